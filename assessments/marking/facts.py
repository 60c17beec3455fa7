"""What an attempt's marks follow from: the form, the revisions it names, the answers in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from assessments.form import Entry, Form
from assessments.marks import Mark
from assessments.questions.base import BadResponse, Draw, Question, Raw, Response
from assessments.quiz.model import Quiz
from assessments.rubric import Judgement

WHOLE = ""  # the part that stands for the question itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """One answer as it was given; nothing here was decided by marking.

    `hints` holds how many hints of each part were open by then, `WHOLE` for the question's own.
    `judgement` is what a person said of it since, for the kinds that a person marks.
    """

    number: int  # of the question in the form
    try_number: int  # as its keeper counts, late answers too
    raw: Raw
    late: bool = False
    hints: Mapping[str, int] = field(default_factory=dict)
    confidence: str = ""  # low | medium | high; empty where it was not asked
    judgement: Judgement = field(default_factory=dict)
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """An attempt. `banks` holds by sha every quiz and bank that the form names."""

    form: Form
    banks: Mapping[str, Quiz]
    tries: Sequence[Tried]

    def question(self, entry: Entry) -> Question:
        """Return the question of an entry as it stood when it was drawn. Raises KeyError."""
        return self.banks[entry.sha].question(entry.question_id)

    def of(self, number: int) -> tuple[Tried, ...]:
        """Return the answers to one question in the order in which they were given."""
        return tuple(tried for tried in self.tries if tried.number == number)


def marked(
    question: Question, raw: Raw, draw: Draw, judgement: Judgement | None = None
) -> tuple[Response, Mark, str]:
    """Read and mark an answer; what cannot be read counts as not answered, and why is told."""
    try:
        response, problem = question.read(raw, draw), ""
    except BadResponse as unread:
        response, problem = {}, str(unread)
    told = question.judged(response, judgement) if judgement else response
    return response, question.grade(told, draw), problem
