"""Every number of the module on aligning and pressing, computed a second time from stems alone.

Powder is followed as mass in a box, dies are found by bisection, pressures layer by layer.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import acos, degrees, log, pi, radians, sin, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnet-fabrication-engineer/aligning-and-pressing"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnet-fabrication-engineer.bank.md", "xfbp-")
FREE = 4e-7 * pi  # μ0, H/m


def pressed(pressure: float) -> float:
    """Relative density of the teaching powder, by bisection of its line."""
    return solved(lambda d: -log(1 - d) - 0.00288 * pressure - 0.511, 0.1, 0.95)


def needed(density: float) -> float:
    """Pressure in MPa for a relative density, by bisection."""
    return solved(lambda p: pressed(p) - density, -50, 900)


def deep(pressure: float, friction: float, depth: float, width: float) -> float:
    """Pressure left at a depth, lost in thin layers."""
    steps = 20_000
    for _ in range(steps):
        middle = pressure * (1 - 2 * friction * depth / width / steps)
        pressure -= 4 * friction * depth / width / steps * middle
    return pressure


def across(ratio: float, k: float) -> float:
    """Shrinkage across the field whose block keeps its mass."""
    return solved(lambda s: ratio - (1 - k * s) * (1 - s) ** 2, 0, 0.3)


def alignment(remanence: float, share: float, density: float) -> float:
    """Degree of alignment: what remanence is left to explain once phases and pores have."""
    return solved(lambda f: 1.6 * share * density * f - remanence, 0, 2)


def own_field(fill: float, f: float, N: float) -> float:
    """Field of the powder on itself along the field, A/m."""
    return N * (fill * 1.6 * f) / FREE


def stops(resistance: float, field: float) -> float:
    """Angle in degrees at which the torque of 1.6 T in a field (kA/m) is used up."""
    return degrees(solved(lambda a: 1.6 * field * 1e3 * sin(a) - resistance * 1e6, 0, pi / 2))


def push(pressure: float, diameter: float) -> float:
    """Force in N on a round closure; pressure in MPa, diameter in mm."""
    return pressure * 1e6 * pi * (diameter / 2000) ** 2


def pumped(fluid: float, pressure: float, blocks: float, before: float, after: float) -> float:
    """Litres to add: what fluid gives way, and what blocks of constant mass give way."""
    return fluid / (2200 / pressure) + blocks - blocks * before / after


def root(ratio: float) -> float:
    """Edge left of a body that keeps its shape, by bisection of its volume."""
    return solved(lambda a: a * a * a - ratio, 0, 3)


def ends(P: float, f: float, z: float, d: float) -> float:
    return 100 * (pressed(P) - pressed(deep(P, f, z, d)))


ORACLES: dict[str, Oracle] = {
    # lessons
    "fbpd-way-cloze": lambda: {
        "d": 100 * pressed(80), "h": 30 * pressed(80) / 0.27,
    },
    "fbpd-way-own": lambda D, a, b: needed(D / 100) * 1e6 * (a * b * 1e-4) / 1e3,
    "fbpd-fld-cloze": lambda: {
        "f": alignment(1.29, 0.95, 0.978), "b": 1.6 * 0.95 * 0.978 * 0.92,
    },
    "fbpd-fld-own": lambda H, N, F, f: (H * 1e3 + own_field(F / 100, f / 100, N)) / 1e3,
    "fbpd-iso-cloze": lambda: {"a": 100 * root(0.45 / 0.6), "f": push(200, 200) / 1e6},
    "fbpd-iso-own": lambda V, B, p, D, E: pumped(V - B, p, B, D, E),
    "fbpd-die-cloze": lambda: {
        "k": (40 - 30) / 40 / ((30 - 26.1) / 30), "r": 30 * 26.1**2 / (40 * 30**2),
    },
    "fbpd-die-own": lambda P, g, s, k: (P + 0.15 + 0.15) / (1 - k * across(g / s, k)),
    # practice
    "fbpp-way-fill": lambda P, h, F: h * pressed(P) / (F / 100),
    "fbpp-way-first": lambda a, b, c, D: (
        100 * round(a * b * c / 1000 * 7.6 * D / 100, 1) / (a / 10 * b / 10 * c / 10) / 7.6
    ),
    "fbpp-way-far": lambda P, f, z, d: deep(P, f, z, d),
    "fbpp-fld-f": lambda B, D, v: alignment(B, v / 100, D / 100),
    "fbpp-fld-two": lambda: {
        "a": alignment(1.36, 0.95, 0.99), "b": alignment(1.31, 0.95, 0.953),
    },
    "fbpp-fld-torque": lambda H, a: 1.6 * H * 1e3 * sin(radians(a)) / 1e6,
    "fbpp-iso-edge": lambda a, D, E: a * root(D / E),
    "fbpp-iso-lid": lambda p, d: push(p, d) / 1e3,
    "fbpp-die-k": lambda a, b, u, w: (
        (a - round(a * (1 - u / 100), 2)) / a / ((b - round(b * (1 - w / 100), 2)) / b)
    ),
    "fbpp-die-across": lambda P, G, g, s, u: (
        (P + G + G) / solved(lambda y: y * y * (1 - u / 100) - g / s, 0, 2)
    ),
    # quiz
    "fbpq-stroke": lambda P, f, F: f - solved(lambda h: h * pressed(P) - f * F / 100, 0, f),
    "fbpq-other-density": lambda B, D, E, g: 1.6 * (E / 100) * (B / 1.6 / (D / 100)) + g,
    "fbpq-far-density": lambda P, f, z, d: 100 * pressed(deep(P, f, z, d)),
    "fbpq-angle": lambda H, t: stops(t, H),
    "fbpq-pumped": lambda V, p, s, r: (V / (2200 / p) + s) / r,
    "fbpq-density-after": lambda D, x: D / (1 - x / 100) / (1 - x / 100) / (1 - x / 100),
    "fbpq-die-along": lambda P, x, k: (
        (P + 0.2 + 0.2) / (1 - k * across(round((1 - k * x) * (1 - x) ** 2, 4), k))
    ),
    "fbpq-part-from-die": lambda a, u, g, s: solved(
        lambda w: (1 - u / 100) * (w / a) ** 2 - g / s, 0, a
    ),
    "fbpq-missing-shrinkage": lambda w, g, s: (
        solved(lambda u: g / s - (1 - u) * (1 - w / 100) ** 2, 0, 0.6) * 100 / w
    ),
    "fbpq-new-part-a": lambda a, b, u, w, s: (
        s * round(a * (1 - u / 100), 2) * round(b * (1 - w / 100), 2) ** 2 / (a * b * b)
    ),
    "fbpq-new-part-b": lambda a, u, P: (P + 0.3) * a / round(a * (1 - u / 100), 2),
    # exam
    "xfbp-units-1": lambda M, h, s: M * 1e6 * (h / 1e6) * s / 100 / 2.016 / 1e3 * 24.465 / 1e3,
    "xfbp-units-2": lambda M, d: M * 1e3 * d / 1e6 / 15.999 / 3 * 2 * 144.242 / 1e3,
    "xfbp-texture-loss": lambda A, d, D, E: (
        (alignment(A, 1, D / 100) - alignment(A - d, 1, E / 100)) * 1.6 * E / 100
    ),
    "xfbp-coil": lambda H, N, F, c: (
        FREE * (H * 1e3 + own_field(F / 100, sqrt(1 - sin(radians(c)) ** 2), N))
    ),
    "xfbp-two-ends": ends,
    "xfbp-stronger": lambda H, a, b: solved(
        lambda K: stops(1.6 * H / 1e3 * sin(radians(a)), K) - b, H, 9000
    ),
    "xfbp-fill-drift": lambda F, e, P, h: (h * pressed(P) / F) * (F - e) / pressed(P),
    "xfbp-case-setting-a": lambda D, a, b: needed(D / 100) * 1e6 * a * b * 1e-4 / 1e3,
    "xfbp-case-setting-b": lambda D, a, b, h: a * b * (h / 10) * 7.6 * D / 100,
    "xfbp-case-low-a": lambda B, D, v: alignment(B, v / 100, D / 100),
    "xfbp-case-low-b": lambda D, v, q: q * 1.6 * (D / 100) * (v / 100),
    "xfbp-cip-pump": lambda V, n, a, p, D, E: pumped(
        V - n * (a / 100) ** 2 * 0.5, p, n * (a / 100) ** 2 * 0.5, D, E
    ),
    "xfbp-cip-lid": lambda r, f, d: push(r * f / 100, d) / 9.81,
    "xfbp-die-two": lambda P, G, g, s, k: (
        (P + G + G) / (1 - k * across(g / s, k)) - (P + G + G) / (1 - across(g / s, k))
    ),
    "xfbp-heavy-fill": lambda L, g, e, s, k: (
        L * (1 - k * across(g * (1 + e / 100) / s, k)) - L * (1 - k * across(g / s, k))
    ),
    "xfbp-other-shrink": lambda u, g, s, P: solved(
        lambda d: (1 - u / 100) * (P / d) ** 2 - g / s, P, 3 * P
    ),
    "xfbp-clean-up": lambda T, c, f, q, u: solved(
        lambda d: d * (1 - u / 100) - 3 * q - 2 * f - 2 * c - T, T, 3 * T
    ),
    "xfbp-case-die-a": lambda P, x, k: (
        P / root(round((1 - k * x) * (1 - x) ** 2, 4))
        * (1 - k * across(round((1 - k * x) * (1 - x) ** 2, 4), k))
    ),
    "xfbp-case-die-b": lambda P, x, k: (
        P / (1 - k * across(round((1 - k * x) * (1 - x) ** 2, 4), k))
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

S2, S18 = across(0.55 / 0.99, 2.0), across(0.58 / 0.985, 1.8)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/three-ways-to-press.lesson.md": [
        ("0.511)}} = {}$.", "0.550", pressed(100)),
        ("7.60 \\times 120 = {}$ g", "502", pressed(100) * 7.6 * 120),
        ("0.550/0.28 = {}$ mm", "78.6", 40 * 0.55 / 0.28),
        ("Stroke: {} mm", "38.6", 40 * 0.55 / 0.28 - 40),
        ("at the same size has {} %", "54.5", 100 * 497 / 120 / 7.6),
        ("5.0 \\times 7.86 = {}$ g", "502", 0.28 * 7.6 * 30 * 7.86),
        ("0.55/0.40 = {}$ mm", "55", 40 * 0.55 / 0.4),
    ],
    f"{HOME}/field-and-texture.lesson.md": [
        ("15 kOe, the field of {} T in air", "1.51", FREE * 1.2e6),
        ("this is {} MPa at a right angle", "1.92", 1.6 * 1.2),
        ("At 5° only {} MPa", "0.17", 1.6 * 1.2 * sin(radians(5))),
        ("cosine: 0.94 belongs to {}°", "20", degrees(acos(0.94))),
        ("0.87 to {}°", "30", degrees(acos(0.87))),
        ("\\times 0.990) = {}$.", "0.890", alignment(1.34, 0.95, 0.99)),
        ("1.28/1.505 = {}$.", "0.851", alignment(1.28, 0.95, 0.99)),
        ("0.946) = {}$. As", "0.890", alignment(1.28, 0.95, 0.946)),
        ("0.990/0.946 = {}$ T", "1.34", 1.28 * 0.99 / 0.946),
        ("To about {}°, since there the torque has sunk to 0.33", "10", stops(0.33, 1200)),
    ],
    f"{HOME}/cold-and-rubber-isostatic-pressing.lesson.md": [
        ("300 mm this is {} MN", "14.1", push(200, 300) / 1e6),
        ("the weight of 1,{} tonnes", "441", push(200, 300) / 9.81 / 1e3 - 1000),
        ("it is still {} kN, five", "50", push(0.4, 400) / 1e3),
        ("0.60)^{{1/3}} = {}$: 72.7", "0.909", root(0.75)),
        ("0.909$: {} × 54.5", "72.7", 80 * root(0.75)),
        ("72.7 × {} × 45.4", "54.5", 60 * root(0.75)),
        ("200/2200 = {}$ L", "4.8", 52.8 * 200 / 2200),
        ("delivers {} L in all", "6.6", pumped(52.8, 200, 7.2, 45, 60)),
        ("L/min: {} min", "13", pumped(52.8, 200, 7.2, 45, 60) / 0.5),
        ("0.75^3 = {}$ %", "42", 100 * 0.75**3),
        ("volume, and {} % density", "107", 45 / 0.75**3),
    ],
    f"{HOME}/green-handling-and-die-size.lesson.md": [
        ("along the field | 24.33 | {} |", "17.92", 24.33 * (1 - 2 * S2)),
        ("both | 24.33 | {} |", "21.13", 24.33 * (1 - S2)),
        ("In truth it was {} % along", "26.3", 200 * S2),
        ("along and {} % across", "13.2", 100 * S2),
        ("should be {} along and 23.03", "27.15", 20 / (1 - 2 * S2)),
        ("27.15 along and {} across", "23.03", 20 / (1 - S2)),
        ("Ratio: {}. Blank", "0.5888", 0.58 / 0.985),
        ("0.880^2 = {}$. Try", "0.6071", 0.784 * 0.88**2),
        ("Try 0.130: {}.", "0.5798", 0.766 * 0.87**2),
        ("0.5798) = {}$.", "0.1267", S18),
        ("1.8 \\times 0.1267 = {}$.", "0.2280", 1.8 * S18),
        ("0.7720 = {}$ mm, across", "15.93", 12.3 / (1 - 1.8 * S18)),
        ("0.8733 = {}$ mm.", "14.08", 12.3 / (1 - S18)),
        ("12.30 \\times 1.228 = {}$ mm", "15.10", 12.3 * 1.228),
        ("15.10 \\times 0.772 = {}$ mm", "11.66", 15.1 * 0.772),
    ],
}  # fmt: skip
