"""Every number of the module on grain boundary diffusion, computed a second time from stems alone.

Profiles are sums of spreading sources and their mirror images, where lessons use cosines; masses
are counted on a square centimetre or a whole tray; contents and times are searched for.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import e as euler
from math import exp, log, pi, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnet-materials-scientist/grain-boundary-diffusion-for-alloy-people"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnet-materials-scientist.bank.md", "xmag-")
GRAMS = {"Tb": 158.925, "Dy": 162.5, "F": 18.998403, "O": 15.999, "H": 1.008}
MAGNET = 7.55  # g/cm3
D900 = 2.4e-11  # m2/s


def profile(mm: float, seconds: float, d: float = D900, place: float = 0.5) -> float:
    """Content over mean in a plate: sources on both faces, spreading, with mirror images."""
    thick = mm / 1000
    spread = 4 * d * seconds
    heights = [exp(-((place - k) ** 2) * thick**2 / spread) for k in range(-60, 61)]
    return thick / sqrt(pi * spread) * sum(heights)


def by_q(q: float, place: float = 0.5) -> float:
    """Content over mean where q stands for 4 pi^2 Dt/L^2."""
    return profile(1000, q / (4 * pi**2), 1.0, place)


def taken(thick: float, coat: float, metal: float, enters: float) -> float:
    """Pick-up in wt% of a plate, on one square centimetre of it with its two faces."""
    plate = thick / 10 * MAGNET * 1000  # mg
    return 100 * sum([coat * metal * enters / 100] * 2) / plate


def coat(thick: float, content: float, metal: float, enters: float) -> float:
    """Coating on a face that gives a pick-up."""
    return solved(lambda m: taken(thick, m, metal, enters) - content, 0, 1e3)


def rise(content: float, top: float = 800, scale: float = 0.45) -> float:
    """Rise of coercivity, kA/m."""
    return top - top / euler ** (content / scale)


def content_for(gain: float, top: float = 800, scale: float = 0.45) -> float:
    """Content that gives a rise."""
    return solved(lambda c: rise(c, top, scale) - gain, 0, 20)


def faster(T: float, other: float) -> float:
    """D at one temperature over D at another, °C."""
    return exp(-93_760 / 8.314 / (T + 273.15)) / exp(-93_760 / 8.314 / (other + 273.15))


def hours(mm: float, q: float, d: float = D900) -> float:
    """Hours that give q."""
    return solved(lambda h: 4 * pi**2 * d * h * 3600 - q * (mm / 1000) ** 2, 0, 1e5)


def middle(L: float, h: float, c: float, d: float = D900) -> float:
    return c * profile(L, h * 3600, d)


def order(L: float, h: float, b: float, d: float) -> float:
    return content_for(d - b) / profile(L, h * 3600)


def third(A: float, B: float, T: float, h: float) -> float:
    """Root of Dt in mm, on the straight line of ln D over 1/T."""
    cold, hot, here = (1 / (t + 273.15) for t in (800, 900, T))
    line = log(A) + (log(B) - log(A)) * (cold - here) / (cold - hot)
    return 1000 * sqrt(euler**line * 1e-12 * h * 3600)


def gap(q: float, c: float) -> float:
    return rise(c * by_q(q, 0)) - rise(c * by_q(q))


ORACLES: dict[str, Oracle] = {
    "magd-sou-cloze": lambda: {"e": 5 * 0.74 * 0.8, "c": taken(3, 5, 0.74, 80)},
    "magd-sou-own": lambda m, L, U: taken(L, m, 0.736, U),
    "magd-tim-cloze": lambda: {"q": (2 * pi / 0.005) ** 2 * D900 * 12.2 * 3600,
                               "r": profile(5, 12.2 * 3600)},
    "magd-tim-own": lambda L, h, c: middle(L, h, c),
    "magd-bas-cloze": lambda: {"m": sum((0.45, 0.30, 0.21, 0.30, 0.44)) / 5,
                               "r": 0.21 / sum((0.09, 0.06, 0.042, 0.06, 0.088))},
    "magd-bas-own": lambda b, k, d: content_for(d - b - k),
    "magp-sou-coating": lambda c, L, U: coat(L, c, 0.74, U),
    "magp-sou-weigh": lambda A, m, g: 100 * round(g, 1) / sum([A * m * 0.736] * 2),
    "magp-sou-skin": lambda: {"h": (21.70 - 12.57) * 1000 / (4 * pi), "b": 1380 - 1349},
    "magp-tim-hours": lambda L, q: hours(L, q),
    "magp-tim-arrhenius": lambda T: 8 / faster(T, 900),
    "magp-tim-gap": lambda q, c: gap(q, c),
    "magp-bas-control": lambda: {"a": 1130 - 1085, "b": 1415 - 1085 - (1130 - 1085)},
    "magp-bas-case-a": lambda a, b, m: sum((a, b, m, b, a)) / 5,
    "magp-bas-case-b": lambda m, k: k + rise(m),
    "magp-bas-oxygen": lambda e, o: e - o / 15.999 * 2 / 3 * 144.242,
    "magq-grams": lambda n, g, c, U: solved(
        lambda w: w * 0.736 * U / 100 - n * g * c / 100, 0, 1e5),
    "magq-swapped-source": lambda m, U, V: solved(lambda x: x * V - m * 0.74 * U, 0, 99),
    "magq-middle": lambda L, h, c, b: b + rise(middle(L, h, c)),
    "magq-thickest": lambda h, p: solved(
        lambda L: 1 - 2 * exp(-((2 * pi / L) ** 2) * D900 * 1e6 * h * 3600) - p / 100, 0.5, 20),
    "magq-longer": lambda a, b, t, T: hours(b, 1) / hours(a, 1) * t * faster(T, 900),
    "magq-closed": lambda a, b, w: abs(50 * (a + b) / w - 100),
    "magq-weakest": lambda b, d, r: content_for(d - b) / r,
    "magq-order-a": lambda L, h, b, d: order(L, h, b, d),
    "magq-order-b": lambda L, h, b, d, U: coat(L, order(L, h, b, d), 0.74, U),
    "xmag-film": lambda c, L, U: coat(L, c, 1, U) / 1000 / 8.55 * 1e4,
    "xmag-rods": lambda a, m, U: 100 * 4 * (a / 10) * m / 1000 * 0.736 * U / 100 / (
        (a / 10) ** 2 * MAGNET),
    "xmag-third": lambda A, B, T, h: third(A, round(B, 2), T, h),
    "xmag-until": lambda L, p, D: solved(
        lambda h: 1 - 2 * exp(-((2 * pi / L) ** 2) * D * 1e-5 * h * 3600) - p / 100, 0, 1e3),
    "xmag-tb": lambda c: 100 - 100 * content_for(rise(c), 1150, 0.40) / c,
    "xmag-rest": lambda F, M, c, r, w: F * 0.74 - sum([10 * c] * int(M)) - r * w / 100,
    "xmag-trial-a": lambda L, h, D, c: middle(L, h, c, D * 1e-11),
    "xmag-trial-b": lambda L, h, D, c, b: b + rise(middle(L, h, c, D * 1e-11)),
    "xmag-refuses-a": lambda e, o: e - o / 15.999 * 2 / 3 * 144.242,
    "xmag-refuses-b": lambda s, c: s - c,
}  # fmt: skip
WORDS: frozenset[str] = frozenset()


def metal(name: str, other: str, count: float) -> float:
    """Mass share of a metal in its compound, for `count` of the other atom to each."""
    return GRAMS[name] / (GRAMS[name] + count * GRAMS[other])


Row = tuple[str, str, float]
DAY = 8 * 3600
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/sources-and-pick-up.lesson.md": [
        ("| untreated | {} |", "1000", 12.57 * 1000 / (4 * pi)),
        ("| treated | {} |", "1727", 21.70 * 1000 / (4 * pi)),
        ("$\\ce{{TbF3}}$ {}, $", "0.736", metal("Tb", "F", 3)),
        ("$\\ce{{DyF3}}$ {}, $", "0.740", metal("Dy", "F", 3)),
        ("$\\ce{{Tb2O3}}$ {}, $", "0.869", metal("Tb", "O", 1.5)),
        ("$\\ce{{DyH2}}$ {}.", "0.988", metal("Dy", "H", 2)),
        ("0.736/0.987 = {}$", "0.75", metal("Tb", "F", 3) / metal("Tb", "H", 2)),
        ("6.0 \\times 0.736 = {}$", "4.42", 6 * 0.736),
        ("4.42 \\times 0.70 = {}$", "3.09", 6 * 0.736 * 0.7),
        ("(4 \\times 7.55) = {}$", "0.205", taken(4, 6, 0.736, 70)),
        ("faces take {} mg", "24.7", 8 * 6 * 0.736 * 0.7),
        ("1.60 \\times 7.55 = {}$", "12.08", 2 * 2 * 0.4 * MAGNET),
        ("with {} g Tb in it", "35.3", 48 * 0.736),
        ("24.7/12\\,080 = {}\\,", "0.204", 100 * 24.7 / 12080),
        ("sheet said {} %", "0.397", taken(4, 6, 1, 100)),
    ],
    f"{HOME}/time-temperature-thickness.lesson.md": [
        ("| 1.8 | {} |", "0.53", 1000 * sqrt(9.8e-12 * DAY)),
        ("| 3.0 | {} |", "0.83", 1000 * sqrt(D900 * DAY)),
        ("mm; at {} times that", "3.6", 3.0 / (1000 * sqrt(D900 * DAY))),
        ("| 3 | {} |", "3.03", (2 * pi / 0.003) ** 2 * D900 * DAY),
        ("| 4 | {} |", "1.71", (2 * pi / 0.004) ** 2 * D900 * DAY),
        ("| 3.03 | {} |", "0.90", profile(3, DAY)),
        ("| 1.71 | {} |", "0.64", profile(4, DAY)),
        ("| 1.09 | {} |", "0.35", profile(5, DAY)),
        ("| 0.76 | {} |", "0.16", profile(6, DAY)),
        ("| 0.90 | {} |", "1.10", profile(3, DAY, place=0)),
        ("| 0.64 | {} |", "1.37", profile(4, DAY, place=0)),
        ("| 0.35 | {} |", "1.70", profile(5, DAY, place=0)),
        ("0.35 = {}$ wt%. $\\Delta H = 800 \\", "0.316", 0.35 * profile(3, DAY)),
        (" = {}$: 1504", "404", rise(0.35 * profile(3, DAY))),
        ("H = {}$: 1193", "93", rise(0.35 * 0.159)),
        ("H = {}$: 1736", "636", rise(0.35 * 2.034)),
        ("plate: {} kA/m", "1464", 1100 + (93.2 + 635.6) / 2),
        ("(6/3)^2 = {}$ h", "32", 8 * hours(6, 1) / hours(3, 1)),
    ],
    f"{HOME}/base-magnet-and-handover.lesson.md": [
        ("1.815/5 = {}$", "0.363", sum((0.465, 0.325, 0.235, 0.330, 0.460)) / 5),
        ("0.363/0.350 = {}$", "1.04", 0.363 / 0.350),
        ("0.235/0.363 = {}$", "0.65", 0.235 / 0.363),
        ("900 °C is {}.", "0.64", profile(4, DAY)),
        (") = {}$ kA/m. 5. Demand", "1475", 1150 + rise(0.235)),
    ],
}  # fmt: skip
