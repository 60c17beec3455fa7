"""What a learner is told about an answer, and when: presets by name, in one table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from assessments.source import Fields

# `tried`: checked, and another try is left. `settled`: checked, and none is, or none is needed.
Moment = Literal["tried", "settled", "handed-in", "closed"]
# `remark`: the words to this very answer. `explanation`: the reasoning. `key`: the right answer.
Aspect = Literal["right-wrong", "score", "remark", "explanation", "key"]
Told = frozenset[Aspect]

MOMENTS: tuple[Moment, ...] = ("tried", "settled", "handed-in", "closed")
ASPECTS: tuple[Aspect, ...] = ("right-wrong", "score", "remark", "explanation", "key")

NOTHING: Told = frozenset()
MARKS: Told = frozenset({"right-wrong", "score"})
REMARKS: Told = MARKS | {"remark"}
ALL: Told = frozenset(ASPECTS)
SAYS_THE_KEY: Told = frozenset({"explanation", "key"})

# The mark of the whole attempt is told once it is handed in, whatever the preset.
TABLE: Mapping[str, tuple[Told, Told, Told, Told]] = {
    #                tried    settled  handed-in closed
    "immediate": (ALL, ALL, ALL, ALL),
    "practice": (REMARKS, ALL, ALL, ALL),
    "mock-exam": (MARKS, MARKS, ALL, ALL),
    "after-submit": (NOTHING, NOTHING, ALL, ALL),
    "exam": (NOTHING, NOTHING, MARKS, ALL),
    "after-close": (NOTHING, NOTHING, NOTHING, ALL),
    "never": (NOTHING, NOTHING, NOTHING, NOTHING),
}
SCORE_ONLY = "score-only"


@dataclass(frozen=True, slots=True)
class Feedback:
    """What is told when: a row of the table, without reasons and keys where `score_only`."""

    when: str = "immediate"  # a preset's name
    score_only: bool = False

    def told(self, moment: Moment) -> Told:
        """Return what a learner is told about a question at a moment of the attempt."""
        told = TABLE[self.when][MOMENTS.index(moment)]
        return told & MARKS if self.score_only else told

    @property
    def while_sat(self) -> bool:
        """Whether a question can be checked before the attempt is handed in."""
        return bool(self.told("tried"))


AT_ONCE = Feedback()


def read_feedback(front: Fields, default: str, *, secure: bool) -> Feedback:
    """Read the preset, and `score-only` behind it; what contradicts itself is refused."""
    text = front.text("feedback", default)
    words = text.replace(",", " ").split()
    score_only = SCORE_ONLY in words
    when = " ".join(word for word in words if word != SCORE_ONLY) or "after-submit"
    if when not in TABLE:
        expected = " / ".join(TABLE) + ", and score-only behind it"
        front.error("feedback", "P09", f"there is no feedback “{text}”", expected=expected)
        return Feedback(default)
    feedback = Feedback(when, score_only)
    if secure and feedback.while_sat:
        said = "a secure quiz cannot tell marks while it is being sat"
        front.error("feedback", "P10", said, fix="feedback: after-submit score-only")
    elif score_only and not feedback.told("closed"):
        said = f"“{when}” tells no score, so it cannot tell the score only"
        front.error("feedback", "P19", said, fix=f"feedback: {when}")
    return feedback
