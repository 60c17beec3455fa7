"""What good questions and plain texts avoid: each finding is a warning, never an error."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assessments.lint import options, texts
from assessments.lint.places import Source
from assessments.lint.words import count
from assessments.problems import Problem
from assessments.questions.base import Question
from assessments.questions.choice import Choice
from assessments.quiz.model import Quiz

__all__ = ["Source", "lint", "lint_question", "texts"]

STEM = 60  # words of a stem; a case and a lab tell a situation and may need more
SITUATIONS = frozenset({"case", "lab", "essay"})
NEGATIVE = re.compile(
    r"\b(?:which|what|who|where|when)\b[^.?!\n]*?(?<![*_\w])(not|never|except|cannot)(?![*_\w])"
    r"[^.?!\n]*\?",
    re.IGNORECASE,
)


def lint(quiz: Quiz, text: str) -> Iterator[Problem]:
    """Tell the flaws of the questions of a quiz or bank, whose source is `text`."""
    source = Source(quiz.path, tuple(text.split("\n")))
    for question in quiz.questions:
        yield from lint_question(question, source)


def lint_question(question: Question, source: Source) -> Iterator[Problem]:
    """Tell the flaws of one question, and of those inside it."""
    yield from _stem(question, source)
    if isinstance(question, Choice):
        yield from options.check(question, source)
    for piece in _read(question):
        line = source.line(question, piece)
        yield from texts.check(piece, question.path, line, question.language)
    for child in getattr(question, "children", ()):
        yield from lint_question(child, source)


def _stem(question: Question, source: Source) -> Iterator[Problem]:
    if question.language != "en":
        return
    words = count(question.prompt)
    if words > STEM and question.kind not in SITUATIONS:
        told = (
            "W08",
            f"the stem has {words} words; {STEM} are the most",
            "say less, or use a case",
        )
        yield source.warn(question, "", told)
    found = NEGATIVE.search(question.prompt) if isinstance(question, Choice) else None
    if found and not found[1].isupper():
        said = f"it asks for what is “{found[1]}” so, and the word is easily overlooked"
        told = ("W02", said, f"write **{found[1]}**, or ask for what is so")
        yield source.warn(question, question.prompt[: found.end()].rsplit("\n", 1)[-1], told)


def _read(question: Question) -> Iterator[str]:
    """Yield the texts of a question that a learner reads."""
    yield from (question.prompt, *question.hints, question.explanation, question.solution)
    yield from question.when.values()
    for option in getattr(question, "options", ()):
        feedback = getattr(option, "feedback", "")
        if feedback:
            yield feedback
