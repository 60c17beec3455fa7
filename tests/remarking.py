"""Every attempt that a test left in its store, marked again from its answers and compared."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessments.form import GRAIN
from assessments.marking import Facts, Tried, remark
from webapp.kit import Kit
from webapp.queries import sitting
from webapp.queries.sitting import Sitting
from webapp.store.attempts import Answer, Attempt, Evidence


def facts_of(seen: Sitting) -> Facts:
    """Return what an attempt's marks follow from, as the store keeps it."""
    lasts = {number: seen.last(number) for number in seen.numbers}
    tries = [
        Tried(
            number=given.number,
            try_number=given.try_number,
            raw=given.raw,
            late=given.late,
            hints=hints_of(seen, given.number, given.try_number),
            confidence=given.confidence,
            judgement=seen.judged[number].levels
            if number in seen.judged and given == lasts[number]
            else {},
            at=given.at,
        )
        for number, answers in seen.given.items()
        for given in answers
    ]
    return Facts(form=seen.form, banks=seen.banks, tries=tries)


def hints_of(seen: Sitting, number: int, try_number: int) -> dict[str, int]:
    """Return how many hints of each part were open at a try."""
    opened = [one for one in seen.opened.get(number, ()) if one.after_try < try_number]
    return {one.part: max(o.ordinal for o in opened if o.part == one.part) for one in opened}


def check_all(kit: Kit) -> int:
    """Mark every attempt of a store again; return how many. Raises AssertionError."""
    with kit.sessions() as session:
        answered = select(Answer.attempt_id)
        attempts = session.scalars(select(Attempt).where(Attempt.id.in_(answered))).all()
        begun = [one for one in attempts if one.quiz in one.revisions]  # not rows made by hand
        for attempt in begun:
            check_sitting(session, sitting.whole(session.connection(), kit.catalog(), attempt))
        return len(begun)


def check_sitting(session: Session, seen: Sitting) -> None:
    """Mark one attempt again. Raises AssertionError where the store says something else."""
    facts = facts_of(seen)
    unjudged = replace(facts, tries=[replace(tried, judgement={}) for tried in facts.tries])
    stored = {
        (given.number, given.try_number): given.fraction
        for answers in seen.given.values()
        for given in answers
    }

    ledger = remark(seen.quiz, facts)

    assert remark(seen.quiz, unjudged).fractions == stored, seen.token
    assert ledger.outcome == seen.ledger.outcome, seen.token
    if ledger.outcome.decided:
        _check_evidence(session, seen, ledger.outcome.by_competency)


def _check_evidence(
    session: Session, seen: Sitting, shares: Mapping[str, tuple[Decimal, Decimal]]
) -> None:
    mine = select(Evidence).where(Evidence.attempt_id == seen.attempt_id).order_by(Evidence.id)
    standing = {row.competency: row for row in session.scalars(mine)}  # a later one replaces
    for row in standing.values():
        had, could = shares[row.competency]
        assert row.points is not None
        assert row.maximum is not None
        assert abs(row.points - had) <= GRAIN, (seen.token, row.competency)
        assert abs(row.maximum - could) <= GRAIN, (seen.token, row.competency)
