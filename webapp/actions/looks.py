"""Setting how papers look: a new row, so that what was printed before can be printed again."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from webapp.queries.looks import Kept
from webapp.store.awards import PaperLook
from webapp.store.trail import record


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A look that was checked, who sets it, and why."""

    look: Kept
    actor_id: int
    why: str


def set_look(session: Session, sent: Setting, *, now: datetime) -> None:
    """Let papers of awards made from now on look like this."""
    look = sent.look
    row = PaperLook(
        logo=look.logo,
        accent=look.accent,
        soft=look.soft,
        signatory=look.signatory,
        office=look.office,
        by_id=sent.actor_id,
        at=now,
    )
    session.add(row)
    session.flush()
    record(session, sent.actor_id, "paper.look", f"look:{row.id}", now=now, why=sent.why)
