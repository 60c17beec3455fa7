"""The badge of an award: a small picture that carries the signed credential, as PNG or SVG."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import escape
from io import BytesIO
from typing import Any, Literal

from curriculum.awards import badge, colours
from curriculum.awards.claim import Claim
from webapp.paper import fonts, pictures

Format = Literal["png", "svg"]

SIDE = 480
_FINER = 4  # the PNG is drawn so much larger, then made smaller: smooth edges
_GREY, _PAPER, _RED = "#4c5a66", "#ffffff", "#8f1116"
_WORDS = {
    "knowledge": "Knowledge",
    "supervised": "Supervised",
    "observed": "Observed",
    "completion": "Completed",
}


@dataclass(frozen=True, slots=True)
class _Box:
    """A rectangle with round corners; an `edge` of width 0 is none."""

    at: tuple[float, float, float, float]  # left, top, width, height
    fill: str
    edge: str = ""
    thick: float = 0
    round: float = 0


@dataclass(frozen=True, slots=True)
class _Words:
    """A line of text; `y` is its foot."""

    x: float
    y: float
    size: float
    text: str
    colour: str
    cut: str = "sans-700"


def baked(claim: Claim, credential: bytes, form: Format) -> bytes:
    """Return the badge with the credential in it; the same award gives the same bytes."""
    if form == "png":
        return badge.bake_png(png(claim), credential)
    return badge.bake_svg(svg(claim), credential).encode()


def svg(claim: Claim) -> str:
    """Return the picture alone. Letters are outlines: it looks the same with any fonts."""
    said = escape(f"{claim.title}: {claim.role_title}")
    drawn = "".join(_svg_of(part) for part in _parts(claim))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" '
        f'width="{SIDE}" height="{SIDE}" role="img"><title>{said}</title>{drawn}</svg>'
    )


def png(claim: Claim) -> bytes:
    """Return the picture alone, 480 dots wide, with clear corners."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGBA", (SIDE * _FINER, SIDE * _FINER), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    for part in _parts(claim):
        _draw(pen, part)
    made = BytesIO()
    picture.resize((SIDE, SIDE), Image.Resampling.LANCZOS).save(made, "PNG", optimize=True)
    return made.getvalue()


def _parts(claim: Claim) -> Iterator[_Box | _Words]:
    if claim.kind == "competency":
        edge, fill = pictures.TIERS.get(claim.tier, pictures.TIERS["cross-cutting"])
        yield _Box((8, 8, 464, 464), fill, edge, 12, 44)
        yield _Words(60, 130, 76, str(claim.role_number), edge)
        yield _Words(60, 300, 150, claim.role_code[:3], edge)
        yield _Words(60, 362, 40, _WORDS[claim.assurance], edge, "sans-600")
    else:  # another look, on purpose: no tile, no tier, no code
        yield _Box((8, 8, 464, 464), _PAPER, _GREY, 4, 8)
        yield _Words(60, 130, 40, "Statement of", _GREY, "sans-400")
        yield _Words(60, 184, 40, "completion", _GREY, "sans-400")
        yield _Words(60, 300, 60, _WORDS["completion"], pictures.INK, "sans-600")
        yield _Words(60, 350, 30, "No level is claimed", _GREY, "sans-400")
    if claim.test:
        yield _Words(300, 130, 60, "TEST", _RED)
    yield from _lines(claim.number)


def _lines(number: str) -> Iterator[_Box]:
    left, top, wide, high = 60, 392, 360, 32
    yield _Box((left, top, wide, high), pictures.NIGHT)
    for x, width, tone in colours.lines(number):
        reach = min(width, colours.WIDTH - x) * wide / colours.WIDTH
        place = left + x * wide / colours.WIDTH
        yield _Box((place, top, reach, high), pictures.TONES[tone - 1])


def _svg_of(part: _Box | _Words) -> str:
    if isinstance(part, _Words):
        outline, scale = _outline(part.cut, part.text), part.size / _face(part.cut).em
        moved = f"translate({part.x:g} {part.y:g}) scale({scale:.6f} {-scale:.6f})"
        return f'<path fill="{part.colour}" transform="{moved}" d="{outline}"/>'
    x, y, wide, high = part.at
    edge = f' stroke="{part.edge}" stroke-width="{part.thick:g}"' if part.thick else ""
    corner = f' rx="{part.round:g}"' if part.round else ""
    return (
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{wide:.2f}" height="{high:.2f}"{corner} '
        f'fill="{part.fill}"{edge}/>'
    )


def _draw(pen: Any, part: _Box | _Words) -> None:
    from PIL import ImageFont

    if isinstance(part, _Words):
        font = ImageFont.truetype(str(_face(part.cut).path), round(part.size * _FINER))
        pen.text((part.x * _FINER, part.y * _FINER), part.text, part.colour, font, anchor="ls")
        return
    x, y, wide, high = part.at
    half = part.thick / 2  # an SVG's edge lies half outside of its rectangle
    box = [v * _FINER for v in (x - half, y - half, x + wide + half, y + high + half)]
    pen.rounded_rectangle(
        (box[0], box[1], box[2] - 1, box[3] - 1),
        (part.round + half) * _FINER if part.round else 0,
        part.fill,
        part.edge or None,
        round(part.thick * _FINER),
    )


@dataclass(frozen=True)
class _Face:
    path: Any
    em: int
    font: Any


@cache
def _face(cut: str) -> _Face:
    from fontTools.ttLib import TTFont

    path = next(file for file in fonts.files() if file.stem == cut)
    font = TTFont(path, lazy=True)
    return _Face(path, font["head"].unitsPerEm, font)


@cache
def _outline(cut: str, text: str) -> str:
    """Return a line of text as one path in the units of its font, upwards positive."""
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen

    font = _face(cut).font
    glyphs, names, along = font.getGlyphSet(), font.getBestCmap(), 0
    pen = SVGPathPen(glyphs)
    for character in text:
        name = names.get(ord(character), ".notdef")
        glyphs[name].draw(TransformPen(pen, (1, 0, 0, 1, along, 0)))
        along += glyphs[name].width
    return str(pen.getCommands())
