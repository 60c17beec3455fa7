"""What an assessor sees: the answers that wait, and one of them with its rubric, without a name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select, true
from sqlalchemy.orm import Session

from assessments.rubric import Judgement, Paper
from curriculum.catalog import Catalog
from webapp.queries import sitting as reading
from webapp.queries.answer_files import handed_in
from webapp.queries.sitting import Sitting
from webapp.store.attempts import Attempt
from webapp.store.marking import MarkingTask, RubricMark
from webapp.store.people import Grant

ROWS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One answer in the queue."""

    token: str
    quiz: str
    number: int
    at: datetime
    counts: bool  # towards a certificate


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An answer that this assessor has marked."""

    token: str
    quiz: str
    number: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """What waits for this assessor, the oldest first, and what they marked last."""

    rows: Sequence[Waiting]
    count: int
    done: Sequence[Done]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """One answer to be marked. Whose it is stands nowhere in it."""

    token: str
    quiz: str
    number: int
    at: datetime
    papers: Sequence[Paper]
    points: str
    newest: int  # number of the newest mark, 0 for none
    mine: "Given | None"  # what this assessor has said of it
    theirs: "Given | None"  # the newest mark, where somebody else gave it


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A mark that was given."""

    levels: Judgement
    comment: str
    at: datetime


def scopes(session: Session, person_id: int, now: datetime) -> tuple[str, ...]:
    """Return where a person may mark: an empty scope is everywhere, else a quiz or a folder."""
    holds = or_(Grant.until.is_(None), Grant.until > now)
    wanted = Grant.person_id == person_id, Grant.kind == "assessor", Grant.ended_at.is_(None)
    return tuple(session.scalars(select(Grant.scope).where(*wanted, holds)))


def may_mark(session: Session, person_id: int, quiz_id: str, now: datetime) -> bool:
    """Say whether a person may mark the answers of a quiz, other people's at least."""
    held = scopes(session, person_id, now)
    return any(not scope or f"{quiz_id}/".startswith(f"{scope}/") for scope in held)


def queue(session: Session, catalog: Catalog, person_id: int, now: datetime) -> Queue:
    """Return what waits for an assessor, and what they marked last."""
    waiting = _waiting(session, person_id, now)
    rows = session.execute(waiting.limit(ROWS))
    count = session.scalar(select(func.count()).select_from(waiting.order_by(None).subquery()))
    return Queue(
        rows=[
            Waiting(
                token=task.token,
                quiz=catalog.quiz_title(attempt.quiz),
                number=task.number,
                at=task.at,
                counts=attempt.use == "secure",
            )
            for task, attempt in rows
        ],
        count=count or 0,
        done=_done(session, catalog, person_id),
    )


def next_token(session: Session, person_id: int, now: datetime) -> str:
    """Return the token of the answer that has waited longest, empty when none waits."""
    first = session.execute(_waiting(session, person_id, now).limit(1)).first()
    return first[0].token if first else ""


def opened(
    session: Session, catalog: Catalog, person_id: int, token: str, now: datetime
) -> Opened | None:
    """Return an answer to be marked, None where this person has no such answer to mark."""
    found = _found(session, person_id, token, now)
    if found is None:
        return None
    task, attempt = found
    sitting = reading.whole(session.connection(), catalog, attempt)
    marks = session.scalars(
        select(RubricMark).where(RubricMark.task_id == task.id).order_by(RubricMark.sequence)
    ).all()
    mine = [one for one in marks if one.by_id == person_id]
    newest = marks[-1] if marks else None
    return Opened(
        token=token,
        quiz=sitting.quiz.title,
        number=task.number,
        at=task.at,
        papers=papers(sitting, task.number),
        points=str(sitting.entry(task.number).points.normalize()),
        newest=newest.sequence if newest else 0,
        mine=_given(mine[-1]) if mine else None,
        theirs=_given(newest) if newest and newest.by_id != person_id else None,
    )


def file_of(
    session: Session, catalog: Catalog, person_id: int, token: str, now: datetime
) -> bytes | None:
    """Return the PDF of an answer that this person may mark, None where there is none."""
    found = _found(session, person_id, token, now)
    if found is None:
        return None
    sitting = reading.whole(session.connection(), catalog, found[1])
    read = papers(sitting, found[0].number)
    return handed_in(session, sitting, found[0].number, read[0].file) if read else None


def _found(
    session: Session, person_id: int, token: str, now: datetime
) -> tuple[MarkingTask, Attempt] | None:
    row = session.execute(
        select(MarkingTask, Attempt)
        .join(Attempt, Attempt.id == MarkingTask.attempt_id)
        .where(MarkingTask.token == token, _theirs(session, person_id, now))
    ).first()
    return (row[0], row[1]) if row else None


def papers(sitting: Sitting, number: int) -> tuple[Paper, ...]:
    """Return what is to be read and marked in one answer."""
    last = sitting.last(number)
    if last is None:
        return ()
    return sitting.question(number).papers(last.response, sitting.draw_counted(number))


def keys(sitting: Sitting, number: int) -> frozenset[str]:
    """Return the keys of the criteria by which an answer is marked."""
    return frozenset(str(row["key"]) for paper in papers(sitting, number) for row in paper.rubric)


def open_criteria(sitting: Sitting, number: int, levels: Mapping[str, int]) -> tuple[str, ...]:
    """Return the keys of the criteria for which no level of theirs is among `levels`."""
    wanted = keys(sitting, number)
    return tuple(
        criterion.key
        for criterion in sitting.question(number).rubric
        if criterion.key in wanted and criterion.level(levels.get(criterion.key)) is None
    )


def _waiting(session: Session, person_id: int, now: datetime) -> Select[MarkingTask, Attempt]:
    marked = select(RubricMark.id).where(RubricMark.task_id == MarkingTask.id)
    return (
        select(MarkingTask, Attempt)
        .join(Attempt, Attempt.id == MarkingTask.attempt_id)
        .where(_theirs(session, person_id, now), ~marked.exists())
        .order_by(MarkingTask.at, MarkingTask.id)
    )


def _theirs(session: Session, person_id: int, now: datetime) -> ColumnElement[bool]:
    """What this person may mark: in the scope of a grant, and not by themselves."""
    held = scopes(session, person_id, now)
    within = [
        true()
        if not scope
        else or_(Attempt.quiz == scope, Attempt.quiz.startswith(f"{scope}/", autoescape=True))
        for scope in held
    ]
    return and_(Attempt.person_id != person_id, or_(false(), *within))


def _done(session: Session, catalog: Catalog, person_id: int) -> list[Done]:
    rows = session.execute(
        select(MarkingTask.token, MarkingTask.number, Attempt.quiz, func.max(RubricMark.at))
        .join(RubricMark, RubricMark.task_id == MarkingTask.id)
        .join(Attempt, Attempt.id == MarkingTask.attempt_id)
        .where(RubricMark.by_id == person_id, Attempt.person_id != person_id)
        .group_by(MarkingTask.token, MarkingTask.number, Attempt.quiz)
        .order_by(func.max(RubricMark.at).desc(), MarkingTask.token)
        .limit(10)
    )
    return [
        Done(token=token, quiz=catalog.quiz_title(quiz), number=number, at=at)
        for token, number, quiz, at in rows
    ]


def _given(row: RubricMark) -> Given:
    return Given(levels=row.levels, comment=row.comment, at=row.at)
