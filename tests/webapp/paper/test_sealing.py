"""The seal of one paper after another: each is made anew where it differs, and only there."""

import asyncio
from hashlib import sha256, sha512
from io import BytesIO
from typing import Any

import pytest
from asn1crypto import cms  # type: ignore[import-untyped]
from pypdf import PdfReader, PdfWriter

from curriculum.awards.pdf import check_seal
from curriculum.awards.seals import new_paper_key
from tests.awarding import NOON
from webapp.paper import repeated, sealing

KEY = new_paper_key("Ytterby Institute", "SE", NOON)


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    sealing._signer.cache_clear()


def a_page(wide: int = 100) -> bytes:
    writer, made = PdfWriter(), BytesIO()
    writer.add_blank_page(wide, 100)
    writer.write(made)
    return made.getvalue()


def signature(sealed: bytes) -> Any:
    """Return the signature that stands in a file."""
    field = PdfReader(BytesIO(sealed)).trailer["/Root"]["/AcroForm"]["/Fields"][0].get_object()
    return cms.ContentInfo.load(bytes(field["/V"]["/Contents"]).rstrip(b"\0") + b"\0")


def signer(sealed: bytes) -> Any:
    return signature(sealed)["content"]["signer_infos"][0]


def test_each_of_many_papers_verifies() -> None:
    for wide in range(100, 140):
        sealed = sealing.seal(a_page(wide), KEY, reason=f"Paper {wide}")

        assert check_seal(sealed, [KEY.root]).code == ""


def test_later_seals_are_as_the_first_but_for_digest_and_signature() -> None:
    first, later = (sealing.seal(a_page(wide), KEY, reason="x") for wide in (100, 200))
    one, two = (
        {a["type"].native: a["values"].dump() for a in signer(sealed)["signed_attrs"]}
        for sealed in (first, later)
    )

    assert set(one) == set(two) == {"content_type", "message_digest", "signing_certificate_v2"}
    assert {name for name in one if one[name] != two[name]} == {"message_digest"}
    assert signer(first)["signature"].native != signer(later)["signature"].native
    for part in ("version", "digest_algorithms", "encap_content_info", "certificates"):
        assert signature(first)["content"][part].dump() == signature(later)["content"][part].dump()
    assert signer(first)["sid"].dump() == signer(later)["sid"].dump()


def test_the_seal_of_one_page_does_not_fit_another() -> None:
    first, later = (sealing.seal(a_page(wide), KEY, reason="x") for wide in (100, 200))
    assert len(first) == len(later)
    begin, end = (first.index(mark, first.index(b"/Contents <")) for mark in (b"<", b">"))

    swapped = later[:begin] + first[begin:end] + later[end:]
    assert check_seal(later, [KEY.root]).code == ""
    assert check_seal(swapped, [KEY.root]).code != ""


def test_another_key_has_a_form_of_its_own() -> None:
    other = new_paper_key("Another", "SE", NOON)
    sealing.seal(a_page(), KEY, reason="x")
    sealed = sealing.seal(a_page(), other, reason="x")

    assert check_seal(sealed, [other.root]).code == ""
    assert check_seal(sealed, [KEY.root]).code != ""


def test_a_form_counts_only_for_what_is_asked_in_the_same_way() -> None:
    sealing.seal(a_page(), KEY, reason="x")
    signer = sealing._signer(KEY)
    form = signer._form
    how = {key: value for key, value in form.asked.items() if key != "digest_algorithm"}

    again = asyncio.run(signer.async_sign(sha256(b"x").digest(), "sha256", **how))
    assert signer._form is form
    wider = asyncio.run(signer.async_sign(sha512(b"x").digest(), "sha512", **how))
    assert signer._form is not form
    for made, name in ((again, "sha256"), (wider, "sha512")):
        (one,) = made["content"]["signer_infos"]
        assert one["digest_algorithm"]["algorithm"].native == name


def test_a_digest_that_stands_twice_gives_no_form() -> None:
    sealing.seal(a_page(), KEY, reason="x")
    kept = sealing._signer(KEY)._form
    made = cms.ContentInfo.load(kept.made)

    assert repeated._form(kept.asked, made, kept.digest) == kept
    assert repeated._form(kept.asked, made, b"\x06") is None
