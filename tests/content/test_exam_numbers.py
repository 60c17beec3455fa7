"""Every numeric key of the exam, computed a second time from its stem, with other methods."""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from itertools import pairwise
from math import ceil, exp, log, sqrt

import pytest

from tests.content.content_oracle import WEIGHT, oxide_factor
from tests.content.stage_oracle import (
    SEEDS,
    Oracle,
    asked_for_numbers,
    earned,
    section,
    solved,
    stages_for,
)

ND_OXIDE = WEIGHT["Nd"] + 1.5 * WEIGHT["O"]  # g that hold one mole of Nd
NAOH = WEIGHT["Na"] + WEIGHT["O"] + WEIGHT["H"]
CEO2 = WEIGHT["Ce"] + 2 * WEIGHT["O"]
CE2O3 = 2 * WEIGHT["Ce"] + 3 * WEIGHT["O"]
ASKED = asked_for_numbers("exams/solvent-extraction-chemist.bank.md")


def lg(x: float) -> float:
    """Decimal logarithm."""
    return log(x) / log(10)


def recovery_uncertainty(R: float, a: float, b: float) -> float:
    """Propagate by differences: move each input by its own uncertainty."""
    feed, product = 1000.0, R * 10.0
    base = product / feed
    by_product = product * (1 + a / 100) / feed - base
    by_feed = product / (feed * (1 + b / 100)) - base
    linear = product * b / 100 / feed  # first order, as the guide asks
    assert abs(by_feed + linear) < 0.03 * linear
    return 2 * sqrt(by_product**2 + linear**2) * 100


def purity(da: float, b: float, f: float) -> float:
    """Share of B in the organic, from the amounts of both in one litre of each phase."""
    organic = {}
    for name, amount, d in (("A", 100 - f, da), ("B", f, da * b)):
        aqueous = solved(lambda x, n=amount, k=d: x + k * x - n, 0, amount)
        organic[name] = amount - aqueous
    return 100 * organic["B"] / (organic["A"] + organic["B"])


def contacts(x0: float, D: float, r: float) -> float:
    """Loading after two contacts, volume by volume: 1 L of aqueous, r L of organic."""
    in_organic = 0.0
    for _ in range(2):
        metal = x0 + in_organic
        x = solved(lambda at, m=metal: at + r * D * at - m, 0, metal)
        in_organic = metal - x
    return in_organic / r


def langmuir_plateau(x1: float, y1: float, x2: float, y2: float) -> float:
    """Find the plateau for which both points give one constant K."""

    def gap(top: float) -> float:
        return y1 / (x1 * (top - y1)) - y2 / (x2 * (top - y2))

    return solved(gap, y2 + 1e-6, 400)


def on_curve(x: float, points: list[tuple[float, float]]) -> float:
    """Interpolate on straight pieces."""
    for (a, ya), (b, yb) in pairwise(points):
        if a <= x <= b:
            return ya * (b - x) / (b - a) + yb * (x - a) / (b - a)
    raise ValueError(x)


def free_dimer_factor(c: float, re: float) -> float:
    """Count molecules: six HA leave for each ion, the rest is paired."""
    before, after = c / 2, (c - 6 * re) / 2
    return exp(3 * (log(after) - log(before)))


def ph_for(kb: float, L: float) -> float:
    """The pH at which 95 of 100 parts are in the organic."""

    def short(ph: float) -> float:
        d = exp(log(10) * (kb + 3 * ph)) * L**3
        return d / (1 + d) - 0.95

    return solved(short, -2, 8)


