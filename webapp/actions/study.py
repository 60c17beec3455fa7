"""What a learner does outside attempts: enrol for a role, read a lesson, keep the place."""

from datetime import datetime
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from curriculum.catalog import Catalog
from webapp.actions.errors import Missing
from webapp.store.study import Enrolment, Place, Step
from webapp.store.trail import record


def enrol(
    session: Session, catalog: Catalog, person_id: int, role_id: str, *, now: datetime
) -> None:
    """Begin working towards a role; when that has begun already, nothing changes."""
    if role_id not in catalog.roles_by_id:
        raise Missing(f"there is no role {role_id}")
    if _enrolment(session, person_id, role_id) is None:
        session.add(Enrolment(person_id=person_id, role=role_id, at=now))
        record(session, person_id, "role.enrol", f"role:{role_id}", now=now)
        session.flush()


def leave(session: Session, person_id: int, role_id: str, *, now: datetime) -> None:
    """Stop working towards a role; what was shown stays, and coming back goes on from it."""
    found = _enrolment(session, person_id, role_id)
    if found is None:
        raise Missing(f"you do not work towards {role_id}")
    found.ended_at = now
    record(session, person_id, "role.leave", f"role:{role_id}", now=now)
    session.flush()


def _enrolment(session: Session, person_id: int, role_id: str) -> Enrolment | None:
    mine = Enrolment.person_id == person_id, Enrolment.role == role_id
    return session.scalar(select(Enrolment).where(*mine, Enrolment.ended_at.is_(None)))


def did(
    session: Session,
    catalog: Catalog,
    person_id: int,
    lesson_id: str,
    kind: str,
    *,
    now: datetime,
) -> None:
    """Note that a lesson was read (`read`) or its questions were tried (`checked`), once."""
    if lesson_id not in catalog.lessons_by_id:
        raise Missing(f"there is no lesson {lesson_id}")
    known = Step.person_id == person_id, Step.lesson == lesson_id, Step.kind == kind
    if session.scalar(select(Step.id).where(*known)) is None:
        sha = sha256(catalog.lesson(lesson_id).text.encode()).hexdigest()
        row = Step(person_id=person_id, lesson=lesson_id, kind=kind, revision=sha, at=now)
        session.add(row)
        session.flush()


def keep_place(
    session: Session, person_id: int, lesson_id: str, heading: str, *, now: datetime
) -> None:
    """Remember the last heading seen, so that the next visit goes on there."""
    mine = Place.person_id == person_id, Place.lesson == lesson_id
    place = session.scalar(select(Place).where(*mine))
    if place is None:
        session.add(Place(person_id=person_id, lesson=lesson_id, heading=heading, at=now))
    else:
        place.heading, place.at = heading, now
    session.flush()
