"""Papers that were changed, forged or made to hurt: none passes, and none harms its reader."""

import random
import zlib
from collections.abc import Callable, Iterable
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from curriculum.awards import der, pdf, upload
from curriculum.awards.verdict import verify
from tests.awarding import a_claim, an_issuer, knowing, signed
from webapp.paper import certificate, designs

CONTENT = Path(__file__).parents[3] / "content"


def test_flipped_bytes_never_pass() -> None:
    drawn = random.Random(2026)

    for place in drawn.sample(range(len(_issued())), 24):
        _must_not_pass(place, 1 << drawn.randrange(8))


@pytest.mark.long
def test_of_two_hundred_flipped_bytes_none_passes_here_or_on_the_site() -> None:
    drawn = random.Random(7)

    for place in drawn.sample(range(len(_issued())), 200):
        _must_not_pass(place, 1 << drawn.randrange(8))


@pytest.mark.long
@pytest.mark.parametrize("part", range(4))
def test_every_byte_of_the_signature_has_one_form(part: int) -> None:
    drawn = random.Random(part)

    for place in _signature()[part::4]:
        _must_break_the_seal(place, 1 << drawn.randrange(8))


def test_the_padding_of_the_signature_and_its_case_have_one_form() -> None:
    places = _signature()
    padding = places[-400::57]
    letters = [place for place in places if 65 <= _issued()[place] <= 70][::97]

    for place in (*padding, *letters):
        _must_break_the_seal(place, 0x20)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda data: data + b"\n% added\n", "pdf_not_fully_signed"),
        (lambda data: _resaved(data), "pdf_not_fully_signed"),
        (lambda data: _unsealed(), "pdf_unsigned"),
        (lambda data: _lowered(data), "pdf_altered"),
        (lambda data: _lengthened(data), "pdf_altered"),
    ],
)
def test_a_changed_file_is_told_apart(change: Callable[[bytes], bytes], code: str) -> None:
    document = pdf.read_pdf(change(_issued()), _roots())

    assert document.paper is not None
    assert document.paper.code == code
    assert verify(document, knowing()).word == "invalid"


def test_a_genuine_credential_on_a_page_that_somebody_else_sealed_is_invalid() -> None:
    stranger = an_issuer("elsewhere.example")
    forged = certificate.issue(
        a_claim(printed_name="Another Person"), signed(), _design(), stranger
    )
    both = (*_roots(), *stranger.trusted().paper_roots)

    assert verify(pdf.read_pdf(forged, _roots()), knowing()).state == "pdf_foreign_signer"
    assert verify(pdf.read_pdf(forged, both), knowing()).state == "pdf_foreign_signer"


def test_an_issued_file_is_known_by_its_hash() -> None:
    document = pdf.read_pdf(_issued(), ())

    assert verify(document, knowing()).state == "no_trust"
    assert verify(document, knowing(issued_files=frozenset({document.sha256}))).word == "valid"


def test_where_the_issuer_keeps_its_files_another_one_is_none_of_them() -> None:
    again = certificate.issue(a_claim(printed_name="Maya O."), signed(), _design(), an_issuer())
    document = pdf.read_pdf(again, _roots())

    assert verify(document, knowing()).check("pdf").result == "pass"
    assert verify(document, knowing(issued_files=frozenset({"other"}))).state == "pdf_altered"


def test_two_credentials_in_one_file_are_none() -> None:
    document = pdf.read_pdf(_with_attachments(signed(), signed()), _roots())

    assert verify(document, knowing()).state == "several_credentials"


def test_a_second_file_beside_the_credential_is_as_bad() -> None:
    document = pdf.read_pdf(_with_attachments(signed(), b"another thing"), _roots())

    assert verify(document, knowing()).state == "several_credentials"


def test_a_file_with_another_attachment_only_has_no_credential() -> None:
    document = pdf.read_pdf(_with_attachments(b"another thing"), _roots())

    assert verify(document, knowing()).state == "no_credential"


def test_an_upload_is_read_in_a_process_of_its_own() -> None:
    assert upload.read_upload(_issued(), _roots()) == pdf.read_pdf(_issued(), _roots())
    assert upload.read_upload(b"%PDF-1.7 broken").problem == "unreadable"
    assert upload.read_upload(b"x" * (5 * 1024 * 1024 + 1)).problem == "too_large"
    assert upload.read_upload(signed()).credential == signed()


