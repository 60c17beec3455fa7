"""A water loop for one tonne of rare-earth oxide (REO): where nitrogen, chloride and fluoride go.

Everything is for one tonne of REO. Water in m3, masses in kg, amounts in kmol, concentrations in
kg/m3 (g/L) unless mg/L is said, temperatures in deg C, air in m3 for each m3 of water.

    f   = 1 / (1 + 10^(pKa - pH)),  pKa = 0.09018 + 2729.92 / T        T in K; 0 to 50 deg C
    H   = 6.7e-4 exp(B (1/298.15 - 1/T)),  so that H(60 deg C) = 2.6e-3   gas over water, no unit
    S   = H f air,   k = (S - 1) / (S^(n+1) - 1)          share that n ideal stages leave (Kremser)
    c   = k (N / W + r c)                                 nitrogen after the stripper, loop at rest
    Cl  = chloride / (W (1 - r))                          salt leaves by the blowdown alone
    F   = a sqrt(Ksp / Ca), at most what comes in         Ksp = 3.9e-11, a for fines and salt
    base = saponification + stripper, chloride = 35.45 (base + hydroxide that was neutralised)
    fresh = outfall + 3 + dilution

pKa is that of Emerson and others 1975. The stripper's stages are ideal, its air comes in clean and
everything has one temperature. H has the two values of the lab's brief with a van't Hoff line
through them; Sander's compilation of 2023 (0.59 mol/(m3 Pa), 4200 K) is within 4 % of it. One base
serves all: what is saponified with ammonia is stripped with NaOH, so each kmol of base is NaOH in
the end, and each kmol leaves one kmol of chloride. Heat, air and cost are told at their functions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import exp, log, sqrt

NITROGEN, CHLORINE, FLUORINE = 14.007, 35.45, 18.998403  # g/mol
SALT, LIME = 58.44, 74.092  # g/mol of NaCl and Ca(OH)2
KSP = 3.9e-11  # of CaF2, mol3/L3
LOST = 3.0  # m3 of water that leaves with products and air
EVAPORATION = 0.045  # MWh for a m3, with compression of its vapour
_ZERO, _ROOM, _HOT = 273.15, 298.15, 333.15  # K
_H_ROOM, _H_HOT = 6.7e-4, 2.6e-3
_SLOPE = log(_H_HOT / _H_ROOM) / (1 / _ROOM - 1 / _HOT)  # K


@dataclass(frozen=True, slots=True, kw_only=True)
class Plant:
    """What comes to the water plant for a tonne of REO.

    `water` m3; `base` kmol of saponification; `fluoride` kg; `arrives` deg C of water and air;
    `fines`, by which fluoride stays above the ideal.
    """

    water: float
    base: float
    fluoride: float
    arrives: int
    fines: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How the water plant is run.

    `recycle` share of the treated water that goes back, `evaporate` share of the rest; `sodium`
    share of the base that is NaOH; `ph`, `celsius`, `air` and `stages` of the stripper; `calcium`
    mmol/L left free; `dilution` m3 put to the outfall.
    """

    recycle: float
    evaporate: float
    sodium: float
    ph: float
    celsius: float
    air: float
    stages: int
    calcium: float
    dilution: float = 0.0


def free(ph: float, celsius: float) -> float:
    """Return the share of ammonia nitrogen that is NH3 and can be stripped."""
    pka = 0.09018 + 2729.92 / (celsius + _ZERO)
    return float(1 / (1 + 10 ** (pka - ph)))


def henry(celsius: float) -> float:
    """Return NH3 in the air over NH3 in the water, both for a volume."""
    return _H_ROOM * exp(_SLOPE * (1 / _ROOM - 1 / (celsius + _ZERO)))


def left(factor: float, stages: int) -> float:
    """Return the share that a stripper leaves in the water, by Kremser's equation."""
    if abs(factor - 1) < 1e-9:
        return 1 / (stages + 1)
    return float((factor - 1) / (factor ** (stages + 1) - 1))


def vapour(celsius: float) -> float:
    """Return kg of water in a m3 of saturated air: Magnus' formula and the gas law."""
    pascal = 611.2 * exp(17.62 * celsius / (243.12 + celsius))
    return pascal / (461.5 * (celsius + _ZERO))


def heat(plant: Plant, celsius: float, air: float) -> float:
    """Return MWh to warm the water and to saturate the air at a temperature.

    An exchanger gives back 80 % of the sensible heat; 4.18 MJ/(m3 K) and 2.4 MJ/kg.
    """
    sensible = 0.2 * 4.18 * max(0.0, celsius - plant.arrives)
    latent = 2.4 * air * max(0.0, vapour(celsius) - vapour(plant.arrives))
    return plant.water * (sensible + latent) / 3600


def blowing(plant: Plant, air: float, stages: int) -> float:
    """Return MWh of the fan: 250 Pa for each stage at 60 % efficiency."""
    return plant.water * air * 250 * stages / 0.6 / 3.6e9


