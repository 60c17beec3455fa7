"""The number on the page is held against the credential inside: a borrowed one shows."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Link
from pypdf.generic import NameObject, NullObject, NumberObject, PdfObject

from curriculum.awards import numbers, pdf, printed, printed_codes
from curriculum.awards.documents import Document, PaperSeal
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


def test_a_code_that_leads_to_another_host_is_told() -> None:
    ours, design = a_claim(), designs.read((CONTENT,), "competency")
    theirs = replace(ours, host="phish.example")
    page = certificate.render(theirs, signed(), design, fingerprint="")

    document = pdf.read_pdf(page, an_issuer().trusted().paper_roots)
    verdict = verify(document, knowing())

    assert document.printed == {ours.number}  # its words and links are right
    assert document.pointed == {theirs.qr_text}
    assert (verdict.word, verdict.state) == ("invalid", "qr_mismatch")
    assert verdict.check("pdf").detail == theirs.qr_text


def test_our_own_code_leads_home_where_the_seal_was_lost() -> None:
    design = designs.read((CONTENT,), "competency")
    page = certificate.render(a_claim(), signed(), design, fingerprint="")

    document = pdf.read_pdf(page, an_issuer().trusted().paper_roots)

    assert document.pointed == {a_claim().qr_text}
    assert verify(document, knowing()).state == "pdf_unsigned"


@pytest.mark.parametrize(
    ("changed", "read"),
    [
        ({}, True),
        ({"/ColorSpace": NameObject("/DeviceCMYK")}, False),
        ({"/BitsPerComponent": NumberObject(1)}, False),
        ({"/Width": NumberObject(100_000), "/Height": NumberObject(100_000)}, False),
        ({"/Width": NumberObject(7)}, False),
        ({"/Width": NumberObject(70_000), "/Height": NumberObject(1)}, False),
        ({"/Width": NullObject()}, False),
    ],
)
def test_a_picture_in_another_form_is_passed_over(
    changed: dict[str, PdfObject], read: bool
) -> None:
    design = designs.read((CONTENT,), "competency")
    page = certificate.render(a_claim(), signed(), design, fingerprint="")
    reader = PdfReader(BytesIO(page))
    for one in reader.pages[0]["/Resources"]["/XObject"].values():
        if one.get_object()["/Subtype"] == "/Image":
            one.get_object().update({NameObject(key): value for key, value in changed.items()})

    assert printed_codes.read_codes(reader) == ({a_claim().qr_text} if read else frozenset())


def test_a_page_without_pictures_hides_no_code() -> None:
    design = designs.read((CONTENT,), "competency")
    page = certificate.render(a_claim(), signed(), design, fingerprint="")
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.append(BytesIO(page))
    out = BytesIO()
    writer.write(out)

    assert printed_codes.read_codes(PdfReader(BytesIO(out.getvalue()))) == {a_claim().qr_text}


@pytest.mark.parametrize(
    ("pointed", "state"),
    [
        ({"https://company.example"}, "qr_mismatch"),
        ({"", "https://company.example"}, "pdf_unsigned"),
        ({"", "https://phish.example/v/1"}, "qr_mismatch"),
    ],
)
def test_beside_our_code_a_logos_may_stand_and_no_other_certificates(
    pointed: set[str], state: str
) -> None:
    codes = frozenset(one or a_claim().qr_text for one in pointed)
    unsealed = Document(
        kind="pdf",
        sha256="0" * 64,
        credential=signed(),
        paper=PaperSeal("pdf_unsigned"),
        pointed=codes,
    )

    assert verify(unsealed, knowing()).state == state


def test_an_issued_file_is_believed_whatever_else_it_names(borrowed: bytes) -> None:
    document = pdf.read_pdf(borrowed, ())

    assert verify(document, knowing(issued_files=frozenset({document.sha256}))).word == "valid"


@pytest.mark.parametrize("text", ["", OTHER[:-1] + "~", f"X{OTHER}", OTHER.replace("-", ""), "A-B"])
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert set(printed._numbers([text])) == set()
