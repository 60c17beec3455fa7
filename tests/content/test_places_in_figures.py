"""Places that are asked for in figures, found a second time from what the stem and axes say."""

from pathlib import Path

import pytest

from assessments import quiz
from assessments.questions.hotspot import Hotspot
from curriculum import tree
from curriculum.catalog import load

CONTENT = Path(__file__).parents[2] / "content"
BANK = "courses/solvent-extraction-chemist/equilibrium-to-stages/practice.bank.md"
# The axes of the McCabe-Thiele figure: 0 to 30 g/L across, 0 to 35 g/L upwards.
LEFT, RIGHT, FOOT, HEAD = 70, 450, 370, 30
FEED, RAFFINATE, WATER, ORGANIC = 30, 0.3, 10, 12


def place(x: float, y: float) -> tuple[float, float]:
    return LEFT + (RIGHT - LEFT) * x / 30, FOOT - (FOOT - HEAD) * y / 35


def aqueous(y: float) -> float:
    """Read y/(36 - y) = 0.25 x backwards, as free places of the extractant."""
    return 4 * y / (36 - y)


def organic(x: float) -> float:
    """Return the metal that the stages behind must take: what comes in above the target."""
    return WATER * (x - RAFFINATE) / ORGANIC


@pytest.fixture(scope="module")
def passing() -> Hotspot:
    pictures = tree.assets([CONTENT])
    catalog = load(tree.read([CONTENT]), frozenset(pictures), tree.drawings(pictures))
    text = catalog.sources_text[BANK]
    question = quiz.read(text, BANK, catalog.links(BANK)).question("es-mt-passing")
    assert isinstance(question, Hotspot)
    return question


def test_places_of_the_construction_lie_on_its_points(passing: Hotspot) -> None:
    loaded = organic(FEED)
    first = aqueous(loaded)
    second = aqueous(organic(first))
    points = {
        "head": place(FEED, loaded),
        "leaving-1": place(first, loaded),
        "passing": place(first, organic(first)),
        "leaving-2": place(second, organic(first)),
    }

    assert {region.key for region in passing.regions} == points.keys()
    for region in passing.regions:
        assert region.shape is not None
        left, top, right, bottom = region.shape.box
        centre = (left + right) / 2, (top + bottom) / 2
        assert centre == pytest.approx(points[region.key], abs=1.5)
    assert passing.right == ("passing",)
