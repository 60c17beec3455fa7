"""`{{ name }}` slots: hidden from the Markdown parser, filled afterwards with drawn values.

The text is never a template: a slot holds a name or an arithmetic expression and a number format,
and what is put in is escaped like any other text.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, DecimalException
from html import escape

from assessments import expressions
from assessments.prose.figures import FORMAT, show_number, tex_number
from assessments.values import Value

SLOT = re.compile(r"\{\{([^{}\n]{0,480})\}\}")
NAME = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*")
BLANK = re.compile(r"\?\s*([\w-]+)")
# Private-use characters stand for a slot while Markdown is parsed: they mean nothing to it.
_OPEN, _CLOSE = "\ue000", "\ue001"
MASKED = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_SCRIPT = re.compile(f"([_^])({_OPEN}[0-9]+{_CLOSE})")
_TEX_SPECIAL = re.compile(r"[\\{}$&#^_%~]")


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots of one text in order, as (source, inner text)."""

    sources: tuple[str, ...]
    values: Mapping[str, Value]

    def restored(self, text: str) -> str:
        """Return `text` as the author wrote it, for code."""
        if not self.sources:
            return text
        return MASKED.sub(lambda found: self.sources[int(found[1])], text)

    def plain(self, text: str) -> str:
        """Return `text` with its slots filled, not escaped."""
        return self._filled(text, show_number, str)

    def html(self, text: str) -> str:
        """Return `text` escaped, with its slots filled by escaped values."""
        return escape(self.plain(text))

    def tex(self, text: str) -> str:
        """Return a formula with its slots filled: numbers as numbers, words as text."""
        # `x_{{ n }}` means n as the index, whole: without braces only its first digit would be.
        grouped = _SCRIPT.sub(r"\1{\2}", text)
        return self._filled(grouped, tex_number, _tex_text)

    def _filled(
        self, text: str, number: Callable[[Decimal, str], str], word: Callable[[str], str]
    ) -> str:
        def fill(found: re.Match[str]) -> str:
            source = self.sources[int(found[1])]
            inner = source[2:-2].strip()
            blank = BLANK.fullmatch(inner)
            if blank:
                return f"{{{{? {blank[1]} }}}}"
            try:
                value, fmt = evaluate(inner, self.values)
                return word(value) if isinstance(value, str) else number(value, fmt)
            except (ValueError, DecimalException):
                return source  # `check` tells the author; a learner sees what was meant

        return MASKED.sub(fill, text)


def masked(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text with every slot replaced by a mark, and the slots' sources."""
    sources: list[str] = []

    def mask(found: re.Match[str]) -> str:
        sources.append(found[0])
        return f"{_OPEN}{len(sources) - 1}{_CLOSE}"

    return SLOT.sub(mask, text.replace(_OPEN, "\ufffd").replace(_CLOSE, "\ufffd")), tuple(sources)


def filled(text: str, values: Mapping[str, Value]) -> str:
    """Return a text with its slots filled, neither parsed nor escaped."""
    hidden, sources = masked(text)
    return Slots(sources, values).plain(hidden)


def split(inner: str) -> tuple[str, str]:
    """Return the expression and the number format of a slot's inner text."""
    expression, bar, fmt = inner.rpartition("|")
    return (expression.strip(), fmt.strip()) if bar else (inner.strip(), "")


def evaluate(inner: str, values: Mapping[str, Value]) -> tuple[Value, str]:
    """Return the value of a slot and its format; raises ValueError where it has none."""
    expression, fmt = split(inner)
    if not FORMAT.fullmatch(fmt):
        raise ValueError(f"“{fmt}” is no number format; write 2 dp, 3 sf or sci")
    if expression in values:
        return values[expression], fmt
    if NAME.fullmatch(expression):
        raise ValueError(f"no value is called {expression}")
    numbers = {name: value for name, value in values.items() if isinstance(value, Decimal)}
    return expressions.evaluate(expression, numbers), fmt


def _tex_text(value: str) -> str:
    safe = _TEX_SPECIAL.sub(" ", value)
    return rf"\text{{{safe}}}"
