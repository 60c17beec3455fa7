"""Every number of the module on markings and law, computed a second time from stems alone.

Holders are names in sets, hours are read from a calendar with its time zones, pages are marked
one by one, months are walked, money is added up entry by entry.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction
from itertools import count

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/multilingual-industrial-liaison/markings-and-law"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/multilingual-industrial-liaison.bank.md", "xltk-")
WORDS: frozenset[str] = frozenset()
BEIJING = 8.0


def people(first: float, *waves: float, known: float = 0) -> set[int]:
    """Return the holders as a set of names: each wave is new but for names known already."""
    held = set(range(int(first)))
    names = count(1000)
    passed = [next(names) for wave in waves for _ in range(int(wave))]
    for at in range(int(known)):
        passed[at] = at  # a name of the first list
    return held | set(passed)


def moment(day: float, hour: float, zone: float) -> datetime:
    """Return an hour of a clock on a day counted from a fixed one."""
    here = timezone(timedelta(hours=zone))
    return datetime(2027, 3, 8, tzinfo=here) + timedelta(days=day, hours=hour)


def hours_between(start: datetime, end: datetime) -> float:
    """Return the hours that ran between two moments."""
    return (end.astimezone(UTC) - start.astimezone(UTC)).total_seconds() / 3600


def clock(hour: float, zone: float, after: float, there: float) -> float:
    """Return the hour of a clock elsewhere, so many hours after an hour here."""
    end = (moment(0, hour, zone) + timedelta(hours=after)).astimezone(
        timezone(timedelta(hours=there))
    )
    return end.hour + end.minute / 60


def left(start: datetime, now: datetime, running: float = 72) -> float:
    """Hours that are left of a running period."""
    return hours_between(now, start + timedelta(hours=running))


def taken(pages: float, a: float, b: float, both: float, other: float = 0) -> int:
    """Count pages that are taken out, marked one by one: a, then b with some of a's, others."""
    settings = set(range(int(a)))
    drawings = set(range(int(a - both), int(a - both + b)))
    last = max(settings | drawings) + 1
    marked = settings | drawings | set(range(last, last + int(other)))
    assert len(marked) <= pages
    return len(marked)


def percent(part: float, whole: float) -> float:
    """Return a share in percent."""
    return float(100 * Fraction(str(part)) / Fraction(str(whole)))


def months(since: tuple[float, float], until: tuple[float, float]) -> int:
    """Walk month by month from one month to another, each as year and number."""
    year, month = map(int, since)
    steps = 0
    while (year, month) != tuple(map(int, until)):
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        steps += 1
    return steps


def days_for(pages: float, a_day: float) -> int:
    """Count days, a day begun in full, until the pages are gone."""
    days, todo = 0, pages
    while todo > 0:
        days, todo = days + 1, todo - a_day
    return days


def log_cost(entries: float, minutes: float, wage: float) -> float:
    """Money for the entries of a log, added up one by one."""
    return float(
        sum(Fraction(str(wage)) * Fraction(str(minutes)) / 60 for _ in range(int(entries)))
    )


def mean(*groups: tuple[float, float]) -> float:
    """Mean of lengths, each as often as it occurred."""
    every = [length for times, length in groups for _ in range(int(times))]
    return sum(every) / len(every)


def two_holds(
    pages: float, held: float, marked: float, a_day: float, wait: float, due: float
) -> float:
    """Slack of a package: walk on in hundredths of a day, free pages first, then cleared ones."""
    free, cleared, day = pages - held - marked, held, 0.0
    step = 0.002
    while free > 1e-9 or cleared > 1e-9:
        if free > 1e-9:
            free -= a_day * step
        elif day >= wait - 1e-9:
            cleared -= a_day * step
        day += step
    return due - day


