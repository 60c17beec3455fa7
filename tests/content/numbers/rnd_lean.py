"""Every number of the module on little or no dysprosium, computed a second time from stems alone.

Coercivities are differences of two terms at two temperatures, joined by a line; crossings, bounds
and fits are found by search; energy products by walking along the loop.
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from math import pi, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnetics-research-scientist/low-dy-and-dy-free"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnetics-research-scientist.bank.md", "xrdl-")
MU0 = 4e-7 * pi
KILO = 1e-3 / MU0  # kA/m for one tesla
MASS = {"Nd": 144.242, "Dy": 162.500, "Al": 26.982}
A, B = 100 * (1 - 4.5 / 7.3) / 130, 100 * (1 - 1.36 / 1.61) / 130


def held(share: float, stray: float, hot: float = 0) -> float:
    """Coercivity in T at 20 °C, and so far on the way to 150 °C."""
    field, pole = 7.3 + hot * (4.5 - 7.3), 1.61 + hot * (1.36 - 1.61)
    return share * field - stray * pole


def loss(cold: float, hot: float, span: float = 130) -> float:
    """Loss in %/K between two values, as a share of the first."""
    return (cold - hot) / span / cold * 100


def stray_of(ka: float, beta: float, a: float = A, b: float = B) -> float:
    """Stray field factor whose lot has a coercivity at 20 °C and a coefficient."""

    def gap(stray: float) -> float:
        tesla = ka / KILO
        first = tesla + stray * 1.61
        hot = first * (1 - 1.3 * a) - stray * 1.61 * (1 - 1.3 * b)
        return loss(tesla, hot) - beta

    return solved(gap, -5, 20)


def warm(cold: float, beta: float, celsius: float, ref: float = 20) -> float:
    """Coercivity on its line."""
    return cold - cold * beta / 100 * (celsius - ref)


def cross(S: float, p: float, H: float, q: float) -> float:
    """Temperature at which two lines meet."""
    return solved(lambda t: warm(H, q, t) - warm(S, p, t), -2000, 5000)


def through(cold: float, hot: float, at: float, wanted: float, begin: float = 25) -> float:
    """Value at another temperature on the line through two points."""
    return cold + (hot - cold) * (wanted - begin) / (at - begin)


def over(cold: float, hot: float, at: float) -> float:
    """Coefficient with 20 °C as reference of a line that begins at 25 °C."""
    return loss(through(cold, hot, at, 20), through(cold, hot, at, 120), 100)


def volume(weight: float, melt: float, body: float = 7.6) -> float:
    """Share of the volume that so many wt% of a melt take."""
    return solved(lambda x: 100 * x * melt / (x * melt + (1 - x) * body) - weight, 0, 1)


def dy_of(d: float, a: float) -> float:
    """Weight share of dysprosium in a melt with d at% Dy and a at% Al, the rest Nd."""
    parts = {"Dy": d * MASS["Dy"], "Al": a * MASS["Al"], "Nd": (100 - d - a) * MASS["Nd"]}
    return parts["Dy"] / sum(parts.values())


def field(br: float, gap: float, thick: float, ampere: float) -> float:
    """Opposing field in kA/m from the sum of magnetomotive forces, by search."""

    def rest(h: float) -> float:
        flux = br - MU0 * 1.05 * h * 1000
        return h * 1000 * thick / 1000 - flux / MU0 * gap / 1000 - ampere

    return solved(rest, 0, 1e5)


def cold_need(hot_knee: float, beta: float, celsius: float, knee: float = 0.9) -> float:
    """Coercivity at 20 °C whose knee is a wanted one in the heat."""
    return solved(lambda h: knee * warm(h, beta, celsius) - hot_knee, 1, 1e5)


def kept(celsius: float, curie: float) -> float:
    """Polarisation at a temperature in K over that at 293 K."""
    return solved(
        lambda m: (m**2.4) * (1 - (293 / curie) ** 2.4) + (celsius / curie) ** 2.4 - 1, 0, 1.2
    )


def most(remanence: float, coercivity: float = 1e9) -> float:
    """Largest -BH in kJ/m³ of a rectangular loop; both in kA/m."""
    steps = (min(coercivity, remanence) * k / 20_000 for k in range(20_001))
    return max(MU0 * (remanence - h) * h for h in steps) * 1000


def both(H: float, h: float) -> tuple[float, float]:
    """Share and stray factor that give two coercivities in kA/m at 20 and 150 °C."""
    share = solved(
        lambda s: (s * 4.5 - h / KILO) / 1.36 - (s * 7.3 - H / KILO) / 1.61, 0.999, 0.001
    )
    return share, (share * 7.3 - H / KILO) / 1.61


def whole(value: float) -> float:
    """Round as the stem does."""
    return float(int(value + 0.5))


def two_curves(k: float, n: float, d: float) -> float:
    """Hot coercivity after the stray factor fell."""
    share, stray = both(*(whole(795.77 * held(k, n, hot)) for hot in (0, 1)))
    return KILO * held(share, stray - d, 1)


def own_rotor(H: float, b: float, l: float, F: float) -> float:
    """Temperature at which the knee is 1.10 times the field."""
    return solved(
        lambda t: 1.1 * field(1.30 * (1 - 0.0012 * (t - 20)), 1.0, l, F)
        - 0.9 * warm(H, b, t),
        20, 200,
    )  # fmt: skip


def melt_offer(B: float, m: float, r: float, g: float, H: float) -> float:
    """Coercivity when all remanence that may go is given for melt."""
    weight = solved(lambda w: m - B * (1 - volume(w, r)), 0, 60)
    return H + g * weight


def budget(R: float, p: float, t: float, s: float) -> float:
    """Grain at which the rare earth just suffices."""
    return solved(
        lambda d: R - p - s - 6.01 * (0.03 + 0.16 / d) - 100 * 2 * t / 1000 / d * 0.9, 0.01, 50
    )


def phase_hot(J: float, C: float) -> float:
    return most(J * kept(423, C) * KILO)


ORACLES: dict[str, Oracle] = {
    # lessons
    "rdll-fin-cloze": lambda: {
        "h": KILO * held(0.52, 1.35), "b": loss(held(0.52, 1.35), held(0.52, 1.35, 1)),
    },
    "rdll-fin-own": lambda k, n: loss(held(k, n), held(k, n, 1)),
    "rdll-hot-cloze": lambda: {"t": cross(1680, 0.54, 1450, 0.425), "h": warm(1450, 0.425, 150)},
    "rdll-hot-own": lambda S, H, p, q: cross(S, p, H, q),
    "rdll-mot-cloze": lambda: {
        "h": field(1.113, 1, 5.5, 1300),
        "c": cold_need(1.1 * field(1.113, 1, 5.5, 1300), 0.55, 140),
    },
    "rdll-mot-own": lambda l, g, F, T: cold_need(
        1.1 * field(round(1.28 * (1 - 0.0012 * (T - 20)) + 1e-9, 3), g, l, F), 0.53, T
    ),
    "rdll-new-cloze": lambda: {"k": sqrt(3.55 / 1.245 / 2), "e": most(1.245 * KILO)},
    "rdll-new-own": lambda J, A, s: most(J * KILO, s / 100 * A * KILO),
    # practice
    "rdlp-fin-neff": lambda H, b: stray_of(H, b, 0.295, 0.119),
    "rdlp-fin-film": lambda L, t: 100 * (2 / (L * 1e-6)) * t * 1e-9,
    "rdlp-fin-oxygen": lambda R, m: solved(
        lambda d: R - m - 6.01 * (0.03 + 0.16 / d), 0.01, 50
    ),
    "rdlp-fin-need": lambda n, d: KILO * held(0.52, n - d, 1),
    "rdlp-hot-knee": lambda S, p, H, q, k, T: (
        100 * k * warm(H, q, T) / (0.9 * warm(S, p, T)) - 100
    ),
    "rdlp-hot-energy": lambda E, w, r: E * (1 - volume(w, r)) ** 2,
    "rdlp-hot-grams": lambda d, a, w, m: m * w * 10 * dy_of(d, a),
    "rdlp-mot-hot": lambda H, b, F: solved(
        lambda t: 1.1 * F - 0.9 * warm(H, b, t), -100, 400
    ),
    "rdlp-mot-thick": lambda h, g, F, b: solved(lambda l: h - field(b, g, l, F), 0.5, 50),
    "rdlp-new-kappa": lambda M, K: sqrt(K * 1e6 / (MU0 * (M * 1000) ** 2)),
    "rdlp-new-hot": lambda J, C, T: J * kept(T, C),
    "rdlp-new-case-a": lambda B, p: 100 * whole(
        B * B / 4 / 1.2566 * 1000 * p / 100
    ) / most(B * KILO),
    # quiz
    "rdlq-target-cold": lambda T, h, k: solved(
        lambda n: h / KILO - held(k, n, (T - 20) / 130), 0, 10
    ),
    "rdlq-film-from-share": lambda L, f, p: (
        f / 100 * (100 - p) / 100 / (2 / (L * 1e-6)) * 1e9
    ),
    "rdlq-quarter-left": lambda q, b, T: warm(q * 7.3 / 100 * KILO, b, T),
    "rdlq-span": lambda H, h, T: over(H, h, T),
    "rdlq-trade": lambda m, d, p, r: (
        (m + m * p / 100) * r / 100 - (m * r / 100 - m * d / 100)
    ) / (m * d / 100),
    "rdlq-current": lambda K, l, g, b: solved(
        lambda f: field(b, g, l, f) - K / 1.1, 0, 9000
    ),
    "rdlq-half": lambda M, K: 100 * M / 2 / (2 * K * 1e6 / (MU0 * M * 1000) / 1000),
    "rdlq-bonded": lambda v, c: most(v / 100 * c * 1.54 * KILO),
    "rdlq-visit-a": lambda S, p, H, q: cross(S, p, H, q),
    "rdlq-visit-b": lambda H, q, w: 0.86 * warm(H, q, 150) / w,
    # exam
    "xrdl-two-curves": two_curves,
    "xrdl-own-rotor": own_rotor,
    "xrdl-melt": melt_offer,
    "xrdl-budget": budget,
    "xrdl-kelvin": lambda h, b, T, d, g, m: (
        cold_need(h, b, T, 1) - cold_need(h, b, T - d, 1)
    ) / g / 100 * m * 1000,
    "xrdl-ceiling": lambda M, K, q, v: 100 * most(
        v / 100 * M, q / 100 * 2 * K * 1e6 / (MU0 * M * 1000) / 1000
    ) / most(v / 100 * M),
    "xrdl-melt-dy": lambda d, a, w, y, P: (
        100 - 100 * (w / 0.85 * dy_of(d, a)) / (100 * P / y)
    ),
    "xrdl-case-offer-a": lambda c, h: over(c, h, 160),
    "xrdl-case-offer-b": lambda c, h, w: 0.86 * through(c, h, 160, 150) / w,
    "xrdl-case-phase-a": phase_hot,
    "xrdl-case-phase-b": lambda A, q: warm(q / 100 * A * KILO, 0.45, 150),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

NEED = {
    (t, thick, f): cold_need(1.1 * field(1.30 * (1 - 0.0012 * (t - 20)), 1, thick, f), 0.55, t)
    for t, thick, f in ((150, 5, 1500), (150, 5, 1200), (150, 6, 1500), (130, 5, 1500))
}
FENI = MU0 * 1.27e6
PRINTED: dict[str, list[tuple[str, str, float]]] = {
    f"{HOME}/fine-grains.lesson.md": [
        ("0.0055 \\times 130) = {}$; its", "454", warm(1592, 0.55, 150)),
        ("its knee is {} kA/m. - [x]", "408", 0.9 * warm(1592, 0.55, 150)),
        ("0.0048 \\times 130) = {}$; its knee", "556", warm(1480, 0.48, 150)),
        ("its knee is {} kA/m. - [ ] R", "501", 0.9 * warm(1480, 0.48, 150)),
        ("0.0056 \\times 130) = {}$; its", "416", warm(1530, 0.56, 150)),
        ("So $a = {}$ and", "0.295", A),
        ("and $b = {}$ %/K", "0.119", B),
        ("1.60 \\times 1.61 = {}$ T", "1.220", held(0.52, 1.6)),
        ("T, or {} kA/m. Fine: 2.025", "971", KILO * held(0.52, 1.6)),
        ("2.025 T, or {} kA/m", "1611", KILO * held(0.52, 1.1)),
        ("1.60 \\times 1.36 = {}$ T", "0.164", held(0.52, 1.6, 1)),
        ("T, or {} kA/m. Fine: 0.844", "131", KILO * held(0.52, 1.6, 1)),
        ("Fine: 0.844 T, or {} kA/m", "672", KILO * held(0.52, 1.1, 1)),
        ("coarse −{}, fine", "0.666", loss(held(0.52, 1.6), held(0.52, 1.6, 1))),
        ("fine −{} %/K. 4", "0.449", loss(held(0.52, 1.1), held(0.52, 1.1, 1))),
        ("kelvin): {} and", "6.46", KILO * (held(0.52, 1.6) - held(0.52, 1.6, 1)) / 130),
        ("0.00666 \\times 130) = {}$ kA/m", "216", warm(1611, 0.666, 150)),
        ("that is {} wt% rare earth", "0.39", 6.01 * (0.03 + 0.16 / 4.5)),
        ("at 1.5 µm {}. Plants", "0.82", 6.01 * (0.03 + 0.16 / 1.5)),
        ("the law gives {} % there", "0.08", 0.03 + 0.16 / 3.5),
    ],
    f"{HOME}/hot-deformed-with-eutectics.lesson.md": [
        ("figures give −0.404 and −{}.", "0.346", loss(1.86, 0.7, 180)),
        ("figures give −{} and −0.390", "0.455", loss(1.21, 0.33, 160)),
        ("= {}$ T. So its", "1.897", through(1.86, 0.7, 180, 20)),
        ("from 20 °C is −{} %/K", "0.394", over(1.86, 0.7, 180)),
        ("comes out at {} T, 5 %", "0.664", warm(1.86, 0.402, 180)),
        ("is {} T for each 100", "0.014", 0.2 / (2.75 - 0.91) / KILO * 100),
        ("costs {} T for 100 kA/m", "0.019", 0.024 / 1.27),
        ("18 \\times 26.98) = {}$ %", "25.6", 100 * dy_of(20, 18)),
        ("magnet holds {} wt% dysprosium", "1.5", 6 * dy_of(20, 18)),
        ("- 5.880) = {}$ °C", "86.8", cross(1592, 0.55, 1400, 0.42)),
        ("S 454, H {} kA/m", "636", warm(1400, 0.42, 150)),
        ("S 408, H {} kA/m", "547", 0.86 * warm(1400, 0.42, 150)),
        ("): $x = {}$. Its", "0.065", volume(6, 7.0)),
        ("from 1.38 to {} T", "1.29", 1.38 * (1 - volume(6, 7.0))),
        ("product to {} %.", "87", 100 * (1 - volume(6, 7.0)) ** 2),
    ],
    f"{HOME}/the-motor-side.lesson.md": [
        ("| None | {} |", "1682", NEED[150, 5, 1500]),
        ("to 1200 A | {} |", "1470", NEED[150, 5, 1200]),
        ("6 mm thick | {} |", "1444", NEED[150, 6, 1500]),
        ("130 °C | {} |", "1226", NEED[130, 5, 1500]),
        ("About {} wt%, as the need", "3.6", (NEED[150, 5, 1500] - NEED[130, 5, 1500]) / 127),
        ("saves 238 kA/m, {} wt%", "1.9", (NEED[150, 5, 1500] - NEED[150, 6, 1500]) / 127),
        ("the need rise by {} %", "37", 100 * NEED[150, 5, 1500] / NEED[130, 5, 1500] - 100),
        ("(5 + 1.05) = {}$ kA/m", "392", field(1.0972, 1, 5, 1500)),
        ("$873/6.05 = {}$ kA/m", "144", field(1.0972, 1, 5, 0)),
    ],
    f"{HOME}/new-phases-an-outlook.lesson.md": [
        ("1.61 | 7.3 | 1.51 | 585 K | {} |", "1.36", 1.61 * kept(423, 585)),
        ("1.61 | 7.3 | {} |", "1.51", sqrt(7.3 / 1.61 / 2)),
        ("(cite:smfen-industry) | {} |", "2.13", sqrt(14 / 1.54 / 2)),
        ("| [743 K](cite:smfen-industry) | {} |", "1.43", 1.54 * kept(423, 743)),
        ("(cite:smfe12-film-2022) | {} |", "1.84", sqrt(12 / 1.78 / 2)),
        ("(cite:smfe12-stability-2025) | {} |", "1.69", 1.78 * kept(423, 859)),
        ("\\times 1.54 = {}$ T, at most", "0.88", 0.6 * 0.95 * 1.54),
        ("T, at most {} kJ/m³", "153", most(0.6 * 0.95 * 1.54 * KILO)),
        ("That is {} % of $B_r^2", "92", 100 * 97.6 / most(0.73 * KILO)),
        ("1.270 \\times 10^{{6}} = {}$ T", "1.60", FENI),
        ("1.3}}/1.60 = {}$.", "0.80", sqrt(MU0 * 1.3e6) / FENI),
        ("A quarter: {} kA/m", "407", 2 * 1.3e6 / FENI / 4000),
        ("4\\mu_0) = {}$ kJ/m³ needs", "507", most(1270)),
        ("= {}$ kJ/m³. 5", "441", most(1270, 407)),
        ("powder it is {} kJ/m³", "201", most(1270, 142)),
        ("Nd2Fe14B has {}.", "516", most(1.61 * KILO)),
    ],
}  # fmt: skip
