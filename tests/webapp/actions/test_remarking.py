"""What the store holds of an attempt is what its answers are worth, however often they changed."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import select

from tests.conftest import TestKit
from tests.remarking import check_all, check_sitting
from tests.sitting import a_seat, begin, hand_in, put, right, sitting_of
from webapp.store.attempts import Evidence


def test_an_attempt_with_changed_unread_and_late_answers_is_marked_the_same_again(
    kit: TestKit,
) -> None:
    person = a_seat(kit)
    first = begin(kit, person)
    put(kit, person, first, {"value": ["0"]})
    put(kit, person, first, {"value": ["a dozen"]}, based_on=1)
    hand_in(kit, person, first)
    put(kit, person, first, right(kit, first), based_on=2)

    assert check_all(kit) == 1


def test_a_stored_mark_that_the_answer_does_not_earn_is_found(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person)
    put(kit, person, token, {"value": ["0"]})
    hand_in(kit, person, token)
    seen = sitting_of(kit, token)
    raised = replace(seen.given[1][0], fraction=Decimal(1))

    with kit.sessions() as session:
        check_sitting(session, seen)
        with pytest.raises(AssertionError):
            check_sitting(session, replace(seen, given={1: (raised,)}))


def test_evidence_that_the_answers_do_not_show_is_found(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person)
    put(kit, person, token, right(kit, token))
    hand_in(kit, person, token)
    seen = sitting_of(kit, token)

    with kit.sessions.writing() as session:
        row = session.scalars(select(Evidence)).first()
        assert row is not None
        shown = {"kind": row.kind, "seen": row.seen, "competency": row.competency, "at": row.at}
        less = Evidence(
            **shown, person_id=person, attempt_id=row.attempt_id, points=1, maximum=row.maximum
        )
        session.add(less)
        session.flush()
        with pytest.raises(AssertionError):
            check_sitting(session, seen)
        session.rollback()
