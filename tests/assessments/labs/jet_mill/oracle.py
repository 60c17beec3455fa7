"""Furnace and mill reckoned again in another way: forces, particles, shells and moles, in SI units.

Numbers and laws are typed again from the brief of the lab and not taken from its model.
"""

from math import e, exp, log, log10, pi
from statistics import NormalDist

ALLOY, OXIDE, GAS = 7600.0, 7240.0, 1.76e-5  # kg/m3, kg/m3, Pa s
H, C, O, FE, B, ND = 1.008, 12.011, 15.999, 55.845, 10.81, 144.242  # noqa: E741 - an element


def cut(rpm: float, inward: float, radius: float) -> float:
    """Return the diameter, m, at which drag and centrifugal force of one sphere are equal."""
    turns = rpm / 60

    def outward(size: float) -> float:
        force = pi / 6 * size**3 * ALLOY * (2 * pi * turns) ** 2 * radius
        return force - 3 * pi * GAS * size * inward

    low, high = 1e-8, 1e-4
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (low, middle) if outward(middle) > 0 else (middle, high)
    return high


def powder(median: float, spread: float) -> tuple[float, float, float]:
    """Return d32 m, surface m2/kg and the share below 1 um, from a histogram of the volume."""
    edges = [spread * (step / 100 - 6) for step in range(1201)]
    below = [NormalDist(0, spread).cdf(edge) for edge in edges]
    area = solid = 0.0
    for at in range(len(edges) - 1):
        size = median * exp((edges[at] + edges[at + 1]) / 2)
        count = (below[at + 1] - below[at]) / (pi / 6 * size**3)
        area += count * pi * size**2
        solid += count * pi / 6 * size**3
    fine = NormalDist(log(median), spread).cdf(log(1e-6))
    return 6 * solid / area, area / (solid * ALLOY), fine


def skin(oxygen: float, hours: float, held: float, passive: float) -> float:
    """Return the thickness of the oxide, m."""
    start = 1.6e-9
    growth = 0.8e-9 * log10(1 + oxygen / 20) * log10(10 * hours) / 1.3
    return (start + growth) * (1 + 0.4 * held) + passive * 1e-9


def oxygen(surface: float, thick: float, flake: float) -> float:
    """Return the oxygen of a kilogram of powder, ppm, by the moles of Nd2O3 on its surface."""
    moles = surface * thick * OXIDE / ((2 * ND + 3 * O) / 1000)
    return flake + 1e6 * 3 * moles * O / 1000


def bound(ppm: float) -> float:
    """Return neodymium in the oxide of a kilogram of powder, wt%."""
    moles = ppm / 1e6 * 1000 / O
    return 100 * moles * 2 / 3 * ND / 1000


def hydrogen(neodymium: float, celsius: float) -> float:
    """Return ppm of hydrogen, from the moles in 100 g of alloy: a compound and what is left."""
    formula = 2 * ND + 14 * FE + B
    # x moles of Nd2Fe14B and y of Nd: 2 x + y = all Nd; x formula + y Nd = 100 g.
    whole_nd = neodymium / ND
    x = (100 - ND * whole_nd) / (formula - 2 * ND)
    y = whole_nd - 2 * x
    held = 1 / (1 + e ** ((celsius - 230) / 7))
    whole = 1 / (1 + e ** ((celsius - 600) / 8))
    moles = x * 2.9 * held + y * (2 + 0.7 * held) * whole
    return float(moles * H / 100 * 1e6)


def purged(low: float, high: float, cycles: int) -> float:
    """Return vol% of oxygen after filling with pure gas again and again, by partial pressures."""
    air, inert = 0.209 * high, 0.791 * high
    for _ in range(cycles):
        share = low / (air + inert)
        air, inert = air * share, inert * share
        inert += high - air - inert
    return 100 * air / high


def output(rate: float, size: float, inward: float, metal: float) -> float:
    """Return kg/h; the power is read from the published pair, 2.8 to 2.3 um for 40 %."""
    power = log(0.4) / log(2.3 / 2.8)
    return float(rate * (size / 3e-6) ** power * (inward / 5) ** 0.3 * (1 - 0.25 * metal))


def stearate() -> float:
    """Return the share of carbon in zinc stearate, (C17H35COO)2Zn."""
    chain = 17 * C + 35 * H + C + 2 * O
    return 36 * C / (2 * chain + 65.38)
