"""Near enough: boundaries are met exactly, digits count as written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.reading import numbers, tolerance, units

G_L = units.parse("g/L")


def accepts(rule: str, given_: str, right: str) -> bool:
    return tolerance.read(rule, G_L).accepts(numbers.understand(given_), Decimal(right))


@pytest.mark.parametrize(
    ("rule", "given_", "right", "good"),
    [
        ("0.1", "2.5", "2.4", True),
        ("0.1", "2.50000001", "2.4", False),
        ("100 mg/L", "2.5", "2.4", True),
        ("2 %", "102", "100", True),
        ("2 %", "102.1", "100", False),
        ("2 %", "-102", "-100", True),
        ("exact", "2.40", "2.4", True),
        ("3 sf", "2.40", "2.4", True),
        ("3 sf", "2.4", "2.4", False),
        ("3 sf", "2.3996", "2.4", True),
        ("3 sf", "10.0", "9.996", True),
        ("2 dp", "0.13", "0.125", True),
        ("2 dp", "0.12", "0.125", True),
        ("2 dp", "0.1", "0.1", False),
        ("0 dp", "3", "3.4", True),
    ],
)
def test_rules(rule: str, given_: str, right: str, good: bool) -> None:
    assert accepts(rule, given_, right) is good


@pytest.mark.parametrize("text", ["", "about 2", "-1", "0.05 m", "2 sg", "1e999"])
def test_what_is_no_tolerance_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"tolerance|unit"):
        tolerance.read(text, G_L)


@given(
    st.decimals(min_value=-(10**9), max_value=10**9, places=9),
    st.decimals(min_value=0, max_value=10**6, places=9),
)
def test_the_boundary_is_inside_and_the_next_digit_is_not(right: Decimal, amount: Decimal) -> None:
    rule = tolerance.Rule("within", amount)
    edge = tolerance.EXACT.add(right, amount)
    beyond = tolerance.EXACT.add(edge, Decimal("1e-12"))

    assert rule.accepts(numbers.Number(edge, 99, 99), right)
    assert not rule.accepts(numbers.Number(beyond, 99, 99), right)


def test_a_rule_in_words_gives_nothing_away() -> None:
    assert tolerance.read("2 %").words() == "within 2 % of the right value"
    assert tolerance.read("0.05 g/L", G_L).words("g/L") == "within ±0.05 g/L"
    assert tolerance.read("3 sf").words() == "written to 3 significant figures"
