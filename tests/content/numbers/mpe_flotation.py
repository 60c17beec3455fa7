"""Every number of the module on flotation, computed again from the stems alone.

Banks are walked cell by cell, circuits turned round until they rest, balances kept in tonnes.
"""

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/mining-process-engineer/flotation"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/mining-process-engineer.bank.md", "xmf-")
SODA, CALCIUM, OLEIC = 105.99, 40.08, 282.5  # g/mol, as printed
BOUND = CALCIUM / (2 * OLEIC)  # calcium for each gram of oleic acid that it binds
JOULE = 3600.0  # kJ in a kWh


def water(solids: float) -> float:
    """Tonnes of water that a tonne of dry ore brings."""
    return 100 / solids - 1


def warm(solids: float, rise: float) -> float:
    """kJ for a tonne of dry ore with its water."""
    return 1000 * (0.85 + 4.19 * water(solids)) * rise


def bank(k: float, tau: float, cells: float, ultimate: float) -> float:
    """Recovery in % of mixed cells, each fed with what the one before left."""
    left = 1.0
    for _ in range(round(cells)):
        left -= left * (k * tau / cells) / (1 + k * tau / cells)
    return ultimate * (1 - left)


def batch(k: float, time: float, ultimate: float, steps: int = 4_000) -> float:
    """Recovery in % of a batch, step by small step."""
    left, h = 1.0, k * time / steps
    for _ in range(steps):
        left *= (1 - h / 2) / (1 + h / 2)
    return ultimate * (1 - left)


def circuit(rougher: float, scavenger: float, cleaner: float) -> tuple[float, float]:
    """Rougher feed and concentrate for each tonne of a mineral, turned until nothing moves."""
    a, s, c = rougher / 100, scavenger / 100, cleaner / 100
    feed = 1.0
    for _ in range(2_000):
        feed = 1 + s * (1 - a) * feed + (1 - c) * a * feed
    return feed, feed * a * c


def pull(f: float, c: float, t: float) -> float:
    """Tonnes of concentrate from a tonne of feed, by a balance of REO."""
    return solved(lambda y: y * c + (1 - y) * t - f, 0, 1)


def recovery(f: float, c: float, t: float) -> float:
    return 100 * pull(f, c, t) * c / f


def tails(f: float, c: float, wanted: float) -> float:
    return solved(lambda t: wanted - recovery(f, c, t), 0.01, f - 0.01)


def grade(floated: float, gangue: float, quartz: float, wet: float, degree: float) -> float:
    """% REO of bastnäsite with floated and carried gangue."""
    return 100 * 0.75 * floated / (floated + gangue + quartz * wet / 100 * degree)


def closed_grade(bastnaesite: tuple[float, ...], gangue: tuple[float, ...], share: float) -> float:
    rich, poor = share * circuit(*bastnaesite)[1], (100 - share) * circuit(*gangue)[1]
    return 75 * rich / (rich + poor)


def cells_gain(k: float, n: float, v: float, m: float) -> float:
    return bank(k, v * (n + 2), n + 2, m) - bank(k, v * n, n, m)


def one_tank(r: float, ultimate: float) -> float:
    """k times tau of one mixed tank that recovers r %."""
    return solved(lambda x: bank(x, 1, 1, ultimate) - r, 1e-6, 1e4)


def batch_rate(r: float, time: float, ultimate: float) -> float:
    return solved(lambda k: batch(k, time, ultimate, 400) - r, 1e-4, 3)


