"""Phases and magnet: balances, the checked figures of the brief, which way each thing goes."""

from dataclasses import replace
from itertools import pairwise
from random import Random
from typing import Any

import pytest

from assessments.labs.alloy_designer.magnet import (
    BETAS,
    CLASSES,
    HA,
    JS,
    MU0,
    Magnet,
    beta,
    hot,
    letter,
)
from assessments.labs.alloy_designer.phases import MOLAR, RARE, Alloy, Balance
from assessments.reading.atomic_weights import WEIGHTS
from tests.assessments.labs.alloy_designer.oracle import phases

BASE: dict[str, Any] = {"re": 30.0, "pr": 6.5 / 30, "oxygen": 0.08}
REFERENCE: dict[str, Any] = {"re": 29.6, "dy": 2.0, "b": 0.96, "oxygen": 0.083}


def made(grain: float, base: dict[str, Any], **changed: float) -> Magnet:
    return Magnet(Alloy(**{**base, **changed}), grain)


# Br in T, HcJ and HcJ at 150 deg C in kA/m; None where the brief prints none.
CHECKED = {
    "base": (made(4.5, BASE), 1.428, 1115, 137),
    "3 % Dy": (made(4.5, BASE, dy=3, pr=6.5 / 27), 1.360, 1513, 396),
    "boron .93": (made(4.5, BASE, b=0.93), None, 384, None),
    "9 % Ce": (made(4.5, BASE, ce=9, pr=0.22), 1.308, 642, None),
    "old reference": (
        made(3.0, BASE, re=30.25, dy=0.5, b=0.95, pr=0.22), None, 1438, 344,
    ),
    "reference": (made(3.0, REFERENCE), 1.391, 1646, 481),
    "boron .94": (made(3.0, REFERENCE, b=0.94), None, 960, 27),
    "rare earth 28.8": (made(3.0, REFERENCE, re=28.8), None, 876, 22),
    "oxygen .20": (made(3.0, REFERENCE, oxygen=0.20), None, 1379, 305),
    "4.5 um": (made(4.5, REFERENCE), None, 1376, 303),
    "1.5 % Dy": (made(3.0, REFERENCE, dy=1.5), None, 1577, 443),
    "no Dy": (made(3.0, REFERENCE, dy=0.0), None, 1373, 301),
    "boron 1.02": (made(3.0, REFERENCE, b=1.02), 1.382, None, None),
    "rare earth 30.6": (made(3.0, REFERENCE, re=30.6), 1.370, None, None),
}  # fmt: skip


@pytest.mark.parametrize(("magnet", "br", "hcj", "warm"), CHECKED.values(), ids=CHECKED)
def test_the_checked_figures_of_the_brief_come_out(
    magnet: Magnet, br: float | None, hcj: float | None, warm: float | None
) -> None:
    if br is not None:
        assert magnet.br == pytest.approx(br, abs=1.2e-3)
    if hcj is not None:
        assert magnet.hcj == pytest.approx(hcj, abs=1.5)
    if warm is not None:
        assert magnet.hcj_at(150) == pytest.approx(warm, abs=1)


def test_much_oxygen_and_starved_alloys_are_weak_as_in_the_brief() -> None:
    """The brief prints 481 for 0.5 % oxygen, 2 % more, and 10 as its floor for 28 %; here 0."""
    assert made(4.5, BASE, oxygen=0.5).hcj == pytest.approx(481, rel=0.025)
    assert made(4.5, BASE, re=28.0).hcj == 0


def test_the_phases_of_the_reference_and_of_the_usual_slips() -> None:
    reference = made(3.0, REFERENCE).balance.volumes
    assert 100 * reference["main"] == pytest.approx(95.7, abs=0.05)
    assert 100 * reference["rich"] == pytest.approx(3.6, abs=0.05)
    assert 100 * reference["oxide"] == pytest.approx(0.6, abs=0.05)
    assert 100 * made(4.5, BASE, b=0.93).balance.volumes["soft"] == pytest.approx(2.15, abs=5e-3)
    boride = made(3.0, REFERENCE, b=1.02).balance.volumes["boride"]
    assert 100 * boride == pytest.approx(0.7, abs=0.05)


def test_the_limiting_element_of_the_brief_is_boron() -> None:
    """Q9.3: 30.5 Nd, 0.92 B, 0.15 O give 0.0851, 0.0875 and 0.1026 mol in 100 g."""
    balance = Balance(Alloy(re=30.5, b=0.92, oxygen=0.15, pr=0.0, co=0.0))

    assert list(balance.limits.values()) == pytest.approx([0.08511, 0.08753, 0.10260], abs=6e-6)
    assert balance.short == "boron"
    assert balance.tied == pytest.approx(0.15 * 6.0105, rel=1e-4)


def test_pure_compounds_are_all_one_phase() -> None:
    """26.684 wt% Nd and 1.000 wt% B are Nd2Fe14B, and 23.3 wt% Nd are Nd2Fe17."""
    whole = 2 * MOLAR["Nd"] + 14 * MOLAR["Fe"] + MOLAR["B"]
    pure = Alloy(re=200 * MOLAR["Nd"] / whole, b=100 * MOLAR["B"] / whole, oxygen=0, pr=0, co=0)

    assert (pure.re, pure.iron, pure.b) == pytest.approx((26.684, 72.316, 1.000), abs=6e-4)
    assert Balance(pure).volumes["main"] == pytest.approx(1, abs=1e-9)


def drawn(chance: Random) -> Alloy:
    return Alloy(
        re=chance.uniform(27, 34), dy=chance.uniform(0, 8), tb=chance.uniform(0, 3),
        ce=chance.uniform(0, 12), b=chance.uniform(0.88, 1.10), oxygen=chance.uniform(0.02, 0.6),
        pr=chance.uniform(0.15, 0.3), co=chance.uniform(0, 5),
    )  # fmt: skip


