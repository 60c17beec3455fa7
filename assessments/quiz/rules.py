"""Front matter of a quiz: pass mark, tries, time, feedback, and what another try is worth."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from assessments.questions.choice.scoring import RULES
from assessments.quiz.durations import read_duration, read_durations
from assessments.quiz.feedback import Feedback, read_feedback
from assessments.quiz.retries import Retries, check_retries, read_retries
from assessments.source import Fields

ABOUT = (
    *("kind", "id", "title", "language", "competencies", "review_by", "as_of", "tags"),
    *("use", "authors", "licence", "version", "status", "scoring", "translation_of", "revision"),
)
RULES_OF_A_QUIZ = (
    *("pass", "time_limit", "attempts", "cooldown", "shuffle", "feedback", "hint_penalty"),
    *("pools", "honour", "gate", "blueprint", "retries", "confidence"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conduct:
    """The rules under which a quiz is sat."""

    secure: bool
    pass_mark: Decimal
    time_limit: timedelta | None
    tries: int | None
    cooldowns: tuple[timedelta, ...]
    feedback: Feedback
    retries: Retries | None
    confidence: bool
    shuffle_questions: bool
    shuffle_options: bool
    hint_penalty: Decimal
    honour: bool
    gate: str


def read_conduct(front: Fields, kind: str) -> Conduct:
    """Read how a quiz is sat; what is not said is as practice needs it."""
    secure = front.choice("use", ("practice", "secure"), "practice") == "secure"
    shuffle = front.list("shuffle")
    for text in front.scalars("shuffle"):
        if text.value not in ("questions", "options", "none"):
            said = f"“{text.value}” cannot be shuffled"
            front.sink.error(
                "P06", said, text.line, text.col, expected="[questions, options] or none"
            )
    cooldowns = read_durations(front, "cooldown")
    tries = _tries(front)
    if cooldowns and tries == 1:
        front.error("cooldown", "P08", "a single try needs no cooldown", fix="remove it")
    if secure and kind == "quiz" and "attempts" not in front:
        said = "a secure quiz says how often it may be sat"
        front.error("attempts", "P07", said, fix="attempts: 2")
    retries = read_retries(front)
    default = "after-submit" if secure else "practice" if retries else "immediate"
    feedback = read_feedback(front, default, secure=secure)
    if retries is not None:
        check_retries(front, retries, feedback, secure=secure)
    return Conduct(
        secure=secure,
        pass_mark=front.share("pass", Decimal("0.7")) or Decimal(0),
        time_limit=read_duration(front, "time_limit"),
        tries=tries,
        cooldowns=cooldowns,
        feedback=feedback,
        retries=retries,
        confidence=_confidence(front, feedback, secure=secure),
        shuffle_questions="questions" in shuffle,
        shuffle_options=not shuffle or "options" in shuffle,
        hint_penalty=front.share("hint_penalty", Decimal(0)) or Decimal(0),
        honour=front.flag("honour"),
        gate=front.choice("gate", ("safety", "ethics"), ""),
    )


def read_scoring(front: Fields) -> str:
    """Return how questions with several right options are marked in this file."""
    default = "all-or-nothing" if front.text("use") == "secure" else "per-option"
    scoring = front.fields("scoring")
    if scoring is None:
        return default
    scoring.refuse_unknown(("multiple",), "`scoring`")
    return scoring.choice("multiple", tuple(RULES), default)


def _tries(front: Fields) -> int | None:
    text = front.text("attempts", "unlimited")
    if text == "unlimited":
        return None
    if text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= 100:
        return int(text[:4])
    front.error("attempts", "P05", f"“{text}” is not a number of tries", expected="3 or unlimited")
    return None


def _confidence(front: Fields, feedback: Feedback, *, secure: bool) -> bool:
    """Read whether learners say how sure they are, which is practice and needs marks to be told."""
    asked = front.flag("confidence")
    if asked and secure:
        said = "how sure somebody is never counts towards a certificate, so it is not asked there"
        front.error("confidence", "P17", said, fix="remove `confidence`, or say `use: practice`")
    elif asked and not feedback.told("closed"):
        said = f"feedback “{feedback.when}” never tells whether being sure was right"
        front.error("confidence", "P18", said, fix="feedback: practice, or remove `confidence`")
    return asked
