"""What a store of thorium and radium holds at a time, and the gamma dose rate that it gives.

Activities MBq, times years, thickness of concrete cm, air kerma uGy. Time 0 is about three weeks
after thorium and radium were parted: the short-lived members below Th-228, and those below Ra-226,
have then come back to within 2 % of it (radon being kept in). Equations and where they come from:

    A1(t) = A0 + (r - A0) exp(-l1 t)                                          Ra-228
    A2(t) = A0 + (r - A0) l2/(l2 - l1) (exp(-l1 t) - exp(-l2 t)) + (s - A0) exp(-l2 t)   Th-228
    A3(t) = i (1 - exp(-l3 t)) + q exp(-l3 t)                                 Ra-226
        Bateman (1910) for two and one steps below a parent that does not change in a lifetime:
        Th-232 (14.05 Gy) of activity A0, Th-230 (75.38 ky) of activity i. r, s, q are Ra-228,
        Th-228 and Ra-226 at time 0. Thorium that was parted from radium brings its Th-228: s = A0.
    Ac-228 (6.15 h) has the activity of Ra-228; all below Th-228 that of Th-228, Tl-208 35.94 %.
    K = (g1 A1 + g2 A2 + g3 A3) / 1000       air kerma rate in 1 m, uGy/h, point source
    T = exp(-mu x) (1 + mu x)                broad beam through x cm of concrete, linear build-up

Half-lives: ICRP Publication 107. Constants g, uGy m2/(GBq h): every gamma line above 20 keV of
ENSDF (package paceENSDF 0.6.3), times its energy and mu_en/rho of air (NIST), over 4 pi. Concrete:
mu 0.0905 /cm at 2.6 MeV (about 2.3 g/cm3) and the linear build-up are taken for this exercise.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import exp, log

SPECIFIC = 4.057  # MBq of Th-232 in one kg of thorium, from 14.05 Gy and 232.038 g/mol
RA228, TH228, RA226 = (log(2) / years for years in (5.75, 1.9116, 1600.0))  # decay constants, 1/a
GAMMA_AC228, GAMMA_TH228, GAMMA_RA226 = 110.5, 158.9, 208.4  # the last two with all below them
CONCRETE = 0.0905  # mu, 1/cm


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """Activities at time 0, MBq: Th-232 (with Th-228), Th-230, and separated radium."""

    thorium: float
    thorium230: float = 0.0
    radium228: float = 0.0
    radium226: float = 0.0

    def ra228(self, years: float) -> float:
        """Return the activity of Ra-228, and so of Ac-228, MBq."""
        return self.thorium + (self.radium228 - self.thorium) * exp(-RA228 * years)

    def th228(self, years: float) -> float:
        """Return the activity of Th-228, and so of Ra-224, Rn-220 and Pb-212, MBq."""
        fed = TH228 / (TH228 - RA228) * (exp(-RA228 * years) - exp(-TH228 * years))
        return self.thorium + (self.radium228 - self.thorium) * fed

    def ra226(self, years: float) -> float:
        """Return the activity of Ra-226, and so of Rn-222 that is kept in, MBq."""
        left = exp(-RA226 * years)
        return self.thorium230 * (1 - left) + self.radium226 * left

    def rate(self, years: float) -> float:
        """Return the air kerma rate in 1 m without a wall, uGy/h."""
        thorium_chain = GAMMA_AC228 * self.ra228(years) + GAMMA_TH228 * self.th228(years)
        return (thorium_chain + GAMMA_RA226 * self.ra226(years)) / 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One moment of the storage: activities in MBq and the bare rate in 1 m, uGy/h."""

    years: float
    ra228: float
    th228: float
    ra226: float
    rate: float


@lru_cache(maxsize=512)
def history(inventory: Inventory, years: int) -> tuple[Moment, ...]:
    """Return every half year from 0 to the end of the storage."""
    times = (half / 2 for half in range(2 * years + 1))
    return tuple(
        Moment(years=t, ra228=inventory.ra228(t), th228=inventory.th228(t),
               ra226=inventory.ra226(t), rate=inventory.rate(t))
        for t in times
    )  # fmt: skip


def narrow(wall: float) -> float:
    """Return what of a narrow beam gets through a wall of so many cm without a collision."""
    return exp(-CONCRETE * wall)


def transmission(wall: float) -> float:
    """Return what of a broad beam gets through, scattered photons included."""
    return narrow(wall) * (1 + CONCRETE * wall)