ORACLES: dict[str, Oracle] = {
    # units and balances
    "xu-carbonate": lambda w, m, g, s: w * 1000 * (100 - m) * g * s / 1e6,
    "xu-two-forms": lambda w: w / CE2O3 * 2 * CEO2,
    "xu-mix-liquors": lambda V1, c1, V2, g2: (
        (V1 * c1 * ND_OXIDE * 1000 + V2 * 1000 * g2) / (V1 + V2) / 1000
    ),
    "xu-recycle-ca": lambda a, Q, r: solved(lambda c: a - (100 - r) / 100 * Q * c, 0, 1000),
    "xu-recovery-u": recovery_uncertainty,
    "xu-strip-flow": lambda O, y1, y2, x: solved(lambda A: A * x + O * y2 - O * y1, 0, 100),
    "xu-case-closure-a": lambda A, xf, xr, O: (A * xf - A * xr) / O,
    "xu-case-closure-b": lambda A, xf, xr, O, ym: 100 * (A * (xf - xr) - O * ym) / (A * (xf - xr)),
    "xu-case-sum-a": lambda la, ce, nd: (
        la * oxide_factor("La", 2, 3)
        + ce * oxide_factor("Ce", 1, 2)
        + nd * oxide_factor("Nd", 2, 3)
    ),
    "xu-case-sum-b": lambda ce: ce * (oxide_factor("Ce", 1, 2) - oxide_factor("Ce", 2, 3)),
    # chemistry
    "xc-share-ph": lambda p1, p2: lg(p2 / (100 - p2) / (p1 / (100 - p1))) / 3,
    "xc-hold-d": lambda a, b: solved(lambda d: 3 * d + 3 * lg(b) - 3 * lg(a), 0, 3),
    "xc-free-dimer": free_dimer_factor,
    "xc-acid-made": lambda c, s, re: -lg(exp(-2 * log(10)) + 3 * (re - c * s / 100 / 3)),
    "xc-base-kg": lambda c, s, O, T: O * 1000 * 24 * c * s / 100 * NAOH / 1000 / (T * 1000),
    "xc-one-contact-purity": purity,
    "xc-tbp-target": lambda D0, n0, D1: solved(lambda n: D0 * (n / n0) ** 3 - D1, 1e-6, n0),
    "xc-case-fouled-a": lambda c, s, O: c * O * s / 100 / 3,
    "xc-case-fouled-b": lambda c, s, O, q: c * O * s / 100 * (100 - q) / 100,
    "xc-case-window-a": ph_for,
    "xc-case-window-b": lambda b: 100 * (1 - 1 / (1 + 19 / b)),
    # isotherm
    "xi-d-shake": lambda Va, Vo, c0, c: (c0 * Va - c * Va) / Vo / c,
    "xi-langmuir-fit": langmuir_plateau,
    "xi-phase-ratio": lambda D, p: solved(lambda r: D * r / (1 + D * r) - p / 100, 0, 200),
    "xi-share-of-bound": lambda y, c: 6 * y / ND_OXIDE / c * 100,
    "xi-second-contact": contacts,
    "xi-interp": lambda x: on_curve(x, [(1, 9.1), (2, 15.4), (5, 23.8), (10, 28.9)]) / x,
    "xi-case-tubes-a": lambda c0, x3: (c0 - x3) * 2,
    "xi-case-tubes-b": lambda c0, x3, y3m: 100 * (c0 - x3 - y3m / 2) / (c0 - x3),
    "xi-case-plant-a": lambda x0, Dl, r: section(x0, Dl, r, 1)[0][0],
    "xi-case-plant-b": lambda x0, r, xp: (x0 - xp) / r / xp,
    # stages
    "xs-lean-solvent": lambda x0, D, r, N, y0: section(x0, D, r, int(N), lean=y0)[-1][0],
    "xs-stages-needed": lambda x0, xn, D, r: stages_for(x0, xn, D * r),
    "xs-cross-ratio": lambda D, r, N: 1 / (1 + D * r / N) ** N / section(1, D, r, int(N))[-1][0],
    "xs-min-flow": lambda ym, K, x0, A: (
        1.4 * solved(lambda O: O * (ym - ym / (1 + K * x0)) - A * (x0 - 0.2), 0, 500)
    ),
    "xs-passing": lambda A, O, x0, xn, x2: A * (x0 - xn) / O - A * (x0 - x2) / O,
    "xs-build": lambda x0, xn, E, e: ceil(stages_for(x0, xn, E) / e * 100),
    "xs-murphree": lambda xi, xo, y, D: 100 * (xi - xo) / (xi - y / D),
    "xs-strip-kremser": lambda D, r, N: (
        # emptied stream: the organic; its partner: fresh acid, A/O volumes
        100 * section(1, 1 / D, 1 / r, int(N))[-1][0]
    ),
    "xs-case-design-a": lambda x0, xn, D, A, O: stages_for(x0, xn, D * O / A),
    "xs-case-design-b": lambda x0, D, A, O: section(x0, D, 0.4 * O / A, 300)[-1][0],
    "xs-case-plant-a": lambda x0, xn, E: stages_for(x0, xn, E),
    "xs-case-plant-b": lambda x0, xn, E: 100 * stages_for(x0, xn, E) / 7,
    # equipment
    "xe-two-boxes": lambda E, k: solved(
        lambda t: 1 - (1 / (1 + k * t / 2)) * (1 / (1 + k * t / 2)) - E / 100, 0, 99
    ),
    "xe-band-cut": lambda H1, H2, m: 100 - solved(lambda q: H1 * (q / 100) ** m - H2, 0, 100),
    # operation and trouble
    "xo-error-allowed": lambda z, S, p: (
        100 * (solved(lambda more: z / 100 / (z / 100 + more) - p / 100, 0, 1) / S)
    ),
    "xo-sorted": lambda N, a, b: (
        100 * solved(lambda part: exp(part * N * log(1.5)) * b / (100 - b) - a / (100 - a), 0, 2)
    ),
    "xt-solvent-month": lambda a, b, Q: (a - b) * 1e-6 * Q * 1000 * 720 / (0.85 * 800),
    "xt-room-used": lambda e, x, y, p: 100 * (e * 1e-6 / 1.15 * x) / (y * 1e-3 * p * 1e-3),
    # safety
    "xf-permit": lambda p, Q: p * 1e6 / (Q * 24 * 1000),
    "xf-ammonia": lambda s, c, O, W: O * 1000 * c * s / 100 * WEIGHT["N"] / (W * 1000),
}


