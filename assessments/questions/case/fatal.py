"""Steps that nobody may take: who takes one gets nothing for the whole case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from assessments.html import Html, escaped
from assessments.marks import NONE, Mark, PartMark

if TYPE_CHECKING:
    from assessments.questions.base import Draw, Question, Raw

EACH = "Each part earns its own points."
RULE = f"{EACH} A step that nobody may take loses the points of all parts."


def rule(each: Iterable[tuple[Question, Draw]]) -> str:
    """Say how a case is marked, before anything is answered."""
    return RULE if any(samples(each)) else EACH


def failed(by: Question, mark: Mark, children: Sequence[Question]) -> Mark:
    """Return the mark of a case in which `mark`, that of the part `by`, was fatal."""
    points = sum((child.points for child in children), NONE)
    told = f"<p><b>{escaped(by.title)}</b>: this step loses the points of all parts.</p>"
    return Mark(
        NONE,
        (Html(told), *mark.notes),
        tuple(f"{by.id}:{slip}" for slip in mark.slips),
        tuple(PartMark(child.id, child.points / points, Decimal(0)) for child in children),
        fatal=True,
    )


def samples(each: Iterable[tuple[Question, Draw]]) -> Iterator[tuple[Question, Raw]]:
    """Yield an answer with each fatal step of each part."""
    return ((child, raw) for child, draw in each for raw in child.fatal_answers(draw))
