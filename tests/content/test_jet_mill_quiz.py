"""The assessed lab of the powder metallurgist asks for the lab's own goals."""

from decimal import Decimal
from pathlib import Path

import pytest

from assessments import quiz
from assessments.labs.jet_mill import LAB
from assessments.questions.lab import LabTask

PATH = Path(__file__).resolve().parents[2] / "content/exams/jet-mill.quiz.md"


def question() -> LabTask:
    read, problems = quiz.check(PATH.read_text(encoding="utf-8"), "exams/jet-mill.quiz.md")

    assert read is not None
    assert [problem for problem in problems if problem.severity == "error"] == []
    (only,) = read.questions
    assert isinstance(only, LabTask)
    return only


def test_the_quiz_asks_for_every_goal_of_the_lab_at_its_bound_and_points() -> None:
    assert LAB.task is not None
    asked = [(t.output, t.bound, t.value, t.points) for t in question().targets]

    assert asked == [(g.output, g.bound, g.value, g.points) for g in LAB.task.goals]
    assert question().points == 30


@pytest.mark.parametrize("seed", ["one", "two", "three"])
def test_it_is_solved_by_the_lab_and_not_by_the_settings_of_another_seed(seed: str) -> None:
    asked = question()
    draw, other = asked.draw(seed), asked.draw(f"{seed} and more")
    (best, empty) = asked.samples(draw)

    assert asked.grade(asked.read(best.raw, draw), draw).fraction == 1
    assert asked.grade(asked.read(empty.raw, draw), draw).fraction == 0
    assert asked.grade(asked.read(best.raw, other), other).fraction < 1


def test_one_unsafe_choice_fails_the_run() -> None:
    """Every other limit is kept, and the mark is below the 70 % that pass."""
    asked = question()
    draw = asked.draw("one")
    (best, _) = asked.samples(draw)

    wrong = {**best.raw, "answer": "0"}

    assert 0.6 < float(asked.grade(asked.read(wrong, draw), draw).fraction) < 0.7


def test_the_figures_of_its_notes_are_those_of_a_run() -> None:
    out = LAB.run({**question().example}, "practice").outputs

    told = (
        f"D50 {out['median']:.2f} µm, {out['surface']:.3f} m²/g, {out['oxygen_all']:.0f} ppm of "
        f"oxygen, {out['rate'].quantize(Decimal(1))} kg/h, {out['fines']:.2f} % below 1 µm, "
        f"{out['in_hydride'] + out['in_matrix']:.0f} ppm of hydrogen."
    )
    assert told in PATH.read_text(encoding="utf-8")
