"""Marking by people: a mark is kept for ever, decides when it is the last, and is nobody's own."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from threading import Barrier, Thread

import pytest
from sqlalchemy import select

from tests.builders import a_person
from tests.conftest import TestKit
from tests.marking import (
    BEST,
    ESSAY,
    FAIR,
    TEXT,
    WITH_ESSAY,
    an_assessor,
    an_essay,
    handed_in,
    says,
    task_of,
)
from tests.sitting import EXAM, a_seat, begin, hand_in, passes, put, right, sitting_of
from webapp.actions import answers, attempts, outcomes
from webapp.actions.answers import Save
from webapp.actions.errors import Missing, Refused, Stale
from webapp.queries import marking
from webapp.queries.evidence import held
from webapp.store.attempts import Answer, Evidence
from webapp.store.base import NotAllowed
from webapp.store.marking import MarkingTask, RubricMark
from webapp.store.people import Grant


def evidence(kit: TestKit) -> list[Evidence]:
    with kit.sessions() as session:
        return list(session.scalars(select(Evidence).order_by(Evidence.id)))


def marks(kit: TestKit) -> list[RubricMark]:
    with kit.sessions() as session:
        return list(session.scalars(select(RubricMark).order_by(RubricMark.id)))


def queue(kit: TestKit, assessor: int) -> marking.Queue:
    with kit.sessions() as session:
        return marking.queue(session, kit.catalog(), assessor, kit.now())


def test_an_essay_handed_in_waits_and_decides_nothing(kit: TestKit) -> None:
    _, token = handed_in(kit)

    outcome = sitting_of(kit, token).ledger.outcome

    assert outcome.waiting == (2,)
    assert not outcome.decided
    assert not outcome.passed
    assert outcome.points == 36
    assert evidence(kit) == []
    with kit.sessions() as session:
        waiting = session.scalars(select(Answer).where(Answer.number == 2)).one()
    assert waiting.response == {"text": TEXT}


def test_the_last_mark_writes_the_evidence_of_the_whole_attempt(kit: TestKit) -> None:
    _, token = handed_in(kit)
    kit.clock.forward(timedelta(days=3))

    over = says(kit, an_assessor(kit), task_of(kit, token), FAIR)

    outcome = over.ledger.outcome
    assert (outcome.points, outcome.passed, outcome.waiting) == (42, True, ())
    assert sitting_of(kit, token).ledger.outcome == outcome
    shown = {row.competency: row for row in evidence(kit)}
    assert set(shown) == {"ore-weigh", "units"}
    assert (shown["ore-weigh"].points, shown["ore-weigh"].maximum) == (42, 44)
    assert shown["ore-weigh"].detail["passed"] is True
    assert shown["ore-weigh"].at == over.ended_at


def test_two_essays_are_decided_by_the_second_mark(kit: TestKit) -> None:
    again = ESSAY.replace("## What goes wrong", "## Again").replace("id: wrong", "id: again")
    person = a_seat(kit, exams_ore_tester_quiz_md=WITH_ESSAY + again)
    token = begin(kit, person, EXAM)
    for number in (2, 3):
        put(kit, person, token, {"value": [TEXT]}, number=number)
    hand_in(kit, person, token)
    assessor = an_assessor(kit)
    rows = queue(kit, assessor).rows

    first = says(kit, assessor, rows[0].token).ledger.outcome
    assert (first.decided, evidence(kit)) == (False, [])
    last = says(kit, assessor, rows[1].token).ledger.outcome

    assert (last.decided, last.points) == (True, 16)
    assert {row.detail["passed"] for row in evidence(kit)} == {False}


def test_a_later_mark_counts_and_the_earlier_is_kept(kit: TestKit) -> None:
    person, token = handed_in(kit)
    task, first, second = task_of(kit, token), an_assessor(kit), an_assessor(kit)
    says(kit, first, task, BEST, comment="Good.")
    kit.clock.forward(timedelta(hours=1))

    says(kit, second, task, {"c1": 0, "c2": 0}, comment="No.", based_on=1)

    assert [(m.sequence, m.by_id, m.comment) for m in marks(kit)] == [
        (1, first, "Good."),
        (2, second, "No."),
    ]
    assert sitting_of(kit, token).ledger.outcome.points == 36
    with kit.sessions() as session:
        standing = held(session, person)
    assert len(evidence(kit)) == 4
    assert sorted((e.competency, e.points) for e in standing) == [("ore-weigh", 36), ("units", 36)]


def test_the_same_mark_twice_is_one_mark(kit: TestKit) -> None:
    _, token = handed_in(kit)
    task, assessor = task_of(kit, token), an_assessor(kit)

    for _ in range(2):
        says(kit, assessor, task, FAIR, comment=" Well. ")

    assert [m.sequence for m in marks(kit)] == [1]
    assert len(evidence(kit)) == 2


def test_a_mark_over_an_unseen_one_is_stale_and_can_be_given_again(kit: TestKit) -> None:
    _, token = handed_in(kit)
    task, first, second = task_of(kit, token), an_assessor(kit), an_assessor(kit)
    says(kit, first, task, BEST)

    with pytest.raises(Stale):
        says(kit, second, task, FAIR)
    assert len(marks(kit)) == 1
    says(kit, second, task, FAIR, based_on=1)

    assert [m.by_id for m in marks(kit)] == [first, second]


def test_two_assessors_at_the_same_moment_leave_one_mark_and_one_refusal(kit: TestKit) -> None:
    _, token = handed_in(kit)
    task, both = task_of(kit, token), (an_assessor(kit), an_assessor(kit))
    kit.catalog()
    ready, ends = Barrier(2), []

    def mark(assessor: int) -> None:
        ready.wait()
        try:
            says(kit, assessor, task)
            ends.append("marked")
        except Stale:
            ends.append("stale")

    threads = [Thread(target=mark, args=(one,)) for one in both]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(ends) == ["marked", "stale"]
    assert len(marks(kit)) == 1


def test_nobody_marks_their_own_answer(kit: TestKit) -> None:
    person, token = handed_in(kit)
    with kit.sessions.begin() as session:
        session.add(Grant(person_id=person, kind="assessor", at=kit.now()))

    with pytest.raises(Refused, match="own"):
        says(kit, person, task_of(kit, token))

    assert queue(kit, person).count == 0
    with kit.sessions() as session:
        task = task_of(kit, token)
        assert marking.opened(session, kit.catalog(), person, task, kit.now()) is None


@pytest.mark.parametrize(
    ("scope", "may"),
    [("", True), ("exams", True), ("exams/ore-tester", True), ("exams/ore", False), ("x", False)],
)
def test_a_grant_holds_where_its_scope_says(kit: TestKit, scope: str, may: bool) -> None:
    _, token = handed_in(kit)
    assessor, task = an_assessor(kit, scope), task_of(kit, token)

    assert queue(kit, assessor).count == int(may)
    if may:
        says(kit, assessor, task)
    else:
        with pytest.raises(Missing):
            says(kit, assessor, task)


def test_a_grant_that_is_over_and_one_of_another_kind_mark_nothing(kit: TestKit) -> None:
    _, token = handed_in(kit)
    with kit.sessions.begin() as session:
        author = a_person(session, "author", "operator").id
        past = a_person(session)
        grant = Grant(person_id=past.id, kind="assessor", at=kit.now(), until=kit.now())
        session.add(grant)
        gone = past.id

    for person in (author, gone):
        with pytest.raises(Missing):
            says(kit, person, task_of(kit, token))


@pytest.mark.parametrize("levels", [{}, {"c1": 2}, {"c1": 2, "c2": 1}, {"c1": 2, "c2": 7}])
def test_a_mark_without_a_level_of_each_criterion_is_refused(
    kit: TestKit, levels: dict[str, int]
) -> None:
    _, token = handed_in(kit)

    with pytest.raises(Refused, match="each criterion"):
        says(kit, an_assessor(kit), task_of(kit, token), levels)


def test_a_criterion_that_the_rubric_has_not_is_refused(kit: TestKit) -> None:
    _, token = handed_in(kit)

    with pytest.raises(Refused, match="not in the rubric"):
        says(kit, an_assessor(kit), task_of(kit, token), {**BEST, "c3": 2})


def test_an_unknown_answer_is_missing(kit: TestKit) -> None:
    handed_in(kit)

    with pytest.raises(Missing):
        says(kit, an_assessor(kit), "no-such-token")


def test_what_was_left_empty_waits_for_nobody(kit: TestKit) -> None:
    person = a_seat(kit, exams_ore_tester_quiz_md=WITH_ESSAY)
    token = begin(kit, person, EXAM)
    put(kit, person, token, right(kit, token))

    over = hand_in(kit, person, token)

    assert over.ledger.outcome.decided
    assert queue(kit, an_assessor(kit)).count == 0
    assert len(evidence(kit)) == 2


def test_an_essay_whose_time_ran_out_waits_too(kit: TestKit) -> None:
    timed = WITH_ESSAY.replace("attempts: 2\n", "attempts: 2\ntime_limit: 40 min\n")
    person = a_seat(kit, exams_ore_tester_quiz_md=timed)
    token = begin(kit, person, EXAM)
    put(kit, person, token, {"value": [TEXT]}, number=2)
    kit.clock.forward(timedelta(hours=1))

    catalog = kit.catalog()
    with kit.sessions.begin() as session:
        for sitting in attempts.close_overdue(session, catalog, now=kit.now()):
            outcomes.settle(session, catalog, sitting, now=kit.now())

    assert evidence(kit) == []
    assert queue(kit, an_assessor(kit)).count == 1


def test_the_queue_begins_with_the_oldest(kit: TestKit) -> None:
    first, token = handed_in(kit)
    kit.clock.forward(timedelta(days=7))
    later = an_essay(kit, first)
    assessor = an_assessor(kit)

    found = queue(kit, assessor)
    assert [row.token for row in found.rows] == [task_of(kit, token), task_of(kit, later)]
    assert (found.count, found.rows[0].quiz, found.rows[0].number) == (2, "Final assessment", 2)
    says(kit, assessor, task_of(kit, token))

    left = queue(kit, assessor)
    assert [row.token for row in left.rows] == [task_of(kit, later)]
    assert [row.token for row in left.done] == [task_of(kit, token)]


def test_what_is_opened_to_mark_names_nobody(kit: TestKit) -> None:
    _, token = handed_in(kit)

    with kit.sessions() as session:
        shown = marking.opened(
            session, kit.catalog(), an_assessor(kit), task_of(kit, token), kit.now()
        )

    assert shown is not None
    assert "Lena" not in repr(shown)
    assert token not in repr(shown)
    assert shown.papers[0].answer == TEXT


def test_a_mark_cannot_be_changed_or_deleted(kit: TestKit) -> None:
    _, token = handed_in(kit)
    says(kit, an_assessor(kit), task_of(kit, token))

    def change(row: RubricMark) -> None:
        row.comment = "other"

    changes: list[Callable[[RubricMark], None]] = [change]
    with kit.sessions.writing() as session:
        changes.append(session.delete)
        for one in changes:
            one(session.scalars(select(RubricMark)).one())
            with pytest.raises(NotAllowed):
                session.flush()
            session.rollback()
        assert len(session.scalars(select(MarkingTask)).all()) == 1


def test_a_person_marks_it_so_it_is_not_checked_at_once(kit: TestKit) -> None:
    practice = WITH_ESSAY.replace("use: secure\n", "use: practice\nfeedback: immediate\n")
    person = a_seat(kit, exams_ore_tester_quiz_md=practice)
    token = begin(kit, person, EXAM)
    sent = Save(person_id=person, token=token, number=2, raw={"value": [TEXT]}, based_on=0)

    catalog = kit.catalog()
    with kit.sessions.begin() as session, pytest.raises(Refused, match="person marks"):
        answers.check(session, catalog, sent, now=kit.now())


def test_a_save_is_told_how_many_words_it_has(kit: TestKit) -> None:
    person = a_seat(kit, exams_ore_tester_quiz_md=WITH_ESSAY)
    token = begin(kit, person, EXAM)

    saved = put(kit, person, token, {"value": ["Two words"]}, number=2)

    assert (saved.problem, saved.note) == ("", "Words: 2. That is fewer than the 3 asked for.")


def test_attempts_without_an_essay_are_settled_as_before(kit: TestKit) -> None:
    passes(kit, a_seat(kit), EXAM)

    assert {row.detail["passed"] for row in evidence(kit)} == {True}
    assert {row.points for row in evidence(kit)} == {Decimal(36)}
