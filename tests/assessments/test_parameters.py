"""Draws: on the decimal grid, the same for the same seed, and only what `require` allows."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments import parameters, quiz
from assessments.expressions import Refused
from assessments.parameters import Grid, Parameters, Rows
from assessments.problems import Problem

BETA = Parameters(
    {
        "a": Grid(Decimal("1.2"), Decimal("0.1"), 25),
        "b": Rows(tuple({"": Decimal(n)} for n in ("0.8", "0.9", "1.0"))),
    },
    {"beta": "a / b"},
    ("beta > 1.3",),
)


def problems(yaml: str) -> tuple[Problem, ...]:
    text = (
        "---\nkind: bank\nid: b\ntitle: T\n---\n## T\n\n```yaml question\nid: q\ntype: numeric\n"
        f"answer: 1\n{yaml}\n```\n\nWhat?\n"
    )
    return quiz.check(text, "q.md")[1]


def codes(yaml: str) -> list[str]:
    return [problem.code for problem in problems(yaml)]


@given(st.text(max_size=30))
def test_a_draw_is_on_the_grid_allowed_and_repeatable(seed: str) -> None:
    drawn = BETA.draw(seed)

    assert drawn == BETA.draw(seed)
    assert isinstance(drawn["a"], Decimal)
    assert (drawn["a"] - Decimal("1.2")) % Decimal("0.1") == 0
    assert Decimal("1.2") <= drawn["a"] <= Decimal("3.6")
    assert drawn["beta"] > Decimal("1.3")  # type: ignore[operator]


def test_a_draw_never_changes_between_versions() -> None:
    assert {name: str(BETA.draw("seed")[name])[:6] for name in BETA.names} == {
        "a": "3.6",
        "b": "0.9",
        "beta": "4",
    }


def test_all_values_are_drawn() -> None:
    drawn = {str(BETA.draw(str(n))["a"]) for n in range(600)}

    assert {"1.2", "3.6"} <= drawn
    assert len(drawn) == 25


def test_variants_are_counted_or_estimated() -> None:
    big = Parameters({n: Grid(Decimal(0), Decimal(1), 100) for n in "ab"}, {}, ("a < b",))

    assert Parameters({"a": Grid(Decimal(0), Decimal(1), 30)}, {}, ("a > 9",)).variants() == 20
    assert 4200 < big.variants() < 5700


def test_rows_give_several_names_and_a_case_gives_its_own() -> None:
    rows = Rows(({".ore": "monazite", ".grade": Decimal("4.5")},))
    own = Parameters({"row": rows}, {"x": "row.grade * outer"})

    assert own.names == ("row.ore", "row.grade", "x")
    assert own.draw("s", {"outer": Decimal(2)})["x"] == 9


def test_a_condition_that_nothing_meets_is_refused() -> None:
    with pytest.raises(Refused):
        Parameters({"a": Grid(Decimal(0), Decimal(1), 3)}, {}, ("a > 5",)).draw("s")


@pytest.mark.parametrize(
    ("yaml", "code"),
    [
        ("vars: {a: 1 ... 3}", "E03"),
        ("vars: {a: 3 .. 1}", "E03"),
        ("vars: {a: 0 .. 1 step 0}", "E03"),
        ("vars: {a: 0 .. 1 step 0.0000001}", "E03"),
        ("vars: {a: 1 | | 2}", "E03"),
        ("vars: {2a: 1 .. 3}", "E02"),
        ("vars: {sqrt: 1 .. 3}", "E02"),
        ("vars: {row: [{x: 1}, {y: 1}]}", "E04"),
        ("vars: {a: 1 .. 30}\ncalc: {a: 3}", "E02"),
        ("vars: {a: 1 .. 30}\ncalc: {b: a + c}", "E01"),
        ("vars: {a: 0 .. 30}\ncalc: {b: 1 / a}", "E05"),
        ("vars: {a: 1 .. 30}\nrequire: [a > 29]", "E06"),
        ("vars: {a: 1 .. 30}\nrequire: [a + 1]", "E05"),
        ("vars: {a: 1 .. 3}", "E07"),
    ],
)
def test_what_is_wrong_is_told_where_it_is_written(yaml: str, code: str) -> None:
    assert codes(yaml) == [code]


def test_sound_parameters_have_no_problem() -> None:
    assert codes("vars: {a: 1 .. 30, b: 0.5 | 0.6}\ncalc: {c: a / b}\nrequire: [c > 2]") == []


def test_numbers_are_spread_evenly() -> None:
    counts = [0] * 7
    for n in range(7000):
        counts[parameters.number(f"{n}", 7)] += 1

    assert min(counts) > 850
