"""Badges: pictures, PNG or SVG, that carry a credential the way Open Badges 3.0 bakes them in."""

import struct
import zlib
from collections.abc import Iterator
from hashlib import sha256
from xml.parsers import expat
from xml.sax.saxutils import escape

from curriculum.awards import canonical
from curriculum.awards.documents import Document

PNG = b"\x89PNG\r\n\x1a\n"
KEYWORD = b"openbadgecredential"
NAMESPACE = "https://purl.imsglobal.org/ob/v3p0"
_ELEMENT = f"{NAMESPACE} credential"
DEEPEST = 200  # elements of an SVG within one another


class NotABadge(Exception):
    """The picture is damaged, or holds what no badge needs; the message says what."""


def read_badge(data: bytes) -> Document:
    """Return what the picture holds. For files from strangers, `upload.read_upload` confines it."""
    digest = sha256(data).hexdigest()
    try:
        found = _in_png(data) if data.startswith(PNG) else _in_svg(data)
    except (NotABadge, expat.ExpatError, IndexError, struct.error, zlib.error) as wrong:
        return Document(
            kind="unreadable", sha256=digest, problem="unreadable", detail=str(wrong)[:200]
        )
    if len(found) != 1:
        problem = "several_credentials" if found else "no_credential"
        return Document(kind="badge", sha256=digest, problem=problem)
    return Document(kind="badge", sha256=digest, credential=found[0])


def bake_png(picture: bytes, credential: bytes) -> bytes:
    """Return the PNG with the credential in it; raises NotABadge for what is no PNG."""
    if not picture.startswith(PNG):
        raise NotABadge("the picture is no PNG")
    first = len(PNG) + 25  # the header always comes first and has one size
    text = KEYWORD + b"\0\0\0\0\0" + credential
    chunk = b"iTXt" + text
    written = struct.pack(">I", len(text)) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return picture[:first] + written + picture[first:]


def bake_svg(picture: str, credential: bytes) -> str:
    """Return the SVG with the credential in it, as the first thing in its root."""
    start = picture.index("<svg")
    end = picture.index(">", start)
    if picture[end - 1] == "/":
        raise NotABadge("the picture is empty")
    baked = f"<openbadges:credential>{escape(credential.decode())}</openbadges:credential>"
    named = f' xmlns:openbadges="{NAMESPACE}"'
    return picture[:end] + named + ">" + baked + picture[end + 1 :]


def _in_png(data: bytes) -> list[bytes]:
    return [_text(body) for kind, body in chunks(data) if kind == b"iTXt" and _is_ours(body)]


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and body of each part of a PNG; raises NotABadge or struct.error for damage."""
    at = len(PNG)
    while at < len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + size]
        (told,) = struct.unpack_from(">I", data, at + 8 + size)
        if told != zlib.crc32(kind + body):
            raise NotABadge("a part of the picture is damaged")
        yield kind, body
        at += 12 + size
        if kind == b"IEND":
            return
    raise NotABadge("the picture ends too early")


def _is_ours(body: bytes) -> bool:
    return body.partition(b"\0")[0] == KEYWORD


def _text(body: bytes) -> bytes:
    """Return the text of an iTXt chunk, unpacked as far as a credential may reach."""
    packed, method = body[len(KEYWORD) + 1], body[len(KEYWORD) + 2]
    _language, found, rest = body[len(KEYWORD) + 3 :].partition(b"\0")
    _translated, also, text = rest.partition(b"\0")
    if not (found and also) or packed > 1 or method:
        raise NotABadge("the text of the picture is damaged")
    if not packed:
        return text
    unpacker = zlib.decompressobj()
    unpacked = unpacker.decompress(text, canonical.LARGEST + 1)
    if len(unpacked) > canonical.LARGEST or not unpacker.eof:
        raise NotABadge("the text of the picture is larger than any credential")
    return unpacked


class _Reader:
    """Collects the credentials of an SVG; a document type, and with it any entity, ends it."""

    def __init__(self) -> None:
        self.found: list[bytes] = []
        self._text: list[str] | None = None
        self._depth = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.EntityDeclHandler = self._refuse
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters

    def _refuse(self, *_: object) -> None:
        raise NotABadge("the picture declares a document type: no badge needs one")

    def _start(self, name: str, _attributes: object) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise NotABadge("the picture is nested too deeply")
        if name == _ELEMENT:
            self._text = []

    def _characters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if name == _ELEMENT and self._text is not None:
            self.found.append("".join(self._text).strip().encode())
            self._text = None


def _in_svg(data: bytes) -> list[bytes]:
    reader = _Reader()
    reader.parser.Parse(data.lstrip(), True)
    return reader.found
