"""Every number of the module on purity and specification, computed again from stems alone.

Oxides are built from molar masses, limits are found by search, lots are weighed in grams.
"""

from math import pi

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/reo-purification-engineer/purity-and-specification"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/reo-purification-engineer.bank.md", "xrop-")
LIME = (40.078 + 15.999) / 40.078
RUST = (2 * 55.845 + 3 * 15.999) / (2 * 55.845)
SILICA = (28.085 + 2 * 15.999) / 28.085
OXALIC, ND2O3, DY2O3 = 126.064, 336.481, 372.997  # g/mol; the acid as dihydrate


def pure(foreign: float) -> float:
    """Percent that is left of a kilogram when so many milligrams are foreign."""
    return (1e6 - foreign) / 1e6 * 100


def fired(found: float, loss: float, factor: float = 1.0) -> float:
    """mg of oxide in each kg that is left after ignition of one kg as received."""
    return found * factor / (1000 - 10 * loss) * 1000


def acid(oxide: float, excess: float = 0.0) -> float:
    """kg of oxalic acid for one kg of a sesquioxide."""
    return 3 * OXALIC * 1000 / oxide / 1000 * (100 + excess) / 100


def label(el: float, c: float, s: float, r: float) -> float:
    """mg/kg of the fired powder that are foreign: lime, silica and other rare earths."""
    return fired(c, el, LIME) + fired(s, el, SILICA) + r


def surface(diameter: float, density: float) -> float:
    """m² of a gram of spheres: one sphere's surface over its mass; µm and g/cm³."""
    return pi * diameter**2 / (pi / 6 * diameter**3 * density)


def grain(area: float, density: float) -> float:
    """µm of spheres that have so many m² in a gram."""
    return solved(lambda d: area - surface(d, density), 1e-4, 1e3)


def dissolved(c: float, h: float) -> float:
    """CaO from acid and water of the terbium lot, 40 % carried."""
    return (1.11 * c + 15 * h) * LIME * 2 / 5


ORACLES: dict[str, Oracle] = {
    # lessons
    "ropd-nin-cloze": lambda: {"r": pure(42), "a": pure(42 + 180)},
    "ropd-nin-own": lambda r, a, b, c: r + a * LIME + b * RUST + c * SILICA,
    "ropd-bud-cloze": lambda: {
        "a": 1.02 * 6 / 2 * LIME,
        "g": solved(lambda g: 1.02 * g / 2 * LIME + 7.5 - 10, 0, 100),
    },
    "ropd-bud-own": lambda e, c, s: acid(ND2O3, e) * c * s / 100 * LIME,
    "ropd-spe-cloze": lambda: {"f": fired(9.0, 2.0, RUST), "s": (8.5 - 2.1) / 4.0},
    "ropd-spe-own": lambda c, l: fired(c, l, SILICA),  # noqa: E741
    # practice
    "ropp-nin-sum": lambda a, b, c: pure(a + b + c),
    "ropp-nin-range": lambda: {"lo": 1.6 + 1.1 + 0.7, "hi": 1.6 + 1.1 + 0.7 + 11 * 0.4},
    "ropp-nin-room": lambda r, f: solved(lambda x: r + f * RUST + x * LIME - 100, 0, 100),
    "ropp-bud-acid": lambda e, c, s: acid(DY2O3, e) * c * s / 100 * RUST,
    "ropp-bud-grade": lambda L, r, k, s: solved(  # noqa: N803
        lambda g: r + k * g * s / 100 * LIME - L, 0, 1e3
    ),
    "ropp-bud-air": lambda A, j, t, x, M: A * j / 1440 * (60 * t) * x / 100 / M,  # noqa: N803
    "ropp-bud-case-a": lambda c, h: dissolved(c, h),
    "ropp-bud-case-b": lambda M, c, h, w: (  # noqa: N803
        (dissolved(c, h) + w * 30 / M) / 25 * 100
    ),
    "ropp-bud-carry": lambda i, V, c: 100 - 100 * V * c / i,  # noqa: N803
    "ropp-spe-fired": lambda c, l: fired(c, l),  # noqa: E741
    "ropp-spe-bet": lambda D, S: D / grain(S, 7.81),  # noqa: N803
    "ropp-spe-span": lambda: {"d": solved(lambda d: (d - 1.8) / 4 - 1.5, 0, 50), "s": 7.2 / 4.0},
    # quiz
    "ropq-blend": lambda a, r, b, t: (a * r / 1e6 + b * t / 1e6) / (a + b) * 1e6,
    "ropq-silicon": lambda r, o: solved(lambda x: r + o + x * SILICA - 50, 0, 50),
    "ropq-drink": lambda M, l, u: 100 - 100 * (M - M * l / 100) / (M + u),  # noqa: E741, N803
    "ropq-terbium": lambda m, t, p: (
        m * t / 100 * p / 100 * 4 * 158.925 / (4 * 158.925 + 7 * 15.999)
    ),
    "ropq-grain": lambda d, g: surface(g, d),
    "ropq-water": lambda W, c: W * c * LIME,  # noqa: N803
    "ropq-excess": lambda c, s, L: solved(  # noqa: N803
        lambda e: acid(ND2O3, e) * c * s / 100 * LIME - L, 0, 500
    ),
    "ropq-trays": lambda L, r, x, M: solved(  # noqa: N803
        lambda w: r + w * 1000 * x / 100 / M - L, 0, 1e4
    ),
    "ropq-offer-a": lambda l, a: fired(a, l, RUST),  # noqa: E741
    "ropq-offer-b": lambda l, a, b, r: fired(a, l, RUST) + fired(b, l, SILICA) + r,  # noqa: E741
    # exam
    "xrop-units-1": lambda V, c, e: V * c * DY2O3 / 325.0 * acid(DY2O3, e),  # noqa: N803
    "xrop-units-2": lambda M, l, x: (  # noqa: E741, N803
        M * (100 - l) / 100 * x / 1e3 * 6 * 140.908 / (6 * 140.908 + 11 * 15.999)
    ),
    "xrop-blend-most": lambda a, r, t: solved(lambda b: (a * r + b * t) / (a + b) - 10, 0, 1e4),
    "xrop-wetter": lambda c, a, b: fired(c, a) * (100 - b) / 100,
    "xrop-limit-each": lambda k, s: solved(lambda d: s + (14 - k) * d - 10, 0, 10),
    "xrop-cluster": lambda D, S, r: 0.6 * D**3 / grain(S, r) ** 3,  # noqa: N803
    "xrop-case-label-a": lambda l, s: fired(s, l, SILICA),  # noqa: E741
    "xrop-case-label-b": lambda l, c, s, r: label(l, c, s, r),  # noqa: E741
    "xrop-open-hours": lambda M, L, A, j, x: solved(  # noqa: N803
        lambda t: A * j * t / 24 * x / 100 * RUST / M - L, 0, 1e5
    ),
    "xrop-two-grades": lambda a, b, s, L: solved(  # noqa: N803
        lambda y: 1.25 * (y * a + (100 - y) * b) / 100 * s / 100 * LIME - L, 0, 100
    ),
    "xrop-balance-ca": lambda M, i, V, c, W, d: (  # noqa: N803
        1e3 * LIME * (i - V * c - W * d) / M
    ),
}
WORDS: frozenset[str] = frozenset()

