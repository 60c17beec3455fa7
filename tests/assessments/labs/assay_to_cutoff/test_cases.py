"""The deposits of the seeds: each is solved, and what fits one fits no other."""

from decimal import Decimal
from random import Random

import pytest

from assessments.labs.assay_to_cutoff import LAB, reference
from assessments.labs.assay_to_cutoff.assay import HEAVY, SETS
from assessments.labs.assay_to_cutoff.cases import MISFIT, STANDARD, case_of
from assessments.labs.assay_to_cutoff.minerals import MINERALS, misfits

SEEDS = tuple(f"seed {n}" for n in range(200))


def goals_met(settings: dict[str, Decimal], seed: str) -> list[bool]:
    assert LAB.task is not None
    outputs = LAB.run(settings, seed).outputs
    return [goal.met(outputs) for goal in LAB.task.goals]


def test_practice_without_a_number_is_the_standard_case() -> None:
    assert case_of("practice") == case_of("") == STANDARD
    assert case_of("practice 1") != STANDARD


def test_every_seed_has_a_case_that_the_solver_meets_in_every_goal() -> None:
    for seed in SEEDS:
        best = reference(seed)

        assert LAB.out_of_range(best) == "", seed
        assert all(goals_met(best, seed)), seed


def test_the_seeds_differ_and_the_same_seed_is_the_same_case() -> None:
    cases = [case_of(seed) for seed in SEEDS]
    case_of.cache_clear()

    again = [case_of(seed) for seed in SEEDS]

    assert again == cases
    assert len({case.composite for case in cases}) == len(SEEDS)
    assert STANDARD not in cases


def test_every_set_and_every_definition_is_asked_for() -> None:
    cases = [case_of(seed) for seed in SEEDS]

    assert {case.chondrite for case in cases} == set(range(len(SETS)))
    assert {case.heavy for case in cases} == set(range(len(HEAVY)))


def test_what_a_composite_was_made_of_fits_it_within_the_limit() -> None:
    for seed in ("", *SEEDS):
        case = case_of(seed)
        planted = dict(zip(MINERALS, case.planted, strict=True))

        assert max(map(abs, misfits(planted, case.composite))) <= MISFIT, seed


def test_each_slip_of_the_cut_off_is_outside_its_limit() -> None:
    for seed in ("", *SEEDS):
        terms = case_of(seed).terms
        for wrong in (
            (terms.processing + terms.mining) / terms.earned,
            terms.cutoff * terms.recovery,
            terms.cutoff * terms.payable,
        ):
            assert abs(wrong - terms.cutoff) > 0.05, seed


ASSAY, MINERAL, RESOURCE, WHOLE = slice(0, 4), slice(4, 5), slice(5, 8), slice(0, 8)


def test_a_report_and_each_part_of_it_pass_at_most_one_in_ten_other_deposits() -> None:
    for seed in SEEDS[:4]:
        settings = reference(seed)
        others = [goals_met(settings, other) for other in SEEDS if other != seed]

        for part in (ASSAY, MINERAL, RESOURCE, WHOLE):
            assert sum(all(met[part]) for met in others) <= 20, (seed, part)


def test_six_random_tries_pass_in_fewer_than_one_in_twenty_sittings() -> None:
    chance = Random(6)
    passed = 0
    for sitting in range(100):
        for _ in range(6):
            met = goals_met(any_settings(chance), SEEDS[sitting])
            passed += all(met)

    assert passed <= 5


def any_settings(chance: Random) -> dict[str, Decimal]:
    return {
        c.id: c.minimum + c.step * chance.randint(0, int((c.maximum - c.minimum) / c.step))
        for c in LAB.controls
    }


@pytest.mark.long
def test_two_thousand_seeds_are_solved() -> None:
    for n in range(2000):
        assert all(goals_met(reference(f"long {n}"), f"long {n}")), n
