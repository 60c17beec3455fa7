"""Every number of the module on ion exchange, computed a second time from stems alone.

Bands are walked plate by plate, powers and roots are found by search, loads by equivalents.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import erf, exp, log, pi, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/reo-purification-engineer/ion-exchange-and-chromatography"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/reo-purification-engineer.bank.md", "xroi-")
ND, DY, TB, EDTA = 168.24, 186.50, 186.93, 292.24  # g of oxide for one mole of metal; g/mol


def ten(power: float) -> float:
    """Ten to a power by the other road."""
    return exp(power * log(10.0))


def walked(ratio: float, alpha: float, height: float) -> float:
    """Length from the border to a ratio: whole plates first, the last one in part."""
    now, plates = 1.0, 0
    while now / alpha > ratio:
        now, plates = now / alpha, plates + 1
    part = solved(lambda x: now - ratio * alpha**x, 0.0, 1.0)
    return (plates + part) * height


def law(u: float, s: float = 0.0) -> float:
    """Plate height of the module's teaching law, cm."""
    parts = (0.5, 0.04 / u, 0.7 * u)
    return sum(parts) + sum(parts) * (s / 0.05) * sqrt(s / 0.05)


def held(litres: float, eq: float, gram: float) -> float:
    """Kilograms of oxide on a full bed; three places for each ion."""
    return litres * eq / 3 * gram / 1e3


def share(sigmas: float) -> float:
    """Part of a Gaussian peak that has left so many widths after its top."""
    return (1 + erf(sigmas / sqrt(2))) / 2


def by_second(n: float, k1: float, k2: float) -> float:
    return (k2 - k1) / (4 * (1 + k2) / sqrt(n))


def by_mean(n: float, k1: float, k2: float) -> float:
    return 2 * (k2 - k1) / (4 * (2 + k1 + k2) / sqrt(n))


def stretched(length: float, have: float, want: float) -> float:
    """Length at which a resolution that goes with its root is reached."""
    return solved(lambda x: have * (x / length) ** 0.5 - want, length, 100 * length)


