"""The issuer's own look on paper: a logo, two colours, and who stands for the issuer."""

import re
import struct
from base64 import b64encode
from dataclasses import dataclass
from io import BytesIO
from xml.parsers import expat

from curriculum.awards import badge

HIGH, WIDEST = 10.0, 45.0  # millimetres that a logo has on paper
LARGEST = 200 * 1024
MOST_DOTS = 2400  # of a PNG, each way
INK, PAPER = "#15202a", "#ffffff"
READABLE, STRONG = 4.5, 7.0  # contrast of colour on ground, by the formula of WCAG

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_SVG = "http://www.w3.org/2000/svg"
_ELEMENTS = frozenset(
    {
        *("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("title", "desc", "defs", "clipPath", "stop", "linearGradient", "radialGradient"),
    }
)
_DEEPEST = 40
_ADDRESS = re.compile(r"url\((?!#)|:\s*//|javascript:|data:|@import", re.IGNORECASE)


class BadLook(Exception):
    """A logo or a colour that cannot be printed; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a design is given; everything may be empty, then the design's own holds."""

    logo: str = ""  # as a data address
    wide: float = 0.0  # millimetres, at the height that logos have
    accent: str = ""
    soft: str = ""
    signatory: str = ""
    office: str = ""

    @property
    def beside(self) -> float:
        """Where the issuer's name begins, in millimetres."""
        return round(self.wide + 4, 1)


PLAIN = Look()


def made(
    logo: bytes | None = None,
    *,
    accent: str = "",
    soft: str = "",
    signatory: str = "",
    office: str = "",
) -> Look:
    """Return the look of these settings; raises BadLook."""
    check_colours(accent, soft)
    address, ratio = _read(logo) if logo else ("", 0.0)
    return Look(
        logo=address,
        wide=round(min(HIGH * ratio, WIDEST), 1),
        accent=accent,
        soft=soft,
        signatory=signatory,
        office=office,
    )


def check_colours(accent: str, soft: str) -> None:
    """Raise BadLook where words in these colours, or on them, could not be read."""
    for colour in (accent, soft):
        if colour and not _COLOUR.fullmatch(colour):
            raise BadLook("Write a colour like #1b7269, in small letters.")
    ground = soft or PAPER
    if accent and contrast(accent, PAPER) < READABLE:
        raise BadLook("The first colour is too light to be read on white.")
    if contrast(INK, ground) < STRONG:
        raise BadLook("The second colour is too dark for words on it.")


def check_logo(data: bytes) -> None:
    """Raise BadLook for a picture that is no logo: damaged, large, or with more than shapes."""
    _read(data)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _read(data: bytes) -> tuple[str, float]:
    """Return the logo as a data address, and how many times wider than high it is."""
    if len(data) > LARGEST:
        raise BadLook("The logo is larger than 200 kB.")
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        plain, ratio = _png(data)
        return "data:image/png;base64," + b64encode(plain).decode(), ratio
    return "data:image/svg+xml;base64," + b64encode(data).decode(), _svg(data)


def _png(data: bytes) -> tuple[bytes, float]:
    """Return the picture written anew, so that only its dots come along."""
    from PIL import Image

    try:
        wide, high = struct.unpack(">II", data[16:24])
        if not (0 < wide <= MOST_DOTS and 0 < high <= MOST_DOTS):
            raise BadLook("A PNG may have 2400 dots each way.")
        for _kind, _body in badge.chunks(data):  # the printer lets damaged pictures pass
            pass
        with Image.open(BytesIO(data), formats=["PNG"]) as picture:
            anew = picture.convert("RGBA")
    except (OSError, SyntaxError, ValueError, struct.error, badge.NotABadge) as wrong:
        raise BadLook("The PNG is damaged.") from wrong
    written = BytesIO()
    anew.save(written, "PNG")
    return written.getvalue(), wide / high


class _Shapes:
    """Lets shapes through and nothing that leads out of the picture or runs."""

    def __init__(self) -> None:
        self.box: tuple[float, float] | None = None
        self._depth = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.EntityDeclHandler = self._refuse
        self.parser.ProcessingInstructionHandler = self._refuse
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def _refuse(self, *_: object) -> None:
        raise BadLook("The SVG has a document type or an instruction: a logo needs neither.")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, element = name.rpartition(" ")
        if space != _SVG or element not in _ELEMENTS:
            raise BadLook(f"The SVG has <{element}>: export it as shapes only.")
        for key, value in attributes.items():
            said = key.rpartition(" ")[2]
            if said == "href" or said.lower().startswith("on") or _ADDRESS.search(value):
                raise BadLook(f"The SVG leads somewhere or runs something in {said}=.")
        self._depth += 1
        if self._depth > _DEEPEST:
            raise BadLook("The SVG is nested too deeply.")
        if self._depth == 1:
            self.box = _box(attributes)

    def _end(self, _name: str) -> None:
        self._depth -= 1


def _svg(data: bytes) -> float:
    shapes = _Shapes()
    try:
        shapes.parser.Parse(data.removeprefix(b"\xef\xbb\xbf").lstrip(), True)
    except expat.ExpatError as wrong:
        raise BadLook("The file is neither a PNG nor an SVG that can be read.") from wrong
    if shapes.box is None:
        raise BadLook("The SVG does not say its size: give it a viewBox.")
    return shapes.box[0] / shapes.box[1]


def _box(attributes: dict[str, str]) -> tuple[float, float] | None:
    try:
        _, _, wide, high = (float(part) for part in attributes["viewBox"].replace(",", " ").split())
    except (KeyError, ValueError):
        return None
    return (wide, high) if 0 < wide < 1e6 and 0 < high < 1e6 else None
