"""Words as typed: what counts as the same, and patterns that cannot hang."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.reading import BadResponse, text
from assessments.reading.text import Accepts


@pytest.mark.parametrize(
    ("flag", "right", "given_"),
    [
        ("case", "neodymium", "Neodymium"),
        ("spaces", "ion exchange", "ionexchange"),
        ("width", "Nd2O3", "Ｎｄ２Ｏ３"),
        ("punctuation", "ion-exchange", "ion exchange"),
        ("diacritics", "bastnäsite", "bastnasite"),
        ("plural", "magnet", "magnets"),
        ("typo-1", "monazite", "monzaite"),
        ("typo-1", "monazite", "monazit"),
        ("pinyin", "xī tǔ", "xi1tu3"),
        ("pinyin", "lǜ", "lv4"),
        ("pinyin-toneless", "xī tǔ", "xitu"),
    ],
)
def test_a_flag_lets_one_difference_pass(flag: str, right: str, given_: str) -> None:
    assert Accepts((right,), match=(flag,)).matches(given_)
    assert not Accepts((right,), match=()).matches(given_)


def test_a_typing_error_in_a_short_word_is_another_word() -> None:
    assert not Accepts(("Nd",), match=("typo-1",)).matches("Nb")


def test_wrong_tones_are_wrong_where_tones_count() -> None:
    assert not Accepts(("xī tǔ",), match=("pinyin",)).matches("xi2tu3")


def test_a_pattern_is_for_the_whole_answer() -> None:
    accepts = Accepts((), "(?i)neodym(ium|um)")

    assert accepts.matches("Neodymum")
    assert not accepts.matches("neodymium oxide")


def test_a_pattern_that_makes_others_hang_is_answered() -> None:
    assert not Accepts((), "^(a+)+$").matches("a" * 400 + "b")


@pytest.mark.parametrize("pattern", ["(", "(?=a)", r"(a)\1", "a" * 201, "a{9999}"])
def test_patterns_that_are_not_allowed_are_explained(pattern: str) -> None:
    assert text.pattern_problem(pattern)


def test_a_very_long_answer_is_refused_for_free() -> None:
    with pytest.raises(BadResponse, match="costs no try"):
        text.read("x" * 501)


@given(st.text(max_size=60), st.sets(st.sampled_from(text.FLAGS)))
def test_every_text_that_folds_to_something_matches_itself(word: str, flags: set[str]) -> None:
    if text.fold(word, flags):
        assert Accepts((word,), match=tuple(flags)).matches(word)
