"""The front door for people with a notebook: a quiz out of a text, a mark for an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assessments import quiz
from assessments.marks import Mark
from assessments.questions.base import Draw, Question
from assessments.quiz import Quiz


def read_quiz(text: str, path: str = "quiz.md") -> Quiz:
    """Return the quiz or bank that a Markdown text holds, understood and checked.

    `path` is what problems call the text; no file is opened. Lengths of time are `timedelta`,
    the pass mark and all credits are exact shares from 0 to 1 (`Decimal`), points are as written.
    Raises SourceError with every problem of a text that cannot be used, each with its line and
    column counted from 1. Texts larger than 256 KiB are refused before they are parsed.
    """
    return quiz.read(text, path)


def grade(
    question: Question, answer: Mapping[str, str | Sequence[str]], draw: Draw | None = None
) -> Mark:
    """Return what an answer is worth: `fraction` is a share of the points, 0 to 1, exact.

    `answer` holds what a form of this question sends: `{"value": "2.4 mol/L"}` for a number,
    `{"value": "Nd"}` for a word; an option is named as this draw calls it: `draw.alias("b")`. An
    empty answer earns 0. `draw` is what chance decided, `question.draw("any seed")`; the same seed
    gives the same numbers for ever. Raises BadResponse, with words for the learner, where an
    answer can be read in no way or in two: that costs nobody a try.
    """
    drawn = question.draw("") if draw is None else draw
    sent = {name: [said] if isinstance(said, str) else said for name, said in answer.items()}
    return question.grade(question.read(sent, drawn), drawn)
