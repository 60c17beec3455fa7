"""Many variants of one numeric question, looked at before any learner meets them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from assessments.expressions import Refused, compiled
from assessments.prose.figures import show_number
from assessments.reading import numbers
from assessments.values import Value

if TYPE_CHECKING:
    from assessments.questions.numeric import Numeric

VARIANTS = 500
MANY_DIGITS = 15


def faults(question: Numeric) -> tuple[str, ...]:
    """Return each thing that goes wrong in some variant, once, with the numbers it happens at."""
    if question.outer:
        return ()  # its numbers come from the case around it
    try:
        variants = _variants(question)
    except Refused as error:
        return (str(error),)
    told: dict[str, str] = {}
    for names in variants:
        for what, detail in _faults(question, names):
            told.setdefault(what, f"{what} ({detail}; {_at(names)})" if names else what)
    return tuple(told.values())


def _variants(question: Numeric) -> tuple[Mapping[str, Value], ...]:
    survey = getattr(question.parameters, "survey", None)
    return survey(VARIANTS).values if survey is not None else ({},)


def _faults(question: Numeric, names: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    key = question.key
    try:
        ends = [target.values(names) for target in key.targets]
    except Refused as error:
        yield "the answer cannot be computed", str(error)
        return
    for target, (right, _) in zip(key.targets, ends, strict=True):
        if target.high:
            continue
        shown = numbers.understand(show_number(right, question.format).replace("\u00a0", " "))
        full = numbers.Number(shown.value, 99, 99)
        if question.show and not target.accepts(full, key.rules, names):
            yield "the answer as shown lies outside the tolerance", str(shown.value)
        exact = [rule for rule in key.rules if rule.how == "exact"]
        if len(exact) == len(key.rules) and len(right.as_tuple().digits) > MANY_DIGITS:
            yield "nobody can type the exact answer", str(right)
        if not right and all(rule.how == "share" for rule in key.rules):
            yield "a share of a right answer of 0 is nothing", "0"
    for row in question.common_errors:
        try:
            wrong = compiled(row.value).value(names)
        except Refused:
            continue  # with these numbers the mistake leads nowhere
        if key.accepts(numbers.Number(wrong, 99, 99), names):
            yield f"the common error “{row.value}” counts as right", str(wrong)


def _at(names: Mapping[str, Value]) -> str:
    return ", ".join(f"{name} = {str(value)[:12]}" for name, value in list(names.items())[:4])
