"""The YAML we accept: plain mappings, lists and texts. No tags, no anchors, no key twice."""

from collections.abc import Iterator
from typing import Any

import yaml as pyyaml

from assessments.source.fields import Fields, Many, Node, Text
from assessments.source.sink import Sink

DEPTH = 6
NODES = 2000
SCALAR = pyyaml.ScalarEvent
LOADER: Any = getattr(pyyaml, "CSafeLoader", pyyaml.SafeLoader)

ADVICE = {
    "mapping values are not allowed": "put a value with “: ” in quotes; indent all fields alike",
    "found character '\\t'": "indent with spaces, not with a tab",
    "cannot start any token": "put the value in quotes",
    "did not find expected key": "check the indentation, and quote values with special characters",
    "could not find expected ':'": "each line reads `name: value`",
    "found unexpected end of stream": "a quote or bracket is not closed",
    "did not find expected ',' or ']'": "a list `[one, two]` is not closed",
    "did not find expected ',' or '}'": "an entry `{name: value}` is not closed",
}


class _Refused(Exception):
    """The YAML is outside what we accept; says where."""

    def __init__(self, code: str, message: str, mark: Any, fix: str = "") -> None:
        self.code, self.message, self.mark, self.fix = code, message, mark, fix
        super().__init__(message)


def read_yaml(text: str, first_line: int, sink: Sink, col: int = 1) -> Fields | None:
    """Read one mapping that starts at `first_line`; None, with a problem told, if it is none.

    Of a broken text only the first fault is told: what follows it would be guesswork.
    """
    reader = _Reader(text, first_line, sink, col)
    try:
        return reader.document()
    except _Refused as refused:
        line, column = reader.place(refused.mark)
        sink.error(refused.code, refused.message, line, column, fix=refused.fix)
    except pyyaml.YAMLError as error:
        line, column = reader.place(_told_at(error))
        said = str(getattr(error, "problem", "") or "unreadable text")
        fix = next((words for sign, words in ADVICE.items() if sign in said), "")
        sink.error("F01", f"this is not readable as YAML: {said}", line, column, fix=fix)
    return None


def _told_at(error: pyyaml.YAMLError) -> Any:
    """Return where a fault is looked for: a list that is never closed, where it was opened."""
    context = str(getattr(error, "context", "") or "")
    mark = getattr(error, "context_mark", None) if "flow" in context else None
    return mark or getattr(error, "problem_mark", None)


class _Reader:
    def __init__(self, text: str, first_line: int, sink: Sink, col: int) -> None:
        self.events: Iterator[Any] = iter(pyyaml.parse(text, Loader=LOADER))
        self.first_line, self.col, self.sink = first_line, col, sink
        self.nodes = 0

    def place(self, mark: Any) -> tuple[int, int]:
        if mark is None:
            return self.first_line, self.col
        return self.first_line + int(mark.line), self.col + int(mark.column)

    def document(self) -> Fields | None:
        root: Fields | None = None
        for event in self.events:
            if not isinstance(event, pyyaml.NodeEvent):
                continue
            if root is not None:
                raise _Refused("F08", "a second document starts here", event.start_mark)
            node = self.node(event, 1)
            if not isinstance(node, Fields):
                if isinstance(node, Text) and not node.value:
                    break
                raise _Refused(
                    "F07", "this must be `name: value` lines", event.start_mark, "id: my-question"
                )
            root = node
        return root if root is not None else Fields({}, self.first_line, self.col, self.sink)

    def node(self, event: Any, depth: int) -> Node:
        self.nodes += 1
        mark = event.start_mark
        if type(event) is SCALAR and self.nodes <= NODES and not event.anchor and not event.tag:
            # Nearly all values; the same as below, in fewer steps.
            return Text(event.value, self.first_line + mark.line, self.col + mark.column)
        if self.nodes > NODES:
            raise _Refused("F06", f"more than {NODES} values", mark)
        if isinstance(event, pyyaml.AliasEvent) or event.anchor:
            raise _Refused("F03", "anchors (&) and aliases (*) are not used here", mark, "quote it")
        if event.tag not in (None, "!"):
            raise _Refused("F02", f"the tag “{event.tag}” is not used here", mark, "remove it")
        line, col = self.place(mark)
        if isinstance(event, pyyaml.ScalarEvent):
            return Text(event.value, line, col)
        if depth > DEPTH:
            raise _Refused("F05", f"lists and mappings nest deeper than {DEPTH}", mark)
        if isinstance(event, pyyaml.SequenceStartEvent):
            return Many(tuple(self.sequence(depth)), line, col)
        return self.mapping(line, col, depth)

    def sequence(self, depth: int) -> Iterator[Node]:
        for event in self.events:
            if isinstance(event, pyyaml.SequenceEndEvent):
                return
            yield self.node(event, depth + 1)

    def mapping(self, line: int, col: int, depth: int) -> Fields:
        fields = Fields({}, line, col, self.sink)
        for event in self.events:
            if isinstance(event, pyyaml.MappingEndEvent):
                break
            key = self.node(event, depth + 1)
            if not isinstance(key, Text):
                raise _Refused("F09", "a name must be plain text", event.start_mark)
            if key.value in fields.entries:
                raise _Refused("F04", f"“{key.value}” is set twice", event.start_mark, "keep one")
            fields.places[key.value] = (key.line, key.col)
            fields.entries[key.value] = self.node(next(self.events), depth + 1)
        return fields
