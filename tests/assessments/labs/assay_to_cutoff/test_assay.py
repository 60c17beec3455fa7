"""Oxides and pattern against atomic weights, printed references and logarithms."""

from math import exp, log

import pytest

from assessments.labs.assay_to_cutoff.assay import (
    ATOMIC_NUMBER,
    ELEMENT,
    ELEMENTS,
    HEAVY,
    LANTHANIDES,
    OXIDE,
    SETS,
    TRIVALENT,
    as_oxides,
    eu_anomaly,
    heavy_share,
    la_yb,
    normalised,
    treo,
)
from assessments.labs.assay_to_cutoff.cases import STANDARD, case_of

# Standard atomic weights, g/mol (IUPAC, abridged).
WEIGHT = {
    "La": 138.905, "Ce": 140.116, "Pr": 140.908, "Nd": 144.242, "Sm": 150.36, "Eu": 151.964,
    "Gd": 157.25, "Tb": 158.925, "Dy": 162.500, "Ho": 164.930, "Er": 167.259, "Tm": 168.934,
    "Yb": 173.045, "Lu": 174.967, "Y": 88.906,
}  # fmt: skip
OXYGEN = 15.999
PER_METAL = {"Ce": 2, "Pr": 11 / 6, "Tb": 7 / 4}  # oxygen for each metal; else 3/2


@pytest.mark.parametrize("name", ELEMENTS)
def test_each_oxide_factor_is_that_of_the_atomic_weights(name: str) -> None:
    reported = 1 + PER_METAL.get(name, 1.5) * OXYGEN / WEIGHT[name]
    trivalent = 1 + 1.5 * OXYGEN / WEIGHT[name]

    assert OXIDE[name] == pytest.approx(reported, abs=6e-5)
    assert TRIVALENT[name] == pytest.approx(trivalent, abs=6e-5)


def test_the_interval_of_the_brief_has_its_printed_figures() -> None:
    assay, pattern = STANDARD.assay, normalised(STANDARD.assay, SETS[0])

    assert sum(assay.values()) == pytest.approx(6894.5, abs=0.05)
    assert treo(assay) == pytest.approx(8282.4, abs=0.2)
    assert eu_anomaly(pattern) == pytest.approx(0.5974, abs=6e-5)
    assert la_yb(pattern) == pytest.approx(392.7, abs=0.06)
    magnet = sum(assay[name] * OXIDE[name] for name in ("Nd", "Pr"))
    assert 100 * magnet / treo(assay) == pytest.approx(19.60, abs=6e-3)


def test_a_second_sample_of_the_brief_tells_the_two_means_apart() -> None:
    pattern = normalised({**STANDARD.assay, "Sm": 8, "Eu": 0.5, "Gd": 7}, SETS[0])

    assert eu_anomaly(pattern) == pytest.approx(0.2037, abs=6e-5)
    assert 2 * pattern["Eu"] / (pattern["Sm"] + pattern["Gd"]) == pytest.approx(0.1991, abs=6e-5)


def test_no_anomaly_is_a_straight_line_of_logarithms() -> None:
    for n in range(60):
        case = case_of(f"pattern {n}")
        logs = {name: log(value) for name, value in normalised(case.assay, SETS[1]).items()}

        deep = logs["Eu"] - (logs["Sm"] + logs["Gd"]) / 2

        assert eu_anomaly(normalised(case.assay, SETS[1])) == pytest.approx(exp(deep), rel=1e-12)


@pytest.mark.parametrize("chondrite", SETS)
def test_a_sample_that_is_the_chondrite_has_no_anomaly_and_no_slope(
    chondrite: dict[str, float],
) -> None:
    pattern = normalised(chondrite, chondrite)

    assert eu_anomaly(pattern) == pytest.approx(1)
    assert la_yb(pattern) == pytest.approx(1)


def test_the_sets_are_near_each_other_and_follow_even_and_odd() -> None:
    first = SETS[0]
    for other in SETS[1:]:
        assert all(0.97 < other[name] / first[name] < 1.06 for name in LANTHANIDES)
    for chondrite in SETS:
        for name, number in ATOMIC_NUMBER.items():
            beside = [n for n, z in ATOMIC_NUMBER.items() if abs(z - number) == 1]
            if number % 2 == 0 and name not in ("Sm",):
                assert all(chondrite[name] > chondrite[one] for one in beside), name


def test_heavy_and_light_are_the_whole_in_every_unit_and_definition() -> None:
    for n in range(40):
        assay = case_of(f"share {n}").assay
        for heavy in HEAVY:
            for factors in (OXIDE, ELEMENT):
                light = tuple(name for name in ELEMENTS if name not in heavy)
                both = heavy_share(assay, heavy, factors) + heavy_share(assay, light, factors)
                assert both == pytest.approx(100)
        assert heavy_share(assay, HEAVY[1]) > heavy_share(assay, HEAVY[0])


def test_oxides_over_a_chondrite_of_elements_make_the_slope_three_per_cent_too_steep() -> None:
    right = la_yb(normalised(STANDARD.assay, SETS[0]))

    assert la_yb(normalised(as_oxides(STANDARD.assay), SETS[0])) / right == pytest.approx(
        1.030, abs=6e-4
    )
