"""A certificate's PDF taken apart: the credential it carries and the signature that seals it."""

import logging
import struct
import zlib
from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO
from typing import Any

from curriculum.awards import canonical
from curriculum.awards.documents import Document, PaperSeal

ATTACHMENT = "credential.json"

# A damaged file is an answer here and not news: what the libraries say of it stays off the screen.
for _library in ("pypdf", "pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_library).addHandler(logging.NullHandler())


class _Broken(Exception):
    """The signature does not seal the file; the argument is the code."""


def read_pdf(data: bytes, paper_roots: Sequence[bytes]) -> Document:
    """Return what the file holds. For files from strangers, `upload.read_upload` confines this."""
    digest = sha256(data).hexdigest()
    try:
        found = _credentials(data)
    except _unreadable() as wrong:
        return Document(
            kind="unreadable", sha256=digest, problem="unreadable", detail=str(wrong)[:200]
        )
    if len(found) != 1:
        problem = "several_credentials" if found else "no_credential"
        return Document(kind="pdf", sha256=digest, problem=problem)
    return Document(
        kind="pdf", sha256=digest, credential=found[0], paper=check_seal(data, paper_roots)
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


def _credentials(data: bytes) -> list[bytes]:
    """Every attachment counts: a second file could be the one a reader opens."""
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted:
        raise ValueError("the PDF is encrypted")
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
    der = _der(signature.pkcs7_content)
    written = der.hex().upper().encode()
    if gap != b"<" + written + b"0" * (len(gap) - 2 - len(written)) + b">":
        raise _Broken("pdf_altered")


def _der(content: bytes) -> bytes:
    """Return the signature without its padding, in the one form our signer writes it."""
    from asn1crypto import cms  # type: ignore[import-untyped]

    found = cms.ContentInfo.load(content)
    signed = found["content"]
    if len(signed["signer_infos"]) != 1 or signed["crls"].native is not None:
        raise _Broken("pdf_altered")
    signer = signed["signer_infos"][0]
    plain = (
        (signed["version"].native, signer["version"].native) == ("v1", "v1")
        and signed["encap_content_info"]["content_type"].native == "data"
        and [one["algorithm"].native for one in signed["digest_algorithms"]] == ["sha256"]
        and signer["digest_algorithm"]["algorithm"].native == "sha256"
        and signer["signature_algorithm"]["algorithm"].native == "sha256_ecdsa"
        and signer["unsigned_attrs"].native is None
    )
    if not plain:
        raise _Broken("pdf_altered")
    return bytes(found.dump(force=True))


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
    mine = [root for root in roots if root.subject == leaf.issuer]
    if not status.trusted or not mine:
        raise _Broken("pdf_foreign_signer")
    others = {one.dump() for one in signature.other_embedded_certs} - set(paper_roots)
    if others or status.coverage != SignatureCoverageLevel.ENTIRE_FILE:
        raise _Broken("pdf_altered" if others else "pdf_not_fully_signed")
    return sha256(_issuing(mine, leaf).dump()).hexdigest()


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
