"""How far marks agree with what the translation changed: precision, recall, F1 and kinds."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assessments.labs.sop_deviation.lines import AGREES, Line

LEAST_F1 = 0.8
LEAST_KINDS = 75.0  # %
MISSED, FALSE, LEFT, OTHER_KIND, FOUND = range(5)
OUTCOMES = ("missed", "false alarm", "left, agrees", "other kind", "found")


@dataclass(frozen=True)
class Score:
    """A text and the marks of a reader, one for each line."""

    text: Sequence[Line]
    marks: Sequence[int]

    @cached_property
    def outcomes(self) -> tuple[int, ...]:
        """Return for each line what became of it, as a place in OUTCOMES."""
        return tuple(_outcome(line, mark) for line, mark in zip(self.text, self.marks, strict=True))

    @property
    def planted(self) -> int:
        """Lines that deviate."""
        return sum(line.kind != AGREES for line in self.text)

    @property
    def marked(self) -> int:
        """Lines that the reader says deviate."""
        return sum(mark != AGREES for mark in self.marks)

    @property
    def found(self) -> int:
        """Lines that deviate and are marked, whatever the kind: true positives."""
        return self.outcomes.count(FOUND) + self.outcomes.count(OTHER_KIND)

    @property
    def missed(self) -> int:
        """Lines that deviate and are not marked: false negatives."""
        return self.outcomes.count(MISSED)

    @property
    def alarms(self) -> int:
        """Lines that agree and are marked: false positives."""
        return self.outcomes.count(FALSE)

    @property
    def critical(self) -> int:
        """Safety-critical lines."""
        return sum(line.critical for line in self.text)

    @property
    def critical_missed(self) -> int:
        """Safety-critical lines that are not marked."""
        return sum(
            line.critical and outcome == MISSED
            for line, outcome in zip(self.text, self.outcomes, strict=True)
        )

    @property
    def precision(self) -> float:
        """Share of the marked lines that deviate, P = TP/(TP + FP); 0 where none is marked."""
        return self.found / self.marked if self.marked else 0.0

    @property
    def recall(self) -> float:
        """Share of the deviating lines that are marked, R = TP/(TP + FN)."""
        return self.found / self.planted

    @property
    def f1(self) -> float:
        """Harmonic mean of both, F1 = 2 P R/(P + R) = 2 TP/(2 TP + FP + FN)."""
        return 2 * self.found / (self.marked + self.planted)

    @property
    def kinds(self) -> float:
        """Share of the found lines whose kind is right, %; 0 where none is found."""
        return 100 * self.outcomes.count(FOUND) / self.found if self.found else 0.0

    @property
    def is_whole(self) -> bool:
        """Whether as many lines are marked as deviate, so that a reader has tried."""
        return self.marked >= self.planted


def _outcome(line: Line, mark: int) -> int:
    if line.kind == AGREES:
        return LEFT if mark == AGREES else FALSE
    if mark == AGREES:
        return MISSED
    return FOUND if mark == line.kind else OTHER_KIND
