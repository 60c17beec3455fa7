"""Regions of a picture as outlines of straight pieces, in the units of the drawing.

From a drawing come rect, circle, ellipse, polygon, closed path, and a group of these (the
rectangle around it), with their transforms. Not from inside defs, symbols or a nested svg.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin

from assessments.questions.hotspot.paths import OpenLine, Point, flattened
from assessments.questions.hotspot.svg import LENGTH, Drawing, Node, bounded, numbers
from assessments.questions.hotspot.transforms import IDENTITY, Matrix, moved, product, read

ROUND = 32  # pieces of a circle
GROUP = "g"  # all that may stand around a region: its transforms count


class NoShape(ValueError):
    """An element whose outline cannot be told; its words say why and what to do."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Closed rings of points."""

    rings: tuple[tuple[Point, ...], ...]

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom."""
        across = [x for ring in self.rings for x, _ in ring]
        down = [y for ring in self.rings for _, y in ring]
        return min(across), min(down), max(across), max(down)

    @property
    def path(self) -> str:
        """The outline as the attribute `d` of a path."""
        return "".join(
            "M" + "L".join(f"{x:.6g} {y:.6g}" for x, y in ring) + "Z" for ring in self.rings
        )

    @property
    def middle(self) -> Point:
        """A point inside, as far as can be told cheaply: where a letter says which region it is."""
        left, top, right, bottom = self.box
        down = (top + bottom) / 2
        crossings = sorted(
            x + (down - y) * (x2 - x) / (y2 - y)
            for ring in self.rings
            for (x, y), (x2, y2) in pairwise((*ring, ring[0]))
            if (y > down) != (y2 > down)
        )
        spans = [*zip(crossings[::2], crossings[1::2], strict=False)]
        first, last = max(spans, key=lambda span: span[1] - span[0], default=(left, right))
        return (first + last) / 2, down


def polygon(points: Sequence[Point]) -> Shape:
    """Return the region inside these corners."""
    return Shape((tuple(points),))


def rectangle(x: float, y: float, width: float, height: float) -> Shape:
    """Return a rectangle by its corner and sides."""
    return polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])


def ellipse(x: float, y: float, across: float, down: float) -> Shape:
    """Return an ellipse by its centre and two radii."""
    turns = [2 * pi * n / ROUND for n in range(ROUND)]
    return polygon([(x + across * cos(turn), y + down * sin(turn)) for turn in turns])


def lifted(drawing: Drawing, name: str) -> Shape:
    """Return the outline of the element with this id. Raises NoShape."""
    trail = drawing.trail(name)
    if not trail:
        raise NoShape(f"the drawing has nothing with the id “{name}”")
    around = [node.tag for node in trail[1:-1] if node.tag != GROUP]
    if len(trail) == 1 or around:
        where = f"inside <{around[0]}>" if around else "the whole drawing"
        raise NoShape(f"“{name}” is {where}, which is no place for a region")
    matrix = IDENTITY
    for node in trail[1:-1]:
        matrix = product(matrix, _own(node))
    rings = [*_rings(trail[-1], matrix)]
    if not rings:
        raise NoShape(f"“{name}” has no area")
    shape = Shape(tuple(rings))
    return _around(shape) if trail[-1].tag == GROUP else shape


def _around(shape: Shape) -> Shape:
    left, top, right, bottom = shape.box
    return rectangle(left, top, right - left, bottom - top)


def _rings(node: Node, matrix: Matrix) -> Iterable[tuple[Point, ...]]:
    matrix = product(matrix, _own(node))
    if node.tag == GROUP:
        for child in node.children:
            if isinstance(child, Node) and (child.tag in _READERS or child.tag == GROUP):
                yield from _rings(child, matrix)
        return
    reader = _READERS.get(node.tag)
    if reader is None:
        known = ", ".join(_READERS)
        raise NoShape(f"a <{node.tag or 'foreign element'}> is no region; these are: {known}, g")
    for ring in reader(node.paint()):
        yield tuple(moved(point, matrix) for point in ring)


def _own(node: Node) -> Matrix:
    try:
        return read(node.attributes.get("transform", ""))
    except ValueError as unread:
        raise NoShape(str(unread)) from None


def _rect(given: Mapping[str, str]) -> Iterable[Sequence[Point]]:
    x, y, width, height = (_number(given, name) for name in ("x", "y", "width", "height"))
    return rectangle(x, y, width, height).rings if width > 0 and height > 0 else ()


def _circle(given: Mapping[str, str]) -> Iterable[Sequence[Point]]:
    x, y, radius = (_number(given, name) for name in ("cx", "cy", "r"))
    return ellipse(x, y, radius, radius).rings if radius > 0 else ()


def _ellipse(given: Mapping[str, str]) -> Iterable[Sequence[Point]]:
    x, y, across, down = (_number(given, name) for name in ("cx", "cy", "rx", "ry"))
    return ellipse(x, y, across, down).rings if across > 0 and down > 0 else ()


def _polygon(given: Mapping[str, str]) -> Iterable[Sequence[Point]]:
    found = numbers(given.get("points", ""))
    points = [*zip(found[::2], found[1::2], strict=False)]
    return (points,) if len(points) > 2 else ()


def _path(given: Mapping[str, str]) -> Iterable[Sequence[Point]]:
    try:
        return flattened(given.get("d", ""), filled=given.get("fill", "") != "none")
    except OpenLine as open_line:
        raise NoShape(str(open_line)) from None


def _number(given: Mapping[str, str], name: str) -> float:
    found = LENGTH.fullmatch(given.get(name, "0").strip())
    if not found:
        raise NoShape(f"`{name}` is “{given[name]}”; a region is measured in plain numbers")
    return bounded(found[1])


_READERS: Mapping[str, Callable[[Mapping[str, str]], Iterable[Sequence[Point]]]] = {
    "rect": _rect,
    "circle": _circle,
    "ellipse": _ellipse,
    "polygon": _polygon,
    "path": _path,
}