def test_every_number_the_exam_asks_for_has_an_oracle() -> None:
    assert {question.id for question, _ in ASKED} == set(ORACLES)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_a_key_computed_from_the_stem_alone_earns_everything(asked) -> None:
    for seed in SEEDS:
        fraction, answer = earned(asked, ORACLES[asked[0].id], seed)
        assert fraction == 1, f"{asked[0].id} with {seed}: {answer} earned {fraction}"


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_an_answer_a_third_too_large_earns_nothing(asked) -> None:
    oracle = ORACLES[asked[0].id]
    assert all(earned(asked, oracle, seed, times=1.3)[0] == 0 for seed in SEEDS[:3])


def variants(case_id: str) -> list[dict[str, float]]:
    """Return the drawn values of many variants of a case."""
    case = next(case for _, case in ASKED if case and case.id == case_id)
    assert case.parameters is not None
    return [
        {k: float(v) for k, v in row.items()} for row in case.parameters.survey(200).columns.rows()
    ]


def test_the_tubes_that_should_close_do_and_lie_on_a_curve_that_bends_down() -> None:
    for v in variants("xi-case-tubes"):
        for ratio, x, y in ((2, v["x1"], v["y1"]), (1, v["x2"], v["y2"]), (0.25, v["x4"], v["y4"])):
            assert v["c0"] == pytest.approx(x + ratio * y, rel=0.01)
        assert v["c0"] > 1.03 * (v["x3"] + 0.5 * v["y3m"])
        loadings = [v["y1"], v["y2"], 2 * (v["c0"] - v["x3"]), v["y4"]]
        ratios = [y / v[f"x{n}"] for n, y in enumerate(loadings, 1)]
        assert loadings == sorted(loadings)
        assert ratios == sorted(ratios, reverse=True)
        assert loadings[-1] < 40


def test_readings_of_cases_are_such_as_a_plant_could_have() -> None:
    for v in variants("xu-case-closure"):
        assert 0.7 * v["y"] < v["ym"] < 0.95 * v["y"] < 40
    for v in variants("xi-case-plant"):
        assert v["x"] < v["xp"] < v["x0"]
    for v in variants("xs-case-plant"):
        assert 4 < stages_for(v["x0"], v["xn"], v["E"]) < 6.5
