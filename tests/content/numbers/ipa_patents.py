"""Every number of the module on patent basics, computed a second time from stems alone.

Dates are walked in a calendar, delays are sets of days, families are joined link by link, and
what was blotted or held back is searched.
"""

from datetime import date, timedelta

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/ip-intelligence-analyst/patent-basics"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/ip-intelligence-analyst.bank.md", "xipb-")


def on(year: int, month: int, day: float) -> date:
    """A day of the calendar."""
    return date(year, month, int(day))


def later(start: date, months: int) -> date:
    """The day with the same number so many months on."""
    month = start.month - 1 + months
    return date(start.year + month // 12, month % 12 + 1, start.day)


def gone(start: date, end: date) -> int:
    """Days from one to the other, a day at a time."""
    count = 0
    while start + timedelta(days=count) < end:
        count += 1
    return count


def late(due: date, done: date) -> set[date]:
    """The days after `due` up to and with `done`."""
    return {due + timedelta(days=n) for n in range(1, (done - due).days + 1)}


def remainder(digits: str) -> int:
    """What is left of the weighted sum of twelve digits on division by eleven."""
    return sum(int(digit) * (2 + place % 8) for place, digit in enumerate(digits)) % 11


def typed(text: str, *values: float) -> str:
    """A number in which each `?` is one of the values."""
    for value in values:
        text = text.replace("?", str(int(value)), 1)
    return text


def simple(claimed: list[str]) -> int:
    """Simple families of documents, each with its priorities as letters."""
    return len({frozenset(each) for each in claimed})


def extended(claimed: list[str]) -> int:
    """Extended families: groups are joined as long as two of them share a priority."""
    groups: list[set[str]] = []
    for each in claimed:
        near = [group for group in groups if group & set(each)]
        groups = [group for group in groups if group not in near]
        groups.append(set(each).union(*near))
    return len(groups)


def inventions(a: float, b: float, k: float) -> set[int]:
    """Applications behind `a` A and `b` B documents, of which `k` belong to the same."""
    return set(range(int(a))) | set(range(int(a - k), int(a - k + b)))


def chains(n: float, p: float, t: float) -> int:
    """Extended families of n documents with p pairs and t chains of three."""
    pairs = [f"pair{i}" for i in range(int(p))]
    rows: list[tuple[str, ...]] = [(each,) for each in pairs for _ in range(2)]
    for i in range(int(t)):
        rows += [(f"P{i}",), (f"P{i}", f"Q{i}"), (f"Q{i}",)]
    rows += [(f"own{i}",) for i in range(int(n) - len(rows))]
    groups: list[set[str]] = []
    for row in rows:
        near = [group for group in groups if group & set(row)]
        groups = [group for group in groups if group not in near] + [set(row).union(*near)]
    return len(groups)


def cells(*cuts: tuple[float, float]) -> float:
    """Percent of the cells of a field that are left, with widths before and after as cells."""
    before = after = 1
    for old, new in cuts:
        before, after = before * round(100 * old), after * round(100 * new)
    return 100 * after / before


def rate(due: date, paid: date) -> int:
    """Late fine in percent: none in the first month, then five more in each month begun."""
    months = 0
    while later(due, months) < paid:
        months += 1
    return min(25, 5 * max(0, months - 1))


def paid(f: float, days: list[tuple[float, float]]) -> float:
    """Fees and fines of three patents due on 4 May 2028."""
    due = on(2028, 5, 4)
    return sum(f * (100 + rate(due, on(2028, int(m), d))) / 100 for d, m in [(29, 5), *days])


def readings(f: float, k: float, a: float, e: float) -> int:
    """Rows of all readings of a claim that rests on any one of claims 1 to k."""
    rows = 0
    for parent in range(1, int(k) + 1):
        rows += len([*range(int(f)), *range(int(a if parent > 1 else 0)), *range(int(e))])
    return rows


def delays(d: float, a: float, b: float, c: float, g: float, k: float) -> int:
    """United States: days late by either count, each day once, less the applicant's."""
    filed = on(2016, 3, d)
    days = late(later(filed, 14), on(2017, 9, a)) | late(on(2019, 6, b), on(2019, 8, c))
    return len(days | late(later(filed, 36), on(2019, 11, g))) - int(k)


def chinese(filed: date, asked: date, granted: date) -> int:
    """Days beyond both four years from filing and three from the request."""
    return len(late(later(filed, 48), granted) & late(later(asked, 36), granted))


def last_right(d: float, e: float, p: float, c: float) -> int:
    """Days from 1 January 2032 to the last end of three members."""
    term = later(on(2012, 2, d), 240)
    us = min(term + timedelta(days=int(p)), on(2032, 8, e))
    return gone(on(2032, 1, 1), max(term, us, term + timedelta(days=int(c))))


DOCUMENTS = ["1", "12", "12", "2", "3", "34"]
SECOND = ["1", "1", "12", "2", "3"]

ORACLES: dict[str, Oracle] = {
    # lessons
    "ipbl-kin-cloze": lambda: {"simple": simple(SECOND), "extended": extended(SECOND)},
    "ipbl-kin-own": lambda a, b, k, s: len(set(list(inventions(a, b, k))[int(s) :])),
    "ipbl-cla-cloze": lambda: {"own": len("abcd"), "all": len(set("abcd") | set("ef") | {"g"})},
    "ipbl-cla-own": lambda f, a, b, c, p: sum(f + a + b + c for _ in range(int(p))),
    "ipbl-nov-cloze": lambda: {
        "left": cells((0.5, 0.3), (0.8, 0.4)), "gone": 100 - cells((0.5, 0.3), (0.8, 0.4)),
    },
    "ipbl-nov-own": lambda w, p, v, q: cells((w, w - p), (v, v - q)),
    "ipbl-ter-cloze": lambda: {
        "year": later(on(2009, 3, 11), 240).year,
        "days": gone(on(2027, 6, 1), later(on(2009, 3, 11), 240)),
    },
    "ipbl-ter-own": lambda d, p: gone(
        on(2030, 12, 30), later(on(2011, 7, d), 240) + timedelta(days=int(p))
    ),
    # practice
    "ipbp-kin-check": lambda a, b, c, e, f, g: remainder(typed("202?10??0???", a, b, c, e, f, g)),
    "ipbp-kin-two-offices": lambda n, b, k, m, s: len(inventions(n, b, k)) + len(
        set(range(int(m))) - set(range(int(s)))
    ),
    "ipbp-cla-rows": lambda f, a, b, m: sum(len(range(int(each))) for each in (f, a, b, m)),
    "ipbp-nov-field": lambda u, v, w: 100 - cells((1, u), (1, v), (1, 1 - w / 100)),
    "ipbp-ter-lid": lambda d, e, p: gone(
        on(2031, 1, 1),
        min(later(on(2011, 3, d), 240) + timedelta(days=int(p)), on(2031, 9, e)),
    ),
    "ipbp-ter-start-a": lambda d, t: gone(on(2028, 6, t), later(on(2028, 4, d), 6)),
    "ipbp-ter-start-b": lambda f, j: f / 100 * (100 + sum(5 for month in range(int(j)))),
    # quiz
    "ipbq-blot": lambda b, c, e, f, r: next(
        z for z in range(10) if remainder(typed("202210?????0", b, c, z, e, f)) == r
    ),
    "ipbq-sets": chains,
    "ipbq-kept": lambda w, p, y: solved(lambda cut: (w - p) / w * (100 - cut) - y, 0, 100),
    "ipbq-paths": readings,
    "ipbq-request": lambda d, g, a: chinese(on(2021, 6, d), on(2022, 10, d), on(2026, 3, g)) - a,
    "ipbq-third-fee": lambda d, t: gone(on(2030, 11, t), later(on(2019, 3, d), 12 * 12)),
    "ipbq-entry": lambda d, t: gone(on(2030, 1, t), later(on(2027, 7, d), 32)),
    "ipbq-table-a": lambda d, p, e: gone(
        on(2030, 1, 1),
        max(later(on(2010, 6, d), 240) + timedelta(days=int(p)), later(on(2010, 9, e), 240)),
    ),
    # exam
    "xipb-two-delays": delays,
    "xipb-held-against": lambda d, e, g, r, z: next(
        k for k in range(400)
        if chinese(on(2019, 5, d), on(2020, 11, e), on(2024, 6, g)) - r - k == z
    ),
    "xipb-last-right": last_right,
    "xipb-late-payments": lambda f, d, m, e, n: paid(f, [(d, m), (e, n)]),
    "xipb-furnace-a": lambda d, g, p: gone(
        later(on(2013, 2, g), 144), later(on(2010, 5, d), 240) + timedelta(days=int(p))
    ),
    "xipb-will-it-come-a": lambda d, t: gone(on(2029, 3, t), later(on(2026, 10, d), 32)),
    "xipb-will-it-come-b": lambda d, t: gone(later(on(2026, 10, d), 18), on(2029, 3, t)),
    "xipb-behind": lambda a, b, u, k, p, q, w, s: (
        len(inventions(a, b, k)) - p - w + len(range(int(q + s), int(u)))
    ),
    "xipb-branches": lambda q, r, v, w: len(
        set(range(int(q - r))) | set(range(int(q - r - w), int(q - r - w + v)))
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset({"ipbp-kin-links", "ipbq-starts", "xipb-add-off"})

Row = tuple[str, str, float]
END = on(2028, 3, 12) + timedelta(days=412)
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/kinds-and-families.lesson.md": [
        ("gives {}, which is 14", "164", 14 * 11 + remainder("201210343937")),
        ("that makes {}, since only D2", "5", simple(DOCUMENTS)),
        ("Together $6 - 4 = {}$.", "2", extended(DOCUMENTS)),
    ],
    f"{HOME}/claims.lesson.md": [("Claim 3: $4 + 2 + 1 = {}$.", "7", len(set("abcdefg")))],
    f"{HOME}/novelty-ranges-and-examples.lesson.md": [
        ("$2/3 \\times 1/2 = {}$;", "0.333", cells((3, 2), (2, 1)) / 100),
        ("{} % of the field is left,", "33.3", cells((3, 2), (2, 1))),
        ("is left, {} % was given up", "66.7", 100 - cells((3, 2), (2, 1))),
        ("$1/3 + 1/2 = {}\\,\\%$.", "83", 100 - cells((3, 2)) + 100 - cells((2, 1))),
        ("$1/3 + 1/2 - 1/3 \\times 1/2 = {}$.", "0.667", 1 - cells((3, 2), (2, 1)) / 100),
        ("$0.6 \\times 0.5 = {}$.", "0.30", cells((0.5, 0.3), (0.8, 0.4)) / 100),
    ],
    f"{HOME}/terms-and-fees.lesson.md": [
        ("To 12 March 2029 there are {} days.", "365", gone(on(2028, 3, 12), on(2029, 3, 12))),
        ("The other {} go to", "47", gone(on(2029, 3, 12), END)),
        ("go to {} April 2029.", "28", END.day),
        ("1 June 2028: {}, a leap", "366", gone(on(2027, 6, 1), on(2028, 6, 1))),
        ("To 28 April 2029: {} more.", "331", gone(on(2028, 6, 1), END)),
        ("Together {}. **A", "697", gone(on(2027, 6, 1), END)),
        ("697/365.25 = {}$ years", "1.91", gone(on(2027, 6, 1), END) / 365.25),
        ("+ 28 + 10 = {}$.", "283", gone(on(2028, 6, 1), on(2029, 3, 11))),
        ("Together {}. ## Now", "649", gone(on(2027, 6, 1), on(2029, 3, 11))),
    ],
}  # fmt: skip
