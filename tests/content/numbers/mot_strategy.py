"""Every number of the module on material strategy, computed a second time from stems alone.

Circuits are closed by search, rows are cooled and heated in kelvins, grams are counted piece by
piece; the closed formulas of the lessons are not used.
"""
# ruff: noqa: E741, N803 - arguments bear the names that the stems print

from cmath import phase, rect
from math import degrees, pi, radians

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/motor-design-engineer/material-strategy"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/motor-design-engineer.bank.md", "xmts-")
MU0 = 4e-7 * pi
ROWS = {  # T, %/K, kA/m, %/K
    "H": (1.30, 0.12, 1353.0, 0.605), "SH": (1.27, 0.12, 1592.0, 0.55),
    "UH": (1.25, 0.11, 1990.0, 0.51), "SmCo": (1.16, 0.035, 1433.0, 0.25),
}  # fmt: skip


def at(value: float, percent: float, celsius: float) -> float:
    """What is left of a 20 °C value at a temperature, a straight line."""
    return value - value * percent / 100 * (celsius - 20)


def knee(row: str, celsius: float, first: float | None = None) -> float:
    """Knee in kA/m: nine tenths of coercivity."""
    return 0.9 * at(first or ROWS[row][2], ROWS[row][3], celsius)


def remanence(row: str, celsius: float) -> float:
    return at(ROWS[row][0], ROWS[row][1], celsius)


def reverse(amperes: float, br: float, gap: float, thick: float) -> float:
    """Field in kA/m that closes the loop: magnet and gap together hold the amperes against it."""

    def loop(field: float) -> float:
        density = br - 1.05 * MU0 * field * 1e3
        return field * thick - density * gap * 1e-3 / MU0 - amperes

    return solved(loop, 0, 1e5)


def thick_for(amperes: float, br: float, gap: float, hold: float, margin: float) -> float:
    """Thickness in mm at which the knee is a margin above the field."""
    return solved(lambda t: hold - margin * reverse(amperes, br, gap, t), 0.05, 200)


def gap_flux(br: float, gap: float, thick: float) -> float:
    """Flux density in T where magnet and gap hold no amperes."""
    return solved(lambda b: b * gap / MU0 - (br - b) / 1.05 / MU0 * thick, 0, 3)


def meet(one: Oracle, two: Oracle, low: float = 20, high: float = 400) -> float:
    """Temperature at which two lines meet."""
    return solved(lambda t: one(t) - two(t), low, high)


def block(*sides: float) -> float:
    volume = 1.0
    for side in sides:
        volume *= side
    return volume


def moment(tesla: float, mm3: float) -> float:
    return tesla / MU0 * mm3 * 1e-9


def chain(amount: float, *shares: float) -> float:
    for share in shares:
        amount -= amount * (1 - share)
    return amount


def hot_limit(H: float, F: float, g: float, l: float, m: float) -> float:
    return solved(lambda t: knee("H", t, H) - m * reverse(F, remanence("H", t), g, l), 20, 180)


def lean_current(br: float, hold: float, gap: float, thick: float, margin: float) -> float:
    return solved(lambda f: hold / margin - reverse(f, br, gap, thick), -1e4, 1e5)


def lower(h: float, k: float, g: float) -> float:
    coat = 2 * k * 1e-3
    return 100 - 100 * gap_flux(1, g + coat, h - coat) / gap_flux(1, g, h)


def lean(x: float, y: float, z: float) -> float:
    return degrees(phase(complex(x, abs(complex(y, z)))))


def same_price(a: float, u: float, w: float, v: float, p: float) -> float:
    def cost(kg: float, share: float, oxide: float) -> float:
        return kg * p + kg * share / 100 * 1.1477 * oxide

    return solved(lambda z: cost(u, v, z) - cost(a, w, z), 1, 1e5)


def hb(T: float, H: float = 1353.0) -> tuple[float, float]:
    return remanence("H", T), knee("H", T, H)


