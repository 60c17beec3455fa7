"""What may be told now: nothing before a try, no key before the next try at the same question."""

import pytest

from assessments.marking import Standing, may_check, told
from assessments.quiz.feedback import ALL, MARKS, NOTHING, REMARKS
from tests.assessments.marking.sittings import a_quiz

UNTRIED, TRIED, SETTLED = Standing(), Standing(tries=1), Standing(tries=2, settled=True)
SAME = "retries: {mode: same-values, credit: [100 %, 50 %]}"
FRESH = "retries: {mode: new-values, until_right: true}\nfeedback: immediate"


@pytest.mark.parametrize(
    ("front", "name", "standing", "expected"),
    [
        ("", "sum", UNTRIED, NOTHING),
        ("", "sum", TRIED, ALL),
        (SAME, "sum", TRIED, REMARKS),
        (SAME, "sum", SETTLED, ALL),
        (FRESH, "sum", TRIED, ALL),
        (FRESH, "plant", TRIED, REMARKS),
        (FRESH, "plant", SETTLED, ALL),
        ("feedback: mock-exam", "sum", SETTLED, MARKS),
        ("feedback: after-submit", "sum", TRIED, NOTHING),
    ],
)
def test_while_it_is_sat(front, name, standing, expected) -> None:
    quiz = a_quiz(front)

    assert told(quiz, quiz.question(name), standing) == expected


@pytest.mark.parametrize(
    ("front", "handed_in", "closed"),
    [("feedback: exam", MARKS, ALL), (SAME, ALL, ALL), ("feedback: never", NOTHING, NOTHING)],
)
def test_afterwards(front, handed_in, closed) -> None:
    quiz = a_quiz(front)
    question = quiz.question("sum")

    assert told(quiz, question, UNTRIED, handed_in=True) == handed_in
    assert told(quiz, question, UNTRIED, handed_in=True, closed=True) == closed


@pytest.mark.parametrize(
    ("front", "standing", "may"),
    [
        ("", SETTLED, True),
        (SAME, TRIED, True),
        (SAME, SETTLED, False),
        ("feedback: exam", UNTRIED, False),
    ],
)
def test_a_question_can_be_checked_while_a_try_is_left(front, standing, may) -> None:
    quiz = a_quiz(front)

    assert may_check(quiz, quiz.question("sum"), standing) is may
