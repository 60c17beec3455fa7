"""Certificates on paper: any name we can print, one page, the same bytes, sealed."""

import logging
import random
import subprocess
import sys
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from curriculum.awards import credential, pdf, upload
from curriculum.awards.canonical import read_object
from curriculum.awards.claim import Claim, ClaimedCompetency
from curriculum.awards.documents import Document
from curriculum.awards.verdict import verify
from tests.awarding import a_claim, an_issuer, knowing, signed
from webapp.paper import certificate, coverage, designs

CONTENT = Path(__file__).parents[3] / "content"
NAMES = {
    "latin": ("Maya Okafor", "en", "ltr"),
    "longest": ("Maria Fernanda Guadalupe de la Concepción Villanueva-Oyarzá", "es", "ltr"),
    "cyrillic": ("Александра Воскресенская", "ru", "ltr"),
    "chinese": ("欧阳晓明", "zh", "ltr"),
    "arabic": ("محمد عبد الرحمن الخوارزمي", "ar", "rtl"),
}


@pytest.mark.parametrize("script", NAMES)
def test_a_name_prints_on_one_page_with_our_fonts_only(
    script: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        printed = _printed(_named(script))
    reader = PdfReader(BytesIO(printed))

    assert len(reader.pages) == 1
    assert not caplog.records
    families = {name.partition("+")[2].split("-")[0] for name in _font_names(reader)}
    assert families <= {"Ytterby", "Noto"}
    assert len(printed) < 140_000 if script == "chinese" else len(printed) < 60_000


def test_the_file_says_what_it_is() -> None:
    reader = PdfReader(BytesIO(_issued()))
    described = reader.trailer["/Root"]["/Metadata"].get_object().get_data().decode()

    for part in ('pdfaid:part="3"', 'pdfaid:conformance="A"', 'pdfuaid:part="1"'):
        name, value = part.split("=")
        assert part in described or f"<{name}>{value.strip(chr(34))}</{name}>" in described
    assert described.count("RDF>") == 1
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert len(reader.trailer["/Root"]["/AF"]) == 1
    assert "/JavaScript" not in str(reader.trailer["/Root"])


def test_the_page_shows_assurance_limits_and_the_number() -> None:
    text = PdfReader(BytesIO(_issued())).pages[0].extract_text().replace("\n", " ")

    for said in (
        "Competency certificate",
        "Knowledge, assessed online without supervision",
        "Performance at work was not observed.",
        "It does not confer",
        "Permission to operate a plant",
        a_claim().number,
        an_issuer().fingerprint[:4],
    ):
        assert said in text
    for word in ("certified", "licensed", "accredited", "qualified", "TEST"):
        assert word not in text


def test_a_test_issuers_paper_says_so_across_the_page() -> None:
    keyring = an_issuer("test.example", test=True)
    claim = a_claim(keyring)
    printed = certificate.render(claim, signed(claim, keyring), _design(), fingerprint="")

    text = PdfReader(BytesIO(printed)).pages[0].extract_text()
    assert "TEST" in text
    assert "worth nothing" in text


def test_the_credential_is_attached_as_it_was_signed_and_the_paper_verifies() -> None:
    document = pdf.read_pdf(_issued(), an_issuer().trusted().paper_roots)

    assert document.credential == signed()
    assert verify(document, knowing()).word == "valid"
    assert verify(document, knowing()).check("pdf").result == "pass"


def test_the_attached_credential_says_what_the_page_says() -> None:
    document = read_object(pdf.read_pdf(_issued(), ()).credential)

    assert credential.claim_of(document) == a_claim()


def test_the_same_award_gives_the_same_bytes_in_another_process() -> None:
    code = (
        "import sys, hashlib; from tests.webapp.paper import test_certificate as t;"
        "print(hashlib.sha256(t._printed(t._named('chinese'), b'{}')).hexdigest())"
    )
    again = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    here = sha256(_printed(_named("chinese"), b"{}")).hexdigest()
    assert again.stdout.strip() == here
    assert again.stderr == ""


def test_sealing_only_adds_to_the_printed_bytes() -> None:
    printed = certificate.render(
        a_claim(), signed(), _design(), fingerprint=an_issuer().fingerprint
    )

    assert _issued().startswith(printed)


@pytest.mark.parametrize("count", [1, 8, 11, 14, 18])
def test_all_competencies_stand_above_the_box(count: int) -> None:
    many = tuple(
        ClaimedCompetency(id=f"c-{n}", title=f"Competency with a title {n}", level=2)
        for n in range(count)
    )
    claim = a_claim(competencies=many)
    reader = PdfReader(BytesIO(_printed(claim)))

    assert len(reader.pages) == 1
    last, box = (_height(reader, said) for said in ("explains", "Check it before you rely on it"))
    assert last > box + 20


def test_a_character_that_no_font_has_is_named_before_anything_is_printed() -> None:
    assert coverage.uncovered("Maya 한 Okafor𠮷한") == "한𠮷"
    assert coverage.uncovered("Nguyễn Thị Ánh ﷲ"[:14]) == ""
    with pytest.raises(certificate.Unprintable) as refused:
        _printed(a_claim(printed_name="Maya 한"))
    assert refused.value.characters == "한"


def test_a_name_is_cleaned_of_what_does_not_show() -> None:
    assert coverage.clean("  Maya\u202e\u200b \tOkafor\n") == "Maya Okafor"
    assert coverage.clean("e\u0301") == "é"


def test_a_name_cannot_write_markup_on_the_page() -> None:
    text = PdfReader(BytesIO(_printed(a_claim(printed_name="<b>Maya</b> & Co")))).pages[0]

    assert "<b>Maya</b> & Co" in text.extract_text().replace("\n", " ")


def test_a_missing_design_is_told() -> None:
    with pytest.raises(designs.NoDesign):
        designs.read((CONTENT,), "no-such-design")


def test_flipped_bytes_never_pass() -> None:
    issued, roots = _issued(), an_issuer().trusted().paper_roots
    drawn = random.Random(2026)

    for place in drawn.sample(range(len(issued)), 24):
        flipped = bytearray(issued)
        flipped[place] ^= 1 << drawn.randrange(8)
        assert not _passes(pdf.read_pdf(bytes(flipped), roots)), place


@pytest.mark.long
def test_two_hundred_flipped_bytes_and_every_byte_of_the_signature_never_pass() -> None:
    issued, roots = _issued(), an_issuer().trusted().paper_roots
    drawn = random.Random(7)
    start = issued.index(b"/Contents <") + len(b"/Contents <")
    signature = range(start, start + 2600)

    for place in (*drawn.sample(range(len(issued)), 200), *signature):
        flipped = bytearray(issued)
        flipped[place] ^= 1
        assert pdf.check_seal(bytes(flipped), roots).code, place


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda data: data + b"\n% added\n", "pdf_not_fully_signed"),
        (lambda data: _resaved(data), "pdf_not_fully_signed"),
        (lambda data: _unsealed(), "pdf_unsigned"),
        (lambda data: _lowered(data), "pdf_altered"),
    ],
)
def test_a_changed_file_is_told_apart(change, code: str) -> None:
    document = pdf.read_pdf(change(_issued()), an_issuer().trusted().paper_roots)

    assert document.paper is not None
    assert document.paper.code == code
    assert verify(document, knowing()).word == "invalid"


