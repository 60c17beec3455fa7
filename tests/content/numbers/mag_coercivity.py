"""Every number of the module on microstructure and coercivity, a second time from stems alone.

Hard phases are made of counted atoms, coercivities are balanced term by term in A/m, and sizes,
fields and contents are searched for. No formula of the questions is used in its own form.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Mapping
from math import log, pi, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnet-materials-scientist/microstructure-and-coercivity"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnet-materials-scientist.bank.md", "xmam-")
MU0 = 4e-7 * pi
GRAMS = {"Nd": 144.242, "Pr": 140.908, "Dy": 162.5, "Tb": 158.925, "Fe": 55.845}
JS = {"Nd": 1.61, "Pr": 1.56, "Dy": 0.71, "Tb": 0.70}
HA = {"Nd": 7.3, "Pr": 8.7, "Dy": 15.0, "Tb": 22.0}
OERSTED = 1000 / (4 * pi)  # A/m; as many kA/m for one kOe
MGOE = 100 / (4 * pi)  # kJ/m3


def per_atom(of: Mapping[str, float], **masses: float) -> float:
    """Mean of a property over the atoms of rare earth, from masses."""
    atoms = {name: mass / GRAMS[name] for name, mass in masses.items()}
    return sum(of[name] * count for name, count in atoms.items()) / sum(atoms.values())


def field(alpha: float, n: float, ha: float, js: float) -> float:
    """Coercivity in kA/m: what is left of the anisotropy field less the stray field, in A/m."""
    return (alpha * ha / MU0 - n * js / MU0) / 1000


def model(ha: float, js: float, grain: float) -> float:
    """Coercivity of the teaching model, kA/m; half the slope for each ln of the squared size."""
    return field(0.52 * (1 - 0.10 * log(grain**2 / 25)), 1.65, ha, js)


def both(cold: tuple[float, float, float], warm: tuple[float, float, float]) -> tuple[float, float]:
    """Constants from (anisotropy field T, polarisation T, coercivity kA/m) twice, by Cramer."""
    (a, j, h), (b, k, i) = cold, warm
    h, i = h * 1000 * MU0, i * 1000 * MU0
    whole = -a * k + b * j
    return (-h * k + i * j) / whole, (a * i - b * h) / whole


def cold(hot: float, celsius: float, loss: float) -> float:
    """Coercivity at 20 °C that leaves `hot` at a temperature, losing `loss` % each kelvin."""
    return solved(lambda h: h - h * loss / 100 * (celsius - 20) - hot, 0, 1e5)


def rim(diameter: float, thickness: float) -> float:
    """Share of a ball's volume in its rim, shell by shell."""
    steps, radius = 4000, diameter / 2
    width = thickness / steps
    shells = sum((radius - (k + 0.5) * width) ** 2 for k in range(steps))
    return 3 * shells * width / radius**3


def ratio(nd: float) -> float:
    """Iron atoms for each neodymium atom in an alloy of both, from wt% Nd."""
    return solved(lambda r: 100 * GRAMS["Nd"] / (GRAMS["Nd"] + r * GRAMS["Fe"]) - nd, 0, 100)


def bright(nd: float) -> float:
    """Backscatter coefficient of an alloy of Nd and Fe."""
    return 0.2795 + nd / 100 * (0.4443 - 0.2795)


def bought(part: float, content: float, kept: float) -> float:
    """Metal bought so that a part has a content in %, when `kept` % of it ends there."""
    return solved(lambda x: x * kept / 100 - part * content / 100, 0, 1e6)


def product(b: float, recoil: float) -> float:
    """Maximum energy product of a straight curve, kJ/m3, by walking along it."""
    end = b / (MU0 * recoil)
    return max((b - MU0 * recoil * h) * h for h in (end * k / 2000 for k in range(2001))) / 1000


def after_mill(s: float, slope: float, old: float, new: float) -> float:
    """Coercivity after grains went from old to new on a - slope ln D^2."""
    return s + slope * log(old**2) - slope * log(new**2)


def spread(points: float, hits: float) -> float:
    """Variance of a share, in squared percentage points."""
    share = hits / points
    return 1e4 * (share - share**2) / points


