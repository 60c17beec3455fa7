"""The laws of a magnet in other forms than in the lessons: lines are crossed by bisection.

The energy product is the best of many points, and units go by way of amperes and metres.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import pi

from tests.content.stage_oracle import solved

MU = 4e-7 * pi  # T m/A
OERSTED = 1000 / (4 * pi)  # A/m
GAUSS = 1e-4  # T
MGOE = 1e6 * GAUSS * OERSTED / 1000  # kJ/m3
EMU = 1e-3  # A m2


def b_of(h: float, br: float, recoil: float) -> float:
    """B in T on a straight curve at an opposing field of h A/m."""
    return br - recoil * MU * h


def working(br: float, slope: float, recoil: float = 1.05) -> tuple[float, float]:
    """Return B in T and opposing H in kA/m where curve and load line cross, by bisection."""
    h = solved(lambda x: b_of(x, br, recoil) - slope * MU * x, 0, br / MU)
    return slope * MU * h, h / 1000


def best_product(br: float, recoil: float) -> float:
    """Return the largest B times H of a straight curve in kJ/m3, out of many points."""
    end = br / (recoil * MU)
    fields = (end * step / 20000 for step in range(20001))
    return max(h * b_of(h, br, recoil) for h in fields) / 1000


def crossing(x1: float, y1: float, x2: float, y2: float, level: float = 0) -> float:
    return solved(lambda x: y1 + (y2 - y1) * (x - x1) / (x2 - x1) - level, x1, x2)


def hot(value: float, percent: float, degrees: float) -> float:
    """Return a value at 20 degrees after its share has been taken for each degree."""
    return value - value * percent * (degrees - 20) / 100


def field_inside(J: float, B: float) -> float:
    return (J - B) / MU / 1000


def slope_of(N: float) -> float:
    """Slope of the load line of a free part: B over the opposing field in one of J = 1 T."""
    return (1 - N) / N


def reach(volume: float, J: float, B: float) -> float:
    """Distance in cm at which the far field has fallen to B, by bisection."""
    moment = J * volume / MU
    return 100 * solved(lambda z: MU * moment / (2 * pi * z**3) - B, 0.001, 50)


def margin(H: float, T: float, P: float) -> float:
    return 0.9 * hot(H, 0.55, T) / working(hot(1.28, 0.12, T), P)[1]


def gap_drop(lm: float, g1: float, d: float) -> float:
    before, after = (working(1.3, lm / g)[0] for g in (g1, g1 + d))
    return 100 * (before - after) / before


def squared_rows(J8: float, J11: float) -> float:
    """Return HcB in kA/m from J at 800 and 1100 kA/m."""
    return crossing(800, J8 - MU * 800e3, 1100, J11 - MU * 1100e3)
