"""A second independent verifier, of the Digital Credentials Consortium, reads ours step by step.

Run `npm ci` in this folder first; CI does. What it would fetch is handed to it.
"""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from curriculum.awards import issuer
from tests.awarding import NOON, a_claim, an_issuer, signed
from tests.witness.places import fresh_lists, told

pytestmark = pytest.mark.witness

GOOD = {
    "valid_signature": True,
    "expiration": True,
    "revocation_status": True,
    "suspension_status": True,
}


def test_a_good_one_passes_every_step_that_it_knows() -> None:
    answer = _judged(signed(), fresh_lists())

    assert answer["errors"] == []
    assert {name: answer["steps"].get(name) for name in GOOD} == GOOD


@pytest.mark.parametrize("marked", ["revoked", "suspended"])
def test_the_bit_of_a_withdrawn_one_is_seen(marked: str) -> None:
    steps = _judged(signed(), fresh_lists(**{marked: True}))["steps"]

    name = {"revoked": "revocation_status", "suspended": "suspension_status"}[marked]
    assert steps["valid_signature"] is True
    assert steps[name] is False


def test_one_that_has_ended_is_told() -> None:
    ended = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)
    claim = a_claim(valid_from=ended - timedelta(days=30), valid_until=ended, awarded=NOON)

    assert _judged(signed(claim), fresh_lists())["steps"]["expiration"] is False


@pytest.mark.parametrize(
    ("before", "after"), [(b"Maya", b"Mary"), (b'"level": 2', b'"level": 3'), (b"2029", b"2039")]
)
def test_a_changed_one_is_refused(before: bytes, after: bytes) -> None:
    changed = signed().replace(before, after)

    answer = _judged(changed, fresh_lists())

    assert changed != signed()
    assert [one.split(":")[0] for one in answer["errors"]] == ["invalid_signature"]
    assert "valid_signature" not in answer["steps"]


def _judged(credential: bytes, lists: dict[str, bytes]) -> dict[str, Any]:
    host = an_issuer().issuer.host
    web = {address: json.loads(data) for address, data in lists.items()}
    web[f"https://{host}/.well-known/did.json"] = issuer.did_document(an_issuer().trusted())
    found = told("dcc.mjs", {"credentials": [json.loads(credential)], "web": web})
    (answer,) = found["answers"]
    return dict(answer)
