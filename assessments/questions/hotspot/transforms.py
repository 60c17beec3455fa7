"""The `transform` of an SVG element as a matrix (a, b, c, d, e, f)."""

import re
from collections.abc import Callable, Mapping
from math import cos, radians, sin, tan

from assessments.questions.hotspot.svg import numbers

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
STEP = re.compile(r"[\s,]*([A-Za-z]+)\s*\(([^()]*)\)[\s,]*")


def read(text: str) -> Matrix:
    """Return what a list of transforms does together. Raises ValueError."""
    matrix, at = IDENTITY, 0
    while at < len(text.rstrip()):
        step = STEP.match(text, at)
        make = _MAKERS.get(step[1]) if step else None
        if step is None or make is None:
            raise ValueError(f"the transform “{text[at : at + 30]}” is not understood")
        try:
            matrix = product(matrix, make(*numbers(step[2])))
        except (TypeError, ValueError):
            raise ValueError(f"“{step[0].strip()}” has the wrong number of values") from None
        at = step.end()
    return matrix


def product(outer: Matrix, inner: Matrix) -> Matrix:
    """Return the matrix that does `inner` first, then `outer`."""
    a, b, c, d, e, f = outer
    p, q, r, s, t, u = inner
    return (
        *(a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s),
        *(a * t + c * u + e, b * t + d * u + f),
    )


def moved(point: tuple[float, float], matrix: Matrix) -> tuple[float, float]:
    """Return where a point comes to lie."""
    (x, y), (a, b, c, d, e, f) = point, matrix
    return a * x + c * y + e, b * x + d * y + f


def _matrix(*six: float) -> Matrix:
    a, b, c, d, e, f = six
    return a, b, c, d, e, f


def _translate(x: float, y: float = 0) -> Matrix:
    return 1, 0, 0, 1, x, y


def _scale(x: float, y: float | None = None) -> Matrix:
    return x, 0, 0, x if y is None else y, 0, 0


def _rotate(angle: float, x: float = 0, y: float = 0) -> Matrix:
    turn = radians(angle)
    turned = (cos(turn), sin(turn), -sin(turn), cos(turn), 0.0, 0.0)
    return product(product(_translate(x, y), turned), _translate(-x, -y))


def _skew_x(angle: float) -> Matrix:
    return 1, 0, tan(radians(angle)), 1, 0, 0


def _skew_y(angle: float) -> Matrix:
    return 1, tan(radians(angle)), 0, 1, 0, 0


_MAKERS: Mapping[str, Callable[..., Matrix]] = {
    "matrix": _matrix,
    "translate": _translate,
    "scale": _scale,
    "rotate": _rotate,
    "skewX": _skew_x,
    "skewY": _skew_y,
}
