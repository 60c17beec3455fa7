"""What chance draws for a question: ranges, sets and rows, and what is computed from them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from math import prod
from typing import TYPE_CHECKING

from assessments import expressions, survey
from assessments.expressions import Refused, compiled
from assessments.functions import CONSTANTS, FUNCTIONS
from assessments.survey import Survey
from assessments.values import ANY, Value

if TYPE_CHECKING:
    from assessments.source.fields import Fields

NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,39}")
NUMBER = re.compile(r"[+-]?[0-9]{1,20}(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?")
_N = r"[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?"
RANGE = re.compile(rf"({_N})\s*\.\.\s*({_N})(?:\s+step\s+({_N}))?")
TRIES = 400  # with one draw in ten allowed, all would fail once in 10^18 times
STEPS = 100_000
FEW = 20  # variants below which learners can share their answers


@dataclass(frozen=True, slots=True)
class Grid:
    """Every number from `start` in whole steps."""

    start: Decimal
    step: Decimal
    count: int

    def __len__(self) -> int:
        return self.count

    def __getitem__(self, position: int) -> Mapping[str, Value]:
        return {"": self.start + position * self.step}


@dataclass(frozen=True, slots=True)
class Rows:
    """Listed alternatives, each with the values it gives by a suffix of the variable's name."""

    rows: tuple[Mapping[str, Value], ...]

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, position: int) -> Mapping[str, Value]:
        return self.rows[position]


@dataclass(frozen=True, slots=True)
class Parameters:
    """The drawn names of a question. Draws are reproducible from the seed, name by name."""

    vars: Mapping[str, Grid | Rows] = field(default_factory=dict)
    calc: Mapping[str, str] = field(default_factory=dict)
    require: tuple[str, ...] = ()

    __hash__ = object.__hash__  # one per question; mappings have no hash of their own

    @property
    def names(self) -> tuple[str, ...]:
        """All names that texts and expressions may use, as `beta` or `row.ore`."""
        drawn = [name + key for name, drawn in self.vars.items() for key in drawn[0]]
        return (*drawn, *self.calc)

    def draw(self, seed: str, given: Mapping[str, Value] = {}) -> Mapping[str, Value]:
        """Return `given` and this question's own values for a seed. Raises Refused."""
        for attempt in range(TRIES):
            picks = [
                number(f"{seed}/{name}/{attempt}", len(values))
                for name, values in self.vars.items()
            ]
            values = self._computed(picks, given)
            if self.allows(values):
                return values
        raise Refused("`require` accepts almost no draw")

    def fixed(self, given: Mapping[str, str]) -> Mapping[str, Value]:
        """Return the values of the one draw in which each variable has what `given` says.

        A row is named by its first column. Raises Refused where no draw gives these values.
        """
        strange = [name for name in given if name not in self.vars]
        missing = [name for name in self.vars if name not in given]
        if strange or missing:
            raise Refused(f"`values` gives {', '.join(self.vars)}: each of them, nothing else")
        picks = [_place(name, values, given[name]) for name, values in self.vars.items()]
        found = self._computed(picks, {})
        if not self.allows(found):
            raise Refused("`require` refuses these values")
        return found

    def recomputed(
        self, values: Mapping[str, Value], own: Mapping[str, Value], before: Mapping[str, Value]
    ) -> Mapping[str, Value]:
        """Return `values` with each calc that follows from other numbers than `before` had.

        `own` are the numbers put in by hand; they stay. Raises Refused.
        """
        found = dict(values)
        for name, text in self.calc.items():
            expression = compiled(text)
            if name not in own and any(found[n] != before.get(n) for n in expression.names):
                found[name] = expression.value(found)
        return found

    def variants(self) -> int:
        """Return how many different draws there are; an estimate where there are very many."""
        found = self.survey()
        if found.complete:
            return found.columns.count
        return int(prod(map(len, self.vars.values())) * found.share)

    def survey(self, limit: int = 500, given: Mapping[str, Value] = {}) -> Survey:
        """Look at all combinations if there are at most `limit`, else at that many draws.

        Raises Refused where a value cannot be computed.
        """
        return survey.look(self, limit, given)

    def _computed(self, picks: Sequence[int], given: Mapping[str, Value]) -> dict[str, Value]:
        values = dict(given)
        for (name, drawn), pick in zip(self.vars.items(), picks, strict=True):
            values |= {name + key: value for key, value in drawn[pick].items()}
        return self.filled(values)

    def filled(self, drawn: Mapping[str, Value]) -> dict[str, Value]:
        """Return what was drawn and what is computed from it. Raises Refused."""
        values = dict(drawn)
        for name, text in self.calc.items():
            values[name] = compiled(text).value(values)
        return values

    def allows(self, values: Mapping[str, Value]) -> bool:
        """Whether `require` accepts these values. Raises Refused."""
        return all(compiled(condition).holds(values) for condition in self.require)


def _place(name: str, values: Grid | Rows, text: str) -> int:
    wanted = _value(text)
    places = (n for n in range(len(values)) if next(iter(values[n].values())) == wanted)
    found = next(places, None)
    if found is None:
        raise Refused(f"“{name}” is never {text}")
    return found


@lru_cache(maxsize=4096)
def number(seed: str, below: int) -> int:
    """Return a whole number from 0 up to `below`, the same for ever for one seed."""
    return survey.chance(seed) % below


