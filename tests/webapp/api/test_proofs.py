"""The log for auditors: what was signed, and proofs that hold against it."""

from base64 import b64decode

import pytest

from curriculum.awards import log
from tests.browser import Browser
from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, a_real_issuer, issuing
from webapp.actions import revocation
from webapp.actions.revocation import Review
from webapp.jobs.award_log import publish_checkpoint

ORIGIN = "ytterby.example/log"


@pytest.fixture
def certified(kit: TestKit) -> Certified:
    a_real_issuer(kit)
    found = a_certificate(kit)
    publish_checkpoint(kit, {})
    review = Review(number=found.number, note="", actor_id=found.person_id)
    with kit.sessions.begin() as session:
        revocation.suspend(session, issuing(kit).random_bytes, review, now=kit.now())
        revocation.restore(session, issuing(kit).random_bytes, review, now=kit.now())
    return found


def note(browser: Browser) -> str:
    return browser.get("/log/checkpoint").response.get_data(as_text=True)


def test_the_checkpoint_that_is_served_is_the_one_that_was_kept(
    kit: TestKit, browser: Browser, certified: Certified
) -> None:
    before = note(browser)
    publish_checkpoint(kit, {})
    after = note(browser)
    every = browser.get("/log/checkpoints").response.get_data(as_text=True)

    key = kit.keyring().keys[0].public
    assert [log.read_checkpoint(one, ORIGIN, key).size for one in (before, after)] == [1, 3]
    assert before in every
    assert after in every
    parts = browser.get("/api/v1/log/checkpoint").json
    assert (parts["origin"], parts["size"], parts["note"]) == (ORIGIN, 3, after)


def test_a_certificate_is_proven_against_what_was_signed_and_against_any_size(
    kit: TestKit, browser: Browser, certified: Certified
) -> None:
    state = log.read_checkpoint(note(browser), ORIGIN, kit.keyring().keys[0].public)
    address = f"/api/v1/log/inclusion?id={certified.number}"

    for query, size in (("", 1), ("&size=2", 2), ("&size=3", 3)):
        proof = browser.get(address + query).json
        path = [bytes.fromhex(step) for step in proof["path"]]
        root = bytes.fromhex(proof["root"])
        assert proof["size"] == size
        assert log.includes(bytes.fromhex(proof["leaf"]), proof["position"], size, path, root)
        assert size != state.size or root == state.root


@pytest.mark.parametrize("query", ["id=K7M2Q", "id=", ""])
def test_there_is_no_proof_for_what_was_not_issued(browser: Browser, query: str) -> None:
    assert browser.get(f"/api/v1/log/inclusion?{query}").status == 404


def test_there_is_no_proof_for_a_size_that_never_was(
    browser: Browser, certified: Certified
) -> None:
    address = f"/api/v1/log/inclusion?id={certified.number}"

    assert browser.get(f"{address}&size=99").status == 404


def test_growth_is_proven_from_any_earlier_checkpoint(
    kit: TestKit, browser: Browser, certified: Certified
) -> None:
    key = kit.keyring().keys[0].public
    earlier = log.read_checkpoint(note(browser), ORIGIN, key)
    publish_checkpoint(kit, {})
    later = log.read_checkpoint(note(browser), ORIGIN, key)

    proof = browser.get("/api/v1/log/consistency?from=1&to=3").json

    path = [bytes.fromhex(step) for step in proof["path"]]
    assert log.consistent(earlier, later, path)
    assert bytes.fromhex(proof["from_root"]) == earlier.root
    assert bytes.fromhex(proof["to_root"]) == later.root
    assert browser.get("/api/v1/log/consistency?from=1").json["to"] == 3
    assert b64decode(note(browser).split("\n")[2]) == later.root


@pytest.mark.parametrize("query", ["", "from=0&to=1", "from=2&to=1", "from=1&to=9", "from=x"])
def test_a_question_about_no_growth_is_a_400(
    browser: Browser, certified: Certified, query: str
) -> None:
    assert browser.get(f"/api/v1/log/consistency?{query}").status == 400
