"""Saving one question: acknowledged is kept, twice is once, late is kept and not counted."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from assessments.questions.base import BadResponse
from tests.conftest import TestKit
from tests.curriculum.trees import EXAM as EXAM_TEXT
from tests.sitting import PRACTICE, a_seat, begin, hand_in, put, right, sitting_of
from webapp.actions import answers, attempts
from webapp.actions.answers import Save
from webapp.actions.errors import Missing, Refused, Stale
from webapp.queries.sitting import Given
from webapp.store.attempts import Answer, Draft

TIMED = EXAM_TEXT.replace("attempts: 2\n", "attempts: 2\ntime_limit: 40 min\n")


def check(kit: TestKit, person: int, token: str, raw: dict[str, list[str]], based: int) -> Given:
    catalog = kit.catalog()
    sent = Save(person_id=person, token=token, number=1, raw=raw, based_on=based)
    with kit.sessions.begin() as session:
        return answers.check(session, catalog, sent, now=kit.now())


def test_saves_are_numbered_and_the_same_save_is_one(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person)

    numbers = [
        put(kit, person, token, {"value": ["1"]}).sequence,
        put(kit, person, token, {"value": ["1"]}).sequence,
        put(kit, person, token, {"value": ["2"]}, based_on=1).sequence,
        put(kit, person, token, {"value": ["2"]}, based_on=1).sequence,
    ]

    assert numbers == [1, 1, 2, 2]
    assert sitting_of(kit, token).fields(1).raw == {"value": ["2"]}


def test_a_save_over_an_unseen_one_is_stale_with_both_texts(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person)
    put(kit, person, token, {"value": ["17"]})

    with pytest.raises(Stale) as stale:
        put(kit, person, token, {"value": ["18"]}, based_on=0)

    assert "17" in stale.value.theirs
    assert "18" in stale.value.yours
    assert sitting_of(kit, token).fields(1).raw == {"value": ["17"]}


def test_what_cannot_be_read_is_kept_and_said(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person)

    saved = put(kit, person, token, {"value": ["about 12"]})

    assert saved.problem
    assert sitting_of(kit, token).fields(1).raw == {"value": ["about 12"]}


@pytest.mark.parametrize("text", ["", "\x00", "1" * 20_000, "𝟙𝟚", "مرحبا"])
def test_any_text_is_kept_as_it_was_typed(kit: TestKit, text: str) -> None:
    person = a_seat(kit)
    token = begin(kit, person)

    put(kit, person, token, {"value": [text]})

    assert sitting_of(kit, token).fields(1).raw == {"value": [text]}


def test_a_question_that_was_not_asked_is_missing(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person)

    with pytest.raises(Missing):
        put(kit, person, token, {"value": ["1"]}, number=2)


def test_a_replay_after_the_end_is_kept_as_late_and_changes_no_mark(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person)
    put(kit, person, token, {"value": ["1"]})
    hand_in(kit, person, token)

    saves = [put(kit, person, token, right(kit, token), based_on=1) for _ in range(2)]

    assert [one.late for one in saves] == [True, True]
    last = sitting_of(kit, token).last(1)
    assert last is not None
    assert last.fraction == 0
    with kit.sessions() as session:
        assert sorted(a.late for a in session.scalars(select(Answer))) == [False, True]


def test_a_slow_line_has_thirty_seconds_more_and_no_longer(kit: TestKit) -> None:
    person = a_seat(kit, exams_ore_tester_quiz_md=TIMED)
    token = begin(kit, person)

    kit.clock.forward(timedelta(minutes=40, seconds=29))
    in_time = put(kit, person, token, {"value": ["1"]})
    kit.clock.forward(timedelta(seconds=5))
    late = put(kit, person, token, {"value": ["2"]}, based_on=1)

    assert (in_time.late, late.late) == (False, True)
    with kit.sessions() as session:
        assert [d.raw for d in session.scalars(select(Draft))] == [{"value": ["1"]}]


def test_practice_is_marked_at_once_and_the_same_answer_is_the_same_try(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person, PRACTICE)
    good = right(kit, token)

    first = check(kit, person, token, good, 0)
    again = check(kit, person, token, good, 1)

    assert (first.fraction, first.try_number) == (1, 1)
    assert again == first


def test_an_exam_gives_no_feedback_before_it_is_handed_in(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person)

    with pytest.raises(Refused):
        check(kit, person, token, right(kit, token), 0)


def test_what_cannot_be_read_costs_no_try(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person, PRACTICE)

    with pytest.raises(BadResponse):
        check(kit, person, token, {"pick": ["nothing we offered"]}, 0)

    with kit.sessions() as session:
        assert session.scalars(select(Answer)).all() == []


def test_a_late_save_does_not_stand_in_the_way_of_the_end(kit: TestKit) -> None:
    timed_practice = TIMED.replace("use: secure\n", "use: practice\nfeedback: immediate\n")
    person = a_seat(kit, exams_ore_tester_quiz_md=timed_practice)
    token = begin(kit, person)
    check(kit, person, token, {"value": ["1"]}, based=0)
    put(kit, person, token, {"value": ["2"]}, based_on=1)
    kit.clock.forward(timedelta(hours=1))
    late = put(kit, person, token, {"value": ["3"]}, based_on=2)

    catalog = kit.catalog()
    with kit.sessions.begin() as session:
        ended = attempts.close_overdue(session, catalog, now=kit.now())

    assert late.late
    assert [one.token for one in ended] == [token]
    with kit.sessions() as session:
        rows = session.scalars(select(Answer).order_by(Answer.try_number)).all()
    given = [(row.raw["value"], row.late) for row in rows]
    assert given == [(["1"], False), (["3"], True), (["2"], False)]
