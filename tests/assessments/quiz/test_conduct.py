"""What the front matter says of tries, hints, sureness, feedback and the blueprint, as values."""

from decimal import Decimal

import pytest

from assessments.quiz import Feedback, Retries, Where
from tests.assessments.marking.sittings import a_quiz

HALF = Decimal("0.5")


@pytest.mark.parametrize(
    ("text", "retries"),
    [
        (
            "{mode: same-values, credit: [100 %, 50 %]}",
            Retries(mode="same-values", credit=(Decimal(1), HALF)),
        ),
        (
            "{mode: new-values, credit: [1, 0.5], until_right: true}",
            Retries(mode="new-values", credit=(Decimal(1), HALF), until_right=True),
        ),
        ("{mode: new-values, until_right: true}", Retries(mode="new-values", until_right=True)),
        ("{mode: new-values, grow: 25 %}", Retries(mode="new-values", grow=Decimal("0.25"))),
    ],
)
def test_retries_are_read_as_they_stand(text: str, retries: Retries) -> None:
    assert a_quiz(f"retries: {text}").retries == retries


def test_a_quiz_that_says_nothing_has_no_retries_and_asks_nobody_how_sure_they_are() -> None:
    quiz = a_quiz()

    assert (quiz.retries, quiz.confidence, quiz.hint_penalty) == (None, False, 0)
    assert quiz.feedback == Feedback("immediate")


def test_retries_without_feedback_are_practice() -> None:
    assert a_quiz("retries: {mode: new-values, grow: 10 %}").feedback == Feedback("practice")


def test_sureness_and_the_price_of_hints_are_read() -> None:
    quiz = a_quiz("confidence: true\nhint_penalty: 10 %")

    assert (quiz.confidence, quiz.hint_penalty) == (True, Decimal("0.1"))


def test_a_blueprint_is_read_by_row_and_by_cell() -> None:
    quiz = a_quiz("blueprint: {sums: 2, plants: {points: 3, apply: 1}, any: {analyse: 2}, ree: {}}")

    assert quiz.blueprint == {"sums": 2, "plants": 3, "ree": 0}
    assert quiz.levels["plants", "apply"] == 1
    assert quiz.cells() == {
        ("sums", ""): 2,
        ("plants", ""): 3,
        ("plants", "apply"): 1,
        ("any", "analyse"): 2,
    }


def test_a_row_that_its_levels_fill_asks_for_nothing_more() -> None:
    quiz = a_quiz("blueprint: {plants: {apply: 1, analyse: 2}}")

    assert quiz.blueprint == {"plants": 3}
    assert set(quiz.cells()) == {("plants", "apply"), ("plants", "analyse")}


def test_filters_of_a_pool_are_read() -> None:
    quiz = a_quiz("pools: [{from: bank:core, where: {kind: [single, lab], tags: [a, b]}}]")

    assert quiz.pools[0].where == Where(kinds=("choice", "lab"), tags=("a", "b"))
