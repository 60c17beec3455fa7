"""Every number of the module on demagnetisation, computed a second time from stems alone.

Fields come from Ampere's law around a pole, solved by search; faults from the equations of both
axes in small steps; temperatures, thicknesses and currents by search.
"""
# ruff: noqa: N803, N806, E741 - arguments bear the names that the stems print

from functools import cache
from math import cos, pi, sin, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/motor-design-engineer/demagnetisation"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/motor-design-engineer.bank.md", "xmtd-")
MU = 1.25663706e-6  # T m/A
EDGE = 72 * pi / 180
SH, UH = (1.27, 0.12, 1592, 0.55), (1.25, 0.11, 1990, 0.51)


def hot(value: float, percent: float, degrees: float) -> float:
    """A value at 20 degrees after its share has been taken for each further degree."""
    return value - value * percent * (degrees - 20) / 100


def against(push: float, B: float, l: float, g: float) -> float:
    """Field in kA/m in a magnet of l mm before a gap of g mm: drops around the pole make zero."""

    def drop(h: float) -> float:
        return h * l - push - (B - 1.05 * MU * h * 1000) / MU / 1000 * g

    return solved(drop, -9000, 9000)


def part(push: float, T: float, l: float, g: float, grade=SH) -> float:
    """Margin of a grade at a temperature, its knee at 90 % of the coercivity."""
    br, alpha, hcj, beta = grade
    return 0.9 * hot(hcj, beta, T) / against(push, hot(br, alpha, T), l, g)


def push_of(A: float, k: float, r: float, p: float) -> float:
    """Peak of the current sheet summed over half a pole, by strips; A in kA/m, r in mm."""
    sheet = sum(cos((n + 0.5) / 400 * pi / 2) * pi / 800 for n in range(400))
    return sqrt(2) * k * A * 0.933 * sheet * r / p


def push_for(B: float, field: float, l: float, g: float) -> float:
    """Amperes that make a given field."""
    return solved(lambda f: against(f, B, l, g) - field, -3000, 20_000)


@cache
def swing(f: float, D: float, Q: float, R: float, n: float, a: float = 0, b: float = 0) -> float:
    """First largest current against the magnet in A, by small steps; mH, mOhm, Hz, A."""
    ld, lq, ohm, omega = D / 1000, Q / 1000, R / 1000, 2 * pi * n
    steps = 1500
    dt, d, q, least = 1 / n / steps, f - ld * a, lq * b, 0.0
    for _ in range(steps):
        half_d = d + dt / 2 * (-ohm * (d - f) / ld + omega * q)
        half_q = q + dt / 2 * (-ohm * q / lq - omega * d)
        d, q = (
            d + dt * (-ohm * (half_d - f) / ld + omega * half_q),
            q + dt * (-ohm * half_q / lq - omega * half_d),
        )
        least = min(least, (d - f) / ld)
    return -least


def settled(f: float, D: float, Q: float, R: float, n: float) -> float:
    """Direct-axis current against the magnet when nothing changes any more, in A."""
    omega = 2 * pi * n

    def left(i: float) -> float:  # i against the magnet; q follows from the first axis
        q = -R * i / 1000 / (omega * Q / 1000)
        return omega * (f - D / 1000 * i) + R / 1000 * q

    return solved(left, 0, 1e5)


def reached(F: float, h: float, B: float, l: float, g: float) -> float:
    """Electrical degrees at which torque current has brought the field to h."""
    return solved(lambda t: against(F * sin(t * pi / 180), B, l, g) - h, 0, 90)


def cold(value: float, percent: float, degrees: float) -> float:
    """What a reading would be at 20 degrees."""
    return solved(lambda x: hot(x, percent, degrees) - value, 0, 1e6)


def lost(before: float, after: float) -> float:
    return 100 * (before - after) / before


def rounded(value: float, digits: int = 0) -> float:
    return round(value + 1e-9, digits)


def spread(s: float, n: float, a: float, d: float) -> float:
    """Expanded uncertainty of a loss: variances are added up reading by reading."""
    return 2 * sqrt(sum(s * s / n / n for _ in range(2 * int(n))) + (a * d) ** 2)


def hottest(l: float, g: float, F: float, M: float, grade=SH) -> float:
    return solved(lambda t: M - part(F, t, l, g, grade), 20, 190)


def voltage(U: float, n: float, T: float, a: float, q: float, at=1000, digits=2) -> float:
    """Loss in % from a voltage that was printed with so many digits."""
    V = rounded(hot(U * (1 - q / 100) * n / at, a, T), digits)
    return lost(U, cold(V / n * at, a, T))


