"""Places in the figures on process safety, and the constants that its numbers rest on."""

import re

import pytest

from tests.content.content_oracle import COURSES
from tests.content.numbers.process_safety import EPSILON_0, R, molar_volume

MODULE = "foundations/process-safety"


def test_constants_of_the_data_file_are_what_physics_gives() -> None:
    text = (COURSES.parent / "data" / "gases-and-static.md").read_text(encoding="utf-8")
    assert f"value: {molar_volume(25):.3f}" in text
    assert f"value: {R}" in text
    assert f"value: {EPSILON_0}" in text


@pytest.mark.parametrize(
    ("source", "picture", "shape"),
    [
        ("hydrogen.lesson.md", "hydrogen-hall.svg", r'<circle [^>]*cx="([0-9.]+)" cy="([0-9.]+)"'),
        (
            "process-safety.quiz.md",
            "site-plan.svg",
            r'<rect class="fill-soft-teal[^>]* x="([0-9.]+)" y="([0-9.]+)" width="32"',
        ),
    ],
)
def test_places_that_are_asked_for_lie_where_the_figure_marks_them(source, picture, shape) -> None:
    home = COURSES / MODULE
    drawn = (home / "figures" / picture).read_text(encoding="utf-8")
    found = re.search(r'viewBox="0 0 ([0-9]+) ([0-9]+)"', drawn)
    assert found is not None
    width, height = map(float, found.groups())
    inset = 16 if "rect" in shape else 0  # a square's corner lies half its side from its middle
    marked = sorted(
        ((float(x) + inset) / width * 100, (float(y) + inset) / height * 100)
        for x, y in re.findall(shape, drawn)
    )
    asked = sorted(
        (float(x), float(y))
        for x, y in re.findall(
            r"circle: ([0-9.]+) ([0-9.]+)", (home / source).read_text(encoding="utf-8")
        )
    )
    assert len(asked) == len(marked) == 4
    for place, mark in zip(asked, marked, strict=True):
        assert place == pytest.approx(mark, abs=0.1)
