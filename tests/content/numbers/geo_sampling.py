"""Every number of the geologist's module on sampling and assay, computed again from the stems.

Where the content takes roots of differences, targets are searched for here; balances are drawn in
micrograms and grams.
"""

from math import pi

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/geologist-mineralogist/sampling-and-assay"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/geologist-mineralogist.bank.md", "xgs-")
ND, O = 144.242, 15.999  # noqa: E741 - their symbols


def added(*parts: float) -> float:
    """Independent standard deviations together."""
    total = 0.0
    for part in parts:
        total = abs(complex(total, part))
    return total


def part_of(whole: float, *known: float) -> float:
    """What must be added to the known parts so that the whole comes out."""
    return solved(lambda x: added(x, *known) - whole, 0.0, whole)


def gy(k: float, liberation: float, d: float, sample: float, lot: float) -> float:
    """Least relative standard deviation of a split in %."""
    variance = k * liberation * d * d * d * (lot - sample) / (lot * sample)
    return 100 * variance**0.5


def leached(moist: float, water: float, volume: float, c: float) -> float:
    """Content in mg/kg dry: micrograms in all the liquid over grams of dry clay."""
    wet = moist * water / 100
    return c * (volume + wet) / (moist - wet)


def cut(millimetres: float, density: float) -> float:
    """Kilograms of dry ground in a metre of hole."""
    r = millimetres / 2000
    return pi * r * r * density * 1000


def recovered(D: float, r: float, m: float, w: float) -> float:  # noqa: N803 - as in the stem
    return 100 * (m - m * w / 100) / cut(D, r)


def pairs_scatter(*pairs: tuple[float, float]) -> float:
    """Root mean square of the pairs' own relative standard deviations."""
    total = 0.0
    for a, b in pairs:
        mean = (a + b) / 2
        total += ((a - mean) ** 2 + (b - mean) ** 2) / mean**2
    return 100 * (total / len(pairs)) ** 0.5


def none_of(chance: float, times: float) -> float:
    """Chance that an event never comes, one trial after the other."""
    left = 1.0
    for _ in range(int(times)):
        left -= left * chance
    return left


