"""The machines of the seeds: each can be built, and what fits one hardly fits another."""

from decimal import Decimal

import pytest

from assessments.labs.rotor_magnet import LAB, reference
from assessments.labs.rotor_magnet.cases import (
    MARGIN,
    STANDARD,
    Case,
    Design,
    best_designs,
    case_of,
    solution,
)
from assessments.labs.rotor_magnet.model import GRADES
from tests.assessments.labs.guessing import passed_by_luck, passed_elsewhere

SEEDS = tuple(f"seed {n}" for n in range(200))


def goals_met(settings: dict[str, Decimal], seed: str) -> list[bool]:
    assert LAB.task is not None
    outputs = LAB.run(settings, seed).outputs
    return [goal.met(outputs) for goal in LAB.task.goals]


def test_the_standard_case_is_solved_by_the_rotor_of_the_brief() -> None:
    best = solution(STANDARD)

    assert case_of("practice") == case_of("") == STANDARD
    assert (GRADES[best.grade].name, best.thickness) == ("N38UH", 5.25)
    assert best.mass == pytest.approx(1.123, abs=6e-4)


def test_every_seed_has_a_case_that_the_solver_meets_in_every_goal() -> None:
    for seed in SEEDS:
        assert all(goals_met(reference(seed), seed)), seed


def test_the_seeds_differ_and_the_same_seed_is_the_same_case() -> None:
    cases = [case_of(seed) for seed in SEEDS]
    case_of.cache_clear()

    assert [case_of(seed) for seed in SEEDS] == cases
    assert len(set(cases)) == len(SEEDS)
    assert STANDARD not in cases


def test_each_kind_of_grade_is_wanted_by_some_seed() -> None:
    wanted = {GRADES[solution(case_of(seed)).grade].name for seed in SEEDS}

    assert wanted == {grade.name for grade in GRADES}


def test_settings_that_pass_one_seed_pass_at_most_one_in_ten_others() -> None:
    for seed in SEEDS[:8]:
        settings = reference(seed)
        others = passed_elsewhere(settings, seed, SEEDS, goals_met)

        assert others <= 20, seed


def test_six_random_tries_pass_in_fewer_than_one_in_twenty_sittings() -> None:
    assert passed_by_luck(LAB, SEEDS[:150], goals_met) <= 7


def by_hand(case: Case) -> list[Design]:
    """Return every grade's lightest rotor at the least gap, by trying the whole grid."""
    found = []
    for place in case.released:
        if GRADES[place].limit < case.hot:
            continue
        rotors = [
            (rotor.mass, quarters / 4, halves / 2, rotor.heavy)
            for quarters in range(8, 49)
            for halves in range(40, int(2 * case.loading) + 1)
            if (rotor := case.machine(place, quarters / 4, halves / 2)).torque(case.hot)
            >= case.torque
            and rotor.margin(case.hot, case.overload) >= MARGIN
        ]
        if rotors:
            mass, thickness, loading, heavy = min(rotors)
            found.append(Design(grade=place, thickness=thickness, loading=loading, mass=mass,
                                heavy=heavy))  # fmt: skip
    return found


def test_the_solver_finds_what_trying_the_whole_grid_finds() -> None:
    for seed in ("practice", *SEEDS[:8]):
        case = case_of(seed)
        tried = by_hand(case)

        best = best_designs(case)

        assert all(design in tried for design in best)
        for left_out in tried:
            assert any(one.mass <= left_out.mass and one.heavy <= left_out.heavy for one in best), (
                seed
            )
