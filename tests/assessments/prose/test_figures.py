"""Numbers as learners see them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.prose.figures import as_shown, readable, show_number, tex_number
from assessments.reading.numbers import read


@pytest.mark.parametrize(
    ("value", "fmt", "text"),
    [
        ("2.50", "", "2.50"),
        ("-1.005", "2 dp", "−1.01"),
        ("0.5", "0 dp", "1"),
        ("-0.001", "2 dp", "0.00"),
        ("12345.6", "3 sf", "12300"),
        ("9.96", "2 sf", "10"),
        ("0.09996", "3 sf", "0.100"),
        ("0", "3 sf", "0.00"),
        ("1234", "3sf", "1230"),
        ("0.00123", "sci", "1.23\u00a0×\u00a010⁻³"),
        ("0", "sci", "0"),
        ("1E+20", "", "1\u00a0×\u00a010²⁰"),
        ("1E+3", "", "1000"),
        ("1e-9", "2 sf", "1.0\u00a0×\u00a010⁻⁹"),
    ],
)
def test_numbers_are_written_with_these_digits(value: str, fmt: str, text: str) -> None:
    assert show_number(Decimal(value), fmt) == text


def test_a_formula_gets_a_power_of_ten_in_its_own_language() -> None:
    assert tex_number(Decimal("-0.00123"), "sci") == r"-1.23\times 10^{-3}"


@pytest.mark.parametrize("fmt", ["3", "sf", "3 xx", "-1 dp"])
def test_an_unknown_format_is_refused(fmt: str) -> None:
    with pytest.raises(ValueError, match="number format"):
        show_number(Decimal(1), fmt)


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="finite"):
        show_number(Decimal("NaN"))


def test_a_long_quotient_is_shown_short_unless_its_format_is_given() -> None:
    values = {"q": Decimal(1) / Decimal(3), "n": Decimal("2.50")}

    shown = readable("{{ q }} {{q | 2 dp}} {{ n }}", values, "4 sf")

    assert shown == "{{ q | 4 sf }} {{q | 2 dp}} {{ n }}"


@given(
    st.decimals(-(10**9), 10**9, places=12) | st.decimals(-1, 1, places=25),
    st.sampled_from(["3 sf", "1 sf", "12sf", "0 dp", "4 dp", "sci", ""]),
)
def test_the_number_shown_is_the_one_that_a_reader_would_type_off_the_page(
    value: Decimal, fmt: str
) -> None:
    assert as_shown(value, fmt) == read(show_number(value, fmt).replace("\u00a0", " "))
