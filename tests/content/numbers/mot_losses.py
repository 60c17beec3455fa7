"""Every number of the module on losses, heat and mechanics, computed a second time.

Losses come from currents in slices of a strip, shape factors from a stream function on a grid,
temperatures from heat that balances or from small steps, sleeves from half a ring cut free, and
limits from search.
"""
# ruff: noqa: E741, N803 - arguments bear the names that the stems print

from functools import cache
from math import pi, sin, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/motor-design-engineer/losses-heat-and-mechanics"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/motor-design-engineer.bank.md", "xmtl-")
MU0, RHO = 4e-7 * pi, 1.5e-6
MAGNET = 7500.0


def turns(rpm: float) -> float:
    """Radians in a second."""
    return rpm / 60 * 2 * pi


def skin(f: float, mu: float = 1.05) -> float:
    """Depth in mm whose square times the diffusion rate is one."""
    return solved(lambda d: pi * f * MU0 * mu * (d / 1000) ** 2 - RHO, 1e-3, 1e3)


def end(w: float, length: float) -> float:
    """Shape factor as the stems print it."""
    return 1 - 0.63 * w / length


def density(f: float, b: float, mm: float) -> float:
    """W/m3 in a long strip: mean of rho J^2 / 2, J being driven by the flux inside each loop."""
    slices = 200
    total = 0.0
    for n in range(slices):
        x = (n + 0.5) / slices * mm / 2000
        total += RHO * (2 * pi * f * b * x / RHO) ** 2 / 2
    return total / slices


def grid(ratio: float, across: int) -> float:
    """Shape factor of a rectangle from a stream function relaxed on a grid."""
    along = round(across * ratio)
    u = [[0.0] * (along + 1) for _ in range(across + 1)]
    for _ in range(160):
        for i in range(1, across):
            row, up, low = u[i], u[i - 1], u[i + 1]
            for j in range(1, along):
                new = (row[j - 1] + row[j + 1] + up[j] + low[j] + 1) / 4
                row[j] += 1.78 * (new - row[j])
    return 12 * sum(map(sum, u)) / across**3 / along


@cache
def shape(ratio: float) -> float:
    """Shape factor, two grids drawn out to an infinitely fine one."""
    return (4 * grid(ratio, 24) - grid(ratio, 12)) / 3


def shells(low: float, thick: float, rho: float) -> float:
    """N for each (rad/s)^2 and m of length: half a ring pulls on the two cuts that hold it; mm."""
    mean, steps = (low + thick / 2) / 1000, 200
    rise = sum(sin(pi * (n + 0.5) / steps) for n in range(steps)) * pi / steps
    return rho * thick / 1000 * mean**2 * rise / 2


def hoop(rpm: float, mean: float, a: float, s: float, rho: float, magnet: float = MAGNET) -> float:
    """MPa in a sleeve that carries the shells below it and its own."""
    pull = shells(mean - a / 2, a, magnet) + shells(mean + a / 2, s, rho)
    return turns(rpm) ** 2 * pull / (s / 1000) / 1e6


def lifts(rest: float, asked: float, rpm: float) -> float:
    """Speed at which rotation asks for what the fit has given."""
    return solved(lambda n: asked * n * n / rpm / rpm - rest, 1, 1e6)


def fit(gpa: float, mm: float, radius: float) -> float:
    """MPa in a ring that has become longer by 2 pi times the interference."""
    return gpa * 1000 * (2 * pi * (radius + mm) / (2 * pi * radius) - 1)


def pull(rpm: float, base: float, thick: float) -> float:
    """MPa with which magnets pull at a bond at the radius of their base."""
    return turns(rpm) ** 2 * shells(base, thick, MAGNET) / (base / 1000) / 1e6


def warms(heat: float, r: float, c: float, start: float, kelvin: float) -> float:
    """Seconds until a body is so many kelvin hotter, in small steps of temperature."""
    steps = 2000
    return sum(
        c * kelvin / steps / (heat - (start + (n + 0.5) * kelvin / steps) / r)
        for n in range(steps)
    )  # fmt: skip


