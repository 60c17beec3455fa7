"""Matching: give each left entry its right one; further right entries may only distract."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from html import unescape
from string import ascii_uppercase
from typing import ClassVar

from assessments.html import Html, listed
from assessments.marks import FULL, NONE, Mark
from assessments.questions.base import (
    Answer,
    Draw,
    Explained,
    Question,
    Raw,
    Response,
    Sample,
    Shown,
)
from assessments.reading import pairs
from assessments.source import Block, Table

RULES = {
    "per-row": "Each right pair earns its share.",
    "all-or-nothing": "Only all pairs right earn the points.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching(Question):
    """Left entry number n belongs to right entry number n; right entries beyond are distractors."""

    kind: ClassVar[str] = "matching"
    numbers_decide: ClassVar[bool] = False

    left: tuple[str, ...]
    right: tuple[str, ...]
    headers: tuple[str, str]
    scoring: str = "per-row"

    @property
    def rows(self) -> tuple[str, ...]:
        """The keys of the left entries."""
        return tuple(f"left-{n}" for n in range(1, len(self.left) + 1))

    @property
    def partners(self) -> tuple[str, ...]:
        """The keys of the right entries."""
        return tuple(f"right-{n}" for n in range(1, len(self.right) + 1))

    def shown(self, draw: Draw) -> Shown:
        rows = draw.shuffled(self.rows) if self.shuffle else self.rows
        options = [self._option(key, n, draw) for n, key in enumerate(self._right_order(draw))]
        return {
            **self.head(draw, RULES[self.scoring]),
            "headers": [self.say(text, draw, inline=True) for text in self.headers],
            "rows": [
                {"id": draw.alias(key), "text": self.say(self._text(key), draw, inline=True)}
                for key in rows
            ],
            "options": options,
            "plain": all(option["plain"] for option in options),
        }

    def read(self, raw: Raw, draw: Draw) -> Response:
        names = ((f"m-{draw.alias(row)}", row) for row in self.rows)
        partners = {draw.alias(partner): partner for partner in self.partners} if raw else {}
        given = pairs.read(raw, names, partners)
        return {"pairs": given} if given else {}

    def grade(self, response: Response, draw: Draw) -> Mark:
        given, key = self._pairs(response), self._key()
        good = sum(given.get(row) == partner for row, partner in key.items())
        fraction = Decimal(good) / len(key)
        if self.scoring == "all-or-nothing" and fraction < FULL:
            fraction = NONE
        return Mark(fraction, self.remarks(fraction, draw), pairs.slips(given, key))

    def explain(self, response: Response, draw: Draw) -> Explained:
        return Explained(
            right_answer=self._listed(self._key(), draw),
            given=self._listed(self._pairs(response), draw),
            reasoning=self.reasoning(draw),
        )

    def sent(self, answer: Answer, draw: Draw) -> Raw:
        given = pairs.numbered(answer, self.rows, self.partners)
        if not given:
            raise ValueError("the answer pairs numbers of left and right: {1: 1, 2: 3}")
        return self._raw(given, draw)

    def samples(self, draw: Draw) -> tuple[Sample, ...]:
        key = self._key()
        first, second = self.rows[0], self.rows[1]
        swapped = {**key, first: key[second], second: key[first]}
        part = Decimal(len(key) - 2) / len(key) if self.scoring == "per-row" else NONE
        return (
            Sample(raw=self._raw(key, draw), fraction=FULL),
            Sample(raw={}, fraction=NONE),
            Sample(raw=self._raw(swapped, draw), fraction=part),
        )

    def _right_order(self, draw: Draw) -> tuple[str, ...]:
        return draw.shuffled(self.partners)

    def _option(self, key: str, position: int, draw: Draw) -> dict[str, object]:
        text = self.say(self._text(key), draw, inline=True)
        plain = "" if "<" in text else unescape(text)
        letter = ascii_uppercase[position]
        return {"id": draw.alias(key), "letter": letter, "text": text, "plain": plain}

    def _text(self, key: str) -> str:
        side, _, number = key.partition("-")
        return (self.left if side == "left" else self.right)[int(number) - 1]

    def _key(self) -> dict[str, str]:
        return dict(zip(self.rows, self.partners, strict=False))

    def _pairs(self, response: Response) -> Mapping[str, str]:
        given = response.get("pairs", {})
        return given if isinstance(given, dict) else {}

    def _raw(self, given: Mapping[str, str], draw: Draw) -> dict[str, list[str]]:
        return {f"m-{draw.alias(row)}": [draw.alias(other)] for row, other in given.items()}

    def _listed(self, given: Mapping[str, str], draw: Draw) -> Html:
        said = [(self._text(row), self._text(given[row])) for row in self.rows if row in given]
        return listed(
            Html(self.say(left, draw, inline=True) + " → " + self.say(right, draw, inline=True))
            for left, right in said
        )


def read_question(block: Block) -> Matching | None:
    """Read a matching question: a table of two columns, a pair to a row."""
    prompt, table = block.table()
    common = block.common(own=("scoring",))
    scoring = block.fields.choice("scoring", tuple(RULES), "per-row")
    if table is not None:
        _check(block, table)
    if table is None or block.failed:
        return None
    common["prompt"] = prompt.text or block.title
    whole = [row.cells for row in table.rows if row.cells[0]]
    extra = [row.cells[1] for row in table.rows if not row.cells[0]]
    return Matching(
        **common,
        left=tuple(left for left, _ in whole),
        right=(*(right for _, right in whole), *extra),
        headers=(table.header[0], table.header[1]),
        scoring=scoring,
    )


def _check(block: Block, table: Table) -> None:
    if len(table.header) != 2:
        block.error("M02", f"the table has {len(table.header)} columns, not 2", table.line)
        return
    pairs = sum(bool(row.cells[0]) for row in table.rows)
    if pairs < 2 or len(table.rows) > len(ascii_uppercase):
        said = f"there are 2 or more pairs and at most {len(ascii_uppercase)} rows"
        block.error("M03", said, table.line)
    for side in (0, 1):
        seen: set[str] = set()
        for row in table.rows:
            cell = row.cells[side]
            if side and not cell:
                block.error("M04", "the right cell is empty", row.line, fix="fill it")
            elif cell and cell in seen:
                fix = "write each entry once; several may not share one partner"
                where = "on the right" if side else "on the left"
                block.error("M05", f"“{cell}” stands twice {where}", row.line, fix=fix)
            seen.add(cell)
