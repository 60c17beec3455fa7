"""The store against the references of its brief as corrected, whole chains, lines and slow air."""

from random import Random

import pytest

from assessments.labs.norm_store import air
from assessments.labs.norm_store.model import (
    GAMMA_AC228,
    GAMMA_RA226,
    GAMMA_TH228,
    SPECIFIC,
    Inventory,
    narrow,
    transmission,
)
from tests.assessments.labs.norm_store import gamma_lines, oracle
from tests.assessments.labs.norm_store.gamma_lines import kerma

CAKE = Inventory(thorium=200 * 0.30 * SPECIFIC)  # 200 kg with 30 % thorium

# Activities by radioactivedecay 0.6.1 with ICRP-107, for 1 Bq each of Th-232 and Th-228, of Ra-228,
# and of Th-230: years, then Ra-228 and Th-228 of the first, Th-228 of the second, Ra-226 of the
# third.
RECKONED = (
    (0.5, 0.0584931619, 0.8392099224, 0.1604838054, 0.0002165845),
    (1, 0.1135648737, 0.7144863615, 0.2852581508, 0.0004331212),
    (3, 0.3034683235, 0.4612833913, 0.5385928946, 0.0012987889),
    (4.55, 0.4221785555, 0.4220842278, 0.5778452489, 0.0019691547),
    (10, 0.7004498282, 0.5910987253, 0.4088915001, 0.0043226007),
    (30, 0.9731212706, 0.9597584815, 0.0402415106, 0.0129106350),
    (50, 0.9975881614, 0.9963865979, 0.0036134002, 0.0214229949),
)


def test_sixty_kilograms_of_thorium_are_a_quarter_of_a_gigabecquerel() -> None:
    assert CAKE.thorium == pytest.approx(243.4, abs=0.05)


@pytest.mark.parametrize(
    ("years", "rate"), [(0, 38.7), (1, 30.7), (2.97, 26.0), (30, 63.3), (300, 65.6)]
)
def test_the_bare_rate_of_the_cake_is_that_of_the_check(years: float, rate: float) -> None:
    assert CAKE.rate(years) == pytest.approx(rate, abs=0.06)


def test_the_bare_rate_of_the_cake_is_least_near_the_end_of_the_third_year() -> None:
    least = min(range(1000), key=lambda hundredth: CAKE.rate(hundredth / 100))

    assert least / 100 == pytest.approx(2.97, abs=0.011)


@pytest.mark.parametrize(
    ("metres", "years", "dose"), [(4, 0, 0.178), (4, 30, 0.292), (3, 30, 0.519)]
)
def test_doses_behind_30_cm_in_300_hours_are_those_of_the_check(
    metres: float, years: float, dose: float
) -> None:
    reached = CAKE.rate(years) * transmission(30) / metres**2 * 300 / 1000

    assert reached == pytest.approx(dose, abs=6e-4)


def test_the_narrow_beam_error_is_that_of_the_check() -> None:
    assert CAKE.rate(30) * narrow(30) / 16 * 0.3 == pytest.approx(0.079, abs=6e-4)


def test_a_survey_on_the_first_day_or_in_the_third_year_is_short_by_the_stated_factors() -> None:
    assert CAKE.rate(300) / CAKE.rate(0) == pytest.approx(1.7, abs=0.05)
    assert CAKE.rate(300) / CAKE.rate(2.97) == pytest.approx(2.5, abs=0.05)


@pytest.mark.parametrize(("years", "ra228", "th228", "residue", "ra226"), RECKONED)
def test_closed_forms_agree_with_a_library_of_decay(
    years: float, ra228: float, th228: float, residue: float, ra226: float
) -> None:
    cake, radium = Inventory(thorium=1), Inventory(thorium=0, radium228=1)

    assert cake.ra228(years) == pytest.approx(ra228, rel=1e-6)
    assert cake.th228(years) == pytest.approx(th228, rel=3e-4)
    assert radium.th228(years) == pytest.approx(residue, rel=3e-3)
    ionium = Inventory(thorium=0, thorium230=1)
    assert ionium.ra226(years) == pytest.approx(ra226, rel=3e-4)


def test_closed_forms_agree_with_the_whole_chain_in_any_mixture() -> None:
    chance = Random(4)
    for _ in range(8):
        thorium, radium, years = (
            chance.uniform(1, 900),
            chance.uniform(0, 400),
            chance.uniform(1, 50),
        )
        source = Inventory(thorium=thorium, radium228=radium)

        start = {"Th-232": thorium, "Th-228": thorium, "Ra-228": radium}
        chain = oracle.decayed(oracle.THORIUM_CHAIN, start, years)

        assert source.ra228(years) == pytest.approx(chain["Ra-228"], rel=1e-6)
        assert source.ra228(years) == pytest.approx(chain["Ac-228"], rel=1e-3)
        assert source.th228(years) == pytest.approx(chain["Th-228"], rel=1e-3)
        assert source.th228(years) == pytest.approx(chain["Pb-212"], rel=7e-3)
        assert 0.3594 * source.th228(years) == pytest.approx(chain["Tl-208"], rel=7e-3)


