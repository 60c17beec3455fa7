"""Every number of the module on diffusion kinetics, computed a second time from stems alone."""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print; l is a length

from math import erf, exp, log, pi, sqrt

from tests.content.diffusion_oracle import (
    DENSITY,
    ZERO,
    bell,
    energy,
    energy_error,
    faster,
    fisher,
    hours_for,
    lasting,
    peel,
    plate,
    strip,
    taken,
)
from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnetics-research-scientist/diffusion-kinetics"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnetics-research-scientist.bank.md", "xrdk-")


def level(k: float, s: float, g: float, x: float) -> float:
    """Content that the stem of two slices prints."""
    return round(g + k * exp(-x * x / 4 / s / s), 3)


def from_slices(a: float, p: float, b: float, r: float, h: float) -> float:
    """um2/s of the Gaussian through two contents, by search."""
    return solved(lambda d: exp((a * a - b * b) / (4 * d * 1e-6 * h * 3600)) - r / p, 0.1, 2000)


def held(k: float, s: float, g: float, h: float, L: float) -> float:
    """Mean of a plate that the Gaussian through 0.6 and 1.6 mm holds, in wt%."""
    p, r = level(k, s, g, 0.6) - g, level(k, s, g, 1.6) - g
    spread = from_slices(0.6, p, 1.6, r, h) * 1e-6 * h * 3600
    return 2 * bell(p * exp(0.36 / 4 / spread), spread) / L


def line(D: float, Q: float, e: float) -> list[tuple[float, float]]:
    """Three printed coefficients."""
    return [
        (800, D), (850, round(D * faster(Q, 800, 850) * (1 + e / 100), 2)),
        (900, round(D * faster(Q, 800, 900), 2)),
    ]  # fmt: skip


def bought(face: float, lands: float, back: float) -> float:
    """Metal bought when so much must lie on faces and a share of what missed comes back."""
    spray = face / lands
    return spray - (spray - face) * back


def frame(a: float, b: float, w: float) -> float:
    """mm2 of a frame: whole minus hole."""
    return a * b - (a - 2 * w) * (b - 2 * w)


def ground(t: float, u: float, v: float, a: float, b: float, c: float) -> float:
    """Mean of five slices by thickness."""
    rows = [(t, a), (u, b), (v, c), (u, b), (t, a)]
    return sum(x * y for x, y in rows) / sum(x for x, _ in rows)


