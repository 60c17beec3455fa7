"""Every number of the module on solvent and ammonia, computed a second time from stems alone.

Towers are solved stage by stage from their balances, shares by search for the pH at which acid and
base balance; Kremser's equation and the closed forms of the content are not used here.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from functools import cache
from math import exp, log

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/environmental-compliance-expert/solvent-and-ammonia"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/environmental-compliance-expert.bank.md", "xens-")
N, CL, GAS = 14.007, 35.45, 8.314
SLOPE = log(2.6e-3 / 6.7e-4) / (1 / 298.15 - 1 / 333.15)  # K, through both values of the lab


def henry(celsius: float) -> float:
    """Gas over water, by small steps of van't Hoff's law from 25 °C."""
    steps, value, kelvin = 4000, 6.7e-4, 298.15
    dt = (celsius + 273.15 - kelvin) / steps
    for _ in range(steps):
        value *= exp(SLOPE * dt / (kelvin + dt / 2) ** 2)
        kelvin += dt
    return value


def free(ph: float, celsius: float) -> float:
    """Share of ammonia that is free: the place where its equilibrium with the ion holds."""
    pka = 0.09018 + 2729.92 / (celsius + 273.15)
    return solved(lambda f: log(f / (1 - f)) / log(10) - (ph - pka), 1e-12, 1 - 1e-12)


@cache
def tower(factor: float, stages: int) -> float:
    """Share that a countercurrent tower leaves: from the clean end upwards, stage by stage."""
    water, gas = 1.0, 0.0  # water that leaves below; gas that comes in below
    for _ in range(stages):
        out = factor * water  # gas of this stage, in units of the water flow
        water, gas = water + out - gas, out
    return 1 / water


def saturated(pascal: float, celsius: float, molar: float = 170.3) -> float:
    """Most vapour in air, g/m3: moles in a cubic metre times molar mass."""
    return molar * solved(lambda n: n * GAS * (celsius + 273.15) - pascal, 0.0, 10.0)


def carbon_days(kilogram: float, capacity: float, flow: float, milligram: float) -> float:
    """Days until a vessel is full, by what is still free in it."""
    return solved(lambda t: kilogram * capacity - flow * 1e3 * milligram / 1e6 * t, 0.0, 1e4)


def stripped(c: float, n: int, temp: float, ph: float, air: float, micro: float) -> float:
    """Outlet of a stripper in mg/L, its Henry constant in millionths."""
    return 1e3 * c * tower(micro / 1e6 * free(ph, temp) * air, n)


def micro(celsius: float) -> float:
    """Henry's constant as a stem prints it, in whole millionths."""
    return round(henry(celsius) * 1e6)


def line(pH: float, g: float) -> float:
    """Stripping factor of the case of the exam."""
    return 1.018e-3 * free(pH, 35) * g


def sulfate(nitrogen: float, molar: float) -> float:
    """Mass of acid or salt with two nitrogen for one."""
    return nitrogen / N / 2 * molar


def nights(T: float, H: float, D: float, E: float, pH: float, g: float) -> float:
    """Air by night for the factor of the day."""
    day = E * free(pH, D) * g
    return solved(lambda air: H * free(pH, T) * air - day, 1.0, 1e7)


def cooled(T: float, d: float, p: float, q: float, m: float) -> float:
    """Vapour that is saved when a hall is cooled."""
    return m * (1 - saturated(q, T - d) / saturated(p, T))


