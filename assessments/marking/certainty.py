"""How sure a learner was, beside how right: certainty-based marking, for practice.

The scale is that of A. R. Gardner-Medwin ("Confidence-based marking: towards deeper learning and
better exams", in C. Bryan and K. Clegg, eds, Innovative Assessment in Higher Education, Routledge
2006), which Moodle has as "certainty-based marking". Saying how sure one really is pays best: low
below a chance of 2/3 to be right, medium up to 4/5, high above.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from assessments.marking.facts import Facts
from assessments.marking.ledger import Ledger

Level = Literal["low", "medium", "high"]

# For a right answer and for a wrong one; what is partly right lies between, in proportion.
SCALE: Mapping[Level, tuple[Decimal, Decimal]] = {
    "low": (Decimal(1), Decimal(0)),
    "medium": (Decimal(2), Decimal(-2)),
    "high": (Decimal(3), Decimal(-6)),
}
LEVELS: tuple[Level, ...] = ("low", "medium", "high")
HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """What came of saying how sure one is. It stands beside the score and never changes it."""

    points: Decimal
    maximum: Decimal  # 3 for each answer that said how sure it was
    by_level: Mapping[Level, tuple[Decimal, int]]  # how many were right, of how many
    sure_and_wrong: tuple[int, ...]  # numbers of questions: sure, and less than half right
    wrong_by_competency: Mapping[str, int]  # how many of those each competency has


def points(level: Level, fraction: Decimal) -> Decimal:
    """Return the certainty points of an answer that is right to this share."""
    right, wrong = SCALE[level]
    return wrong + fraction * (right - wrong)


def certainty(facts: Facts, ledger: Ledger) -> Certainty:
    """Add up the first answer to each question that counted and said how sure it was."""
    by_level = {level: (Decimal(0), 0) for level in LEVELS}
    whole, surely_wrong = Decimal(0), []
    for number, level, fraction in _said(ledger):
        whole += points(level, fraction)
        right, asked = by_level[level]
        by_level[level] = (right + fraction, asked + 1)
        if level == "high" and fraction < HALF:
            surely_wrong.append(number)
    wrong: dict[str, int] = {}
    for number in surely_wrong:
        for competency in facts.form.entry(number).weights:
            wrong[competency] = wrong.get(competency, 0) + 1
    return Certainty(
        points=whole,
        maximum=SCALE["high"][0] * sum(asked for _, asked in by_level.values()),
        by_level=by_level,
        sure_and_wrong=tuple(surely_wrong),
        wrong_by_competency=wrong,
    )


def _said(ledger: Ledger) -> Iterator[tuple[int, Level, Decimal]]:
    done = set[int]()
    for row in ledger.rows:
        level = next((level for level in LEVELS if level == row.confidence), None)
        if row.reason == "counted" and level is not None and row.number not in done:
            done.add(row.number)
            yield row.number, level, ledger.fractions[row.number, row.try_number]
