"""Withdrawing an award: a row beside it, never a change of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from webapp.actions.award_log import append
from webapp.actions.errors import Refused
from webapp.store.awards import Award, AwardEvent
from webapp.store.jobs import enqueue
from webapp.store.trail import record


@dataclass(frozen=True, slots=True, kw_only=True)
class Revocation:
    """A decision of the issuer: the class is public, the note is not."""

    number: str
    reason_class: str
    note: str
    actor_id: int


REASONS = ("issued-in-error", "withdrawn-after-review", "withdrawn-by-holder", "replaced")


def revoke(
    session: Session, random_bytes: Callable[[int], bytes], sent: Revocation, *, now: datetime
) -> None:
    """Withdraw an award for good. Raises Refused when it is withdrawn already or not ours."""
    asked = select(Award).where(Award.number == sent.number).with_for_update()
    award = session.scalar(asked)  # locked: of two operators at once, one is refused
    if award is None or sent.reason_class not in REASONS:
        raise Refused("There is no such award, or no such reason class.")
    withdrawn = select(AwardEvent.id).where(
        AwardEvent.award_id == award.id, AwardEvent.kind == "revoke"
    )
    if session.scalar(withdrawn) is not None:
        raise Refused("This award is withdrawn already; that cannot be undone or repeated.")
    session.add(
        AwardEvent(
            award_id=award.id,
            kind="revoke",
            reason_class=sent.reason_class,
            private_note=sent.note,
            actor_id=sent.actor_id,
            at=now,
        )
    )
    digest = award.credential_sha256
    append(session, "revoke", award.number, digest, random_bytes=random_bytes, now=now)
    why = sent.reason_class
    record(session, sent.actor_id, "award.revoke", f"award:{award.number}", now=now, why=why)
    key = f"{award.status_list}/{award.number}"
    enqueue(session, "sign_status_list", key, {"list": award.status_list}, now=now)
    session.flush()
