"""The water plant reckoned again in another way: stage by stage, and pass by pass until at rest.

Numbers and laws are typed again from the brief of the lab and not taken from its model.
"""

from math import e, log10

GAS = 8.314462618  # J/(mol K)


def sander(celsius: float) -> float:
    """Return NH3 in air over NH3 in water from Sander's compilation, doi 10.5194/acp-23-10901-2023.

    0.59 mol/(m3 Pa) at 298.15 K and 4200 K for the slope.
    """
    kelvin = celsius + 273.15
    solubility = 0.59 * e ** (4200 * (1 / kelvin - 1 / 298.15))
    return float(1 / (solubility * GAS * kelvin))


def henry(celsius: float) -> float:
    """Return the same from the two values of the brief, a line of ln H over 1/T through them."""
    first, last, here = (1 / (one + 273.15) for one in (25, 60, celsius))
    part = (first - here) / (first - last)
    return float(6.7e-4 * (2.6e-3 / 6.7e-4) ** part)


def as_ammonia(ph: float, celsius: float) -> float:
    """Return NH3 over all ammonia nitrogen, from the two concentrations."""
    hydrogen, constant = 10**-ph, 10 ** -(0.09018 + 2729.92 / (celsius + 273.15))
    return float(constant / (constant + hydrogen))


def stripped(fed: float, factor: float, stages: int) -> float:
    """Return what a column leaves, from the balance of each stage.

    With x of NH3 leaving a stage in the water and S x leaving it in the air, the bottom stage sees
    clean air; going up, each stage balances what comes down against what goes up.
    """
    waters = [1.0]  # the bottom stage leaves 1, whatever that is
    for _ in range(stages):
        waters.append(waters[0] + factor * waters[-1])  # water above = out below + air up
    return fed * waters[0] / waters[-1]


def loop(
    fresh: float, water: float, back: float, factor: float, stages: int
) -> tuple[float, float]:
    """Return kg/m3 of nitrogen behind the stripper and kg caught, after passes until at rest."""
    left = caught = 0.0
    for _ in range(2000):
        fed = (fresh + back * water * left) / water
        left = stripped(fed, factor, stages)
        caught = water * (fed - left)
    return left, caught


def gathered(brought: float, water: float, back: float) -> float:
    """Return kg/m3 of a salt that only the blowdown takes out, after passes until at rest."""
    held = 0.0
    for _ in range(3000):
        held = brought / water + back * held
    return held


def fluoride(calcium: float, fines: float) -> float:
    """Return kg/m3 of fluoride by halving until the product of the ions is Ksp; mol/L in."""
    low, high = 0.0, 1.0
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if calcium * middle * middle < 3.9e-11 else (low, middle)
    return fines * low * 18.998403


def vapour(celsius: float) -> float:
    """Return kg of water in a m3 of saturated air by Goff's and Gratch's formula of 1946."""
    kelvin = celsius + 273.15
    boiling = 373.16 / kelvin
    hectopascal = 10 ** (
        -7.90298 * (boiling - 1)
        + 5.02808 * log10(boiling)
        - 1.3816e-7 * (10 ** (11.344 * (1 - 1 / boiling)) - 1)
        + 8.1328e-3 * (10 ** (-3.49149 * (boiling - 1)) - 1)
        + log10(1013.246)
    )
    return float(100 * hectopascal * 0.018015 / (GAS * kelvin))
