"""The dialect itself: positions, shapes, limits, and that no text at all breaks the reader."""

from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import assessments
from assessments import quiz
from assessments.source import Fields, Outline, Sink, read_front
from assessments.source.limits import FILE_BYTES
from assessments.source.yaml import read_yaml

KINDS = Path(assessments.__file__).parent / "questions"
WHOLE = [path.read_text() for path in sorted(KINDS.glob("*/examples.md"))]
PIECES = (
    *("---\n", "\n", "# ", "## ", "### ", "#### ", "```", "```yaml question\n", "````", "~~~\n"),
    *("- [x] ", "- [ ] ", "- [", "* ", "1. ", "> ", "| a | b |\n| --- | --- |\n", "|", "\\", "\t"),
    *("id: a\n", "type: case\n", "type: multiple\n", "type: numeric\n", "vars: {a: [}", "[[", "{"),
    *(
        "answer: [1, {a: b}]\n",
        "blanks: 3\n",
        "accept: {a: b}\n",
        "tolerance: x\n",
        "targets: []\n",
    ),
    *(
        "points: 1e999\n",
        "pick: -1\n",
        "from: [[a]]\n",
        "<!--",
        "-->",
        "$$",
        "$",
        "{{ a }}",
        "{{? b }}",
    ),
    *("\u202e", "\u00a0", "稀土", "\x00", "\ud800", "=====\n", "-----\n", "&a", "*a", "!!python/x"),
)


def fields(text: str) -> Fields:
    found = read_yaml(text, 1, Sink("here.md"))
    assert found is not None
    return found


def test_every_value_stays_text_as_written() -> None:
    front = fields("a: yes\nb: 012\nc: 1:30\nd: 2027-03-01\ne: 1e400\nf: null\ng: 1.50\n")

    assert [front.text(key) for key in front] == [
        *("yes", "012", "1:30", "2027-03-01", "1e400", "null", "1.50")
    ]


def test_values_know_where_they_stand() -> None:
    front = fields("a: 1\nlist:\n  - {b: two}\n")

    assert front.place("a") == (1, 4)
    assert front.each("list")[0].place("b") == (3, 9)
    assert front.place("absent") == (1, 1)


def test_numbers_and_shares_are_exact() -> None:
    front = fields("number: 2.50\nhalf: 50 %\nalso: 0.5\nwrong: 1e3\n")

    assert str(front.decimal("number")) == "2.50"
    assert front.share("half") == front.share("also") == Decimal("0.5")
    assert front.decimal("wrong") is None
    assert [problem.code for problem in front.problems] == ["F13"]


def test_a_value_of_the_wrong_shape_is_told_once() -> None:
    front = fields("a: [1]\nb: {c: d}\n")

    assert front.text("a", "default") == "default"
    assert front.decimal("a") is None
    assert front.list("b") == ()
    assert [problem.code for problem in front.problems] == ["F10", "F10"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: !!python/object:os.system x", "F02"),
        ("a: &b c", "F03"),
        ("a: *b", "F03"),
        ("a: 1\na: 2", "F04"),
        ("a: " + "[" * 7 + "]" * 7, "F05"),
        ("a: [" + "x, " * 2000 + "x]", "F06"),
        ("- a", "F07"),
        ("a: 1\n---\nb: 2", "F08"),
        ("[a]: 1", "F09"),
        ("a: [", "F01"),
        ("\ta: 1", "F01"),
    ],
)
def test_yaml_outside_the_dialect_is_refused(text: str, code: str) -> None:
    sink = Sink("here.md")

    assert read_yaml(text, 1, sink) is None
    assert [problem.code for problem in sink.found] == [code]


def test_front_matter_is_split_from_the_body() -> None:
    front, line, body = read_front("---\r\ntitle: Ores\r\n---\r\n\r\nText\r\n", "a.md")

    assert front.text("title") == "Ores"
    assert (line, body) == (4, "\nText\n")


def test_front_matter_below_an_empty_line_is_told() -> None:
    front, _, _ = read_front("\n---\ntitle: Ores\n---\n", "a.md")

    assert [(problem.code, problem.line) for problem in front.problems] == [("F30", 2)]


def test_a_file_without_front_matter_is_all_body() -> None:
    front, line, body = read_front("\ufeffText", "a.md")

    assert (front.keys(), line, body) == ((), 1, "Text")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x\n" * FILE_BYTES, "F20"),
        ("稀" * (FILE_BYTES // 2), "F20"),
        ("x" * 4001, "F21"),
        ("a\x00", "F22"),
        ("a\ud800", "F22"),
        ("[" * 201, "F23"),
    ],
)
def test_what_no_parser_should_see_is_refused_first(text: str, code: str) -> None:
    front, _, body = read_front(text, "a.md")

    assert [problem.code for problem in front.problems] == [code]
    assert body == ""


def test_comments_go_but_lines_stay() -> None:
    outline = Outline("a <!-- b\nc --> d\n```\n<!-- code -->\n```\n", 1, Sink("a.md"))

    assert outline.lines[:4] == ["a ", " d", "```", "<!-- code -->"]


def mutated(text: str, chance: Random) -> str:
    for _ in range(chance.randint(1, 6)):
        at, size = chance.randrange(len(text) + 1), chance.choice((0, 1, 3, 20, 200))
        lines = text.split("\n")
        piece = chance.choice((*PIECES, chance.choice(lines) + "\n", ""))
        text = text[:at] + piece * chance.choice((1, 1, 1, 3, 50)) + text[at + size :]
    return text


@settings(max_examples=150, deadline=None)
@given(st.integers(min_value=0, max_value=2**32))
def test_a_mutated_file_is_read_or_refused_and_never_breaks_the_reader(seed: int) -> None:
    chance = Random(seed)
    text = mutated(chance.choice(WHOLE), chance)

    found, problems = quiz.check(text, "mutated.md")
    quiz.questions_in(text, "mutated.md")

    assert (found is None) == any(problem.severity == "error" for problem in problems)
    assert len(set(problems)) == len(problems)
    assert all(0 <= problem.line <= text.count("\n") + text.count("\r") + 1 for problem in problems)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=300))
def test_any_text_at_all_is_read_or_refused(text: str) -> None:
    quiz.check(text, "any.md")
    quiz.check(f"---\ntitle: T\n---\n## T\n\n```yaml question\nid: a\n```\n{text}", "any.md")
    quiz.check(f"---\ntitle: T\n---\n## T\n\n```yaml question\n{text}\n```\n", "any.md")
