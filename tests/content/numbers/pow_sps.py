"""Every number of the module on spark plasma sintering, computed a second time from stems alone.

Pores and grains go forward in small steps, heat through a wall shell by shell, heights by volume.
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from math import cos, exp, log, pi, sin

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/powder-metallurgist/spark-plasma-sintering"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/powder-metallurgist.bank.md", "xpws-")


def round_area(diameter: float) -> float:
    """Area of a circle, from its radius."""
    radius = diameter / 2
    return pi * radius * radius


def through_wall(celsius: float, inner: float, outer: float, k: float, emits: float = 0.8) -> float:
    """Rise over a cylindrical wall (mm), shell by shell, for what its outside radiates."""
    kelvin = celsius + 273.15
    per_metre = emits * 5.67e-8 * kelvin**4 * 2 * pi * outer / 1000
    shells, rise = 2000, 0.0
    step = (outer - inner) / 1000 / shells
    for n in range(shells):
        radius = inner / 1000 + (n + 0.5) * step
        rise += per_metre / (2 * pi * radius) * step / k
    return rise


def minutes(pores: float, left: float, speed: float, pressure: float) -> float:
    """Time until so many per cent of pores are left."""
    return solved(lambda t: left - pores * exp(-speed * pressure * t), 0, 1e4)


def grain(start: float, growth: float, time: float) -> float:
    """Size whose cube has grown by growth times time."""
    return solved(lambda d: d * d * d - start * start * start - growth * time, 0, 1e4)


def hold(size: float) -> float:
    """Coercivity of the exercise."""
    return 2090 - 100 * log(size * size)


def atoms(weight: float) -> float:
    """at% neodymium of a flake with one weight per cent of boron."""
    moles = {"Nd": weight / 144.242, "B": 1 / 10.81, "Fe": (99 - weight) / 55.845}
    return 100 * moles["Nd"] / sum(moles.values())


def cylinder(diameter: float, height: float) -> float:
    """Volume in cm³ from mm."""
    return pi * (diameter / 20) ** 2 * height / 10


def isotropic(x: float, v: float) -> float:
    """Remanence of random axes: the mean of a cosine over the half sphere, ring by ring."""
    angles = [(n + 0.5) * pi / 4000 for n in range(2000)]
    whole = sum(sin(a) for a in angles)
    return x * v * 1.60 * sum(sin(a) * cos(a) for a in angles) / whole


def upset(diameter: float, percent: float, stress: float) -> float:
    """Force in kN at the end: the volume of a body of height one over the height that is left."""
    return stress * round_area(diameter) * 1 / (1 - percent / 100) / 1000


def travelled(h: float, g: float, y: float, b: float) -> float:
    """Relative density from a printed stroke: mass of solid stays, the blank is taken off."""
    printed = round(h * (1 - g / y) + b, 2)
    return solved(lambda x: x * (h - printed + b) - g * h, 0, 500)


def product(remanence: float) -> float:
    """Largest energy product in kJ/m³: the best rectangle under a straight line."""
    mu = 1.2566e-6
    best = max(n / 4000 * (1 - n / 4000) for n in range(4001))
    return best * remanence * remanence / mu / 1000


ORACLES: dict[str, Oracle] = {
    # lessons
    "pwsd-cur-cloze": lambda: {"f": 50 * round_area(20) / 1000, "t": 150 / 60 * 10},
    "pwsd-cur-own": lambda c, r, q, k: through_wall(c, r, r * q, k),
    "pwsd-den-cloze": lambda: {
        "t": minutes(40, 1, 0.021, 50),
        "d": grain(30, 20_000, minutes(40, 1, 0.021, 50)),
    },
    "pwsd-den-own": lambda p, f, g: hold(grain(30, 20_000, minutes(100 * f, g, 0.021, p))),
    "pwsd-tex-cloze": lambda: {"e": -log(1 - 0.60), "b": product(1.40)},
    "pwsd-tex-own": lambda B, x, v: B / (2 * isotropic(x, v)),
    # practice
    "pwsp-cur-force": lambda p, d: p * round_area(d) / 1000,
    "pwsp-cur-melt": lambda c, T: solved(lambda s: s + 660.3 - c - T, 0, 1e4),
    "pwsp-cur-ramp": lambda t, D: solved(lambda r: r / 60 * t - D, 0, 1e5),
    "pwsp-cur-energy": lambda U, I, t, m, T: 100 * (m * 0.45 * T - m * 0.45 * 20) / (U * I) / t,
    "pwsp-den-atom": lambda w: atoms(w),
    "pwsp-den-minutes": lambda f, g, K, p: minutes(f, g, K, p),
    "pwsp-den-pressure": lambda d, k, f: solved(
        lambda p: d - grain(30, k, minutes(f, 1.0, 0.021, p)), 1, 1e3
    ),
    "pwsp-den-height": lambda d, h, z: (
        100 * round(z / 100 * 7.6 * cylinder(d, h), 2) / 7.6 / cylinder(d, h)
    ),
    "pwsp-den-skin": lambda d, h, s: 100 - 100 * cylinder(d - 2 * s, h - 2 * s) / cylinder(d, h),
    "pwsp-tex-strain": lambda: {"h": 25 - 0.7 * 25, "e": log(25) - log(7.5)},
    "pwsp-tex-force": lambda d, r, s: upset(d, r, s),
    "pwsp-tex-limit": lambda B, e: 100 * round(e / 100 * product(B)) / product(B),
    "pwsp-tex-pair-a": lambda x, v: isotropic(x, v),
    "pwsp-tex-pair-b": lambda x, v, B: B / (2 * isotropic(x, v)),
    # quiz
    "pwsq-largest": lambda F, p: solved(lambda d: p * round_area(d) / 1000 - F, 0, 1e3),
    "pwsq-wall": lambda c, o, e, k: through_wall(c, o / 2, o, k, e),
    "pwsq-pair": lambda a, b, t: grain(30, 20_000 * b, t / a),
    "pwsq-grown": lambda a, k, t: hold(grain(a, k, t)),
    "pwsq-stroke": lambda h, g, y, b: travelled(h, g, y, b),
    "pwsq-blank": lambda d, h, s: 0.99 * 7.6 * cylinder(d + 2 * s, h + 2 * s),
    "pwsq-height": lambda h, e: solved(lambda x: log(h) - log(x) - e, 0.01, 1e3),
    "pwsq-both": lambda a, b: 100 - 100 * product(a) / product(b),
    "pwsq-cycle-a": lambda f, p: grain(30, 20_000, minutes(f, 1.0, 0.021, p)),
    "pwsq-cycle-b": lambda D: solved(lambda s: s + D - 650, 0, 1e4),
    # exam
    "xpws-two-errors": lambda c, D, r, t: solved(
        lambda T: T - D - r / 60 * t - c, 0, 1e4
    ),
    "xpws-end-of-stroke": lambda m, d, g, b: b + (
        solved(lambda h: cylinder(d, h) * 7.6 * g / 100 - m, 0, 1e4)
        - solved(lambda h: cylinder(d, h) * 7.6 * 0.99 - m, 0, 1e4)
    ),
    "xpws-two-holds": lambda f, p, a: minutes(f * exp(-0.0086 * p * a), 1.0, 0.021, p),
    "xpws-least-pressure": lambda H, f, k: solved(
        lambda p: hold(grain(30, k, minutes(f, 1.0, 0.021, p))) - H, 1, 1e3
    ),
    "xpws-thick-skin": lambda d, h, s, n: (
        n * 7.5 * (cylinder(d + 2 * s, h + 2 * s) - cylinder(d, h))
    ),
    "xpws-thickest": lambda F, s, e: solved(
        lambda d: upset(d, 100 * (1 - exp(-e)), s) - F, 0.1, 1e3
    ),
    "xpws-case-promise-a": lambda x, v: isotropic(x, v),
    "xpws-case-promise-b": lambda x, v, f, e: e / 100 * product(f * 2 * isotropic(x, v)),
}  # fmt: skip

WORDS: frozenset[str] = frozenset()

Row = tuple[str, str, float]
CUR, DEN, TEX = (
    f"{HOME}/{name}.lesson.md"
    for name in (
        "current-die-and-temperature",
        "density-against-grain-growth",
        "texture-by-forging",
    )
)
SLOW, FAST = minutes(40, 1, 0.021, 35), minutes(40, 1, 0.021, 70)
PRINTED: dict[str, list[Row]] = {
    CUR: [
        ("N, or {} kN.", "99", 35 * round_area(60) / 1000),
        ("\\ln 2/70 = {}$ K.", "19.6", through_wall(650, 30, 60, 70)),
        ("\\times 12 = {}$ K too low", "20", 100 / 60 * 12),
        ("0.030/70 = {}$ K; the heat", "14", 32_900 * 0.030 / 70),
        ("the offset came out as {} K", "5", through_wall(650 - 273.15, 30, 60, 70)),
    ],
    DEN: [
        ("$2/17 = {}$ at%", "11.8", 100 * 2 / 17),
        ("| 3,100 | {} |", "12.3", minutes(40, 1, 0.0086, 35)),
        ("| 12.3 | {} |", "40", grain(30, 3100, minutes(40, 1, 0.0086, 35))),
        ("| 20,000 | {} |", "5.0", SLOW),
        ("| 5.0 | {} |", "50", grain(30, 20_000, SLOW)),
        ("| 107,000 | {} |", "2.2", minutes(40, 1, 0.0469, 35)),
        ("| 2.2 | {} |", "64", grain(30, 107_000, minutes(40, 1, 0.0469, 35))),
        ("35) = {}$ min.", "5.02", SLOW),
        ("5.02)^{{1/3}} = {}$ nm", "50.3", grain(30, 20_000, SLOW)),
        ("\\ln(50.3^2) = {}$ kA/m", "1306", hold(50.3)),
        ("At 70 MPa: {} min", "2.51", FAST),
        ("$d = {}$ nm, $H_{{cJ}} = 1340$", "42.6", grain(30, 20_000, FAST)),
        ("nm, $H_{{cJ}} = {}$ kA/m. Good. 4", "1340", hold(42.6)),
        ("40.2 nm, {} kA/m. Good too", "1351", hold(40.2)),
    ],
    TEX: [
        ("\\times 1.60 = {}$ T. Why", "1.48", 2 * isotropic(0.995, 0.93)),
        ("phase share, here {} T.", "0.74", isotropic(0.995, 0.93)),
        ("\\ln(20/9.2) = {}$;", "0.777", -log(0.46)),
        ("20/9.2 = {}$ mm²", "384", round_area(15) / 0.46),
        ("700$ N, {} kN.", "30.7", upset(15, 54, 80)),
        ("1.16^2/(4\\mu_0) = {}$ kJ/m³", "268", product(1.16)),
        ("which is {} %.", "86", 100 * 230 / product(1.16)),
        ("1.16/1.48 = {}$.", "0.78", 1.16 / 2 / isotropic(0.995, 0.93)),
        ("The press was set to {} kN", "14.1", 80 * round_area(15) / 1000),
    ],
}  # fmt: skip
