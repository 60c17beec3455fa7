"""Every number of the module on operation, computed a second time from the stems alone.

Where the content uses a closed law, a balance is solved here. Trains that change with time are
followed in `test_operation_trains.py`.
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from math import exp, log, sqrt

import pytest

from tests.content.content_oracle import lesson
from tests.content.stage_oracle import SEEDS, Oracle, asked_for_numbers, earned, solved

MODULE = "solvent-extraction-chemist/operation"
ASKED = asked_for_numbers(
    f"courses/{MODULE}/*.lesson.md", f"courses/{MODULE}/*.bank.md", f"courses/{MODULE}/*.quiz.md"
)
IRON = 55.85


def odds(percent: float) -> float:
    """Amount of Nd for each amount of Pr."""
    return percent / (100 - percent)


def stages_of(top: float, foot: float, beta: float) -> float:
    """Stages in full separation whose ends these are, by multiplying up."""
    return solved(lambda n: exp(n * log(beta)) * odds(foot) - odds(top), 0, 200)


def split(z: float, a: float, b: float) -> float:
    """Share of the feed in the Nd product, from three assays in percent."""
    return solved(lambda E: a * E + b * (1 - E) - z, 0, 1)


def best(share: float, given: float) -> float:
    """Purity in percent when so much is given to a product and so much of it is the element."""
    return 100 * min(1.0, share / given)


def at_temperature(V: float, kelvin: float) -> float:
    """Volume after warming, one kelvin's share of the first volume at a time."""
    return V + V * 0.0009 * kelvin


def drops(a: float, b: float) -> float:
    """Solvent in mg/L whose carbon is the difference."""
    return solved(lambda c: 0.85 * c - (a - b), 0, 1000)


def carried(e: float, x: float, r: float) -> float:
    """Impurity in mg/L that comes with e mg/L of liquor of r kg/L and x g/L."""
    litres = e * 1e-6 / r
    return litres * x * 1e3


def gap_of_two(s: float, count: float = 1) -> float:
    """Difference of two means that is beyond twice its own standard deviation."""
    return 2 * sqrt(s * s / count + s * s / count)


