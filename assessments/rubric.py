"""What a person marks an answer by: criteria, each with levels that are worth points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from assessments.html import Html

Judgement = Mapping[str, int]  # key of a criterion -> number of the level that was chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One step of a criterion. `number` is its column in the rubric, counted from 0."""

    number: int
    points: Decimal
    name: str
    text: str  # Markdown: how an answer of this level looks


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One thing to look at in an answer, with two or more levels in rising order of points."""

    key: str
    name: str  # Markdown
    levels: tuple[Level, ...]

    @property
    def most(self) -> Decimal:
        """The points of the best level."""
        return max(level.points for level in self.levels)

    def level(self, number: object) -> Level | None:
        """Return the level with this number, None where the criterion has no such level."""
        return next((level for level in self.levels if level.number == number), None)


Rubric = tuple[Criterion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One written answer as whoever marks it reads it; `answer` is plain text, never markup."""

    title: Html
    prompt: Html
    answer: str
    file: str = ""  # SHA-256 of a PDF that was handed in with it, empty where none was
    words: int
    language: str
    rubric: Sequence[Mapping[str, Any]]  # rows as a page shows them
    model: Html


def most(rubric: Rubric) -> Decimal:
    """Return the points of an answer that is at the best level everywhere."""
    return sum((criterion.most for criterion in rubric), Decimal(0))


def open_criteria(rubric: Rubric, judgement: Judgement) -> tuple[str, ...]:
    """Return the keys of the criteria for which no level of theirs has been chosen."""
    return tuple(c.key for c in rubric if c.level(judgement.get(c.key)) is None)


def earned(rubric: Rubric, judgement: Judgement) -> Decimal | None:
    """Return the points that a person gave, None as long as a criterion has no level."""
    chosen = [criterion.level(judgement.get(criterion.key)) for criterion in rubric]
    given = [level.points for level in chosen if level is not None]
    return sum(given, Decimal(0)) if len(given) == len(rubric) else None
