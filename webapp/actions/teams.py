"""A person lets an employer see certificates: asked by mail, agreed with a scope, ended any day."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from webapp.actions.errors import Missing, Refused
from webapp.queries import teams as queries
from webapp.queries.people import email_key, hashed
from webapp.queries.teams import LONGEST, Scope
from webapp.store.jobs import enqueue
from webapp.store.teams import TeamConsent, TeamInvitation, TeamLook
from webapp.store.trail import record

INVITED_FOR = timedelta(days=30)
FORGOTTEN_AFTER = timedelta(days=30)  # days after an invitation lapsed
MOST_WAITING = 500  # invitations of one employer that wait
MOST_LETTERS = 3  # to one address in INVITED_FOR
LOOK_EVERY = timedelta(hours=1)  # looks of one kind within it are one line of the person's log


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """Whom an employer asks, in whose name, and about which role (empty: any)."""

    employer_id: int
    organisation: str
    email: str
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """Whose consent it is, and who may see what it says."""

    person_id: int
    employer_id: int
    organisation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What a person agrees to, and until when."""

    scope: Scope
    until: datetime


def invite(session: Session, sent: Invitation, token: str, *, now: datetime) -> None:
    """Ask somebody by mail. The same happens whether the address has an account or not.

    Raises Refused while an invitation waits at this address, or after too many.
    """
    key = email_key(sent.email)
    mine = (TeamInvitation.employer_id == sent.employer_id,)
    here = session.scalars(
        select(TeamInvitation).where(
            *mine, TeamInvitation.email_key == key, TeamInvitation.at > now - INVITED_FOR
        )
    ).all()
    # One that was declined waits on: that somebody said no is not told.
    if any(one.answer in ("", "declined") and one.until > now for one in here):
        raise Refused("An invitation waits at this address already.")
    waiting = select(func.count()).where(
        *mine, TeamInvitation.answer == "", TeamInvitation.until > now
    )
    if len(here) >= MOST_LETTERS or (session.scalar(waiting) or 0) >= MOST_WAITING:
        raise Refused("Too many invitations. Wait until some of them were answered or lapsed.")
    row = TeamInvitation(
        token_hash=hashed(token),
        employer_id=sent.employer_id,
        organisation=sent.organisation,
        email=sent.email.strip(),
        email_key=key,
        role=sent.role,
        at=now,
        until=now + INVITED_FOR,
        answer="",
    )
    session.add(row)
    session.flush()
    args = {"invitation": row.id, "token": token}
    enqueue(session, "mail_invitation", hashed(token), args, now=now)
    record(session, sent.employer_id, "team.invite", f"invitation:{row.id}", now=now)


def take_back(session: Session, employer_id: int, invitation_id: int, *, now: datetime) -> None:
    """End an invitation that waits. Raises Missing for another's and for one that was answered."""
    row = session.get(TeamInvitation, invitation_id)
    if row is None or row.employer_id != employer_id or row.answer not in ("", "declined"):
        raise Missing
    _answered(row, "taken-back", now)
    record(session, employer_id, "team.take back", f"invitation:{row.id}", now=now)


def agree(
    session: Session,
    person_id: int,
    invitation: str,
    sent: Agreement,
    *,
    offered: Collection[str],
    token: str,
    now: datetime,
) -> None:
    """Let the employer of an invitation see what `sent` says; an earlier consent to it ends.

    `offered` are the roles that this person can show. Raises Missing for an invitation that does
    not wait, Refused for a scope or an end that cannot be.
    """
    row = _waiting(session, invitation, now=now)
    _demand(sent, offered, now=now)
    before = queries.open_consents(employer_id=row.employer_id, person_id=person_id, now=now)
    for one in session.scalars(before):
        one.ended_at = now
    _answered(row, "agreed", now)
    _consent(session, _between(person_id, row), sent, token, now=now)