def test_the_phases_are_those_of_the_most_binding_energy() -> None:
    chance = Random(9)
    seen = set()
    for _ in range(600):
        balance = Balance(drawn(chance))
        other = phases(balance.free, balance.metal, balance.boron)
        for name, amount in balance.moles.items():
            assert amount == pytest.approx(other[name], abs=1e-9), balance.alloy
        seen.add(tuple(name for name, amount in balance.moles.items() if amount > 0))

    assert seen == {("n", "q", "r"), ("n", "m", "r"), ("n", "m", "f"), ("n", "q", "f")}


def test_elements_and_masses_are_kept_over_the_whole_panel() -> None:
    chance = Random(10)
    for _ in range(400):
        balance = Balance(drawn(chance))
        n, q, m, f, r = balance.moles.values()
        assert 2 * n + 1.1 * q + 2 * m + r + 2 * balance.oxide == pytest.approx(balance.rare)
        assert 14 * n + 4 * q + 17 * m + f == pytest.approx(balance.metal)
        assert n + 4 * q == pytest.approx(balance.boron)
        assert sum(balance.grams.values()) == pytest.approx(100)
        assert sum(balance.volumes.values()) == pytest.approx(1)
        assert n <= min(balance.limits.values()) + 1e-12


def test_phases_change_without_a_jump() -> None:
    for start in (Alloy(re=27.0, b=1.0), Alloy(re=27.0, b=0.9), Alloy(re=31.0, b=0.88)):
        for name, ends in (("re", (27.0, 34.0)), ("b", (0.88, 1.10)), ("oxygen", (0.02, 0.6))):
            swept = []
            for k in range(701):
                moved: dict[str, Any] = {name: ends[0] + (ends[1] - ends[0]) * k / 700}
                swept.append(Balance(replace(start, **moved)).volumes)
            for one, other in pairwise(swept):
                assert all(abs(other[phase] - share) < 2e-3 for phase, share in one.items())


def test_each_setting_works_the_way_that_the_words_say() -> None:
    chance = Random(11)
    for _ in range(300):
        alloy, grain = drawn(chance), chance.uniform(2.5, 9)
        here = Magnet(alloy, grain)
        more_dy = Magnet(replace(alloy, dy=alloy.dy + 0.5), grain)
        assert more_dy.js < here.js
        assert more_dy.ha > here.ha
        assert Magnet(alloy, grain + 1).hcj <= here.hcj
        assert Magnet(alloy, grain + 1).br == here.br
        if not here.balance.moles["m"] + here.balance.moles["f"]:
            dirty = Magnet(replace(alloy, oxygen=alloy.oxygen + 0.1), grain)
            assert dirty.hcj <= here.hcj + 1e-9
        assert Magnet(replace(alloy, ce=alloy.ce + 1), grain).ha < here.ha
        assert here.hcj_at(180) <= here.hcj_at(100) <= here.hcj


def test_a_per_cent_of_dysprosium_is_worth_about_130_and_of_terbium_1_7_times_that() -> None:
    one = made(4.5, REFERENCE, dy=1.0)
    dy = made(4.5, REFERENCE, dy=2.0)
    tb = made(4.5, REFERENCE, dy=1.0, tb=1.0)

    assert dy.hcj - one.hcj == pytest.approx(130, abs=5)
    assert (tb.hcj - one.hcj) / (dy.hcj - one.hcj) == pytest.approx(1.7, abs=0.05)
    assert tb.br - one.br == pytest.approx(dy.br - one.br, rel=0.06)


def test_coercivity_is_the_share_of_the_anisotropy_field_that_is_observed() -> None:
    """Without heavy rare earth 15 to 25 % of Ha, as the brief has it."""
    for grain in (3.0, 4.5, 6.0):
        magnet = made(grain, REFERENCE, dy=0.0)
        assert 0.15 < 1000 * MU0 * magnet.hcj / magnet.ha < 0.25


def test_the_coefficient_follows_the_table_and_is_level_beyond_its_ends() -> None:
    for hcj, value in BETAS:
        assert 100 * beta(hcj) == pytest.approx(value)
    assert 100 * beta((1353 + 1592) / 2) == pytest.approx(-0.5775)
    assert (100 * beta(0), 100 * beta(9000)) == pytest.approx((-0.75, -0.45))
    assert hot(1000, 220) == 0
    assert hot(1500, 20) == 1500


def test_more_coercivity_at_room_temperature_is_never_less_when_hot() -> None:
    for celsius in (80, 150, 220):
        values = [hot(hcj, celsius) for hcj in range(0, 4000, 7)]
        assert values == sorted(values)


def test_the_class_is_the_highest_that_is_reached() -> None:
    assert letter(954) == ("", 20)
    assert letter(955) == ("N", 80)
    assert letter(1646) == ("SH", 150)
    assert letter(5000) == ("EH", 200)
    assert [limit for _, _, limit in CLASSES] == sorted(limit for _, _, limit in CLASSES)


def test_the_atomic_weights_are_those_of_the_project() -> None:
    for name, value in MOLAR.items():
        assert value == pytest.approx(float(WEIGHTS[name]), rel=5e-5)
    assert set(JS) == set(HA) == set(RARE)


def test_the_density_of_the_hard_phase_is_that_of_its_cell() -> None:
    whole = 2 * MOLAR["Nd"] + 14 * MOLAR["Fe"] + MOLAR["B"]
    cell = 0.8805**2 * 1.2206  # nm3, four formulas
    assert 4 * whole / 0.602214 / cell / 1000 == pytest.approx(7.59, abs=0.01)
