"""Every number of the module on powder characterisation, computed a second time from stems alone.

Means of a powder are sums over thousands of size classes; widths come from the normal distribution
of the standard library; doses and skins are found by search.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Iterator
from math import cos, exp, log, pi, radians, sqrt
from statistics import NormalDist

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/powder-metallurgist/powder-characterisation"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/powder-metallurgist.bank.md", "xpwc-")
NORMAL = NormalDist()
RHO = 7.6


def classes(median: float, width: float) -> Iterator[tuple[float, float]]:
    """Size and volume of each of 4,000 classes of a lognormal powder."""
    for step in range(-2000, 2001):
        z = step / 250
        yield median * exp(width * z), NORMAL.pdf(z)


def sauter(median: float, width: float) -> float:
    """Volume over surface, class by class; six times it is a diameter."""
    powder = list(classes(median, width))
    return sum(v for _, v in powder) / sum(v / d for d, v in powder)


def counted(median: float, width: float) -> float:
    """Size below which half of the grains are, by counting classes."""
    powder = [(d, v / d**3) for d, v in classes(median, width)]
    half, run = sum(n for _, n in powder) / 2, 0.0
    for size, number in powder:
        run += number
        if run >= half:
            return size
    return 0.0


def width_of(upper: float, lower: float, share: float = 0.9) -> float:
    """Width by two quantiles, the lower being the median or the mirror of the upper."""
    return solved(lambda s: lower * exp(NORMAL.inv_cdf(share) * s) - upper, 0.01, 3)


def below(size: float, median: float, width: float) -> float:
    """Percent of the volume below a size."""
    return 100 * NormalDist(log(median), width).cdf(log(size))


def surface(diameter: float) -> float:
    """m2/g of spheres, from one sphere of a diameter in um."""
    area, volume = pi * diameter**2, pi / 6 * diameter**3
    return area / (volume * RHO)


def median_for(mean: float, width: float) -> float:
    """Median whose Sauter diameter is a wanted one."""
    return solved(lambda m: m * sauter(1, width) - mean, 0.2, 50)


def by_volume(share: float, ratio: float) -> float:
    """Percent of the volume of pieces that are a share of the count, each cubed."""
    volumes = [share * ratio**3, 1 - share]
    return 100 * volumes[0] / sum(volumes)


def skin_line(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Skin in nm and oxygen inside in ppm of a line through two (surface, ppm)."""
    (a, p), (b, q) = points
    inside = solved(lambda i: (p - i) * b - (q - i) * a, -5000, 5000)
    return (q - inside) / b / 1032, inside


def skin_oxygen(inside: float, skin: float, diameter: float) -> float:
    """ppm of oxygen: a shell of Nd2O3 on one sphere, by the 1032 that stems print."""
    return inside + surface(diameter) * skin * 1032


def hausner(dose: float, size: float) -> float:
    """The lab's ratio, halved as often as the dose says."""
    return 1.30 + 0.40 * sqrt(3 / size) * 2 ** (-dose / (0.05 * log(2)))


def dose_for(ratio: float, size: float) -> float:
    """Lubricant that gives a ratio."""
    return solved(lambda d: ratio - hausner(d, size), -0.2, 2)


def laser(median: float, width: float) -> float:
    """D90 as a report prints it."""
    return round(median * exp(1.2816 * width), 2)


def seen(median: float, width: float) -> float:
    """Width that a reader finds in the printed D50 and D90."""
    return width_of(laser(median, width), median)


def fractions(i: float, d: float, a: float, b: float) -> list[tuple[float, float]]:
    """Two fractions as printed: surface and rounded oxygen."""
    return [(s, float(round(i + 1032 * d * s))) for s in (a, b)]


def metal(mass: float, volume: float) -> float:
    """Percent of a room that metal fills."""
    return 100 * (mass / RHO) / volume


