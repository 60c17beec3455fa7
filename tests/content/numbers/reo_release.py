"""Every number of the module on the quality system, computed a second time from stems alone.

Readings are rebuilt from contents and inverted by search; sums go element by element.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from itertools import pairwise
from math import hypot, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/reo-purification-engineer/quality-system"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/reo-purification-engineer.bank.md", "xroq-")


def reading(content: float, grams: float, share: float, false: float = 0.0) -> float:
    """What an instrument shows for a content in mg/kg, with a false part in mg/kg."""
    return (content + false) * grams * share


def disguised(abundance: float, weight: float, ratio: float) -> float:
    """False mg/kg in neodymium oxide: moles of the isotope times a ratio of ions, by weight."""
    moles = 857_400 / 144.242 * abundance
    return moles * ratio * weight


def added(plain: float, spiked: float, amount: float) -> float:
    """Where the line through a plain and a spiked reading meets nil, in the unit of the spike."""
    return solved(lambda x: plain * (x + amount) - spiked * x, 0, 1e3)


def diluted(plain: float, mixed: float, spike: float) -> float:
    """Percent of a spike that is read when one part of it joins nine of the sample."""
    plain, mixed = round(plain, 4), round(mixed, 4)
    return solved(lambda s: 0.9 * plain + 0.1 * spike * s / 100 - mixed, 0, 200)


def limit(scatter: float, share: float, grams: float) -> float:
    """Detection limit in the oxide: the content whose reading is 3.29 standard deviations."""
    return solved(lambda c: reading(c, grams, share) - 3.29 * scatter, 0, 1e3)


def suppressed(grams: float, half: float) -> float:
    """Share of a signal that is left at a content of oxide."""
    return half / (half + grams)


def lucky(chance: float, tries: int) -> float:
    """Chance that one of several tries passes, try by try."""
    failed = 1.0
    for _ in range(int(tries)):
        failed -= failed * chance
    return 1 - failed


def tries_for(chance: float, wanted: float) -> int:
    """Least count of tries whose luck is above a wanted one."""
    count = 1
    while lucky(chance, count) <= wanted:
        count += 1
    return count


def band(top: float, spread: float) -> float:
    """Highest accepted result."""
    return top - 1.645 * spread


def brought(share: float, stays: float, excess: float, dose: float = 1.25) -> float:
    """Impurity from acid in a kilogram of oxide, mg."""
    return dose * excess * stays * share


def chart(values: list[float]) -> float:
    """Upper limit of single values from neighbours' ranges."""
    ranges = [abs(new - old) for old, new in pairwise(values)]
    return sum(values) / len(values) + 2.66 * sum(ranges) / len(ranges)


ORACLES: dict[str, Oracle] = {
    # lessons
    "roqd-mat-cloze": lambda: {
        "s": solved(lambda s: 0.5 + 2 * s - 1.8, 0, 2),
        "c": solved(lambda c: reading(c, 0.8, 0.65) + 0.084 - 0.5, 0, 9),
    },
    "roqd-mat-own": lambda r, k: disguised(0.12174, 158.925, r / 1000 / k),
    "roqd-lim-cloze": lambda: {
        "l": limit(0.03, 0.8, 0.5),
        "u": 6.6 + sum(limit(0.03, 0.8, 0.5) for _ in range(9)),
    },
    "roqd-lim-own": lambda T, s, h: solved(
        lambda C: limit(s, suppressed(C, h), C) - T / 3, 1e-3, 1e3
    ),
    "roqd-cer-cloze": lambda: {"d": brought(0.35, 0.4, 15), "p": 100 * lucky(0.2, 3)},
    "roqd-cer-own": lambda T, b, a, s, D: solved(
        lambda f: b + brought(f / 100, s / 100, D, a) - T, 0, 200
    ),
    # practice
    "roqp-mat-both": lambda R, B, S, C: solved(lambda c: reading(c, C, S) + B - R, 0, 50),
    "roqp-mat-line": lambda c, S, a, C: added(round(c * S, 4), round((c + a) * S, 4), a) / C,
    "roqp-mat-half": lambda: {"a": 150 / 2, "b": 148 + 16 + 1},
    "roqp-lim-ld": lambda s, S, C: limit(s, S, C),
    "roqp-lim-share": lambda T, F, n: solved(lambda L: F + n * L - T, 0, 50),
    "roqp-lim-bounds": lambda: {
        "lo": 2.8 + 1.7 + 0.6,
        "hi": sum([2.8, 1.7, 0.6, 0.2, 0.2, 0.2, 0.6, 0.6, 0.6, 0.6]),
    },
    "roqp-lim-chart": lambda m, r: m + 2.66 * r,
    "roqp-lim-guard": lambda T, u: band(T, T * u / 100),
    "roqp-cer-luck": lambda p, k: 100 * lucky(p / 100, k),
    "roqp-cer-drum-a": lambda D, f, s, b: b + brought(f / 100, s / 100, D),
    "roqp-cer-drum-b": lambda W, M: solved(lambda n: n * M * 1.25 - W, 0, 100),
    # quiz
    "roqq-false-arsenic": lambda r: disguised(0.056, 74.92, r / 1e4),
    "roqq-signal-left": lambda A, a, S: diluted(A * S, (A * S * 9 + a * S) / 10, a),
    "roqq-blank-mean": lambda s, k, C: hypot(s, s / sqrt(k)) / C,
    "roqq-dilute": lambda s, h, C: limit(s, suppressed(C, h), C),
    "roqq-highest-total": lambda a, b, n, m, L, K: sum([a, b, *[L] * int(n), *[K] * int(m)]),
    "roqq-next-control": lambda a, b, c, d: chart([a, b, c, d]),
    "roqq-mean-guard": lambda T, a, b, n: band(T, hypot(a / sqrt(n), b)),
    "roqq-clean-acid": lambda L, V, m, q: solved(
        lambda k: 3.29 * k * q / 100 * V / 1000 / m - L / 3, 0, 1e5
    ),
    "roqq-after-k9-a": lambda D, s, b, f: b + brought(f / 100, s / 100, D),
    "roqq-after-k9-b": lambda D, s, b, T, u: solved(
        lambda g: b + brought(g / 100, s / 100, D) - band(T, u), 0, 200
    ),
    # exam
    "xroq-two-corrections": lambda c, z, b, S, a, C: (
        b
        + added(round((c + z) * C * S, 4), round((c + z) * C * S + a * S, 4), a) / C
        - added(round((b + z) * C * S, 4), round((b + z) * C * S + a * S, 4), a) / C
    ),
    "xroq-cell": lambda T, r: disguised(0.12174, 158.925, r / 1e3) * 3 / T,
    "xroq-portion": lambda T, s, S, V: solved(lambda m: limit(s, S, m / V) - T / 3, 1e-2, 1e5),
    "xroq-room": lambda F, n, u: solved(lambda L: F + n * L - band(10, u), 0, 20),
    "xroq-hidden-drum": lambda n, T, a: solved(lambda w: (a * n - a + w) / n - T, 0, 1e4),
    "xroq-repeats": lambda p, q: tries_for(p / 100, q / 100),
    "xroq-case-lot-a": lambda a, b, n, s, S, C: sum([a, b, *[limit(s, S, C)] * int(n)]),
    "xroq-case-lot-b": lambda s, S, T: solved(lambda c: limit(s, S, c) - T / 3, 1e-3, 1e3),
}
WORDS: frozenset[str] = frozenset()

