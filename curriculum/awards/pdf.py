"""A certificate's PDF taken apart: the credential it carries and the signature that seals it."""

import logging
import struct
import zlib
from collections.abc import Callable, Sequence
from hashlib import sha256
from io import BytesIO
from typing import Any

from curriculum.awards import canonical, der, printed, printed_codes
from curriculum.awards.documents import Document, PaperSeal

ATTACHMENT = "credential.json"

# What our signer writes around what it signs.
_VERSION = bytes.fromhex("020101")
_SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
_SHA256 = bytes.fromhex("300d06096086480165030402010500")
_ECDSA = bytes.fromhex("300a06082a8648ce3d040302")
_DETACHED = bytes.fromhex("300b06092a864886f70d010701")

# A damaged file is an answer here and not news: what the libraries say of it stays off the screen.
for _library in ("pypdf", "pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_library).addHandler(logging.NullHandler())


class _Broken(Exception):
    """The signature does not seal the file; the argument is the code."""


def preload() -> None:
    """Import now what reading a PDF will import, so that the first file need not wait for it."""
    from asn1crypto import cms, x509  # type: ignore[import-untyped]
    from pyhanko.pdf_utils import reader
    from pyhanko.sign import validation
    from pypdf import PdfReader
    from zxingcpp import read_barcodes

    del cms, x509, reader, validation, PdfReader, read_barcodes


def read_pdf(data: bytes, paper_roots: Sequence[bytes]) -> Document:
    """Return what the file holds. For files from strangers, `upload.read_upload` confines this."""
    digest = sha256(data).hexdigest()
    try:
        reader = _opened(data)
        found = _credentials(reader)
        named = printed.read_cheaply(reader)
    except _unreadable() as wrong:
        return Document(
            kind="unreadable", sha256=digest, problem="unreadable", detail=str(wrong)[:200]
        )
    if len(found) != 1:
        problem = "several_credentials" if found else "no_credential"
        return Document(kind="pdf", sha256=digest, problem=problem)
    paper, pointed = check_seal(data, paper_roots), frozenset[str]()
    if paper.code:  # an unbroken seal covers the page; without one anything may be printed there
        named |= _legible(printed.read_words, reader)
        pointed = _legible(printed_codes.read_codes, reader)
    return Document(
        kind="pdf",
        sha256=digest,
        credential=found[0],
        paper=paper,
        printed=named,
        pointed=pointed,
    )


def check_seal(data: bytes, paper_roots: Sequence[bytes]) -> PaperSeal:
    """Say whether one signature of ours covers the whole file and nothing was changed since."""
    if not paper_roots:
        return PaperSeal("no_trust")
    try:
        return PaperSeal(root=_sealed_by(data, paper_roots))
    except _Broken as why:
        return PaperSeal(str(why))
    except _unreadable() as wrong:
        return PaperSeal("pdf_altered", str(wrong)[:200])


def _opened(data: bytes) -> Any:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted:
        raise ValueError("the PDF is encrypted")
    return reader


def _legible(read: Callable[[Any], frozenset[str]], reader: Any) -> frozenset[str]:
    """What cannot be read on a page names nothing; the broken seal is told all the same."""
    try:
        return read(reader)
    except _unreadable():
        return frozenset()


def _credentials(reader: Any) -> list[bytes]:
    """Every attachment counts: a second file could be the one a reader opens."""
    files = [content for contents in reader.attachments.values() for content in contents]
    return [content for content in files if _is_credential(content) or len(files) > 1]


def _is_credential(content: bytes) -> bool:
    try:
        return "credentialSubject" in canonical.read_object(content)
    except canonical.NotJson:
        return False


def _sealed_by(data: bytes, paper_roots: Sequence[bytes]) -> str:
    from pyhanko.pdf_utils.reader import PdfFileReader

    signatures = PdfFileReader(BytesIO(data)).embedded_signatures
    if not signatures:
        raise _Broken("pdf_unsigned")
    if len(signatures) > 1:
        raise _Broken("pdf_not_fully_signed")
    signature = signatures[0]
    _demand_whole_file(data, signature)
    _demand_canonical(data, signature)
    return _trusted_root(signature, paper_roots)


def _demand_whole_file(data: bytes, signature: Any) -> None:
    start, length, rest, rest_length = (int(one) for one in signature.byte_range)
    if start != 0 or rest + rest_length != len(data):
        raise _Broken("pdf_not_fully_signed")
    if not 0 < length < rest:
        raise _Broken("pdf_altered")


def _demand_canonical(data: bytes, signature: Any) -> None:
    """The signature's own bytes are the one place no signature covers: one form is allowed."""
    _, length, rest, _ = (int(one) for one in signature.byte_range)
    gap = data[length:rest]
    content = bytes(signature.pkcs7_content)
    try:
        signed = content[: der.length(content)]
    except der.NotDer as wrong:
        raise _Broken("pdf_altered") from wrong
    digits = signed.hex().upper().encode()
    if gap != b"<" + digits + b"0" * (len(gap) - 2 - len(digits)) + b">":
        raise _Broken("pdf_altered")
    _demand_plain(signed, signature.signer_cert)


def _demand_plain(content: bytes, leaf: Any) -> None:
    """Demand that the signature is, byte for byte, what our signer would write around its parts."""
    from asn1crypto import cms

    signed = cms.ContentInfo.load(content)["content"]
    signers = list(signed["signer_infos"])
    if len(signers) != 1 or signers[0]["sid"].name != "issuer_and_serial_number":
        raise _Broken("pdf_altered")
    signer = signers[0]
    named = der.written(0x30, leaf.issuer.dump(), leaf["tbs_certificate"]["serial_number"].dump())
    inner = der.written(
        0x30,
        _VERSION,
        named,
        _SHA256,
        der.written(0xA0, signer["signed_attrs"].contents),
        _ECDSA,
        signer["signature"].dump(),
    )
    bare = der.written(0x30, leaf["tbs_certificate"].dump(), _ECDSA, leaf["signature_value"].dump())
    others = [one.chosen.dump() for one in signed["certificates"] if one.chosen.dump() != bare]
    whole = der.written(
        0x30,
        _VERSION,
        der.written(0x31, _SHA256),
        _DETACHED,
        der.written(0xA0, *sorted([bare, *others])),
        der.written(0x31, inner),
    )
    if content != der.written(0x30, _SIGNED_DATA, der.written(0xA0, whole)):
        raise _Broken("pdf_altered")


def _trusted_root(signature: Any, paper_roots: Sequence[bytes]) -> str:
    """Return the SHA-256 of the root under which the intact signature was made."""
    from asn1crypto import x509
    from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    roots = [x509.Certificate.load(root) for root in paper_roots]
    leaf = signature.signer_cert
    # A leaf signs for ten years and its papers hold for ever: the chain is judged at its beginning.
    judged = ValidationContext(
        trust_roots=roots, allow_fetching=False, moment=leaf.not_valid_before
    )
    status = validate_pdf_signature(signature, judged)
    if not (status.intact and status.valid):
        raise _Broken("pdf_altered")
    pinned = leaf.dump() in paper_roots
    mine = [leaf] if pinned else [root for root in roots if root.subject == leaf.issuer]
    if not status.trusted or not mine:
        raise _Broken("pdf_foreign_signer")
    others = {one.dump() for one in signature.other_embedded_certs} - set(paper_roots)
    if pinned:
        others = {one for one in others if len(others) > 1 or not _issued(leaf.dump(), one)}
    if others or status.coverage != SignatureCoverageLevel.ENTIRE_FILE:
        raise _Broken("pdf_altered" if others else "pdf_not_fully_signed")
    return sha256((leaf if pinned else _issuing(mine, leaf)).dump()).hexdigest()


def _issued(leaf: bytes, issuer: bytes) -> bool:
    """Say whether one certificate signed the other; both in DER."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.x509 import load_der_x509_certificate

    try:
        certificate = load_der_x509_certificate(leaf)
        certificate.verify_directly_issued_by(load_der_x509_certificate(issuer))
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _issuing(roots: Sequence[Any], leaf: Any) -> Any:
    """Return the root that names itself as the leaf's issuer, by key."""
    wanted = leaf.authority_key_identifier
    return next((root for root in roots if root.key_identifier == wanted), roots[0])


def _unreadable() -> tuple[type[Exception], ...]:
    """What the PDF libraries raise on damaged files; they do not share one base class."""
    from pyhanko.pdf_utils.misc import PdfError
    from pypdf.errors import PyPdfError

    return (
        PyPdfError,
        PdfError,
        ValueError,
        LookupError,
        ArithmeticError,
        TypeError,
        AttributeError,
        AssertionError,
        RuntimeError,
        EOFError,
        OSError,
        MemoryError,
        struct.error,
        zlib.error,
    )
