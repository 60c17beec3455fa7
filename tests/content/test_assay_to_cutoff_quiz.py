"""The assessed lab of the geologist asks for the lab's own goals, each part on its own."""

from pathlib import Path

import pytest

from assessments import quiz
from assessments.labs.assay_to_cutoff import LAB
from assessments.labs.assay_to_cutoff.minerals import MINERALS
from assessments.questions.lab import LabTask

PATH = Path(__file__).resolve().parents[2] / "content/exams/assay-to-cutoff.quiz.md"


def questions() -> list[LabTask]:
    read, problems = quiz.check(PATH.read_text(encoding="utf-8"), "exams/assay-to-cutoff.quiz.md")

    assert read is not None
    assert [problem for problem in problems if problem.severity == "error"] == []
    asked = [one for one in read.questions if isinstance(one, LabTask)]
    assert len(asked) == len(read.questions)
    return asked


def test_together_the_three_parts_ask_for_every_goal_of_the_lab_at_its_bound_and_points() -> None:
    assert LAB.task is not None
    asked = [(t.output, t.bound, t.value, t.points) for q in questions() for t in q.targets]

    assert asked == [(g.output, g.bound, g.value, g.points) for g in LAB.task.goals]


def test_no_part_speaks_for_a_competency_that_it_does_not_ask_about() -> None:
    said = [(question.competencies, int(question.points)) for question in questions()]

    assert said == [
        (("geo-treo", "geo-pattern"), 12),
        (("geo-minerals",), 6),
        (("geo-resource",), 12),
    ]


@pytest.mark.parametrize("seed", ["one", "two", "three"])
def test_each_part_is_solved_by_the_lab_and_not_by_the_settings_of_another_seed(seed: str) -> None:
    for question in questions():
        draw, other = question.draw(seed), question.draw(f"{seed} and more")
        (best, empty) = question.samples(draw)

        assert question.grade(question.read(best.raw, draw), draw).fraction == 1
        assert question.grade(question.read(empty.raw, draw), draw).fraction == 0
        assert question.grade(question.read(best.raw, other), other).fraction < 1


def test_after_the_sitting_the_solution_of_the_learners_own_deposit_is_told() -> None:
    for question in questions():
        draw = question.draw("mine")
        (best, _) = question.samples(draw)

        told = question.explain(question.read(best.raw, draw), draw)

        controls = {control.id: control for control in question.controls}
        assert all(controls[name].label.split()[0] in told.right_answer for name in best.raw)
        assert len(told.reasoning) > 200


def test_a_table_of_compositions_is_printed_as_the_lab_has_it() -> None:
    text = PATH.read_text(encoding="utf-8")
    for name, shares in MINERALS.items():
        assert f"| {name} | " + " | ".join(f"{share:g}" for share in shares) + " |" in text
