"""Every number of the module on deposits and genesis, computed a second time from the stems alone.

Where the content uses a closed formula, the answer is searched for by bisection, or atoms are
counted from atomic weights.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Iterable
from math import cos, radians, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/geologist-mineralogist/deposits-and-genesis"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/geologist-mineralogist.bank.md", "xgd-")
NA, K, AL, OXYGEN, TH = 22.98977, 39.0983, 26.98154, 15.999, 232.0377  # g/mol
LA, ND, Y = 138.90547, 144.242, 88.905838
HALF_LIFE, AVOGADRO, YEAR = 14.05e9, 6.02214076e23, 365.25 * 86400
Layer = tuple[float, float]  # metres, content


def through(tonnes: float, *percents: float) -> float:
    """Tonnes left of a lot when a share of a share is taken, one after the other."""
    for percent in percents:
        tonnes -= tonnes * (100 - percent) / 100
    return tonnes


def summed(layers: Iterable[Layer]) -> float:
    """Metres times content of all layers."""
    return sum(metres * content for metres, content in layers)


def share(total: list[Layer], part: list[Layer]) -> float:
    """Per cent of the metal of all layers that is in the part."""
    return 100 * summed(part) / summed(total)


def kept_of_rock(fresh: float, weathered: float) -> float:
    """Share of the mass that stays, searched for: the immobile element neither comes nor goes."""
    return solved(lambda m: weathered * m - fresh, 0.0, 1.0)


def gain(c0: float, c1: float, i0: float, i1: float) -> float:
    """Change of the metal in 100 t of fresh rock, in per cent of what it held."""
    tonnes = 100 * kept_of_rock(i0, i1)
    return (tonnes * c1 - 100 * c0) / c0


def alkali_index(na2o: float, k2o: float, al2o3: float) -> float:
    """Atoms of sodium and potassium for each atom of aluminium."""
    sodium = na2o * 2 / (2 * NA + OXYGEN)
    potassium = k2o * 2 / (2 * K + OXYGEN)
    return (sodium + potassium) / (al2o3 * 2 / (2 * AL + 3 * OXYGEN))


def thickness(length: float, angle: float) -> float:
    """Thickness from the part of the core that lies along the layer, by Pythagoras."""
    along = length * cos(radians(angle))
    return sqrt(length * length - along * along)


def rest_of(length: float, mean: float, rich: float, peak: float) -> float:
    """Grade beside the rich part, searched for so that the mean of all comes out."""
    return solved(lambda g: summed([(length - rich, g), (rich, peak)]) / length - mean, -mean, mean)


def thorium(percent_oxide: float) -> float:
    """Bq of thorium-232 in a gram, from its half-life."""
    grams = percent_oxide / 100 * TH / (TH + 2 * OXYGEN)
    return grams / TH * AVOGADRO * 0.6931471805599453 / (HALF_LIFE * YEAR)


def oxide(metal: float, weight: float) -> float:
    """Mass of the sesquioxide that holds so much of a metal."""
    return metal * (2 * weight + 3 * OXYGEN) / (2 * weight)


def topsoil(h: float, t: float, e: float, u: float, d: float) -> float:
    """Metres that may be dug along until half of the whole can be exchanged."""
    return solved(lambda x: (h * t * e + x * u * d) / (h * t + x * u) - 50, 0.0, 500.0)


def vein(L: float, l: float, r: float, g: float) -> float:  # noqa: E741
    """Grade of the vein, searched for."""
    return solved(lambda h: rest_of(L, g, l, h) - r, r, 1e6)


def lower(a: float, b: float, t: float, u: float, p: float, s: float) -> float:
    """Share of the lower layer, searched for."""
    return solved(
        lambda q: share([(a, t), (b, u)], [(a, t * p / 100), (b, u * q / 100)]) - s, 0.0, 200.0
    )


ORACLES: dict[str, Oracle] = {
    # lessons
    "gd-hr-cloze": lambda: {
        "left": 100 * kept_of_rock(0.50, 1.50), "tau": gain(1.20, 3.00, 0.50, 1.50)
    },
    "gd-hr-own": lambda c, t, grade, ti: gain(c, grade, t, ti),
    "gd-pl-cloze": lambda: {
        "ex": summed([(4, 180), (6, 630)]) / 10,
        "share": share([(4, 600), (6, 900)], [(4, 180), (6, 630)]),
    },
    "gd-pl-own": lambda h1, t1, e1, h2, t2, e2: share(
        [(h1, t1), (h2, t2)], [(h1, e1), (h2, e2)]
    ),
    "gd-se-cloze": lambda: {"mppm": summed([(4, 3000)]), "rest": rest_of(20, 1500, 4, 3000)},
    "gd-se-own": lambda L, g, l, h: rest_of(L, g, l, h),  # noqa: E741
    # practice
    "gdp-factor": lambda g, a: g / (a * 1e-6 * 100),
    "gdp-index": lambda na, k, al: alkali_index(na, k, al),
    "gdp-residue": lambda c, z, zw: c / kept_of_rock(z, zw),
    "gdp-column": lambda a, b, h: solved(lambda x: x * 2.8 * a - h * 1.6 * b, 0.0, 1000.0),
    "gdp-sand": lambda h, z, r: solved(lambda t: through(t, h, z, r) - 1, 0.0, 1e6),
    "gdp-hill": lambda A, h, t, s: through(A * 1e4 * h * 1.5, t / 1e4, s),
    "gdp-ash": lambda c, a, k: solved(lambda g: through(g, a) - through(c, k), 0.0, 1e5),
    "gdp-feed": lambda c, R: solved(lambda t: through(t, c / 1e4, R) - 1, 0.0, 1e7),
    "gdp-thickness": lambda L, w: thickness(L, w),
    "gdp-release-a": lambda L, g, l, h: share([(L, g)], [(l, h)]),  # noqa: E741
    # quiz
    "gd-q-cap-grade": lambda c, p, q: 100 * through(c, 100 - q) / through(100, 100 - p),
    "gd-q-potash": lambda na, al: solved(lambda k: alkali_index(na, k, al) - 1, 0.0, 40.0),
    "gd-q-topsoil": topsoil,
    "gd-q-vein": vein,
    "gd-q-kept": lambda c, a, g: 100 * through(g, a) / c,
    "gd-q-drill": lambda T, w: solved(lambda L: thickness(L, w) - T, 0.0, 1000.0),
    "gd-q-profile-a": lambda t1, t2, t3, e1, e2, e3: share(
        [(2, t1), (5, t2), (8, t3)], [(2, e1), (5, e2), (8, e3)]
    ),
    "gd-q-wet": lambda w, m, g: through(w, 100 - m, g),
    "gd-q-oxide": lambda la, nd, y: oxide(la, LA) + oxide(nd, ND) + oxide(y, Y),
    "gd-q-thoria": lambda w: thorium(w),
    # exam
    "xgd-placer": lambda m, h, z, r: through(m * 1e6, h, z, r) / 1e3,
    "xgd-cap-a": lambda z, zw: 100 - 100 * kept_of_rock(z, zw),
    "xgd-cap-b": lambda c, z, g, zw: g - c / kept_of_rock(z, zw),
    "xgd-sodium": lambda na, k, al, w: alkali_index(through(na, 100 - w), k, al),
    "xgd-middle": lower,
    "xgd-gypsum": lambda c, s, w: solved(lambda g: g * w - through(c, s), 0.0, 1e5),
    "xgd-holes": lambda L1, g1, L2, g2: summed([(thickness(L1, 30), g1), (L2, g2)])
    / summed([(thickness(L1, 30), 1), (L2, 1)]),
}  # fmt: skip
WORDS = frozenset({"gdp-name"})
TOTAL = [(3.0, 520.0), (6.0, 1080.0), (3.0, 690.0)]
PART = [(3.0, 210.0), (6.0, 780.0), (3.0, 310.0)]
SHARES = (40 / 260, 210 / 520, 780 / 1080, 310 / 690, 45 / 300)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/carbonatite-and-peralkaline-systems.lesson.md": [
        ("/0.1569 = {}$. Above 1", "1.30", alkali_index(9.3, 5.1, 16.0)),
        ("gives $({} + 0.0541)", "0.1500", 9.3 / 61.98),
        ("+ {})/0.1569", "0.0541", 5.1 / (2 * K + OXYGEN)),
        (")/{} =", "0.1569", 16.0 / (2 * AL + 3 * OXYGEN)),
        ("0.40/1.60 = {}$. Three", "0.25", kept_of_rock(0.40, 1.60)),
        ("1.60/0.25 = {}\\,\\%$ REO", "6.40", 1.60 / kept_of_rock(0.40, 1.60)),
        ("0.25 - 1 = +{}$", "0.50", gain(1.60, 9.60, 0.40, 1.60) / 100),
        ("and {} % moved in", "3.20", 9.60 - 1.60 / kept_of_rock(0.40, 1.60)),
        ("6.00/0.25 - 1 = {}$", "23", 9.60 / 1.60 / kept_of_rock(0.40, 1.60) - 1),
    ],
    f"{HOME}/placers-and-ion-adsorption-clays.lesson.md": [
        ("690)/12 = {}$ ppm", "842.5", summed(TOTAL) / 12),
        ("310)/12 = {}$ ppm", "520", summed(PART) / 12),
        ("520/842.5 = {}\\,\\%$", "61.7", share(TOTAL, PART)),
        ("The thick layer has {} %", "72", 100 * SHARES[2]),
        ("neighbours {} and 45 %", "40", 100 * SHARES[1]),
        ("40 and {} %. The mean", "45", 100 * SHARES[3]),
        ("five shares, {} %", "37.6", 100 * sum(SHARES) / 5),
    ],
    f"{HOME}/secondary-sources-and-reading-a-discovery.lesson.md": [
        ("12 \\times 2400$ m ppm is {} %.", "47", share([(12, 2400)], [(1.5, 9000)])),
        ("(12 - 1.5) = {}$ ppm", "1457", rest_of(12, 2400, 1.5, 9000)),
        ("\\sin 35° = {}$ m", "6.9", thickness(12, 35)),
        ("+ 1.5 \\times 9000)/12 = {}$ ppm", "2400", summed([(10.5, 1457), (1.5, 9000)]) / 12),
        ("2400 - 9000 = {}$ ppm", "-4200", 2 * 2400 - 9000.0),
        ("gives an ash with {} ppm", "600", 60 / 0.10),
    ],
}
