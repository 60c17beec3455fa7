"""Marking: from what was answered, in order, to what it is worth; pure, so it can be done again.

`remark` makes the whole ledger of an attempt, `standing` says how one question stands. `hints`,
`with_next`, `told` and `may_check` say what a page may show and offer; `certainty` reports how
sure the learner was.
"""

from assessments.marking.certainty import LEVELS, SCALE, Certainty, certainty
from assessments.marking.facts import WHOLE, Facts, Tried, marked
from assessments.marking.hints import HintsOfPart, NoHint, hints, with_next
from assessments.marking.ledger import (
    Ledger,
    Reason,
    Row,
    Standing,
    UnknownMarking,
    remark,
    standing,
)
from assessments.marking.telling import may_check, told

__all__ = [
    "LEVELS",
    "SCALE",
    "WHOLE",
    "Certainty",
    "Facts",
    "HintsOfPart",
    "Ledger",
    "NoHint",
    "Reason",
    "Row",
    "Standing",
    "Tried",
    "UnknownMarking",
    "certainty",
    "hints",
    "marked",
    "may_check",
    "remark",
    "standing",
    "told",
    "with_next",
]
