"""Cutting fonts: their own names, their own weights, only the letters asked for."""

import io
from dataclasses import replace

import pytest
from fontTools.ttLib import TTFont

from webapp.commands import fonts

FEW = ((0x41, 0x43), (0x1CE, 0x1CE))
SANS = fonts.FACES[0]


def opened(data: bytes) -> TTFont:
    return TTFont(io.BytesIO(data))


def test_a_web_font_holds_the_letters_asked_for_and_two_ends_of_weight() -> None:
    font = opened(fonts.cut_for_web(SANS, FEW))

    assert sorted(font.getBestCmap()) == [0x41, 0x42, 0x43, 0x1CE]
    assert [(a.axisTag, a.minValue, a.maxValue) for a in font["fvar"].axes] == [("wght", 400, 700)]


def test_a_cut_font_goes_by_its_own_name() -> None:
    names = opened(fonts.cut_for_web(SANS, FEW))["name"]

    assert names.getDebugName(16) == "Ytterby Sans"
    assert "Source" not in "".join(str(names.getDebugName(n)) for n in (1, 3, 4, 6, 16))
    assert "Reserved Font Name" in str(names.getDebugName(0))


def test_the_serif_is_fixed_at_one_size() -> None:
    serif = next(face for face in fonts.FACES if face.slug == "serif")

    assert [a.axisTag for a in opened(fonts.cut_for_web(serif, FEW))["fvar"].axes] == ["wght"]


def test_the_ranges_of_a_family_do_not_overlap() -> None:
    for parts in (fonts.web_ranges(SANS), fonts.web_ranges(replace(SANS, slug="math"))):
        points = [p for _, part in parts for low, high in part for p in range(low, high + 1)]
        assert len(points) == len(set(points))


def test_pinyin_is_in_one_file_with_the_rest_of_the_less_common_letters() -> None:
    more = dict(fonts.web_ranges(SANS))["more"]

    assert all(any(low <= ord(c) <= high for low, high in more) for c in "āēīōūǎěǐǒǔǖǘǚǜ")


def test_ranges_are_written_as_css_does() -> None:
    assert fonts.unicode_range(((0x20, 0x7E), (0x2122, 0x2122))) == "U+20-7E,U+2122"


@pytest.mark.parametrize("weight", [400, 600])
def test_the_arabic_of_the_paper_has_one_weight_and_every_letter(weight: int) -> None:
    cut, again = fonts.cut_for_names(weight), fonts.cut_for_names(weight)

    font = opened(cut)
    assert cut == again
    assert "fvar" not in font
    assert font["OS/2"].usWeightClass == weight
    assert font["name"].getDebugName(16) or font["name"].getDebugName(1)
    assert {ord(letter) for letter in "محمدعبدالرحمن"} <= font.getBestCmap().keys()
    assert "GSUB" in font  # letters join
