"""The same answers for programs: verdicts, the issuer's keys, status lists, the log."""

import json
from base64 import b64decode
from io import BytesIO

import pytest

from curriculum.awards import bundle, log, numbers, status
from tests.browser import Browser
from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, a_real_issuer, award_of
from webapp.actions import holder
from webapp.jobs import awards as jobs

VERIFY = "/api/v1/verify"


@pytest.fixture
def real(kit: TestKit) -> Certified:
    a_real_issuer(kit)
    return a_certificate(kit)


def test_a_number_is_judged(browser: Browser, real: Certified) -> None:
    answer = browser.get(f"/api/v1/certificates/{real.number}")

    assert (answer.json["verdict"], answer.json["state"]) == ("valid", "valid")
    assert answer.json["certificate"]["not_seen"] == "Performance at work was not observed."
    assert answer.json["certificate"]["bank"] == "public"
    assert answer.json["mode"] == "online"
    assert answer.response.headers["Cache-Control"] == "no-store"
    assert answer.response.headers["X-Robots-Tag"] == "noindex"


def test_every_verdict_is_a_200_so_that_no_error_is_taken_for_a_forgery(
    browser: Browser, real: Certified
) -> None:
    for number, state in (("K7M2Q", "mistyped"), (unknown_number(), "unknown")):
        answer = browser.get(f"/api/v1/certificates/{number}")
        assert answer.status == 200
        assert answer.json["state"] == state
        assert answer.json["certificate"] is None


def unknown_number() -> str:
    return numbers.new(b"never issued!")


def test_a_closed_certificate_is_closed_to_programs_too(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    with kit.sessions.begin() as session:
        holder.show(session, real.person_id, real.number, public=False, now=kit.now())

    answer = browser.get(f"/api/v1/certificates/{real.number}")

    assert answer.json["state"] == "private"
    assert "Maya" not in answer.response.get_data(as_text=True)
    unknown = browser.get(f"/api/v1/certificates/{unknown_number()}")
    assert answer.json.keys() == unknown.json.keys()


def test_an_id_a_credential_and_a_file_come_to_the_same_verdict(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    signed = award_of(kit, real.number).credential

    answers = [
        browser.client.post(VERIFY, json={"id": real.number, "expected_name": "Maya Okafor"}),
        browser.client.post(
            VERIFY, json={"credential": json.loads(signed), "expected_name": "Maya Okafor"}
        ),
        browser.client.post(
            VERIFY, data={"credential": signed.decode(), "expected_name": "Maya Okafor"}
        ),
        browser.client.post(
            VERIFY, data={"file": (BytesIO(signed), "a.json"), "expected_name": "Maya Okafor"}
        ),
    ]

    assert [one.get_json()["verdict"] for one in answers] == ["valid"] * 4
    holder_checks = [one.get_json()["checks"][-1] for one in answers]
    assert {one["result"] for one in holder_checks} == {"pass"}


def test_another_name_is_told(browser: Browser, real: Certified) -> None:
    answer = browser.client.post(VERIFY, json={"id": real.number, "expected_name": "Mallory"})

    assert answer.get_json()["state"] == "name_differs"


@pytest.mark.parametrize("sent", [{"json": {}}, {"json": []}, {"data": {}}, {"data": b"\xff"}])
def test_no_question_is_a_400(browser: Browser, sent: dict[str, object]) -> None:
    answer = browser.client.post(VERIFY, **sent)  # type: ignore[arg-type]

    assert answer.status_code == 400
    assert "file" in answer.get_json()["detail"]


@pytest.mark.parametrize("credential", [{"a": 1}, "nonsense", 7, None, [1], "\x00"])
def test_any_credential_gets_a_verdict(browser: Browser, credential: object) -> None:
    answer = browser.client.post(VERIFY, json={"credential": credential})

    assert answer.status_code == 200
    assert answer.get_json()["verdict"] == "unsupported"


def test_the_did_document_names_the_key_that_signed(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    answer = browser.get("/.well-known/did.json")
    document = json.loads(answer.response.get_data())

    assert document["id"] == "did:web:ytterby.example"
    assert award_of(kit, real.number).key_id in document["assertionMethod"]
    assert answer.response.headers["Access-Control-Allow-Origin"] == "*"


def test_the_issuer_bundle_can_be_read_and_trusted(kit: TestKit, browser: Browser) -> None:
    answer = browser.get("/.well-known/issuer.json")

    read = bundle.read(answer.response.get_data())

    assert read.keys == kit.keyring().keys
    assert read.test


def test_the_status_list_is_there_once_the_worker_has_run(kit: TestKit, browser: Browser) -> None:
    before = browser.get("/status/1").status
    jobs.sign_status_lists(kit, {})

    assert before == 404
    for address, purpose in (("/status/1", "revocation"), ("/status/1/suspension", "suspension")):
        found, _ = status.read(browser.get(address).response.get_data())
        assert found.purpose == purpose
    assert browser.get("/status/2").status == 404


def test_the_proof_leads_from_the_award_to_the_signed_checkpoint(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    note = browser.get("/log/checkpoint").response.get_data(as_text=True)
    proof = browser.get(f"/log/proof?id={real.number}").json
    keyring = kit.keyring()
    key = keyring.trusted().key(keyring.active_id)
    assert key is not None

    state = log.read_checkpoint(note, "ytterby.example/log", key.public)

    path = [bytes.fromhex(step) for step in proof["path"]]
    leaf, position = bytes.fromhex(proof["leaf"]), proof["position"]
    assert log.includes(leaf, position, state.size, path, state.root)
    assert b64decode(note.splitlines()[2]) == bytes.fromhex(proof["root"])


@pytest.mark.parametrize("number", ["", "K7M2Q", "unknown"])
def test_there_is_no_proof_for_what_was_not_issued(browser: Browser, number: str) -> None:
    asked = unknown_number() if number == "unknown" else number

    assert browser.get(f"/log/proof?id={asked}").status == 404
