"""The assessed lab of the materials scientist asks for the lab's own goals."""

from pathlib import Path

import pytest

from assessments import quiz
from assessments.labs.alloy_designer import LAB
from assessments.questions.lab import LabTask

PATH = Path(__file__).resolve().parents[2] / "content/exams/alloy-designer.quiz.md"


def question() -> LabTask:
    read, problems = quiz.check(PATH.read_text(encoding="utf-8"), "exams/alloy-designer.quiz.md")

    assert read is not None
    assert [problem for problem in problems if problem.severity == "error"] == []
    (only,) = read.questions
    assert isinstance(only, LabTask)
    return only


def test_the_quiz_asks_for_every_goal_of_the_lab_at_its_bound_and_points() -> None:
    assert LAB.task is not None
    asked = [(t.output, t.bound, t.value, t.points) for t in question().targets]

    assert asked == [(g.output, g.bound, g.value, g.points) for g in LAB.task.goals]
    assert question().points == 20


@pytest.mark.parametrize("seed", ["one", "two", "three"])
def test_it_is_solved_by_the_lab_and_not_by_the_settings_of_another_seed(seed: str) -> None:
    asked = question()
    draw, other = asked.draw(seed), asked.draw(f"{seed} and more")
    (best, empty) = asked.samples(draw)

    assert asked.grade(asked.read(best.raw, draw), draw).fraction == 1
    assert asked.grade(asked.read(empty.raw, draw), draw).fraction == 0
    assert asked.grade(asked.read(best.raw, other), other).fraction < 1


def test_the_figures_of_its_notes_are_those_of_a_run() -> None:
    out = LAB.run({**question().example}, "practice").outputs

    told = (
        f"{out['br']:.3f} T, {out['hcj']:.0f} kA/m at 20 °C and {out['hcj_hot']:.0f} kA/m at "
        f"150 °C, {out['main']:.1f} vol% of hard phase, cost index {out['cost']:.1f}."
    )
    assert told in PATH.read_text(encoding="utf-8")
