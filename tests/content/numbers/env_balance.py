"""Every number of the module on balances, computed a second time from stems alone.

Masses go by kmol, unknowns are found by search, spreads by adding up squares in another order.
"""
# ruff: noqa: E741 - arguments bear the names that the stems print

from math import hypot

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/environmental-compliance-expert/balances"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/environmental-compliance-expert.bank.md", "xenb-")
H, N, O, F, NA, P, CL, CA = 1.008, 14.007, 15.999, 18.998, 22.990, 30.974, 35.45, 40.078
AMMONIA, AMMONIUM = N + 3 * H, N + 4 * H
ND2O3 = 168.24  # g of oxide with one mole of RE


def base(s: float, reo: float = ND2O3) -> float:
    """Kmol of base for a tonne: protons of all moles extracted."""
    return s * 1e6 / reo * 3 / 1e3


def calcium_fluoride(fluorine: float) -> float:
    """Kg of dry solid that hold so many kg of F."""
    return fluorine + fluorine / F / 2 * CA


def wet(dry: float, moisture: float) -> float:
    """Mass of a cake whose dry part is known."""
    return solved(lambda cake: cake - cake * moisture / 100 - dry, dry, 20 * dry)


def spread(*parts: float) -> float:
    """Root of the sum of squares."""
    whole = 0.0
    for part in parts:
        whole = hypot(whole, part)
    return whole


def load_spread(days: int, random: tuple[float, ...], shared: tuple[float, ...]) -> float:
    """Relative spread of a sum of equal days, day by day, the shared part on all of it at once."""
    one = spread(*random) / days
    return spread(*([one] * days), *shared)


def days_needed(v: float, a: float, m: float, t: float) -> float:
    n = 1
    while load_spread(n, (v, a), (m,)) > t:
        n += 1
    return float(n)


