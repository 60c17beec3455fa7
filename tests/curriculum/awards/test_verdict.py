"""The nine checks, every code they can give, and the word they come to."""

import json
from dataclasses import replace
from datetime import timedelta
from itertools import product
from typing import Any

import pytest

from curriculum.awards import canonical, credential, documents, log, status, verdict
from curriculum.awards.answer import as_json
from curriculum.awards.checking import Check
from curriculum.awards.sentences import CODES
from curriculum.awards.standing import LogFacts
from curriculum.awards.verdict import decide, verify
from tests.awarding import (
    NOON,
    a_claim,
    an_issuer,
    held,
    knowing,
    signed,
    status_lists,
)


def test_a_good_certificate_is_valid_and_the_first_sentence_names_issuer_and_host() -> None:
    found = verify(held(signed()), knowing())

    assert (found.word, found.state) == ("valid", "valid")
    assert "Ytterby Institute" in found.sentence
    assert "ytterby.example" in found.sentence
    assert tuple(one.name for one in found.checks) == verdict.CHECKS


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "unreadable"),
        (b"\x00\xff" * 40, "unreadable"),
        (b'{"a": 1', "unreadable"),
        (b'{"a": 1}', "no_credential"),
        (b"%PDF-1.7 and nothing", "unreadable"),
        (b" " * (documents.LARGEST + 1), "too_large"),
    ],
)
def test_what_is_no_certificate_is_unsupported(data: bytes, code: str) -> None:
    found = verify(documents.read_document(data), knowing())

    assert (found.word, found.state, found.check("input").code) == ("unsupported", code, code)


@pytest.mark.parametrize(
    ("change", "check", "code"),
    [
        ({"@context": ["https://www.w3.org/ns/credentials/v2"]}, "schema", "unknown_context"),
        ({"undefinedTerm": 1}, "schema", "schema_violation"),
        ({"validFrom": "2026-11-25"}, "schema", "schema_violation"),
        ({"name": "Another"}, "proof", "bad_signature"),
        ({"proof": []}, "proof", "malformed_proof"),
    ],
)
def test_a_changed_credential_is_invalid(change: dict[str, Any], check: str, code: str) -> None:
    found = verify(held(_with(change)), knowing())

    assert (found.word, found.check(check).code) == ("invalid", code)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"cryptosuite": "eddsa-jcs-2022"}, "unsupported_suite"),
        ({"proofValue": "z2"}, "malformed_proof"),
        ({"proofValue": "m2"}, "malformed_proof"),
        ({"proofPurpose": "authentication"}, "malformed_proof"),
        ({"created": "yesterday"}, "malformed_proof"),
    ],
)
def test_a_changed_proof_is_invalid(change: dict[str, Any], code: str) -> None:
    whole = canonical.read_object(signed())

    found = verify(held(_with({"proof": {**whole["proof"], **change}})), knowing())

    assert (found.word, found.check("proof").code) == ("invalid", code)
    assert {one.result for one in found.checks[4:]} == {"skipped"}


def test_an_issuer_nobody_trusts_here_is_not_ours() -> None:
    stranger = an_issuer("elsewhere.example")

    found = verify(held(signed(a_claim(stranger), stranger)), knowing())

    assert (found.word, found.state) == ("unsupported", "foreign_issuer")
    assert found.sentence.startswith("Not ours")


def test_without_any_issuer_nothing_can_be_said() -> None:
    found = verify(held(signed()), knowing(issuers=()))

    assert (found.word, found.state) == ("indeterminate", "no_trust")


def test_an_old_issuer_file_is_not_believed_any_more() -> None:
    old = replace(an_issuer().trusted(), valid_until=NOON - timedelta(days=1))

    assert verify(held(signed()), knowing(issuers=(old,))).state == "bundle_expired"


