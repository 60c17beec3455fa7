"""Every number of the module on physical separation, computed again from the stems alone.

Grains are held by a balance of accelerations found by bisection, streams followed pass by pass,
dust weighed as milligrams that are breathed in.
"""

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/mining-process-engineer/physical-separation"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/mining-process-engineer.bank.md", "xmp-")
MU0, G, THORIUM = 1.257e-6, 9.81, 4057.0  # as the stems print them


def criterion(heavy: float, light: float, fluid: float = 1.0) -> float:
    return (heavy - fluid) / (light - fluid)


def drawn(chi: float, field: float, gradient: float) -> float:
    """Acceleration in m/s² of a grain of so many 1e-7 m³/kg."""
    return chi * 1e-7 * field * gradient / MU0


def speed(acceleration: float, radius: float) -> float:
    """Largest speed at which a grain under the roll is held; radius in mm."""
    return solved(lambda v: v * v / (radius / 1000) + G - acceleration, 0, 50)


def least(v: float, radius: float, field: float, gradient: float) -> float:
    return solved(lambda x: speed(drawn(x, field, gradient), radius) - v, 0.1, 60)


def passed(start: float, kept: float, times: float) -> float:
    """What is left of a mass after passes that keep so many per cent of it."""
    for _ in range(round(times)):
        start -= start * (100 - kept) / 100
    return start


def passes_to(start: float, kept: float, limit: float) -> int:
    count = 0
    while start > limit:
        start, count = start * kept / 100, count + 1
    return count


def cut_of(limit: float, start: float) -> float:
    """Share that three equal passes may leave, in %."""
    return solved(lambda q: passed(start, q, 3) - limit, 0.01, 100)


def breathed(dust: float, monazite: float, hours: float, thorium: float = 6.0) -> float:
    """Bq of thorium-232 in a year: milligrams of dust at 1.2 m³/h, then their thorium."""
    milligrams = dust * 1.2 * hours
    return milligrams * monazite / 100 * thorium / 100 * THORIUM / 1000


def in_air(dust: float, monazite: float, thorium: float = 6.0) -> float:
    return breathed(dust, monazite, 1, thorium) / 1.2


def zircon_dirt(m: float, e: float, g: float, i: float) -> float:
    """Monazite for 100 g of zircon, from 100 g of sand."""
    monazite, zircon = m, (100 - m) - (100 - m) * i / 100
    monazite -= monazite * e / 100
    monazite -= monazite * g / 100
    return 100 * monazite / zircon


def share_in(activity: float, dust: float) -> float:
    """Percent of monazite in so many mg of dust with that activity."""
    return solved(lambda m: dust * m / 100 * 0.06 * THORIUM / 1000 - activity, 0, 100)


def purity(a: float, p: float, q: float, n: float) -> float:
    wanted, other = passed(a, p, n), passed(100 - a, q, n)
    return 100 * wanted / (wanted + other)


def rolled(p: float, r: float) -> float:
    """Rutile of 100 t: first pass, a roll on its reject, then one more pass."""
    product = 100 - 100 * (100 - p) / 100
    reject = 100 - product
    return (product + reject * r / 100) * p / 100


