"""What the holder of a certificate decides: who sees its page, and what the page tells."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from curriculum.awards.events import Event
from webapp.actions import award_events
from webapp.actions.award_events import Behind, Chance
from webapp.actions.errors import Missing
from webapp.store.awards import Award
from webapp.store.trail import record


def show(session: Session, person_id: int, number: str, *, public: bool, now: datetime) -> None:
    """Open or close the public page of one's own certificate; the file verifies either way."""
    award = mine(session, person_id, number)
    award.visibility = "public" if public else "private"
    action = "award.open" if public else "award.close"
    record(session, person_id, action, f"award:{number}", now=now)
    session.flush()


def name_successor(
    session: Session,
    random_bytes: Chance,
    person_id: int,
    number: str,
    *,
    named: bool,
    now: datetime,
) -> None:
    """Let a replaced certificate name the one that replaced it, or no longer.

    Raises Missing for one of somebody else's, Refused for one that was not replaced.
    """
    award = mine(session, person_id, number)
    event = Event(kind="name-successor" if named else "hide-successor", at=now)
    award_events.happen(session, award, event, Behind(actor_id=person_id), random_bytes)


def show_scores(
    session: Session, person_id: int, number: str, *, shown: bool, now: datetime
) -> None:
    """Let the page show the points behind a certificate, or no longer."""
    held = mine(session, person_id, number)
    held.share_scores = shown
    action = "award.show-scores" if shown else "award.hide-scores"
    record(session, person_id, action, f"award:{number}", now=now)


def mine(session: Session, person_id: int, number: str) -> Award:
    """Return one's own certificate. Raises Missing."""
    own = Award.number == number, Award.person_id == person_id
    award = session.scalar(select(Award).where(*own))
    if award is None:
        raise Missing("you hold no certificate with this number")
    return award
