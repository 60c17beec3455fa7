"""Every number of the module on fire and dust, computed a second time from stems alone.

Oxygen is counted in moles and burnt to moles of oxide; balances are solved by search or by steps.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import pi

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/powder-metallurgist/fire-and-dust"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/powder-metallurgist.bank.md", "xpwf-")
MOLE, AIR = 24.465, 0.209  # L, share of oxygen


def oxygen(litres: float, percent: float = 100 * AIR) -> float:
    """Grams of oxygen in a gas at 25 °C: moles of gas, their share, two atoms each."""
    moles = litres / MOLE
    return 2 * 15.999 * moles * percent / 100


def burnt(grams: float) -> float:
    """Joules from oxygen taken up by neodymium: three atoms make one oxide of 1807.9 kJ/mol."""
    return grams / 15.999 / 3 * 1_807_900


def rusted(grams: float) -> float:
    """Joules from oxygen taken up by iron: hematite, 825.5 kJ/mol."""
    return grams / 15.999 / 3 * 825_500


def bottles(room: float, each: float) -> int:
    """Bottle after bottle, as long as the mixed room stays at 19.5 % or more."""
    count = 0
    while _mixed(room, (count + 1) * each) >= 19.5:
        count += 1
    return count


def warmer(joules: float, grams: float) -> float:
    """Rise of temperature: the one whose stored heat equals what was made."""
    return solved(lambda rise: rise * 0.45 * grams - joules, 0, 1e5)


def spheres(parts: dict[float, float]) -> dict[float, float]:
    """Surface of each fraction, from diameters and masses, by counting equal-density spheres."""
    return {d: m / (pi * d**3 / 6) * pi * d**2 for d, m in parts.items()}


def cycled(low: float, cycles: float, start: float = 20.9, high: float = 1000.0) -> float:
    """Oxygen after vacuum cycles, cycle by cycle."""
    for _ in range(int(cycles)):
        start = start * low / high
    return start


def raised(mm: float, density: float, percent: float, high: float) -> float:
    """g/m³ from a layer: volume of dust on one square metre, its mass, over the column."""
    cubic_cm = percent / 100 * 10_000 * (mm / 10)
    return cubic_cm * density / high


def trip(limit: float, margin: float, rise: float, seconds: float) -> float:
    """The reading from which the true value reaches the margin just as the analyser shows it."""
    return solved(lambda x: x + rise / 60 * seconds + margin - limit, -50, 50)


def taken(flow: float, before: float, behind: float, minutes: float) -> float:
    """Grams of oxygen that stayed in the powder: in minus out."""
    return oxygen(flow * minutes, before) - oxygen(flow * minutes, behind)


def volt(joules: float, farad: float) -> float:
    """Voltage that stores so much energy."""
    return solved(lambda u: farad * u * u / 2 - joules, 0, 1e7)


def until(volume: float, oxygen_left: float) -> float:
    """Gas that brings a mixed room from 20.9 % to a value, by small steps."""
    return solved(lambda v: oxygen_left - _mixed(volume, v), 0, 5 * volume)


def _mixed(volume: float, gas: float, steps: int = 4000) -> float:
    left = 20.9
    for _ in range(steps):
        dose = gas / steps / volume
        left *= (1 - dose / 2) / (1 + dose / 2)
    return left


def skin(diameter: float, nanometres: float) -> float:
    """Grams of oxygen in the shells of one gram of spheres (µm), shell by volume."""
    spheres_in_gram = 1 / (7.6 * pi * (diameter * 1e-4) ** 3 / 6)
    shell = pi * (diameter * 1e-4) ** 2 * nanometres * 1e-7
    return spheres_in_gram * shell * 7.24 * 0.1426


ORACLES: dict[str, Oracle] = {
    # lessons
    "pwfd-why-cloze": lambda: {
        "mg": 1000 * oxygen(0.060),
        "k": warmer(burnt(oxygen(0.060)), 15),
    },
    "pwfd-why-own": lambda m, V: warmer(burnt(oxygen(V)), m),
    "pwfd-dha-cloze": lambda: {"c": raised(0.15, 2.0, 100, 5), "x": trip(6, 2, 0.8, 30)},
    "pwfd-dha-own": lambda E, k, f, b, z: solved(lambda h: raised(h, b, f, z) - E / k, 0, 10),
    "pwfd-pas-cloze": lambda: {"g": 1500 * 2000e-6, "w": burnt(1500 * 2000e-6) / 2 / 3600},
    "pwfd-pas-own": lambda F, a, b: burnt(taken(F, a, b, 1)) / 60,
    # practice
    "pwfp-why-area": lambda f, a, d: (
        100 * spheres({a: f, d: 100 - f})[a] / sum(spheres({a: f, d: 100 - f}).values())
    ),
    "pwfp-why-top": lambda m, p, V: warmer(burnt(oxygen(V)), m * p / 100),
    "pwfp-why-pocket": lambda V, p, n, m: 1e6 * oxygen(V, cycled(p, n)) / (1000 * m),
    "pwfp-dha-cloud": lambda h, b, f, H: raised(h, b, f, H),
    "pwfp-dha-trip": lambda L, M, r, s: trip(L, M, r, s),
    "pwfp-dha-spark": lambda C, E: volt(E * 1e-3, C * 1e-12) / 1000,
    "pwfp-pas-heat": lambda m, w: burnt(1000 * m * w * 1e-6) / 1000,
    "pwfp-pas-cool": lambda a, t, b: solved(lambda h: (h * 60 / t) ** 0.5 - b / a, 0, 1e4),
    "pwfp-pas-store": lambda m, r, p: solved(
        lambda Q: 100 * m * r * 1e-6 - p * Q, 0, 1e5
    ),
    "pwfp-pas-record-a": lambda m, F, a, b, t: 1e6 * taken(F, a, b, t) / (1000 * m),
    "pwfp-pas-record-b": lambda F, a, b, t: burnt(taken(F, a, b, t)) / (60 * t),
    # quiz
    "pwfq-enough-powder": lambda V, T: solved(
        lambda m: burnt(oxygen(V)) / (1000 * m) / 0.45 - T, 1e-4, 1e4
    ),
    "pwfq-half": lambda a, d: solved(
        lambda f: spheres({a: f, d: 100 - f})[a] - spheres({a: f, d: 100 - f})[d], 0.01, 99.99
    ),
    "pwfq-kilograms": lambda E, L, W, z: solved(lambda m: 1000 * m / (L * W * z) - E, 0, 1e5),
    "pwfq-minutes": lambda L, a, r, s: solved(lambda t: a + r * (t + s / 60) - L, 0, 1e3),
    "pwfq-crew-out": lambda V, F: until(V, 19.5) / F,
    "pwfq-flow-limit": lambda P, k: solved(
        lambda q: burnt(oxygen(q / 1000, 100)) / 60 - k / 100 * P, 0, 1e6
    ),
    "pwfq-deep": lambda a, t, h: solved(lambda b: t * b * b / (a * a) - 60 * h, 0, 1e3),
    "pwfq-skin": lambda d, n: warmer(burnt(skin(d, n)), 1),
    "pwfq-filter-a": lambda V, p, n: 1000 * oxygen(V, cycled(p, n)),
    "pwfq-filter-b": lambda V, m: warmer(burnt(oxygen(V)), 1000 * m),
    # exam
    "xpwf-air-allowed": lambda m, p, T: solved(
        lambda V: warmer(burnt(oxygen(V / 1000)), m * p / 100) - T, 0, 1e5
    ),
    "xpwf-two-metals": lambda w, y, k: warmer(
        (burnt(w * 1e-6 * y / 100) + rusted(w * 1e-6 * (100 - y) / 100)) * (100 - k) / 100, 1
    ),
    "xpwf-beams": lambda n, L, b, g, E, A, z: solved(
        lambda d: d * g * n * (L * b / 100) / (A * z) - E / 10, 0, 1e5
    ),
    "xpwf-lag": lambda L, M, x, r: solved(lambda s: x - trip(L, M, r, s), 0, 1e5),
    "xpwf-bottles": lambda V, g: bottles(V, g),
    "xpwf-waste-room": lambda Q, p, a, r, s: solved(
        lambda m: 100 * (a * r + m * s) / 1e6 / Q - p, 0, 1e6
    ),
    "xpwf-case-lock-a": lambda V, r, t, h: 1000 * oxygen(V * (r / t * h) / 1013.25),
    "xpwf-case-lock-b": lambda V, r, t, h, m, p: warmer(
        burnt(oxygen(V * (r / t * h) / 1013.25)), m * p / 100
    ),
    "xpwf-case-first-air-a": lambda m, F, t, u, a, b: (
        1e6 * (taken(F, a, 0, t) + taken(F, b, 0, u)) / (1000 * m)
    ),
    "xpwf-case-first-air-b": lambda F, u, b, P: (burnt(taken(F, b, 0, u)) - P * u * 60) / 1000,
}  # fmt: skip

WORDS: frozenset[str] = frozenset()

Row = tuple[str, str, float]
WHY, DHA, PAS = (
    f"{HOME}/{name}.lesson.md"
    for name in ("why-it-burns", "dust-hazard-analysis", "passivation-and-waste")
)
FED = oxygen(0.30 * 60, 100)


def told(grams: float) -> float:
    """Joules with the rounded heat that the lessons print."""
    return 37_700 * grams


PRINTED: dict[str, list[Row]] = {
    WHY: [
        ("(cite:nd2o3-page), so {} kJ", "37.7", burnt(1) / 1000),
        ("(cite:nist-hematite), so {} kJ", "17.2", 825.5 / (3 * 15.999)),
        ("So 1,000 ppm is {} K.", "84", warmer(burnt(1e-3), 1)),
        ("and {} K at 2,000; iron", "167", warmer(burnt(2e-3), 1)),
        ("32 = {}$ g. 2.", "0.0273", oxygen(0.10)),
        ("0.0273/20 = 1{{,}}{}$ ppm", "367", 1e6 * oxygen(0.10) / 20 - 1000),
        ("37.7 = {}$ kJ. Warmer", "1.03", told(oxygen(0.10)) / 1000),
        ("0.45) = {}$ K. **Sanity", "115", warmer(told(oxygen(0.10)), 20)),
        ("first report said {} K", "11", warmer(told(oxygen(0.10)), 200)),
        ("the sum says 1,{} K", "145", warmer(told(oxygen(0.10)), 2) - 1000),
    ],
    DHA: [
        ("0.5 mm gives {} g/m³", "333", raised(0.5, 2.0, 100, 3)),
        ("3 m high, {} g/m³ in one", "167", raised(0.5, 2.0, 100, 6)),
        ("000/6 = {}$.", "100", raised(0.3, 2.0, 100, 6)),
        ("0.0002/4.0 = {}$ g/m³", "27", raised(0.2, 1.8, 30, 4)),
        ("120/1000 = {}$ kg", "13", raised(0.2, 1.8, 30, 4) * 4 * 120 / 1000),
        ("ten times as rich: {} g/m³", "270", raised(0.2, 1.8, 30, 0.4)),
    ],
    PAS: [
        ("32 = {}$ g. 2.", "23.5", FED),
        ("On 2.0 kg: {} %", "1.18", 100 * FED / 2000),
        ("37.7 = {}$ kJ; over", "888", told(FED) / 1000),
        ("3,600 s that is {} W.", "247", told(FED) / 3600),
        ("That is {} W more", "96.5", told(FED) / 3600 - 150),
        ("0.45) = {}$ K. **Sanity", "386", warmer(told(FED) - 150 * 3600, 2000)),
    ],
}  # fmt: skip
