"""Who agreed to what: as the person reads it, and as far as the employer may."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from webapp.queries.people import hashed
from webapp.store.people import Grant, Person
from webapp.store.teams import TeamConsent, TeamInvitation, TeamLook

LONGEST = timedelta(days=3 * 366)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What an employer sees of the named roles; without a tick it stays hidden.

    `progress` is what is still missing for them, `letters` are reminders and changes of state.
    """

    roles: tuple[str, ...]
    scores: bool = False
    progress: bool = False
    reminders: bool = False
    notices: bool = False

    def kept(self) -> dict[str, Any]:
        """Return the scope as the store keeps it."""
        return asdict(self) | {"roles": list(self.roles)}


def scope_of(kept: dict[str, Any]) -> Scope:
    """Return a scope from what the store keeps."""
    return Scope(**(kept | {"roles": tuple(kept["roles"])}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An invitation as the person reads it: who asks, and about what."""

    id: int
    employer: str
    employer_email: str
    organisation: str
    role: str
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """An invitation as the employer reads it: answered with no, it looks like one that waits."""

    id: int
    email: str
    at: datetime
    until: datetime

    def waits(self, now: datetime) -> bool:
        """Whether it can still be answered."""
        return self.until > now


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """A consent as both sides read it."""

    id: int
    token: str
    employer_id: int
    employer: str
    organisation: str
    person_id: int
    name: str
    scope: Scope
    at: datetime
    until: datetime
    ended_at: datetime | None

    def is_open(self, now: datetime) -> bool:
        """Whether it holds at `now`."""
        return self.ended_at is None and self.until > now


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One line of a person's log: who looked at what, when."""

    who: str
    what: str
    at: datetime


def open_consents(
    *, now: datetime, employer_id: int | None = None, person_id: int | None = None
) -> Select[TeamConsent]:
    """Return the question for the consents that hold; every employer's page begins with it."""
    wanted = select(TeamConsent).where(TeamConsent.ended_at.is_(None), TeamConsent.until > now)
    if employer_id is not None:
        wanted = wanted.where(TeamConsent.employer_id == employer_id)
    return wanted if person_id is None else wanted.where(TeamConsent.person_id == person_id)


def invitation(session: Session, token: str, *, now: datetime) -> Asked | None:
    """Return the invitation of a letter while it waits and its sender is an employer."""
    found = session.execute(
        select(TeamInvitation, Person)
        .join(Person, Person.id == TeamInvitation.employer_id)
        .where(
            TeamInvitation.token_hash == hashed(token),
            TeamInvitation.answer == "",
            TeamInvitation.until > now,
            is_employer(now),
        )
    ).first()
    if found is None:
        return None
    row, employer = found
    return Asked(
        id=row.id,
        employer=employer.name,
        employer_email=employer.email,
        organisation=row.organisation,
        role=row.role,
        until=row.until,
    )


def is_employer(now: datetime) -> Any:
    """Return the condition that a joined `Person` may act as an employer still."""
    granted = select(Grant.id).where(
        Grant.person_id == Person.id,
        Grant.kind == "employer",
        Grant.ended_at.is_(None),
        or_(Grant.until.is_(None), Grant.until > now),
    )
    return Person.disabled_at.is_(None) & granted.exists()


def sent_by(session: Session, employer_id: int) -> Sequence[Sent]:
    """Return an employer's invitations that nobody agreed to yet, the newest first."""
    rows = session.scalars(
        select(TeamInvitation)
        .where(
            TeamInvitation.employer_id == employer_id,
            TeamInvitation.answer.in_(("", "declined")),
        )
        .order_by(TeamInvitation.id.desc())
    )
    return [Sent(id=row.id, email=row.email, at=row.at, until=row.until) for row in rows]


def last_organisation(session: Session, employer_id: int) -> str:
    """Return the name under which an employer asked last, empty for none."""
    mine = TeamInvitation.employer_id == employer_id
    asked = select(TeamInvitation.organisation).where(mine).order_by(TeamInvitation.id.desc())
    return session.scalar(asked.limit(1)) or ""


def members(session: Session, employer_id: int, *, now: datetime) -> tuple[Consent, ...]:
    """Return those who agreed that this employer sees something, by name."""
    found = _read(session, open_consents(employer_id=employer_id, now=now))
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.id)))


def member(session: Session, employer_id: int, token: str, *, now: datetime) -> Consent | None:
    """Return one of them; None for a consent that ended, never was, or is another employer's."""
    wanted = open_consents(employer_id=employer_id, now=now).where(TeamConsent.token == token)
    return next(iter(_read(session, wanted)), None)


def of_person(session: Session, person_id: int) -> tuple[Consent, ...]:
    """Return all that a person ever agreed to, the newest first."""
    wanted = select(TeamConsent).where(TeamConsent.person_id == person_id)
    return tuple(_read(session, wanted.order_by(TeamConsent.id.desc())))


def readers(session: Session, person_id: int, role: str, *, now: datetime) -> tuple[Consent, ...]:
    """Return the consents by which an employer who is one still sees this person's role."""
    found = _read(session, open_consents(person_id=person_id, now=now))
    employers = set(session.scalars(select(Person.id).where(is_employer(now))))
    return tuple(one for one in found if role in one.scope.roles and one.employer_id in employers)


def looks(session: Session, consent_id: int, most: int = 100) -> tuple[Look, ...]:
    """Return the last looks by which a consent was used."""
    rows = session.execute(
        select(Person.name, TeamLook.what, TeamLook.at)
        .join(Person, Person.id == TeamLook.by_id)
        .where(TeamLook.consent_id == consent_id)
        .order_by(TeamLook.id.desc())
        .limit(most)
    )
    return tuple(Look(who=who, what=what, at=at) for who, what, at in rows)


def last_looks(session: Session, consent_ids: Sequence[int]) -> dict[int, datetime]:
    """Return when each consent was used last."""
    rows = session.execute(
        select(TeamLook.consent_id, func.max(TeamLook.at))
        .where(TeamLook.consent_id.in_(consent_ids))
        .group_by(TeamLook.consent_id)
    )
    return dict(rows.all())


def _read(session: Session, wanted: Select[TeamConsent]) -> list[Consent]:
    """Return consents with the names of both sides; nobody whose account is closed."""
    employer = aliased(Person)
    rows = session.execute(
        wanted.join(Person, Person.id == TeamConsent.person_id)
        .join(employer, employer.id == TeamConsent.employer_id)
        .where(Person.disabled_at.is_(None))
        .add_columns(Person.name, employer.name)
    )
    return [_consent(row, name, employer_name) for row, name, employer_name in rows]


def _consent(row: TeamConsent, name: str, employer_name: str) -> Consent:
    return Consent(
        id=row.id,
        token=row.token,
        employer_id=row.employer_id,
        employer=employer_name,
        organisation=row.organisation,
        person_id=row.person_id,
        name=name,
        scope=scope_of(row.scope),
        at=row.at,
        until=row.until,
        ended_at=row.ended_at,
    )
