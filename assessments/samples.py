"""Sample answers that an author writes into a question, each with the mark that it must earn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from assessments.marks import FULL, NONE

if TYPE_CHECKING:
    from assessments.source.fields import Fields, Node

UNREADABLE = "unreadable"
KEYS = ("answer", "mark", "values")
EXPECTED = 'samples: [{answer: 2.4 mol/L, mark: 100 %}, {answer: "1,234", mark: unreadable}]'
WIDTH = Decimal("0.005")  # authors write a third as 33 %

Answer = str | tuple[str, ...] | Mapping[str, "Answer"]


@dataclass(frozen=True, slots=True)
class AuthorSample:
    """An answer as its kind of question takes it; `fraction` is None if it must be asked again.

    `values` fix what is drawn; without them the sample holds in every variant.
    """

    answer: Answer
    fraction: Decimal | None
    values: Mapping[str, str] = field(default_factory=dict)
    line: int = 0

    def agrees(self, fraction: Decimal | None) -> bool:
        """Whether a mark is the expected one, as exactly as whole percents can say it."""
        if fraction is None or self.fraction is None:
            return fraction == self.fraction
        if self.fraction in (NONE, FULL):
            return fraction == self.fraction
        return abs(fraction - self.fraction) <= WIDTH

    def text(self) -> str:
        """Return the answer as a message shows it."""
        return written(self.answer)


def written(answer: Answer) -> str:
    """Return an answer on one line, as YAML would have it."""
    if isinstance(answer, str):
        return answer
    if isinstance(answer, tuple):
        return f"[{', '.join(answer)}]"
    return f"{{{', '.join(f'{key}: {written(value)}' for key, value in answer.items())}}}"


def read_samples(fields: Fields) -> tuple[AuthorSample, ...]:
    """Read `samples` of a question; what is wrong is told."""
    return tuple(_read(fields))


def _read(fields: Fields) -> Iterator[AuthorSample]:
    for own in fields.each("samples"):
        own.refuse_unknown(KEYS, "a sample answer")
        node, mark = own.node("answer"), own.text("mark")
        if node is None or not mark:
            said = "a sample answer has an `answer` and the `mark` it must earn"
            own.sink.error("Q12", said, own.line, own.col, expected=EXPECTED)
            continue
        fraction = None if mark == UNREADABLE else own.share("mark")
        values = own.fields("values")
        fixed = {name: values.text(name) for name in values} if values is not None else {}
        yield AuthorSample(_answer(node), fraction, fixed, own.line)


def _answer(node: Node) -> Answer:
    value = getattr(node, "value", None)
    if isinstance(value, str):
        return value
    nodes = getattr(node, "nodes", None)
    if nodes is not None:
        return tuple(written(_answer(one)) for one in nodes)
    entries = getattr(node, "entries", {})
    return {key: _answer(one) for key, one in entries.items()}
