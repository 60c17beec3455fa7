"""How an attempt begins and ends: once, with its seed and texts frozen, and with a receipt."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.builders import a_learner, publish
from tests.conftest import TestKit
from tests.curriculum.trees import EXAM as EXAM_TEXT
from tests.curriculum.trees import a_tree
from tests.sitting import EXAM, GATE, a_seat, begin, hand_in, put, right, sitting_of
from webapp.actions import attempts
from webapp.actions.errors import Missing, Refused
from webapp.store.attempts import Answer, Attempt, Submission

TIMED = EXAM_TEXT.replace("attempts: 2\n", "attempts: 2\ntime_limit: 40 min\n")
HONOUR = EXAM_TEXT.replace("attempts: 2\n", "attempts: 2\nhonour: true\n")


def test_starting_twice_goes_on_with_the_open_attempt(kit: TestKit) -> None:
    person = a_seat(kit)

    first, second = begin(kit, person), begin(kit, person)

    assert first == second
    with kit.sessions() as session:
        assert len(session.scalars(select(Attempt)).all()) == 1


def test_an_attempt_keeps_the_text_it_began_with(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person)
    before = sitting_of(kit, token)

    with kit.sessions.begin() as session:
        publish(session, a_tree(exams_ore_tester_quiz_md=EXAM_TEXT.replace("heavy", "massive")))
    after = sitting_of(kit, token)

    assert "massive" in kit.catalog().quiz(EXAM).questions[0].shown(after.draw(1))["prompt"]
    assert before.question(1).shown(before.draw(1)) == after.question(1).shown(after.draw(1))


def test_no_more_tries_than_the_quiz_allows(kit: TestKit) -> None:
    person = a_seat(kit)
    for _ in range(2):
        hand_in(kit, person, begin(kit, person))
        kit.clock.forward(timedelta(days=8))

    with pytest.raises(Refused):
        begin(kit, person)


def test_a_second_try_waits_for_the_cool_down(kit: TestKit) -> None:
    person = a_seat(kit)
    hand_in(kit, person, begin(kit, person))

    kit.clock.forward(timedelta(days=6, hours=23))
    with pytest.raises(Refused):
        begin(kit, person)
    kit.clock.forward(timedelta(hours=2))

    assert begin(kit, person)


def test_an_unknown_quiz_is_missing(kit: TestKit) -> None:
    with pytest.raises(Missing):
        begin(kit, a_seat(kit), "exams/nothing")


def test_more_time_was_chosen_beforehand(kit: TestKit) -> None:
    person = a_seat(kit, exams_ore_tester_quiz_md=TIMED)

    sitting = sitting_of(kit, begin(kit, person, multiplier="1.5"))

    assert sitting.deadline == kit.now() + timedelta(minutes=60)


def test_an_honour_statement_is_asked_for_first(kit: TestKit) -> None:
    person = a_seat(kit, exams_ore_tester_quiz_md=HONOUR)
    sent = attempts.Start(person_id=person, quiz_id=EXAM)
    catalog = kit.catalog()

    with pytest.raises(Refused), kit.sessions.begin() as session:
        attempts.start(session, catalog, sent, now=kit.now(), new_token=kit.new_token)


def test_handing_in_twice_gives_one_receipt(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person)
    put(kit, person, token, right(kit, token))

    first, second = hand_in(kit, person, token), hand_in(kit, person, token)

    assert len(first.receipt) == 64
    assert (first.receipt, first.ended_at) == (second.receipt, second.ended_at)
    with kit.sessions() as session:
        assert [a.fraction for a in session.scalars(select(Answer))] == [1]
        assert [s.reason for s in session.scalars(select(Submission))] == ["learner"]


def test_what_stands_in_the_fields_at_the_end_is_marked(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person)
    put(kit, person, token, {"value": ["1"]})
    put(kit, person, token, right(kit, token), based_on=1)

    last = hand_in(kit, person, token).last(1)

    assert last is not None
    assert last.fraction == 1


def test_nothing_answered_is_an_answer_of_nothing(kit: TestKit) -> None:
    person = a_seat(kit)

    last = hand_in(kit, person, begin(kit, person)).last(1)

    assert last is not None
    assert (last.fraction, dict(last.raw)) == (0, {})


def test_an_attempt_of_somebody_else_is_missing(kit: TestKit) -> None:
    token = begin(kit, a_seat(kit))
    with kit.sessions.begin() as session:
        stranger = a_learner(session, name="Sven Stranger").id

    with pytest.raises(Missing):
        hand_in(kit, stranger, token)


def test_what_is_left_open_past_its_time_is_handed_in_with_what_it_holds(kit: TestKit) -> None:
    person = a_seat(kit, exams_ore_tester_quiz_md=TIMED)
    token = begin(kit, person)
    put(kit, person, token, right(kit, token))
    open_one = begin(kit, person, GATE)
    kit.clock.forward(timedelta(minutes=41))
    catalog = kit.catalog()

    with kit.sessions.begin() as session:
        closed = attempts.close_overdue(session, catalog, now=kit.now())
    with kit.sessions.begin() as session:
        again = attempts.close_overdue(session, catalog, now=kit.now())

    assert [one.token for one in closed] == [token]
    assert again == []
    over = sitting_of(kit, token)
    assert over.ended_by == "time"
    assert over.last(1) is not None
    assert not sitting_of(kit, open_one).is_over
