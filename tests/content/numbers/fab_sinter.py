"""Every number of the module on sintering and ageing, computed a second time from stems alone.

Grains and pores are followed in small steps of time, gas as moles, parabolas by three equations.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import exp, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnet-fabrication-engineer/sintering-and-ageing"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnet-fabrication-engineer.bank.md", "xfbs-")
GAS = 8.314


def growth(celsius: float) -> float:
    """Growth of the fourth power of the grain size in an hour, µm⁴."""
    return 240 * exp(450_000 / GAS / 1333 - 450_000 / GAS / (celsius + 273.15))


def closing(celsius: float) -> float:
    """Rate constant of densification, per hour."""
    return 1.81e13 / exp(320_000 / 8.3145 / (celsius + 273.15))


def held(d0: float, c: float, hours: float, parts: int = 4000) -> tuple[float, float]:
    """Grain size after a hold and the hours that count, in small steps."""
    fourth, counted, step = d0**4, 0.0, hours / parts
    for _ in range(parts):
        middle = (fourth + c * step / 2) ** 0.25
        counted += step * (3.5 / middle) ** 1.5
        fourth += c * step
    return fourth**0.25, counted


def dense(green: float, k: float, hours: float, parts: int = 4000) -> float:
    """Relative density after so many effective hours, by Runge's midpoint."""
    d, step = green, hours / parts
    for _ in range(parts):
        middle = d + step / 2 * k * (1 - d) ** 1.5
        d += step * k * (1 - middle) ** 1.5
    return d


def run(green: float, d0: float, celsius: float, hours: float) -> tuple[float, float]:
    """Density in g/cm³ and grain size of the teaching powder."""
    d, counted = held(d0, growth(celsius), hours)
    return 7.6 * dense(green, closing(celsius), counted), d


def until(green: float, k: float, wanted: float) -> float:
    """Effective hours to a relative density, by bisection."""
    return solved(lambda t: dense(green, k, t, 800) - wanted, 0.01, 60)


def grown(d0: float, c: float, d: float) -> float:
    """Hours from one grain size to another, by bisection."""
    return solved(lambda t: d0**4 + c * t - d**4, 0, 1e3)


def pressure(grams: float, hours: float, speed: float) -> float:
    """Pressure at a pump while grams of hydrogen leave evenly."""
    return grams / 2.016 * GAS * 298 / (hours * 3600) / speed


def leaked(rise: float, volume: float, hours: float, load: float) -> float:
    """Oxygen in mg/kg from a leak-up rate in Pa/h."""
    return rise * hours * volume / GAS / 298 * 0.209 * 31.998 * 1e3 / load


def top(x: list[float], y: list[float]) -> tuple[float, float, float]:
    """Best place, best value and bend of the parabola through three points."""
    (x0, x1, x2), (y0, y1, y2) = x, y
    first, second = (y1 - y0) / (x1 - x0), (y2 - y1) / (x2 - x1)
    bend = (second - first) / (x2 - x0)
    best = (x0 + x1) / 2 - first / (2 * bend)
    return best, y0 + (best - x0) * first + bend * (best - x0) * (best - x1), -bend


def edge(length: float, before: float, after: float) -> float:
    """Edge of a cube of one mass at another density, by bisection."""
    return solved(lambda a: after * a**3 - before * length**3, 0, 3 * length)


def bow(length: float, thick: float, difference: float) -> float:
    """Height of an arc: its radius comes from the difference of its faces."""
    radius = thick / difference
    return (length / 2) ** 2 / 2 / radius


def one_run(d0: float, D: float, c: float, k: float, t: float) -> float:
    return 7.6 * dense(D / 100, k, held(d0, c, t)[1])


