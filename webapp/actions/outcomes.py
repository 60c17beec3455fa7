"""What follows from an attempt that has ended: evidence, where it was one that counts."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from curriculum import evidence as facts
from curriculum.catalog import Catalog
from curriculum.roles import Role
from webapp.queries.evidence import roles_of
from webapp.queries.sitting import Sitting
from webapp.store.attempts import Evidence


def settle(
    session: Session, catalog: Catalog, sitting: Sitting, *, now: datetime, again: bool = False
) -> None:
    """Write what an attempt that is over shows; a second time writes nothing.

    Practice is written as practice: it feeds mastery and never counts towards an award. While a
    person's mark is missing, nothing is written. `again`: do not look for what was written. A
    mark was given in the place of another, so what is written now replaces, by being later, what
    was written before; or the attempt ended in this very transaction.
    """
    if sitting.ended_at is None:
        return
    written = select(Evidence.id).where(Evidence.attempt_id == sitting.attempt_id).limit(1)
    if not again and session.scalar(written) is not None:
        return
    outcome = sitting.ledger.outcome
    role = _role(session, catalog, sitting) if outcome.decided else None
    if role is None:
        return
    occasion = facts.Occasion(
        source=sitting.quiz_id,
        kind=facts.kind_of(sitting.quiz_id, role, secure=sitting.use == "secure"),
        at=sitting.ended_at,
        passed=outcome.passed,
        revision=sitting.quiz.sha,
    )
    for fact in facts.of_form(occasion, outcome.by_competency, role, catalog.competencies_by_id):
        session.add(_row(sitting, fact))
    session.flush()


def _role(session: Session, catalog: Catalog, sitting: Sitting) -> Role | None:
    """Return the role for which this quiz speaks: one that the learner works towards, if any."""
    named = [catalog.role(name) for name in roles_of(session, sitting.person_id)]
    if sitting.use == "practice":
        return next(iter(named), None)
    counting = [
        r for r in catalog.roles if facts.kind_of(sitting.quiz_id, r, secure=True) != "practice"
    ]
    return next((role for role in named if role in counting), next(iter(counting), None))


def _row(sitting: Sitting, fact: facts.Evidence) -> Evidence:
    return Evidence(
        person_id=sitting.person_id,
        competency=fact.competency,
        level=fact.level,
        kind=fact.kind,
        seen=fact.seen,
        attempt_id=sitting.attempt_id,
        points=fact.points,
        maximum=fact.maximum,
        at=fact.at,
        valid_until=fact.valid_until,
        source=fact.source,
        revision=fact.revision,
        detail={"passed": fact.passed, "supervised": fact.supervised, "try": sitting.try_number},
    )
