"""Every number of the module on circular water and acid, computed again from stems alone.

Loops are run pass by pass, pressures and solubilities are found by search or by moles of ions.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import log, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/environmental-compliance-expert/circular-water-and-acid"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/environmental-compliance-expert.bank.md", "xenc-")
F, CL, NA, CA, H, OX, S = 18.998403, 35.453, 22.98977, 40.078, 1.00794, 15.9994, 32.065
NACL, NH4CL, CAF2 = NA + CL, 14.0067 + 4 * H + CL, CA + 2 * F
LIME, HCL, NAOH = CA + 2 * (OX + H), H + CL, NA + OX + H
GYPSUM, SULFURIC = CA + S + 6 * OX + 4 * H, 2 * H + S + 4 * OX
RT = 0.0831446 * 298.15  # L bar/mol


def run(salt: float, water: float, back: float, passes: int, start: float | None = None) -> float:
    """Salt in a loop after some passes: what comes back is mixed with what is added."""
    level = salt / water if start is None else start
    for _ in range(passes):
        level = (salt + level * water * back) / water
    return level


def rest(salt: float, water: float, back: float) -> float:
    """Level of a loop that has run for very long."""
    return run(salt, water, back, 2000)


def passes(back: float, left: float) -> float:
    """Passes until a share of the gap is left."""
    return solved(lambda n: back**n - left, 0.0, 500.0)


def treated(fresh: float, left: float, back: float) -> float:
    """Concentration behind a stage that leaves a share, pass by pass."""
    level = 0.0
    for _ in range(2000):
        level = (fresh + back * level) * left
    return level


def bar(nacl: float, nh4cl: float = 0.0) -> float:
    """Osmotic pressure of g/L of two salts, by moles of ions."""
    ions = nacl / NACL + nacl / NACL + nh4cl / NH4CL + nh4cl / NH4CL
    return ions * RT


def concentrate(flow: float, nacl: float, top: float, nh4cl: float = 0.0) -> float:
    """Concentrate of a membrane: all salt in the volume at which it has a pressure."""
    return solved(lambda k: top - bar(nacl * flow / k, nh4cl * flow / k), flow / 1e3, flow * 10)


def dissolved(millimole: float, above: float = 1.0) -> float:
    """Fluoride in mg/L beside free calcium, found where the ion product is the constant."""
    ideal = solved(lambda x: (x / F / 1e3) ** 2 * millimole / 1e3 - 3.9e-11, 0.0, 1e3)
    return above * ideal


def calcium(limit: float, above: float) -> float:
    """Free calcium in mmol/L that leaves a fluoride in mg/L."""
    return solved(lambda k: dissolved(k, above) - limit, 1e-4, 1e3)


def lime(kg_fluoride: float, water: float, free: float) -> float:
    """kg of lime for fluoride that falls and for calcium in mmol/L that stays in m3."""
    return LIME * (kg_fluoride / (2 * F) + water * free / 1e3)


def alkali(k: float, e: float, mg: float) -> float:
    """pH at which a hydroxide of two charges leaves mg/L of a metal of 60 g/mol."""
    return solved(lambda p: k * 10.0**-e / (10.0 ** (p - 14)) ** 2 * 60e3 - mg, 4.0, 14.0)


def through(chloride: float, free: float, back: float) -> float:
    """kmol of chloride that stays salt when a per cent of the free acid comes back."""
    return (chloride - free) + free * (100 - back) / 100


ORACLES: dict[str, Oracle] = {
    # lessons
    "encd-rec-cloze": lambda: {"c": rest(1350, 45, 0.7), "b": 1350 / 90},
    "encd-rec-own": lambda m, W, L: 100 * solved(lambda r: m / (W - W * r) - L, 0.0, 0.99),
    "encd-mem-cloze": lambda: {"f": dissolved(2.0, 1.5), "y": 1 - concentrate(1, 20, 60)},
    "encd-mem-own": lambda L, a: calcium(L, a),
    "encd-aci-cloze": lambda: {"a": 40 - through(40, 6, 75), "s": through(40, 6, 75) * NACL / 1e3},
    "encd-aci-own": lambda n, f, y: through(n, f, y) * NACL,
    # practice
    "encp-rec-level": lambda m, W, p: rest(m, W, p / 100),
    "encp-rec-passes": lambda p, g: passes(p / 100, g / 100),
    "encp-rec-treated": lambda c, k, p: treated(c, k / 100, p / 100),
    "encp-mem-osmotic": lambda c: bar(0, c),
    "encp-mem-recovery": lambda c, p: 100 - 100 * concentrate(1, c, p),
    "encp-mem-ideal": lambda: {"one": dissolved(0.5), "two": dissolved(4.0)},
    "encp-mem-sludge": lambda Q, a, b, w: Q * 24e3 * (a - b) / F / 2 * CAF2 / 1e6 * 100 / (100 - w),
    "encp-mem-purity": lambda i, p, x: 100 * (i - p * x / 100) / 1000,
    "encp-aci-dialysis": lambda Q, f, y: Q * f * y / 100 * HCL,
    "encp-aci-gypsum": lambda h: h / (2 * HCL) * GYPSUM / 1e3,
    "encp-aci-plans-a": lambda n, L: n * CL / L * 45,
    "encp-aci-plans-b": lambda n: n * NACL / 1e3,
    # quiz
    "encq-two-limits": lambda a, b, L, K: solved(lambda v: min(L - a / v, K - b / v), 1.0, 500.0),
    "encq-days": lambda V, Q, p, s: passes(p / 100, 1 - s / 100) * V / Q / 24,
    "encq-missing": lambda m, B, c: 100 - 100 * B * c / m,
    "encq-ammonium-end": lambda P, d: solved(lambda c: bar(0, c) + d - P, 0.0, 500.0),
    "encq-purge": lambda i, s, x: solved(lambda p: i - p * x / 100 - s / 100 * 1000, 0.0, 1e4),
    "encq-leak": lambda c, R: rest(c, 1.0, (100 - R) / 100),
    "encq-bipolar": lambda n, h, e: n * h / 100 * NAOH * e / 1e3,
    "encq-factor": lambda c, k: c / dissolved(k),
    "encq-as-caf2": lambda c, Q: c / CAF2 * 2 * F * Q / 1e3,
    "encq-mixed": lambda a, b, L: 100 * solved(lambda p: p * b + (1 - p) * a - L, 0.0, 1.0),
    "encq-rinse-a": lambda Q, c, p: concentrate(Q, c, p),
    # exam
    "xenc-three-exits": lambda m, B, k: solved(lambda c: m - c * (B + k), 0.0, 1e3),
    "xenc-reading-after": lambda a, p, q, n: run(a, 1.0, q, int(n), rest(a, 1.0, p)),
    "xenc-two-salts": lambda x, y, p, Q: Q - concentrate(Q, x, p, y),
    "xenc-case-loop-a": lambda n, f, y: through(n, f, y) * CL,
    "xenc-case-loop-b": lambda n, f, y, W, L: (
        100 * solved(lambda r: through(n, f, y) * CL / (W - W * r) - L, -5.0, 0.99)
    ),
    "xenc-calcium-load": lambda d, Q, a: calcium(d * 1e3 / Q, a),
    "xenc-lime-shift": lambda Q, a, b, k: lime(Q * 8 * (a - b) / 1e3, Q * 8, k),
    "xenc-bed-days": lambda M, g, u, Q, a, b: solved(
        lambda t: t * 24 * Q * (a - b) - M * 1e3 * g * u / 100, 0.0, 1e5
    ),
    "xenc-metal-ph": lambda c, e, k: alkali(k, e, c),
}
WORDS: frozenset[str] = frozenset()

STEP = [run(1900, 60, 0.8, n, rest(1900, 60, 0.5)) for n in range(5)]
NEED = calcium(8, 1.3)
FALLS = 25 - 60 * 0.008
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/recycle-and-purge.lesson.md": [
        ("| {} | 82.3 | 97.5", "63.3", STEP[0]),
        ("63.3 | {} | 97.5", "82.3", STEP[1]),
        ("82.3 | {} | 109.7", "97.5", STEP[2]),
        ("97.5 | {} | 119.4", "109.7", STEP[3]),
        ("109.7 | {} |", "119.4", STEP[4]),
        ("from here is another {} g/L", "39", rest(1900, 60, 0.8) - STEP[4]),
        ("1900/12 = {}$ g/L", "158.3", rest(1900, 60, 0.8)),
        ("| {} | 63.3 | 79.2", "31.7", 1900 / 60),
        ("63.3 | {} | 158.3", "79.2", rest(1900, 60, 0.6)),
        ("158.3 | {} |", "316.7", rest(1900, 60, 0.9)),
        ("it takes {} passes", "13.4", passes(0.8, 0.05)),
        ("mixed tank, it takes about {} h", "225", round(-log(0.05) * 15 / (1 - 0.8))),
        ("$19.2 \\times {}$ are both", "99.0", rest(1900, 60, 0.68)),
        ("31.67/100 = {}$", "0.683", solved(lambda r: 1900 / (60 - 60 * r) - 100, 0, 0.99)),
        ("(1 - 0.683) = {}$ m³/t", "19.0", 1900 / 100),
        ("which gives {} g/L at", "57", 1900 / 60 * 1.8),
    ],
    f"{HOME}/membranes-and-saleable-salt.lesson.md": [
        ("alone would leave {} mg/L", "1.7", dissolved(5.0)),
        ("at best: {} + 11.5", "2.2", 4.5 / sqrt(4)),
        ("ideal case: {} mg/L at 1", "3.8", dissolved(1.0)),
        ("of calcium, {} at 10", "1.2", dissolved(10.0)),
        ("lowers fluoride by {} % only", "29", 100 - 100 * dissolved(2) / dissolved(1)),
        ("basis: {} mg/L as F", "7.8", 16 / CAF2 * 2 * F),
        ("falls from {} mg/L at 0.1", "11.9", dissolved(0.1)),
        ("to {} at 20", "0.8", dissolved(20.0)),
        ("R\\,T = {}\\ \\text", "24.79", RT),
        ("{} bar for 1 mol/L", "49.6", bar(NACL)),
        ("mol/L, {} bar for 50 g/L", "42.4", bar(50)),
        ("of NaCl has {} bar", "8.5", bar(10)),
        ("$y = {}$. Strong", "0.86", 1 - concentrate(1, 10, 60)),
        ("80 g/L has {} bar", "67.9", bar(80)),
        ("alone is about {} kWh", "670", round(2.4e3 / 3.6, -1)),
        ("10^{{-4}}$ mol/L, or {} mmol/L", "0.372", NEED),
        ("60 \\times 0.008 = {}$ kg", "24.5", FALLS),
        ("18.998/2 = {}$ kmol", "0.645", FALLS / F / 2),
        ("0.000372) = {}$ kg", "49.5", lime(FALLS, 60, NEED)),
        ("78.07/37.997 = {}$ kg", "50.4", FALLS / 2 / F * CAF2),
        ("$a = 1$ and {} mmol/L", "0.220", calcium(8, 1.0)),
        ("samples then read {} mg/L", "10.4", dissolved(calcium(8, 1.0), 1.3)),
        ("\\times 49.58 = {}$ bar", "17.0", bar(20)),
    ],
    f"{HOME}/acid-and-the-price.lesson.md": [
        ("1.5/4.0 = {}$", "0.34", 0.9 * 1.5 / 4.0),
        ("1 t of HCl {} t of sulfuric", "1.345", SULFURIC / 2 / HCL),
        ("go in, and {} t of gypsum", "2.36", GYPSUM / 2 / HCL),
        ("The salt is {} t in all", "3.13", 1900 / 35.45 * NACL / 1e3),
        ("kmol, or {} kg of HCl", "248", 6.8 * HCL),
        ("NaOH saved: {} kg", "272", 6.8 * NAOH),
        ("46.8$ kmol, or 1,{} kg", "659", through(53.6, 8, 85) * CL - 1000),
        ("at 100 g/L: {} m³", "16.6", through(53.6, 8, 85) * CL / 100),
        ("16.6 \\times 45 = {}$ kWh", "747", 16.6 * 45),
        ("58.44 = {}$ kg of NaCl", "2735", through(53.6, 8, 85) * NACL),
        ("of NaCl, before 3,{}.", "132", 53.6 * 58.44 - 3000),
        ("6.8/53.6 = {}\\,\\%", "12.7", 100 * 6.8 / 53.6),
        ("there cannot be {} kmol", "45.6", 0.85 * 53.6),
    ],
}  # fmt: skip
