"""What the clock does for certificates: lists stay fresh, the log is signed and read through."""

from datetime import timedelta

from curriculum.awards import credential, documents, status
from curriculum.awards.verdict import Knowledge, Verdict, verify
from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, a_real_issuer, award_of, issuing
from webapp.actions import revocation
from webapp.actions.revocation import Review
from webapp.jobs.every import PERIODIC, WORKS
from webapp.jobs.outbox import plan, run_one
from webapp.queries import award_log
from webapp.queries.status_lists import newest
from webapp.store.awards import LogLeaf


def works(kit: TestKit) -> None:
    """Do what the worker does in one turn, but for printing."""
    plan(kit, PERIODIC)
    quick = {name: work for name, work in WORKS.items() if name != "print_certificate"}
    while run_one(kit, {**quick, "print_certificate": lambda kit, args: None}):
        pass


def lists(kit: TestKit) -> dict[str, bytes]:
    with kit.sessions() as session:
        found = {
            credential.list_address("ytterby.example", 1, purpose): newest(session, 1, purpose)
            for purpose in ("revocation", "suspension")
        }
    return {address: data for address, data in found.items() if data is not None}


def elsewhere(kit: TestKit, certified: Certified, held: dict[str, bytes]) -> Verdict:
    """Judge the certificate as somebody does who has only the files."""
    known = Knowledge(issuers=(kit.keyring().trusted(),), now=kit.now(), status_lists=held)
    document = documents.of_credential(award_of(kit, certified.number).credential)
    return verify(document, known)


def test_a_list_grows_stale_without_the_worker_and_is_fresh_after_its_turn(kit: TestKit) -> None:
    a_real_issuer(kit)
    certified = a_certificate(kit)
    works(kit)
    old = lists(kit)
    before = elsewhere(kit, certified, old)
    kit.clock.forward(status.LIFE + timedelta(minutes=1))
    stale = elsewhere(kit, certified, old)
    works(kit)
    after = elsewhere(kit, certified, lists(kit))

    assert (before.word, stale.word, after.word) == ("valid", "indeterminate", "valid")
    assert stale.state == "status_stale"


def test_no_list_is_ever_good_for_more_than_seven_days(kit: TestKit) -> None:
    a_real_issuer(kit)
    works(kit)

    for data in lists(kit).values():
        found, _ = status.read(data)
        assert found.valid_until - found.valid_from <= timedelta(days=7)


def test_each_day_brings_a_list_of_its_own_and_no_second_one(kit: TestKit) -> None:
    a_real_issuer(kit)
    seen = []
    for _ in range(3):
        works(kit)
        works(kit)
        seen.append(lists(kit))
        kit.clock.forward(timedelta(days=1))

    assert len({tuple(one.values()) for one in seen}) == 3


def test_a_suspension_and_its_end_reach_the_files_with_the_next_turn(kit: TestKit) -> None:
    a_real_issuer(kit)
    certified = a_certificate(kit)
    works(kit)
    told = []
    for turn in (revocation.suspend, revocation.restore):
        kit.clock.forward(timedelta(seconds=1))
        sent = Review(number=certified.number, note="", actor_id=certified.person_id)
        with kit.sessions.begin() as session:
            turn(session, issuing(kit).random_bytes, sent, now=kit.now())
        works(kit)
        told.append(elsewhere(kit, certified, lists(kit)).state)

    assert told == ["suspended", "valid"]


def test_the_log_is_signed_after_each_change_and_only_then(kit: TestKit) -> None:
    a_real_issuer(kit)
    certified = a_certificate(kit)
    works(kit)
    kit.clock.forward(timedelta(days=2))
    works(kit)
    sent = Review(number=certified.number, note="", actor_id=certified.person_id)
    with kit.sessions.begin() as session:
        revocation.suspend(session, issuing(kit).random_bytes, sent, now=kit.now())
    works(kit)

    with kit.sessions() as session:
        assert [one.size for one in award_log.checkpoints(session)] == [1, 2]
        assert session.query(LogLeaf).count() == 2
