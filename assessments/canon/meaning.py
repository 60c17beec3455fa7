"""What a source means, whatever its spaces and line ends: two of one meaning compare equal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from assessments import prose
from assessments.canon.fields import said
from assessments.quiz import questions_in
from assessments.source import Outline, Sink
from assessments.source.front import split_front
from assessments.source.limits import normal
from assessments.source.outline import QUESTION

NOT_MEANT = frozenset({"line", "col", "path", "revision", "sha", "links", "lines"})
CODE = re.compile(r"(<pre>.*?</pre>)", re.DOTALL)
NOTE = re.compile(r"<!--.*?-->", re.DOTALL)
TAG_SPACE = re.compile(r"\s*(</?(?:p|ul|ol|li|blockquote|t[rdh]|table|thead|tbody|div)\b[^>]*>)\s*")

Meaning = tuple[object, ...]


def meaning(text: str, path: str) -> Meaning:
    """Return what a source says: fields, every text as HTML, and its questions as understood."""
    sink = Sink(path)
    text = normal(text)
    front, first_line, body = split_front(text, sink)
    outline = Outline(body, first_line, sink)
    opening = outline.headings[0].line - 1 if outline.headings else len(outline.lines)
    _, questions, _ = questions_in(text, path)
    return (
        said(text.split("\n")[1 : max(1, first_line - 2)]) if front.keys() else None,
        html(outline.text(first_line - 1, opening).text),
        tuple(_sections(outline)),
        tuple(plain(question) for question in questions),
        tuple(" ".join(note.split()) for note in NOTE.findall(text)),
    )


def html(text: str) -> str:
    """Return Markdown as HTML in which only the white space of code is kept."""
    pieces = CODE.split(str(prose.render(text)))
    return "".join(
        piece if number % 2 else TAG_SPACE.sub(r"\1", " ".join(piece.split()))
        for number, piece in enumerate(pieces)
    )


def plain(value: object) -> object:
    """Return a question, or a part of one, as values that compare: its texts as HTML."""
    if isinstance(value, str):
        return html(value)
    if is_dataclass(value):
        names = [f.name for f in fields(value) if f.name not in NOT_MEANT]
        return type(value).__name__, tuple((n, plain(getattr(value, n))) for n in names)
    if isinstance(value, Mapping):
        return tuple((key, plain(one)) for key, one in value.items())
    if isinstance(value, list | tuple):
        return tuple(plain(one) for one in value)
    if value is None or isinstance(value, int | float) or type(value).__name__ == "Decimal":
        return str(value)
    return type(value).__name__


def _sections(outline: Outline) -> Iterator[tuple[object, ...]]:
    headings = outline.headings
    for number, heading in enumerate(headings):
        after = headings[number + 1].line - 1 if number + 1 < len(headings) else len(outline.lines)
        below = outline.tops[heading.at + 1 : heading.at + 2]
        told: object
        if below and below[0].info == QUESTION:  # its text is among the questions
            told = said(below[0].tokens[0].content.split("\n"))
        else:
            told = html(outline.text(heading.line, after).text)
        yield heading.level, html(heading.text), told
