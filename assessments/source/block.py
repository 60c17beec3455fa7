"""One question of a source: its block of fields, its text, its parts, the questions inside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from itertools import takewhile
from typing import TYPE_CHECKING

from assessments import parameters, prose
from assessments.prose.links import PLAIN, Links
from assessments.source.every_question import COMMON, Common, read_common
from assessments.source.fields import Fields
from assessments.source.layout import Option, Table, options_of, steps_of, table_of
from assessments.source.outline import Heading, Outline, Slice, Top
from assessments.source.parts import EVERYWHERE, NEVER_SHOWN, PARTS, REPEATABLE, part_name
from assessments.source.sink import nearest
from assessments.source.yaml import read_yaml

if TYPE_CHECKING:
    from assessments.parameters import Parameters


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the file around a question decides for it."""

    language: str = "en"
    multiple: str = "all-or-nothing"  # how questions with several right options are marked
    shuffle: bool = True  # whether options and rows come in a drawn order
    links: Links = PLAIN
    outer: tuple[str, ...] = ()  # names drawn by an enclosing case
    inside: bool = False  # a case


@dataclass(kw_only=True, eq=False)
class Block:
    """A question section, cut up but not understood. Its problems go to the outline's sink."""

    outline: Outline
    setting: Setting
    heading: Heading
    start: int  # lines [start, end) of the file, counted from 0
    end: int
    prompt_lines: tuple[int, int]
    fields: Fields
    unreadable: bool = False
    parts: dict[str, tuple[Slice, ...]] = field(default_factory=dict)
    part_lines: dict[str, tuple[int, int]] = field(default_factory=dict)
    inner: tuple[tuple[tuple[Heading, ...], int], ...] = ()  # with the line that ends each
    errors_before: int = 0
    misplaced: set[str] = field(default_factory=set)  # parts under a heading of the wrong level

    @property
    def path(self) -> str:
        """The file that the question stands in."""
        return self.outline.sink.path

    @property
    def line(self) -> int:
        """The line of the heading, counted from 1."""
        return self.heading.line

    @property
    def title(self) -> str:
        """The heading's text."""
        return self.heading.text

    @property
    def name(self) -> str:
        """How messages call this question."""
        return self.fields.text("id") or self.title

    @cached_property
    def prompt(self) -> Slice:
        """The whole stem, options and tables included."""
        return self.outline.text(*self.prompt_lines)

    @property
    def torn(self) -> bool:
        """Whether a question without a heading begins in it: what is missing may stand there."""
        return any(self.start <= line < self.end for line in self.outline.lost)

    @property
    def failed(self) -> bool:
        """Whether an error has been found since this block was begun, or stands in it."""
        return self.unreadable or self.torn or self.outline.sink.errors > self.errors_before

    @property
    def revision(self) -> str:
        """The hash of the section as written; trailing spaces do not count."""
        rows = [line.rstrip() for line in self.outline.lines[self.start : self.end]]
        return sha256("\n".join(rows).strip().encode()).hexdigest()

    @cached_property
    def parameters(self) -> Parameters | None:
        """What chance draws for this question, None if nothing."""
        return parameters.read(self.fields, self.setting.outer)

    @property
    def names(self) -> tuple[str, ...]:
        """The names that a text of this question may show."""
        if self.parameters is None:
            return self.setting.outer
        return (*self.setting.outer, *self.parameters.names, *parameters.unread(self.fields))

    @cached_property
    def children(self) -> tuple[Block, ...]:
        """The questions one heading level below, in a case."""
        if not self.inner:
            return ()
        setting = replace(self.setting, outer=self.names, inside=True)
        return tuple(
            read_block(self.outline, headings, end, setting) for headings, end in self.inner
        )

    def error(
        self,
        code: str,
        message: str,
        line: int = 0,
        *,
        col: int = 1,
        expected: str = "",
        fix: str = "",
    ) -> None:
        """Report an error, at the heading unless another line is given."""
        self.outline.sink.error(code, message, line or self.line, col, expected=expected, fix=fix)

    def warn(
        self,
        code: str,
        message: str,
        line: int = 0,
        *,
        col: int = 1,
        expected: str = "",
        fix: str = "",
    ) -> None:
        """Report a warning, at the heading unless another line is given."""
        self.outline.sink.warn(code, message, line or self.line, col, expected=expected, fix=fix)

    def options(self) -> tuple[Slice, tuple[Option, ...]]:
        """Cut the list of options off the stem; empty, with a problem told, if there is none."""
        top = self._last("bullet_list_open", "C02", "its options: `- [x]` right, `- [ ]` wrong")
        if top is None:
            return self.prompt, ()
        return self._before(top), tuple(options_of(self.outline, top))

    def table(self) -> tuple[Slice, Table | None]:
        """Cut the table of pairs off the stem; None, with a problem told, if there is none."""
        top = self._last("table_open", "M01", "a table")
        if top is None:
            return self.prompt, None
        errors = self.outline.sink.errors
        table = table_of(self.outline, top)
        return self._before(top), table if errors == self.outline.sink.errors else None

    def steps(self) -> tuple[Slice, tuple[Slice, ...]]:
        """Cut the numbered list off the stem; empty, with a problem told, if there is none."""
        top = self._last("ordered_list_open", "O01", "a numbered list `1. …`")
        if top is None:
            return self.prompt, ()
        return self._before(top), steps_of(self.outline, top)

    def part_table(self, name: str) -> Table | None:
        """Return the table in a part, None (and a problem if the part has none) otherwise."""
        if name not in self.part_lines:
            return None
        for top in self.outline.within(*self.part_lines[name]):
            if top.kind == "table_open":
                return table_of(self.outline, top)
        self.error("H04", f"“{name}” holds a table", self.part_lines[name][0] + 1)
        return None

    def common(
        self, own: Collection[str] = (), parts: Collection[str] = (), children: bool = False
    ) -> Common:
        """Read what all questions have, and refuse fields and parts that this kind has not."""
        self.fields.refuse_unknown({*COMMON, *own}, "this question")
        for name in self.parts.keys() - EVERYWHERE - set(parts):
            line = self.part_lines[name][0]
            self.error("H05", f"this kind of question has no part “{name}”", line, fix="remove it")
        if self.inner and not children:
            self.error(
                "S09",
                "only a question of `type: case` holds other questions",
                self.inner[0][0][0].line,
                fix=f"{'#' * self.heading.level} {self.inner[0][0][0].text}",
            )
        if not self.prompt.text and not self.torn:
            self.error("Q02", f"question “{self.name}” asks nothing", fix="write its text")
        links = None if self.setting.links is PLAIN else self.setting.links
        for piece in (self.prompt, *self._said()):
            self.outline.sink.found += prose.check(
                piece.text, self.path, piece.line, self.names, links
            )
        return read_common(self)

    def _said(self) -> Iterator[Slice]:
        for name, slices in self.parts.items():
            if name not in NEVER_SHOWN:
                yield from slices

    def _before(self, top: Top) -> Slice:
        return self.outline.text(self.prompt_lines[0], top.start)

    def _last(self, kind: str, code: str, what: str) -> Top | None:
        """Return the stem's last block, which must be the only one of its kind at the end."""
        whole = self.outline.within(*self.prompt_lines)
        # What follows a rule is told as that, and as nothing else.
        tops = [*takewhile(lambda top: top.kind != "hr", whole)]
        self.unreadable = self.unreadable or len(tops) < len(whole)
        found = [top for top in tops if top.kind == kind]
        if not tops and (whole or not self.prompt.text):
            return None  # that, or “asks nothing”, is told already
        if not found and self.torn:
            return None
        if not found:
            self.error(code, f"question “{self.name}” has not got {what}")
            return None
        if found[-1] is not tops[-1]:
            line = tops[-1].start + 1
            self.error(code, f"text stands after {what.partition(':')[0]}", line, fix="move it up")
        elif len(found) > 1 and kind == "bullet_list_open" and found[-2] is tops[-2]:
            line = found[-1].start + 1
            self.error(code, "a second list starts here", line, fix="use one kind of bullet")
        return found[-1]


