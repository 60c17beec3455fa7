"""Whole trains of the module on fractional cascades do what its lessons say, stage by stage."""

from collections.abc import Sequence

import pytest

from tests.content.cascade_oracle import Split, Train, settled, steady
from tests.content.test_fractional_countercurrent_cascades_numbers import (
    THIRD,
    least,
    nd,
    outer,
)

# solvent, stages, best feed stage; 2.9 and 3.25 were searched over fourteen feed stages each
BETWEEN = (
    (2.9, 83, 30),
    (3.0, 74, 27),
    (3.25, 63, 26),
    (3.5, 57, 23),
    (4.0, 50, 22),
    (5.0, 44, 19),
)


def test_trains_between_the_walls_need_the_stages_of_the_table() -> None:
    """One stage less at the best feed misses a purity; the stages of the table reach both."""
    for solvent, stages, feed in BETWEEN:
        scrub = solvent - 0.75  # the split is exact: Nd at 99.9 % goes with Pr at 99.7 %
        assert nd(feed, stages - feed, scrub, solvent) >= 99.9, solvent
        for other in (feed - 1, feed):
            assert nd(other, stages - 1 - other, scrub, solvent) < 99.9, (solvent, other)


@pytest.mark.parametrize(
    ("pulls", "z", "cut", "organic"),
    [
        ((1, 2, 4), THIRD, 1, False),
        ((1, 2, 4), THIRD, 2, False),
        ((1, 1.5), (0.25, 0.75), 1, False),
        ((1, 2), (0.5, 0.5), 1, True),
    ],
)
def test_a_long_train_is_sharp_just_above_the_least_solvent_and_not_below(
    pulls: Sequence[float], z: Sequence[float], cut: int, organic: bool
) -> None:
    worst = []
    for part in (0.94, 1.08):
        solvent = part * least(pulls, z, cut, organic=organic)
        carried = sum(z[cut:])
        scrub = solvent - carried + (1 if organic else 0)
        split = steady(Train(pulls, z, solvent, scrub, 34, 34, organic_feed=organic))
        worst.append(sum(split.product[:cut]) + sum(split.raffinate[cut:]))
    assert worst[1] < worst[0] / 3
    assert worst[1] < 0.005


def test_a_first_train_at_its_least_solvent_parts_only_the_outer_elements() -> None:
    solvent = 1.03 * outer((1, 2, 4), THIRD)
    split = steady(Train((1, 2, 4), THIRD, solvent, solvent - 4 / 9, 30, 30))

    assert split.product[0] < 2e-4
    assert split.raffinate[2] < 2e-4
    assert split.product[1] == pytest.approx(1 / 9, abs=1e-3)


def test_total_reflux_builds_a_profile_sooner_and_keeps_what_the_train_holds() -> None:
    filled = [[0.25, 0.75]] * 68
    hold = (2.0, 1.0)
    fed = Train((1, 1.5), (0.25, 0.75), 3.5, 2.75, 28, 40)
    closed = Train((1, 1.5), (0.25, 0.75), 3.5, 3.5, 28, 40, fed=0.0)

    reflux = settled(closed, filled, hold, [2.0] * 36)
    assert 100 * reflux.organic[-1][1] > 99.9
    assert held_pr(reflux) == pytest.approx(held_pr(settled(closed, filled, hold, [2.0])), rel=1e-6)
    assert held_pr(reflux) == pytest.approx(0.23, abs=0.005)
    assert held_pr(steady(fed)) == pytest.approx(0.35, abs=0.006)
    start = settled(fed, filled, hold, [2.0] * 198)
    assert start.purity("product", 1) < 99.9
    assert settled(fed, start.aqueous, hold, [2.0] * 12).purity("product", 1) > 99.9


def held_pr(split: Split) -> float:
    """The share of Pr in all that stands in the train."""
    metal = zip(split.aqueous, split.organic, strict=True)
    return sum(2 * x[0] + y[0] for x, y in metal) / (3 * len(split.aqueous))
