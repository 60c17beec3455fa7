"""Ordering: give each step its position."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import ClassVar

from assessments.html import Html
from assessments.marks import FULL, NONE, Mark
from assessments.questions.base import (
    Answer,
    BadResponse,
    Draw,
    Explained,
    Question,
    Raw,
    Response,
    Sample,
    Shown,
)
from assessments.source import Block

RULES = {
    "exact": "Only the whole order right earns the points.",
    "adjacent": "Each step followed by the right next one earns its share.",
    "positions": "Each step in its right place earns its share.",
}
MOST = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordering(Question):
    """`steps` in their right order; the keys that answers are stored with are their numbers."""

    kind: ClassVar[str] = "ordering"
    numbers_decide: ClassVar[bool] = False

    steps: tuple[str, ...]
    scoring: str = "exact"

    @property
    def keys(self) -> tuple[str, ...]:
        """The steps' keys in the right order."""
        return tuple(str(n) for n in range(1, len(self.steps) + 1))

    def shown(self, draw: Draw) -> Shown:
        return {
            **self.head(draw, RULES[self.scoring]),
            "positions": list(range(1, len(self.steps) + 1)),
            "rows": [
                {
                    "id": draw.alias(key),
                    "text": self.say(self.steps[int(key) - 1], draw, inline=True),
                }
                for key in draw.shuffled(self.keys)
            ],
        }

    def read(self, raw: Raw, draw: Draw) -> Response:
        placed: dict[int, str] = {}
        for key in self.keys:
            name = f"o-{draw.alias(key)}"
            sent = next((text.strip() for text in raw.get(name, ()) if text.strip()), "")
            if not sent:
                continue
            position = int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 3 else 0
            if not 1 <= position <= len(self.steps):
                raise BadResponse(
                    f"“{sent[:20]}” is not a position from 1 to {len(self.steps)}.", name
                )
            if position in placed:
                raise BadResponse(f"Position {position} is given to two steps.", name)
            placed[position] = key
        if placed and len(placed) < len(self.steps):
            left = len(self.steps) - len(placed)
            raise BadResponse(f"Give every step a position: {left} still without one.")
        return {"order": [placed[n] for n in sorted(placed)]} if placed else {}

    def grade(self, response: Response, draw: Draw) -> Mark:
        order = self._order(response)
        fraction = self._fraction(order) if len(order) == len(self.keys) else NONE
        slips = ("reversed",) if order and order == self.keys[::-1] else ()
        return Mark(fraction, self.remarks(fraction, draw), slips)

    def explain(self, response: Response, draw: Draw) -> Explained:
        return Explained(
            right_answer=self._listed(self.keys, draw),
            given=self._listed(self._order(response), draw),
            reasoning=self.reasoning(draw),
        )

    def sent(self, answer: Answer, draw: Draw) -> Raw:
        order = (answer,) if isinstance(answer, str) else tuple(answer)
        if sorted(order) != sorted(self.keys):
            raise ValueError("the answer lists the steps' numbers, such as [2, 1, 3], each once")
        return self._raw(order, draw)

    def samples(self, draw: Draw) -> tuple[Sample, ...]:
        last_first = (self.keys[-1], *self.keys[:-1])
        count = len(self.keys)
        moved = Decimal(count - 2) / (count - 1) if self.scoring == "adjacent" else NONE
        return (
            Sample(raw=self._raw(self.keys, draw), fraction=FULL),
            Sample(raw={}, fraction=NONE),
            Sample(raw=self._raw(last_first, draw), fraction=moved),
        )

    def _fraction(self, order: tuple[str, ...]) -> Decimal:
        if self.scoring == "exact":
            return FULL if order == self.keys else NONE
        if self.scoring == "positions":
            good = sum(given == right for given, right in zip(order, self.keys, strict=True))
            return Decimal(good) / len(self.keys)
        good = sum(int(after) == int(before) + 1 for before, after in pairwise(order))
        return Decimal(good) / (len(self.keys) - 1)

    def _order(self, response: Response) -> tuple[str, ...]:
        order = response.get("order", ())
        if not isinstance(order, list | tuple):
            return ()
        return tuple(key for key in order if key in self.keys)

    def _say_step(self, key: str, draw: Draw) -> Html:
        return self.say(self.steps[int(key) - 1], draw, inline=True)

    def _raw(self, order: tuple[str, ...], draw: Draw) -> dict[str, list[str]]:
        return {f"o-{draw.alias(key)}": [str(n)] for n, key in enumerate(order, 1)}

    def _listed(self, order: tuple[str, ...], draw: Draw) -> Html:
        if not order:
            return Html("")
        rows = (self._say_step(key, draw) for key in order)
        return Html("<ol>" + "".join(f"<li>{row}</li>" for row in rows) + "</ol>")


def read_question(block: Block) -> Ordering | None:
    """Read an ordering question: the numbered list stands in the right order."""
    prompt, steps = block.steps()
    common = block.common(own=("scoring",))
    scoring = block.fields.choice("scoring", tuple(RULES), "exact")
    if steps and not 3 <= len(steps) <= MOST:
        said = f"there are 3 to {MOST} steps to order, not {len(steps)}"
        block.error("O02", said, steps[0].line)
    seen: set[str] = set()
    for step in steps:
        if not step.text:
            block.error("O03", "this step says nothing", step.line, fix="write its text")
        elif step.text in seen:
            block.error("O04", "this step stands here twice", step.line, fix="change one")
        seen.add(step.text)
    if block.failed:
        return None
    common["prompt"] = prompt.text or block.title
    return Ordering(**common, steps=tuple(step.text for step in steps), scoring=scoring)
