"""Pages put together from pieces: what many certificates share is laid out and painted once.

It reaches into the printer: the boxes of a laid-out page, and the stream that a page is painted
on. `tests/webapp/paper/test_pieces.py` holds such a page to what the printer makes of the whole.
"""

import re
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint.document import Page
from weasyprint.layout.absolute import AbsolutePlaceholder

_SHARED = re.compile(r"<!-- shared -->(.*?)<!-- own -->", re.DOTALL)
_GAP = "<!-- shared -->"
_OWN_STYLE = re.compile("<(style|link)", re.IGNORECASE)
_HTML, _BODY = re.compile(r"<html[^>]*>"), re.compile(r"<body[^>]*>")
_ALONE = ("/Catalog", "/Pages", "/Page")
_NAMED = ("XObject", "Pattern", "Shading")  # named by their place on the page


def parted(front: str) -> tuple[str, list[str]]:
    """Return what a page has of its own and, each as a page, the pieces that others have too."""
    html, body, shared = _HTML.search(front), _BODY.search(front), _SHARED.findall(front)
    if not (html and body and shared) or _OWN_STYLE.search(front):  # it is for the whole
        return front, []
    if len(set(shared)) < len(shared):  # one box cannot stand in two places
        return front, []
    alone = [f"{html[0]}{body[0]}{piece}</body></html>" for piece in shared]
    return _SHARED.sub(_GAP, front), alone


def joined(own: Any, shared: Sequence["Shared"]) -> "Sheet | None":
    """Return the page of all in the order of their source, or None where they are no pieces."""
    groups = _groups(own)
    if groups is None or len(groups) != len(shared) + 1:
        return None
    children, kept = list(groups[0]), {}
    for ours, theirs in zip(groups[1:], shared, strict=True):
        if theirs.groups is None or len(theirs.groups) != 1:
            return None
        children += [*theirs.groups[0], *ours]
        kept.update({id(box): theirs.recorded for box in theirs.groups[0]})
    return Sheet(_with(own.pages[0]._page_box, children), kept)


def _groups(document: Any) -> list[list[Any]] | None:
    """Return the boxes of a page between its gaps, None where one does not stand by itself."""
    pages = document.pages
    if len(pages) != 1 or len(pages[0]._page_box.children) != 1:
        return None
    page = pages[0]._page_box
    html = page.children[0]
    body = html.children[0] if len(html.children) == 1 else None
    if body is None or not all(isinstance(one, AbsolutePlaceholder) for one in body.children):
        return None
    grounds = (page.background, page.canvas_background, html.background, body.background)
    if any(ground is not None and _seen(ground) for ground in grounds) or any(
        map(_framed, (page, html, body))
    ):
        return None  # would be painted with each piece
    boxes = {id(one._box.element): one for one in body.children}
    groups: list[list[Any]] = [[]]
    for element in body.element:
        if not isinstance(element.tag, str):
            groups.append([])
        elif id(element) in boxes:
            groups[-1].append(boxes[id(element)])
    whole = sum(map(len, groups)) == len(body.children)  # what a style adds is of no element
    return groups if whole else None


def _seen(ground: Any) -> bool:
    return bool(ground.color.alpha) or any(layer.image is not None for layer in ground.layers)


def _framed(box: Any) -> bool:
    sides = ("top", "right", "bottom", "left")
    border = any(getattr(box, f"border_{side}_width") for side in sides)
    return bool(border or box.style["outline_width"] or box.style["opacity"] < 1)


def _with(page: Any, children: Sequence[Any]) -> Any:
    """Return the box of a page with other children in its body."""
    html = page.children[0]
    body = html.children[0].copy_with_children(children)
    return page.copy_with_children([html.copy_with_children([body])])


@dataclass
class _Group:
    """A drawing that stands in the file beside the page, such as an ornament in a background."""

    edges: Any
    operators: bytes
    states: dict[str, Any]


@dataclass
class _Recorded:
    """What painting a piece wrote: its operators, with a number where a mark stands."""

    parts: list[bytes | int | _Group] = field(default_factory=list)
    tags: dict[Any, Any] = field(default_factory=dict)
    fonts: dict[Any, Any] = field(default_factory=dict)
    states: dict[str, Any] = field(default_factory=dict)


class Said(pydyf.Object):  # type: ignore[misc]  # pydyf has no types
    """An object of a file that will not change any more, with its bytes."""

    data = b""

    def __init__(self, one: Any, *, alone: bool = False) -> None:
        self.number, self.generation, self.free = one.number, one.generation, one.free
        self.offset, self.data = one.offset, one.data
        self._alone = alone or (isinstance(one, dict) and one.get("Type") in _ALONE)

    @property
    def compressible(self) -> bool:
        """Whether it is packed with others; what the seal looks for is found faster alone."""
        return not self._alone


