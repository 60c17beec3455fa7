"""Every number of the module on regimes, computed a second time from stems alone.

Masses are carried in grams through litres, one day at a time; flows and loads are found by search.
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/environmental-compliance-expert/regimes"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/environmental-compliance-expert.bank.md", "xenr-")


def kilograms(mg_per_litre: float, cubic_metres: float) -> float:
    """Mass in some water: litres times milligrams, turned into kilograms."""
    return mg_per_litre * (cubic_metres * 1000) / 1e6


def strength(kilogram: float, cubic_metres: float) -> float:
    """Concentration, mg/L, of a mass in some water."""
    return kilogram * 1e6 / (cubic_metres * 1000)


def mixed(load: float, flow: float, river: float, upstream: float) -> float:
    """Concentration in the river behind the pipe."""
    return strength(load + kilograms(upstream, river), river + flow)


def river_load(after: float, flow: float, river: float, upstream: float) -> float:
    """Load at which the mixed river is just at its limit, by search."""
    return solved(lambda load: mixed(load, flow, river, upstream) - after, 0, 1e4)


def product_grams(mg_per_kg: float, kg: float) -> float:
    return sum(mg_per_kg / 1000 for _ in range(round(kg)))


def converted(measured: float, flow: float, granted: float) -> float:
    """What the same mass would measure in the granted water."""
    return strength(kilograms(measured, flow), granted)


def month(load: float, days: float) -> float:
    return sum(load for _ in range(round(days)))


def nitrogen(ammonium: float) -> float:
    return ammonium / 18.039 * 14.007


ORACLES: dict[str, Oracle] = {
    # lessons
    "enrd-us-cloze": lambda: {
        "day": product_grams(3.474, 1800),
        "month": strength(product_grams(1.409, 1800) / 1000, 12.0),
    },
    "enrd-us-own": lambda P, Q: strength(product_grams(1.221, P) / 1000, Q),
    "enrd-ec-cloze": lambda: {
        "w": 7 * 40.0 + 3 * 70.0, "cb": converted(11.0, 760, 7 * 40.0 + 3 * 70.0)},
    "enrd-ec-own": lambda Y, q, s, c: converted(c, round(Y * q * s), Y * q),
    "enrd-lp-cloze": lambda: {"c": kilograms(15, 800), "r": river_load(1.0, 800, 20_000, 0.3)},
    "enrd-lp-own": lambda Q, k, P, R: sorted(
        [kilograms(15, Q), k * P, river_load(1.0, Q, R, 0.3)])[0],
    # practice
    "enrp-us-nickel": lambda P: product_grams(5.165, P),
    "enrp-us-actual": lambda D, f, k: k * (D - D * (100 - f) / 100),
    "enrp-cn-convert": lambda Y, q, s, c: converted(c, round(Y * q * s), Y * q),
    "enrp-cn-meter": lambda Y, q, c: solved(lambda Q: converted(c, Q, Y * q) - 15, 1, 1e5),
    "enrp-lim-river": lambda R, Q, w, u: strength(river_load(w, Q, R, u), Q),
    "enrp-lim-days": lambda M, c, Q: solved(lambda t: t * kilograms(c, Q) - M, 0, 1e3),
    "enrp-per-months-a": lambda c2, Q2: kilograms(c2, Q2),
    # quiz
    "enrq-most-flow": lambda L, c: solved(lambda Q: kilograms(c, Q) - L, 1, 1e5),
    "enrq-hidden": lambda q, k, c: solved(
        lambda x: strength(kilograms(x, q), q + q * k) - c, 0, 1e3),
    "enrq-rest": lambda M, d, l: solved(lambda r: month(l, d) + month(r, 30 - d) - M, -50, 100),
    "enrq-best-month": lambda P, Q: strength(product_grams(1.409, P) / 1000, Q),
    "enrq-lead-removed": lambda P, Q, c: 1000 * kilograms(c, Q) - product_grams(1.221, P),
    "enrq-river-low": lambda L, Q, w, u: solved(lambda R: mixed(L, Q, R, u) - w, 1, 1e6),
    "enrq-two-lines-a": lambda a, b, q, p, s, c: converted(
        c, round((a * q + b * p) * s), a * q + b * p),
    "enrq-two-lines-b": lambda a, b, q, p, s: solved(
        lambda c: converted(c, round((a * q + b * p) * s), a * q + b * p) - 15, 0, 100),
    # exam
    "xenr-binding": lambda Q, c, k, P, R, w, u: strength(
        sorted([kilograms(c, Q), k * P, river_load(w, Q, R, u)])[0], Q),
    "xenr-days-left": lambda M, d, c, Q, S: solved(
        lambda x: month(kilograms(c, Q), d) + month(kilograms(x, S), 30 - d) - M, -50, 200),
    "xenr-benchmark": lambda a, b, q, p, Q, c: solved(
        lambda cut: converted(strength(kilograms(c, Q) - cut, Q), Q, a * q + b * p) - 15, 0, 100),
    "xenr-through": lambda q, k, c, b: solved(
        lambda x: strength(kilograms(x, q) + kilograms(b, q * k), q + q * k) - c, 0, 1e3),
    "xenr-take-out": lambda i, Q, R, w, u: solved(
        lambda x: mixed(kilograms(i, Q) - x, Q, R, u) - w, 0, 1e4),
    "xenr-composite": lambda a, b, x, y: strength(kilograms(x, a) + kilograms(y, b), a + b),
    "xenr-case-sheet-a": lambda n, Q: kilograms(nitrogen(n), Q),
    "xenr-case-sheet-b": lambda n, L: solved(lambda F: kilograms(nitrogen(n), F) - L, 1, 1e5),
    "xenr-units-1": lambda s, Q: kilograms(s, Q) / 78.075 * (18.998 + 18.998),
    "xenr-units-2": lambda l, m: strength(l * 0.45359, m * 1e6 * 3.7854 / 1000),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

LEAD_MONTH = product_grams(1.221, 2400)
RIVER = river_load(1.0, 1500, 20_000, 0.3)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/united-states.lesson.md": [
        ("2400/1000 = {}$ g. Worst", "6.31", product_grams(2.629, 2400)),
        ("0.30 \\times 18 = {}$ g", "5.40", 1000 * kilograms(0.30, 18)),
        ("2400/1000 = {}$ g/d. The month", "2.93", LEAD_MONTH),
        ("0.20 \\times 18 = {}$ g/d", "3.60", 1000 * kilograms(0.20, 18)),
        ("2.93/18 = {}$ mg/L", "0.163", strength(LEAD_MONTH / 1000, 18)),
        ("0.163/0.20 = {}$: a fifth", "0.81", LEAD_MONTH / 1000 / kilograms(0.20, 18)),
        ("2.629/1.221 = {}$", "2.15", product_grams(2.629, 2400) / LEAD_MONTH),
        ("and found {} g/d: a pass", "4.88", product_grams(1.221, 4000)),
    ],
    f"{HOME}/european-union-and-china.lesson.md": [
        ("or {} kg a day in both years", "12.96", kilograms(12, 1080)),
        ("12 \\times 1080/600 = {}$ mg/L", "21.6", converted(12, 1080, 600)),
        ("fell by {} % and no kilogram", "44", 100 - 100 * 12 / converted(12, 1080, 600)),
        ("15 \\times 600/1080 = {}$ mg/L", "8.33", strength(kilograms(15, 600), 1080)),
        ("1080/1000 = {}$ kg/d", "3.96", kilograms(12, 1080) - kilograms(15, 600)),
        ("15 \\times 600/1000 = {}$ kg/d", "9.0", kilograms(15, 600)),
        ("from 36 to {} mg/L and passes", "11", strength(1.08, 100)),
        ("passes the limit of 15 at {} cubic", "72",
         solved(lambda q: strength(1.08, q) - 15, 1, 500)),
    ],
    f"{HOME}/limits-and-permit.lesson.md": [
        ("12 \\times 1500/1000 = {}$ kg a day", "18", kilograms(12, 1500)),
        ("162/18 = {}$ days", "9", 162 / kilograms(12, 1500)),
        ("15 mg/L as N is {} as ammonium", "19.3", 15 / 14.007 * 18.039),
        ("15 \\times 1500/1000 = {}$ kg/d", "22.5", kilograms(15, 1500)),
        ("0.90 \\times 20 = {}$ kg/d", "18.0", 0.9 * 20),
        ("20\\,000)/1000 = {}$ kg/d. It binds", "15.5", RIVER),
        ("15\\,500/1500 = {}$ mg/L", "10.3", strength(RIVER, 1500)),
        ("21\\,500 = {}$ mg/L", "1.0", mixed(15.5, 1500, 20_000, 0.3)),
        ("limit allows {} kg/d only", "10.5", kilograms(15, 700)),
        ("13\\,000/700 = {}$ mg/L", "18.6", strength(13, 700)),
        ("the river still allows {} kg/d", "14.7", river_load(1.0, 700, 20_000, 0.3)),
        ("(23 + 3 \\times 4)/4 = {}$ mg/L", "8.8", (23 + 4 + 4 + 4) / 4),
    ],
}  # fmt: skip
