"""Markdown blocks in their canonical form, cut out of the author's lines and never rewritten.

Indentation, bullets, numbers of steps, table bars, and the empty lines between blocks are ours;
every word and every mark inside a line is the author's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assessments.canon import tables
from assessments.canon.stretch import Node, Stretch
from assessments.prose.chemistry import closing
from assessments.source.layout import BULLET, NUMBERED, TICK
from assessments.source.outline import HEADING

ALERT = re.compile(r"(\[!(?:note|tip|important|warning|caution)\])[ \t]+(?=\S)", re.IGNORECASE)
STARTS = re.compile(  # what a line of text cannot begin with, if it begins where others do
    r"#{1,6}(?:\s|$)|[-*+](?:\s|$)|1[.)](?:\s|$)|>|`{3}|~{3}|(?:=+|-+)$|([*_])(?:\s*\1){2,}$"
)
CHEMISTRY = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)|\$[^$]+\$|(?<!\\)\\ce\{")
LISTS = ("bullet_list_open", "ordered_list_open")


def with_dollars(stretch: Stretch) -> Stretch:
    r"""Return the lines with `$` around each bare `\ce{…}`, which formatters take for text."""
    return replace(stretch, raw=tuple(_dollared(line) for line in stretch.raw))


def _dollared(line: str) -> str:
    written, at = "", 0
    for found in CHEMISTRY.finditer(line):
        end = closing(line, found.end() - 1) + 1 if found[0].endswith("{") else 0
        if found.start() >= at and end:
            written += f"{line[at : found.start()]}${line[found.start() : end]}$"
            at = end
    return written + line[at:]


def blocks(stretch: Stretch, nodes: Sequence[Node], loose: bool = True) -> list[str]:
    """Return the lines of blocks that stand one after the other, with a note or link target
    between them kept as it is."""
    written: list[str] = []
    at, above = stretch.first, ""
    for node in [*nodes, None]:
        end = node.start if node is not None else stretch.first + len(stretch.raw)
        for lines in loners(stretch.cut(at, end).raw) if end > at else ():
            written += ["", *lines] if written and loose else lines
        if node is None:
            break
        bullet = "*" if node.kind == "bullet_list_open" and above == "-" else "-"
        lines = block(stretch.cut(node.start, node.end), node, bullet)
        written += ["", *lines] if written and loose else lines
        above = bullet if node.kind == "bullet_list_open" else ""
        at = max(at, node.end)
    return written


def loners(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield runs of lines that no block holds: an author's notes, targets of links."""
    run: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            run.append(line.strip())
        elif run:
            yield run
            run = []


def block(stretch: Stretch, node: Node, bullet: str = "-") -> list[str]:
    """Return the lines of one block; they stand at the first column."""
    raw = stretch.raw
    match node.kind:
        case "heading_open":
            return [_heading(raw[0])] if len(raw) == 1 else [line.strip() for line in raw]
        case "paragraph_open":
            return _paragraph(raw)
        case "fence":
            return _fence(raw, node)
        case "table_open":
            return tables.settled(raw)
        case "blockquote_open":
            return _quote(stretch, node)
        case "bullet_list_open" | "ordered_list_open":
            return list_of(stretch, node, bullet)
        case "hr":
            return [raw[0].strip()]
        case "math_block":
            return [raw[0].strip(), *(line.rstrip() for line in raw[1:])]
        case _:
            return [*raw]


def _heading(line: str) -> str:
    found = HEADING.fullmatch(line)
    return f"{found[1]} {found[2]}".rstrip() if found else line.strip()


def _paragraph(lines: Sequence[str]) -> list[str]:
    """Two spaces at a line's end are a break that an editor may lose: a backslash stays.

    A line that was text only because of how it was indented joins the one before it.
    """
    written: list[str] = []
    broken = False
    for line in lines:
        text = line.strip()
        if written and STARTS.match(text) and not broken:
            written[-1] += f" {text}"
        else:
            written.append(text)
        broken = line.endswith("  ") or text.endswith("\\")
        if line.endswith("  ") and line is not lines[-1]:
            written[-1] += "\\"
    return written


def _fence(lines: Sequence[str], node: Node) -> list[str]:
    first = lines[0].lstrip(" ")
    indent = len(lines[0]) - len(first)
    marks = node.token.markup
    info = " ".join(node.token.info.split())
    last = lines[-1].strip()
    if len(lines) < 2 or not last.startswith(marks) or last.strip(marks[0]):
        return [*lines]  # its end is the end of what it stands in
    rest = [line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in lines[1:-1]]
    return [marks + info, *rest, marks]


def _quote(stretch: Stretch, node: Node) -> list[str]:
    inner = blocks(stretch.unquoted(), node.children)
    if found := ALERT.match(inner[0]) if inner else None:
        inner[:1] = [found[1], inner[0][found.end() :]]
    return [f"> {line}".rstrip() if not line.endswith("  ") else f"> {line}" for line in inner]


def list_of(stretch: Stretch, node: Node, bullet: str = "-", options: bool = False) -> list[str]:
    """Return the lines of a list. A tight list stays tight; options are told apart by their tick
    boxes, so no empty line stands between two of them."""
    loose = not options and _is_loose(stretch, node)
    written: list[str] = []
    first = int(node.token.attrGet("start") or 1)
    numbered = node.kind == "ordered_list_open"
    for number, entry in enumerate(node.children):
        until = node.children[number + 1].start if number + 1 < len(node.children) else node.end
        marker = f"{first + number}{node.token.markup}" if numbered else bullet
        lines = _entry(stretch.cut(entry.start, until), entry, marker, loose or options)
        written += ["", *lines] if written and loose else lines
    return written


def _is_loose(stretch: Stretch, node: Node) -> bool:
    paragraphs = [
        c for entry in node.children for c in entry.children if c.kind == "paragraph_open"
    ]
    if paragraphs:
        return not any(entry.tight for entry in node.children)
    inside = [line for entry in node.children for line in stretch.cut(entry.start, entry.end).raw]
    return not all(line.strip() for line in inside)


def _entry(stretch: Stretch, entry: Node, marker: str, loose: bool) -> list[str]:
    found = BULLET.fullmatch(stretch.raw[0]) or NUMBERED.fullmatch(stretch.raw[0])
    if found is None or not entry.children:
        rest = [line.strip() for line in stretch.raw[1:] if line.strip()]
        return [marker, *(f"{' ' * (len(marker) + 1)}{line}" for line in rest)]
    space = found[2].expandtabs(4) if found[3] else " "
    width = len(found[1]) + (len(space) if len(space) <= 4 else 1)
    inner = blocks(stretch.dedented(width), entry.children, loose)
    indent = " " * (len(marker) + 1)
    return [f"{marker} {inner[0]}", *(indent + line if line else "" for line in inner[1:])]


def is_options(stretch: Stretch, node: Node) -> bool:
    """Whether each entry of a list begins with a tick box."""
    firsts = (BULLET.fullmatch(stretch.cut(e.start, e.end).raw[0]) for e in node.children)
    return all(found is not None and TICK.fullmatch(found[3]) for found in firsts)


def ticked(line: str) -> str:
    """Return an option's first line with the tick box in its one form."""
    found = BULLET.fullmatch(line)
    tick = TICK.fullmatch(found[3]) if found else None
    if found is None or tick is None:
        return line
    return f"{found[1]}{found[2]}[{tick[1].lower()}] {tick[2] or ''}".rstrip()