ORACLES: dict[str, Oracle] = {
    # lessons
    "mf-r-cloze": lambda: {"w": water(40), "s": water(40) * 120 / CALCIUM * SODA},
    "mf-r-own": lambda s, a, b: warm(s, b - a) / JOULE,
    "mf-k-cloze": lambda: {"x": circuit(70, 40, 90)[0], "r": 100 * circuit(70, 40, 90)[1]},
    "mf-k-own": lambda k, t, n, m: bank(k, t, n, m),
    "mf-b-cloze": lambda: {"y": 100 * pull(7, 60, 1.7), "r": recovery(7, 60, 1.7)},
    "mf-b-own": lambda f, c, t, d: recovery(f, c, t) - recovery(f, c, t + d),
    # practice
    "mfp-r-flow": lambda t, g, c: t * (g / 1000) * 1000 / c,
    "mfp-r-soda": lambda s, a: water(s) * a / CALCIUM * SODA,
    "mfp-r-thick": lambda a, b, d: (warm(a, d) - warm(b, d)) / JOULE,
    "mfp-k-time": lambda k, n, m, r: solved(lambda t: bank(k, t, n, m) - r, 0.1, 200),
    "mfp-k-batch": lambda m, r, n: bank(batch_rate(r, 4, m), 8, n, m),
    "mfp-k-carried": lambda q, w, e: w / 100 * e * q,
    "mfp-k-closed": lambda a, s, c: 100 * circuit(a, s, c)[1],
    "mfp-k-load": lambda a, s, c: 100 * circuit(a, s, c)[0] - 100,
    "mfp-b-two": recovery,
    "mfp-b-wet": lambda m, f, w, k: 100 * (k - k * w / 100) * 0.60 / (m * f / 100),
    "mfp-b-basis": lambda g: 100 * g / 78.5,
    # quiz
    "mfq-meter": lambda v, c, t: v * 1e6 * c / 1000 / (t * 8),
    "mfq-tank": lambda t, s, a, b: t * warm(s, b - a) / 2200 / 1000,
    "mfq-bound": lambda d, w, p: d * p / 100 * BOUND / w,
    "mfq-rate": lambda r, m, t: one_tank(r, m) / t,
    "mfq-split": lambda r, n: bank(one_tank(r, 90), 1, n, 90) - r,
    "mfq-wash": lambda b, q, f: grade(f, 3, q, b, 0.6),
    "mfq-grade": lambda a, g, b: closed_grade((a, 50, 85), (g, 8, 25), b),
    "mfq-gap": lambda f, c, r: tails(f, c, r),
    "mfq-tons": lambda m, f, t, w: m * pull(f, 58, t) * 100 / (100 - w),
    # exam
    "xmf-cells": cells_gain,
    "xmf-carried-a": lambda b, q, w, e, h: grade(b, h, q, w, e),
    "xmf-carried-b": lambda b, q, e, h: solved(lambda x: 52 - grade(b, h, q, x, e), 0, 100),
    "xmf-cleaner": lambda a, s, r: solved(lambda c: 100 * circuit(a, s, c)[1] - r, 1, 100),
    "xmf-swell": lambda a, c1, c2: 100
    * (circuit(a, 50, c2)[0] / circuit(a, 50, c1)[0] - 1),
    "xmf-heat": lambda t, s1, s2, d, c: t * 7500 * c / 1e6
    * (water(s1) - water(s2)) * 1000 * 4.19 * d / JOULE,
    "xmf-true": lambda m, f, k, w: tails(f, 58, 100 * k * (1 - w / 100) * 58 / (m * f)),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()
BAST, GANGUE = circuit(80, 50, 85), circuit(20, 8, 25)
CA = water(35) * 160
BASE = recovery(9.5, 57.5, 2.0)
PRINTED: dict[str, list[tuple[str, str, float]]] = {
    f"{HOME}/reagents-heat-and-water.lesson.md": [
        ("\\times 0.350 = {}$ kg/h", "42.0", 120 * 0.35),
        ("or {} L/h of solution", "420", 120 * 350 / 100),
        ("65/35 = {}$ m³", "1.857", water(35)),
        ("\\times 160 = {}$ g/t", "297", CA),
        ("105.99/40.08 = {}$ g/t", "786", CA / CALCIUM * SODA),
        ("282.5/40.08 = {}$ g", "14.1", 1 / BOUND),
        ("could bind {} kg/t", "4.19", CA / BOUND / 1000),
        ("\\times 50/3600 = {}$ kWh/t", "119.9", warm(35, 50) / JOULE),
        ("60 % solids it takes {} kWh/t", "50.6", warm(60, 50) / JOULE),
        ("solids 11.8, water {}, together", "108.1", (warm(35, 50) - 42500) / JOULE),
        ("11.8, water {}, together 50.6", "38.8", (warm(60, 50) - 42500) / JOULE),
        ("solids: solids {}, water 38.8", "11.8", 42500 / JOULE),
        ("times {} is 476", "2.644", SODA / CALCIUM),
    ],
    f"{HOME}/kinetics-entrainment-and-circuits.lesson.md": [
        ("1/5.8] = {}$", "0.745", bank(0.4, 12, 1, 0.9)),
        ("six cells {}; a batch", "0.874", bank(0.4, 12, 6, 0.9)),
        ("a batch test {}.", "0.893", batch(0.4, 12, 0.9)),
        ("- 0.12) = {}$; $R", "1.282", BAST[0]),
        ("\\times 0.80 \\times 0.85 = {}$. 2.", "0.872", BAST[1]),
        ("- 0.15) = {}$; $R", "1.272", GANGUE[0]),
        ("\\times 0.20 \\times 0.25 = {}$", "0.0636", GANGUE[1]),
        ("12 \\times 0.872 = {}$ t", "10.46", 12 * BAST[1]),
        ("88 \\times 0.0636 = {}$ t", "5.60", 88 * GANGUE[1]),
        ("10.46/16.06 = {}\\,", "48.9", closed_grade((80, 50, 85), (20, 8, 25), 12)),
        ("\\times 0.50 = {}\\,\\%$", "12.8", 100 * (1 - BAST[1])),
        ("rougher concentrate {}, rougher", "102.6", 80 * BAST[0]),
        ("tailings {}. Cleaner", "25.6", 20 * BAST[0]),
        ("tailings {} back", "15.4", 12 * BAST[0]),
    ],
    f"{HOME}/balance-and-troubleshooting.lesson.md": [
        ("$R = {}\\,\\%$, $Y", "81.8", BASE),
        ("$Y = {}\\,\\%$.", "13.5", 100 * pull(9.5, 57.5, 2)),
        ("takes {} points off $R$", "0.94", BASE - recovery(9.5, 57.5, 2.1)),
        ("the feed adds {}.", "0.23", recovery(9.6, 57.5, 2) - BASE),
        ("concentrate takes off {}.", "0.05", BASE - recovery(9.5, 58.5, 2)),
        ("2880 \\times 0.095 = {}$ t", "273.6", 2880 * 0.095),
        ("405 \\times 0.575 = {}$ t", "232.9", 405 * 0.575),
        ("$R = {}\\,\\%$. 3.", "85.1", 100 * 405 * 0.575 / 273.6),
        ("405 \\times 0.96 = {}$ t", "388.8", 405 * 0.96),
        ("REO {} t, $R", "223.6", 405 * 0.96 * 0.575),
        ("t, $R = {}\\,\\%$. **A", "81.7", 100 * 405 * 0.96 * 0.575 / 273.6),
        ("took the mean, {} %", "83.5", (BASE + 100 * 405 * 0.575 / 273.6) / 2),
        ("5.3/58.3 = {}\\,", "9.09", 100 * pull(7, 60, 1.7)),
    ],
}  # fmt: skip
