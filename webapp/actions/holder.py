"""What the holder of a certificate decides: whether its page is open."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from webapp.actions.errors import Missing
from webapp.store.awards import Award
from webapp.store.trail import record


def show(session: Session, person_id: int, number: str, *, public: bool, now: datetime) -> None:
    """Open or close the public page of one's own certificate; the file verifies either way."""
    mine = Award.number == number, Award.person_id == person_id
    award = session.scalar(select(Award).where(*mine))
    if award is None:
        raise Missing("you hold no certificate with this number")
    award.visibility = "public" if public else "private"
    action = "award.open" if public else "award.close"
    record(session, person_id, action, f"award:{number}", now=now)
    session.flush()
