"""Questions inside a lesson: a section of its own, or a block that names questions of a bank."""

from __future__ import annotations

from collections.abc import Iterator

from assessments.problems import Problem
from assessments.prose.links import PLAIN, Links
from assessments.questions.base import Question
from assessments.quiz.sections import Segment, read_sections
from assessments.source import Fields, Outline, Setting, Sink, read_front
from assessments.source.block import Block
from assessments.source.outline import Top
from assessments.source.yaml import read_yaml

CHECK = "yaml check"


def questions_in(
    text: str, path: str, links: Links = PLAIN
) -> tuple[tuple[Segment, ...], tuple[Question, ...], tuple[Problem, ...]]:
    """Cut a lesson into prose and questions; `text` is the whole file, front matter included.

    A question section ends at the next heading of its own level or above.
    """
    front, first_line, body = read_front(text, path)
    if front.sink.errors:
        return (), (), front.problems
    outline = Outline(body, first_line, front.sink)
    outline.check_separators()
    outline.check_infos()
    setting = Setting(language=front.text("language", "en"), multiple="per-option", links=links)
    sections = read_sections(outline, setting)
    for block, question in sections:
        if question is not None and question.rubric:
            said = f"nobody marks “{block.name}” in a lesson: a person would have to"
            block.error("A11", said, fix="ask it in a quiz")
    cuts = [
        *_checks(outline),
        *((block.start, block.end, _segment(block)) for block, _ in sections),
    ]
    segments = tuple(_filled(outline, first_line - 1, sorted(cuts, key=lambda cut: cut[0])))
    questions = tuple(question for _, question in sections if question is not None)
    return segments, questions, tuple(sorted(set(front.sink.found)))


Cut = tuple[int, int, Segment]


def _segment(block: Block) -> Segment:
    return Segment(kind="question", line=block.line, question_ids=(block.fields.text("id"),))


def _checks(outline: Outline) -> Iterator[Cut]:
    for top in outline.tops:
        if top.kind == "fence" and top.info == CHECK:
            ids = _named(outline.sink, top)
            yield top.start, top.end, Segment(kind="check", line=top.start + 1, question_ids=ids)


def _named(sink: Sink, top: Top) -> tuple[str, ...]:
    fields = read_yaml(top.tokens[0].content, top.start + 2, sink)
    if fields is None:
        return ()
    fields.refuse_unknown(("items", "questions"), "a check")
    ids = fields.list("questions") or fields.list("items")
    if not ids:
        _tell_empty(fields)
    return ids


def _tell_empty(fields: Fields) -> None:
    fields.error("items", "S13", "this check names no question", expected="items: [some-id]")


def _filled(outline: Outline, start: int, cuts: list[Cut]) -> Iterator[Segment]:
    """Put the prose between the cuts; a check inside a question section is left to that one."""
    for begin, end, segment in cuts:
        if begin < start:
            continue
        yield from _prose(outline, start, begin)
        yield segment
        start = end
    yield from _prose(outline, start, len(outline.lines))


def _prose(outline: Outline, start: int, end: int) -> Iterator[Segment]:
    piece = outline.text(start, end)
    if piece.text:
        yield Segment(kind="prose", line=piece.line, text=piece.text)
