"""Colour lines: the same for the same number, on the strip, violet to red."""

from curriculum.awards import colours


def test_a_number_always_has_the_same_lines_and_no_other_number_has_them() -> None:
    assert colours.lines("K7M2Q") == colours.lines("K7M2Q") != colours.lines("K7M2R")


def test_the_lines_lie_on_the_strip_and_go_from_violet_to_red() -> None:
    drawn = colours.lines("K7M2Q")
    tones = [tone for _, _, tone in drawn]

    assert len(drawn) == colours.LINES
    assert all(0 <= x < colours.WIDTH and width > 0 for x, width, _ in drawn)
    assert tones == sorted(tones)
    assert set(tones) <= set(range(1, colours.TONES + 1))
