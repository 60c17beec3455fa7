"""The rotor against the references of its brief, and against itself reckoned in other ways."""

from dataclasses import replace
from itertools import pairwise
from math import pi, sin
from random import Random

import pytest

from assessments.labs.rotor_magnet.model import (
    ARC,
    CARTER,
    GRADES,
    KNEE,
    LEAKAGE,
    MU_R,
    POLE_PAIRS,
    WINDING,
    Machine,
)
from tests.assessments.labs.rotor_magnet import oracle

NAMED = {grade.name: grade for grade in GRADES}


def a_rotor(
    grade: str = "N38UH", thickness: float = 5.25, loading: float = 50, sleeve: float = 0
) -> Machine:
    """Return a rotor in the machine of the brief: bore radius 60, length 100, gap 1 mm."""
    return Machine(grade=NAMED[grade], thickness=thickness, gap=1.0, sleeve=sleeve, loading=loading)


@pytest.mark.parametrize(
    ("rotor", "torque", "margin", "mass"),
    [
        (a_rotor(), 75.99, 1.138, 1.123),
        (a_rotor("Sm2Co17-32", 4.25), 75.46, 1.371, 1.008),
        (a_rotor("N40SH", 7.75, 47.5), 76.52, 1.114, 1.621),
        (a_rotor("N42H", 12, 43.5), 75.04, 1.110, 2.414),
        (a_rotor("N42H", 12, 44), 75.90, 1.101, 2.414),
        (a_rotor("N42H", 12, 50), 86.25, 1.005, 2.414),
        (a_rotor("N35EH", 6.75), 75.25, 1.908, 1.425),
        (a_rotor("N38UH", 5, 50, 2), 55.34, 0.972, 1.034),
    ],
)
def test_reference_rotors_reach_their_printed_torque_margin_and_mass(
    rotor: Machine, torque: float, margin: float, mass: float
) -> None:
    assert rotor.torque(150) == pytest.approx(torque, abs=6e-3)
    assert rotor.margin(150, 2.5) == pytest.approx(margin, abs=6e-4)
    assert rotor.mass == pytest.approx(mass, abs=6e-4)


def test_no_rotor_of_the_m_grade_stands_torque_and_margin_at_150_degrees() -> None:
    for quarters in range(8, 49):
        for halves in range(40, 101):
            rotor = a_rotor("N42M", quarters / 4, halves / 2)
            assert rotor.torque(150) < 75 or rotor.margin(150, 2.5) < 1.1


def test_the_working_point_without_current_is_that_of_the_lesson() -> None:
    magnet = replace(NAMED["N38UH"], br=1.25, alpha=0)
    rotor = replace(a_rotor(thickness=5), grade=magnet, gap=1 / CARTER)

    assert rotor.permeance == pytest.approx(5)
    assert rotor.field(20) == pytest.approx(1.0331, abs=5e-5)
    assert rotor.against(20, 0) == pytest.approx(164.4, abs=0.05)


@pytest.mark.parametrize(
    ("grade", "hcj"), [("N42M", 136), ("N42H", 289), ("N40SH", 454), ("N38UH", 671)]
)
def test_coercivity_at_150_degrees_is_that_of_the_check(grade: str, hcj: float) -> None:
    assert NAMED[grade].hcj_at(150) == pytest.approx(hcj, abs=0.6)


def test_coercivity_ends_at_zero_and_does_not_turn_negative() -> None:
    assert NAMED["N42M"].hcj_at(180) == 0
    assert a_rotor("N42M").margin(180, 1) == 0


def drawn(count: int) -> list[Machine]:
    chance = Random(20261126)
    return [
        Machine(
            grade=chance.choice(GRADES),
            thickness=chance.uniform(2, 12),
            gap=chance.uniform(0.6, 2),
            sleeve=chance.uniform(0, 3),
            loading=chance.uniform(20, 50),
            radius=chance.uniform(45, 75),
            length=chance.uniform(80, 140),
        )
        for _ in range(count)
    ]