DY = limit(0.016, suppressed(0.2, 1.0), 0.2)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/matrix-and-blanks.lesson.md": [
        ("(0.92 - 0.43)/0.71 = {}$", "0.69", solved(lambda c: c * 0.71 + 0.43 - 0.92, 0, 9)),
        ("= {} \\times 10^5\\, r", "1.150", disguised(0.12174, 158.925, 1.0) / 1e5),
        ("ratio of 1 % would be 1,{} mg/kg", "150", disguised(0.12174, 158.925, 0.01) - 1000),
        ("the line gives {}, of which", "1.30", 0.92 / 0.71),
        ("of which {} is neodymium", "0.61", 0.43 / 0.71),
        ("0.210)/1.00 = {}$. Each", "0.76", 0.97 - 0.21),
        ("0.210/0.76 = {}$ µg/L", "0.276", 0.21 / 0.76),
        ("0.060/0.76 = {}$ µg/L", "0.079", 0.06 / 0.76),
        ("0.079 = {}$ µg/L, over", "0.197", (0.21 - 0.06) / 0.76),
        ("over 0.50 g/L: {} mg/kg", "0.39", (0.21 - 0.06) / 0.76 / 0.5),
        ("That gave {} mg/kg", "0.28", (0.21 - 0.105) / 0.76 / 0.5),
        ("0.50 \\times 0.76 = {}$. The line", "0.590", 0.21 + 0.5 * 0.76),
    ],
    f"{HOME}/limits-sums-and-charts.lesson.md": [
        ("12 \\times 0.5 = {}$. The grade", "10.3", 4.3 + sum([0.5] * 12)),
        ("from 4.3 to {}, with limits of 0.2", "9.1", 4.3 + sum([0.4] * 12)),
        ("from 4.3 to {}](figures", "6.7", 4.3 + sum([0.2] * 12)),
        ("2.66 \\times 0.30 = {}$. The control", "5.80", 5 + 2.66 * 0.3),
        ("(1 + 0.20) = {}$.", "0.833", suppressed(0.2, 1.0)),
        ("0.20) = {}$ mg/kg", "0.32", DY),
        ("(10 - 4.3)/12 = {}$. Met", "0.475", (10 - 4.3) / 12),
        ("12 \\times 0.32 = {}$ mg/kg", "8.1", 4.3 + 12 * DY),
        ("1.645 \\times 0.5 = {}$. Accepted", "9.2", band(10, 0.5)),
        ("gives $C = {}$ g/L", "0.46",
         solved(lambda C: limit(0.016, suppressed(C, 1.0), C) - 0.5 / 3, 0.01, 9)),
        ("(1/0.46 + 1) = {}$.", "0.167", limit(0.016, suppressed(0.46, 1.0), 0.46)),
    ],
    f"{HOME}/certificate-deviation-and-recall.lesson.md": [
        ("$p = 0.25$ it is {} %", "58", 100 * lucky(0.25, 3)),
        ("0.40 \\times 10 = {}$, so", "5.0", brought(1, 0.4, 10)),
        ("$, so {}. Above", "17.0", 12 + brought(1, 0.4, 10)),
        ("= 2.0$, so {}.", "14.0", 12 + brought(0.4, 0.4, 10)),
        ("Lot 43: {}.", "12.5", 12 + brought(0.1, 0.4, 10)),
        ("15 - 1.645 \\times 0.4 = {}$", "14.34", band(15, 0.4)),
        ("= 0.47$, or {} %", "47", 100 * (band(15, 0.4) - 12) / brought(1, 0.4, 10)),
        ("1.25 \\times 14 = {}$ mg/kg", "17.5", brought(1, 1, 14)),
        ("40 % of it {};", "7.0", brought(1, 0.4, 14)),
        ("normal acid brings {}.", "2.0", brought(1, 0.4, 4)),
    ],
}  # fmt: skip
