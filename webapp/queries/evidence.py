"""What a person has shown, as the curriculum's rules read it."""

from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from curriculum import evidence as facts
from webapp.store.attempts import Evidence
from webapp.store.study import Enrolment

ZERO = Decimal(0)


def held(session: Session, person_id: int) -> tuple[facts.Evidence, ...]:
    """Return all evidence of a person that stands, the oldest first.

    What an attempt shows after a person's mark was replaced stands in the place of what it showed.
    """
    rows = session.scalars(
        select(Evidence).where(Evidence.person_id == person_id).order_by(Evidence.at, Evidence.id)
    )
    standing = {(row.attempt_id or -row.id, row.competency): row for row in rows}
    return tuple(fact(row) for row in standing.values())


def fact(row: Evidence) -> facts.Evidence:
    """Return a row of the ledger as the value that the rules work with."""
    return facts.Evidence(
        competency=row.competency,
        level=row.level or 0,
        kind=row.kind,
        seen=row.seen,
        points=row.points or ZERO,
        maximum=row.maximum or ZERO,
        at=row.at,
        valid_until=row.valid_until,
        source=row.source,
        revision=row.revision,
        passed=bool(row.detail["passed"]),
        supervised=bool(row.detail["supervised"]),
    )


def roles_of(session: Session, person_id: int) -> tuple[str, ...]:
    """Return the roles that a person works towards, in the order of enrolment."""
    wanted = select(Enrolment.role).where(
        Enrolment.person_id == person_id, Enrolment.ended_at.is_(None)
    )
    return tuple(session.scalars(wanted.order_by(Enrolment.at, Enrolment.id)))