ORACLES: dict[str, Oracle] = {
    # lessons
    "enbd-fate-cloze": lambda: {"n": 50.53 * 0.6 * N, "gap": 50.53 * 0.6 * N - 390 - 14 - 5 - 3},
    "enbd-fate-own": lambda s, x: base(s) * N - base(s) * x / 100 * N,
    "enbd-acid-cloze": lambda: {"cl": 30 * CL + 18 * CL, "v": (30 * CL + 18 * CL) / 40},
    "enbd-acid-own": lambda f, c, w, m: wet(calcium_fluoride(f - c * w * 1e3 / 1e6), m),
    "enbd-unc-cloze": lambda: {
        "random": load_spread(16, (4.8, 6.4), ()), "whole": load_spread(16, (4.8, 6.4), (4.0,)),
    },
    "enbd-unc-own": lambda l, a, n, m, b: 2 * l * load_spread(int(n), (a,), (m, b)) / 100,
    # practice
    "enbp-fate-tanker": lambda m, w: m * w / 100 / AMMONIA * N,
    "enbp-fate-case-a": lambda p, s, g: (751 - s - 62 * 0.25) * p / 1e3 - g * 0.1,
    "enbp-acid-all": lambda a, f, c: (
        CL * (a * 0.31 / (H + CL) + f + 2 * c / (CA + 2 * CL))
    ),
    "enbp-acid-tie": lambda m, c, w: solved(lambda e: (w - e) * c - m, 0, w),
    "enbp-acid-bast": lambda q, y: solved(
        lambda f: f / (q / 100) / F * (y / 100) * 165 - 1000, 1, 1000
    ),
    "enbp-acid-mona": lambda: {
        "na": 3 * 7.27 * (NA + O + H), "ts": 7.27 * (3 * NA + P + 4 * O),
    },
    "enbp-unc-shifts": lambda q1, c1, q2, c2, q3, c3: sum(
        q * 1e3 * c / 1e6 for q, c in ((q1, c1), (q2, c2), (q3, c3))
    ),
    "enbp-unc-days": lambda v, a, n, m: load_spread(int(n), (v, a), (m,)),
    "enbp-unc-leak": lambda i, p, q, g: g / spread(i * p / 100, (i - g) * q / 100),
    # quiz
    "enbq-sodium-share": lambda b, n: solved(lambda x: n - N * b * (1 - x / 100), 0, 100),
    "enbq-two-salts": lambda b, x: b * CL + b * x / 100 * NA + b * (100 - x) / 100 * AMMONIUM,
    "enbq-calcium": lambda cl, na, n: solved(
        lambda c: na / NA + n / N + 2 * c / CA - cl / CL, 0, 50
    ),
    "enbq-acid-back": lambda w, c, f: solved(
        lambda a: a * 0.31 / (H + CL) * CL + f * CL - w * c, 0, 1e5
    ),
    "enbq-residue-f": lambda m, p, s, h, q: m * 1e3 * p / 100 - (s - s * h / 100) * q / 100,
    "enbq-load-u": lambda l, a, n, m: l * load_spread(int(n), (a,), (m,)) / 100,
    "enbq-gap-u": lambda i, p, o, q, k: 2 * spread(k / 5, o * q / 100, i * p / 100),
    "enbq-censored": lambda q, c, n, d: sum(
        q * (c if day < n else d) / 1e3 for day in range(30)
    ),
    "enbq-case-a": lambda b, x, y: (b - b * x / 100) * N * (100 - y) / 100,
    # exam
    "xenb-still-bought": lambda s, x, r: (
        (base(s) - base(s) * x / 100) * AMMONIA * (100 - r) / 100
    ),
    "xenb-sulfate": lambda na, n, cl: solved(
        lambda so: na / NA + n / N - cl / CL - 2 * so / 96.06, 0, 200
    ),
    "xenb-condensate": lambda v, a, b: solved(lambda w: (v - w) * b - v * a, 0, v),
    "xenb-closure-f": lambda m, p, s, h, q, g: (
        ((s - s * h / 100) * q / 100 + g) / (m * 1e3 * p / 100) * 100
    ),
    "xenb-phosphate": lambda m, p, y: (
        m * p / 100 / (2 * P + 5 * O) * 2 * y / 100 * (3 * NA + P + 4 * O + 12 * (2 * H + O))
    ),
    "xenb-days": days_needed,
    "xenb-solvent": lambda a, d, k, w, c, p: (
        (a + k - (a - d) - w * 1e3 * c / 1e9) * 1e3 / p
    ),
    "xenb-variance": lambda i, p, o, q, k: (
        100 - 100 * (spread(i * p / 100, k) / spread(i * p / 100, k, o * q / 100)) ** 2
    ),
    "xenb-case-a": lambda p, b, f: p * (b * CL + f * CL) / 1e3,
    "xenb-case-b": lambda b, f, w, e: solved(
        lambda c: (w - e) * c - (b * CL + f * CL), 1, 500
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

MOLE = 1e3 / 165  # kmol of RE for a tonne of the plan
CUT = 1.195
PLAN = 1.2 * 3 * CUT * MOLE + 3 * MOLE  # kmol of chloride
GAP = 53.6 * N - (705 + 18 + 9 + 6)
OUTFALL = load_spread(30, (2, 6), (3, 2.5))
LIMED = solved(lambda f: f / 1e3 / 1.3 / F * (f / 1e3 / 1.3 / F) * 1e-3 - 3.9e-11, 0.1, 100)
BRINE = 52.3 * (NA + CL) / CL  # kg of NaCl in a m³
# read between two lines of the table that the lesson cites, kg/m³ at 20 °C
BRINE_WATER = 1055.9 + (BRINE - 84.472) / (107.07 - 84.472) * (1070.7 - 1055.9) - BRINE
DAY = 0.72 + 5.32 + 3.60 + 0.40
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/the-fate-of-reagents.lesson.md": [
        ("14.007/17.031 = {}$ kg N", "751", 913 / AMMONIA * N),
        ("The gap is {} kg, not 175", "13", 751 - 738),
        ("15 mg/L as N is {} mg/L", "19.3", 15 / N * AMMONIUM),
        ("kmol/t, so $s = {}$", "3.01", solved(lambda s: base(s) - 53.6, 1, 5)),
        ("| Base bought, kg/t | {} as", "913", 53.6 * AMMONIA),
        ("| Nitrogen, kg/t | {} |", "751", 53.6 * N),
        ("| Chloride, kg/t | 1,{} |", "900", 53.6 * CL - 1000),
        ("| Salt, kg/t | 2,{} $", "867", 53.6 * (AMMONIUM + CL) - 2000),
        ("| 3,{} NaCl |", "132", 53.6 * (NA + CL) - 3000),
        ("as $\\ce{{NH3}}$ | 2,{} |", "144", 53.6 * (NA + O + H) - 2000),
        ("which needs {} kmol", "60.6", base(3.4)),
        ("would bring {} kg N", "849", base(3.4) * N),
        ("its sodium, brings {}.", "620", PLAN * N),
        ("53.6 \\times 14.007 = {}$ kg N", "751", 53.6 * N),
        ("60 \\times 0.300 = {}$ kg N", "18.0", 60 * 0.300),
        ("Gap: {} kg, 1.7 %", "13", GAP),
        ("kg, {} % of the input", "1.7", 100 * GAP / (53.6 * N)),
        ("751/60 = {}$ g/L", "12.5", 53.6 * N / 60),
        ("so {} % of that", "2.4", 100 * 0.300 * 60 / (53.6 * N)),
        ("had {} kg at the outfall", "23.2", 60 * 0.3 / N * AMMONIUM),
        ("14.007/18.039 = {}$ g/L", "0.300", 0.386 / AMMONIUM * N),
    ],
    f"{HOME}/acid-chloride-fluoride-and-phosphate.lesson.md": [
        ("2.1/14.007 = {}$ mol/L", "1.229", 24.8 / NA + 2.1 / N),
        ("46.1/35.45 = {}$ mol/L", "1.300", 46.1 / CL),
        ("about {} mol/L of either", "0.036", (46.1 / CL - 24.8 / NA - 2.1 / N) / 2),
        ("difference of {} mol/L", "0.072", 46.1 / CL - 24.8 / NA - 2.1 / N),
        ("mol/L is {} % of the charge", "5.5", 100 * (1 - (24.8 / NA + 2.1 / N) / (46.1 / CL))),
        ("3 \\times 1.195 = {}$ mol/mol", "4.302", 3.6 * CUT),
        ("Times $1000/165$: {} kmol", "26.1", 3.6 * CUT * MOLE),
        ("1000/165 = {}$ kmol", "18.2", 3 * MOLE),
        ("Together {} kmol, or", "44.3", PLAN),
        ("kmol, or 1,{} kg Cl", "569", PLAN * CL - 1000),
        ("saponification {}, excess", "21.7", 3 * CUT * MOLE),
        ("excess acid {}, acid of the oxalate", "4.3", 0.6 * CUT * MOLE),
        ("acid of the oxalate {}, soda", "10.1", 3 * 30 / 54 * MOLE),
        ("10.1, soda ash {}. Together", "8.1", 3 * 24 / 54 * MOLE),
        ("1569/35.0 = {}$ g/L", "44.8", PLAN * CL / 35),
        ("or {} g/L as NaCl", "73.9", PLAN * (NA + CL) / 35),
        ("1569/52.3 = {}$ m³", "30.0", PLAN * CL / 52.3),
        ("leave, and {} m³ went", "5.0", 35 - PLAN * CL / 52.3),
        ("step 5 has {} g/L NaCl", "86.2", BRINE),
        ("about {} kg](cite", "971", BRINE_WATER),
        ("So {} t more", "0.9", 30.0 * (1 - BRINE_WATER / 1e3)),
        ("380.12/163.94 = {}$ times", "2.32",
         (3 * NA + P + 4 * O + 12 * (2 * H + O)) / (3 * NA + P + 4 * O)),
        ("More than 2,{} kg would", "580", 10 * ((73.9 * 35 - 2000) // 10)),
        ("per RE | {} kg F", "115", MOLE * F),
        ("kg F | {} kg $", "237", calcium_fluoride(MOLE * F)),
        ("per RE | {} kg P", "188", MOLE * P),
        ("kg P | {} kg $", "994", MOLE * (3 * NA + P + 4 * O)),
        ("with {} kg NaOH", "727", 3 * MOLE * (NA + O + H)),
        ("78.07/38.00 = {}$ kg", "2.05", calcium_fluoride(1.0)),
        ("{} mg/L stay in 60 m³", "4.88", LIMED),
        ("which is {} kg.", "0.29", LIMED * 60 / 1e3),
        ("rest makes {} kg of dry", "50.8", calcium_fluoride(25 - LIMED * 60 / 1e3)),
        ("The outfall has {} % of", "1", 100 * LIMED * 60 / 1e3 / 25),
    ],
    f"{HOME}/uncertainty-of-a-load.lesson.md": [
        ("four loads is {} kg", "10.04", DAY),
        ("weighted mean {} mg/L", "11.2", DAY / 0.9),
        ("too low, here by {} %", "19", 100 * (1 - 8.1 / DAY)),
        ("becomes 4.2 % > From 4.07 % to {} %", "4.00",
         load_spread(30, (2, 6 / 2**0.5), (3, 2.5))),
        ("4.07 % to {} %, and the report", "3.99", load_spread(60, (2, 6), (3, 2.5))),
        ("Yes. From 4.07 % to {} %.", "3.14", load_spread(30, (2, 6), (1.5, 2.5))),
        ("After thirty days {} % of", "92", 100 * (spread(3, 2.5) / OUTFALL) ** 2),
        ("6^2}} = {}$ % a day", "6.32", spread(2, 6)),
        ("over $\\sqrt{{30}}$: {} %", "1.15", load_spread(30, (2, 6), ())),
        ("2.5^2}} = {}$ %. Together", "3.91", spread(3, 2.5)),
        ("Together {} % of 18.0 kg", "4.07", OUTFALL),
        ("of 18.0 kg: {} kg", "0.73", OUTFALL * 0.18),
        ("(1.0 %) | 751 | {} |", "7.5", 7.508),
        ("(1.5 %) | 705 | {} |", "10.6", 705 * 0.015),
        ("= {}$ kg. So $U = 27$", "13.5", spread(7.508, 10.575, OUTFALL * 0.18, 1.8, 3)),
        ("So $U = {}$ kg", "27", 2 * spread(7.508, 10.575, OUTFALL * 0.18, 1.8, 3)),
        ("the plain sum {}. The", "23.6", 7.5 + 10.6 + 0.7 + 1.8 + 3.0),
        ("and claimed {} % for", "1.4", spread(2, 6, 3, 2.5) / 30**0.5),
        ("has $u = {}$ kg and", "2.6", 13 * 0.2),
        ("and $U = {}$ kg.", "5.2", 2 * 13 * 0.2),
        ("whole falls from {} % for one", "7.4", load_spread(1, (2, 6), (3, 2.5))),
    ],
}  # fmt: skip
