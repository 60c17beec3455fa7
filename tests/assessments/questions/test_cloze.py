"""Cloze: blanks of three kinds in running text and tables."""

from decimal import Decimal

import pytest

from assessments import quiz
from assessments.questions.base import BadResponse
from assessments.questions.cloze import Cloze

BLANKS = (
    "blanks:\n  anion: {options: [oxide, fluoride], answer: fluoride}\n"
    "  z: {answer: 58}\n  sym: {accept: [Ce, cerium]}"
)
TEXT = "A {{? anion }} of {{? sym }} has Z = {{? z }}."


def source(fields: str = BLANKS, text: str = TEXT) -> str:
    return (
        "---\nkind: bank\nid: b\ntitle: T\n---\n## T\n\n```yaml question\nid: q\ntype: cloze\n"
        f"{fields}\n```\n\n{text}\n"
    )


def a_cloze(fields: str = BLANKS, text: str = TEXT) -> Cloze:
    question = quiz.read(source(fields, text), "q.md").questions[0]
    assert isinstance(question, Cloze)
    return question


def fraction(question: Cloze, **texts: str) -> Decimal:
    draw = question.draw("s")
    raw = {
        f"b-{draw.alias(name)}": [draw.alias(f"{name}/{text}") if name == "anion" else text]
        for name, text in texts.items()
    }
    return question.grade(question.read(raw, draw), draw).fraction


def test_each_right_blank_counts() -> None:
    question = a_cloze()

    assert fraction(question, anion="fluoride", z="58", sym="CE") == 1
    assert fraction(question, anion="oxide", z="58.0", sym="cerium") == Decimal(2) / 3
    assert fraction(question, z="57") == 0


def test_all_or_nothing() -> None:
    question = a_cloze(BLANKS + "\nscoring: all-or-nothing")

    assert fraction(question, anion="fluoride", z="58") == 0
    assert fraction(question, anion="fluoride", z="58", sym="Ce") == 1


def test_the_text_is_cut_at_its_blanks_and_keeps_their_order() -> None:
    question = a_cloze()
    shown = question.shown(question.draw("s"))
    parts = shown["parts"]

    assert isinstance(parts, list)
    assert [part["blank"]["what"] for part in parts if part["blank"]] == [
        "options",
        "word",
        "number",
    ]
    assert "".join(part["text"] for part in parts) == "<p>A  of  has Z = .</p>\n"
    assert tuple(question.blanks) == ("anion", "sym", "z")


def test_a_number_that_cannot_be_read_names_its_field() -> None:
    question = a_cloze()
    draw = question.draw("s")

    with pytest.raises(BadResponse, match="costs no try") as refused:
        question.read({f"b-{draw.alias('z')}": ["1,234"]}, draw)
    assert refused.value.field_name == f"b-{draw.alias('z')}"


def test_an_option_that_is_not_offered_is_refused() -> None:
    question = a_cloze()
    draw = question.draw("s")

    with pytest.raises(BadResponse):
        question.read({f"b-{draw.alias('anion')}": ["fluoride"]}, draw)


def test_a_blank_may_be_computed_and_stand_in_a_table() -> None:
    question = a_cloze(
        "vars: {a: 10 .. 40}\ncalc: {b: a / 3}\nblanks: {b: {answer: b, tolerance: 1 %}}",
        "| x | y |\n| --- | --- |\n| {{ a }} | {{? b }} |",
    )
    draw = question.draw("s")
    best = question.samples(draw)[0]

    assert question.grade(question.read(best.raw, draw), draw).fraction == 1
    assert "within 1 %" in str(question.shown(draw)["rule"])


@pytest.mark.parametrize(
    ("fields", "text", "code"),
    [
        ("", "No blank.", "B01"),
        (BLANKS, TEXT + " {{? more }}", "B02"),
        (BLANKS, TEXT.replace("{{? z }}", ""), "B02"),
        (BLANKS, TEXT + " {{? z }}", "B03"),
        (BLANKS, TEXT.replace("{{? z }}", "[a](https://example.org/{{?z}})"), "B04"),
        (BLANKS.replace("answer: fluoride", "answer: iodide"), TEXT, "B05"),
        (BLANKS.replace("[oxide, fluoride]", "[fluoride]"), TEXT, "B05"),
        (BLANKS.replace("58", "fifty eight"), TEXT, "B06"),
        (BLANKS.replace("58", "50 + 8"), TEXT, "N03"),
        (BLANKS.replace("58", "58, tolerance: some"), TEXT, "N04"),
        (BLANKS.replace("[Ce, cerium]", "[]"), TEXT, "T01"),
        (BLANKS.replace("cerium]", "cerium], pattern: '('"), TEXT, "T02"),
        (BLANKS.replace("cerium]", "cerium], match: [upper]"), TEXT, "T03"),
    ],
)
def test_what_an_author_gets_wrong_is_told(fields: str, text: str, code: str) -> None:
    assert [problem.code for problem in quiz.check(source(fields, text), "q.md")[1]] == [code]
