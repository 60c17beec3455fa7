"""Badges: both pictures carry the credential, verify like the file, and look like what they are."""

from hashlib import sha256
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image

from curriculum.awards.upload import read_upload
from curriculum.awards.verdict import verify
from tests.awarding import a_claim, an_issuer, knowing, signed
from tests.webapp.paper.test_statement import a_statement
from webapp.paper import badges

FORMS: tuple[badges.Format, ...] = ("png", "svg")


@pytest.mark.parametrize("form", FORMS)
def test_an_uploaded_badge_verifies_like_the_credential(form: badges.Format) -> None:
    data = signed()
    document = read_upload(badges.baked(a_claim(), data, form), [])

    assert document.kind == "badge"
    assert document.credential == data
    assert verify(document, knowing()).word == "valid"


@pytest.mark.parametrize("form", FORMS)
def test_a_badge_of_another_name_is_not_genuine(form: badges.Format) -> None:
    forged = signed().replace(b"Maya Okafor", b"Mayo Okafor")

    assert verify(read_upload(badges.baked(a_claim(), forged, form), []), knowing()).word == (
        "invalid"
    )


@pytest.mark.parametrize("form", FORMS)
def test_the_same_award_gives_the_same_badge(form: badges.Format) -> None:
    first, again = (badges.baked(a_claim(), signed(), form) for _ in range(2))

    assert sha256(first).digest() == sha256(again).digest()
    assert len(first) < 100_000


def test_the_picture_opens_in_other_programs() -> None:
    png = Image.open(BytesIO(badges.baked(a_claim(), signed(), "png")))
    svg = ElementTree.fromstring(badges.baked(a_claim(), signed(), "svg"))  # noqa: S314 - ours

    assert png.size == (badges.SIDE, badges.SIDE)
    assert png.info["openbadgecredential"] == signed().decode()
    first = next(iter(svg))
    assert first.tag == "{https://purl.imsglobal.org/ob/v3p0}credential"
    assert first.text == signed().decode()
    titles = [one.text for one in svg.iter("{http://www.w3.org/2000/svg}title")]
    assert titles == ["Competency certificate: Solvent Extraction Chemist"]


def test_a_statement_looks_otherwise_than_a_certificate_and_a_test_says_so() -> None:
    certificate, statement = badges.svg(a_claim()), badges.svg(a_statement())
    keyring = an_issuer("test.example", test=True)

    assert "#dff1ef" in certificate  # the tier's tile
    assert "#dff1ef" not in statement
    assert "#8f1116" in badges.svg(a_claim(keyring))
    assert "#8f1116" not in certificate
