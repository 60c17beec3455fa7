"""Every number of the module on rare-earth applications of control, computed a second time.

pH is found by bisection of the charge balance and slopes by small steps; trains are solved with
all stages at once. Nothing of the closed forms of the lessons is used.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from functools import cache
from math import exp, log, log10

from tests.content.cascade_oracle import Split, Train, steady
from tests.content.stage_oracle import Oracle, solved

HOME = "courses/process-control-engineer/rare-earth-applications"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/process-control-engineer.bank.md", "xpcr-")
KA = 10**-6.35


def net(ph: float, weak: float = 0.0) -> float:
    """Strong acid less base, mol/L, that stands at a pH with so much of a weak acid."""
    h = 10**-ph
    return h - 1e-14 / h - weak * KA / (KA + h)


def ph_of(acid: float) -> float:
    """The pH of strong acid (or of soda, where negative), mol/L."""
    return solved(lambda p: acid - net(p), 0.0, 14.0)


def gain(ph: float, weak: float = 0.0) -> float:
    """pH for each mmol/L, by a small step along the curve."""
    step = 1e-5
    return 2 * step / (net(ph - step, weak) - net(ph + step, weak)) / 1000


def same_gain(ph: float, factor: float) -> float:
    """The pH above this one at which the loop gain is so many times as large."""
    return solved(lambda p: gain(p) / gain(ph) - factor, ph, 6.5)


def millivolts(percent: float) -> float:
    """Potential of europium, so much of it reduced, against half-way."""
    return 59.16 * log10((100 - percent) / percent)


def reduced_at(level: float) -> float:
    """Percent reduced where the potential stands so many mV above half-way."""
    return solved(lambda x: level - millivolts(x), 1e-6, 100 - 1e-6)


def back(stages: float, fed: float, held: float, trim: float) -> float:
    """Days until a trim has moved that many stages of metal."""
    return stages * held / (fed * trim) / 24


def split(feed: float, nd_end: float, pr_end: float) -> float:
    """Product for each mole of feed, from the balance of Nd in percent."""
    return solved(lambda e: nd_end * e + (100 - pr_end) * (1 - e) - feed, 0.0, 1.0)


@cache
def train(organic: float, scrub: float = 2.75, fed: float = 1.0) -> Split:
    """The train of the lessons: 30 + 30 stages, Pr and Nd."""
    return steady(Train((1.0, 1.5), (0.25, 0.75), organic / fed, scrub / fed, 30, 30))


def nd(stage: int, over: float) -> float:
    """Nd in the aqueous of a stage, mol%, at a split of 0.75 and so much more."""
    return 100 * train(3.5 + over).aqueous[stage - 1][1]


WINDOW = net(6.0) - net(9.0)

ORACLES: dict[str, Oracle] = {
    # lessons
    "pcrd-ph-cloze": lambda: {"soda": 6000 * 0.020 / 1.0, "part": 6000 * WINDOW / 1.0},
    "pcrd-ph-own": lambda a, d, K: K * gain(a) / gain(a + d),
    "pcrd-sap-cloze": lambda: {"org": 4 * 2 * 0.6 / 0.15, "soda": 4 * 2 * 0.6 * 3 / 9},
    "pcrd-sap-own": lambda S, z, a, b: (
        100 * max(abs(S * (1 + s * a / 100) - (S - z) * (1 - s * b / 100) - z) for s in (1, -1)) / z
    ),
    "pcrd-pro-cloze": lambda: {"k": 120 / 240, "d": back(2.0, 120, 240, 0.020)},
    "pcrd-pro-own": lambda F, h, p, e: back(p, F, h, e),
    "pcrd-fee-cloze": lambda: {
        "m": 2.092 * 3000 * 0.75 / 1000, "s": 0.15 / (2.092 * 3000 * 0.75 / 1000 / 3600),
    },
    "pcrd-fee-own": lambda F, c, x, o: F * c / 2 * 3 * (100 + x) / 100 / o,
    # practice
    "pcrp-ph-gain": lambda p: gain(p),
    "pcrp-ph-margin": lambda g, a, d: g * gain(a) / gain(a + d),
    "pcrp-ph-buffer": lambda C, p: gain(p, C / 1000),
    "pcrp-ph-step": lambda Q, V, r, n: V * r / 100 * n / (Q * 1000) * 1000,
    "pcrp-sap-organic": lambda F, c, S, a, H: solved(
        lambda q: q * H * a / 100 - 3 * S * F * c, 0, 1e4
    ),
    "pcrp-sap-strength": lambda S, z, p: (
        100 * (1 - z) / (1 + (S - z) - S + S * p / 100)
    ),
    "pcrp-sap-limit": lambda Q, y, S, c: solved(lambda f: f * c * S - Q * y, 0, 1e3),
    "pcrp-sap-balance": lambda F, q, c: {"E": q * c / F, "d": q * c / F - 0.75},
    "pcrp-pro-pace": lambda F, h, e, p: solved(
        lambda d: 1 / (F / h * 24 * d) - e / p, 1e-3, 1e4
    ),
    "pcrp-pro-case-a": lambda r, g: (49.2 - r) / g,
    "pcrp-pro-case-c": lambda r, g, F, h, e: r + sum(F * e / h * g for _ in range(24)),
    "pcrp-fee-orp": lambda a, b: millivolts(a) - millivolts(b),
    "pcrp-fee-shot": lambda A, e, s: s * 1000 / (2.092 * A * 1000 * e / 3600),
    # quiz
    "pcrq-reach": lambda a, g, m: same_gain(a, g / m),
    "pcrq-span": lambda Q, r, n: solved(
        lambda v: 2 * v * r / 100 * n - 1.099e-5 * Q * 1000, 0, 1e6
    ),
    "pcrq-second-valve": lambda Q, p, n: Q * 1000 * (net(p) - net(7.0)) / n,
    "pcrq-simc": lambda K, t, q, d: t / (K * exp(log(10) * d) * (q + q)),
    "pcrq-orp-left": lambda m: 100 - reduced_at(-m),
    "pcrq-soda": lambda F, c, S, n: F * c * S * 3 / n * 1000,
    "pcrq-chance": lambda S, z, a, b: ((S * a) ** 2 + ((S - z) * b) ** 2) ** 0.5 / z,
    "pcrq-feed-cut": lambda c, W, n, q: solved(lambda f: f * c * W * 3 - q * n, 0, 1e3),
    "pcrq-back-days": lambda F, h, x, t, e: back(x * t * 24 * F / h, F, h, e),
    "pcrq-scrub": lambda S, z, e: 100 * (1 - (S - z) / (S - z + e)),
    "pcrq-tank-case-a": lambda S, n: S * n / 10.0 - S + 0.75,
    # exam
    "xpcr-two-points": lambda a, g, u: same_gain(a, g / u),
    "xpcr-resolution": lambda Q, V, n, s: (
        100 * (net(6.5) - net(8.5)) * Q * 1000 / s / n / V
    ),
    "xpcr-buffer-gone": lambda C, p: gain(p) / gain(p, C / 1000),
    "xpcr-tuned": lambda Q, V, n, a, t, q: t / (gain(a) * V / 100 * n / Q * (q + q)),
    "xpcr-leftover": lambda c, p: c / net(p),
    "xpcr-potential": lambda a, m: 100 - reduced_at(millivolts(a) - m),
    "xpcr-case-tank-a": lambda Q, c, n: Q * 1000 * c / n,
    "xpcr-case-tank-b": lambda c, r: ph_of(-r / 100 * 1.5 * c / 2),
    "xpcr-three-errors": lambda S, z, a, b, g: 100 * (S * (a + b) + (S - z) * g) / 100 / z,
    "xpcr-new-liquor": lambda F, c, z, y: (z + 2.75) * c * F / y,
    "xpcr-day-balance": lambda N, P, z: split(z, N, P),
    "xpcr-seen": lambda F, h, e, g, x: back(x / g, F, h, e),
    "xpcr-slow-gain": lambda F, h, c, q: solved(lambda k: k * F / h * (c + q) - 1, 0, 10),
    "xpcr-case-upset-a": lambda N: split(75.0, N, 99.9),
    "xpcr-case-upset-b": lambda N, S: 100 * (split(75.0, N, 99.9) - 0.75) / (S - 0.75),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

STEP = 0.003 * 400 * 2.0 / 10_000  # mol/L, one step of the valve of the worked example
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/ph-neutralisation.lesson.md": [
        ("| {} | 0.434 | 4.34", "0.0434", gain(2.0)),
        ("0.0434 | {} | 4.34", "0.434", gain(3.0)),
        ("0.434 | {} | 43.4", "4.34", gain(4.0)),
        ("4.34 | {} | 430", "43.4", gain(5.0)),
        ("43.4 | {} | 2171", "430", gain(6.0)),
        ("430 | {} |", "2171", gain(7.0)),
        ("from 2171 to {} pH", "2.90", gain(7.0, 0.001)),
        ("10^{{0.6}} = {}$", "3.98", gain(3.6) / gain(3.0)),
        ("\\log_{{10}} 4 = {}$", "0.60", same_gain(4.0, 4.0) - 4.0),
        ("0.050/2.0 = {}$ L/h", "250", 10_000 * 0.050 / 2.0),
        ("from ${} \\times 10^{{-7}}$ (pH 6)", "9.90", net(6.0) * 1e7),
        ("to $-{} \\times 10^{{-5}}$ mol/L (pH 9)", "1.00", -net(9.0) * 1e5),
        ("so ${} \\times 10^{{-5}}$ mol/L wide", "1.10", WINDOW * 1e5),
        ("/2.0 = {}$ L/h of NaOH", "0.055", 10_000 * WINDOW / 2.0),
        ("one part in 4,{} of the flow", "550", 250 / (10_000 * WINDOW / 2.0) - 4000),
        ("L/h, or {} mmol/L. It is", "0.24", STEP * 1000),
        ("It is {} times as wide", "22", STEP / WINDOW),
        ("leaves {} mmol/L", "0.316", net(3.5) * 1000),
        ("mmol/L, or {} L/h of NaOH. A valve", "1.58", net(3.5) * 10_000 / 2.0),
        ("0.012 L/h, or {} mmol/L", "0.0024", 0.012 * 2.0 / 10_000 * 1000),
        ("Now {} steps fit", "4.6", WINDOW / (0.012 * 2.0 / 10_000)),
        ("gives pH {} and 10.08", "3.92", ph_of(STEP / 2)),
        ("pH 3.92 and {}, the dots", "10.08", ph_of(-STEP / 2)),
    ],
    f"{HOME}/saponification-and-phase-ratio.lesson.md": [
        ("| 3.49 | {} | 95.95", "99.93", train(3.49).purity("product", 1)),
        ("99.93 | {} |", "95.95", train(3.49).purity("raffinate", 0)),
        ("| 3.50 | {} | 99.75", "99.92", train(3.50).purity("product", 1)),
        ("99.92 | {} |", "99.75", train(3.50).purity("raffinate", 0)),
        ("| 3.51 | {} | 99.99", "98.68", train(3.51).purity("product", 1)),
        ("98.68 | {} |", "99.99", train(3.51).purity("raffinate", 0)),
        ("a Pr product of {} %", "89.5", train(3.5, 2.75, 1.04).purity("raffinate", 0)),
        ("0.75 = {}\\,\\%$ at worst", "8.3", (3.50 + 2.75) / 0.75),
        ("at worst, and {} % by chance", "5.9", (3.50**2 + 2.75**2) ** 0.5 / 0.75),
        ("falls to {} percent on the left", "78", train(3.43).purity("raffinate", 0)),
        ("the Nd product to {} percent", "91", train(3.57).purity("product", 1)),
        ("0.120 = {}$ m³/h", "26.25", 3.5 * 0.9 / (0.36 / 3)),
        ("0.900/10.0 = {}$ m³/h", "0.945", 3 * 3.5 * 0.9 / 10),
        ("0.900/4.50 = {}$ m³/h", "1.65", 3 * 2.75 * 0.9 / 4.5),
        ("{}, 0.983 and", "27.30", 26.25 * 0.78 / 0.75),
        ("0.983 and {} m³/h", "1.716", 1.65 * 0.78 / 0.75),
        ("0.25/0.32 = {}\\,\\%$ Pr", "78", 25 / (1 - 3.5 * 0.98 + 2.75)),
    ],
    f"{HOME}/profile-control-and-total-reflux.lesson.md": [
        ("| 10 | {} | 5.7", "32.5", nd(10, -0.005)),
        ("32.5 | {} | 0.3", "5.7", nd(10, 0.0)),
        ("5.7 | {} |", "0.3", nd(10, 0.005)),
        ("| 19 | {} | 49.2", "74.9", nd(19, -0.005)),
        ("74.9 | {} | 5.1", "49.2", nd(19, 0.0)),
        ("49.2 | {} |", "5.1", nd(19, 0.005)),
        ("| 34 | {} | 86.0", "87.0", nd(34, -0.005)),
        ("87.0 | {} | 63.2", "86.0", nd(34, 0.0)),
        ("86.0 | {} |", "63.2", nd(34, 0.005)),
        ("| 55 | {} | 99.52", "99.58", nd(55, -0.005)),
        ("99.58 | {} | 96.36", "99.52", nd(55, 0.0)),
        ("99.52 | {} |", "96.36", nd(55, 0.005)),
        ("it moves by {} and 44 %", "26", nd(19, -0.005) - nd(19, 0.0)),
        ("26 and {} % for", "44", nd(19, 0.0) - nd(19, 0.005)),
        ("It moves by {} % on one side", "23", nd(34, 0.0) - nd(34, 0.005)),
        ("rises by {} % for each stage. $K_c", "6.6", (nd(19, 0.0) - nd(16, 0.0)) / 3),
        ("over {} percent at stage 19", "49", nd(19, 0.0)),
        ("percent at stage 19 to {} percent", "81", nd(31, 0.0)),
        ("$k' = {}$ stages an hour", "0.515", 150 / 291),
        ("$K_c = {}$ for each stage: one", "0.16", 1 / (150 / 291 * 12)),
        ("\\tau_c + \\theta = {}$ h", "97", 1 / (150 / 291 * 0.02)),
        ("24 = {}$ stage", "0.25", 150 / 291 * 0.02 * 24),
        ("9.9/6.6 = {}$ stages", "1.5", 9.9 / 6.6),
        ("0.020/2.75 = {}\\,\\%$", "0.73", 2 / 2.75),
        ("0.020) = {}$ h, or", "146", 24 * back(1.5, 150, 291, 0.02)),
        ("$ h, or {} days", "6.1", back(1.5, 150, 291, 0.02)),
        ("6.6 = {}\\,\\%$", "40.9", 39.3 + 150 / 291 * 0.02 * 24 * 6.6),
    ],
    f"{HOME}/precipitation-calcination-and-cell-feed.lesson.md": [
        ("| mV | +{} | +22", "56", millivolts(10)),
        ("| +{} | 0 |", "22", millivolts(30)),
        ("−56 | −{} |", "118", -millivolts(99)),
        ("It is {} mV for the unit", "103", (millivolts(49.99) - millivolts(50.01)) / 0.0002),
        ("and {} mV at 99 %", "2595", (millivolts(98.999) - millivolts(99.001)) / 0.00002),
        ("changes {} times", "25", 0.25 / (0.99 * 0.01)),
        ("26.801}}\\,I\\,CE = {}\\,I", "2.092", 336.48 / (6 * 26.801)),
        ("0.80 = {}$ g/h", "8368", 2.092 * 5000 * 0.80),
        ("3600 = {}$ s", "86", 0.20 / 8.37 * 3600),
        ("one shot each {} s", "83", 0.20 / 8.37 * 3600 / 1.04),
        ("8 = {}$ kg. Weighed", "67.0", 8.37 * 8),
        ("8.37/1.1664 = {}$ kg/h", "7.18", 8.37 / 1.1664),
        ("and got {} kg/h", "16.7", 2 * 8.37),
    ],
}  # fmt: skip
