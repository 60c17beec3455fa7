"""Every number of the module on precipitation and crystallisation, computed again from stems alone.

Crystals grow here layer by layer, recycles run until nothing moves, and acids are found by search.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from functools import cache
from math import log

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/reo-purification-engineer/precipitation-and-crystallisation"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/reo-purification-engineer.bank.md", "xroc-")
FIRST, SECOND, CALCIUM = 0.056, 5.4e-5, 2.3e-9
HEAVY, LIGHT = (1e-30, 1e7, 1e11, 1e13), (1e-31, 1e6, 1e10, 1e12)


def free(acid: float, oxalic: float) -> float:
    """Free oxalate: protons taken off one after the other, the three kinds adding up."""
    once = FIRST / acid  # HC2O4- for each H2C2O4
    twice = once * SECOND / acid
    return oxalic * twice / (1 + once + twice)


def acid_for(oxalate: float, oxalic: float) -> float:
    return solved(lambda h: free(h, oxalic) - oxalate, 1e-6, 20)


def ion(oxalate: float, product: float) -> float:
    """Metal ion over its oxalate, by search in powers of ten."""
    return 10 ** solved(lambda p: 2 * p + 3 * log(oxalate, 10) - log(product, 10), -20, 2)


def dissolved(oxalate: float, metal: tuple[float, ...]) -> float:
    bare = ion(oxalate, metal[0])
    return bare + sum(bare * b * oxalate ** (n + 1) for n, b in enumerate(metal[1:]))


def width(seed: float, start: float, taken: float) -> float:
    """Width of seed that has taken up so much: found from the mass that it must have."""
    return solved(lambda d: seed * d**3 / start**3 - seed - taken, start, 1000 * start)


@cache
def grown(ratio: float, part: float) -> float:
    """Share of the new solid that is there after a part of the time, surface by surface."""
    steps, mass, whole, done = 4_000, 0.0, 0.0, 0.0
    for step in range(steps):
        wide = 1 + (ratio - 1) * (step + 0.5) / steps
        whole += wide**2
        mass, done = (mass + wide**2, step + 1) if (step + 1) / steps <= part else (mass, done)
    over = part * steps - done  # of a step that is not over
    return (mass + over * (1 + (ratio - 1) * part) ** 2) / whole


@cache
def layered(share: float, coefficient: float) -> float:
    """Share of the impurity in crystals that grow in thin layers, each with its own liquor."""
    steps, salt, foreign = 4_000, 1.0, 1.0
    thin = (1 - share) ** (1 / steps)
    for _ in range(steps):
        layer = salt * (1 - thin)
        middle = salt - layer / 2
        foreign -= foreign * coefficient * layer / middle / (1 + coefficient * layer / middle / 2)
        salt -= layer
    return 1 - foreign


def renewed(share: float, coefficient: float) -> float:
    """The same when the whole crystal is in balance with the last liquor."""
    return solved(lambda s: s / share - coefficient * (1 - s) / (1 - share), 0, 1)


def coefficient_of(share: float, foreign: float) -> float:
    return solved(lambda k: layered(share, round(k, 9)) - foreign, 0.01, 3.0)


def times(ratio: float, goal: float) -> int:
    """Whole steps until a ratio is down to a goal."""
    left, count = 1.0, 0
    while left > goal:
        left, count = left * ratio, count + 1
    return count


@cache
def steady(out: float, back: float) -> float:
    """What leaves with the crystals of one unit fed, once the recycle no longer changes."""
    liquor = 0.0
    for _ in range(2_000):
        liquor = (1 + back * liquor) * (1 - out)
    return (1 + back * liquor) * out


def ratio(share: float, coefficient: float) -> float:
    return layered(share, coefficient) / share


def recrystallised(share: float, coefficient: float, goal: float) -> tuple[int, float]:
    """Steps and yield of a purification."""
    count = times(ratio(share, coefficient), goal)
    left = 1.0
    for _ in range(count):
        left -= left * (1 - share)
    return count, left


def better(k: float) -> float:
    return recrystallised(0.9, k, 0.01)[1] / recrystallised(0.6, k, 0.01)[1]


def room(h: float, c: float) -> float:
    """g/L of calcium that stays dissolved."""
    return CALCIUM / free(h, c) * 40.078


NACL, LA = 372.03, 138.905

ORACLES: dict[str, Oracle] = {
    # lessons
    "rocd-oxa-cloze": lambda: {"o": 0.04 * 20, "c": CALCIUM / (0.04 * 2e-5) * 40.078},
    "rocd-oxa-own": lambda h, c: room(h, c),
    "rocd-dbl-cloze": lambda: {"a": 6.0 * 2 / 100, "b": 6000 * 0.02 * 0.05},
    "rocd-dbl-own": lambda V, c, r: V * c / LA * r * 142.04 / 2,
    "rocd-seg-cloze": lambda: {"r": ratio(0.75, 0.5), "y": 100 * 0.75 * 0.75 * 0.75},
    "rocd-seg-own": lambda a, k, f, n: a * ratio(f, k) ** n,
    # practice
    "rocp-oxa-free": lambda h, c: 1e6 * free(h, c),
    "rocp-oxa-window": lambda: {
        "lo": 1e6 * solved(lambda o: 1e-5 - ion(o, 8e-31), 1e-9, 1e-5),
        "hi": 1e6 * CALCIUM / 0.002,
    },
    "rocp-oxa-seed": lambda s, d, m: width(s, d, m),
    "rocp-dbl-alum": lambda a, c: 100 - 100 / (1 + a / 26.982 / (c / LA)),
    "rocp-dbl-caustic": lambda m, e: 3 * 39.997 * (100 + e) / 100 * m / 377.37,
    "rocp-dbl-twice": lambda a, d, k, b: 1e3 * a / d / k + b,
    "rocp-seg-log": lambda k, p: ratio(p / 100, k),
    "rocp-seg-hom": lambda k, p, a: a * renewed(p / 100, k) / (p / 100),
    "rocp-seg-lambda": lambda p, t: coefficient_of(p / 100, t / 100),
    "rocp-seg-case-a": lambda k: recrystallised(0.9, k, 0.01)[0],
    "rocp-seg-case-b": lambda k: better(k),
    "rocp-seg-recycle": lambda: {
        "y": steady(0.8, 0.5), "r": steady(0.4, 0.5) / steady(0.8, 0.5),
    },
    # quiz
    "rocq-left": lambda V, u: 1e3 * V * ion(u * 1e-6, 1e-31) * 144.242,
    "rocq-seed": lambda m, w, d: solved(lambda s: width(s, d, m - s) - w, 1e-3 * m, 0.9 * m),
    "rocq-curve": lambda r, p: 100 * grown(r, p / 100),
    "rocq-sulfate": lambda m, y: 2 * 96.06 / NACL * m * y / 100,
    "rocq-factor": lambda c, a, f: (a / c) / (f / 1e3 / (2 * 162.5 / (2 * 162.5 + 47.997))),
    "rocq-share": lambda n, y: solved(lambda f: 100 * (f / 100) ** n - y, 0, 100),
    "rocq-mean": lambda a, p, c: solved(lambda x: p * c + (100 - p) * x - 100 * a, 0, 1e5),
    "rocq-purge": lambda a, t, q: a * steady(t / 100, q / 100),
    "rocq-window-a": lambda h, c: 1e6 * free(h, c),
    "rocq-window-b": lambda h, c: ion(free(h, c), 3e-31) * 162500,
    # exam
    "xroc-acid-most": lambda u, c: acid_for(u * 1e-6, c),
    "xroc-count-up": lambda d, s, m, w: (s + m) / w**3 / (s / d**3),
    "xroc-half-in": lambda r, T: T * solved(lambda t: grown(r, round(t, 9)) - 0.5, 0, 1),
    "xroc-second": lambda a, d, g, b: solved(lambda k: g - b - 1e3 * a / d / k, 0.1, 1e4),
    "xroc-case-acid-a": lambda h, c: room(h, c),
    "xroc-case-acid-b": lambda h, c: 100 * room(h / 2, c) / room(h, c),
    "xroc-trial": lambda p, r, g: ratio(
        g / 100, round(coefficient_of(p / 100, p / 100 * r), 9)
    ),
    "xroc-steps": lambda a, t, p, k: 100 * recrystallised(p / 100, k, t / a)[1],
    "xroc-recycle": lambda p, t, q, a: (
        a * steady(t / 100, q / 100) / steady(p / 100, q / 100)
    ),
    "xroc-head": lambda k, p, a: a * (1 - layered(p / 100, k)) / (1 - p / 100),
    "xroc-cake": lambda p, t, w, a: (
        a * (t + w - w * t / 100) / (p + w - w * p / 100)
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

ACID_2, ACID_5 = free(0.5, 0.02), free(1e-5, 0.15)
LEAST, MOST = solved(lambda o: 1e-5 - ion(o, 1e-31), 1e-9, 1e-5), CALCIUM / (0.1 / 40.078)
KMOL, DOUBLE = 200 / 144.242, 22.98977 + 144.242 + 2 * 96.06 + 18.015
S7 = layered(0.7, 0.3)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/oxalate-for-purity.lesson.md": [
        ("| {} mg/L | 84 mg/L |", "5", 173_045 * dissolved(ACID_2, HEAVY)),
        ("5 mg/L | {} mg/L |", "84", 173_045 * dissolved(ACID_5, HEAVY)),
        ("acid only {} parts", "11", 1e6 * free(0.5, 1.0)),
        ("at pH 5 it is {} %", "84", 100 * free(1e-5, 1.0)),
        ("falls {} times. The", "3.83", free(0.6, 0.05) / free(1.2, 0.05)),
        ("3.83^{{1.5}} = {}$", "7.5", ion(free(1.2, 0.05), 1e-31) / ion(free(0.6, 0.05), 1e-31)),
        ("is at {} mg/L on the left", "11", 173_045 * dissolved(1e-7, HEAVY)),
        ("{} at the lowest point", "0.35", 173_045 * dissolved(1e-4, HEAVY)),
        ("and {} at 0.1 mol/L", "60", 173_045 * dissolved(0.1, HEAVY)),
        ("(4^3 - 1) = {}\\,\\%", "23", 100 * grown(4.0, 0.5)),
        ("that is {} mg/L. Left", "1.4", 1e-5 * 144_242),
        ("10^{{-10}})^{{1/3}} = {} \\times 10^{{-7}}", "1.0", 1e7 * LEAST),
        ("40.078 = {} \\times 10^{{-3}}", "2.50", 1e3 * 0.1 / 40.078),
        ("10^{{-3}} = {} \\times 10^{{-7}}", "9.2", 1e7 * MOST),
        ("gives $h = {}$ mol/L", "1.20", acid_for(LEAST, 0.05)),
        ("same way: $h = {}$", "0.38", acid_for(MOST, 0.05)),
        ("There $o = {}$ µmol/L, calcium", "0.38", 1e6 * free(0.6, 0.05)),
        ("calcium could be {} g/L", "0.24", room(0.6, 0.05)),
        ("neodymium is {} mg/L", "0.19", 144_242 * ion(free(0.6, 0.05), 1e-31)),
        ("oxalate falls {} times;", "9.2", MOST / LEAST),
        ("acid rises {} times", "3.2", acid_for(LEAST, 0.05) / acid_for(MOST, 0.05)),
        ("There $o = {}$ µmol/L, and", "228", 1e6 * free(0.01, 0.05)),
        ("above {} mg/L falls", "0.4", 1e3 * room(0.01, 0.05)),
    ],
    f"{HOME}/carbonate-and-double-salts.lesson.md": [
        ("144.242 = {}$ kmol", "1.387", KMOL),
        ("142.04 = {}$ kg", "295", KMOL * 1.5 * 142.04),
        ("377.37 = {}$ kg", "508", KMOL * 0.97 * DOUBLE),
        ("40.00 = {}$ kg", "161", 3 * KMOL * 0.97 * 39.997),
        ("1.345 = {}$ kmol, 258", "2.69", 2 * KMOL * 0.97),
        ("2.69$ kmol, {} kg, for", "258", 2 * KMOL * 0.97 * 96.06),
        ("for {} kg of $\\ce{{Nd2O3}}$", "226", KMOL * 0.97 * 336.481 / 2),
        ("kmol, {} kg, 6.1 %", "31", KMOL * 0.97 * 22.98977),
        ("22.990/377.37 = {}\\,\\%", "6.1", 100 * 22.98977 / DOUBLE),
        ("order was for {} kg", "98", KMOL * 0.5 * 142.04),
    ],
    f"{HOME}/segregation-and-yield.lesson.md": [
        ("| 1000 | {} | 188", "433", 1000 * S7 / 0.7),
        ("433 | {} | 81", "188", 1000 * (S7 / 0.7) ** 2),
        ("188 | {} | 35", "81", 1000 * (S7 / 0.7) ** 3),
        ("81 | {} | 15", "35", 1000 * (S7 / 0.7) ** 4),
        ("35 | {} | 6.6", "15", 1000 * (S7 / 0.7) ** 5),
        ("15 | {} |", "6.6", 1000 * (S7 / 0.7) ** 6),
        ("0.7) = {}$. Ageing", "0.588", renewed(0.7, 0.3) / 0.7),
        *((f"| {{}} |{after}", f"{100 * recrystallised(f, 0.3, 0.01)[1]:.1f}",
           100 * recrystallised(f, 0.3, 0.01)[1])
          for f, after in ((0.5, " 4.7 |"), (0.6, " 11.8 |"), (0.7, " 21.0 |"), (0.8, " 43.0 |"),
                           (0.9, " 59.9 |"))),
        ("One step leaves | {} | 0.401", "0.375", ratio(0.5, 0.3)),
        ("0.375 | {} | 0.433", "0.401", ratio(0.6, 0.3)),
        ("0.433 | {} | 0.554", "0.479", ratio(0.8, 0.3)),
        ("0.479 | {} | 0.624", "0.554", ratio(0.9, 0.3)),
        ("0.554 | {} |", "0.624", ratio(0.95, 0.3)),
        ("0.30^{{0.3}} = {}$", "0.3032", S7),
        ("0.80 \\times 0.30) = {}$", "0.921", steady(0.7, 0.8)),
        ("0.80 \\times 0.6968) = {}$", "0.685", steady(S7, 0.8)),
        ("0.685/0.921 = {}$", "0.744", steady(S7, 0.8) / steady(0.7, 0.8)),
        ("takes {} % of the salt", "7.9", 100 - 100 * steady(0.7, 0.8)),
        ("and {} % of the impurity", "31.5", 100 - 100 * steady(S7, 0.8)),
    ],
    f"{HOME}/precipitation-and-crystallisation.quiz.md": [
        ("0.3^{{0.33}}]/0.7 = {}$", "0.47", ratio(0.7, 0.33)),
        ("0.33 \\times 0.7) = {}$", "0.62", renewed(0.7, 0.33) / 0.7),
    ],
    "exams/reo-purification-engineer.bank.md": [
        ("0.2^{{0.25}}]/0.8 = {}$", "0.414", ratio(0.8, 0.25)),
        ("(0.2 + 0.2) = {}$", "0.625", renewed(0.8, 0.25) / 0.8),
    ],
}  # fmt: skip
