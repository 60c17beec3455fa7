"""The result of an attempt: its marks, how each came about, and how sure the learner was."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from assessments.attempt import Outcome
from assessments.html import Html
from assessments.marking import LEVELS, Certainty, Row, certainty
from assessments.marks import NONE, written
from assessments.prose.figures import show_number
from assessments.questions.base import Draw, Raw
from assessments.quiz.feedback import SAYS_THE_KEY, Told
from assessments.values import Value
from webapp.queries.attempt_feedback import NOTHING, Spoken, kind_of, speak, telling
from webapp.queries.sitting import Sitting

LONGEST_VALUE = 12
LONGEST = 300  # of an answer as it was sent: an essay stands above in full


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One part of one try, as it stands in the ledger."""

    try_number: int
    part: Html  # title of a case's part
    counts: bool
    reason: str
    raw: str
    parsed: str  # as it was understood; empty where the key is not told
    fraction: Decimal
    score: str
    maximum: str
    penalty: str  # what tries and hints took; empty where nothing
    hints: int
    confidence: str
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """How the mark of one question came about."""

    lines: Sequence[Line]
    version: str
    question: str  # these three are empty where the key is not told: they could tell it
    revision: str
    values: Sequence[str]  # of each try that counted


@dataclass(frozen=True, slots=True, kw_only=True)
class OfQuestion:
    """One question of the result page, as far as it may be told."""

    number: int
    points: str
    maximum: str
    kind: str
    prompt: Html  # empty where the mark only is told
    spoken: Spoken | None
    trace: Trace


@dataclass(frozen=True, slots=True, kw_only=True)
class Sureness:
    """How sure the learner was, beside how right."""

    found: Certainty
    levels: Sequence[tuple[str, str, int]]  # level, how many were right, of how many


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came out of an attempt."""

    outcome: Outcome
    told: Sequence[OfQuestion]  # empty where the questions stay closed
    opened: bool  # more than the marks is told
    sureness: Sureness | None


def result(sitting: Sitting) -> Result:
    """Return the result page; what the feedback policy keeps closed is not in it at all."""
    ledger = sitting.ledger
    tells = {number: telling(sitting, number) for number in sitting.numbers}
    return Result(
        outcome=ledger.outcome,
        told=tuple(_told(sitting, number, tell) for number, tell in tells.items() if tell),
        opened=any("remark" in tell for tell in tells.values()),
        sureness=_sureness(sitting, tells),
    )


def _told(sitting: Sitting, number: int, tell: Told) -> OfQuestion:
    entry, standing = sitting.entry(number), sitting.standing(number)
    question = sitting.question(number)
    opened = "remark" in tell
    prompt = question.say(question.prompt, sitting.draw_counted(number)) if opened else NOTHING
    return OfQuestion(
        number=number,
        points=written(standing.share * entry.points),
        maximum=written(entry.points),
        kind=kind_of(_best(sitting, number), waiting=standing.waiting),
        prompt=prompt,
        spoken=speak(sitting, number, tell) if opened else None,
        trace=_trace(sitting, number, tell),
    )


def _best(sitting: Sitting, number: int) -> Decimal:
    """Return how right the answer was that decided: the last one, or the best of several tries."""
    ledger = sitting.ledger
    tried = dict.fromkeys(row.try_number for row in ledger.of(number) if row.counts)
    fractions = [ledger.fractions[number, one] for one in tried]
    if sitting.quiz.retries is None:
        fractions = fractions[-1:]
    return max(fractions, default=NONE)


def _trace(sitting: Sitting, number: int, tell: Told) -> Trace:
    rows, key_told = sitting.ledger.of(number), tell >= SAYS_THE_KEY
    entry, question = sitting.entry(number), sitting.question(number)
    titles = {p: q.say(q.title, own, inline=True) for p, q, own in question.parts(entry.draw)}
    counted = dict.fromkeys(row.seed for row in rows if row.counts) or {entry.seed: None}
    draws = {entry.seed: entry.draw, **{draw.seed: draw for draw in entry.further}}
    return Trace(
        lines=tuple(_line(row, titles.get(row.part, NOTHING), key_told) for row in rows),
        version=rows[-1].marking_version if rows else "",
        question=entry.question_id if key_told else "",
        revision=question.revision if key_told else "",
        values=[_values(draws[seed]) for seed in counted if draws[seed].values] if key_told else (),
    )


def _line(row: Row, title: Html, key_told: bool) -> Line:
    return Line(
        try_number=row.try_number,
        part=title,
        counts=row.counts,
        reason=row.reason,
        raw=_cut(_sent(row.raw)),
        parsed=_cut(json.dumps(row.parsed, ensure_ascii=False, default=str)) if key_told else "",
        fraction=row.fraction,
        score=written(row.score),
        maximum=written(row.maximum),
        penalty=written(row.penalty) if row.penalty else "",
        hints=row.hints,
        confidence=row.confidence,
        at=row.at,
    )


def _sent(raw: Raw) -> str:
    return "; ".join(f"{name} = {', '.join(texts)}" for name, texts in raw.items())


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _values(draw: Draw) -> str:
    return ", ".join(f"{name} = {_value(value)}" for name, value in draw.values.items())


def _value(value: Value) -> str:
    """Return a drawn value as it is; of a quotient, which has no end, the first figures."""
    if not isinstance(value, Decimal):
        return value
    exact = format(value.normalize(), "f")
    return exact if len(exact) <= LONGEST_VALUE else show_number(value, "6 sf")


def _sureness(sitting: Sitting, tells: Mapping[int, Told]) -> Sureness | None:
    """Return how sure the learner was; it tells what was right, so the marks must be told."""
    if not sitting.quiz.confidence or not all("right-wrong" in tell for tell in tells.values()):
        return None
    found = certainty(sitting.facts(sitting.numbers), sitting.ledger)
    return Sureness(found=found, levels=tuple(_levels(found)))


def _levels(found: Certainty) -> Iterator[tuple[str, str, int]]:
    for level in reversed(LEVELS):
        right, asked = found.by_level[level]
        yield level, written(right), asked
