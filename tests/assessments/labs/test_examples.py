"""Each lab's room shows whole runs, solved and failed, that come out as printed."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

import assessments.labs
from assessments.labs import LABS
from assessments.labs.base import Lab

FOLDER = Path(assessments.labs.__file__).parent
RUN = re.compile(r"^## (.+?)\n\n```yaml run\n(.*?)```(?:\n\nWhat it says: (.+))?$", re.M | re.S)
STANDARD = "practice"


def examples(lab: str) -> dict[str, tuple[dict[str, Any], str]]:
    """Return the runs of a lab's room by title, each with what it says first."""
    text = (FOLDER / lab.replace("-", "_") / "examples.md").read_text("utf-8")
    return {
        title: (yaml.load(block, yaml.BaseLoader), said.partition("\n")[0])  # noqa: S506 - texts
        for title, block, said in RUN.findall(text)
    }


SHOWN = {(lab, title): shown for lab in LABS for title, shown in examples(lab).items()}
EACH = pytest.mark.parametrize("place", SHOWN, ids=": ".join)


def ran(place: tuple[str, str]) -> tuple[Lab, dict[str, Any], Any, str]:
    lab, (shown, said) = LABS[place[0]], SHOWN[place]
    settings = {name: Decimal(value) for name, value in shown["settings"].items()}
    return lab, shown, lab.run(settings, STANDARD), said


@pytest.mark.parametrize("lab", LABS)
def test_a_room_shows_a_run_that_meets_every_goal_and_one_that_does_not(lab: str) -> None:
    assert {bool(shown["missed"]) for shown, _ in examples(lab).values()} == {True, False}


@EACH
def test_an_example_lists_every_setting(place: tuple[str, str]) -> None:
    lab, shown, *_ = ran(place)

    assert list(shown["settings"]) == [control.id for control in lab.controls]


@EACH
def test_an_example_comes_out_as_printed(place: tuple[str, str]) -> None:
    lab, shown, run, said = ran(place)

    assert {
        one.id: one.shown(run.outputs[one.id]) for one in lab.outputs if one.id in run.outputs
    } == shown["results"]
    assert said in ("", *run.notes)


@EACH
def test_an_example_misses_the_goals_that_are_named(place: tuple[str, str]) -> None:
    lab, shown, run, _ = ran(place)

    assert lab.task is not None
    assert [one.output for one in lab.task.goals if not one.met(run.outputs)] == shown["missed"]
