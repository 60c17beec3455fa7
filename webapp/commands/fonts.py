"""Cuts the site's fonts from the families that ordinary packages carry.

The families are modified by that, so they get names of their own ("Ytterby Sans"), as their
licence asks; the licence text is kept beside them.
"""

import io
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

Ranges = tuple[tuple[int, int], ...]

# What an English page with formulas in its text needs; a page asks for the rest only if it has it.
BASE: Ranges = (
    (0x20, 0x7E),
    (0xA0, 0xFF),
    (0x131, 0x131),
    (0x152, 0x153),
    (0x2C6, 0x2C6),
    (0x2DA, 0x2DC),
    (0x2000, 0x206F),
    (0x20AC, 0x20AC),
    (0x2122, 0x2122),
    (0x2190, 0x2193),
    (0x2212, 0x2212),
    (0x2248, 0x2248),
    (0x2264, 0x2265),
)
MORE: Ranges = (
    (0x100, 0x130),
    (0x132, 0x151),
    (0x154, 0x17F),
    (0x1CD, 0x1DC),
    (0x300, 0x30C),
    (0x370, 0x3FF),
    (0x2070, 0x20AB),
    (0x20AD, 0x2121),
    (0x2123, 0x218F),
    (0x2194, 0x2211),
    (0x2213, 0x2247),
    (0x2249, 0x2263),
    (0x2266, 0x22FF),
)
FAR: Ranges = (
    (0x180, 0x1CC),
    (0x1DD, 0x2C5),
    (0x2C7, 0x2D9),
    (0x2DD, 0x2FF),
    (0x30D, 0x36F),
    (0x400, 0x52F),
    (0x1E00, 0x1EFF),
    (0x2300, 0x27BF),
)
MATH_BASE: Ranges = (
    (0x20, 0x7E),
    (0xA0, 0xFF),
    (0x370, 0x3FF),
    (0x2010, 0x2063),
    (0x2102, 0x2135),
    (0x2190, 0x2193),
    (0x21CC, 0x21CC),
    (0x2200, 0x22FF),
    (0x1D434, 0x1D467),
    (0x1D6A4, 0x1D6E1),
    (0x1D6FC, 0x1D71B),
)
MATH_MORE: Ranges = (
    (0x300, 0x36F),
    (0x20D0, 0x20FF),
    (0x2136, 0x218F),
    (0x2194, 0x21CB),
    (0x21CD, 0x21FF),
    (0x2300, 0x23FF),
    (0x27C0, 0x2AFF),
    (0x1D400, 0x1D433),
    (0x1D468, 0x1D6A3),
    (0x1D6E2, 0x1D6FB),
    (0x1D71C, 0x1D7FF),
)


@dataclass(frozen=True, slots=True)
class Face:
    """One source file and what it is cut into; `pin` fixes the axes that the site never moves."""

    family: str
    package: str
    source: str
    slug: str
    style: str = "normal"
    pin: tuple[tuple[str, float], ...] = ()
    web: bool = True
    paper: tuple[int, ...] = ()  # weights of static files for print

    @property
    def path(self) -> Path:
        return Path(str(files(self.package))) / self.source


SERIF = (("opsz", 16.0),)
FACES = (
    Face(
        "Ytterby Sans",
        "fontpkg_source_sans_3",
        "files/SourceSans3[wght].ttf",
        "sans",
        paper=(400, 600, 700),
    ),
    Face(
        "Ytterby Sans",
        "fontpkg_source_sans_3",
        "files/SourceSans3-Italic[wght].ttf",
        "sans-italic",
        style="italic",
    ),
    Face(
        "Ytterby Serif",
        "fontpkg_source_serif_4",
        "files/SourceSerif4[opsz,wght].ttf",
        "serif",
        pin=SERIF,
        paper=(400, 600, 700),
    ),
    Face(
        "Ytterby Serif",
        "fontpkg_source_serif_4",
        "files/SourceSerif4-Italic[opsz,wght].ttf",
        "serif-italic",
        style="italic",
        pin=SERIF,
        paper=(400,),
    ),
    Face(
        "Ytterby Mono",
        "fontpkg_source_code_pro",
        "files/SourceCodePro[wght].ttf",
        "mono",
        paper=(400, 600, 700),
    ),
    Face("Ytterby Math", "ziamath", "fonts/STIXTwoMath-Regular.ttf", "math", paper=(400,)),
)
LICENCES = (
    ("fontpkg_source_sans_3", "LICENSE", "ytterby-sans.txt"),
    ("fontpkg_source_serif_4", "LICENSE", "ytterby-serif.txt"),
    ("fontpkg_source_code_pro", "LICENSE", "ytterby-mono.txt"),
)


