"""What is said about an answer that was marked: no more than the quiz's preset lets be told now."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assessments.html import Html
from assessments.marking import told
from assessments.marks import FULL, NONE, Mark, written
from assessments.quiz.feedback import Told
from webapp.queries.sitting import Given, Sitting

NOTHING = Html("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What is said about an answer that was marked; what may not be told is empty."""

    kind: str  # ok | warn | bad: full, part or no marks | wait: a person has still to mark it
    points: str  # what the question is worth by now; empty where marks are not told
    notes: Sequence[Html] = ()
    given: Html  # empty where it stands in the fields: in words it could tell more than was chosen
    right_answer: Html = NOTHING
    reasoning: Html = NOTHING
    comment: str = ""  # by whoever marked it, as it was typed
    asked: Html = NOTHING  # the question as it was, where the page shows other values by now
    hints: int = 0  # with how many hints


def telling(sitting: Sitting, number: int) -> Told:
    """Return what may be told about a question at this moment of the attempt."""
    question, standing = sitting.question(number), sitting.standing(number)
    return told(sitting.quiz, question, standing, handed_in=sitting.is_over)


def speak(sitting: Sitting, number: int, tell: Told) -> Spoken | None:
    """Say what the newest answer that counts was worth and why, with the learner's own numbers."""
    answer = sitting.newest(number)
    if answer is None or not tell:
        return None
    question, draw = sitting.question(number), sitting.draw_counted(number)
    mark, judged = mark_of(sitting, number, answer), sitting.judged.get(number)
    explained = question.explain(answer.response, draw)
    opened = not mark.waiting  # what is right would come before the mark, to who tries again, too
    asked = _as_it_was(sitting, number)
    worth = sitting.standing(number).share * sitting.entry(number).points
    return Spoken(
        kind=kind_of(mark.fraction, waiting=mark.waiting) if "right-wrong" in tell else "",
        points=written(worth) if "score" in tell else "",
        notes=mark.notes if opened and "remark" in tell else (),
        given=explained.given if asked or sitting.is_over or "key" in tell else NOTHING,
        right_answer=explained.right_answer if opened and "key" in tell else NOTHING,
        reasoning=explained.reasoning if opened and "explanation" in tell else NOTHING,
        comment=judged.comment if judged else "",
        asked=asked,
        hints=sum(sitting.hints(number, answer.try_number).values()),
    )


def _as_it_was(sitting: Sitting, number: int) -> Html:
    question, draw = sitting.question(number), sitting.draw_counted(number)
    if sitting.is_over or draw == sitting.draw(number):
        return NOTHING
    return question.say(question.prompt, draw)


def mark_of(sitting: Sitting, number: int, answer: Given) -> Mark:
    """Mark an answer, with what a person said of it where a person marks."""
    question, judged = sitting.question(number), sitting.judged.get(number)
    response = question.judged(answer.response, judged.levels) if judged else answer.response
    return question.grade(response, sitting.draw_counted(number))


def kind_of(fraction: Decimal, *, waiting: bool = False) -> str:
    """Return the word for a mark by which its colour, its sign and its title are chosen."""
    return "wait" if waiting else {FULL: "ok", NONE: "bad"}.get(fraction, "warn")
