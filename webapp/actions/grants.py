"""What an operator does with people: grant, take back, disable, enable."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from webapp.actions.accounts import end_signins
from webapp.actions.errors import Missing, Refused
from webapp.store.people import Grant, Person
from webapp.store.trail import record

KINDS = ("learner", "author", "assessor", "employer", "operator")


def give(
    session: Session,
    person_id: int,
    kind: str,
    *,
    by: int | None,
    now: datetime,
    why: str = "",
    scope: str = "",
    until: datetime | None = None,
) -> None:
    """Let a person do one kind of thing. Raises Missing, or Refused for one already held."""
    if kind not in KINDS or session.get(Person, person_id) is None:
        raise Missing
    if _held(session, person_id, kind, scope, now=now):
        raise Refused("That grant is already held.")
    session.add(Grant(person_id=person_id, kind=kind, scope=scope, by_id=by, at=now, until=until))
    thing = f"person:{person_id}"
    record(session, by, "grant", thing, now=now, why=why, kind=kind, scope=scope)


def take(session: Session, grant_id: int, *, by: int, now: datetime, why: str) -> None:
    """End a grant. Raises Refused for the last operator's own: nobody could give it back."""
    grant = session.get(Grant, grant_id)
    if grant is None or grant.ended_at is not None:
        raise Missing
    if grant.kind == "operator" and not _other_operators(session, grant.person_id, now=now):
        raise Refused("This is the last operator. Make another one first.")
    grant.ended_at = now
    thing = f"person:{grant.person_id}"
    record(session, by, "end grant", thing, now=now, why=why, kind=grant.kind, scope=grant.scope)


def disable(session: Session, person_id: int, *, by: int, now: datetime, why: str) -> None:
    """Close an account and end its sign-ins; what it did stays. Raises Missing or Refused."""
    person = session.get(Person, person_id)
    if person is None or person.disabled_at is not None:
        raise Missing
    if person_id == by:
        raise Refused("You cannot disable your own account.")
    person.disabled_at = now
    end_signins(session, person_id, now=now)
    record(session, by, "disable", f"person:{person_id}", now=now, why=why)


def enable(session: Session, person_id: int, *, by: int, now: datetime, why: str) -> None:
    """Open a disabled account again. Raises Missing."""
    person = session.get(Person, person_id)
    if person is None or person.disabled_at is None:
        raise Missing
    person.disabled_at = None
    record(session, by, "enable", f"person:{person_id}", now=now, why=why)


def _held(session: Session, person_id: int, kind: str, scope: str, *, now: datetime) -> bool:
    held = select(Grant).where(
        Grant.person_id == person_id, Grant.kind == kind, Grant.scope == scope
    )
    return any(_holds(grant, now) for grant in session.scalars(held))


def _other_operators(session: Session, person_id: int, *, now: datetime) -> bool:
    others = (
        select(Grant)
        .join(Person, Person.id == Grant.person_id)
        .where(Grant.kind == "operator", Grant.person_id != person_id, Person.disabled_at.is_(None))
    )
    return any(_holds(grant, now) for grant in session.scalars(others))


def _holds(grant: Grant, now: datetime) -> bool:
    return grant.ended_at is None and (grant.until is None or grant.until > now)
