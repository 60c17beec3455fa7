"""What the pages of an attempt show: one question, the list before handing in, the result."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from assessments import attempt as sittings
from assessments.attempt import Outcome
from assessments.html import Html
from assessments.marks import FULL, NONE, Mark, written
from assessments.questions.base import BadResponse, Explained, Shown
from webapp.queries.sitting import Given, Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One question in the navigator and in the list before handing in."""

    number: int
    answered: bool
    flagged: bool
    current: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What is said about an answer that was marked."""

    kind: str  # ok | warn | bad: full, part or no marks | wait: a person has still to mark it
    points: str
    notes: Sequence[Html]
    explained: Explained
    comment: str = ""  # by whoever marked it, as it was typed


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPage:
    """One question of an attempt as its learner may see it now."""

    number: int
    whole: int
    points: str
    shown: Shown
    given: Mapping[str, Sequence[str]]
    based_on: int
    flagged: bool
    saved_at: datetime | None
    problem: str
    rows: Sequence[Row]
    spoken: Spoken | None
    note: str = ""  # what was understood of the answer, such as its number of words
    by_person: bool = False

    def name(self, field: str) -> str:
        """Return the full name of one of the question's fields in the page's form."""
        return f"{prefix(self.number)}{field}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One question of the result page; `spoken` is None where the policy keeps it closed."""

    number: int
    shown: Shown
    points: str
    maximum: str
    kind: str
    spoken: Spoken | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came out of an attempt."""

    outcome: Outcome
    told: Sequence[Told]
    opened: bool


def prefix(number: int) -> str:
    """Return what all field names of the `number`-th question begin with."""
    return f"q{number}."


def rows(sitting: Sitting, current: int = 0) -> tuple[Row, ...]:
    """Return every question's state in the order of the attempt."""
    return tuple(
        Row(
            number=number,
            answered=_answered(sitting, number),
            flagged=sitting.fields(number).flagged,
            current=number == current,
            problem=_problem(sitting, number),
        )
        for number in sitting.numbers
    )


def _answered(sitting: Sitting, number: int) -> bool:
    return any(text.strip() for texts in sitting.fields(number).raw.values() for text in texts)


def _problem(sitting: Sitting, number: int) -> str:
    held = sitting.fields(number)
    if not held.raw:
        return ""
    try:
        sitting.question(number).read(held.raw, sitting.draw(number))
    except BadResponse as problem:
        return str(problem)
    return ""


def question_page(sitting: Sitting, number: int) -> QuestionPage:
    """Return the page of one question; what was marked at once is said at once."""
    held = sitting.fields(number)
    last = sitting.last(number)
    told_now = last is not None and sitting.quiz.feedback.when == "immediate"
    return QuestionPage(
        number=number,
        whole=len(sitting.numbers),
        points=written(sitting.entry(number).points),
        shown=sitting.question(number).shown(sitting.draw(number)),
        given=held.raw,
        based_on=held.sequence,
        flagged=held.flagged,
        saved_at=held.at,
        problem=_problem(sitting, number),
        rows=rows(sitting, number),
        spoken=speak(sitting, number, last) if told_now and last else None,
        note=_note(sitting, number),
        by_person=bool(sitting.question(number).rubric),
    )


def _note(sitting: Sitting, number: int) -> str:
    """Say what was understood of the text that stands in the fields, where that says something."""
    raw = sitting.fields(number).raw
    try:
        return noted(sitting, number, raw) if raw else ""
    except BadResponse:
        return ""


def noted(sitting: Sitting, number: int, raw: Mapping[str, Sequence[str]]) -> str:
    """Say what was understood of an answer. Raises BadResponse."""
    question = sitting.question(number)
    return question.noted(question.read(raw, sitting.draw(number)))


def speak(sitting: Sitting, number: int, answer: Given) -> Spoken:
    """Say what a marked answer was worth and why, with the learner's own numbers."""
    question, draw = sitting.question(number), sitting.draw(number)
    mark, judged = mark_of(sitting, number, answer), sitting.judged.get(number)
    explained = question.explain(answer.response, draw)
    if mark.waiting:  # what is right would come before the mark, to those who try again, too
        explained = Explained(right_answer=Html(""), given=explained.given, reasoning=Html(""))
    return Spoken(
        kind=_kind(mark),
        points=written(mark.fraction * sitting.entry(number).points),
        notes=() if mark.waiting else mark.notes,
        explained=explained,
        comment=judged.comment if judged else "",
    )


def mark_of(sitting: Sitting, number: int, answer: Given) -> Mark:
    """Mark an answer, with what a person said of it where a person marks."""
    question, judged = sitting.question(number), sitting.judged.get(number)
    response = question.judged(answer.response, judged.levels) if judged else answer.response
    return question.grade(response, sitting.draw(number))


def _kind(mark: Mark) -> str:
    return "wait" if mark.waiting else {FULL: "ok", NONE: "bad"}.get(mark.fraction, "warn")


def marks(sitting: Sitting) -> dict[int, Decimal]:
    """Return the share that each question's last answer in time earned."""
    found = {number: sitting.last(number) for number in sitting.numbers}
    shares = {number: given.fraction for number, given in found.items() if given}
    return {**shares, **{number: mark.fraction for number, mark in _by_person(sitting).items()}}


def _by_person(sitting: Sitting) -> dict[int, Mark]:
    """Return the marks of what was answered and is for a person to mark, waiting ones too."""
    given = {n: sitting.last(n) for n in sitting.numbers if sitting.question(n).rubric}
    return {n: mark_of(sitting, n, answer) for n, answer in given.items() if answer}


def outcome(sitting: Sitting) -> Outcome:
    """Add the attempt up; as long as a mark of a person waits, nothing is passed."""
    waiting = [number for number, mark in _by_person(sitting).items() if mark.waiting]
    return sittings.total(sitting.form, marks(sitting), sitting.quiz, waiting)


def result(sitting: Sitting) -> Result:
    """Return the result page; what the feedback policy keeps closed is not in it at all."""
    policy = sitting.quiz.feedback
    opened = policy.when in ("immediate", "after-submit") and not policy.score_only
    told = tuple(_told(sitting, number, opened=opened) for number in sitting.numbers)
    return Result(outcome=outcome(sitting), told=told if opened else (), opened=opened)


def _told(sitting: Sitting, number: int, *, opened: bool) -> Told:
    last, entry = sitting.last(number), sitting.entry(number)
    mark = Mark(last.fraction) if last else Mark(NONE)
    if last and sitting.question(number).rubric:
        mark = mark_of(sitting, number, last)
    return Told(
        number=number,
        shown=sitting.question(number).shown(sitting.draw(number)),
        points=written(mark.fraction * entry.points),
        maximum=written(entry.points),
        kind=_kind(mark),
        spoken=speak(sitting, number, last) if opened and last else None,
    )
