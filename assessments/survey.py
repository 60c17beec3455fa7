"""A look at many variants of a question at once, each name a column of values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256
from itertools import compress, product
from math import prod
from typing import TYPE_CHECKING

from assessments import columns
from assessments.arithmetic import Refused
from assessments.columns import Columns
from assessments.expressions import compiled
from assessments.values import Value

if TYPE_CHECKING:
    from assessments.parameters import Parameters


@dataclass(frozen=True, slots=True)
class Survey:
    """What a look at many variants showed."""

    columns: Columns  # of the variants that `require` accepts
    share: Decimal  # of those looked at
    complete: bool  # all combinations were looked at


def look(parameters: Parameters, limit: int, given: Mapping[str, Value]) -> Survey:
    """Look at all combinations if there are at most `limit`, else at that many draws.

    Raises Refused where a value cannot be computed.
    """
    sizes = [len(values) for values in parameters.vars.values()]
    complete = prod(sizes) <= limit
    count = prod(sizes) if complete else limit
    drawn: dict[str, Sequence[Value]] = {name: [value] * count for name, value in given.items()}
    for (name, values), places in zip(
        parameters.vars.items(), _places(sizes, count, complete), strict=True
    ):
        known = {place: values[place] for place in {*places}}
        drawn |= {name + key: [known[at][key] for at in places] for key in values[0]}
    found, allowed = _looked_at(parameters, Columns(count, drawn))
    kept = {name: [*compress(column, allowed)] for name, column in found.values.items()}
    return Survey(Columns(sum(allowed), kept), Decimal(sum(allowed)) / count, complete)


def _places(sizes: Sequence[int], count: int, complete: bool) -> Sequence[Sequence[int]]:
    """Return, for each variable, the place of its value in each variant."""
    if complete:
        return [*zip(*product(*map(range, sizes)), strict=True)]
    return [[n % size for n in _spread(at, count)] for at, size in enumerate(sizes)]


def chance(seed: str) -> int:
    """Return a large whole number, the same for ever for one seed."""
    return int.from_bytes(sha256(seed.encode()).digest()[:12])


@lru_cache(maxsize=64)  # the same for every question
def _spread(at: int, count: int) -> tuple[int, ...]:
    return tuple(chance(f"{n}/{at}") for n in range(count))


def _looked_at(parameters: Parameters, drawn: Columns) -> tuple[Columns, Sequence[bool]]:
    """Return the columns with what is computed, and which variants `require` accepts."""
    try:
        found = filled(parameters, drawn)
        checked = [columns.truths(condition, found) for condition in parameters.require]
        return found, [all(row) for row in zip(*checked, strict=True)] or [True] * drawn.count
    except Refused:  # perhaps only of what a row would not have computed
        rows = [parameters.filled(row) for row in drawn.rows()]
        names = {name: [row[name] for row in rows] for name in rows[0]}
        return Columns(drawn.count, names), [parameters.allows(row) for row in rows]


def filled(parameters: Parameters, drawn: Columns) -> Columns:
    """Return the columns and what is computed from them. Raises Refused."""
    found = dict(drawn.values)
    for name, text in parameters.calc.items():
        found[name] = columns.numbers(text, Columns(drawn.count, found))
    return Columns(drawn.count, found)


def recomputed(
    parameters: Parameters, given: Columns, own: Mapping[str, Sequence[Value]], before: Columns
) -> Columns:
    """Return the columns with each calc that follows from other numbers than `before` had.

    `own` are those put in by hand; where one is what it was before, it is computed all the same.
    So each row is what `Parameters.recomputed` gives. Raises Refused.
    """
    found = dict(given.values)
    for name, text in parameters.calc.items():
        if all(found[n] is before.values.get(n) for n in compiled(text).names):
            continue
        new = columns.numbers(text, Columns(given.count, found))
        kept = own.get(name)
        found[name] = new if kept is None else _unless_own(new, kept, before.values[name])
    return Columns(given.count, found)


def _unless_own(new: Sequence[Value], own: Sequence[Value], before: Sequence[Value]) -> list[Value]:
    return [o if o != b else n for n, o, b in zip(new, own, before, strict=True)]