def stripping_cost(plant: Plant, ph: float, celsius: float, air: float, stages: int) -> float:
    """Return what the stripper adds to the cost index: heat, air, stages, and base with its acid.

    Heat 45 and power 80 for each MWh; 0.025 for each m3/m3 of air and 20 for each stage; NaOH 0.40
    and acid 0.15 a kg for the hydroxide that is put in and neutralised again.
    """
    hydroxide = plant.water * 10 ** (ph - 14)
    return float(
        45 * heat(plant, celsius, air)
        + 80 * blowing(plant, air, stages)
        + 0.025 * air
        + 20 * stages
        + hydroxide * (40.0 * 0.40 + 36.46 * 0.15)
    )


@dataclass(frozen=True, kw_only=True)  # no slots: what was reckoned once is kept
class Loop:
    """A water plant that is run by a plan, at rest."""

    plant: Plant
    plan: Plan

    @property
    def blowdown(self) -> float:
        """Treated water that does not go back."""
        return self.plant.water * (1 - self.plan.recycle)

    @property
    def evaporated(self) -> float:
        """Blowdown that is evaporated; its condensate goes back to the plant."""
        return self.blowdown * self.plan.evaporate

    @property
    def outfall(self) -> float:
        """Blowdown that goes to the outfall."""
        return self.blowdown - self.evaporated

    @property
    def fresh(self) -> float:
        """Water taken from outside."""
        return self.outfall + LOST + self.plan.dilution

    @property
    def free(self) -> float:
        """Share of the nitrogen that is NH3 in the stripper, f."""
        return free(self.plan.ph, self.plan.celsius)

    @property
    def factor(self) -> float:
        """Stripping factor, S."""
        plan = self.plan
        return henry(plan.celsius) * self.free * plan.air

    @property
    def nitrogen_in(self) -> float:
        """Ammonia nitrogen from saponification, kg."""
        return NITROGEN * self.plant.base * (1 - self.plan.sodium)

    @cached_property
    def nitrogen(self) -> float:
        """Ammonia nitrogen after the stripper, kg/m3."""
        kept = left(self.factor, self.plan.stages)
        return kept * self.nitrogen_in / self.plant.water / (1 - self.plan.recycle * kept)

    @property
    def before(self) -> float:
        """Ammonia nitrogen before the stripper, kg/m3: fresh, and what comes back."""
        return self.nitrogen_in / self.plant.water + self.plan.recycle * self.nitrogen

    @property
    def caught(self) -> float:
        """Nitrogen that leaves with the stripper's air, kg."""
        return self.plant.water * (self.before - self.nitrogen)

    @property
    def hydroxide(self) -> float:
        """Hydroxide above neutral at the stripper, neutralised after it with acid, kmol."""
        return float(self.plant.water * 10 ** (self.plan.ph - 14))

    @property
    def chloride_in(self) -> float:
        """Chloride that every tonne brings, kg."""
        return CHLORINE * (self.plant.base + self.hydroxide)

    @property
    def chloride(self) -> float:
        """Chloride in the loop, kg/m3."""
        return self.chloride_in / self.blowdown

    @property
    def soluble(self) -> float:
        """Fluoride that stays beside this calcium, kg/m3."""
        return self.plant.fines * self.ideal

    @property
    def ideal(self) -> float:
        """Fluoride of the solubility product alone, kg/m3."""
        return sqrt(KSP / (self.plan.calcium / 1000)) * FLUORINE

    @property
    def fluoride(self) -> float:
        """Fluoride after precipitation, kg/m3."""
        return min(self.soluble, self.plant.fluoride / self.blowdown)

    @property
    def precipitated(self) -> float:
        """Fluoride that leaves as CaF2, kg."""
        return self.plant.fluoride - self.fluoride * self.blowdown

    @property
    def lime(self) -> float:
        """Lime for CaF2 and for the calcium that leaves free, kg."""
        return LIME * (self.precipitated / FLUORINE / 2 + self.plan.calcium / 1000 * self.blowdown)

    @property
    def salt(self) -> float:
        """Salt of the evaporator, counted as NaCl, kg."""
        return self.chloride_in * self.plan.evaporate * SALT / CHLORINE

    @property
    def energy(self) -> float:
        """Heat and power of stripper and evaporator, MWh; 45 kWh for a m3 evaporated."""
        plan = self.plan
        return (
            heat(self.plant, plan.celsius, plan.air)
            + blowing(self.plant, plan.air, plan.stages)
            + EVAPORATION * self.evaporated
        )

    def costs(self, catching: float) -> Mapping[str, float]:
        """Return the cost index by its parts; catching costs so much for a kg of nitrogen.

        Evaporation power and 4 for upkeep a m3, salt 0.02 a kg to be taken away, fresh water 1.5
        a m3, water that goes back 0.3 a m3, lime 0.15 a kg. Base and acid that each plan needs
        alike are not counted.
        """
        plan, plant = self.plan, self.plant
        return {
            "stripper": stripping_cost(plant, plan.ph, plan.celsius, plan.air, plan.stages),
            "catching": catching * self.caught,
            "evaporation": self.evaporated * (80 * EVAPORATION + 4) + 0.02 * self.salt,
            "water": 1.5 * self.fresh + 0.3 * plant.water * plan.recycle,
            "lime": 0.15 * self.lime,
        }
