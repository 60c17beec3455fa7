"""Every number of the module on machines, computed a second time from stems alone.

Torque is summed around the bore, piece by piece, or taken from electric power over speed; best
angles are found by trying; discs are cut into rings and magnets into layers.
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from math import cos, exp, hypot, pi, radians, sin, sqrt, tau

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/motor-design-engineer/machines"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/motor-design-engineer.bank.md", "xmtm-")
PIECES = 2000
KW = 0.933


def around(r: float, length: float, sheet: float, wave: float, cover: float = 0) -> float:
    """Torque in N·m from mm, kA/m rms with winding factor, T; `cover` makes the wave flat."""
    total = 0.0
    for n in range(PIECES):
        place = (n + 0.5) / PIECES * tau - pi / 2
        inside = abs(((place + pi / 2) % pi) - pi / 2) < cover * pi / 2
        sign = 1 if cos(place) > 0 else -1
        field = wave * cos(place) if not cover else wave * sign * inside
        total += field * sqrt(2) * sheet * 1e3 * cos(place) * r * 1e-3 * tau / PIECES
    return total * length * 1e-3 * r * 1e-3


def bore(torque: float, length: float, sheet: float, wave: float, cover: float = 0) -> float:
    """Radius in mm for a torque."""
    unit = around(1, length, sheet, wave, cover)
    return solved(lambda r: unit * r * r - torque, 1, 900)


def shaft(p: float, psi: float, ld: float, lq: float, d: float, q: float) -> float:
    """Torque in N·m as electric power over mechanical speed; inductances in mH."""
    speed = 100.0
    along, across = psi + ld * 1e-3 * d, lq * 1e-3 * q
    return 1.5 * (-speed * across * d + speed * along * q) / (speed / p)


def best(p: float, psi: float, ld: float, lq: float, amps: float) -> tuple[float, float, float]:
    """Most torque of a current, with its two parts in A, by trying angles."""
    low, high = 0.0, 90.0
    for _ in range(80):
        one, two = (2 * low + high) / 3, (low + 2 * high) / 3
        made = [
            shaft(p, psi, ld, lq, -amps * sin(radians(a)), amps * cos(radians(a)))
            for a in (one, two)
        ]
        low, high = (one, high) if made[0] < made[1] else (low, two)
    d, q = -amps * sin(radians(low)), amps * cos(radians(low))
    return shaft(p, psi, ld, lq, d, q), d, q


def rpm(p: float, volts: float, psi: float, ld: float, lq: float, d: float, q: float) -> float:
    """Speed at which the voltage of a phase reaches its limit."""

    def short(n: float) -> float:
        w = p * n / 60 * tau
        return hypot(w * (psi + ld * 1e-3 * d), w * lq * 1e-3 * q) - volts

    return solved(short, 1, 1e6)


def line(p: float, psi: float, n: float) -> float:
    """Line-to-line peak of an open machine in V, as the largest difference of two phases."""
    w, most = p * n / 60 * tau, 0.0
    for k in range(72):
        one, two = cos(radians(5 * k)), cos(radians(5 * k - 120))
        most = max(most, (one - two) * psi * w)
    return most


def disc(inner: float, outer: float, stress: float, even: bool = False) -> float:
    """Torque of one gap in N·m from kPa at the inner radius, ring by ring; mm."""
    total, width = 0.0, (outer - inner) / PIECES
    for n in range(PIECES):
        r = inner + (n + 0.5) * width
        total += stress * (1 if even else inner / r) * tau * r * width * r
    return total * 1e-6


def array(br: float, wave: float, thick: float, height: float, pieces: int) -> float:
    """Peak in T above a Halbach array: layers of it summed, the steps of its turning averaged."""
    k, layers = tau / wave, 400
    total = sum(
        br * k * thick / layers * exp(-k * (height + (n + 0.5) * thick / layers))
        for n in range(layers)
    )
    inside = sum(cos(tau / pieces * ((n + 0.5) / 200 - 0.5)) for n in range(200)) / 200
    return total * inside


def whole_turns(r: float, L: float, B: float, n: float, U: float) -> float:
    """Most turns whose voltage stays within the limit, counted up."""
    turns = 1
    while line(4, 2 * r * L * 1e-6 * (turns + 1) * KW * B / 4, n) <= U:
        turns += 1
    return turns


def leaner(f: float, d: float, I: float, p: float) -> float:
    made = shaft(4, f, 0, d, -I / 2, I * cos(pi / 6))
    return solved(
        lambda a: shaft(4, f * (1 - p / 100), 0, d, -a / 2, a * cos(pi / 6)) - made, 1, 999
    )


def at_speed(f: float, D: float, I: float, V: float, n: float) -> float:
    """Torque where current and voltage are both used up, by search of the angle."""
    angle = solved(lambda a: rpm(4, V, f, D, D, -I * sin(a), I * cos(a)) - n, 0.01, pi / 2 - 0.001)
    return shaft(4, f, D, D, -I * sin(angle), I * cos(angle))


def linkage(U: float, p: float, n: float) -> float:
    """Peak flux linkage in Vs from the rms voltage between terminals."""
    return solved(lambda psi: line(p, psi, n) / sqrt(2) - U, 1e-4, 9)


def rms_peak(torque: float, length: float, sheet: float, wave: float, turns: float) -> float:
    """Peak phase current in A of a loading at the radius for a torque."""
    return sheet * tau * bore(torque, length, sheet * KW, wave, 0.8) / 6 / turns * sqrt(2)


def mean_height(B: float, w: float, d: float, y: float, h: float) -> float:
    face = array(B, w, d, 0, 4)
    return sum(face * exp(-tau / w * (y + (n + 0.5) / 1000 * h)) for n in range(1000)) / 1000


def warmer(f: float, H: float, t: float) -> float:
    room = solved(lambda psi: psi - psi * 0.0012 * (H - 20) - f, 0, 9)
    return room - room * 0.0012 * (t - 20)


def pull(B: float, o: float, i: float) -> float:
    return B * B / (2 * 4e-7 * pi) * (pi * o * o - pi * i * i) * 1e-6 / 1e3


def around_for(a: float) -> float:
    return around(50, 100, 40, 0.8, a)


ORACLES: dict[str, Oracle] = {
    "mtml-sur-cloze": lambda: {
        "s": around(50, 80, 35 * KW, 0.95) / (tau * 0.05 * 0.08 * 0.05) / 1e3,
        "t": around(50, 80, 35 * KW, 0.95),
    },
    "mtml-sur-own": lambda T, L, B, a, A: bore(T, L, A * KW, B, a),
    "mtml-int-cloze": lambda: {
        "m": shaft(4, 0.075, 0.2, 0.2, -150, 240),
        "r": shaft(4, 0, 0.2, 0.45, -150, 240),
    },
    "mtml-int-own": lambda f, D, Q, I: best(4, f, D, Q, I)[0],
    "mtml-axi-cloze": lambda: {"b": array(1.35, 36, 8, 1.5, 8), "t": disc(60, 105, 20)},
    "mtml-axi-own": lambda B, A, o, q: 2 * disc(round(o * q + 1e-9), o, B * A * 0.95 / sqrt(2)),
    "mtml-fie-cloze": lambda: {
        "n": rpm(4, 180, 0.06, 0.22, 1, -180, 0),
        "v": line(4, 0.06, rpm(4, 180, 0.06, 0.22, 1, -180, 0)),
    },
    "mtml-fie-own": lambda f, D, Q, a, b, V: rpm(4, V, f, D, Q, -a, b),
    "mtmp-sur-torque": lambda r, L, B, A: around(r, L, A * KW, B),
    "mtmp-sur-current": lambda r, A, N: solved(
        lambda i: 3 * 2 * N * i / (tau * r / 1e3) - A * 1e3, 0, 1e4
    ),
    "mtmp-sur-arc": lambda a, b: 100 - 100 * around_for(b) / around_for(a),
    "mtmp-int-parts": lambda f, D, Q, a, b: (
        100 - 100 * shaft(4, f, D, D, -a, b) / shaft(4, f, D, Q, -a, b)
    ),
    "mtmp-axi-inner": lambda o, q: 100 * max(
        disc(i, o, 1) for i in (o / 1.7, o / 1.72, o / 1.732, o / 1.74, o / 1.76)
    ) / disc(round(o * q + 1e-9), o, 1) - 100,
    "mtmp-axi-pull": lambda B, o, i: pull(B, o, i),
    "mtmp-axi-array": lambda B, w, d, y, M: array(B, w, d, y, int(M)),
    "mtmp-fie-end": lambda f, D, I, V, p: rpm(p, V, f, D, 1, -I, 0),
    "mtmp-fie-trip-a": lambda f, n: line(4, f, n),
    "mtmp-fie-trip-b": lambda f, U: solved(lambda n: line(4, f, n) - U, 1, 1e5),
    "mtmq-volume": lambda T, s, q: solved(
        lambda r: s * 1e3 * (tau * r * q * r) * r * 1e-9 - T, 1, 900
    ),
    "mtmq-warm": lambda I, a, T: solved(lambda i: i - i * a / 100 * (T - 20) - I, 1, 999),
    "mtmq-linkage": lambda U, n, p: 1e3 * linkage(U, p, n),
    "mtmq-needed": lambda T, f, D, Q, a: solved(
        lambda b: shaft(4, f, D, Q, -a, b) - T, 0, 9e3
    ),
    "mtmq-angle": lambda f, d, I, b: shaft(
        4, f, 0, d, -I * sin(radians(b)), I * cos(radians(b))
    ),
    "mtmq-disc": lambda o, q, r: solved(
        lambda L: around(r, L, sqrt(2), 1) - 2 * disc(round(o * q + 1e-9), o, 1), 1, 900
    ),
    "mtmq-hold": lambda f, D, V, n: solved(
        lambda i: rpm(4, V, f, D, 1, -i, 0) - n, 0, f / D * 1e3 * 0.999
    ),
    "mtmq-thick": lambda w, s: solved(
        lambda d: array(1, w, d, 0, 4) / array(1, w, 4 * w, 0, 4) - s / 100, 0.1, 90
    ),
    "mtmq-drive-a": lambda f, D, Q, a, b, V: rpm(4, V, f, D, Q, -a, b),
    "mtmq-drive-b": lambda f, D, Q, a, b, V: (
        shaft(4, f, D, Q, -a, b) * rpm(4, V, f, D, Q, -a, b) / 60 * tau / 1e3
    ),
    "xmtm-turns": lambda r, L, B, n, U: whole_turns(r, L, B, n, U),
    "xmtm-longer": lambda L, a, b, A, d: (
        L * around_for(a) * A / (around_for(b) * (A + d))
    ),
    "xmtm-leaner": lambda f, d, I, p: leaner(f, d, I, p),
    "xmtm-from-emf": lambda U, p, I, a, H: shaft(
        p, linkage(U, p, 1000) * (1 - a / 100 * (H - 20)), 0, 0, 0, I * sqrt(2)
    ),
    "xmtm-at-speed": lambda f, D, I, V, n: at_speed(f, D, I, V, n),
    "xmtm-disc": lambda T, B, A: solved(
        lambda r: 2 * disc(r / sqrt(3), r, B * A * 0.95 / sqrt(2)) - T, 10, 900
    ),
    "xmtm-mean": lambda B, w, d, y, h: mean_height(B, w, d, y, h),
    "xmtm-case-size-a": lambda T, L, B, A: bore(T, L, A * KW, B, 0.8),
    "xmtm-case-size-b": lambda T, L, B, A, N: rms_peak(T, L, A, B, N),
    "xmtm-case-trip-a": lambda f, H, n, t: line(4, warmer(f, H, t), n),
    "xmtm-case-trip-b": lambda f, H, U, t: solved(
        lambda n: line(4, warmer(f, H, t), n) - U, 1, 1e5
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

HOT = 0.0904556
MOTOR = best(4, 0.062, 0.22, 0.48, 200)
END = rpm(4, 200, 0.0905, 0.35, 1, -138.8, 0)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/surface-magnets.lesson.md": [
        ("$60\\sqrt{{2}} = {}$ mm", "85", bore(150, 100, 50 * KW, 0.834, 0.8) * sqrt(75.35 / 75)),
        ("A full pole would give {} times", "1.273", 4 / pi),
        ("of it gives {} times", "1.211", 4 / pi * sin(0.4 * pi)),
        ("of the magnet brings {} %", "5", 100 / sin(0.4 * pi) - 100),
        ("\\sin 72° = {}$ T", "1.010", 4 / pi * 0.834 * sin(0.4 * pi)),
        ("/\\sqrt 2 = {}$ kPa. 3", "33.3", around(60, 100, 50 * KW, 0.834, 0.8) / tau / 0.36),
        ("33{{,}}313 = {}$ N·m", "75.35", around(60, 100, 50 * KW, 1.0099096)),
        ("(6 \\times 32) = {}$ A rms", "98.2", 5e4 * tau * 0.06 / 192),
        ("A rms, {} A peak", "138.8", 5e4 * tau * 0.06 / 192 * sqrt(2)),
        ("1.010/4 = {}$ Vs", "0.0905", HOT),
        ("\\times 138.8 = {}$ N·m. The two", "75.4", shaft(4, 0.0905, 0, 0, 0, 138.8)),
        ("had left out $\\sqrt 2$: {} N·m", "107", 75.35 * sqrt(2)),
        ("/\\sqrt 2 = {}$ kPa. $2\\pi", "21.9", around(50, 80, 35 * KW, 0.95) / tau / 0.2),
        ("21{{,}}936 = {}$ N·m", "27.6", around(50, 80, 35 * KW, 0.95)),
    ],
    f"{HOME}/interior-magnets-and-reluctance.lesson.md": [
        ("Magnets now give {} N·m", "66", shaft(4, 0.062, 0, 0, 0, MOTOR[2])),
        ("the iron {} N·m", "26", MOTOR[0] - shaft(4, 0.062, 0, 0, 0, MOTOR[2])),
        ("200^2 = {}$ Vs²", "0.02163", 8 * 0.26e-3**2 * 4e4),
        ("/(4 \\times 0.00026) = {}$ A", "-93.9", MOTOR[1]),
        ("93.9^2}} = {}$ A; angle", "176.6", MOTOR[2]),
        ("Sum {} N·m", "91.6", MOTOR[0]),
        ("\\times 200 = {}$ N·m, as read", "74.4", shaft(4, 0.062, 0.22, 0.48, 0, 200)),
        ("The gain is {} %", "23", 100 * MOTOR[0] / 74.4 - 100),
        ("The bench read {} N·m", "40", shaft(4, 0.062, 0.22, 0.48, -MOTOR[1], MOTOR[2])),
        ("60^2}} = {}$ A. Reluctance", "137.5", sqrt(150**2 - 60**2)),
    ],
    f"{HOME}/axial-flux-and-halbach.lesson.md": [
        ("r_i^2)$: {} of", "0.385", disc(58, 100, 1) / pi),
        ("at 58 mm and {} at", "0.273", disc(30, 100, 1) / pi),
        ("At 0.70 T that is {} kPa", "195", 0.49 / (8e-7 * pi) / 1e3),
        ("kPa: {} kN on one face", "4.1", pull(0.7, 100, 58)),
        ("50^3) = {}$.", "0.661", disc(75, 100, 1, True) / disc(50, 100, 1, True)),
        ("$d = \\lambda/4$ it is {} %", "79", 100 * (1 - exp(-pi / 2))),
        ("eight {} %. The field", "97", 100 * array(1, 9, 99, 0, 8)),
        ("\\times 0.900 = {}$ T. 4", "0.792", array(1.3, 40, 10, 1, 4)),
        ("/\\sqrt 2 = {}$ kPa. 5", "13.3", 0.792 * 25 * 0.95 / sqrt(2)),
        ("0.058^2) = {}$ N·m", "16.1", disc(58, 100, 13.3)),
        ("0.000805 = {}$ N·m", "22.4", disc(58, 100, 13.3, True)),
        ("*at* the face, {} T", "0.93", array(1.3, 40, 10, 0, 4)),
        ("leaves {} %: the mean", "39", 100 * exp(-tau / 40 * 6)),
        ("0.974 = {}$ T", "0.762", array(1.35, 36, 8, 1.5, 8)),
    ],
    f"{HOME}/field-weakening.lesson.md": [
        ("11 \\times 65.7 = {}$ V", "723", 11 * 65.7),
        ("138.8)^2}} = {}$ Vs", "0.1027", hypot(0.0905, 0.35e-3 * 138.8)),
        ("so $n = {}$ rpm. 2", "4650", 10 * round(rpm(4, 200, 0.0905, 0.35, 0.35, 0, 138.8) / 10)),
        ("$\\psi/L_d = {}$ A: the", "259", 0.0905 / 0.35e-3),
        ("0.0486) = {}$ rad/s", "4771", END * 4 / 60 * tau),
        ("\\times 4771 = {}$ V, on", "748", line(4, 0.0905, END)),
        ("0.0905) = {}$ rad/s", "2233", 350 / line(1, 0.0905, 60 / tau)),
        ("60/4 = {}$ A push", "990", 10 * round(sqrt(2) * 50 * KW * 15 / 10)),
        ("$\\psi$ is {} % larger", "18", 100 * warmer(1, 150, 20) - 100),
        ("\\times 8824 = {}$ V", "917", line(4, 0.06, rpm(4, 180, 0.06, 0.22, 1, -180, 0))),
    ],
    f"{HOME}/machines.quiz.md": [
        ("1.024/0.856 = {}$ V.", "514", 430 * warmer(1, 140, 0)),
    ],
    "courses/motor-design-engineer/magnetic-circuits/practice.bank.md": [
        ("$7.05/2.05 = {}$", "3.4", (6 + 1.05) / (1 + 1.05)),
    ],
    "exams/motor-design-engineer.bank.md": [
        ("1.525 over 1.2625 is {}, and", "1.21", (1 + 2.1 / 4) / (1 + 2.1 / 8)),
        ("6.1 over 10.1 is {}.", "0.60", (4 + 2.1) / (8 + 2.1)),
        ("1000/795.77 = {}$ T. P is", "1.21", 4e-7 * pi * 1e6 - 0.05),
        ("at 150 °C: {} % of the cold", "21.35", 100 - 0.605 * 130),
        ("$1/1.25^2 = {}$, 36", "0.64", around(80, 100, 1, 1) / around(100, 100, 1, 1)),
    ],
}  # fmt: skip
