"""Every code that a check can give is given here by a document that earns it, and no other is."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from curriculum.awards import canonical, documents, log, status
from curriculum.awards.documents import Document, PaperSeal
from curriculum.awards.events import Event
from curriculum.awards.sentences import CODES, LABELS, PASSED
from curriculum.awards.standing import Anchor, LogFacts
from curriculum.awards.verdict import CHECKS, Verdict, verify
from tests.awarding import NOON, a_claim, an_issuer, held, knowing, signed, status_lists

LEAVES = [bytes([n]) for n in range(5)]
OURS = an_issuer().trusted()


def changed(**parts: Any) -> Document:
    return held(json.dumps({**canonical.read_object(signed()), **parts}).encode())


def proof_with(**parts: Any) -> Document:
    whole = canonical.read_object(signed())
    return changed(proof={**whole["proof"], **parts})


def award_with(**parts: Any) -> Document:
    subject = canonical.read_object(signed())["credentialSubject"]
    return changed(credentialSubject={**subject, "award": {**subject["award"], **parts}})


def unreadable(code: str) -> Callable[[], Verdict]:
    document = Document(kind="unreadable", sha256="0", problem=code)
    return lambda: verify(document, knowing())


def read(data: bytes) -> Callable[[], Verdict]:
    return lambda: verify(documents.read_document(data), knowing())


def with_key(**parts: Any) -> Callable[[], Verdict]:
    issuer = replace(OURS, keys=(replace(OURS.keys[0], **parts),))
    return lambda: verify(held(signed()), knowing(issuers=(issuer,)))


def paper(code: str, **other: Any) -> Callable[[], Verdict]:
    document = replace(held(signed()), kind="pdf", paper=PaperSeal(code=code), **other)
    return lambda: verify(document, knowing())


def logged(facts: LogFacts) -> Callable[[], Verdict]:
    return lambda: verify(held(signed()), knowing(log=facts))


def facts(leaf: bytes = LEAVES[3], anchor: Anchor | None = None) -> LogFacts:
    return LogFacts(leaf, 3, 5, log.inclusion(LEAVES, 3), log.root(LEAVES), anchor)


def knowing_that(**other: Any) -> Callable[[], Verdict]:
    return lambda: verify(held(signed()), knowing(**other))


FOREIGN = an_issuer("elsewhere.example")
FORGED = dict.fromkeys(status_lists(), b'{"id": "x"}')
GIVEN: dict[str, Callable[[], Verdict]] = {
    "too_large": read(b"x" * (documents.LARGEST + 1)),
    "unreadable": read(b"nothing of ours"),
    "no_credential": read(b'{"name": "x"}'),
    "several_credentials": unreadable("several_credentials"),
    "schema_violation": lambda: verify(award_with(added=1), knowing()),
    "unknown_context": lambda: verify(changed(**{"@context": ["https://x"]}), knowing()),
    "unsigned_term": lambda: verify(changed(added="x"), knowing()),
    "unknown_issuer": lambda: verify(held(signed(a_claim(FOREIGN), FOREIGN)), knowing()),
    "unknown_key": with_key(id="did:web:ytterby.example#vc-1999a"),
    "key_compromised": with_key(status="compromised", compromised_at=NOON),
    "key_not_valid_then": with_key(not_after=NOON - timedelta(days=1)),
    "no_trust": knowing_that(issuers=()),
    "bundle_expired": knowing_that(issuers=(replace(OURS, valid_until=NOON - timedelta(days=1)),)),
    "bad_signature": lambda: verify(changed(name="Another"), knowing()),
    "unsupported_suite": lambda: verify(proof_with(cryptosuite="eddsa-jcs-2022"), knowing()),
    "malformed_proof": lambda: verify(proof_with(proofValue="z2"), knowing()),
    "expired": knowing_that(at=NOON + timedelta(days=2000)),
    "not_yet_valid": knowing_that(at=NOON - timedelta(days=1)),
    "revoked": knowing_that(standing="revoked"),
    "suspended": knowing_that(status_lists=status_lists(suspended=True)),
    "superseded": knowing_that(standing="superseded"),
    "status_unreachable": knowing_that(status_lists={}),
    "status_stale": knowing_that(now=NOON + status.LIFE + timedelta(minutes=1)),
    "status_forged": knowing_that(status_lists=FORGED),
    "not_in_log": logged(facts(leaf=b"never logged")),
    "log_inconsistent": logged(facts(anchor=Anchor(size=2, root=b"another past", path=()))),
    "pdf_altered": paper("pdf_altered"),
    "pdf_unsigned": paper("pdf_unsigned"),
    "pdf_not_fully_signed": paper("pdf_not_fully_signed"),
    "pdf_foreign_signer": paper(""),
    "qr_mismatch": paper("", printed=frozenset({"ANOTHER"})),
    "name_differs": knowing_that(expected_name="Another Person"),
    "name_other_form": knowing_that(expected_name="Okafor Maya"),
}


def test_the_list_of_codes_is_whole() -> None:
    assert set(GIVEN) == set(CODES)
    assert set(PASSED) == set(CHECKS)


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_earned_and_never_called_valid(code: str) -> None:
    found = GIVEN[code]()

    assert code in {one.code for one in found.checks}
    assert found.word != "valid"
    assert [one.name for one in found.checks] == list(CHECKS)
    assert all(one.message.endswith(".") for one in found.checks)


def test_all_five_words_are_reached() -> None:
    words = {make().word for make in GIVEN.values()} | {verify(held(signed()), knowing()).word}

    assert words == {"valid", "invalid", "not_in_force", "indeterminate", "unsupported"}


def test_a_log_that_grew_from_what_was_published_is_no_problem() -> None:
    path = log.consistency(LEAVES, 2)
    good = Anchor(size=2, root=log.root(LEAVES[:2]), path=path)

    assert logged(facts(anchor=good))().check("log").result == "pass"


def test_a_stolen_keys_signature_is_believed_only_where_the_log_is_older_than_the_theft() -> None:
    stolen = NOON + timedelta(minutes=1)
    issuer = replace(
        OURS, keys=(replace(OURS.keys[0], status="compromised", compromised_at=stolen),)
    )

    for logged_at, word in (
        (NOON, "valid"),
        (stolen, "invalid"),
        (stolen + timedelta(days=1), "invalid"),
        (None, "invalid"),
    ):
        known = knowing(issuers=(issuer,), logged_at=logged_at, standing="good")
        found = verify(held(signed()), known)
        assert found.word == word


def test_every_label_has_its_sentence_and_changes_no_verdict() -> None:
    end = a_claim().valid_until
    assert end is not None
    due = Event(kind="refresher", at=NOON, what="The limit was halved.", link="/x")
    soon = verify(held(signed()), knowing(at=end - timedelta(days=9), events=(due,)))
    late = verify(held(signed()), knowing(at=end + timedelta(days=9)))

    assert soon.word == "valid"
    assert late.state == "expired"
    told = [*soon.notes, *late.notes]
    assert len(told) == len(LABELS)
    assert "25 November 2026" in told[1]
