"""Questions put to the driver by hand: the same rows as by a session, committed ones only."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import bindparam, select

from tests.builders import a_learner
from tests.conftest import TestKit
from webapp.store import byhand
from webapp.store.people import Person

EVERYBODY = byhand.Question(select(Person.name).order_by(Person.id))
BY_ID = byhand.Question(
    select(Person.name, Person.created_at).where(Person.id == bindparam("person_id"))
)


def test_a_question_without_a_parameter_returns_all_rows(kit: TestKit) -> None:
    with kit.sessions.begin() as session:
        a_learner(session, name="Maya Okafor")
        a_learner(session, name="Lena Duarte", email="lena@example.org")

    assert [name for (name,) in EVERYBODY.rows(kit.sessions.engine)] == [
        "Maya Okafor",
        "Lena Duarte",
    ]


def test_a_parameter_chooses_and_a_moment_comes_back_as_it_was_kept(kit: TestKit) -> None:
    with kit.sessions.begin() as session:
        person = a_learner(session, name="Maya Okafor")
        person_id, made = person.id, person.created_at

    ((name, told),) = BY_ID.rows(kit.sessions.engine, person_id)

    assert (name, byhand.instant(told)) == ("Maya Okafor", made)
    assert BY_ID.rows(kit.sessions.engine, person_id + 1) == []


def test_what_is_not_committed_is_not_seen(kit: TestKit) -> None:
    with kit.sessions.writing() as session:
        a_learner(session, name="Nobody yet")
        session.flush()

        assert list(EVERYBODY.rows(kit.sessions.engine)) == []


@pytest.mark.parametrize(
    "told",
    [
        "2026-11-26 04:00:00.000000",
        datetime(2026, 11, 26, 4, tzinfo=UTC),
        datetime(2026, 11, 26, 12, tzinfo=timezone(timedelta(hours=8))),
    ],
)
def test_a_moment_is_in_utc_however_the_driver_tells_it(told: str | datetime) -> None:
    assert byhand.instant(told) == datetime(2026, 11, 26, 4, tzinfo=UTC)
    assert byhand.instant(told).tzinfo is UTC
