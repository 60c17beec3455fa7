"""Every number of the module on R&D method, computed a second time from stems alone.

Effects come from a least-squares fit of all single lots in coded units; uncertainties from many
nudges of the whole model, or from quadratic forms of contrasts; plans by counting up.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Sequence
from math import exp, log, sqrt
from statistics import fmean, variance

from tests.content.stage_oracle import Oracle, solved
from tests.content.trial_oracle import (
    best_of,
    between,
    effect_u,
    eliminated,
    fewest,
    fitted,
    flat,
    freedom,
    inside,
    nested,
    nudged,
    pooled,
    seen_to,
    spread,
    twins,
    unlucky,
)

HOME = "courses/magnetics-research-scientist/r-d-method"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnetics-research-scientist.bank.md", "xrdm-")


def three(m: float, a: float, b: float, c: float, i: float, e: float, f: float) -> float:
    lots = [
        m - a - b - c + i + e, m + a - b - c - i - f, m - a + b - c + i + f,
        m + a + b - c - i + e, m - a - b + c - i - e, m + a - b + c + i + f,
        m - a + b + c - i - f, m + a + b + c + i - e,
    ]  # fmt: skip
    return fitted([[lot] for lot in lots], 0, 2)


def ratio(a: float, p: float, q: float, i: float, d: float, e: float, f: float, g: float) -> float:
    top = a + p + q + i
    cells = [(a, a + d), (a + p, a + p + e), (a + q, a + q - f), (top, top + g)]
    return fitted(cells, 0, 1) / effect_u(8, pooled(cells))


def heats(cold: Sequence[float], hot: Sequence[float]) -> float:
    """Difference of two means of three over its uncertainty."""
    share = spread([1 / 3] * 3 + [-1 / 3] * 3, pooled([cold, hot]))
    return (fmean(hot) - fmean(cold)) / share


def paired(*gains: float) -> float:
    return spread([1 / len(gains)] * len(gains), sqrt(variance(gains)))


def certified(a: float, d: float, e: float, U: float) -> float:
    return freedom([(paired(a, a + d, a + e), 2)], U / 2)


def rise(d: float, n: int, r: float, g: float, w: float, c: float) -> float:
    by = [spread([1 / n] * int(n), r)] * 2 + [flat(g / 100), c / 200 * w]
    return 2 * nudged(lambda h, k, gain, up: gain * (k - h) / up, [1040, 1040 + d, 1, w], by)


def at_heat(lo: float, hi: float, T: float, b: float, i: float) -> float:
    """Effect of time between two temperatures, on the line through its two ends."""
    return (b - i) + ((b + i) - (b - i)) * (T - lo) / (hi - lo)


def limits(s: float, n: int, U: float, a: float) -> float:
    by = [spread([1 / n] * int(n), s), U / 2, flat(a)]
    return nudged(lambda x, y, z: x + y + z, [0, 0, 0], by)


def arrhenius(Q: float, T: float, a: float) -> float:
    return (
        100
        * nudged(lambda t: exp(-Q / 8.314e-3 / (t + 273.15)), [T], [flat(a)])
        / exp(-Q / 8.314e-3 / (T + 273.15))
    )


ORACLES: dict[str, Oracle] = {
    # lessons
    "rdml-fac-cloze": lambda: {
        "ab": fitted([[1200], [1230], [1244], [1306]], 0, 1), "u": effect_u(8, 6),
    },
    "rdml-fac-own": lambda a, p, q, i: fitted([[a], [a + p], [a + q], [a + p + q + i]], 0, 1),
    "rdml-con-cloze": lambda: {"t": nested(3, 8, 8.5, 9), "c": inside(24, 9)},
    "rdml-con-own": lambda L, n, a, b: nested(int(L), int(n), a, b),
    "rdml-unc-cloze": lambda: {
        "u": nudged(lambda x, y, z: x + y + z, [0, 0, 0], [4, 2.6, 1.5]),
        "nu": freedom([(4, 2), (1.5, 6)], 2.6),
    },
    "rdml-unc-own": lambda a, d, r, g: nudged(
        lambda h, k, gain: gain * (k - h), [a, a + d, 1], [r, r, flat(g / 100)]
    ),
    "rdml-dat-cloze": lambda: {
        "hw": 2.45 * 5, "n": fewest(lambda n: 2 * effect_u(n, 12) <= 8 + 1e-9, 2, 2),
    },
    "rdml-dat-own": lambda s, d: fewest(lambda n: 2 * effect_u(n, s) <= d, 2, 2),
    # practice
    "rdmp-fac-three": three,
    "rdmp-fac-width": lambda d, e, f, g: 2.776 * effect_u(8, pooled(twins(d, e, f, g))),
    "rdmp-fac-lots": lambda k, r, h: h * (
        sum(r * 2 ** (k - 1) for _ in range(int(k) + 1)) - r * 2**k
    ),
    "rdmp-fac-predict": lambda m, a, b, i: eliminated(
        [[1, 1, 1, 1], [-1, 1, -1, 1], [-1, -1, 1, 1], [1, -1, -1, 1]],
        [4 * m, 2 * a, 2 * b, 2 * i],
    )[1],
    "rdmp-con-coat": lambda L, n, b: inside(int(L * n / 2), b),
    "rdmp-con-between": lambda p, b, n: between(p, b, n),
    "rdmp-con-paired": lambda d, e, f, g: 3.182 * paired(d, e, f, g),
    "rdmp-unc-lambda": lambda p, q, w, c: solved(
        lambda k: (round(w * log(c / q), 2) - round(w * log(c / p), 2)) / k - log(p) + log(q),
        5, 0.01,
    ),
    "rdmp-unc-nu": lambda a, n, b, m, r: freedom([(a, n - 1), (b, m - 1)], flat(r)),
    "rdmp-unc-kelvin": arrhenius,
    "rdmp-dat-en": lambda d, u, v: d / nudged(lambda x, y: y - x, [0, d], [2 * u, v]),
    "rdmp-dat-best": lambda m, s, b: b - s * best_of(int(m)),
    "rdmp-dat-looks": lambda m, p: unlucky(m, p),
    # quiz
    "rdmq-curvature": lambda k, s, n, f: k / spread(
        [1 / f] * int(f) + [-1 / n] * int(n), s
    ),
    "rdmq-heats": lambda a, b, c, d, e, f: heats((a, b, c), (d, e, f)),
    "rdmq-enough": lambda a, b, p: fewest(lambda n: b * b / n <= p / 100 * a * a),
    "rdmq-seen": lambda d, e, f, g, N: 2 * effect_u(int(N), pooled(twins(d, e, f, g))),
    "rdmq-two-bounds": limits,
    "rdmq-reach": lambda k, c, s: seen_to(3.29 * s, c, k),
    "rdmq-both-ways": lambda a, d, g: nudged(
        lambda gain: gain * (a + a + d) / 2, [1], [g / 100]
    ),
    "rdmq-night-a": lambda p, q, l: fmean([(p + q) - p, (p + q + 2 * l) - (p + l)]),  # noqa: E741
    "rdmq-night-b": lambda c, b: inside(2 * int(c), b),
    # exam
    "xrdm-ratio": ratio,
    "xrdm-between": at_heat,
    "xrdm-split": lambda a, b, L, n: nested(int(L), int(n), a, b) / inside(int(L * n), b),
    "xrdm-plan": lambda a, b, n, d: fewest(lambda L: 2 * nested(L, int(n), a, b) <= d),
    "xrdm-columns": lambda d, e, f: fmean([d, e, f]) / paired(d, e, f),
    "xrdm-more": lambda p, b, n, L, r: nested(int(L), int(n * r), between(p, b, n), b),
    "xrdm-case-copper-a": lambda a, p, q, i: fitted(
        [[a], [a + p], [a + q], [a + p + q - i]], 0
    ),
    "xrdm-case-copper-b": lambda d, e, f, g: 2.776 * effect_u(8, pooled(twins(d, e, f, g))),
    "xrdm-case-tray-a": lambda m, h, g, d: (m + g + d - m) - (m + h + g - (m + h)),
    "xrdm-case-tray-b": lambda n, s: nudged(
        lambda p, c, q, k: (q - k) - (p - c), [0] * 4, [spread([1 / n] * int(n), s)] * 4
    ),
    "xrdm-budget": rise,
    "xrdm-nu": certified,
    "xrdm-null": lambda E, s, N, t: E + t * effect_u(int(N), s),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

LOTS = [(1246, 1256), (1290, 1278), (1283, 1297), (1395, 1387)]
BARS = [(67, 73, 83, 89), (65, 91, 87, 86), (155, 127, 147, 212), (108, 100, 90, 153),
        (140, 142, 121, 150), (33, 8, 46, 54)]  # fmt: skip
MEANS = [fmean(bars) for bars in BARS]
HEATS = [(MEANS[0], MEANS[5]), (MEANS[1], MEANS[4]), (MEANS[2], MEANS[3])]
EACH = pooled(HEATS)
GAIN = fmean(HEATS[2]) - fmean(HEATS[0])
ONES = pooled([BARS[0] + BARS[5], BARS[2] + BARS[3]])
PARTS = (100 * sqrt(2) * 6 / 410, 100 * flat(0.017),
         100 * sqrt(2 * 0.1**2 + flat(1) ** 2) / 47.7)  # fmt: skip
SUM = nudged(lambda x, y, z: x + y + z, [0, 0, 0], PARTS)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/factorials.lesson.md": [
        ("1251 + 33 + 39 = {}$", "1323", 1284 + 1290 - 1251),
        ("- 1290 + 1251 = {}$", "68", 2 * fitted([[1251], [1284], [1290], [1391]], 0, 1)),
        ("deviation of $\\sqrt{{4}}\\,s = {}$", "16", spread([1, -1, -1, 1], 8)),
        ("1. Temperature: $A = (1284 + 1391)/2 - (1251 + 1290)/2 = {}$", "67.0", fitted(LOTS, 0)),
        ("(1251 + 1284)/2 = {}$", "73.0", fitted(LOTS, 1)),
        ("(1284 + 1290)/2 = {}$", "34.0", fitted(LOTS, 0, 1)),
        ("$s = {}$, with 4", "7.94", pooled(LOTS)),
        ("/\\sqrt 8 = {}$. With", "5.61", effect_u(8, pooled(LOTS))),
        ("half width is {} kA/m", "15.6", 2.776 * effect_u(8, pooled(LOTS))),
        ("$1304 + 33.5 + 36.5 + 17.0 = {}$", "1391", 1304 + 67 / 2 + 73 / 2 + 34 / 2),
        ("33 at 4 h and {} at 8 h", "101", 1391 - 1290),
        ("34 \\times 0.5 = {}$ kA/m", "90", at_heat(850, 900, 887.5, 73, 34)),
    ],
    f"{HOME}/controls.lesson.md": [
        ("\\sqrt{{2/40}} = {}$ kA/m", "2.7", inside(40, 12)),
        ("one lot a side leave {} kA/m", "14.4", nested(1, 40, 10, 12)),
        ("four lots leave {}.", "8.0", nested(4, 5, 10, 12)),
        ("| Sum | 312 | {} |", "329", sum(BARS[1])),
        ("| 641 | 451 | {} | 141 |", "553", sum(BARS[4])),
        ("temperature differ by {}, 56.00 and", "42.75", MEANS[0] - MEANS[5]),
        ("Means of the bars: {} at 360 °C", "56.6", fmean(HEATS[0])),
        ("{} at 380 °C; difference", "136.5", fmean(HEATS[2])),
        ("difference {}.", "79.9", GAIN),
        ("/6 = {}$, $s", "1203", EACH**2),
        ("$s = {}$, with 3", "34.7", EACH),
        ("$79.9/34.7 = {}$", "2.3", GAIN / spread([0.5, 0.5, -0.5, -0.5], EACH)),
        ("$s = {}$, $u = 33.8", "33.8", ONES),
        ("\\sqrt{{2/8}} = {}$, ratio", "16.9", inside(8, ONES)),
        ("ratio {}, \"beyond", "4.7", GAIN / inside(8, ONES)),
    ],
    f"{HOME}/uncertainty.lesson.md": [
        ("\\ln(1.20/0.10) = {}$", "1.5", seen_to(0.1, 1.2, 0.6)),
        ("\\ln(1.20/0.02) = {}$", "2.5", seen_to(0.02, 1.2, 0.6)),
        ("$w = {}$ wt%", "0.3975", 47.7 / 120),
        ("410/0.3975 = {}$", "1031", 410 / 0.3975),
        ("$6.0\\sqrt 2 = {}$", "8.49", spread([1, -1], 6)),
        ("relative {} %. 3. Gain", "2.07", PARTS[0]),
        ("$1.7/\\sqrt 3 = {}\\,\\%$", "0.98", PARTS[1]),
        ("Two weighings, 0.10 mg each: {} mg", "0.14", spread([1, -1], 0.1)),
        ("$1.0/\\sqrt 3 = {}$ mg", "0.58", flat(1)),
        ("Together {} mg", "0.594", sqrt(2 * 0.1**2 + flat(1) ** 2)),
        ("mg, relative {} %. 5.", "1.25", PARTS[2]),
        ("+ 1.25^2}} = {}\\,\\%$", "2.61", SUM),
        ("$u = {}$ and $U", "26.9", SUM * 410 / 39.75),
        ("$U = {}$ kA/m for each wt% with $k", "54", 2 * SUM * 410 / 39.75),
        ("| $H$, twice | A | 2.07 | {} |", "63", 100 * (PARTS[0] / SUM) ** 2),
        ("| 0.98 | {} |", "14", 100 * (PARTS[1] / SUM) ** 2),
        ("| 1.25 | {} |", "23", 100 * (PARTS[2] / SUM) ** 2),
        ("gave {} kA/m, instead", "17.5", 0.01 * PARTS[1] * sqrt(1040**2 + 1450**2)),
        ("instead of {}. The", "4.0", 0.01 * PARTS[1] * 410),
        ("The budget said {} %, and", "4.9",
         sqrt((17.487 / 4.1) ** 2 + PARTS[0] ** 2 + PARTS[2] ** 2)),
        ("becomes 1.03 %, and the sum {} %", "1.89",
         sqrt((PARTS[0] / 2) ** 2 + PARTS[1] ** 2 + PARTS[2] ** 2)),
        ("0.1 %, the sum to {} %", "2.42",
         sqrt(PARTS[0] ** 2 + (PARTS[1] / 10) ** 2 + PARTS[2] ** 2)),
        ("625.5/128.8 = {}$", "4.85", freedom([(4, 2), (1.5, 6)], 2.6)),
    ],
    f"{HOME}/data-and-repetition.lesson.md": [
        ("lies {} above the mean on average", "24", 17 * best_of(8)),
        ("$1.42 \\times 17 = {}$", "24", 1.42 * 17),
        *((words, printed, best_of(lots)) for words, printed, lots in (
            ("by ${}\\,s$ for 3", "0.85", 3), ("${}\\,s$ for 4", "1.03", 4),
            ("${}\\,s$ for 5", "1.16", 5), ("${}\\,s$ for 8", "1.42", 8),
            ("${}\\,s$ for 10", "1.54", 10),
        )),
        ("0.95^{{14}} = {}\\,\\%$", "51", unlucky(14, 5)),
        ("5 % for one test, {} % for ten", "40", unlucky(10, 5)),
        ("51 % for fourteen, {} % for twenty", "64", unlucky(20, 5)),
        ("9.0/\\sqrt 8 = {}$", "6.36", effect_u(8, 9)),
        ("$\\pm {}$ kA/m. 3.", "15.6", 2.45 * effect_u(8, 9)),
        ("Interval: $-{}$ to", "11.6", 2.45 * effect_u(8, 9) - 4),
        ("to $+{}$ kA/m", "19.6", 2.45 * effect_u(8, 9) + 4),
        ("9.0^2/8^2 = {}$, so", "20.25", solved(lambda n: 8 - 4 * 9 / sqrt(n), 1, 99)),
        ("so {} lots, eleven", "22", fewest(lambda n: 2 * effect_u(n, 9) <= 8, 2, 2)),
        ("(15.6/8)^2 = {}$", "30", 8 * (2.45 * effect_u(8, 9) / 8) ** 2),
    ],
    f"{HOME}/r-d-method.quiz.md": [
        ("36/10 + 100}} = {}$", "10.2", sqrt(3.6 + 100)),
        ("It falls to {}, since ten", "3.7", sqrt(136 / 10)),
        ("to {}. ### Explanation Look", "1.9", 6 / sqrt(10)),
        ("gain was {} % of the variance", "74", 10000 / 136),
        ("1310 - 1085 = {}$", "225", 1310 - 1085),
    ],
}  # fmt: skip