def test_a_genuine_credential_on_a_page_that_somebody_else_sealed_is_invalid() -> None:
    stranger = an_issuer("elsewhere.example")
    forged = certificate.issue(
        a_claim(printed_name="Another Person"), signed(), _design(), stranger
    )
    roots = an_issuer().trusted().paper_roots
    both = (*roots, *stranger.trusted().paper_roots)

    assert verify(pdf.read_pdf(forged, roots), knowing()).state == "pdf_foreign_signer"
    assert verify(pdf.read_pdf(forged, both), knowing()).state == "pdf_foreign_signer"


def test_an_issued_file_is_known_by_its_hash() -> None:
    document = pdf.read_pdf(_issued(), ())

    assert verify(document, knowing()).state == "no_trust"
    assert verify(document, knowing(issued_files=frozenset({document.sha256}))).word == "valid"


def test_an_upload_is_read_in_a_process_of_its_own() -> None:
    roots = an_issuer().trusted().paper_roots

    assert upload.read_upload(_issued(), roots) == pdf.read_pdf(_issued(), roots)
    assert upload.read_upload(b"%PDF-1.7 broken").problem == "unreadable"
    assert upload.read_upload(b"x" * (5 * 1024 * 1024 + 1)).problem == "too_large"


def test_an_upload_that_stalls_its_reader_is_unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upload, "SECONDS", 0.001)

    assert upload.read_upload(_issued()).problem == "unreadable"


@pytest.mark.witness
def test_qpdf_and_pdfsig_accept_the_file(tmp_path: Path) -> None:
    path = tmp_path / "certificate.pdf"
    path.write_bytes(_issued())

    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    said = subprocess.run(["pdfsig", path], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said


@pytest.mark.witness
def test_a_camera_reads_the_qr_code_of_the_page(tmp_path: Path) -> None:
    path = tmp_path / "certificate.pdf"
    path.write_bytes(_issued())
    subprocess.run(["pdftoppm", "-png", "-r", "150", path, tmp_path / "page"], check=True)

    found = zxingcpp.read_barcode(Image.open(tmp_path / "page-1.png"))
    assert found is not None
    assert found.text == a_claim().qr_text


@cache
def _issued() -> bytes:
    return certificate.issue(a_claim(), signed(), _design(), an_issuer())


def _printed(claim: Claim, attached: bytes = b"") -> bytes:
    data = attached or signed(claim)
    return certificate.render(claim, data, _design(), fingerprint="ABCD")


def _named(script: str) -> Claim:
    name, language, direction = NAMES[script]
    return a_claim(printed_name=name, name_lang=language, name_dir=direction)


def _design() -> designs.Design:
    return designs.read((CONTENT,), "competency")


def _passes(document: Document) -> bool:
    return verify(document, knowing()).word == "valid"


def _height(reader: PdfReader, said: str) -> float:
    """How high above the page's foot a text stands, in points."""
    heights: list[float] = []

    def note(text: str, whole: list[float], placed: list[float], *_rest: object) -> None:
        if said in text:
            heights.append(placed[5] * whole[3] + whole[5])

    reader.pages[0].extract_text(visitor_text=note)
    return heights[0]


def _font_names(reader: PdfReader) -> set[str]:
    fonts = reader.pages[0]["/Resources"]["/Font"].values()
    return {str(font.get_object()["/BaseFont"]) for font in fonts}


def _unsealed() -> bytes:
    return certificate.render(a_claim(), signed(), _design(), fingerprint="")


def _resaved(data: bytes) -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _lowered(data: bytes) -> bytes:
    start = data.index(b"/Contents <") + len(b"/Contents <")
    return data[:start] + data[start : start + 400].lower() + data[start + 400 :]
