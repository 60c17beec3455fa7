"""The questions that stand in a body, and the text around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assessments.questions import read_question
from assessments.questions.base import Question
from assessments.source import Outline, Setting
from assessments.source.block import QUESTION, Block, is_question, read_block
from assessments.source.outline import Heading

MOST = 500


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
    sections: list[tuple[Block, Question | None]] = []
    for block in _blocks(outline, setting):
        if len(sections) == MOST:
            block.error("S11", f"a file holds at most {MOST} questions", fix="split it")
            break
        sections.append((block, read_question(block)))
    _refuse_stray_blocks(outline)
    _refuse_same_ids(outline, [block for block, _ in sections])
    return sections


def _blocks(outline: Outline, setting: Setting) -> Iterator[Block]:
    headings = outline.headings
    number = 0
    while number < len(headings):
        if not is_question(outline, headings[number]):
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


def _refuse_stray_blocks(outline: Outline) -> None:
    above: Heading | None = None
    headings = iter(outline.headings)
    coming = next(headings, None)
    for at, top in enumerate(outline.tops):
        if coming is not None and coming.at <= at:
            above, coming = coming, next(headings, None)
        if top.kind != "fence" or top.info != QUESTION:
            continue
        if above is not None and (at == above.at + 1 or is_question(outline, above)):
            continue  # in its place, or told already as a second block
        outline.sink.error(
            "S06",
            "a question block stands directly under a heading of its own",
            top.start + 1,
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
