"""A file somebody holds: what kind it is, the credential in it, and what seals it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from curriculum.awards import canonical

LARGEST = 5 * 1024 * 1024

Kind = Literal["json", "pdf", "badge", "unreadable"]


@dataclass(frozen=True, slots=True)
class PaperSeal:
    """What the signature of a PDF says; an empty `code` means intact, whole, and made under the
    root whose SHA-256 is `root`."""

    code: str = ""
    detail: str = ""
    root: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file taken apart. `problem` is a code of the first check; empty when there is one
    credential in it. `printed` are the certificate numbers that stand on a paper, `pointed` the
    addresses to which its QR codes lead."""

    kind: Kind
    sha256: str
    credential: bytes = b""
    problem: str = ""
    detail: str = ""
    paper: PaperSeal | None = field(default=None)
    printed: frozenset[str] = frozenset()
    pointed: frozenset[str] = frozenset()


def of_credential(data: bytes) -> Document:
    """Return the document of a credential we hold ourselves."""
    return Document(kind="json", sha256=sha256(data).hexdigest(), credential=data)


def read_document(data: bytes, paper_roots: Sequence[bytes] = ()) -> Document:
    """Take a file apart in this process; `upload.read_upload` does it in a confined one."""
    digest = sha256(data).hexdigest()
    if len(data) > LARGEST:
        return Document(kind="unreadable", sha256=digest, problem="too_large")
    if is_pdf(data):
        from curriculum.awards import pdf  # pypdf and pyHanko take a second to import

        return pdf.read_pdf(data, paper_roots)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _json(data.removeprefix(b"\xef\xbb\xbf"), digest)
    if is_picture(data):
        from curriculum.awards import badge

        return badge.read_badge(data)
    return Document(kind="unreadable", sha256=digest, problem="unreadable")


def read_credential(data: bytes) -> Document:
    """Return the document of what should be one credential in JSON, and is nothing else."""
    digest = sha256(data).hexdigest()
    if len(data) > LARGEST:
        return Document(kind="unreadable", sha256=digest, problem="too_large")
    return _json(data, digest)


def is_pdf(data: bytes) -> bool:
    """Say whether the file begins as a PDF does."""
    return data[:1024].lstrip().startswith(b"%PDF-")


def is_picture(data: bytes) -> bool:
    """Say whether the file begins as a PNG, or as an XML text such as an SVG."""
    start = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()
    return data.startswith(b"\x89PNG\r\n\x1a\n") or start.startswith(b"<")


def _json(data: bytes, digest: str) -> Document:
    try:
        found = canonical.read_object(data)
    except canonical.NotJson as wrong:
        return Document(kind="unreadable", sha256=digest, problem="unreadable", detail=str(wrong))
    if "credentialSubject" not in found:
        return Document(kind="json", sha256=digest, problem="no_credential")
    return Document(kind="json", sha256=digest, credential=data)