def test_a_key_of_somebody_else_under_our_name_is_a_bad_signature() -> None:
    other = an_issuer("elsewhere.example")
    ours = an_issuer().trusted()
    swapped = replace(ours, keys=(replace(ours.keys[0], public=other.keys[0].public),))

    assert verify(held(signed()), knowing(issuers=(swapped,))).state == "bad_signature"


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ({"id": "did:web:ytterby.example#vc-1999a"}, "unknown_key"),
        ({"status": "compromised"}, "key_compromised"),
        ({"not_before": NOON + timedelta(days=1)}, "key_not_valid_then"),
        ({"not_after": NOON - timedelta(days=1)}, "key_not_valid_then"),
    ],
)
def test_a_key_that_may_not_sign_makes_it_invalid(key: dict[str, Any], code: str) -> None:
    ours = an_issuer().trusted()
    changed = replace(ours, keys=(replace(ours.keys[0], **key),))

    found = verify(held(signed()), knowing(issuers=(changed,)))

    assert (found.word, found.check("issuer").code) == ("invalid", code)


def test_a_retired_key_verifies_for_ever() -> None:
    ours = an_issuer().trusted()
    retired = replace(ours.keys[0], status="retired", not_after=NOON + timedelta(days=1))
    later = NOON + timedelta(days=3)

    found = verify(held(signed()), knowing(issuers=(replace(ours, keys=(retired,)),), now=later))

    assert found.word == "valid"


@pytest.mark.parametrize("which", ["issuer", "claim"])
def test_a_test_issuer_is_never_valid(which: str) -> None:
    keyring = an_issuer("test.example", test=True)
    issuer = replace(keyring.trusted(), test=which == "issuer")
    claim = a_claim(keyring, test=which == "claim")

    found = verify(held(signed(claim, keyring)), knowing(issuers=(issuer,), standing="good"))

    assert (found.word, found.state) == ("unsupported", "test_issuer")
    assert "test.example" in found.sentence


@pytest.mark.parametrize(
    ("days", "word", "state"),
    [
        (-1, "not_in_force", "not_yet_valid"),
        (1, "valid", "valid"),
        (2000, "not_in_force", "expired"),
    ],
)
def test_the_day_asked_about_decides_on_validity(days: int, word: str, state: str) -> None:
    found = verify(held(signed()), knowing(at=NOON + timedelta(days=days)))

    assert (found.word, found.state) == (word, state)


def test_five_minutes_of_clocks_that_differ_do_no_harm() -> None:
    assert verify(held(signed()), knowing(now=NOON - timedelta(minutes=4))).word == "valid"


@pytest.mark.parametrize("state", ["revoked", "suspended", "superseded"])
def test_the_issuers_own_records_decide_where_they_are_known(state: str) -> None:
    found = verify(held(signed()), knowing(standing=state))

    assert (found.word, found.state) == ("not_in_force", state)


@pytest.mark.parametrize("state", ["revoked", "suspended"])
def test_a_set_bit_ends_it(state: str) -> None:
    lists = status_lists(**{state: True})

    assert verify(held(signed()), knowing(status_lists=lists)).state == state


def test_without_fresh_and_genuine_lists_nothing_is_called_valid() -> None:
    good = status_lists()
    turned = dict(zip(good, reversed(good.values()), strict=True))
    strange = dict.fromkeys(good, b'{"id": "x"}')
    foreign = dict(zip(good, status_lists(an_issuer("elsewhere.example")).values(), strict=True))
    one = dict(list(good.items())[:1])

    for lists, code in (
        ({}, "status_unreachable"),
        (one, "status_unreachable"),
        (turned, "status_forged"),
        (strange, "status_forged"),
        (foreign, "status_forged"),
        (_edited(good), "status_forged"),
    ):
        found = verify(held(signed()), knowing(status_lists=lists))
        assert (found.word, found.state) == ("indeterminate", code)


def test_a_list_older_than_a_week_is_stale() -> None:
    late = NOON + status.LIFE + timedelta(minutes=1)

    assert verify(held(signed()), knowing(now=late)).state == "status_stale"