ORACLES: dict[str, Oracle] = {
    # lessons
    "ltkl-mar-cloze": lambda: {
        "s": 5 + 6, "h": len(people(5, 6, known=2)), "d": 3 * len(people(5, 6, known=2)),
    },
    "ltkl-mar-own": lambda n, a, b, d, k: len(people(n, a, b, known=d)) * k,
    "ltkl-per-cloze": lambda: {
        "g": hours_between(moment(0, 10, 8), moment(2, 9, 1)),
        "l": left(moment(0, 10, 8), moment(2, 9, 1)), "e": clock(10, BEIJING, 72, 1),
    },
    "ltkl-per-own": lambda h, d, g, z: left(moment(0, h, BEIJING), moment(d, g, z)),
    "ltkl-exp-cloze": lambda: {
        "w": taken(60, 18, 12, 5), "p": percent(taken(60, 18, 12, 5), 60),
        "f": 60 - taken(60, 18, 12, 5),
    },
    "ltkl-exp-own": lambda N, a, b, c: percent(N - taken(N, a, b, c), N),
    "ltkl-ref-cloze": lambda: {
        "m": mean((1, 2), (3, 3), (1, 9)), "s": 12 - 5 - mean((1, 2), (3, 3), (1, 9)),
        "l": 5 + 9 - 12,
    },
    "ltkl-ref-own": lambda n, m, w, L, p, q: (
        (L * 1000 * p / 100 - L * 1000 * q / 100 - log_cost(n, m, w)) / 1000
    ),
    # practice
    "ltkp-mar-left": lambda y, m, t, k: months((2026, k), (y + t, m)),
    "ltkp-mar-holders": lambda n, f, g, d: len(people(n, *([g] * int(f)), known=d)),
    "ltkp-per-end": lambda h, z: clock(h, BEIJING, 72, -z),
    "ltkp-per-fields": lambda n, c, p, e: sum(int(c - p) for _ in range(int(n))) - e,
    "ltkp-exp-piles": lambda: {
        "h": taken(72, 24, 11, 4), "g": 72 - taken(72, 24, 11, 4),
        "d": days_for(72 - taken(72, 24, 11, 4) - 6, 7),
    },
    "ltkp-ref-slack": lambda D, p, v, h: D - h - days_for(p, v),
    "ltkp-ref-case-a": lambda n, a, d, k: len(people(n, a, known=d)) * k,
    # quiz
    "ltkq-holders": lambda n, g, e, c, d: (
        len(people(n, g, e, known=d)) - len(people(n, g, e, known=d)) * c / 100
    ),
    "ltkq-quarantine": lambda a, b, c, p, q: mean((a, p), (b, 3), (c, q)),
    "ltkq-late": lambda D, N, f, h: solved(lambda x: (D + x - h) * 8 - N * f / 100, 0.0, 60.0),
    "ltkq-clock": lambda h, d, g, z: left(moment(0, h, BEIJING), moment(d, g, -z)),
    "ltkq-pages": lambda N, a, b, c, m: percent(taken(N, a, b, c, m), N),
    "ltkq-log": lambda n, m, w, L: percent(log_cost(n, m, w), L * 1000),
    "ltkq-case-a": lambda N, m, v, k: solved(lambda x: (x - k) * v - (N - m), 0.0, 60.0),
    # exam
    "xltk-chain": lambda n, f, g, s, k, r: solved(
        lambda x: x * r - k * len(people(n, f * g, known=f * g * s / 100)), 0.0, 500.0
    ),
    "xltk-deadline": lambda h, c, t, z: clock(h, BEIJING, 72 - c - t, z),
    "xltk-term": lambda a, b, m, j, k: max(
        months((2026, k), end) for end in ((a + 10, m), (b + 5, j))
    ),
    "xltk-two-holds": lambda N, a, m, v, h, D: two_holds(N, a, m, v, h, D),
    "xltk-even": lambda L, p, q, m, w: solved(
        lambda x: x * log_cost(1, m, w) - L * 1000 * (p - q) / 100, 0.0, 1e5
    ),
    "xltk-piles": lambda N, a, b, c, m, v: {
        "h": taken(N, a, b, c), "r": N - taken(N, a, b, c, m),
        "p": percent(N - taken(N, a, b, c, m), N), "d": (N - taken(N, a, b, c, m)) / v,
    },
    "xltk-case-fair-a": lambda n, g, d, k, c: len(people(n, g, known=d)) * k - c,
    "xltk-case-call-a": lambda h, d, g, w: left(
        moment(0, h, BEIJING), moment(d, g, 1) + timedelta(hours=w)
    ),
}  # fmt: skip

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/what-markings-mean.lesson.md": [
        ("6 + 4 + 5 = {}$.", "15", 6 + 4 + 5),
        ("15 - 3 = {}$ people", "12", len(people(6, 4, 5, known=3))),
        ("12 \\times 2 = {}$.", "24", 2 * len(people(6, 4, 5, known=3))),
        ("In the figure {} copies", "7", len(["Sa", "Sb", "Sc", "ad", "ae", "ce", "cf"])),
        ("sent, and {} people hold", "6", len(set("abc") | set("de") | set("ef"))),
        ("11 - 2 = {}$; $9", "9", len(people(5, 6, known=2))),
    ],
    f"{HOME}/personal-data.lesson.md": [
        ("or ${}$ h. 3. Left", "24.67", hours_between(moment(0, 16 + 1 / 3, 8), moment(1, 10, 1))),
        ("72 - 24.67 = {}$ h, so", "47.33", left(moment(0, 16 + 1 / 3, 8), moment(1, 10, 1))),
        ("note said \"{} h left\"", "54.3", left(moment(0, 16 + 1 / 3, 8), moment(1, 10, 8))),
        ("The {} hours between", "7", hours_between(moment(0, 0, 8), moment(0, 0, 1))),
    ],
    f"{HOME}/translation-as-export.lesson.md": [
        ("21 + 9 - 4 = {}$ pages", "26", taken(84, 21, 9, 4)),
        ("26/84 = {}$ %", "31", percent(taken(84, 21, 9, 4), 84)),
        ("84 - 26 = {}$ pages", "58", 84 - taken(84, 21, 9, 4)),
        ("58 - 18 = {}$. At", "40", 84 - taken(84, 21, 9, 4) - 18),
        ("that is {} days; the 18", "5", days_for(40, 8)),
        ("letter said \"{} pages enclosed\"", "54", 84 - 21 - 9),
    ],
    f"{HOME}/refusing-politely.lesson.md": [
        ("7/12 = {}$ %", "58", percent(7, 12)),
        ("7/10 = {}$ %", "70", percent(7, 10)),
        ("21/7 = {}$ days", "3.0", mean((1, 1), (2, 2), (2, 3), (1, 4), (1, 6))),
        ("10 - 5 - 3 = {}$ days", "2", 10 - 5 - 3),
        ("5 + 6 - 10 = {}$ day", "1", 5 + 6 - 10),
        ("20/5 = {}$; $12", "4", mean((1, 2), (3, 3), (1, 9))),
    ],
    f"{HOME}/practice.bank.md": [
        ("(41 - 6)/7 = {}$.", "5", days_for(72 - taken(72, 24, 11, 4) - 6, 7)),
    ],
}  # fmt: skip
