"""Ids for questions that have none yet: readable, out of the heading, written once and kept."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from unicodedata import combining, normalize

from assessments.source import Outline, Sink
from assessments.source.front import split_front
from assessments.source.limits import normal, within_limits
from assessments.source.outline import QUESTION, Top
from assessments.source.yaml import read_yaml

LONGEST = 60
MARKUP = re.compile(r"\$[^$]*\$|\\ce\{[^{}]*\}|\]\([^)]*\)|\{\{[^{}]*\}\}")
NOT_IN_ID = re.compile(r"[^a-z0-9]+")
EMPTY = re.compile(r"id:\s*(#.*)?$")


def ids_in(text: str, path: str) -> tuple[str, ...]:
    """Return the ids of the questions in a source, in order; those that can be read."""
    outline = _outline(normal(text), path)
    found = (read_yaml(top.tokens[0].content, 1, Sink(path)) for top in _asked(outline))
    return tuple(name for fields in found if fields is not None and (name := fields.text("id")))


def with_ids(text: str, path: str, taken: Collection[str]) -> str:
    """Return a source in which every question has an id; an id that stands there is not touched.

    No new id is among `taken`. A block that cannot be read is left as it is: `canonical` tells.
    """
    text = normal(text)
    outline = _outline(text, path)
    lines = text.split("\n")
    known = {*taken, *ids_in(text, path)}
    added = 0
    for number, top in enumerate(_asked(outline), 1):
        fields = read_yaml(top.tokens[0].content, 1, Sink(path))
        if fields is None or fields.text("id") or "id" in fields.misshapen:
            continue
        heading = max((h for h in outline.headings if h.line <= top.start), key=lambda h: h.line)
        new = _new_id(heading.text, f"{_stem(path)}-{number}", known)
        known.add(new)
        at = top.start + 1 + added
        empty = _empty_line(lines[at : at + top.end - top.start - 2])
        if empty is None:
            lines.insert(at, f"id: {new}")
            added += 1
        else:
            lines[at + empty] = f"id: {new}{lines[at + empty][3:].rstrip()}"
    return "\n".join(lines)


def _outline(text: str, path: str) -> Outline:
    sink = Sink(path)
    _, first_line, body = split_front(text, sink) if within_limits(text, sink) else (None, 1, "")
    return Outline(body, first_line, sink)


def _asked(outline: Outline) -> Iterator[Top]:
    """Yield the question blocks that stand under a heading."""
    for heading in outline.headings:
        for top in outline.tops[heading.at + 1 : heading.at + 2]:
            if top.info == QUESTION:
                yield top


def _empty_line(lines: Sequence[str]) -> int | None:
    return next((number for number, line in enumerate(lines) if EMPTY.match(line)), None)


def _new_id(heading: str, otherwise: str, known: Collection[str]) -> str:
    base = _slug(heading) or _slug(otherwise) or "question"
    found, number = base, 2
    while found in known:
        found, number = f"{base}-{number}", number + 1
    return found


def _slug(words: str) -> str:
    """Return words as an id, empty if there is no Latin letter in them."""
    bare = "".join(c for c in normalize("NFKD", MARKUP.sub(" ", words)) if not combining(c))
    slug = NOT_IN_ID.sub("-", bare.casefold()).strip("-")
    if not re.search("[a-z]", slug):
        return ""
    return (
        slug if len(slug) <= LONGEST else slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
    )


def _stem(path: str) -> str:
    return path.rpartition("/")[2].partition(".")[0]
