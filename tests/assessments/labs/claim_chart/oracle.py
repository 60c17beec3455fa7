"""A second reader: counts atoms in 100 g, recounts the records one by one, steps through days.

Atomic weights are typed again from an older, five-figure table. Choices are read by their names and
not by their numbers. Nothing of the lab's own reckoning is used.
"""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

AVOGADRO = 6.02214076e23
FIVE_FIGURES = {
    "Nd": 144.24, "Pr": 140.91, "Dy": 162.50, "B": 10.811, "Cu": 63.546, "Zr": 91.224,
    "Ga": 69.723, "Al": 26.982, "Co": 58.933, "Fe": 55.845,
}  # fmt: skip


def counted(analysis: str) -> dict[str, float]:
    """Return at% of each element and of R by counting atoms in 100 g of what a report prints."""
    grams = {name: float(part) for name, part in re.findall(r"([A-Z][a-z]?) (\d+\.\d+)", analysis)}
    grams.pop("D", None)
    grams["Fe"] = 100 - sum(grams.values())
    atoms = {name: mass / (FIVE_FIGURES[name] / AVOGADRO) for name, mass in grams.items()}
    whole = sum(atoms.values())
    share = {name: 100 * count / whole for name, count in atoms.items()}
    share["R"] = share["Nd"] + share["Pr"] + share["Dy"]
    return share


def ranges(claim: str) -> dict[str, tuple[float, float]]:
    """Return low and high end of each element as the claim prints them."""
    found = re.findall(r"(R|B|Dy|Cu|Zr|Ga|D50) (\d+(?:\.\d+)?)–(\d+(?:\.\d+)?)", claim)
    return {name: (float(low), float(high)) for name, low, high in found}


def judged(analysis: str, first: str, second: str) -> tuple[list[str], str]:
    """Return the elements of claim 1 that are not met, and what is met in words."""
    values = counted(analysis)
    median = re.search(r"D50 (\d+\.\d)", analysis)
    assert median
    values["D50"] = float(median[1])
    missed = [n for n, (low, high) in ranges(first).items() if values[n] < low or values[n] > high]
    ((name, (low, high)),) = ranges(second).items()
    if missed:
        return missed, "Neither claim"
    return [], "Claims 1 and 2" if low <= values[name] <= high else "Claim 1 only"


def ended(told: str) -> date:
    """Return the end of a term from what is printed, month by month and then day by day."""
    filed = date.fromisoformat(told.split("filed ")[1][:10])
    months = 12 * 20
    if "utility" in told:
        months = 12 * 10
    elif "design" in told:
        months = 12 * (10 if filed <= date(2021, 5, 31) else 15)
    day = filed
    for _ in range(months):
        first = day.replace(day=1) + timedelta(days=monthrange(day.year, day.month)[1])
        day = first.replace(day=min(filed.day, monthrange(first.year, first.month)[1]))
    added = re.search(r"adjustment (\d+) days", told)
    for _ in range(int(added[1]) if added else 0):
        day += timedelta(days=1)
    return day


def recount(field: Any, chosen: Mapping[str, str]) -> tuple[int, int]:
    """Return how many records a query returns and how many of them are sought, one by one."""
    hits = found = 0
    for record in field.records:
        if _is_returned(record, field, chosen):
            hits += 1
            found += record.kind == "sought"
    return hits, found


def _is_returned(record: Any, field: Any, chosen: Mapping[str, str]) -> bool:
    firms: Sequence[str] = [now for now, _ in field.listed]
    if "former" in chosen["applicants"]:
        firms = [name for pair in field.listed for name in pair]
    if chosen["applicants"] != "Any applicant" and record.applicant not in firms:
        return False
    tests = []
    if chosen["group"] != "No class":
        tests.append(any(re.search(rf"\b{re.escape(one)}\b", chosen["group"])
                         for one in record.groups if one != "other"))  # fmt: skip
    if chosen["words"] != "No words":
        text = record.title + ("" if chosen["field"] == "Title" else " " + record.abstract)
        tests.append(bool(re.search(_pattern(field.topic, chosen["words"]), text, re.IGNORECASE)))
    if not tests:
        return True
    return any(tests) if " or " in chosen["join"] else all(tests)


def _pattern(topic: Any, words: str) -> str:
    wanted = []
    if "English" in words:
        wanted.append(topic.english)
    if "Chinese" in words:
        wanted.append(topic.chinese)
    if "synonyms" in words:
        wanted.extend(topic.synonyms)
    return "|".join(re.escape(word) for word in wanted)
