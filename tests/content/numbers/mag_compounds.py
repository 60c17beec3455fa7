"""Every number of the module on hard-magnetic compounds, computed a second time from stems alone.

Fields are found where an energy has its minimum across the axis, shares by search, mixtures by
counting atoms in 100 g, the part of order by the equation of the superellipse.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import cos, pi, radians

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnet-materials-scientist/hard-magnetic-compounds"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnet-materials-scientist.bank.md", "xmac-")

MU0 = 4 * pi / 10  # uH/m
MASS = {"Nd": 144.242, "Pr": 140.908, "Dy": 162.5, "Tb": 158.925, "Ce": 140.116}
JS = {"Nd": 1.61, "Pr": 1.56, "Dy": 0.71, "Tb": 0.70, "Ce": 1.17}
HA = {"Nd": 7.3, "Pr": 8.7, "Dy": 15.0, "Tb": 22.0, "Ce": 2.6}


def turned(constant: float, polarisation: float) -> float:
    """Field in MA/m at which K sin^2 - J H sin has its minimum just at a right angle."""

    def slope(field: float) -> float:  # of the energy by the sine, at sine 1
        return 2 * constant - polarisation * field

    return solved(slope, 0, 1e4)


def tesla(constant: float, polarisation: float) -> float:
    return turned(constant, polarisation) * MU0


def hardness(constant: float, polarisation: float) -> float:
    """Root of half the ratio of anisotropy field to magnetisation, MA/m both."""
    return (turned(constant, polarisation) / (polarisation / MU0) / 2) ** 0.5


def grams(**weights: float) -> dict[str, float]:
    """Shares of atoms from weights of rare earths."""
    moles = {name: weight / MASS[name] for name, weight in weights.items()}
    return {name: mole / sum(moles.values()) for name, mole in moles.items()}


def mean(values: dict[str, float], shares: dict[str, float]) -> float:
    return sum(values[name] * share for name, share in shares.items())


def order(kelvin: float, curie: float) -> float:
    """Part of the polarisation at 0 K that solves m^2.4 + t^2.4 = 1."""
    return solved(lambda m: m**2.4 + (kelvin / curie) ** 2.4 - 1, 0, 1)


def warmed(cold: float, celsius: float, curie: float) -> float:
    """Polarisation at a temperature from that at 20 degrees Celsius."""
    return cold * order(celsius + 273, curie) / order(293, curie)


def cut(value: float, digits: int = 3) -> float:
    """A value cut, not rounded, at a digit, as the stems print it."""
    return int(value * 10**digits + 1e-9) / 10**digits


def remanence(js: float, v: float, c: float, dense: float = 0.99) -> float:
    return dense * v * js * c


def heat(R: float, d: float) -> float:
    """Polarisation of an alloy of neodymium and dysprosium by weight."""
    return mean(JS, grams(Nd=R - d, Dy=d))


def samarium(z: float) -> float:
    """Weight per cent of samarium in SmCo_z."""
    return 100 - 100 * z * 58.933 / (z * 58.933 + 150.36)


def tilt(remanent: float, js: float, v: float) -> float:
    return solved(lambda a: remanence(js, v, cos(radians(a))) - remanent, 0, 89)


def needed(R: float, h: float) -> float:
    return solved(lambda d: mean(HA, grams(Nd=R - d, Dy=d)) - h, 1e-6, R - 1e-6)


def pure(w: float, o: float) -> float:
    """Cobalt atoms for each samarium atom that no oxide holds, in 100 g."""
    oxide = o / (3 * 15.999)  # mol of Sm2O3
    return (100 - w - o) / 58.933 / (w / 150.36 - 2 * oxide)


def trio(p: float, d: float, values: dict[str, float]) -> float:
    return mean(values, {"Pr": p / 100, "Dy": d / 100, "Nd": 1 - (p + d) / 100})


ORACLES: dict[str, Oracle] = {
    # lessons
    "macd-exc-cloze": lambda: {"h": tesla(0.33, 0.48), "k": hardness(0.33, 0.48)},
    "macd-exc-own": lambda K, J: tesla(K, J),
    "macd-fam-cloze": lambda: {
        "j": mean(JS, {"Nd": 0.9, "Dy": 0.1}),
        "b": remanence(mean(JS, {"Nd": 0.9, "Dy": 0.1}), 0.96, 0.95),
    },
    "macd-fam-own": lambda R, d, v, c: remanence(heat(R, d), v, c),
    "macd-sam-cloze": lambda: {"t": 373 / 424, "r": order(373, 424) / 0.802},
    "macd-sam-own": lambda C, T: warmed(1.58, T, C),
    # practice
    "macp-exc-ha": lambda K, J: 1000 * turned(K, J),
    "macp-exc-kappa": lambda K, J: hardness(K, J),
    "macp-exc-reached": lambda k, h: k * 79.57747 / (h / MU0 * 1000) * 100,
    "macp-fam-moment": lambda f, r: 0.0492 * sum([f] * 14 + [-r] * 2),
    "macp-fam-mix": lambda p, d: trio(p, d, HA),
    "macp-fam-atoms": lambda: {
        "x": 100 * grams(Nd=24.5, Ce=5.4)["Ce"],
        "j": mean(JS, grams(Nd=24.5, Ce=5.4)),
    },
    "macp-fam-share": lambda J, c, w: solved(
        lambda v: remanence(J, v / 100, c) - cut(J * c * 0.99 * w), 0, 200
    ),
    "macp-sam-weight": samarium,
    "macp-sam-near": lambda T, C: 100 * order(T + 273, C),
    "macp-sam-valence": lambda: {
        "p": 100 * solved(lambda p: 3 * p + 4 * (1 - p) - 3.44, 0, 1),
        "q": 100 * (1 - (3.30 - 3) / (3.44 - 3)),
    },
    "macp-sam-pump-a": lambda v, c: remanence(1.61, v, c),
    "macp-sam-pump-b": lambda T, v, c: remanence(warmed(1.61, T, 585), v, c),
    # quiz
    "macq-least-k": lambda J, k: solved(lambda K: hardness(K, J) - k, 1e-6, 100),
    "macq-field-oersted": lambda K, J: 10 * tesla(K, J),
    "macq-heavy-moment": lambda f, r, x: 0.0492 * (sum([f] * 14) + 2 * (3.3 - x * (3.3 + r))),
    "macq-weights": lambda n, t, p: mean(HA, grams(Nd=n, Tb=t, Pr=p)),
    "macq-loss": lambda x, B: B * (1 - mean(JS, {"Nd": 1 - x / 100, "Tb": x / 100}) / 1.61),
    "macq-aligned": lambda J, v, a: solved(
        lambda c: remanence(J, v, c, 0.985) - cut(J * v * 0.985 * a), 0, 2
    ),
    "macq-cobalt": lambda M, s: M - M * (samarium(5) + s) / 100,
    "macq-hot": lambda T, J, D: warmed(1.61, T, 585) / warmed(J, T, D),
    "macq-blend-a": lambda d, p, v: remanence(trio(p, d, JS), v, 0.95),
    "macq-blend-b": lambda d, p, k: k / 1000 * MU0 / trio(p, d, HA) * 100,
    # exam
    "xmac-units-1": lambda M, d, f, l: solved(  # noqa: E741 - as in the stem
        lambda m: m * f / 100 * (100 - l) / 100 - M * d / 100, 0, 1e3
    ),
    "xmac-units-2": lambda a, b: 100 / (1 + (b * 10.81 + (100 - a - b) * 55.845) / (a * 144.242)),
    "xmac-wall-from-field": lambda h, J, A: (
        pi * (A / solved(lambda K: tesla(K, J) - h, 1e-6, 100)) ** 0.5
    ),
    "xmac-dy-for-field": needed,
    "xmac-tilt": lambda J, v, a: tilt(cut(J * v * 0.99 * cos(radians(a)), 4), J, v),
    "xmac-moment-of-r": lambda J, f: solved(lambda r: 0.0492 * sum([f] * 14 + [-r] * 2) - J, 0, 30),
    "xmac-share-for-energy": lambda E, J, c: solved(
        lambda v: remanence(J, v / 100, c) ** 2 / (4 * MU0 * 1.05) * 1000 - E, 1, 300
    ),
    "xmac-same-share": lambda H, x: H / 7.3 * mean(HA, {"Nd": 1 - x / 100, "Tb": x / 100}),
    "xmac-metal-ratio": pure,
    "xmac-case-drive-a": lambda T, C, J, f: f * warmed(J, T, C),
    "xmac-case-drive-b": lambda T, D: warmed(100, T, D),
    "xmac-case-heat-a": lambda R, d, v: remanence(heat(R, d), v, 0.95),
    "xmac-case-heat-b": lambda R, d, v, c: solved(
        lambda k: remanence(heat(R, d), v, k) - cut(heat(R, d) * v * 0.99 * c), 0, 2
    ),
}
WORDS: frozenset[str] = frozenset()

X = grams(Nd=28.0, Dy=2.0)["Dy"]
J2 = heat(30.0, 2.0)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/exchange-anisotropy-and-curie-point.lesson.md": [
        ("1.40/7.3 = {}$.", "0.19", 1.114 * MU0 / 7.3),
        ("which is {} T. What", "1.40", 1.114 * MU0),
        ("formula 4.2 gives {} T", "6.6", tesla(4.2, 1.61)),
        ("and 4.9 gives {} T. A second", "7.6", tesla(4.9, 1.61)),
        ("MJ/m³ it is {} nm.", "4.0", pi * (8 / 4.9) ** 0.5),
        ("fits 12.5 pJ/m and about {}.", "4.6",
         solved(lambda K: pi * (12.5 / K) ** 0.5 - 5.2, 0.1, 99)),
        ("1.61/1.2566 = {}$ MA/m", "1.281", 1.61 / MU0),
        ("4.9/1.61 = {}$ MA/m", "6.09", turned(4.9, 1.61)),
        ("= {}$ T, or 76.5 kOe", "7.65", tesla(4.9, 1.61)),
        ("/1.61 = {}$. 4.", "1.54", hardness(4.9, 1.61)),
        ("1.353/6.09 = {}$ % of it", "22", 135.3 / turned(4.9, 1.61)),
        ("6.09/1.281 = {}$.", "4.75", turned(4.9, 1.61) / (1.61 / MU0)),
    ],
    f"{HOME}/the-2-14-1-family.lesson.md": [
        ("3.31/36 = {}$ %", "1.8", 100 * 0.2 * 3.31 / 36),
        ("B lost {} % of its", "5.5", 100 * (1 - 1.37 / 1.45)),
        ("gives {} T for each", "0.0492", MU0 * 1e-6 * 9.274e-24 / 0.237e-27),
        ("= 36.0$, so {} T", "1.77", 0.0492 * (14 * 2.1 + 2 * 3.31)),
        ("= 9.4$, so {} T", "0.46", 0.0492 * (14 * 2.1 - 20)),
        ("0.91/14.7 = {}$ T against", "0.062", (1.61 - 0.70) / (22 - 7.3)),
        ("0.90/7.7 = {}$ T.", "0.117", (1.61 - 0.71) / (15 - 7.3)),
        ("28.0/144.242 = {}$ mol", "0.1941", 28 / 144.242),
        ("2.0/162.50 = {}$ mol", "0.0123", 2 / 162.5),
        ("$x = {}$. 2.", "0.0596", X),
        ("\\times 0.90 = {}$ T.", "1.556", J2),
        ("\\times 7.7 = {}$ T.", "7.76", mean(HA, grams(Nd=28, Dy=2))),
        ("0.99 \\times 0.95 = {}$ T. 4.", "1.401", remanence(J2, 0.957, 0.95)),
        ("it would be {} T: a loss", "1.449", remanence(1.61, 0.957, 0.95)),
        ("a loss of {} % for", "3.3", 100 * (1 - J2 / 1.61)),
        ("in field of {} %.", "6.3", 100 * (mean(HA, grams(Nd=28, Dy=2)) / 7.3 - 1)),
        ("(4\\mu_0) = {}$ kJ/m³", "390", 1000 * 1.401**2 / 4 / MU0),
    ],
    f"{HOME}/samarium-cobalt-and-cerium.lesson.md": [
        ("1.08 T that makes {} T", "40", tesla(17.2, 1.08)),
        ("| 1.08 | 1020 | {} |", "33.8", samarium(5)),
        ("| 1.25 | 1195 | {} |", "23.1", samarium(8.5)),
        ("| 1.17 | 424 | {} |", "26.1", 100 * 280.232 / (280.232 + 14 * 55.845 + 10.81)),
        ("473/585 = {}$, $m", "0.809", 473 / 585),
        ("= {}$. 2. At 293 K", "0.682", order(473, 585)),
        ("$t = 0.501$, $m = {}$.", "0.916", order(293, 585)),
        ("1.61 \\times 0.745 = {}$ T", "1.20", warmed(1.61, 200, 585)),
        ("$t = 0.464$, $m = {}$; at", "0.931", order(473, 1020)),
        ("at 293 K {}. Ratio 0.951", "0.979", order(293, 1020)),
        ("1.08 \\times 0.951 = {}$ T", "1.03", warmed(1.08, 200, 1020)),
        ("neodymium was {} %.", "49", 100 * (1.61 / 1.08 - 1)),
        ("it is {} %. **Sanity", "17",
         100 * (warmed(1.61, 200, 585) / warmed(1.08, 200, 1020) - 1)),
        ("gives −{} %/K", "0.10", 100 * (1 - warmed(1, 100, 585)) / 80),
        ("$t = 0.64$ and {} T.", "1.35", 1.61 * order(200, 312) / order(20, 312)),
        ("= {}$, and $0.575/0.802", "0.575", order(373, 424)),
    ],
}  # fmt: skip
