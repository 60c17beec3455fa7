"""Takes jobs from the outbox one at a time, under a lease: a worker that dies loses nothing."""

import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, func, or_, select, update
from sqlalchemy.orm import Session

from webapp.kit import Kit
from webapp.store.jobs import Job, enqueue

LEASE = timedelta(seconds=60)
MOST_TRIES = 6
FIRST_WAIT = timedelta(seconds=10)  # then twice as long each time
KEPT = timedelta(days=7)
ERROR_LENGTH = 2000

Work = Callable[[Kit, Mapping[str, Any]], object]


@dataclass(frozen=True, slots=True)
class Taken:
    """A job under our lease."""

    id: int
    name: str
    args: Mapping[str, Any]
    lease: str
    tries: int


@dataclass(frozen=True, slots=True)
class Periodic:
    """Work that is due again and again: the name of a job, and how often."""

    name: str
    every: timedelta


def run_one(kit: Kit, works: Mapping[str, Work]) -> bool:
    """Do one waiting job and return True; False when nothing is due.

    A job may run twice (its worker was killed after the work and before the note): each is
    written so that the second time changes nothing.
    """
    with kit.sessions.begin() as session:
        taken = _take(session, kit.new_token(), now=kit.now())
    if taken is None:
        return False
    work = works.get(taken.name)
    if work is None:
        _note(kit, taken, f"there is no job {taken.name}", give_up=True)
        return True
    try:
        work(kit, taken.args)
    except Exception:
        _note(kit, taken, traceback.format_exc(limit=-8))
    else:
        _done(kit, taken)
    return True


def plan(kit: Kit, periodic: tuple[Periodic, ...]) -> None:
    """Enqueue the periodic work of the present period; twice in a period is once."""
    now = kit.now()
    with kit.sessions.begin() as session:
        for one in periodic:
            period = int(now.timestamp() // one.every.total_seconds())
            enqueue(session, one.name, f"period-{period}", {}, now=now)
        old = now - KEPT
        session.execute(delete(Job).where(Job.done_at.is_not(None), Job.done_at < old))


def waiting(kit: Kit) -> int:
    """Return how many jobs are due and in nobody's hands."""
    with kit.sessions() as session:
        return session.scalar(select(func.count(Job.id)).where(*_due(kit.now()))) or 0


def _due(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        Job.done_at.is_(None),
        Job.failed_at.is_(None),
        Job.run_at <= now,
        or_(Job.lease_until.is_(None), Job.lease_until < now),
    )


def _take(session: Session, lease: str, *, now: datetime) -> Taken | None:
    due = (
        select(Job)
        .where(*_due(now))
        .order_by(Job.run_at, Job.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    job = session.scalar(due)
    if job is None:
        return None
    job.lease, job.lease_until, job.tries = lease[:64], now + LEASE, job.tries + 1
    return Taken(job.id, job.name, dict(job.args), job.lease, job.tries)


def _done(kit: Kit, taken: Taken) -> None:
    """Note the end, unless the lease went to another. Arguments may hold secrets: gone."""
    with kit.sessions.begin() as session:
        session.execute(
            update(Job)
            .where(Job.id == taken.id, Job.lease == taken.lease)
            .values(done_at=kit.now(), lease_until=None, error="", args={})
        )


def _note(kit: Kit, taken: Taken, error: str, *, give_up: bool = False) -> None:
    now = kit.now()
    give_up = give_up or taken.tries >= MOST_TRIES
    wait = FIRST_WAIT * 2 ** (taken.tries - 1)
    with kit.sessions.begin() as session:
        session.execute(
            update(Job)
            .where(Job.id == taken.id, Job.lease == taken.lease)
            .values(
                lease_until=None,
                run_at=now + wait,
                failed_at=now if give_up else None,
                error=error[-ERROR_LENGTH:],
            )
        )
