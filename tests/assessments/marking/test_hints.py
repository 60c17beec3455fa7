"""Hints open in their order, each for a price that is said beforehand."""

from decimal import Decimal

import pytest

from assessments.marking import NoHint, hints, with_next
from tests.assessments.marking.sittings import a_quiz, facts


def seen(quiz, number, opened):
    entry = facts(quiz).form.entry(number)
    question = quiz.question(entry.question_id)
    return hints(quiz, entry, question, entry.draw, opened)


def test_hints_open_one_after_the_other_with_the_learners_own_numbers() -> None:
    quiz = a_quiz("hint_penalty: 10 %")
    value = facts(quiz).form.entry(1).values["a"]

    none, one, both = (seen(quiz, 1, {"": number})[0] for number in (0, 1, 2))

    assert (none.shown, none.left, none.price) == ((), 2, Decimal("0.4"))
    assert (len(one.shown), one.left) == (1, 1)
    assert "tens" in one.shown[0]
    assert f"{value} by {value}" in both.shown[1]
    assert both.left == 0


def test_a_case_has_hints_of_its_own_and_of_its_parts() -> None:
    quiz = a_quiz("hint_penalty: 10 %")

    whole, several = seen(quiz, 2, {"several": 1})

    assert (whole.part, whole.left, whole.price) == ("", 1, Decimal("0.3"))
    assert (several.part, several.title, several.left) == ("several", "Several", 0)
    assert several.price.quantize(Decimal("0.01")) == Decimal("0.20")
    assert "Two of them." in several.shown[0]


def test_the_next_hint_is_counted_until_there_is_none() -> None:
    quiz = a_quiz()
    question = quiz.question("sum")

    first = with_next(quiz, question, {})
    second = with_next(quiz, question, first)

    assert (first, second) == ({"": 1}, {"": 2})
    with pytest.raises(NoHint):
        with_next(quiz, question, second)
    with pytest.raises(NoHint):
        with_next(quiz, question, {}, "elsewhere")


@pytest.mark.parametrize(("price", "offered"), [("", False), ("\nhint_penalty: 5 %", True)])
def test_a_secure_quiz_gives_hints_only_where_it_states_their_price(price, offered) -> None:
    quiz = a_quiz(f"use: secure\nattempts: 2{price}")

    assert bool(seen(quiz, 1, {})) is offered
    if not offered:
        with pytest.raises(NoHint):
            with_next(quiz, quiz.question("sum"), {})