def gap(T: float, H: float, b: float, s: float, r: float, m: float) -> float:
    return cold(H, T, b) - s - 130 * solved(lambda c: r - 0.023 * c - m, -9, 9)


def two(a: float, n: float, A: float, B: float) -> float:
    h = round(field(a, n, A, 1.61))
    k = round(field(a, n, B, 1.48))
    return both((A, 1.61, h), (B, 1.48, k))[0]


def second(y: float, z: float, A: float, B: float) -> float:
    y, z = round(y, 4), round(z, 4)
    return both((A, 1.60, y * 1.60 / MU0 / 1000), (B, 1.47, z * 1.47 / MU0 / 1000))[1]


def warmer(a: float, h: float, B: float) -> float:
    n = solved(lambda n: h - field(a, n, 7.5, 1.59), 0, 9)
    return field(a, n, B, 1.46)


ORACLES: dict[str, Oracle] = {
    "mamd-nuc-cloze": lambda: {"t": MU0 * 1000 * field(0.45, 1.2, 7.6, 1.6),
                               "h": field(0.45, 1.2, 7.6, 1.6)},
    "mamd-nuc-own": lambda a, n, A, J: field(a, n, A, J),
    "mamd-dys-cloze": lambda: {"ha": 7.3 + 0.08 * 7.7, "h": model(7.3 + 0.08 * 7.7, 1.538, 5)},
    "mamd-dys-own": lambda n, d: 100 - 100 * per_atom(JS, Nd=n, Dy=d) / 1.61,
    "mamd-ima-cloze": lambda: {"e": bright(23.31), "c": 100 - 100 * bright(23.31) / 0.3211},
    "mamd-ima-own": lambda p, s: solved(lambda n: s - sqrt(spread(n, p / 100 * n)), 1, 1e6),
    "mamd-gra-cloze": lambda: {"e": 38 * MGOE, "h": 17 * OERSTED},
    "mamd-gra-own": lambda B, m: product(B, m),
    "mamp-nuc-fit": lambda a, n, A, B: two(a, n, A, B),
    "mamp-nuc-saturate": lambda J, f: f * J / MU0 / 1000,
    "mamp-nuc-gain": lambda: {"t": 0.32, "h": field(1, 0.95, 1, 1.6) - field(1, 1.15, 1, 1.6)},
    "mamp-dys-ha": lambda n, t: per_atom(HA, Nd=n, Tb=t) - 7.3,
    "mamp-dys-grain": lambda D, d, A: model(A, 1.5, d) - model(A, 1.5, D),
    "mamp-dys-need": lambda T, H, b: cold(H, T, b),
    "mamp-dys-shell": lambda D, t: 100 * rim(D, t),
    "mamp-dys-case-a": lambda T, H, b, s: (cold(H, T, b) - s) / 128,
    "mamp-dys-case-b": lambda T, H, b, s, r: r - 0.023 * (cold(H, T, b) - s) / 128,
    "mamp-ima-ratio": lambda n: ratio(n),
    "mamp-ima-contrast": lambda n: 100 * bright(n) / 0.3211 - 100,
    "mamp-gra-code": lambda: {"m": 302 / MGOE, "h": 1350},
    "mamp-gra-kilo": lambda k: k * OERSTED - 1353,
    "mamq-second-constant": lambda y, z, A, B: second(y, z, A, B),
    "mamq-part-reached": lambda h, A: 100 * h * 1000 * OERSTED * MU0 / A,
    "mamq-warmer": lambda a, h, B: warmer(a, h, B),
    "mamq-same-with-tb": lambda d, a: 158.925 * solved(
        lambda x: field(a, -1.65, 14.7, 0.91) * x - field(a, -1.65, 7.7, 0.90) * d / 162.5, 0, 1),
    "mamq-instead": lambda D, d, b: solved(lambda x: after_mill(0, b, D, x) - 128 * d, 0.1, D),
    "mamq-hot-part-a": lambda T, H, b: cold(H, T, b),
    "mamq-hot-part-b": lambda T, H, b, s, D: (cold(H, T, b) - after_mill(s, 300, D, 3.4)) / 130,
    "mamq-two-sections": lambda a, b: (b - a) / 10 / sqrt(spread(1000, a) + spread(1000, b)),
    "mamq-tenths": lambda c: c * 10 / OERSTED,
    "mamq-lower-edge": lambda e, m: solved(lambda B: product(B, m) - e * MGOE, 0.5, 2),
    "xmam-three": lambda n, d, t, v: 1000 * v / 100 * 0.99 * 0.95 * (
        1.61 - per_atom(JS, Nd=n, Dy=d, Tb=t)),
    "xmam-rim": lambda D, t, y: 893.475 * 0.009 * y - 893.475 * 0.009 * y * rim(D, t),
    "xmam-how-fine": lambda T, H, b, c, a: solved(
        lambda D: a - 300 * log(D**2) + 130 * c - cold(H, T, b), 0.5, 20),
    "xmam-floor": lambda g, r: solved(lambda y: 130 * (r / 22 - y) + 220 * y - g, -9, 9),
    "xmam-bought": lambda c, Y, p, U: bought(1000, c, Y) - bought(1000, p, U),
    "xmam-paid": lambda B, d, m: product(B, m) - product(B - 0.023 * d, m),
    "xmam-order-a": lambda T, H, b, s, r, m: gap(T, H, b, s, r, m),
    "xmam-order-b": lambda T, H, b, s, r, m: solved(
        lambda D: after_mill(0, 300, 4.6, D) - gap(T, H, b, s, r, m), 0.5, 4.6),
    "xmam-routes-a": lambda m, c, Y: bought(m, c, Y),
    "xmam-routes-b": lambda m, p, U: bought(m, p, U),
    "xmam-print": lambda L, k, M, N, v: sum([L / M * 1e3 * v / 100] * int(k)) / N,
    "xmam-spot": lambda n: solved(
        lambda p: 7 * (100 - p) + 8.5 * p - 100 * ratio(n), -50, 150),
    "xmam-lowest": lambda k, u: k * OERSTED - k * OERSTED * u / 100 - 1353,
    "xmam-name": lambda k: round(k * OERSTED / 10),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

A_LOT = {"Nd": 0.78 * 28, "Pr": 0.22 * 28, "Dy": 2.0}
B_LOT = {"Nd": 0.78 * 30, "Pr": 0.22 * 30}
JA, KA = per_atom(JS, **A_LOT), per_atom(HA, **A_LOT)
JB, KB = per_atom(JS, **B_LOT), per_atom(HA, **B_LOT)
FIT = both((7.30, 1.61, 874), (5.90, 1.47, 579))
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/nucleation-and-the-coercivity-equation.lesson.md": [
        ("1.60 T that is {} and", "2546", 2 * 1.6 / MU0 / 1000),
        ("2546 and {} kA/m", "3820", 3 * 1.6 / MU0 / 1000),
        ("7.3 T that is {} kA/m", "5809", 7.3 / MU0 / 1000),
        ("reach {} to 23 %", "16", 100 * 955 / (7.3 / MU0 / 1000)),
        ("16 to {} % of it", "23", 100 * 1353 / (7.3 / MU0 / 1000)),
        ("$ is {} and 0.728 T", "1.098", 874e3 * MU0),
        ("1.098 and {} T", "0.728", 579e3 * MU0),
        ("$x$ is {} and", "4.534", 7.3 / 1.61),
        ("4.534 and {};", "4.014", 5.9 / 1.47),
        ("$y$ is {} and", "0.682", 874e3 * MU0 / 1.61),
        ("0.682 and {}.", "0.495", 579e3 * MU0 / 1.47),
        ("(4.534 - 4.014) = {}$", "0.360", FIT[0]),
        ("4.534 - 0.682 = {}$", "0.95", FIT[1]),
        ("T, or {} kA/m.", "192", field(1, 0, 1, 1.61) - field(1, 0.15, 1, 1.61)),
        ("found {} for", "286", (874 / 1.61 - 579 / 1.47) / (7.3 / 1.61 - 5.9 / 1.47)),
    ],
    f"{HOME}/grain-size-before-dysprosium.lesson.md": [
        ("| A | 2.0 | 4.5 | {} |", "1.381", 0.95 * 0.99 * 0.95 * JA),
        ("| 1.381 | {} |", "1372", model(KA, JA, 4.5)),
        ("| B | 0 | 3.0 | {} |", "1.428", 0.95 * 0.99 * 0.95 * JB),
        ("| 1.428 | {} |", "1373", model(KB, JB, 3.0)),
        ("0.90$ T, at 5 µm: {} against", "9.1", 0.52 * 14.7 + 1.65 * 0.91),
        ("9.1 against {}.", "5.5", 0.52 * 7.7 + 1.65 * 0.90),
        ("21.84/144.242 = {}$", "0.1514", A_LOT["Nd"] / 144.242),
        ("6.16/140.908 = {}$", "0.0437", A_LOT["Pr"] / 140.908),
        ("2/162.5 = {}$", "0.0123", 2 / 162.5),
        ("sum {}. Dy", "0.2074", sum(m / GRAMS[n] for n, m in A_LOT.items())),
        ("Dy is {} %", "5.9", 100 * 2 / 162.5 / sum(m / GRAMS[n] for n, m in A_LOT.items())),
        ("$J_s = {}$ T and", "1.546", JA),
        ("H_a = {}$ T.", "8.05", KA),
        ("\\ln 0.9 = {}$", "1.021", 1 - 0.2 * log(0.9)),
        ("1.546 = {}$ T, or", "1.724", model(KA, JA, 4.5) * 1000 * MU0),
        ("Without Dy it is {}.", "1118", model(KB, JB, 4.5)),
        ("$J_s$ {} T,", "1.599", JB),
        ("$H_a$ {} T,", "7.61", KB),
        ("$g = {}$:", "1.102", 1 - 0.1 * log(9 / 25)),
        ("254/2 = {}$ kA/m", "127", (model(KA, JA, 4.5) - model(KB, JB, 4.5)) / 2),
        ("loss is {} T", "0.024", 0.95 * 0.99 * 0.95 * (JB - JA) / 2),
        ("3.0 µm that is {} ppm", "178", 1600 / 3 - 1600 / 4.5),
        ("tie up {} wt%", "0.11", (1600 / 3 - 1600 / 4.5) / 1e4 / 15.999 * 2 / 3 * 144.242),
        ("\\times 130) = {}$ kA/m", "1611", cold(480, 150, 0.54)),
        ("0.1 µm that is {} %", "11.5", 100 * rim(5, 0.1)),
        ("0.5 µm it is {} %", "48.8", 100 * rim(5, 0.5)),
    ],
    f"{HOME}/reading-images.lesson.md": [
        ("47/1200 = {}\\,", "3.92", 100 * 47 / 1200),
        ("So $3.9 \\pm {}\\,", "0.6", sqrt(spread(1200, 47))),
        ("480/103 = {}$ µm", "4.43", sum([480 / 103 * 0.95])),
        ("$ | {} | −1.0 % | 8.5", "0.318", bright(100 * 2 * 144.242 / (288.484 + 949.365))),
        ("$ | 0.318 | −1.1 % | {} |", "3.6", 4 / 1.1),
    ],
    f"{HOME}/reading-a-grade.lesson.md": [
        ("42 MGOe are {} kJ/m³", "334", 42 * MGOE),
        ("requires 318, which is {} MGOe", "40", 318 / MGOE),
        ("79.577 = {}$ kA/m", "1114", 14 * OERSTED),
        ("7.9577 = {}$ kJ/m³", "318", 40 * MGOE),
        ("(4\\mu_0) = {}$ kJ/m³", "326", product(1.28, 1)),
        ("1.05$ it is {}.", "310", product(1.28, 1.05)),
        ("about {} T for it", "1.30", solved(lambda B: product(B, 1.05) - 318, 1, 2)),
        ("\\times 80) = {}$ kA/m", "508", 1114 - 1114 * 0.68 / 100 * 80),
    ],
}  # fmt: skip
