"""Every number of the module on patents for scientists, computed a second time from stems alone.

Days are counted on a calendar, atoms one element at a time, limits by search, shares claim by
claim, and searches on a made-up shelf of documents.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from datetime import date, timedelta

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnetics-research-scientist/patents-for-scientists"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnetics-research-scientist.bank.md", "xrdp-")
MOLAR = {"Nd": 144.24, "Pr": 140.91, "Dy": 162.5, "Tb": 158.93, "B": 10.81, "Fe": 55.85,
         "Co": 58.93, "Ga": 69.72, "Cu": 63.55}  # fmt: skip
PAPER = {"Nd": 24.0, "Pr": 6.0, "Dy": 1.0, "B": 0.95, "Co": 1.0, "Ga": 0.3, "Cu": 0.15}


def atoms(**grams: float) -> dict[str, float]:
    """Atomic per cent of each element of 100 g; what is not named is iron."""
    grams = {**grams, "Fe": 100 - sum(grams.values())}
    moles = {name: mass / MOLAR[name] for name, mass in grams.items()}
    return {name: 100 * part / sum(moles.values()) for name, part in moles.items()}


def grams_at(name: str, share: float, **others: float) -> float:
    """Weight per cent at which an element reaches a share of the atoms, found by search."""
    return solved(lambda w: atoms(**others, **{name: w})[name] - share, 1e-6, 30)


def diffused(a: float, b: float, w: float) -> float:
    """Atomic per cent of terbium that makes up so much of the mass of a known magnet."""
    rest = (100 - w) / 100
    return atoms(Nd=a * rest, B=b * rest, Tb=w)["Tb"]


def day(year: int, month: float, number: float) -> date:
    """Day of a calendar, months beyond December falling into the next year."""
    ahead = int(month) - 1
    return date(year + ahead // 12, ahead % 12 + 1, int(number))


def days(first: date, last: date) -> int:
    """Days between two days, counted one by one."""
    count = 0
    while first < last:
        first, count = first + timedelta(1), count + 1
    return count


def all_there(first: float, second: float, both: float) -> float:
    """Documents in all, so that the second search finds the same share of all as of the first."""
    return solved(lambda n: second / n - both / first, 1e5, 1)


def unseen(first: float, second: float, both: float) -> float:
    return all_there(first, second, both) - (first - both) - (second - both) - both


def missed(known: float, seen: float, found: float) -> float:
    """Documents that a query left, if it sees of all what it sees of a known set."""
    return solved(lambda x: found / (found + x) - seen / known, 1e5, 0)


def part(award: float, claims: float, *people: float) -> float:
    """Money of one person who is one of so many people in each of some claims."""
    return sum(award / claims / count for count in people)


def kept(percent: float, people: float, years: float) -> float:
    """Chance in % that nobody lets a secret out, person by person and year by year."""
    safe = 100.0
    for _ in range(int(people) * int(years)):
        safe -= safe * percent / 100
    return safe


def ask_before(changes: float, *branches: list[float]) -> float:
    """Days for the slowest of branches, each a row of steps, and for what comes after."""
    ends = sorted(sum(steps) for steps in branches)
    return ends[-1] + changes


ORACLES: dict[str, Oracle] = {
    # lessons
    "rdpl-art-cloze": lambda: {"all": all_there(25, 24, 15), "left": unseen(25, 24, 15)},
    "rdpl-art-own": lambda a, b, m: unseen(a, b, m),
    "rdpl-nov-cloze": lambda: {
        "n": 30 / 144.24 + 1 / 10.81 + 69 / 55.85, "b": atoms(Nd=30, B=1)["B"],
    },
    "rdpl-nov-own": lambda a, d, b: atoms(Nd=a, Dy=d, B=b)["Dy"],
    "rdpl-inv-cloze": lambda: {"each": part(6000, 5, 1), "eve": part(6000, 5, 1, 2, 6)},
    "rdpl-inv-own": lambda A, n, a, b: part(A, n, *[1] * int(a), *[3] * int(b)),
    "rdpl-pfk-cloze": lambda: {
        "days": days(date(2027, 5, 10), date(2027, 6, 25)),
        "left": days(date(2027, 6, 25), date(2027, 11, 10)),
    },
    "rdpl-pfk-own": lambda m, d, e, k: days(day(2027, m + k, e), day(2027, m + 6, d)),
    "rdpl-exp-cloze": lambda: {
        "longest": ask_before(0, [20], [12, 20], [8]),
        "total": ask_before(4, [20], [12, 20], [8]),
    },
    "rdpl-exp-own": lambda a, b, f, c: ask_before(c, [a], [b, f]),
    # practice
    "rdpp-art-recall": lambda k, j, r: missed(k, j, r),
    "rdpp-art-out": lambda m, d, k, e: days(day(2030, m + 6 - k, e), day(2029, m + 18, d)),
    "rdpp-nov-boron": lambda a, b, c: atoms(Nd=a, B=b, Co=c)["B"],
    "rdpp-nov-limit": lambda a, b, p: grams_at("Ga", p, Nd=a, B=b),
    "rdpp-inv-drop": lambda A, n, a, b: part(A, n - 2, *[1] * int(a - 1), *[2] * int(b)),
    "rdpp-pfk-left": lambda m, d, k, e: days(day(2030, m - k, e), day(2029, m + 12, d)),
    "rdpp-pfk-leak": lambda q, k, t: kept(q, k, t),
    "rdpp-exp-branches": lambda a, b, f, s, c, g: g - ask_before(c, [a], [b, f], [s]),
    # quiz
    "rdpq-third": lambda a, b, m: 100 * unseen(a, b, m) / all_there(a, b, m),
    "rdpq-tb": diffused,
    "rdpq-most-b": lambda a, p: grams_at("B", p, Nd=a),
    "rdpq-both-windows": lambda m, d, u: days(
        day(2029, m, d) + timedelta(int(u)), day(2029, m + 6, d)
    ),
    "rdpq-leave": lambda a, b, t, f: ask_before(f, [a], [t, b]),
    "rdpq-file-a": lambda a, d, b: atoms(Nd=a, Dy=d, B=b)["Dy"],
    "rdpq-file-b": lambda a, d, b: 100 - sum(
        share for name, share in atoms(Nd=a, Dy=d, B=b).items() if name in ("B", "Fe")
    ),
    # exam
    "xrdp-window": lambda a, b, p: grams_at("Dy", p, Nd=a, B=b),
    "xrdp-left": lambda k, i, r, h: missed(k, i, r) - h,
    "xrdp-calendar": lambda m, d, k, e, w: days(
        day(2029, m + k, e) + timedelta(int(w)), day(2029, m + 6, d)
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

SHARE = atoms(**PAPER)
MOLES = {name: mass / MOLAR[name] for name, mass in {**PAPER, "Fe": 66.6}.items()}
AMAL = part(6000, 4, 1, 2, 3)
TALK, FILED = date(2027, 3, 14), date(2027, 6, 2)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/prior-art.lesson.md": [
        ("$10/15 = {}\\,\\%$", "67", 1000 / 15),
        ("$18 \\times 15/10 = {}$", "27", all_there(18, 15, 10)),
        ("18 + 15 - 10 = {}$. About", "23", 8 + 5 + 10),
        ("About {} are still", "4", unseen(18, 15, 10)),
    ],
    f"{HOME}/novelty-and-inventive-step.lesson.md": [
        ("0.95 wt% is {} at% here", "5.8", SHARE["B"]),
        ("Rare earth is {} and", "14.2", SHARE["Nd"] + SHARE["Pr"] + SHARE["Dy"]),
        ("and Dy {} at%: all", "0.41", SHARE["Dy"]),
        ("- 0.15 = {}$ g", "66.60", 100 - sum(PAPER.values())),
        *((f"{name} {{}}", f"{mole:.4f}", mole) for name, mole in MOLES.items()),
        ("together {}.", "1.5191", sum(MOLES.values())),
        ("$0.0879/1.5191 = {}$ at%", "5.8", SHARE["B"]),
        ("at%. Dy: {} at%", "0.41", SHARE["Dy"]),
        ("0.0062)/1.5191 = {}$ at%", "14.2", SHARE["Nd"] + SHARE["Pr"] + SHARE["Dy"]),
        ("$1.1925/1.5191 = {}$ at%", "78.5", SHARE["Fe"]),
        ("wrote \"{}, below", "0.088", MOLES["B"]),
        ("The sum of all moles, {}, had", "1.52", sum(MOLES.values())),
    ],
    f"{HOME}/inventorship.lesson.md": [
        ("$6000/4 = {}$ €", "1500", part(6000, 4, 1)),
        ("+ 0 + 500 = {}$ €", "2750", AMAL),
        ("+ 750 + 500 = {}$ €. Chen", "2000", part(6000, 4, 2, 2, 3)),
        ("Chen: $750 + 500 = {}$", "1250", part(6000, 4, 2, 3)),
        ("+ 667 = {}$, Bo", "3667", part(6000, 3, 1, 2, 3)),
        ("Bo $1000 + 667 = {}$", "1667", part(6000, 3, 2, 3)),
        ("Chen {} €. All", "667", part(6000, 3, 3)),
    ],
    f"{HOME}/publish-file-or-keep.lesson.md": [
        ("+ 31 + 2 = {}$ days", "80", days(TALK, FILED)),
        ("Together {} days", "184", days(date(2027, 5, 10), date(2027, 11, 10))),
        ("1 % and 10 years {} %", "30", kept(1, 12, 10)),
    ],
    f"{HOME}/export-check.lesson.md": [
        ("$15 + 3 = {}$ working", "18", ask_before(3, [15], [10], [10])),
        ("$10 + 25 = {}$, longer", "35", ask_before(0, [15], [10], [10, 25])),
        ("$35 + 3 = {}$ working", "38", ask_before(3, [15], [10], [10, 25])),
        ("or {} weeks", "7.6", ask_before(3, [15], [10], [10, 25]) / 5),
        ("15 + 10 + 25 + 3 = {}$", "53", ask_before(3, [15, 10, 25])),
    ],
}  # fmt: skip
