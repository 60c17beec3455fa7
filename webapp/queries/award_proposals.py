"""Proposals of awards by hand, with who proposed and who decided."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from webapp.queries.people import email_key
from webapp.store.awards import AwardDecision, AwardProposal
from webapp.store.people import Person

MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """One proposal; `confirmed` is None while nobody has decided."""

    id: int
    person_id: int
    person: str
    role: str
    rests_on: str
    note: str
    by_id: int
    by: str
    at: datetime
    confirmed: bool | None = None
    decided_by: str = ""
    decision_note: str = ""
    number: str = ""


def newest(session: Session) -> tuple[Proposed, ...]:
    """Return proposals, the newest first."""
    rows = session.scalars(select(AwardProposal).order_by(AwardProposal.id.desc()).limit(MOST))
    return _with_names(session, list(rows))


def one(session: Session, proposal_id: int) -> Proposed | None:
    """Return one proposal, None where there is none."""
    row = session.get(AwardProposal, proposal_id)
    return _with_names(session, [row])[0] if row else None


def person_with(session: Session, email: str) -> int | None:
    """Return who has this e-mail address, None for nobody."""
    return session.scalar(select(Person.id).where(Person.email_key == email_key(email)))


def email_of(session: Session, person_id: int | None) -> str:
    """Return the address of a person, empty for nobody and for who left."""
    return session.scalar(select(Person.email).where(Person.id == person_id)) or ""


def _with_names(session: Session, rows: list[AwardProposal]) -> tuple[Proposed, ...]:
    ids = [row.id for row in rows]
    decided = {
        one.proposal_id: one
        for one in session.scalars(select(AwardDecision).where(AwardDecision.proposal_id.in_(ids)))
    }
    who = {row.person_id for row in rows} | {row.by_id for row in rows}
    who |= {one.by_id for one in decided.values()}
    named = session.execute(select(Person.id, Person.name).where(Person.id.in_(who)))
    names = {row.id: row.name for row in named}
    return tuple(_proposed(row, decided.get(row.id), names) for row in rows)


def _proposed(
    row: AwardProposal, decision: AwardDecision | None, names: dict[int, str]
) -> Proposed:
    return Proposed(
        id=row.id,
        person_id=row.person_id,
        person=names[row.person_id],
        role=row.role,
        rests_on=row.rests_on,
        note=row.note,
        by_id=row.by_id,
        by=names[row.by_id],
        at=row.at,
        confirmed=decision.confirmed if decision else None,
        decided_by=names[decision.by_id] if decision else "",
        decision_note=decision.note if decision else "",
        number=decision.number if decision else "",
    )
