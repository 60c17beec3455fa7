"""One variant of a numeric question, looked at for what no learner should meet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from assessments.expressions import Refused
from assessments.parameters import Parameters
from assessments.prose.figures import as_shown
from assessments.reading import numbers
from assessments.reading.units import Unit
from assessments.reading.units.table import SHARES
from assessments.values import Value

if TYPE_CHECKING:
    from assessments.questions.base import Draw, Flaw, Question
    from assessments.questions.numeric import Numeric
    from assessments.source import Block

SHORT = 6  # digits that need no rounding for a reader
MANY_DIGITS = 15
COLDEST = Decimal("-273.15")  # °C
SHARED = frozenset(SHARES.values())  # what a share is of
SLOT = re.compile(r"\{\{\s*([A-Za-z][\w.]*)\s*(?:\|\s*([^{}]+?)\s*)?\}\}")
Names = Mapping[str, Value]
Accepts = Callable[[numbers.Number], bool]


def flaws(question: Numeric, draw: Draw, around: Question | None = None) -> Iterator[Flaw]:
    """Yield what is wrong with a variant: a key that nobody can meet, a mistake that passes."""
    names = draw.values
    try:
        ends = [target.values(names) for target in question.key.targets]
    except Refused as error:
        yield "the answer cannot be computed", str(error)
        return
    accepts = question.accepts(draw)
    for target, (right, high) in zip(question.key.targets, ends, strict=True):
        yield from of_the_key(question, right, accepts, high if target.high else None)
    for mistake in question.mistakes(draw):
        if accepts(numbers.Number(mistake.value, 99, 99)):
            row = question.common_errors[mistake.number - 1]
            yield f"the common error “{row.value}” counts as right", str(mistake.value)
    yield from _rounded_away(question, draw, around)


def may_be_odd(question: Numeric, rights: Sequence[Decimal]) -> bool:
    """Whether `of_the_key` can have anything to say of these right values, but how one is shown."""
    unit, ways = question.key.unit, {rule.how for rule in question.key.rules}
    ruled = ways == {"exact"} or (ways == {"share"} and not all(rights))
    return ruled or unit.is_scale or not SHARED.isdisjoint(unit.basis)


def of_the_key(
    question: Numeric, right: Decimal, accepts: Accepts, high: Decimal | None = None
) -> list[Flaw]:
    """Return what is wrong with a right value, or with a range that ends at `high`."""
    found = _unphysical(question.key.unit, right, right if high is None else high)
    return found if high is not None else found + _unreachable(question, right, accepts)


def _unreachable(question: Numeric, right: Decimal, accepts: Accepts) -> list[Flaw]:
    found = []
    if question.show:
        shown = as_shown(right, question.format)
        if not accepts(numbers.Number(shown, 99, 99)):
            found.append(("the answer as shown lies outside the tolerance", str(shown)))
    ways = {rule.how for rule in question.key.rules}
    if ways == {"exact"} and len(right.as_tuple().digits) > MANY_DIGITS:
        found.append(("nobody can type the exact answer", str(right)))
    if not right and ways == {"share"}:
        found.append(("a share of a right answer of 0 is nothing", "0"))
    return found


def _unphysical(unit: Unit, low: Decimal, high: Decimal) -> list[Flaw]:
    if unit.is_scale and low < COLDEST:
        return [("the answer is colder than anything can be", f"{low} °C")]
    if SHARED.isdisjoint(unit.basis):
        return []
    if low >= 0 and high * unit.factor.numerator <= unit.factor.denominator:
        return []
    return [("the answer is a share below 0 or above the whole", f"{low} {unit.text}")]


def _rounded_away(question: Numeric, draw: Draw, around: Question | None) -> Iterator[Flaw]:
    """Work the answer out from the numbers as the page shows them, which are often rounded."""
    names = draw.values
    seen = dict(_seen(question, names, around))
    if not seen:
        return
    values: Names = {**names, **seen}
    try:
        for parameters in (around.parameters if around else None, question.parameters):
            if isinstance(parameters, Parameters):
                values = parameters.recomputed(values, seen, names)
        worked_out = [target.values(values)[0] for target in question.key.targets]
    except Refused:
        return
    accepts = question.accepts(draw)
    for value, target in zip(worked_out, question.key.targets, strict=True):
        if not accepts(numbers.Number(value, 99, 99)) and not target.high:
            said = "worked out from the numbers as shown, the answer lies outside the tolerance"
            yield said, f"{value:.6g}"


def _seen(
    question: Numeric, names: Names, around: Question | None
) -> Iterator[tuple[str, Decimal]]:
    """Yield the numbers of the text that are shown with fewer digits than they have."""
    for name, own in slots(question, around):
        value = names.get(name)
        if isinstance(value, Decimal):
            shown = as_seen(question, name, value, own)
            if shown != value:
                yield name, shown


def slots(question: Numeric, around: Question | None) -> Iterator[tuple[str, str]]:
    """Yield each place for a number in the text: its name, and the format that it asks for."""
    for asking in (question, around) if around is not None else (question,):
        for found in SLOT.finditer(asking.prompt):
            yield found[1], found[2] or ""


def as_seen(question: Numeric, name: str, value: Decimal, own: str) -> Decimal:
    """Return what the text shows of a value; `own` is the format that its place asks for."""
    shown = question.format_of(name, value, own)
    return as_shown(value, shown) if shown else value


def try_out(block: Block, question: Numeric) -> None:
    """Compute the key once, so that nonsense is found where it is written."""
    if question.outer:
        return
    try:
        draw = question.draw("try")
        for target in question.key.targets:
            low, high = target.values(draw.values)
            if target.high and high < low:
                block.fields.error("answer", "N07", "the range ends before it begins")
    except Refused as error:
        block.fields.error("answer", "E05", str(error))
