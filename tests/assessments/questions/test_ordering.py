"""Ordering: positions in, one order out, three ways to mark it."""

from decimal import Decimal

import pytest

from assessments import quiz
from assessments.questions.base import BadResponse
from assessments.questions.ordering import Ordering


def an_ordering(scoring: str = "exact") -> Ordering:
    text = (
        f"---\ntitle: T\n---\n## T\n\n```yaml question\nid: q\ntype: ordering\nscoring: {scoring}\n"
        "```\n\nOrder.\n\n1. a\n2. b\n3. c\n4. d\n5. e\n"
    )
    question = quiz.read(text, "q.md").questions[0]
    assert isinstance(question, Ordering)
    return question


def sent(question: Ordering, order: str) -> dict[str, list[str]]:
    draw = question.draw("seed")
    return {f"o-{draw.alias(key)}": [str(n)] for n, key in enumerate(order, 1)}


@pytest.mark.parametrize(
    ("order", "exact", "adjacent", "positions"),
    [
        ("12345", "1", "1", "1"),
        ("21345", "0", "0.5", "0.6"),
        ("23451", "0", "0.75", "0"),
        ("54321", "0", "0", "0.2"),
    ],
)
def test_each_rule_marks_as_it_is_named(
    order: str, exact: str, adjacent: str, positions: str
) -> None:
    rules = {"exact": exact, "adjacent": adjacent, "positions": positions}
    for rule, fraction in rules.items():
        question = an_ordering(rule)
        draw = question.draw("seed")

        mark = question.grade(question.read(sent(question, order), draw), draw)

        assert mark.fraction == Decimal(fraction)


def test_a_reversed_order_is_recognised() -> None:
    question = an_ordering()
    draw = question.draw("seed")

    assert question.grade({"order": ["5", "4", "3", "2", "1"]}, draw).slips == ("reversed",)


@pytest.mark.parametrize(
    ("position", "said"),
    [
        ("2", "given to two"),
        ("6", "not a position"),
        ("0", "not a"),
        ("one", "not a"),
        ("", "Give"),
    ],
)
def test_positions_that_make_no_order_are_asked_again(position: str, said: str) -> None:
    question = an_ordering()
    draw = question.draw("seed")
    raw = sent(question, "12345") | {f"o-{draw.alias('1')}": [position]}

    with pytest.raises(BadResponse, match=said):
        question.read(raw, draw)
