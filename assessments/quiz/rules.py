"""Front matter of a quiz: pass mark, tries, time, feedback, and where its questions come from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from assessments.questions.base import Question
from assessments.questions.choice.scoring import RULES
from assessments.quiz.durations import read_duration, read_durations
from assessments.quiz.model import Feedback, Pool, Where
from assessments.source import Fields
from assessments.source.every_question import BLOOM

ABOUT = (
    *("kind", "id", "title", "language", "competencies", "review_by", "as_of", "tags"),
    *("use", "authors", "licence", "version", "status", "scoring", "translation_of", "revision"),
)
RULES_OF_A_QUIZ = (
    *("pass", "time_limit", "attempts", "cooldown", "shuffle", "feedback", "hint_penalty"),
    *("pools", "honour", "gate", "blueprint"),
)
WHENS = ("immediate", "after-submit", "after-close", "never")
BANK = "bank:"
BANK_ID = re.compile(r"[a-z0-9]+([/-][a-z0-9]+)*")
RANGE = re.compile(r"([0-9.]+) ?\.\. ?([0-9.]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Conduct:
    """The rules under which a quiz is sat."""

    secure: bool
    pass_mark: Decimal
    time_limit: timedelta | None
    tries: int | None
    cooldowns: tuple[timedelta, ...]
    feedback: Feedback
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
    return Conduct(
        secure=secure,
        pass_mark=front.share("pass", Decimal("0.7")) or Decimal(0),
        time_limit=read_duration(front, "time_limit"),
        tries=tries,
        cooldowns=cooldowns,
        feedback=_feedback(front, secure),
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


def read_blueprint(front: Fields) -> dict[str, Decimal]:
    """Read how many points a form has at least for each competency."""
    given = front.fields("blueprint")
    points = {key: given.decimal(key) for key in given} if given is not None else {}
    return {key: value for key, value in points.items() if value is not None}


def read_pools(front: Fields, questions: Sequence[Question]) -> tuple[Pool, ...]:
    """Read where the questions of a form come from; own ids must exist."""
    known = {question.id for question in questions}
    return tuple(_pool(fields, known) for fields in front.each("pools"))


def _tries(front: Fields) -> int | None:
    text = front.text("attempts", "unlimited")
    if text == "unlimited":
        return None
    if text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= 100:
        return int(text[:4])
    front.error("attempts", "P05", f"“{text}” is not a number of tries", expected="3 or unlimited")
    return None


def _feedback(front: Fields, secure: bool) -> Feedback:
    text = front.text("feedback", "after-submit" if secure else "immediate")
    words = text.replace(",", " ").split()
    score_only = "score-only" in words
    when = " ".join(word for word in words if word != "score-only") or "after-submit"
    if when not in WHENS:
        expected = " / ".join(WHENS) + ", and score-only behind it"
        front.error("feedback", "P09", f"there is no feedback “{text}”", expected=expected)
    elif secure and when == "immediate":
        said = "a secure quiz cannot tell marks while it is being sat"
        front.error("feedback", "P10", said, fix="feedback: after-submit score-only")
    return Feedback(when, score_only)


def _pool(fields: Fields, known: set[str]) -> Pool:
    fields.refuse_unknown(("from", "where", "pick", "points"), "a pool")
    sources = fields.scalars("from")
    bank = ""
    if not sources:
        fields.error("from", "P01", "a pool says where it draws `from`", expected="ids or bank:id")
    elif sources[0].value.startswith(BANK):
        bank = sources[0].value.removeprefix(BANK)
        if not BANK_ID.fullmatch(bank) or len(sources) > 1:
            fields.error("from", "P01", "a pool draws from one bank", expected="bank:some-id")
    else:
        for text in sources:
            if text.value not in known:
                said = f"this quiz has no question “{text.value}”"
                fields.sink.error("P02", said, text.line, text.col)
    own = () if bank else tuple(text.value for text in sources)
    points = fields.decimal("points")
    if points is not None and points <= 0:
        fields.error("points", "P03", "points are more than 0")
    return Pool(
        questions=own,
        bank=bank,
        where=_where(fields, bank),
        pick=_pick(fields, len(own)),
        points=points,
        line=fields.line,
    )


def _pick(fields: Fields, most: int) -> int | None:
    text = fields.text("pick", "all")
    if text == "all":
        return None
    count = int(text[:4]) if text.isascii() and text.isdigit() else 0
    if not count:
        fields.error("pick", "P03", f"“{text}” is not a number of questions", expected="3 or all")
    elif most and count > most:
        fields.error("pick", "P03", f"the pool has {most} questions, not {count}", fix="add more")
    return count


def _where(fields: Fields, bank: str) -> Where:
    where = fields.fields("where")
    if where is None:
        return Where()
    if not bank:
        fields.error("where", "P11", "`where` chooses from a bank; ids are chosen already")
    where.refuse_unknown(("competency", "bloom", "difficulty", "safety"), "`where`")
    for text in where.scalars("bloom"):
        if text.value not in BLOOM:
            said = f"“{text.value}” is no level"
            where.sink.error("P11", said, text.line, text.col, expected=" / ".join(BLOOM))
    return Where(
        competencies=where.list("competency"),
        bloom=where.list("bloom"),
        difficulty=_difficulty(where),
        safety=where.flag("safety") if "safety" in where else None,
    )


def _difficulty(where: Fields) -> tuple[Decimal, Decimal] | None:
    text = where.text("difficulty")
    if not text:
        return None
    found = RANGE.fullmatch(text)
    try:
        low, high = (Decimal(found[1]), Decimal(found[2])) if found else (Decimal(2), Decimal(0))
    except ArithmeticError:
        low, high = Decimal(2), Decimal(0)
    if 0 <= low <= high <= 1:
        return low, high
    where.error("difficulty", "P11", f"“{text}” is not a range", expected="0.3 .. 0.7")
    return None
