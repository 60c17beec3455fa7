"""Arithmetic by columns gives what arithmetic row by row gives, or refuses where a row does."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments import columns
from assessments.columns import Columns
from assessments.expressions import Refused, evaluate, holds
from assessments.values import Value

NUMBERS = st.decimals(-50, 50, places=2) | st.sampled_from([Decimal(0), Decimal("1e-7")])
CALLS = ["sqrt", "exp", "ln", "abs", "floor", "ceil", "sin", "round"]
SIGNS = ["<", "<=", ">", ">=", "==", "!="]
LEAVES = st.sampled_from(["a", "b", "ore.x", "pi", "0", "2", "1.50", "3e-2"])


def branches(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    two = st.tuples(inner, st.sampled_from(["+", "-", "*", "/", "**"]), inner)
    calls = st.tuples(st.sampled_from(CALLS), inner)
    return st.one_of(
        two.map(lambda p: f"({p[0]} {p[1]} {p[2]})"),
        calls.map(lambda p: f"{p[0]}({p[1]})"),
        st.tuples(inner, inner).map(lambda p: f"max({p[0]}, {p[1]}, 4)"),
        inner.map(lambda p: f"(-{p})"),
        st.tuples(inner, inner, inner).map(lambda p: f"({p[0]} if {p[1]} > 1 else {p[2]})"),
        inner.map(lambda p: f"interp({p}, [-100, 0, 100], [1, a, 3])"),
    )


EXPRESSIONS = st.recursive(LEAVES, branches, max_leaves=6)
CONDITIONS = st.one_of(
    st.tuples(EXPRESSIONS, st.sampled_from(SIGNS), EXPRESSIONS).map(" ".join),
    st.tuples(EXPRESSIONS, EXPRESSIONS).map(lambda p: f"0 < {p[0]} < 9 or not {p[1]} == 2"),
    st.just("word == 'monazite' and a > 0"),
)
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "a": NUMBERS,
            "b": NUMBERS,
            "ore.x": NUMBERS,
            "word": st.sampled_from(["monazite", "xenotime"]),
        }
    ),
    min_size=1,
    max_size=5,
)


def in_columns(rows: list[dict[str, Value]]) -> Columns:
    return Columns(len(rows), {name: [row[name] for row in rows] for name in rows[0]})


@given(EXPRESSIONS, ROWS)
def test_a_column_holds_what_each_row_comes_to(text: str, rows: list[dict[str, Value]]) -> None:
    try:
        found = columns.numbers(text, in_columns(rows))
    except Refused:
        # A side of `if` that no row takes is looked at too: then nothing can be said of the rows.
        if " if " not in text:
            with pytest.raises(Refused):
                [evaluate(text, row) for row in rows]
        return

    assert [*map(str, found)] == [str(evaluate(text, row)) for row in rows]


@given(CONDITIONS, ROWS)
def test_a_condition_holds_for_the_same_rows(text: str, rows: list[dict[str, Value]]) -> None:
    try:
        found = columns.truths(text, in_columns(rows))
    except Refused:
        if " or " not in text and " if " not in text:
            with pytest.raises(Refused):
                [holds(text, row) for row in rows]
        return

    assert found == [holds(text, row) for row in rows]


def test_an_expression_without_names_fills_its_column() -> None:
    three = Columns(3, {})

    assert columns.numbers("2 * 3", three) == [Decimal(6)] * 3
    assert columns.numbers("molar_mass('CeO2')", three) == [evaluate("molar_mass('CeO2')", {})] * 3
    assert three.rows() == ({}, {}, {})


@pytest.mark.parametrize("text", ["word + 1", "word", "a > 1", "1 / a", "nobody", "ln(a)"])
def test_what_is_no_number_in_some_row_is_refused(text: str) -> None:
    rows = Columns(2, {"a": [Decimal(1), Decimal(0)], "word": ["ore", "ore"]})

    with pytest.raises(Refused):
        columns.numbers(text, rows)


def test_what_is_no_condition_is_refused() -> None:
    with pytest.raises(Refused):
        columns.truths("a + 1", Columns(1, {"a": [Decimal(1)]}))


def test_rows_and_columns_are_the_same_values() -> None:
    table = Columns(2, {"a": [Decimal(1), Decimal(2)], "ore": ["x", "y"]})

    assert table.rows() == ({"a": Decimal(1), "ore": "x"}, {"a": Decimal(2), "ore": "y"})
    assert table.row(1) == table.rows()[1]
