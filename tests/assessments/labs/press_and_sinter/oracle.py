"""Block and curve reckoned again in another way: small steps of time, bisection, kelvin and SI.

Numbers and laws are typed again from the brief of the lab and not taken from its model.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import e, exp, log, pi

R = 8.3145
FREE = 4e-7 * pi  # H/m


def solved(of: Callable[[float], float], low: float, high: float) -> float:
    """Return where a function changes its sign, by bisection."""
    sign = of(low) > 0
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if (of(middle) > 0) == sign else (low, middle)
    return (low + high) / 2


def green(pressure: float, hardness: float, start: float) -> float:
    """Return the relative density at which Heckel's line asks for this pressure; 0.62 at most."""
    return min(solved(lambda d: log(1 / (1 - d)) - hardness * pressure - start, 0, 0.99), 0.62)


def held(
    dense: float, size: float, celsius: float, hours: float, k0: float, c0: float
) -> tuple[float, float]:
    """Return relative density and grain size after a hold, by Runge and Kutta's fourth order."""
    kelvin = celsius + 273.15
    k = k0 * e ** (-320_000 / R / kelvin)
    c = c0 * exp(450_000 / R / 1333) * exp(-450_000 / R / kelvin)

    def slope(d: float, grain: float) -> tuple[float, float]:
        return k * (3.5 / grain) ** 1.5 * (1 - d) ** 1.5, c / (4 * grain**3)

    steps = 400
    h, d, g = hours / steps, dense, size
    for _ in range(steps):
        a1, b1 = slope(d, g)
        a2, b2 = slope(d + h * a1 / 2, g + h * b1 / 2)
        a3, b3 = slope(d + h * a2 / 2, g + h * b2 / 2)
        a4, b4 = slope(d + h * a3, g + h * b3)
        d += h * (a1 + 2 * a2 + 2 * a3 + a4) / 6
        g += h * (b1 + 2 * b2 + 2 * b3 + b4) / 6
    return d, g


def sizes(
    die: tuple[float, float, float], ratio: float, before: float, after: float
) -> tuple[float, float, float]:
    """Return the sizes whose block weighs what the green one did, one shrinkage `ratio` times."""
    grams = die[0] * die[1] * die[2] * before

    def gap(share: float) -> float:
        block = die[0] * (1 - ratio * share) * die[1] * (1 - share) * die[2] * (1 - share)
        return block * after - grams

    share = solved(gap, 0, 0.4)
    return die[0] * (1 - ratio * share), die[1] * (1 - share), die[2] * (1 - share)


def bent(level: float, end: float, sharp: float, field: float) -> float:
    """Return J in T at an opposing field in A/m, from exponentials; `end` in A/m."""
    x = sharp * (1 - field / end)
    up, down = exp(min(2 * x, 600)), 1.0
    return level * (up - down) / (up + down) - 0.05 * FREE * field


def values(level: float, end: float, sharp: float) -> tuple[float, float, float, float]:
    """Return Br in T and HcB, HcJ, Hk in kA/m, by bisection of J and B."""
    first = bent(level, end, sharp, 0)

    def at(drop: Callable[[float], float]) -> float:
        return solved(lambda h: bent(level, end, sharp, h) - drop(h), 0, end) / 1000

    return first, at(lambda h: FREE * h), at(lambda _: 0.0), at(lambda _: 0.9 * first)


def read(points: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    """Read Br, HcB, HcJ and Hk as a person does: the point next to zero, straight lines between."""

    def falls(line: Sequence[tuple[float, float]], level: float) -> float:
        for (h0, y0), (h1, y1) in pairwise(line):
            if y0 >= level > y1:
                return h0 + (h1 - h0) * (y0 - level) / (y0 - y1)
        raise AssertionError("the line does not fall that far")

    br = min(points, key=lambda one: abs(one[0]))[1]
    b = [(h, j - FREE * 1000 * h) for h, j in points]
    return br, falls(b, 0), falls(points, 0), falls(points, 0.9 * br)


def ellipsoid(ratio: float) -> float:
    """Return N along the axis of an ellipsoid of length over diameter; a cylinder has more."""
    if ratio == 1:
        return 1 / 3
    total, steps = 0.0, 20_000
    for n in range(steps):  # N = (abc / 2) int ds / ((s + c^2) sqrt(...)), s = x / (1 - x)
        x = (n + 0.5) / steps
        s = x / (1 - x)
        total += ratio / 2 / ((s + ratio**2) ** 1.5 * (s + 1)) / (1 - x) ** 2 / steps
    return total