ORACLES: dict[str, Oracle] = {
    # lessons
    "mp-g-cloze": lambda: {"cc": criterion(4.5, 2.65), "air": criterion(4.5, 2.65, 0)},
    "mp-g-own": lambda x, b, g, r: speed(drawn(x, b, g), r),
    "mp-e-cloze": lambda: {"k": passed(100, 90, 3), "g": purity(20, 90, 20, 3)},
    "mp-e-own": purity,
    "mp-d-cloze": lambda: {"e": 4.0 / 0.5, "a": in_air(2.5, 4.0)},
    "mp-d-own": lambda c, b, e, h: breathed(c, b * e, h),
    # practice
    "mpp-g-cc": lambda h, l: criterion(h, l),  # noqa: E741 - the stem's name
    "mpp-g-gradient": lambda x, b, a: solved(lambda g: drawn(x, b, g) - a, 0.1, 1e5),
    "mpp-e-speed": lambda n, a, b: solved(lambda m: m * m * b - n * n * a, 1, 1000),
    "mpp-e-passes": lambda m, q: passed(m * 1e4, q, 2),
    "mpp-e-keep": rolled,
    "mpp-d-air": lambda c, m, w: in_air(c, m, w),
    "mpp-d-hood": lambda a, h, t: solved(lambda e: t - a * (1 - e / 100) * 1.2 * h, 0, 100),
    # quiz
    "mpq-medium": lambda h, l, c: solved(  # noqa: E741
        lambda f: criterion(h, l, f) - c, 0.5, l - 1e-6
    ),
    "mpq-held": lambda v, r, b, g: least(v, r, b, g),
    "mpq-two-grains": lambda a, b, r: speed(a, r) - speed(b, r),
    "mpq-rounds": lambda m, t: cut_of(t, m * 1e4),
    "mpq-stream": lambda z, l, n: z - passed(z, 100 - l, n),  # noqa: E741
    "mpq-yield": lambda h, m, a, b, c: passed(
        passed(passed(1000 * h / 100 * m / 100, a, 1), b, 1), c, 1
    ),
    "mpq-filter": lambda q, h, d, t: d / (q * h * 60) * t / 100 * THORIUM,
    "mpq-places": lambda a, h, b, k: a * 1.2 * h + b * 1.2 * k,
    "mpq-bulk": lambda t, b: solved(lambda e: b * e * 0.06 - t, 0.01, 200),
    # exam
    "xmp-passes-a": lambda m, q, t: passes_to(m * 1e4, q, t),
    "xmp-passes-b": lambda m, q, t, l: (  # noqa: E741
        100 - passed(100, 100 - l, passes_to(m * 1e4, q, t))
    ),
    "xmp-water": lambda h, l: criterion(h, l) / criterion(h, l, 0),  # noqa: E741
    "xmp-roll": lambda v, r, k: least(k * v, r, 1, 200) / least(v, r, 1, 200),
    "xmp-ends": zircon_dirt,
    "xmp-hood": lambda c, m, h, e, s: breathed(c * (1 - e / 100), m, h * (1 - s / 100)),
    "xmp-enrich": lambda u, d, b: share_in(u, d) / b,
}  # fmt: skip
WORDS: frozenset[str] = frozenset()
A = drawn(1.5, 1.0, 200)
PRINTED: dict[str, list[tuple[str, str, float]]] = {
    f"{HOME}/gravity-and-magnets.lesson.md": [
        ("| monazite 5.1, quartz 2.65 | {} |", "2.48", criterion(5.1, 2.65)),
        ("| bastnäsite 4.97, calcite 2.71 | {} |", "2.32", criterion(4.97, 2.71)),
        ("| bastnäsite 4.97, barite 4.48 | {} |", "1.14", criterion(4.97, 4.48)),
        ("| monazite 5.1, zircon 4.65 | {} |", "1.12", criterion(5.1, 4.65)),
        ("10^{{-6}}) = {}$ m/s²", "23.9", A),
        ("- 9.81 = {}$ m/s²", "14.1", A - G),
        ("0.038}} = {}$ m/s. 4.", "0.73", speed(A, 38)),
        ("${} - 9.8 = 61.8$", "71.6", A * 3),
        ("so {} m/s. Between", "1.53", speed(A * 3, 38)),
        ("\\times 0.038}} = {}$\"", "0.95", (A * 0.038) ** 0.5),
        ("$a$ is {} times $g$", "2.4", A / G),
    ],
    f"{HOME}/electrostatic-plants.lesson.md": [
        ("density, CC {} in water", "1.41", criterion(5.1, 3.9)),
        ("0.97^3 = {}$ t", "54.8", passed(60, 97, 3)),
        ("0.08^3 = {}$ t", "0.00077", passed(1.5, 8, 3)),
        ("or {} g for a tonne", "14", passed(1.5, 8, 3) / passed(60, 97, 3) * 1e6),
        ("0.97) = {}\\,", "0.21", 100 * passed(1.5, 8, 1) / passed(60, 97, 1)),
        ("passes: {} t zircon", "5.2", 60 - passed(60, 97, 3)),
        ("0.729$: {} t.", "14.58", passed(20, 90, 3)),
        ("0.2^3 = {}$ t", "0.64", passed(80, 20, 3)),
        ("14.58/15.22 = {}\\,", "95.8", purity(20, 90, 20, 3)),
    ],
    f"{HOME}/dust-and-dose.lesson.md": [
        ("0.06 \\times 1800 = {}$", "216", 2 * 0.06 * 1800 * 1),
        ("0.92 \\times 300 = {}$", "221", 0.8 * 0.92 * 300),
        ("0.90 \\times 40 = {}$", "3.6", 0.1 * 0.9 * 40),
        ("0.06 \\times 0.06 \\times 4057 = {}$ Bq", "0.0292", in_air(2, 6)),
        ("\\times 1800 = {}$ Bq", "63", breathed(2, 6, 1800)),
        ("0.06 \\times 4057 = {}$ Bq/m³; 64", "0.179", in_air(0.8, 92)),
        ("Bq/m³; {} Bq. 3.", "64", breathed(0.8, 92, 300)),
        ("Store: {} Bq/m³", "0.0219", in_air(0.1, 90)),
        ("0.0219 Bq/m³; {} Bq", "1.1", breathed(0.1, 90, 40)),
        ("= 2{{,}}{}$ µGy", "700", 1.5 * 1800 - 2000),
        ("and found {} Bq", "6.3", breathed(2, 0.6, 1800)),
        ("0.06 \\times 4057 = {}$ Bq/g", "243", 0.06 * THORIUM),
        ("0.060 \\times 4057 = {}$ Bq/m³.", "0.0243", in_air(2.5, 4)),
    ],
}  # fmt: skip
