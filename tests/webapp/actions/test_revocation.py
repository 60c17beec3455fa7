"""Withdrawing an award: a row beside it, a leaf, a line, a job; never a change of it."""

import pytest
from sqlalchemy import select

from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, award_of, issuing
from webapp.actions import revocation
from webapp.actions.errors import Refused
from webapp.actions.revocation import REASONS, Revocation
from webapp.queries import certificates
from webapp.store.awards import AwardEvent
from webapp.store.jobs import Job
from webapp.store.trail import Trail


def revoke(kit: TestKit, certified: Certified, reason: str = "issued-in-error") -> None:
    sent = Revocation(
        number=certified.number, reason_class=reason, note="private", actor_id=certified.person_id
    )
    with kit.sessions.begin() as session:
        revocation.revoke(session, issuing(kit).random_bytes, sent, now=kit.now())


def test_the_award_itself_stays_byte_for_byte(kit: TestKit) -> None:
    certified = a_certificate(kit)
    before = award_of(kit, certified.number).credential

    revoke(kit, certified)

    assert award_of(kit, certified.number).credential == before


@pytest.mark.parametrize("reason", REASONS)
def test_it_is_an_event_a_leaf_a_line_and_a_job(kit: TestKit, reason: str) -> None:
    certified = a_certificate(kit)

    revoke(kit, certified, reason)

    with kit.sessions() as session:
        event = session.scalars(select(AwardEvent).where(AwardEvent.kind == "revoke")).one()
        line = session.scalars(select(Trail).where(Trail.action == "award.revoke")).one()
        jobs = session.scalars(select(Job).where(Job.name == "sign_status_list")).all()
        found = certificates.by_number(session, certified.number)
        leaves = certificates.leaves(session)
    assert (event.reason_class, event.private_note) == (reason, "private")
    assert (line.thing, line.why) == (f"award:{certified.number}", reason)
    assert "private" not in str(line.detail)
    assert [job.args for job in jobs] == [{"list": 1}]
    assert found is not None
    assert found.standing == "revoked"
    assert len(leaves) == 2


@pytest.mark.parametrize(
    "other", [{"reason_class": "fraud"}, {"reason_class": ""}, {"number": "K7M2Q"}]
)
def test_an_unknown_number_or_reason_is_refused(kit: TestKit, other: dict[str, str]) -> None:
    certified = a_certificate(kit)
    sent = {"number": certified.number, "reason_class": "replaced", **other}
    asked = Revocation(**sent, note="", actor_id=certified.person_id)

    with pytest.raises(Refused), kit.sessions.begin() as session:
        revocation.revoke(session, issuing(kit).random_bytes, asked, now=kit.now())


def test_it_happens_once(kit: TestKit) -> None:
    certified = a_certificate(kit)
    revoke(kit, certified)

    with pytest.raises(Refused):
        revoke(kit, certified, "replaced")
