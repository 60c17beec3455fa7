"""Case: what its parts share, and how they are told apart."""

from decimal import Decimal

import pytest

from assessments import quiz
from assessments.questions.base import BadResponse
from assessments.questions.case import Case


def a_case() -> Case:
    part = "- [x] a\n- [ ] b\n\n"
    text = (
        "---\ntitle: T\n---\n## T\n\n```yaml question\nid: q\ntype: case\n"
        "vars:\n  level: 1 | 2 | 3\n```\n\nThe level is {{ level }}.\n\n"
        "### One\n\n```yaml question\nid: one\nvars:\n  own: 4 | 5\ncalc:\n  both: level * own\n"
        "```\n\nLevel {{ level }}, {{ both }}?\n\n"
        + part
        + "### Two\n\n```yaml question\nid: two\npoints: 3\n```\n\nLevel {{ level }} still?\n\n"
        + part
    )
    question = quiz.read(text, "q.md").questions[0]
    assert isinstance(question, Case)
    return question


def test_what_the_case_draws_all_its_parts_see() -> None:
    case = a_case()
    for n in range(10):
        draw = case.draw(str(n))
        level, own = draw.values["level"], draw.values["one:own"]
        shown = case.shown(draw)
        prompts = [part["shown"]["prompt"] for part in shown["parts"]]  # type: ignore[attr-defined]

        assert f"The level is {level}." in str(shown["prompt"])
        assert f"Level {level}, {Decimal(str(level)) * Decimal(str(own))}?" in prompts[0]
        assert f"Level {level} still?" in prompts[1]


def test_each_part_earns_its_own_points() -> None:
    case = a_case()
    draw = case.draw("seed")

    assert case.points == 4
    assert case.grade({"two": {"pick": ["a"]}}, draw).fraction == Decimal("0.75")
    assert case.grade({"one": {"pick": ["a"]}}, draw).fraction == Decimal("0.25")


def test_slips_say_in_which_part() -> None:
    case = a_case()

    assert case.grade({"two": {"pick": ["b"]}}, case.draw("seed")).slips == ("two:picked-b",)


def test_an_unreadable_part_is_named() -> None:
    case = a_case()
    draw = case.draw("seed")
    field = f"{draw.alias('two')}.pick"

    with pytest.raises(BadResponse, match="Two: ") as caught:
        case.read({field: ["nonsense"]}, draw)
    assert caught.value.field_name == field
