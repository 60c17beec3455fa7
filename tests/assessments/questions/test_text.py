"""Short text: literals, patterns, and what an author may get wrong."""

import pytest

from assessments import quiz
from assessments.questions.base import BadResponse
from assessments.questions.text import ShortText


def source(fields: str) -> str:
    return (
        "---\nkind: bank\nid: b\ntitle: T\n---\n## T\n\n```yaml question\nid: q\ntype: text\n"
        f"{fields}\n```\n\nWhich element?\n"
    )


def a_text(fields: str) -> ShortText:
    question = quiz.read(source(fields), "q.md").questions[0]
    assert isinstance(question, ShortText)
    return question


@pytest.mark.parametrize(
    ("typed", "fraction"),
    [("Nd", 1), (" nd ", 1), ("ＮＤ", 1), ("Neodymum", 1), ("neodymium oxide", 0), ("Pr", 0)],
)
def test_literals_and_the_pattern_count(typed: str, fraction: int) -> None:
    question = a_text("accept: [neodymium, Nd]\npattern: '(?i)neodym(ium|um)'")
    draw = question.draw("s")

    assert question.grade(question.read({"value": [typed]}, draw), draw).fraction == fraction


def test_the_flags_are_told_to_the_learner() -> None:
    question = a_text("accept: [monazite]\nmatch: [case, typo-1]")

    assert "one typing error is allowed" in str(question.shown(question.draw("s"))["rule"])


def test_what_was_typed_is_shown_as_text() -> None:
    question = a_text("accept: [Nd]")
    told = question.explain({"text": "<b>Pr</b>"}, question.draw("s"))

    assert told.given == "&lt;b&gt;Pr&lt;/b&gt;"
    assert told.right_answer == "Nd"


def test_a_text_beyond_all_bounds_costs_no_try() -> None:
    question = a_text("accept: [Nd]")

    with pytest.raises(BadResponse, match="costs no try"):
        question.read({"value": ["x" * 501]}, question.draw("s"))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("pattern: a", "T01"),
        ("accept: [a]\npattern: '('", "T02"),
        ("accept: [a]\nmatch: [upper]", "T03"),
        ("accept: ['-']\nmatch: [punctuation]", "T04"),
    ],
)
def test_what_an_author_gets_wrong_is_told(fields: str, code: str) -> None:
    assert [problem.code for problem in quiz.check(source(fields), "q.md")[1]] == [code]
