"""Every number of the module on plant practice, computed again from the stems alone.

Accounts are kept as lists of what came and went; funds, ponds and prices are found by bisection
or walked year by year and day by day in place of the content's closed formulas.
"""

from math import sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/mining-process-engineer/plant-practice"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/mining-process-engineer.bank.md", "xmt-")


def unexplained(came: list[float], went: list[float]) -> float:
    """What came less what went, in the unit of both."""
    return sum(came) - sum(went)


def cut(rate: float, slot: float, speed: float) -> float:
    """Kilograms of one cut: the time a point of the stream looks into the slot, times the flow."""
    seconds = slot / (1000 * speed)
    return rate * 1000 / 3600 * seconds


def kept(dry: float, moisture: float) -> float:
    """Water with a dry mass, moisture as a share of the wet mass."""
    return solved(lambda water: 100 * water / (water + dry) - moisture, 0, 100 * dry)


def yielded(grade: float, *recoveries: float) -> float:
    """Kilograms of REO that a tonne of ore gives after each step in turn."""
    left = 10 * grade
    for recovery in recoveries:
        left -= left * (100 - recovery) / 100
    return left


def saved(yearly: float, years: float, interest: float) -> float:
    """A fund after its last payment, year by year."""
    fund = 0.0
    for _ in range(round(years)):
        fund += fund * interest / 100 + yearly
    return fund


def storm(rain: float, pond: float, land: float, runs: float) -> float:
    """Cubic metres of a storm: mm on hectares of pond, and a share from land."""
    return rain * pond * 10 + rain * land * 10 * runs / 100


ORACLES: dict[str, Oracle] = {
    # exam
    "xmt-month": lambda i, w, m, t, o, n: unexplained(
        [i, o], [(w - w * m / 100) * 0.58, t, n]
    ) / i * 100,
    "xmt-least": lambda d, s, k: 10 * k * (d - 2.09 * s * 20**-0.5),
    "xmt-thirty": lambda r, b, t: sqrt(30 * (r * t / 100) ** 2 + (30 * b * t / 100) ** 2),
    "xmt-cutter": lambda q, w, v, i, k: 100 * k / sum(
        cut(q, w, v) for _ in range(round(12 * 60 / i))
    ),
    "xmt-unit": lambda a, g, x, y, z, b, c, e: (
        a + e + b * yielded(g, x, y) + c * yielded(g, x, y, z)
    ) / yielded(g, x, y, z),
    "xmt-point": lambda a, b, z, y: solved(
        lambda less: a / yielded(b / 10, y) - (a - less) / yielded(b / 10, z), 0, a
    ),
    "xmt-fund": lambda c, n, i, p: solved(lambda f: saved(f, n, i) - c, 0, c) / p,
    "xmt-pond": lambda t, s, h, r, n, l: unexplained(  # noqa: E741
        [kept(t, 100 - s), n / 1000 * 1e5], [kept(t, h), r, l]
    ),
    "xmt-storm": lambda f, m, p, a, c, k, g: solved(
        lambda day: day * g + storm(p, a, c, k) - (f - m) * a * 1e4, 0, 1e5
    ),
    "xmt-apart": lambda m, a, t, b: solved(lambda x: m * (x - a) + t * (x - b), 0, 100),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()
PRINTED: dict[str, list[tuple[str, str, float]]] = {}
