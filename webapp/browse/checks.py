"""The questions inside a lesson: shown, answered in place, never counted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assessments.html import Html
from assessments.marks import FULL, NONE
from assessments.questions.base import Question, Shown
from assessments.reading import BadResponse

Sent = Mapping[str, Sequence[str]]
NOTHING = Html("")


@dataclass(frozen=True, slots=True)
class Check:
    """One question as a page shows it, with what is said to the answer, if there is one."""

    id: str
    anchor: str
    seed: str
    shown: Shown
    given: Sent
    name: Callable[[str], str]
    varies: bool
    outcome: str = ""  # right, partly or wrong; empty while it is open
    notes: tuple[Html, ...] = ()
    right: Html = NOTHING
    reasoning: Html = NOTHING
    unread: str = ""  # why the answer could not be read


def fresh(question: Question, seed: str = "1") -> Check:
    """Return a question that nobody has answered yet."""
    return _check(question, seed, {})


def answered(question: Question, seed: str, sent: Sent) -> Check:
    """Return the question with the answer in it and what there is to say to it."""
    given = given_to(question.id, sent)
    draw = question.draw(_seed(question, seed))
    try:
        response = question.read(given, draw)
    except BadResponse as unread:
        return _check(question, seed, given, unread=str(unread))
    if not response:
        return _check(question, seed, given, unread="Nothing is answered yet.")
    mark = question.grade(response, draw)
    if mark.waiting:  # a bank's essay that a lesson names: who marks is not here
        return _check(question, seed, given, unread="Nobody marks this answer in a lesson.")
    outcome = {FULL: "right", NONE: "wrong"}.get(mark.fraction, "partly")
    told = question.explain(response, draw)
    return _check(
        question,
        seed,
        given,
        outcome=outcome,
        notes=mark.notes,
        right=told.right_answer,
        reasoning=told.reasoning,
    )


def given_to(question_id: str, sent: Sent) -> Sent:
    """Return the fields of one question, without its name before them."""
    start = f"{question_id}."
    return {key[len(start) :]: list(sent[key]) for key in sent if key.startswith(start)}


def _check(question: Question, seed: str, given: Sent, **said: object) -> Check:
    draw = question.draw(_seed(question, seed))
    return Check(
        id=question.id,
        anchor=f"check-{question.id}",
        seed=seed,
        shown=question.shown(draw),
        given=given,
        name=lambda field: f"{question.id}.{field}",
        varies=question.parameters is not None,
        **said,  # type: ignore[arg-type]
    )


def _seed(question: Question, seed: str) -> str:
    """Everyone who reads a lesson sees the same numbers until they ask for others."""
    return f"lesson/{question.id}/{seed}"
