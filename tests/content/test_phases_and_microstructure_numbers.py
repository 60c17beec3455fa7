"""Every number of the module on phases and microstructure, computed a second time."""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import erfc, log10

import pytest

from tests.content.content_oracle import lesson, oxide_factor
from tests.content.metal_oracle import (
    BOUND,
    COBALT,
    COPPER,
    GAS,
    MELT_P,
    NDRICH,
    PHI,
    angle,
    coercivity,
    density,
    energy,
    grown,
    iron_left,
    melt_at,
    metal,
    phase_formed,
    plane,
    rate,
    share,
    spread,
)
from tests.content.stage_oracle import SEEDS, Oracle, asked_for_numbers, earned, solved

MODULE = "foundations/phases-and-microstructure"


def swollen(a: float) -> float:
    """Share of mass in % of a phase of 7.0 g/cm3 in one of 7.6, from its share of volume."""
    light, heavy = a * 7.0, (100 - a) * 7.6
    return 100 * light / (light + heavy)


def dy(T: float) -> float:
    """D of the lesson's law in m2/s, from its value at 900 degrees."""
    return rate(T, 93.756, 900, 3.59e-7 * 2.718281828459045 ** (-93756 / GAS / 1173.15))


ORACLES: dict[str, Oracle] = {
    # lessons
    "phm-dia-cloze": lambda: {"c2": melt_at(920), "share": share(30.0, PHI, melt_at(920))},
    "phm-dia-own": lambda c, T: share(c, PHI, melt_at(T)),
    "phm-per-cloze": lambda: {"fe": iron_left(33.0, 0), "phi": phase_formed(33.0, 0)},
    "phm-per-own": lambda c, r: phase_formed(c, r),
    "phm-lps-cloze": lambda: {"bound": 0.30 * BOUND, "nd": metal(30.0, 0.30)},
    "phm-lps-own": lambda ma, mf, ref: 100 * density(ma, mf) / ref,
    "phm-dif-cloze": lambda: {"dt": 9.8e-12 * 6 * 3600 * 1e7, "x": spread(9.8e-12, 6)},
    "phm-dif-own": lambda T, h: spread(dy(T), h),
    "phm-gro-cloze": lambda: {"sum": 4.0**4 + 240 * 3, "d": grown(4.0, 240, 3)},
    "phm-gro-own": lambda d0, k, t: coercivity(grown(d0, k, t)),
    # practice
    "phm-p-frozen": lambda c: share(c, PHI, NDRICH),
    "phm-p-alloy": lambda s, T: solved(lambda c: share(c, PHI, melt_at(T)) - s, 20, 60),
    "phm-p-bragg": lambda d: angle(d, COBALT),
    "phm-p-primary": lambda m, c: m * iron_left(c, 0) / 100,
    "phm-p-left": iron_left,
    "phm-p-bound": lambda m, p: m * p * 1e-6 * BOUND,
    "phm-p-density": density,
    "phm-p-shrink": lambda g, s: 100 * solved(lambda x: g / (1 - x) ** 3 - s, 0, 0.5),
    "phm-p-time": lambda t1, x1, x2: solved(lambda t: x1 * (t / t1) ** 0.5 - x2, 0, 1000),
    "phm-p-energy": lambda f, T1: energy(f, T1, T1 + 80),
    "phm-p-even": lambda L, D: (L * 1e-6) ** 2 / (D * 1e-13) / 3600,
    "phm-p-lines": lambda n, L, N, V: V / 100 * (n * L) / N,
    "phm-p-rate": lambda d1, d2, t: solved(lambda k: grown(d1, k, t) - d2, 0, 5000),
    "phm-p-run-a": lambda c, o: metal(c, o),
    "phm-p-run-b": lambda c, o: share(metal(c, o), PHI, 52.0),
    # module quiz
    "phm-q-lean": lambda c: 100 - share(c, 0, PHI),
    "phm-q-melt-temperature": lambda c, s: solved(
        lambda T: share(c, PHI, melt_at(T)) - s, 700, 1170
    ),
    "phm-q-spacing": lambda t: plane(t, COPPER),
    "phm-q-core": lambda D, d: 100 * (d / 2) ** 2 / (D / 2) ** 2,
    "phm-q-seams-a": swollen,
    "phm-q-seams-b": lambda a: (swollen(a) * NDRICH + (100 - swollen(a)) * PHI) / 100,
    "phm-q-oxygen-limit": lambda c, x: solved(lambda o: metal(c, o) - x, 0, 2),
    "phm-q-in-water": lambda ma, d: solved(lambda mf: density(ma, mf) - d, 0, ma - 1e-6),
    "phm-q-two-ways": lambda g, a, b: g * 1e6 / ((100 - a) * (100 - b) ** 2),
    "phm-q-cooler": lambda t, T: t / rate(T, 93.76, 900, 1),
    "phm-q-from-profile": lambda x, h: 1e11 * solved(lambda D: 2 * spread(D, h) - x, 1e-14, 1e-8),
    "phm-q-until": lambda d0, d1, k: solved(lambda t: grown(d0, k, t) - d1, 0, 100),
    "phm-q-lines-cut": lambda N: {"L": 600, "l": 0.95 * 600 / N},
    "phm-q-lost": lambda b, d1, d2: coercivity(d1, 0, b) - coercivity(d2, 0, b),
    "phm-q-m-remanence": lambda v, r, f: 1.61 * v * r * f / 1e4,
    "phm-q-m-drop": lambda a, h: a * 1000 / (4 * 3.141592653589793) - h,
    "phm-q-u-charge": lambda m, c, p, v: m * c / 100 * 1e4 / (p * (100 - v)),
    "phm-q-u-blend": lambda a, b, c, m: m * share(c, a, b) / 100,
    "phm-q-l-swarf": lambda nd, pr: nd * oxide_factor("Nd", 2, 3) + pr * oxide_factor("Pr", 6, 11),
}
ASKED = asked_for_numbers(f"courses/{MODULE}/*.*.md")


