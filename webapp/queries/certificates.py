"""Awards as a verifier meets them: by number, by file, in the log."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from curriculum.awards import credential, log
from curriculum.awards.claim import Claim
from curriculum.awards.standing import LogFacts, Standing
from webapp.store.awards import Achievement, Award, AwardEvent, AwardFile, LogLeaf


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened to an award, as far as the public may know."""

    kind: str
    reason_class: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """An award with what has become of it."""

    id: int
    number: str
    person_id: int | None
    role: str
    claim: Claim
    credential: bytes
    visibility: str
    standing: Standing
    events: Sequence[Event]
    issued_files: frozenset[str]
    log: LogFacts | None

    @property
    def withdrawn(self) -> Event | None:
        """The event that ended it, None while nothing did."""
        ends = [event for event in self.events if event.kind in ("revoke", "supersede")]
        return ends[-1] if ends else None


def by_number(session: Session, number: str) -> Certificate | None:
    """Return the certificate with this number, None if none was issued."""
    award = session.scalar(select(Award).where(Award.number == number))
    if award is None:
        return None
    events = _events(session, award.id)
    return Certificate(
        id=award.id,
        number=award.number,
        person_id=award.person_id,
        role=award.role,
        claim=credential.claim_of(json.loads(award.credential)),
        credential=award.credential,
        visibility=award.visibility,
        standing=standing(events),
        events=events,
        issued_files=_files(session, award.id),
        log=_log(session, award.log_index),
    )


def _files(session: Session, award_id: int) -> frozenset[str]:
    rows = select(AwardFile.sha256).where(AwardFile.award_id == award_id)
    return frozenset(session.scalars(rows))


def _events(session: Session, award_id: int) -> tuple[Event, ...]:
    rows = session.scalars(
        select(AwardEvent).where(AwardEvent.award_id == award_id).order_by(AwardEvent.id)
    )
    return tuple(Event(kind=r.kind, reason_class=r.reason_class, at=r.at) for r in rows)


def standing(events: Sequence[Event]) -> Standing:
    """Return how an award stands after its events: withdrawn and replaced are for good."""
    kinds = [event.kind for event in events]
    if "revoke" in kinds:
        return "revoked"
    if "supersede" in kinds:
        return "superseded"
    turns = [kind for kind in kinds if kind in ("suspend", "restore")]
    return "suspended" if turns and turns[-1] == "suspend" else "good"


def standings(session: Session, numbers: Collection[str]) -> dict[str, Standing]:
    """Return how each of these awards stands, with one question to the database."""
    rows = session.execute(
        select(Award.number, AwardEvent.kind, AwardEvent.reason_class, AwardEvent.at)
        .join(AwardEvent, AwardEvent.award_id == Award.id)
        .where(Award.number.in_(numbers))
        .order_by(AwardEvent.id)
    )
    happened: dict[str, list[Event]] = {number: [] for number in numbers}
    for number, kind, reason, at in rows:
        happened[number].append(Event(kind=kind, reason_class=reason, at=at))
    return {number: standing(events) for number, events in happened.items()}


def leaves(session: Session) -> list[bytes]:
    """Return every leaf of the log in order."""
    return list(session.scalars(select(LogLeaf.leaf).order_by(LogLeaf.position)))


def _log(session: Session, position: int | None) -> LogFacts | None:
    if position is None:
        return None
    held = leaves(session)
    if position >= len(held):
        return None
    path = log.inclusion(held, position)
    return LogFacts(held[position], position, len(held), path, log.root(held))


def withdrawn_indices(session: Session, status_list: int, purpose: str) -> list[int]:
    """Return the indices whose bit is set in a status list: revocation or suspension."""
    rows = session.execute(
        select(Award.status_index, AwardEvent.kind, AwardEvent.reason_class, AwardEvent.at)
        .join(AwardEvent, AwardEvent.award_id == Award.id)
        .where(Award.status_list == status_list)
        .order_by(AwardEvent.id)
    )
    happened: dict[int, list[Event]] = {}
    for index, kind, reason, at in rows:
        happened.setdefault(index, []).append(Event(kind=kind, reason_class=reason, at=at))
    ended = {"revocation": ("revoked", "superseded"), "suspension": ("suspended",)}[purpose]
    return [index for index, events in happened.items() if standing(events) in ended]


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """One frozen version of what an award of a role rests on."""

    role: str
    number: int
    at: datetime
    modules: Sequence[str]
    competencies: Sequence[str]
    exam: str
    gate: str
    lab: str
    points: int


def criteria(session: Session, role: str, number: int) -> Criteria | None:
    """Return an achievement version, None where there is none."""
    row = session.scalar(
        select(Achievement).where(Achievement.role == role, Achievement.number == number)
    )
    if row is None:
        return None
    kept = row.criteria
    return Criteria(
        role=row.role,
        number=row.number,
        at=row.at,
        modules=tuple(kept["modules"]),
        competencies=tuple(kept["competencies"]),
        exam=kept["exam"],
        gate=kept["gate"],
        lab=kept["lab"],
        points=kept["points"],
    )
