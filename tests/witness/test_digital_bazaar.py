"""An independent implementation reads our credentials and we read its: Digital Bazaar's, offline.

Run `npm ci` in this folder first; CI does.
"""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from curriculum.awards import credential, instants, issuer, multikey
from curriculum.awards.credential import StatusEntry
from curriculum.awards.trust import TrustedIssuer, TrustedKey
from curriculum.awards.verdict import Knowledge, verify
from tests.awarding import INDEX, NOON, a_claim, an_issuer, held, knowing, signed, status_lists
from tests.witness.places import fresh_lists, told

NAMES = ("Maya Okafor", "欧阳晓明", "محمد عبد الرحمن", "Александра \U0002d4f4 é")
VECTOR = Path(__file__).parents[1] / "curriculum/awards/w3c-eddsa-rdfc-2022.json"

pytestmark = pytest.mark.witness


def test_genuine_credentials_are_verified_whatever_the_name() -> None:
    answers = _judged([signed(a_claim(printed_name=name)) for name in NAMES], fresh_lists())

    assert [one["error"] for one in answers] == [""] * len(NAMES)
    assert all(one["verified"] and one["bits"] == [False, False] for one in answers)


@pytest.mark.parametrize(
    ("marked", "bits"), [("revoked", [True, False]), ("suspended", [False, True])]
)
def test_the_bit_of_a_withdrawn_one_is_seen(marked: str, bits: list[bool]) -> None:
    (answer,) = _judged([signed()], fresh_lists(**{marked: True}))

    assert (answer["statusError"], answer["bits"]) == ("", bits)


@pytest.mark.parametrize(
    ("before", "after"),
    [(b"Maya", b"Mary"), (b'"level": 2', b'"level": 3'), (b"2029", b"2039")],
)
def test_a_changed_one_is_refused(before: bytes, after: bytes) -> None:
    changed = signed().replace(before, after)

    assert changed != signed()
    assert not _judged([changed], fresh_lists())[0]["verified"]


def test_what_they_signed_with_the_key_of_the_w3c_is_valid_here() -> None:
    theirs, known = _signed_by_them()

    verdict = verify(held(json.dumps(theirs).encode()), known)

    assert (verdict.word, verdict.state) == ("valid", "valid")
    assert {check.result for check in verdict.checks if check.name in ("proof", "status")} == {
        "pass"
    }


def test_what_was_changed_after_they_signed_it_is_not() -> None:
    theirs, known = _signed_by_them()
    theirs["name"] = "A better title"

    assert verify(held(json.dumps(theirs).encode()), known).state == "bad_signature"


def _signed_by_them() -> tuple[dict[str, Any], Knowledge]:
    """Return a credential of our profile signed by them, and a verifier that trusts its issuer."""
    vector = json.loads(VECTOR.read_text("utf-8"))
    named = an_issuer("w3c.example")
    did, lists = named.issuer.did, status_lists(named)
    unsigned = [{**json.loads(data)} for data in lists.values()]
    for one in unsigned:
        del one["proof"]
    key = {"id": f"{did}#w3c", "controller": did}
    key |= {name: vector[name] for name in ("publicKeyMultibase", "secretKeyMultibase")}
    entry = StatusEntry(1, INDEX)
    documents = [credential.build(a_claim(named), entry), *unsigned]
    asked = {"documents": documents, "key": key, "created": instants.written(NOON)}
    theirs, *their_lists = told("sign.mjs", asked)
    public = multikey.public_bytes(vector["publicKeyMultibase"])
    trusted = TrustedIssuer(
        did=did,
        name=named.issuer.name,
        host=named.issuer.host,
        test=False,
        keys=(TrustedKey(key["id"], public, "active", NOON - timedelta(days=1)),),
    )
    fresh = {
        address: json.dumps(document).encode()
        for address, document in zip(lists, their_lists, strict=True)
    }
    return theirs, knowing(issuers=(trusted,), status_lists=fresh)


def _judged(credentials: list[bytes], lists: dict[str, bytes]) -> list[dict[str, Any]]:
    asked = {
        "credentials": [json.loads(one) for one in credentials],
        "lists": {address: json.loads(data) for address, data in lists.items()},
        "did": issuer.did_document(an_issuer().trusted()),
    }
    found: list[dict[str, Any]] = told("check.mjs", asked)
    return found
