"""Lines of a source and the blocks in them: where each stands, what stands inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

LEAF = frozenset({"heading_open", "paragraph_open", "table_open"})  # not looked into
LEADING = re.compile(r"(?:[ \t>]|[-*+](?=[ \t])|[0-9]{1,9}[.)](?=[ \t]))*")
QUOTE = re.compile(r" {0,3}> ?")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of a file as written, from line `first` on, counted from 0."""

    first: int
    raw: tuple[str, ...]

    def cut(self, start: int, end: int) -> Stretch:
        """Return the lines [start, end) of the file."""
        return Stretch(start, self.raw[start - self.first : end - self.first])

    def unquoted(self) -> Stretch:
        """Return the lines without the `>` that begins them."""
        return replace(self, raw=tuple(QUOTE.sub("", line, count=1) for line in self.raw))

    def dedented(self, width: int) -> Stretch:
        """Return the lines without their first `width` columns; the first line's are a marker's."""
        rest = (line[min(width, len(line) - len(line.lstrip(" "))) :] for line in self.raw[1:])
        return replace(self, raw=(self.raw[0][width:], *rest))

    def without_tabs(self) -> Stretch:
        """Return the lines with spaces for the tabs that stand before their text."""
        return replace(self, raw=tuple(LEADING.sub(_spaces, line, count=1) for line in self.raw))


def _spaces(found: re.Match[str]) -> str:
    return found.group().expandtabs(4)


@dataclass(slots=True)
class Node:
    """A block: its first token, its lines [start, end) in the file, and the blocks inside it."""

    token: Token
    start: int
    end: int
    children: list[Node] = field(default_factory=list)
    tight: bool = False  # whether a paragraph directly inside is written without space around it

    @property
    def kind(self) -> str:
        """The token's type, as `paragraph_open`."""
        return self.token.type


def tree(tokens: Sequence[Token], offset: int) -> list[Node]:
    """Return the outermost blocks of a token stream, with all blocks inside them."""
    roots: list[Node] = []
    open_nodes: list[Node] = []
    for token in tokens:
        if token.nesting == -1:
            if open_nodes and open_nodes[-1].token.level == token.level:
                open_nodes.pop()
            continue
        if token.map is None or (open_nodes and open_nodes[-1].kind in LEAF):
            continue
        node = Node(token, token.map[0] + offset, token.map[1] + offset)
        (open_nodes[-1].children if open_nodes else roots).append(node)
        if token.hidden and open_nodes:
            open_nodes[-1].tight = True
        if token.nesting == 1:
            open_nodes.append(node)
    return roots


def trimmed(seen: Sequence[str], nodes: Sequence[Node]) -> None:
    """Take the empty lines at their ends off the blocks and what is inside them.

    `seen` are all lines of the file, an author's notes taken out.
    """
    for node in nodes:
        while node.end > node.start + 1 and not seen[node.end - 1].strip():
            node.end -= 1
        trimmed(seen, node.children)


def note_spans(raw: Sequence[str], seen: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the lines [start, end) of each author's note that goes over several lines.

    `seen` are the same lines with their notes taken out, as the parser has them.
    """
    inside, opened = False, 0
    for number, (line, shown) in enumerate(zip(raw, seen, strict=False)):
        if not inside and line == shown:
            continue
        before, closed, rest = inside, False, line
        while rest:
            _, sign, rest = rest.partition("-->" if inside else "<!--")
            closed = closed or bool(sign and inside)
            inside = inside != bool(sign)
        if before and closed:
            yield opened, number + 1
        if inside and (closed or not before):
            opened = number
