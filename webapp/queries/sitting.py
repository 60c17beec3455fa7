"""One sitting, read back whole: what was asked, what stands in the fields, when it ends."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select
from sqlalchemy.orm import Session

from assessments.attempt import Entry, Form
from assessments.questions.base import Draw, Question
from assessments.quiz import Quiz
from assessments.rubric import Judgement
from curriculum.catalog import Catalog
from webapp.store.attempts import Answer, Attempt, Draft, Submission
from webapp.store.marking import MarkingTask, RubricMark
from webapp.store.sources import SourceRevision

# What still counts after the end: the last save of a slow line, not more thinking.
GRACE = timedelta(seconds=30)

# Each page of an attempt asks these, so they are put together once, and ask for plain rows.
ENDS = (Submission.at.label("ended_at"), Submission.reason, Submission.receipt)
ATTEMPTS = select(*Attempt.__table__.c, *ENDS).outerjoin(
    Submission, Submission.attempt_id == Attempt.id
)
OF_TOKEN = ATTEMPTS.where(
    Attempt.token == bindparam("token"), Attempt.person_id == bindparam("person_id")
)
OF_ID = ATTEMPTS.where(Attempt.id == bindparam("attempt_id"))
DRAFTS = select(Draft.number, Draft.sequence, Draft.raw, Draft.flagged, Draft.at).where(
    Draft.attempt_id == bindparam("attempt_id")
)
ANSWERS = (
    select(*Answer.__table__.c)
    .where(Answer.attempt_id == bindparam("attempt_id"))
    .order_by(Answer.try_number)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What stands in one question's fields: the newest save that was acknowledged."""

    sequence: int = 0
    raw: Mapping[str, Sequence[str]]
    flagged: bool = False
    at: datetime | None = None


UNTOUCHED = Held(raw={})


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One answer as it was marked."""

    number: int
    try_number: int
    raw: Mapping[str, Sequence[str]]
    response: Mapping[str, object]
    fraction: Decimal
    late: bool
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a person said of one answer."""

    levels: Judgement
    comment: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A person's attempt with all that its pages need; its questions stand as they were drawn."""

    attempt_id: int
    token: str
    person_id: int
    quiz_id: str
    quiz: Quiz
    banks: Mapping[str, Quiz]  # by sha: a quiz and its bank may share an id
    form: Form
    use: str
    try_number: int
    multiplier: Decimal
    started_at: datetime
    deadline: datetime | None
    ended_at: datetime | None
    ended_by: str
    receipt: str
    held: Mapping[int, Held]
    given: Mapping[int, tuple[Given, ...]]
    judged: Mapping[int, Judged] = field(default_factory=dict)  # the newest word on each

    @property
    def numbers(self) -> range:
        """The numbers of its questions, from 1."""
        return range(1, len(self.form.entries) + 1)

    @property
    def is_over(self) -> bool:
        return self.ended_at is not None

    def is_overdue(self, now: datetime) -> bool:
        """Say whether the time has run out without the attempt being handed in."""
        return not self.is_over and self.deadline is not None and now > self.deadline + GRACE

    def entry(self, number: int) -> Entry:
        """Return the `number`-th entry, counted from 1; LookupError where there is none."""
        if number not in self.numbers:
            raise LookupError(f"this attempt has no question {number}")
        return self.form.entries[number - 1]

    def question(self, number: int) -> Question:
        entry = self.entry(number)
        return self.banks[entry.sha].question(entry.question_id)

    def draw(self, number: int) -> Draw:
        return self.entry(number).draw

    def fields(self, number: int) -> Held:
        return self.held.get(number, UNTOUCHED)

    def next_try(self, number: int) -> int:
        """Return the number of the next answer; those that came late have taken numbers too."""
        return max((one.try_number for one in self.given.get(number, ())), default=0) + 1

    def last(self, number: int) -> Given | None:
        """Return the newest answer that came in time."""
        answers = [answer for answer in self.given.get(number, ()) if not answer.late]
        return answers[-1] if answers else None


