"""The one form that a source is kept in, so that a diff shows what changed and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assessments import quiz
from assessments.canon import fields, markdown
from assessments.canon.ids import ids_in, with_ids
from assessments.canon.meaning import html, meaning
from assessments.canon.stretch import Node, Stretch, note_spans, tree, trimmed
from assessments.problems import Problem, SourceError
from assessments.source import Outline, Sink
from assessments.source.front import split_front
from assessments.source.limits import normal, within_limits
from assessments.source.outline import QUESTION, Top

__all__ = ["MeaningLost", "canonical", "ids_in", "meaning", "with_ids"]

BEFORE = re.compile(r"([ \t>]*)(<!--.*?-->)(?=[ \t]*(?:>|(?:[-*+]|[0-9]{1,9}[.)])(?:[ \t]|$)))")
YAML_BLOCKS = (QUESTION, "yaml check")
CONTAINERS = ("blockquote_open", "bullet_list_open", "ordered_list_open")


class MeaningLost(Exception):
    """The canonical form of a source would not mean the same: a fault of ours, not of its author.

    Nothing is to be written then. `path` says which source it is.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"{path}: its canonical form would not mean the same. It is left as it is")


def canonical(text: str, path: str) -> str:
    """Return a quiz, bank, lesson or page of the content in its canonical form.

    It means the same and stays the same when asked again. Raises SourceError with all errors of a
    source that has any, MeaningLost where this very function would change what the source says.
    """
    text = normal(text)
    wrong = [problem for problem in _problems(text, path) if problem.severity == "error"]
    if wrong:
        raise SourceError(wrong)
    written = _written(text, path)
    if written != text and meaning(written, path) != meaning(text, path):
        raise MeaningLost(path)
    return written


def _problems(text: str, path: str) -> Sequence[Problem]:
    if path.endswith((".quiz.md", ".bank.md")):
        return quiz.check(text, path)[1]
    sink = Sink(path)
    if not within_limits(text, sink):
        return sink.found
    return quiz.questions_in(text, path)[2]


def _written(text: str, path: str) -> str:
    sink = Sink(path)
    text = _notes_behind(text, path)
    _, first_line, body = split_front(text, sink)
    lines = text.split("\n")
    head: list[str] = []
    if first_line > 1:
        order = fields.ORDER if path.endswith((".quiz.md", ".bank.md", ".lesson.md")) else ()
        head = ["---", *fields.settled(lines[1 : first_line - 2], order), "---"]
    written = [*_body(Outline(body, first_line, sink), lines)]
    return "\n".join([*head, *([""] if head and written else []), *written, ""]).lstrip("\n")


def _notes_behind(text: str, path: str) -> str:
    """Put a note that stands before a bullet or a `>` behind the line, where it is in no way."""
    if "<!--" not in text:
        return text
    sink = Sink(path)
    _, first_line, body = split_front(text, sink)
    outline = Outline(body, first_line, sink)
    lines, seen = text.split("\n"), outline.lines
    inside = {n for start, end in _notes(outline, lines) for n in range(start, end)}
    for number in range(outline.offset, min(len(lines), len(seen))):
        if number not in inside and lines[number] != seen[number]:
            while found := BEFORE.match(lines[number]):
                lines[number] = f"{found[1]}{lines[number][found.end() :].rstrip()} {found[2]}"
    return "\n".join(lines)


def _notes(outline: Outline, lines: Sequence[str]) -> list[tuple[int, int]]:
    first = outline.offset
    spans = note_spans(lines[first:], outline.lines[first:])
    return [(start + first, end + first) for start, end in spans]


def _body(outline: Outline, lines: Sequence[str]) -> Iterator[str]:
    whole = Stretch(0, tuple(lines))
    asked, bullet, at = False, "", outline.offset
    begun = False
    for start, end, top in _units(outline, _notes(outline, lines)):
        for loners in markdown.loners(whole.cut(at, start).raw):
            yield from ["", *loners] if begun else loners
            begun = True
        if top is not None and top.kind == "heading_open":
            asked = False
        asked = asked or (top is not None and top.info == QUESTION)
        node = _node(outline, top) if top is not None else None
        other = "*" if bullet == "-" else "-"
        written = _unit(whole.cut(start, end), node, asked, other)
        yield from ["", *written] if begun else written
        begun, at = True, end
        bullet = written[0][:1] if node is not None and node.kind == "bullet_list_open" else ""
    for loners in markdown.loners(whole.cut(at, len(lines)).raw):
        yield from ["", *loners] if begun else loners
        begun = True


def _units(
    outline: Outline, notes: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, Top | None]]:
    """Yield what is written as one piece: a block, or a note with all that it reaches into."""
    pieces: list[tuple[int, int, Top | None]] = [
        *((top.start, _end(outline, top), top) for top in outline.tops),
        *((start, end, None) for start, end in notes),
    ]
    held: tuple[int, int, Top | None] | None = None
    for start, end, top in sorted(pieces, key=lambda piece: piece[:2]):
        if held is not None and start < held[1]:
            held = (held[0], max(held[1], end), None)
            continue
        if held is not None:
            yield held
        held = (start, end, top)
    if held is not None:
        yield held


def _end(outline: Outline, top: Top) -> int:
    """Return the line after a block's last; a note below it is no part of it."""
    end = top.end
    while end > top.start + 1 and not outline.lines[end - 1].strip():
        end -= 1
    return end


def _node(outline: Outline, top: Top) -> Node:
    (node,) = tree(top.tokens, outline.offset)
    trimmed(outline.lines, [node])
    return node


def _unit(stretch: Stretch, node: Node | None, asked: bool, bullet: str) -> list[str]:
    """Return one outermost block, in its canonical form where that shows the same."""
    raw = [*stretch.raw]
    if node is None:
        return raw
    info = " ".join(node.token.info.split()).replace("yml", "yaml", 1)
    if node.kind == "fence" and "<!--" in raw[0]:
        return raw
    if node.kind == "fence" and info in YAML_BLOCKS:
        return [f"```{info}", *fields.settled(node.token.content.split("\n")[:-1]), "```"]
    if node.kind in CONTAINERS:
        stretch = stretch.without_tabs()
    if asked and node.kind == "bullet_list_open" and markdown.is_options(stretch, node):
        return _options(stretch, node, bullet)
    for candidate in (markdown.with_dollars(stretch), stretch):
        written = markdown.block(candidate, node, bullet)
        if written == raw or _shows(written) == _shows(raw):
            return written
    return raw


def _options(stretch: Stretch, node: Node, bullet: str) -> list[str]:
    firsts = {entry.start - stretch.first for entry in node.children}
    raw = [markdown.ticked(line) if n in firsts else line for n, line in enumerate(stretch.raw)]
    ticked = Stretch(stretch.first, tuple(raw))
    for candidate in (markdown.with_dollars(ticked), ticked):
        written = markdown.list_of(candidate, node, bullet, options=True)
        if written == raw or _bare(_shows(written)) == _bare(_shows(raw)):
            return written
    return [*stretch.raw]


def _shows(lines: Sequence[str]) -> str:
    return html("\n".join(lines))


def _bare(shown: str) -> str:
    """Return HTML without paragraphs: an option is the same, loose or tight."""
    return shown.replace("<p>", "").replace("</p>", "")
