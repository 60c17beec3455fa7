"""An oxide-fluoride cell at rest: where its current goes, where its voltage goes, and its oxide.

Currents in kA, areas in m2, current densities in A/cm2, gap in cm, temperature in deg C, dissolved
oxide in wt% of the salt, voltages in V, masses in kg, rates in kg/h, efficiencies from 0 to 1.

    ja = I / (10 A_anode), jc = I / (10 A_cathode)          1 kA/m2 is 0.1 A/cm2
    CE = 0.90 - 0.002 max(0, T - 1050) - 0.003 max(0, 1035 - T) - 0.30 exp(-gap / 3)
         - 0.25 exp(-jc / 1.8) - 0.015 max(0, jc - 7) - 0.06 sludge
    csat = c1050 + 0.012 (T - 1050),   sludge = max(0, cox - csat)
    jlim = b cox
    V  = 1.4 + 0.45 + 0.12 ln(ja / 0.1) + sqrt(ja jc) gap / kappa + leads
    V += 2 + 8 (ja / jlim - 1)                              where ja >= jlim: the anode effect
    kappa = k1050 exp(-1500 (1 / T - 1 / 1323.15))          S/cm, T in K
    production = CE I 3600 M / (3 F),   energy = V I / production
    use = 1.1664 production,   dc/dt = 100 (feed - use) / salt    wt% an hour, inside the window

Faraday's law and the oxide factor are exact to their constants. The 1.4 V is an estimate of the
reversible voltage near 1323 K: from CRC enthalpies and entropies, held constant, 1.27 V with CO
and 1.43 V with CO2. Every other number of this file, and the form of each loss, is invented for
the lab.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import exp, log, sqrt

FARADAY = 96485.33212  # C/mol
NEODYMIUM, CARBON = 144.242, 12.011  # g/mol
PER_KAH = 3600 * NEODYMIUM / (3 * FARADAY)  # kg of Nd for each kAh at a current efficiency of 1
OXIDE = 1.1664  # kg of Nd2O3 for each kg of Nd

REVERSIBLE, ACTIVATION, TAFEL = 1.4, 0.45, 0.12  # V; the last for each e-fold of ja
BEST = 0.90  # of the current, where no loss below is counted
WARM, COLD = 1050, 1035  # deg C, where too warm and too cold begin
DENSE = 7.0  # A/cm2 at the cathode
SHIFT = 8.0  # h


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell as it stands: areas, salt and leads.

    `anode` and `cathode` m2; `solubility` wt% and `conductivity` S/cm at 1050 deg C; `wetting`
    A/cm2 of limiting current density for each wt% of oxide; `leads` V; `salt` kg.
    """

    anode: float
    cathode: float
    solubility: float
    wetting: float
    conductivity: float
    leads: float
    salt: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How the cell is run: kA, deg C, wt% of dissolved oxide, cm, kg of oxide an hour."""

    current: float
    celsius: float
    oxide: float
    gap: float
    feed: float


@dataclass(frozen=True, kw_only=True)  # no slots: what was reckoned once is kept
class Running:
    """A cell that is run by a plan."""

    cell: Cell
    plan: Plan

    @property
    def anodic(self) -> float:
        """Current density at the anode, ja."""
        return self.plan.current / (10 * self.cell.anode)

    @property
    def cathodic(self) -> float:
        """Current density at the cathode, jc."""
        return self.plan.current / (10 * self.cell.cathode)

    @property
    def saturation(self) -> float:
        """Oxide that the salt can dissolve, csat."""
        return self.cell.solubility + 0.012 * (self.plan.celsius - 1050)

    @property
    def sludge(self) -> float:
        """Oxide beyond it, wt%."""
        return max(0.0, self.plan.oxide - self.saturation)

    @property
    def limiting(self) -> float:
        """Current density at which the anode effect begins, jlim."""
        return self.cell.wetting * self.plan.oxide

    @property
    def share(self) -> float:
        """Anode current of the limiting one, ja / jlim."""
        return self.anodic / self.limiting

    @property
    def losses(self) -> Mapping[str, float]:
        """What each cause takes of the current, beside the tenth that is always lost."""
        plan, jc = self.plan, self.cathodic
        return {
            "too warm": 0.002 * max(0.0, plan.celsius - WARM),
            "too cold": 0.003 * max(0.0, COLD - plan.celsius),
            "gap": 0.30 * exp(-plan.gap / 3),
            "slow cathode": 0.25 * exp(-jc / 1.8),
            "dense cathode": 0.015 * max(0.0, jc - DENSE),
            "sludge": 0.06 * self.sludge,
        }

    @cached_property
    def efficiency(self) -> float:
        """Current efficiency, CE."""
        return BEST - sum(self.losses.values())

    @property
    def conductivity(self) -> float:
        """Conductivity of the salt, kappa."""
        kelvin = self.plan.celsius + 273.15
        return self.cell.conductivity * exp(-1500 * (1 / kelvin - 1 / 1323.15))

    @property
    def volts(self) -> Mapping[str, float]:
        """The voltage by its parts."""
        effect = 2 + 8 * (self.share - 1) if self.share >= 1 else 0.0
        return {
            "reversible": REVERSIBLE,
            "anode": ACTIVATION + TAFEL * log(self.anodic / 0.1),
            "salt": sqrt(self.anodic * self.cathodic) * self.plan.gap / self.conductivity,
            "leads": self.cell.leads,
            "anode effect": effect,
        }

    @cached_property
    def voltage(self) -> float:
        """Voltage of the cell, V."""
        return sum(self.volts.values())

    @property
    def production(self) -> float:
        """Metal, kg/h."""
        return self.plan.current * PER_KAH * self.efficiency

    @property
    def energy(self) -> float:
        """Direct current energy, kWh for each kg of metal."""
        return self.voltage * self.plan.current / self.production

    @property
    def useful(self) -> float:
        """Share of that energy which the reaction itself needs."""
        return REVERSIBLE * self.efficiency / self.voltage

    @property
    def use(self) -> float:
        """Oxide that the production uses up, kg/h."""
        return OXIDE * self.production

    @property
    def feed_off(self) -> float:
        """Feed above or below the use, as a share of the use."""
        return self.plan.feed / self.use - 1

    @property
    def drift(self) -> float:
        """What the feed does to the dissolved oxide, wt% an hour."""
        return 100 * (self.plan.feed - self.use) / self.cell.salt

    @property
    def starved(self) -> float:
        """Dissolved oxide below which the anode effect begins at this current, wt%."""
        return self.anodic / self.cell.wetting

    @property
    def hours(self) -> float:
        """Hours of a shift in which the salt neither drops sludge nor brings the anode effect."""
        oxide, drift = self.plan.oxide, self.drift
        if not self.starved < oxide <= self.saturation:
            return 0.0
        if not drift:
            return SHIFT
        return min(SHIFT, ((self.saturation if drift > 0 else self.starved) - oxide) / drift)

    @property
    def carbon(self) -> tuple[float, float]:
        """Anode burnt, kg/h: if all the gas is CO, and if all of it is CO2."""
        moles = self.production / NEODYMIUM
        return 1.5 * moles * CARBON, 0.75 * moles * CARBON
