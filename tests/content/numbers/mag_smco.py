"""Every number of the module on samarium cobalt, computed a second time from stems alone.

Phases are found by sharing out atoms or by searching, ramps minute by minute or by inversion.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import pi, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnet-materials-scientist/smco-metallurgy"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnet-materials-scientist.bank.md", "xmas-")
ONE_FIVE, TWO_SEVENTEEN, TWO_SEVEN = 33.79, 23.09, 42.16


def metal(samarium: float, oxygen: float) -> tuple[float, float]:
    """Kilograms of metal in 100 kg of magnet, and of samarium in that metal."""
    bound = 6.265 * oxygen
    return 100 - bound - oxygen, samarium - bound


def content(samarium: float, oxygen: float) -> float:
    """Samarium of the metal, wt%."""
    whole, left = metal(samarium, oxygen)
    return left / whole * 100


def lever(at: float, poor: float, rich: float) -> float:
    """Kilograms of the richer phase in 100 kg of two, from the samarium that both must hold."""
    return solved(lambda x: x * rich + (100 - x) * poor - 100 * at, -100, 300)


def hours(*spans: tuple[float, float, float]) -> float:
    """Time for falls from one temperature to another at K/min."""
    return sum((high - low) / rate for high, low, rate in spans) / 60


def walls(free_z: float) -> float:
    """Share of free samarium in walls: 5 metal atoms there and 8.5 in cells make the mean."""
    return solved(lambda p: 5 * p + 8.5 * (1 - p) - free_z, -1, 2)


def free_z(z: float, samarium: float, oxygen: float) -> float:
    """Metal atoms to a samarium atom that oxygen left, for 100 g."""
    atoms = samarium / 150.36
    return z * atoms / (atoms - 6.265 * oxygen / 150.36)


def wall_copper(share: float, z: float) -> float:
    """Copper among the metal atoms of walls, if walls hold all of it."""
    return share * z / (walls(z) * 5)


def recipe(s: float, f: float, c: float, q: float) -> float:
    """Metal atoms to one samarium of a recipe in wt%."""
    moles = {"Fe": f / 55.85, "Cu": c / 63.55, "Zr": q / 91.22, "Co": (100 - s - f - c - q) / 58.93}
    return sum(moles.values()) / s * 150.36


def pinned(low: float, high: float, wide: float, js: float) -> float:
    """Field in kA/m whose pressure 2 J H equals a slope in mJ/m2 over nm."""
    return solved(lambda h: 2 * js * h * 1e3 - abs(high - low) * 1e-3 / (wide * 1e-9), 0, 1e5)


def shift(cobalt: float, *spells: tuple[float, float]) -> float:
    """Mean of eight hours as cobalt, from dust and hours."""
    return sum(dust * time for dust, time in spells) * cobalt / 100 / 8


def blended(a: float, p: float, b: float, q: float, share: float) -> float:
    """Samarium of the metal of a blend, wt%; share of the second powder in per cent."""
    one, other = 1 - share / 100, share / 100
    return content(a * one + b * other, p * one + q * other)


def rim(T: float, d: float, w: float, v: float) -> float:
    """Depth of each rim, from the printed mean."""
    mean = round(w - 2 * d / T * (w - v), 3)
    return solved(lambda x: (2 * x * v + (T - 2 * x) * w) / T - mean, 0, T)


def for_z(e: float, o: float, M: float) -> float:
    """Samarium in all for a wanted number of metal atoms to a free one."""
    return solved(lambda s: (100 - o - s) / M - e * (s - 6.265 * o) / 150.36, 1, 60)


def wall_energy(stiffness: float, anisotropy: float) -> float:
    """Energy of a wall in mJ/m2: pi root of A over K is its width, 4/pi K times that its energy."""
    width = pi * sqrt(stiffness * 1e-12 / (anisotropy * 1e6))
    return 4 / pi * anisotropy * 1e6 * width * 1e3


ORACLES: dict[str, Oracle] = {
    # lessons
    "masd-sm5-cloze": lambda: {
        "w": content(35.5, 0.3),
        "x": lever(content(35.5, 0.3), ONE_FIVE, TWO_SEVEN),
    },
    "masd-sm5-own": lambda o, w: solved(lambda s: content(s, o) - w, 10, 60),
    "masd-age-cloze": lambda: {
        "r": hours((820, 400, 1.0)),
        "n": 168 / (37.6 + hours((820, 400, 1.0))),
    },
    "masd-age-own": lambda A, B, t, h: solved(lambda r: hours((A, B, r)) + h - t, 0.01, 50),
    "masd-cel-cloze": lambda: {
        "z": free_z(7.2, 25.9, 0.24),
        "p": walls(round(free_z(7.2, 25.9, 0.24), 2)),
    },
    "masd-cel-own": lambda s, z, e: solved(lambda o: free_z(z, s, o) - e, 0, 3),
    # practice
    "masp-sm5-seven": lambda s, o: lever(content(s, o), ONE_FIVE, TWO_SEVEN),
    "masp-sm5-nil": lambda s: solved(lambda o: content(s, o) - ONE_FIVE, 0, 3),
    "masp-age-two": lambda A, B, C, r, q: hours((A, B, r), (B, C, q)),
    "masp-age-log-a": lambda A, B, m, p: 60 * hours((A, B, p)) / m,
    "masp-age-log-b": lambda A, B, p, e: e + hours((A, B, p)),
    "masp-age-week": lambda A, r, e, k: k * 7 * 24 / (e + hours((A, 400, r))),
    "masp-cel-z": recipe,
    "masp-cel-share": lambda: {"p": walls(7.6), "c": wall_copper(0.07, 7.6)},
    "masp-cel-pin": lambda g, w, b, J: pinned(g, w, b, J),
    "masp-cel-shift": lambda a, t, b, c: shift(c, (a, t), (b, 8 - t)),
    # quiz
    "masq-poor-side": lambda s, o: 100 - lever(content(s, o), TWO_SEVENTEEN, ONE_FIVE),
    "masq-additive": lambda a, b, w: solved(lambda m: (100 * a + m * b) / (100 + m) - w, 0, 100),
    "masq-second-rate": lambda A, B, r, t: solved(
        lambda q: hours((A, B, r), (B, 400, q)) - t, 0.01, 90
    ),
    "masq-free-z": lambda z, s, o: 100 * walls(free_z(z, s, o)),
    "masq-copper-needed": lambda e, w: 100 * solved(lambda c: wall_copper(c, e) - w, 0, 1),
    "masq-cells-in-grain": lambda D, d: D**3 * 1e3 / d**3,
    "masq-minutes": lambda c, a, g: 60 * solved(lambda t: shift(c, (a, t)) - g, 0, 80),
    "masq-lot-340-a": lambda z, s, b: 100 * walls(free_z(z, s, b)),
    "masq-lot-340-b": lambda a, b, s: metal(s, a)[1] - metal(s, b)[1],
    # exam
    "xmas-two-lots": lambda a, p, b, q, w: solved(lambda m: blended(a, p, b, q, m) - w, 0, 100),
    "xmas-rim": rim,
    "xmas-for-z": for_z,
    "xmas-wall-k": lambda H, b, J, g, A: solved(
        lambda K: pinned(g, wall_energy(A, K), b, J) - H if wall_energy(A, K) > g else -H, 0.1, 90
    ),
    "xmas-copper-weight": lambda e, f, w: sum([w * 63.546] * 5) * walls(e) * f / 150.36,
    "xmas-mark": lambda A, r, q, t: solved(lambda B: hours((A, B, r), (B, 400, q)) - t, 300, A),
    "xmas-case-cut-a": lambda B, C, m, r: 60 * hours((B, C, r)) / m,
    "xmas-case-cut-b": lambda A, r, e: e + hours((A, 400, r)),
}
WORDS: frozenset[str] = frozenset()

Row = tuple[str, str, float]
NIL = solved(lambda o: content(36.0, o) - ONE_FIVE, 0, 2)
Z7 = free_z(7.0, 26.47, 0.3)
LOAD = 810 / 5 / 60 + 12 + 6 + 4
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/smco5-and-its-samarium.lesson.md": [
        ("| Sm2Co17 | {} |", "23.09", 30072 / (2 * 150.36 + 17 * 58.933)),
        ("| SmCo5 | {} |", "33.79", 15036 / (150.36 + 5 * 58.933)),
        ("| Sm2Co7 | {} |", "42.16", 30072 / (2 * 150.36 + 7 * 58.933)),
        ("oxygen binds {} parts", "6.265", 2 * 150.36 / 3 / 15.999),
        ("samarium falls from {} % Sm2Co7", "32", lever(36.5, ONE_FIVE, TWO_SEVEN)),
        ("nil at {} % oxygen, the one", "0.71",
         solved(lambda o: content(36.5, o) - ONE_FIVE, 0, 2)),
        ("35.0 % from {} % to nil", "14", lever(35.0, ONE_FIVE, TWO_SEVEN)),
        ("to nil at {} % and then", "0.32",
         solved(lambda o: content(35.0, o) - ONE_FIVE, 0, 2)),
        ("has about {} % Sm2Co17", "7", 100 - lever(content(35.0, 0.5), TWO_SEVENTEEN, ONE_FIVE)),
        ("Yes: about {} %.", "10", lever(content(36.5, 0.5), ONE_FIVE, TWO_SEVEN)),
        ("6.265 \\times 0.40 = {}$ % Sm", "2.51", 36 - metal(36.0, 0.4)[1]),
        ("7.265 \\times 0.40 = {}$ % oxide", "2.91", 100 - metal(36.0, 0.4)[0]),
        ("33.49/97.09 = {}$ wt%", "34.50", content(36.0, 0.4)),
        ("(42.16 - 33.79) = {}$ % of the metal", "8.4",
         lever(content(36.0, 0.4), ONE_FIVE, TWO_SEVEN)),
        ("no oxygen it would be {} %", "26.4", lever(36.0, ONE_FIVE, TWO_SEVEN)),
        ("reached at {} % oxygen", "0.58", NIL),
        ("off 36.0 and found {} %", "22", lever(35.6, ONE_FIVE, TWO_SEVEN)),
    ],
    f"{HOME}/solution-age-slow-cool.lesson.md": [
        ("| 61 min | {} min |", "614", 60 * hours((830, 400, 0.7))),
        ("Yes: {} K/min in place", "7", 430 / 61),
        ("/5 = {}$ min", "162", 810 / 5),
        ("0.7 = {}$ min, 10.2", "614", 60 * hours((830, 400, 0.7))),
        ("= 614$ min, {} h.", "10.2", hours((830, 400, 0.7))),
        ("+ 4 = {}$ h", "34.9", LOAD + hours((830, 400, 0.7))),
        ("168/34.9 = {}$", "4.8", 168 / (LOAD + hours((830, 400, 0.7)))),
        ("ramp takes {} h and the week", "7.2", hours((830, 400, 1.0))),
        ("and the week {} loads", "5.3", 168 / (LOAD + hours((830, 400, 1.0)))),
    ],
    f"{HOME}/cells-copper-walls-and-cobalt.lesson.md": [
        ("8.9 kOe ({} kA/m)", "708", 8.9 * 79.57747),
        ("38.4 kOe ({} kA/m)", "3056", 38.4 * 79.57747),
        ("0.30 = {}$ % Sm", "1.88", 26.47 - metal(26.47, 0.3)[1]),
        ("1.88) = {}$", "7.54", Z7),
        ("7.54)/3.5 = {}$", "0.276", walls(Z7)),
        ("0.276) = {}$", "0.44", wall_copper(0.08, Z7)),
        ("oxygen $z_\\mathrm{{e}}$ is {} and", "7.94", free_z(7.0, 26.47, 0.5)),
        ("is 7.94 and $p$ is {}:", "0.16", walls(free_z(7.0, 26.47, 0.5))),
        ("found $p = {}$", "0.43", walls(7.0)),
        ("A mean of {} mg/m³, below it", "0.075", shift(50, (0.3, 4))),
    ],
}  # fmt: skip
