"""Every number of the metallurgist's module on safety and environment, computed a second time.

Gas is counted in molecules of a mixed room or stack, and balances are solved by search.
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from math import ceil, pi

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/rare-earth-metallurgist/safety-and-environment"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/rare-earth-metallurgist.bank.md", "xmes-")
H, C, O, F, AR, CA, ND, LI = 1.008, 12.011, 15.999, 18.998403, 39.95, 40.078, 144.242, 6.94
WATER, HF, CO, CO2 = 2 * H + O, H + F, C + O, C + 2 * O
CF4, C2F6 = C + 4 * F, 2 * C + 6 * F
ROOM, MOLE = 298.15, 8.314 * 298.15 / 101.325  # K, L
AR5 = {"CF4": 6630.0, "C2F6": 11100.0}
LIME = CA + 2 * (O + H)


def hydrogen_of(water: float) -> float:
    """Moles of hydrogen when neodymium turns water into hydroxide: six waters give three."""
    return water / WATER * 3 / 6


def rise(moles: float, litres: float) -> float:
    """Rise of pressure in kPa: so many litres at one atmosphere pressed into the free volume."""
    return 101.325 * moles * MOLE / litres


def acid(water: float, percent: float = 100) -> float:
    """HF from so much water, in the same unit of mass."""
    return 2 * HF * (water * percent / 100) / WATER


def ppm(gram: float, room: float) -> float:
    """HF in ppm by volume of a room in m³."""
    return gram / HF * MOLE / (room * 1000) * 1e6


def steam(water: float, kelvin: float) -> float:
    """Litres of steam at one atmosphere from grams."""
    return water / WATER * MOLE * kelvin / ROOM


def stack(part: float, flow: float, hours: float, molar: float) -> float:
    """Kilograms of a gas in a stack: cubic metres of it, then kilomoles."""
    cubic = flow * hours * part / 1e6
    return cubic / MOLE * molar


def anode_gas(metal: float, y: float) -> float:
    """Moles of anode gas for so many grams of neodymium: oxygen in equals oxygen out."""
    oxygen = metal / ND * 3 / 2
    return solved(lambda n: n * y + 2 * n * (1 - y) - oxygen, 0, 1e9)


def equivalents(cf4: float, c2f6: float = 0.0) -> float:
    """Tonnes of carbon dioxide equivalent, AR5."""
    return sum(kg * gwp for kg, gwp in ((cf4, AR5["CF4"]), (c2f6, AR5["C2F6"]))) / 1e3


def pit_minutes(volume: float, flow: float, target: float) -> float:
    """Minutes until a mixed pit has come down to a share of oxygen, in small steps."""
    oxygen, minutes, step = 20.9, 0.0, volume / flow * 60 / 100_000
    while oxygen > target:
        middle = oxygen * (1 - flow / volume * step / 120)
        oxygen -= flow / volume * step / 60 * middle
        minutes += step
    return minutes


ORACLES: dict[str, Oracle] = {
    # lessons
    "mesd-fir-cloze": lambda: {"mol": hydrogen_of(18), "kpa": rise(hydrogen_of(18), 40)},
    "mesd-fir-own": lambda L, W, rho, e: (L * W + 2 * e * L + 2 * e * W + 4 * e * e) * rho / 20,
    "mesd-sal-cloze": lambda: {"hf": acid(80), "ppm": ppm(acid(80), 1200)},
    "mesd-sal-own": lambda M, x, a: acid(M * 10 * x, a),
    "mesd-emi-cloze": lambda: {
        "kg": stack(0.25, 40000, 6000, CF4),
        "t": equivalents(stack(0.25, 40000, 6000, CF4), 20),
    },
    "mesd-emi-own": lambda Q, t, a, b: equivalents(stack(a, Q, t, CF4), stack(b, Q, t, C2F6)),
    # practice
    "mesp-fir-buckets": lambda d, rho, b: ceil(pi * (d / 2) ** 2 * rho / 20 / b),
    "mesp-fir-can": lambda V, p: solved(lambda w: rise(hydrogen_of(w), V) - p, 0, 1e4),
    "mesp-fir-room": lambda V, s: solved(
        lambda m: m / CA * MOLE / V * 100 / 4 * 100 - s, 0, 1e4
    ),
    "mesp-sal-steam": lambda M, x: steam(M * 10 * x, 1323.15) / 1000,
    "mesp-sal-limit": lambda M, H, c, a: solved(
        lambda x: ppm(acid(M * x / 1000, a), H) - c, 0, 1e5
    ),
    "mesp-emi-carbon": lambda m, y: anode_gas(m * 1000, y) * C / 1000,
    "mesp-emi-air": lambda g, c, k: k * solved(
        lambda q: 1e6 * (g / CO * MOLE) / q - c, 1, 1e9
    ),
    "mesp-emi-stack-a": lambda Q, a, h, e, b: stack(a, Q, h, CF4) + stack(b, Q, e, CF4),
    "mesp-emi-stack-b": lambda Q, a, h, e, b: equivalents(
        stack(a, Q, h, CF4) + stack(b, Q, e, CF4)
    ),
    "mesp-emi-rain": lambda A, r: A * r * 1.3 / (LI + F) * F / 1000,
    # quiz
    "mesq-eaten": lambda V, p: solved(lambda nd: rise(nd / ND * 3 / 2, V) - p, 0, 1e5),
    "mesq-stock": lambda n, b, rho: solved(lambda A: A * rho / 20 - n * b, 0, 1e3),
    "mesq-oxyfluoride": lambda M, x, a: M * 10 * x * a / 100 / WATER * (ND + O + F),
    "mesq-lime": lambda w, a, f: acid(w, a) / HF / 2 * LIME * f,
    "mesq-carbon": lambda a, b, m: (a * C / CO2 + b * C / CO) * m / 1000,
    "mesq-mean": lambda T, Q, h: solved(
        lambda c: equivalents(stack(c, Q, h, CF4)) - T, 0, 1e3
    ),
    "mesq-minutes": lambda k, n, T: solved(
        lambda d: equivalents(d * k * n * 365) - T, 0, 1e3
    ),
    "mesq-pit": lambda V, x: solved(
        lambda m: 20.9 * (V - m / AR * MOLE) / V - x, 0, V / MOLE * AR
    ),
    "mesq-charge-a": lambda n, x, a: acid(n * 250 * x, a),
    # exam
    "xmes-two-metals": lambda a, b, V: 100 * (a / CA + b / ND * 1.5) * MOLE / V,
    "xmes-relief": lambda m, s, V: rise(hydrogen_of(m * 10 * s), V),
    "xmes-drier": lambda m, x1, x2, a: (
        acid(m * 1000 * x1 / 100, a) - acid(m * 1000 * x2 / 100, a)
    ),
    "xmes-hood": lambda m, y, s, c: (
        anode_gas(m * 1000, y) * y * s / 100 * MOLE / 1000 / c * 1e6
    ),
    "xmes-pit-time": lambda V, q, x: pit_minutes(V, q, x),
    "xmes-other-edition": lambda e, r: solved(
        lambda m: (m * 7390 + r / 100 * m * 12200) / 1000 - e, 0, 1e7
    ) * (6630 + r / 100 * 11100) / 1000,
    "xmes-lime-pond": lambda V, f, x: V * (f - 15) / 1000 / F / 2 * LIME * x,
    "xmes-case-row-a": lambda m, k: m * k / 1000,
    "xmes-case-row-b": lambda m, k, r: equivalents(m * k / 1e3, m * k / 1e5 * r),
    "xmes-case-tray-a": lambda d, n, rho: n * pi * d * d / 4 * rho / 20,
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

Row = tuple[str, str, float]
YEAR = (stack(0.4, 60000, 8000, CF4), stack(0.03, 60000, 8000, C2F6))
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/metal-fires-and-fines.lesson.md": [
        ("30/18.015 = {}$ mol", "1.665", 30 / WATER),
        ("Hydrogen: ${}$ mol", "0.833", hydrogen_of(30)),
        ("Pa, or {} bar above", "0.83", rise(hydrogen_of(30), 25) / 100),
        ("24.465 = {}$ L", "20.4", hydrogen_of(30) * MOLE),
        ("20.4/25 = {}$ kPa", "82.6", rise(hydrogen_of(30), 25)),
        ("drum and found {} bar", "0.34", rise(hydrogen_of(30), 60) / 100),
    ],
    f"{HOME}/moisture-salt-and-hydrogen-fluoride.lesson.md": [
        ("18.015 g make up to {} g", "40.01", acid(18.015)),
        ("g, or {} g for each gram", "2.22", acid(1.0)),
        ("101.325 = 1{{,}}{}$ L", "808", steam(300, 1323.15) - 1000),
        ("20.006 = {}$ g. 3.", "666", acid(300)),
        ("24.465 = {}$ L, or 407 ppm", "815", acid(300) / HF * MOLE),
        ("L, or {} ppm. **Sanity", "407", ppm(acid(300), 2000)),
        ("24.465 = {}$ L. Both", "407", 300 / WATER * MOLE),
    ],
    f"{HOME}/counting-gas-and-spent-electrolyte.lesson.md": [
        ("dioxide for a tonne of neodymium: {} kg", "229", 1e6 / ND * 0.75 * CO2 / 1000),
        ("all carbon dioxide, {} kg if it is", "458", 1e6 / ND * 1.5 * CO2 / 1000),
        ("88.005 = {}$ kg", "690.7", YEAR[0]),
        ("138.012 = {}$ kg", "81.2", YEAR[1]),
        ("11100/1000 = 5{{,}}{}$ t", "481", equivalents(*YEAR) - 5000),
        ("fourth report {} t", "6095", (YEAR[0] * 7390 + YEAR[1] * 12200) / 1000),
        ("both gases and had 5,{} t", "118", sum(YEAR) * 6.63 - 5000),
        ("t of metal: {} t of equivalent", "4.6", equivalents(*YEAR) / 1200),
        ("6000/24.465 \\times 88.005 = {}$ kg", "215.8", stack(0.25, 40000, 6000, CF4)),
        ("dissolves to [1.3 g/L](cite:lif-solubility), {} g/L", "0.95", 1.3 * F / (LI + F)),
    ],
}  # fmt: skip
