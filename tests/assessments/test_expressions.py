"""Arithmetic of content files: exact, bounded, and nothing else."""

from collections.abc import Callable
from contextlib import suppress
from decimal import Context, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments import expressions
from assessments.expressions import Refused

HOSTILE = [
    *('__import__("os").getpid()', 'open("/etc/passwd").read()', "().__class__", "lambda: 1"),
    *("[x for x in (1,)]", "9**9**9**9", "10**400", "(1j).real", "1e308*10", "[0]*10**9"),
    *("print(1)", '"a"*9', 'f"{1}"', "a.__class__", "1_000", "0x10", "1e999", "nan", "inf"),
    *("1 if 1 else 2", "(a:=1)", "min(1)", "sqrt(-1)", "1/0", "0**0", "0**-1", "ln(0)"),
    *("exp(1e9)", "**a", "a[0]", "{}", "{1: 2}", "1;2", "1,2", "max(*a)", "min(a, key=a)"),
    *("log(2)", "round(1, 2.5)", "asin(2)", 'molar_mass("Xx")', "molar_mass(a)", "True", "None"),
    *("2@3", "7//2", "7%2", "~1", "1<<9", "(-8)**(1/3)", "a.b.c", "_x", "...", "await a", "a\n+1"),
    *("-" * 390 + "1", "-" * 5000 + "1", "(" * 250 + "1" + ")" * 250, "1+" * 150 + "1", "1\x00"),
    *("9**" * 100 + "9", "abs(" * 40 + "1" + ")" * 40, "", " ", "interp(5, [1, 2], [1, 2])"),
    *("interp(1, [2, 1], [1, 2])", "interp(1, 2, 3)", "a <", "a is a", "a in a", "“a”", "1 2"),
    *("a < 'x'", "1 if a < 'x' else 1", "not 1", "1 and 2", "a.real", "ａ", "0o7", "1if 1else 2"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_not_bounded_arithmetic_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(Refused) as refused:
        expressions.evaluate(text, {"a": Decimal(2)})

    assert str(refused.value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.1 + 0.2", "0.3"),
        ("-2 ** 2", "-4"),
        ("2^3 * 2", "16"),
        ("1.1 ** 2", "1.21"),
        ("2 ** -2", "0.25"),
        ("sqrt(2.25)", "1.5"),
        ("log10(1000)", "3"),
        ("min(3, a, 5) + max(1, 2)", "4"),
        ("ceil(2.01) + floor(-0.5)", "2"),
        ("round(2.345, 2)", "2.35"),
        ("round(-2.5)", "-3"),
        ("a if a > 1 and not a == 3 else 0", "2"),
        ("1 if 0 < a <= 2 or a < 0 else 0", "1"),
        ("1 if row.ore == 'monazite' else 0", "1"),
        ("row.grade * 2", "9.0"),
        ("interp(1.5, [1, 2, 3], [10, 20, 40])", "15"),
        ("interp(3, [1, 2, 3], [10, 20, 40])", "40"),
        ('molar_mass("Nd2O3")', "336.477"),
        ('molar_mass("Nd2(C2O4)3·10H2O")', "732.684"),
    ],
)
def test_values(text: str, value: str) -> None:
    names = {"a": Decimal(2), "row.ore": "monazite", "row.grade": Decimal("4.5")}

    assert expressions.evaluate(text, names) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [("sin(pi / 6)", "0.5"), ("exp(1)", "2.718281828459045"), ("ln(10)", "2.302585092994046")],
)
def test_functions_that_have_no_exact_value_are_near_enough(text: str, value: str) -> None:
    assert abs(expressions.evaluate(text, {}) - Decimal(value)) < Decimal("1e-14")


def test_a_check_names_what_is_unknown() -> None:
    assert expressions.check("D_Nd / D_Prr", ["D_Nd", "D_Pr"]) == [
        "there is no name “D_Prr” in vars or calc"
    ]
    assert expressions.check("D_Nd / D_Pr", ["D_Nd", "D_Pr"]) == []


def test_a_condition_is_no_number_and_a_number_no_condition() -> None:
    assert expressions.holds("1 < 2", {})
    with pytest.raises(Refused):
        expressions.evaluate("1 < 2", {})
    with pytest.raises(Refused):
        expressions.holds("1 + 2", {})


@given(st.text(alphabet="ab1290.+-*/^()<>= ,eifls\"'[]xpsqrtminmax", max_size=60))
def test_any_text_has_a_finite_value_or_is_refused(text: str) -> None:
    with suppress(Refused):
        assert expressions.evaluate(text, {"a": Decimal(2), "b": Decimal("0.5")}).is_finite()


NUMBERS = st.decimals(min_value=-(10**6), max_value=10**6, places=5)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_sums_and_products_are_exact(a: Decimal, b: Decimal, c: Decimal) -> None:
    found = expressions.evaluate("a + b - c * 2", {"a": a, "b": b, "c": c})

    assert found == a + b - c * 2


FRESH = Context(prec=34)  # keeps nothing


@pytest.mark.parametrize(
    ("text", "afresh"),
    [
        ("x ** 2", lambda x: FRESH.power(x, 2)),
        ("x ** 0.5", lambda x: FRESH.power(x, Decimal("0.5"))),
        ("x ** -1", lambda x: FRESH.power(x, -1)),
        ("sqrt(x)", FRESH.sqrt),
        ("ln(x)", FRESH.ln),
        ("log10(x)", FRESH.log10),
        ("exp(x)", FRESH.exp),
    ],
)
@pytest.mark.parametrize(("before", "now"), [("4", "4.00"), ("4.00", "4"), ("1", "1.0")])
def test_how_a_result_is_written_does_not_hang_on_what_was_computed_before(
    text: str, afresh: Callable[[Decimal], Decimal], before: str, now: str
) -> None:
    """4 and 4.00 are equal, and what a learner is shown has the digits of its own numbers."""
    expressions.evaluate(text, {"x": Decimal(before)})

    assert str(expressions.evaluate(text, {"x": Decimal(now)})) == str(afresh(Decimal(now)))
