"""The questions that stand in a body, and the text around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assessments.questions import read_question
from assessments.questions.base import Question
from assessments.source import Outline, Setting
from assessments.source.block import Block, read_block
from assessments.source.outline import NESTING, QUESTION, Heading, Top

MOST = 500
CASE = re.compile(r"^type *: *case *$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of a lesson: prose to read, a question of its own, or questions of a bank."""

    kind: Literal["prose", "question", "check"]
    line: int
    text: str = ""
    question_ids: tuple[str, ...] = ()


def read_questions(outline: Outline, setting: Setting) -> tuple[Question, ...]:
    """Read all question sections; those with errors are left out, their problems told."""
    return tuple(question for _, question in read_sections(outline, setting) if question)


def read_sections(outline: Outline, setting: Setting) -> list[tuple[Block, Question | None]]:
    """Read all question sections with the blocks they came from, and check that ids differ."""
    _take_out_stray_blocks(outline)
    sections: list[tuple[Block, Question | None]] = []
    for block in _blocks(outline, setting):
        if len(sections) == MOST:
            block.error("S11", f"a file holds at most {MOST} questions", fix="split it")
            break
        sections.append((block, read_question(block)))
    _refuse_same_ids(outline, [block for block, _ in sections])
    return sections


def _blocks(outline: Outline, setting: Setting) -> Iterator[Block]:
    headings = outline.headings
    number = 0
    while number < len(headings):
        if not outline.opens_question(headings[number]):
            number += 1
            continue
        after = end_of_section(headings, number)
        end = headings[after].line - 1 if after < len(headings) else len(outline.lines)
        yield read_block(outline, headings[number:after], end, setting)
        number = after


def end_of_section(headings: Sequence[Heading], number: int) -> int:
    """Return the number of the first heading that is no longer inside this one."""
    level = headings[number].level
    after = number + 1
    while after < len(headings) and headings[after].level > level:
        after += 1
    return after


def _take_out_stray_blocks(outline: Outline) -> None:
    """Report each question block that has no heading, and take its question out.

    All up to the next question is its own: read as part of another, it would be told as wrong.
    """
    opening = [heading for heading in outline.headings if outline.opens_question(heading)]
    if _asks_under_title(outline, opening):
        opening = opening[1:]
    fences = [top for top in outline.tops if top.kind == "fence" and top.info == QUESTION]
    in_place = {outline.tops[heading.at + 1].start for heading in opening}
    stray = [fence for fence in fences if fence.start not in in_place]
    for fence in stray:
        _tell_stray(outline, fence.start)
    outermost = min((heading.level for heading in opening), default=0)
    for fence in stray:
        deepest = outermost if _is_case(fence) else NESTING
        ends = (h.line - 1 for h in opening if h.line > fence.start and h.level <= deepest)
        outline.take_out(fence.start, next(ends, len(outline.lines)))


def _asks_under_title(outline: Outline, opening: Sequence[Heading]) -> bool:
    """Whether the file's title opens a question that cannot hold the others."""
    if len(opening) < 2 or opening[0].level > 1 or opening[0] is not outline.headings[0]:
        return False
    first, *rest = [_is_case(outline.tops[heading.at + 1]) for heading in opening]
    return not first or any(rest)


def _is_case(fence: Top) -> bool:
    return CASE.search(fence.tokens[0].content) is not None


def _tell_stray(outline: Outline, line: int) -> None:
    above = [heading for heading in outline.headings if heading.line <= line]
    if above and above[-1].level > 1 and outline.opens_question(above[-1]):
        outline.sink.error("S10", "a second question block", line + 1, fix="give it a heading")
        return
    outline.sink.error(
        "S06",
        "a question block stands directly under a heading of its own",
        line + 1,
        fix="put `## Title` above it, and nothing between",
    )


def _refuse_same_ids(outline: Outline, blocks: Sequence[Block]) -> None:
    seen: dict[str, int] = {}
    for block in [b for outer in blocks for b in (outer, *outer.children)]:
        name = block.fields.text("id") if not block.unreadable else ""
        if name in seen:
            said = f"the id “{name}” is taken by the question on line {seen[name]}"
            block.fields.error("id", "Q04", said, fix="give it another id")
        elif name:
            seen[name] = block.line
