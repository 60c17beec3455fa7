"""The small drawings of a certificate, as data addresses an image can carry."""

from base64 import b64encode
from collections.abc import Sequence
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

from curriculum.awards import colours

_SHELL = Path(__file__).parent.parent / "shell" / "static" / "img"

NIGHT = "#0e1419"
INK = "#15202a"
_DOT = 8  # a dot of the QR code is so many pixels wide: 220 to an inch
TONES = (
    "#7a5fd0",
    "#4f7fd6",
    "#41c3e6",
    "#38a08c",
    "#7cc24d",
    "#e6d83c",
    "#e0a030",
    "#f0853a",
    "#ef5a3a",
    "#d03f78",
    "#a84a86",
    "#83357a",
)
TIERS = {
    "upstream": ("#8a4208", "#faede2"),
    "midstream": ("#1b7269", "#dff1ef"),
    "downstream": ("#741853", "#fae8f2"),
    "cross-cutting": ("#1d4f8a", "#e5eef7"),
}


def shell(name: str) -> str:
    """Return a drawing that the site's pages show as well."""
    return _address((_SHELL / name).read_text("utf-8"))


def qr(text: str) -> str:
    """Return the QR code of `text`, without a border: the page keeps the space around it.

    Dots, not outlines: the printer takes a tenth of the time for them, and at the size of the
    page they are finer than its paper.
    """
    from zxingcpp import BarcodeFormat, create_barcode

    made = create_barcode(text, BarcodeFormat.QRCode, ec_level="M")
    dots: Any = made.to_image(scale=_DOT, add_quiet_zones=False)
    down, across = dots.shape
    return _picture("L", (across, down), bytes(memoryview(dots)))


def colour_lines(number: str) -> str:
    """Return the number's colour lines on black: a row of dots, 370 to an inch on the page."""
    row = bytearray(colours.WIDTH)
    for x, width, tone in colours.lines(number):
        row[x : x + width] = bytes([tone]) * width
    return _picture("P", (colours.WIDTH, 1), bytes(row[: colours.WIDTH]), [NIGHT, *TONES])


def _picture(mode: str, size: tuple[int, int], dots: bytes, tones: Sequence[str] = ()) -> str:
    from PIL import Image

    picture, drawn = Image.frombytes(mode, size, dots), BytesIO()
    if tones:
        picture.putpalette(bytes.fromhex("".join(tones).replace("#", "")))
    picture.save(drawn, "PNG")
    return "data:image/png;base64," + b64encode(drawn.getvalue()).decode()


def tile(number: int, code: str, tier: str) -> str:
    """Return the role's tile."""
    edge, fill = TIERS.get(tier, TIERS["cross-cutting"])
    return _address(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 76 76">'
        f'<rect x="1.5" y="1.5" width="73" height="73" rx="7" fill="{fill}" stroke="{edge}" '
        f'stroke-width="2.4"/><g fill="{edge}" font-family="Ytterby Sans" font-weight="700">'
        f'<text x="11" y="22" font-size="14">{number}</text>'
        f'<text x="11" y="60" font-size="25">{escape(code[:3])}</text></g></svg>'
    )


def _address(svg: str) -> str:
    return "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()
