"""The assessed lab of the metallurgist asks for the lab's own goals, cell and charge by itself."""

from decimal import Decimal
from pathlib import Path

import pytest

from assessments import quiz
from assessments.labs.oxide_fluoride_cell import LAB
from assessments.questions.lab import LabTask

PATH = Path(__file__).resolve().parents[2] / "content/exams/oxide-fluoride-cell.quiz.md"


def questions() -> list[LabTask]:
    read, problems = quiz.check(
        PATH.read_text(encoding="utf-8"), "exams/oxide-fluoride-cell.quiz.md"
    )

    assert read is not None
    assert [problem for problem in problems if problem.severity == "error"] == []
    asked = [one for one in read.questions if isinstance(one, LabTask)]
    assert len(asked) == len(read.questions) == 2
    return asked


def test_together_both_parts_ask_for_every_goal_of_the_lab_at_its_bound_and_points() -> None:
    assert LAB.task is not None
    asked = [(t.output, t.bound, t.value, t.points) for q in questions() for t in q.targets]

    assert asked == [(g.output, g.bound, g.value, g.points) for g in LAB.task.goals]
    assert [question.points for question in questions()] == [18, 9]


@pytest.mark.parametrize("seed", ["one", "two", "three"])
def test_each_part_is_solved_by_the_lab_and_not_by_the_settings_of_another_seed(seed: str) -> None:
    for question in questions():
        draw, other = question.draw(seed), question.draw(f"{seed} and more")
        (best, empty) = question.samples(draw)

        assert question.grade(question.read(best.raw, draw), draw).fraction == 1
        assert question.grade(question.read(empty.raw, draw), draw).fraction == 0
        assert question.grade(question.read(best.raw, other), other).fraction < 1


def test_the_example_of_each_part_meets_the_standard_case() -> None:
    for question in questions():
        run = LAB.run({**question.fixed, **question.example}, "practice")

        assert all(target.met(run.outputs) for target in question.targets)


def test_the_figures_of_the_notes_are_those_of_a_run() -> None:
    cell, _ = questions()

    out = LAB.run({**cell.fixed, **cell.example}, "practice").outputs

    told = (
        f"{out['voltage']:.2f} V, current efficiency {out['efficiency']:.1f} %, "
        f"{out['production']:.2f} kg/h, {out['energy']:.2f} kWh/kg, {out['share']:.1f} % of"
    )
    assert told in PATH.read_text(encoding="utf-8")
    assert out["energy"].quantize(Decimal("0.01")) == Decimal("5.13")