ORACLES: dict[str, Oracle] = {
    "mtsl-hre-cloze": lambda: {"a": 1300 * 2.5 / 100, "b": 1300 / 0.7 * 0.025 * 1.1477},
    "mtsl-hre-own": lambda n, l, b, q, u: solved(
        lambda x: x * u / 100 - sum(2 * (l / 10) * (b / 10) * q / 1000 for _ in range(int(n))),
        0, 1e4,
    ),
    "mtsl-dyf-cloze": lambda: {
        "H": reverse(2000, 1.16, 1.2, 5), "m": 555 / reverse(2000, 1.16, 1.2, 5),
    },
    "mtsl-dyf-own": lambda F, g, B, K, m: thick_for(F, B, g, K, m),
    "mtsl-smc-cloze": lambda: {
        "x": meet(lambda t: remanence("SH", t), lambda t: remanence("SmCo", t)),
        "b": remanence("SmCo", meet(lambda t: remanence("SH", t), lambda t: remanence("SmCo", t))),
    },
    "mtsl-smc-own": lambda H, b, S, c: meet(lambda t: at(H, b, t), lambda t: at(S, c, t)),
    "mtsl-rec-cloze": lambda: {
        "r": chain(1, 0.7, 0.8, 0.95, 0.75), "m": chain(50, 0.7, 0.8, 0.95, 0.75),
    },
    "mtsl-rec-own": lambda c, k, p, r: solved(lambda o: chain(1, c, o, k, p) - r, 0, 2),
    "mtsl-src-cloze": lambda: {"s": sum([800 * 1.4] * 17) / 1000, "p": 35 * 0.8},
    "mtsl-src-own": lambda N, m, t, d: N * m * (5 * t + d) / 5 / 1000,
    "mtsl-drw-cloze": lambda: {"m": moment(1.25, block(20, 10, 4)), "t": 4 + 0.02 + 0.02},
    "mtsl-drw-own": lambda a, b, h, t, B: moment(B, block(a - t, b - t, h - t)),
    # practice
    "mtsp-hre-saving": lambda M, a, b, q, y: 100 - 100 * (M / y * b + q) / (M / y * a),
    "mtsp-hre-mean": lambda q, L: solved(
        lambda c: c / 100 * block(10, 10, L) / 1000 * 7.55 - 2 * q / 1000, 0, 50
    ),
    "mtsp-hre-limit": lambda T, b, m: solved(lambda w: m * 1000 * w / 100 / T - b, 0, 100),
    "mtsp-dyf-thick": lambda F, g, H, T, m: thick_for(F, *hb(T, H)[:1], g, hb(T, H)[1], m),
    "mtsp-dyf-mmf": lambda l, g, B, K, m: lean_current(B, K, g, l, m),
    "mtsp-smc-cross": lambda B, a, S, c: meet(lambda t: at(B, a, t), lambda t: at(S, c, t)),
    "mtsp-smc-mass": lambda T, l, g: 8.3 / 7.55 / l * solved(
        lambda k: gap_flux(remanence("SmCo", T), g, k) - gap_flux(remanence("UH", T), g, l),
        0.05, 90,
    ),
    "mtsp-rec-chain": lambda D, c, o, k, p: chain(D, c, o, k, p),
    "mtsp-src-weeks": lambda S, N, m, t: solved(
        lambda d: S * 1000 - N * m * (t + d / 5), -100, 1000
    ),
    "mtsp-drw-moment": lambda a, b, h, t, B: moment(B, block(a + t, b + t, h + t)),
    "mtsp-drw-coat-a": lambda h, k, t: h + t + k / 1000 + k / 1000,
    # quiz
    "mtsq-per-duty": lambda m, w, n, v: 1000 * n * v / 100 - 1000 * m * w / 100,
    "mtsq-dose": lambda c, L, u: solved(
        lambda q: 2 * q * u / 100 / 1000 - c / 100 * L / 10 * 7.55, 0, 1e3
    ),
    "mtsq-hot-lean": lambda F, g, l, T: hb(T)[1] / reverse(F, hb(T)[0], g, l),
    "mtsq-gap-flux": lambda T, l, g: 100 * (
        gap_flux(remanence("SmCo", T), g, l + 1) / gap_flux(remanence("UH", T), g, l) - 1
    ),
    "mtsq-cold-warm": lambda B, a, c, h: 100 * (at(B, a, c) - at(B, a, h)) / at(B, a, c),
    "mtsq-back": lambda D, c, o, n, z: chain(D, c, n, z) - chain(D, c, o, z),
    "mtsq-two-a": lambda F, g: thick_for(
        F, remanence("SH", 140), g, knee("SH", 140), 1.1
    ),
    "mtsq-two-b": lambda F, g, w, A: A * 7.55 * w / 1000 * thick_for(
        F, remanence("SH", 140), g, knee("SH", 140), 1.1
    ),
    "mtsq-angle": lean,
    "mtsq-size": lambda p, c, k, t: solved(lambda h: p - (h + t + k / 500) - c, 0, 20),
    "mtsq-moment-low": lambda V, B, s: 100 - 100 * round(
        B * V * 0.7957747 * (1 - s / 100) + 1e-12, 3
    ) / moment(B, V * 1000),
    # exam
    "xmts-margin-grams": lambda F, g, T, w, A: A * 7.55 * w / 1000 * thick_for(
        F, remanence("SH", T), g, knee("SH", T), 1.1
    ),
    "xmts-hottest": hot_limit,
    "xmts-meet": lambda l, k, g: meet(
        lambda t: gap_flux(remanence("UH", t), g, l), lambda t: gap_flux(remanence("SmCo", t), g, k)
    ),
    "xmts-split": lambda L, n, c, l, b, P: sum(
        block(l, b, L / n) / 1000 * 7.55 * c / 100 for _ in range(int(P * n))
    ) / 0.8,
    "xmts-fleet": lambda N, m, w, s, d, y: 1.1477 / y * 100 * (
        N * m * w / 100
        - N * (1 - s / 100) * m * w / 100 - N * s / 100 * m * 1.12 * d / 100
    ),
    "xmts-weight": lambda T, l, g: 100 * gap_flux(
        remanence("SmCo", T), g, solved(lambda k: k * 8.3 - l * 7.55, 0, 90)
    ) / gap_flux(remanence("UH", T), g, l) - 100,
    "xmts-case-cool-a": lambda F, g, l, T: hb(T)[1] / reverse(F, hb(T)[0], g, l),
    "xmts-case-cool-b": lambda g, l, T: lean_current(*hb(T), g, l, 1.1),
    "xmts-case-price-a": lambda a, u, w, v: 1000 * u * v / 100 - 1000 * a * w / 100,
    "xmts-case-price-b": lambda a, u, w, v, p: same_price(a, u, w, v, p),
    "xmts-window": lambda a, b, h, t, B, d: 100 * (
        moment(B + d, block(a + t, b + t, h + t)) / moment(B, block(a - t, b - t, h - t)) - 1
    ),
    "xmts-coat-flux": lower,
    "xmts-across": lambda m, q, N: 1000 * abs(
        rect(m, radians(q)).imag - rect(m, radians(N)).imag
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

PLATE = block(30, 12, 4) / 1000 * 7.55
OLD = 96 * PLATE * 0.035
NEW = 96 * PLATE * 0.015 / 0.72 + 96 * 2 * 3.6 * 6 / 1000 / 0.8
GAP = gap_flux(remanence("UH", 180), 1.2, 5)
SAME = solved(lambda k: gap_flux(remanence("SmCo", 180), 1.2, k) - GAP, 0.1, 50)
COLD = solved(
    lambda k: gap_flux(1.16, 1.2, k) - gap_flux(1.25, 1.2, 5), 0.1, 50
)  # fmt: skip
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/the-heavy-rare-earth-budget.lesson.md": [
        ("\\times 0.020 = {}$ g", "6.8", 1120 * 0.035 - 1620 * 0.02),
        ("3.5 % = {} g against", "39.2", 11.2 * 3.5),
        ("against {} g.", "32.4", 16.2 * 2),
        ("to {} g for each N·m", "0.95", 71 / 75),
        ("7.55 = {}$ g; the rotor", "10.87", PLATE),
        ("the rotor 1,0{} g", "44", 96 * PLATE - 1000),
        ("Route 1: {} g in the magnets", "36.5", OLD),
        ("36.5/0.72 = {}$ g bought", "50.7", OLD / 0.72),
        ("bought, {} g oxide", "58.2", OLD / 0.72 * 1.1477),
        ("base: {} g in the magnets", "15.7", 96 * PLATE * 0.015),
        ("in the magnets, {} g bought.", "21.7", 96 * PLATE * 0.015 / 0.72),
        ("= 4{{,}}{}$ mg enter", "147", 96 * 2 * 3.6 * 6 - 4000),
        ("mg enter; {} g bought", "5.2", 96 * 2 * 3.6 * 6 / 800),
        ("in all: {} g bought", "26.9", NEW),
        ("bought, {} % less", "47", 100 - 100 * NEW / (OLD / 0.72)),
        ("7{{,}}550) = {}$ wt%", "0.40", 100 * 12 / (0.4 * 7550)),
    ],
    f"{HOME}/a-motor-without-dysprosium.lesson.md": [
        ("still gives {} kA/m at 140", "371", at(1353, 0.605, 140)),
        ("\\times 130) = {}$ T; $|H|", "1.071", remanence("UH", 150)),
        ("(5.5 + 1.26) = {}$ kA/m", "536", reverse(2600, remanence("UH", 150), 1.2, 5.5)),
        ("0.0051 \\times 130) = {}$ kA/m. Margin", "604", knee("UH", 150)),
        ("$604/536 = {}$", "1.13", knee("UH", 150) / reverse(2600, remanence("UH", 150), 1.2, 5.5)),
        ("0.0012 \\times 90) = {}$ T", "1.160", remanence("H", 110)),
        ("0.00605 \\times 90) = {}$ kA/m", "555", knee("H", 110)),
        ("$|H| = 555/1.10 = {}$", "504", knee("H", 110) / 1.1),
        ("/504 - 1.26 = {}$ mm", "6.1", thick_for(2600, *hb(110)[:1], 1.2, hb(110)[1], 1.1)),
        ("by the line came to {} kA/m", "260", knee("H", 150)),
        ("to some {} mm. Two", "14",
         thick_for(2600, remanence("H", 150), 1.2, knee("H", 150), 1.1)),
        ("it also has {} % more remanence", "8",
         100 * remanence("H", 110) / remanence("UH", 150) - 100),
    ],
    f"{HOME}/when-smco-wins.lesson.md": [
        ("They cross near {} °C. What", "113",
         meet(lambda t: remanence("UH", t), lambda t: remanence("SmCo", t))),
        ("Yes: {} against", "1.107", remanence("SmCo", 150)),
        ("it lies at {} °C", "105", meet(lambda t: knee("UH", t), lambda t: knee("SmCo", t))),
        ("with $1/\\rho$: {} times", "1.86", 160 / 86),
        ("160) = {}$ T; $B_g", "1.030", remanence("UH", 180)),
        ("1.26/5.0) = {}$ T", "0.823", GAP),
        ("0.00035 \\times 160) = {}$ T", "1.095", remanence("SmCo", 180)),
        ("0.823 - 1) = {}$ mm", "3.81", SAME),
        ("7.55) = {}$ of the NdFeB", "0.84", SAME * 8.3 / 5 / 7.55),
        ("0.0051 \\times 160) = {}$, SmCo", "330", knee("UH", 180)),
        ("0.0025 \\times 160) = {}$ kA/m", "774", knee("SmCo", 180)),
        ("6.26/5.07 = {}$", "1.23", 6.26 / 5.07),
        ("The knee is {} times", "2.3", knee("SmCo", 180) / knee("UH", 180)),
        ("SmCo needs {} mm", "7.8", COLD),
        ("mm and {} % more mass", "71", 100 * COLD * 8.3 / 5 / 7.55 - 100),
    ],
    f"{HOME}/design-for-recycling.lesson.md": [
        ("0.35 \\times 0.90 \\times 0.80 = {}$", "0.151", chain(1, 0.6, 0.35, 0.9, 0.8)),
        ("so {} kg come back. 2.", "5.9", chain(39.2, 0.6, 0.35, 0.9, 0.8)),
        ("0.85 \\times 0.90 \\times 0.80 = {}$", "0.367", chain(1, 0.6, 0.85, 0.9, 0.8)),
        ("so {} kg come back. **", "14.4", chain(39.2, 0.6, 0.85, 0.9, 0.8)),
        ("0.85/0.35 = {}$", "2.4", 0.85 / 0.35),
        ('said "{} % recycled"', "79", 100 * (0.6 + 0.85 + 0.9 + 0.8) / 4),
    ],
    f"{HOME}/sourcing-rules.lesson.md": [
        ("1.12 \\times 6 = {}$ t", "8.06", 1.2 * 1.12 * 6),
        ("1.12 \\times 15 = {}$ t", "20.2", 1.2 * 1.12 * 15),
        ("The wait alone is {} t", "12.1", 1.2 * 1.12 * 9),
        ("640 = {}$ USD", "40", 0.0625 * 640),
        ("9 weeks of {} t", "1.34", 1.2 * 1.12),
        ("*calendar* days, {} weeks", "6.4", 45 / 7),
    ],
    f"{HOME}/the-magnet-drawing.lesson.md": [
        ("$\\sin\\theta$ across: {} %", "0.14", 100 - 100 * rect(1, radians(3)).real),
        ("0.14 % and {} % at 3°", "5.2", 100 * rect(1, radians(3)).imag),
        ("4.95 = 1{{,}}7{}$ mm³", "71.6", block(29.95, 11.95, 4.95) - 1700),
        ("Largest: 1,8{} mm³", "28.6", block(30.05, 12.05, 5.05) - 1800),
        ("1.7716 \\times 0.795775 = {}$", "1.79", moment(1.27, block(29.95, 11.95, 4.95))),
        ("1.8286 \\times 0.795775 = {}$", "1.91", moment(1.31, block(30.05, 12.05, 5.05))),
        ("window is {} % wide", "6.5", 100 * 1.31 / 1.27
         * block(30.05, 12.05, 5.05) / block(29.95, 11.95, 4.95) - 100),
        ("wide: {} % from remanence", "3.1", 100 * 1.31 / 1.27 - 100),
        ("remanence, {} % from volume", "3.2",
         100 * block(30.05, 12.05, 5.05) / block(29.95, 11.95, 4.95) - 100),
        ("direction alone makes {} %", "2.0", 100 * 5.05 / 4.95 - 100),
    ],
    "exams/motor-design-engineer.bank.md": [
        ("15 = {}$ kA/m, without a gram", "131", 1592 * 0.0055 * 15),
        ("1{{,}}900 = {}$ against 0.60", "0.76", 1450 / 1900),
    ],
}  # fmt: skip
