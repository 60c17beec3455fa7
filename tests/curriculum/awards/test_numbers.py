"""Numbers survive being read aloud and typed, and one wrong character is told at once."""

import random

import pytest

from curriculum.awards import numbers

ONE = numbers.new(b"thirteen-byte")


def test_a_number_has_four_groups_of_five_and_a_check() -> None:
    assert [len(group) for group in ONE.split("-")] == [5, 5, 5, 5, 1]


@pytest.mark.parametrize(
    "change", [str.lower, lambda n: n.replace("-", ""), lambda n: n.replace("-", " ")]
)
def test_case_spaces_and_hyphens_do_not_matter(change) -> None:
    assert numbers.read(change(ONE)) == ONE


def test_letters_that_look_like_digits_are_read_as_digits() -> None:
    written = next(n for n in map(_drawn, range(99)) if {"0", "1"} <= set(n))

    assert numbers.read(written.replace("0", "o").replace("1", "l")) == written


def test_every_single_wrong_character_is_found() -> None:
    plain = ONE.replace("-", "")

    for place, right in enumerate(plain):
        for wrong in set(numbers.ALPHABET) - {right}:
            with pytest.raises(numbers.Mistyped):
                numbers.read(plain[:place] + wrong + plain[place + 1 :])


@pytest.mark.parametrize("text", ["", "K7M2Q", ONE + "0", ONE.replace(ONE[0], "U"), "ü" * 21])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(numbers.Mistyped):
        numbers.read(text)


def test_too_little_chance_is_refused() -> None:
    with pytest.raises(ValueError, match="13 random bytes"):
        numbers.new(b"twelve bytes")


def _drawn(seed: int) -> str:
    return numbers.new(random.Random(seed).randbytes(13))