ORACLES: dict[str, Oracle] = {
    # lessons
    "fbsd-gas-cloze": lambda: {"n": 200 / 2.016, "p": pressure(200, 2, 0.25)},
    "fbsd-gas-own": lambda q, V, t, M: leaked(q, V, t, M),
    "fbsd-den-cloze": lambda: {
        "d": held(3.5, 130, 8)[0], "r": dense(1 - 1.49**-2, 3.38, 4.89),
    },
    "fbsd-den-own": lambda d0, T, t: held(d0, growth(T), t)[0],
    "fbsd-age-cloze": lambda: dict(
        zip("ty", top([490, 510, 530], [1250, 1329, 1280])[:2], strict=True)
    ),
    "fbsd-age-own": lambda T, a, e, g: sqrt(
        g / top([T - 20, T, T + 20], [1250 - a, 1250, 1250 - e])[2]
    ),
    "fbsd-map-cloze": lambda: {"b": bow(80, 10, 0.0033), "a": edge(30, 7.51, 7.42)},
    "fbsd-map-own": lambda L, h, d: bow(L, h, d / 100),
    # practice
    "fbsp-gas-pressure": lambda M, h, t, S: pressure(M * h / 1e3, t, S),
    "fbsp-den-time": lambda d0, d, c: grown(d0, c, d),
    "fbsp-den-density": lambda D, k, t: 7.6 * dense(D / 100, k, t),
    "fbsp-age-best": lambda T, h, a, e: top(
        [T - h, T, T + h], [1300 - a, 1300, 1300 - e]
    )[0],
    "fbsp-age-fit": lambda: {
        "w": solved(lambda w: 0.15 * w * w - 30, 0, 90),
        "m": solved(lambda m: 0.15 * (m + 6 + 3) ** 2 - 30, 0, 90),
    },
    "fbsp-age-core": lambda q, D, e: solved(lambda t: D * exp(-t / q) - e, 0, 1e4),
    "fbsp-map-size": lambda a, p, q: 1e3 * (edge(a, p, q) - a),
    "fbsp-map-bow": lambda L, h, b: 100 * solved(lambda s: bow(L, h, s) - b, 1e-6, 0.5),
    # quiz
    "fbsq-hold": lambda M, h, s, S, P: solved(
        lambda t: pressure(M * h / 1e3 * s / 100, t, S) - P, 1e-3, 1e3
    ),
    "fbsq-air": lambda x, V, t, M: solved(lambda q: leaked(q, V, t, M) - x, 0, 1e6),
    "fbsq-two-holds": lambda d0, c, t, k, u: held(held(d0, c, t)[0], k, u)[0],
    "fbsq-hot-hour": lambda T, d0, d: grown(d0, growth(T), d),
    "fbsq-dense": lambda D, R, k: until(D / 100, k, R / 7.6),
    "fbsq-top": lambda h, a, e: top([0, h, 2 * h], [1280 - a, 1280, 1280 - e])[1],
    "fbsq-margin": lambda b, g, u, o: solved(lambda m: b * (m + u + o) ** 2 - g, 0, 99),
    "fbsq-edge": lambda a, p, x: p * a**3 / (a + x / 1000) ** 3,
    "fbsq-one-run-a": lambda d0, c, t: held(d0, c, t)[0],
    "fbsq-one-run-b": one_run,
    # exam
    "xfbs-pump-time": lambda M, h, s, S, P: (
        solved(lambda t: pressure(M * h / 1e3 * s / 100, t, S) - P, 1e-3, 1e3)
        + solved(lambda t: pressure(M * h / 1e3 * (1 - s / 100), t, S) - 2 * P, 1e-3, 1e3)
    ),
    "xfbs-leak-room": lambda a, L, q, V, M: solved(
        lambda t: a + leaked(q, V, t, M) - L, 0, 1e3
    ),
    "xfbs-rest-hold": lambda d0, d, T, u, c: grown(held(d0, growth(T), u)[0], c, d),
    "xfbs-te-from-density": lambda D, A, B, t: (
        t * until(D / 100, 4, B / 7.6) / until(D / 100, 4, A / 7.6)
    ),
    "xfbs-offset": lambda T, h, a, e, o: (
        top([T - h, T, T + h], [1310 - a, 1310, 1310 - e])[0] + o
    ),
    "xfbs-bow-stock": lambda L, h, d, c, T: (
        T + c + c + bow(L, h, d / 100) + bow(L, h, d / 100)
    ),
    "xfbs-case-cycle-a": lambda d0, c, t: held(d0, c, t)[1],
    "xfbs-case-cycle-b": one_run,
    "xfbs-case-map-a": lambda a, p, q: edge(a, p, q),
    "xfbs-case-map-b": lambda L, h, b: 100 * solved(lambda s: bow(L, h, s) - b, 1e-6, 0.5),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

G100, G150 = (1 - exp(-(0.00288 * p + 0.511)) for p in (100, 150))
TRIALS = top([480, 500, 520], [1180, 1262, 1240])
Row = tuple[str, str, float]
DENSE = f"{HOME}/densification-and-grain-growth.lesson.md"
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/burn-off-and-degassing.lesson.md": [
        ("over 2.016: {} mol", "133.9", 270 / 2.016),
        ("5,400 s: {} mol/s", "0.0248", 270 / 2.016 / 5400),
        ("298/0.40 = {}$ Pa", "154", pressure(270, 1.5, 0.4)),
        ("154/100 = {}$ h", "2.3", 1.5 * pressure(270, 1.5, 0.4) / 100),
        ("mol are {} m³ at 25", "3.3", 270 / 2.016 * GAS * 298.15 / 101_325),
        ("pressure, {} L for each", "11", 270 / 2.016 * GAS * 298.15 / 101_325 / 0.3),
        ("and got {} Pa", "307", pressure(270, 1.5, 0.4) * 2.016 / 1.008),
    ],
    DENSE: [
        ("| 1 | 1060 | 4 | {} | 5.78", "7.48", run(G100, 3.5, 1060, 4)[0]),
        ("| 1060 | 4 | 7.48 | {} |", "5.78", run(G100, 3.5, 1060, 4)[1]),
        ("| 1080 | 4 | {} | 6.61", "7.52", run(G100, 3.5, 1080, 4)[0]),
        ("| 1080 | 4 | 7.52 | {} |", "6.61", run(G100, 3.5, 1080, 4)[1]),
        ("Halfway gives {} and", "7.51", run(G100, 3.5, 1070, 4)[0]),
        ("7.51 and {}: dense", "6.18", run(G100, 3.5, 1070, 4)[1]),
        ("That gives {} and 6.19", "7.49", run(G100, 3.5, 1080, 3)[0]),
        ("7.49 and {}: both", "6.19", run(G100, 3.5, 1080, 3)[1]),
        ("Yes: {} g/cm³", "7.52", run(G100, 3.5, 1040, 8)[0]),
        ("g/cm³ and {} µm in the", "5.87", run(G100, 3.5, 1040, 8)[1]),
        ("in µm⁴/h: {} at 1040 °C", "130", growth(1040)),
        ("°C, {} at 1055, 241", "207", growth(1055)),
        ("1055, {} at 1060, 439", "241", growth(1060)),
        ("1060, {} at 1080.", "439", growth(1080)),
        ("in 1/h: {} at 1040 °C", "3.38", closing(1040)),
        ("°C, {} at 1055, 5.25", "4.71", closing(1055)),
        ("1055, {} at 1060, 8.04", "5.25", closing(1060)),
        ("1060, {} at 1080. Larger", "8.04", closing(1080)),
        ("5)^{{1/4}} = {}$ µm.", "5.87", held(3.5, 207, 5)[0]),
        ("22.9) = {}$ h of", "3.06", held(3.5, 207, 5)[1]),
        ("3.06/2 = {}$.", "8.81", (1 - G150) ** -0.5 + 4.71 * 3.06 / 2),
        ("8.81^2 = {}$, that", "0.987", run(G150, 3.5, 1055, 5)[0] / 7.6),
        ("that is {} g/cm³", "7.50", run(G150, 3.5, 1055, 5)[0]),
        ("promised {}. The load", "7.56", 7.6 * dense(G150, closing(1055), 5)),
        ("and {} %. Growth costs", "99.4", 100 * dense(G150, closing(1055), 5)),
        ("4.89/2 = {}$; $1", "9.75", 1.49 + 3.38 * 4.89 / 2),
    ],
    f"{HOME}/ageing-in-two-steps.lesson.md": [
        ("(-208) = {}$ °C", "505.8", TRIALS[0]),
        ("= 1{{,}}{}$ kA/m", "266", TRIALS[1] - 1000),
        ("104/800 = {}$", "0.13", TRIALS[2]),
        ("\\pm {}$ K, 492", "14.2", sqrt((TRIALS[1] - 1240) / TRIALS[2])),
        ("K, {} to 520 °C", "492", TRIALS[0] - sqrt((TRIALS[1] - 1240) / TRIALS[2])),
        ("492 to {} °C", "520", TRIALS[0] + sqrt((TRIALS[1] - 1240) / TRIALS[2])),
        ("came out at 1,{}. Three", "210", TRIALS[1] - 0.13 * (TRIALS[0] - 485) ** 2 - 1000),
    ],
    f"{HOME}/load-map-and-distortion.lesson.md": [
        ("it stands at {}, 7.50", "7.48", run(G150, 3.5, 1045, 5)[0]),
        ("7.50 and {} g/cm³. Grains", "7.52", run(G150, 3.5, 1065, 5)[0]),
        ("Grains go {}, 5.87", "5.49", run(G150, 3.5, 1045, 5)[1]),
        ("5.87, {} µm", "6.28", run(G150, 3.5, 1065, 5)[1]),
        ("at 7.50 is {} mm at 7.44", "20.05", edge(20, 7.5, 7.44)),
        ("Yes: {} % more volume", "0.8", 100 * (7.5 / 7.44 - 1)),
        ("(8 \\times 12) = {}$ mm", "0.15", bow(60, 12, 0.004)),
        ("came out at {} µm", "7.0", run(G150, 3.5, 1080, 5)[1]),
    ],
}  # fmt: skip
