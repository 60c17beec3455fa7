"""Categorise: put each thing into the bin it belongs to; a bin may hold many things, or none."""

from collections.abc import Iterator, Mapping
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
    "per-row": "Each thing in its right group earns its share.",
    "all-or-nothing": "Only everything in its right group earns the points.",
}
LAYOUTS = ("bins", "matrix", "select")
MOST_BINS = 8  # more do not fit beside one another, and nobody keeps them in mind


@dataclass(frozen=True, slots=True, kw_only=True)
class Categorise(Question):
    """Thing number n belongs to the bin whose number stands at `places[n]`, counted from 0.

    Things always come in a drawn order, as authors write them bin by bin; bins come in the
    author's order where the question is not shuffled (low, medium, high).
    """

    kind: ClassVar[str] = "categorise"
    numbers_decide: ClassVar[bool] = False

    things: tuple[str, ...]
    places: tuple[int, ...]
    bins: tuple[str, ...]
    headers: tuple[str, str]
    layout: str = "bins"
    scoring: str = "per-row"

    @property
    def rows(self) -> tuple[str, ...]:
        """The keys of the things."""
        return tuple(f"thing-{n}" for n in range(1, len(self.things) + 1))

    @property
    def columns(self) -> tuple[str, ...]:
        """The keys of the bins."""
        return tuple(f"bin-{n}" for n in range(1, len(self.bins) + 1))

    def shown(self, draw: Draw) -> Shown:
        order = draw.shuffled(self.columns) if self.shuffle else self.columns
        bins = [self._bin(key, at, draw) for at, key in enumerate(order)]
        return {
            **self.head(draw, RULES[self.scoring]),
            "layout": self.layout,
            "headers": [self.say(text, draw, inline=True) for text in self.headers],
            "rows": [
                {"id": draw.alias(key), "text": self._say(key, draw)}
                for key in draw.shuffled(self.rows)
            ],
            "bins": bins,
            "plain": all(one["plain"] for one in bins),
        }

    def read(self, raw: Raw, draw: Draw) -> Response:
        names = ((f"c-{draw.alias(row)}", row) for row in self.rows)
        bins = {draw.alias(column): column for column in self.columns} if raw else {}
        placed = pairs.read(raw, names, bins)
        return {"bins": placed} if placed else {}

    def grade(self, response: Response, draw: Draw) -> Mark:
        placed, key = self._placed(response), self._key()
        good = sum(placed.get(row) == column for row, column in key.items())
        fraction = self._fraction(good)
        return Mark(fraction, self.remarks(fraction, draw), pairs.slips(placed, key))

    def explain(self, response: Response, draw: Draw) -> Explained:
        return Explained(
            right_answer=self._by_bin(self._key(), draw),
            given=self._by_bin(self._placed(response), draw),
            reasoning=self.reasoning(draw),
        )

    def sent(self, answer: Answer, draw: Draw) -> Raw:
        placed = pairs.numbered(answer, self.rows, self.columns)
        if not placed:
            raise ValueError("the answer pairs numbers of thing and bin: {1: 1, 2: 3}")
        return self._raw(placed, draw)

    def samples(self, draw: Draw) -> tuple[Sample, ...]:
        key = self._key()
        wrong = {row: self._another(column) for row, column in key.items()}
        first = self.rows[0]
        return (
            Sample(raw=self._raw(key, draw), fraction=FULL),
            Sample(raw={}, fraction=NONE),
            Sample(
                raw=self._raw({**key, first: wrong[first]}, draw),
                fraction=self._fraction(len(key) - 1),
            ),
            Sample(raw=self._raw(wrong, draw), fraction=NONE),
        )

    def _fraction(self, good: int) -> Decimal:
        fraction = Decimal(good) / len(self.things)
        return NONE if self.scoring == "all-or-nothing" and fraction < FULL else fraction

    def _another(self, column: str) -> str:
        return self.columns[(self.columns.index(column) + 1) % len(self.columns)]

    def _bin(self, key: str, position: int, draw: Draw) -> dict[str, object]:
        text = self._say(key, draw)
        plain = "" if "<" in text else unescape(text)
        letter = ascii_uppercase[position]
        return {"id": draw.alias(key), "letter": letter, "text": text, "plain": plain}

    def _say(self, key: str, draw: Draw) -> Html:
        side, _, number = key.partition("-")
        text = (self.things if side == "thing" else self.bins)[int(number) - 1]
        return self.say(text, draw, inline=True)

    def _key(self) -> dict[str, str]:
        columns = self.columns
        return {row: columns[at] for row, at in zip(self.rows, self.places, strict=True)}

    def _placed(self, response: Response) -> Mapping[str, str]:
        placed = response.get("bins", {})
        if not isinstance(placed, dict):
            return {}
        columns = self.columns
        return {row: column for row, column in placed.items() if column in columns}

    def _raw(self, placed: Mapping[str, str], draw: Draw) -> dict[str, list[str]]:
        return {f"c-{draw.alias(row)}": [draw.alias(column)] for row, column in placed.items()}

    def _by_bin(self, placed: Mapping[str, str], draw: Draw) -> Html:
        """Say each bin that holds something, with what it holds."""
        told = []
        for column in self.columns:
            held = [self._say(row, draw) for row in self.rows if placed.get(row) == column]
            if held:
                told.append(Html(f"{self._say(column, draw)}: {', '.join(held)}"))
        return listed(told)


