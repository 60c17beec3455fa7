"""Every number of the module on working together, computed a second time from stems alone.

Numbers of a meeting are walked through one by one, cases are counted in thousandths, clocks are
read from the calendar with its time zones, thresholds are found by bisection.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction
from itertools import repeat

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/multilingual-industrial-liaison/working-together"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/multilingual-industrial-liaison.bank.md", "xltw-")
WORDS: frozenset[str] = frozenset()
BEIJING = 8.0


def left(e: float, *caught: float) -> Fraction:
    """Share of numbers that stay wrong after nets that catch so many percent, one by one."""
    wrong = Fraction(str(e)) / 100
    for percent in caught:
        wrong -= wrong * Fraction(str(percent)) / 100
    return wrong


def spoken(numbers: float, wrong: Fraction) -> float:
    """Wrong numbers to be expected, added up number by number."""
    return float(sum(repeat(wrong, int(numbers)), Fraction(0)))


def clean(*groups: tuple[float, Fraction]) -> float:
    """Chance in percent that no number stays wrong, walked number by number."""
    chance = 1.0
    for numbers, wrong in groups:
        for _ in range(round(numbers)):
            chance -= chance * float(wrong)
    return 100 * chance


def clock(hour: float, zone: float, after: float, there: float) -> float:
    """Hour of the clock in another zone, so many hours after an hour here; read from a calendar."""
    here = timezone(timedelta(hours=zone))
    start = datetime(2027, 3, 10, tzinfo=here) + timedelta(hours=hour)
    end = (start.astimezone(UTC) + timedelta(hours=after)).astimezone(
        timezone(timedelta(hours=there))
    )
    return end.hour + end.minute / 60


def speech(minutes: float, loops: float, seconds: float, ratio: float) -> float:
    """Minutes of speech that fit with their rendering, when loops are taken off."""
    free = minutes * 60 - loops * seconds
    return solved(lambda s: s * 60 + ratio * s * 60 - free, 0.0, minutes)


def points_left(minutes: float, points: float, each: float) -> int:
    """Take point after point, speech and rendering, until the time is out."""
    done, gone = 0, 0.0
    while done < points and gone + 2 * each <= minutes:
        done, gone = done + 1, gone + 2 * each
    return int(points) - done


def late(record: float, of: float, loss: float) -> float:
    """Loss to be expected if every case of the record were one equal share of the next."""
    cases = [0.0] * int(record) + [loss] * (int(of) - int(record))
    return sum(cases) / len(cases)


def flags(answers: float, trouble: float, right: float, odd: float) -> tuple[float, float]:
    """Flags that are right and flags for nothing, by shares in percent."""
    bad = answers * trouble / 100
    return bad * right / 100, (answers - bad) * odd / 100


def heard(said: float, out: float, changed: float, added: float) -> tuple[int, int]:
    """Units rendered rightly, and units that were heard, from a list of marks."""
    marks = ["right"] * int(said - out - changed) + ["changed"] * int(changed)
    marks += ["added"] * int(added)
    return marks.count("right"), len(marks)


def percent(part: float, whole: float) -> float:
    """Return a share in percent."""
    return float(100 * Fraction(str(part)) / Fraction(str(whole)))


ORACLES: dict[str, Oracle] = {
    # lessons
    "ltwl-rea-cloze": lambda: {
        "a": spoken(25, left(4)), "b": spoken(25, left(4, 75)), "p": 100 - clean((25, left(4, 75))),
    },
    "ltwl-rea-own": lambda T, N, s, r: speech(T, N, s, r),
    "ltwl-sur-cloze": lambda: {
        "r": percent(18, 30), "l": late(18, 30, 60_000),
        "b": 100 * solved(lambda p: p * 60_000 - 15_000, 0.0, 1.0),
    },
    "ltwl-sur-own": lambda n, m, L, A: late(n - m, n, L) - A,
    "ltwl-min-cloze": lambda: {"t": percent(12, 20), "c": percent(17, 20), "o": 20 - 12 - 5},
    "ltwl-min-own": lambda h, k, z: clock(h, BEIJING, k, z),
    "ltwl-eth-cloze": lambda: {
        "r": heard(60, 4, 4, 3)[0], "h": heard(60, 4, 4, 3)[1],
        "p": percent(heard(60, 4, 4, 3)[0], 60),
    },
    "ltwl-eth-own": lambda N, o, k, a: percent(*heard(N, o, k, a)),
    # practice
    "ltwp-rea-left": lambda N, e, c: spoken(N, left(e, c)),
    "ltwp-rea-time": lambda N, f, s: sum([s] * round(N * f / 100)) / 60,
    "ltwp-sur-gap": lambda n, k, w: 10 * w - percent(k, n),
    "ltwp-sur-cost": lambda A, L: 100 * solved(lambda p: p * L - A, 0.0, 1.0),
    "ltwp-sur-alarm": lambda N, b, y: flags(N, b, 0, y)[1],
    "ltwp-min-zone": lambda h, z: clock(h, -z, 0, BEIJING),
    "ltwp-min-rate": lambda t, l, o: percent(t, t + l + o),  # noqa: E741
    "ltwp-eth-units": lambda: {
        "r": heard(50, 4, 3, 2)[0], "h": heard(50, 4, 3, 2)[1],
        "p": percent(heard(50, 4, 3, 2)[0], 50),
    },
    "ltwp-eth-room-a": lambda N, o, k: 100 - percent(heard(N, o, k, 0)[0], N),
    "ltwp-eth-case-a": lambda T, p, m: points_left(T, p, m),
    # quiz
    "ltwq-chance": lambda N, e, c: clean((N, left(e, c))),
    "ltwq-twice": lambda N, e, c, d: spoken(N, left(e, c, d)),
    "ltwq-clock": lambda h, k, z: clock(h, BEIJING, k, -z),
    "ltwq-pooled": lambda a, b, i, k: percent(i + k, a + b),
    "ltwq-threshold": lambda L, A, f: 100 * solved(lambda p: f + (1 - p) * L - A, 0.0, 1.0),
    "ltwq-flags": lambda b, t, y: percent(flags(100, b, t, y)[0], sum(flags(100, b, t, y))),
    "ltwq-open": lambda n, t, l: n - n * t / 100 - n * l / 100,  # noqa: E741
    "ltwq-case-a": lambda n, k, L: late(k, n, L),
    # exam
    "xltw-slip": lambda N, f, e, c: 100 - clean(
        (N - N * f / 100, left(e)), (N * f / 100, left(e, c))
    ),
    "xltw-room": lambda T, p, r, j, s: speech(T, p * j, s, r) / p,
    "xltw-clocks": lambda h, z, k: clock(h, -z, k, BEIJING),
    "xltw-flags": lambda N, b, t, y, m: (
        flags(N, b, t, y)[1] * m / 60 / flags(N, b, t, y)[0]
    ),
    "xltw-request": lambda M, g, a, u: (
        M * a / 100 - (M * g / 100 * a / 100 + (M - M * g / 100) * u / 100)
    ),
}  # fmt: skip

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/read-back.lesson.md": [
        ("40 \\times 0.03 = {}$ wrong", "1.2", spoken(40, left(3))),
        ("0.97^{{40}} = {}$ %", "70", 100 - clean((40, left(3)))),
        ("1.2 \\times 0.1 = {}$.", "0.12", spoken(40, left(3, 90))),
        ("0.997^{{40}} = {}$ %", "11", 100 - clean((40, left(3, 90)))),
        ("loops of 9 s are {} minutes", "6", 40 * 9 / 60),
        ("0.99^{{25}} = {}$ %", "22.2", 100 - clean((25, left(4, 75)))),
    ],
    f"{HOME}/asking-how-sure.lesson.md": [
        ("right 26 times has {} %", "65", percent(26, 40)),
        ("18 came true: {} %", "72", percent(18, 25)),
        ("90{{,}}000 = {}$ yuan. The sea", "9000", late(9, 10, 90_000)),
        ("0.28 \\times 90{{,}}000 = {}{{,}}200$", "25", late(18, 25, 90_000) / 1000 - 0.2),
        ("cheaper by {}. 3.", "5200", late(18, 25, 90_000) - 20_000),
        ("90{{,}}000 = {}$ % of being late", "22", percent(20_000, 90_000)),
    ],
    f"{HOME}/minutes-in-two-languages.lesson.md": [
        ("21/30 = {}$ %", "70", percent(21, 30)),
        ("27/30 = {}$ %", "90", percent(27, 30)),
        ("other 18, 17: {} % beside", "33", percent(4, 12)),
        ("33 % beside {} %", "94", percent(17, 18)),
        ("4 + 17 = {}$: both", "21", 4 + 17),
        ("slide said \"{} % on time\"", "78", percent(21, 27)),
    ],
    f"{HOME}/ethics-of-interpreting.lesson.md": [
        ("80 - 6 - 3 = {}$, or", "71", heard(80, 6, 3, 2)[0]),
        ("71$, or {} %", "89", percent(71, 80)),
        ("9/80 = {}$ %", "11", percent(9, 80)),
        ("were nobody's: {} %", "3", percent(2, 73)),
        ("80 - 6 + 2 = {}$, of which", "76", heard(80, 6, 3, 2)[1]),
        ("\"76 of 80, {} % complete\"", "95", percent(76, 80)),
        ("60 - 4 - 4 = {}$;", "52", heard(60, 4, 4, 3)[0]),
    ],
    f"{HOME}/practice.bank.md": [
        ("43/50 = {}$ %", "86", percent(43, 50)),
    ],
}  # fmt: skip
