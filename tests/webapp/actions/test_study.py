"""Enrolling, leaving, reading, and keeping the place."""

import pytest
from sqlalchemy import select

from tests.conftest import TestKit
from tests.sitting import ROLE, a_seat
from webapp.actions import study
from webapp.actions.errors import Missing
from webapp.queries.evidence import roles_of
from webapp.store.study import Enrolment, Place, Step

LESSON = "ore-testing/weighing/scales"


def test_enrolling_twice_is_enrolling_once(kit: TestKit) -> None:
    person, catalog = a_seat(kit), kit.catalog()

    with kit.sessions.begin() as session:
        study.enrol(session, catalog, person, ROLE, now=kit.now())

    with kit.sessions() as session:
        assert len(session.scalars(select(Enrolment)).all()) == 1


def test_leaving_and_coming_back_are_two_facts(kit: TestKit) -> None:
    person, catalog = a_seat(kit), kit.catalog()
    with kit.sessions.begin() as session:
        study.leave(session, person, ROLE, now=kit.now())
        between = roles_of(session, person)
        study.enrol(session, catalog, person, ROLE, now=kit.now())

    with kit.sessions() as session:
        rows = session.scalars(select(Enrolment).order_by(Enrolment.id)).all()
        assert roles_of(session, person) == (ROLE,)
    assert between == ()
    assert [row.ended_at is None for row in rows] == [False, True]


def test_there_is_no_enrolling_for_nothing_and_no_leaving_of_nothing(kit: TestKit) -> None:
    person, catalog = a_seat(kit), kit.catalog()

    with pytest.raises(Missing), kit.sessions.begin() as session:
        study.enrol(session, catalog, person, "astronaut", now=kit.now())
    with pytest.raises(Missing), kit.sessions.begin() as session:
        study.leave(session, person, "astronaut", now=kit.now())


def test_a_lesson_is_read_once_and_the_text_that_was_read_is_named(kit: TestKit) -> None:
    person, catalog = a_seat(kit), kit.catalog()

    with kit.sessions.begin() as session:
        for kind in ("read", "read", "checked"):
            study.did(session, catalog, person, LESSON, kind, now=kit.now())

    with kit.sessions() as session:
        steps = session.scalars(select(Step).order_by(Step.id)).all()
    assert [step.kind for step in steps] == ["read", "checked"]
    assert len({step.revision for step in steps}) == 1


def test_an_unknown_lesson_is_missing(kit: TestKit) -> None:
    person, catalog = a_seat(kit), kit.catalog()

    with pytest.raises(Missing), kit.sessions.begin() as session:
        study.did(session, catalog, person, "ore-testing/nothing", "read", now=kit.now())


def test_a_place_moves(kit: TestKit) -> None:
    person = a_seat(kit)

    for heading in ("what-it-is", "try-it"):
        with kit.sessions.begin() as session:
            study.keep_place(session, person, LESSON, heading, now=kit.now())

    with kit.sessions() as session:
        assert [place.heading for place in session.scalars(select(Place))] == ["try-it"]