def read_block(outline: Outline, headings: Sequence[Heading], end: int, setting: Setting) -> Block:
    """Cut up the section of `headings[0]`, which ends before line `end` (counted from 0)."""
    heading, below = headings[0], headings[1:]
    fence = outline.tops[heading.at + 1]
    errors = outline.sink.errors
    fields = read_yaml(fence.tokens[0].content, fence.start + 2, outline.sink)
    stop = below[0].line - 1 if below else end
    block = Block(
        outline=outline,
        setting=setting,
        heading=heading,
        start=heading.line - 1,
        end=end,
        prompt_lines=(fence.end, stop),
        fields=fields if fields is not None else Fields({}, fence.start + 1, 1, outline.sink),
        unreadable=fields is None,
        errors_before=errors,
    )
    _share_out(block, below)
    return block


def _share_out(block: Block, below: Sequence[Heading]) -> None:
    """Sort the headings below a question into parts and inner questions."""
    level = block.heading.level + 1
    children: list[tuple[list[Heading], int]] = []
    in_child = False
    for number, heading in enumerate(below):
        if heading.level == level:
            in_child = block.outline.opens_question(heading)
        if not in_child:
            end = below[number + 1].line - 1 if number + 1 < len(below) else block.end
            _add_part(block, heading, end, level)
        elif heading.level == level:
            after = (later.line - 1 for later in below[number + 1 :] if later.level == level)
            children.append(([heading], next(after, block.end)))
        else:
            children[-1][0].append(heading)
    block.inner = tuple((tuple(headings), end) for headings, end in children)


def _add_part(block: Block, heading: Heading, end: int, level: int) -> None:
    name = part_name(heading.text)
    marks = "#" * level
    if not name:
        near = nearest(heading.text, PARTS)
        block.error(
            "H01",
            f"unknown part heading “{heading.text}” inside question “{block.name}”",
            heading.line,
            expected=" / ".join(sorted(n.capitalize() for n in EVERYWHERE)),
            fix=f"rename it to `{marks} {near.capitalize()}`" if near else "",
        )
    elif heading.level == level and name in block.parts.keys() - REPEATABLE - block.misplaced:
        block.error("H03", f"“{heading.text}” stands here twice", heading.line, fix="join them")
    else:
        if heading.level != level:  # it is read all the same: a part that is there is not missing
            block.misplaced.add(name)
            fix = f"{marks} {heading.text}"
            block.error("H02", "this part heading has the wrong level", heading.line, fix=fix)
        text = block.outline.text(heading.line, end)
        block.parts[name] = (*block.parts.get(name, ()), text)
        block.part_lines[name] = (heading.line, end)
        if not text.text:
            block.warn("H06", f"“{heading.text}” is empty", heading.line, fix="remove it")
