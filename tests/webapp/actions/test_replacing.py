"""A new name makes a new certificate; neither leads to the other until the holder agrees."""

import json
from typing import Any

import pytest

from curriculum.awards import credential
from curriculum.awards.answer import as_json
from curriculum.awards.claim import Claim
from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, a_real_issuer, award_of, issuing
from webapp.actions import holder, replacing, revocation
from webapp.actions.errors import Missing, Refused
from webapp.actions.replacing import Replacement
from webapp.actions.revocation import Review, Revocation
from webapp.queries import certificates, verdicts
from webapp.queries.verdicts import Found


@pytest.fixture
def certified(kit: TestKit) -> Certified:
    a_real_issuer(kit)
    return a_certificate(kit)


def replaced(kit: TestKit, certified: Certified, **other: Any) -> str:
    sent = {"printed_name": "Maya Lindqvist", "name_lang": "en", "name_dir": "ltr", **other}
    asked = Replacement(
        number=certified.number, note="marriage", actor_id=certified.person_id, **sent
    )
    catalog = kit.catalog()
    with kit.sessions.begin() as session:
        return replacing.replace(session, catalog, issuing(kit), asked, now=kit.now())


def judged(kit: TestKit, number: str) -> Found:
    with kit.sessions() as session:
        return verdicts.of_number(session, kit.keyring().known(), number, now=kit.now())


def claim(kit: TestKit, number: str) -> Claim:
    return credential.claim_of(json.loads(award_of(kit, number).credential))


def test_the_old_one_is_replaced_and_the_new_one_says_the_same_but_the_name(
    kit: TestKit, certified: Certified
) -> None:
    number = replaced(kit, certified)

    old, new = claim(kit, certified.number), claim(kit, number)
    assert judged(kit, certified.number).verdict.state == "superseded"
    assert judged(kit, number).verdict.word == "valid"
    assert (new.printed_name, new.awarded, new.valid_until) == (
        "Maya Lindqvist",
        old.awarded,
        old.valid_until,
    )
    assert (new.competencies, new.basis, new.conditions) == (
        old.competencies,
        old.basis,
        old.conditions,
    )
    assert (
        award_of(kit, certified.number).credential_sha256 != award_of(kit, number).credential_sha256
    )


def test_neither_names_the_other_until_the_holder_agrees(
    kit: TestKit, certified: Certified
) -> None:
    number = replaced(kit, certified)

    told = []
    for named in (None, True, False):
        if named is not None:
            with kit.sessions.begin() as session:
                holder.name_successor(
                    session, issuing(kit).random_bytes, certified.person_id, certified.number,
                    named=named, now=kit.now(),
                )  # fmt: skip
        found = judged(kit, certified.number).verdict
        answer = json.dumps(as_json(found, checked_at=kit.now(), mode="online"))
        told.append((number in answer, "Lindqvist" in answer))
    back = json.dumps(as_json(judged(kit, number).verdict, checked_at=kit.now(), mode="online"))

    assert told == [(False, False), (True, False), (False, False)]
    assert certified.number not in back
    assert "Okafor" not in back


def test_only_the_holder_agrees(kit: TestKit, certified: Certified) -> None:
    replaced(kit, certified)

    with pytest.raises(Missing), kit.sessions.begin() as session:
        holder.name_successor(
            session, issuing(kit).random_bytes, certified.person_id + 1, certified.number,
            named=True, now=kit.now(),
        )  # fmt: skip


def test_a_page_that_the_holder_closed_stays_closed(kit: TestKit, certified: Certified) -> None:
    with kit.sessions.begin() as session:
        holder.show(session, certified.person_id, certified.number, public=False, now=kit.now())

    number = replaced(kit, certified)

    assert judged(kit, number).verdict.state == "private"


def test_the_bit_of_the_old_one_is_set_and_that_of_the_new_one_is_not(
    kit: TestKit, certified: Certified
) -> None:
    number = replaced(kit, certified)

    with kit.sessions() as session:
        marked = certificates.withdrawn_indices(session, 1, "revocation")
    assert marked == [award_of(kit, certified.number).status_index]
    assert award_of(kit, number).status_index not in marked


def test_the_same_name_is_refused(kit: TestKit, certified: Certified) -> None:
    with pytest.raises(Refused, match="already"):
        replaced(kit, certified, printed_name="Maya Okafor")


def test_what_is_under_review_or_has_ended_is_not_replaced(
    kit: TestKit, certified: Certified
) -> None:
    chance = issuing(kit).random_bytes
    with kit.sessions.begin() as session:
        review = Review(number=certified.number, note="", actor_id=certified.person_id)
        revocation.suspend(session, chance, review, now=kit.now())
    with pytest.raises(Refused, match="suspended"):
        replaced(kit, certified)
    with kit.sessions.begin() as session:
        sent = Revocation(
            number=certified.number,
            reason_class="issued-in-error",
            note="",
            actor_id=certified.person_id,
        )
        revocation.revoke(session, chance, sent, now=kit.now())
    with pytest.raises(Refused, match="withdrawn"):
        replaced(kit, certified)


def test_a_test_does_not_become_real_by_a_new_name(kit: TestKit) -> None:
    certified = a_certificate(kit)
    a_real_issuer(kit)

    with pytest.raises(Refused, match="test"):
        replaced(kit, certified)
