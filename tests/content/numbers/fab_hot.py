"""Every number of the module on hot deformation and HIP, computed a second time from stems alone.

Bodies are squeezed in thousands of small steps at constant volume, cups are balanced by volume,
leaning axes are averaged one by one, and pores are found by weighing imagined parts.
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from math import cos, log, pi, radians

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnet-fabrication-engineer/hot-deformation-and-hip"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnet-fabrication-engineer.bank.md", "xfbh-")
MOLE = 24.465  # L at 25 °C and 101.325 kPa


def stroke(start: float, end: float, rate: float) -> float:
    """Seconds from one height to another while the ram follows the height, in small steps."""
    steps = 20_000
    factor = (end / start) ** (1 / steps)
    seconds, height = 0.0, start
    for _ in range(steps):
        lower = height * factor
        seconds += (height - lower) / (rate * (height + lower) / 2)
        height = lower
    return seconds


def round_area(d: float) -> float:
    return pi * (d / 2) ** 2


def upset(d: float, left: float) -> float:
    """Diameter of a round body of which a share of the height is left: volume stays."""
    return solved(lambda D: round_area(D) * left - round_area(d), d, 20 * d)


def push(s: float, d: float, h: float, m: float) -> float:
    """kN on a disc between two faces, with the hill of friction."""
    return s * round_area(d) * (1 + m * d / 3 / h) / 1000


def wall_area(D: float, d: float) -> float:
    return round_area(D) - round_area(d)


def punch_way(D: float, d: float, L: float) -> float:
    """Way of a punch that fills a wall of height L from its face, by volume."""
    return solved(lambda x: round_area(D) * x - wall_area(D, d) * L, 0, 1e3)


def wall(D: float, d: float, x: float) -> float:
    return solved(lambda L: punch_way(D, d, L) - x, 0, 1e4)


def squeeze(s: float, D: float, d: float, a: float, b: float) -> float:
    """MPa on a punch with the constants of its tool."""
    return s * (a + b * log(round_area(D) / wall_area(D, d)))


def lean(opening: float) -> float:
    """Mean share that radial axes of a segment give along its middle line, axis by axis."""
    count = 4000
    half = opening / 2
    return sum(cos(radians(half * (2 * k + 1 - count) / count)) for k in range(count)) / count


def pores(
    dry: float, soaked: float, hung: float, liquid: float, full: float
) -> tuple[float, float]:
    """(open, closed) percent: volume by the liquid pushed aside, solid by its weight."""
    volume = (soaked - hung) / liquid
    into = (soaked - dry) / liquid
    solid = dry / full
    return 100 * into / volume, 100 * (volume - into - solid) / volume


def pressed(density: float, opened: float) -> float:
    """Relative density in percent when a body of 100 parts loses its closed pores."""
    return 100 * density / (density + opened)


def gained(B: float, density: float, opened: float) -> float:
    return B * pressed(density, opened) / density


def edge(length: float, density: float, opened: float) -> float:
    """Edge after the closed pores have gone, found from the volume that is left."""
    return solved(lambda a: a**3 - length**3 * (density + opened) / 100, 0, length)


def moles(p: float, V: float, kelvin: float) -> float:
    """Amount of an ideal gas, without its constant."""
    return p * V / kelvin


def kelvin(celsius: float) -> float:
    return celsius + 273.15


def argon(kilograms: float) -> float:
    """m³ of argon at 25 °C and 101.325 kPa."""
    return kilograms / 39.95 * MOLE


def oxygen(gas: float, room: float) -> float:
    """Percent of oxygen after gas has come in bit by bit and mixed gas has gone out."""
    steps, share = 200_000, 20.9
    for _ in range(steps):
        share *= 1 - gas / room / steps
    return share


def gas_until(room: float, share: float) -> float:
    """m³ of gas that bring mixed air down to a share of oxygen, a millionth of the room a time."""
    gas, left = 0.0, 20.9
    while left > share:
        gas, left = gas + room / 1e6, left * (1 - 1e-6)
    return gas


def burst(p: float, litres: float) -> float:
    """MJ that argon gives as it expands without heat to 0.1 MPa: work summed over ln p."""
    steps, work = 20_000, 0.0
    ratio = (0.1 / p) ** (1 / steps)
    pressure, volume = p, litres / 1000
    for _ in range(steps):
        lower = pressure * ratio
        wider = volume * (pressure / lower) ** 0.6
        work += (pressure + lower) / 2 * (wider - volume)
        pressure, volume = lower, wider
    return work


def rings(L: float, c: float, n: float) -> int:
    count, rest = 0, L - c
    while rest >= n - 1e-9:
        count, rest = count + 1, rest - n
    return count


ORACLES: dict[str, Oracle] = {
    # lessons
    "fbhd-up-cloze": lambda: {"t": stroke(32, 8, 0.01), "d": upset(20, 0.25)},
    "fbhd-up-own": lambda D0, h0, r, s, m: push(
        s, upset(D0, 1 - r / 100), h0 * (100 - r) / 100, m
    ),
    "fbhd-ri-cloze": lambda: {"x": punch_way(30, 24, 30), "h": punch_way(30, 24, 30) + 4},
    "fbhd-ri-own": lambda D, d, L, b, c: 100 * wall_area(D, d) * (L - c) / (
        round_area(D) * b + wall_area(D, d) * L
    ),
    "fbhd-hip-cloze": lambda: {
        "v": 100 * solved(lambda V: moles(100, V, 1173) - moles(0.1, 1, 293), 0, 1),
        "p": solved(lambda p: moles(p, 1, 773) - moles(100, 1, 1173), 0, 200),
    },
    "fbhd-hip-own": lambda B, D, o: gained(B, D, o),
    "fbhd-ve-cloze": lambda: {"e": burst(140, 50), "d": 800 / 4000 + 3500 / 10_000},
    "fbhd-ve-own": lambda P, V: burst(P, V) / 4.62,
    # practice
    "fbhp-up-time": lambda r, e: stroke(100, 100 - r, e),
    "fbhp-up-trim": lambda D, h, c, f: 100 * round_area(D - c - c) * (h - f - f) / (
        round_area(D) * h
    ),
    "fbhp-up-precursor": lambda D, c, r: solved(
        lambda d: upset(d, 1 - r / 100) - D - c - c, 1, 200
    ),
    "fbhp-ri-stroke": lambda D, d, L: punch_way(D, d, L),
    "fbhp-ri-force": lambda D, d, s, b: squeeze(s, D, d, 0.8, b) * round_area(d) / 1000,
    "fbhp-ri-arc": lambda a, B: B / lean(a),
    "fbhp-hip-closed": lambda m, s, l: pores(m, s, l, 0.785, 7.6)[1],
    "fbhp-hip-can": lambda h, f: solved(lambda x: x**3 * f / 100 - h**3, 0, 1e3),
    "fbhp-hip-pore": lambda p, c, P, T: 100 * solved(
        lambda V: moles(P, V, kelvin(T)) - moles(p, 1, kelvin(c)), 0, 1
    ),
    "fbhp-hip-edge": lambda: {"b": gained(1.29, 98, 0), "a": edge(50, 98, 0)},
    "fbhp-ve-oxygen": lambda m, V: oxygen(argon(m), V),
    "fbhp-ve-cycles": lambda n, N, k, K, q: solved(
        lambda x: (n + x) / N + k / K - q / 100, 0, 1e5
    ),
    "fbhp-lot-a": lambda D, o: pressed(D, o),
    "fbhp-lot-b": lambda D, o, L: edge(L, D, o),
    # quiz
    "fbhq-end-speed": lambda h, r, e: e * (h - h * r / 100),
    "fbhq-growth": lambda D, h, r, m: push(1, upset(D, 1 - r / 100), h * (100 - r) / 100, m)
    / push(1, D, h, m),
    "fbhq-mass": lambda D, h, c, f: 7.6 * round_area(D + c + c) * (h + f + f) / 1000,
    "fbhq-wall": lambda D, d, H, b: wall(D, d, H - b),
    "fbhq-reading": lambda a, B: B * lean(a),
    "fbhq-open": lambda m, s, l: pores(m, s, l, 0.785, 7.6)[0],
    "fbhq-inside": lambda P, T, c: solved(
        lambda p: moles(p, 1, kelvin(c)) - moles(P, 1, kelvin(T)), 0, 1e3
    ),
    "fbhq-room": lambda V, z: solved(lambda m: argon(m) - gas_until(V, z), 0, 1e3),
    "fbhq-years": lambda a, N, b, K: solved(lambda y: y * a / N + y * b / K - 0.8, 0, 1e3),
    "fbhq-lot-a": lambda D, o, B: gained(B, D, o),
    "fbhq-lot-b": lambda D, B: gained(B, D, 0),
    # exam
    "xfbh-second": lambda a, R: solved(
        lambda r: (100 - a) * (1 - r / 100) - (100 - R), 0, 100
    ),
    "xfbh-reach": lambda F, k, d, s: solved(
        lambda r: s * round_area(upset(d, 1 - r / 100)) / 1000 - F * k / 100, 1, 99
    ),
    "xfbh-profile": lambda v, h, e, g: (h - v / e) / v + stroke(v / e, g, e),
    "xfbh-bottom": lambda m, D, d, L: solved(
        lambda b: 7.6 / 1000 * (round_area(D) * b + wall_area(D, d) * L) - m, 0, 100
    ),
    "xfbh-curved": lambda a, B, D, v: B / lean(a) / (1.6 * v * D / 1e4),
    "xfbh-case-ring-a": lambda D, d, L, b: punch_way(D, d, L) + b,
    "xfbh-case-ring-b": lambda D, d, L, b, c, n: 100 * wall_area(D, d) * n * rings(L, c, n) / (
        round_area(D) * b + wall_area(D, d) * L
    ),
    "xfbh-before": lambda P, g, D, o: solved(lambda x: edge(x, D, o) - P - g - g, 0, 1e3),
    "xfbh-open-limit": lambda D, T: solved(lambda o: T - pressed(D, o), 0, 10),
    "xfbh-regrow": lambda P, T, c, q: solved(
        lambda V: moles(q, V, kelvin(c)) - moles(P, 1, kelvin(T)), 0, 1e3
    ),
    "xfbh-air": lambda m, z: solved(lambda Q: 20.9 * Q / (Q + argon(m)) - z, 1e-3, 1e5),
    "xfbh-mild": lambda n, N, K, y, q: solved(lambda x: n / N + x * y / K - q, 0, 1e3),
    "xfbh-case-lot-a": lambda m, s, l: pores(m, s, l, 0.785, 7.6)[1],
    "xfbh-case-lot-b": lambda m, s, l, B: B / (1 - pores(m, s, l, 0.785, 7.6)[1] / 100),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()
BLOCK = pores(300, 300.55, 268.52, 0.785, 7.6)
DENSITY = 300 / ((300.55 - 268.52) / 0.785)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/hot-press-and-die-upset.lesson.md": [
        ("\\ln(40/12) = {}$", "1.204", stroke(40, 12, 1)),
        ("1.204/0.010 = {}$ s", "120", stroke(40, 12, 0.01)),
        ("the start, {} mm/s at the end", "0.12", 0.01 * 12),
        ("\\sqrt{{0.30}} = {}$ mm", "54.8", upset(30, 0.3)),
        ("mm; area {} mm²", "2356", round_area(upset(30, 0.3))),
        ("60 \\times 2356 = {}$ kN", "141", push(60, upset(30, 0.3), 12, 0)),
        ("= 1.152$: {} kN", "163", push(60, upset(30, 0.3), 12, 0.1)),
        ("\\times 11/12 = {}$", "0.727", round_area(48.8) / round_area(54.8) * 11 / 12),
        ("ends at {} per second", "0.033", 0.4 / 12),
    ],
    f"{HOME}/extruded-rings.lesson.md": [
        ("1024) = {}$; $", "2.78", wall(40, 32, 1)),
        ("40.0/2.78 = {}$ mm", "14.4", punch_way(40, 32, 40)),
        ("Billet: {} mm", "19.4", punch_way(40, 32, 40) + 5),
        ("1.02) = {}$ MPa", "140", squeeze(60, 40, 32, 0.8, 1.5)),
        ("804 mm² this is {} kN", "113", squeeze(60, 40, 32, 0.8, 1.5) * round_area(32) / 1000),
        ("19.4) = {}$ of the", "0.54", 452 * 29 / (1257 * 19.4)),
        ("over ±30° is {}.", "0.955", lean(60)),
        ("[x] {} T, since", "1.26", 1.2 / lean(60)),
        ("billet was {} mm high", "27.5", 40 * wall_area(40, 32) / round_area(32) + 5),
        ("came out {} mm too", "22", wall(40, 32, 22.5) - 40),
    ],
    f"{HOME}/hip-with-and-without-capsule.lesson.md": [
        ("0.785/32.03 = {}$ g/cm³", "7.35", DENSITY),
        ("g/cm³: {} %, so", "96.7", DENSITY / 0.076),
        ("0.55/32.03 = {}$ %", "1.72", BLOCK[0]),
        ("Closed: {} %.", "1.54", BLOCK[1]),
        ("0.0154) = {}$ g/cm³", "7.47", DENSITY / (1 - BLOCK[1] / 100)),
        ("1.300/(1 - 0.0154) = {}$ T", "1.320", 1.3 / (1 - BLOCK[1] / 100)),
        ("quote had {} T", "1.344", 1.3 * 7.6 / DENSITY),
    ],
    f"{HOME}/vessel-safety-and-controls.lesson.md": [
        ("Yes. {} MJ against 0.23", "14", burst(100, 100)),
        ("0.100 = 14$ MJ, or {} kg", "3", burst(100, 100) / 4.62),
        ("2200 = {}$ MJ", "0.23", 0.5 * 100 * 0.1 * 100 / 2200),
        ("/39.95 = {}$ mol", "1001", 40_000 / 39.95),
        ("mol, {} m³.", "24.5", argon(40)),
        ("24.5/30}} = {}$ % oxygen", "9.2", oxygen(24.5, 30)),
        ("Argon has {} kg/m³", "1.63", 1 / argon(1)),
    ],
}  # fmt: skip
