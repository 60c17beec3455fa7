"""Every number of the exam questions on validation of a transfer, computed a second time.

Chances come from going through loads one by one, Student's factors from an integral, leaks from gas
let in second by second, lower bounds from variances that are summed, and plans are tried in turn.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from functools import cache
from math import exp, fsum, hypot, lgamma, pi

from tests.content.stage_oracle import Oracle, solved

FILES: list[str] = []
EXAM = ("exams/technology-transfer-expert.bank.md", "xttv-")


@cache
def student(lots: int) -> float:
    """One-sided 95 % factor for the means of so many lots, from Student's density."""
    df, steps = lots - 1, 2000
    top = exp(lgamma((df + 1) / 2) - lgamma(df / 2)) / (df * pi) ** 0.5

    def lacks(t: float) -> float:
        h = t / steps
        heights = (top * (1 + (k * h) ** 2 / df) ** (-(df + 1) / 2) for k in range(steps + 1))
        area = fsum(
            y * (1 if k in {0, steps} else 4 if k % 2 else 2) for k, y in enumerate(heights)
        )
        return area * h / 3 - 0.45

    low, high = 0.0, 12.0
    for _ in range(45):
        middle = (low + high) / 2
        low, high = (middle, high) if lacks(middle) < 0 else (low, middle)
    return low


def passes(tested: float, allowed: int, bad: float) -> float:
    """Chance to pass a test, load after load."""
    chance = {0: 1.0}
    for _ in range(int(tested)):
        after: dict[int, float] = {}
        for failed, p in chance.items():
            after[failed] = after.get(failed, 0) + p * (1 - bad)
            if failed < allowed:
                after[failed + 1] = after.get(failed + 1, 0) + p * bad
        chance = after
    return sum(chance.values())


def risen(start: float, leak: float, volume: float, minutes: float) -> float:
    """Pressure after the test, when each second lets the same gas in."""
    pressure = start
    for _ in range(int(60 * minutes)):
        pressure += leak / volume
    return pressure


def fewest(margin: float, spread: float) -> int:
    """The first of the plans on offer that would show the next lot mean above the limit."""
    for lots in (3, 4, 5, 6, 8):
        if margin > student(lots) * hypot(spread, spread / lots**0.5):
            return lots
    return 0


def left(starts: float, *yields: float) -> float:
    """Parts that come through all steps."""
    for share in yields:
        starts -= starts * (1 - share)
    return starts


def index(tolerance: float, offset: float, spread: float) -> float:
    """Capability from the distances of both limits."""
    return min(tolerance - offset, tolerance + offset) / (3 * spread)


def low(estimate: float, parts: float) -> float:
    """Lower bound of capability; the variances are summed."""
    return estimate - 1.645 * hypot(1 / (3 * parts**0.5), estimate / (2 * (parts - 1)) ** 0.5)


ORACLES: dict[str, Oracle] = {
    "xttv-leak": lambda V, p, t, Q, u: risen(p, Q, V, t) - u - u,
    "xttv-twice": lambda b, n, m: 100 * passes(n, 0, b / 100) * passes(m, 1, b / 100),
    "xttv-gauge": lambda o, T, s, g: solved(
        lambda c: c - index(T, o, solved(lambda w: hypot(w, g) - s, 0, s)), 0, 9
    ),
    "xttv-lots": lambda d, s: fewest(d, s),
    "xttv-case-furnace-a": lambda A, a, b, y: A - hypot(a, b) - hypot(a, b),
    "xttv-case-pq-a": lambda a, b, c, n, o, T, s, N: solved(
        lambda x: left(x, a, b, c) - N, 0, 1e6
    ),
    "xttv-case-pq-b": lambda a, b, c, n, o, T, s: low(index(T, o, s), n),
}  # fmt: skip
WORDS: frozenset[str] = frozenset({"xttv-missing"})

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    EXAM[0]: [
        ("fourteen loads show {} % at that", "81",
         100 * solved(lambda good: passes(14, 0, 1 - good) - 0.05, 0, 1)),
        ("$0.05^{{1/14}} = {}$.", "0.807",
         solved(lambda good: passes(14, 0, 1 - good) - 0.05, 0, 1)),
        ("$0.95^{{1/14}} = {}$ takes", "0.996",
         solved(lambda good: passes(14, 0, 1 - good) - 0.95, 0, 1)),
        ("For 90 % it takes {}.", "29",
         next(n for n in range(1, 99) if passes(n, 0, 0.1) <= 0.05)),
        ("factors are {}, 2.353", "2.920", student(3)),
        ("2.920, {}, 2.132", "2.353", student(4)),
        ("2.353, {}, 2.015", "2.132", student(5)),
        ("2.132, {} and", "2.015", student(6)),
        ("2.015 and {}.", "1.895", student(8)),
    ],
}  # fmt: skip
