"""Answers that a numeric question must know how to mark: right, on the boundary, wrong, unreadable.

The question's own tests are made of them, and authors write theirs in the same form.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Context, Decimal
from typing import TYPE_CHECKING

from assessments.expressions import Refused, compiled
from assessments.marks import FULL, NONE
from assessments.reading import numbers, units
from assessments.reading.numbers import Number
from assessments.reading.tolerance import EXACT, Rule

if TYPE_CHECKING:
    from assessments.questions.base import Draw, Raw
    from assessments.questions.numeric import Numeric

    Claim = tuple[Raw, Decimal]  # a form, and the share that it must earn

TYPED = Context(prec=20)  # digits of an answer that the question itself would type
GIVEN = ("typed", "exact", "choose")
WRONG = (Decimal("1.7"), Decimal("0.3"), Decimal(13), Decimal("-7.1"))


def samples(question: Numeric, draw: Draw) -> Iterator[Claim]:
    """Yield answers with the mark that each must earn; the first one earns everything."""
    target = question.key.targets[0]
    right, high = target.values(draw.values)
    yield _filled(question, typed(question, right), FULL, draw)
    yield {}, NONE
    if target.high:
        yield _filled(question, high, FULL, draw)
    elif len(question.key.targets) == len(question.key.rules) == 1:
        yield from _around(question, right, draw)
    yield from _wrong_units(question, right, draw)
    wrong = _wrong_value(question, draw)
    if wrong is not None:
        alone = question.unit_alone_credit if question.mode in GIVEN else NONE
        yield _filled(question, wrong, alone, draw)


def unreadable(question: Numeric, draw: Draw) -> Iterator[Raw]:
    """Yield answers that must be asked again."""
    for text in ("1,234", "1.2.3", "about 5", "NaN"):
        yield {**_filled(question, NONE, NONE, draw)[0], "value": [text]}
    if question.mode in GIVEN:
        yield {"value": ["1"]}
    if question.mode in ("typed", "exact"):
        yield {"value": ["1"], "unit": ["9**9"]}


def _wrong_value(question: Numeric, draw: Draw) -> Decimal | None:
    """Return a number that no rule and no known mistake lets pass; None if all were near one."""
    right, _ = question.key.targets[0].values(draw.values)
    accepts = question.accepts(draw)
    for factor in WRONG:
        value = TYPED.add(TYPED.multiply(right, factor), Decimal("1.37"))
        if not accepts(Number(value, 99, 99)):
            return value
    return None


def sent(question: Numeric, answer: str, draw: Draw) -> Raw:
    """Return the form of an author's sample answer: an expression, or what a learner types."""
    value = computed(answer, draw)
    if value is not None:
        return _filled(question, TYPED.plus(value), FULL, draw)[0]
    number, unit = numbers.split(answer)
    if question.mode == "choose" and number and unit in question.choices:
        return {"value": [number], "unit": [draw.alias(unit)]}
    return {"value": [answer]}


def computed(answer: str, draw: Draw) -> Decimal | None:
    """Return the value of an answer written with the question's names, None if it has none."""
    try:
        expression = compiled(answer)
        if expression.names and set(expression.names) <= draw.values.keys():
            return expression.value(draw.values)
    except Refused:
        return None
    return None


def _around(question: Numeric, right: Decimal, draw: Draw) -> Iterator[Claim]:
    """Yield answers on the boundary, where they can be typed, and one just outside."""
    rule = question.key.rules[0]
    margin = rule.margin(right)
    if rule.how not in ("within", "share") or not margin:
        return
    for edge in (EXACT.add(right, margin), EXACT.subtract(right, margin)):
        if len(edge.as_tuple().digits) <= numbers.DIGITS - 5:
            yield _filled(question, edge, FULL, draw)
    outside = TYPED.create_decimal(EXACT.add(right, margin * Decimal("1.01")))
    alone = question.unit_alone_credit if question.mode in GIVEN else NONE
    yield _filled(question, outside, alone, draw)


def _wrong_units(question: Numeric, right: Decimal, draw: Draw) -> Iterator[Claim]:
    if question.mode not in ("typed", "exact"):
        return
    strange = "s" if units.parse("s").dims != question.key.unit.dims else "kg"
    raw = {"value": [str(typed(question, right))], "unit": [strange]}
    yield raw, question.unit_credit


def typed(question: Numeric, right: Decimal) -> Decimal:
    """Return the right answer as a learner would type it."""
    rule = question.key.rules[0] if question.key.rules else Rule("exact")
    value = rule.rounded(right) if rule.how in ("sf", "dp") else right
    long = len(value.as_tuple().digits) > TYPED.prec
    return TYPED.create_decimal(value) if long else value


def _filled(question: Numeric, value: Decimal, fraction: Decimal, draw: Draw) -> Claim:
    """Return the form with this number and the right unit, and what it must earn."""
    raw = {"value": [numbers.typed(value, question.language)]}
    if question.mode in ("typed", "exact"):
        raw["unit"] = [question.key.unit.text]
    elif question.mode == "choose":
        raw["unit"] = [draw.alias(question.key.unit.text)]
    return raw, fraction
