"""YAML in its canonical form: the author's own lines and notes, top-level keys in fixed order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from assessments.source import Fields, Many, Node, Sink, Text
from assessments.source.yaml import read_yaml

# What a reader looks for first stands first; what nobody but the keeper reads stands last.
ORDER = (
    *("kind", "id", "title", "language", "translation_of", "revision"),
    *("minutes", "level", "outcomes", "competencies", "terms", "sources"),
    *("use", "gate", "pass", "time_limit", "attempts", "cooldown", "shuffle", "retries"),
    *("confidence", "feedback", "hint_penalty", "scoring", "honour", "blueprint", "pools"),
    *("safety", "as_of", "review_by", "authors", "licence", "version", "status", "tags"),
)
KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_ -]*:(?:\s|$)")
NOTE = re.compile(r"#")

Plain = str | tuple["Plain", ...] | tuple[tuple[str, "Plain"], ...]


def plain(node: Node) -> Plain:
    """Return what a value says, without where it stands; two are equal if they mean the same."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Many):
        return tuple(plain(one) for one in node.nodes)
    return tuple((key, plain(value)) for key, value in node.entries.items())


def said(lines: Sequence[str]) -> dict[str, Plain] | None:
    """Return what a mapping says whatever the order of its keys; None if it cannot be read."""
    fields: Fields | None = read_yaml("\n".join(lines), 1, Sink(""))
    if fields is None:
        return None
    return {key: plain(value) for key, value in fields.entries.items()}


def settled(lines: Sequence[str], order: Sequence[str] = ()) -> list[str]:
    """Return the lines of a mapping without trailing spaces and empty lines between its keys.

    Keys come in `order`; one that is not named there stays behind the key before it. Lines that
    would then say something else, as in a block of literal text, stay as they are.
    """
    bare = [line.rstrip() for line in lines]
    meant = said(lines)
    for candidate in (_arranged(bare, order), _arranged([*lines], order), bare):
        if meant is not None and said(candidate) == meant:
            return candidate
    return [*lines]


def _arranged(lines: list[str], order: Sequence[str]) -> list[str]:
    top, entries = _entries(lines)
    groups: list[tuple[int, list[str]]] = []
    for key, entry in entries:
        if key in order or not groups:
            groups.append((order.index(key) if key in order else -1, entry))
        else:
            groups[-1][1].extend(entry)
    groups.sort(key=lambda group: group[0])
    return [*top, *(line for _, entry in groups for line in entry)]


def _entries(lines: list[str]) -> tuple[list[str], list[tuple[str, list[str]]]]:
    """Cut lines into those above the first key, and each key with its lines and its notes."""
    starts = [number for number, line in enumerate(lines) if KEY.match(line)]
    if not starts:
        return lines, []
    begins = [_with_notes(lines, start, 0 if n == 0 else starts[n - 1] + 1)
              for n, start in enumerate(starts)]  # fmt: skip
    top = [*_without_gaps(lines[: begins[0]])]
    ends = [*begins[1:], len(lines)]
    return top, [
        (lines[start].partition(":")[0], _trimmed(lines[begin:end]))
        for start, begin, end in zip(starts, begins, ends, strict=True)
    ]


def _with_notes(lines: Sequence[str], start: int, least: int) -> int:
    """Return where the notes directly above a key begin."""
    above = reversed(lines[least:start])
    return start - sum(1 for _ in takewhile(NOTE.match, above))


def _trimmed(lines: list[str]) -> list[str]:
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


def _without_gaps(lines: Sequence[str]) -> Iterator[str]:
    return (line for line in lines if line.strip())
