"""The resource against printed references and against sums over the density of grades."""

from itertools import pairwise
from math import exp, log, pi, sqrt
from random import Random
from statistics import NormalDist

import pytest

from assessments.labs.assay_to_cutoff.cases import STANDARD, case_of
from assessments.labs.assay_to_cutoff.deposit import Deposit, Terms

DEPOSIT, TERMS = STANDARD.deposit, STANDARD.terms


def test_the_cut_off_of_the_brief_and_its_slips_have_their_printed_figures() -> None:
    assert TERMS.cutoff == pytest.approx(1.9258, abs=6e-5)
    assert TERMS.cutoff * TERMS.recovery == pytest.approx(1.3095, abs=6e-5)
    assert (TERMS.processing + TERMS.mining) / TERMS.earned == pytest.approx(2.21, abs=6e-3)


@pytest.mark.parametrize(
    ("cutoff", "factor", "tonnes", "grade"),
    [(TERMS.cutoff, 0.6, 15.473, 3.3849), (TERMS.cutoff, 1, 14.215, 3.8149)],
)
def test_tonnage_and_grade_above_it_have_their_printed_figures(
    cutoff: float, factor: float, tonnes: float, grade: float
) -> None:
    found = DEPOSIT.above(cutoff, factor)

    assert found == pytest.approx((tonnes, grade), abs=6e-4)


def test_oxide_above_it_is_that_of_the_brief_and_samples_promise_more() -> None:
    blocks, samples = (DEPOSIT.above(TERMS.cutoff, f) for f in (0.6, 1))

    assert 10 * blocks[0] * blocks[1] == pytest.approx(523.73, abs=6e-3)
    assert samples[1] / blocks[1] == pytest.approx(1.127, abs=6e-4)
    assert samples[0] * samples[1] / blocks[0] / blocks[1] == pytest.approx(1.035, abs=6e-4)


@pytest.mark.parametrize(("cutoff", "value"), [(TERMS.cutoff, 644.78), (1, 438.34), (3, 532.86)])
def test_the_value_of_a_cut_off_has_its_printed_figure(cutoff: float, value: float) -> None:
    assert TERMS.value(*DEPOSIT.above(cutoff, 0.6)) == pytest.approx(value, abs=6e-3)


def drawn(count: int) -> list[tuple[Deposit, Terms, float, float]]:
    """Return deposits with a cut-off and a factor over the whole range of the settings."""
    chance = Random(20261126)
    return [
        (
            (case := case_of(f"deposit {n}")).deposit,
            case.terms,
            chance.uniform(0.5, 6),
            chance.uniform(0.3, 1),
        )
        for n in range(count)
    ]


def test_tonnage_and_metal_are_the_sums_over_the_density_of_grades() -> None:
    for deposit, _, cutoff, factor in drawn(60):
        tonnes, grade = deposit.above(cutoff, factor)

        summed, metal = over_density(deposit, cutoff, factor)

        assert tonnes == pytest.approx(summed, rel=1e-7)
        assert tonnes * grade == pytest.approx(metal, rel=1e-7)


def over_density(deposit: Deposit, cutoff: float, factor: float) -> tuple[float, float]:
    """Return Mt, and Mt times %, above a cut-off: Simpson's rule over the logarithm of grade."""
    s2 = log(1 + factor * deposit.cv**2)
    s, mu = sqrt(s2), log(deposit.mean) - s2 / 2
    low, high, count = log(cutoff), max(log(cutoff), mu + s2) + 12 * s, 4000
    step = (high - low) / count
    shares = metal = 0.0
    for n in range(count + 1):
        y = low + n * step
        weight = (1 if n in (0, count) else 4 if n % 2 else 2) * step / 3
        here = weight * exp(-((y - mu) ** 2) / (2 * s2)) / (s * sqrt(2 * pi))
        shares += here
        metal += here * exp(y)
    return deposit.tonnes * shares, deposit.tonnes * metal


def test_drawn_blocks_have_the_tonnage_and_grade_of_the_formula() -> None:
    blocks, cutoff = NormalDist(), TERMS.cutoff
    s2 = log(1 + 0.6 * DEPOSIT.cv**2)
    ranks = ((n + 0.5) / 40_000 for n in range(40_000))
    grades = [exp(log(2) - s2 / 2 + sqrt(s2) * blocks.inv_cdf(rank)) for rank in ranks]
    ore = [grade for grade in grades if grade > cutoff]

    tonnes, grade = DEPOSIT.above(cutoff, 0.6)

    assert 40 * len(ore) / len(grades) == pytest.approx(tonnes, rel=1e-3)
    assert sum(ore) / len(ore) == pytest.approx(grade, rel=1e-3)


def test_the_marginal_cut_off_is_worth_most_on_every_support() -> None:
    for deposit, terms, _, factor in drawn(60):
        best = terms.value(*deposit.above(terms.cutoff, factor))
        for off in (-0.3, -0.05, -0.01, 0.01, 0.05, 0.3):
            assert terms.value(*deposit.above(terms.cutoff + off, factor)) < best


def test_a_higher_cut_off_leaves_less_and_richer_ore_with_less_metal() -> None:
    for deposit, _, _, factor in drawn(60):
        found = [deposit.above(0.5 + n / 4, factor) for n in range(23)]

        for (t0, g0), (t1, g1) in pairwise(found):
            assert t1 < t0
            assert g1 > g0
            assert t1 * g1 < t0 * g0


def test_more_variance_promises_more_grade_above_every_cut_off() -> None:
    for deposit, _, cutoff, _ in drawn(60):
        grades = [deposit.above(cutoff, 0.3 + n / 10)[1] for n in range(8)]

        assert grades == sorted(grades)
