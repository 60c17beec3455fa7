"""All variants of a numeric question at once: which of them are worth a look one by one.

What hangs on the numbers is looked at here in every variant, by columns: whether the right answer,
typed and read, is right, whether a common error is, and whether the numbers as shown lead to the
answer. All else is the same in every variant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import compress, count, repeat
from operator import and_, le, not_
from typing import TYPE_CHECKING

from assessments import columns, survey
from assessments.columns import Columns
from assessments.expressions import Refused
from assessments.parameters import Parameters
from assessments.prose.figures import as_shown
from assessments.questions.numeric import samples, stress
from assessments.reading import BadResponse, numbers
from assessments.reading.numbers import Number
from assessments.reading.tolerance import settled
from assessments.values import Value

if TYPE_CHECKING:
    from assessments.questions.base import Question
    from assessments.questions.numeric import Numeric


def worth_trying(
    question: Numeric, variants: Columns, around: Question | None = None
) -> Iterator[int]:
    """Yield the variants in which something may be wrong, and those of extreme answers.

    These are all of them where columns cannot tell.
    """
    if not question.gives_number() or not variants.count:
        yield from range(variants.count)
        return
    try:
        rights = asked(question, variants)
        doubts = [*_doubts(question, rights, variants, around)]
    except (Refused, BadResponse, ArithmeticError):
        yield from range(variants.count)
        return
    yield from compress(count(), map(any, zip(*doubts, strict=True)))
    yield from (rights.index(extreme(rights)) for extreme in (min, max))


def asked(question: Numeric, variants: Columns) -> list[Decimal]:
    """Return the right number of a question with one, in each variant. Raises Refused."""
    return [*map(settled, columns.numbers(question.key.targets[0].low, variants))]


def _doubts(
    question: Numeric, rights: Sequence[Decimal], variants: Columns, around: Question | None
) -> Iterator[Sequence[bool]]:
    """Yield one thing after the other that may be wrong, and in which variants it may be."""
    right_numbers, right_values = _accepting(question, rights)
    yield [*map(not_, right_numbers([_read(question, right) for right in rights]))]
    if question.show:
        shown = [as_shown(right, question.show) for right in rights]
        yield [*map(not_, right_values(shown))]
    if stress.may_be_odd(question, rights):
        accepts = [question.key.accepting_values([(right, right)]) for right in rights]
        yield [*map(bool, map(stress.of_the_key, repeat(question), rights, accepts))]
    for row in question.common_errors:
        yield right_values(columns.numbers(row.value, variants))
    seen = dict(_seen(question, variants, around))
    if seen:
        values = _worked_out(question, variants, around, seen)
        yield [*map(not_, right_values(values))]


def _accepting(
    question: Numeric, rights: Sequence[Decimal]
) -> tuple[
    Callable[[Sequence[Number]], Sequence[bool]], Callable[[Sequence[Decimal]], Sequence[bool]]
]:
    """Return what tells which of a column of numbers count as right, and which of exact values."""
    rules = question.key.rules
    if len(rules) == 1 and rules[0].is_range:  # nearly always
        least, greatest = rules[0].each_ends(rights)

        def within(values: Sequence[Decimal]) -> Sequence[bool]:
            return [*map(and_, map(le, least, values), map(le, values, greatest))]

        return (lambda given: within([one.value for one in given])), within
    accepts = [question.key.accepting_values([(right, right)]) for right in rights]

    def each(given: Iterable[Number]) -> Sequence[bool]:
        return [accept(one) for accept, one in zip(accepts, given, strict=True)]

    return each, lambda values: each(map(_exact, values))


def _read(question: Numeric, right: Decimal) -> Number:
    """Return what is read of the right answer as a learner would type it. Raises BadResponse."""
    text = numbers.typed(samples.typed(question, right), question.language)
    return numbers.understand(text, question.language)


def _exact(value: Decimal) -> Number:
    return Number(value, 99, 99)


def _seen(
    question: Numeric, variants: Columns, around: Question | None
) -> Iterator[tuple[str, Sequence[Value]]]:
    """Yield the names that the text shows otherwise than they are, with what it shows of each."""
    known = dict(variants.values)
    for name, own in stress.slots(question, around):
        column = variants.values.get(name)
        if column is None or (not own and max(map(len, map(str, column))) <= stress.SHORT):
            continue  # nothing so short is rounded
        shown = [
            stress.as_seen(question, name, value, own) if isinstance(value, Decimal) else value
            for value in column
        ]
        if shown != column:
            pairs = zip(shown, column, known[name], strict=True)
            known[name] = [now if now != true else before for now, true, before in pairs]
            yield name, known[name]


def _worked_out(
    question: Numeric,
    variants: Columns,
    around: Question | None,
    seen: dict[str, Sequence[Value]],
) -> list[Decimal]:
    """Return the answers that follow from the numbers as they are shown. Raises Refused."""
    found = Columns(variants.count, {**variants.values, **seen})
    for parameters in (around.parameters if around else None, question.parameters):
        if isinstance(parameters, Parameters):
            found = survey.recomputed(parameters, found, seen, variants)
    return asked(question, found)