def quiz_at(session: Session, catalog: Catalog, quiz_id: str, sha: str) -> Quiz:
    """Return a quiz or bank as it stood at `sha`, whatever has been published since.

    Raises LookupError where no revision with this sha is kept: the store is damaged.
    """
    for newest in (catalog.quiz, catalog.bank):
        with suppress(KeyError):
            if (found := newest(quiz_id)).sha == sha:
                return found
    row = session.execute(
        select(SourceRevision.path, SourceRevision.text).where(SourceRevision.sha256 == sha)
    ).first()
    if row is None:
        raise LookupError(f"the text of {quiz_id} at {sha[:12]} is not kept here")
    return catalog.read_quiz(row.text, row.path)


def mine(session: Session, catalog: Catalog, person_id: int, token: str) -> Sitting | None:
    """Return the attempt with this token if it is this person's, else None."""
    wanted = {"token": token, "person_id": person_id}
    row = session.connection().execute(OF_TOKEN, wanted).first()
    return _read(session, catalog, row) if row else None


def whole(session: Session, catalog: Catalog, attempt: Attempt) -> Sitting:
    """Return everything about an attempt; its questions come from the revisions it names."""
    asked = session.connection()
    return _read(session, catalog, asked.execute(OF_ID, {"attempt_id": attempt.id}).one())


def _read(session: Session, catalog: Catalog, row: Row[*tuple[Any, ...]]) -> Sitting:
    form = _form(row.form)
    sources = {entry.sha: entry.bank for entry in form.entries}
    asked = session.connection()
    return Sitting(
        attempt_id=row.id,
        token=row.token,
        person_id=row.person_id,
        quiz_id=row.quiz,
        quiz=quiz_at(session, catalog, row.quiz, row.revisions[row.quiz]),
        banks={sha: quiz_at(session, catalog, bank, sha) for sha, bank in sources.items()},
        form=form,
        use=row.use,
        try_number=row.try_number,
        multiplier=row.multiplier,
        started_at=row.started_at,
        deadline=row.deadline,
        ended_at=row.ended_at,
        ended_by=row.reason or "",
        receipt=row.receipt or "",
        held=_held(asked, row.id),
        given=_given(asked, row.id),
        judged=_judged(session, row.id) if row.ended_at else {},
    )


@lru_cache(maxsize=256)
def _form(text: str) -> Form:
    """Read a form once for all the pages of its attempt: it never changes."""
    return Form.from_json(text)


def _held(asked: Connection, attempt_id: int) -> dict[int, Held]:
    return {
        row.number: Held(sequence=row.sequence, raw=row.raw, flagged=row.flagged, at=row.at)
        for row in asked.execute(DRAFTS, {"attempt_id": attempt_id})
    }


def _given(asked: Connection, attempt_id: int) -> dict[int, tuple[Given, ...]]:
    given: dict[int, tuple[Given, ...]] = {}
    for row in asked.execute(ANSWERS, {"attempt_id": attempt_id}):
        given[row.number] = (*given.get(row.number, ()), of_row(row))
    return given


def _judged(session: Session, attempt_id: int) -> dict[int, Judged]:
    rows = session.execute(
        select(MarkingTask.number, RubricMark)
        .join(RubricMark, RubricMark.task_id == MarkingTask.id)
        .where(MarkingTask.attempt_id == attempt_id)
        .order_by(RubricMark.sequence)
    )
    return {
        number: Judged(levels=row.levels, comment=row.comment, at=row.at) for number, row in rows
    }


def of_row(row: Answer | Row[*tuple[Any, ...]]) -> Given:
    """Return a row of the ledger as a value."""
    return Given(
        number=row.number,
        try_number=row.try_number,
        raw=row.raw,
        response=row.response,
        fraction=row.fraction,
        late=bool(row.late),
        at=row.at,
    )
