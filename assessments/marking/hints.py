"""Hints: opened one after another, for a price that only a solved question pays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from assessments.form import Entry
from assessments.html import Html
from assessments.marking.facts import WHOLE
from assessments.questions.base import Draw, Question
from assessments.quiz.model import Quiz

Opened = Mapping[str, int]  # part -> how many of its hints are open


class NoHint(LookupError):
    """There is no further hint for this part, or the quiz gives none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HintsOfPart:
    """The hints of one part as the learner may see them: those open, and what the next costs.

    `price` is in points and the most that the next hint can cost: it is a share of what the
    answer then earns, and nothing if that is nothing.
    """

    part: str  # `WHOLE` for the question itself
    title: Html
    shown: tuple[Html, ...]
    left: int
    price: Decimal


def are_offered(quiz: Quiz) -> bool:
    """Whether this quiz gives hints: practice does, a secure quiz where it states their price."""
    return not quiz.secure or quiz.hint_penalty > 0


def hints(
    quiz: Quiz, entry: Entry, question: Question, draw: Draw, opened: Opened
) -> tuple[HintsOfPart, ...]:
    """Return the hints of a question and of its parts, those that have any."""
    if not are_offered(quiz):
        return ()
    have = counted(question, opened)
    return tuple(
        HintsOfPart(
            part=part,
            title=asked.say(asked.title, own, inline=True),
            shown=tuple(asked.say(text, own) for text in asked.hints[: have[part]]),
            left=len(asked.hints) - have[part],
            price=quiz.hint_penalty * share * entry.points,
        )
        for part, asked, own, share in _asked(question, draw)
        if asked.hints
    )


def with_next(quiz: Quiz, question: Question, opened: Opened, part: str = WHOLE) -> dict[str, int]:
    """Return how many hints are open once the next one of `part` is. Raises NoHint."""
    have = counted(question, opened)
    if not are_offered(quiz) or have.get(part, 0) >= len(_texts(question).get(part, ())):
        raise NoHint(f"“{question.id}” has no further hint")
    return {**have, part: have[part] + 1}


def counted(question: Question, opened: Opened) -> dict[str, int]:
    """Return for each part how many of its hints are open, never more than it has."""
    texts = _texts(question)
    return {part: min(max(opened.get(part, 0), 0), len(texts[part])) for part in texts}


def _texts(question: Question) -> dict[str, tuple[str, ...]]:
    children: tuple[Question, ...] = getattr(question, "children", ())
    return {WHOLE: question.hints, **{child.id: child.hints for child in children}}


def _asked(question: Question, draw: Draw) -> list[tuple[str, Question, Draw, Decimal]]:
    parts = question.parts(draw)
    whole = sum((child.points for _, child, _ in parts), Decimal(0))
    inside = [(part, child, own, child.points / whole) for part, child, own in parts]
    return [(WHOLE, question, draw, Decimal(1)), *inside]
