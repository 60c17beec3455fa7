"""Every number of the module on grain boundary engineering, computed a second time from stems."""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import atan, cos, pi, radians, sin, sqrt, tan

from tests.content.diffusion_oracle import area, peel
from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnetics-research-scientist/grain-boundary-engineering"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnetics-research-scientist.bank.md", "xrdb-")
ND, DY, TB, FE, GA, CU, B = 144.24, 162.50, 158.93, 55.85, 69.72, 63.55, 10.81


def films(grain: float, width: float) -> float:
    """vol% of films in nm between cubes in µm: six half films on each cube."""
    edge = grain * 1000
    return 100 * 6 * edge**2 * width / 2 / edge**3


def tension(angle: float) -> float:
    """Energy of a boundary over that of solid against melt: two pulls along its line."""
    return 2 * sin(pi / 2 - radians(angle) / 2)


def bound(gallium: float) -> float:
    """wt% of Nd6Fe13Ga that so much gallium makes, by moles in 100 g."""
    return gallium / GA * (6 * ND + 13 * FE + GA)


def heavy(x: float, mass: float) -> float:
    """Mass share of the heavy element in (Nd,H)2Fe14B."""
    atoms = {ND: 2 - 2 * x, mass: 2 * x, FE: 14.0, B: 1.0}
    return mass * atoms[mass] / sum(m * n for m, n in atoms.items())


def film_of(band: float, foil: float, tilt: float) -> float:
    """Width of the film behind a band, by search."""
    return solved(
        lambda w: w * sin(pi / 2 - radians(tilt)) + foil * sin(radians(tilt)) - band, -50, 100
    )


def band_of(film: float, foil: float, tilt: float) -> float:
    """Band that a stem prints."""
    return round(film * cos(tilt * pi / 180) + foil * sin(tilt * pi / 180), 1)


def mixed(film: float, band: float, iron: float) -> float:
    """Iron of a film in a band, the rest of which is grain with 82 at%."""
    return solved(lambda y: film * y + (band - film) * 82 - band * iron, -500, 500)


def reach(kev: float, edge: float) -> float:
    """Range in µm: the slope of the law, added up from the edge to the beam."""
    return area(lambda e: 0.064 * 1.68 * (edge + e) ** 0.68, kev - edge) / 7.55


def rim(grain: float, share: float) -> float:
    """Shell width in the unit of the grain that makes a share of its volume."""
    return solved(lambda w: peel(grain, w) - share, 1e-9, grain / 2)


def limit(background: float, sense: float, times: float = 1) -> float:
    """Limit of detection when the counting time is so many times as long."""
    return 3 * sqrt(background * times) / (sense * times)


def printed_iron(t: float, a: float, w: float, f: float) -> float:
    """Iron of the band as the stem prints it."""
    q = w / band_of(w, t, a)
    return round(q * f + (1 - q) * 82, 1)


