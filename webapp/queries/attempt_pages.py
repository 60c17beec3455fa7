"""What the pages of an open attempt show: one question, and the list before handing in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from assessments.html import Html
from assessments.marking import hints, may_check
from assessments.marks import written
from assessments.questions.base import BadResponse, Draw, Shown
from webapp.queries.attempt_feedback import Spoken, speak, telling
from webapp.queries.sitting import Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One question in the navigator and in the list before handing in."""

    number: int
    answered: bool
    flagged: bool
    current: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tries:
    """How often a question was tried, and what a further try is worth."""

    done: int
    most: int | None  # None: no last one
    next_share: Decimal
    grow: Decimal | None  # what each right answer in a row adds
    settled: bool
    worth: str
    new_values: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """The hints of a question or of one of its parts: those open, and the next one to ask for."""

    title: Html  # of a case's part
    shown: Sequence[tuple[str, Html]]  # each with its name in the page
    ask: str  # what the button of the next one sends; empty where there is none
    left: int
    price: str  # of the next one, in percent of what it then earns; empty where it is free


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPage:
    """One question of an attempt as its learner may see it now."""

    number: int
    whole: int
    points: str
    shown: Shown
    opening: Sequence[Html]  # what stands at the head of the quiz, and of the question's bank
    given: Mapping[str, Sequence[str]]
    based_on: int
    flagged: bool
    saved_at: datetime | None
    problem: str
    rows: Sequence[Row]
    spoken: Spoken | None
    note: str = ""  # what was understood of the answer, such as its number of words
    can_check: bool
    tries: Tries | None = None  # where the quiz lets its questions be tried again
    hints: Sequence[Hints] = ()
    sure: str | None = None  # None where it is not asked

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return sum(row.answered for row in self.rows)

    def name(self, field: str) -> str:
        """Return the full name of one of the question's fields in the page's form."""
        return f"{prefix(self.number)}{field}"


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
        )
        for number in sitting.numbers
    )


def review_rows(sitting: Sitting) -> tuple[Row, ...]:
    """Return the same with why an answer cannot be read yet: each answer is read for that."""
    return tuple(replace(row, problem=_problem(sitting, row.number)) for row in rows(sitting))


def _answered(sitting: Sitting, number: int) -> bool:
    if sitting.quiz.retries is not None and sitting.given.get(number):
        return True  # with new values the fields are empty after a try
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
    held, question, draw = sitting.fields(number), sitting.question(number), sitting.draw(number)
    return QuestionPage(
        number=number,
        whole=len(sitting.numbers),
        points=written(sitting.entry(number).points),
        shown=question.shown(draw),
        opening=_opening(sitting, number),
        given=held.raw,
        based_on=held.sequence,
        flagged=held.flagged,
        saved_at=held.at,
        problem=_problem(sitting, number),
        rows=rows(sitting, number),
        spoken=speak(sitting, number, telling(sitting, number)),
        note=_note(sitting, number),
        can_check=may_check(sitting.quiz, question, sitting.standing(number)),
        tries=_tries(sitting, number),
        hints=_hints(sitting, number),
        sure=held.confidence if sitting.quiz.confidence else None,
    )


def _opening(sitting: Sitting, number: int) -> tuple[Html, ...]:
    source = sitting.banks[sitting.entry(number).sha]
    told = (sitting.quiz, source) if source.sha != sitting.quiz.sha else (source,)
    return tuple(one.opening for one in told if one.intro)


def _tries(sitting: Sitting, number: int) -> Tries | None:
    retries, standing = sitting.quiz.retries, sitting.standing(number)
    if retries is None or sitting.question(number).rubric:
        return None
    return Tries(
        done=standing.tries,
        most=retries.most,
        next_share=standing.next_share,
        grow=retries.grow,
        settled=standing.settled,
        worth=written(standing.share * sitting.entry(number).points),
        new_values=bool(sitting.entry(number).further),
    )


def _hints(sitting: Sitting, number: int) -> tuple[Hints, ...]:
    """Return the hints; who has answered rightly, or has no try left, is offered no more."""
    draw, quiz, done = sitting.draw(number), sitting.quiz, sitting.standing(number).settled
    opened = sitting.hints(number)
    price = written(100 * quiz.hint_penalty) if quiz.hint_penalty else ""
    found = hints(quiz, sitting.entry(number), sitting.question(number), draw, opened)
    return tuple(
        Hints(
            title=one.title if one.part else Html(""),
            shown=[(hint_name(draw, one.part, n), text) for n, text in enumerate(one.shown, 1)],
            ask=hint_name(draw, one.part, len(one.shown) + 1) if one.left and not done else "",
            left=one.left,
            price=price,
        )
        for one in found
        if one.shown or not done
    )


def hint_name(draw: Draw, part: str, ordinal: int) -> str:
    """Return the name of a hint in the page: the second of the question itself is `hint.2`."""
    return f"hint.{ordinal}" + (f".{draw.alias(part)}" if part else "")


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
