"""The exam questions on numbers and limits, computed a second time from stems alone.

Money is counted in yuan day by day, classes are filled piece by piece, pressures are kept in
pascals, sizes in whole micrometres; values are rounded by the decimal module.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from decimal import ROUND_HALF_EVEN, Decimal
from math import pi

from tests.content.stage_oracle import Oracle

FILES: list[str] = []
EXAM = ("exams/multilingual-industrial-liaison.bank.md", "xltn-")
WORDS: frozenset[str] = frozenset()
OERSTED = 1000 / (4 * pi)  # kA/m for one kOe, from the definition
MICRON = 1000  # in a millimetre; one 丝 has ten


def owed(total: float, lots: float, share: float, days: float) -> float:
    """Return the penalty in 万元: so many ten thousandths of one lot's price, day by day."""
    yuan = 0.0
    for _ in range(round(days)):
        yuan += total * 1e8 / lots / 10_000 * share
    return yuan / 10_000


def absolute(kilopascal: float, megapascal: float) -> float:
    """Return the absolute pressure in Pa from the air outside and a dial that stands below it."""
    return kilopascal * 1e3 - megapascal * 1e6


def price(pieces: int, first: float, second: float, prices: tuple[float, float, float]) -> float:
    """Return what an order costs: less than the first number, up to the second, or more."""
    each = prices[0] if pieces < first else prices[1] if not pieces > second else prices[2]
    return pieces * each


def share_of(readings: list[float], places: int) -> float:
    """Return the mean of readings in ppm as a rounded share in %, half to even."""
    total = sum(Decimal(round(reading)) for reading in readings)
    per_cent = total / len(readings) / 10_000
    return float(per_cent.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN))


def gap(slot: float, wide: float, sheet: float, thin: float, count: float) -> float:
    """Return the widest gap in mm; deviations in hundredths of a mm, all in micrometres."""
    room = round(slot * MICRON) + 10 * round(wide)
    for _ in range(round(count)):
        room -= round(sheet * MICRON) - 10 * round(thin)
    return room / MICRON


def ring(d: float, u: float, low: float) -> dict[str, float]:
    """Return ends, width and number of readings of a size, by walking its hundredths."""
    hundredths = range(100 * round(d) - round(low), 100 * round(d) + round(u) + 1)
    ends = hundredths[0] / 100, hundredths[-1] / 100
    return {
        "lo": ends[0],
        "hi": ends[1],
        "w": (hundredths[-1] - hundredths[0]) / 100,
        "n": len(hundredths),
    }


ORACLES: dict[str, Oracle] = {
    "xltn-late": lambda b, n, c, d: owed(b, n, c, d),
    "xltn-weather": lambda P, g, h, Q: absolute(Q, h) - absolute(P, g),
    "xltn-piece": lambda a, b, p, k: (
        price(round(b), a, b, (p, p - 1, p - 1 - k))
        - price(round(b) + 1, a, b, (p, p - 1, p - 1 - k))
    ),
    "xltn-four": lambda A, B, C, D: share_of([A, B, C, D], 3),
    "xltn-slot": lambda S, j, d, k, n: gap(S, j, d, k, n),
    "xltn-ring": lambda d, u, v: ring(d, u, v),
    "xltn-case-alarm-a": lambda P, g: absolute(P, g) / 1e3,
    "xltn-case-floor-a": lambda h, c: h * OERSTED - c,
    "xltn-case-floor-b": lambda n, t: len(range(0, round(n) * 10_000 * round(t), 10_000)),
}

PRINTED: dict[str, list[tuple[str, str, float]]] = {}
