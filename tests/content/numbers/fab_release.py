"""Every number of the module on release, computed a second time from stems alone.

Scatter is built from imagined parts, limits are found by search, plans are played through failure
by failure, and the far field comes from two opposite charges.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from itertools import product
from math import pi, sqrt
from statistics import fmean, stdev

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnet-fabrication-engineer/release"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnet-fabrication-engineer.bank.md", "xfbr-")
OERSTED = 79.577  # kA/m in a kOe
VACUUM = 1.2566e-6  # T m/A


def room(mean: float, s: float, low: float, high: float) -> float:
    """Capability: the shorter way to a limit in three standard deviations."""
    return min(high - mean, mean - low) / 3 / s


def shown(c: float, n: float, z: float = 1.645) -> float:
    """Lower bound: the capability less z standard errors, mean and scatter each with its own."""
    of_mean, of_scatter = 1 / 3 / sqrt(n), c / sqrt(2 * (n - 1))
    return c - z * sqrt(of_mean**2 + of_scatter**2)


def spread(*scatters: float) -> float:
    """Scatter of a sum of independent parts: each a coin that falls to either side."""
    sums = [sum(sides) for sides in product(*((-s, s) for s in scatters))]
    return sqrt(fmean(x * x for x in sums))


def without(seen: float, gauge: float) -> float:
    """Scatter of the parts: what gives the seen one together with the gauge."""
    return solved(lambda p: spread(p, gauge) - seen, 0, seen)


def least_mean(limit: float, s: float, k: float) -> float:
    return solved(lambda m: (m - limit) / s - k, limit, limit + 100 * s)


def moment(volume: float, J: float) -> float:
    """A m² of a volume in cm³."""
    return J * volume * 1e-6 / VACUUM


def axis(m: float, r: float) -> float:
    """A/m on the axis: two opposite charges a little apart."""
    apart = r / 1000
    charge = m / apart
    return (charge / (r - apart / 2) ** 2 - charge / (r + apart / 2) ** 2) / (4 * pi)


def passes(n: float, percent: float) -> float:
    """Percent chance of at most one failure: part by part, kept as states."""
    none, one, p = 1.0, 0.0, percent / 100
    for _ in range(int(n)):
        none, one = none * (1 - p), one * (1 - p) + none * p
    return 100 * (none + one)


FIVE = (20.02, 19.98, 20.05, 20.01, 19.99)

ORACLES: dict[str, Oracle] = {
    # lessons
    "fbrd-st-cloze": lambda: {
        "l": 17 * OERSTED,
        "s": solved(lambda s: 1380 - 2 * s - 17 * OERSTED, 0, 100),
    },
    "fbrd-st-own": lambda L, M, s, k: M - least_mean(L * OERSTED, s, k),
    "fbrd-cp-cloze": lambda: {
        "c": room(8.004, 0.009, 7.96, 8.04),
        "l": shown(room(8.004, 0.009, 7.96, 8.04), 30),
    },
    "fbrd-cp-own": lambda n, T, o, s: shown(room(o, s, -T, T), n),
    "fbrd-tr-cloze": lambda: {"s": 100 * 0.4 * 0.3, "n": 480 * 0.75 / 0.018},
    "fbrd-tr-own": lambda M, a, y, m: solved(lambda n: n * m / 1000 * a / y - M, 0, 1e8),
    "fbrd-sh-cloze": lambda: {"m": moment(20, 1.3), "h": axis(moment(20, 1.3), 2.3)},
    "fbrd-sh-own": lambda n, V, J, q, b: axis(moment(n * V, J) * q / 100, 2.1 + b / 2),
    # practice
    "fbrp-st-scatter": lambda L, M, k: solved(lambda s: M - k * s - L * OERSTED, 0, 1e3),
    "fbrp-st-coat": lambda t, s, k: 2 * least_mean(t, s, k),
    "fbrp-cp-five": lambda: {"s": stdev(FIVE), "c": room(fmean(FIVE), stdev(FIVE), 19.9, 20.1)},
    "fbrp-cp-gauge": lambda T, s, g: T / 3 / without(round(s, 2), g),
    "fbrp-cp-bound": lambda c, n: shown(c, n),
    "fbrp-tr-parts": lambda M, u, a, y, m: solved(
        lambda n: n * m / 1000 * a / y - M * u / 100, 0, 1e8
    ),
    "fbrp-tr-share": lambda a, b, r: fmean([a] * int(b) + [r] * int(100 - b)),
    "fbrp-sh-field": lambda n, a, b, c, J: axis(n * moment(a * b * c / 1000, J), 2.3),
    "fbrp-sh-rest": lambda z, n, V, J: solved(
        lambda x: axis(moment(n * V, J) * x / 100, 2.3) - z, 0, 100
    ),
    "fbrp-sh-cube": lambda B, r, R: solved(
        lambda m: axis(m, r) * VACUUM * 1e6 - B, 0, 1e4
    ) * axis(1, R),
    "fbrp-parcel-a": lambda n, V, J, q: n * moment(V, J) * q / 100,
    "fbrp-parcel-b": lambda n, V, J, q, w: axis(n * moment(V, J) * q / 100, 2.1 + w / 2),
    # quiz
    "fbrq-offset": lambda T, o, c, g: solved(
        lambda x: g - room(x, (T - o) / 3 / c, -T, T), 0, o
    ),
    "fbrq-coated": lambda T, o, s, u: room(o, spread(s, 2 * u), -T, T),
    "fbrq-sample-size": lambda c, n, z: shown(c, n, z),
    "fbrq-margin": lambda L, M, s, k: M - least_mean(100 * L, s, k),
    "fbrq-fly": lambda z, V, J, q, w: solved(
        lambda n: axis(n * moment(V, J) * q / 100, 2.1 + w / 2) - z, 0, 1e5
    ),
    "fbrq-layers": lambda d, V, J: axis(d * moment(V, J), 2.4),
    "fbrq-thin": lambda x, t, k: solved(lambda s: x - k * s - t, 0, 100),
    "fbrq-plan": lambda n, p: passes(n, p),
    "fbrq-approval-a": lambda n, T, o, s: shown(room(o, s, -T, T), n),
    "fbrq-approval-b": lambda T, o, s, g: room(o, without(s, g), -T, T),
    # exam
    "xfbr-wheel": lambda T, s, d, c, o: solved(
        lambda n: c - (T - (n * d / 1000 - o)) / 3 / s, 0, 1e6
    ),
    "xfbr-room": lambda T, s, u, c: solved(
        lambda x: c - room(x, spread(s, 2 * u), -T, T), 0, T
    ),
    "xfbr-gauges": lambda T, v, a, b: T / 3 / spread(without(T / 3 / v, a), b),
    "xfbr-stock": lambda L, c, q, r: 100 - 100 * least_mean(L + c + c, r, 3) / least_mean(
        L + c + c, q, 3
    ),
    "xfbr-case-first-a": lambda n, T, o, s: shown(room(o, s, -T, T), n),
    "xfbr-case-first-b": lambda T, s: room(0, s, -T, T),
    "xfbr-guarded": lambda L, s, k, u: least_mean(L * OERSTED * (100 + u) / 100, s, k),
    "xfbr-turned": lambda n, V, J, f, k, w: axis(
        (n * f / 100 - n * (100 - f) / 100) * moment(V, J) * (100 - k) / 100, 2.1 + w / 2
    ),
    "xfbr-uneven": lambda t, a, b, k, S: 8.9 / 1000 * S * 100 * (
        least_mean(t, a, k) - least_mean(t, b, k)
    ) / 1e4,
    "xfbr-oc": lambda n, a, b: passes(n, a) - passes(n, b),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

COATED = spread(6, 4)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/standards-in-force.lesson.md": [
        ("above the {} of the order", "1592", 20 * OERSTED),
        ("below the {} of the data", "1671", 21 * OERSTED),
        ("79.577 = {}$ kA/m. 2.", "1592", 20 * OERSTED),
        ("\\times 14 = {}$ kA/m", "1597", 1625 - 28),
        ("33/14 = {}$ standard", "2.4", (1625 - 20 * OERSTED) / 14),
        ("Line 2 needs a mean of {} µm, and line 1 one of 21", "18", least_mean(15, 1.5, 2)),
        ("18 µm, and line 1 one of {} µm > Yes", "21", least_mean(15, 3, 2)),
        ("17.0 \\times 79.577 = {}$", "1352.8", 17 * OERSTED),
    ],
    f"{HOME}/capability-and-first-articles.lesson.md": [
        ("is {}, and $C_p$", "1.14", room(20.011, 0.026, 19.9, 20.1)),
        ("and $C_p$ of {} is", "1.28", 0.1 / 0.078),
        ("show no more than {}.", "0.83", shown(1.4, 10)),
        ("0.018 = {}$ mm", "5.036", 5 + 2 * 0.018),
        ("2)^2}} = {}$ µm", "7.2", COATED),
        ("7.2) = {}$. 4.", "1.11", room(6, COATED, -30, 30)),
        ("30/21.6 = {}$", "1.39", room(0, COATED, -30, 30)),
        ("chart had {}: 30", "1.67", room(0, 6, -30, 30)),
        ("1.33^2/58}} = {}$", "1.03", shown(4 / 3, 30)),
    ],
    f"{HOME}/traceability-and-origin.lesson.md": [
        ("600/0.30 = {}$ kg", "2000", 600 / 0.3),
        ("each of them B is 30 %: {} g", "5.4", 18 * 0.3),
    ],
    f"{HOME}/shipping-magnetised-goods.lesson.md": [
        ("with 1.30 T has {} A m²", "1.03", moment(1, 1.3)),
        ("10^{{-7}}) = {}$ A m²", "1.03", moment(1, 1.3)),
        ("All one way: ${}$ A m²", "49.7", 48 * moment(1, 1.3)),
        ("2.3^3) = {}$ A/m. 3.", "0.65", axis(48 * moment(1, 1.3), 2.3)),
        ("with 5 %: {} A m²", "2.48", 48 * moment(1, 1.3) * 0.05),
        ("A m², and {} A/m. 4.", "0.032", axis(48 * moment(1, 1.3) * 0.05, 2.3)),
        ("4.8^3) = {}$ A/m", "0.071", axis(48 * moment(1, 1.3), 4.8)),
        ("(4.8/2.3)^3 = {}$", "9.1", axis(1, 2.3) / axis(1, 4.8)),
    ],
}  # fmt: skip