ORACLES: dict[str, Oracle] = {
    # lessons
    "roid-eq-cloze": lambda: {"mol": 120 * 1.8 / 3, "kg": held(120, 1.8, DY)},
    "roid-eq-own": lambda d: ten(d),
    "roid-di-cloze": lambda: {
        "d": walked(1e-4, 2.0, 1.5),
        "p": 100 - (walked(1e-4, 2.0, 1.5) + walked(1e-4, 2.34, 1.5)) / 2.0,
    },
    "roid-di-own": lambda b, a, c, h: 100 - 100 * (walked(1e-5, a, h) + walked(1e-5, c, h)) / b,
    "roid-pl-cloze": lambda: {
        "n": 250 / law(1.0, 0.05), "r": by_second(250 / law(1.0, 0.05), 2.0, 3.24),
    },
    "roid-pl-own": lambda L, r, g: stretched(L, r, g),
    # practice
    "roip-alpha-chain": lambda k: k * ten(17.4) / ten(18.3),
    "roip-bed": lambda m, p, q: solved(lambda V: held(V * p / 100, q, DY) - m, 0, 1e5),
    "roip-h-samples": lambda r, x, a: solved(lambda H: r / a ** (x / H) - 1e-4, 0.05, 50),
    "roip-band": lambda x, y, p: solved(lambda b: (b - x - y) / b - p / 100, x + y, 1e5),
    "roip-ligand": lambda m, r: m * 1e3 / ND * EDTA / 1e3 - m * 1e3 / ND * EDTA / 1e3 * r / 100,
    "roip-plates": lambda L, u, s: L / law(u, s),
    "roip-forms": lambda: {
        "w": 4 * 3 / 225**0.5, "p": by_second(225, 2.0, 3.24), "m": by_mean(225, 2.0, 3.24),
    },
    "roip-cycle-a": lambda L, u: L * 0.4 / u * (1 + 3.24) / 60,
    "roip-cycle-b": lambda L, u, n: L * 0.4 / u * (1 + 3.24) / 60 * (1 + 3 / n**0.5),
    "roip-cuts": lambda a, b, m: m - m * a / 100 - m * (100 - b) / 100,
    # quiz
    "roiq-plates-need": lambda d, r: walked(r / 1e6, ten(d), 1.0),
    "roiq-fill": lambda V, q, p, c, Q: solved(
        lambda t: Q * t * c / 144.242 * 3 - V * q * p / 100, 0, 1e4
    ),
    "roiq-back": lambda x, y, m: x * m / 100 + y * m / 100,
    "roiq-peak": lambda L, t, w: L * (w / 4) ** 2 / t**2,
    "roiq-best-flow": lambda b, c: solved(lambda u: c - b / u / u, 1e-3, 10),
    "roiq-tail": lambda p, y, s: p / 1e6 * s / 100 / (y / 100) * 1e6,
    "roiq-copper": lambda V, q, n: n * V * q / 2 * 63.546 / 1e3,
    "roiq-time": lambda r, h, g: stretched(h, r, g),
    "roiq-shop-a": lambda m, p, h: m * p / 100 * (8000 / h),
    "roiq-shop-b": lambda m, p, h, y: next(
        n for n in range(1, 10_000) if n * m * p / 100 * 8000 / h >= y
    ),
    # exam
    "xroi-second-table": lambda L, a, b: L / walked(1e-5, ten(a), 1) * walked(1e-5, ten(b), 1),
    "xroi-band-from-mass": lambda m, q, d: solved(
        lambda x: held(pi / 4 * (d / 10) ** 2 * x / 10, q, TB) - m, 0, 1e4
    ),
    "xroi-nines-price": lambda p: (
        100 - (100 - p) * walked(1e-5, 1.62, 1) / walked(1e-3, 1.62, 1)
    ),
    "xroi-overload": lambda f: solved(lambda s: law(1, 0) / law(1, s) - f / 100, 1e-6, 1),
    "xroi-wform": lambda t, v, r: solved(
        lambda N: 2 * (v - t) / (4 * t / N**0.5 + 4 * v / N**0.5) - r, 1, 1e5
    ),
    "xroi-ligand-effluent": lambda m, r, Q: m * 1e6 / DY * EDTA * (100 - r) / 100 / (Q * 1e3),
    "xroi-year-a": lambda b, m, h: m * (b - walked(1e-5, 2.34, h) - walked(1e-5, 3.63, h)) / 100,
    "xroi-year-b": lambda b, m, h, d: (
        330 / d * m * (b - walked(1e-5, 2.34, h) - walked(1e-5, 3.63, h)) / 100
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

BED = pi / 4 * 3.0**2 * 30.0  # L of the worked example
NEAR, FAR = walked(1e-5, 1.62, 1.2), walked(1e-5, 3.39, 1.2)
METRE = held(pi / 4 * 3.0**2 * 10.0, 2.0, ND)
RUN = 200 / law(0.5, 0.02)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/equilibrium-and-selectivity.lesson.md": [
        ("10^{{0.2}} = {}$", "1.58", ten(0.2)),
        ("10^{{0.5}} = {}$", "3.16", ten(0.5)),
        ("anything from {} to 2.00", "1.26", ten(0.1)),
        ("from 1.26 to {}.", "2.00", ten(0.3)),
        ("Other tables lead to {} and", "1.48", ten(0.17)),
        ("1.48 and {} for Nd", "1.62", ten(0.21)),
        ("About {} % longer, as 0.21", "24", 100 * (0.21 / 0.17 - 1)),
        ("30.0 = {}$ L", "212", BED),
        ("212/3 = {}$ mol", "141", BED * 2 / 3),
        ("168.24 = {}$ kg", "23.8", held(BED, 2.0, ND)),
        ("2 % of that: {} kg", "0.476", 0.02 * held(BED, 2.0, ND)),
        ("in 212 L is {} g/L", "112", held(BED, 2.0, ND) / BED * 1e3),
        ("one ion and got {} kg", "71.4", 3 * held(BED, 2.0, ND)),
        ("sanity check: {} g/L", "336", 3 * held(BED, 2.0, ND) / BED * 1e3),
    ],
    f"{HOME}/elution-and-displacement.lesson.md": [
        ("| 1.0 | {} | 0.018", "0.13", 1 / 1.62 ** (5 / 1.2)),
        ("0.13 | {} | 0.0024", "0.018", 1 / 1.62 ** (10 / 1.2)),
        ("0.018 | {} | 0.00032", "0.0024", 1 / 1.62 ** (15 / 1.2)),
        ("0.0024 | {} |", "0.00032", 1 / 1.62 ** (20 / 1.2)),
        ("\\times 5 = {}$ cm", "28.6", NEAR),
        ("\\ln 1.62 = {}$ cm", "28.6", NEAR),
        ("\\ln 3.39 = {}$ cm", "11.3", FAR),
        ("28.6 - 11.3 = {}$ cm", "260", 300 - NEAR - FAR),
        ("these are {} lengths", "2.6", 1.62 / 0.62),
        ("of the band: {} m for 3 m", "7.8", solved(lambda x: x / 1.62 + 3 - x, 0.0, 99.0)),
        ("So the bed has about {} m", "11", 3 + 3 * 1.62 / 0.62),
        ("cm, or {} %.", "86.7", (300 - NEAR - FAR) / 3),
        ("this bed holds {} kg", "7.93", METRE),
        ("7.93 = {}$ kg", "20.6", METRE * (300 - NEAR - FAR) / 100),
        ("The other {} kg go back", "3.17", METRE * (NEAR + FAR) / 100),
        ("\\ln 3.39/\\ln 1.62 = {}$.", "2.5", NEAR / FAR),
        ("{} percent at 1 metre", "60", 100 - NEAR - FAR),
        ("{} percent at 6 metres", "93", 100 - (NEAR + FAR) / 6),
        ("terbium side ${}$ cm", "16.3", walked(1e-4, 2.34, 1.5)),
        ("292.24/168.24 = {}$ kg", "1.74", EDTA / ND),
        ("the loss is still {} g", "87", 0.05 * EDTA / ND * 1e3),
    ],
    f"{HOME}/plates-loading-and-flow.lesson.md": [
        ("| Plates | {} | 156", "208", 200 / law(0.5, 0.005)),
        ("208 | {} | 71", "156", 200 / law(1.0, 0.005)),
        ("156 | {} |", "71", 200 / law(0.5, 0.080)),
        ("the load costs about {} %", "5", 100 - 100 * law(0.5, 0.005) / law(0.5, 0.010)),
        ("twice the flow {} %", "25", 100 - 100 * law(0.5, 0.005) / law(1.0, 0.005)),
        ("0.04/0.7}} = {}$ cm/min", "0.239", solved(lambda u: 0.7 - 0.04 / u / u, 0.01, 2)),
        ("cm/min: {} cm.", "0.835", law(0.239)),
        ("the first gives {} and", "0.925", by_second(160, 2.0, 3.24)),
        ("and the second {}. A", "1.08", by_mean(160, 2.0, 3.24)),
        ("before it, % | {} |", "84.13", 100 * share(1.0)),
        ("84.13 | {} |", "93.32", 100 * share(1.5)),
        ("93.32 | {} |", "97.72", 100 * share(2.0)),
        ("97.72 | {} |", "99.38", 100 * share(2.5)),
        ("1.253 = {}$ cm", "1.165", law(0.5, 0.02)),
        ("200/1.165 = {}$", "172", RUN),
        ("0.7642 = {}$. 4.", "0.958", by_second(RUN, 2.0, 3.24)),
        ("$R_w = {}$.", "1.12", by_mean(RUN, 2.0, 3.24)),
        ("$N$ would be {}.", "215", 200 / law(0.5)),
        ("1.50/0.958 = {}$ times", "1.57", 1.5 / by_second(RUN, 2.0, 3.24)),
        ("The test gave {}.", "1.20", by_second(RUN * 1.5 / 0.958, 2.0, 3.24)),
        ("1.57^2 = {}$ times", "2.45", stretched(1.0, 0.958, 1.5)),
        ("times: {} cm.", "490", stretched(200, 0.958, 1.5)),
        ("250/2.48 = {}$;", "100.8", 250 / law(1.0, 0.05)),
    ],
}  # fmt: skip
