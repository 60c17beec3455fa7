"""Every number of the module on filtration, washing and calcination, a second time from stems.

Washes, heels and permeate are followed step by step; the closed laws are not used here.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Callable
from math import floor

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/reo-purification-engineer/filtration-washing-and-calcination"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/reo-purification-engineer.bank.md", "xrof-")
SI, AL = 0.467, 0.529  # share of the element in its oxide, as the stems print them


def washed(salt: float, ratio: float, times: int, water: float = 0.0) -> float:
    """Salt in the liquor of a cake, one part, after repulps with `ratio` parts of water each."""
    for _ in range(int(times)):
        salt = (salt + ratio * water) / (1 + ratio)
    return salt


def repulps(salt: float, ratio: float, limit: float, water: float = 0.0) -> int:
    """Count of repulps until the salt is at the limit or below."""
    times = 0
    while washed(salt, ratio, times, water) > limit:
        times += 1
    return times


def backwards(salt: float, ratio: float, stages: int) -> float:
    """Salt after a countercurrent line, found by sweeping its balances until they rest."""
    stages = int(stages)
    liquor = [0.0] * (stages + 2)
    liquor[0] = salt  # what comes in; the last entry is clean water
    for _ in range(4000):
        for stage in range(1, stages + 1):
            liquor[stage] = (liquor[stage - 1] + ratio * liquor[stage + 1]) / (1 + ratio)
    return liquor[stages]


def rinsed(product: float, volumes: float) -> float:
    """Product in a retentate through which water goes in small portions."""
    portions = 20_000
    for _ in range(portions):
        product *= 1 - volumes / portions
    return product


def heels(share: float, heel: float, *charges: float) -> float:
    """What a heel leaves in the last of several charges."""
    for charge in charges:
        share = share * heel / (heel + charge)
    return share


def root(law: Callable[[float], float], low: float, high: float) -> float:
    """Return where a law is nil."""
    return solved(law, low, high)


def level(first: float, second: float, third: float) -> float:
    """Level of three values in a row whose distances to it fall by one factor, by search."""
    return root(
        lambda x: (second - x) * (second - x) - (first - x) * (third - x), 0.0, third * 0.999
    )


def organic(dissolved: float, drops: float, percent: float) -> float:
    """Organic matter behind a coalescer that takes drops alone."""
    return dissolved + drops - drops * percent / 100


def last_heat(first: float, more: float, room: float) -> int:
    """Number of the last heat whose wear is within the room."""
    heat, wear = 0, first
    while wear <= room:
        heat, wear = heat + 1, wear + more
    return heat


def unequal(v1: float, v2: float, W1: float, W2: float, g: float, m: float) -> float:
    """Chloride on the oxide after two unlike repulps, by the litre."""
    strength = v1 * g / (v1 + W1)
    strength = v2 * strength / (v2 + W2)
    return v2 * strength * 1e6 / m


ORACLES: dict[str, Oracle] = {
    # lessons
    "rofd-fil-cloze": lambda: {
        "load": 1.5 * organic(25, 100, 95),
        "t": 180 * 150 / (1.5 * organic(25, 100, 95)),
    },
    "rofd-fil-own": lambda V, c, F, D: rinsed(V / F * c, D),
    "rofd-was-cloze": lambda: {"n": repulps(12_000, 3, 20), "c": washed(12_000, 3, 5)},
    "rofd-was-own": lambda c0, w, b, n: washed(c0 - b, w, n) + b,
    "rofd-kil-cloze": lambda: {"al": 160 * AL / 8, "w": 0.6 * 0.4 * 100 / 1e4 * 100},
    "rofd-kil-own": lambda L, b, M, x: root(lambda m: b + m * 1e3 * x / 100 * SI / M - L, 0, 50),
    # practice
    "rofp-fil-beta": lambda N, b: N / b,
    "rofp-fil-warm": lambda p0, g: root(lambda p: p / g - p0 / 72.74, 0, 1e4),
    "rofp-fil-leak": lambda p: root(lambda d: 4 * 0.07274 - p * 100 * d * 1e-6, 0, 1e3),
    "rofp-fil-life": lambda m, q, Q, s, d, e: m * q / (Q * organic(s, d, e)),
    "rofp-was-count": lambda c, L, w: repulps(c, w, L),
    "rofp-was-water": lambda: {"a": washed(100, 3, 4), "b": washed(100, 12, 1)},
    "rofp-was-level": lambda v, k, b: v * washed(5e3, 3, 60, k) + b,
    "rofp-was-bound": lambda b, a, w: level(
        a + b, floor(a / (1 + w) + b + 0.5), floor(a / (1 + w) ** 2 + b + 0.5)
    ),
    "rofp-kil-alumina": lambda m, M: m * AL * 1e6 / (M * 1e3),
    "rofp-kil-heel": lambda h, M, x: heels(x * 1e4, h, M, M),
    "rofp-kil-bag-a": lambda P, A, t, M, a: 100 * (M * 1e3 * a / 100 + P * A * t) / (M * 1e3),
    "rofp-kil-bag-b": lambda P, A, M, a: root(
        lambda t: a + 100 * P * A * t / (M * 1e3) - 0.5, 0, 1e5
    ),
    # quiz
    "rofq-two-filters": lambda N, a, b: N / a / b,
    "rofq-worst-of-three": lambda n, x, q: root(lambda y: y + x * n - x - q, 0, 1e3),
    "rofq-carbon-batch": lambda V, a, c, K: root(lambda m: V * a - V * c - m * K * c, 0, 1e4),
    "rofq-silica-passes": lambda a, h, s, c: a * (1 - h / 100) * s / 100 / (c / 1e3),
    "rofq-back-water": lambda c, w, n: backwards(c, w, n),
    "rofq-water-calcium": lambda n, w, v, L: root(
        lambda k: sum(w * v * k for _ in range(int(n))) - L, 0, 50
    ),
    "rofq-one-charge": lambda h, x, M, L: root(lambda r: heels(x, h, r, M) - L, 0, 1e4),
    "rofq-fill-saggar": lambda m, x, L, b: root(
        lambda M: b + m * 1e3 * x / 100 * AL / M - L, 0.1, 500
    ),
    "rofq-cake-a": lambda V, g, m, L, w: repulps(V * g * 1e6 / m, w, L),
    "rofq-cake-b": lambda V, g, m, L, w: V * w * repulps(V * g * 1e6 / m, w, L),
    # exam
    "xrof-silica-share": lambda a, p, x, c: root(lambda s: (a - p) * s / 100 / c * 1e3 - x, 0, 200),
    "xrof-phosphorus": lambda L, c, s: root(
        lambda e: e * 30.974 / 322.42 * s / 100 / (c * 1.1664) * 1e3 - L, 0, 5e3
    ),
    "xrof-diafilter": lambda V, c, F, m: V / F * root(lambda D: rinsed(V * c / F, D) - m, 0.1, 9),
    "xrof-unequal": unequal,
    "xrof-last-water": lambda c, w, n, v, L: root(lambda k: v * washed(c / v, w, n, k) - L, 0, 500),
    "xrof-last-heat": lambda m, g, M, L, b: last_heat(m, g, (L - b) * M / 1e3 / AL),
    "xrof-case-lot-a": lambda c, w, v, k, L: repulps(c / v, w, L / v, k),
    "xrof-case-lot-b": lambda M, T, b, z: root(lambda g: b + g * 1e3 * z / 100 * SI / M - T, 0, 50),
}
WORDS: frozenset[str] = frozenset()

GRAMS = 300 * 120  # what the carbon of the worked example takes
SERIES = [washed(19_940, 2, n) + 60 for n in range(9)]
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/filters-drops-and-carbon.lesson.md": [
        ("0.07274/35{{,}}000 = {}$ µm", "8.3", 4 * 0.07274 / 35_000 * 1e6),
        ("would ask for about {} bar", "13", 4 * 0.07274 / 0.22e-6 / 1e5),
        ("bring it to {} %.", "0.25", rinsed(5, 3)),
        ("or $36{{,}}000/244 = {}$ h", "148", GRAMS / (2 * organic(12, 110, 0))),
        ("= 40$ g/h, or {} h", "900", GRAMS / (2 * (12 + 8))),
        ("30.974/322.42 = {}$ mg/L", "1.15", 12 * 30.974 / 322.42),
        ("60 g/L Nd, {} g/L oxide", "70.0", 60 * 1.1664),
        ("falls with the oxalate: {} mg/kg", "16.5", 12 * 30.974 / 322.42 / (0.06 * 1.1664)),
    ],
    f"{HOME}/washing-a-cake.lesson.md": [
        ("2,276 | {} | 306", "799", SERIES[3]),
        ("799 | {} | 142", "306", SERIES[4]),
        ("306 | {} | 87", "142", SERIES[5]),
        ("142 | {} |", "87", SERIES[6]),
        ("cannot end below {} mg/kg", "4.7", 0.93 * washed(1e3, 2, 60, 5)),
        ("are up to {} mg/kg", "11", 6 * 2 * 0.93 * 1),
        ("$w = 3$ leave {} % with three", "2.5", backwards(100, 3, 3)),
        ("they leave {} % with nine", "1.6", washed(100, 3, 3)),
        ("19{{,}}995/729 + 4.7 = {}$ mg/kg", "32", 0.93 * washed(20_000 / 0.93, 2, 6, 5)),
        ("With five: {}.", "87", 0.93 * washed(20_000 / 0.93, 2, 5, 5)),
        ("2 \\times 0.93 = {}$ L/kg", "11.2", 6 * 2 * 0.93),
        ("The cake had 2,{}.", "226", 0.93 * washed(20_000 / 0.93, 2, 2, 5) - 2000),
        ("0.93 \\times 5 = {}$ mg/kg are bound", "55", 60 - 0.93 * 5),
        ("About {} after the seventh", "29", SERIES[6] / 3),
    ],
    f"{HOME}/kiln-crucible-and-bag.lesson.md": [
        ("0.28 \\times 0.467/12 = {}$ mg/kg", "9.8", 900 * 0.28 * SI / 12),
        ("Total {}: passes", "17.8", 8 + 900 * 0.28 * SI / 12),
        ("0.72 \\times 0.529/12 = {}$ mg/kg", "28.6", 900 * 0.72 * AL / 12),
        ("0.30 \\times 0.529/12 = {}$ mg/kg Al", "13.2", 300 * AL / 12),
        ("12/16/3 = {}$. Passes", "3.3", 300 * AL / 16 / 3),
        ("= 54$ g, {} % of the lot", "0.22", 0.5 * 0.6 * 180 / 250),
        ("holds, up to {} %", "0.37", 0.15 + 0.5 * 0.6 * 180 / 250),
        ("leaves $10{{,}}000 \\times 0.02 = {}$ in", "200", heels(1e4, 2, 98)),
        ("0.02^3 \\times 10{{,}}000 = {}$ passes", "0.08", heels(1e4, 2, 98, 98, 98)),
        ("second {}, third", "76.9", heels(2e5, 3, 150, 150)),
        ("third {}](figures/heel", "1.5", heels(2e5, 3, 150, 150, 150)),
        ("first charge of 150 kg 3,{} mg per kg", "922", heels(2e5, 3, 150) - 3000),
    ],
}  # fmt: skip
