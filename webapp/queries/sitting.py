"""One sitting, read back whole from its rows: few statements, put together once."""

from contextlib import suppress
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, bindparam, select

from assessments.attempt import Form
from assessments.marking.hints import are_offered
from assessments.quiz import Quiz
from curriculum.catalog import Catalog
from webapp.queries.sitting_value import GRACE as GRACE
from webapp.queries.sitting_value import Given as Given
from webapp.queries.sitting_value import Held as Held
from webapp.queries.sitting_value import Judged as Judged
from webapp.queries.sitting_value import OpenHint as OpenHint
from webapp.queries.sitting_value import Sitting as Sitting
from webapp.store import byhand
from webapp.store.attempts import Answer, Attempt, Draft, HintOpening, Submission
from webapp.store.marking import MarkingTask, RubricMark
from webapp.store.sources import SourceRevision

# Each page of an attempt asks these.
ENDS = (Submission.at.label("ended_at"), Submission.reason, Submission.receipt)
ATTEMPTS = select(*Attempt.__table__.c, *ENDS).outerjoin(
    Submission, Submission.attempt_id == Attempt.id
)
OF_TOKEN = byhand.Question(
    ATTEMPTS.where(Attempt.token == bindparam("token"), Attempt.person_id == bindparam("person_id"))
)
OF_ID = byhand.Question(ATTEMPTS.where(Attempt.id == bindparam("attempt_id")))
DRAFTS = byhand.Question(
    select(
        *(Draft.number, Draft.sequence, Draft.raw, Draft.flagged, Draft.confidence, Draft.at)
    ).where(Draft.attempt_id == bindparam("attempt_id"))
)
ANSWERS = byhand.Question(
    select(*Answer.__table__.c)
    .where(Answer.attempt_id == bindparam("attempt_id"))
    .order_by(Answer.try_number)
)
HINTS = byhand.Question(
    select(HintOpening.number, HintOpening.part, HintOpening.ordinal, HintOpening.after_try)
    .where(HintOpening.attempt_id == bindparam("attempt_id"))
    .order_by(HintOpening.id)
)


def quiz_at(asked: Connection, catalog: Catalog, quiz_id: str, sha: str) -> Quiz:
    """Return a quiz or bank as it stood at `sha`, whatever has been published since.

    Raises LookupError where no revision with this sha is kept: the store is damaged.
    """
    for newest in (catalog.quiz, catalog.bank):
        with suppress(KeyError):
            if (found := newest(quiz_id)).sha == sha:
                return found
    row = asked.execute(
        select(SourceRevision.path, SourceRevision.text).where(SourceRevision.sha256 == sha)
    ).first()
    if row is None:
        raise LookupError(f"the text of {quiz_id} at {sha[:12]} is not kept here")
    return catalog.read_quiz(row.text, row.path)


def mine(asked: Connection, catalog: Catalog, person_id: int, token: str) -> Sitting | None:
    """Return the attempt with this token if it is this person's, else None."""
    rows = OF_TOKEN.within(asked, token=token, person_id=person_id)
    return _read(asked, catalog, rows[0]) if rows else None


def whole(asked: Connection, catalog: Catalog, attempt: Attempt) -> Sitting:
    """Return everything about an attempt; its questions come from the revisions it names."""
    (row,) = OF_ID.within(asked, attempt_id=attempt.id)
    return _read(asked, catalog, row)


def _read(asked: Connection, catalog: Catalog, row: Any) -> Sitting:
    form = _form(row.form)
    sources = {entry.sha: entry.bank for entry in form.entries}
    quiz = quiz_at(asked, catalog, row.quiz, row.revisions[row.quiz])
    return Sitting(
        attempt_id=row.id,
        token=row.token,
        person_id=row.person_id,
        quiz_id=row.quiz,
        quiz=quiz,
        banks={sha: quiz_at(asked, catalog, bank, sha) for sha, bank in sources.items()},
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
        opened=_opened(asked, row.id) if are_offered(quiz) else {},
        judged=_judged(asked, row.id) if row.ended_at else {},
    )


@lru_cache(maxsize=256)
def _form(text: str) -> Form:
    """Read a form once for all the pages of its attempt: it never changes."""
    return Form.from_json(text)


def _held(asked: Connection, attempt_id: int) -> dict[int, Held]:
    return {
        row.number: Held(
            sequence=row.sequence,
            raw=row.raw,
            flagged=row.flagged,
            confidence=row.confidence,
            at=row.at,
        )
        for row in DRAFTS.within(asked, attempt_id=attempt_id)
    }


def _given(asked: Connection, attempt_id: int) -> dict[int, tuple[Given, ...]]:
    given: dict[int, tuple[Given, ...]] = {}
    for row in ANSWERS.within(asked, attempt_id=attempt_id):
        given[row.number] = (*given.get(row.number, ()), of_row(row))
    return given


def _opened(asked: Connection, attempt_id: int) -> dict[int, tuple[OpenHint, ...]]:
    opened: dict[int, tuple[OpenHint, ...]] = {}
    for row in HINTS.within(asked, attempt_id=attempt_id):
        hint = OpenHint(part=row.part, ordinal=row.ordinal, after_try=row.after_try)
        opened[row.number] = (*opened.get(row.number, ()), hint)
    return opened


def _judged(asked: Connection, attempt_id: int) -> dict[int, Judged]:
    rows = asked.execute(
        select(MarkingTask.number, RubricMark.levels, RubricMark.comment, RubricMark.at)
        .join(RubricMark, RubricMark.task_id == MarkingTask.id)
        .where(MarkingTask.attempt_id == attempt_id)
        .order_by(RubricMark.sequence)
    )
    return {row.number: Judged(levels=row.levels, comment=row.comment, at=row.at) for row in rows}


def of_row(row: Any) -> Given:
    """Return a row of the ledger, an `Answer` or one read by hand, as a value."""
    return Given(
        number=row.number,
        try_number=row.try_number,
        raw=row.raw,
        response=row.response,
        fraction=row.fraction,
        late=bool(row.late),
        confidence=row.confidence or "",
        at=row.at,
    )
