"""The regions of a hotspot question as an author writes them: where they lie, what they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from assessments.questions.hotspot.picture import Picture
from assessments.questions.hotspot.shapes import NoShape, Shape, ellipse, lifted, polygon, rectangle
from assessments.source import Block, Fields

FORMS = ("svg", "poly", "rect", "circle")
NUMBER = re.compile(r"[0-9]{1,3}(\.[0-9]{1,4})?")
LEAST, MOST = 2, 12
UNEQUAL = 2.5  # a description that many times as long as another may be a cue


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A place in the picture. `label` says what it is, afterwards; `describe` where, beforehand."""

    key: str
    label: str = ""
    describe: str = ""
    shape: Shape | None = None  # None where the drawing cannot be read by the caller


def read_regions(block: Block, picture: Picture | None) -> tuple[Region, ...]:
    """Return the regions in the author's order; problems are told in the block's sink."""
    fields = block.fields.fields("regions")
    count = len(fields.keys()) if fields is not None else 0
    if not LEAST <= count <= MOST and "regions" not in block.fields.misshapen:
        said = f"there are {LEAST} to {MOST} regions to choose from, not {count}"
        block.fields.error("regions", "V04", said, expected="regions: {name: {rect: 10 10 20 15}}")
    if fields is None:
        return ()
    regions = []
    for key in fields:
        inner = fields.fields(key)
        if inner is not None:
            regions.append(_region(key, inner, picture))
    _compare(block, regions)
    return tuple(regions)


def _region(key: str, fields: Fields, picture: Picture | None) -> Region:
    fields.refuse_unknown(("label", "describe", *FORMS), f"region “{key}”")
    shape = _shape(key, fields, picture)
    if shape is not None and picture is not None:
        left, top, right, bottom = shape.box
        _, _, width, height = picture.box
        if not picture.holds(shape):
            fields.error(_form(fields), "V06", f"region “{key}” reaches beyond the picture")
        elif right - left < width / 50 or bottom - top < height / 50:
            said = f"region “{key}” is too small to be hit on a phone"
            fields.warn(_form(fields), "V13", said, fix="draw a wider area around it")
    label, describe = fields.text("label"), fields.text("describe")
    return Region(key=key, label=label, describe=describe, shape=shape)


def _form(fields: Fields) -> str:
    return next((form for form in FORMS if form in fields), "")


def _shape(key: str, fields: Fields, picture: Picture | None) -> Shape | None:
    given = [form for form in FORMS if form in fields]
    if len(given) != 1:
        said = (
            f"region “{key}” is given {len(given)} times" if given else f"region “{key}” is nowhere"
        )
        expected = "one of svg: “#id”, poly: x y x y x y, rect: x y w h, circle: x y r"
        fields.error(given[1] if given else "", "V05", said, expected=expected)
        return None
    form = given[0]
    if form == "svg":
        return _from_drawing(fields, picture)
    numbers = _percents(fields, form)
    return _MAKERS[form](numbers, picture.box) if numbers and picture is not None else None


def _from_drawing(fields: Fields, picture: Picture | None) -> Shape | None:
    name = fields.text("svg")
    if not name.startswith("#") or len(name) < 2:
        fields.error("svg", "V05", f"“{name}” is not the id of an element", fix='svg: "#name"')
        return None
    if picture is None or picture.drawing is None:
        return None
    try:
        return lifted(picture.drawing, name[1:])
    except NoShape as problem:
        fix = "or give the place in percents: poly, rect or circle"
        fields.error("svg", "V07", str(problem), fix=fix)
        return None


def _percents(fields: Fields, form: str) -> list[float]:
    texts = fields.text(form).replace(",", " ").split()
    numbers = [float(text) for text in texts if NUMBER.fullmatch(text)]
    fits = {"rect": len(texts) == 4, "circle": len(texts) == 3}.get(
        form, len(texts) >= 6 and len(texts) % 2 == 0
    )
    sized = form == "poly" or min(numbers[2:], default=0.0) > 0
    if len(numbers) == len(texts) and fits and sized and max(numbers) <= 100:
        return numbers
    expected = {"rect": "x y width height", "circle": "x y radius"}.get(form, "x y x y x y …")
    fields.error(
        form,
        "V06",
        f"“{fields.text(form)}” is no {form} in percents of the picture",
        expected=f"{expected}, each from 0 to 100",
    )
    return []


Box = tuple[float, float, float, float]


def _polygon(numbers: Sequence[float], box: Box) -> Shape:
    left, top, width, height = box
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return polygon([(left + x * width / 100, top + y * height / 100) for x, y in pairs])


def _rectangle(numbers: Sequence[float], box: Box) -> Shape:
    (x, y, wide, high), (left, top, width, height) = numbers, box
    corner = left + x * width / 100, top + y * height / 100
    return rectangle(*corner, wide * width / 100, high * height / 100)


def _circle(numbers: Sequence[float], box: Box) -> Shape:
    """The radius is in percents of the width, so that a circle stays one."""
    (x, y, radius), (left, top, width, height) = numbers, box
    reach = radius * width / 100
    return ellipse(left + x * width / 100, top + y * height / 100, reach, reach)


_MAKERS: Mapping[str, Callable[[Sequence[float], Box], Shape]] = {
    "poly": _polygon,
    "rect": _rectangle,
    "circle": _circle,
}


def _compare(block: Block, regions: Sequence[Region]) -> None:
    """Tell descriptions that single out a region, by being there or by their length."""
    for code, message, fix in _cues([region.describe for region in regions]):
        tell = block.fields.warn if code == "V10" else block.fields.error
        tell("regions", code, message, fix=fix)


def _cues(told: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    lengths = [len(text) for text in told if text]
    if not lengths:
        said = "who cannot see the picture has nothing to choose by"
        yield "V11", said, "give each region `describe:`, its place and look in like words"
    elif len(lengths) < len(told):
        said = f"{len(lengths)} of {len(told)} regions are described"
        yield "V09", said, "describe all of them, or none"
    elif max(lengths) > UNEQUAL * min(lengths):
        said = f"the descriptions are {min(lengths)} to {max(lengths)} characters long"
        yield "V10", said, "write them of like length: the odd one out gives the answer away"
    elif len(set(told)) < len(told):
        yield "V09", "two regions are described in the same words", "say how they differ"