def test_a_certificate_that_the_log_lacks_is_invalid() -> None:
    leaves = [bytes([n]) for n in range(5)]
    path, root = log.inclusion(leaves, 3), log.root(leaves)

    good = knowing(log=LogFacts(leaves[3], 3, 5, path, root))
    bad = knowing(log=LogFacts(b"never logged", 3, 5, path, root))

    assert verify(held(signed()), good).check("log").result == "pass"
    assert verify(held(signed()), bad).state == "not_in_log"


@pytest.mark.parametrize(
    ("typed", "word", "state"),
    [
        ("maya  OKAFOR", "valid", "valid"),
        ("Okafor, Maya", "indeterminate", "name_other_form"),
        ("Máya Okafor", "indeterminate", "name_other_form"),
        ("Maya Okafo", "indeterminate", "name_differs"),
    ],
)
def test_the_typed_name_is_compared_and_never_guessed(typed: str, word: str, state: str) -> None:
    found = verify(held(signed()), knowing(expected_name=typed))

    assert (found.word, found.state) == (word, state)


def test_the_word_follows_from_the_checks_alone() -> None:
    results = (("pass", ""), ("skipped", ""))
    proofs = (*results, ("fail", "bad_signature"))
    times = (*results, ("fail", "expired"))
    states = (*results, ("fail", "revoked"), ("unknown", "status_stale"))
    papers = (*results, ("fail", "pdf_altered"))

    for made in product(proofs, times, states, papers, (True, False)):
        *outcomes, test = made
        checks = tuple(Check("any", result, code) for result, code in outcomes)
        codes = {one.code for one in checks if one.result != "pass"} - {""}
        word, state = decide(checks, test=test)
        expected = (
            "invalid"
            if codes & {"bad_signature", "pdf_altered"}
            else "unsupported"
            if test
            else "not_in_force"
            if codes & {"expired", "revoked"}
            else "indeterminate"
            if codes
            else "valid"
        )
        assert word == expected
        assert state in codes | {"valid", "test_issuer"}


def test_a_closed_page_tells_neither_name_nor_role() -> None:
    answer = json.dumps(as_json(verdict.closed(), checked_at=NOON, mode="online"))

    assert "keeps the page closed" in answer
    assert json.loads(answer)["certificate"] is None


def test_an_unknown_number_and_a_mistyped_one_differ_only_in_the_words() -> None:
    unknown, mistyped = (
        as_json(verdict.not_a_certificate(state), checked_at=NOON, mode="online")
        for state in ("unknown", "mistyped")
    )

    assert unknown.keys() == mistyped.keys()
    assert unknown["verdict"] == mistyped["verdict"] == "unsupported"


def test_the_answer_shows_the_conditions_and_no_claim_whose_proof_failed() -> None:
    good = as_json(verify(held(signed()), knowing()), checked_at=NOON, mode="offline")
    forged = verify(held(_with({"name": "Another"})), knowing())

    assert good["certificate"]["does_not_confer"] == ["Permission to operate a plant"]
    assert good["certificate"]["bank"] == "public"
    assert as_json(forged, checked_at=NOON, mode="offline")["certificate"] is None


def test_every_code_has_its_sentence() -> None:
    for code in CODES:
        assert Check("status", "fail", code).message == CODES[code]
        assert CODES[code].endswith(".")


def test_a_claim_that_ends_before_it_begins_is_never_signed() -> None:
    with pytest.raises(credential.Contradiction):
        signed(a_claim(valid_until=NOON - timedelta(days=1)))


def _with(change: dict[str, Any]) -> bytes:
    return json.dumps({**canonical.read_object(signed()), **change}).encode()


def _edited(lists: dict[str, bytes]) -> dict[str, bytes]:
    later = {}
    for address, data in lists.items():
        document = json.loads(data)
        document["validUntil"] = "2027-01-01T00:00:00Z"
        later[address] = json.dumps(document).encode()
    return later
