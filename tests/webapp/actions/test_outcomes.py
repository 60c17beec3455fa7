"""What an attempt that is over shows: written once, as what it was."""

import pytest
from sqlalchemy import select

from tests.conftest import TestKit
from tests.sitting import EXAM, GATE, PRACTICE, a_seat, begin, hand_in, passes, put, sitting_of
from webapp.actions import outcomes
from webapp.store.attempts import Evidence


def evidence(kit: TestKit) -> list[Evidence]:
    with kit.sessions() as session:
        return list(session.scalars(select(Evidence).order_by(Evidence.id)))


@pytest.mark.parametrize(
    ("quiz", "kind", "shown"),
    [
        (EXAM, "exam", {"ore-weigh", "units"}),
        (GATE, "gate", {"safe"}),
        (PRACTICE, "practice", {"ore-weigh"}),
    ],
)
def test_evidence_says_what_kind_it_is(kit: TestKit, quiz: str, kind: str, shown: set[str]) -> None:
    passes(kit, a_seat(kit), quiz)

    rows = evidence(kit)

    assert {row.competency for row in rows} == shown
    assert {(row.kind, row.seen, row.source) for row in rows} == {(kind, "answered", quiz)}
    assert all(row.detail["passed"] for row in rows)
    assert all(row.level is None or row.level <= 2 for row in rows)


def test_a_failed_exam_is_evidence_of_a_failed_exam(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person)
    put(kit, person, token, {"value": ["0"]})
    hand_in(kit, person, token)

    assert {(row.points, row.detail["passed"]) for row in evidence(kit)} == {(0, False)}


def test_settling_twice_writes_nothing_more(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person)
    over, catalog = hand_in(kit, person, token), kit.catalog()
    before = len(evidence(kit))

    with kit.sessions.begin() as session:
        outcomes.settle(session, catalog, over, now=kit.now())

    assert len(evidence(kit)) == before


def test_an_open_attempt_shows_nothing(kit: TestKit) -> None:
    sitting, catalog = sitting_of(kit, begin(kit, a_seat(kit))), kit.catalog()

    with kit.sessions.begin() as session:
        outcomes.settle(session, catalog, sitting, now=kit.now())

    assert evidence(kit) == []