class Shared:
    """A page that several share: its boxes, and what painting each of them wrote."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.groups = _groups(document)
        self.recorded: dict[int, _Recorded | None] = {}

    @property
    def sheets(self) -> list[Any]:
        """The same pages as they are, painted once."""
        return [_Back(page, self.recorded) for page in self.document.pages]


class Sheet(Page):  # type: ignore[misc]  # weasyprint has no types
    """A page of own and shared pieces."""

    def __init__(self, page_box: Any, kept: dict[int, dict[int, _Recorded | None]]) -> None:
        super().__init__(page_box)
        self._kept = kept

    def paint(self, stream: Any, scale: float = 1) -> None:
        """Paint the pieces in their order; what is shared, from what was written before."""
        for box in self._page_box.children[0].children[0].children:

            def piece(on: Any, box: Any = box) -> None:
                Page.paint(_Piece(_with(self._page_box, [box])), on, scale)

            recorded = self._kept.get(id(box))
            if recorded is None:
                piece(stream)
            else:
                _painted(stream, piece, recorded, id(box))


class _Piece:
    """The part of a page that painting it needs."""

    def __init__(self, page_box: Any) -> None:
        self._page_box = page_box


class _Back(Page):  # type: ignore[misc]  # weasyprint has no types
    """A page that is shared as a whole."""

    def __init__(self, page: Any, recorded: dict[int, _Recorded | None]) -> None:
        self.__dict__.update(page.__dict__)
        self._recorded = recorded

    def paint(self, stream: Any, scale: float = 1) -> None:
        """Paint the page from what was written before."""

        def whole(on: Any) -> None:
            Page.paint(self, on, scale)

        _painted(stream, whole, self._recorded, id(self._page_box))


def _painted(
    stream: Any, paint: Callable[[Any], None], recorded: dict[int, _Recorded | None], key: int
) -> None:
    if key not in recorded:
        recorded[key] = _record(stream, paint)
    found = recorded[key]
    if found is None:
        paint(stream)
    else:
        _replay(found, stream)


def _record(stream: Any, paint: Callable[[Any], None]) -> _Recorded | None:
    """Paint on a stream of its own; None for what is named by its place in the file."""
    resources = {**stream._resources, "ExtGState": {}, **{name: {} for name in _NAMED}}
    alone = stream.clone(fonts={}, resources=resources, images={}, tags={})
    paint(alone)
    groups, fonts = resources["XObject"], alone._fonts
    if alone._images or not _plain(resources) or not all(map(_alone, groups.values())):
        return None
    if any(font.missing for font in fonts.values()):
        return None
    for font in fonts.values():  # each holds its whole file: one of it is enough
        font.file_content = _files.setdefault(font.file_content, font.file_content)
    return _Recorded(_flat(alone.stream, groups), alone._tags, fonts, resources["ExtGState"])


def _plain(resources: Any) -> bool:
    """Whether nothing is named by its place, groups aside."""
    placed = any(name.startswith("s") for name in resources["ExtGState"])
    return not (placed or resources["Pattern"] or resources["Shading"])


def _alone(group: Any) -> bool:
    """Whether a group has no other in it, and no mark: those are numbered on the page."""
    marked = any(map(_mark, group.stream))
    return _plain(group._resources) and not (marked or group._resources["XObject"])


def _mark(item: Any) -> bool:
    return isinstance(item, dict) and "MCID" in item


_files: dict[bytes, bytes] = {}


def _flat(items: Sequence[Any], groups: Any) -> list[bytes | int | _Group]:
    parts: list[bytes | int | _Group] = []
    drawn = {f"/{name} Do".encode(): group for name, group in groups.items()}
    run: list[Any] = []
    for item in items:
        found = drawn.get(item) if isinstance(item, bytes) else None
        if _mark(item):
            parts += [_bytes(run), item["MCID"]]
            run = []
        elif found is not None:
            states = found._resources["ExtGState"]
            parts += [_bytes(run), _Group(found.extra["BBox"], _bytes(found.stream), states)]
            run = []
        else:
            run.append(item)
    return [*parts, _bytes(run)]


def _bytes(items: list[Any]) -> bytes:
    data: bytes = pydyf.Stream(items).data
    return data.partition(b"\nstream\n")[2].removesuffix(b"\nendstream")


def _replay(found: _Recorded, stream: Any) -> None:
    """Write on `stream` what painting the piece there would have written."""
    first = len(stream._tags)
    for part in found.parts:
        if isinstance(part, _Group):
            _draw(part, stream)
        else:
            mark = pydyf.Dictionary({"MCID": first + part}) if isinstance(part, int) else part
            stream.stream.append(mark)
    for box, tag in found.tags.items():
        stream._tags[box] = {**tag, "mcid": first + tag["mcid"]}
    _give(found.states, stream)
    for key, font in found.fonts.items():
        if key not in stream._fonts:
            stream._fonts[key] = _unused(font)
        stream._fonts[key].widths.update(font.widths)
        stream._fonts[key].to_unicode.update(font.to_unicode)


def _draw(found: _Group, stream: Any) -> None:
    group = stream.add_group(0, 0, 0, 0)
    group.extra["BBox"] = pydyf.Array(found.edges)
    group.stream.append(found.operators)
    _give(found.states, group)
    stream.draw_x_object(group.id)


def _give(states: dict[str, Any], stream: Any) -> None:
    for name, state in states.items():
        stream._resources["ExtGState"].setdefault(name, pydyf.Dictionary(state))


def _unused(font: Any) -> Any:
    """Return a font as it is before anything is set in it."""
    fresh = copy(font)
    fresh.widths, fresh.to_unicode, fresh.missing = {}, {}, {}
    fresh.variations = dict(font.variations)
    return fresh