ORACLES: dict[str, Oracle] = {
    # lessons
    "gsa-e-cloze": lambda: {
        "part": part_of(13.0, 7.22),
        "share": 100 - 100 * 7.22 * 7.22 / 169,
    },
    "gsa-e-own": lambda k, d, l, m: gy(k, l, d, m, 2000),  # noqa: E741
    "gsa-c-cloze": lambda: {"dry": 100 - 25.0, "ex": leached(100, 25, 200, 120)},
    "gsa-c-own": lambda D, r, m, w: recovered(D, r, m, w),  # noqa: N803
    "gsa-q-cloze": lambda: {"z": -3.6 / 1.5, "pc": 100 * (56.4 / 60.0 - 1)},
    "gsa-q-own": lambda n: 100 - 100 * none_of(1 - 0.9545, n),
    # practice
    "gsap-split": lambda c, p: part_of(c, p),
    "gsap-pairs": lambda a1, b1, a2, b2, a3, b3: pairs_scatter((a1, b1), (a2, b2), (a3, b3)),
    "gsap-cure": lambda f, s, g: added(part_of(f, s), g),
    "gsap-npairs": lambda u: solved(lambda n: (2 * n) ** -0.5 - u / 100, 0.1, 1e4),
    "gsap-leach": lambda m, w, V, C: leached(m, w, V, C),  # noqa: N803
    "gsap-twin-limit": lambda n, t, s: t * (s * s / n) ** 0.5,
    "gsap-noce": lambda t, ce, x, k: 100 * (t * x - ce * k) / 100 / (t - ce),
    "gsap-z": lambda c, s, x: (x - c) / s,
    "gsap-left": lambda f, a: 100 - 100 * a / f,
    # quiz
    "gsaq-mass": lambda k, d, l, s, L: solved(  # noqa: E741, N803
        lambda m: gy(k, l, d, m, L) - s, 1.0, L
    ),
    "gsaq-whole": lambda f, c: added(part_of(f, c) / 2**0.5, c),
    "gsaq-mean": lambda n, s, g: (n * (g * s / 100) ** 2) ** 0.5 / n,
    "gsaq-target": lambda t, a, p: part_of(t, a, p),
    "gsaq-wash": lambda m, w, V1, C1, V2, C2: (V1 * C1 + V2 * C2) / (m - m * w / 100),  # noqa: N803
    "gsaq-liquor": lambda t, p, w: solved(
        lambda c: leached(100, w, 200, c) - t * p / 100, 0.0, 2000
    ),
    "gsaq-twins": lambda s, b: solved(lambda n: 2.1 * s / n**0.5 - b, 1.0, 1e4),
    "gsaq-lost": lambda R, g, h: g + (h - g) * (100 - R) / 100,  # noqa: N803
    "gsaq-alarm": lambda n: 100 - 100 * none_of(1 - 0.9973, n),
    "gsaq-shift": lambda c, s, z: 100 * ((c + z * s) / c - 1),
    "gsaq-clay-case-a": lambda m, w, C: leached(m, w, 150, C),  # noqa: N803
    "gsaq-clay-case-b": lambda m, w, C, t: 100 * leached(m, w, 150, C) / t,  # noqa: N803
    # exam
    "xgs-excess": lambda c, p, k, m: part_of(c, p, gy(k, 0.30, 0.25, m, 3000)),
    "xgs-two-splits": lambda k, d, m, g: (
        g / 100 * added(gy(k, (0.02 / d) ** 0.5, d, m, 8000), gy(k, 0.2**0.5, 0.1, 100, m))
    ),
    "xgs-fines": lambda R, r: 100 - 100 / (R / 100 + (1 - R / 100) * r),  # noqa: N803
    "xgs-twin-range": lambda n, t, s, d, g: (d - t * (s * s / n) ** 0.5) / g * 100,
    "xgs-freed": lambda m, w, V, C: leached(m, w, V, C) * (1 + 1.5 * O / ND),  # noqa: N803
    "xgs-year": lambda b, k: 100 - 100 * none_of(0.0455 * 0.0455 / 2, b * k),
    "xgs-case-shift-a": lambda c, d: 100 * ((c + d) / c - 1),
    "xgs-case-shift-b": lambda c, d, g: g * c / (c + d),
}
WORDS: frozenset[str] = frozenset()
C_MONAZITE = (1 - 0.03) / 0.03 * ((1 - 0.03) * 5.1 + 0.03 * 2.9)
K_MONAZITE = 0.125 * C_MONAZITE
BATCHES = (409, 418, 421, 424, 423, 425, 424)
MEAN = sum(BATCHES) / 7
SPREAD = (sum((x - MEAN) ** 2 for x in BATCHES) / 6) ** 0.5
LESS = (60, 110, 20, 150, 80, 40, 130, 90)  # auger below pit, as in the figure
TWINS = sum(LESS) / 8
TWIN_SPREAD = (sum((x - TWINS) ** 2 for x in LESS) / 7) ** 0.5
PRINTED: dict[str, list[tuple[str, str, float]]] = {
    f"{HOME}/sampling-error-from-core-to-pulp.lesson.md": [
        ("0.9^2}} = {}$", "8.9", added(part_of(9.0, 1.8), 0.9)),
        ("1.8^2/9.0^2 = {}\\,\\%$", "4", 100 * 1.8**2 / 81),
        ("by about $1/\\sqrt{{2n}}$: {} %", "13", 100 * 60**-0.5),
        ("for 30 pairs, {} % for 60", "9", 100 * 120**-0.5),
        ("sampling of the core {} %", "78", 100 * part_of(9.0, 4.2) ** 2 / 81),
        ("splitting after the crusher {} %", "18", 100 * part_of(4.2, 1.8) ** 2 / 81),
        ("4.2^2}} = {}\\,\\%$", "7.96", part_of(9.0, 4.2)),
        ("1.8^2}} = {}\\,\\%$", "3.79", part_of(4.2, 1.8)),
        ("3.79^2 + 1.8^2 = {} =", "81", 7.96**2 + 3.79**2 + 1.8**2),
        ("gave only {} %", "5.7", added(9.0 - 4.2, 4.2 - 1.8, 1.8)),
        ("0.03 \\times 2.9) = {}\\", "163", C_MONAZITE),
        ("this is {} g/cm³. The core", "20.3", K_MONAZITE),
        ("0.020/0.20}} = {}$", "0.316", 0.1**0.5),
        ("s_F = {}\\,\\%$$", "1.37", gy(K_MONAZITE, 0.1**0.5, 0.2, 250, 3000)),
        ("7.22^2}} = {}\\,\\%$", "10.81", part_of(13.0, 7.22)),
        ("13.0^2 = {}\\,\\%$", "69.2", 100 * part_of(13.0, 7.22) ** 2 / 169),
    ],
    f"{HOME}/clay-by-drill-and-pit.lesson.md": [
        ("cuts {} L for each metre", "7.85", cut(100, 1.0)),
        ("dry that is {} kg", "12.57", cut(100, 1.60)),
        ("22 % moisture: {} kg dry", "10.30", 13.2 * 0.78),
        ("Recovery is {} %", "82", recovered(100, 1.60, 13.2, 22)),
        ("first sheet showed {} %", "105", recovered(100, 1.60, 13.2, 0)),
        ("on average by {} mg/kg", "85", TWINS),
        ("$s = {}$, and", "44", TWIN_SPREAD),
        ("t s/\\sqrt{{8}} = {}$", "37", 2.365 * TWIN_SPREAD / 8**0.5),
        ("The limit is {} mg/kg", "69", 2.31 * 90 / 3),
        ("0.110/0.0400 = {}$", "578", leached(50, 20, 100, 210)),
        ("Exchangeable share: {} %", "65", 100 * leached(50, 20, 100, 210) / 884),
        ("0.100/0.0500 = {}$", "420", 210 * 0.1 / 0.05),
        ("mg/kg, or {} %: below", "48", 100 * 420 / 884),
        ("0.225/0.0750 = {}$", "360", leached(100, 25, 200, 120)),
    ],
    f"{HOME}/blind-spots-and-control-charts.lesson.md": [
        ("four to seven read about {} % high", "3", 100 * (sum(BATCHES[3:]) / 4 / 412 - 1)),
        ("one expects {}, and", "1.8", 40 * 0.0455),
        ("of at least one is {} %. A rule", "84", 100 - 100 * none_of(0.0455, 40)),
        ("it is 0.27 %, and {} % among 40", "10", 100 - 100 * none_of(0.0027, 40)),
        ("−0.3, 0.6, 0.9, {}, 1.1", "1.2", (BATCHES[3] - 412) / 10),
        ("Mean of these four: {}.", "424", sum(BATCHES[3:]) / 4),
        ("12$ mg/kg, or {} %", "2.9", 100 * 12 / 412),
        ("10/\\sqrt 4 = {}$", "5", 10 / 4**0.5),
        ("The shift is {} times that", "2.4", 12 / 5),
        ("seven results themselves: {} and", "420.6", MEAN),
        ("420.6 and {}. Only", "5.6", SPREAD),
    ],
}
