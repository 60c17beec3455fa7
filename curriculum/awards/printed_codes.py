"""QR codes that stand on a paper: the addresses to which they lead."""

import zlib
from collections.abc import Iterator
from typing import Any

from curriculum.awards.printed import PAGES

PIXELS = 4_000_000  # that are looked at in one file; ours has 54,000
_WIDEST = 65_535
_SAMPLES = {"/DeviceGray": 1, "/CalGray": 1, "/DeviceRGB": 3, "/CalRGB": 3}  # in a pixel


def read_codes(reader: Any) -> frozenset[str]:
    """Return what the QR codes in the pictures of its first pages say.

    Looked at are pictures with a byte for each sample, as ours are; one in another form, a broken
    one and what comes after `PIXELS` of them are passed over. That hides nothing: only papers whose
    seal does not hold are asked.
    """
    from pypdf.errors import PyPdfError
    from zxingcpp import BarcodeFormat, BarcodeFormats, read_barcodes

    wanted, found = BarcodeFormats(BarcodeFormat.QRCodeModel2), set[str]()
    left = PIXELS
    for picture in _pictures(reader):
        try:
            across, down = int(picture["/Width"]), int(picture["/Height"])
            if not 0 < across * down <= left or max(across, down) > _WIDEST:
                continue
            left -= across * down
            grey = bytes(picture.get_data())[:: _SAMPLES[str(picture["/ColorSpace"])]]
            view = memoryview(grey).cast("B", (down, across))
        except (PyPdfError, zlib.error, LookupError, TypeError, ValueError, AttributeError):
            continue
        found.update(code.text for code in read_barcodes(view, formats=wanted))
    return frozenset(found)


def _pictures(reader: Any) -> Iterator[Any]:
    """Yield the pictures of the first pages, of eight bits a sample."""
    for page in reader.pages[:PAGES]:
        resources = page.get("/Resources")
        held = resources.get_object().get("/XObject") if resources is not None else None
        for one in held.get_object().values() if held is not None else ():
            picture = one.get_object()
            if picture.get("/Subtype") == "/Image" and picture.get("/BitsPerComponent") == 8:
                yield picture
