"""What may be told about one question at one moment: the preset, less what would spoil a retry."""

from __future__ import annotations

from assessments.marking.ledger import Standing
from assessments.questions.base import Question
from assessments.quiz.feedback import NOTHING, SAYS_THE_KEY, Moment, Told
from assessments.quiz.model import Quiz


def told(
    quiz: Quiz,
    question: Question,
    standing: Standing,
    *,
    handed_in: bool = False,
    closed: bool = False,
) -> Told:
    """Return what a learner is told about a question now; nothing before it was tried.

    The key and the reasoning are kept back as long as the same question can be tried again.
    """
    if closed or handed_in:
        return quiz.feedback.told("closed" if closed else "handed-in")
    if not standing.tries:
        return NOTHING
    moment: Moment = "settled" if standing.settled else "tried"
    telling = quiz.feedback.told(moment)
    if quiz.retries is None or standing.settled:
        return telling
    same = quiz.retries.mode == "same-values" or not question.varies()
    return telling - SAYS_THE_KEY if same else telling


def may_check(quiz: Quiz, question: Question, standing: Standing) -> bool:
    """Whether an answer can be checked before the attempt is handed in."""
    open_for_tries = quiz.retries is None or not standing.settled
    return quiz.feedback.while_sat and open_for_tries and not question.rubric
