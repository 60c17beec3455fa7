"""Drawings from the content folder as trees: read without entities, given out without names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from string import ascii_uppercase
from xml.parsers import expat

SVG = "http://www.w3.org/2000/svg"
LARGEST, DEEPEST, MOST = 1_000_000, 60, 20_000  # characters, levels, elements
NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
LENGTH = re.compile(rf"({NUMBER.pattern})(?:px)?")
LOCAL = re.compile(r"\s*url\(\s*['\"]?#([^'\")]+)['\"]?\s*\)\s*")
# What a learner gets: shapes, words, colours. No names, no classes, nothing that loads or runs.
ELEMENTS = frozenset(
    {
        *("svg", "g", "defs", "use", "symbol", "path", "rect", "circle", "ellipse", "line"),
        *("polyline", "polygon", "text", "tspan", "linearGradient", "radialGradient", "stop"),
        *("clipPath", "mask", "marker", "pattern"),
    }
)
PAINT = frozenset(
    {
        *("fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity"),
        *("stroke-linecap", "stroke-linejoin", "stroke-dasharray", "stroke-dashoffset"),
        *("stroke-miterlimit", "opacity", "color", "stop-color", "stop-opacity", "visibility"),
        *("display", "clip-path", "clip-rule", "mask", "marker-start", "marker-mid", "marker-end"),
        *("font-family", "font-size", "font-weight", "font-style", "text-anchor"),
        *("dominant-baseline", "baseline-shift", "letter-spacing", "paint-order"),
    }
)
ATTRIBUTES = PAINT | {
    *("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "dx", "dy"),
    *("width", "height", "d", "points", "transform", "viewBox", "preserveAspectRatio", "offset"),
    *("gradientUnits", "gradientTransform", "spreadMethod", "patternUnits", "patternTransform"),
    *("patternContentUnits", "clipPathUnits", "maskUnits", "maskContentUnits", "markerWidth"),
    *("markerHeight", "markerUnits", "refX", "refY", "orient", "textLength", "lengthAdjust"),
    "rotate",
}
UNSEEN = frozenset({"title", "desc", "metadata"})


def bounded(number: str) -> float:
    """Return a number as a float; what is beyond all drawings stops at a thousand million."""
    return max(-1e9, min(1e9, float(number)))


def numbers(text: str) -> list[float]:
    """Return the numbers of a list such as `0 0 480,440`."""
    return [bounded(found) for found in NUMBER.findall(text)]


class UnreadableDrawing(ValueError):
    """A text that is no drawing we read; its words say why."""


@dataclass(slots=True)
class Node:
    """An element: its name in SVG (empty for a foreign one), attributes, children and texts."""

    tag: str
    attributes: dict[str, str]
    children: list[Node | str] = field(default_factory=list)

    def nodes(self) -> Iterator[Node]:
        """Return this element and all below it."""
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.nodes()

    def paint(self) -> dict[str, str]:
        """Return the attributes, with what an inline style says put over them."""
        found = dict(self.attributes)
        for declared in found.pop("style", "").split(";"):
            name, _, value = declared.partition(":")
            if name.strip() in PAINT:
                found[name.strip()] = value.strip()
        return found


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing and the rectangle of it that is seen, in its own units."""

    root: Node
    x: float
    y: float
    width: float
    height: float

    @property
    def view(self) -> str:
        """The rectangle as the attribute `viewBox` says it."""
        return " ".join(f"{n:g}" for n in (self.x, self.y, self.width, self.height))

    def trail(self, name: str) -> tuple[Node, ...]:
        """Return the elements from the root to the one with this id, none if there is none."""
        return _trail(self.root, name)

    def left_out(self) -> tuple[str, ...]:
        """Return the kinds of elements that `markup` does not give out, but a reader may miss."""
        tags = {node.tag for node in self.root.nodes()} - ELEMENTS - UNSEEN - {""}
        return tuple(sorted(tags))

    def letters(self) -> frozenset[str]:
        """Return the capital letters that stand alone in it, as the names of things do."""
        texts = (
            child.strip()
            for node in self.root.nodes()
            for child in node.children
            if isinstance(child, str)
        )
        return frozenset(text for text in texts if len(text) == 1 and text in ascii_uppercase)

    def markup(self, prefix: str, alt: str) -> str:
        """Return the drawing for a page, as a picture that is called `alt`.

        Ids and classes stay behind; what must be referred to is numbered after `prefix`.
        """
        names = self._numbered(prefix)
        head = f'class="hotspot-drawing" viewBox="{self.view}" role="img"'
        return f'<svg {head} aria-label="{escape(alt)}"{self._inside(names)}</svg>'

    def document(self) -> str:
        """Return the drawing as a file of its own, with no more names in it than `markup` has."""
        given = self.root.attributes
        sides = "".join(
            _attribute(name, given[name])
            for name in ("width", "height")
            if LENGTH.fullmatch(given.get(name, ""))
        )
        head = f'xmlns="{SVG}" viewBox="{self.view}"{sides}'
        return f"<svg {head}{self._inside(self._numbered('part'))}</svg>"

    def _numbered(self, prefix: str) -> Mapping[str, str]:
        """Return a number after `prefix` for each id that is referred to."""
        used = {name for node in self.root.nodes() for name in _referred(node)}
        known = {node.attributes.get("id", "") for node in self.root.nodes()} & used - {""}
        order = [n.attributes.get("id", "") for n in self.root.nodes()]
        kept = [name for name in dict.fromkeys(order) if name in known]
        return {name: f"{prefix}-{at}" for at, name in enumerate(kept, 1)}

    def _inside(self, names: Mapping[str, str]) -> str:
        """Return the root's paint, the end of its tag, and all that stands in it."""
        paint = "".join(
            _attribute(name, value)
            for name, value in sorted(_given_out(self.root, names).items())
            if name in PAINT
        )
        return f"{paint}>" + "".join(_written(child, names) for child in self.root.children)


