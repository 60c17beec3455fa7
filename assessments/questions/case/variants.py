"""Many variants of a case: which there are, and which of them are worth a look one by one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from assessments.columns import Columns
from assessments.draws import Draw, Variants
from assessments.expressions import Refused
from assessments.marks import FULL
from assessments.parameters import Parameters
from assessments.questions.case.carry import parameters_of, unlike
from assessments.reading import BadResponse
from assessments.survey import Survey, filled

if TYPE_CHECKING:
    from assessments.questions.base import Question
    from assessments.questions.case import Case

ENOUGH = 100  # draws of a part, to see which share its own condition lets pass
ONE = Survey(Columns(1, {}), FULL, True)  # of a case that draws nothing for all its parts


def survey(case: Case, limit: int) -> Variants:
    """Return all variants if there are at most `limit`, else that many. Raises Refused."""
    own, shared = _parameters_inside(case), parameters_of(case)
    outer = shared.survey(limit) if shared is not None else ONE
    shares = [p.survey(ENOUGH, outer.columns.row(0)).share for p in own if outer.share]
    share = min([outer.share, *shares])

    def around(number: int) -> Draw:
        return case.around(f"variant/{number}", outer.columns.row(number))

    def anew(number: int) -> Draw:
        return case.draw(f"variant/{number}")

    if not share:
        return Variants(columns=Columns(0, {}), share=share, complete=True, drawn=anew)
    if any(p.vars for p in own):  # each part has draws beside those of the case
        return Variants(columns=Columns(limit, {}), share=share, complete=False, drawn=anew)
    return Variants(columns=outer.columns, share=share, complete=outer.complete, drawn=around)


def worth_trying(case: Case, variants: Columns) -> Iterable[int]:
    """Return the variants in which a part of the case is worth a look, in any order.

    These are all of them where a part draws for itself, and none is left out in which an answer
    that goes on soundly from a wrong number is not marked as it should be.
    """
    if any(p.vars or p.require for p in _parameters_inside(case)):
        return range(variants.count)
    try:
        each = [(child, _inner(child, variants)) for child in case.children]
        found = {n for child, inner in each for n in child.worth_trying(inner, case)}
    except Refused:
        return range(variants.count)
    if any(child.carry for child in case.children):
        rest = (n for n in range(variants.count) if n not in found)
        found |= {n for n in rest if not _carries(case, variants, n)}
    return found


def _carries(case: Case, variants: Columns, number: int) -> bool:
    """Whether what is carried is what its part goes on from, and earns what it should."""
    draw = case.around(f"variant/{number}", variants.row(number))
    parts = [(child, inner) for _, child, inner in case.parts(draw)]
    try:
        if any(True for _ in unlike(parts)):
            return False
        marked = [
            (sample.fraction, case.grade(case.read(sample.raw, draw), draw).fraction)
            for sample in case.carrying(draw)
        ]
    except (Refused, BadResponse):
        return False
    return all(wanted == earned for wanted, earned in marked)


def _parameters_inside(case: Case) -> list[Parameters]:
    return [found for child in case.children if (found := parameters_of(child)) is not None]


def _inner(child: Question, variants: Columns) -> Columns:
    parameters = parameters_of(child)
    return filled(parameters, variants) if parameters is not None else variants