ORACLES: dict[str, Oracle] = {
    # lessons
    "rdkl-reg-cloze": lambda: {
        "d": solved(lambda d: sqrt(d * 1e-18 * 57_600) - 0.5e-6, 0.1, 99), "r": 6 / 0.5,
    },
    "rdkl-reg-own": lambda w, h, p: 1000 * fisher(
        p * 1e-18, (w * 1e-6) ** 2 / (h * 3600), h * 3600
    ),
    "rdkl-src-cloze": lambda: {"m": 0.3 * 5 / 2, "t": lasting(0.3 * 5 / 2, 1.0, 24)},
    "rdkl-src-own": lambda a, b, h, g, k, s: from_slices(
        a, level(k, s, g, a) - g, b, level(k, s, g, b) - g, h
    ),
    "rdkl-arr-cloze": lambda: {
        "q": energy([(810, 11), (890, 23)]), "s": energy_error([(810, 11), (890, 23)], 0.1),
    },
    "rdkl-arr-own": lambda D, Q, T, L, r: hours_for(r, L, D * faster(Q, 840, T)),
    "rdkl-ski-cloze": lambda: {"v": peel(4, 0.2), "c": 0.4 / peel(4, 0.2)},
    "rdkl-ski-own": lambda L, h, k, p: 100 * (h / 1000 * k + h / 1000 * k) / (L * p),
    "rdkl-edg-cloze": lambda: {"m": 3 * 4 * 0.85 + 3 * 4 * 0.85, "k": 48 / 120 * 6 * 4 * 0.85},
    "rdkl-edg-own": lambda n, a, b, m, s, r, P: bought(
        n * (a * b + a * b) / 100 * m, s / 100, r
    ) / P,
    # practice
    "rdkp-reg-power": lambda a, k, n: solved(
        lambda p: a * k**p - round(a * exp(n * log(k)), 3), 0, 2
    ),
    "rdkp-reg-hart": lambda d, w, B, V: 1e12 * (
        3 * w * 1e-9 / (d * 1e-6) * B * 1e-9 + (1 - 3 * w * 1e-9 / (d * 1e-6)) * V * 1e-14
    ),
    "rdkp-src-lasts": lambda L, c, s, D: lasting(c * L / 2, s, D),
    "rdkp-src-far": lambda L, D, h, c: c * plate(L, L, D * 1e-6 * h * 3600, 1),
    "rdkp-src-reach": lambda w, c, p, k: solved(
        lambda x: p / k / 1e4 - c * exp(-x * x / 4 / w / w), 0, 50
    ),
    "rdkp-src-mass-a": lambda c, w, L: 2 * bell(c, w * w) / L,
    "rdkp-src-mass-b": lambda c, w, L, g: 100 - 100 * (2 * bell(c, w * w) / L) / round(
        2 * bell(c, w * w) / L / (g / 100), 3
    ),
    "rdkp-arr-slope": lambda a, b, D, Q, u: energy_error(
        [(a, D), (a + b, round(D * faster(Q, a, a + b), 1))], u / 100
    ),
    "rdkp-arr-between": lambda D, r, T: D * faster(
        energy([(800, D), (900, round(D * r, 1))]), 800, T
    ),
    "rdkp-arr-cycle": lambda Q, a, b, h, k: k + h / faster(Q, a, b),
    "rdkp-ski-rims": lambda d, w, c, s: c * s / 100 / peel(d, w),
    "rdkp-edg-motor-a": lambda A, m, w, U: (A + A) * (m * w) * (U / 100),
    "rdkp-edg-motor-b": lambda n, A, m, w, U, P: n / P * (A + A) * (m * w) * (U / 100),
    # quiz
    "rdkq-frozen-face": lambda c, L, D, h: c * plate(0, L, D * 1e-6 * h * 3600),
    "rdkq-slope-fit": lambda b, h: solved(
        lambda d: b - 1 / (4 * d * 1e-6 * h * 3600), 0.1, 900
    ),
    "rdkq-two-films": lambda t, k: lasting(taken(1, 20e-6 * t * 3600) * k, 1, 20),
    "rdkq-three-temps": lambda D, Q, e: energy(line(D, Q, e)),
    "rdkq-hotter-shorter": lambda Q, a, d, h: h / faster(Q, a, a + d),
    "rdkq-centre-image": lambda L, w, c: c * plate(L / 2, L, w * w),
    "rdkq-skin-mass": lambda n, A, h, c: 2 * n * A * (h / 1000 / 10) * DENSITY * c / 100,
    "rdkq-oxide-bought": lambda N, c, U, s: solved(
        lambda x: x * 0.869 * s / 100 * U / 100 - N * 1000 * c / 100, 1, 1e5
    ),
    "rdkq-band-saving": lambda a, b, w: 100 - 100 * frame(a, b, w) / (a * b + a * b),
    "rdkq-plate-a": lambda L, c, s, D: lasting(c * L / 2, s, D),
    "rdkq-plate-b": lambda L, D, r: hours_for(r, L, D),
    # exam
    "xrdk-units-1": lambda n, A, m, s, y: solved(
        lambda kg: kg * 1e6 * 0.850 * y / 100 / 0.736 * s / 100 - 2 * n * A * m, 1e-3, 1e3
    ),
    "xrdk-units-2": lambda a, c: 100 - 100 * (144.24 * a + 63.55 * c) / (
        144.24 * a + 63.55 * c + 55.85 * (100 - a - c)
    ),
    "xrdk-fisher": lambda l, w, h: solved(
        lambda p: fisher(p * 1e-18, (w * 1e-6) ** 2 / (h * 3600), h * 3600) - l / 1000, 1e-3, 1e3
    ),
    "xrdk-far-side": lambda L, h, c, r: solved(
        lambda d: 2 * exp(-L * L / (4 * d * 1e-6 * h * 3600)) - round(c * r, 3) / c, 0.1, 900
    ),
    "xrdk-most-film": lambda D, Q, T, h, p, s: DENSITY * taken(
        s, D * faster(Q, 840, T) * 1e-6 * h * 3600 * p / 100
    ),
    "xrdk-blind": lambda D, h, L, c, k: 1e4 * c * plate(0, L, D * 1e-6 * h * 3600) * exp(
        -(round(k * sqrt(D * 1e-6 * h * 3600), 2) ** 2) / (4 * D * 1e-6 * h * 3600)
    ),
    "xrdk-thickest": lambda D, Q, a, h, b, r: solved(
        lambda L: hours_for(r, L, D) - b - h / faster(Q, a, 880), 0.5, 30
    ),
    "xrdk-line-error": lambda u, s, a, d: sqrt(u * u + (100 * log(faster(s, a, a + d))) ** 2),
    "xrdk-case-profile-a": lambda g, k, s, h: from_slices(
        0.6, level(k, s, g, 0.6) - g, 1.6, level(k, s, g, 1.6) - g, h
    ),
    "xrdk-case-profile-b": lambda g, k, s, h, L, y: 100 - 100 * held(k, s, g, h, L) / round(
        held(k, s, g, h, L) / (y / 100), 2
    ),
    "xrdk-bought-motor": lambda n, a, b, L, c, U, s, r, P: bought(
        n * a * b * L * DENSITY * c / 100 / (U / 100), s / 100, r / 100
    ) / P,
    "xrdk-two-ways": lambda d, y, k, c, e: 100 - 100 * (c * 100 / e) / (
        d * 100 / y - d * (100 / y - 1) * k / 100
    ),
    "xrdk-six-faces": lambda a, b, L, m, w, U: (
        2 * (a * b + b * L + L * a) * m / 100 * w * U / 100 / (a * b * L * DENSITY) * 100
    ),
    "xrdk-slices": lambda t, u, v, a, b, c, y: 100 * ground(t, u, v, a, b, c) / round(
        ground(t, u, v, a, b, c) / (y / 100), 3
    ),
    "xrdk-case-budget-a": lambda n, a, b, m, U, P: n / P * (a * b + a * b) / 100 * m * U / 100,
    "xrdk-case-budget-b": lambda a, b, w: 100 - 100 * (a * b - a * (b - 2 * w)) / (2 * a * b),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

SPREAD = 24e-6 * 8 * 3600
ROOT = 0.83  # mm, as the lesson on edges prints it
CAMPAIGN = [(800.0, 9.6), (830.0, 13.4), (860.0, 16.3), (890.0, 21.5)]
PAIR = [(800.0, 9.8), (900.0, 24.0)]
SLOPE = energy(CAMPAIGN)
LEVEL = sum(log(d) - log(faster(SLOPE, 850, t)) for t, d in CAMPAIGN) / 4
SCATTER = sqrt(sum((log(d) - log(faster(SLOPE, 850, t)) - LEVEL) ** 2 for t, d in CAMPAIGN) / 2)
MIDDLE = sum(log(d) for _, d in CAMPAIGN) / 4  # of ln D, at 845 °C
TILT = sum((t - 845) * log(d) for t, d in CAMPAIGN) / sum((t - 845) ** 2 for t, _ in CAMPAIGN)
OVER_CELSIUS = exp(MIDDLE + TILT * (1000 - 845))
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/regimes.lesson.md": [
        ("$4^{{1/4}} = {}$", "1.41", sqrt(sqrt(4))),
        ("28\\,800 = {} \\times", "1.25", (0.6e-6) ** 2 / 28_800 * 1e17),
        ("5.0/0.60 = {}$", "8.3", 5 / 0.6),
        ("(2 \\times 600) = {}$", "0.0025", 3 / 1200),
        ("^{{1/4}} = {}$ mm", "0.51", 1000 * fisher(6e-18, 1.25e-17, 28_800)),
        ("= {}$ h. Never", "3472", 8 * (5 / 0.4 / 0.6) ** 2),
        ("got $\\ell = {}$ mm", "0.055", 1000 * fisher(3e-9 * 2.4e-11, 1.25e-17, 28_800)),
        ("57\\,600 = {} \\times", "4.34", 0.25e-12 / 57_600 * 1e18),
    ],
    f"{HOME}/finite-and-infinite-source.lesson.md": [
        ("| 1.0 | {} | 0.55 |", "0.84", 1.2 * exp(-0.99 / 4 / SPREAD)),
        ("| 2.0 | {} | 0.42 |", "0.28", 1.2 * exp(-3.99 / 4 / SPREAD)),
        ("| 1.0 | 0.84 | {} |", "0.55", 0.6 * exp(-0.99 / 16 / SPREAD)),
        ("| 2.0 | 0.28 | {} |", "0.42", 0.6 * exp(-3.99 / 16 / SPREAD)),
        ("coated face now has {} of the mean", "2.71", plate(0, 4, SPREAD, 1)),
        ("and the far face {}.", "0.02", plate(4, 4, SPREAD, 1)),
        ("near 1/{} to", "18", exp((3.39 / 2) ** 2)),
        ("to 1/{} of the face", "26", exp((3.61 / 2) ** 2)),
        ("\\sqrt{{\\pi Dt}} = {}$ wt% mm", "1.134", bell(0.8, 0.64)),
        ("$2M/L = {}$ wt%", "0.378", 2 * bell(0.8, 0.64) / 6),
        ("$0.378/0.52 = {}$", "0.73", 0.378 / 0.52),
        ("28\\,800 = {} \\times", "6.91", SPREAD * 10),
        ("\\sqrt{{\\pi Dt}} = {}$ mm", "1.474", sqrt(pi * SPREAD)),
        ("e^{{-16/2.765}}) = {}$ wt%", "0.478", 0.35 * plate(0, 4, SPREAD)),
        ("2e^{{-4/2.765}} = {}$ wt%", "0.224", 0.35 * plate(2, 4, SPREAD)),
        ("which is {} of the mean", "0.64", plate(2, 4, SPREAD)),
        ("That is {} h of 8", "5.5", lasting(0.7, 0.9, 24)),
    ],
    f"{HOME}/arrhenius.lesson.md": [
        ("Report X: \"$Q = {}$", "93.8", energy(PAIR)),
        ("$\\pm {}$ kJ/mol; 800", "30", energy_error(PAIR, 0.2)),
        ("or {} kJ/mol; a first", "168", 1.74 * 96.485),
        ("so $Q = {}$ kJ/mol", "90.5", SLOPE),
        ("At 850 °C it gives ${} \\times", "1.56", 0.98 * faster(energy(PAIR), 800, 850)),
        ("our line gives ${} \\times", "1.54", exp(LEVEL) / 10),
        ("from the line: ${} \\times", "14.7", exp(LEVEL) * faster(SLOPE, 850, 845)),
        ("s = {}$, or 3.6 %", "0.036", SCATTER),
        ("$s_Q = {}$ kJ/mol", "5.5", energy_error(CAMPAIGN, SCATTER)),
        ("it was off by {} %", "17",
         100 * OVER_CELSIUS / exp(LEVEL) / faster(SLOPE, 850, 1000) - 100),
        ("$1000/1233 = {}$", "0.811", 1000 / (960 + ZERO)),
    ],
    f"{HOME}/skin-and-anti-core-shell.lesson.md": [
        ("Gain for each wt%: {}, 555", "92", 240 / 2.6),
        ("92, {}, 1060", "555", 610 / 1.1),
        ("555, {}, 1500", "1060", 530 / 0.5),
        ("| shell of 0.2 µm | 0.22 | {} |", "2.26", 0.5 / peel(5, 0.2)),
        ("| shell of 0.6 µm | 0.56 | {} |", "0.89", 0.5 / peel(5, 0.6)),
        ("$0.561/0.221 = {}$", "2.5", peel(5, 0.6) / peel(5, 0.2)),
        ("$1 - 0.92^3 = {}$", "0.221", peel(5, 0.2)),
        ("$1 - 0.76^3 = {}$", "0.561", peel(5, 0.6)),
        ("3.0/3.0 = {}$ wt%, or", "0.120", 2 * 0.06 * 3 / 3),
        ("1 - 0.88^3 = {}$", "0.319", peel(5, 0.3)),
        ("0.30/0.319 = {}$ wt%", "0.94", 0.3 / peel(5, 0.3)),
        ("{} mg of them in the skin", "10.8", 9000 * 0.004 * 0.3),
    ],
    f"{HOME}/treating-edges-only.lesson.md": [
        *((f"| {b} | {{}} |", f"{strip(0, b, ROOT):.2f}", strip(0, b, ROOT))
          for b in (1, 2, 3, 4)),
        ("| 1 | 0.61 | {} | 0.46 |", "0.56", strip(0.5, 1, ROOT)),
        ("| 0.56 | {} | 0.19 |", "0.46", strip(1, 1, ROOT)),
        ("| 2 | 0.91 | {} | 0.50", "0.80", strip(1, 2, ROOT)),
        ("| 3 | 0.99 | {} | 0.50", "0.90", strip(1.5, 3, ROOT)),
        ("| 4 | 1.00 | {} | 0.50", "0.96", strip(2, 4, ROOT)),
        ("0.46 | {} |", "0.19", strip(2, 1, ROOT)),
        ("0.80 | 0.50 | {} |", "0.20", strip(3, 2, ROOT)),
        ("(1.5/1.66)] = {}$", "0.90", (1 + erf(1.5 / 2 / ROOT)) / 2),
        ("\\times 7.55 = {}$ g", "9.06", 2 * 1.2 * 0.5 * DENSITY),
        ("0.90 = {}$ mg each", "25.9", 4.8 * 5.4),
        ("mg each, {} wt%", "0.286", 4.8 * 5.4 / 90.6),
        ("0.90 = {}$ mg, a quarter", "6.48", 1.2 * 5.4),
        ("$48 \\times 25.9 = {}$ mg", "1244", 48 * 4.8 * 5.4),
        ("mg, {} mg/kW. Bands", "13.8", 48 * 4.8 * 5.4 / 90),
        ("Bands: {} mg", "311", 48 * 1.2 * 5.4),
        ("\\times 0.030 = {}$ g", "13.0", 48 * 9.06 * 0.03),
        ("g, {} mg/kW. That", "145", 48 * 9.06 * 30 / 90),
        ("0.90/0.60 = {}$ mg", "576", 48 * 1.2 * 6 / 0.6),
        ("mg, {} mg/kW. **Sanity", "6.4", 48 * 1.2 * 6 / 0.6 / 90),
        ("one-sided, the part has {} wt%", "0.143", 5.4 / 5 / DENSITY),
    ],
}  # fmt: skip
