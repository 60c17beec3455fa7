"""Every number of the module on equipment, computed a second time from the stems alone.

Where the content uses a closed law, a balance is solved or many small steps are taken here.
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from math import pi

import pytest

from tests.content.content_oracle import lesson
from tests.content.stage_oracle import SEEDS, Oracle, asked_for_numbers, earned, solved

MODULE = "solvent-extraction-chemist/equipment"
ASKED = asked_for_numbers(
    f"courses/{MODULE}/*.lesson.md", f"courses/{MODULE}/*.bank.md", f"courses/{MODULE}/*.quiz.md"
)
GRAVITY = 9.81
KILOMOLE = 8.314462618 * 298.15 / 101.325  # m³ of gas at 25 °C and 101.325 kPa


def left_after(rate: float, minutes: float, steps: int = 4_000) -> float:
    """What is left of a distance to equilibrium, a little at a time."""
    share = rate * minutes / steps
    rest = 1.0
    for _ in range(steps):  # half the step before, half after: the error falls with its square
        rest *= (1 - share / 2) / (1 + share / 2)
    return rest


def rate_of(percent: float, minutes: float) -> float:
    """The rate constant of a beaker that has come so far after so many minutes."""
    return solved(lambda k: left_after(k, minutes, 600) - (1 - percent / 100), 1e-6, 30)


def boxes(rate: float, minutes: float, count: int = 1) -> float:
    """Percent of the way that stirred boxes in series come: inflow, reaction, outflow balance."""
    rest, each = 1.0, minutes / count
    for _ in range(int(count)):
        before = rest
        rest = solved(lambda c, b=before: (b - c) / each - rate * c, 0, 1)
    return 100 * (1 - rest)


def rate_in_box(percent: float, minutes: float) -> float:
    """The rate constant of a single box of known efficiency."""
    return solved(lambda k: boxes(k, minutes) - percent, 1e-6, 500)


def exponent(q1: float, h1: float, q2: float, h2: float) -> float:
    """The power that leads from one band to the other."""
    return solved(lambda m: h1 * (q2 / q1) ** m - h2, 0, 40)


def flow_for(band: float, q1: float, h1: float, m: float) -> float:
    """The specific flow whose band this is."""
    return solved(lambda q: h1 * (q / q1) ** m - band, 1e-6, 100)


def level(organic: float, aqueous: float, ra: float, ro: float) -> float:
    """The interface at which both columns press alike, in mm."""
    return solved(lambda h: ra * h + ro * (organic - h) - ra * aqueous, -5000, 5000)


def weir(organic: float, interface: float, ra: float, ro: float) -> float:
    """The aqueous weir that holds the interface there, in mm."""
    return solved(lambda up: level(organic, up, ra, ro) - interface, 0, 2000)


def sinking(micrometre: float, difference: float, millipascal: float) -> float:
    """Speed in mm/s at which drag carries the weight of the drop in the other phase."""
    d, mu = micrometre * 1e-6, millipascal * 1e-3
    weight = pi / 6 * d**3 * difference * GRAVITY
    return 1e3 * solved(lambda v: 3 * pi * mu * d * v - weight, 0, 10)


def speed_for_same_power(n1: float, d1: float, d2: float) -> float:
    """Speed that keeps power over volume, with volume as the cube of the diameter."""
    wanted = n1**3 * d1**5 / d1**3
    return solved(lambda n: n**3 * d2**5 / d2**3 - wanted, 0, 10 * n1)


def recycle_for(O: float, A: float, ratio: float) -> float:
    """Aqueous that has to come back so that the mixer has this O/A."""
    return solved(lambda R: (A + R) * ratio - O, 0, 500)


def minutes(V: float, *flows: float) -> float:
    """Mean residence time."""
    return 60 * V / sum(flows)


def air_for(G: float, M: float, percent: float) -> float:
    """Air flow in m³/h at which the vapour is this share of it."""
    return solved(lambda Q: G / M * KILOMOLE - percent / 100 * Q, 0, 1e6)


def diameter(Q: float, v: float) -> float:
    """Inner diameter in mm at which the flow has this velocity."""
    return solved(lambda d: v * pi * (d / 2e3) ** 2 * 3600 - Q, 0, 5000)


def case_loss(O: float, A: float, V: float, k: float) -> float:
    """Points of efficiency that recycle to O/A 1.2 costs."""
    back = recycle_for(O, A, 1.2)
    return boxes(k, minutes(V, O, A)) - boxes(k, minutes(V, O, A, back))


def least_ratio(V: float, t: float, O: float, A: float) -> float:
    """O/A of the mixer when recycle has used up all the time that may be given."""
    back = solved(lambda r: minutes(V, O, A, r) - t, 0, 500)
    return O / (A + back)


def power_factor(a: float, b: float) -> float:
    """Power over power when the rate is its cube root."""
    wanted = rate_in_box(b, 1) / rate_in_box(a, 1)
    return solved(lambda p: p ** (1 / 3) - wanted, 0, 1000)


ORACLES: dict[str, Oracle] = {
    # lessons
    "eq-an-cloze": lambda: {"k": rate_of(75, 1), "e": boxes(rate_of(75, 1), 2.5)},
    "eq-an-own": lambda p, t, T: boxes(rate_of(p, t), T),
    "eq-se-cloze": lambda: {
        "m": exponent(2, 5, 2.5, 10),
        "h": 10 * (2.88 / 2.5) ** exponent(2, 5, 2.5, 10),
    },
    "eq-se-own": lambda A, R, q1, q2, H2, H: (A + R) / flow_for(H, q1, 4, exponent(q1, 4, q2, H2)),
    "eq-pu-cloze": lambda: {
        "h": level(800, 732, 1100, 850),
        "s": level(800, 733, 1100, 850) - level(800, 732, 1100, 850),
    },
    "eq-pu-own": lambda Ho, h, ra, ro: weir(Ho, h, ra, ro),
    "eq-co-cloze": lambda: {"v": 30 * 7, "t": 30 * 7 / 28},
    "eq-co-own": lambda N, h, z: next(n for n in range(1, 99) if n * z >= N * h - 1e-9),
    "eq-ma-cloze": lambda: {"q": 2 / 170 * KILOMOLE, "a": air_for(2, 170, 0.05)},
    "eq-ma-own": lambda Q, v: diameter(Q, v),
    # bank
    "eq-an-volume": lambda O, A, R, t: solved(lambda V: minutes(V, O, A, R) - t, 0, 50),
    "eq-an-series": lambda k, T, n: boxes(k, T, n),
    "eq-an-early": lambda T, t: 100 * (1 - left_after(1 / T, t / 60)),
    "eq-se-area": lambda Q, q1, H, m: Q / flow_for(H, q1, 5, m),
    "eq-se-exponent": lambda q1, H1, q2, H2: exponent(q1, H1, q2, H2),
    "eq-se-more": lambda H, p, m: solved(
        lambda h: flow_for(h, 2, H, m) - 2 * (1 + p / 100), 1, 500
    ),
    "eq-se-stokes": lambda d, dr, mu: sinking(d, dr, mu),
    "eq-pu-power": lambda Np, rho, n, D: Np * rho * D**2 * (n * D / 60) ** 3,
    "eq-pu-scale": lambda n1, d1, d2: speed_for_same_power(n1, d1, d2),
    "eq-pu-level": lambda Ho, Ha, ra, ro: level(Ho, Ha, ra, ro),
    "eq-pu-step": lambda ra, ro, s: {
        "f": level(900, 800, ra, ro) - level(900, 799, ra, ro),
        "w": solved(lambda w: level(900, 800, ra, ro) - level(900, 800 - w, ra, ro) - s, 0, 99),
    },
    "eq-pu-recycle": lambda O, A, r: recycle_for(O, A, r),
    "eq-pu-case-a": lambda O, A, V: minutes(V, O, A, recycle_for(O, A, 1.2)),
    "eq-pu-case-b": lambda O, A, V, k: case_loss(O, A, V, k),
    "eq-co-height": lambda N, h, w: N * (h + h * w / 100),
    "eq-co-turnover": lambda N, V, O, A: N * minutes(V, O, A) / 60,
    "eq-ma-air": lambda G, M, L, p: air_for(G, M, L * p / 100),
    "eq-ma-velocity": lambda Q, d: solved(lambda v: diameter(Q, v) - d, 0.01, 50),
    # quiz
    "eqq-most-flow": lambda S, Q, H, W, m: S * flow_for(W, Q / S, H, m),
    "eqq-beaker-time": lambda E, T: solved(
        lambda t: left_after(rate_in_box(E, T), t, 600) - 0.01, 0, 60
    ),
    "eqq-throughput": lambda E, p: boxes(rate_in_box(E, 3), 3 / (1 + p / 100)),
    "eqq-weir-for": lambda Ho, h, r1, r2, ro: weir(Ho, h, r2, ro) - weir(Ho, h, r1, ro),
    "eqq-loaded": lambda Ho, Ha, ra, r1, r2: level(Ho, Ha, ra, r1) - level(Ho, Ha, ra, r2),
    "eqq-tip": lambda d1, d2: speed_for_same_power(400, d1, d2) * d2 / (400 * d1),
    "eqq-power": lambda a, b: power_factor(a, b),
    "eqq-recycle-most": lambda V, t, O, A: least_ratio(V, t, O, A),
    "eqq-towers": lambda z, h, n: sum(z / h for _ in range(int(n))),
    "eqq-flooded-a": lambda H1, H2, p: exponent(1, H1, 1 + p / 100, H2),
    "eqq-flooded-b": lambda H1, H2, p: H1 * (1 + p / 100) ** (2 * exponent(1, H1, 1 + p / 100, H2)),
    "eqq-cold-night-a": lambda d, dr, m1, c: sinking(d, dr, m1 + m1 * c / 100),
    "eqq-cold-night-b": lambda d, dr, m1, c: solved(
        lambda wide: sinking(wide, dr, m1 + m1 * c / 100) - sinking(d, dr, m1), 1, 999
    ),
    "eqq-hall-share": lambda G, M, Q, L: solved(
        lambda s: air_for(G, M, L * s / 100) - Q, 0.01, 500
    ),
}


def test_every_number_asked_for_has_an_oracle() -> None:
    assert {question.id for question, _ in ASKED} == set(ORACLES)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_a_key_computed_from_the_stem_alone_earns_everything(asked) -> None:
    for seed in SEEDS:
        fraction, answer = earned(asked, ORACLES[asked[0].id], seed)
        assert fraction == 1, f"{asked[0].id} with {seed}: {answer} earned {fraction}"


M = exponent(2.0, 4, 3.0, 12)
DESIGN = flow_for(8, 2.0, 4, M)
K = rate_of(90, 1)

PRINTED = {
    "anatomy-of-a-mixer-settler": [
        ("Yes. {} % of the liquid has spent", "28", 100 * (1 - left_after(1 / 3, 1))),
        ("reach {} % of equilibrium in 3.0 min", "99.9", 100 * (1 - left_after(K, 3))),
        ("give a Murphree efficiency of {} %", "87", boxes(K, 3)),
        ("(1 + 3.45)^2 = {}\\,\\%$ in the same", "95", boxes(2.3, 3, 2)),
        ("$10.35/11.35 = {}\\,\\%$", "91", boxes(2.3, 4.5)),
        ("$13.8/14.8 = {}\\,\\%$", "93", boxes(2.3, 6)),
        ("0.90)/1.0 = {}$ /min", "2.30", K),
        ("1.80/36 = {}$ h", "0.050", minutes(1.8, 36) / 60),
        ("$k\\tau = {}$, so", "6.91", K * 3),
        ("$E = 6.91/7.91 = {}\\,\\%$", "87", boxes(K, 3)),
        ("1/(1 + 3.454)^2 = {}\\,\\%$", "95", boxes(K, 3, 2)),
        ("e^{{-6.91}} = {}\\,\\%$", "99.9", 100 * (1 - left_after(K, 3))),
    ],
    "settling-rate-dispersion-band-and-continuity": [
        ("23 times 2.3 is {} cm", "53", 23 * 2.3),
        ("About {} cm, because each step multiplies", "53", 23 * 23 / 10),
        ("\\ln(3.0/2.0) = {}$", "2.71", M),
        ("(8/4)^{{1/2.71}} = {}$", "2.58", DESIGN),
        ("20/2.58 = {}$ m²", "7.7", 20 / DESIGN),
        ("1.2^{{2.71}} = {}$ cm", "13", 8 * 1.2**M),
        ("12/2.58 = {}$ m²", "4.65", 12 / DESIGN),
        ("grew to about {} cm", "32", 8 * (20 / 12) ** M),
        ("so $q = {}$", "4.30", 20 / 4.65),
        ("\\ln 2/\\ln 1.25 = {}$", "3.11", exponent(2, 5, 2.5, 10)),
        ("^{{3.106}} = {}$ cm", "15.5", 10 * (2.88 / 2.5) ** exponent(2, 5, 2.5, 10)),
    ],
    "pumping-mixers-weirs-and-recycle": [
        ("Monday: interface at {} mm", "593", level(900, 820, 1150, 850)),
        ("Thursday: {} mm", "548", level(900, 820, 1100, 850)),
        ("since the interface fell by {} mm", "45", 593 - 548),
        ("mm: {} mm here", "3.8", level(900, 821, 1150, 850) - level(900, 820, 1150, 850)),
        ("makes drops {} % smaller", "20", 100 * (1 - 1.2**-1.2)),
        ("settling speed falls by {} %", "35", 100 * (1 - 1.2**-2.4)),
        ("only {} times the rate", "1.14", 1.5 ** (1 / 3)),
        ("$1.5^3 = {}$", "3.4", solved(lambda p: p ** (1 / 3) - 1.5, 0, 99)),
        ("24/1.2 - 6 = {}$ m³/h", "14", recycle_for(24, 6, 1.2)),
        ("(24 + 6 + 14) = {}$ h", "0.0409", minutes(1.8, 24, 6, 14) / 60),
        ("h, or {} min", "2.45", minutes(1.8, 24, 6, 14)),
        ("it was {} min", "3.60", minutes(1.8, 24, 6)),
        ("(1150 - 850) = {}$ mm", "593", level(900, 820, 1150, 850)),
        ("307 \\times 0.85 = {}$ mm", "943", 593 * 1.15 + 307 * 0.85),
        ("820 \\times 1.15 = {}$", "943", 820 * 1.15),
        ("{} times too steep", "3.3", 20 / 6),
        ("850 \\times 800)/250 = {}$ mm", "501", level(800, 732, 1100, 850)),
        ("$1100/250 = {}$", "4.4", 1100 / 250),
    ],
    "columns-and-centrifugal-contactors": [
        ("since {} m of column", "42", 70 * 0.6),
        ("$40 \\times 7.2 = {}$ m³", "288", 40 * 7.2),
        ("288/36 = {}$ h", "8.0", 40 * minutes(7.2, 36) / 60),
        ("20/3600 = {}$ m³ each", "0.20", 36 * 20 / 3600),
        ("each, {} m³ in all. $t", "8.0", 40 * 36 * 20 / 3600),
        ("8.0/36 = {}$ h", "0.22", 40 * 20 / 3600),
        ("h, or {} min", "13", 40 * 20 / 60),
        ("in both: {} m³", "192", 288 * 2 / 3),
        ("192 m³ against {} m³", "5.3", 8 * 2 / 3),
        ("Hold-up in time is {} min", "12", minutes(7.2, 36)),
        ("The ratio is {} both ways", "36", 288 / 8),
        ("e^{{-0.115}} = {}\\,\\%$", "11", 100 * (1 - left_after(2.3, 3 / 60))),
    ],
    "materials-static-charge-and-ventilation": [
        ("{} m/s is no strain", "1.3", 24 / 3600 / (pi * 0.04**2)),
        ("3.0 \\times 24.465/170 = {}$", "0.432", 3 / 170 * KILOMOLE),
        ("0.432/0.060 = {}$ m³/h", "720", air_for(3, 170, 0.06)),
        ("change of air in {} h", "2.8", 2000 / 720),
        ("and got {} m³/h", "72", air_for(3, 170, 0.6)),
        ("2.0 \\times 24.465/170 = {}$", "0.288", 2 / 170 * KILOMOLE),
        ("0.288/0.050 = {}$", "576", air_for(2, 170, 0.05)),
    ],
}  # fmt: skip


def rounds_to(value: float, printed: str) -> bool:
    """Whether `value`, rounded to the printed digits, is what is printed."""
    places = len(printed.split(".")[1]) if "." in printed else 0
    return abs(value - float(printed)) <= 0.5005 * 10.0**-places


@pytest.mark.parametrize(
    ("slug", "place", "printed", "value"),
    [(slug, *row) for slug, rows in PRINTED.items() for row in rows],
)
def test_a_worked_example_prints_what_comes_out(slug, place, printed, value) -> None:
    assert rounds_to(value, printed), f"{printed} is printed, {value} comes out"
    assert place.format(printed) in lesson(MODULE, slug), f"{place} {printed} is not printed"


def test_a_step_of_the_first_reading_multiplies_the_band() -> None:
    assert 10 * 1.44 ** exponent(1, 10, 1.2, 23) == pytest.approx(52.9, abs=0.05)
