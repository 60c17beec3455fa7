"""Questions put to the driver by hand: the same rows as by a session, committed ones only."""

from decimal import Decimal

from sqlalchemy import bindparam, select

from tests.builders import NOON, a_learner
from tests.conftest import TestKit
from webapp.store import byhand
from webapp.store.attempts import Attempt
from webapp.store.people import Person

EVERYBODY = byhand.Question(select(Person.name).order_by(Person.id))
BY_ID = byhand.Question(
    select(Person.name, Person.created_at).where(Person.id == bindparam("person_id"))
)
ATTEMPTS = byhand.Question(
    select(*Attempt.__table__.c).where(
        Attempt.token == bindparam("token"), Attempt.person_id == bindparam("person_id")
    )
)


def test_a_question_without_a_parameter_returns_all_rows(kit: TestKit) -> None:
    with kit.sessions.begin() as session:
        a_learner(session, name="Maya Okafor")
        a_learner(session, name="Lena Duarte", email="lena@example.org")

    assert [row.name for row in EVERYBODY.rows(kit.sessions.engine)] == [
        "Maya Okafor",
        "Lena Duarte",
    ]


def test_a_parameter_chooses_and_a_moment_comes_back_as_it_was_kept(kit: TestKit) -> None:
    with kit.sessions.begin() as session:
        person = a_learner(session, name="Maya Okafor")
        person_id, made = person.id, person.created_at

    (row,) = BY_ID.rows(kit.sessions.engine, person_id=person_id)

    assert (row.name, row.created_at) == ("Maya Okafor", made)
    assert BY_ID.rows(kit.sessions.engine, person_id=person_id + 1) == []


def test_what_is_not_committed_is_seen_within_its_transaction_only(kit: TestKit) -> None:
    with kit.sessions.writing() as session:
        a_learner(session, name="Nobody yet")
        session.flush()

        assert EVERYBODY.rows(kit.sessions.engine) == []
        assert [row.name for row in EVERYBODY.within(session.connection())] == ["Nobody yet"]


def test_each_type_of_column_comes_back_as_by_a_session(kit: TestKit) -> None:
    with kit.sessions.begin() as session:
        person_id = a_learner(session).id
        attempt = Attempt(
            token="attempt",
            person_id=person_id,
            quiz="a/b/c",
            use="practice",
            revisions={"a/b/c": "sha é"},
            seed="s",
            form="[]",
            started_at=NOON,
            multiplier=Decimal("1.50"),
        )
        session.add(attempt)
        session.flush()
        session.refresh(attempt)

        (row,) = ATTEMPTS.within(session.connection(), token="attempt", person_id=person_id)

        kept = {column.key: getattr(attempt, column.key) for column in Attempt.__table__.c}
        assert row._asdict() == kept
        assert str(row.multiplier) == "1.50"
        assert row.deadline is None
