"""What the lint leaves alone: each case was once a false alarm, or would be one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments import quiz
from assessments.lint import lint, texts


def codes(body: str, fields: str = "") -> set[str]:
    text = f"---\ntitle: T\n---\n## Q\n\n```yaml question\nid: q\n{fields}```\n\n{body}\n"
    read, problems = quiz.check(text, "here.quiz.md")
    assert read is not None, problems
    return {problem.code for problem in lint(read, text)}


def options(stem: str, *said: str) -> str:
    return (
        stem + "\n\n" + "\n".join(f"- [{'x' if n == 0 else ' '}] {t}" for n, t in enumerate(said))
    )


@pytest.mark.parametrize(
    "body",
    [
        options("Which of these is **not** an acid?", "TBP", "P507", "P204"),
        options("Which of these is NOT an acid?", "TBP", "P507", "P204"),
        options("It does not react. Which acid is it?", "P507", "P204", "Versatic"),
        options("Which ion is it?", "$\\ce{Eu^2+}$", "$\\ce{Eu^3+}$", "$\\ce{Eu^4+}$"),
        options("Which charge?", "2+", "2-", "2"),
        options("How much?", "1.5 g", "15 g", "0.15 g"),
        options("How much?", "10 to 19", "20 to 29", "30 to 39"),
        options(
            "Where is it?", "All of the neodymium is in the raffinate", "None of it is", "Half is"
        ),
        options("What does it do?", "It never stops", "It always stops", "It stops"),
        options("It leaves as a", "raffinate", "precipitate", "strip liquor"),
        options("It leaves as a/an", "extract", "raffinate"),
        options("> [!NOTE]\n> Mind it.\n\nWhich?", "this", "that"),
        options("![Feed enters stage 1](a.svg)\n\nWhich?", "this", "that"),
    ],
)
def test_a_sound_question_is_left_alone(body: str) -> None:
    assert codes(body) == set()


def test_a_numeric_question_may_ask_for_what_cannot_be() -> None:
    body = "Below which concentration can it not be brought, in g/L?"

    assert codes(body, "type: numeric\nanswer: 2\n") == set()


def test_rules_of_english_are_not_asked_of_chinese() -> None:
    body = options("哪一个 not 对?", "甲", "乙")

    assert codes(body, "language: zh\n") == set()


def test_chinese_words_for_all_of_the_above_are_known() -> None:
    assert codes(options("哪一个对?", "甲", "以上都对"), "language: zh\n") == {"W01"}


def test_a_finding_points_at_the_option() -> None:
    body = options("Which is it?", "P507", "TBP", "None of the above")
    text = f"---\ntitle: T\n---\n## Q\n\n```yaml question\nid: q\n```\n\n{body}\n"
    read, _ = quiz.check(text, "here.quiz.md")
    assert read is not None

    (problem,) = lint(read, text)

    assert text.split("\n")[problem.line - 1][problem.col - 1 :] == "None of the above"


def test_a_long_text_asks_for_more_years_of_school_than_a_short_one() -> None:
    short = texts.school_years("The pan is read twice.", 1)
    long = texts.school_years("Subsequent hydrometallurgical investigations demonstrate it.", 1)

    assert short < 3 < 12 < long


@given(st.text())
def test_any_text_can_be_linted(text: str) -> None:
    last = text.count("\n") + 1

    assert all(1 <= problem.line <= last for problem in texts.check(text, "a.md"))
