"""The `d` of an SVG path as closed rings of points; curves become short straight pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import acos, ceil, cos, hypot, pi, radians, sin, sqrt

from assessments.questions.hotspot.svg import bounded

Point = tuple[float, float]
PIECES = 12  # of a curve
COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
TOKEN = re.compile(r"[\s,]*([A-Za-z]|[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?)")
FLAG = re.compile(r"[\s,]*([01])")
NEAR = 1e-6


class OpenLine(ValueError):
    """A path that does not enclose anything, or cannot be read; its words say which."""


def flattened(text: str, *, filled: bool) -> tuple[tuple[Point, ...], ...]:
    """Return the rings of a path. One left open counts as closed where it is filled.

    Raises OpenLine.
    """
    pen = _Pen()
    for letter, values in _commands(text):
        pen.draw(letter, values)
    pen.lift()
    rings = []
    for points, closed in pen.rings:
        if not closed and not filled and hypot(*_less(points[0], points[-1])) > NEAR:
            raise OpenLine("this path is an open line; draw an area around what is meant")
        if len(set(points)) > 2:
            rings.append(tuple(points))
    return tuple(rings)


def _commands(text: str) -> Iterator[tuple[str, list[float]]]:
    at, letter, end = 0, "", len(text.rstrip(" \t\r\n,"))
    while at < end:
        token = TOKEN.match(text, at)
        if token is None:
            raise OpenLine(f"the path is not understood at “{text[at : at + 20]}”")
        if token[1].isalpha():
            letter, at = token[1], token.end()
        elif not letter or letter in "Zz":
            raise OpenLine(f"the path is not understood at “{text[at : at + 20]}”")
        if letter.upper() not in COUNTS:
            raise OpenLine(f"“{letter}” is no command of a path")
        values, at = _values(text, at, letter)
        yield letter, values
        letter = {"M": "L", "m": "l"}.get(letter, letter)  # more pairs after a move are lines


def _values(text: str, at: int, letter: str) -> tuple[list[float], int]:
    values: list[float] = []
    for number in range(COUNTS[letter.upper()]):
        # The two flags of an arc are single digits that may stand without a space between.
        pattern = FLAG if letter in "Aa" and number in (3, 4) else TOKEN
        token = pattern.match(text, at)
        if token is None or token[1].isalpha():
            raise OpenLine(f"“{letter}” lacks a number in the path")
        values.append(bounded(token[1]))
        at = token.end()
    return values, at


def _less(one: Point, other: Point) -> Point:
    return one[0] - other[0], one[1] - other[1]


class _Pen:
    """Follows the commands and keeps the points it passes."""

    def __init__(self) -> None:
        self.at: Point = (0.0, 0.0)
        self.start: Point = (0.0, 0.0)
        self.handle: tuple[str, Point] = ("", (0.0, 0.0))  # of the curve before, for S and T
        self.points: list[Point] = []
        self.rings: list[tuple[list[Point], bool]] = []

    def lift(self, closed: bool = False) -> None:
        if len(self.points) > 1:
            self.rings.append((self.points, closed))
        self.points = []

    def draw(self, letter: str, values: Sequence[float]) -> None:
        kind, (dx, dy) = letter.upper(), self.at if letter.islower() else (0.0, 0.0)
        if kind == "Z":
            self.lift(closed=True)
            self.at, self.handle = self.start, ("", self.start)
            return
        if kind == "M":
            self.lift()
            self.at = self.start = (values[0] + dx, values[1] + dy)
            self.points, self.handle = [self.at], ("", self.at)
            return
        if not self.points:
            self.points = [self.at]
        if kind in "HV":
            x, y = self.at
            to = (values[0] + dx, y) if kind == "H" else (x, values[0] + dy)
            self._line(to)
        elif kind == "A":
            self._arc(values[:5], (values[5] + dx, values[6] + dy))
        else:
            pairs = [(x + dx, y + dy) for x, y in zip(values[::2], values[1::2], strict=True)]
            self._curve(kind, pairs)

    def _line(self, to: Point) -> None:
        self.points.append(to)
        self.at, self.handle = to, ("", to)

    def _mirrored(self, kinds: str) -> Point:
        kind, handle = self.handle
        follows = kind and kind in kinds
        return _less((2 * self.at[0], 2 * self.at[1]), handle) if follows else self.at

    def _curve(self, kind: str, pairs: list[Point]) -> None:
        if kind == "L":
            self._line(pairs[0])
            return
        family = "CS" if kind in "CS" else "QT"
        if kind in "ST":
            pairs = [self._mirrored(family), *pairs]
        bend = [self.at, *pairs]
        for n in range(1, PIECES + 1):
            self.points.append(_on_curve(bend, n / PIECES))
        self.at, self.handle = pairs[-1], (family[0], pairs[-2])

    def _arc(self, shape: Sequence[float], to: Point) -> None:
        rx, ry, tilt = abs(shape[0]), abs(shape[1]), radians(shape[2])
        if rx < NEAR or ry < NEAR or hypot(*_less(to, self.at)) < NEAR:
            self._line(to)
            return
        self.points += _arc_points(self.at, to, (rx, ry, tilt), (shape[3] > 0, shape[4] > 0))
        self._line(to)


def _on_curve(bend: Sequence[Point], share: float) -> Point:
    """Return a point of a Bézier curve: between neighbours, until one point is left."""
    while len(bend) > 1:
        bend = [(x + (x2 - x) * share, y + (y2 - y) * share) for (x, y), (x2, y2) in pairwise(bend)]
    return bend[0]


def _arc_points(
    start: Point, end: Point, shape: tuple[float, float, float], flags: tuple[bool, bool]
) -> list[Point]:
    """Return the points between the ends of an arc, found by way of its centre (SVG 2, B.2.4)."""
    (rx, ry, tilt), (large, sweep) = shape, flags
    half = ((start[0] - end[0]) / 2, (start[1] - end[1]) / 2)
    x = cos(tilt) * half[0] + sin(tilt) * half[1]
    y = -sin(tilt) * half[0] + cos(tilt) * half[1]
    grow = max(1.0, sqrt((x / rx) ** 2 + (y / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    below = (rx * y) ** 2 + (ry * x) ** 2
    root = sqrt(max(0.0, (rx * ry) ** 2 / below - 1)) * (-1 if large == sweep else 1)
    cx, cy = root * rx * y / ry, -root * ry * x / rx
    first = _angle((x - cx) / rx, (y - cy) / ry)
    turn = _angle((-x - cx) / rx, (-y - cy) / ry) - first
    if sweep and turn < 0:
        turn += 2 * pi
    if not sweep and turn > 0:
        turn -= 2 * pi
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    steps = max(2, ceil(PIECES * abs(turn) / pi))
    found = []
    for n in range(1, steps):
        angle = first + turn * n / steps
        u, v = rx * cos(angle) + cx, ry * sin(angle) + cy
        found.append(
            (
                cos(tilt) * u - sin(tilt) * v + middle[0],
                sin(tilt) * u + cos(tilt) * v + middle[1],
            )
        )
    return found


def _angle(x: float, y: float) -> float:
    length = hypot(x, y) or 1.0
    return acos(max(-1.0, min(1.0, x / length))) * (-1 if y < 0 else 1)
