"""Facts are written once; reading sessions do not write; writers wait for one another."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from threading import Thread

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from tests.builders import NOON, a_learner
from tests.conftest import TestKit
from webapp.store.attempts import Answer, Attempt
from webapp.store.base import NotAllowed
from webapp.store.people import Person
from webapp.store.study import Enrolment, Place


def an_answer(session: Session, person: Person) -> Answer:
    attempt = Attempt(
        token=f"attempt-{person.id}",
        person_id=person.id,
        quiz="a/b/c",
        use="practice",
        revisions={},
        seed="s",
        form="{}",
        started_at=NOON,
    )
    session.add(attempt)
    session.flush()
    answer = Answer(
        attempt_id=attempt.id,
        number=1,
        raw={"value": ["1.50"]},
        response={"value": "1.50"},
        fraction=Decimal("0.3333333333333333333333"),
        slips=["sign"],
        marking_version="1",
        at=NOON,
    )
    session.add(answer)
    session.flush()
    return answer


def test_an_answer_cannot_be_changed(session: Session) -> None:
    answer = an_answer(session, a_learner(session))

    answer.fraction = Decimal(1)

    with pytest.raises(NotAllowed, match="fraction"):
        session.flush()


def test_an_answer_cannot_be_deleted(session: Session) -> None:
    answer = an_answer(session, a_learner(session))

    session.delete(answer)

    with pytest.raises(NotAllowed, match="not deleted"):
        session.flush()


@pytest.mark.parametrize("statement", [update(Answer).values(late=True), delete(Answer)])
def test_statements_cannot_change_facts_either(session: Session, statement: object) -> None:
    with pytest.raises(NotAllowed):
        session.execute(statement)  # type: ignore[call-overload]


def test_a_statement_may_change_only_the_columns_that_may_change(session: Session) -> None:
    with pytest.raises(NotAllowed, match="role"):
        session.execute(update(Enrolment).values(role="another"))


def test_what_may_change_does(kit: TestKit) -> None:
    with kit.sessions.begin() as session:
        person = a_learner(session)
        place = Place(person_id=person.id, lesson="a/b/c", heading="one", at=NOON)
        session.add(place)
        session.flush()
        place.heading = "two"

    with kit.sessions() as session:
        assert session.scalar(select(Place.heading)) == "two"


def test_a_decimal_and_an_instant_come_back_as_they_went(kit: TestKit) -> None:
    with kit.sessions.begin() as session:
        person = a_learner(session)
        an_answer(session, person)

    with kit.sessions() as session:
        answer = session.scalars(select(Answer)).one()
        assert str(answer.fraction) == "0.3333333333333333333333"
        assert answer.at == NOON
        assert answer.at.utcoffset() == timedelta(0)


def test_an_instant_of_another_zone_is_kept_as_utc(kit: TestKit) -> None:
    beijing = NOON.astimezone(timezone(timedelta(hours=8)))
    with kit.sessions.begin() as session:
        person = a_learner(session)
        session.add(Place(person_id=person.id, lesson="a/b/c", at=beijing))

    with kit.sessions() as session:
        assert session.scalars(select(Place.at)).one() == NOON


def test_a_datetime_without_a_zone_is_refused(session: Session) -> None:
    person = a_learner(session)
    naive = datetime(2026, 3, 10, 12, 0)  # noqa: DTZ001 - the mistake under test
    session.add(Place(person_id=person.id, lesson="a/b/c", at=naive))

    with pytest.raises(Exception, match="does not say its zone"):
        session.flush()


def test_a_reading_session_refuses_to_write(kit: TestKit) -> None:
    with kit.sessions() as session:
        session.add(Person(email="a", email_key="a", name="a", password_hash="", created_at=NOON))

        with pytest.raises(NotAllowed, match="only reads"):
            session.flush()


def test_twenty_writers_that_read_first_all_succeed(kit: TestKit) -> None:
    with kit.sessions.begin() as session:
        person = a_learner(session)
    failures: list[Exception] = []

    def write(lesson: str) -> None:
        try:
            with kit.sessions.begin() as session:
                session.scalars(select(Place)).all()
                session.add(Place(person_id=person.id, lesson=lesson, at=NOON))
        except Exception as failure:
            failures.append(failure)

    _at_once([lambda n=n: write(f"lesson-{n}") for n in range(20)])  # type: ignore[misc]

    assert failures == []
    with kit.sessions() as session:
        assert len(session.scalars(select(Place)).all()) == 20


def test_what_a_refused_transaction_wrote_is_gone(kit: TestKit) -> None:
    def fail() -> None:
        with kit.sessions.begin() as session:
            a_learner(session)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()

    with kit.sessions() as session:
        assert session.scalars(select(Person)).all() == []


def _at_once(works: list[Callable[[], None]]) -> None:
    threads = [Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
