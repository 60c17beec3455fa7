"""Every number of the module on applications, computed a second time from stems alone.

Windings are heated and cooled in small steps, lanes and rotors are found by search, torque is
summed second by second; the closed formulas of the lessons are not used.
"""
# ruff: noqa: E741, N803 - arguments bear the names that the stems print

from math import exp, log10, pi, sin

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/motor-design-engineer/applications"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/motor-design-engineer.bank.md", "xmta-")
STEPS = 2_000


def heated(start: float, tends: float, tau: float, seconds: float) -> float:
    """Rise of a winding after some seconds, in small steps of the middle rule."""
    rise, step = start, seconds / STEPS
    for _ in range(STEPS):
        half = rise + (tends - rise) / tau * step / 2
        rise += (tends - half) / tau * step
    return rise


def time_to(start: float, tends: float, tau: float, limit: float) -> float:
    """Seconds until a limit, counted in small steps of the rise."""
    step = (limit - start) / STEPS
    seconds = 0.0
    for count in range(STEPS):
        seconds += tau * step / (tends - start - (count + 0.5) * step)
    return seconds


def breaks(gap_um: float, atm: float) -> float:
    """Volts of the printed fit, with a logarithm to base ten."""
    product = gap_um * 1e-6 * atm
    return 43.6e6 * product / (log10(product) / log10(exp(1)) + 12.8)


def steady(*parts: tuple[float, float]) -> float:
    """Torque whose square, second by second, is the mean of a cycle."""
    squares, seconds = 0.0, 0.0
    for torque, time in parts:
        squares += torque * torque * time
        seconds += time
    return solved(lambda t: t * t - squares / seconds, 0, 1e4)


def rpm(kmh: float, radius: float, gear: float) -> float:
    """Motor speed: metres in a minute over the way of one turn."""
    return kmh * 1000 / 60 / (pi * 2 * radius) * gear


def between_lines(speed: float, pairs: float, linkage: float) -> float:
    """Peak of the difference of two phases, a third of a turn apart, found over one turn."""
    omega = speed / 60 * 2 * pi * pairs
    return max(
        omega * linkage * abs(sin(x / 600 * pi) - sin(x / 600 * pi - 2 * pi / 3))
        for x in range(1_200)
    )


def hill(mass: float, sine: float, push: float, radius: float, gear: float) -> float:
    """Torque whose work over one turn of the motor is the work at the wheel, gear loss added."""
    work = mass * (9.81 * (sine + 0.012) + push) * 2 * pi * radius / gear / 0.96
    return work / (2 * pi)


def carried(rise: float, motors: float, factor: float = 1) -> float:
    """Rise when two of some motors stand still and copper loss follows thrust."""
    share = solved(lambda s: s * (motors - 2) - motors, 0, 10)
    return rise * (share * factor) ** 2


def lane(torque: float, lanes: float, drag: float = 0, share: float = 0) -> float:
    """Size of a lane: what the others give is the torque and the drag of the lost one."""
    return solved(lambda x: (lanes - 1) * x - torque - drag - share * x, 0, 1e5)


def ferrite(value: float, celsius: float) -> float:
    return value + value * 0.27 / 100 * (celsius - 20)


def tower(power: float, turns: float) -> float:
    """Torque in N·m: work of a minute over the angle of a minute."""
    return power * 1e6 * 60 / (turns * 2 * pi)


def rotor(power: float, thrust: float, air: float) -> float:
    """Shaft power for so many times the thrust in air of some density, by search for the speed."""
    speed = solved(lambda n: air * n * n - thrust, 1e-3, 100)
    return power * thrust * speed


def rest(h: float, k: float, L: float, u: float, t: float) -> float:
    tends = h * k * k
    start = solved(lambda z: heated(z, tends, u, t) - L, h, L)
    return time_to(L, h, u, start)