ORACLES: dict[str, Oracle] = {
    # lessons
    "op-fi-cloze": lambda: {"m": 40 * (4 * 25 + 2 * 50), "t": 40 * 200 / (16 * 25)},
    "op-fi-own": lambda a, b, B: stages_of(a, b, B),
    "op-sa-cloze": lambda: {"b": odds(40) / odds(30), "d": gap_of_two(0.25)},
    "op-sa-own": lambda L, d, F: 3 * (3.14159265 * (d / 200) ** 2 * L * 10) / F,
    "op-di-cloze": lambda: {"e": 4.0 - 3.16, "p": best(0.80, 4.0 - 3.16)},
    "op-di-own": lambda z, S, p, W: best(z / 100, S + S * p / 100 - W),
    "op-cr-cloze": lambda: {"d": drops(75, 24), "l": drops(75, 24) * 40 * 24 / 1e3},
    "op-cr-own": lambda e, r, x, y: carried(e, x, r) / (y / 1000),
    "op-sh-cloze": lambda: {"v": at_temperature(200, 10), "l": 205 - at_temperature(200, 10)},
    "op-sh-own": lambda V, m, e, T, t: V + m - at_temperature(e, T - t),
    # bank
    "op-fi-content": lambda N, Vo, y, Va, x: sum(Vo * y + Va * x for _ in range(int(N))) / 1e3,
    "op-fi-days": lambda m, F: solved(lambda d: d * 24 * F - m * 1e3, 0, 99),
    "op-fi-end": lambda N, b, B: solved(lambda a: stages_of(a, b, B) - N, b, 99.99),
    "op-sa-diff": lambda s: gap_of_two(s),
    "op-sa-beta": lambda x, y: odds(y) / odds(x),
    "op-sa-carry": lambda x, y, f: ((100 - f) * x + f * y) / 100,
    "op-di-e": lambda z, a, b: split(z, a, b),
    "op-di-pr": lambda z, E: best(1 - z / 100, 1 - E),
    "op-di-front": lambda h, F, d: solved(lambda t: t * d * F - h, 0, 9999),
    "op-di-case-a": lambda z, a: split(z, a, 0.1) - z / 100,
    "op-di-case-b": lambda z, a, S: (
        100 * (1 - S / (S + split(z, a, 0.1) - z / 100))
    ),
    "op-cr-toc": lambda a, b, Q: drops(a, b) * 1e-6 * Q * 1e3 * 24,
    "op-cr-block": lambda f, c: 100 * (f / IRON) * 3 / c,
    "op-cr-loss": lambda V, o, r: sum(V * o / 100 * (100 - r) / 100 for _ in range(30)),
    "op-sh-inv": lambda V, y1, y2: V * y1 - V * y2,
    "op-sh-volume": lambda V, T, t: at_temperature(V, T - t) - V,
    "op-sh-u": lambda a, b, u: sqrt((a * u / 100) ** 2 + (b * u / 100) ** 2),
    # quiz
    "opq-open-when": lambda N, h, O, y, k: k * N * h / (24 * O * y),
    "opq-weak-fill": lambda N, V, x, w, F: (N * V * x - N * V * w) / F,
    "opq-scrub-make": lambda z, S, W: 100 * ((S - z / 100) / W - 1),
    "opq-new-feed": lambda z1, z2, S: 100 * ((S - z2 / 100) - (S - z1 / 100)) / (S - z1 / 100),
    "opq-walk-back": lambda k, h, F, T, S: solved(
        lambda p: k * h / (p / 100 * S * F) - T * 24, 1e-3, 99
    ),
    "opq-recovery": lambda F, P, i1, i2: 100 * (P + (i2 - i1)) / F,
    "opq-no-loss": lambda V, m, T, t: solved(
        lambda e: at_temperature(e, T - t) - V - m, 100, 500
    ),
    "opq-repeats": lambda s, d: next(n for n in range(1, 99) if gap_of_two(s, n) <= d),
    "opq-split-case-a": lambda z, b: split(z, 99.8, b),
    "opq-split-case-b": lambda z, b, S: (
        100 * (S / (S - (z / 100 - split(z, 99.8, b))) - 1)
    ),
    "opq-month-case-a": lambda F, P, l, i1, i2: F + i1 - P - l - i2,
    "opq-month-case-b": lambda i1, i2, u: sqrt((i1 * u) ** 2 + (i2 * u) ** 2) / 100,
    "opq-drops-allowed": lambda p, y, x, r: solved(
        lambda e: carried(e, x, r) - p * y / 1000, 0, 9999
    ),
    "opq-dissolved": lambda k, Q, a: solved(
        lambda b: drops(a, b) * Q * 24 / 1e3 - k, -500, a
    ),
    "opq-iron-from": lambda c, p: solved(lambda f: 3 * f / IRON - p / 100 * c, 0, 50),
}  # fmt: skip


def test_every_number_asked_for_has_an_oracle() -> None:
    assert {question.id for question, _ in ASKED} == set(ORACLES)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_a_key_computed_from_the_stem_alone_earns_everything(asked) -> None:
    for seed in SEEDS:
        fraction, answer = earned(asked, ORACLES[asked[0].id], seed)
        assert fraction == 1, f"{asked[0].id} with {seed}: {answer} earned {fraction}"


