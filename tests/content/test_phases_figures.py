"""Places and words of the figures on phases and microstructure."""

import pytest

from assessments import quiz
from assessments.questions.hotspot import Hotspot
from curriculum import tree
from curriculum.catalog import load
from tests.content.content_oracle import COURSES
from tests.content.metal_oracle import (
    MELT_E,
    MELT_P,
    PHI,
    T_E,
    T_P,
    grown,
    melt_at,
    metal,
    share,
    spread,
)
from tests.content.stage_oracle import solved

MODULE = "foundations/phases-and-microstructure"
CONTENT = COURSES.parent


def on_diagram(nd: float, celsius: float) -> tuple[float, float]:
    return 80 + 370 * nd / 96, 370 - 340 * (celsius - 500) / 1100


SECTION = {"grain": (64, 46), "pocket": (113, 110), "iron": (243, 183), "hole": (394, 272)}
PLACES = {
    "phm-per-image": SECTION,
    "phm-p-oxygen-place": SECTION,
    "phm-q-reacts": {
        "one": on_diagram(PHI, T_P),
        "two": on_diagram(MELT_P, T_P),
        "three": on_diagram(MELT_E, T_E),
    },
}


def hotspots() -> dict[str, Hotspot]:
    pictures = tree.assets([CONTENT])
    catalog = load(tree.read([CONTENT]), frozenset(pictures), tree.drawings(pictures))
    found = []
    for path, text in catalog.sources_text.items():
        if path.startswith(f"courses/{MODULE}/") and path.endswith(".lesson.md"):
            found += quiz.questions_in(text, path, catalog.links(path))[1]
        elif path.startswith(f"courses/{MODULE}/") and not path.endswith("module.md"):
            found += quiz.read(text, path, catalog.links(path)).questions
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
            assert centre == pytest.approx(PLACES[name][region.key], abs=2)


@pytest.mark.parametrize(
    ("nd", "oxygen", "told"), [(31, 0, 17), (31, 0.4, 11), (29.5, 0, 11), (29.5, 0.4, 5)]
)
def test_melt_against_oxygen_is_what_the_figure_says(nd, oxygen, told) -> None:
    assert round(share(metal(nd, oxygen), PHI, 52)) == told


def test_depth_and_growth_are_what_the_figures_say() -> None:
    assert round(2 * spread(2.4e-11, 2), 2) == 0.83
    assert round(2 * spread(2.4e-11, 8), 2) == 1.66
    assert round(grown(3.5, 240, 4), 1) == 5.8
    assert round(grown(3.5, 590, 4), 1) == 7.1
    assert round(share(metal(31, 0.6), PHI, 52), 1) == 7.5
    assert round(share(metal(29.5, 0.6), PHI, 52)) == 1


def test_an_alloy_right_of_the_peritectic_melt_begins_with_main_phase() -> None:
    assert round(solved(lambda t: melt_at(t) - 45, 700, 1180)) == 1126
