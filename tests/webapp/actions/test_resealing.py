"""After a theft the genuine certificates live on under another key, and forged ones do not."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from curriculum.awards import credential, documents
from curriculum.awards.keys import Keyring
from curriculum.awards.verdict import Knowledge, verify
from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, a_real_issuer, award_of, issuing
from webapp.actions import resealing, status_lists
from webapp.actions.resealing import Resealed
from webapp.queries import certificates, log_check, verdicts
from webapp.queries.status_lists import newest
from webapp.store.awards import Award


@pytest.fixture
def certified(kit: TestKit) -> Certified:
    a_real_issuer(kit)
    return a_certificate(kit)


def stolen(kit: TestKit, hours: int = 1) -> tuple[Keyring, Resealed]:
    """Find out, some hours after the award, that the key was taken just then."""
    kit.clock.forward(timedelta(hours=hours))
    before = kit.keyring()
    since = kit.now()
    kit.clock.forward(timedelta(days=1))
    after = before.compromised(before.active_id, since=since).added(now=kit.now())
    made_by = replace(issuing(kit), keyring=after)
    with kit.sessions.begin() as session:
        found = resealing.reseal(session, made_by, before.active_id, since, most=10, now=kit.now())
    return after, found


def judged(kit: TestKit, keyring: Keyring, number: str) -> str:
    with kit.sessions() as session:
        return verdicts.of_number(session, keyring.known(), number, now=kit.now()).verdict.word


def test_the_same_certificate_is_signed_with_the_new_key(
    kit: TestKit, certified: Certified
) -> None:
    before = award_of(kit, certified.number)

    after, found = stolen(kit)

    with kit.sessions() as session:
        now = certificates.by_number(session, certified.number)
    assert found == Resealed(done=1, after=())
    assert now is not None
    old, new = json.loads(before.credential), json.loads(now.credential)
    assert new["proof"]["verificationMethod"] == after.active_id
    assert {**old, "proof": None} == {**new, "proof": None}
    assert award_of(kit, certified.number).credential == before.credential
    assert judged(kit, after, certified.number) == "valid"


def test_it_verifies_without_us_and_the_old_file_does_not(
    kit: TestKit, certified: Certified
) -> None:
    old = award_of(kit, certified.number).credential
    after, _ = stolen(kit)
    with kit.sessions.begin() as session:
        status_lists.sign(session, after, 1, now=kit.now())
        fresh = certificates.by_number(session, certified.number)
        lists = {
            credential.list_address(after.issuer.host, 1, purpose): newest(session, 1, purpose)
            for purpose in ("revocation", "suspension")
        }
    known = Knowledge(
        issuers=(after.trusted(),),
        now=kit.now(),
        status_lists={address: data for address, data in lists.items() if data},
    )

    assert fresh is not None
    assert verify(documents.of_credential(fresh.credential), known).word == "valid"
    assert verify(documents.of_credential(old), known).state == "key_compromised"


def test_here_the_old_file_is_known_byte_for_byte_and_believed(
    kit: TestKit, certified: Certified
) -> None:
    old = documents.of_credential(award_of(kit, certified.number).credential)
    after, _ = stolen(kit)
    with kit.sessions() as session:
        found = verdicts.of_document(session, after.known(), old, now=kit.now())

    assert found.verdict.word == "valid"


def test_what_the_thief_signs_is_refused_whatever_number_it_bears(
    kit: TestKit, certified: Certified
) -> None:
    thief, award = kit.keyring(), award_of(kit, certified.number)
    claim = credential.claim_of(json.loads(award.credential))
    forged = []
    for number in (certified.number, "00000-00000-00000-0000Z-Z"):
        unsigned = credential.build(
            replace(claim, number=number, printed_name="A Thief"),
            credential.StatusEntry(1, award.status_index),
        )
        forged.append(credential.sign(unsigned, thief, created=award.awarded_at))
    after, _ = stolen(kit)

    with kit.sessions() as session:
        words = [
            verdicts.of_document(
                session, after.known(), documents.of_credential(data), now=kit.now()
            ).verdict
            for data in forged
        ]
    assert [(one.word, one.state) for one in words] == [("invalid", "key_compromised")] * 2


def test_what_was_signed_after_the_theft_is_left_to_people(
    kit: TestKit, certified: Certified
) -> None:
    after, found = stolen(kit, hours=0)

    assert found == Resealed(done=0, after=(certified.number,))
    assert judged(kit, after, certified.number) == "invalid"


def test_a_row_that_was_slipped_in_beside_the_log_is_left_alone(
    kit: TestKit, certified: Certified
) -> None:
    genuine = award_of(kit, certified.number)
    claim = credential.claim_of(json.loads(genuine.credential))
    unsigned = credential.build(
        replace(claim, printed_name="A Friend"), credential.StatusEntry(1, 77)
    )
    with kit.sessions.begin() as session:
        session.add(
            Award(
                number="FRIEND",
                role=genuine.role,
                achievement_version=1,
                printed_name="A Friend",
                credential=credential.sign(unsigned, kit.keyring(), created=kit.now()),
                credential_sha256="0" * 64,
                key_id=kit.keyring().active_id,
                status_list=1,
                status_index=(genuine.status_index + 1) % 1000,
                valid_from=kit.now(),
                awarded_at=kit.now(),
                log_index=genuine.log_index,
            )
        )

    _, found = stolen(kit)

    assert found == Resealed(done=1, after=("FRIEND",))


def test_a_second_run_signs_nothing_and_the_log_stays_whole(
    kit: TestKit, certified: Certified
) -> None:
    first = kit.keyring().active_id
    after, _ = stolen(kit)
    with kit.sessions.begin() as session:
        made_by = replace(issuing(kit), keyring=after)
        again = resealing.reseal(session, made_by, first, kit.now(), most=10, now=kit.now())
        report = log_check.check(session, after.known())

    assert again == Resealed(done=0, after=())
    assert report.problems == ()
