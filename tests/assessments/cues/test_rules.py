"""Each rule picks what a test-wise reader would, counted by hand."""

from decimal import Decimal
from fractions import Fraction

import pytest

from assessments.cues.rules import RULES, Options, above_average, highest
from assessments.cues.sight import elements, precision, seen

BY_ID = {rule.id: rule for rule in RULES}


def picked(
    rule: str, *texts: str, stem: str = "What is it?", kept: tuple[int, ...] = ()
) -> set[int]:
    options = Options(stem, stem, texts, frozenset(kept))
    return set(highest(BY_ID[rule].values(options)))


@pytest.mark.parametrize(
    ("rule", "texts", "stem", "expected"),
    [
        ("longest", ("pH", "the pH", "a pH"), "", {1}),
        ("longest", ("one", "two", "three", "seven"), "", {2, 3}),
        ("precise", ("1.5 g/L", "2 g/L", "a little"), "", {0}),  # 2 digits + unit, 1 + unit, none
        ("precise", ("usually, if it is cold", "it is cold", "12"), "", {0, 2}),
        ("echo", ("It settles", "It scrubs solvent", "It loads"), "Why scrub a solvent?", {1}),
        ("convergence", ("high pH, hot", "low pH, hot", "high pH, cold"), "", {0}),
        ("absolute", ("It always melts", "It melts", "It never melts"), "", {1}),
        ("absolute", ("All of it", "Some of it", "Most of it"), "", {1, 2}),
        ("grammar", ("acid", "base", "oxide"), "It leaves as an", {0, 2}),
        ("grammar", ("the anode", "both cells", "cathodes"), "The parts that corrode are", {1, 2}),
        ("grammar", ("the anode", "both cells", "cathodes"), "Which part is it?", {0}),
    ],
)  # fmt: skip
def test_a_rule_picks(rule: str, texts: tuple[str, ...], stem: str, expected: set[int]) -> None:
    assert picked(rule, *texts, stem=stem) == expected


@pytest.mark.parametrize("rule", ["precise", "echo", "convergence", "absolute", "grammar"])
def test_a_rule_that_sees_no_difference_leaves_all_open(rule: str) -> None:
    assert picked(rule, "alpha", "beta", "gamma") == {0, 1, 2}


def test_only_places_that_stay_tell_anything() -> None:
    assert picked("first", "a", "b", "c") == {0, 1, 2}
    assert picked("first", "a", "b", "c", kept=(0, 1, 2)) == {0}
    assert picked("second", "a", "b", "c", kept=(0, 1, 2)) == {1}
    assert picked("last", "a", "b", "c", kept=(2,)) == {2}
    assert picked("first", "a", "b", "c", kept=(2,)) == {0, 1}


def test_the_vote_goes_to_what_most_rules_point_at() -> None:
    # longest: 1, absolute: 0 and 1 with half a vote each, the others see no difference.
    texts = ("It melts", "It sublimes slowly", "It never boils")

    assert BY_ID["together"].values(Options("Why?", "Why?", texts)) == (
        Fraction(1, 2), Fraction(3, 2), Fraction(0),
    )  # fmt: skip


def test_of_several_right_ones_those_above_average_are_ticked() -> None:
    assert above_average(tuple(map(Fraction, (1, 2, 6, 3)))) == {2}
    assert above_average(tuple(map(Fraction, (4, 4, 4)))) == set()


def test_a_reader_sees_numbers_and_formulas_as_they_stand_on_the_page() -> None:
    text = "**About** {{ x | 1 dp }} g of $\\ce{NdCl3}$ in [water](a.md), $\\frac{a}{b}$"

    assert seen(text, {"x": Decimal("2.34")}) == "About 2.3 g of NdCl3 in water, a/b"


def test_elements_are_words_without_endings_and_whole_numbers() -> None:
    assert elements("The stages of 2.5 stage units") == {"stag", "2.5", "unit"}
    assert elements("萃取剂") == {"萃取", "取剂"}


def test_precision_counts_digits_units_and_qualifying_words() -> None:
    assert precision("about 25 g/L, if warm") == 2 + 1 + 2
    assert precision("3 stages") == 1