def test_an_encrypted_file_is_unreadable() -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(_issued())))
    writer.encrypt("secret", algorithm="AES-256")

    assert upload.read_upload(_written(writer), _roots()).problem == "unreadable"


@pytest.mark.parametrize("size", [64, 1024])
def test_a_file_that_unpacks_to_far_more_is_unreadable_and_the_next_one_is_read(size: int) -> None:
    found = upload.read_upload(_bomb(size), _roots())

    assert found.problem in ("unreadable", "no_credential")
    assert upload.read_upload(_issued(), _roots()).credential == signed()


def test_an_upload_that_stalls_its_reader_is_unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upload, "PATIENCE", 0.001)

    assert upload.read_upload(_issued()).problem == "unreadable"


def _must_not_pass(place: int, bit: int) -> None:
    document = pdf.read_pdf(_flipped(place, bit), _roots())

    assert verify(document, knowing()).word != "valid", place
    assert verify(document, knowing(standing="good", issued_files=_files())).word != "valid", place


@cache
def _files() -> frozenset[str]:
    return frozenset({pdf.read_pdf(_issued(), ()).sha256})


def _must_break_the_seal(place: int, bit: int) -> None:
    assert pdf.check_seal(_flipped(place, bit), _roots()).code, (place, bit)


def _flipped(place: int, bit: int) -> bytes:
    flipped = bytearray(_issued())
    flipped[place] ^= bit
    return bytes(flipped)


def _signature() -> range:
    """Return where the signature stands, its padding included."""
    start = _issued().index(b"/Contents <") + len(b"/Contents <")
    return range(start, _issued().index(b">", start))


@cache
def _issued() -> bytes:
    return certificate.issue(a_claim(), signed(), _design(), an_issuer())


def _roots() -> tuple[bytes, ...]:
    return an_issuer().trusted().paper_roots


def _design() -> designs.Design:
    return designs.read((CONTENT,), "competency")


def _unsealed() -> bytes:
    return certificate.render(a_claim(), signed(), _design(), fingerprint="")


def _resaved(data: bytes) -> bytes:
    return _written(PdfWriter(clone_from=PdfReader(BytesIO(data))))


def _lowered(data: bytes) -> bytes:
    start = _signature().start
    return data[:start] + data[start : start + 400].lower() + data[start + 400 :]


def _lengthened(data: bytes) -> bytes:
    """Take two bytes of the padding into the signature's outermost value, as one more part."""
    start = _signature().start
    blob = bytes.fromhex(data[start : _signature().stop].decode())
    end = der.length(blob)
    longer = blob[:2] + (end - 4 + 2).to_bytes(2, "big") + blob[4:end] + b"\x05\x00"
    hexed = longer.ljust(len(blob), b"\0").hex().upper().encode()
    return data[:start] + hexed + data[start + len(hexed) :]


def _with_attachments(*files: bytes) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    for at, content in enumerate(files):
        writer.add_attachment(f"file-{at}.json", content)
    return _written(writer)


def _written(writer: PdfWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _bomb(megabytes: int) -> bytes:
    """Return a PDF of a few kilobytes whose attachment unpacks to that many megabytes."""
    packer = zlib.compressobj(9)
    zeros = b"0" * 1024 * 1024
    once = b"".join((*(packer.compress(zeros) for _ in range(megabytes)), packer.flush()))
    packed = zlib.compress(once, 9)
    stream = b"<< /Type /EmbeddedFile /Filter [/FlateDecode /FlateDecode] /Length %d >>" % len(
        packed
    )
    return _plain_pdf(
        (
            b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 5 0 R >> >>",
            b"<< /Type /Pages /Kids [] /Count 0 >>",
            b"<< /Type /Filespec /F (a) /EF << /F 4 0 R >> >>",
            stream + b"\nstream\n" + packed + b"\nendstream",
            b"<< /Names [(a) 3 0 R] >>",
        )
    )


def _plain_pdf(objects: Iterable[bytes]) -> bytes:
    written, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        written
        + b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        + table
        + b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(places) + 1)
        + b"startxref\n%d\n%%%%EOF\n" % len(written)
    )
