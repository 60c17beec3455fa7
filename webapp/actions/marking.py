"""What an assessor does: say of an answer how good it is, criterion by criterion."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessments.rubric import Judgement
from curriculum.catalog import Catalog
from webapp.actions import outcomes
from webapp.actions.errors import Missing, Refused, Stale
from webapp.queries import marking
from webapp.queries import sitting as reading
from webapp.queries.sitting import Judged, Sitting
from webapp.store.attempts import Attempt
from webapp.store.marking import MarkingTask, RubricMark
from webapp.store.trail import record

LONGEST_COMMENT = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What an assessor says of one answer. `based_on` is the mark that the page had seen last."""

    assessor_id: int
    token: str
    levels: Judgement
    comment: str
    based_on: int = 0


class Unfinished(Refused):
    """A mark leaves criteria out: `left` has their keys."""

    def __init__(self, left: tuple[str, ...]) -> None:
        super().__init__("Choose a level for each criterion.")
        self.left = left


def hand_over(session: Session, sitting: Sitting, numbers: Collection[int], at: datetime) -> None:
    """Put answers that were handed in before those who mark."""
    for number in numbers:
        digest = sha256(f"marking {sitting.token}/{number}".encode()).hexdigest()[:43]
        session.add(MarkingTask(token=digest, attempt_id=sitting.attempt_id, number=number, at=at))


def mark(session: Session, catalog: Catalog, said: Said, *, now: datetime) -> Sitting:
    """Keep what an assessor says; with the last mark of an attempt its evidence is written.

    The same mark twice is one mark. Raises Missing for what this person may not mark, Refused for
    an own answer, Unfinished for a mark that leaves a criterion out, Stale when somebody else has
    marked it since the page was opened: that mark is kept, and so is this one once sent again.
    """
    task, attempt = _task(session, said, now)
    before = reading.whole(session.connection(), catalog, attempt)
    _check_levels(before, task.number, said)
    newest = session.scalar(
        select(RubricMark)
        .where(RubricMark.task_id == task.id)
        .order_by(RubricMark.sequence.desc())
        .limit(1)
    )
    if newest is not None and _same(newest, said):
        return before
    if said.based_on != (newest.sequence if newest is not None else 0):
        raise Stale("Somebody else has marked this answer since you opened it.")
    row = RubricMark(
        task_id=task.id,
        sequence=said.based_on + 1,
        levels=dict(said.levels),
        comment=said.comment.strip()[:LONGEST_COMMENT],
        by_id=said.assessor_id,
        at=now,
    )
    session.add(row)
    session.flush()
    thing = f"marking:{task.token}"
    record(session, said.assessor_id, "mark", thing, now=now, sequence=row.sequence)
    judged = Judged(levels=row.levels, comment=row.comment, at=now)
    after = replace(before, judged={**before.judged, task.number: judged})
    _settle(session, catalog, before, after, now)
    return after


def _task(session: Session, said: Said, now: datetime) -> tuple[MarkingTask, Attempt]:
    """Return the answer that is to be marked, locked until this mark is kept."""
    asked = select(MarkingTask).where(MarkingTask.token == said.token).with_for_update()
    task = session.scalar(asked)
    if task is None:
        raise Missing("there is no such answer to mark")
    attempt = session.get_one(Attempt, task.attempt_id)
    if attempt.person_id == said.assessor_id:
        raise Refused("This is your own answer: somebody else marks it.")
    if not marking.may_mark(session, said.assessor_id, attempt.quiz, now):
        raise Missing("this answer is not yours to mark")
    return task, attempt


def _check_levels(sitting: Sitting, number: int, said: Said) -> None:
    open_ones = marking.open_criteria(sitting, number, said.levels)
    if open_ones:
        raise Unfinished(open_ones)
    if set(said.levels) - marking.keys(sitting, number):
        raise Refused("That criterion is not in the rubric of this question.")


def _same(newest: RubricMark, said: Said) -> bool:
    """Say whether a mark is this one, sent twice."""
    mine = newest.by_id == said.assessor_id and newest.sequence == said.based_on + 1
    return mine and newest.levels == dict(said.levels) and newest.comment == said.comment.strip()


def _settle(
    session: Session, catalog: Catalog, before: Sitting, after: Sitting, now: datetime
) -> None:
    """Write what the attempt shows with its last mark, and anew where a mark was replaced."""
    old = before.ledger.outcome
    if old != after.ledger.outcome:
        outcomes.settle(session, catalog, after, now=now, again=old.decided)
