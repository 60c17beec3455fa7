"""The cascade against printed references and against a solver written another way."""

from decimal import Decimal, localcontext
from math import inf, log
from random import Random

import pytest

from assessments.labs.sx_cascade.model import (
    Cascade,
    NoSteadyState,
    solve,
)


@pytest.mark.parametrize(
    ("settings", "pr_purity", "nd_purity"),
    [
        ((34, 34, 3.5, 2.75, 1.5), 99.8734, 99.9578),
        ((34, 34, 3.5, 2.75, 1.45), 99.5533, 99.8511),
        ((34, 34, 3.5, 2.75, 1.40), 98.3603, 99.4534),
        ((24, 32, 3.4, 2.651, 1.5), 99.3107, 99.9025),
        ((24, 32, 3.4, 2.651, 1.45), 98.616, 99.670),
    ],
)
def test_reference_designs_reach_their_printed_purities(
    settings: tuple[int, int, float, float, float], pr_purity: float, nd_purity: float
) -> None:
    profile = solve(Cascade(*settings))

    assert 100 * profile.pr_purity == pytest.approx(pr_purity, abs=6e-4)
    assert 100 * profile.nd_purity == pytest.approx(nd_purity, abs=6e-4)


def test_a_little_more_organic_alone_ruins_the_nd() -> None:
    assert 100 * solve(Cascade(34, 34, 3.55, 2.75, 1.5)).nd_purity == pytest.approx(93.75, abs=6e-4)


def test_a_little_more_scrub_alone_ruins_the_pr() -> None:
    assert 100 * solve(Cascade(34, 34, 3.5, 2.77, 1.5)).pr_purity == pytest.approx(92.51, abs=6e-4)


@pytest.mark.parametrize(
    ("solvent", "pr_purity", "digits"), [(2.74, 99.7272, 6e-5), (2.76, 99.99991, 6e-6)]
)
def test_the_least_organic_flow_is_where_many_stages_begin_to_help(
    solvent: float, pr_purity: float, digits: float
) -> None:
    profile = solve(Cascade(180, 180, solvent, solvent - 0.75, 1.5))

    assert 100 * profile.pr_purity == pytest.approx(pr_purity, abs=digits)


@pytest.mark.parametrize(("solvent", "scrub"), [(3.0, 3.0), (3.0, 3.2), (4.0, 3.0), (4.5, 3.0)])
def test_flows_without_two_products_are_refused_in_words(solvent: float, scrub: float) -> None:
    with pytest.raises(NoSteadyState, match="S must"):
        solve(Cascade(30, 30, solvent, scrub, 1.5))


def test_the_solution_is_that_of_an_independent_march_in_sixty_digits() -> None:
    chance = Random(20261125)
    for _ in range(200):
        solvent = chance.uniform(2.8, 6)
        cascade = Cascade(
            extraction=chance.randint(10, 60),
            scrub=chance.randint(10, 60),
            solvent=solvent,
            scrub_flow=solvent - chance.uniform(0.02, 0.98),
            beta=chance.uniform(1.3, 2),
            feed_nd=chance.uniform(0.5, 0.9),
        )

        lost, let_through = oracle(cascade)

        profile = solve(cascade)
        assert profile.raffinate[1] == pytest.approx(lost, rel=1e-9), cascade
        assert profile.product[0] == pytest.approx(let_through, rel=1e-9), cascade


def oracle(cascade: Cascade) -> tuple[float, float]:
    """Return the Nd in the raffinate and the Pr in the product, mol per mol feed.

    Another way than the model's: one mole fraction, marched from stage 1 through the feed stage to
    stage N in 60 digits, so that 1 - x may be taken; the Nd in the raffinate is halved in on,
    on its logarithm, until the last stage gives the product that the balance wants.
    """
    with localcontext() as context:
        context.prec = 60
        low, high = Decimal("1e-45"), min(Decimal(cascade.feed_nd), _raffinate(cascade))
        low_nd = _raffinate(cascade) - Decimal(cascade.feed_pr)  # more than Pr can be
        base = max(low_nd, Decimal(0))
        high -= base
        for _ in range(400):
            middle = (low * high).sqrt()
            if _overshoots(cascade, base + middle):
                high = middle
            else:
                low = middle
            if high / low - 1 < Decimal("1e-11"):
                break
        lost = base + (low * high).sqrt()
        let_through = Decimal(cascade.feed_pr) - (_raffinate(cascade) - lost)
        return float(lost), float(let_through)


def _raffinate(cascade: Cascade) -> Decimal:
    return Decimal(cascade.scrub_flow) + 1 - Decimal(cascade.solvent)


def _overshoots(cascade: Cascade, lost: Decimal) -> bool:
    """Whether this much lost Nd asks for more Nd in the last stage than the balance leaves."""
    solvent, scrub = Decimal(cascade.solvent), Decimal(cascade.scrub_flow)
    beta, x = Decimal(cascade.beta), lost / _raffinate(cascade)
    for stage in range(1, cascade.extraction + cascade.scrub):
        y = beta * x / (1 + (beta - 1) * x)
        if stage < cascade.extraction:
            x = (lost + solvent * y) / (scrub + 1)
        else:
            x = (lost + solvent * y - Decimal(cascade.feed_nd)) / scrub
        if x >= 1:
            return True
        if x <= 0:
            return False
    y = beta * x / (1 + (beta - 1) * x)
    return (solvent - scrub) * y > Decimal(cascade.feed_nd) - lost


def test_more_stages_never_hurt_a_design_with_enough_flow() -> None:
    worst = inf
    for stages in (10, 20, 30, 40, 50, 60):
        profile = solve(Cascade(stages, stages, 3.5, 2.75, 1.5))

        assert log(profile.raffinate[1]) < worst
        worst = log(profile.raffinate[1])


def test_a_separation_beyond_all_measure_is_refused_and_not_guessed() -> None:
    with pytest.raises(NoSteadyState, match="purer"):
        solve(Cascade(900, 900, 5.0, 4.25, 2.0))
