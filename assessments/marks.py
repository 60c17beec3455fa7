"""What an answer is worth: an exact share of the points, and what to say about it."""

from dataclasses import dataclass
from decimal import Decimal

from assessments.html import Html

NONE = Decimal(0)
FULL = Decimal(1)


@dataclass(frozen=True, slots=True)
class PartMark:
    """What one part of a question earned: `fraction` of its `share` of the question's points."""

    part: str
    share: Decimal
    fraction: Decimal


@dataclass(frozen=True, slots=True)
class Mark:
    """A share of the question's points from 0 to 1, with the words for this very answer.

    `notes` are shown to the learner when the feedback policy allows it. `slips` name the mistakes
    that were recognised (`unit-scale`, `sign`, ...) for statistics; learners never see them.
    `parts` is empty for a question that is one thing asked. `fatal` says that a choice was made
    which leaves nothing of what else was right: of the question, and of the case around it.
    """

    fraction: Decimal
    notes: tuple[Html, ...] = ()
    slips: tuple[str, ...] = ()
    parts: tuple[PartMark, ...] = ()
    waiting: bool = False  # for a person's mark: `fraction` is what is sure already
    fatal: bool = False

    def __post_init__(self) -> None:
        if not NONE <= self.fraction <= FULL:
            raise ValueError(f"a mark is a share from 0 to 1, not {self.fraction}")


def written(points: Decimal) -> str:
    """Return points as people write them: 2, 1.5, never 2.00."""
    return format(points.quantize(Decimal("0.01")).normalize(), "f")
