"""Every number of the module on process safety, computed a second time from the stems alone.

Where the content uses a closed law, many small steps or a search are used here instead.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from itertools import count
from math import pi

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/foundations/process-safety"
FILES = [f"{HOME}/*.*.md"]
AIR = 20.9  # % oxygen in air, as the stems print it
R = 8.314462618  # J/(mol K)
EPSILON_0 = 8.8541878128  # pF/m
NORMAL = 273.15
WATER, CALCIUM, NEODYMIUM, AIR_MASS, ARGON = 18.015, 40.078, 144.242, 28.97, 39.95  # g/mol


def molar_volume(celsius: float) -> float:
    """Litres that a mole of ideal gas fills at 101.325 kPa."""
    return R * (NORMAL + celsius) / 101.325


def diluted(start: float, changes: float, steps: int = 20_000) -> float:
    """Concentration after `changes` of the gas in a mixed space, a little at a time."""
    share = changes / steps
    for _ in range(steps):  # half the step before, half after: the error falls with its square
        start *= (1 - share / 2) / (1 + share / 2)
    return start


def changes_until(start: float, wanted: float) -> float:
    """Changes of a mixed space until `start` has become `wanted`."""
    return solved(lambda n: diluted(start, n, 2_000) - wanted, 0.0, 12.0)


def cylinder(width: float, height: float, slices: int = 4_000) -> float:
    """Volume of an upright tank, slice by slice of its round foot."""
    r, step = width / 2, width / slices
    foot = sum(
        2 * (max(0.0, r * r - ((n + 0.5) * step - r) ** 2)) ** 0.5 * step for n in range(slices)
    )
    return foot * height


def after_cycles(gauge: float, cycles: float) -> float:
    """Oxygen after filling to a gauge pressure and venting to 1 bar absolute, cycle by cycle."""
    oxygen = AIR
    for _ in range(int(cycles)):
        parts_air, parts_inert = 1.0, gauge
        oxygen = oxygen * parts_air / (parts_air + parts_inert)
    return oxygen


def least_cycles(gauge: float, limit: float) -> int:
    """Whole cycles until the oxygen is at most the limit."""
    return next(n for n in count(1) if after_cycles(gauge, n) <= limit)


def spark(picofarad: float, kilovolt: float) -> float:
    """Energy in mJ, from the charge that is brought up little by little."""
    farad, volt = picofarad * 1e-12, kilovolt * 1e3
    steps = 1_000
    charge = farad * volt / steps
    return sum((n + 0.5) * charge / farad * charge for n in range(steps)) * 1e3


def relaxation(permittivity: float, conductivity: float) -> float:
    """Relaxation time in s of a liquid with conductivity in pS/m."""
    return permittivity * EPSILON_0 * 1e-12 / (conductivity * 1e-12)


def gas_of(grams: float, molar: float, celsius: float) -> float:
    """Litres of gas from grams of a substance that gives one mole for each of its own."""
    return grams / molar * molar_volume(celsius)


def bund(floor: float, wall: float, foot: float, rain: float) -> float:
    """Room left for a leak: the leaking tank fills with the spill, the other one does not."""
    below_rain = (floor - 2 * foot) * rain  # rain stands outside both tanks
    return floor * wall - foot * wall - below_rain


ORACLES: dict[str, Oracle] = {
    # lessons
    "ps-cor-cloze": lambda: {"other": cylinder(2.0, 1.0), "free": 35.0 - cylinder(2.0, 1.0)},
    "ps-cor-own": lambda L, W, h, d: L * W * h - cylinder(d, h),
    "ps-gas-cloze": lambda: {"ratio": 16 / 80, "oxygen": diluted(AIR, 16 / 80)},
    "ps-gas-own": lambda V, v: diluted(AIR, v / V),
    "ps-fire-cloze": lambda: {"energy": spark(150, 6.0), "times": spark(150, 6.0) / 0.25},
    "ps-fire-own": lambda k, e, p: relaxation(e, k) * changes_until(100, p),
    "ps-h2-cloze": lambda: {"three": after_cycles(1.5, 3), "need": least_cycles(1.5, 1.0)},
    "ps-h2-own": lambda g, n: after_cycles(g, n),
    "ps-met-cloze": lambda: {"mol": 10 / WATER, "vol": gas_of(10, WATER, 900)},
    "ps-met-own": lambda m, c: gas_of(m, WATER, c),
    "ps-per-cloze": lambda: {
        "mixed": 30 / 10 * changes_until(200, 10),
        "site": 2 * 30 / 10 * changes_until(200, 10),
    },
    "ps-per-own": lambda V, Q, c, K: K * V / Q * changes_until(c, 5),
    # practice
    "psp-cor-rain": lambda A, h, a, r: bund(A, h, a, r),
    "psp-gas-mg": lambda c, M: c * 1e-6 * (1000 / molar_volume(25)) * M * 1000,
    "psp-gas-steady": lambda q, Q: solved(lambda x: Q * (AIR - x) - q * x, 0, AIR),
    "psp-gas-case-a": lambda V, v: diluted(AIR, v / V),
    "psp-fire-energy": lambda C, U: spark(C, U),
    "psp-fire-voltage": lambda C, E: solved(lambda U: spark(C, U) - E, 0, 20),
    "psp-fire-pipe": lambda t, D, F: (F / 3600 * t) / cylinder(D / 1000, 1.0),
    "psp-h2-cycles": lambda g, lim: least_cycles(g, lim),
    "psp-h2-cloud": lambda m: gas_of(m * 1000, 2.016, 0) / 1000 * 25,
    "psp-met-area": lambda d, rho: (pi * (d * 1e-6) ** 2) / (rho * pi * (d * 1e-6) ** 3 / 6),
    "psp-met-calcium": lambda m: gas_of(m * 1000, CALCIUM, 25) / 1000,
    "psp-per-fan": lambda V, c, t, K: K * V * changes_until(c, 5) / t,
    # quiz
    "psq-rain-depth": lambda A, h, a, T: solved(lambda r: bund(A, h, a, r) - 1.1 * T, 0, h),
    "psq-argon-line": lambda V, x: V * changes_until(AIR, x),
    "psq-fresh-air": lambda q, x: solved(lambda Q: Q * AIR / (Q + q) - x, 0, 1e4),
    "psq-charge-left": lambda k, t: diluted(100, t / relaxation(2.1, k)),
    "psq-purge-pressure": lambda n, lim: solved(lambda g: after_cycles(g, n) - lim, 0, 60),
    "psq-exhaust": lambda q, s: solved(lambda E: 100 * q / E - 4 * s / 100, q, 1e6),
    "psq-fines": lambda m: gas_of(m * 3 / 2, NEODYMIUM, 25) * 25 / 1000,
    "psq-steam": lambda V, c: solved(lambda m: gas_of(m, WATER, c) - V, 0, 1000),
    "psq-mixing": lambda V, Q, t, c: Q * t / V / changes_until(200, c),
    "psq-pit-a": lambda L, W, v: v / L / W,
    "psq-ready-a": lambda g, n: after_cycles(g, n),
}
WORDS: frozenset[str] = frozenset()
BUND, OTHER = 8.0 * 6.0 * 1.10, cylinder(3.0, 1.10)
RAIN = (48.0 - 2 * cylinder(3.0, 1.0)) * 0.40
TAU = relaxation(2.2, 4.0)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/corrosives-and-hydrofluoric-acid.lesson.md": [
        ("1.10 = {}$ m³", "52.8", BUND),
        ("\\times 1.10 = {}$ m³", "7.78", OTHER),
        ("7.78 = {}$ m³. It passes", "45.0", BUND - OTHER),
        ("0.40 = {}$ m³", "13.5", RAIN),
        ("That leaves {} m³", "31.5", BUND - OTHER - RAIN),
        ("largest tank: {} m³", "33.0", 1.1 * 30),
        ("45.0/48.0 = {}$ m", "0.94", (BUND - OTHER) / 48),
    ],
    f"{HOME}/toxic-and-asphyxiating-gases.lesson.md": [
        ("e^{{-20/60}} = {}\\,\\%", "15.0", diluted(AIR, 1 / 3)),
        ("(6.0 \\times 4.0) = {}$ m deep", "0.83", 20 / 24),
        ("| $\\ce{{Cl2}}$ | {} |", "2.45", 70.90 / AIR_MASS),
        ("| $\\ce{{NH3}}$ | {} |", "0.59", 17.031 / AIR_MASS),
        ("| $\\ce{{HF}}$ | {} |", "0.69", 20.006 / AIR_MASS),
        ("| $\\ce{{H2S}}$ | {} |", "1.18", 34.08 / AIR_MASS),
        ("| $\\ce{{CO}}$ | {} |", "0.97", 28.010 / AIR_MASS),
        ("Argon is {} times as heavy", "1.38", ARGON / AIR_MASS),
        ("- {} % of a room's volume as inert gas", "7", 100 * changes_until(AIR, 19.5)),
    ],
    f"{HOME}/solvent-fire-and-static-charge.lesson.md": [
        ("8.854/4.0 = {}$ s", "4.87", TAU),
        ("4.605 = {}$ s", "22.4", TAU * changes_until(100, 1)),
        ("times leave {} %", "0.7", diluted(100, 5)),
        ("5 \\times 4.87 = {}$ s", "24", 5 * TAU),
        ("found {} milliseconds", "4.9", relaxation(2.2, 4000) * 1000),
        ("the same sum gives {} s", "179", relaxation(2.2, 0.5) * changes_until(100, 1)),
        ("The dot lies at {} mJ", "0.9", spark(200, 3)),
        ("{} kV gives 0.25 mJ", "1.6", solved(lambda U: spark(200, U) - 0.25, 0, 9)),
    ],
    f"{HOME}/hydrogen.lesson.md": [
        ("3.04/1.10 = {}$", "2.77", changes_until(AIR, 1) / changes_until(3, 1)),
        ("20.9/27 = {}\\,\\%", "0.774", after_cycles(2.0, 3)),
        ("The analyser then read {} %", "7.0", after_cycles(2.0, 1)),
        ("6.97/9 = {}$", "0.77", after_cycles(2.0, 1) / 9),
        ("20.9/2.5^4 = {}\\,\\%", "0.54", after_cycles(1.5, 4)),
    ],
    f"{HOME}/reactive-metal-pyrophoric-powder-and-molten-salt.lesson.md": [
        ("25 mm has {} m²/kg", "0.032", 6 / (7600 * 0.025)),
        ("powder of 3.0 µm has {}.", "263", 6 / (7600 * 3e-6)),
        ("25/18.015 = {}$ mol", "1.388", 25 / WATER),
        ("1323/101.325 = {}$ L", "151", gas_of(25, WATER, 1050)),
        ("gives {} L for 1 g", "6.03", gas_of(1, WATER, 1050)),
        ("and found {} L. She", "120", 25 / WATER * R * 1050 / 101.325),
        ("5 \\times 6.03 = {}$ L", "30", gas_of(5, WATER, 1050)),
    ],
    f"{HOME}/permits-isolation-and-emergencies.lesson.md": [
        ("\\ln(120/5) = {}$", "3.178", changes_until(120, 5)),
        ("3.0 \\times 3.178 = {}$ min", "9.5", 24 / 8 * changes_until(120, 5)),
        ("With $K = 3$: {} min", "28.6", 3 * 24 / 8 * changes_until(120, 5)),
        ("120 \\times 0.368 = {}$ ppm", "44", diluted(120, 1)),
        ("which is {} ppm. A little", "6", diluted(120, 3)),
        ("9.5 min is {} changes", "3.2", changes_until(120, 5)),
        ("One air change leaves {} %", "37", diluted(100, 1)),
    ],
}
