"""What every question can do: be drawn, be shown without its key, be answered, be marked."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import blake2b
from random import Random
from typing import ClassVar

from assessments.html import Html
from assessments.marks import Mark

Value = Decimal | str
Raw = Mapping[str, Sequence[str]]  # a form's fields as sent, without the page's prefix
Shown = Mapping[str, object]  # what the learner may see; JSON-able, texts are `Html`
Response = Mapping[str, object]  # an answer as understood; JSON-able

MARKING_VERSION = "1"  # raised when the same response to the same revision would earn another mark


class BadResponse(Exception):
    """An answer that cannot be read. It costs no try; the message says what to write instead."""

    def __init__(self, message: str, field_name: str = "") -> None:
        self.field_name = field_name
        super().__init__(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """What chance decided for one learner and one question: stored, never drawn again."""

    seed: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def alias(self, key: str) -> str:
        """Return the id that stands in the page for `key`: stable for this draw, telling nothing."""
        return blake2b(key.encode(), key=self.seed.encode()[:64], digest_size=5).hexdigest()

    def key(self, alias: str, keys: Sequence[str]) -> str | None:
        """Return the key among `keys` whose alias this is, None if it is none of them."""
        return next((key for key in keys if self.alias(key) == alias), None)

    def shuffled(self, keys: Sequence[str], fixed: Sequence[str] = ()) -> tuple[str, ...]:
        """Return `keys` in this draw's order; those in `fixed` keep their place."""
        moving = [key for key in keys if key not in fixed]
        Random(f"{self.seed}/order").shuffle(moving)  # noqa: S311 - order, not a secret
        rest = iter(moving)
        return tuple(key if key in fixed else next(rest) for key in keys)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """An answer as a form would send it, and the share of the points that it must earn."""

    raw: Raw
    fraction: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """What a learner is told about a question once the policy allows it."""

    right_answer: Html  # the key in words, with the learner's own numbers
    given: Html  # the learner's answer in words
    reasoning: Html  # explanation and worked solution, with the learner's own numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(ABC):
    """One thing asked. Texts are Markdown as the author wrote it; nothing here is drawn yet."""

    kind: ClassVar[str]

    id: str
    prompt: str
    title: str = ""
    path: str = ""
    line: int = 0
    revision: str = ""  # sha256 of the question's own source, hex
    language: str = "en"
    points: Decimal = Decimal(1)
    competencies: tuple[str, ...] = ()
    bloom: str = ""
    difficulty: Decimal | None = None
    basis: str = ""  # computed | source | definition | printed
    source: str = ""
    safety: bool = False
    review_by: str = ""
    hints: tuple[str, ...] = ()
    explanation: str = ""
    solution: str = ""
    shuffle: bool = True

    def draw(self, seed: str) -> Draw:
        """Decide all that chance decides, from `seed` alone."""
        return Draw(seed=seed)

    @abstractmethod
    def shown(self, draw: Draw) -> Shown:
        """Return what the learner may see: never a key, a feedback or another variant."""

    @abstractmethod
    def read(self, raw: Raw, draw: Draw) -> Response:
        """Understand an answer as sent.

        Raises BadResponse where it cannot be read one way only. An untouched form is no error:
        it reads as `{}`, which `grade` marks 0.
        """

    @abstractmethod
    def grade(self, response: Response, draw: Draw) -> Mark:
        """Mark an understood answer: a pure function of its arguments and the question."""

    @abstractmethod
    def explain(self, response: Response, draw: Draw) -> Explained:
        """Say what was right and why; for pages that the feedback policy has opened."""

    @abstractmethod
    def samples(self, draw: Draw) -> tuple[Sample, ...]:
        """Return answers with the mark each must earn; the first one earns everything."""