LITRES = 1000 / (60 * ND2O3 / (2 * 144.242))  # of liquor for each kg of oxide
TRAYS, AIR = 40_000 * 0.03 / 200, 3 * 200 * 1.5 * 0.04 * LIME / 200
LIQUOR, WATER = LITRES * 0.5 * 0.4 * LIME, 12 * 0.2 * 0.4 * LIME
ACID = acid(ND2O3, 10) * 10 * 0.4 * LIME
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/nines-and-bases.lesson.md": [
        ("8/10\\,000 = {}\\,\\%", "99.9992", pure(8)),
        ("$8 + 25 = 33$ ppm, {} %", "99.9967", pure(33)),
        ("93 ppm, {} %", "99.9907", pure(93)),
        ("(1 - 0.0042) = {}\\,\\%", "99.571", pure(93) * (1 - 0.0042)),
        ("| {} | 1.430 | 2.139", "1.399", LIME),
        ("| {} | 2.139 | 1.889", "1.430", RUST),
        ("| {} | 1.889 | 1.658", "2.139", SILICA),
        ("| {} | 1.658 |", "1.889", (2 * 26.98154 + 3 * 15.999) / (2 * 26.98154)),
        ("1.889 | {} |", "1.658", (24.305 + 15.999) / 24.305),
        ("upper sum would be {},", "9.6", 4.1 + 11 * 0.5),
        ("upper sum comes to {} ppm", "15.1", 4.1 + 11),
    ],
    f"{HOME}/impurity-budget.lesson.md": [
        ("336.48 = {}$ kg for", "1.124", acid(ND2O3)),
        ("up to {} mg CaO", "15.7", acid(ND2O3) * 10 * LIME),
        ("acid is {} mg Ca", "11.2", acid(ND2O3) * 10),
        ("60) = {}$ L", "14.3", LITRES),
        ("14.3 \\times 0.50 \\times 0.40 \\times 1.399 = {}$", "4.0", LIQUOR),
        ("1.124 \\times 1.10 = {}$", "1.236", acid(ND2O3, 10)),
        ("10 \\times 0.40 \\times 1.399 = {}$", "6.9", ACID),
        ("0.20 \\times 0.40 \\times 1.399 = {}$", "1.3", WATER),
        ("1.399/200 = {}$", "0.25", AIR),
        ("0.03/200 = {}$", "6.0", TRAYS),
        ("Sum: {} mg/kg", "18.5", LIQUOR + ACID + WATER + AIR + TRAYS),
        ("with {} % to spare", "7", 100 - 5 * (LIQUOR + ACID + WATER + AIR + TRAYS)),
        ("Ca takes {} away", "5.5", ACID * 0.8),
        ("(15 - {})/(1.236", "11.6", LIQUOR + WATER + AIR + TRAYS),
        ("1.399) = {}$ mg/kg.", "4.9", (15 - LIQUOR - WATER - AIR - TRAYS) / (ACID / 10)),
        ("stopped at {} for", "8.9", (LIQUOR + ACID + WATER + AIR) / LIME),
    ],
    f"{HOME}/reading-a-specification.lesson.md": [
        ("1.430/0.997 = {}$", "8.6", fired(6, 0.3, RUST)),
        ("1.399/0.997 = {}$", "16.8", fired(12, 0.3, LIME)),
        ("2.139/0.997 = {}$", "32.2", fired(15, 0.3, SILICA)),
        ("1.4)/3.2 = {}$", "2.03", (7.9 - 1.4) / 3.2),
        ("weighs {} % more", "2.2", 100 * (1.1762 / 1.1510 - 1)),
    ],
    f"{HOME}/practice.bank.md": [
        ("1.40/1.10 = {}$, so", "8.9", 7 * 1.4 / 1.1),
        ("8.9$, so {}.", "19.9", 11 + 7 * 1.4 / 1.1),
    ],
    "exams/reo-purification-engineer.bank.md": [
        ("$b = {}$, $a", "0.89", solved(lambda b: 4 + 19 * b - 21, 0, 4)),
        ("$a = {}$ mg/kg", "3.1", 4 - solved(lambda b: 4 + 19 * b - 21, 0, 4)),
    ],
}  # fmt: skip