def flank(F: float, h: float, B: float, l: float, g: float, w: float) -> float:
    return (72 - reached(F, h, B, l, g)) * w


ORACLES: dict[str, Oracle] = {
    # lessons
    "mtdl-wor-cloze": lambda: {
        "h": against(1500, hot(1.25, 0.11, 130), 5, 1.26), "m": part(1500, 130, 5, 1.26, UH),
    },
    "mtdl-wor-own": lambda T, l, g, F: part(F, T, l, g),
    "mtdl-sho-cloze": lambda: {
        "c": settled(0.06, 0.25, 0.6, 0, 400), "p": swing(0.06, 0.25, 0.6, 0, 400, 80, 150),
    },
    "mtdl-sho-own": lambda f, D, Q, a, b: swing(f, D, Q, 0, 400, a, b),
    "mtdl-edg-cloze": lambda: {
        "h": against(1500 * sin(EDGE), 1.1, 5, 1.26),
        "m": 520 / against(1500 * sin(EDGE), 1.1, 5, 1.26),
    },
    "mtdl-edg-own": lambda H, c, d, a, b, m: min(
        0.9 * own / (times * H) for own, times in ((a, c), (b, d), (m, 1))
    ),
    "mtdl-tes-cloze": lambda: {
        "v": cold(48.2 / 490 * 500, 0.11, 30), "l": lost(50, cold(48.2 / 490 * 500, 0.11, 30)),
    },
    "mtdl-tes-own": lambda a, S, T, p, l: lost(
        cold(rounded(hot(p, a, S), 4), a, S), cold(rounded(hot(p * (1 - l / 100), a, T), 4), a, T)
    ),
    # practice
    "mtdp-wor-overload": lambda T, l, g, A, M: solved(
        lambda k: M - part(push_of(A, k, 60, 4), T, l, g), 0.1, 20
    ),
    "mtdp-wor-hottest": lambda l, g, F, M: hottest(l, g, F, M),
    "mtdp-wor-thin": lambda T, g, F, M: solved(lambda l: part(F, T, l, g, UH) - M, 0.05, 90),
    "mtdp-sho-settle": lambda f, D, Q, R, n: settled(f, D, Q, R, n),
    "mtdp-sho-damped": lambda f, D, Q, R, n: swing(f, D, Q, R, n),
    "mtdp-sho-inductance": lambda f, N, u, h, l, M: (
        2 * f / (push_for(1.09, h / M, l, 1.575) / u * N) * 1000
    ),
    "mtdp-sho-case-a": lambda f, D, Q, b: swing(f, D, Q, 0, 400, 0, b),
    "mtdp-sho-case-b": lambda f, D, Q, b, N, u, h: h / against(
        swing(f, D, Q, 0, 400, 0, b) / N * u, 1.08, 6.5, 1.575
    ),
    "mtdp-edg-share": lambda F, h, l, g: flank(F, h, 1.09, l, g, 100 / 144),
    "mtdp-edg-both": lambda a, b, l, g, h: h / against(a * cos(EDGE) + b * sin(EDGE), 1.09, l, g),
    "mtdp-edg-slices": lambda: {"e": 580 / (1.29 * 380), "m": 430 / 380, "d": 43 / 38},
    "mtdp-tes-see": lambda s, n, a, d: spread(s, n, a, d),
    "mtdp-tes-harder": lambda F, l, g, h, p: push_for(
        1.09, against(F, 1.09, l, g) * rounded(h * (1 + p / 100)) / h, l, g
    ),
    # quiz
    "mtdq-two-cases": lambda l, g, S, F, T, G: min(part(F, S, l, g), part(G, T, l, g)),
    "mtdq-sleeve": lambda l, s, e, F, h: h / against(F, 1.09, l, 1.05 * (1 + s + e)),
    "mtdq-least-grade": lambda T, b, l, g, F, M: solved(
        lambda H: 0.9 * hot(H, b, T) - M * against(F, 1.08, l, g), 100, 9000
    ),
    "mtdq-ratio": lambda f, D, Q, a, b: (swing(f, D, Q, 0, 400, a, b) / settled(f, D, Q, 0, 400)),
    "mtdq-torque-limit": lambda f, D, Q, I: solved(
        lambda b: (f + abs(complex(f, Q * b / 1000))) / D * 1000 - I, 0, 5000
    ),
    "mtdq-flank": lambda F, h, l, w: flank(F, h, 1.09, l, 1.575, w),
    "mtdq-voltage": lambda U, n, T, a, q: voltage(U, n, T, a, q),
    "mtdq-more-readings": lambda s, U, d: next(
        n for n in range(1, 99) if spread(s, n, 0.12, d) <= U
    ),
    "mtdq-rotor-a": lambda A, k, r, p, T, l, g: against(
        push_of(A, k, r, p), hot(1.25, 0.11, T), l, g
    ),
    "mtdq-rotor-b": lambda A, r, p, T, l, g: solved(
        lambda k: 1.1 - part(push_of(A, k, r, p), T, l, g, UH), 0.05, 30
    ),
    # exam
    "xmtd-weak-lot": lambda H, b, l, t, g, F: hottest(l - t, g, F, 1.1, (1.26, 0.12, H, b)),
    "xmtd-swap": lambda T, l, g, F: solved(
        lambda x: part(F, T, x, g, UH) - part(F, T, l, g), 0.1, 30
    ),
    "xmtd-inductance": lambda f, c, h, l, u: (
        (f + abs(complex(f, c))) / (push_for(1.08, h / 1.1, l, 1.5) / u) * 1000
    ),
    "xmtd-weakened": lambda f, D, Q, a, b, N, u, h: h / against(
        swing(f, D, Q, 0, 400, a, b) / N * u, 1.07, 6, 1.5
    ),
    "xmtd-arc": lambda F, h, M, l, g: 2 * reached(F, h / M, 1.07, l, g) / 180,
    "xmtd-slices": lambda a, b, c, d, T, H, q: min(
        0.018 * (a * (150 - T) + b * (T - 100)) / q / H,
        0.018 * (c * (150 - T) + d * (T - 100)) / H,
    ),
    "xmtd-test-current": lambda I, u, l, g, h, p: push_for(
        1.08, against(I * u, 1.08, l, g) * rounded(h * (1 + p / 100)) / h, l, g
    ) / u,
    "xmtd-upper": lambda U, n, T, q, s, d: (
        voltage(U, n, T, 0.12, q, 2000, 1) + spread(s, 1, 0.12, d)
    ),
    "xmtd-case-fault-a": lambda f, D, Q, R, n: swing(f, D, Q, R, n),
    "xmtd-case-fault-b": lambda f, D, Q, R, n, u, T: part(swing(f, D, Q, R, n) * u, T, 6, 1.5),
    "xmtd-case-edge-a": lambda F, l, g: against(F * sin(EDGE), 1.08, l, g),
    "xmtd-case-edge-b": lambda F, l, g, h, w: flank(F, h / 1.05, 1.08, l, g, w),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

Row = tuple[str, str, float]
WE = hot(1.27, 0.12, 140)
WORK = push_of(40, 2.2, 60, 4)
ONE = push_of(40, 1, 60, 4)
KNEE = 0.9 * hot(1592, 0.55, 140)
IDLE, LOAD = swing(0.08, 0.2, 0.45, 12, 400), swing(0.08, 0.2, 0.45, 0, 400, 0, 300)
A20, B20 = cold(1.3464, 0.12, 21.5), cold(1.3288, 0.12, 23)


def mean(push: float) -> float:
    return against(push, WE, 6, 1.575)


PRINTED: dict[str, list[Row]] = {
    f"{HOME}/the-worst-case.lesson.md": [
        ("At 20 °C the knee stands at {} kA/m", "1433", 0.9 * 1592),
        ("The margin is {}.", "2.62", part(2600, 20, 6, 1.575)),
        ("so is the field. The margin is {}.", "1.44", part(830, 150, 6, 1.575)),
        ("Yes. The margin is {}, the", "1.29", part(2200, 125, 6, 1.575)),
        ("crosses it at {} °C, point 2", "143", hottest(6, 1.575, 2200, 1)),
        ("reaches zero at {} °C", "185", solved(lambda t: -hot(1353, 0.605, t), 20, 900)),
        ("0.060/4 = {}$ A", "1742", WORK),
        ("(1 - 0.0012 \\times 120) = {}$ T. $H", "1.087", WE),
        ("(1 - 0.0055 \\times 120) = {}$ kA/m", "541", KNEE / 0.9),
        ("so $H_k = {}$", "487", KNEE),
        ("(6.0 + 1.05 \\times 1.575) = {}$", "406", mean(WORK)),
        ("$487/406 = {}$", "1.20", KNEE / mean(WORK)),
        ("ends of the drawing: {}.", "1.17", part(WORK, 140, 5.9, 1.05 * 1.6)),
        ("current the field is {} kA/m", "178", mean(0)),
        ("$1742/7.654 = {}$", "228", mean(WORK) - mean(0)),
        ("and found {}. The scope", "1.44", part(WORK / sqrt(2), 140, 6, 1.575)),
        ("$B_r = {}$ T. $(1500", "1.099", hot(1.25, 0.11, 130)),
        ("0.9 \\times 873.6 = {}$", "786", 0.9 * hot(1990, 0.51, 130)),
    ],
    f"{HOME}/short-circuit.lesson.md": [
        ("the peak is {} A.", "800", swing(0.08, 0.2, 0.45, 0, 400)),
        ("0.027$ Vs, and the peak is {} A", "536", swing(0.08, 0.2, 0.45, 0, 400, 380, 60)),
        ("0.157$ Vs, and the peak is {} A", "1185", LOAD),
        ("360$ A, {} A of", "792", ONE),
        ("first swing reaches {} A", "779", IDLE),
        ("/0.00020 = {}$ A. 4.", "779", IDLE),
        ("(12 \\times 0.65) = {}$ s", "0.0231", 2 * 0.2 * 0.45 / (12 * 0.65)),
        ("$k = 779/360 = {}$", "2.16", IDLE / 360),
        ("\\hat F = {}$ A, $\\lvert H_w \\rvert = (1712", "1712", IDLE / 360 * ONE),
        ("/7.654 = {}$ kA/m. Margin 1.21", "402", mean(IDLE / 360 * ONE)),
        ("Margin {}. 5.", "1.21", KNEE / mean(IDLE / 360 * ONE)),
        ("$k = {}$. 6.", "3.29", LOAD / 360),
        ("$\\hat F = {}$ A, $\\lvert H_w \\rvert = 518", "2605", LOAD / 360 * ONE),
        ("\\lvert H_w \\rvert = {}$ kA/m. Margin 0.94", "518", mean(LOAD / 360 * ONE)),
        ("Margin {}: the magnets", "0.94", KNEE / mean(LOAD / 360 * ONE)),
        ("a margin of {}. The second", "1.66", KNEE / mean(400 / 360 * ONE)),
    ],
    f"{HOME}/edges-and-graded-magnets.lesson.md": [
        ("$\\sin 72° = {}$. **So", "0.951", sin(EDGE)),
        ("/7.654 = {}$ kA/m. Margin $576", "439", mean(2100 * sin(EDGE))),
        ("Margin $576/439 = {}$", "1.31", 576 / mean(2100 * sin(EDGE))),
        ("skin ends, 66°: {} kA/m", "429", mean(2100 * sin(66 * pi / 180))),
        ("$450/429 = {}$", "1.05", 450 / mean(2100 * sin(66 * pi / 180))),
        ("own 178 kA/m. Margin {}.", "2.53", 450 / mean(0)),
        ("(2100 + 1362)/7.654 = {}$", "452", mean(2100)),
        ("$450/452 = {}$", "0.995", 450 / mean(2100)),
        ("have $450/439 = {}$", "1.03", 450 / mean(2100 * sin(EDGE))),
        ("margin of about {} at the cut", "1.03", 450 / mean(2100 * sin(EDGE))),
        ("A margin of {} at each edge, since slices", "1.17", 513 / mean(2100 * sin(EDGE))),
    ],
    f"{HOME}/test-plan.lesson.md": [
        ("= {}$ V. The better", "99.4", hot(cold(97.4, 0.12, 38), 0.12, 21)),
        ("Heat explains {} V", "97.96", hot(cold(100, 0.12, 21), 0.12, 38)),
        ("= {}$ kA/m against it, the", "625", 795.77 * WE / (1 / 3 + 1.05)),
        ("the mounted one {}. The", "178", mean(0)),
        ("\\times 1.5) = {}$ and", "1.3488", A20),
        ("\\times 3.0) = {}$ mWb", "1.3336", B20),
        ("1.3336/1.3488) = {}$ %", "1.13", lost(A20, B20)),
        ("and {} % with $k = 2$", "0.20", spread(0.1, 3, 0.12, 0.5)),
        ("+ 0.20 = {}$ %: passed", "1.33", lost(A20, B20) + spread(0.1, 3, 0.12, 0.5)),
        ("the loss would read {} %", "1.31", lost(1.3464, 1.3288)),
        ("first report said {} %", "5.9", lost(A20, hot(B20, 0.12, 60))),
    ],
    f"{HOME}/demagnetisation.quiz.md": [
        ("0.274/0.34 = {}$", "0.645",
         0.8 * hot(1, 0.605, 140) / hot(1, 0.55, 140)),
        ("keeps {} % of its coercivity", "27", 100 * hot(1, 0.605, 140)),
    ],
}  # fmt: skip
