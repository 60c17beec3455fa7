"""The trail as an auditor reads it, and the state of the outbox."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from webapp.store.jobs import Job
from webapp.store.people import Person
from webapp.store.trail import Trail


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the trail, with the name of who did it."""

    at: datetime
    actor: str
    action: str
    thing: str
    why: str
    detail: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outbox:
    """How the outbox stands."""

    waiting: int
    oldest: datetime | None
    given_up: tuple[tuple[int, str, str], ...]  # id, name, last line of the error


def lines(
    session: Session, *, thing: str = "", page: int = 1, size: int = 50
) -> tuple[tuple[Line, ...], bool]:
    """Return one page of the trail, newest first, and whether there is more."""
    wanted = (
        select(Trail, Person.name)
        .outerjoin(Person, Person.id == Trail.actor_id)
        .order_by(Trail.id.desc())
    )
    if thing:
        wanted = wanted.where(Trail.thing == thing)
    rows = session.execute(wanted.offset((page - 1) * size).limit(size + 1)).all()
    shown = tuple(
        Line(
            at=line.at,
            actor=name or "",
            action=line.action,
            thing=line.thing,
            why=line.why,
            detail=dict(line.detail),
        )
        for line, name in rows[:size]
    )
    return shown, len(rows) > size


def outbox(session: Session) -> Outbox:
    """Return what waits and what was given up."""
    open_jobs = Job.done_at.is_(None), Job.failed_at.is_(None)
    waiting = session.scalar(select(func.count()).select_from(Job).where(*open_jobs)) or 0
    oldest = session.scalar(select(func.min(Job.run_at)).where(*open_jobs))
    failed = session.scalars(
        select(Job).where(Job.failed_at.is_not(None)).order_by(Job.id.desc()).limit(20)
    )
    given_up = tuple((j.id, j.name, (j.error.strip().splitlines() or [""])[-1]) for j in failed)
    return Outbox(waiting=waiting, oldest=oldest, given_up=given_up)
