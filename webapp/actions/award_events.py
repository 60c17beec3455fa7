"""One event of an award: a row beside it, a leaf of the log, a line of the trail, a new list."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from curriculum.awards import events, log
from curriculum.awards.events import Event, Kind
from webapp.actions.award_log import append
from webapp.actions.errors import Refused
from webapp.queries import certificates
from webapp.store.awards import Award, AwardEvent
from webapp.store.jobs import enqueue
from webapp.store.trail import record

Chance = Callable[[int], bytes]

# What changes how a certificate stands is logged for everybody; the rest is told beside it.
LOGGED: dict[Kind, log.Operation] = {
    "suspend": "suspend",
    "restore": "restore",
    "revoke": "revoke",
    "supersede": "supersede",
}
# Employers are told of these, where the holder agreed to it.
TOLD = frozenset({*LOGGED, "renew", "refresher"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """Who stands behind an event, and what only operators may read."""

    actor_id: int | None
    note: str = ""


NOBODY = Behind(actor_id=None)  # the rules themselves


def locked(session: Session, number: str) -> Award:
    """Return an award nobody else can change until we are done. Raises Refused for none."""
    award = session.scalar(select(Award).where(Award.number == number).with_for_update())
    if award is None:
        raise Refused("There is no such award, or no such reason class.")
    return award


def write(
    session: Session, award: Award, event: Event, behind: Behind, random_bytes: Chance
) -> None:
    """Write what happened, with everything that follows from it."""
    add(session, award, event, behind)
    kind: Kind = event.kind  # type: ignore[assignment]
    if kind in LOGGED:
        digest = certificates.signed_last(session, award).credential_sha256
        operation, number = LOGGED[kind], award.number
        at = append(session, operation, number, digest, random_bytes=random_bytes, now=event.at)
        key = f"{award.status_list}/{number}/{at}"
        args = {"list": award.status_list}
        enqueue(session, "sign_status_list", key, args, now=event.at)
    if kind in TOLD:
        told = {"award": award.id, "kind": kind, "at": event.at.isoformat()}
        enqueue(session, "tell_change", f"{award.id}/{kind}/{event.at}", told, now=event.at)
    why = event.reason_class
    thing = f"award:{award.number}"
    record(session, behind.actor_id, f"award.{event.kind}", thing, now=event.at, why=why)
    session.flush()


def add(session: Session, award: Award, event: Event, behind: Behind) -> None:
    """Add the row of an event and nothing else."""
    row = AwardEvent(
        award_id=award.id,
        kind=event.kind,
        reason_class=event.reason_class,
        private_note=behind.note,
        other=event.other,
        what=event.what,
        link=event.link,
        actor_id=behind.actor_id,
        at=event.at,
    )
    session.add(row)
    session.flush()


def happen(
    session: Session, award: Award, event: Event, behind: Behind, random_bytes: Chance
) -> None:
    """Write an event that the award's state allows. Raises Refused with what stands against it."""
    held = allowing(session, award, event.kind)  # type: ignore[arg-type]
    # The order of events is their order in time, also when two clocks differ a little.
    at = max([event.at, *(one.at for one in held)])
    write(session, award, replace(event, at=at), behind, random_bytes)


def allowing(session: Session, award: Award, kind: Kind) -> tuple[Event, ...]:
    """Return what happened to an award to which this may happen next. Raises Refused."""
    held = tuple(certificates.happened(session, award.id))
    if not events.may(held, kind):
        raise _refusal(events.standing(held))
    return held


def _refusal(standing: events.Standing) -> Refused:
    if standing == "revoked":
        return Refused("This award is withdrawn already; that cannot be undone or repeated.")
    if standing == "superseded":
        return Refused("This award was replaced: look at the one that replaced it.")
    if standing == "suspended":
        return Refused("This award is suspended: first end the review.")
    return Refused("This award is neither suspended nor replaced: there is nothing to undo.")
