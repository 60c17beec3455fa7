"""Every number of the module on residues and air, computed a second time from stems alone.

Grams are followed one by one and times are found by search; the lessons' closed laws are not used.
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from math import atan2, cos, erfc, sin, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/environmental-compliance-expert/residues-and-air"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/environmental-compliance-expert.bank.md", "xent-")
THORIUM = 4057.0  # Bq of Th-232 in one gram of thorium
CA, S, OX, H, F = 40.078, 32.06, 15.999, 1.008, 18.998
GYPSUM, ACID = CA + S + 6 * OX + 4 * H, S + 4 * OX + 2 * H
AR4, AR5 = (7.390, 12.200), (6.630, 11.100)  # t of equivalent for a kg of CF4 and of C2F6


def active(feed: float, percent: float, kept: float, mass: float) -> float:
    """Bq/g of a residue: grams of thorium in a tonne of it, times the activity of a gram."""
    thorium = feed * 1e6 * percent / 100 * kept / 100
    return thorium * THORIUM / (mass * 1e6)


def at_rest(mg: float, flow: float, celsius: float, water: float) -> tuple[float, float]:
    """Concentration and flow dry at 0 °C, by moles of gas at 101.3 kPa."""
    moles = 101300 * flow / (8.314462618 * (celsius + 273.15))
    dry = moles * (100 - water) / 100
    cold = dry * 8.314462618 * 273.15 / 101300
    return mg * flow / cold, cold


def at_oxygen(mg: float, oxygen: float, reference: float) -> float:
    """Air is mixed in or taken out until the oxygen is that of the reference."""
    air = solved(
        lambda a: (oxygen + 20.9 * a) - reference * (1 + a), -0.99, 50.0
    )  # m³ of air for one of gas
    return mg / (1 + air)


def speed(K: float, slope: float, pores: float) -> float:
    """m/d in the pores: a day's water through 1 m² stands in a slice of pores."""
    return solved(lambda v: v * pores - K * slope, 0.0, 1e3)


def delay(density: float, kd: float, pores: float) -> float:
    """All ammonium in a litre of ground over that in its water."""
    water = pores * 1.0
    clay = density * kd * 1.0
    return (water + clay) / water


def equivalent(cf4: float, c2f6: float, edition: tuple[float, float]) -> float:
    return cf4 * edition[0] + c2f6 * edition[1]


def shared(burden: float, goods: list[tuple[float, float]], which: int) -> float:
    """Burden of one tonne of a product by value."""
    purse = sum(mass * price for mass, price in goods)
    mass, price = goods[which]
    return burden * (mass * price / purse) / mass


def front(days: float, velocity: float) -> float:
    """Share of the source 60 m away, spread 6 m."""
    return 0.5 * erfc((60 - velocity * days) / (2 * sqrt(6 * velocity * days)))


def reading(limit: float, celsius: float, water: float) -> float:
    return solved(lambda c: at_rest(c, 1.0, celsius, water)[0] - limit, 0.0, 1e3)


def slope(east: float, north: float) -> float:
    """Steepest fall of a plane for each metre, along the direction in which it falls."""
    angle = atan2(north, east)
    return (east * cos(angle) + north * sin(angle)) / 100


