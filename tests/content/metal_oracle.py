"""The laws of phases and grains in other forms than in the lessons.

Shares come from balances of neodymium and of iron that are solved by bisection, diffusion from
the error function, and lines are counted.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import asin, degrees, e, erfc, log, radians, sin

from tests.content.content_oracle import WEIGHT
from tests.content.stage_oracle import solved

PHI, MELT_P, T_P, MELT_E, T_E, NDRICH = 26.7, 40.0, 1180.0, 88.0, 660.0, 96.0
GAS = 8.314
ZERO = 273.15
COPPER, COBALT = 0.15406, 0.17890
BOUND = 2 * WEIGHT["Nd"] / (3 * WEIGHT["O"])  # Nd bound by one part of oxygen


def melt_at(T: float) -> float:
    """Nd in the melt, on the straight line between the peritectic and the eutectic."""
    return MELT_P + (MELT_E - MELT_P) * (T_P - T) / (T_P - T_E)


def share(c: float, low: float, high: float) -> float:
    """Share in % of the phase with `high`, so that the neodymium of both sums to c."""
    return 100 * solved(lambda s: s * high + (1 - s) * low - c, -0.5, 1.5)


def iron_left(c: float, phi: float) -> float:
    """Iron in kg of 100 kg beside melt and phi kg of main phase, from both balances."""
    return solved(lambda fe: phi * PHI + (100 - fe - phi) * MELT_P - 100 * c, -100, 100)


def phase_formed(c: float, left: float) -> float:
    return solved(lambda phi: iron_left(c, phi) - left, 0, 100)


def metal(c: float, oxygen: float) -> float:
    """Nd in % of what is left beside the oxide."""
    oxide = oxygen * (1 + BOUND)
    return 100 * (c - oxygen * BOUND) / (100 - oxide)


def angle(d: float, wave: float) -> float:
    return 2 * degrees(asin(wave / (2 * d)))


def plane(two_theta: float, wave: float) -> float:
    return wave / (2 * sin(radians(two_theta) / 2))


def density(ma: float, mf: float) -> float:
    volume = (ma - mf) / 0.9978
    return ma / volume


def rate(T: float, q: float, at: float, value: float) -> float:
    """A coefficient at T in °C from one at another temperature; q in kJ/mol."""
    return float(value * e ** (-q * 1000 / GAS * (1 / (T + ZERO) - 1 / (at + ZERO))))


def spread(D: float, hours: float) -> float:
    """Depth in mm at which 48 % of a constant surface is found: the square root of Dt."""
    level = erfc(0.5)
    seconds = hours * 3600
    return 1000 * solved(lambda x: erfc(x / (4 * D * seconds) ** 0.5) - level, 0, 0.1)


def energy(ratio: float, T1: float, T2: float) -> float:
    return solved(lambda q: rate(T2, q, T1, 1) - ratio, 0, 2000)


def grown(d0: float, k: float, t: float) -> float:
    return solved(lambda d: d**4 - d0**4 - k * t, 0, 100)


def coercivity(d: float, a: float = 1600, b: float = 120) -> float:
    return a - b * log(d * d)