ORACLES: dict[str, Oracle] = {
    "mtal-ev-cloze": lambda: {
        "q": steady((180, 30), (70, 120), (20, 90)), "U": between_lines(13_000, 4, 0.07),
    },
    "mtal-ev-own": lambda m, s, a, r, i: hill(m, s, a, r, i),
    "mtal-dr-cloze": lambda: {"P": carried(1, 6), "t": time_to(50, 112, 19, 95)},
    "mtal-dr-own": lambda h, k, L, u: time_to(h, h * k * k, u, L),
    "mtal-ae-cloze": lambda: {"V": breaks(50, 1), "T": lane(60, 4)},
    "mtal-ae-own": lambda d, p: breaks(d, p),
    "mtal-wi-cloze": lambda: {"T": tower(6, 10) / 1e6, "H": ferrite(290, -40)},
    "mtal-wi-own": lambda H, f, m: solved(lambda t: 0.9 * ferrite(H, t) - m * f, -200, 200),
    # practice
    "mtap-ev-gear": lambda v, r, n: solved(lambda i: rpm(v, r, i) - n, 0.1, 99),
    "mtap-ev-rms": lambda a, s, b, t, z: steady((a, s), (b, t), (0, z)),
    "mtap-ev-emf": lambda U, p, f, c: solved(
        lambda n: n / 1000 * between_lines(1000, p, f + f * 0.0012 * (20 - c)) - U, 1, 1e6
    ),
    "mtap-dr-constant": lambda K, T, k: solved(lambda P: K * P**0.5 - k * T, 0, 1e5),
    "mtap-dr-factor": lambda h, L, t, u: solved(
        lambda k: heated(h, h * k * k, u, t) - L, 1, 20
    ),
    "mtap-dr-out": lambda N, h: carried(h, N),
    "mtap-ae-gap": lambda d, p: breaks(d, p),
    "mtap-ae-lanes": lambda T, N, D: lane(T, N, D),
    "mtap-ae-short": lambda f, L, I: f / (L * 1e-3) / I,
    "mtap-wi-share": lambda P, n, k, w: P * k * 1e9 * w / 100 / tower(P, n),
    "mtap-wi-ferrite": lambda H, c, f: 0.9 * ferrite(H, c) / f,
    "mtap-dr-high-a": lambda n, s: solved(lambda m: s * m * m - n * n, 1, 1e5),
    "mtap-dr-high-b": lambda P, s: rotor(P, 1, s),
    # quiz
    "mtaq-start": lambda I, L, h, u: time_to(0, I, u, L) - time_to(h, I, u, L),
    "mtaq-least": lambda p: solved(lambda d: d * p - 7.5, 0, 1e3),
    "mtaq-lanes": lambda N, M: N * lane(M, N),
    "mtaq-eight": lambda h, N, a: a + carried(h, N),
    "mtaq-cycle": lambda a, s, b, t: steady((a, s), (b, t)),
    "mtaq-top": lambda v, r, i, k: k * rpm(v, r, i),
    "mtaq-frost": lambda H, c, m: solved(lambda f: 0.9 * ferrite(H, c) - m * f, 0, 1e4),
    "mtaq-share": lambda P, k, w, g: P * k * w / 100 * 1e6 / g,
    "mtaq-mission-a": lambda h: carried(h, 6, 1.2),
    "mtaq-mission-b": lambda h, L, u: time_to(h, carried(h, 6, 1.2), u, L),
    # exam
    "xmta-rest": rest,
    "xmta-fall": lambda d, p: 100 * (breaks(d, 1) - breaks(d, p)) / breaks(d, 1),
    "xmta-lanes": lambda M, d: (
        3 * lane(M, 3, 0, d / 100) - 4 * lane(M, 4, 0, d / 100)
    ),
    "xmta-plateau": lambda N, P, s: rotor(P, N / (N - 2), s),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

FORCE = 1900 * (9.81 * 0.2425 + 0.012 * 9.81 * 0.9701 + 0.5)
CYCLE = ((206.0, 20.0), (60.0, 100.0), (20.0, 180.0))
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/ev-traction.lesson.md": [
        ("$(88/26)^2 = {}$ times", "11", (88 / 26) ** 2),
        ("+ 0.5) = 5{{,}}{}$ N", "687", FORCE - 5000),
        ("0.96) = {}$ N·m. 3.", "206", FORCE * 0.33 / 9.5 / 0.96),
        ("0.33) = 13{{,}}{}$ rpm", "745", rpm(180, 0.33, 9.5) - 13_000),
        ("T_\\mathrm{{q}} = {}$ N·m. **", "65", steady(*CYCLE)),
        ("9.5/0.33 = 5{{,}}{}$ N at", "930", 206 * 9.5 / 0.33 - 5000),
        ("4 % gear loss: 5,{} N", "690", round(206 * 9.5 / 0.33 * 0.96, -1) - 5000),
        ("the plain mean, {} N·m", "46", sum(a * b for a, b in CYCLE) / 300),
    ],
    f"{HOME}/drones.lesson.md": [
        ("180 - 0}}{{180 - 110}} = {}$ s", "57", time_to(0, 180, 60, 110)),
        ("180 - 45}}{{180 - 110}} = {}$ s", "39", time_to(45, 180, 60, 110)),
        ("(180/135) = {}$ s", "17", time_to(0, 180, 60, 45)),
        ("(1 - 45/110) = {}$ s", "30", 50 * (1 - 45 / 110)),
        ("For six: {} times thrust", "1.5", carried(1, 6) ** 0.5),
        ("and torque, {} times copper loss", "2.25", carried(1, 6)),
    ],
    f"{HOME}/aerospace.lesson.md": [
        ("Yes: {} V at 40 µm", "327", breaks(40, 0.19)),
        ("about {} V at 150 µm", "532", breaks(150, 0.19)),
        ("ask for {} V and more", "650", round(breaks(40, 1), -1)),
        ("At 12 km $p$ is {} atm", "0.19",
         226.3 / 1013.25 * exp(-0.0289644 * 9.80665 * 1000 / 8.314463 / 216.65)),
        ("Its least value is {} V", "327", min(breaks(g / 100, 1) for g in range(400, 3000))),
        ("+ 12.8) = 1{{,}}{}$ V", "215", breaks(100, 1) - 1000),
        ("100 µm falls from 1,{} to", "215", breaks(100, 1) - 1000),
        ("(-10.87 + 12.8) = {}$ V", "429", breaks(100, 0.19)),
        ("$60/2 = {}$ N·m each", "30", lane(60, 3)),
        ("(60 + 4)/2 = {}$ N·m", "32", lane(60, 3, 4)),
        ("0.19 = {}$ V. That", "231", 1215 * 0.19),
    ],
    f"{HOME}/wind-and-others.lesson.md": [
        ("each megawatt asks for {} MN·m", "0.95", tower(1, 10) / 1e6),
        ("10) = {}$ MN·m. 2.", "7.64", tower(8, 10) / 1e6),
        ("Magnet: {} t; Dy", "6.4", 8 * 0.8),
        ("t; Dy {} kg", "19.2", 8 * 0.8 * 3),
        ("that is {} mg; car", "2.5", 19.2e6 / tower(8, 10)),
        ("$32.4/206$, that is {} mg", "157", 32_400 / 206),
        ("0.0027 \\times 50) = {}$ kA/m; knee", "277", ferrite(320, -30)),
        ("kA/m; knee {} kA/m", "249", 0.9 * ferrite(320, -30)),
        ("tower {} g, car", "0.84", 6.4e6 / tower(8, 10)),
        ("g, car {} g. Slow", "7.9", 1620 / 206),
        ("100,000 cars are {} t", "3.2", 32.4e5 / 1e6),
    ],
    "exams/motor-design-engineer.bank.md": [
        ("on the ground and {} V at 0.2 atm", "440", breaks(100, 0.2)),
    ],
}  # fmt: skip
