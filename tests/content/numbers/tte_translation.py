"""Every number of the module on process translation, computed a second time from stems alone.

Water over ice comes from another formula (Sonntag 1994) than the lessons' own, air at a height from
small steps of the hydrostatic law, lags from small steps in time, acceptance limits by trying one
display value after the other, gas by moles and the gas law.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from itertools import count
from math import exp, hypot, log

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/technology-transfer-expert/process-translation"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/technology-transfer-expert.bank.md", "xttt-")

R = 8.31446
KOE, MGOE = 1 / (4e-7 * 3.14159265359) / 1e4, 1e-1 / (4e-7 * 3.14159265359) / 1e4
PSI = 4.4482216 / 0.0254**2 / 1000


def ice(t: float) -> float:
    """Vapour pressure over ice in hPa, by Sonntag's formula of 1994."""
    k = t + 273.15
    return (
        exp(
            -6024.5282 / k + 29.32707 + 0.010613868 * k - 1.3198825e-5 * k * k - 0.49382577 * log(k)
        )
        / 100
    )


def water(t: float, bar: float) -> float:
    """Ppm by volume of a gas with a dew point over ice at an absolute pressure."""
    return ice(t) * 100 / (bar * 1e5) * 1e6


def frost(ppm: float, bar: float) -> float:
    """Dew point at which a gas of so many ppm begins to give off water."""
    return solved(lambda t: water(t, bar) - ppm, -90, -5)


def air(height: float, ground: float = 101.325) -> float:
    """Air pressure in kPa, in steps of a metre up through a standard atmosphere."""
    p = ground
    for metre in range(int(height)):
        kelvin = 288.15 - 0.0065 * (metre + 0.5)
        p *= exp(-9.80665 * 0.0289644 / (8.31446 * kelvin))
    return p


def oxygen(flow: float, ppm: float, hours: float = 24, celsius: float = 0) -> float:
    """Grams of oxygen in a gas that is counted at a temperature and 101,325 Pa."""
    moles = 101_325 * flow * hours / R / (273.15 + celsius)
    return moles * ppm / 1e6 * 2 * 15.999


def allowed(grams: float, flow: float, celsius: float) -> float:
    """Ppm of oxygen that bring so many grams a day."""
    return solved(lambda x: oxygen(flow, x, 24, celsius) - grams, 0, 1e5)


def least(limit: float, unit: float, step: float) -> float:
    """Smallest display value in steps that is not below a limit."""
    return next(n * step for n in count(1) if n * step * unit >= limit - 1e-9)


def most(limit: float, step: float = 1) -> float:
    """Largest display value in steps that is not above a limit."""
    return next(n * step for n in count(10_000, -1) if n * step <= limit + 1e-9)


def into_band(lag: float, band: float, tau: float) -> float:
    """Minutes until a lag is within a band, in small steps of a first-order follower."""
    time, step = 0.0, tau / 20_000
    while lag > band:
        lag -= (lag - lag * step / tau / 2) * step / tau
        time += step
    return time


def per_kilogram(rise: float, volume: float, mass: float, hours: float = 1) -> float:
    """Pa m3 of air for each kilogram of charge."""
    return rise * volume * hours / mass


def warming(kilowatt: float, litres: float) -> float:
    """Kelvin by which a flow of water in L/min warms."""
    return kilowatt * 60_000 / (litres * 4180)


def needed(heat: float, rise: float) -> float:
    """Litres a minute for a rise."""
    return solved(lambda flow: rise - warming(heat, flow), 1, 1e5)


def people(positions: float, hours: float) -> int:
    """Whole persons whose hours cover positions round the clock."""
    return next(n for n in count(1) if n * hours >= positions * 365 * 24)


def root(*effects: float) -> float:
    return hypot(*effects)


def room(margin: float, slope: float, *known: float) -> float:
    """Spread of one more independent parameter that uses up a margin."""
    return solved(lambda s: root(slope * s, *known) - margin, 0, 1e5)


