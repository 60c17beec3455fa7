"""The body of a source: which raw lines are which block, and which headings hold them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

from assessments.source.plain import plain_plugin
from assessments.source.sink import Sink, nearest

NESTING = 40
QUESTION = "yaml question"  # what stands behind the backticks of a question's block
HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")
FENCE = re.compile(r"[ >]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)")
OPENING = "<!--"
ENTRY = re.compile(r"[A-Za-z_][\w -]*:(?:\s|$)|\s+\S|- ")
SEPARATES = "a rule such as `---` separates nothing here"


class Slice(NamedTuple):
    """Raw Markdown out of a file, and the line of the file on which it starts."""

    text: str
    line: int


class Top(NamedTuple):
    """A block that stands in no other: its tokens, and its lines [start, end) counted from 0."""

    kind: str
    start: int
    end: int
    tokens: Sequence[Token]
    info: str = ""  # the words behind the backticks of a code block


class Heading(NamedTuple):
    """A heading, the block number it has among the tops, and its line counted from 1."""

    level: int
    text: str
    at: int
    line: int


def parser() -> MarkdownIt:
    """Return a parser of blocks alone: what stands in a line is nothing to an outline."""
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": NESTING})
    parser.enable(["table"]).use(dollarmath_plugin, allow_space=False, allow_digits=False)
    parser.disable("html_block")  # it is off, and asked all the same
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


@cache
def _parser() -> MarkdownIt:
    return parser().use(plain_plugin)


class Outline:
    """A body cut into its outermost blocks. Lines are those of the file, counted from 0."""

    def __init__(self, body: str, first_line: int, sink: Sink) -> None:
        self.sink = sink
        self.offset = first_line - 1
        text = without_comments(body, first_line, sink)
        text = _cut_at_open_fence(text, first_line, sink)
        self.lines = [""] * self.offset + text.split("\n")
        self.tops = tuple(_tops(_parser().parse(text), self.offset))
        self.starts = [top.start for top in self.tops]
        self.headings = tuple(self._headings())
        self.lost: list[int] = []  # lines on which what was taken out began

    def opens_question(self, heading: Heading) -> bool:
        """Whether a question block stands directly under the heading."""
        below = self.tops[heading.at + 1 : heading.at + 2]
        return bool(below) and below[0].info == QUESTION

    def text(self, start: int, end: int) -> Slice:
        """Return the raw lines [start, end) without blank lines around them."""
        while start < end and not self.lines[start].strip():
            start += 1
        while end > start and not self.lines[end - 1].strip():
            end -= 1
        return Slice("\n".join(self.lines[start:end]), start + 1)

    def within(self, start: int, end: int) -> Sequence[Top]:
        """Return the blocks that start in the lines [start, end)."""
        return self.tops[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def take_out(self, start: int, end: int) -> None:
        """Leave the lines [start, end) empty, and forget what stood there."""
        kept = [number for number, top in enumerate(self.tops) if not start <= top.start < end]
        places = {old: new for new, old in enumerate(kept)}
        self.headings = tuple(
            heading._replace(at=places[heading.at])
            for heading in self.headings
            if heading.at in places
        )
        self.tops = tuple(self.tops[number] for number in kept)
        self.starts = [top.start for top in self.tops]
        self.lines[start:end] = [""] * (end - start)
        self.lost.append(start)

    def _headings(self) -> Iterator[Heading]:
        for at, top in enumerate(self.tops):
            if top.kind != "heading_open":
                continue
            text = top.tokens[1].content.strip()
            if not top.tokens[0].markup.startswith("#") and not self._closes_front(at):
                self._refuse_underlined(top, text)
            yield Heading(int(top.tokens[0].tag[1:]), text, at, top.start + 1)

    def _closes_front(self, at: int) -> bool:
        """Whether a block is the inside and end of front matter that stands in the middle."""
        top = self.tops[at]
        opened = at > 0 and self.tops[at - 1].kind == "hr"
        lines = self.lines[top.start : top.end - 1]
        underlined = top.kind == "heading_open" and top.tokens[0].markup.startswith("-")
        return opened and underlined and all(map(ENTRY.match, lines))

    def _refuse_underlined(self, top: Top, text: str) -> None:
        bar = top.tokens[0].markup
        if bar == "-":
            said = "`---` under a line makes that line a heading"
            fix = "put a blank line above `---`, or write a heading as `## Title`"
        else:
            said = "headings are written with `#`, not underlined"
            fix = f"## {text.splitlines()[-1] if text else 'Title'}"
        self.sink.error("S01", said, top.end, fix=fix)

    def check_separators(self) -> None:
        """Report `---` lines between blocks: a heading is all that separates questions."""
        for at, top in enumerate(self.tops):
            if top.kind == "hr":
                second = at + 1 < len(self.tops) and self._closes_front(at + 1)
                said = "a second front matter opens here" if second else SEPARATES
                self.sink.error(
                    "S02",
                    said,
                    top.start + 1,
                    expected="a heading for each question; front matter only at the top",
                    fix="put its lines into a block" if second else "remove the line",
                )

    def check_infos(self) -> None:
        """Report code blocks that were probably meant as question blocks."""
        for top in self.tops:
            words = top.info.split()
            if len(words) == 2 and words[0] == "yaml" and words[1] not in ("question", "check"):
                near = nearest(words[1], ("question", "check"))
                self.sink.error(
                    "S03",
                    f"a code block is called “{top.info}”",
                    top.start + 1,
                    expected="```yaml question",
                    fix=f"```yaml {near}" if near else "",
                )


def _tops(tokens: Sequence[Token], offset: int) -> Iterator[Top]:
    first = 0
    for number, token in enumerate(tokens):
        if token.level or token.nesting == 1:
            continue
        opening = tokens[first]
        start, end = opening.map or (0, 0)
        words = opening.info.split() if opening.type == "fence" else ()
        info = " ".join(words).replace("yml", "yaml", 1)
        block = tokens[first : number + 1]
        yield Top(opening.type, start + offset, end + offset, block, info)
        first = number + 1


def without_comments(body: str, first_line: int, sink: Sink) -> str:
    """Blank out `<!-- … -->`, an author's note to authors, keeping every line in its place."""
    if OPENING not in body:
        return body
    kept: list[str] = []
    fence, inside, opened = "", False, 0
    for number, line in enumerate(body.split("\n"), first_line):
        if not inside:
            fence = _fence_after(line, fence)
        if fence:
            kept.append(line)
            continue
        rest, shown = line, ""
        while rest:
            before, sign, rest = rest.partition("-->" if inside else OPENING)
            shown += "" if inside else before
            if sign:
                inside, opened = not inside, number
        kept.append(shown)
    if inside:
        sink.error("S04", "this `<!--` is never closed", opened, fix="close it with `-->`")
    return "\n".join(kept)


def _fence_after(line: str, fence: str) -> str:
    """Return the fence that is open after `line`, given the one open before it, or empty."""
    found = FENCE.fullmatch(line) if "```" in line or "~~~" in line else None
    if found is None:
        return fence
    marks, info = found.groups()
    if not fence:
        return marks if marks[0] == "~" or "`" not in info else ""
    return "" if marks.startswith(fence) and not info.strip() else fence


def _cut_at_open_fence(text: str, first_line: int, sink: Sink) -> str:
    """Report a code block that is never closed, and keep only the sections before its own."""
    if "```" not in text and "~~~" not in text:
        return text
    fence, opened, section = "", 0, 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if not fence and "#" in line and HEADING.fullmatch(line):
            section = number
        before, fence = fence, _fence_after(line, fence)
        if fence and not before:
            opened, cut = number, section
    if not fence:
        return text
    sink.error(
        "S05",
        f"the code block opened with {fence} on this line is never closed",
        first_line + opened,
        fix=f"put a line {fence} where it ends",
    )
    return "\n".join(lines[:cut])
