"""The cell reckoned again in another way: in SI units, ion by ion, and minute by minute.

Numbers and laws are typed again from the brief of the lab and not taken from its model.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import e, log

ELEMENTARY, AVOGADRO = 1.602176634e-19, 6.02214076e23  # C, 1/mol
ND, OXYGEN, F, CA = 0.144242, 0.015999, 0.018998403, 0.040078  # kg/mol

# The standard cell of the brief: m2, wt%, A/m2 for each wt%, S/m, V, kg.
STANDARD = {"anode": 0.50, "cathode": 0.075, "solubility": 3.5, "wetting": 3600.0, "kappa": 480.0,
            "leads": 2.0, "salt": 250.0}  # fmt: skip


def efficiency(cell: Mapping[str, float], amperes: float, celsius: float, oxide: float,
               gap: float) -> float:  # fmt: skip
    """Return the share of electrons that stay in metal; gap in m."""
    dense = amperes / cell["cathode"] / 1e4
    lost = 0.10 + 0.30 * e ** (-100 * gap / 3) + 0.25 * e ** (-dense / 1.8)
    if celsius > 1050:
        lost += 0.002 * (celsius - 1050)
    if celsius < 1035:
        lost += 0.003 * (1035 - celsius)
    if dense > 7:
        lost += 0.015 * (dense - 7)
    dissolves = cell["solubility"] + 0.012 * (celsius - 1050)
    if oxide > dissolves:
        lost += 0.06 * (oxide - dissolves)
    return 1 - lost


def voltage(cell: Mapping[str, float], amperes: float, celsius: float, oxide: float,
            gap: float) -> float:  # fmt: skip
    """Return V; the salt is a resistor whose area is the geometric mean of both electrodes."""
    kappa = cell["kappa"] * e ** (1500 / 1323.15 - 1500 / (celsius + 273.15))
    resistance = gap / (kappa * (cell["anode"] * cell["cathode"]) ** 0.5)
    volts = 1.4 + 0.45 + 0.12 * log(amperes / cell["anode"] / 1000) + amperes * resistance
    ratio = amperes / (cell["anode"] * cell["wetting"] * oxide)
    return volts + cell["leads"] + (2 + 8 * (ratio - 1) if ratio >= 1 else 0)


def metal(share: float, amperes: float) -> float:
    """Return kg/h: three electrons for each atom that stays metal."""
    atoms = share * amperes * 3600 / ELEMENTARY / 3
    return atoms / AVOGADRO * ND


def oxide_used(kilograms: float) -> float:
    """Return kg of Nd2O3 for kg of Nd."""
    return kilograms / (2 * ND) * (2 * ND + 3 * OXYGEN)


def shift(cell: Mapping[str, float], amperes: float, celsius: float, oxide: float, gap: float,
          feed: float) -> tuple[float, float]:  # fmt: skip
    """Return hours inside the window and the oxide when it was left, step by step; feed kg/h.

    The efficiency is asked anew in every step. Steps are a tenth of a minute.
    """
    step, hours, held = 1 / 600, 0.0, oxide
    while hours < 8 - step / 2:
        ratio = amperes / (cell["anode"] * cell["wetting"] * held)
        if ratio >= 1 or held > cell["solubility"] + 0.012 * (celsius - 1050):
            break
        use = oxide_used(metal(efficiency(cell, amperes, celsius, held, gap), amperes))
        held += 100 * (feed - use) * step / cell["salt"]
        hours += step
    return hours, held


def charge(molar: float, fluoride: float, excess: float, part: float) -> tuple[float, ...]:
    """Return kg of calcium, metal and CaF2, atom by atom; molar mass of the metal kg/mol.

    All fluorine atoms must end on calcium, two on each.
    """
    molecules = fluoride / (molar + 3 * F)  # kmol times 1000, as all masses here are kg/mol
    salt = Fraction(3, 2) * Fraction(molecules)
    return (
        float(salt) * CA * (100 + excess) / 100,
        molecules * molar * part / 100,
        float(salt) * (CA + 2 * F),
    )
