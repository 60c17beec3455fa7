"""Every number of the module from resource to reserve, computed a second time from the stems alone.

Closed laws of the content are replaced by sums over many small parts, by a search for the least
error, or by weighing and adding tonne by tonne.
"""

# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Callable
from itertools import pairwise
from math import exp, log, pi, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/geologist-mineralogist/resource-to-reserve"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/geologist-mineralogist.bank.md", "xgr-")
SHORT_TON = 2000 * 0.45359237 / 1000  # t
WAX = 0.9  # g/cm3, as the stems print it


def waxed(dry: float, air: float, water: float) -> float:
    """Density at which a piece in its wax would displace just what was weighed."""
    wax = (air - dry) / WAX
    return solved(lambda rho: air - water - wax - dry / rho, 0.3, 6.0)


def above(
    mean: float, cv: float, share: float, cut: float, parts: int = 6_000
) -> tuple[float, float]:
    """Share of tonnes above a cut-off and their mean grade, slice by slice of ln grade."""
    width = sqrt(log(1 + share * cv * cv))
    middle = log(mean) - width * width / 2
    tonnes = metal = 0.0
    low, high = log(cut), middle + 9 * width
    step = (high - low) / parts
    for n in range(parts):
        x = low + (n + 0.5) * step
        mass = exp(-(((x - middle) / width) ** 2) / 2) / (width * sqrt(2 * pi)) * step
        tonnes, metal = tonnes + mass, metal + mass * exp(x)
    return tonnes, metal / tonnes


def spherical(nugget: float, rest: float, reach: float) -> Callable[[float], float]:
    """Variogram whose likeness is the overlap of two balls, added up layer by layer."""

    def overlap(h: float, layers: int = 400) -> float:
        radius, start = 0.5, h / reach / 2
        thick = (radius - start) / layers
        cap = sum(
            pi * (radius**2 - (start + (n + 0.5) * thick) ** 2) * thick for n in range(layers)
        )
        return 2 * cap / (4 / 3 * pi * radius**3)

    return lambda h: nugget + rest * (1 - overlap(h))


def weight(g1: float, g2: float, g12: float) -> float:
    """Weight of the first of two samples that makes the squared error smallest."""

    def slope(w: float) -> float:
        def error(v: float) -> float:
            return 2 * (v * g1 + (1 - v) * g2) - 2 * v * (1 - v) * g12

        return error(w + 1e-4) - error(w - 1e-4)

    return solved(slope, -1, 2)


def between(nugget: float, rest: float, reach: float, near: float, far: float) -> float:
    """Weight of the nearer of two holes on either side of a block."""
    gamma = spherical(nugget, rest, reach)
    return weight(gamma(near), gamma(far), gamma(near + far))


def break_even(cost: float, earned: Callable[[float], float]) -> float:
    """Grade at which a tonne earns just what it costs."""
    return solved(lambda g: earned(g) - cost, 0.0, 50.0)


def sold(price: float, paid: float, got: float) -> Callable[[float], float]:
    """What a tonne of a grade in % earns: kilograms, recovered, paid."""
    return lambda g: 1000 * g / 100 * got * paid * price


def fed(parts: list[tuple[float, float]], lost: float, waste: float, poor: float) -> list[float]:
    """Mt and kt REO of a reserve: ore after loss, waste as a share of the recovered ore."""
    tonnes = sum(mass for mass, _ in parts) * (100 - lost) / 100
    metal = sum(mass * grade * 10 for mass, grade in parts) * (100 - lost) / 100
    return [tonnes * (1 + waste / 100), metal + tonnes * waste / 100 * poor * 10]


def grade(of: list[float]) -> float:
    """Per cent from Mt and kt."""
    return of[1] / of[0] / 10


def in_feed(parts: list[tuple[float, float]], lost: float, share: float, poor: float) -> float:
    """Grade of a feed in which waste is a share of the whole."""
    return grade(fed(parts, lost, 100 * share / (100 - share), poor))


def pairs(values: list[float]) -> float:
    """Half the mean squared difference of neighbours."""
    squares = [(left - right) ** 2 for left, right in pairwise(values)]
    return sum(squares) / len(squares) / 2


def median(mean: float, cv: float, share: float) -> float:
    """Cut-off above which half of the tonnes lie."""
    return solved(lambda c: above(mean, cv, share, c, 800)[0] - 0.5, mean / 5, mean)


