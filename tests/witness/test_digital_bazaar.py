"""An independent implementation reads our credentials: Digital Bazaar's npm packages, offline.

Run `npm ci` in this folder first; CI does.
"""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from curriculum.awards import issuer
from tests.awarding import a_claim, an_issuer, signed, status_lists

HERE = Path(__file__).parent
NAMES = ("Maya Okafor", "欧阳晓明", "محمد عبد الرحمن", "Александра \U0002d4f4 é")

pytestmark = pytest.mark.witness


def test_genuine_credentials_are_verified_whatever_the_name() -> None:
    answers = _judged([signed(a_claim(printed_name=name)) for name in NAMES], status_lists())

    assert [one["error"] for one in answers] == [""] * len(NAMES)
    assert all(one["verified"] and one["bits"] == [False, False] for one in answers)


@pytest.mark.parametrize(
    ("marked", "bits"), [("revoked", [True, False]), ("suspended", [False, True])]
)
def test_the_bit_of_a_withdrawn_one_is_seen(marked: str, bits: list[bool]) -> None:
    (answer,) = _judged([signed()], status_lists(**{marked: True}))

    assert (answer["statusError"], answer["bits"]) == ("", bits)


@pytest.mark.parametrize(
    ("before", "after"),
    [(b"Maya", b"Mary"), (b'"level": 2', b'"level": 3'), (b"2029", b"2039")],
)
def test_a_changed_one_is_refused(before: bytes, after: bytes) -> None:
    changed = signed().replace(before, after)

    assert changed != signed()
    assert not _judged([changed], status_lists())[0]["verified"]


def _judged(credentials: list[bytes], lists: dict[str, bytes]) -> list[dict[str, Any]]:
    asked = {
        "credentials": [json.loads(one) for one in credentials],
        "lists": {address: json.loads(data) for address, data in lists.items()},
        "did": issuer.did_document(an_issuer().trusted()),
    }
    done = subprocess.run(
        ["node", "check.mjs"],
        cwd=HERE,
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, f"npm ci in {HERE.name}? {done.stderr}"
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found
