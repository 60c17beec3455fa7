"""Every number of the module on measurement, computed a second time from stems alone.

Curves are rebuilt and searched, coils are asked for the J that gives their reading, skins are
counted in small cells, and ratios come from errors that are tried one by one.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import atan2, cos, degrees, exp, hypot, log, pi, sin

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnet-fabrication-engineer/measurement"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnet-fabrication-engineer.bank.md", "xfbe-")
MU0 = 4 * pi / 1e4  # T per kA/m


def coil(reading: float, zero: float, turns: float, area: float) -> float:
    """J in T whose linkage, in mWb, lifts a coil from its zero to its reading; area in mm²."""
    return solved(lambda j: zero + turns * area * 1e-6 * j * 1e3 - reading, 0, 5)


def between(when: float, first: tuple[float, float], last: tuple[float, float]) -> float:
    """Zero at a moment, on the line through two (time, reading) of the empty coil."""
    (a, x), (b, y) = first, last
    share = (when - a) / (b - a)
    return x * (1 - share) + y * share


def cold(value: float, t: float, alpha: float, at: float = 20) -> float:
    """Value at the reference that becomes `value` at t with alpha in %/K (negative)."""
    return solved(lambda b: b + b * alpha / 100 * (t - at) - value, 0, 1e5)


def inner(applied: float, n: float, j: float) -> float:
    """Opposing field inside a free sample, from the flux densities, kA/m."""
    return (MU0 * applied + n * j) / MU0


def calm(t: float, first: float, u: float, second: float) -> float:
    """Coercivity without a part that goes with 1/length, from two pulses."""
    return solved(lambda z: (first - z) * t - (second - z) * u, 0, 1e4)


def product(br: float, slope: float) -> float:
    """Largest B H on a line J = Br - slope mu0 H, by stepping along it, kJ/m³."""
    end = br / MU0 / (1 + slope)
    return max(h * (br - slope * MU0 * h - MU0 * h) for h in (end * i / 4000 for i in range(4001)))


def share(a: float, b: float, c: float, skin: float) -> float:
    """Share of a block, in mm, that lies within a skin in mm: shell by shell."""
    whole, steps = a * b * c, 400
    d = 2 * skin / steps
    taken = 0.0
    for i in range(steps):
        x, y, z = (side - d * (i + 0.5) for side in (a, b, c))
        taken += d * (x * y + y * z + z * x)
    return taken / whole


def coefficient(t1: float, v1: float, t2: float, v2: float) -> float:
    """Mean change for a kelvin in percent of the first value."""
    return solved(lambda c: v1 + v1 * c / 100 * (t2 - t1) - v2, -5, 5)


def spread(*parts: float) -> float:
    """Independent shares, combined one after the other."""
    total = 0.0
    for part in parts:
        total = hypot(total, part)
    return total


def alpha_spread(alpha: float, step: float, repeat: float, du: float) -> float:
    """Standard uncertainty of alpha, by trying a change of each input; repeat in %."""

    def found(b1: float, b2: float, d: float) -> float:
        return 100 * (b2 - b1) / b1 / d

    b2 = 1 + alpha / 100 * step
    # either reading is off by its share; only the ratio of the two counts
    first = found(1, b2 * (1 + repeat / 100), step) - alpha
    second = found(1 / (1 + repeat / 100), b2, step) - alpha
    third = (found(1, b2, step + du / 1000) - alpha) * 1000
    return spread(first, second, third)


def rod(d: float, lost: float) -> float:
    """Skin, µm, of a rod whose ring has half of the lost share of its section."""
    r = d / 2
    return 1000 * solved(lambda s: r * r - (r - s) ** 2 - lost / 2 * r * r, 0, r)


def angle(x: float, y: float, z: float) -> float:
    """Angle in degrees between a vector and x, by turning y and z into one."""
    turn = atan2(z, y)
    across = y * cos(turn) + z * sin(turn)
    return degrees(atan2(across, x))


def remanence(j: float, n: float, recoil: float) -> float:
    """Br of a straight curve whose free body shows j in its own field."""
    return j + (recoil - 1) * MU0 * inner(0, n, j)


ORACLES: dict[str, Oracle] = {
    # lessons
    "fbed-cc-cloze": lambda: {
        "j": coil(2.95, 0.01, 30, 80),
        "b": cold(coil(2.95, 0.01, 30, 80), 26, -0.11),
    },
    "fbed-cc-own": lambda n, A, R, d, t: coil(R, between(t, (0, 0), (120, d)), n, A),
    "fbed-op-cloze": lambda: {"h": inner(1120, 0.474, 1.1), "z": calm(8, 1980, 16, 1930)},
    "fbed-op-own": lambda N, J, H: inner(H, N, J),
    "fbed-tc-cloze": lambda: {
        "a": coefficient(20, 1.28, 110, 1.142),
        "b": coefficient(20, 1680, 110, 811),
    },
    "fbed-tc-own": lambda H1, H2, T1, T2: -coefficient(T1, H1, T2, H2),
    "fbed-mo-cloze": lambda: {
        "j": solved(lambda j: 250 * j * 0.8e-6 * 1e3 - 0.2524, 0, 3),
        "b": remanence(solved(lambda j: 250 * j * 0.8e-6 * 1e3 - 0.2524, 0, 3), 0.612, 1.05),
        "t": angle(0.2524, 0.006, 0.008),
    },
    "fbed-mo-own": lambda a, b, c, s: 200 * share(a, b, c, s / 1000),
    # practice
    "fbep-cc-drift": lambda n, A, R, e, f: coil(R, between(1, (0, e), (2, f)), n, A),
    "fbep-cc-pulse": lambda J: sum([J / MU0] * 3),
    "fbep-cc-combined": lambda c, a, t, B: 20 * B * spread(c, a, 0.12 * t),
    "fbep-op-knee": lambda N, B, H, C: inner(H, N, 0.9 * B) / C,
    "fbep-op-pulses": lambda t, u, A, B: calm(t, A, u, B),
    "fbep-tc-alpha": lambda B, C, T: -coefficient(20, B, T, C),
    "fbep-tc-short": lambda D, s, v: alpha_spread(-0.12, D, s, v),
    "fbep-tc-cloze": lambda: {
        "b": -coefficient(20, 2010, 140, 800),
        "m": 2010 + 2010 * coefficient(20, 2010, 140, 800) / 100 * 80,
        "d": 2010 + 2010 * coefficient(20, 2010, 140, 800) / 100 * 80 - 1140,
    },
    "fbep-mo-moment": lambda m, N, k, P: remanence(
        solved(lambda j: 2 * k * j * m / 7.55 * 1e-6 * 1e3 - P, 0, 5), N, 1.05
    ),
    "fbep-mo-angle": lambda x, y, z: angle(x, y, z),
    "fbep-mo-case-a": lambda c, s, B: B - 2 * B * share(12, 8, c, s / 1000),
    "fbep-mo-case-b": lambda c: solved(lambda d: 2 * 2 * d / 1000 / c - 0.1, 0, 1e3),
    # quiz
    "fbeq-scale": lambda n, k, A, R, z: coil(R, z, n - k, A),
    "fbeq-warm": lambda B, T, a: cold(B, T, -a),
    "fbeq-energy": lambda B, J: product(B, (B - J) / (MU0 * 600)),
    "fbeq-applied": lambda N, J, H: solved(lambda a: inner(a, N, J) - H, 0, 1e4),
    "fbeq-length": lambda t, x, y: solved(lambda L: x * t / L - y, 1, 1e3),
    "fbeq-middle": lambda H, b, c: (H * (1 - 0.8 * b) - H * (1 - 1.3 * c)) / 50,
    "fbeq-bare": lambda a, b, c, e, P: solved(
        lambda j: 250 * j * (a - e / 500) * (b - e / 500) * (c - e / 500) * 1e-9 * 1e6 - P, 0, 5
    ),
    "fbeq-depth": lambda c, x: solved(lambda d: 100 * 2 * (2 * d / 1000) / c - x, 0, 1e3),
    "fbeq-uh-lot-a": lambda B, H: inner(H, 0.393, 0.9 * B),
    "fbeq-uh-lot-b": lambda t, u, P, Q: calm(t, P, u, Q),
    # exam
    "xfbe-balance-area": lambda m, L, n, P, T: cold(
        solved(lambda j: n * (m / 7.55 / (L / 10)) * 1e-4 * j * 1e3 - P, 0, 5), T, -0.12
    ),
    "xfbe-accept": lambda L, c, a, r: L + L / 100 * 1.645 * spread(c, a, r),
    "xfbe-product": lambda h, g, J, K: product(
        between(0, (h, J), (g, K)), (J - K) / (MU0 * (g - h))
    ),
    "xfbe-beyond": lambda N, J, C, f: solved(lambda a: inner(a, N, -J) - f * C, 0, 1e4),
    "xfbe-excess": lambda t, u, A, B: (A - calm(t, A, u, B)) * 0.5**2,
    "xfbe-step": lambda s, b, p, v: solved(
        lambda D: 100 * spread(s / (b * D), s / (b * D), v / D) - p, 1, 1e3
    ),
    "xfbe-skin": lambda d, x: rod(d, x / 100),
    "xfbe-poles": lambda D, B, C, x: solved(
        lambda z: B * exp(-pi * x / (pi * D / z)) - C, 1, 400
    ),
    "xfbe-case-report-a": lambda n, a, b, e, P, d, t: coil(
        P, between(t, (0, 0), (100, d)), n, (a - e / 500) * (b - e / 500)
    ),
    "xfbe-case-report-b": lambda n, a, b, e, P, d, t, c, r: 20 * spread(c, r) * coil(
        P, between(t, (0, 0), (100, d)), n, (a - e / 500) * (b - e / 500)
    ),
    "xfbe-case-free-a": lambda N, B, H, t, u, P, Q: inner(H, N, 0.9 * B) / calm(t, P, u, Q),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()


def bessel(x: float) -> float:
    """J1(x) as a mean over equal angles."""
    turns = [2 * pi * i / 96 for i in range(96)]
    return sum(cos(turn - x * sin(turn)) for turn in turns) / 96


STEP = 0.02
WAVES = [(k, bessel(k) ** 2 / k) for k in (STEP * (i + 0.5) for i in range(3000))]


def cylinder(ratio: float) -> tuple[float, float]:
    """Body and mid-plane factor of a cylinder, from the waves of its two charged ends."""
    whole = sum(w * (1 - exp(-2 * k * ratio)) / (k * ratio) for k, w in WAVES) * STEP
    return whole, 2 * sum(w * exp(-k * ratio) for k, w in WAVES) * STEP


BASE = coil(3.876, between(60, (0, 0.002), (100, 0.022)), 25, 120 - 4 * 0.3**2 / 2)
POINTS = {20: 1592.0, 60: 1210.0, 100: 880.0, 150: 540.0}
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/closed-circuit.lesson.md": [
        ("(20 \\times 0.1) = {}$ T", "1.297", coil(2.606, 0.012, 20, 100)),
        ("printed {} T from the middle", "1.303", coil(2.606, 0, 20, 100)),
        ("] {} T, because the last zero", "1.291", coil(2.606, 0.024, 20, 100)),
        ("these are {} and 3340", "2230", round(2 * 1.4 / MU0, -1)),
        ("and {} kA/m. Catalogues", "3340", round(3 * 1.4 / MU0, -1)),
        ("0.30^2/2 = {}$ mm²", "119.82", 120 - 4 * 0.3 * 0.3 / 2),
        ("0.6 \\times 0.020 = {}$ mWb", "0.014", between(60, (0, 0.002), (100, 0.022))),
        ("10^{{-6}}) = {}$ T.", "1.2893", BASE),
        ("\\times 4.0) = {}$ T.", "1.2955", cold(BASE, 24, -0.12)),
        ("0.06^2}} = {}$ %", "0.53", spread(0.5, 0.15, 0.1, 0.06)),
        ("1.296$ T ± {} T", "0.014", 2 * 0.0053 * 1.2955),
        ("He got {} % less", "0.9", 100 * (1 - 120 / (12.05 * 10.05))),
    ],
    f"{HOME}/open-circuit-and-pulsed-field.lesson.md": [
        ("it adds {} kA/m: $1450", "290", inner(0, 0.312, 1.17)),
        ("$1450/1700 = {}$. Where", "0.85", inner(1160, 0.312, 1.17) / 1700),
        ("| 0.5 | {} |", "0.474", cylinder(0.5)[0]),
        ("| 0.5 | 0.474 | {} |", "0.422", cylinder(0.5)[1]),
        ("| 0.7 | {} |", "0.393", cylinder(0.7)[0]),
        ("| 0.7 | 0.393 | {} |", "0.327", cylinder(0.7)[1]),
        ("| 1.0 | {} |", "0.312", cylinder(1.0)[0]),
        ("| 1.0 | 0.312 | {} |", "0.232", cylinder(1.0)[1]),
        ("| 1.5 | {} |", "0.230", cylinder(1.5)[0]),
        ("| 1.5 | 0.230 | {} |", "0.142", cylinder(1.5)[1]),
        ("| 2.0 | {} |", "0.182", cylinder(2.0)[0]),
        ("| 2.0 | 0.182 | {} |", "0.094", cylinder(2.0)[1]),
        ("1200 + 290 = {}$ kA/m", "1490", inner(1200, 0.312, 1.17)),
        ("800/20 = {}$ kA/m", "2040", calm(10, 2120, 20, 2080)),
        ("and got {} kA/m.", "910", 1200 - inner(0, 0.312, 1.17)),
    ],
    f"{HOME}/temperature-coefficients.lesson.md": [
        ("So α is −{} and β", "0.119", -coefficient(20, 13.82, 150, 11.69)),
        ("and β −{} %/K, *from", "0.539", -coefficient(20, 21.06, 150, 6.29)),
        ("β is −{} from 20 to 60", "0.600", -coefficient(20, POINTS[20], 60, POINTS[60])),
        ("to 60, −{} from 20", "0.559", -coefficient(20, POINTS[20], 100, POINTS[100])),
        ("to 100, −{} %/K from 20 to 150", "0.508", -coefficient(20, POINTS[20], 150, POINTS[150])),
        ("\\times 80) = {}$ kA/m for", "945", 1592 - 1592 * 0.00508 * 80),
        ("at {} for 150 °C]", "350", 1592 - 1592 * 0.006 * 130),
        ("some {} K too cold", "4", (905 - 871) / (0.0056 * 1592)),
        ("130 = -{}$ %/K.", "0.1161", -coefficient(20, 1.312, 150, 1.114)),
        ("0.0010/130 = {}$ %/K", "0.00092", alpha_spread(-0.1161, 130, 0.1, 0)),
        ("1.0/130 = {}$ %/K", "0.00089", alpha_spread(-0.1161, 130, 0, 1)),
        ("Together {}, so", "0.0013", alpha_spread(-0.1161, 130, 0.1, 1)),
    ],
    f"{HOME}/moment-poles-and-squareness.lesson.md": [
        ("- 212)/2 = {}$: the", "19", (250 - 212) / 2),
        ("mm adds {} %.", "1.07", 100 * (10.02**2 * 3.02 / 300 - 1)),
        ("0.1 mm more costs {} %", "10", 100 * (1 - exp(-pi * 0.1 / 3))),
        ("0.2/5.0}} = {}$.", "0.88", exp(-pi * 0.2 / 5)),
        ("0.9625 = {}$.", "0.0543", share(4, 3, 0.8, 0.015)),
        ("0.0543 = {}\\,\\%$", "10.9", 200 * share(4, 3, 0.8, 0.015)),
        ("same skin is {} %,", "0.55", 100 * share(40, 30, 8, 0.015)),
        ("a step of {} %.", "1.1", 200 * share(40, 30, 8, 0.015)),
    ],
    f"{HOME}/measurement.quiz.md": [
        ("795.77$ is about {} kA/m", "83", inner(0, 0.08, 1.3)),
        ("0.1/4 = {}$.", "0.079", log(exp(pi * 0.1 / 4))),
        ("uncertainty of about {} %", "1.4", spread(1, 1)),
    ],
    "exams/magnet-fabrication-engineer.bank.md": [
        ("] −{} %/K, the value from 20 to 150", "0.498", -coefficient(20, 1700, 150, 600)),
        ("] −{} %/K, the value from 100 to 150", "0.750", -coefficient(100, 960, 150, 600)),
        ("1700/80 = {}$, and", "0.544", -coefficient(20, 1700, 100, 960)),
        ("It promises {} kA/m at 100", "1023", 1700 - 17 * 80 * 0.498),
    ],
}  # fmt: skip
