"""Suspending, restoring and withdrawing an award: a row beside it, never a change of it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from curriculum.awards.events import REASONS, Event
from webapp.actions import award_events
from webapp.actions.award_events import Behind, Chance
from webapp.actions.errors import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Revocation:
    """A decision of the issuer: the class is public, the note is not."""

    number: str
    reason_class: str
    note: str
    actor_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A certificate is looked at again, or the look has ended: the note is for operators."""

    number: str
    note: str
    actor_id: int


def revoke(session: Session, random_bytes: Chance, sent: Revocation, *, now: datetime) -> None:
    """Withdraw an award for good. Raises Refused when it is withdrawn already or not ours."""
    award = award_events.locked(session, sent.number)  # of two operators at once, one is refused
    if sent.reason_class not in REASONS:
        raise Refused("There is no such award, or no such reason class.")
    event = Event(kind="revoke", at=now, reason_class=sent.reason_class)
    behind = Behind(actor_id=sent.actor_id, note=sent.note)
    award_events.happen(session, award, event, behind, random_bytes)


def suspend(session: Session, random_bytes: Chance, sent: Review, *, now: datetime) -> None:
    """Take an award out of force while it is looked at. Raises Refused where it has ended."""
    _turn(session, random_bytes, sent, Event(kind="suspend", at=now))


def restore(session: Session, random_bytes: Chance, sent: Review, *, now: datetime) -> None:
    """Put a suspended award in force again. Raises Refused for any other."""
    _turn(session, random_bytes, sent, Event(kind="restore", at=now))


def _turn(session: Session, random_bytes: Chance, sent: Review, event: Event) -> None:
    award = award_events.locked(session, sent.number)
    behind = Behind(actor_id=sent.actor_id, note=sent.note)
    award_events.happen(session, award, event, behind, random_bytes)