def depth(mass: float, diameter: float, fill: float) -> float:
    """Depth in mm of a round cavity that holds a mass."""
    return solved(lambda h: pi * (diameter / 20) ** 2 * h / 10 * fill - mass, 0.1, 500)


ORACLES: dict[str, Oracle] = {
    # lessons
    "pwcd-siz-cloze": lambda: {"d": sauter(3.0, 0.4), "s": surface(sauter(3.0, 0.4))},
    "pwcd-siz-own": lambda D, s: sauter(D, seen(D, s)),
    "pwcd-mor-cloze": lambda: {"u": 100 * sqrt(0.1 * 0.9 / 300), "v": by_volume(0.1, 1.65)},
    "pwcd-mor-own": lambda n, k, q: by_volume(k / n, q),
    "pwcd-che-cloze": lambda: dict(
        zip(("d", "o"), skin_line([(0.12, 522), (0.36, 1067)]), strict=True)
    ),
    "pwcd-che-own": lambda d, i, a, b: skin_line(fractions(i, d, a, b))[0],
    "pwcd-tap-cloze": lambda: {"r": (40 / 14) / (40 / 19.6), "h": 10 * 3.84 / 2.4},
    "pwcd-tap-own": lambda D, R: dose_for(R, D),
    # practice
    "pwcp-siz-surface": lambda D, s: surface(sauter(D, seen(D, s))),
    "pwcp-siz-fines": lambda s: solved(lambda m: 0.4 - below(1, m, s), 1.01, 20),
    "pwcp-siz-span": lambda p: solved(
        lambda s: exp(NORMAL.inv_cdf(0.9) * s) - exp(NORMAL.inv_cdf(0.1) * s) - p, 0.01, 3
    ),
    "pwcp-mor-n": lambda p, u: solved(
        lambda n: u / 100 - sqrt(p / 100 * (1 - p / 100) / n), 1, 1e6
    ),
    "pwcp-mor-rough": lambda D, b: b / surface(round(D * exp(-0.10125), 2)),
    "pwcp-mor-circ": lambda q: 4 * pi * q / (q + 1 + q + 1) ** 2,
    "pwcp-che-blank": lambda m, r, b: (r * 1e-6 - b * 1e-6) / m * 1e6,
    "pwcp-che-inside": lambda i, d, a, b: skin_line(fractions(i, d, surface(a), surface(b)))[1],
    "pwcp-che-carbon": lambda f, k, C: solved(lambda L: f + 6838 * L * k - C, 0, 9),
    "pwcp-tap-ratio": lambda m, w: metal(m, w),
    "pwcp-tap-fill": lambda h, g, f, s: h * g / f + h * g / f * s / 100,
    "pwcp-tap-lot-a": lambda D, R: dose_for(R, D),
    "pwcp-tap-lot-b": lambda D, R, k: dose_for(R, D) * 1e4 * 0.6838 * k,
    # quiz
    "pwcq-fisher": lambda F, s: median_for(F, s),
    "pwcq-wider": lambda s, t: 100 * (surface(sauter(3, t)) / surface(sauter(3, s)) - 1),
    "pwcq-two-lots": lambda m, n, a, b: solved(
        lambda d: m * surface(a) + n * surface(b) - (m + n) * surface(d), 0.5, 20
    ),
    "pwcq-by-number": lambda v, r: solved(lambda p: by_volume(p / 100, r) - v, 0.001, 99.9),
    "pwcq-fraction-sizes": lambda i, d, a, b: (
        skin_line(fractions(i, d, surface(a), surface(b)))[0]
    ),
    "pwcq-electrons": lambda r, y, c: solved(
        lambda x: r / 100 - exp(-x / cos(radians(c)) / y), 0, 50
    ),
    "pwcq-die-mass": lambda a, b, h, f: (a / 10) * (b / 10) * (h / 10) * f / 100 * RHO,
    "pwcq-most-dose": lambda D, f, C, k: hausner(
        solved(lambda L: f + 6838 * L * k - C, 0, 9), D
    ),
    "pwcq-lot-a": lambda D, s: sauter(D, seen(D, s)),
    "pwcq-lot-b": lambda D, s, i, t: skin_oxygen(i, t, sauter(D, seen(D, s))),
    # exam
    "xpwc-contract": lambda F, s, D, n: n * D / median_for(F, s),
    "xpwc-blend": lambda a, b, t: solved(
        lambda x: x / 100 * surface(a) + (1 - x / 100) * surface(b) - surface(t), 0, 100
    ),
    "xpwc-top": lambda D, s: D * exp(
        NORMAL.inv_cdf(0.99) * width_of(D, round(D * exp(-1.2816 * s), 2))
    ),
    "xpwc-finest": lambda k, g: solved(lambda m: g - below(1, m, width_of(k, 1)), 1.01, 30),
    "xpwc-cluster": lambda D, B, f: f * (D / solved(lambda d: B - surface(d), 0.1, 50)) ** 3,
    "xpwc-count": lambda n, k, u: solved(
        lambda m: u / 100 - sqrt(k / n * (1 - k / n) / (n + m)), 0, 1e6
    ),
    "xpwc-case-oxygen-a": lambda D, t: sauter(D, seen(D, t)),
    "xpwc-case-oxygen-b": lambda D, s, t, e: (
        skin_oxygen(0, e, sauter(D, seen(D, t))) - skin_oxygen(0, e, sauter(D, seen(D, s)))
    ),
    "xpwc-case-dispute-a": lambda D, s: median_for(
        round(sauter(D, seen(D, s)), 2), seen(D, s)
    ),
    "xpwc-case-dispute-b": lambda D, s: surface(round(sauter(D, seen(D, s)), 2)),
    "xpwc-tap-law": lambda a, y, p, q: solved(
        lambda x: (round(1.30 + a * exp(-p / y), 3) - 1.30) * exp(-(q - p) / x)
        - (round(1.30 + a * exp(-q / y), 3) - 1.30), 0.005, 1,
    ),
    "xpwc-tap-cavities": lambda m, d, f: depth(m, d, f),
    "xpwc-tap-room": lambda v, R, m: 100 - metal(m, round(v / R, 1)),
    "xpwc-tap-change": lambda D, E, L: dose_for(hausner(L, D), E),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

D32 = sauter(3.45, 0.45)
A71, B71 = (0.40, 1291.0), (0.15, 672.0)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/measures-of-size.lesson.md": [
        ("e^{{-0.45^2/2}} = {}$ µm. Supplier", "3.12", D32),
        ("e^{{-0.10125}} = {}$; $3.45", "3.12", D32),
        ("e^{{-0.6075}} = {}$; $6/", "1.88", counted(3.45, 0.45)),
        ("\\times 3.12) = {}$. Real", "0.253", surface(D32)),
        ("(6.14/3.45)/1.2816 = {}$. From", "0.450", width_of(6.14, 3.45)),
        ("(3.45/1.94)/1.2816 = {}$. Log", "0.449", width_of(3.45, 1.94)),
        ("(6.14 - 1.94)/3.45 = {}$.", "1.22", (6.14 - 1.94) / 3.45),
        ("0.450 = {}$; a table", "-2.75", log(1 / 3.45) / 0.45),
        ("gives {} % by volume", "0.30", below(1, 3.45, 0.45)),
        ("By number it is {} %", "8", below(1, counted(3.45, 0.45), 0.45)),
        ("Below 2 µm {} %, above", "11", below(2, 3.45, 0.45)),
        ("above 8 µm {} %: both", "3", 100 - below(8, 3.45, 0.45)),
        ("found {} m²/g. The oxygen", "0.229", surface(3.45)),
    ],
    f"{HOME}/morphology.lesson.md": [
        ("From the laser {} m²/g", "0.25", surface(sauter(3.45, 0.45))),
        ("\\times 0.58) = {}$ µm. The", "1.4", solved(lambda d: 0.58 - surface(d), 0.1, 9)),
        ("$\\pi/4 = {}$ for a square", "0.785", 4 * pi / 16),
        ("$u = {}\\,\\%$. To halve", "2.1", 100 * sqrt(0.1 * 0.9 / 200)),
        ("three times the size are {} % of", "46", by_volume(0.03, 3)),
        ("below 1.88 µm, with {} % of the volume", "9", below(counted(3.45, 0.45), 3.45, 0.45)),
        ("+ 0.96) = {}\\,\\%$", "53", by_volume(0.04, 3)),
        ("0.97/200}} = {}\\,\\%$", "1.2", 100 * sqrt(0.03 * 0.97 / 200)),
        ("15.6 + 0.970) = {}\\,\\%$", "33", by_volume(0.03, 2.5)),
        ("$f = 0.33/0.253 = {}$.", "1.3", 0.33 / surface(D32)),
    ],
    f"{HOME}/surface-chemistry.lesson.md": [
        ("Its slope over 1032 is the skin: {} nm in", "2.0",
         skin_line([(0.14, 595), (0.42, 1171)])[0]),
        ("(0.40 - 0.15) = {}$ ppm", "2476", skin_line([B71, A71])[0] * 1032),
        ("$2476/1032 = {}$ nm", "2.40", skin_line([B71, A71])[0]),
        ("0.15 \\times 2476 = {}$ ppm. The flake", "301", skin_line([B71, A71])[1]),
        ("2476 \\times 0.2532 = {}$ ppm", "928", 301 + 2476 * surface(D32)),
        ("With 2.0 nm it would be {}.", "824", skin_oxygen(301, 2.0, D32)),
        ("\\times 0.20 = {}$ ppm.", "368", 300 + 0.05e4 * 0.6838 * 0.2),
        ("start came out at {}, and", "381", skin_line([(0.15, 752), (0.40, 1371)])[1]),
        ("/0.24 = {}$; over", "2271", (1067 - 522) / 0.24),
        ("2271 = {}$ ppm.", "249.5", skin_line([(0.12, 522), (0.36, 1067)])[1]),
    ],
    f"{HOME}/tap-density-and-flow.lesson.md": [
        ("24.4/16.9 = {}$.", "1.44", 24.4 / 16.9),
        ("{} is the loose density: $50.0", "2.05", 50 / 24.4),
        ("Loose $2.05/7.6 = {}\\,\\%$", "27", metal(50, 24.4)),
        ("tapped $2.96/7.6 = {}\\,\\%$", "39", metal(50, 16.9)),
        ("takes $R$ from 1.67 to {} and", "1.44", hausner(0.05, 3.45)),
        ("and leaves {} ppm carbon. The", "68", 0.05e4 * 0.6838 * 0.2),
        ("$R$ of {} and 136", "1.35", hausner(0.10, 3.45)),
        ("e^{{-2}} = {}$ above", "0.050", hausner(0.10, 3.45) - 1.3),
        ("0.27 \\times 7.6 = {}$ g/cm³", "2.05", 0.27 * RHO),
        ("\\sqrt{{3/3.45}} = {}$. Too", "1.67", hausner(0, 3.45)),
        ("0.16) = {}$ wt%", "0.042", dose_for(1.46, 3.45)),
        ("e^{{-1}} = {}$ and tap", "1.44", hausner(0.05, 3.45)),
        ("1.44 \\times 2.05 = {}$ g/cm³", "2.95", 1.44 * 2.05),
        ("3.9/2.4 = {}$ mm", "19.5", 12 * 3.9 / 2.4),
    ],
    "exams/powder-metallurgist.bank.md": [
        ("The card needs {} µm.", "3.32", median_for(3.0, 0.45)),
        ("e^{{-0.101}} = {}$ µm; the drawing", "2.71", sauter(3.0, 0.45)),
        ("8 + 0.95) = {}$.", "0.296", by_volume(0.05, 2) / 100),
    ],
}  # fmt: skip
