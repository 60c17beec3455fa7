"""An error carried forward: a part of a case marked with the learner's own earlier number.

Whoever works soundly from a wrong number loses the points of that number once, and no others.
Who works soundly from a number that was near enough loses none: what is within the tolerance of
one part may lead outside that of the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from assessments.expressions import Refused, compiled
from assessments.html import Html, escaped
from assessments.marks import FULL, NONE, Mark
from assessments.parameters import Parameters
from assessments.source import Block
from assessments.values import ANY, Value

if TYPE_CHECKING:
    from assessments.questions.base import Draw, Flaw, Question, Response, Sample

    Part = tuple[Question, Draw]

NEAR = Decimal("1e-20")
SAID = "Marked with your own earlier answer. With it, the right value here is"


@dataclass(frozen=True, slots=True)
class Follower:
    """A part with the learner's own numbers in its draw, where that earns more than the true ones.

    `mark` is what the part earns; `draw` is None where nothing was carried.
    """

    mark: Mark
    draw: Draw | None = None
    credit: Decimal = FULL


def follow(
    parts: Sequence[Part], shared: Parameters | None, response: Response
) -> Iterator[Follower]:
    """Mark the parts of a case in their order, each with what is carried into it."""
    given: dict[str, Decimal] = {}  # what a learner gave, in the unit asked for
    wrong: set[str] = set()
    for child, inner in parts:
        answer = answer_of(response, child)
        mark = child.grade(answer, inner)
        credit = child.carry_credit if wrong & child.carry.keys() else FULL
        yield _followed(child, answer, mark, _carried(child, inner, shared, given), credit)
        own = child.number_given(answer)
        if own is not None:
            given[child.id] = own
            wrong |= {child.id} if mark.fraction < FULL else set()


def answer_of(response: Response, child: Question) -> Response:
    """Return what was answered to one part, `{}` for nothing."""
    answer = response.get(child.id, {})
    return answer if isinstance(answer, dict) else {}


def parameters_of(question: Question) -> Parameters | None:
    """Return how a question's numbers are computed, None if it has none of its own."""
    found = question.parameters
    return found if isinstance(found, Parameters) else None


def words(child: Question, own: Draw, credit: Decimal) -> Html:
    """Say that and how a part was marked with the learner's own number."""
    said = Html(f"{escaped(SAID)} {child.right_answer(own)}.")
    if credit < FULL:
        said = Html(f"{said} {escaped(f'This earns up to {credit * 100:.0f} %.')}")
    return Html(f"<p>{said}</p>")


def _carried(
    child: Question, inner: Draw, shared: Parameters | None, given: Mapping[str, Decimal]
) -> Draw | None:
    own = {name: given[part] for part, name in child.carry.items() if part in given}
    if not own:
        return None
    values: Mapping[str, Value] = {**inner.values, **own}
    try:
        for parameters in (shared, parameters_of(child)):
            if parameters is not None:
                values = parameters.recomputed(values, own, inner.values)
    except Refused:  # with this number the way on leads nowhere, such as a division by zero
        return None
    return replace(inner, values=values)


def _followed(
    child: Question, answer: Response, mark: Mark, own: Draw | None, credit: Decimal
) -> Follower:
    if own is None or not answer or mark.fraction == FULL:
        return Follower(mark)
    try:
        again = child.grade(answer, own)
    except Refused:
        return Follower(mark)
    fraction = again.fraction * credit
    if fraction <= mark.fraction:
        return Follower(mark)
    notes, slips = (words(child, own, credit), *again.notes), ("carried", *again.slips)
    return Follower(replace(again, fraction=fraction, notes=notes, slips=slips), own, credit)


def samples(
    parts: Sequence[Part], shared: Parameters | None
) -> Iterator[tuple[Mapping[str, Sample], Decimal]]:
    """Yield answers to some parts, wrong first and sound from there on, with the points they earn.

    Nothing is yielded where the wrong number happens to lead to a right one.
    """
    by_id = {child.id: (child, inner) for child, inner in parts}
    for child, inner in parts:
        wrong = {part: _wrong(*by_id[part]) for part in child.carry}
        own = {part: found[0] for part, found in wrong.items() if found is not None}
        if not own or len(own) < len(wrong):
            continue
        carried = _carried(child, inner, shared, own)
        sound = _sound(child, carried) if carried is not None else None
        if sound is None or child.grade(child.read(sound.raw, inner), inner).fraction:
            continue
        sent = {part: found[1] for part, found in wrong.items() if found is not None}
        lost = sum((sample.fraction * by_id[part][0].points for part, sample in sent.items()), NONE)
        yield {**sent, child.id: sound}, lost + child.points * child.carry_credit


def unlike(parts: Sequence[Part]) -> Iterator[Flaw]:
    """Yield each `carry` whose name is not what the earlier part asks for."""
    by_id = {child.id: (child, inner) for child, inner in parts}
    for child, inner in parts:
        for part, name in child.carry.items():
            earlier, its = by_id[part]
            asked, held = earlier.number_asked(its), inner.values.get(name)
            if (
                asked is None
                or not isinstance(held, Decimal)
                or abs(asked - held) > NEAR * abs(asked)
            ):
                said = (
                    f"{child.title}: `carry` says that “{part}” asks for “{name}”, but it does not"
                )
                yield said, f"{asked} there, {held} here"


def _sound(child: Question, carried: Draw) -> Sample | None:
    try:
        return child.samples(carried)[0]
    except Refused:
        return None


def _wrong(child: Question, inner: Draw) -> tuple[Decimal, Sample] | None:
    """Return a wrong number with the form that gives it, None if the part knows none."""
    for sample in reversed(child.samples(inner)):
        value = child.number_given(child.read(sample.raw, inner))
        if value is not None and sample.fraction < FULL:
            return value, sample
    return None


def check(blocks: Sequence[Block], children: Sequence[Question], shared: Parameters | None) -> None:
    """Report each `carry` that names no earlier number, or nothing that its part goes on from."""
    before: list[str] = []
    for block, child in zip(blocks, children, strict=True):
        fields = block.fields.fields("carry") if child.carry else None
        for part, name in child.carry.items() if fields is not None else ():
            assert fields is not None  # noqa: S101 - for the type checker
            if part not in before:
                said = f"“{part}” is no earlier part whose answer is one number"
                fields.error(part, "X05", said, expected=" / ".join(before))
            elif name not in block.names and ANY not in block.names:
                said = f"there is no name “{name}” in vars or calc"
                fields.error(part, "X05", said, expected=" / ".join(block.names))
            elif name not in _needed(child, shared):
                said = f"the answer of this part does not depend on “{name}”"
                fields.error(part, "X06", said, fix=f"use {name} in `answer` or `calc`")
        if child.gives_number():
            before.append(child.id)


def _needed(child: Question, shared: Parameters | None) -> set[str]:
    """Return all names that the answer of a part is computed from, directly or not."""
    needed = set(child.needs())
    for parameters in (parameters_of(child), shared):
        calc = parameters.calc if parameters is not None else {}
        for name, text in reversed([*calc.items()]):
            if name in needed:
                needed |= set(compiled(text).names)
    return needed