def read(fields: "Fields", outer: tuple[str, ...] = ()) -> Parameters | None:
    """Read `vars`, `calc` and `require`; None if there are none. Problems go to the fields."""
    if not any(key in fields for key in ("vars", "calc", "require")):
        return None
    before = fields.sink.errors
    drawn = dict(_read_vars(fields, outer))
    known = [*outer, *(name + key for name, values in drawn.items() for key in values[0])]
    known += unread(fields)
    calc: dict[str, str] = {}
    steps = fields.fields("calc")
    for name in steps or ():
        assert steps is not None  # noqa: S101 - for the type checker; an empty loop otherwise
        _check_name(steps, name, known)
        calc[name] = steps.text(name)
        check(steps, name, calc[name], known)
        known.append(name)
    known += unread(fields)
    require = fields.list("require")
    for condition in require:
        check(fields, "require", condition, known)
    parameters = Parameters(drawn, calc, require)
    # Those of a part are looked at by the self-test of its case.
    if fields.sink.errors == before and not outer:
        _warn_of_few(fields, drawn)
        _try_out(fields, parameters)
    return parameters


def unread(fields: "Fields") -> tuple[str, ...]:
    """Return ANY where names were written in a shape that cannot be read."""
    inner = (getattr(fields.node(key), "misshapen", ()) for key in ("vars", "calc"))
    return (ANY,) if {"vars", "calc"} & fields.misshapen or any(inner) else ()


def check(fields: "Fields", key: str, text: str, known: Sequence[str]) -> None:
    """Report what is wrong with an expression at `key`."""
    for said in expressions.check(text, known):
        fields.error(key, "E01", said)


def _warn_of_few(fields: "Fields", drawn: Mapping[str, Grid | Rows]) -> None:
    count = prod(map(len, drawn.values()))
    if drawn and count < FEW:
        said = f"there are only {count} variants, so learners can share answers"
        fields.warn("vars", "E07", said, expected=f"{FEW} or more")


def _try_out(fields: "Fields", parameters: Parameters) -> None:
    """Draw a few variants, so that nonsense is found where it is written."""
    key = "require" if parameters.require else "calc" if parameters.calc else "vars"
    try:
        found = parameters.survey(limit=12)
        if found.share < Decimal("0.5"):  # doubtful: worth the time
            found = parameters.survey(limit=60)
    except Refused as error:
        fields.error(key, "E05", str(error))
        return
    if found.share < Decimal("0.1"):
        shown = f"{found.share * 100:.0f} %"
        fields.error(key, "E06", f"`require` accepts {shown} of the draws, less than 10 %")


def _read_vars(fields: "Fields", outer: Sequence[str]) -> Iterator[tuple[str, Grid | Rows]]:
    variables = fields.fields("vars")
    if variables is None:
        return
    for name in variables:
        _check_name(variables, name, outer)
        text = getattr(variables.node(name), "value", None)  # a list of rows has none
        values = _read_rows(variables, name) if text is None else _read_range(variables, name, text)
        # What cannot be read is told; its name stays known, so that it is not told again.
        yield name, values if values is not None else _unread(variables, name)


def _unread(fields: "Fields", name: str) -> Rows:
    rows = getattr(fields.node(name), "nodes", ())
    keys = {f".{key}" for row in rows for key in getattr(row, "entries", ())}
    return Rows((dict.fromkeys(keys or {""}, Decimal(1)),))


def _check_name(fields: "Fields", name: str, taken: Sequence[str]) -> None:
    if not NAME.fullmatch(name):
        fields.error(name, "E02", f"“{name}” is not a name: use letters, digits and _")
    elif name in taken:
        fields.error(name, "E02", f"the name “{name}” is taken already")
    elif name in FUNCTIONS or name in CONSTANTS:
        fields.error(name, "E02", f"“{name}” already means something in arithmetic")


def _read_range(fields: "Fields", name: str, text: str) -> Grid | Rows | None:
    found = RANGE.fullmatch(text.strip())
    if found is None:
        values = [_value(part.strip()) for part in text.split("|")]
        if ".." in text or any(value == "" for value in values):
            fields.error(name, "E03", f"“{text}” is no range or set", expected=EXPECTED)
            return None
        return Rows(tuple({"": value} for value in values))
    parts = [part for part in found.groups() if part]
    if not all(NUMBER.fullmatch(part) for part in parts):
        fields.error(name, "E03", f"“{text}” holds something that is no number", expected=EXPECTED)
        return None
    start, stop = Decimal(parts[0]), Decimal(parts[1])
    step = Decimal(parts[2]) if len(parts) > 2 else Decimal(1)
    if step <= 0 or stop < start or (stop - start) / step > STEPS:
        fields.error(name, "E03", f"“{text}” is empty or endless", expected=EXPECTED)
        return None
    return Grid(start, step, int((stop - start) / step) + 1)


EXPECTED = (
    "`1.2 .. 3.6 step 0.1`, `0.8 | 0.9 | 1.0` or a list of rows `[{ore: monazite, grade: 6}]`"
)


def _read_rows(fields: "Fields", name: str) -> Rows | None:
    rows = [{f".{key}": _value(row.text(key)) for key in row} for row in fields.each(name)]
    if not rows or any(row.keys() != rows[0].keys() for row in rows):
        fields.error(name, "E04", "all rows have the same columns", expected=EXPECTED)
        return None
    return Rows(tuple(rows))


def _value(text: str) -> Value:
    return Decimal(text) if NUMBER.fullmatch(text) else text
