"""Awards as the operator sees them: found by number, name or role, with all that happened."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from curriculum.awards import credential, numbers
from curriculum.awards.claim import Claim
from curriculum.awards.events import Event, Kind, State, may, state
from webapp.queries import certificates
from webapp.store.attempts import Attempt
from webapp.store.awards import Award, AwardEvent
from webapp.store.marking import MarkingTask, RubricMark
from webapp.store.people import Person

PAGE = 50
STATES = ("Valid", "Not yet valid", "Expired", "Suspended", "Withdrawn", "Replaced")
WORDS = {
    "valid": "Valid",
    "not_yet_valid": "Not yet valid",
    "expired": "Expired",
    "suspended": "Suspended",
    "revoked": "Withdrawn",
    "superseded": "Replaced",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One award in the list."""

    number: str
    name: str
    role: str
    test: bool
    at: datetime
    until: datetime | None
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One event of an award with what only the operator sees: who, and the private note."""

    kind: str
    reason_class: str
    note: str
    by: str
    at: datetime
    other: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An award with its whole record."""

    number: str
    claim: Claim
    person_id: int | None
    key_id: str
    visibility: str
    kind: str
    condition: State
    public: Sequence[Event]
    events: Sequence[Happened]

    @property
    def state(self) -> str:
        """The fixed word for how it stands."""
        return WORDS[self.condition.word]

    @property
    def withdrawn(self) -> bool:
        """Whether it was withdrawn, which cannot be undone or repeated."""
        return any(event.kind == "revoke" for event in self.events)

    def may(self, kind: Kind) -> bool:
        """Say whether this may happen to it next."""
        return may(self.public, kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the operator looks for; `roles` are the ids of roles whose title was typed."""

    text: str = ""
    state: str = ""
    roles: Collection[str] = ()


def found(
    session: Session, wanted: Wanted, *, now: datetime, page: int = 1
) -> tuple[tuple[Row, ...], bool]:
    """Return one page of awards, the newest first, and whether there are more."""
    query = select(Award).order_by(Award.id.desc())
    if wanted.text:
        query = query.where(_fits(wanted))
    query = _in_state(query, wanted.state, now)
    awards = session.scalars(query.offset((page - 1) * PAGE).limit(PAGE + 1)).all()
    happened = _events(session, [award.id for award in awards])
    rows = tuple(_row(award, happened.get(award.id, []), now) for award in awards[:PAGE])
    return rows, len(awards) > PAGE


def one(session: Session, text: str, *, now: datetime) -> Recorded | None:
    """Return an award by its number, None where none was issued."""
    award = session.scalar(select(Award).where(Award.number == text))
    if award is None:
        return None
    rows = session.execute(
        select(AwardEvent, Person.name)
        .outerjoin(Person, Person.id == AwardEvent.actor_id)
        .where(AwardEvent.award_id == award.id)
        .order_by(AwardEvent.id)
    ).all()
    public = [certificates.event(row) for row, _ in rows]
    claim = _claim(award)
    return Recorded(
        number=award.number,
        kind=award.kind,
        claim=claim,
        condition=state(public, claim.valid_from, claim.valid_until, now),
        public=public,
        person_id=award.person_id,
        key_id=award.key_id,
        visibility=award.visibility,
        events=tuple(
            Happened(
                kind=row.kind,
                reason_class=row.reason_class,
                note=row.private_note,
                by=name or "",
                at=row.at,
                other=row.other,
                what=row.what,
            )
            for row, name in rows
        ),
    )


def marked_again(session: Session, *, now: datetime) -> tuple[Award, ...]:
    """Return the certificates, the oldest first, of whose holder a mark was replaced since.

    Those that were withdrawn or replaced, or have expired, are left out.
    """
    replaced = (
        select(Attempt.person_id, func.max(RubricMark.at).label("at"))
        .join(MarkingTask, MarkingTask.attempt_id == Attempt.id)
        .join(RubricMark, RubricMark.task_id == MarkingTask.id)
        .where(RubricMark.sequence > 1)
        .group_by(Attempt.person_id)
        .subquery()
    )
    found = (
        select(Award)
        .join(replaced, replaced.c.person_id == Award.person_id)
        .where(
            replaced.c.at > Award.awarded_at,
            Award.kind == "competency",
            Award.id.not_in(_with("revoke")),
            Award.id.not_in(_with("supersede")),
            or_(Award.valid_until.is_(None), Award.valid_until > now),
        )
    )
    return tuple(session.scalars(found.order_by(Award.id)))


def counted(session: Session, key_ids: Collection[str]) -> int:
    """Return how many awards these keys signed."""
    signed = select(func.count()).select_from(Award).where(Award.key_id.in_(key_ids))
    return session.scalar(signed) or 0


def _fits(wanted: Wanted) -> ColumnElement[bool]:
    typed = wanted.text.strip()
    try:
        number = numbers.read(typed)
    except numbers.Mistyped:
        number = typed.upper()
    return or_(
        Award.number.contains(number, autoescape=True),
        Award.printed_name.icontains(typed, autoescape=True),
        Award.role.icontains(typed, autoescape=True),
        Award.role.in_(wanted.roles),
    )


def _in_state(query: Select[Award], state: str, now: datetime) -> Select[Award]:
    withdrawn, replaced = Award.id.in_(_with("revoke")), Award.id.in_(_with("supersede"))
    suspended = Award.id.in_(_suspended())
    good = and_(~withdrawn, ~replaced, ~suspended)
    early, outlived = Award.valid_from > now, Award.valid_until <= now
    conditions: dict[str, ColumnElement[bool]] = {
        "Withdrawn": withdrawn,
        "Replaced": and_(replaced, ~withdrawn),
        "Suspended": and_(suspended, ~withdrawn, ~replaced),
        "Not yet valid": and_(early, good),
        "Expired": and_(outlived, ~early, good),
        "Valid": and_(or_(Award.valid_until.is_(None), ~outlived), ~early, good),
    }
    return query.where(conditions[state]) if state in conditions else query


def _with(kind: str) -> Select[int]:
    return select(AwardEvent.award_id).where(AwardEvent.kind == kind)


def _suspended() -> Select[int]:
    """Return the awards whose last turn was a suspension."""
    turns = select(func.max(AwardEvent.id)).where(AwardEvent.kind.in_(("suspend", "restore")))
    last = turns.group_by(AwardEvent.award_id)
    return _with("suspend").where(AwardEvent.id.in_(last))


def _events(session: Session, ids: Sequence[int]) -> dict[int, list[Event]]:
    rows = select(AwardEvent).where(AwardEvent.award_id.in_(ids)).order_by(AwardEvent.id)
    happened: dict[int, list[Event]] = {}
    for row in session.scalars(rows):
        happened.setdefault(row.award_id, []).append(certificates.event(row))
    return happened


def _row(award: Award, happened: Sequence[Event], now: datetime) -> Row:
    claim = _claim(award)
    return Row(
        number=award.number,
        name=award.printed_name,
        role=claim.role_title,
        test=claim.test,
        at=award.awarded_at,
        until=award.valid_until,
        state=WORDS[state(happened, award.valid_from, award.valid_until, now).word],
    )


def _claim(award: Award) -> Claim:
    return credential.claim_of(json.loads(award.credential))
