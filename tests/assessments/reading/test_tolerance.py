"""Near enough: boundaries are met exactly, digits count as written."""

from collections.abc import Iterator
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


@given(
    rights=st.lists(st.decimals(allow_nan=False, allow_infinity=False, places=6), max_size=5),
    text=st.sampled_from(["2 %", "0.05 g/L", "exact"]),
)
def test_a_column_has_the_ends_of_each_of_its_values(rights: list[Decimal], text: str) -> None:
    rule = tolerance.read(text, G_L)

    assert [*zip(*rule.each_ends(rights), strict=True)] == [*map(rule.ends, rights)]
    assert rule.is_range


def test_a_rule_in_words_gives_nothing_away() -> None:
    assert tolerance.read("2 %").words() == "within 2 % of the right value"
    assert tolerance.read("0.05 g/L", G_L).words("g/L") == "within ±0.05 g/L"
    assert tolerance.read("3 sf").words() == "written to 3 significant figures"


def boundaries() -> Iterator[tuple[Decimal, Decimal]]:
    """Yield right answers and margins as authors write them, 1,960 pairs."""
    for places in range(5):
        for digits in range(1, 9800, 25):
            right = Decimal(digits).scaleb(-places)
            yield right, Decimal(digits % 7 + 1).scaleb(-places)


def test_thousands_of_answers_on_the_boundary_are_right_and_just_beyond_wrong() -> None:
    met = 0
    for right, margin in boundaries():
        rule = tolerance.Rule("within", margin)
        for edge, beyond in ((right + margin, "1e-9"), (right - margin, "-1e-9")):
            met += rule.accepts(numbers.understand(str(edge)), right)
            outside = numbers.understand(f"{edge + Decimal(beyond):f}")
            assert not rule.accepts(outside, right), (right, margin)
    assert met == 2 * len(list(boundaries())) == 3920


@given(
    st.decimals(min_value=-(10**6), max_value=10**6, places=4).filter(bool),
    st.decimals(min_value=Decimal("0.01"), max_value=50, places=2),
    st.sampled_from([("g/L", "mg/L"), ("t", "kg"), ("L/min", "m3/h"), ("wt%", "ppmw"), ("d", "h")]),
)
def test_the_boundary_of_a_share_is_met_in_any_unit(
    right: Decimal, percent: Decimal, pair: tuple[str, str]
) -> None:
    rule = tolerance.Rule("share", percent / 100)
    wanted, given_in = map(units.parse, pair)
    for edge in (right + rule.margin(right), right - rule.margin(right)):
        typed = units.convert(edge, wanted, given_in)  # these pairs convert to decimals that end
        back = units.convert(typed, given_in, wanted)
        assert rule.accepts(numbers.Number(back, 99, 99), right)
        beyond = edge + (edge - right) * Decimal("1e-9")
        assert not rule.accepts(numbers.Number(beyond, 99, 99), right)


@given(st.integers(-(10**8), 10**8), st.integers(0, 6), st.integers(1, 9))
def test_digits_are_met_exactly_half_way(digits: int, places: int, count: int) -> None:
    right = Decimal(digits).scaleb(-places)
    rule = tolerance.Rule("dp", Decimal(min(places, count)))
    half = Decimal("0.5").scaleb(-min(places, count))
    shown = rule.rounded(right)

    assert rule.agreeing(right)(shown)
    assert not rule.agreeing(right)(shown + 5 * half)
    assert not rule.agreeing(right)(shown - 5 * half)