def share_kept(s: float, cv: float) -> float:
    """Variance share of blocks whose ln grade has the standard deviation s."""
    points = [(-8 + (n + 0.5) * 0.004) for n in range(4_000)]
    mass = [exp(-x * x / 2) * 0.004 / sqrt(2 * pi) for x in points]
    first = sum(m * exp(s * x) for m, x in zip(mass, points, strict=True))
    second = sum(m * exp(2 * s * x) for m, x in zip(mass, points, strict=True))
    return (second / first**2 - 1) / cv**2


ORACLES: dict[str, Oracle] = {
    # lessons
    "gr-dd-cloze": lambda: {
        "v": 1043 - 473 - (1043 - 998) / WAX,
        "rho": waxed(998, 1043, 473),
    },
    "gr-dd-own": lambda v1, d1, g1, v2, d2, g2: grade(fed([(v1 * d1, g1), (v2 * d2, g2)], 0, 0, 0)),
    "gr-cs-cloze": lambda: {
        "s": solved(lambda s: share_kept(s, 1.0) - 0.25, 0.1, 1.0),
        "t": 20 * above(2.5, 1.0, 0.25, 2.236)[0],
    },
    "gr-cs-own": lambda m, cv, f, c: above(m, cv, f, c)[1],
    "gr-co-cloze": lambda: {
        "e": sold(10, 0.40, 0.75)(1.0),
        "c": break_even(50 + 3 - 5, sold(10, 0.40, 0.75)),
    },
    "gr-co-own": lambda C, P, p, R: break_even(C, sold(P, p, R)),
    "gr-cp-cloze": lambda: {
        "t": fed([(10.0, 3.0)], 10, 10, 0)[0],
        "g": grade(fed([(10.0, 3.0)], 10, 10, 0)),
    },
    "gr-cp-own": lambda a, ga, b, gb, r, d, w: grade(fed([(a, ga), (b, gb)], 100 - r, d, w)),
    # practice
    "grp-wax": lambda dry, air, water: waxed(dry, air, water),
    "grp-wet-dry": lambda V, w, m, g: V * (w - w * m / 100) * g / 100 * 1000,
    "grp-experimental": lambda a, b, c, d, e: pairs([a, b, c, d, e]),
    "grp-weight": lambda c0, c, a, h, k: between(c0, c, a, h, k),
    "grp-share": lambda m, s2, gb: sqrt(s2 - gb) / m,
    "grp-tonnes": lambda T, m, cv, f, c: T * above(m, cv, f, c)[0],
    "grp-cutoff": lambda C, h, P, p, R: break_even(C + h, sold(P, p, R)),
    "grp-price": lambda g, C, p, R: solved(lambda P: sold(P, p, R)(g) - C, 0, 900),
    "grp-rim-a": lambda g, C, t: (36 * g - C) * t,
    "grp-reserve": lambda a, ga, r, d: fed([(a, ga)], 100 - r, d, 0)[0],
    "grp-short-tons": lambda T, g: T * SHORT_TON * 1e6 * g / 100 / 1e3,
    # quiz
    "grq-field-density": lambda L, D, wet, m: (wet - wet * m / 100) / (L * pi * (D / 2) ** 2),
    "grq-one-density": lambda d1, d2, g1, g2: (
        100 * ((d1 + d2) * (g1 + g2) / 2 - d1 * g1 - d2 * g2) / (d1 * g1 + d2 * g2)
    ),
    "grq-nugget-from": lambda S, a, h, g: solved(
        lambda n: spherical(n, S - n, a)(h) - g, 0.0, S - 1e-9
    ),
    "grq-pair-grade": lambda g1, g2, g3, A, B: (
        weight(g1, g2, g3) * A + (1 - weight(g1, g2, g3)) * B
    ),
    "grq-block-spread": lambda s, cv: share_kept(s, cv),
    "grq-median": lambda m, cv, f: median(m, cv, f),
    "grq-ratio": lambda T, m, a, b: T * m * b / (T * a),
    "grq-recovery-needed": lambda g, C, P, p: solved(lambda R: sold(P, p, R)(g) - C, 0, 9),
    "grq-gap": lambda M, C, P, p, R: (
        break_even(C + M, sold(P, p, R)) - break_even(C, sold(P, p, R))
    ),
    "grq-reclaim": lambda C, k, l, P, p, R: break_even(C + k, sold(P, p, R - R * l / 100)),  # noqa: E741
    "grq-by-product": lambda C, t, n, q, r, e: break_even(
        C + t, lambda g: e * g + 1000 * n / 100 * r * q
    ),
    "grq-dilution-limit": lambda g, w, t: solved(
        lambda d: t - grade(fed([(1.0, g)], 0, d, w)), 0, 900
    ),
    "grq-metal-left": lambda a, ga, b, gb, r: fed([(a, ga), (b, gb)], 100 - r, 0, 0)[1],
    # exam
    "xgr-two-rocks": lambda v1, w1, m1, g1, v2, d2, g2, n: (
        (v1 * w1 * (100 - m1) / 100 * g1 + v2 * d2 * g2) / 100 * n / 100 * 1000
    ),
    "xgr-kriged": lambda g1, g2, s, A, B: (
        100 * (weight(g1, g2, s) * A + (1 - weight(g1, g2, s)) * B - (A + B) / 2) / ((A + B) / 2)
    ),
    "xgr-selective": lambda T, m, cv, q, c: (
        T * 10 * above(m, cv, 1 - q / 100, c)[0] * above(m, cv, 1 - q / 100, c)[1]
    ),
    "xgr-at-the-mean": lambda cv, f: 100 * (above(1, cv, 1, 1)[1] / above(1, cv, f, 1)[1] - 1),
    "xgr-net-cutoff": lambda C, P, p, d, y, R: break_even(
        C, lambda g: g * 10 * R * (P * p - P * p * y / 100 - d)
    ),
    "xgr-indifferent": lambda C1, C2, R1, R2, P, p: solved(
        lambda g: sold(P, p, R2)(g) - C2 - sold(P, p, R1)(g) + C1, 0, 99
    ),
    "xgr-feed": lambda a, ga, b, gb, l, q, w: in_feed([(a, ga), (b, gb)], l, q, w),  # noqa: E741
    "xgr-price-fall": lambda g, c: 100 - 100 * solved(lambda x: c / x - g, 0.01, 1),
}
WORDS: frozenset[str] = frozenset({"grp-words"})
MODEL = spherical(0.6, 2.4, 80)
FIRST = weight(MODEL(20), MODEL(40), MODEL(60))
CAP, FRESH = 4.0 * 1.94, 6.0 * 2.90
BLOCKS, SAMPLES = above(3, 0.8, 0.5, 2), above(3, 0.8, 1, 2)
ONE = sold(14, 0.40, 0.70)(1.0)
TABLE = [(6.0, 3.8), (11.0, 3.2)]
WITH = [*TABLE, (5.0, 3.0)]