def read_drawing(text: str) -> Drawing:
    """Read an SVG. Raises UnreadableDrawing."""
    root = _tree(text)
    if root.tag != "svg":
        raise UnreadableDrawing("it is not an SVG drawing")
    box = numbers(root.attributes.get("viewBox", ""))
    if len(box) != 4:
        sides = [LENGTH.fullmatch(root.attributes.get(name, "")) for name in ("width", "height")]
        box = [0.0, 0.0, *(bounded(side[1]) for side in sides if side)]
    if len(box) != 4 or not all(abs(n) < 1e6 for n in box) or min(box[2:]) < 1e-3:
        raise UnreadableDrawing("it has no `viewBox`")
    return Drawing(root, *box)


def _tree(text: str) -> Node:
    if len(text) > LARGEST:
        raise UnreadableDrawing(f"it is longer than {LARGEST} characters")
    top = Node("", {})
    builder = _Builder([top])
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = builder.refuse
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.text
    try:
        parser.Parse(text.encode("utf-8"), True)
    except UnicodeEncodeError:
        raise UnreadableDrawing("it holds characters that no text has") from None
    except expat.ExpatError as broken:
        said = expat.ErrorString(broken.code) or "it is not well-formed"
        raise UnreadableDrawing(f"line {broken.lineno}: {said}") from None
    found = [child for child in top.children if isinstance(child, Node)]
    return found[0]


class _Builder:
    """Builds the tree while expat reads; a document type, which entities need, is refused."""

    def __init__(self, open_nodes: list[Node]) -> None:
        self.open = open_nodes
        self.count = 0

    def refuse(self, *declared: object) -> None:
        raise UnreadableDrawing("it declares a document type: remove the line `<!DOCTYPE …>`")

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.count += 1
        if self.count > MOST or len(self.open) > DEEPEST:
            raise UnreadableDrawing("it has too many elements, or too deep ones")
        space, _, tag = name.rpartition(" ")
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        node = Node(tag if space == SVG else "", plain)
        self.open[-1].children.append(node)
        self.open.append(node)

    def end(self, name: str) -> None:
        self.open.pop()

    def text(self, text: str) -> None:
        self.open[-1].children.append(text)


def _trail(node: Node, name: str) -> tuple[Node, ...]:
    if node.attributes.get("id") == name:
        return (node,)
    for child in node.children:
        below = _trail(child, name) if isinstance(child, Node) else ()
        if below:
            return (node, *below)
    return ()


def _referred(node: Node) -> Iterator[str]:
    """Return the ids that an element refers to."""
    for name, value in node.paint().items():
        found = LOCAL.match(value)
        if found:
            yield found[1]
        elif name == "href" and value.startswith("#"):
            yield value[1:]


def _given_out(node: Node, names: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in node.paint().items():
        if name == "id" and value in names:
            found["id"] = names[value]
        elif name == "href" and value[1:] in names and value.startswith("#"):
            found["href"] = f"#{names[value[1:]]}"
        elif name in ATTRIBUTES and "url(" in value.casefold():
            local = LOCAL.fullmatch(value)
            if local and local[1] in names:
                found[name] = f"url(#{names[local[1]]})"
        elif name in ATTRIBUTES and "\\" not in value:  # which could hide a name from this check
            found[name] = value
    return found


def _written(child: Node | str, names: Mapping[str, str]) -> str:
    if isinstance(child, str):
        return escape(child) if child.strip() else " "
    if child.tag not in ELEMENTS:
        return ""
    attributes = "".join(_attribute(*pair) for pair in _given_out(child, names).items())
    inside = "".join(_written(below, names) for below in child.children)
    return f"<{child.tag}{attributes}>{inside}</{child.tag}>"


def _attribute(name: str, value: str) -> str:
    return f' {name}="{escape(value)}"'