def fahrenheit(celsius: float) -> float:
    return celsius * 9 / 5 + 32


ORACLES: dict[str, Oracle] = {
    # lessons
    "tttl-pkg-cloze": lambda: {"x": (100 - 99.995) * 1e4, "m": oxygen(55, 50)},
    "tttl-pkg-own": lambda F, x: oxygen(F, x, 24, 20),
    "tttl-std-cloze": lambda: {"h": 17.2 * KOE, "a": 1350 + 8 + 8, "e": 42 * MGOE},
    "tttl-std-own": lambda L, u: least(L + u + u, KOE, 0.1),
    "tttl-uti-cloze": lambda: {
        "x": 0.0394 / 6000 * 1e6, "d": warming(80, 120), "n": people(3, 1760),
    },
    "tttl-uti-own": lambda t, g: water(-t, g + 1.013),
    "tttl-rec-cloze": lambda: {
        "q": 0.8 * 2.5 * 10 / 3600,
        "r": solved(lambda r: per_kilogram(r, 5, 600) - per_kilogram(0.8, 2.5, 400), 0, 9),
    },
    "tttl-rec-own": lambda a, m, M, D, d: into_band(D, d, a / m * M),
    "tttl-cri-cloze": lambda: {"m": 1395 - 1370, "s": room(25, 4, 15)},
    "tttl-cri-own": lambda a, w, u: most(fahrenheit(a + w - u)),
    # practice
    "tttp-pkg-powder": lambda F, x, P: oxygen(F, x, 1) / P * 1000,
    "tttp-pkg-need": lambda F, B: allowed(B, F, 20),
    "tttp-std-self": lambda b: (b / 10) ** 2 / 4 / (4e-7 * 3.14159265359) / 1000,
    "tttp-std-zone": lambda A, u: 100 * (2 * A - 4 * u) / (2 * A),
    "tttp-std-mesh": lambda N, k: (25_400 - N * round(25_400 / N * k / 100)) / N,
    "tttp-uti-dial": lambda g, h: air(h) - (101.3 - 1000 * g),
    "tttp-uti-dryer": lambda x, p: frost(x, p),
    "tttp-uti-flow": lambda P, b, a, m: needed(P, m - b - a),
    "tttp-uti-crew": lambda k, d, o: {"h": 8 * d - 8 * o, "N": people(k, 8 * d - 8 * o)},
    "tttp-rec-leak": lambda r, V, m, W, M: solved(
        lambda s: per_kilogram(s, W, M) - per_kilogram(r, V, m), 0, 99
    ),
    "tttp-rec-clock": lambda a, D, b, E, d, H: (
        H - into_band(D, d, a) + into_band(E, d, b)
    ),
    "tttp-cri-psi": lambda a, u: least(a + u, PSI, 1),
    "tttp-cri-room": lambda M, a, b, k: room(M, k, a, b),
    "tttp-cri-case-a": lambda a, w, u: least(fahrenheit(a + u), 1, 1),
    # quiz
    "tttq-two-supplies": lambda A, a, B, b: solved(
        lambda x: oxygen(A + B, x) - oxygen(A, a) - oxygen(B, b), 0, 1e4
    ),
    "tttq-air-per-kg": lambda r, V, t, m: (
        per_kilogram(r, V, m, t) / R / 293 * 0.2095 * 31.998 * 1e6
    ),
    "tttq-wanted-ppm": lambda t, p: water(-t, 1.013) - water(-t, p),
    "tttq-three-effects": lambda a, b, c: root(a + b, c),
    "tttq-impeller": lambda P, R: 100 * P * (60 * 60 * 60) / (50 * 50 * 50) / R,
    "tttq-flux": lambda U, W: solved(lambda s: W - s / 100 * U * 60 / 50, 1, 500),
    "tttq-mgoe": lambda L, U: least(L + U, MGOE, 0.1),
    "tttq-rest-day": lambda k, n, h: sum([24 * 365] * int(k)) - sum([h] * int(n)),
    "tttq-minutes": lambda w, u, s: (w - u - s) - (u + s),
    "tttq-visit-a": lambda g, A, B: A - 1000 * g,
    "tttq-visit-b": lambda g, A, B: B - (A - 1000 * g),
    # exam
    "xttt-dryer": lambda t, g, h: frost(water(-t, 1.01325), g + air(h) / 100),
    "xttt-ledger": lambda F, x, P, G, Q: solved(
        lambda z: oxygen(G, z, 1, 20) / Q - oxygen(F, x, 1, 0) / P, 0, 1e4
    ),
    "xttt-limit": lambda L, a, b: solved(lambda k: k * KOE - L - root(2 * a, 2 * b), 1, 99),
    "xttt-leak": lambda r, V, m, t, M, s: solved(
        lambda q: q / 1000 * 0.1 * 3600 * s / M - per_kilogram(r, V, m, t), 0, 1e4
    ),
    "xttt-case-gas-a": lambda F, n: oxygen(F, 100 * n / 10),
    "xttt-case-gas-b": lambda p, t: water(-t, p),
    "xttt-case-site-a": lambda P, F, b, a: b + a + warming(P, F),
    "xttt-window": lambda a, w, u: sum(
        1 for n in range(1000, 3000) if a + u <= (n - 32) / 1.8 <= a + w - u
    ),
    "xttt-crew": lambda f, k, q, e, h: people(
        next(c for c in count(1) if c * 8 * 60 * e >= 100 * f * k * (q + q)), h
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset({"xttt-standards"})

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/reading-a-licensed-package.lesson.md": [
        ("\\times 32.00 = {}$ g a day", "137", oxygen(40, 100)),
        ("(3 \\times 32.00) = {}$ kg", "6.01", 4 * 144.242 / (6 * 15.999)),
        ("So {} g of metal", "824", oxygen(40, 100) * 4 * 144.242 / (6 * 15.999)),
        ("137 g are {} ppm", "72", oxygen(40, 100) / 1900 * 1000),
        ("5 ppm brings {} g, or", "6.9", oxygen(40, 5)),
        ("6.9 g, or {} ppm", "4", oxygen(40, 5) / 1900 * 1000),
        ("of it is {} litres", "96", 40 * 24 / 10),
        ("[differ by {} %]", "7.3", 100 * 293.15 / 273.15 - 100),
        ("1000/22.41 \\times 32.00 = {}$ g.", "94.2", oxygen(55, 50)),
    ],
    f"{HOME}/comparing-standards.lesson.md": [
        ("$12.9^2/4 = {}$ MGOe", "41.6", 1.29**2 / (16e-7 * 3.14159265) / 1000 / MGOE),
        ("40 \\times 7.9577 = {}$ kJ", "318.3", 40 * MGOE),
        ("16.8 \\times 79.577 = {}$ kA", "1336.9", 16.8 * KOE),
        ("1340 kA/m are {} kOe", "16.84", 1340 / KOE),
        ("needs {}.", "16.9", least(1340, KOE, 0.1)),
        ("wrote {}: accepted", "1344", 16.8 * 80),
        ("17.2 \\times 79.577 = {}$.", "1368.7", 17.2 * KOE),
        ("42 \\times 7.9577 = {}$.", "334.2", 42 * MGOE),
    ],
    f"{HOME}/utilities-climate-and-staffing.lesson.md": [
        ("its air has {} kPa", "84.6", air(1500)),
        ("$11.3 - 84.6 = {}$ kPa", "-73.3", 101.3 - 90 - air(1500)),
        ('"at the furnace" are {} ppm', "127", water(-40, 1.01325)),
        ("8 bar absolute\" are {} ppm", "16", water(-40, 8)),
        ("that is −{} °C.", "57", -frost(water(-40, 8), 1.01325)),
        (")^{{5.256}} = {}$ kPa", "87.7", air(1200)),
        ("here −{} kPa", "78.4", air(1200) - 101.3 + 92),
        ("/7000 = {}$ ppm", "18.4", 6112 * exp(-22.46 * 40 / 232.62) / 7),
        ("$e = {}$ hPa", "0.128", ice(-40)),
        ("(4.18 \\times 150) = {}$ K", "11.5", warming(120, 150)),
        ("leaves with {} °C", "39.5", 28 + warming(120, 150)),
        ("8760/1620 = {}$, so 11", "10.8", 2 * 8760 / 1620),
        ("so {} persons", "11", people(2, 1620)),
        ("{} for one position", "5.4", 8760 / 1620),
        ("{} for 1850 net", "4.7", 8760 / 1850),
        ("/6000 = {}$. $60", "6.57", 0.0394 / 6000 * 1e6),
        ("(4.18 \\times 120) = {}$.", "9.57", warming(80, 120)),
        ("8760/1760 = {}$, so", "14.9", 3 * 8760 / 1760),
        ("asks for [{} times the load]", "1.73", (60 / 50) ** 3),
    ],
    f"{HOME}/recipe-and-equipment.lesson.md": [
        ("(1000/300) = {}$.", "1.20", per_kilogram(1, 6, 1000) / per_kilogram(1, 1.5, 300)),
        ("$1.0/1.20 = {}$ Pa/h", "0.83", per_kilogram(1, 1.5, 300) / per_kilogram(1, 6, 1000)),
        ("20 \\ln(60/5) = {}$ min", "50", into_band(60, 5, 20)),
        ("$120 - 50 = {}$ min", "70", 120 - into_band(60, 5, 20)),
        ("60 \\ln(120/5) = {}$ min", "191", into_band(120, 5, 60)),
        ("$191 + 70 = {}$ min", "261", 120 - into_band(60, 5, 20) + into_band(120, 5, 60)),
        ("191/50 is {}.", "3.8", into_band(120, 5, 60) / into_band(60, 5, 20)),
        ("{} min in the band instead", "169", 360 - into_band(120, 5, 60)),
        ("2.5/360 = {}$.", "0.0056", 0.8 * 2.5 * 10 / 3600),
        ("the charge is about {} K behind", "159", 290 * 0.55 * (1 - exp(-3 / 0.55))),
    ],
    f"{HOME}/critical-parameters.lesson.md": [
        ("1044 \\times 1.8 + 32 = {}$", "1911.2", fahrenheit(1044)),
        ("1056 \\times 1.8 + 32 = {}$", "1932.8", fahrenheit(1056)),
        ("Yes. {} to 1932", "1912", least(fahrenheit(1044), 1, 1)),
        ("1912 to {} °F lies", "1932", most(fahrenheit(1056))),
        ("{} against 30: enough", "22.6", root(12, 15, 12)),
        ("{} against 30: just", "29.5", root(27, 12)),
        ("\\sqrt{{900 - 292}} = {}$ kA/m", "24.7", room(30, 1, 12, 12, 2)),
        ("24.7/0.10 = {}$ ppm", "247", room(30, 0.1, 12, 12, 2)),
        ("so {} ppm.", "40", (30 - 26) / 0.1),
        ("/4.0 = {}$ K", "5.0", room(25, 4, 15)),
    ],
    f"{HOME}/practice.bank.md": [
        *((f"{{}}{after}", shown, kilo * KOE) for after, shown, kilo in (
            (", 1504, 1520", "1488", 18.7), (", 1520, 1528", "1504", 18.9),
            (", 1528 and", "1520", 19.1), (" and 1552", "1528", 19.2),
            (" kA/m, against 1500", "1552", 19.5),
        )),
    ],
}  # fmt: skip