def value(cut: float) -> float:
    """Million $ that the blocks above a cut-off earn beyond their milling."""
    tonnes, mean = above(3, 0.8, 0.5, cut)
    return 30 * tonnes * (ONE * mean - 62)


def deck(price: float) -> tuple[float, float, float]:
    """Cut-off, Mt and grade with a basket price."""
    cut = break_even(62, sold(price, 0.40, 0.70))
    tonnes, mean = above(3, 0.8, 0.5, cut)
    return cut, 30 * tonnes, mean


Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/domains-density-and-kriging.lesson.md": [
        ("1.94 = {}$ Mt and", "7.76", CAP),
        ("2.90 = {}$ Mt, together", "17.40", FRESH),
        ("8.0\\,\\% = {}$ kt", "620.8", CAP * 80),
        ("2.5\\,\\% = {}$ kt", "435.0", FRESH * 25),
        ("/25{{,}}160 = {}\\,\\%", "4.20", (CAP * 80 + FRESH * 25) / 251.6),
        ("\\gamma(20) = {}$", "1.481", MODEL(20)),
        ("\\gamma(40) = {}$", "2.250", MODEL(40)),
        ("\\gamma(60) = {}$", "2.794", MODEL(60)),
        ("(2 \\times 2.794) = {}$", "0.638", FIRST),
        ("0.362 \\times 1.7 = {}\\,\\%", "3.23", FIRST * 4.1 + (1 - FIRST) * 1.7),
        ("had one density, {}, and", "2.52", (CAP + FRESH) / 10),
        ("/10.0 = {}\\,\\%$, the mean by volume", "4.7", (4 * 8 + 6 * 2.5) / 10),
        ("kt, {} % too much metal", "12", 100 * (1184 / 1055.8 - 1)),
    ],
    f"{HOME}/change-of-support.lesson.md": [
        ('"Above 2 %: {} Mt', "17.7", 30 * SAMPLES[0]),
        ("17.7 Mt at {} %.", "4.19", SAMPLES[1]),
        ("so $T = {}$ Mt", "20.8", 30 * BLOCKS[0]),
        ("0.8492/0.6936 = {}\\,\\%", "3.67", BLOCKS[1]),
        ("Here it is {} kt against", "764", 300 * BLOCKS[0] * BLOCKS[1]),
        ("kt against {} kt", "741", 300 * SAMPLES[0] * SAMPLES[1]),
        ("\\Phi_\\mathrm{{c}} = {}$, so $T", "0.6936", BLOCKS[0]),
        ("kept the curve of the samples: {} Mt", "6.70", 30 * above(3, 0.8, 1, 4)[0]),
        ("6.70 Mt at {} %", "6.41", above(3, 0.8, 1, 4)[1]),
        ("With $f = 0.50$: {} Mt", "6.27", 30 * above(3, 0.8, 0.5, 4)[0]),
        ("6.27 Mt at {} %", "5.58", above(3, 0.8, 0.5, 4)[1]),
        (
            "The samples promise {} % too much",
            "23",
            100
            * (
                above(3, 0.8, 1, 4)[0]
                * above(3, 0.8, 1, 4)[1]
                / above(3, 0.8, 0.5, 4)[0]
                / above(3, 0.8, 0.5, 4)[1]
                - 1
            ),
        ),
    ],
    f"{HOME}/cut-off-and-price-decks.lesson.md": [
        ("0.40 \\times 0.70 = {}$ $", "39.2", ONE),
        ("62/39.2 = {}\\,\\%", "1.582", break_even(62, sold(14, 0.40, 0.70))),
        ("71/39.2 = {}\\,\\%", "1.811", break_even(71, sold(14, 0.40, 0.70))),
        ("66/39.2 = {}\\,\\%", "1.684", break_even(66, sold(14, 0.40, 0.70))),
        ("{} $/t was lost", "4.64", 1.7 * ONE - 62),
        ("{} $/t was saved", "4.36", 71 - 1.7 * ONE),
        ("| 10 | {} |", "2.214", deck(10)[0]),
        ("2.214 | {} |", "18.7", deck(10)[1]),
        ("18.7 | {} |", "3.85", deck(10)[2]),
        ("1.582 | {} |", "24.9", deck(14)[1]),
        ("24.9 | {} |", "3.37", deck(14)[2]),
        ("| 18 | {} |", "1.230", deck(18)[0]),
        ("1.230 | {} |", "27.7", deck(18)[1]),
        ("27.7 | {} |", "3.17", deck(18)[2]),
        ("0.70) = {}$", "0.633", 62 / 98),
        ("a flat top of 1,{} million", "740", value(1.5816) - 1000),
        ("only {} million $", "10", value(1.5816) - value(1.811)),
        ("and falls to 1,{} at 3 %", "394", value(3) - 1000),
    ],
    f"{HOME}/codes-and-the-responsible-person.lesson.md": [
        ("3.20\\,\\% = {}$ kt REO", "580", fed(TABLE, 0, 0, 0)[1]),
        ("17.0 = {}$ Mt with", "16.15", fed(TABLE, 5, 0, 0)[0]),
        ("Mt with {} kt. 3.", "551", fed(TABLE, 5, 0, 0)[1]),
        ("16.15 = {}$ Mt with", "1.29", 0.08 * fed(TABLE, 5, 0, 0)[0]),
        ("Reserve: {} Mt", "17.44", fed(TABLE, 5, 8, 0.4)[0]),
        ("/17{{,}}442 = {}\\,\\%", "3.19", grade(fed(TABLE, 5, 8, 0.4))),
        ("fell from {} to", "3.41", grade(fed(TABLE, 0, 0, 0))),
        ("same steps: {} kt", "700", fed(WITH, 5, 8, 0.4)[1]),
        ("700 kt, {} % more", "26", 100 * (fed(WITH, 5, 8, 0.4)[1] / fed(TABLE, 5, 8, 0.4)[1] - 1)),
    ],
}
