"""The press: pages in HTML are laid out and written as one PDF/A-3 file.

The back of a certificate, and nearly all of its front, is the same for many: for all of a role, all
of a day, all who showed the same. Each such piece is laid out and painted once and kept; only what
names somebody is made for each.
"""

import gc
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache, lru_cache
from hashlib import sha256
from threading import Lock
from typing import Any

from curriculum.awards.pdf import ATTACHMENT
from webapp.paper import fonts, marks, pictures

VARIANT = "pdf/a-3a"
_PIECES, _BACKS = 120, 32  # of what is printed by turns; a piece of a front takes 0.2 to 0.6 MB

_printing = Lock()  # the font configuration, the style sheets and the backs are shared


def print_sheet(front: str, back: str, *, style: str, credential: bytes, at: datetime) -> bytes:
    """Return the PDF of one certificate, unsigned: the front and, unless empty, the back.

    The same input gives the same bytes.
    """
    with _press():
        return _printed(front, back, style, credential, at)


def _printed(front: str, back: str, style: str, credential: bytes, at: datetime) -> bytes:
    """Print; nothing of the pages is left when the collector is on again."""
    sheet = _front(front, style)
    if back:
        sheet = sheet.copy([*sheet.pages, *_back(back, style).sheets])
    printed = sheet.write_pdf(
        pdf_variant=VARIANT,
        pdf_identifier=sha256(credential).digest()[:16],
        attachments=[_attached(credential, at)],
        finisher=_finish,
    )
    return bytes(printed)


def print_pages(html: str, style: str) -> bytes:
    """Return the PDF of a document of any length, unsigned and with nothing attached."""
    with _press():
        return bytes(_laid_out(html, style).write_pdf(pdf_variant=VARIANT))


@contextmanager
def _press() -> Iterator[None]:
    """Print one at a time; what a page is made of is rubbish only when the page is done."""
    with _printing, warnings.catch_warnings(), _collector_off():
        # The printer leaves its own colour profile open.
        warnings.filterwarnings("ignore", "unclosed file", ResourceWarning)
        yield


@contextmanager
def _collector_off() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _finish(document: object, pdf: Any) -> None:
    """Complete the file, and say each object and press each stream here, once.

    The printer would do it twice: for the identifier that it sums up, and for the file.
    """
    from pydyf import Stream  # type: ignore[import-untyped]

    from webapp.paper import pieces

    marks.finish(document, pdf)
    for at, one in enumerate(pdf.objects):
        if getattr(one, "compress", False):
            plain = Stream(one.stream).data.partition(b"\nstream\n")[2]
            one.stream, one.compress = [zlib.compress(plain.removesuffix(b"\nendstream"))], False
            one.extra["Filter"] = "/FlateDecode"
        elif one.compressible:
            pdf.objects[at] = pieces.Said(one)
    pdf.info = pieces.Said(pdf.info, alone=True)


def _attached(credential: bytes, at: datetime) -> Any:
    from weasyprint import Attachment

    return Attachment(
        string=credential.decode(),
        name=ATTACHMENT,
        description="The signed credential this page shows",
        relationship="Source",
        created=at,
        modified=at,
        url_fetcher=_fetcher(),
    )


def _laid_out(html: str, style: str) -> Any:
    from weasyprint import HTML

    document = HTML(string=html, url_fetcher=_fetcher(), media_type="print")
    return document.render(stylesheets=[_style(style)], font_config=_fonts(), pdf_variant=VARIANT)


def _front(html: str, style: str) -> Any:
    from webapp.paper import pieces

    own, shared = pieces.parted(html)
    sheet = _laid_out(own, style)
    if not shared:
        return sheet
    page = pieces.joined(sheet, [_piece(one, style) for one in shared])
    return sheet.copy([page]) if page else _laid_out(html, style)


def _kept(html: str, style: str) -> Any:
    from webapp.paper import pieces

    return pieces.Shared(_laid_out(html, style))


_piece = lru_cache(_PIECES)(_kept)
_back = lru_cache(_BACKS)(_kept)  # by themselves: they take the most memory


@cache
def _fonts() -> Any:
    return fonts.configuration()


@cache
def _style(style: str) -> Any:
    from weasyprint import CSS

    for name in ("mark.svg", "spectrum.svg"):  # ornaments: as backgrounds no reader speaks them
        style = style.replace(f"url({name})", f"url({pictures.shell(name)})")
    return CSS(string=style, font_config=_fonts(), url_fetcher=_fetcher())


@cache
def _fetcher() -> Any:
    """Pictures come as data addresses; nothing else is ever fetched."""
    from weasyprint.urls import URLFetcher

    return URLFetcher(allowed_protocols=("data",), allow_redirects=False)