def decline(session: Session, person_id: int, invitation: str, *, now: datetime) -> None:
    """Say no. Raises Missing for an invitation that does not wait."""
    row = _waiting(session, invitation, now=now)
    _answered(row, "declined", now)
    record(session, person_id, "team.decline", f"invitation:{row.id}", now=now)


def change(
    session: Session,
    person_id: int,
    consent: str,
    sent: Agreement,
    *,
    offered: Collection[str],
    token: str,
    now: datetime,
) -> None:
    """Put another scope or end in the place of one's own consent. Raises Missing or Refused."""
    row = _mine(session, person_id, consent, now=now)
    _demand(sent, offered, now=now)
    row.ended_at = now
    _consent(session, _between(person_id, row), sent, token, now=now)


def end(session: Session, person_id: int, consent: str, *, now: datetime) -> None:
    """End one's own consent: from now on the employer sees nothing. Raises Missing."""
    row = _mine(session, person_id, consent, now=now)
    row.ended_at = now
    record(session, person_id, "team.end", f"consent:{row.id}", now=now)


def end_all(session: Session, person_id: int, *, now: datetime) -> None:
    """End every consent of a person, as leaving the site does."""
    still_open = TeamConsent.person_id == person_id, TeamConsent.ended_at.is_(None)
    for row in session.scalars(select(TeamConsent).where(*still_open)):
        row.ended_at = now
        record(session, person_id, "team.end", f"consent:{row.id}", now=now)


def note_looks(
    session: Session, by_id: int, consent_ids: Sequence[int], what: str, *, now: datetime
) -> None:
    """Write into each person's log that somebody looked; once an hour for each kind of look."""
    recent = select(TeamLook.consent_id).where(
        TeamLook.consent_id.in_(consent_ids),
        TeamLook.by_id == by_id,
        TeamLook.what == what,
        TeamLook.at > now - LOOK_EVERY,
    )
    known = set(session.scalars(recent))
    looks = [
        {"consent_id": one, "by_id": by_id, "what": what, "at": now}
        for one in consent_ids
        if one not in known
    ]
    if looks:
        session.execute(insert(TeamLook), looks)


def forget_invitations(session: Session, *, now: datetime) -> None:
    """Delete invitations that lapsed long ago, with the addresses in them."""
    old = TeamInvitation.until < now - FORGOTTEN_AFTER
    session.execute(delete(TeamInvitation).where(old))


def _answered(row: TeamInvitation, answer: str, now: datetime) -> None:
    row.answer, row.answered_at = answer, now


def _waiting(session: Session, token: str, *, now: datetime) -> TeamInvitation:
    asked = queries.invitation(session, token, now=now)
    row = session.get(TeamInvitation, asked.id) if asked else None
    if row is None:
        raise Missing("this invitation does not wait for an answer")
    return row


def _mine(session: Session, person_id: int, token: str, *, now: datetime) -> TeamConsent:
    row = session.scalar(
        queries.open_consents(person_id=person_id, now=now).where(TeamConsent.token == token)
    )
    if row is None:
        raise Missing("you have no such consent")
    return row


def _demand(sent: Agreement, offered: Collection[str], *, now: datetime) -> None:
    if not sent.scope.roles or not set(sent.scope.roles) <= set(offered):
        raise Refused("Choose at least one role from the list.")
    if not now < sent.until <= now + LONGEST:
        raise Refused("Choose a day from today on and within three years.")


def _between(person_id: int, row: TeamInvitation | TeamConsent) -> Between:
    return Between(person_id=person_id, employer_id=row.employer_id, organisation=row.organisation)


def _consent(
    session: Session, between: Between, sent: Agreement, token: str, *, now: datetime
) -> None:
    row = TeamConsent(
        token=token,
        employer_id=between.employer_id,
        person_id=between.person_id,
        organisation=between.organisation,
        scope=sent.scope.kept(),
        at=now,
        until=sent.until,
    )
    session.add(row)
    session.flush()
    thing, who = f"consent:{row.id}", between.person_id
    record(session, who, "team.agree", thing, now=now, employer=between.employer_id)