def left(tau: float, end_at: float, on: float, off: float) -> float:
    """Excess after a peak and a pause."""
    top = solved(lambda d: warms(end_at, 1, tau, 0, d) - on, 1e-6, 0.99 * end_at)
    return solved(lambda e: off - warms(0, 1, tau, top, e - top), 0.01 * top, top)


def node(base: float, *paths: tuple[float, float]) -> float:
    """Temperature at the end of resistances in a row, each with its heat."""
    for heat, r in paths:
        base = solved(lambda t, b=base, h=heat, k=r: (t - b) / k - h, -500, 5000)
    return base


def coolant(inlet: float, flow: float, heat: float) -> float:
    """Mean of inlet and outlet."""
    return (inlet + (inlet + heat / (flow * 3500))) / 2


def hot(base: float, now: float, share: float) -> float:
    """Temperature at which remanence has fallen to the reading."""
    return solved(lambda t: now - base * (1 - share / 100 * (t - 20)), -500, 1500)


def shrunk(core: float, magnet: float, kelvin: float) -> float:
    """mm that core and magnets lose on the radius when they are so much colder."""
    return core - core * (1 - 12e-6 * kelvin) + magnet - magnet * (1 - 6e-6 * kelvin)


def joule(j: float, rpm: float) -> float:
    """kJ in a rotor."""
    return sum(j * turns(rpm) ** 2 * (n + 0.5) / 50 / 1000 for n in range(50)) / 50


def slip(here: float, there: float, kelvin: float, length: float) -> float:
    """mm by which the ends of a piece slide on what it is bonded to."""
    return abs(here - there) * 1e-6 * kelvin * length / 2


