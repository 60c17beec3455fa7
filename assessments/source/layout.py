"""Answers that are laid out in Markdown: ticked options, table rows, numbered steps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markdown_it.token import Token

from assessments.source.outline import Outline, Slice, Top

BULLET = re.compile(r"( *[-*+])([ \t]+|$)(.*)", re.DOTALL)
NUMBERED = re.compile(r"( *[0-9]{1,9}[.)])([ \t]+|$)(.*)", re.DOTALL)
TICK = re.compile(r"\\?\[([xX ])\\?\](?:[ \t]+(.*)|$)", re.DOTALL)
NEAR_TICK = re.compile(r"\\?\[.?\\?\]|[xX☐☑✓✔]\s")
QUOTED = re.compile(r" {0,3}> ?")
OPTIONS = 26


class Option(NamedTuple):
    """One choice: what it says, whether it is right, and what to say to whoever ticks it."""

    text: Slice
    right: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; empty cells are empty texts."""

    cells: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A GFM table, its cells raw Markdown."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    line: int


def options_of(outline: Outline, top: Top) -> Iterator[Option]:
    """Read a list of `- [x]` and `- [ ]`; reports each line that is not quite one."""
    for opening, inner in _list_entries(top):
        start, end = _lines(outline, opening)
        found = BULLET.fullmatch(outline.lines[start])
        marker, space, first = found.groups() if found else ("-", " ", outline.lines[start])
        tick = TICK.fullmatch(first)
        if tick is None:
            _report_tick(outline, first, start, len(marker + space) + 1)
            continue
        rest = _dedented(outline.lines[start + 1 : end], len(marker + space))
        kept, said = _told_apart(outline, inner, rest, start + 1)
        text = "\n".join([tick[2] or "", *kept]).strip()
        if not text:
            outline.sink.error("C03", "this option says nothing", start + 1, fix="write its text")
        yield Option(Slice(text, start + 1), tick[1] != " ", "\n".join(said).strip())


def _told_apart(
    outline: Outline, inner: Sequence[Token], rest: Sequence[str], first: int
) -> tuple[Sequence[str], Sequence[str]]:
    """Return the lines of an option below its first one, and those of its feedback."""
    quotes = [_lines(outline, t) for t in inner if t.type == "blockquote_open" and t.level == 2]
    if not quotes:
        return rest, ()
    quoted = {n for begin, stop in quotes for n in range(begin, stop)}
    kept = [line for n, line in enumerate(rest, first) if n not in quoted]
    return kept, [QUOTED.sub("", line) for n, line in enumerate(rest, first) if n in quoted]


def _report_tick(outline: Outline, first: str, line: int, col: int) -> None:
    if NEAR_TICK.match(first):
        said = f"“{first.split(maxsplit=1)[0]}” is not a tick box"
    else:
        said = "this line of the option list has no tick box"
    text = re.sub(r"^\\?\[.?\\?\]\s*", "", first)
    outline.sink.error(
        "C01",
        said,
        line + 1,
        col,
        expected="`- [x] text` for a right option, `- [ ] text` for a wrong one",
        fix=f"- [ ] {text}" if text else "",
    )


def steps_of(outline: Outline, top: Top) -> tuple[Slice, ...]:
    """Read a numbered list as its texts, in the order written."""
    steps: list[Slice] = []
    for opening, _ in _list_entries(top):
        start, end = _lines(outline, opening)
        found = NUMBERED.fullmatch(outline.lines[start])
        marker, space, first = found.groups() if found else ("1.", " ", outline.lines[start])
        rest = _dedented(outline.lines[start + 1 : end], len(marker + space))
        steps.append(Slice("\n".join([first, *rest]).strip(), start + 1))
    return tuple(steps)


def table_of(outline: Outline, top: Top) -> Table:
    """Read a table; reports a row with more cells than the header, whose rest would be lost."""
    rows: list[Row] = []
    cells: list[str] = []
    line = top.start
    for token in top.tokens:
        if token.type == "tr_open":
            cells, (line, _) = [], _lines(outline, token)
        elif token.type == "inline":
            cells.append(token.content.strip())
        elif token.type == "tr_close":
            rows.append(Row(tuple(cells), line + 1))
    header = rows[0].cells
    for row in rows[1:]:
        written = len(re.findall(r"(?<!\\)\|", outline.lines[row.line - 1].strip().strip("|"))) + 1
        if written > len(header):
            outline.sink.error(
                "S08",
                f"this row has {written} cells, its header {len(header)}",
                row.line,
                fix="write `\\|` for a bar inside a cell",
            )
    return Table(header, tuple(rows[1:]), top.start + 1)


def _list_entries(top: Top) -> Iterator[tuple[Token, Sequence[Token]]]:
    first = 0
    for number, token in enumerate(top.tokens):
        if token.level == 1 and token.type == "list_item_open":
            first = number
        elif token.level == 1 and token.type == "list_item_close":
            yield top.tokens[first], top.tokens[first + 1 : number]


def _lines(outline: Outline, token: Token) -> tuple[int, int]:
    start, end = token.map or (0, 0)
    return start + outline.offset, end + outline.offset


def _dedented(lines: Sequence[str], width: int) -> list[str]:
    """Take up to `width` leading spaces off each line."""
    return [line[min(width, len(line) - len(line.lstrip(" "))) :] for line in lines]
