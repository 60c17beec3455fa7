"""Matching: pairs, distractors, and choices that a select can show."""

from decimal import Decimal

import pytest

from assessments import quiz
from assessments.questions.base import BadResponse
from assessments.questions.matching import Matching


def a_matching(fields: str = "", right: tuple[str, ...] = ("1", "2", "3", "4")) -> Matching:
    rows = "\n".join(f"| {a} | {b} |" for a, b in zip(("a", "b", "c", ""), right, strict=True))
    text = (
        f"---\ntitle: T\n---\n## T\n\n```yaml question\nid: q\ntype: matching\n{fields}\n```\n\n"
        f"Match.\n\n| L | R |\n| --- | --- |\n{rows}\n"
    )
    question = quiz.read(text, "q.md").questions[0]
    assert isinstance(question, Matching)
    return question


@pytest.mark.parametrize(
    ("pairs", "share", "whole"),
    [("123", "1", "1"), ("124", "2", "0"), ("412", "0", "0"), ("1", "1", "0"), ("111", "1", "0")],
)
def test_each_right_pair_counts_unless_all_must_be_right(
    pairs: str, share: str, whole: str
) -> None:
    expected = Decimal(share) / 3 if pairs != "123" else Decimal(1)
    for fields, fraction in (("", expected), ("scoring: all-or-nothing", Decimal(whole))):
        question = a_matching(fields)
        draw = question.draw("seed")
        raw = {
            f"m-{draw.alias(f'left-{n}')}": [draw.alias(f"right-{given}")]
            for n, given in enumerate(pairs, 1)
        }

        assert question.grade(question.read(raw, draw), draw).fraction == fraction


def test_a_row_left_blank_is_no_error() -> None:
    question = a_matching()
    draw = question.draw("seed")
    name = f"m-{draw.alias('left-1')}"

    assert question.read({name: [""]}, draw) == {}
    with pytest.raises(BadResponse) as caught:
        question.read({name: ["nonsense"]}, draw)
    assert caught.value.field_name == name


def test_the_distractor_stands_among_the_choices() -> None:
    shown = a_matching().shown(a_matching().draw("seed"))

    assert len(list(shown["rows"])) == 3  # type: ignore[call-overload]
    assert len(list(shown["options"])) == 4  # type: ignore[call-overload]


def test_words_stand_in_the_select_and_formulas_get_letters() -> None:
    words = a_matching().shown(a_matching().draw("seed"))
    formulas = a_matching("", ("$x$", "2", "3", "4")).shown(a_matching().draw("seed"))

    assert (words["plain"], formulas["plain"]) == (True, False)


def test_rows_and_choices_do_not_come_in_the_same_order() -> None:
    question = a_matching("", ("1", "2", "3", "4"))
    told = 0
    for n in range(100):
        draw = question.draw(str(n))
        shown = question.shown(draw)
        rows = [row["id"] for row in shown["rows"]]  # type: ignore[attr-defined]
        options = [o["id"] for o in shown["options"] if o["id"] != draw.alias("right-4")]  # type: ignore[attr-defined]
        left = [next(k for k in "123" if draw.alias(f"left-{k}") == i) for i in rows]
        right = [next(k for k in "123" if draw.alias(f"right-{k}") == i) for i in options]
        told += left == right

    assert told < 35  # one in six by chance
