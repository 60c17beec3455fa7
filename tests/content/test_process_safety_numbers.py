"""Every number of the module on process safety, computed a second time from the stems alone.

Where the content uses a closed law, many small steps or a search are used here instead.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

import re
from itertools import count
from math import pi

import pytest

from tests.content.content_oracle import COURSES, asks_for_numbers, lesson, questions
from tests.content.stage_oracle import SEEDS, Oracle, asked_for_numbers, earned, solved

MODULE = "foundations/process-safety"
AIR = 20.9  # % oxygen in air, as the stems print it
R = 8.314462618  # J/(mol K)
EPSILON_0 = 8.8541878128  # pF/m
NORMAL = 273.15
WATER, CALCIUM, NEODYMIUM, AIR_MASS, ARGON = 18.015, 40.078, 144.242, 28.97, 39.95  # g/mol


def molar_volume(celsius: float) -> float:
    """Litres that a mole of ideal gas fills at 101.325 kPa."""
    return R * (NORMAL + celsius) / 101.325


def diluted(start: float, changes: float, steps: int = 20_000) -> float:
    """Concentration after `changes` of the gas in a mixed space, a little at a time."""
    share = changes / steps
    for _ in range(steps):  # half the step before, half after: the error falls with its square
        start *= (1 - share / 2) / (1 + share / 2)
    return start


def changes_until(start: float, wanted: float) -> float:
    """Changes of a mixed space until `start` has become `wanted`."""
    return solved(lambda n: diluted(start, n, 2_000) - wanted, 0.0, 12.0)


def cylinder(width: float, height: float, slices: int = 4_000) -> float:
    """Volume of an upright tank, slice by slice of its round foot."""
    r, step = width / 2, width / slices
    foot = sum(
        2 * (max(0.0, r * r - ((n + 0.5) * step - r) ** 2)) ** 0.5 * step for n in range(slices)
    )
    return foot * height


def after_cycles(gauge: float, cycles: float) -> float:
    """Oxygen after filling to a gauge pressure and venting to 1 bar absolute, cycle by cycle."""
    oxygen = AIR
    for _ in range(int(cycles)):
        parts_air, parts_inert = 1.0, gauge
        oxygen = oxygen * parts_air / (parts_air + parts_inert)
    return oxygen


def least_cycles(gauge: float, limit: float) -> int:
    """Whole cycles until the oxygen is at most the limit."""
    return next(n for n in count(1) if after_cycles(gauge, n) <= limit)


def spark(picofarad: float, kilovolt: float) -> float:
    """Energy in mJ, from the charge that is brought up little by little."""
    farad, volt = picofarad * 1e-12, kilovolt * 1e3
    steps = 1_000
    charge = farad * volt / steps
    return sum((n + 0.5) * charge / farad * charge for n in range(steps)) * 1e3


def relaxation(permittivity: float, conductivity: float) -> float:
    """Relaxation time in s of a liquid with conductivity in pS/m."""
    return permittivity * EPSILON_0 * 1e-12 / (conductivity * 1e-12)


def gas_of(grams: float, molar: float, celsius: float) -> float:
    """Litres of gas from grams of a substance that gives one mole for each of its own."""
    return grams / molar * molar_volume(celsius)


def bund(floor: float, wall: float, foot: float, rain: float) -> float:
    """Room left for a leak: the leaking tank fills with the spill, the other one does not."""
    below_rain = (floor - 2 * foot) * rain  # rain stands outside both tanks
    return floor * wall - foot * wall - below_rain


ORACLES: dict[str, Oracle] = {
    # lessons
    "ps-cor-cloze": lambda: {"other": cylinder(2.0, 1.0), "free": 35.0 - cylinder(2.0, 1.0)},
    "ps-cor-own": lambda L, W, h, d: L * W * h - cylinder(d, h),
    "ps-gas-cloze": lambda: {"ratio": 16 / 80, "oxygen": diluted(AIR, 16 / 80)},
    "ps-gas-own": lambda V, v: diluted(AIR, v / V),
    "ps-fire-cloze": lambda: {"energy": spark(150, 6.0), "times": spark(150, 6.0) / 0.25},
    "ps-fire-own": lambda k, e, p: relaxation(e, k) * changes_until(100, p),
    "ps-h2-cloze": lambda: {"three": after_cycles(1.5, 3), "need": least_cycles(1.5, 1.0)},
    "ps-h2-own": lambda g, n: after_cycles(g, n),
    "ps-met-cloze": lambda: {"mol": 10 / WATER, "vol": gas_of(10, WATER, 900)},
    "ps-met-own": lambda m, c: gas_of(m, WATER, c),
    "ps-per-cloze": lambda: {
        "mixed": 30 / 10 * changes_until(200, 10),
        "site": 2 * 30 / 10 * changes_until(200, 10),
    },
    "ps-per-own": lambda V, Q, c, K: K * V / Q * changes_until(c, 5),
    # practice
    "psp-cor-rain": lambda A, h, a, r: bund(A, h, a, r),
    "psp-gas-mg": lambda c, M: c * 1e-6 * (1000 / molar_volume(25)) * M * 1000,
    "psp-gas-steady": lambda q, Q: solved(lambda x: Q * (AIR - x) - q * x, 0, AIR),
    "psp-gas-case-a": lambda V, v: diluted(AIR, v / V),
    "psp-fire-energy": lambda C, U: spark(C, U),
    "psp-fire-voltage": lambda C, E: solved(lambda U: spark(C, U) - E, 0, 20),
    "psp-fire-pipe": lambda t, D, F: (F / 3600 * t) / cylinder(D / 1000, 1.0),
    "psp-h2-cycles": lambda g, lim: least_cycles(g, lim),
    "psp-h2-cloud": lambda m: gas_of(m * 1000, 2.016, 0) / 1000 * 25,
    "psp-met-area": lambda d, rho: (pi * (d * 1e-6) ** 2) / (rho * pi * (d * 1e-6) ** 3 / 6),
    "psp-met-calcium": lambda m: gas_of(m * 1000, CALCIUM, 25) / 1000,
    "psp-per-fan": lambda V, c, t, K: K * V * changes_until(c, 5) / t,
    # quiz
    "psq-rain-depth": lambda A, h, a, T: solved(lambda r: bund(A, h, a, r) - 1.1 * T, 0, h),
    "psq-argon-line": lambda V, x: V * changes_until(AIR, x),
    "psq-fresh-air": lambda q, x: solved(lambda Q: Q * AIR / (Q + q) - x, 0, 1e4),
    "psq-charge-left": lambda k, t: diluted(100, t / relaxation(2.1, k)),
    "psq-purge-pressure": lambda n, lim: solved(lambda g: after_cycles(g, n) - lim, 0, 60),
    "psq-exhaust": lambda q, s: solved(lambda E: 100 * q / E - 4 * s / 100, q, 1e6),
    "psq-fines": lambda m: gas_of(m * 3 / 2, NEODYMIUM, 25) * 25 / 1000,
    "psq-steam": lambda V, c: solved(lambda m: gas_of(m, WATER, c) - V, 0, 1000),
    "psq-mixing": lambda V, Q, t, c: Q * t / V / changes_until(200, c),
    "psq-pit-a": lambda L, W, v: v / L / W,
    "psq-ready-a": lambda g, n: after_cycles(g, n),
}
ASKED = [
    *((q, None) for q in questions(MODULE) if q.id.startswith("ps-") and asks_for_numbers(q)),
    *asked_for_numbers(f"courses/{MODULE}/practice.bank.md"),
    *asked_for_numbers(f"courses/{MODULE}/process-safety.quiz.md"),
]


def test_every_number_asked_for_has_an_oracle() -> None:
    assert {question.id for question, _ in ASKED} == set(ORACLES)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_a_key_computed_from_the_stem_alone_earns_everything(asked) -> None:
    for seed in SEEDS:
        fraction, answer = earned(asked, ORACLES[asked[0].id], seed)
        assert fraction == 1, f"{asked[0].id} with {seed}: {answer} earned {fraction}"


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_an_answer_a_third_too_large_earns_nothing(asked) -> None:
    if asked[0].kind == "numeric":
        oracle = ORACLES[asked[0].id]
        assert all(earned(asked, oracle, seed, times=1.3)[0] == 0 for seed in SEEDS[:3])


BUND, OTHER = 8.0 * 6.0 * 1.10, cylinder(3.0, 1.10)
RAIN = (48.0 - 2 * cylinder(3.0, 1.0)) * 0.40
TAU = relaxation(2.2, 4.0)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    "corrosives-and-hydrofluoric-acid": [
        ("1.10 = {}$ m³", "52.8", BUND),
        ("\\times 1.10 = {}$ m³", "7.78", OTHER),
        ("7.78 = {}$ m³. It passes", "45.0", BUND - OTHER),
        ("0.40 = {}$ m³", "13.5", RAIN),
        ("That leaves {} m³", "31.5", BUND - OTHER - RAIN),
        ("largest tank: {} m³", "33.0", 1.1 * 30),
        ("45.0/48.0 = {}$ m", "0.94", (BUND - OTHER) / 48),
    ],
    "toxic-and-asphyxiating-gases": [
        ("e^{{-20/60}} = {}\\,\\%", "15.0", diluted(AIR, 1 / 3)),
        ("(6.0 \\times 4.0) = {}$ m deep", "0.83", 20 / 24),
        ("| $\\ce{{Cl2}}$ | {} |", "2.45", 70.90 / AIR_MASS),
        ("| $\\ce{{NH3}}$ | {} |", "0.59", 17.031 / AIR_MASS),
        ("| $\\ce{{HF}}$ | {} |", "0.69", 20.006 / AIR_MASS),
        ("| $\\ce{{H2S}}$ | {} |", "1.18", 34.08 / AIR_MASS),
        ("| $\\ce{{CO}}$ | {} |", "0.97", 28.010 / AIR_MASS),
        ("Argon is {} times as heavy", "1.38", ARGON / AIR_MASS),
        ("- {} % of a room's volume as inert gas", "7", 100 * changes_until(AIR, 19.5)),
    ],
    "solvent-fire-and-static-charge": [
        ("8.854/4.0 = {}$ s", "4.87", TAU),
        ("4.605 = {}$ s", "22.4", TAU * changes_until(100, 1)),
        ("times leave {} %", "0.7", diluted(100, 5)),
        ("5 \\times 4.87 = {}$ s", "24", 5 * TAU),
        ("found {} milliseconds", "4.9", relaxation(2.2, 4000) * 1000),
        ("the same sum gives {} s", "179", relaxation(2.2, 0.5) * changes_until(100, 1)),
        ("The dot lies at {} mJ", "0.9", spark(200, 3)),
        ("{} kV gives 0.25 mJ", "1.6", solved(lambda U: spark(200, U) - 0.25, 0, 9)),
    ],
    "hydrogen": [
        ("3.04/1.10 = {}$", "2.77", changes_until(AIR, 1) / changes_until(3, 1)),
        ("20.9/27 = {}\\,\\%", "0.774", after_cycles(2.0, 3)),
        ("The analyser then read {} %", "7.0", after_cycles(2.0, 1)),
        ("6.97/9 = {}$", "0.77", after_cycles(2.0, 1) / 9),
        ("20.9/2.5^4 = {}\\,\\%", "0.54", after_cycles(1.5, 4)),
    ],
    "reactive-metal-pyrophoric-powder-and-molten-salt": [
        ("25 mm has {} m²/kg", "0.032", 6 / (7600 * 0.025)),
        ("powder of 3.0 µm has {}.", "263", 6 / (7600 * 3e-6)),
        ("25/18.015 = {}$ mol", "1.388", 25 / WATER),
        ("1323/101.325 = {}$ L", "151", gas_of(25, WATER, 1050)),
        ("gives {} L for 1 g", "6.03", gas_of(1, WATER, 1050)),
        ("and found {} L. She", "120", 25 / WATER * R * 1050 / 101.325),
        ("5 \\times 6.03 = {}$ L", "30", gas_of(5, WATER, 1050)),
    ],
    "permits-isolation-and-emergencies": [
        ("\\ln(120/5) = {}$", "3.178", changes_until(120, 5)),
        ("3.0 \\times 3.178 = {}$ min", "9.5", 24 / 8 * changes_until(120, 5)),
        ("With $K = 3$: {} min", "28.6", 3 * 24 / 8 * changes_until(120, 5)),
        ("120 \\times 0.368 = {}$ ppm", "44", diluted(120, 1)),
        ("which is {} ppm. A little", "6", diluted(120, 3)),
        ("9.5 min is {} changes", "3.2", changes_until(120, 5)),
        ("One air change leaves {} %", "37", diluted(100, 1)),
    ],
}


@pytest.mark.parametrize(
    ("slug", "place", "printed", "value"),
    [(slug, *row) for slug, rows in PRINTED.items() for row in rows],
)
def test_a_worked_example_prints_what_comes_out(slug, place, printed, value) -> None:
    digits = len(printed.split(".")[1]) if "." in printed else 0
    assert f"{value:.{digits}f}" == printed, f"{printed} is printed, {value} comes out"
    assert place.format(printed) in lesson(MODULE, slug), f"{place!r} is no longer printed"


def test_constants_of_the_data_file_are_what_physics_gives() -> None:
    text = (COURSES.parent / "data" / "gases-and-static.md").read_text(encoding="utf-8")
    assert f"value: {molar_volume(25):.3f}" in text
    assert f"value: {R}" in text
    assert f"value: {EPSILON_0}" in text


@pytest.mark.parametrize(
    ("source", "picture", "shape"),
    [
        ("hydrogen.lesson.md", "hydrogen-hall.svg", r'<circle [^>]*cx="([0-9.]+)" cy="([0-9.]+)"'),
        (
            "process-safety.quiz.md",
            "site-plan.svg",
            r'<rect class="fill-soft-teal[^>]* x="([0-9.]+)" y="([0-9.]+)" width="32"',
        ),
    ],
)
def test_places_that_are_asked_for_lie_where_the_figure_marks_them(source, picture, shape) -> None:
    home = COURSES / MODULE
    drawn = (home / "figures" / picture).read_text(encoding="utf-8")
    found = re.search(r'viewBox="0 0 ([0-9]+) ([0-9]+)"', drawn)
    assert found is not None
    width, height = map(float, found.groups())
    inset = 16 if "rect" in shape else 0  # a square's corner lies half its side from its middle
    marked = sorted(
        ((float(x) + inset) / width * 100, (float(y) + inset) / height * 100)
        for x, y in re.findall(shape, drawn)
    )
    asked = sorted(
        (float(x), float(y))
        for x, y in re.findall(
            r"circle: ([0-9.]+) ([0-9.]+)", (home / source).read_text(encoding="utf-8")
        )
    )
    assert len(asked) == len(marked) == 4
    for place, mark in zip(asked, marked, strict=True):
        assert place == pytest.approx(mark, abs=0.1)