def test_the_field_against_the_magnet_is_found_by_halving_too() -> None:
    chance = Random(7)
    for rotor in drawn(300):
        celsius, overload = chance.uniform(20, 180), chance.uniform(0, 3)
        turns = oracle.summed_current(
            overload * rotor.loading * 1000, WINDING, rotor.radius / 1000, POLE_PAIRS
        )

        against = oracle.loop_field(
            rotor.grade.br_at(celsius),
            MU_R,
            rotor.thickness / 1000,
            CARTER * (rotor.gap + rotor.sleeve) / 1000,
            turns,
        )

        assert rotor.against(celsius, overload) == pytest.approx(against / 1000, rel=1e-6)
        knee = KNEE * rotor.grade.hcj_at(celsius)
        assert rotor.margin(celsius, overload) == pytest.approx(knee * 1000 / against, rel=1e-6)


def test_the_torque_is_the_sum_of_the_forces_along_the_bore() -> None:
    for rotor in drawn(40):
        summed = oracle.summed_torque(
            LEAKAGE * rotor.field(120),
            ARC,
            rotor.loading * 1000,
            WINDING,
            (rotor.radius / 1000, rotor.length / 1000),
            POLE_PAIRS,
        )

        assert rotor.torque(120) == pytest.approx(summed, rel=2e-3)


def test_the_mass_is_that_of_a_ring_with_gaps() -> None:
    for rotor in drawn(100):
        outer = (rotor.radius - rotor.gap - rotor.sleeve) / 1000
        ring = oracle.ring_mass(
            outer, rotor.thickness / 1000, rotor.length / 1000, ARC, rotor.grade.density
        )

        assert rotor.mass == pytest.approx(ring, rel=1e-12)
        assert rotor.heavy == pytest.approx(ring * rotor.grade.heavy / 100 * 1000, rel=1e-12)


@pytest.mark.parametrize(
    ("radius", "thickness", "low", "high"),
    [(60, 2, -0.04, 0), (60, 5.25, 0, 0.01), (60, 8, 0.03, 0.04), (60, 12, 0.075, 0.085),
     (45, 12, 0.13, 0.14)],
)  # fmt: skip
def test_the_straight_circuit_is_as_far_from_the_field_in_two_dimensions_as_the_page_says(
    radius: float, thickness: float, low: float, high: float
) -> None:
    rotor = replace(a_rotor(thickness=thickness), radius=radius)
    surface = radius - rotor.gap
    solved = oracle.smooth_bore(
        rotor.grade.br_at(150), ARC, MU_R, (radius, surface, surface - thickness), POLE_PAIRS
    )
    model = rotor.shear(150) * 2**0.5 / (rotor.loading * WINDING)

    assert low <= model / solved - 1 <= high


def test_in_a_very_large_bore_the_field_in_two_dimensions_is_that_of_a_straight_circuit() -> None:
    field = oracle.smooth_bore(1.2, ARC, MU_R, (9000, 8999, 8994), POLE_PAIRS)

    straight = 4 / pi * sin(ARC * pi / 2) * 1.2 / (1 + MU_R * 1 / 5)
    assert field == pytest.approx(straight, rel=1e-3)


def test_heat_and_overload_only_ever_cost_margin() -> None:
    for rotor in drawn(100):
        margins = [rotor.margin(celsius, 2) for celsius in range(20, 181, 20)]
        loads = [rotor.margin(60, overload / 4) for overload in range(13)]

        assert margins == sorted(margins, reverse=True)
        assert loads == sorted(loads, reverse=True)


def test_a_thicker_magnet_gives_more_torque_and_margin_for_ever_more_mass() -> None:
    for rotor in drawn(60):
        thicker = [replace(rotor, thickness=2 + quarter / 4) for quarter in range(41)]
        torques = [one.torque(100) for one in thicker]
        margins = [one.margin(60, 2) for one in thicker]
        gains = [after - before for before, after in pairwise(torques)]

        assert margins == sorted(margins)
        assert all(gain > 0 for gain in gains)
        assert gains == sorted(gains, reverse=True), "each further quarter buys less"


def test_a_smaller_gap_helps_the_margin_of_a_thick_magnet_and_not_of_a_thin_one() -> None:
    thick, thin = a_rotor(thickness=8), a_rotor(thickness=2)

    assert replace(thick, gap=0.8).margin(150, 2.5) > thick.margin(150, 2.5)
    assert replace(thin, gap=0.8).margin(150, 2.5) < thin.margin(150, 2.5)
