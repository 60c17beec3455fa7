"""A typed name is folded and compared, never guessed."""

import pytest

from curriculum.awards.names import compare


@pytest.mark.parametrize(
    ("printed", "typed", "likeness"),
    [
        ("Maya Okafor", "maya okafor", "same"),
        ("Maya Okafor", " Maya   Okafor ", "same"),
        ("Zoë", "Zoe\u0308", "same"),
        ("Straße", "STRASSE", "same"),
        ("欧阳晓明", "欧阳晓明", "same"),
        ("Maya Okafor", "Okafor Maya", "other-form"),
        ("Zoë Ångström", "Zoe Angstrom", "other-form"),
        ("Maya Okafor", "Ｍａｙａ Ｏｋａｆｏｒ", "other-form"),
        ("Anna-Maria O'Neil", "Anna Maria O Neil", "other-form"),
        ("Maya Okafor", "Maya", "different"),
        ("Maya Okafor", "Maja Okafor", "different"),
        ("欧阳晓明", "晓明欧阳", "different"),
    ],
)
def test_two_names(printed: str, typed: str, likeness: str) -> None:
    assert compare(printed, typed) == likeness