ORACLES: dict[str, Oracle] = {
    # lessons
    "entd-res-cloze": lambda: {
        "w": active(600, 0.08, 95, 150) / THORIUM * 100,
        "a": active(600, 0.08, 95, 150),
    },
    "entd-res-own": lambda M, w, s, y: active(M, w, s, M * y / 100),
    "entd-sta-cloze": lambda: {
        "d": at_rest(20.0, 1.0, 120.0, 10.0)[0],
        "r": at_oxygen(at_rest(20.0, 1.0, 120.0, 10.0)[0], 14.0, 11.0),
    },
    "entd-sta-own": lambda c, t, x, o: at_oxygen(at_rest(c, 1.0, t, x)[0], o, 11.0),
    "entd-gw-cloze": lambda: {
        "v": speed(2.0, 0.02, 0.25),
        "t": 80 / (speed(2.0, 0.02, 0.25) / delay(1.5, 0.5, 0.25)),
    },
    "entd-gw-own": lambda K, i, n, k, x: x / (speed(K, i, n) / delay(1.6, k, n)),
    # practice
    "entp-res-gypsum": lambda a, w: solved(
        lambda m: m * (100 - w) / 100 / GYPSUM - a / ACID, 0, 1e5
    ),
    "entp-res-extract": lambda c: solved(lambda e: 20 * e - c, 0, 1e4),
    "entp-sta-flow": lambda Q, t, x: at_rest(1.0, Q, t, x)[1],
    "entp-sta-two": lambda F, a, b: (
        F * 1e3 / 18.998 * 20.006 * (100 - a) / 100 * (100 - b) / 100
    ),
    "entp-sta-sludge": lambda F, h, u: F * h * u / 100 / 18.998 / 2 * (CA + 2 * 18.998) / 1000,
    "entp-sta-edition": lambda a, b: equivalent(a, b, AR4) - equivalent(a, b, AR5),
    "entp-gw-far": lambda K, h, L, n, d: sum(speed(K, h / L, n) for _ in range(round(d))),
    "entp-gw-case-a": lambda i, l, r: i - i * r / 100 - i * (100 - r - l) / 100,
    "entp-gw-value": lambda E, a, b, q: shared(E, [(a, 1), (b, q)], 1),
    # quiz
    "entq-cake-floor": lambda M, w, s: solved(
        lambda m: active(M, w, s, m) / THORIUM * 100 - 0.05, 1e-3, 1e5
    ),
    "entq-pad-years": lambda V, d, w, r: solved(
        lambda y: d * y / ((100 - w) / 100) / r - V, 0, 1e4
    ),
    "entq-two-phase": lambda A, B, C: (
        (A * B + C * (1 - B)) / (B + 20 * (1 - B))
    ),
    "entq-second-scrubber": lambda h, a, L: solved(
        lambda e: h * 1e3 * (100 - a) / 100 * (100 - e) / 100 - L, 0, 100
    ),
    "entq-read-limit": lambda L, t, x: reading(L, t, x),
    "entq-gas-tonne": lambda a, b, P: equivalent(a, b, AR5) / P,
    "entq-well-place": lambda K, i, n, D, d: solved(
        lambda x: D / speed(K, i, n) - x / speed(K, i, n) - d, 0, 1e3
    ),
    "entq-kd-back": lambda a, f, n, p: solved(lambda k: a * delay(p, k, n) - a * f, 0, 100),
    "entq-kiln-a": lambda c, o, z: at_oxygen(c, o, z),
    # exam
    "xent-washed": lambda a, w, s: (
        a * 1000 / (1000 * (100 - w) / 100 - 1000 * (100 - w) / 100 * s / 100)
    ),
    "xent-acid-so2": lambda a, p, e, Q: (
        a * 1e6 * p / 100 / ACID * (S + 2 * OX) * 1e3 * (100 - e) / 100 / Q
    ),
    "xent-two-lines": lambda a, A, b, B, L: solved(
        lambda x: (a * A * (100 - x) / 100 + b * B) / 1000 - L, -1e3, 100
    ),
    "xent-recount": lambda a, b: equivalent(
        solved(
            lambda k: equivalent(k, b, AR4) - round(equivalent(a, b, AR4), 1), 0, 1e4
        ), b, AR5
    ),
    "xent-three-wells": lambda p, q, K, n: speed(K, slope(p, q), n),
    "xent-rounds": lambda v, x, D, k, N: (
        (D / (v / delay(1.6, k, 0.2)) - x / (v / delay(1.6, k, 0.2))) / N
    ),
    "xent-case-hill-a": lambda q, l, n, d: sum(q * l / 100 * n for _ in range(round(d))),
    "xent-case-hill-b": lambda v, x, k: x / (v / delay(1.5, k, 0.25)) - x / v,
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

SALT = speed(1.296, 0.03, 0.2)
GOODS = [(72.0, 1.0), (22.0, 60.0), (0.6, 400.0)]
KILN = at_rest(9.0, 12000.0, 80.0, 12.0)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/residue-classes.lesson.md": [
        ("0.0015 = {}$ Bq/g", "6.09", active(1000, 0.15, 100, 1000)),
        ("0.92/420 = {}\\,\\%$", "0.329", active(1000, 0.15, 92, 420) / THORIUM * 100),
        ("0.00329 = {}$ Bq/g", "13.3", active(1000, 0.15, 92, 420)),
        ("6.09 \\times {} = 13.3", "2.19", 0.92 * 1000 / 420),
        ("first sheet said {} Bq/g", "9.33", active(1000, 0.15, 92, 420) * 0.7),
    ],
    f"{HOME}/stack-gases.lesson.md": [
        ("353.15/273.15/0.88 = {}$", "13.2", KILN[0]),
        ("(20.9 - 16.5) = {}$", "2.25", at_oxygen(1.0, 16.5, 11.0)),
        ("353.15/273.15 = {}$ mg/m³", "11.6", at_rest(9.0, 1.0, 80.0, 0.0)[0]),
        ("9.9/4.4 = {}$ mg/m³", "29.8", at_oxygen(KILN[0], 16.5, 11.0)),
        ("\\times 12000 = 108{{,}}000$ mg/h, or {} g/h", "108", KILN[0] * KILN[1] / 1e3),
        ("\\times 0.88 = 8{{,}}{}$ m³/h", "168", KILN[1] - 8000),
        ("by 12,000 and found {} g/h", "357", 12 * at_oxygen(KILN[0], 16.5, 11.0)),
        ("a sludge with {} kg of CaF2", "2.05", (CA / 2 + F) / F),
        ("are 1,{} t by AR4", "292", equivalent(150, 15, AR4) - 1000),
        ("and 1,{} t by AR5", "161", equivalent(150, 15, AR5) - 1000),
    ],
    f"{HOME}/groundwater-and-disclosure.lesson.md": [
        ("0.030/0.20 = {}$ m/d", "0.194", SALT),
        ("60/0.194 = {}$ days", "309", 60 / SALT),
        ("0.40/0.20 = {}$", "4.2", delay(1.6, 0.4, 0.2)),
        ("\\times 4.2 = 1{{,}}{}$ days", "296", 60 / SALT * delay(1.6, 0.4, 0.2) - 1000),
        ("alone is {} m/d", "0.039", 1.296 * 0.03),
        ("60/0.039 = 1{{,}}{}$ days", "543", 60 / (1.296 * 0.03) - 1000),
        ("reached after {} and", "175", solved(lambda t: front(t, SALT) - 0.1, 1, 5000)),
        ("175 and {} days", "736", solved(lambda t: front(t, SALT / 4.2) - 0.1, 1, 5000)),
        ("La-Ce oxide, 72 | 1 | {} |", "19.0", 1800 / 94.6),
        ("| 19.0 | {} | | NdPr", "1.1", shared(1800, GOODS, 0)),
        ("| 60 | 19.0 | {} |", "66.2", shared(1800, GOODS, 1)),
        ("| 400 | 19.0 | {} |", "441", shared(1800, GOODS, 2)),
    ],
}  # fmt: skip