ORACLES: dict[str, Oracle] = {
    # lessons
    "mtll-edd-cloze": lambda: {"d": skin(1600), "p": end(12, 60) * density(1600, 0.025, 12) / 1000},
    "mtll-edd-own": lambda w, l, h, f, B, N: (
        N * end(w, l) * density(f, B, w) * (w / 1000) * (l / 1000) * (h / 1000)),
    "mtll-the-cloze": lambda: {"s": node(60, (1380, 0.025)),
        "m": node(60, (1380, 0.025), (80, 0.4))},
    "mtll-the-own": lambda R, C, P, q, e: warms(q * P, R, C, P * R,
        round(e * (q * P * R - P * R) + 1e-9, 1)),
    "mtll-sle-cloze": lambda: {"s": hoop(12000, 50, 4, 2, 7800),
        "n": lifts(fit(200, 0.04, 53), hoop(12000, 50, 4, 2, 7800), 12000)},
    "mtll-sle-own": lambda n, r, a, s, d: hoop(1.2 * n, r - a / 2, a, s, d),
    "mtll-adh-cloze": lambda: {"a": 20 * 0.4 * 0.75 / 5, "y": slip(12, -3, 120, 40) / 0.1},
    "mtll-adh-own": lambda n, b, t, J, h, g: J * h * g / pull(1.2 * n, b, t),
    # practice
    "mtlp-edd-skin": lambda f, m: skin(f, m),
    "mtlp-edd-sum": lambda w, k, f, B, g, C: (k * (density(f, B, w) + density(g, C, w)) / 1000),
    "mtlp-edd-widest": lambda p, f, B: solved(lambda w: density(f, B, w) - 1000 * p, 0.1, 90),
    "mtlp-the-chain": lambda i, V, a, m, j, g: node(coolant(i, V, a + m), (a + m, j), (m, g)),
    "mtlp-the-infer": lambda E, T, a: hot(E, round(E * (1 - a / 100 * (T - 20)), 1), a),
    "mtlp-the-lost": lambda E, q, T: hot(round(E * (1 - q / 100), 1),
        round(round(E * (1 - q / 100), 1) * (1 - 0.0011 * (T - 20)), 1), 0.11),
    "mtlp-sle-stress": lambda n, m, a, s, d: hoop(n, m, a, s, d),
    "mtlp-sle-thick": lambda v, a, d, z: solved(lambda t: MAGNET * v * v * a / t / 1e6
        + d * v * v / 1e6 - z, 0.01, 100),
    "mtlp-sle-lift": lambda E, u, q, x, n: lifts(fit(E, u, q), x, n),
    "mtlp-sle-pit-a": lambda J, n: joule(J, 1.2 * n),
    "mtlp-adh-speed": lambda b, t, z: solved(lambda n: pull(n, b, t) - z, 100, 1e5),
    "mtlp-adh-layer": lambda s, c, D, L, y: solved(lambda g: y - slip(s, c, D, L) / g, 1e-3, 10),
    # quiz
    "mtlq-highest": lambda w, m: solved(lambda f: w - skin(f, m), 1, 1e6),
    "mtlq-strips": lambda w, l, n, P: (
        P * end(w / n, l) * density(1000, 0.01, w / n) / end(w, l) / density(1000, 0.01, w)),
    "mtlq-flow": lambda i, a, m, j, g, b: solved(lambda V: round(i + b + (a + m) * j + m * g
        + 1e-9) - node(coolant(i, V, a + m), (a + m, j), (m, g)), 1e-3, 10),
    "mtlq-apart": lambda y, a, b: hot(100, 100 - y, a) - hot(100, 100 - y, b),
    "mtlq-density": lambda n, q, x: (x
        + turns(n) ** 2 * (shells(q - 0.5, 1, 7800) - shells(q - 0.5, 1, 1600)) / 1e-3 / 1e6),
    "mtlq-cold-lift": lambda c, t, u, D, n, x: lifts(fit(170, u - shrunk(c, t, D), c + t + 1), x,
        n),
    "mtlq-voids": lambda s, v, J, h: solved(lambda x: J * h - x * s * 1.2**2 / (1 - v / 100), 0.01,
        999),
    "mtlq-cover": lambda c, f, v, r: (sum((MAGNET if n < c else f) * v * v for n in range(100))
        / 100 * r / 1e6 + 1600 * v * v / 1e6
    ),
    "mtlq-run-a": lambda E, J, x: solved(lambda n: joule(J, n * (1 + x / 100)) - E, 1, 1e6),
    # exam
    "xmtl-fibre-for-steel": lambda m, a, s, y, z: (solved(lambda n: hoop(1.2 * n, m, a, s, 1600)
        - z, 1, 1e6) - solved(lambda n: hoop(1.2 * n, m, a, s, 7800) - y, 1, 1e6)),
    "xmtl-fit-cold": lambda x, m, c, t, D, E: solved(
        lambda u: lifts(fit(E, u - shrunk(c, t, D), c + t + 1), x, 1000) - 1200 - 12 * m, 0, 9),
    "xmtl-thicker": lambda A, b, s, p: solved(lambda t: (1 + p / 100) ** 2
        * ((A - round(A * b / 100, 1)) * s / t + round(A * b / 100, 1)) - A, 0.01, 99),
    "xmtl-fibre-hot": lambda u, E, c, t, z: solved(
        lambda T: fit(E, u - shrunk(c, t, 20 - T), c + t + 1) - z, -300, 3000),
    "xmtl-bond-speed": lambda b, t, J, h, S, v: solved(
        lambda n: pull(1.2 * n, b, t) / (1 - v / 100) - J * h / S, 1, 1e6),
    "xmtl-bond-cold": lambda T, c, L, g, y: solved(lambda low: slip(12, c, T - low, L) / g - y,
        -300, T),
    "xmtl-flight": lambda l, w, t, m, n, x: (
        1e6 * joule(MAGNET * l * w * t / 1e9 * (m / 1000) ** 2, 1.2 * n * (1 + x / 100)) / 1e3),
    "xmtl-case-sleeve-a": lambda n, m, a: hoop(1.2 * n, m, a, 2, 1600),
    "xmtl-case-sleeve-b": lambda n, m, a, E, u, v: lifts(fit(E, u - v, m + a / 2 + 1),
        hoop(1.2 * n, m, a, 2, 1600), 1.2 * n),
    "xmtl-case-bond-a": lambda n, b, t, v: pull(1.2 * n, b, t) / (1 - v / 100),
    "xmtl-case-bond-b": lambda n, b, t, v, h, g, S: solved(lambda J: J * h * g / S
        - pull(1.2 * n, b, t) / (1 - v / 100), 0, 1e3),
    "xmtl-cuts": lambda P, r: P / end(1, r)
        * (0.42 - end(1 / r, r) * density(9, 1, 1 / r) / density(9, 1, 1)),
    "xmtl-hotter": lambda y, s, q, p: (q
        + (hot(100, 100 - y, 0.11) - s) * density(100 + p, 1, 1) / density(100, 1, 1)),
    "xmtl-second-peak": lambda t, z, a, b, m: warms(z, 1, t, left(t, z, a, b),
        m - left(t, z, a, b)),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/eddy-loss.lesson.md": [
        ("B keeps {} % of A", "53", 100 * shape(1) / shape(3)),
        ("C keeps {} % of A", "13", 100 * shape(9) / shape(3) / 9),
        ("is {} mm at 1 kHz", "19.0", skin(1000)),
        ("and {} mm at 10 kHz", "6.0", skin(10_000)),
        ("gets {} and 6.2 mm", "19.5", skin(1000, 1)),
        ("gets 19.5 and {} mm", "6.2", skin(10_000, 1)),
        ("| $k$ | {} |", "0.42", shape(1)),
        ("| 0.42 | {} |", "0.59", shape(1.5)),
        ("| 0.59 | {} |", "0.69", shape(2)),
        ("| 0.69 | {} |", "0.79", shape(3)),
        ("| 0.79 | {} |", "0.87", shape(5)),
        ("6000/60 = {}$ Hz", "1200", 12 * 6000 / 60),
        ("$\\delta = {}$ mm, so", "17.4", skin(1200)),
        ("16/80 = {}$", "0.874", end(16, 80)),
        ("= {}$ MW/m³", "0.883", end(16, 80) * density(1200, 0.05, 16) / 1e6),
        ("m³: {} W. Ten", "5.65", end(16, 80) * density(1200, 0.05, 16) * 6.4e-6),
        ("Ten: {} W.", "56.5", end(16, 80) * density(1200, 0.05, 16) * 6.4e-5),
        ("$k = 0.937$, loss {} W", "15.2", end(8, 80) * density(1200, 0.05, 8) * 6.4e-5),
        ("15.2/56.5 = {}. The rest", "0.27", 15.2 / 56.5),
    ],
    f"{HOME}/thermal-path.lesson.md": [
        ("/240.0 = {}\\,\\%$", "13.2", 100 * (240 - 208.3) / 240),
        ("About {} °C, and the magnets have kept", "140", hot(240, 208.3, 0.11)),
        ("an error of 1 % in $E$ is {} K", "9", 1 / 0.11),
        ("$e^{{-2/25}} = {}$", "0.92", 2.718281828 ** (-2 / 25)),
        ("time constant is {} times as long", "17", 25 * 60 / 90),
        ("(0.10 \\times 3500) = {}$ K", "5.9", 2060 / 350),
        ("mean $65 + 2.9 = {}$", "67.9", coolant(65, 0.1, 2060)),
        ("0.020 = {}$ °C", "109.1", node(coolant(65, 0.1, 2060), (2060, 0.02))),
        ("60 \\times 0.50 = {}$ °C", "139.1",
         node(coolant(65, 0.1, 2060), (2060, 0.02), (60, 0.5))),
        ("in place of 60: {} °C", "116.2",
         node(coolant(65, 0.1, 2016), (2016, 0.02), (16, 0.5))),
        ("\\ln(30/19) = {}$ s", "548", warms(120, 0.5, 2400, 30, 11)),
        ("jacket: {} °C", "99", node(coolant(65, 0.1, 2060), (60, 0.02), (60, 0.5))),
        ("60 W of 2060 are {} %", "3", 100 * 60 / 2060),
    ],
    f"{HOME}/sleeve-and-overspeed.lesson.md": [
        ("outward with {} N", "106", 0.001 * turns(15_000) ** 2 * 0.043),
        ("| Note 1 | {} |", "116", turns(12_000) ** 2 * 0.06**2 * (MAGNET * 2.5 + 1600) / 1e6),
        ("| Note 2 | {} |", "151", turns(12_000) ** 2 * 0.06**2 * (MAGNET * 2.5 + 7800) / 1e6),
        ("times, so {}.", "167", 1.44 * 116),
        ("Own weight: {} MPa with", "9", 1600 * (turns(12_000) * 0.06) ** 2 / 1e6),
        ("1600 kg/m³, {} MPa with", "44", 7800 * (turns(12_000) * 0.06) ** 2 / 1e6),
        ("\\times 5/2 = {}$ MPa", "107", MAGNET * (turns(12_000) * 0.06) ** 2 * 2.5 / 1e6),
        ("moves by about {} µm", "5", 41_000 * 12e-6 * 10),
        ("$\\omega = {}$ rad/s", "1571", turns(15_000)),
        ("0.004/0.045 = {}$ MPa", "3.0", turns(15_000) ** 2 * shells(41, 4, MAGNET) / 0.045 / 1e6),
        ("0.04575^2) = {}$ MPa", "99.5", hoop(15_000, 43, 4, 1.5, 1600)),
        ("With steel of 7800: {} MPa", "132", hoop(15_000, 43, 4, 1.5, 7800)),
        ("\\times 99.5 = {}$ MPa", "143", hoop(18_000, 43, 4, 1.5, 1600)),
        ("0.060/45.75 = {}$ MPa", "237", fit(181, 0.06, 45.75)),
        ("taken as 45 mm give {} MPa", "108",
         turns(15_000) ** 2 * 0.045**2 * (MAGNET * 4 / 1.5 + 1600) / 1e6),
        ("0.053^2) = {}$ MPa", "93.8", hoop(12_000, 50, 4, 2, 7800)),
        ("$\\sigma_0 = {}$ MPa. Rotation", "151", fit(200, 0.04, 53)),
    ],
    f"{HOME}/adhesive.lesson.md": [
        ("0.004/0.041 = {}$ MPa", "0.53", pull(6000, 41, 4)),
        ("at overspeed {} MPa", "0.77", pull(7200, 41, 4)),
        ("0.80) = {}$ MPa", "0.14", 120 / (2 * pi * 0.041**2 * 0.1 * 0.8) / 1e6),
        ("0.60/4 = {}$ MPa", "1.26", 24 * 0.35 * 0.6 / 4),
        ("\\times 0.10) = {}$.", "0.65", slip(12, -1.5, 160, 60) / 0.1),
        ("magnets of 20 mm: {}.", "0.22", slip(12, -1.5, 160, 20) / 0.1),
        ("slide by {} mm", "0.065", slip(12, -1.5, 160, 60)),
        ("got $\\gamma = {}$", "0.26", slip(12, 6.5, 160, 60) / 0.1),
    ],
    f"{HOME}/losses-heat-and-mechanics.quiz.md": [
        ("$\\sqrt{{1.05}} = {}$", "1.025", sqrt(1.05)),
        ("and {} over 1.025", "6.16", skin(10_000, 1)),
    ],
    "exams/motor-design-engineer.bank.md": [
        ("About {} °C, and 3 % of the flux is lost > Yes", "123", hot(291, 258, 0.11)),
        ("reported {} °C from the hot value", "147", hot(300, 258, 0.11)),
        ("By about {} K, since the stator below", "21", 2070 * 0.01),
        ("$\\mu_r = 1.05$: {} mm and 5.5 mm", "27", skin(500)),
        ("27 mm and {} mm. What", "5.5", skin(12_000)),
    ],
}  # fmt: skip
