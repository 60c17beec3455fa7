"""A jet mill with its classifier, and the oxygen that its powder takes up.

Sizes in um, wheel in rpm, radial gas in m/s, radius in m, oxygen of the gas in ppm by volume, times
in h, skin in nm, surface in m2/g, all other ppm by mass, rates in kg/h, temperatures in deg C.

    dcut = sqrt(18 mu v r / (rho vt^2)),  vt = 2 pi r n / 60     Stokes drag against the wheel
    D50 = k dcut,  d32 = D50 exp(-sigma^2 / 2)                   lognormal by volume
    S = 6000 / (rho d32)                                         m2/g, smooth spheres
    skin = (1.6 + 0.8 log10(1 + O2 / 20) log10(10 t) / 1.3) (1 + 0.4 f) + passivation
    O = flake + S skin rho_oxide w 1e6,  w = 3 O / Nd2O3         the oxide counted as Nd2O3
    bound = O 2 Nd / (3 O)                                       rare earth in that oxide
    rate = rate3 (D50 / 3)^4.66 (v / 5)^0.3 (1 - 0.25 g)
    fines = Phi(ln(1 um / D50) / sigma)                          by volume
    hausner = 1.30 + 0.40 exp(-L / 0.05) sqrt(3 / D50)
    carbon = flake + L 1e4 w_C kept

f is the share of hydrogen that the 2:14:1 phase still holds, g the share of the Nd-rich phase that
has re-formed (furnace.py). Drag balance, lognormal moments and molar masses are exact to what they
assume. The exponent 4.66 is that of one published pair: from 2.8 to 2.3 um (d32) the output fell
to 40 %. Growth of the skin and its numbers, 0.3, 0.25, 0.4 and the Hausner ratio are invented.
"""

from dataclasses import dataclass
from functools import cached_property
from math import erf, exp, log, log10, pi, sqrt

from assessments.labs.jet_mill.furnace import reformed, stays

VISCOSITY = 1.76e-5  # Pa s, nitrogen near 20 deg C
DENSITY, OXIDE_DENSITY = 7600.0, 7240.0  # kg/m3, alloy and Nd2O3
NEODYMIUM, OXYGEN, CARBON = 144.242, 15.999, 12.011  # g/mol
ZINC_STEARATE = 36 * CARBON + 70 * 1.008 + 4 * OXYGEN + 65.38  # C36H70O4Zn
OXYGEN_SHARE = 3 * OXYGEN / (2 * NEODYMIUM + 3 * OXYGEN)  # of Nd2O3
BOUND = 2 * NEODYMIUM / (3 * OXYGEN)  # kg of Nd for each kg of oxygen
CARBON_SHARE = 36 * CARBON / ZINC_STEARATE
STEEP = 4.66  # of the output with the size
FINE = 1.0  # um, what counts as fines
FIRST_SKIN = 1.6  # nm
SLIPPERY = 1.30  # Hausner ratio that no lubricant goes below


@dataclass(frozen=True, slots=True, kw_only=True)
class Mill:
    """A mill, its powder and its flake.

    `radius` m of the wheel; `factor` D50 over the cut; `spread` sigma; `rate` kg/h at 3 um and
    5 m/s; `flake` ppm of oxygen and `carbon` ppm before the mill; `passive` nm that passivation
    adds; `kept` share of the lubricant's carbon that stays; `loose` share of full density.
    """

    radius: float
    factor: float
    spread: float
    rate: float
    flake: int
    carbon: int
    passive: float
    kept: float
    loose: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How mill and powder are run; `degas` deg C, `passivated` 1 where that is done, else 0."""

    wheel: float
    gas: float
    oxygen: float
    hold: float
    lubricant: float
    degas: float
    passivated: int = 0


@dataclass(frozen=True, kw_only=True)  # no slots: what was reckoned once is kept
class Milled:
    """Powder that a mill makes by a plan."""

    mill: Mill
    plan: Plan

    @cached_property
    def cut(self) -> float:
        """Size at which the wheel lets half go, um."""
        rim = 2 * pi * self.mill.radius * self.plan.wheel / 60
        return 1e6 * sqrt(18 * VISCOSITY * self.plan.gas * self.mill.radius / DENSITY) / rim

    @property
    def median(self) -> float:
        """D50 by volume, um."""
        return self.mill.factor * self.cut

    @property
    def sauter(self) -> float:
        """d32, the size with the mean surface for its volume, um."""
        return self.median * exp(-(self.mill.spread**2) / 2)

    @property
    def surface(self) -> float:
        """Surface of the powder, m2/g."""
        return 6000 / (DENSITY * self.sauter)

    @property
    def skin(self) -> float:
        """Oxide skin at the press, nm."""
        plan = self.plan
        grown = 0.8 * log10(1 + plan.oxygen / 20) * log10(10 * plan.hold) / 1.3
        wet = 1 + 0.4 * stays(plan.degas)
        return (FIRST_SKIN + grown) * wet + self.mill.passive * plan.passivated

    @property
    def picked_up(self) -> float:
        """Oxygen that the skin holds, ppm."""
        return self.surface * self.skin * OXIDE_DENSITY * OXYGEN_SHARE

    @property
    def oxygen(self) -> float:
        """All oxygen of the powder, ppm."""
        return self.mill.flake + self.picked_up

    @property
    def bound(self) -> float:
        """Rare earth that this oxygen binds, wt% of the powder."""
        return BOUND * self.oxygen / 1e4

    @property
    def rate(self) -> float:
        """Powder, kg/h."""
        size, gas = self.median / 3, self.plan.gas / 5
        hard = 1 - 0.25 * reformed(self.plan.degas)
        return self.mill.rate * float(size**STEEP * gas**0.3) * hard

    def below(self, size: float) -> float:
        """Return the share of the powder's volume below a size in um, from 0 to 1."""
        return (1 + erf(log(size / self.median) / self.mill.spread / sqrt(2))) / 2

    @property
    def fines(self) -> float:
        """Powder below 1 um, % by volume."""
        return 100 * self.below(FINE)

    @property
    def span(self) -> float:
        """(D90 - D10) / D50."""
        tail = exp(1.2815515655 * self.mill.spread)
        return tail - 1 / tail

    @property
    def hausner(self) -> float:
        """Tap density over loose density."""
        return SLIPPERY + 0.40 * exp(-self.plan.lubricant / 0.05) * sqrt(3 / self.median)

    @property
    def tap(self) -> float:
        """Tap density, g/cm3."""
        return self.hausner * self.mill.loose * DENSITY / 1000

    @property
    def carbon(self) -> float:
        """Carbon that stays after sintering, ppm."""
        return self.mill.carbon + 1e4 * self.plan.lubricant * CARBON_SHARE * self.mill.kept
