"""QR codes that stand on a paper: the addresses to which they lead."""

from collections.abc import Iterator
from typing import Any

from curriculum.awards.printed import PAGES

_PICTURES = 12  # on a page; ours has one code and at most a logo
_LARGEST = 4_000_000  # pixels of a picture that is looked at
_SAMPLES = {"/DeviceGray": 1, "/CalGray": 1, "/DeviceRGB": 3, "/CalRGB": 3}  # in a pixel


def read_codes(reader: Any) -> frozenset[str]:
    """Return what the QR codes in the pictures of its first pages say.

    Looked at are pictures with a byte for each sample, as ours are; one in another form is passed
    over. That hides nothing: only papers whose seal does not hold are asked.
    """
    from zxingcpp import BarcodeFormat, BarcodeFormats, read_barcodes

    found: set[str] = set()
    for page in reader.pages[:PAGES]:
        for view in _pictures(page):
            codes = read_barcodes(view, formats=BarcodeFormats(BarcodeFormat.QRCode))
            found.update(code.text for code in codes)
    return frozenset(found)


def _pictures(page: Any) -> Iterator[memoryview]:
    """Yield the pictures of a page as rows of grey."""
    resources = page.get("/Resources", {}).get_object()
    held = resources.get("/XObject", {}).get_object()
    for name in list(held)[:_PICTURES]:
        one = held[name].get_object()
        samples = _SAMPLES.get(str(one.get("/ColorSpace")), 0)
        if one.get("/Subtype") != "/Image" or one.get("/BitsPerComponent") != 8 or not samples:
            continue
        across, down = int(one["/Width"]), int(one["/Height"])
        if 0 < across * down <= _LARGEST:
            grey = bytes(one.get_data())[::samples]
            if len(grey) == across * down:
                yield memoryview(grey).cast("B", (down, across))
