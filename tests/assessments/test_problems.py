"""A problem in words: where, what, what to do, and the line it stands on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.problems import Problem


def told(source: str, line: int, col: int) -> list[str]:
    return Problem("a.md", line, col, "error", "C01", "said", fix="mend").told(source).split("\n")


def test_the_line_stands_below_with_a_caret_under_the_place() -> None:
    rows = told("one\n- [] two\n", 2, 3)

    assert rows[1] == "        2 | - [] two"
    assert rows[2] == "          |   ^"
    assert rows[3] == "    fix: mend"


def test_the_caret_stands_below_wide_characters() -> None:
    rows = told("稀土[] two", 1, 3)

    assert rows[2] == "          |     ^"


def test_of_a_long_line_the_part_around_the_place_is_shown() -> None:
    rows = told("a" * 500 + "X" + "b" * 500, 1, 501)

    assert len(rows[1]) < 140
    assert rows[1][rows[2].index("^")] == "X"


@pytest.mark.parametrize(("line", "source"), [(0, "one"), (9, "one"), (2, "one\n   \n")])
def test_without_such_a_line_none_is_shown(line: int, source: str) -> None:
    assert len(told(source, line, 1)) == 2


def test_what_steers_a_terminal_is_not_printed() -> None:
    rows = told("red \x1b[31m and \u202e turned", 1, 1)

    assert "\x1b" not in rows[1]
    assert "\u202e" not in rows[1]


@given(st.text(), st.integers(-2, 50), st.integers(-2, 5000))
def test_any_source_and_any_place_can_be_told(source: str, line: int, col: int) -> None:
    problem = Problem("a.md", line, col, "warning", "C01", "said")

    assert problem.told(source).startswith("a.md:")
