"""Awards as a verifier meets them: by number, by file, in the log."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from curriculum.awards import credential
from curriculum.awards.claim import Claim
from curriculum.awards.events import Event, State, standing, state
from curriculum.awards.standing import LogFacts, Standing
from webapp.queries import award_log
from webapp.store import byhand
from webapp.store.awards import Achievement, Award, AwardEvent, AwardFile, AwardSeal, LogLeaf

# Every verdict asks these, so they are put together once.
BY_NUMBER = byhand.Question(select(*Award.__table__.c).where(Award.number == bindparam("number")))
SEALS = byhand.Question(
    select(*AwardSeal.__table__.c)
    .where(AwardSeal.award_id == bindparam("award_id"))
    .order_by(AwardSeal.id.desc())
    .limit(1)
)
FILES = byhand.Question(select(AwardFile.sha256).where(AwardFile.award_id == bindparam("award_id")))
EVENTS = byhand.Question(
    select(*AwardEvent.__table__.c)
    .where(AwardEvent.award_id == bindparam("award_id"))
    .order_by(AwardEvent.id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """An award with what has become of it; `credential` is as it was signed last."""

    id: int
    kind: str
    number: str
    person_id: int | None
    role: str
    claim: Claim
    credential: bytes
    visibility: str
    share_scores: bool
    standing: Standing
    events: Sequence[Event]
    issued_files: frozenset[str]
    log: LogFacts | None
    erased: bool = False  # the holder left: of the claim, the name is gone

    def state(self, now: datetime) -> State:
        """Return how it stands at `now`."""
        return state(self.events, self.claim.valid_from, self.claim.valid_until, now)

    @property
    def withdrawn(self) -> Event | None:
        """The event that ended it, None while nothing did."""
        ends = [event for event in self.events if event.kind in ("revoke", "supersede")]
        return ends[-1] if ends else None


def by_number(session: Session, number: str) -> Certificate | None:
    """Return the certificate with this number, None if none was issued."""
    rows = BY_NUMBER.of(session, number=number)
    if not rows:
        return None
    (award,) = rows
    events = happened(session, award.id)
    signed = signed_last(session, award)
    return Certificate(
        id=award.id,
        kind=award.kind,
        number=award.number,
        person_id=award.person_id,
        role=award.role,
        claim=credential.claim_of(json.loads(signed.credential)),
        credential=signed.credential,
        visibility=award.visibility,
        share_scores=award.share_scores,
        standing=standing(events),
        events=events,
        issued_files=_files(session, award.id),
        log=award_log.facts(session, signed.log_index, number, signed.credential_sha256),
        erased=not award.printed_name,
    )


def signed_last(session: Session, award: Award) -> Award | AwardSeal:
    """Return what holds the credential: the award, or the last time that it was signed anew."""
    return next(iter(SEALS.of(session, award_id=award.id)), award)


def claim_of(session: Session, award: Award) -> Claim:
    """Return what an award says, as it was signed last."""
    return credential.claim_of(json.loads(signed_last(session, award).credential))


def _files(session: Session, award_id: int) -> frozenset[str]:
    rows = FILES.of(session, award_id=award_id)
    return frozenset(row.sha256 for row in rows)


def happened(session: Session, award_id: int) -> tuple[Event, ...]:
    """Return the events of an award in their order."""
    return tuple(event(row) for row in EVENTS.of(session, award_id=award_id))


def event(row: AwardEvent) -> Event:
    """Return an event without what only operators see."""
    return Event(
        kind=row.kind,
        at=row.at,
        reason_class=row.reason_class,
        other=row.other,
        what=row.what,
        link=row.link,
    )


def standings(session: Session, numbers: Collection[str]) -> dict[str, Standing]:
    """Return how each of these awards stands, with one question to the database."""
    rows = session.execute(
        select(Award.number, AwardEvent.kind, AwardEvent.reason_class, AwardEvent.at)
        .join(AwardEvent, AwardEvent.award_id == Award.id)
        .where(Award.number.in_(numbers))
        .order_by(AwardEvent.id)
    )
    found: dict[str, list[Event]] = {number: [] for number in numbers}
    for number, kind, reason, at in rows:
        found[number].append(Event(kind=kind, reason_class=reason, at=at))
    return {number: standing(events) for number, events in found.items()}


def leaves(session: Session) -> list[bytes]:
    """Return every leaf of the log in order."""
    return list(session.scalars(select(LogLeaf.leaf).order_by(LogLeaf.position)))


def withdrawn_indices(session: Session, status_list: int, purpose: str) -> list[int]:
    """Return the indices whose bit is set in a status list: revocation or suspension."""
    rows = session.execute(
        select(Award.status_index, AwardEvent.kind, AwardEvent.reason_class, AwardEvent.at)
        .join(AwardEvent, AwardEvent.award_id == Award.id)
        .where(Award.status_list == status_list)
        .order_by(AwardEvent.id)
    )
    found: dict[int, list[Event]] = {}
    for index, kind, reason, at in rows:
        found.setdefault(index, []).append(Event(kind=kind, reason_class=reason, at=at))
    ended = {"revocation": ("revoked", "superseded"), "suspension": ("suspended",)}[purpose]
    return [index for index, events in found.items() if standing(events) in ended]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Completed:
    """One frozen version of what a statement of completion rests on."""

    course: str
    number: int
    at: datetime
    modules: Sequence[str]
    quizzes: Sequence[str]


def completion(session: Session, course: str, number: int) -> Completed | None:
    """Return a version of a course, None where no statement was ever made of it."""
    known = Achievement.role == f"courses/{course}", Achievement.number == number
    row = session.scalar(select(Achievement).where(*known))
    if row is None:
        return None
    return Completed(
        course=course,
        number=row.number,
        at=row.at,
        modules=tuple(row.criteria["modules"]),
        quizzes=tuple(row.criteria["quizzes"]),
    )