ORACLES: dict[str, Oracle] = {
    # lessons
    "ensd-sol-cloze": lambda: {
        "d": (83.2 - 58) / 3.15,
        "t": carbon_days(3000, 0.095, 500, (83.2 - 58) / 3.15 + (58 - 20) / 2.56),
    },
    "ensd-sol-own": lambda G, T, p, s: G * 24 * saturated(p, T) * s / 100 / 1e3,
    "ensd-str-cloze": lambda: {
        "S": 1.018e-3 * 0.973 * 2050,
        "c": 1e4 * tower(1.018e-3 * 0.973 * 2050, 4),
    },
    "ensd-str-own": lambda T, pH, g, n, c: stripped(c, int(n), T, pH, g, micro(T)),
    "ensd-wo-cloze": lambda: {"n": N * (400 - 120), "m": 120 / 2 * 40.30 / 1e3},
    "ensd-wo-own": lambda b, q, x: N * q * (b - b * x / 100),
    # practice
    "ensp-sol-two": lambda a, b, z: (a - b) / 3.15 + (b - z) / 2.56,
    "ensp-sol-carbon": lambda M, w, Q, c: carbon_days(M, w, Q, c),
    "ensp-str-free": lambda pH, T: 100 * free(pH, T),
    "ensp-str-kremser": lambda S, n, c: 1e3 * c * tower(S, int(n)),
    "ensp-str-cold": lambda: {"S": 4e-4 * 0.875 * 2000, "m": 5e3 * tower(0.7, 400)},
    "ensp-str-acid": lambda Q, c, w: sulfate(Q * c, 98.08) / w * 100 / 1e3,
    "ensp-str-absorb": lambda G, H, A: solved(lambda L: L / (H / 1e6 * G) - A, 0.0, 1e4),
    "ensp-str-case-a": lambda c, g: c * 1e3 / g,
    "ensp-wo-mgo": lambda b, x: b * x / 100 / 2 * 40.30 / 1e3,
    # quiz
    "ensq-ph-needed": lambda f, T: solved(lambda ph: 100 * free(ph, T) - f, 5.0, 14.0),
    "ensq-air-needed": lambda S, H, f, Q: solved(lambda G: H / 1e6 * f * G / Q - S, 1.0, 1e7),
    "ensq-out-load": lambda S, n, c, Q: c * tower(S, int(n)) * Q * 24,
    "ensq-duct-ppm": lambda c, g: c * 1e3 / N / g * 24.465 / 1e3 * 1e6,
    "ensq-both-bases": lambda b, x, s: 40 * (b - b * (100 - x) / 100 * (100 - s) / 100) / 1e3,
    "ensq-wash-a": lambda g, H: 1 / (H / 1e6 * g),
    "ensq-drops-back": lambda a, b, e, Q: (a - b) / 3.15 * Q * 1e3 / 1e6 * e / 100,
    "ensq-capacity": lambda M, Q, i, o, t: solved(
        lambda w: carbon_days(M, w / 100, Q, i - o) - t, 0.0, 90.0
    ),
    "ensq-cooler": cooled,
    # exam
    "xens-free-river": lambda c, pH, T: c / N * free(pH, T) * 17.031 * 1e3,
    "xens-by-pass": lambda c, S, n, b: 10 * c * (b + (100 - b) * tower(S, int(n))),
    "xens-share-allowed": lambda c, Q, L, m: 100 * min(L * Q / 1e3, m) / (c * Q),
    "xens-unsold": lambda q, b, s, t: q * b * s / 100 / 2 * 132.14 / 1e3 - t,
    "xens-three-bases": lambda b, W, x, y: N * b * (100 - x - y) / 100 / W,
    "xens-day-night": nights,
    "xens-case-line-a": line,
    "xens-case-line-b": lambda q, b, pH, g, n: q * N * b * tower(line(pH, g), int(n)),
    "xens-make-up": lambda W, d, k, e, v: W * (d - d * e / 100 + k) / 1e3 + v,
    "xens-after-change": lambda M, Q, s, t, a, b: carbon_days(
        M - Q * s / 1e3 * t / 0.10, 0.10, Q, s + (a - b) / 2.56
    ),
}
WORDS: frozenset[str] = frozenset()

FED = N * 53.6 / 60  # g/L of the lab's plant
WARM, COLD = henry(40) * free(11, 40) * 2500, henry(10) * free(11, 10) * 2500
KEPT = tower(WARM, 6)
CAUGHT = 25 * FED * (1 - KEPT)  # kg/h
WASH = solved(lambda a: tower(a, 6) - 0.01, 1.01, 5.0)  # absorption factor for 99 %
WASHING = WASH * henry(25) * 62_500


def warmth(celsius: float, share: float) -> tuple[float, float]:
    """Dry air in a m3 of moist air, kg, and heat for each kg of it, kJ (Magnus' formula)."""
    vapour = share * 611.2 * exp(17.62 * celsius / (243.12 + celsius))
    moist = 0.622 * vapour / (101_325 - vapour)
    dry = (101_325 - vapour) / (287.05 * (celsius + 273.15))
    return dry, 1.006 * celsius + moist * (2501 + 1.86 * celsius)


