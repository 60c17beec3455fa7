"""The air of a store: thoron, radon and their decay products in a room with a steady air flow.

One well-mixed room in the steady state. Activities Bq, volume m3, air flow m3/h, decay constants
1/h, concentrations Bq/m3, dose uSv/h. Each member of a chain is born from the one before it and
leaves by its own decay or with the air, n = Q / V changes an hour:

    C_gas V (l + n) = e A l           e: share of the gas that leaves the drums before it decays
    C_j (l_j + n)   = C_(j-1) l_j     balance of atoms, written in activities
    EEC = sum of C_j w_j,  w_j in proportion to E_j / l_j
        E_j is the alpha energy that one atom still has to give; w_j are the shares of potential
        alpha energy in the equilibrium-equivalent concentration

The w_j of Pb-212 and Bi-212 come out as 0.913 and 0.087, those of Po-218, Pb-214 and Bi-214 as
0.106, 0.513 and 0.381: the usual figures. Po-216 (0.145 s) follows its parent. Half-lives: ICRP
Publication 107; alpha energies of Po-218 and Po-214: 6.00 and 7.69 MeV.

Dose for an hour at 1 Bq/m3 EEC. Radon: 17 nSv, from 3 mSv per mJ h/m3, the coefficient of ICRP
Publication 137 for most workplaces. Thoron: 100 nSv, taken for this exercise: UNSCEAR keeps 40, and
newer models of the lung give roughly 80 to 110.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

THORON = log(2) / (55.6 / 3600)  # 1/h
RADON = log(2) / (3.8235 * 24)
_AFTER_THORON = tuple(log(2) / hours for hours in (10.64, 60.55 / 60))  # Pb-212, Bi-212
_AFTER_RADON = tuple(log(2) / (minutes / 60) for minutes in (3.10, 26.8, 19.9))
_ALPHA_THORON = (1.0, 1.0)  # one alpha each, whichever way Bi-212 decays
_ALPHA_RADON = (6.00 + 7.69, 7.69, 7.69)  # MeV
NSV_THORON, NSV_RADON = 100.0, 17.0  # nSv for an hour at 1 Bq/m3 EEC


@dataclass(frozen=True, slots=True, kw_only=True)
class Air:
    """Concentrations in the room, Bq/m3: of the gas, and equilibrium-equivalent of the products."""

    gas: float
    eec: float


def thoron(released: float, volume: float, flow: float) -> Air:
    """Return the air over drums that release `released` Bq of thoron in equilibrium."""
    return _mixed(released, THORON, _AFTER_THORON, _ALPHA_THORON, (volume, flow))


def radon(released: float, volume: float, flow: float) -> Air:
    """Return the air over drums that release `released` Bq of radon-222 in equilibrium."""
    return _mixed(released, RADON, _AFTER_RADON, _ALPHA_RADON, (volume, flow))


def _mixed(
    released: float,
    gas: float,
    products: Sequence[float],
    alpha: Sequence[float],
    room: tuple[float, float],
) -> Air:
    volume, flow = room
    changes = flow / volume
    activity = first = released / volume * gas / (gas + changes)
    eec = 0.0
    for decay, share in zip(products, shares(products, alpha), strict=True):
        activity *= decay / (decay + changes)
        eec += share * activity
    return Air(gas=first, eec=eec)


def shares(products: Sequence[float], alpha: Sequence[float]) -> tuple[float, ...]:
    """Return each product's share of the potential alpha energy in equilibrium."""
    energies = [energy / decay for energy, decay in zip(alpha, products, strict=True)]
    return tuple(energy / sum(energies) for energy in energies)


def thoron_dose(released: float, volume: float, flow: float) -> float:
    """Return what an hour in the room costs by thoron's products, uSv."""
    return thoron(released, volume, flow).eec * NSV_THORON / 1000


def radon_dose(released: float, volume: float, flow: float) -> float:
    """Return what an hour in the room costs by radon's products, uSv."""
    return radon(released, volume, flow).eec * NSV_RADON / 1000
