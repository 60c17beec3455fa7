"""The assessed lab of the purification engineer asks for the lab's own goals, in its own case."""

from decimal import Decimal
from pathlib import Path

from assessments import quiz
from assessments.labs.column_to_5n import LAB
from assessments.questions.lab import LabTask

PATH = Path(__file__).resolve().parents[2] / "content/exams/column-to-5n.quiz.md"


def question() -> LabTask:
    read, problems = quiz.check(PATH.read_text(encoding="utf-8"), "exams/column-to-5n.quiz.md")

    assert read is not None
    assert [problem for problem in problems if problem.severity == "error"] == []
    (only,) = read.questions
    assert isinstance(only, LabTask)
    return only


def test_the_quiz_asks_for_every_goal_of_the_lab_at_its_bound_and_points() -> None:
    assert LAB.task is not None
    asked = [(t.output, t.bound, t.value, t.points) for t in question().targets]

    assert asked == [(g.output, g.bound, g.value, g.points) for g in LAB.task.goals]
    assert question().points == 13


def test_the_figures_of_its_notes_are_those_of_a_run() -> None:
    text = PATH.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("example:"))
    pairs = (pair.split(": ") for pair in line.split("{")[1].rstrip("}").split(", "))

    out = LAB.run({name: Decimal(value) for name, value in pairs}, "practice").outputs

    told = f"{out['ree']:.2f} ppm of samarium and praseodymium, {out['others']:.1f} ppm of others, "
    told += f"recovery {out['recovered']:.1f} %, productivity {out['productivity']:.2f} cm/h, "
    told += f"cost index {out['cost']:.2f}"
    assert told in text