E96 = split(75, 96, 0.1)
WARM = at_temperature(298.5, 15)
PRINTED = {
    "filling-and-total-reflux": [
        ("or {} perfect stages", "17", stages_of(99.5, 15, 1.5)),
        ("123 + 168 = {}$ kg", "291", 4.4 * 28 + 2.8 * 60),
        ("19.3 \\times 28 = {}$ kg/h", "540", 19.3 * 28),
        ("540 = {}$ h.", "26", 48 * 291 / 540),
        ("Five turnovers: {} h", "129", 5 * 48 * 291 / 540),
        ("h, or {} days", "5.4", 5 * 48 * 291 / 540 / 24),
        ("150 = {}$ h, or 3.9", "93", 48 * 291 / 150),
        ("h, or {} days. So", "3.9", 48 * 291 / 150 / 24),
    ],
    "sampling-and-on-line-analysis": [
        ("far more than {}", "0.42", gap_of_two(0.15)),
        ("which is {} L. Three", "1.0", 3.14159 * 0.04**2 * 200),
        ("3.0 L, take {} min", "10", 3 * 3.14159 * 0.04**2 * 200 / 0.30),
        ("0.460/0.540 = {}$", "0.852", odds(46)),
        ("0.550/0.450 = {}$", "1.222", odds(55)),
        ("1.222/0.852 = {}$", "1.43", odds(55) / odds(46)),
        ("the organic would show {} %", "56.1", solved(lambda y: odds(y) - 1.5 * odds(46), 1, 99)),
        ("points the limit is {}", "0.57", gap_of_two(0.2)),
        ("(40/60)/(30/70) = {}$", "1.556", odds(40) / odds(30)),
    ],
    "disturbances-and-slow-dynamics": [
        ("0.75/0.80 = {}\\,\\%$", "93.75", best(0.75, 0.80)),
        ("| 0.70 | Pr {} % | Pr |", "83.3", best(0.25, 0.30)),
        ("| 0.75 | Pr {} % |", "88", best(0.22, 0.25)),
        ("3.60 - 2.793 = {}$", "0.807", 3.60 - 0.98 * 2.85),
        ("0.75/0.807 = {}\\,\\%$", "92.9", best(0.75, 0.807)),
        ("0.05 \\times 150 = {}$ kg/h", "7.5", 0.05 * 150),
        ("so about {} h for each stage", "39", 291 / 7.5),
        ("74.9/95.9 = {}$", "0.781", E96),
        ("Excess: {}, or", "0.031", E96 - 0.75),
        ("0.031, or {} kg/h", "4.7", 150 * (E96 - 0.75)),
        ("3.631$: {} % too much", "0.9", 100 * (E96 - 0.75) / 3.60),
        ("falls {} m³/h faster", "0.17", 19.3 * (E96 - 0.75) / 3.60),
        ("0.75/0.781 = {}\\,\\%$", "96.0", best(0.75, 0.781)),
        ("risen by {} and", "0.086", 0.03 * 2.85),
        ("fallen to {}. Within", "0.695", 0.781 - 0.086),
        ("have gone to {} %", "82", best(0.25, 1 - 0.695)),
        ("0.80/0.84 = {}\\,\\%$", "95.2", best(0.80, 0.84)),
    ],
    "crud-and-entrainment": [
        ("2.5/55.85 = {}$ mol/L", "0.045", 2.5 / IRON),
        ("0.0448/1.2 = {}\\,\\%$", "11", 300 * 2.5 / IRON / 1.2),
        ("(96 - 28)/0.85 = {}$ mg/L", "80", drops(96, 28)),
        ("24/1000 = {}$ kg/d.", "115", drops(96, 28) * 60 * 24 / 1e3),
        ("1.15) = {}$ mg/L", "7.0", carried(400, 20, 1.15)),
        ("7.0/28\\,000 = {}\\,\\%$", "0.025", 100 * carried(400, 20, 1.15) / 28_000),
        ("all carbon as drops: {} mg/L", "113", drops(96, 0)),
    ],
    "shutdown-and-inventory": [
        ("0.28 = {}$ t is", "0.40", sqrt(2) * 0.02 * 14),
        ("306.0 - 302.53 = {}$ m³", "3.47", 306 - WARM),
        ("0.00090 \\times 15) = {}$ m³", "302.53", WARM),
        ("is {} mL/m³", "80", (306 - WARM) / (60 * 720) * 1e6),
        ("mL/m³, or {} mg/L", "64", (306 - WARM) / (60 * 720) * 1e6 * 0.8),
        ("have needed {} mg/L", "139", 7.5 / (60 * 720) * 1e6 * 0.8),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("slug", "place", "printed", "value"),
    [(slug, *row) for slug, rows in PRINTED.items() for row in rows],
)
def test_a_worked_example_prints_what_comes_out(slug, place, printed, value) -> None:
    places = len(printed.split(".")[1]) if "." in printed else 0
    assert abs(value - float(printed)) <= 0.5005 * 10.0**-places, f"{printed}: {value} comes out"
    assert place.format(printed) in lesson(MODULE, slug), f"{place} {printed} is not printed"