ORACLES: dict[str, Oracle] = {
    # lessons
    "rdbl-wet-cloze": lambda: {"f": films(3, 3) / 2.5, "r": tension(60)},
    "rdbl-wet-own": lambda e, w, F: films(e, w) * 100 / F,
    "rdbl-mag-cloze": lambda: {
        "n": solved(lambda n: 6500 / (100 + n) - 45, 0, 999),
        "w": 2.5 * (1 + solved(lambda n: 6500 / (100 + n) - 45, 0, 999) / 100),
    },
    "rdbl-mag-own": lambda g, s: 6 * ND * (g / GA) * s / 100,
    "rdbl-she-cloze": lambda: {"s": sqrt(60 / 120 * 60 / 120 / 120), "c": 0.3 / 0.5 / 0.26},
    "rdbl-she-own": lambda d, w, x: 100 * peel(d, w / 1000) * heavy(x, DY),
    "rdbl-mea-cloze": lambda: {"c": 0.44 - 0.165 * 64 / 66, "d": limit(400, 1200)},
    "rdbl-mea-own": lambda N, b, e, a, c: N / e / (a * c) - b / e / (a * c),
    # practice
    "rdbp-wet-share": lambda d, w, V: 100 * films(d, w) / V,
    "rdbp-wet-angle": lambda b, s: solved(lambda a: b / s - tension(a), 0.01, 179.9),
    "rdbp-wet-gallium": lambda g, m: 100 * m / bound(g),
    "rdbp-mag-dilute": lambda a, b, k: solved(
        lambda n: b * (100 + n) - 100 * a - n * (100 - k), 0, 5000
    ),
    "rdbp-she-mass": lambda d, w, c, m: 100 * m / c / peel(d, w),
    "rdbp-she-count-a": lambda n, q: 100 * sqrt(
        round(n * q / 100 + 1e-9) * (n - round(n * q / 100 + 1e-9)) / n**3
    ),
    "rdbp-she-count-b": lambda n, q, s: solved(
        lambda N: s / 100 - sqrt(
            round(n * q / 100 + 1e-9) * (n - round(n * q / 100 + 1e-9)) / n**2 / N
        ), 1, 1e5,
    ),
    "rdbp-mea-overlap": lambda f, g, z, r: r - g * (z / f),
    "rdbp-mea-tilt": lambda t, a, w: film_of(band_of(w, t, a), t, a),
    # quiz
    "rdbq-film-width": lambda d, V: solved(lambda w: films(d, w) - V, 0, 1e4),
    "rdbq-wetted": lambda a: 100 - 100 * tension(a) / 2,
    "rdbq-neodymium": lambda c, s: 6 * ND * (c / CU) * s / 100,
    "rdbq-shell-width": lambda d, m, c: 1000 * rim(d, m / c),
    "rdbq-limit": lambda B, S: limit(B, S),
    "rdbq-time": lambda t, a, b: t * solved(lambda k: b / a - limit(1, 3, k), 1, 1e4),
    "rdbq-excess-pair": lambda x, w, n: solved(lambda y: y / 100 * n * w - x, 0, 100),
    "rdbq-range": lambda E: reach(E, 7.514),
    "rdbq-film-a": lambda t, a, w: film_of(band_of(w, t, a), t, a),
    "rdbq-film-b": lambda t, a, w, f: mixed(
        film_of(band_of(w, t, a), t, a), band_of(w, t, a), printed_iron(t, a, w, f)
    ),
    # exam
    "xrdb-case-probe-a": lambda f, g, z, r: r - g * (z / f),
    "xrdb-case-probe-b": lambda f, g, z, r, B, S, t: t * solved(
        lambda k: (r - g * z / f) / 10 - limit(B, S, k), 0.01, 1e4
    ),
    "xrdb-least": lambda d, w, x, m, n, P: (
        n * m * 1000 / P * peel(d, w / 1000) * heavy(x, TB)
    ),
    "xrdb-where-mg": lambda m, p, k, w, d, c: m * 1000 * (
        p / 100 - k / 100 * peel(d, w) * c / 100
    ),
    "xrdb-case-shells-a": lambda d, a, b, p: p / peel(d, a) * peel(d, b),
    "xrdb-case-shells-b": lambda d, a, b, p, m, n: (
        n * m * 1000 * (p - p / peel(d, a) * peel(d, b)) / 100
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()


def median_cut() -> float:
    """Factor by which half of the cuts that hit a flat shell widen it or more.

    Directions are even over the sphere (sine), and a cut hits a face by the sine once more.
    """
    whole = area(lambda a: sin(a) ** 2, pi / 2)
    half = solved(lambda a: area(lambda z: sin(z) ** 2, a, 400) - whole / 2, 0.1, pi / 2)
    return 1 / sin(half)


FORMULA = 6 * ND + 13 * FE + GA
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/wetting-and-ageing.lesson.md": [
        ("3 \\times 3/5000 = {}$", "0.18", films(5, 3)),
        ("Films hold {} % of the phase", "6", 100 * films(5, 3) / 3),
        ("Films of all 3 vol% would be {} nm", "50", solved(lambda w: films(5, w) - 3, 0, 999)),
        ("has {} g/mol", "1661", FORMULA),
        ("g/mol, {} % of it gallium", "4.2", 100 * GA / FORMULA),
        ("0.10 wt% Ga makes {} wt%", "2.4", bound(0.1)),
        ("3 \\times 4/4000 = {}$ vol%", "0.30", films(4, 4)),
        ("0.30/3.5 = {}$", "0.086", films(4, 4) / 3.5),
        ("2\\cos 20° = {}$", "1.88", tension(40)),
        ("{} % more would wet", "6", 100 * (2 / tension(40) - 1)),
        ("0.40/0.04197 = {}$ wt%", "9.5", bound(0.4)),
        ("formed: {} % of the gallium", "42", 400 / bound(0.4)),
    ],
    f"{HOME}/non-ferromagnetic-boundaries.lesson.md": [
        ("holds {} wt% iron", "43.7", 100 * 13 * FE / FORMULA),
        ("iron and {} wt% neodymium", "52.1", 100 * 6 * ND / FORMULA),
        ("60/40 - 100 = {}$ for each", "50", solved(lambda n: 6000 / (100 + n) - 40, 0, 999)),
        ("3 \\times 1.5 = {}$ nm", "4.5", 3 * 1.5),
        ("3/4000 = {}$ to", "0.225", films(4, 3)),
        ("to {} vol%. 4.", "0.338", films(4, 4.5)),
        ("That is {} vol% of melt", "0.11", films(4, 4.5) - films(4, 3)),
        ("So {} are left", "260", 320 - 60),
    ],
    f"{HOME}/core-and-shell.lesson.md": [
        ("$1 - 0.8^3 = {}$", "0.488", peel(5, 0.5)),
        ("0.488 \\times 6.0 = {}$ wt% in", "2.9", 6 * peel(5, 0.5)),
        ("$0.30/2.93 = {}$", "0.10", 0.3 / 6 / peel(5, 0.5)),
        ("J/m³, it is {} nm. Published", "4.0", pi * sqrt(8e-12 / 4.9e6) * 1e9),
        ("$x = 0.40$ ({} wt%)", "11.9", 100 * heavy(0.4, DY)),
        ("| 20 nm | {} |", "0.024", peel(5, 0.02)),
        ("| 20 nm | 0.024 | {} |", "0.28", 100 * heavy(0.4, DY) * peel(5, 0.02)),
        ("| 100 nm | {} |", "0.115", peel(5, 0.1)),
        ("| 100 nm | 0.115 | {} |", "1.37", 100 * heavy(0.4, DY) * peel(5, 0.1)),
        ("| 300 nm | {} |", "0.319", peel(5, 0.3)),
        ("| 300 nm | 0.319 | {} |", "3.78", 100 * heavy(0.4, DY) * peel(5, 0.3)),
        ("from 11.9 to {} wt%", "1.3", 0.2823 / peel(5, 0.2)),
        ("show more than ${}\\,w$", "1.09", median_cut()),
        ("$96/150 = {}$", "0.64", 96 / 150),
        ("0.36/150}} = {}$", "0.039", sqrt(0.64 * 0.36 / 150)),
        ("0.35/1.09 = {}$ µm", "0.32", 0.35 / median_cut()),
        ("1 - 0.872^3 = {}$", "0.337", peel(5, 0.32)),
        ("0.64 \\times 0.337 = {}$", "0.216", 0.64 * peel(5, 0.32)),
        ("0.45/0.216 = {}$ wt%", "2.1", 0.45 / 0.64 / peel(5, 0.32)),
        ("about {} % of the local", "91", 100 * 1.9 * 0.64 * peel(5, 0.32) / 0.45),
        ("0.45/0.364 = {}$ wt%", "1.2", 0.45 / peel(5, 0.35)),
    ],
    f"{HOME}/measuring-boundaries.lesson.md": [
        ("it is {} µm at 15 keV", "0.54", reach(15, 7.79)),
        ("and {} µm at 20 keV", "1.03", reach(20, 7.79)),
        ("80 \\sin 3° = {}$ nm", "4.2", 80 * sin(atan(tan(radians(3))))),
        ("/\\cos 3° = {}$ nm", "3.8", film_of(8, 80, 3)),
        ("gives some {} at%", "32", mixed(film_of(8, 80, 3), 8, 58)),
        ("that is {} nm for a film of 3", "6", 3 * cos(radians(3)) + 60 * sin(radians(3))),
        ("$3/d = {}$ µm²", "0.75", films(4, 1000) / 100),
        ("7.55 = {}$ µm. 2.", "0.54", reach(15, 7.79)),
        ("0.15/68 = {}$", "0.0022", 0.15 / 68),
        ("67 = {}$ wt%", "0.37", 0.52 - 67 * 0.15 / 68),
        ("/1500 = {}$ wt%", "0.060", limit(900, 1500)),
        ("With four times the time: {} wt%", "0.03", limit(900, 1500, 4)),
    ],
    "exams/magnetics-research-scientist.bank.md": [
        ("$0.49/(0.49 \\times 5) = {}$", "0.20", 0.49 / 5 / peel(4, 0.4)),
        ("$40 \\sin 3° = {}$ and", "2.1", 40 * sin(radians(3))),
        ("$110 \\sin 3° = {}$ leave", "5.8", 110 * sin(radians(3))),
        ("leave {} nm, with", "2.4", film_of(4.5, 40, 3)),
        ("$0.0024 \\times 10 = {}$ wt%", "0.024", films(5, 4) / 10),
    ],
}  # fmt: skip
