"""Places that the geologist's figures are asked for, found again from the readings and the axes."""

from math import log10
from pathlib import Path

import pytest

from assessments import quiz
from assessments.questions.hotspot import Hotspot

COURSE = Path(__file__).parents[2] / "content/courses/geologist-mineralogist"
PIT = (520, 640, 760, 880, 980, 1100, 1240, 1360)
AUGER = (460, 530, 740, 730, 900, 1060, 1110, 1270)
Z = (-0.3, 0.6, 0.9, 1.2, 1.1, 1.3, 1.2)  # batches 1 to 7


def twin(pit: float, auger: float) -> tuple[float, float]:
    """Axes from 400 to 1500 mg/kg on a sheet of 480 by 360."""
    return (80 + 370 * (pit - 400) / 1100) / 4.8, (30 + 260 * (1500 - auger) / 1100) / 3.6


def batch(number: int) -> tuple[float, float]:
    """Seven batches, 46 apart, one deviation 34 high, on a sheet of 480 by 330."""
    return (80 + 46 * number) / 4.8, (150 - 34 * Z[number - 1]) / 3.3


def pattern(slot: int, value: float) -> tuple[float, float]:
    """Fifteen slots from La to Lu, two decades from 10 to 1000, on a sheet of 560 by 350."""
    return (60 + 380 * (slot + 0.5) / 15) / 5.6, (50 + 125 * (3 - log10(value))) / 3.5


FURTHEST = max(range(8), key=lambda n: PIT[n] - AUGER[n])
CLOSEST = min(range(8), key=lambda n: PIT[n] - AUGER[n])
BROKEN = next(n for n in range(4, 8) if all(z > 1 for z in Z[n - 4 : n]))
ASKED = [
    ("sampling-and-assay/practice.bank.md", "gsap-worst", twin(PIT[FURTHEST], AUGER[FURTHEST])),
    ("sampling-and-assay/sampling-and-assay.quiz.md", "gsaq-pair",
     twin(PIT[CLOSEST], AUGER[CLOSEST])),
    ("sampling-and-assay/practice.bank.md", "gsap-when", batch(BROKEN)),
    ("geochemistry/practice.bank.md", "gchp-spot", pattern(1, 70 / 0.613)),
    ("geochemistry/geochemistry.quiz.md", "gchq-point", pattern(6, 4.2 / 0.0563)),
]  # fmt: skip


@pytest.mark.parametrize(("path", "name", "place"), ASKED)
def test_the_right_place_and_no_other_holds_the_point(path, name, place) -> None:
    text = (COURSE / path).read_text(encoding="utf-8")
    question = quiz.read(text, path).question(name)
    assert isinstance(question, Hotspot)

    held = set()
    for region in question.regions:
        assert region.shape is not None
        left, top, right, bottom = region.shape.box
        if left <= place[0] <= right and top <= place[1] <= bottom:
            held.add(region.key)

    assert held == set(question.right)
