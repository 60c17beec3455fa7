"""Renewal follows the rule of validity; a refresher is a label that another form takes away."""

from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from curriculum.awards.events import EXPIRING, GRACE, State
from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, award_of, issuing, review
from webapp.actions import holder, refreshers, revocation
from webapp.actions.errors import Refused
from webapp.actions.refreshers import Correction
from webapp.actions.revocation import Review
from webapp.queries import certificates
from webapp.store.attempts import Evidence
from webapp.store.awards import AwardEvent

DAY = timedelta(days=1)


def passes(kit: TestKit, person_id: int, *kinds: str) -> None:
    sources = {"exam": "exams/ore-tester", "gate": "exams/gate"}
    with kit.sessions.begin() as session:
        for kind in kinds or sources:
            row = Evidence(
                person_id=person_id,
                competency="ore-weigh",
                level=2,
                kind=kind,
                seen="answered",
                points=Decimal(36),
                maximum=Decimal(36),
                at=kit.now(),
                source=sources[kind],
                detail={"passed": True, "supervised": False},
            )
            session.add(row)


def to_the_end(kit: TestKit, certified: Certified, beyond: timedelta) -> None:
    until = award_of(kit, certified.number).valid_until
    assert until is not None
    kit.clock.time = until + beyond


def kinds(kit: TestKit, number: str) -> list[str]:
    award = award_of(kit, number)
    with kit.sessions() as session:
        rows = select(AwardEvent.kind).where(AwardEvent.award_id == award.id)
        return list(session.scalars(rows.order_by(AwardEvent.id)))


def state(kit: TestKit, number: str) -> State:
    with kit.sessions() as session:
        found = certificates.by_number(session, number)
    assert found is not None
    return found.state(kit.now())


def test_a_page_that_its_holder_closed_stays_closed_after_a_renewal(kit: TestKit) -> None:
    certified = a_certificate(kit)
    with kit.sessions.begin() as session:
        holder.show(session, certified.person_id, certified.number, public=False, now=kit.now())
    to_the_end(kit, certified, timedelta(0))
    passes(kit, certified.person_id)

    (number,) = review(kit, certified.person_id)

    assert award_of(kit, number).visibility == "private"


@pytest.mark.parametrize("beyond", [-EXPIRING + DAY, timedelta(0), GRACE - DAY])
def test_another_form_in_the_time_of_renewal_makes_a_linked_award(
    kit: TestKit, beyond: timedelta
) -> None:
    certified = a_certificate(kit)
    to_the_end(kit, certified, beyond)
    passes(kit, certified.person_id)

    (number,) = review(kit, certified.person_id)

    with kit.sessions() as session:
        new = award_of(kit, number)
        issued = session.scalars(select(AwardEvent).where(AwardEvent.award_id == new.id)).one()
    assert kinds(kit, certified.number) == ["issue", "renew"]
    assert issued.other == certified.number
    assert review(kit, certified.person_id) == ()
    assert state(kit, certified.number).labels in (("expiring",), ())


def test_too_early_nothing_is_renewed(kit: TestKit) -> None:
    certified = a_certificate(kit)
    to_the_end(kit, certified, -EXPIRING - DAY)
    passes(kit, certified.person_id)

    assert review(kit, certified.person_id) == ()


def test_a_form_from_before_the_time_of_renewal_is_not_another_form(kit: TestKit) -> None:
    certified = a_certificate(kit)
    to_the_end(kit, certified, -EXPIRING - DAY)
    passes(kit, certified.person_id)
    kit.clock.forward(EXPIRING + 2 * DAY)

    assert review(kit, certified.person_id) == ()
    assert state(kit, certified.number).labels == ("renewal_open",)


def test_after_the_grace_a_new_award_is_earned_and_not_linked(kit: TestKit) -> None:
    certified = a_certificate(kit)
    to_the_end(kit, certified, GRACE + DAY)
    passes(kit, certified.person_id)

    (number,) = review(kit, certified.person_id)

    assert kinds(kit, certified.number) == ["issue"]
    assert kinds(kit, number) == ["issue"]


def test_what_is_suspended_is_not_renewed(kit: TestKit) -> None:
    certified = a_certificate(kit)
    with kit.sessions.begin() as session:
        sent = Review(number=certified.number, note="", actor_id=certified.person_id)
        revocation.suspend(session, issuing(kit).random_bytes, sent, now=kit.now())
    to_the_end(kit, certified, -DAY)
    passes(kit, certified.person_id)

    assert review(kit, certified.person_id) == ()


def corrected(kit: TestKit, certified: Certified, part: str = "ore-testing/weighing") -> int:
    sent = Correction(
        part=part, what="Halved.", link="/x", note="private", actor_id=certified.person_id
    )
    with kit.sessions.begin() as session:
        return refreshers.correct(session, issuing(kit).random_bytes, sent, now=kit.now())


@pytest.mark.parametrize("part", ["ore-testing/weighing", "exams/gate", "exams/ore-tester"])
def test_a_correction_labels_what_rests_on_it_once(kit: TestKit, part: str) -> None:
    certified = a_certificate(kit)

    marked = [corrected(kit, certified, part) for _ in range(2)]

    found = state(kit, certified.number)
    assert marked == [1, 0]
    assert (found.word, found.labels) == ("valid", ("refresher_due",))
    assert found.refresher is not None
    assert (found.refresher.what, found.refresher.at) == ("Halved.", kit.now())


def test_a_correction_of_what_nothing_rests_on_is_refused(kit: TestKit) -> None:
    certified = a_certificate(kit)

    with pytest.raises(Refused):
        corrected(kit, certified, "elsewhere/else")


@pytest.mark.parametrize("kind", ["gate", "exam"])
def test_the_label_goes_when_the_gate_or_the_exam_was_passed_again(kit: TestKit, kind: str) -> None:
    certified = a_certificate(kit)
    corrected(kit, certified)
    kit.clock.forward(DAY)
    review(kit, certified.person_id)
    before = state(kit, certified.number).labels
    passes(kit, certified.person_id, kind)
    review(kit, certified.person_id)

    assert before == ("refresher_due",)
    assert state(kit, certified.number).labels == ()
    assert kinds(kit, certified.number) == ["issue", "refresher", "refreshed"]
