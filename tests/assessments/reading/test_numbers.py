"""Numbers as typed: one meaning, or asked again."""

import re
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.reading import BadResponse, numbers

DECIMALS = st.decimals(
    allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1", "1"),
        (" 2,5 ", "2.5"),
        ("−1.5", "-1.5"),
        ("＋３．５", "3.5"),
        ("1 234 567,89", "1234567.89"),
        ("1\u2009234.5", "1234.5"),
        ("1\u202f234\u202f567", "1234567"),
        ("1'234.5", "1234.5"),
        ("0,234", "0.234"),
        ("1234,567", "1234.567"),
        ("1 234,567", "1234.567"),
        ("1.234", "1.234"),
        ("1e3", "1000"),
        ("1.2E-3", "0.0012"),
        ("1.2×10^3", "1200"),
        ("1.2 x 10⁻³", "0.0012"),
        ("1.2*10**3", "1200"),
        ("10³", "1000"),
        ("-10^-2", "-0.01"),
        (".5", "0.5"),
        ("5.", "5"),
    ],
)
def test_a_number_is_read_as_people_write_it(text: str, value: str) -> None:
    assert numbers.read(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        *("1,234", "12,345", "-999,000", "1.234,5", "1,234.5", "1,234,567", "1.234.567"),
        *("", " ", "NaN", "Infinity", "-inf", "1_0", "0x10", "1e999", "1e61", "--1", "1e", "e5"),
        *("12 34", "5²", "½", "1/2", "one", "1 2 3", "٣", "²", "1j", "9" * 81, "9**9**9"),
    ],
)
def test_what_has_no_meaning_or_two_is_asked_again_for_free(text: str) -> None:
    with pytest.raises(BadResponse) as refused:
        numbers.read(text)

    assert "costs no try" in str(refused.value)


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("1,234", "en", "can mean 1234 or 1.234."),
        ("-12,345e3", "zh", "can mean -12345e3 or -12.345e3."),
        ("1,234×10^3", "en", "can mean 1234×10^3 or 1.234×10^3."),
        ("1.234", "de", "can mean 1234 or 1,2340."),
        ("-1,234", "fr", "can mean -1234 or -1,2340."),
        ("999.000", "pt-BR", "can mean 999000 or 999,0000."),
    ],
)
def test_both_meanings_are_offered_in_a_form_that_is_then_understood(
    text: str, language: str, said: str
) -> None:
    with pytest.raises(BadResponse, match=re.escape(said)) as refused:
        numbers.understand(text, language)

    one, other = re.findall(r"mean (\S+) or (\S+)\.", str(refused.value))[0]
    assert numbers.read(one, language) == 1000 * numbers.read(other, language)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1.234", "en", "1.234"),
        ("1.234", "zh-Hans", "1.234"),
        ("1.234", "de-CH", "1.234"),
        ("1.234", "es-MX", "1.234"),
        ("0.234", "de", "0.234"),
        ("1234.567", "de", "1234.567"),
        ("1.23", "de", "1.23"),
        ("1 234.567", "ru", "1234.567"),
        ("1。5", "zh", "1.5"),
        ("１，５", "zh", "1.5"),
        ("１．２×１０＾３", "zh", "1200"),
    ],
)
def test_what_is_clear_in_a_language_is_not_asked_again(
    text: str, language: str, value: str
) -> None:
    assert numbers.read(text, language) == Decimal(value)


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(["", "-", "+"]))
def test_three_digits_behind_a_comma_are_never_guessed(whole: int, part: int, sign: str) -> None:
    for language in ("en", "zh", "de"):
        with pytest.raises(BadResponse, match="costs no try"):
            numbers.read(f"{sign}{whole},{part:03}", language)
    with pytest.raises(BadResponse, match="costs no try"):
        numbers.read(f"{sign}{whole}.{part:03}", "de")


@pytest.mark.parametrize(
    ("text", "significant", "decimals"),
    [
        ("2.40", 3, 2),
        ("0.012", 2, 3),
        ("1200", 4, 0),
        ("1.20e3", 3, 0),
        ("0", 1, 0),
        ("5e-3", 1, 3),
    ],
)
def test_written_precision_is_kept(text: str, significant: int, decimals: int) -> None:
    assert (numbers.significant(text), numbers.decimals(text)) == (significant, decimals)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2.4 mol/L", ("2.4", "mol/L")),
        ("2.4 1/s", ("2.4", "1/s")),
        ("1.2×10³ m³/h", ("1.2×10^3", "m³/h")),
        ("1 234 t", ("1 234", "t")),
        ("5%", ("5", "%")),
        ("g/L", ("", "g/L")),
    ],
)
def test_a_quantity_is_cut_where_its_unit_begins(text: str, parts: tuple[str, str]) -> None:
    assert numbers.split(text) == parts


@given(DECIMALS)
def test_every_plain_decimal_is_read_exactly(value: Decimal) -> None:
    assert numbers.read(format(value, "f")) == value
    assert numbers.read(str(value).replace("-", "−")) == value


@given(DECIMALS)
def test_spaced_thousands_and_a_comma_mean_the_same(value: Decimal) -> None:
    assert numbers.read(f"{value:,.6f}".replace(",", "\u202f").replace(".", ",")) == value


@given(st.text(max_size=90))
def test_any_text_is_a_finite_number_or_is_refused(text: str) -> None:
    with suppress(BadResponse):
        assert numbers.read(text).is_finite()
