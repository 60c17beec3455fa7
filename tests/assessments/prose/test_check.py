"""What an author is told, and where."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments import prose
from assessments.prose.check import Text, look_through
from assessments.prose.slots import Slots


def told(text: str, *names: str) -> list[tuple[int, int, str]]:
    return [(p.line, p.col, p.code) for p in prose.check(text, "a.md", 10, names)]


def test_a_sound_text_has_no_problems() -> None:
    text = "Text {{ a | 3 sf }} {{? blank }} $x_{1}$ `<b>` a < b ![x](fig/a.svg) \\{\\{ x"

    assert told(text, "a") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a\n\n$a + \\SI{5}{\\tesla}$", (12, 6, "R01")),
        ("$\\begin{foo}a\\end{foo}$", (10, 8, "R01")),
        ("\\ce{A ->[\\foo] B}", (10, 10, "R01")),
        ("$\\color{pink} a$", (10, 2, "R01")),
        ("x $\\\\frac{a}{b}$", (10, 4, "R02")),
        ("x $a\\_{b}$", (10, 5, "R02")),
        ("a <b>x", (10, 3, "R03")),
        ("![](a.png)", (10, 1, "R04")),
        ("![a](../a.png)", (10, 6, "R05")),
        ("![a](https://x.org/a.png)", (10, 6, "R05")),
        ("a\nb {{ zz }}", (11, 3, "R07")),
        ("$x = {{ zz }}$", (10, 6, "R07")),
        ("{{ a | 2 digits }}", (10, 1, "R08")),
        ("a {{ a }", (10, 3, "R08")),
        ("{{ a * zz }}", (10, 1, "R08")),
        ("```math\n\\zzz\n```", (11, 1, "R01")),
        ("$\\ce{A} \\color{pink} a$", (10, 2, "R01")),
        ("[x](javascript:alert(1))", (10, 5, "R11")),
    ],
)
def test_each_problem_is_named_at_its_place(text: str, place: tuple[int, int, str]) -> None:
    assert told(text, "a") == [place]


def test_the_fix_for_a_unit_macro_is_told() -> None:
    (problem,) = prose.check("$\\SI{5}{\\tesla}$", "a.md")

    assert "\\mathrm{T}" in problem.fix


def test_links_and_pictures_are_looked_up_when_the_caller_knows_them() -> None:
    class Empty:
        def term(self, key: str) -> None:
            return None

        def cite(self, key: str) -> None:
            return None

        def asset(self, path: str) -> None:
            return None

    problems = prose.check("[a](term:x) [b](cite:y) ![c](z.png)", "a.md", links=Empty())

    assert [p.code for p in problems] == ["R09", "R10", "R06"]


PLAIN = st.text(alphabet="ab *_#>-+.|!&:/()[ \n\t稀", max_size=60)


@settings(max_examples=300, deadline=None)
@given(PLAIN)
def test_nothing_is_wrong_with_a_text_that_is_not_looked_through(text: str) -> None:
    whole = Text(text, "a.md", 10, (), None, Slots((), {}))

    look_through(whole)

    assert whole.found == []
