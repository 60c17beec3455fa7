"""A YAML mapping as the author wrote it: every value still text, every value with its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal

from assessments.problems import Problem
from assessments.source.sink import Sink, nearest

NUMBER = re.compile(r"[+-]?[0-9]{1,20}(\.[0-9]{1,20})?")


@dataclass(frozen=True, slots=True)
class Text:
    """A YAML scalar, never anything but text; whoever knows the key decides what it means."""

    value: str
    line: int
    col: int


@dataclass(frozen=True, slots=True)
class Many:
    """A YAML list."""

    nodes: tuple[Node, ...]
    line: int
    col: int


class Fields:
    """A YAML mapping. Getters report a value of the wrong shape and then return the default."""

    def __init__(self, entries: dict[str, Node], line: int, col: int, sink: Sink) -> None:
        self.entries = entries
        self.line = line
        self.col = col
        self.sink = sink
        self.places: dict[str, tuple[int, int]] = {}
        self.misshapen: set[str] = set()  # told already

    def __contains__(self, key: object) -> bool:
        return key in self.entries

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything found so far in the whole text that this mapping stands in."""
        return tuple(self.sink.found)

    def keys(self) -> tuple[str, ...]:
        """Return the keys in the author's order."""
        return tuple(self.entries)

    def node(self, key: str) -> Node | None:
        """Return the value as it stands, None if there is none."""
        return self.entries.get(key)

    def place(self, key: str) -> tuple[int, int]:
        """Return line and column of the key's value, of the mapping if there is no such key."""
        node = self.entries.get(key)
        return (node.line, node.col) if node is not None else (self.line, self.col)

    def error(
        self, key: str, code: str, message: str, *, expected: str = "", fix: str = ""
    ) -> None:
        """Report an error at the value of `key`, unless its wrong shape is told already."""
        if key in self.misshapen:
            return
        self.sink.error(code, message, *self.place(key), expected=expected, fix=fix)

    def warn(self, key: str, code: str, message: str, *, expected: str = "", fix: str = "") -> None:
        """Report a warning at the value of `key`."""
        self.sink.warn(code, message, *self.place(key), expected=expected, fix=fix)

    def scalar(self, key: str) -> Text | None:
        """Return a single text with its place, None if there is none."""
        node = self.entries.get(key)
        if node is None or isinstance(node, Text):
            return node
        self._misshapen(key, "one value")
        return None

    def text(self, key: str, default: str = "") -> str:
        """Return a single text; an empty value counts as none."""
        if key not in self.entries:
            return default
        scalar = self.scalar(key)
        return scalar.value if scalar is not None and scalar.value else default

    def scalars(self, key: str) -> tuple[Text, ...]:
        """Return a list of texts with their places; a single text is a list of one."""
        node = self.entries.get(key)
        if node is None:
            return ()
        if isinstance(node, Text):
            return (node,) if node.value else ()
        nodes = node.nodes if isinstance(node, Many) else ()
        texts = tuple(n for n in nodes if isinstance(n, Text))
        if not isinstance(node, Many) or len(texts) < len(nodes):
            self._misshapen(key, "a list of plain values, for example `[one, two]`")
        return texts

    def list(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; a single text is a list of one."""
        return tuple(text.value for text in self.scalars(key))

    def fields(self, key: str) -> Fields | None:
        """Return a mapping inside this one, None if there is none."""
        node = self.entries.get(key)
        if node is None or isinstance(node, Fields):
            return node
        self._misshapen(key, "`name: value` pairs")
        return None

    def each(self, key: str) -> tuple[Fields, ...]:
        """Return a list of mappings."""
        node = self.entries.get(key)
        if node is None:
            return ()
        if isinstance(node, Many) and all(isinstance(n, Fields) for n in node.nodes):
            return tuple(n for n in node.nodes if isinstance(n, Fields))
        self._misshapen(key, "a list of `{name: value}` entries")
        return ()

    def decimal(self, key: str, default: Decimal | None = None) -> Decimal | None:
        """Return an exact number, written with a decimal point."""
        text = self.text(key)
        if not text:
            return default
        if NUMBER.fullmatch(text):
            return Decimal(text)
        self.error(key, "F13", f"“{text}” is not a plain number", expected="a number such as 1.5")
        return default

    def share(self, key: str, default: Decimal | None = None) -> Decimal | None:
        """Return a share from 0 to 1, written `80 %` or `0.8`."""
        text = self.text(key)
        if not text:
            return default
        share = read_share(text)
        if share is not None and 0 <= share <= 1:
            return share
        self.error(key, "F14", f"“{text}” is not a share", expected="a share such as 80 % or 0.8")
        return default

    def flag(self, key: str, default: bool = False) -> bool:
        """Return a yes or no, written `true` or `false`."""
        return self.choice(key, ("true", "false"), str(default).lower()) == "true"

    def choice(self, key: str, allowed: Collection[str], default: str) -> str:
        """Return one of the allowed words."""
        if key not in self.entries:
            return default
        text = self.text(key, default)
        if text in allowed or text == default:
            return text
        near = nearest(text, allowed)
        self.error(
            key,
            "F15",
            f"“{key}” cannot be “{text}”",
            expected=" / ".join(allowed),
            fix=f"{key}: {near}" if near else "",
        )
        return default

    def refuse_unknown(self, allowed: Collection[str], what: str) -> None:
        """Report each key that nothing reads, with the one that was probably meant.

        Who reads on finds the value there too, so that a misspelt field is not also a missing one.
        """
        for key in self.keys():
            if key in allowed:
                continue
            near = nearest(key, allowed)
            if near and near not in self.entries:
                self.entries[near] = self.entries[key]
            line, col = self.places.get(key, (self.line, self.col))
            self.sink.error(
                "F11",
                f"{what} has no field “{key}”",
                line,
                col,
                expected=" / ".join(sorted(allowed)) if not near else "",
                fix=f"rename it to `{near}`" if near else "remove it",
            )

    def _misshapen(self, key: str, expected: str) -> None:
        if key in self.misshapen:
            return
        self.error(key, "F10", f"“{key}” has the wrong shape", expected=expected)
        self.misshapen.add(key)


Node = Text | Many | Fields


def read_share(text: str) -> Decimal | None:
    """Return `80 %` as 0.8 and `0.8` as 0.8, None for anything else; the sign is kept."""
    number = text.removesuffix("%").strip()
    if not NUMBER.fullmatch(number):
        return None
    return Decimal(number) / 100 if text.endswith("%") else Decimal(number)
