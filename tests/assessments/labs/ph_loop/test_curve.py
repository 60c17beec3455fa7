"""The titration curve against the gains of the check, slopes, and balances of charges."""

from math import isclose
from random import Random

import pytest

from assessments.labs.ph_loop.cases import STANDARD
from assessments.labs.ph_loop.curve import Liquor
from assessments.labs.ph_loop.loop import Controller
from tests.assessments.labs.ph_loop import oracle


@pytest.mark.parametrize(
    ("ph", "slope"),
    [(2, 0.04343), (3, 0.43429), (4, 4.3429), (5, 43.43), (6, 429.99), (7, 2171.5), (8, 429.99)],
)
def test_slopes_of_strong_acid_are_those_of_the_check(ph: float, slope: float) -> None:
    assert Liquor(pka=4, buffer=0).slope(ph) == pytest.approx(slope, rel=2e-4)


def test_the_slope_is_that_of_the_curve() -> None:
    chance = Random(2)
    for _ in range(50):
        liquor = Liquor(pka=chance.uniform(2, 9), buffer=chance.uniform(0, 20))
        ph = chance.uniform(1, 13)

        rise = (liquor.base(ph + 1e-5) - liquor.base(ph - 1e-5)) / 2e-5

        assert liquor.slope(ph) == pytest.approx(1 / rise, rel=1e-4)


def test_the_ph_is_that_of_the_balance_of_charges() -> None:
    chance = Random(3)
    for _ in range(200):
        liquor = Liquor(pka=chance.uniform(2, 9), buffer=chance.choice((0, 0.5, 3, 20)))
        base = chance.uniform(-30, 30)

        found = liquor.ph(base, near=chance.uniform(-1, 15))

        assert found == pytest.approx(oracle.ph_by_bisection(liquor, base), abs=1e-6)
        assert isclose(liquor.base(found), base, rel_tol=1e-6, abs_tol=1e-6)


def test_the_ph_of_pure_acid_is_that_of_its_quadratic() -> None:
    liquor = Liquor(pka=4, buffer=0)
    for acid in (0.05, 1e-4, 1e-6, 0.0, -1e-5, -0.01):
        assert liquor.ph(-1000 * acid) == pytest.approx(oracle.pure(acid), abs=1e-6)


def test_a_buffer_flattens_the_curve_as_the_course_says() -> None:
    assert Liquor(pka=6.35, buffer=1.0).slope(7) == pytest.approx(2.90, abs=6e-3)


def test_the_sensor_and_the_curve_give_the_same_at_the_set_point() -> None:
    read = STANDARD.sensor(Controller(gain=1, reset=1, curve=False))

    assert read is not None
    assert STANDARD.sensor(Controller(gain=50, reset=120)) is None
    assert read(0.0) == pytest.approx(0, abs=1e-9)
    assert (read(1e-4) - read(-1e-4)) / 2e-4 == pytest.approx(1, rel=1e-3)
    assert read(0.3) > 0.3
    assert -0.3 < read(-0.3) < 0
