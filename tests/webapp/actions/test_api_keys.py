"""A key is shown once and kept as a hash; it works while its owner is an employer."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.builders import a_person, an_employer
from tests.conftest import TestKit
from webapp.actions import api_keys
from webapp.actions.errors import Missing, Refused
from webapp.queries import api_keys as queries
from webapp.queries.api_keys import Key
from webapp.store.check_lists import ApiKey
from webapp.store.people import Grant, Person


@pytest.fixture
def owner(kit: TestKit) -> int:
    with kit.sessions.begin() as session:
        return an_employer(session).id


def make(kit: TestKit, person_id: int, name: str = "Payroll") -> str:
    with kit.sessions.begin() as session:
        return api_keys.make(session, person_id, name, kit.new_token(), now=kit.now())


def by_key(kit: TestKit, key: str) -> Key | None:
    with kit.sessions() as session:
        return queries.by_key(session, key, now=kit.now())


def test_a_key_finds_its_owner_and_is_nowhere_in_the_database(kit: TestKit, owner: int) -> None:
    key = make(kit, owner)

    found = by_key(kit, key)

    assert found is not None
    assert found.person_id == owner
    assert by_key(kit, key + "x") is None
    with kit.sessions() as session:
        kept = session.scalars(select(ApiKey)).one()
        assert key not in (kept.key_hash, kept.name, kept.shown)
        assert len(kept.shown) < 12


def test_an_ended_key_opens_nothing_and_cannot_be_ended_again(kit: TestKit, owner: int) -> None:
    key = make(kit, owner)
    held = by_key(kit, key)
    assert held is not None
    with kit.sessions.begin() as session:
        api_keys.end(session, owner, held.id, now=kit.now())

    assert by_key(kit, key) is None
    with pytest.raises(Missing), kit.sessions.begin() as session:
        api_keys.end(session, owner, held.id, now=kit.now())


def test_nobody_else_can_end_a_key(kit: TestKit, owner: int) -> None:
    key = make(kit, owner)
    with kit.sessions.begin() as session:
        other = a_person(session, "employer").id
    held = by_key(kit, key)
    assert held is not None
    with pytest.raises(Missing), kit.sessions.begin() as session:
        api_keys.end(session, other, held.id, now=kit.now())

    assert by_key(kit, key) is not None


def test_a_key_of_a_former_employer_or_a_closed_account_opens_nothing(
    kit: TestKit, owner: int
) -> None:
    key = make(kit, owner)
    with kit.sessions.begin() as session:
        grant = session.scalars(select(Grant).where(Grant.person_id == owner)).one()
        grant.ended_at = kit.now()
    assert by_key(kit, key) is None

    with kit.sessions.begin() as session:
        session.add(Grant(person_id=owner, kind="employer", at=kit.now()))
    assert by_key(kit, key) is not None
    with kit.sessions.begin() as session:
        session.get_one(Person, owner).disabled_at = kit.now()
    assert by_key(kit, key) is None


def test_an_eleventh_key_is_refused(kit: TestKit, owner: int) -> None:
    for _ in range(10):
        make(kit, owner)

    with pytest.raises(Refused):
        make(kit, owner)


def test_its_use_is_noted_once_a_day(kit: TestKit, owner: int) -> None:
    key = make(kit, owner)
    first = by_key(kit, key)
    assert first is not None
    assert first.is_due(kit.now())
    with kit.sessions.begin() as session:
        api_keys.mark_used(session, first.id, now=kit.now())

    again = by_key(kit, key)
    assert again is not None
    assert not again.is_due(kit.now())
    assert again.is_due(kit.now() + timedelta(days=1))
    with kit.sessions() as session:
        assert [one.name for one in queries.of_person(session, owner)] == ["Payroll"]