def test_radium_226_agrees_with_the_whole_chain() -> None:
    for ionium, radium, years in ((30, 0, 30), (5, 60, 50), (0, 10, 8)):
        source = Inventory(thorium=0, thorium230=ionium, radium226=radium)

        start = {"Th-230": float(ionium), "Ra-226": float(radium)}
        chain = oracle.decayed(oracle.IONIUM_CHAIN, start, years)

        assert source.ra226(years) == pytest.approx(chain["Ra-226"], rel=6e-4)
        assert source.ra226(years) == pytest.approx(chain["Bi-214"], rel=1e-3)


def test_three_weeks_after_the_separation_the_short_lived_members_are_back() -> None:
    weeks = 21 / 365.2422
    thorium = oracle.decayed(oracle.THORIUM_CHAIN, {"Th-232": 1, "Th-228": 1}, weeks)
    radium = oracle.decayed(oracle.IONIUM_CHAIN, {"Ra-226": 1}, weeks)

    assert thorium["Pb-212"] / thorium["Th-228"] > 0.98
    assert radium["Bi-214"] > 0.97


def test_the_constant_of_actinium_is_that_of_its_lines() -> None:
    listed = kerma(gamma_lines.AC228)

    assert 0.91 * GAMMA_AC228 < listed < GAMMA_AC228


def test_the_constant_of_thorium_228_is_that_of_the_lines_below_it() -> None:
    listed = sum(map(kerma, (gamma_lines.RA224, gamma_lines.PB212, gamma_lines.BI212)))
    listed += 0.3594 * kerma(gamma_lines.TL208)

    assert 0.98 * GAMMA_TH228 < listed < GAMMA_TH228


def test_the_constant_of_radium_226_is_that_of_the_lines_below_it() -> None:
    listed = sum(map(kerma, (gamma_lines.RA226, gamma_lines.PB214, gamma_lines.BI214)))

    assert 0.95 * GAMMA_RA226 < listed < GAMMA_RA226


def test_a_wall_only_ever_weakens_and_a_broad_beam_is_never_the_weaker() -> None:
    broad = [transmission(wall) for wall in range(61)]

    assert broad[0] == narrow(0) == 1
    assert broad == sorted(broad, reverse=True)
    assert all(transmission(wall) > narrow(wall) for wall in range(1, 61))


@pytest.mark.parametrize("flow", [40, 150, 600, 2000])
def test_thoron_and_its_products_come_to_rest_where_counted_atoms_do(flow: float) -> None:
    volume, released = 75.0, 1e6
    rested = oracle.aired(
        released, (55.6 / 3600, 10.64, 60.55 / 60), volume, flow, 14 / (flow / volume)
    )

    found = air.thoron(released, volume, flow)

    assert found.gas == pytest.approx(rested[0], rel=1e-4)
    assert found.eec == pytest.approx(0.913 * rested[1] + 0.087 * rested[2], rel=2e-3)


@pytest.mark.parametrize("flow", [40, 600])
def test_radon_and_its_products_come_to_rest_where_counted_atoms_do(flow: float) -> None:
    volume, released = 75.0, 1e6
    halves = (3.8235 * 24, 3.1 / 60, 26.8 / 60, 19.9 / 60)
    rested = oracle.aired(released, halves, volume, flow, 16 / (flow / volume))

    found = air.radon(released, volume, flow)

    usual = 0.105 * rested[1] + 0.515 * rested[2] + 0.380 * rested[3]
    assert found.gas == pytest.approx(rested[0], rel=1e-3)
    assert found.eec == pytest.approx(usual, rel=4e-3)


def test_without_air_all_products_reach_their_gas() -> None:
    for still in (air.thoron(5e5, 50, 0), air.radon(5e5, 50, 0)):
        assert still.gas == pytest.approx(1e4)
        assert still.eec == pytest.approx(1e4)


def test_air_takes_thoron_s_products_and_hardly_thoron() -> None:
    little, much = air.thoron(1e6, 75, 150), air.thoron(1e6, 75, 300)

    assert much.gas / little.gas > 0.95
    assert 0.45 < much.eec / little.eec < 0.55


def test_a_room_of_twice_the_size_has_nearly_the_same_products() -> None:
    small, large = air.thoron(1e6, 60, 500), air.thoron(1e6, 120, 500)

    assert large.eec / small.eec == pytest.approx(1, abs=0.12)
    assert large.gas / small.gas < 0.6


def test_radon_s_coefficient_is_that_of_three_millisieverts_a_millijoule() -> None:
    energy = (13.69 * 186 + 7.69 * 1608 + 7.69 * 1194) / 0.693147 * 1.602176634e-13  # J/m3 at 1 Bq

    assert 3e6 * energy * 1000 == pytest.approx(air.NSV_RADON, abs=0.5)  # nSv for an hour
