"""Every number of the module from solution to oxide, computed a second time from stems alone.

Molar masses are built from atomic weights typed here; batches are followed as balances of atoms,
washing step by step, and unknowns are found by search.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/rare-earth-metallurgist/from-solution-to-oxide"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/rare-earth-metallurgist.bank.md", "xmeo-")
H, C, N, O = 1.008, 12.011, 14.007, 15.999  # noqa: E741 - their symbols
CL, CA, LA, PR, ND = 35.45, 40.078, 138.90547, 140.90766, 144.242
WATER, CO, CO2, HF = 2 * H + O, C + O, C + 2 * O, H + 18.998403
SESQUI = 2 * ND + 3 * O
OXYCARBONATE = SESQUI + CO2
DRY = 2 * ND + 3 * (2 * C + 4 * O)
OXALATE = DRY + 10 * WATER
ACID = 2 * H + 2 * C + 4 * O + 2 * WATER  # oxalic acid dihydrate
F_ND, F_PR, F_PR3 = SESQUI / 2 / ND, (6 * PR + 11 * O) / 6 / PR, (2 * PR + 3 * O) / 2 / PR
MOLE = 8.314462618 * 298.15 / 101.325  # m3 of gas for each kmol at 25 °C


def protons(litres: float, metal: float, free: float) -> float:
    """kmol of acid after the metal (kmol) fell: two protons of each oxalic acid that was used."""
    used = metal / 2 * 3
    return litres * free + 2 * used


def washed(salt: float, held: float, water: float, times: int) -> float:
    """Salt that a cake keeps, repulp after repulp."""
    for _ in range(times):
        mixed = salt / (held + water)
        salt = mixed * held
    return salt


def fired(charge: float) -> float:
    """kmol of neodymium oxalate decahydrate in a charge."""
    return charge / OXALATE


def monoxide(charge: float) -> float:
    """kmol of carbon monoxide: what carbon and oxygen of the oxalate leave beside three CO2."""
    units = fired(charge)
    carbon, oxygen = 6 * units, 12 * units - 3 * units
    # CO + CO2 = carbon, CO + 2 CO2 = oxygen
    return carbon - (oxygen - carbon)


def hydrated(water: float) -> float:
    """kg of oxide that so much water turns into hydroxide."""
    return water / WATER / 3 * SESQUI


def metal(oxide_nd: float, oxide_pr: float = 0.0) -> float:
    return oxide_nd / F_ND + oxide_pr / F_PR


def counted(c: float, w: float, x: float) -> float:
    """Repulps until the liquor is at a limit, counted one by one."""
    times = 0
    while washed(c, 1.0, w, times) > x:
        times += 1
    return float(times)


def lost(m: float, w: float, P: float, l: float, d: float) -> float:  # noqa: E741 - as in the stem
    came = (m - m * w / 100) / OXALATE * SESQUI
    went = P - P * l / 100 + d
    return 100 * (came - went) / came


ORACLES: dict[str, Oracle] = {
    # lessons
    "meod-pre-cloze": lambda: {
        "c": washed(0.40 * 24, 0.40, 1.2, 2) / 0.40,
        "s": 100 * washed(0.40 * 24, 0.40, 1.2, 2) / 350,
    },
    "meod-pre-own": lambda V, c, a, x: protons(V, V * c / ND, a) / (V + V * x),
    "meod-cal-cloze": lambda: {
        "loi": 100 * (5.00 - 4.86) / 5.00,
        "x": 100 * (5.00 - 4.86) / CO2 * OXYCARBONATE / 5.00,
    },
    "meod-cal-own": lambda m, t, p: solved(lambda q: monoxide(m) * MOLE / t - q * p / 100, 0, 1e6),
    "meod-oxi-cloze": lambda: {"kg": hydrated(262 - 250), "s": 100 * hydrated(262 - 250) / 250},
    "meod-oxi-own": lambda m, t, r: metal(m * t / 100 * (100 - r) / 100, m * t / 100 * r / 100),
    # practice
    "meop-pre-acid": lambda V, c, a: protons(V, V * c / ND, a) * (N + 3 * H),
    "meop-pre-carb": lambda V, c, a: (3 * V * c / LA - V * c / LA / 2 * 3 + V * a) * MOLE,
    "meop-pre-short": lambda V, c, s, x: V * c * s / 100 / (V + V * x),
    "meop-wash-water": lambda L, c, x, n: n * solved(lambda w: washed(c, L, w, int(n)) - x, 0, 1e3),
    "meop-wash-split": lambda: {
        name: 100 * washed(1, 1, 6 / n, n) for n, name in ((1, "one"), (2, "two"), (3, "three"))
    },
    "meop-cal-gas": lambda m, T: fired(m) * (10 + 6) * 8.314462618 * (T + 273.15) / 101.325,
    "meop-cal-air": lambda m, e: monoxide(m) / 2 / 0.209 * (100 + e) / 100 * MOLE,
    "meop-cal-share": lambda m, p: (
        100 * solved(lambda s: fired(m) * ((1 - s) * SESQUI + s * OXYCARBONATE) - p, -1, 2)
    ),
    "meop-oxi-form": lambda m: m / F_PR3 - m / F_PR,
    "meop-oxi-case-a": lambda m, a, b: metal(m - m * a / 100 - m * b / 100 - m * 0.002),
    "meop-oxi-case-b": lambda m, a: hydrated(m * a / 100),
    "meop-oxi-hf": lambda: {"w": 400 * 1.5 / 100, "hf": 400 * 1.5 / 100 / WATER * 2 * HF},
    # quiz
    "meoq-calcium": lambda V, c, k: (V * c / ND / 2 * 3 + V * k / CA) * ACID,
    "meoq-chloride": lambda c, a, x: protons(1, c / ND, a) / (1 + x) * CL,
    "meoq-lost": lambda c, x, y: 100 * (1 + x) * y / c,
    "meoq-times": lambda c, w, x: counted(c, w, x),
    "meoq-kiln-rate": lambda Q, p: solved(lambda m: monoxide(m) * MOLE - Q * p / 100, 0, 1e5),
    "meoq-sample": lambda a, b: 100 * (a - b) / CO2 * OXYCARBONATE / a,
    "meoq-scale": lambda m, s: m * (1 - s / 100) + m * s / 100 / SESQUI * 2 * (ND + 3 * (O + H)),
    "meoq-missing": lambda m, t, u: metal(m * t / 100) - metal(m * u / 100),
    "meoq-batch-a": lambda V, c, y: V * c * y / 100 * F_ND,
    "meoq-batch-b": lambda V, c, y, l: solved(  # noqa: E741 - as in the stem
        lambda p: p - p * l / 100 - V * c * y / 100 * F_ND, 0, 1e5
    ),
    # exam
    "xmeo-units-1": lambda q, a, b, y: 24 * q * y / 100 * (a * F_ND + b * F_PR),
    "xmeo-units-2": lambda m, w, P, l, d: lost(m, w, P, l, d),  # noqa: E741 - as in the stem
    "xmeo-efficiency": lambda V, a, b, h: solved(
        lambda kg: kg * h / 100 / ACID - (V * a / ND + V * b / PR) / 2 * 3, 0, 1e5
    ),
    "xmeo-salt": lambda o, f: (o / SESQUI * 2 * 3) * (1 + f) * (N + 4 * H + CL),
    "xmeo-two-filters": lambda m, c, W, n: washed(m / (100 - m) * c, m / (100 - m), W, int(n)),
    "xmeo-hall": lambda m, t, s, Q: solved(
        lambda ppm: ppm / 1e6 * Q - monoxide(m) * MOLE / t * s / 100, 0, 1e5
    ),
    "xmeo-bag": lambda m, S, p, x: solved(
        lambda d: S * p * d / 1e3 - x / 100 * (m + S * p * d / 1e3), 0, 1e6
    ),
    "xmeo-oxygen": lambda m, s: (m / F_PR3 * F_PR - m) * s / 100 / (2 * O) * MOLE,
    "xmeo-case-kiln-a": lambda m, p: 100 * (1 - fired(m) * SESQUI / p),
    "xmeo-case-kiln-b": lambda m, z: solved(
        lambda kg: kg - kg * z / 100 - fired(m) * SESQUI, 0, 1e5
    ),
}
WORDS: frozenset[str] = frozenset()

KMOL = 240 / ND
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/precipitation-and-washing.lesson.md": [
        ("of oxide, {} kg nitrogen for each", "0.25", 6 * N / SESQUI),
        ("9 volumes leave {} % in one", "10", 100 * washed(1, 1, 9, 1)),
        ("in one wash and {} % in three", "1.6", 100 * washed(1, 1, 3, 3)),
        ("{} percent in two of 4.5", "3.3", 100 * washed(1, 1, 4.5, 2)),
        ("{} percent in nine of one", "0.2", 100 * washed(1, 1, 1, 9)),
        ("$1/3^4 = {}\\,\\%$ against", "1.2", 100 * washed(1, 1, 2, 4)),
        ("against $1/6^2 = {}\\,\\%$", "2.8", 100 * washed(1, 1, 5, 2)),
        ("240/144.242 = {}$ kmol", "1.664", KMOL),
        ("126.064 = {}$ kg, or 3.15", "314.6", KMOL / 2 * 3 * ACID),
        ("or {} m³ of 100 g/L", "3.15", KMOL / 2 * 3 * ACID / 100),
        ("the excess is {} %", "11", 100 * (350 / (KMOL / 2 * 3 * ACID) - 1)),
        ("336.481 = {}$ kg; dry", "279.9", KMOL / 2 * SESQUI),
        ("dry oxalate {} kg", "609.5", KMOL / 2 * OXALATE),
        ("/7.5 = {}$ mol/L, excess", "0.772", protons(4.0, KMOL, 0.20) / 7.5),
        ("0.05 = {}$ kg Nd", "0.375", 7.5 * 0.05),
        ("kg Nd, {} %", "0.16", 100 * 7.5 * 0.05 / 240),
        ("0.772 mol/L, {} g/L", "27.4", protons(4.0, KMOL, 0.20) / 7.5 * CL),
        ("27.4 g/L, {} kg", "7.12", 0.26 * protons(4.0, KMOL, 0.20) / 7.5 * CL),
        ("On the oxide that is {} %",
         "2.5", 100 * 0.26 * protons(4.0, KMOL, 0.20) / 7.5 * CL / (KMOL / 2 * SESQUI)),
        ("2.5/64 = {}\\,\\%", "0.040",
         100 * washed(0.26 * protons(4.0, KMOL, 0.20) / 7.5 * CL, 1, 3, 3) / (KMOL / 2 * SESQUI)),
        ("filtrate told it: {} g/L", "1.6", (240 - 300 / ACID / 3 * 2 * ND) / 7.0),
    ],
    f"{HOME}/calcination-step-by-step.lesson.md": [
        ("drying | $\\ce{{10H2O}}$ | $\\ce{{Nd2(C2O4)3}}$ | {} |", "754", 1000 * DRY / OXALATE),
        ("$\\ce{{Nd2O2CO3}}$ | {} |", "519", 1000 * OXYCARBONATE / OXALATE),
        ("$\\ce{{Nd2O3}}$ | {} |", "459", 1000 * SESQUI / OXALATE),
        ("falls to {} when water leaves", "75.4", 100 * DRY / OXALATE),
        ("to {} when carbon monoxide", "51.9", 100 * OXYCARBONATE / OXALATE),
        ("falls to {} when the last", "45.9", 100 * SESQUI / OXALATE),
        ("which would lose {} %", "11.6", 100 * CO2 / OXYCARBONATE),
        ("$\\ce{{Pr6O11}}$ weighs {} % more", "3.2", 100 * (F_PR / F_PR3 - 1)),
        ("\\frac{{44.009}}{{380.49}} = {}\\,x", "0.1157", CO2 / OXYCARBONATE),
        ("ignition times {} is the share", "8.65", OXYCARBONATE / CO2),
        ("610/732.69 = {}$ kmol", "0.8326", fired(610)),
        ("Oxide: {} kg", "280.1", fired(610) * SESQUI),
        ("Water: {} kg", "150", fired(610) * 10 * WATER),
        ("0.8326 = {}$ kmol, 70.0 kg", "2.498", monoxide(610)),
        ("kmol, {} kg. Carbon dioxide", "70.0", monoxide(610) * CO),
        ("as many moles, {} kg", "109.9", 3 * fired(610) * CO2),
        ("24.465/2 = {}$ m³", "30.6", monoxide(610) * MOLE / 2),
        ("30.6/0.03125 = {}$ m³/h", "978", monoxide(610) * MOLE / 2 / (12.5 / 4) * 100),
        ("0.5/0.209 = {}$ m³/h", "73.1", monoxide(610) * MOLE / 2 / 2 / 0.209),
    ],
    f"{HOME}/oxide-quality.lesson.md": [
        ("99.2 - 96.9 = {}$", "2.3", 99.2 - 96.9),
        ("100 kg of $\\ce{{Nd2O3}}$ into {} kg", "116.1", 100 * (SESQUI + 3 * WATER) / SESQUI),
        ("water binds {} kg of oxide", "6.2", hydrated(1)),
        ("100 as fired, {} as NdOOH", "105.4", 100 * (SESQUI + WATER) / SESQUI),
        ("NdOOH, {} as oxycarbonate", "113.1", 100 * OXYCARBONATE / SESQUI),
        ("The same {} kg of neodymium", "85.7", 100 / F_ND),
        ("of water can make {} kg of $\\ce{{HF}}$", "40.01", 2 * HF),
        ("$\\ce{{HF}}$, {} kg for each", "2.22", 2 * HF / WATER),
        ("0.999 = {}$ kg.", "968.0", 969 * 0.999),
        ("968.0/1.1664 = {}$ kg", "829.9", metal(968.03)),
        ("0.999/1.1664 = {}$ kg. The gap", "849.6", metal(992 * 0.999)),
        ("The gap is {} kg", "19.7", metal(992 * 0.999) - metal(969 * 0.999)),
        ("969/0.992 = {}$ kg", "976.8", 969 / 0.992),
        ("336.481 = {}$ kg of oxide, 13", "131", hydrated(21)),
        ("kg of oxide, {} % of the lot", "13", 100 * hydrated(21) / 969),
        ("2.22 = {}$ kg of HF", "46.6", 21 / WATER * 2 * HF),
        ("The lot gained {} kg", "23.2", 1000 - 969 / 0.992),
    ],
}  # fmt: skip
