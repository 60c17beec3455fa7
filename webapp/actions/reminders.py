"""Certificates that end soon or changed: who is told, each step once, employers only by consent."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from curriculum.awards.events import standing
from webapp.actions.teams import note_looks
from webapp.queries import certificates, teams
from webapp.queries.teams import Consent
from webapp.store.awards import Award, AwardEvent
from webapp.store.jobs import enqueue
from webapp.store.people import Person
from webapp.store.teams import Reminder

STEPS = (90, 60, 30, 7)  # days before the end
HOLDER = "holder"
MANY = 200  # certificates a job looks at before it notes them


def remind(session: Session, *, after: int, now: datetime) -> int:
    """Ask for the letters that are due among the next certificates behind id `after`.

    Return the id of the last one, 0 when there are no more. A step that was missed is made up for
    by the next one only: nobody gets three letters because the worker stood still.
    """
    last = now + timedelta(days=max(STEPS))
    awards = session.scalars(
        select(Award)
        .join(Person, Person.id == Award.person_id)
        .where(
            Award.id > after,
            Award.valid_until > now,
            Award.valid_until <= last,
            Person.disabled_at.is_(None),
        )
        .order_by(Award.id)
        .limit(MANY)
    ).all()
    for award in _alive(session, awards):
        _ask(session, award, now=now)
    return awards[-1].id if len(awards) == MANY else 0


def tell_change(session: Session, award_id: int, kind: str, at: datetime, *, now: datetime) -> None:
    """Ask for a letter to each employer whom the holder lets know of changes."""
    award = session.get(Award, award_id)
    if award is None or award.person_id is None:
        return
    for one in teams.readers(session, award.person_id, award.role, now=now):
        if one.scope.notices and one.at <= at:
            args = {"award": award.id, "consent": one.id, "kind": kind}
            key = f"{award.id}/{kind}/{at:%Y-%m-%dT%H:%M:%S.%f}/{one.id}"
            enqueue(session, "mail_change", key, args, now=now)


def note_letter(session: Session, consent: Consent, *, now: datetime) -> None:
    """Write into the person's log that a letter went to the employer."""
    note_looks(session, consent.employer_id, [consent.id], "letter", now=now)


def consent_of(session: Session, award: Award, consent_id: int, *, now: datetime) -> Consent | None:
    """Return a consent that lets its employer know of an award, None where it ended meanwhile."""
    if award.person_id is None:
        return None
    found = teams.readers(session, award.person_id, award.role, now=now)
    return next((one for one in found if one.id == consent_id), None)


def _alive(session: Session, awards: Sequence[Award]) -> Iterator[Award]:
    """Yield those that are neither withdrawn nor replaced nor renewed already."""
    held: dict[int, list[AwardEvent]] = {award.id: [] for award in awards}
    rows = select(AwardEvent).where(AwardEvent.award_id.in_(held)).order_by(AwardEvent.id)
    for row in session.scalars(rows):
        held[row.award_id].append(row)
    for award in awards:
        events = [certificates.event(row) for row in held[award.id]]
        renewed = any(event.kind == "renew" for event in events)
        if not renewed and standing(events) not in ("revoked", "superseded"):
            yield award


def _ask(session: Session, award: Award, *, now: datetime) -> None:
    if award.valid_until is None or award.person_id is None:
        return
    left = award.valid_until - now
    step = min(days for days in STEPS if left <= timedelta(days=days))
    employers = teams.readers(session, award.person_id, award.role, now=now)
    told = [HOLDER, *(f"consent:{one.id}" for one in employers if one.scope.reminders)]
    asked = select(Reminder.reader).where(Reminder.award_id == award.id, Reminder.days == step)
    known = set(session.scalars(asked))
    for reader in told:
        if reader not in known:
            session.add(Reminder(award_id=award.id, days=step, reader=reader, at=now))
            args = {"award": award.id, "reader": reader}
            enqueue(session, "mail_reminder", f"{award.id}/{step}/{reader}", args, now=now)