def web_ranges(face: Face) -> tuple[tuple[str, Ranges], ...]:
    """Return the parts that a page loads one by one, each with its name."""
    if face.slug == "math":
        return (("base", MATH_BASE), ("more", MATH_MORE))
    return (("base", BASE), ("more", MORE), ("far", FAR))


def cut_for_web(face: Face, ranges: Ranges) -> bytes:
    """Return one WOFF2 with weights 400 to 700."""
    font = _subset(TTFont(face.path), ranges)
    if "fvar" in font:
        font = instancer.instantiateVariableFont(font, {**dict(face.pin), "wght": (400, 700)})
    rename(font, face.family, "")
    font.flavor = "woff2"
    return _bytes(font)


def cut_for_paper(face: Face, weight: int) -> bytes:
    """Return one static TTF with every letter of ours, for the PDF."""
    everything = (*BASE, *MORE, *FAR, *MATH_BASE, *MATH_MORE)
    font = _subset(TTFont(face.path), everything)
    if "fvar" in font:
        font = instancer.instantiateVariableFont(font, {**dict(face.pin), "wght": weight})
    font["OS/2"].usWeightClass = weight
    words = {400: "Regular", 600: "SemiBold", 700: "Bold"}[weight]
    rename(font, face.family, "Italic" if face.style == "italic" else words)
    return _bytes(font)


def cut_for_names(weight: int) -> bytes:
    """Return one static TTF of the Arabic face of the paper, with every letter that it has."""
    path = Path(str(files("pylopdf_fonts_ar"))) / "NotoNaskhArabic-Variable.ttf"
    return _bytes(instancer.instantiateVariableFont(TTFont(path), {"wght": weight}))


def rename(font: TTFont, family: str, style: str) -> None:
    """Give the family its own name everywhere a program may read one; licence lines stay."""
    style = style or "Regular"
    spoken = {
        1: family if style == "Regular" else f"{family} {style}",
        2: "Regular",
        4: f"{family} {style}",
    }
    spoken |= {
        3: f"ytterby;{family} {style}",
        6: f"{family} {style}".replace(" ", "-", 1).replace(" ", ""),
    }
    spoken |= {16: family, 17: style}
    if style in ("Bold", "Italic"):
        spoken |= {1: family, 2: style}
    names = font["name"]
    names.names = [n for n in names.names if n.nameID not in (*spoken, 18, 21, 22, 25)]
    for number, text in spoken.items():
        names.setName(text, number, 3, 1, 0x409)


def unicode_range(ranges: Ranges) -> str:
    """Write ranges as CSS does: `U+20-7E,U+2122`."""
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in ranges)


def _subset(font: TTFont, ranges: Ranges) -> TTFont:
    options = subset.Options()
    options.layout_features = MATH_FEATURES if "MATH" in font else KEPT_FEATURES
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "meta"]
    cutter: Any = subset.Subsetter(options)
    cutter.populate(unicodes=[p for low, high in ranges for p in range(low, high + 1)])
    cutter.subset(font)
    return font


MATH_FEATURES = ["ssty", "dtls", "flac", "kern", "mark", "mkmk", "ccmp"]
# Small capitals, swashes and alternate letters are half of these files, and no page uses them.
KEPT_FEATURES = [
    "kern",
    "mark",
    "mkmk",
    "ccmp",
    "liga",
    "locl",
    "tnum",
    "lnum",
    "pnum",
    "calt",
    "rvrn",
]


def _bytes(font: TTFont) -> bytes:
    out = io.BytesIO()
    font.recalcTimestamp = False
    font.save(out)
    return out.getvalue()
