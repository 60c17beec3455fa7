"""Places, words and choices of the module on magnetism that rest on its curves."""

import pytest

from assessments import quiz
from assessments.questions.hotspot import Hotspot
from curriculum import tree
from curriculum.catalog import load
from tests.content.content_oracle import COURSES, WEIGHT, oxide_factor
from tests.content.magnet_oracle import MU, hot, slope_of, working
from tests.content.stage_oracle import solved

MODULE = "foundations/magnetism-and-units"
QUIZ = f"courses/{MODULE}/magnetism-and-units.quiz.md"
CONTENT = COURSES.parent


def on_sheet(x: float, y: float, across: tuple[float, float], up: float) -> tuple[float, float]:
    """Return a place in px on the sheets of this module: axes from 80 to 450 and 350 to 30."""
    return 80 + 370 * (x - across[0]) / (across[1] - across[0]), 350 - 320 * y / up


def on_load_lines(slope: float) -> tuple[float, float]:
    b, h = working(1.30, slope)
    return on_sheet(-h, b, (-1200, 0), 1.6)


def bears(t: float) -> float:
    return 0.9 * hot(1353, 0.605, t)


def asked_by(t: float, slope: float) -> float:
    return working(hot(1.30, 0.12, t), slope)[1]


MEET = solved(lambda t: bears(t) - asked_by(t, 0.5), 20, 120)
PLACES = {
    "mg-hys-points": {
        "one": on_sheet(0, 1.30, (-1600, 0), 1.6),
        "two": on_sheet(-1.30 / 1.05 / MU / 1000, 0, (-1600, 0), 1.6),
        "three": on_sheet(-1450, 0, (-1600, 0), 1.6),
        "four": on_sheet(-1300, 1.30 - 0.05 * MU * 1300e3, (-1600, 0), 1.6),
    },
    "mg-bh-points": {"a": on_load_lines(4), "b": on_load_lines(1), "c": on_load_lines(0.3)},
    "mg-q-meets": {
        "one": on_sheet(70, bears(70), (20, 120), 1400),
        "two": on_sheet(MEET, bears(MEET), (20, 120), 1400),
        "three": on_sheet(MEET, asked_by(MEET, 2), (20, 120), 1400),
    },
}


def hotspots() -> dict[str, Hotspot]:
    pictures = tree.assets([CONTENT])
    catalog = load(tree.read([CONTENT]), frozenset(pictures), tree.drawings(pictures))
    found = list(quiz.read(catalog.sources_text[QUIZ], QUIZ, catalog.links(QUIZ)).questions)
    for path, text in catalog.sources_text.items():
        if path.startswith(f"courses/{MODULE}/") and path.endswith(".lesson.md"):
            found += quiz.questions_in(text, path, catalog.links(path))[1]
    return {question.id: question for question in found if isinstance(question, Hotspot)}


def test_every_place_that_is_asked_for_lies_where_the_figure_draws_it() -> None:
    questions = hotspots()

    assert questions.keys() == PLACES.keys()
    for name, question in questions.items():
        assert {region.key for region in question.regions} == PLACES[name].keys()
        for region in question.regions:
            assert region.shape is not None
            left, top, right, bottom = region.shape.box
            centre = (left + right) / 2, (top + bottom) / 2
            assert centre == pytest.approx(PLACES[name][region.key], abs=1.5)


def test_what_the_figures_say_in_words_is_what_their_curves_are() -> None:
    assert (round(bears(20)), round(bears(120))) == (1218, 481)
    assert (round(asked_by(20, 0.5)), round(asked_by(120, 0.5))) == (667, 587)
    assert (round(asked_by(20, 2)), round(MEET)) == (339, 104)
    assert [round(working(1.30, slope)[0], 2) for slope in (4, 1, 0.3)] == [1.03, 0.63, 0.29]

    def axis(z: float) -> float:  # flux density before a disc of 50 mm by 25 mm, as two discs
        far, near = z + 25, z
        return 650 * (far / (far**2 + 625) ** 0.5 - near / (near**2 + 625) ** 0.5)

    assert round(axis(0)) == 460
    assert round(solved(lambda z: axis(z) - 0.5, 100, 600) / 10) == 26
    assert round(solved(lambda z: axis(z) - 0.05, 100, 900) / 10) in (57, 58)


def test_choices_with_figures_rest_on_the_same_laws() -> None:
    certificates = {"K": (1.28, 970, 1990), "L": (1.24, 995, 1990), "M": (1.42, 836, 955)}
    sound = {n for n, (br, b, j) in certificates.items() if b <= br / MU / 1000 and b < j}
    assert sound == {"K", "M"}

    rows = ((12.8, 12.2, 39.8), (13.6, 12.9, 44.0), (13.2, 12.6, 45.1))
    assert [b < r and p <= r * r / 4 for r, b, p in rows] == [True, True, False]
    assert round(2.4 / MU / 1000) == 1910
    assert 30.0 * oxide_factor("Nd", 2, 3) == pytest.approx(35.0, abs=0.05)
    assert 30.0 / WEIGHT["Nd"] / (30.0 / WEIGHT["Nd"] + 69 / 55.845 + 1 / 10.81) < 0.15
    assert [working(1.30, slope_of(n))[0] > limit for n, limit in ((0.1, 1.1), (0.7, 0.3))] == [
        True,
        True,
    ]
    assert working(1.30, slope_of(0.1))[0] == pytest.approx(1.16, abs=0.01)
    assert working(1.30, slope_of(0.7))[0] == pytest.approx(0.38, abs=0.01)