def read_question(block: Block) -> Categorise | None:
    """Read a categorise question: a table of things and the bins they belong to."""
    prompt, table = block.table()
    common = block.common(own=("scoring", "layout", "bins"))
    scoring = block.fields.choice("scoring", tuple(RULES), "per-row")
    layout = block.fields.choice("layout", LAYOUTS, "bins")
    if table is not None and len(table.header) != 2:
        said = f"the table has {len(table.header)} columns, not 2: things and their bins"
        block.error("G01", said, table.line)
        return None
    if table is None:
        return None
    bins = _bins(block, table)
    _check(block, table, bins)
    if block.failed:
        return None
    common["prompt"] = prompt.text or block.title
    return Categorise(
        **common,
        things=tuple(row.cells[0] for row in table.rows),
        places=tuple(bins.index(row.cells[1]) for row in table.rows),
        bins=bins,
        headers=(table.header[0], table.header[1]),
        layout=layout,
        scoring=scoring,
    )


def _bins(block: Block, table: Table) -> tuple[str, ...]:
    """Return all bins: in the order of `bins:` where it names all of them, else added at the end.

    A table is written thing by thing, so only `bins:` can say an order that means something.
    """
    used = tuple(dict.fromkeys(row.cells[1] for row in table.rows if row.cells[1]))
    named: list[str] = []
    for text in block.fields.scalars("bins"):
        if not text.value or text.value in named:
            said = f"“{text.value}” stands twice in `bins`" if text.value else "a bin has no name"
            block.error("G05", said, text.line, col=text.col, fix="remove it")
        named.append(text.value)
    if set(named) >= set(used):
        return tuple(dict.fromkeys(named))
    return tuple(dict.fromkeys((*used, *named)))


def _check(block: Block, table: Table, bins: tuple[str, ...]) -> None:
    if not 2 <= len(table.rows) <= len(ascii_uppercase):
        said = f"there are 2 to {len(ascii_uppercase)} things, not {len(table.rows)}"
        block.error("G02", said, table.line)
    elif not 2 <= len(bins) <= MOST_BINS and all(row.cells[1] for row in table.rows):
        said = f"there are 2 to {MOST_BINS} bins, not {len(bins)}"
        fix = "name a bin that stays empty under `bins:`" if len(bins) < 2 else "join some"
        block.error("G03", said, table.line, fix=fix)
    for code, message, line, fix in _bad_rows(table):
        block.error(code, message, line, fix=fix)


def _bad_rows(table: Table) -> Iterator[tuple[str, str, int, str]]:
    seen: set[str] = set()
    for row in table.rows:
        thing, its_bin = row.cells
        if not thing:
            fix = f"bins: [{its_bin}]" if its_bin else "remove the row"
            yield "G04", "this row has no thing; an empty bin stands under `bins:`", row.line, fix
        elif thing in seen:
            yield "G06", f"“{thing}” stands here twice", row.line, "keep one of the two"
        if thing and not its_bin:
            yield "G04", f"“{thing}” has no bin", row.line, "write its bin beside it"
        seen.add(thing)
