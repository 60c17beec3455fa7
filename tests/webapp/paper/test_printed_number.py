"""The number on the page is held against the credential inside: a borrowed one shows."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Link

from curriculum.awards import numbers, pdf, printed
from curriculum.awards.verdict import verify
from tests.awarding import a_claim, an_issuer, knowing, signed
from webapp.paper import certificate, designs

CONTENT = Path(__file__).parents[3] / "content"
OTHER = numbers.new(b"another award")


@pytest.fixture(scope="module")
def borrowed() -> bytes:
    """A page of one award with the genuine credential of another inside, unsealed."""
    claim = a_claim(number=OTHER, printed_name="Mallory Forged")
    design = designs.read((CONTENT,), "competency")
    return certificate.render(claim, signed(), design, fingerprint="")


def test_a_genuine_credential_on_a_page_of_another_number_is_told(borrowed: bytes) -> None:
    verdict = verify(pdf.read_pdf(borrowed, an_issuer().trusted().paper_roots), knowing())

    assert (verdict.word, verdict.state) == ("invalid", "qr_mismatch")
    assert verdict.check("pdf").detail == OTHER


def test_our_own_page_names_its_own_number_in_words_and_description() -> None:
    design = designs.read((CONTENT,), "competency")
    sealed = certificate.issue(a_claim(), signed(), design, an_issuer())
    reader = PdfReader(BytesIO(sealed))

    assert printed.read_cheaply(reader) == {a_claim().number}
    assert printed.read_words(reader) == {a_claim().number}
    document = pdf.read_pdf(sealed, an_issuer().trusted().paper_roots)
    assert document.printed == {a_claim().number}
    assert verify(document, knowing()).word == "valid"


def test_a_link_to_another_certificate_is_told() -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    address = f"https://phish.example/V/{OTHER.lower()}"
    writer.add_annotation(0, Link(rect=(0, 0, 50, 50), url=address))
    writer.add_attachment("credential.json", signed())
    out = BytesIO()
    writer.write(out)

    verdict = verify(pdf.read_pdf(out.getvalue(), an_issuer().trusted().paper_roots), knowing())

    assert verdict.state == "qr_mismatch"


def test_an_issued_file_is_believed_whatever_else_it_names(borrowed: bytes) -> None:
    document = pdf.read_pdf(borrowed, ())

    assert verify(document, knowing(issued_files=frozenset({document.sha256}))).word == "valid"


@pytest.mark.parametrize("text", ["", OTHER[:-1] + "~", f"X{OTHER}", OTHER.replace("-", ""), "A-B"])
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert set(printed._numbers([text])) == set()
