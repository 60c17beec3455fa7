"""Outlines of regions: shapes, paths, transforms, and letters that stand inside."""

from math import cos, hypot, pi, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.questions.hotspot.paths import OpenLine, flattened
from assessments.questions.hotspot.shapes import NoShape, Shape, lifted, polygon
from assessments.questions.hotspot.svg import read_drawing
from assessments.questions.hotspot.transforms import moved, read


def shape(inside: str) -> Shape:
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{inside}</svg>'
    return lifted(read_drawing(text), "x")


@pytest.mark.parametrize(
    ("inside", "box"),
    [
        ('<rect id="x" x="10" y="20" width="30" height="5"/>', (10, 20, 40, 25)),
        ('<rect id="x" width="30px" height="5"/>', (0, 0, 30, 5)),
        ('<circle id="x" cx="50" cy="40" r="10"/>', (40, 30, 60, 50)),
        ('<ellipse id="x" cx="50" cy="40" rx="10" ry="5"/>', (40, 35, 60, 45)),
        ('<polygon id="x" points="1,2 3,4 -5 6"/>', (-5, 2, 3, 6)),
        ('<path id="x" d="M1 2l3,0 0 4-3-1z"/>', (1, 2, 4, 6)),
        ('<path id="x" d="M1 2H10V20"/>', (1, 2, 10, 20)),
        ('<path id="x" d="m1 2h9v18h-9zm20 0h5v5z"/>', (1, 2, 26, 20)),
        ('<path id="x" d="M0 5a5 5 0 0110 0 5 5 0 01-10 0z"/>', (0, 0, 10, 10)),
        ('<path id="x" d="M0 0C0 10 10 10 10 0Z"/>', (0, 0, 10, 7.5)),
        ('<path id="x" d="M0 0Q5 10 10 0T20 0z"/>', (0, -5, 20, 5)),
        ('<path id="x" d="M0 0C0 10 10 10 10 0S20-10 20 0z"/>', (0, -7.5, 20, 7.5)),
        ('<g transform="scale(2)"><rect id="x" width="3" height="4"/></g>', (0, 0, 6, 8)),
        ('<rect id="x" width="3" height="4" transform="translate(5) rotate(90)"/>', (1, 0, 5, 3)),
        ('<rect id="x" width="2" height="2" transform="rotate(180, 5 5)"/>', (8, 8, 10, 10)),
        ('<rect id="x" width="2" height="2" transform="matrix(1 0 0 1 7 8)"/>', (7, 8, 9, 10)),
        ('<rect id="x" width="2" height="2" transform="skewX(45)"/>', (0, 0, 4, 2)),
        ('<g id="x"><rect width="2" height="2"/><circle cx="9" cy="9" r="1"/></g>', (0, 0, 10, 10)),
    ],
)
def test_a_shape_lies_where_the_drawing_puts_it(
    inside: str, box: tuple[float, float, float, float]
) -> None:
    assert shape(inside).box == pytest.approx(box, abs=0.05)


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("<g/>", "nothing with the id"),
        ('<line id="x" x2="5" y2="5"/>', "no region"),
        ('<text id="x">a</text>', "no region"),
        ('<use id="x"/>', "no region"),
        ('<defs><rect id="x" width="1" height="1"/></defs>', "inside <defs>"),
        ('<svg><rect id="x" width="1" height="1"/></svg>', "inside <svg>"),
        ('<rect id="x" width="0" height="4"/>', "no area"),
        ('<rect id="x" width="50%" height="4"/>', "plain numbers"),
        ('<polygon id="x" points="1 2 3 4"/>', "no area"),
        ('<path id="x" fill="none" d="M0 0L5 5 9 0"/>', "open line"),
        ('<path id="x" style="fill:none" d="M0 0L5 5 9 0"/>', "open line"),
        ('<path id="x" d="M0 0L5 5 9"/>', "lacks a number"),
        ('<path id="x" d="5 5"/>', "not understood"),
        ('<path id="x" d="M0 0B5 5"/>', "no command"),
        ('<path id="x" d="M0 0L5 ?"/>', "lacks a number"),
        ('<rect id="x" width="1" height="1" transform="spin(4)"/>', "not understood"),
        ('<rect id="x" width="1" height="1" transform="rotate(1 2)  scale()"/>', "wrong number"),
        ('<rect id="x" width="1" height="1" transform="matrix(1 2)"/>', "wrong number"),
        ('<g id="x"><text>a</text></g>', "no area"),
    ],
)
def test_what_is_no_region_is_refused_in_words(inside: str, why: str) -> None:
    with pytest.raises(NoShape, match=why):
        shape(inside)


def test_the_whole_drawing_is_no_region() -> None:
    with pytest.raises(NoShape, match="whole drawing"):
        lifted(
            read_drawing('<svg xmlns="http://www.w3.org/2000/svg" id="x" viewBox="0 0 9 9"/>'), "x"
        )


@given(st.floats(-179, 179), st.floats(1, 50), st.booleans(), st.booleans())
def test_every_point_of_an_arc_is_as_far_from_one_centre(
    angle: float, radius: float, large: bool, sweep: bool
) -> None:
    end = (radius * cos(angle * pi / 180), radius * sin(angle * pi / 180))
    if hypot(end[0] - radius, end[1]) < 0.5:
        return
    arc = f"{radius:.9f} {radius:.9f} 0 {large:d} {sweep:d} {end[0]:.9f} {end[1]:.9f}"

    (ring,) = flattened(f"M{radius:.9f} 0A{arc}z", filled=True)

    # Of the two circles through both ends one has its centre at 0 0, the other at the ends' sum.
    centres = ((0.0, 0.0), (radius + end[0], end[1]))
    spread = [max(abs(hypot(x - cx, y - cy) - radius) for x, y in ring) for cx, cy in centres]
    assert min(spread) < 0.01 * radius
    turned = sum(x * v - u * y for (x, y), (u, v) in zip(ring, (*ring[1:], ring[0]), strict=True))
    assert (turned > 0) == sweep


@given(st.text(alphabet="MmLlHhVvCcSsQqTtAaZz0123456789.,-+eE ", max_size=60))
def test_any_path_is_flattened_or_refused(text: str) -> None:
    try:
        rings = flattened(text, filled=True)
    except OpenLine as refused:
        assert str(refused)  # noqa: PT017 - either outcome is right
    else:
        assert all(len(set(ring)) > 2 for ring in rings)


@given(st.text(alphabet="matrixscaletranslateskewXYrotate()0123456789.,-e ", max_size=60))
def test_any_transform_is_read_or_refused(text: str) -> None:
    try:
        matrix = read(text)
    except ValueError as refused:
        assert str(refused)  # noqa: PT017 - either outcome is right
    else:
        assert len(moved((1, 1), matrix)) == 2


@pytest.mark.parametrize(
    "points",
    [
        [(0, 0), (10, 0), (10, 10), (0, 10)],
        [(0, 0), (10, 0), (10, 10), (9, 10), (9, 1), (0, 1)],
        [(0, 0), (30, 0), (30, 30), (20, 30), (20, 10), (10, 10), (10, 30), (0, 30)],
    ],
)
def test_the_letter_stands_inside(points: list[tuple[float, float]]) -> None:
    x, y = polygon(points).middle

    crossed = 0
    for (px, py), (qx, qy) in zip(points, (*points[1:], points[0]), strict=True):
        if (py > y) != (qy > y) and x < px + (y - py) * (qx - px) / (qy - py):
            crossed += 1
    assert crossed % 2 == 1
