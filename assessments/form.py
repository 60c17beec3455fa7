"""A form: the questions of one attempt with all that chance decided, kept as text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from assessments.questions.base import Draw
from assessments.values import Value

GRAIN = Decimal("1e-9")  # thirds of a point add up to whole points again at this grain


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One question of a form: which revision, for how many points, and what was drawn for it."""

    number: int
    bank: str  # id of the quiz or bank that holds the question
    sha: str  # of that file
    question_id: str
    points: Decimal
    seed: str
    values: Mapping[str, Value] = field(default_factory=dict)
    weights: Mapping[str, Decimal] = field(default_factory=dict)  # competency -> share of points
    safety: bool = False
    further: tuple[Draw, ...] = ()  # for tries with new values: the second try has the first

    @property
    def draw(self) -> Draw:
        """What `Question.shown`, `read` and `grade` ask for."""
        return Draw(seed=self.seed, values=self.values)

    @property
    def name(self) -> str:
        """The question's name among all of a site's; `draw_form` is told those seen earlier."""
        return f"{self.bank}#{self.question_id}"

    def draw_of(self, ordinal: int) -> Draw:
        """Return the draw of the `ordinal`-th try, from 1; the further ones come round again."""
        if ordinal <= 1 or not self.further:
            return self.draw
        return self.further[(ordinal - 2) % len(self.further)]


@dataclass(frozen=True, slots=True)
class Form:
    """All the questions of one attempt in their order; stored, never drawn again."""

    entries: tuple[Entry, ...]

    def entry(self, number: int) -> Entry:
        """Return an entry by its number, which counts from 1. Raises KeyError."""
        if 1 <= number <= len(self.entries):
            return self.entries[number - 1]
        raise KeyError(number)

    def to_json(self) -> str:
        """Return the form as text that `from_json` reads back to an equal form."""
        rows = [_row(entry) for entry in self.entries]
        return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Form:
        """Return the form that `to_json` wrote."""
        return cls(
            tuple(
                Entry(
                    number=number,
                    bank=row["bank"],
                    sha=row["sha"],
                    question_id=row["question"],
                    points=Decimal(row["points"]),
                    seed=row["seed"],
                    values=_values(row["values"]),
                    weights={k: Decimal(v) for k, v in row["weights"].items()},
                    safety=row["safety"],
                    further=tuple(
                        Draw(seed=one["seed"], values=_values(one["values"]))
                        for one in row.get("further", ())
                    ),
                )
                for number, row in enumerate(json.loads(text), 1)
            )
        )


def _row(entry: Entry) -> dict[str, object]:
    row: dict[str, object] = {
        **{"bank": entry.bank, "sha": entry.sha, "question": entry.question_id},
        **{"seed": entry.seed, "points": str(entry.points), "safety": entry.safety},
        "values": {k: _kept(v) for k, v in entry.values.items()},
        "weights": {k: str(v) for k, v in entry.weights.items()},
    }
    if entry.further:
        row["further"] = [
            {"seed": draw.seed, "values": {k: _kept(v) for k, v in draw.values.items()}}
            for draw in entry.further
        ]
    return row


def _kept(value: Value) -> str | list[str]:
    """Words are kept in a list of one, so that the word `1.5` is told from the number."""
    return str(value) if isinstance(value, Decimal) else [value]


def _found(kept: str | list[str]) -> Value:
    return Decimal(kept) if isinstance(kept, str) else kept[0]


def _values(kept: Mapping[str, str | list[str]]) -> dict[str, Value]:
    return {name: _found(value) for name, value in kept.items()}
