"""Every number of the module on jet milling, computed a second time from stems alone.

Cuts come from two forces on one grain, made equal by search; beds are washed out in small steps;
loops of gas are filled until nothing changes.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import exp, log, log10, pi, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/powder-metallurgist/jet-milling"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/powder-metallurgist.bank.md", "xpwj-")
MU, RHO = 1.76e-5, 7600.0


def rim(rpm: float, radius: float) -> float:
    """Metres that the rim runs in a second."""
    return radius * rpm / 60 * 2 * pi


def undecided(speed: float, gas: float, radius: float, mu: float = MU) -> float:
    """Diameter in um of the grain that is thrown out as hard as it is dragged in."""

    def pull(um: float) -> float:
        d = um * 1e-6
        return pi / 6 * d**3 * RHO * speed**2 / radius - 3 * pi * mu * d * gas

    return solved(pull, 1e-3, 1e3)


def inward(flow: float, radius: float, height: float) -> float:
    """Speed in m/s of so many m3/h through the open face of a wheel."""
    return flow / 3600 / (2 * pi * radius * height)


def speed_for(size: float, gas: float, radius: float) -> float:
    """Speed in rpm whose undecided grain has a size in um."""
    return solved(lambda n: size - undecided(rim(n, radius), gas, radius), 100, 40_000)


def moved(size: float, gas: float = 1, turn: float = 1, mu: float = 1) -> float:
    """Size after gas, speed and viscosity have become so many times as large."""
    before = undecided(50, 5, 0.1)
    return size * undecided(50 * turn, 5 * gas, 0.1, MU * mu) / before


def gas_for(size: float, wanted: float, turn: float = 1) -> float:
    """Times the gas that takes one size to another, the speed being so many times as large."""
    return solved(lambda g: moved(size, g, turn) - wanted, 1e-3, 50)


def turn_for(size: float, wanted: float) -> float:
    """Times the speed that takes one size to another."""
    return solved(lambda t: wanted - moved(size, 1, t), 0.05, 20)


def output(rate: float, size: float, new: float) -> float:
    """Output at a new size, from logarithms."""
    return 10 ** (log10(rate) + 4.66 * (log10(new) - log10(size)))


def size_for(rate: float, size: float, wanted: float) -> float:
    """Size at which the output is a wanted one."""
    return solved(lambda d: output(rate, size, d) - wanted, 0.1, 50)


def kept(bed: float, left: float) -> float:
    """Share of the old in a mixed bed after so many kilograms have left, in 20,000 steps."""
    share, step = 1.0, left / 20_000
    for _ in range(20_000):
        share -= (share + share * (1 - step / bed)) / 2 * step / bed
    return share


def steady(leak: float, make_up: float, clean: float) -> float:
    """ppm of oxygen in a loop once as much leaves as comes in."""
    return solved(lambda x: (leak + make_up) * x - leak * 209_000 - make_up * clean, 0, 209_000)


def leak_of(ppm: float, make_up: float, clean: float) -> float:
    """Leak of air that a reading tells, in the unit of the make-up."""
    return solved(lambda leak: steady(leak, make_up, clean) - ppm, 0, make_up)


def powder(flake: float, share: float, *out: tuple[float, float]) -> float:
    """Content of what is left when some kilograms of other contents were taken out."""
    metal, mass = flake * share, flake
    for kg, percent in out:
        metal, mass = metal - kg * percent, mass - kg
    return metal / mass


def bored(bores: list[float], new: list[float], size: float) -> float:
    """Size when nozzles have other bores at the same pressure."""
    areas = [sum(pi / 4 * b * b for b in many) for many in (bores, new)]
    return moved(size, areas[1] / areas[0])


def bore_at(bore: float, size: float, wanted: float, turn: float = 1) -> float:
    """Bore whose gas takes one size to another at the same pressure."""
    return solved(lambda b: moved(size, (b / bore) ** 2, turn) - wanted, 0.1, 100)


ORACLES: dict[str, Oracle] = {
    # lessons
    "pwjd-cut-cloze": lambda: {"vt": rim(4000, 0.12), "d": undecided(rim(4000, 0.12), 4, 0.12)},
    "pwjd-cut-own": lambda r, v, k, D: speed_for(D / k, v, r),
    "pwjd-hee-cloze": lambda: {
        "m": solved(lambda m: 0.05 - exp(-m / 35), 1, 900), "x": steady(0.03, 80, 8),
    },
    "pwjd-hee-own": lambda F, w, f, u, h, z: powder(F, w, (f, u), (h, z)),
    "pwjd-dri-cloze": lambda: {
        "g": 100 * gas_for(3.25, 3.38) - 100, "n": 4800 * turn_for(3.38, 3.25),
    },
    "pwjd-dri-own": lambda D, p, b: bore_at(b, D, round(D * (1 + p / 100) + 1e-9, 3)),
    # practice
    "pwjp-cut-flow": lambda Q, r, h, n, k: k * undecided(rim(n, r), inward(Q, r, h), r),
    "pwjp-cut-gas": lambda a, b, n, m, Q: Q * gas_for(a, b, m / n),
    "pwjp-cut-price": lambda P, a, d: output(P, a, a - d),
    "pwjp-cut-power": lambda a, b, P, s: solved(
        lambda e: (b / a) ** e - round(P * s / 100, 1) / P, -1, 30
    ),
    "pwjp-hee-missing": lambda F, w, f, u, h, z, e: (
        (F - f - h) / 100
        * (powder(F, w, (f, u), (h, z)) - round(powder(F, w, (f, u), (h, z)) - e, 2))
    ),
    "pwjp-hee-wash": lambda M, x: solved(lambda m: x / 100 - exp(-m / M), 1, 5000),
    "pwjp-hee-leak": lambda x, g, G: 1000 * leak_of(x, G, g),
    "pwjp-dri-slip": lambda n, a, p: n * turn_for(a, round(a * (1 + p / 100), 2)),
    "pwjp-dri-hump-a": lambda s, y, B: solved(
        lambda q: q / 100 * B + (1 - q / 100) * s - y, 0, 100
    ),
    # quiz
    "pwjq-two-changes": lambda D, a, b: moved(D, 1 + a / 100, 1 + b / 100),
    "pwjq-rim-limit": lambda u, v, r, k: k * undecided(u, v, r),
    "pwjq-order": lambda P, D, m, T: size_for(P, D, 1000 * m / T),
    "pwjq-in-fines": lambda w, f, u: 100 * (1000 * f / 100 * u / 100) / (1000 * w / 100),
    "pwjq-mean-old": lambda M, m: 100 * M * (1 - kept(M, m)) / m,
    "pwjq-make-up": lambda L, x, g: solved(lambda G: x - steady(L / 1000, G, g), 0.1, 1e5),
    "pwjq-one-bore": lambda N, b, p, D: bored(
        [b] * int(N), [*[b] * (int(N) - 1), round(b * (1 + p / 100), 2)], D
    ),
    "pwjq-days-left": lambda D, E, b, w: (bore_at(b, D, E) - b) / w * 100,
    "pwjq-night-a": lambda D, Q, a: moved(D, round(Q * (1 + a / 100) + 1e-9) / Q),
    "pwjq-night-b": lambda D, n, Q, a, s: n * turn_for(
        moved(D, round(Q * (1 + a / 100) + 1e-9) / Q),
        round(moved(D, round(Q * (1 + a / 100) + 1e-9) / Q) / (1 - s / 100), 2),
    ),
    # exam
    "xpwj-new-wheel": lambda n, r, s, h, g: speed_for(
        undecided(rim(n, r / 1000), inward(900, r / 1000, h / 1000), r / 1000),
        inward(900, s / 1000, g / 1000), s / 1000,
    ),
    "xpwj-hours": lambda P, D, m, T, c: size_for(P, D, 1000 * m / (T - T * c / 100)),
    "xpwj-rest": lambda M, s, m, w: (
        w * 1e4 * M * (kept(M, s) - kept(M, m)) / (m - s)
    ),
    "xpwj-seal": lambda a, g, k: steady(k * leak_of(a, 60, g), 60, g),
    "xpwj-planned": lambda D, E, b, w, n, m: (bore_at(b, D, E, m / n) - b) / w * 100,
    "xpwj-helium": lambda n, a, b: n * turn_for(moved(1, b / a, 1, 19.9 / 17.9), 1),
    "xpwj-heel-re": lambda F, w, f, u, h, z: solved(
        lambda y: round(powder(F, w, (f, u), (h, z)), 2) - powder(F, w, (f, u), (h, y)), -50, 150
    ),
    "xpwj-case-card-a": lambda D, d, n, m, Q: Q * gas_for(D, D - d, m / n),
    "xpwj-case-card-b": lambda D, d, P: output(P, D, D - d),
    "xpwj-case-laser-a": lambda D, Q, a: moved(D, round(Q * (1 + a / 100) + 1e-9) / Q),
    "xpwj-case-laser-b": lambda D, Q, a, s, P: output(
        P, D, round(moved(D, round(Q * (1 + a / 100) + 1e-9) / Q) * (1 + s / 100), 2)
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

POWER = log(0.4) / log(2.3 / 2.8)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/fluid-bed-wheel-and-cut.lesson.md": [
        ("(3.10/3.45)^{{4.66}} = {}$", "0.607", output(1, 3.45, 3.10)),
        ("About {} kg/h, since output goes with a power", "69", output(114, 3.45, 3.10)),
        ("About {} kg/h, since output goes with the size", "102", 114 * 3.1 / 3.45),
        ("About {} kg/h, since output goes with its square", "92", 114 * (3.1 / 3.45) ** 2),
        ("the trial would have kept {} %. It", "82", 100 * 2.3 / 2.8),
        ("The square would have kept {} % in", "67", 100 * (2.3 / 2.8) ** 2),
        ("\\ln(2.3/2.8) = {}$. It", "4.66", POWER),
        ("twice the gas raises it by {} %.**", "41", 100 * moved(1, 2) - 100),
        ("\\times 0.080) = {}$ m/s", "5.00", inward(905, 0.1, 0.08)),
        ("5000/60 = {}$ m/s", "52.4", rim(5000, 0.1)),
        ("52.36^2)}} = {}$ µm", "2.76", undecided(rim(5000, 0.1), 5, 0.1)),
        ("3.45/2.76 = {}$.", "1.25", 3.45 / 2.76),
        ("3.45/3.20 = {}$ rpm, if", "5391", 5000 * turn_for(3.45, 3.2)),
        ("(3.20/3.45)^{{4.66}} = {}$ kg/h", "80", output(114, 3.45, 3.2)),
        ("52.36^2/0.100 = 27{{,}}{}$", "416", 52.36**2 / 0.1 - 27_000),
        ("3.45/3.20}} = {}$ rpm", "5192", 5000 * sqrt(3.45 / 3.2)),
        ("The laser read {} µm. They", "3.32", moved(3.45, 1, 5192 / 5000)),
    ],
    f"{HOME}/fines-heel-wear-and-gas.lesson.md": [
        ("/566 = {}\\,\\%$", "30.52", powder(600, 30.5, (9, 36), (25, 28))),
        ("566 kg at 30.10 % lack {} kg", "2.4",
         566 * (powder(600, 30.5, (9, 36), (25, 28)) - 30.1) / 100),
        ("one bed mass {} % is left", "37", 100 * kept(1, 1)),
        ("after {} bed masses 1 %", "4.6", solved(lambda m: 0.01 - exp(-m), 0, 99)),
        ("$1.05^2 = {}$ times", "1.10", (6.3 / 6) ** 2),
        ("the size rises by {} %. **Size", "5", 100 * bored([6], [6.3], 1) - 100),
        ("| Nitrogen | {} |", "349", sqrt(1.4 * 8.314463 * 293.15 / 0.028014)),
        ("| Helium | {} |", "1007", sqrt(5 / 3 * 8.314463 * 293.15 / 0.0040026)),
        ("| Argon | {} |", "319", sqrt(5 / 3 * 8.314463 * 293.15 / 0.03995)),
        ("19.9/17.9}} = {}$ times", "1.05", moved(1, 1, 1, 19.9 / 17.9)),
        ("144.24/14.007 = {}$ ppm", "10.3", 144.242 / 14.007),
        ("(1/0.02) = {}$ kg", "156", solved(lambda m: 0.02 - exp(-m / 40), 1, 999)),
        ("/60.02 = {}$ ppm", "75", steady(0.02, 60, 5)),
        ("6.2/6.0 = {}$ µm", "3.41", bored([6], [6.2], 3.3)),
        ("/80.03 = {}$ ppm", "86.3", steady(0.03, 80, 8)),
    ],
    f"{HOME}/reading-a-drift.lesson.md": [
        ("1018/905}} = {}$, and", "1.06", moved(1, 1018 / 905)),
        ("| 3 | 3.37 | 1.78 | {} |", "944", 905 * gas_for(3.3, 3.37)),
        ("| 6 | 3.45 | 1.78 | {} |", "989", 905 * gas_for(3.3, 3.45)),
        ("| 8 | 3.50 | 1.78 | 1018 | {} |", "128", output(94, 3.3, 3.5) * 1.125**0.3),
        ("$1.06^{{4.66}} = {}$, and", "1.31", output(1, 1, 1.06)),
        ("should have gone to about {} kg/h", "124", output(94, 3.3, 3.5)),
        ("3.50/3.30 = {}$. Four", "1.061", 3.5 / 3.3),
        ("$1.061^2 = {}$; $905", "1.125", gas_for(3.3, 3.5)),
        ("905 \\times 1.125 = {}$", "1018", 905 * gas_for(3.3, 3.5)),
        ("$1.061^{{4.66}} = {}$, with", "1.32", output(1, 1, 1.061)),
        ("with the lab's gas term {}.", "1.36", output(1, 3.3, 3.5) * 1.125**0.3),
        ("$128/94 = {}$. Fits", "1.36", 128 / 94),
        ("\\sqrt{{1.125}} = {}$ mm", "6.36", bore_at(6, 3.3, 3.5)),
        ("$5220/1.061 = {}$ rpm", "4920", 5220 / 1.061),
        ("5220 \\times 1.061 = {}$ rpm", "5538", 5220 * 1.061),
        ("(3.38/3.25)^2 = {}$, so", "1.0816", gas_for(3.25, 3.38)),
    ],
    f"{HOME}/jet-milling.quiz.md": [
        ("$1/\\sqrt{{1.2}} = {}$", "0.913", undecided(60, 5, 0.12) / undecided(50, 5, 0.1)),
    ],
    "exams/powder-metallurgist.bank.md": [
        ("with 20 % more gas the speed goes up by {} %", "9.5",
         100 * turn_for(moved(1, 1.2), 1) - 100),
    ],
}  # fmt: skip
