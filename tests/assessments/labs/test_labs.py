"""What every lab must do, whatever it simulates."""

from collections.abc import Iterator
from decimal import Decimal
from random import Random

import pytest

from assessments import prose
from assessments.labs import LABS
from assessments.labs.base import Lab

EVERY = pytest.mark.parametrize("lab", LABS.values(), ids=lambda lab: lab.id)


def defaults(lab: Lab) -> dict[str, Decimal]:
    return {control.id: control.default for control in lab.controls}


def drawn(lab: Lab, count: int) -> Iterator[dict[str, Decimal]]:
    """Yield settings on each control's own grid."""
    chance = Random(lab.id)
    for _ in range(count):
        yield {
            c.id: c.minimum + c.step * chance.randint(0, int((c.maximum - c.minimum) / c.step))
            for c in lab.controls
        }


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
    for settings in drawn(lab, 300):
        run = lab.run(settings, "")

        assert bool(run.outputs) != bool(run.problem)
        assert all(value.is_finite() for value in run.outputs.values())


@EVERY
def test_no_settings_break_an_invariant(lab: Lab) -> None:
    for settings in drawn(lab, 200):
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
