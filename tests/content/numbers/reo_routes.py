"""Every number of the module on product routes, computed a second time from stems alone.

Potentials are met by search, passes are counted one by one, traces are carried in grams.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import exp, log

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/reo-purification-engineer/product-routes"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/reo-purification-engineer.bank.md", "xror-")
SLOPE = 0.05916 / log(10)  # V for a factor e
TB, DY, EU = 186.93, 186.50, 151.964  # g of oxide for one mole of Tb, of Dy; g/mol of Eu


def ratio(volts: float, standard: float = -0.350) -> float:
    """Reduced over oxidised form at a potential against hydrogen."""
    return exp((standard - volts) / SLOPE)


def reduced(volts: float) -> float:
    """Share of europium that is +2, by the balance of both forms."""
    return solved(lambda x: x - (1 - x) * ratio(volts), 0.0, 1.0)


def whole(need: float, each: float) -> int:
    """Smallest whole number of parts that covers a need."""
    count = 1
    while count * each < need:
        count += 1
    return count


def passes(ce: float, p: float, n: float) -> int:
    """Oxidations until cerium is a thousandth of neodymium oxide."""
    nd, count = 100.0, 0
    while ce / nd > 0.10 / 100:
        ce, nd, count = ce - ce * p / 100, nd - nd * n / 100, count + 1
    return count


def traced(start: float, *steps: tuple[float, float]) -> float:
    """A trace through steps, each with the percent that stays and what it brings."""
    for stays, brings in steps:
        start = start - start * (100 - stays) / 100 + brings
    return start


def stays(europium: float, samarium: float, *taken: float) -> float:
    """ppm of europium oxide in samarium oxide after steps that each take some percent."""
    for percent in taken:
        europium -= europium * percent / 100
    return europium / samarium * 1e6


CAO, FE2O3, SIO2 = 1.399, 1.430, 2.139
ORACLES: dict[str, Oracle] = {
    # lessons
    "rord-nd-cloze": lambda: {"k": 15 * 0.8 * 33, "n": whole(1800, 15 * 0.8 * 33)},
    "rord-nd-own": lambda T, p, m, d: whole(T * 1e3 * p / 100, m * 330 / d),
    "rord-eu-cloze": lambda: {"a": stays(3, 90, 94), "b": stays(3, 90, 94, 94)},
    "rord-eu-own": lambda e: 100 * reduced(-e),
    "rord-td-cloze": lambda: {
        "fe": traced(40, (5, 0.8), (100, 1.2)), "ox": FE2O3 * traced(40, (5, 0.8), (100, 1.2)),
    },
    "rord-td-own": lambda c, s, a, w, k: CAO * traced(c, (s, a), (100, w), (100, k)),
    # practice
    "rorp-left-3": lambda c, e: c * 1e3 * (1 - reduced(-e)),
    "rorp-sm-eu": lambda c, m, r, s: stays(c, m, r) * s / 100,
    "rorp-charge": lambda m, e: solved(lambda Q: Q * e / 100 / 26.801 * EU - m * 1e3, 0, 1e6),
    "rorp-ce": lambda: {"ce": traced(46, (10, 0), (10, 0)), "nd": traced(22, (99, 0), (99, 0))},
    "rorp-acid": lambda e, c, s: (
        1e3 / TB * 1.5 * (100 + e) / 100 * 126.065 / 1e3 * c * s / 100 * FE2O3
    ),
    "rorp-water": lambda L, u, v: solved(lambda w: u + v * w * CAO - L, 0, 100),
    "rorp-tray": lambda g, n, m, p: g * p / 100 / (n * m) * 1e3,
    "rorp-lot-a": lambda c, s, a, w, k: CAO * traced(c, (s, a), (100, w), (100, k)),
    "rorp-lot-b": lambda s, a, w, k, L: solved(
        lambda c: CAO * traced(c, (s, a), (100, w), (100, k)) - L, 0, 1e4
    ),
    "rorp-side": lambda y, m, e, b, d: whole(y, (m - m * e / b) * 330 / d),
    # quiz
    "rorq-set-point": lambda p: -1e3 * (0.350 + solved(lambda E: reduced(E) - p / 100, -0.9, 0.2)),
    "rorq-need": lambda c, m, L: solved(lambda x: c * x / 100 / m * 1e6 - L, 0, 100),
    "rorq-current": lambda C, e: (C - C * e / 100) / 26.801 / 2 * 24.465,
    "rorq-factor": lambda e, m, p: m * p / e / (100 - p),
    "rorq-grade": lambda b, d, s: solved(lambda c: d * c * s / 100 * CAO - b, 0, 1e4),
    "rorq-two-steps": lambda c, p, a, q, b: traced(c, (p, a), (q, b)),
    "rorq-litres": lambda w, b: solved(lambda v: v * w * CAO - b, 0, 1e4),
    "rorq-air": lambda f, A, h, m, s: sum(f * A for _ in range(int(h))) * s / 100 / m,
    "rorq-route-a": lambda c, p, a, k: traced(c, (p, a), (100, k)) / (1.1510 / 1.1762),
    "rorq-route-b": lambda c, p, a, L: solved(
        lambda k: traced(c, (p, a), (100, k)) / (1.1510 / 1.1762) - L, 0, 100
    ),
    # exam
    "xror-probe": lambda e: 100 * reduced(-e + 0.199),
    "xror-two-eu": lambda c, m, p, q: stays(c, traced(m, (99, 0), (99, 0)), p, q),
    "xror-leak": lambda v, h: 4 * EU * (v * h * 20.95 / 100 / 24.465),
    "xror-ce-passes": lambda c, p, n: passes(c, p, n),
    "xror-day-a": lambda Q, c, r, p: solved(lambda x: x * p / 100 - Q * c * r / 100, 0, 1e3),
    "xror-day-b": lambda c, m, r: stays(c, m, r) * 3 / 4,
    "xror-carbonate": lambda k, c, s: 1e3 / DY * k * 79.055 / 1e3 * c * s / 100 * FE2O3,
    "xror-rest": lambda L, w, a: solved(lambda t: SIO2 * w + a + t + L / 10 - L, -50, 100),
    "xror-keep": lambda c, a, k, L: solved(
        lambda s: CAO * traced(c, (s, a), (100, k)) - L, 0, 100
    ),
    "xror-heel": lambda h, m: 1e6 * (h * (h / (h + m))) / (h + m),
    "xror-cakes": lambda f, g, A, m, b: solved(lambda t: f * g * A * t / m - b, 0, 1e4),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

YEAR = 330 / 12 * 20.6
ACID = 1.20 * 1.5 * 126.065 / DY
SUM = traced(60, (10, ACID * 5 * 0.4), (100, 30 * 0.05), (100, 1.0))
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/neodymium-purpose-and-scale.lesson.md": [
        ("on both sides needs about {}, and", "34", log(1e6) / log(1.5)),
        ("nines on the Nd side about {}.", "45", log(1e8) / log(1.5)),
        ("330/12 = {}$ a year", "27.5", 330 / 12),
        ("20.6 = {}$ kg", "566.5", YEAR),
        ("6000/566.5 = {}$,", "10.6", 6000 / YEAR),
        ("so {} columns.", "11", whole(6000, YEAR)),
        ("2,400 t: 4,{} columns", "237", whole(2.4e6, YEAR) - 4000),
        ("1/0.867$: {} t, and", "6.9", 6 / 0.867),
        ("found {} columns", "10", whole(6000, 27.5 * 23.8)),
        ("have ended at {} t", "5.7", 10 * YEAR / 1e3),
    ],
    f"{HOME}/samarium-europium-and-redox.lesson.md": [
        ("0.192/114.4 = {}$", "0.00168", stays(2.4, 114.4, 92) / 1e6),
        ("10^{{{}}} = 17", "4.23", log(ratio(-0.6)) / log(10)),
        ("for ytterbium it is $10^{{-{}}}$", "7.6", -log(ratio(-0.6, -1.05)) / log(10)),
        ("for samarium $10^{{-{}}}$", "16", -log(ratio(-0.6, -1.55)) / log(10)),
        ("114.4 = {}$ g/L", "0.00572", 50e-6 * 114.4),
        ("0.00572/2.4 = {}\\,\\%$", "0.24", 100 * 50e-6 * 114.4 / 2.4),
        ("recovery must be {} %", "99.76", 100 - 100 * 50e-6 * 114.4 / 2.4),
        ("steps leave {} %, three", "0.64", traced(100, (8, 0), (8, 0))),
        ("three {} %.", "0.051", traced(100, (8, 0), (8, 0), (8, 0))),
        ("2.4/114.4 = {}$ ppm", "134", stays(2.4, 114.4, 92, 92)),
        ("The third gives {} ppm", "11", stays(2.4, 114.4, 92, 92, 92)),
        ("{}/0.00604", "74.4", 178.6 / 2.4),
        ("each molecule: {} L for", "0.456", 24.465 / (2 * 26.801)),
        ("turns back {} g of europium", "5.2", 4 * EU * 0.2095 / 24.465),
        ("at least {} g/L of it", "0.41", 0.92 * 2.4 / (1.1579 * EU) / 2 * 65.38),
        ("74.4/{} =", "0.00604", 0.6 / 99.4),
    ],
    f"{HOME}/terbium-dysprosium-and-the-budget.lesson.md": [
        ("10^{{0.4}} = {}$", "2.51", exp(0.4 * log(10))),
        ("\\ln 2.51 = {}$ plates", "14", log(6e5) / (0.4 * log(10))),
        ("1.1510/1.1762 = {}$", "0.9786", 1.1510 / 1.1762),
        ("0.5/0.4 = {}$", "1.25", 0.5 / 0.4),
        ("the need: {} kg", "1.217", ACID),
        ("with the solid: {}.", "2.43", ACID * 2),
        ("1.5 + 1.0 = {}$ mg Ca", "10.9", SUM),
        ("1.399 = {}$ mg CaO", "15.3", SUM * CAO),
        ("126.065/186.50 = {}$ kg", "1.014", ACID / 1.2),
        ("liquor, {} after oxalate", "8.4", traced(60, (10, ACID * 2))),
        ("{} after washing", "9.9", traced(60, (10, ACID * 2)) + 1.5),
    ],
}  # fmt: skip