def test_every_number_asked_for_has_an_oracle() -> None:
    assert {question.id for question, _ in ASKED} == set(ORACLES)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_a_key_computed_from_the_stem_alone_earns_everything(asked) -> None:
    oracle = ORACLES[asked[0].id]
    for seed in SEEDS:
        fraction, answer = earned(asked, oracle, seed)
        assert fraction == 1, f"{asked[0].id} with {seed}: {answer} earned {fraction}"


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_a_number_that_is_a_tenth_too_large_earns_nothing(asked) -> None:
    if asked[0].kind == "numeric":
        fraction, _ = earned(asked, ORACLES[asked[0].id], SEEDS[0], times=1.1)
        assert fraction == 0


def rounds_to(value: float, printed: str) -> bool:
    digits = len(printed.split(".")[1]) if "." in printed else 0
    return f"{value:.{digits}f}" == printed


FORMED = phase_formed(31.0, 3.0)
DY_Q = energy(2.4 / 0.98, 800, 900)
FIVE_LINES = 0.94 * 500 / 86
PRINTED = {
    "phase-rule-and-diagrams": [
        ("(1180 - 1050)/520 = {}$ %", "52.0", melt_at(1050)),
        ("(52.0 - 26.7) = 0.170$, so {} % by mass", "17.0", share(31.0, PHI, 52.0)),
        ("Main phase: the rest, {} %", "83.0", 100 - share(31.0, PHI, 52.0)),
        ("a bend near {} °C", "1260", round(1538 - 358 * 31 / 40, -1)),
        ("$1.220/6 = {}$ nm", "0.2033", 1.220 / 6),
        ("the lines stand at {}° and", "44.67", angle(0.28665 / 2**0.5, COPPER)),
        ("stand at 44.67° and {}°", "44.52", angle(1.220 / 6, COPPER)),
        ("iron belongs to $d = {}$ nm", "0.2027", 0.28665 / 2**0.5),
    ],
    "peritectic-solidification": [
        ("(40.0 - 31.0)/40.0 = {}$ kg", "22.5", iron_left(31.0, 0)),
        ("melt {} kg. 2.", "77.5", 100 - iron_left(31.0, 0)),
        ("(40.0 - 26.7) = {}$ kg, melt 32.3 kg, no iron", "67.7", phase_formed(31.0, 0)),
        ("= 67.7$ kg, melt {} kg, no iron", "32.3", 100 - phase_formed(31.0, 0)),
        ("(40.0 - 26.7)/40.0 = {}$ kg", "0.3325", iron_left(31.0, 0) / phase_formed(31.0, 0)),
        ("$19.5/0.3325 = {}$ kg", "58.6", FORMED),
        ("100 - 3.0 - 58.6 = {}$ kg", "38.4", 100 - 3 - FORMED),
        ("58.6 \\times 0.267 + 38.4 \\times 0.40 = {}$ kg", "31.0", 58.6 * 0.267 + 38.4 * 0.4),
        ("So 3 kg of iron cost {} kg", "9", phase_formed(31.0, 0) - FORMED),
        ("neodymium summed to {} kg", "30.2", 64.7 * PHI / 100 + 32.3 * MELT_P / 100),
    ],
    "liquid-phase-sintering": [
        ("$6.010 \\times 0.45 = {}$ % Nd", "2.70", 0.45 * BOUND),
        ("0.45 % oxygen binds {} % neodymium", "2.7", 0.45 * BOUND),
        ("$7.010 \\times 0.45 = {}$ % oxide", "3.15", 0.45 * (1 + BOUND)),
        ("$28.30/96.85 = {}$ % Nd", "29.2", metal(31.0, 0.45)),
        ("(52.0 - 26.7) = {}$ % of the metal", "9.9", share(metal(31.0, 0.45), PHI, 52)),
        ("oxygen the same steps give {} %", "15.8", share(metal(31.0, 0.08), PHI, 52)),
        ("gone at {} % oxygen", "1.04", solved(lambda o: metal(31.0, o) - PHI, 0, 3)),
        ("0.9978 g/cm³ give {} g/cm³", "7.534", density(22.5, 19.52)),
        ("without pores this is {} %", "99.4", 100 * density(22.5, 19.52) / 7.58),
    ],
    "diffusion": [
        ("a constant level, {} % of that level", "48", 100 * erfc(0.5)),
        ("$x = \\sqrt{{Dt}}$, and {} % at twice", "16", 100 * erfc(1)),
        ("m, or {} mm. **Sanity", "0.83", spread(2.4e-11, 8)),
        ("reach of about 3.0 mm, {} times", "3.6", 3.0 / spread(2.4e-11, 8)),
        ("left the time in hours and got {} mm", "0.014", 1000 * (2.4e-11 * 8) ** 0.5),
        (
            "(7.945 \\times 10^{{-5}}) = {}$ kJ/mol",
            "93.7",
            energy(2.449, 1073 - 273.15, 1173 - 273.15),
        ),
        ("at 850 °C is ${} \\times 10", "1.56", rate(850, DY_Q, 900, 2.4)),
        ("a report gives Q = {} kJ/mol", "53.6", energy(2.4 / 0.98, 800 - 273.15, 900 - 273.15)),
        ("too little: {} kJ/mol", "40.7", DY_Q * log10(2.71828182845905)),
        ("too large by a factor of {}", "1.75", DY_Q / energy(2.4 / 0.98, 526.85, 626.85)),
    ],
    "grain-growth": [
        ("with {} µm in place of 7.1", "6.7", grown(3.5, 240, 8)),
        ("590 \\times 4)^{{1/4}} = {}$ µm", "7.1", grown(3.5, 590, 4)),
        ("500/86 = {}$ µm", "5.47", FIVE_LINES),
        ("\\ln(5.47^2) = {}$ kA/m", "1192", coercivity(5.47)),
        ("$100/17 = {}$ µm", "5.9", 100 / 17),
        ("That gave {} µm", "2.7", FIVE_LINES / 2),
        ("from 3.5 µm to {} µm after 4 hours", "5.8", grown(3.5, 240, 4)),
    ],
}


@pytest.mark.parametrize(
    ("slug", "place", "printed", "value"),
    [(slug, *row) for slug, rows in PRINTED.items() for row in rows],
)
def test_a_worked_example_prints_what_comes_out(slug, place, printed, value) -> None:
    assert rounds_to(value, printed), f"{printed} is printed, {value} comes out"
    wanted = place.format(printed)
    assert wanted in lesson(MODULE, slug), f"{wanted!r} is no longer printed"
