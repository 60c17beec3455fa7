"""What a forger or vandal would try, one test for each try: the answer is never “valid”.

That no leaf or key of a credential can be changed stands in `test_proof.py`.
"""

import json
import random
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from curriculum.awards import bundle, credential, numbers, status, upload
from curriculum.awards.documents import LARGEST, read_document
from curriculum.awards.verdict import verify
from tests.awarding import (
    INDEX,
    NOON,
    a_claim,
    an_issuer,
    held,
    knowing,
    signed,
    status_lists,
)

_HELLO = TextStringObject("app.alert(1)")
Change = Callable[[dict[str, Any]], None]


def edited(change: Change) -> bytes:
    document = json.loads(signed())
    change(document)
    return json.dumps(document).encode()


def other_proof(document: dict[str, Any]) -> None:
    """The genuine proof of another genuine certificate."""
    document["proof"] = json.loads(signed(a_claim(number=numbers.new(b"another award"))))["proof"]


def two_proofs(document: dict[str, Any]) -> None:
    document["proof"] = [document["proof"], document["proof"]]


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.update(undefinedTerm="unsigned"),
        lambda d: d["credentialSubject"].update(undefinedTerm="unsigned"),
        lambda d: d["credentialSubject"]["award"].update(extra=1),
        lambda d: d.update(name="A better title"),
        lambda d: d.pop("credentialStatus"),
        lambda d: d.pop("validUntil"),
        lambda d: d.pop("proof"),
        lambda d: d["proof"].update(proofPurpose="authentication"),
        lambda d: d["proof"].update(cryptosuite="eddsa-jcs-2022"),
        other_proof,
        two_proofs,
    ],
)
def test_added_removed_and_swapped_parts_are_never_valid(change: Change) -> None:
    assert verify(held(edited(change)), knowing()).word in ("invalid", "unsupported")


def test_another_key_under_our_name_is_a_bad_signature() -> None:
    stranger = an_issuer("elsewhere.example")
    ours = json.loads(signed())
    theirs = json.loads(signed(a_claim(stranger), stranger))
    forged = deepcopy(ours)
    forged["proof"]["proofValue"] = theirs["proof"]["proofValue"]

    assert verify(held(json.dumps(forged).encode()), knowing()).state == "bad_signature"


def test_a_bundle_with_a_forgers_key_is_not_ours() -> None:
    body = bundle.build(an_issuer(), now=NOON)
    body["keys"] = bundle.build(an_issuer("elsewhere.example"), now=NOON)["keys"]

    with pytest.raises(bundle.BadBundle):
        bundle.read(json.dumps(body).encode())


def test_a_replayed_status_list_is_stale_and_never_a_pass() -> None:
    later = knowing(now=NOON + timedelta(days=8))

    verdict = verify(held(signed()), later)

    assert (verdict.word, verdict.state) == ("indeterminate", "status_stale")


@pytest.mark.parametrize("which", ["other purpose", "other list", "other issuer", "other bits"])
def test_a_status_list_that_is_not_the_one_named_is_never_a_pass(which: str) -> None:
    lists = status_lists(revoked=True)
    address = next(iter(lists))
    keyring = an_issuer()
    forged = {
        "other purpose": lambda: list(status_lists().values())[1],
        "other list": lambda: status.build(
            keyring,
            credential.list_address("ytterby.example", 2, "revocation"),
            "revocation",
            [],
            now=NOON,
        ),
        "other issuer": lambda: status.build(
            an_issuer("elsewhere.example"), address, "revocation", [], now=NOON
        ),
        "other bits": lambda: lists[address].replace(
            json.loads(lists[address])["credentialSubject"]["encodedList"].encode(),
            json.loads(next(iter(status_lists().values())))["credentialSubject"][
                "encodedList"
            ].encode(),
        ),
    }[which]()

    verdict = verify(held(signed()), knowing(status_lists={**lists, address: forged}))

    assert (verdict.word, verdict.state) == ("indeterminate", "status_forged")


def test_the_set_bit_of_a_genuine_list_is_seen() -> None:
    assert INDEX
    assert verify(held(signed()), knowing(status_lists=status_lists(revoked=True))).state == (
        "revoked"
    )


def a_pdf(*attachments: bytes, **more: Any) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    for at, data in enumerate(attachments):
        writer.add_attachment(f"credential{at or ''}.json", data)
    if more.get("script"):
        action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): _HELLO}
        writer.root_object[NameObject("/OpenAction")] = DictionaryObject(action)
    if more.get("password"):
        writer.encrypt(more["password"], algorithm="AES-256")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def noise(size: int) -> bytes:
    return random.Random(size).randbytes(size)


@pytest.mark.parametrize(
    ("data", "state"),
    [
        (b"", "unreadable"),
        (b"%PDF-1.7", "unreadable"),
        (a_pdf(signed())[:900], "unreadable"),
        (noise(4000), "unreadable"),
        (b"%PDF-1.7\n" + noise(4000), "unreadable"),
        (b"x" * (LARGEST + 1), "too_large"),
        (b"%PDF-1.7" + b"x" * LARGEST, "too_large"),
        (a_pdf(), "no_credential"),
        (a_pdf(signed(), signed()), "several_credentials"),
        (a_pdf(signed(), b"notes"), "several_credentials"),
        (a_pdf(signed(), password="secret"), "unreadable"),
        (a_pdf(signed(), script=True), "pdf_unsigned"),
        (a_pdf(signed()), "pdf_unsigned"),
        (b'{"a":' * 5000, "unreadable"),
        (b'{"credentialSubject": 1, "credentialSubject": 2}', "unreadable"),
        (b"PK\x03\x04" + noise(400), "unreadable"),
        (b"\xff\xfe{\x00}\x00", "unreadable"),
    ],
)
def test_what_is_sent_to_hurt_is_answered_and_the_next_file_is_read(
    data: bytes, state: str
) -> None:
    roots = an_issuer().trusted().paper_roots

    verdict = verify(upload.read_upload(data, roots), knowing())

    assert verdict.state == state
    assert verdict.word in ("invalid", "unsupported")
    assert upload.read_upload(signed(), roots).credential == signed()


def test_a_reader_that_is_killed_harms_neither_the_server_nor_the_next_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    good = a_pdf(signed())
    assert upload.read_upload(good).credential == signed()
    control = upload._reader._control
    assert control is not None
    control.close()

    assert upload.read_upload(good).credential == signed()


def test_a_forger_cannot_ask_about_a_day_to_hide_a_withdrawal() -> None:
    earlier = replace(knowing(status_lists=status_lists(revoked=True)), at=NOON)

    assert verify(held(signed()), earlier).state == "revoked"


def test_a_resaved_pdf_is_never_valid() -> None:
    again = PdfWriter(clone_from=PdfReader(BytesIO(a_pdf(signed()))))
    out = BytesIO()
    again.write(out)

    document = read_document(out.getvalue(), an_issuer().trusted().paper_roots)

    assert verify(document, knowing()).word == "invalid"
