"""What every lab must do, whatever it simulates."""

import subprocess
import sys
from ast import literal_eval
from decimal import Decimal
from random import Random

import pytest

from assessments import prose
from assessments.labs import LABS
from assessments.labs.base import Lab
from tests.assessments.labs.anywhere import drawn

EVERY = pytest.mark.parametrize("lab", LABS.values(), ids=lambda lab: lab.id)


def defaults(lab: Lab) -> dict[str, Decimal]:
    return {control.id: control.default for control in lab.controls}


@EVERY
def test_a_lab_is_found_by_its_own_id(lab: Lab) -> None:
    assert LABS[lab.id] is lab


@EVERY
def test_the_defaults_run_and_give_every_output(lab: Lab) -> None:
    run = lab.run(defaults(lab), "")

    assert run.problem == ""
    assert list(run.outputs) == [output.id for output in lab.outputs]
    assert run.plots


@EVERY
def test_the_same_settings_and_seed_give_the_same_run(lab: Lab) -> None:
    assert lab.run(defaults(lab), "a") == lab.run(defaults(lab), "a")


@EVERY
def test_any_settings_on_the_grid_give_finite_results_or_a_reason(lab: Lab) -> None:
    for settings in drawn(lab, Random(lab.id), 300):
        run = lab.run(settings, "")

        assert bool(run.outputs) != bool(run.problem)
        assert all(value.is_finite() for value in run.outputs.values())


@EVERY
def test_no_settings_break_an_invariant(lab: Lab) -> None:
    for settings in drawn(lab, Random(lab.id), 200):
        assert lab.check(settings, "") == (), settings


@EVERY
def test_settings_out_of_range_between_steps_or_missing_are_said_and_not_raised(lab: Lab) -> None:
    first = lab.controls[0]
    too_much = lab.run({**defaults(lab), first.id: first.maximum + first.step}, "")
    between = lab.run({**defaults(lab), first.id: first.minimum + first.step / 2}, "")
    missing = lab.run({}, "")

    assert f"{first.minimum} to {first.maximum}" in too_much.problem
    assert "steps" in between.problem
    assert first.label in missing.problem


@EVERY
def test_the_words_of_a_lab_are_sound_and_name_its_purpose(lab: Lab) -> None:
    for text in (lab.situation, lab.equations, lab.limits):
        assert prose.check(text, lab.id) == []
    assert "not for design or operation" in lab.limits


@EVERY
def test_every_picture_has_a_description_units_and_its_numbers(lab: Lab) -> None:
    for plot in lab.run(defaults(lab), "").plots:
        assert plot.title
        assert plot.description
        assert plot.x_label
        assert plot.y_label
        assert all(len(row) == len(plot.table.head) for row in plot.table.rows)


WITH_A_TASK = pytest.mark.parametrize(
    "lab", [lab for lab in LABS.values() if lab.task], ids=lambda lab: lab.id
)


@WITH_A_TASK
def test_each_goal_is_a_result_of_the_lab_with_words_of_its_own(lab: Lab) -> None:
    assert lab.task is not None
    goals = lab.task.goals
    texts = [text for goal in goals for text in (goal.missed, goal.spare)]

    assert {goal.output for goal in goals} <= {output.id for output in lab.outputs}
    assert all(goal.points > 0 for goal in goals)
    assert len(set(texts)) == 2 * len(goals)
    assert all(len(text) > 20 for text in texts)
    assert list(lab.task.reasons) == [(goal.output, goal.bound) for goal in goals]
    assert prose.check(lab.task.why, lab.id) == []


@WITH_A_TASK
@pytest.mark.parametrize("seed", ["practice", "practice 1", "practice 2"])
def test_the_reference_of_a_case_is_on_the_grid_and_meets_every_goal(lab: Lab, seed: str) -> None:
    assert lab.task is not None
    best = lab.task.reference(seed)

    assert lab.out_of_range(best) == ""
    assert all(goal.met(lab.run(best, seed).outputs) for goal in lab.task.goals)


@WITH_A_TASK
def test_a_goal_is_not_met_by_a_run_without_that_result(lab: Lab) -> None:
    assert lab.task is not None

    assert not any(goal.met({}) for goal in lab.task.goals)


@EVERY
def test_a_setting_with_choices_has_a_name_for_each_number(lab: Lab) -> None:
    for control in lab.controls:
        named = [control.named(control.minimum + n) for n in range(len(control.choices))]
        assert named == list(control.choices)
        if control.choices:
            assert control.step == 1
            assert control.maximum - control.minimum == len(control.choices) - 1


def test_the_site_is_loaded_without_a_single_model() -> None:
    program = (
        "import sys; import webapp.site; from assessments.labs import LABS; "
        "assert 'sx-cascade' in LABS and LABS.get('no-such-lab') is None; "
        "print([m for m in sys.modules if m.startswith('assessments.labs.')])"
    )

    command = [sys.executable, "-c", program]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert {name.split(".")[2] for name in literal_eval(loaded)} <= {"base", "typed"}