COOLING = 2500 * warmth(40, 1)[0] * (warmth(40, 1)[1] - warmth(20, 0.5)[1]) / 1e3  # MJ/m3
DROPS, HELD = (111 - 95) / 3.15, (95 - 18) / 2.56
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/solvent-by-three-ways.lesson.md": [
        ("(111 - 95)/3.15 = {}$ mg/L", "5.1", DROPS),
        ("(95 - 18)/2.56 = {}$ mg/L", "30.1", HELD),
        ("35.2 \\times 600/1000 = {}$ kg/d", "21.1", (DROPS + HELD) * 0.6),
        ("0.10/21.1 = {}$ days", "11.9", carbon_days(2500, 0.1, 600, DROPS + HELD)),
        ("5.1 + 7.8 = {}$ mg/L", "12.9", 16 / 3.15 + 20 / 2.56),
        ("mg/L, or {} kg/d and 32", "7.7", (16 / 3.15 + 20 / 2.56) * 0.6),
        ("kg/d and {} days", "32", carbon_days(2500, 0.1, 600, 16 / 3.15 + 20 / 2.56)),
        ("303.15) = {}$ g/m³", "1.82", saturated(26.9, 30)),
        ("0.20/1000 = {}$ kg/d", "34.9", 4000 * 24 * saturated(26.9, 30) * 0.2 / 1e3),
        ("2.56 + 18 = {}$ mg/L", "111", 5.1 * 3.15 + 30.1 * 2.56 + 18),
        ("rose by {} mg/L", "57", 95 - 38),
        ("Yes, {} %. What stays", "82", 40 / 48.5 * 100),
    ],
    f"{HOME}/strip-and-catch.lesson.md": [
        ("mg/L | {} | 88", "10", 1e3 * FED * KEPT),
        ("| 10 | {} | 688", "88", 1e3 * FED * tower(henry(30) * free(11, 30) * 2500, 6)),
        ("| 88 | {} | 3,148", "688", 1e3 * FED * tower(henry(20) * free(11, 20) * 2500, 6)),
        ("| 688 | 3,{} |", "148", 1e3 * FED * tower(COLD, 6) - 3000),
        ("and 10 °C already {} % is", "95", 100 * free(11, 10)),
        ("carries off {} % at most", "80", 100 * COLD),
        ("takes some {} MJ from", "330", round(COOLING, -1)),
        ("of about {} degrees", "80", round(COOLING / 4.18, -1)),
        ("leaves {} mg/L here, more", "125", 10 * FED),
        ("by a factor of {}. You", "3.7", henry(40) / henry(10)),
        ("the pKa is {}, at 40", "9.25", 0.09018 + 2729.92 / 298.15),
        ("at 40 °C {}. A fixed", "8.81", 0.09018 + 2729.92 / 313.15),
        ("e^{{\\,{}\\,(1/298.15", "3848", SLOPE),
        ("It gives {}, 6.7 and", "3.4", henry(10) * 1e4),
        ("6.7 and {} × 10⁻⁴", "12.4", henry(40) * 1e4),
        ("53.6/60 = {}$ g/L", "12.51", FED),
        ("$f = {}$, $H = 1.243", "0.994", free(11, 40)),
        ("2500 = {}$.", "3.09", WARM),
        ("12\\,510 \\times 7.8 \\times 10^{{-4}} = {}$ mg/L", "9.8", 1e3 * FED * KEPT),
        ("600/1000 = {}$ kg/d", "5.9", FED * KEPT * 600),
        ("kg/d, and {} kg/h go", "312.6", CAUGHT),
        ("That air holds {} g/m³ of", "5.0", CAUGHT / 62.5),
        ("nitrogen, or {} g/m³", "6.1", CAUGHT / 62.5 / N * 17.031),
        ("about 8,{} ppm", "700", round(CAUGHT / 62.5 / N * 24.465e3, -2) - 8000),
        ("acid: 1,0{} kg/h of acid", "94", sulfate(CAUGHT, 98.08) - 1000),
        ("acid, 1,{} kg/h of salt", "474", sulfate(CAUGHT, 132.14) - 1000),
        ("That is {} t of salt", "3.5", sulfate(CAUGHT, 132.14) * 24 / 1e4),
        ("caught: $A = {}$, so", "1.91", WASH),
        ("so {} m³/h of water", "80", WASHING),
        ("with {} g/L. It is", "3.9", 0.99 * CAUGHT / WASHING),
        ("{} kg of acid and 4.72", "3.50", sulfate(1, 98.08)),
        ("of acid and {} kg of salt", "4.72", sulfate(1, 132.14)),
        ("S^{{-n}} = {}$, or", "0.00115", 1 / WARM**6),
        ("or {} mg/L, and called", "14.4", 1e3 * FED / WARM**6),
        ("holds some {} times", "29", CAUGHT / 62.5 / N * 24.465e3 / 300),
    ],
    f"{HOME}/without-ammonia.lesson.md": [
        ("| Base, kg | {} | 2,144", "913", 53.6 * 17.031),
        ("| 913 | 2,{} | 1,080", "144", 53.6 * 39.997 - 2000),
        ("2,144 | 1,0{} | 1,986", "80", 53.6 * 40.304 / 2 - 1000),
        ("1,080 | 1,{} |", "986", 53.6 * 74.092 / 2 - 1000),
        ("| Nitrogen, kg | {} | 0", "751", 53.6 * N),
        ("because 1,{} kg leave", "900", 53.6 * CL - 1000),
        ("salt, kg | 2,{} | 3,132", "867", 53.6 * 53.491 - 2000),
        ("2,867 | 3,{} | 2,552", "132", 53.6 * 58.44 - 3000),
        ("3,132 | 2,{} | 2,974", "552", 53.6 * 95.211 / 2 - 2000),
        ("2,552 | 2,{} |", "974", 53.6 * 110.98 / 2 - 2000),
        ("0.60 = 5{{,}}0{}$ kg/d", "43", N * 360 - 5000),
        ("instead of 8,{}.", "404", N * 600 - 8000),
        ("35.45 \\times 600 = {}$ t/d", "21.3", CL * 0.6),
        ("240 = {}$ t/d at once", "9.6", 40 * 0.24),
        ("and {} t/d at the", "14.4", 40 * 0.36),
        ("stripper took {}.", "24.0", 40 * 0.6),
        ("compared {} t of ammonia", "4.1", 17.031 * 0.24),
    ],
}  # fmt: skip
