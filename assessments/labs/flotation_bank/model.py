"""A flotation circuit: six kinds of grain, three banks of cells, and two streams that come back.

Masses are in t for 100 t of fresh feed, times in min, rates in 1/min, reagents in g for a tonne of
fresh feed, temperatures in deg C, shares and recoveries from 0 to 1.

    h   = 1 / (1 + exp(-(T - 60) / 7))              how far heat has done its work
    eff = (0.25 + 0.75 h) dep / 1000                depressant that acts, kg/t
    k   = k0 v (c / 300)^0.6 (0.6 + 0.4 h) / (1 + s eff)^n,   c = collector less calcium soap
    R   = 1 - (1 + (k + E w) tau / N)^-N            a bank of N equal, well-mixed cells
    r   = Rr Rc / ((1 - Rr)(1 - Rs) + Rr Rc)        rougher, scavenger and cleaner, closed

R is the usual sum over tanks in series. E w is entrainment: w is the share of the pulp's water that
goes over with the froth in a minute, E the share of a grain's concentration that this water carries
(degree of entrainment). In a mixed cell that is one more rate of first order beside k. The last
line is the balance of a circuit whose scavenger concentrate and cleaner tailings both go back to
the rougher. Every number of this file is invented for the lab; forms of k and h as well.
"""

from dataclasses import dataclass
from functools import cached_property
from math import exp
from typing import NamedTuple

OXIDE = 0.75  # REO in pure bastnäsite, its cerium counted as Ce2O3 (78.5 % as CeO2)
WATER = 0.005  # w, 1/min
CELLS_ROUGHER, CELLS_SCAVENGER, CELLS_CLEANER = 8, 8, 6
CLEANER_SPEED = 0.6  # of k: grains drop back from the cleaner's deep froth


class Grain(NamedTuple):
    """One kind of grain: k0 1/min, s t/kg, n, and E."""

    name: str
    rate: float
    sensitivity: float
    order: float
    entrained: float


GRAINS = (
    Grain("free bastnäsite", 1.0, 0.10, 1.0, 0.1),
    Grain("locked bastnäsite", 0.20, 0.16, 1.0, 0.1),
    Grain("bastnäsite slime", 0.035, 0.20, 1.0, 0.4),
    Grain("barite", 0.60, 1.0, 2.2, 0.08),
    Grain("carbonate", 0.45, 0.8, 2.2, 0.1),
    Grain("silicate", 0.04, 0.6, 1.5, 0.1),
)
VALUABLE = 3  # the first three carry the rare earths


@dataclass(frozen=True, slots=True, kw_only=True)
class Ore:
    """What is fed: wt% of each grain, speed v against the standard ore, collector lost to soap.

    The soap, in g/t, is less than the least collector.
    """

    masses: tuple[float, ...]
    speed: float
    soap: float

    @property
    def bastnasite(self) -> float:
        """All bastnäsite in the feed, wt%."""
        return sum(self.masses[:VALUABLE])

    @property
    def grade(self) -> float:
        """REO in the feed, wt%."""
        return OXIDE * self.bastnasite


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How the circuit is run: temperature, reagents, residence in each bank."""

    celsius: float
    collector: float
    depressant: float
    rougher: float
    scavenger: float
    cleaner: float

    @property
    def heat(self) -> float:
        """How far heat has done its work, h."""
        return 1 / (1 + exp(-(self.celsius - 60) / 7))

    @property
    def share(self) -> float:
        """Share of the depressant that acts."""
        return 0.25 + 0.75 * self.heat

    @property
    def acting(self) -> float:
        """Depressant that acts, eff, kg/t."""
        return self.share * self.depressant / 1000

    @property
    def cost(self) -> float:
        """The cost index: collector, depressant, heat and cells; no currency."""
        return (
            1.4 * self.collector / 1000
            + 0.45 * self.depressant / 1000
            + 0.035 * (self.celsius - 20)
            + 0.05 * (self.rougher + self.scavenger + self.cleaner)
        )


class Passed(NamedTuple):
    """Shares of one kind of grain that each bank takes out of its own feed."""

    rougher: float
    scavenger: float
    cleaner: float

    @property
    def through(self) -> float:
        """Share of the rougher's feed that ends in the concentrate."""
        return self.rougher * self.cleaner

    @property
    def leaving(self) -> float:
        """Share of the rougher's feed that leaves the circuit, by either end."""
        return (1 - self.rougher) * (1 - self.scavenger) + self.through


def bank(rate: float, minutes: float, cells: int) -> float:
    """Return the share that a bank of equal cells takes out."""
    return 1 - (1 + rate * minutes / cells) ** -cells


def rates(ore: Ore, plan: Plan) -> tuple[float, ...]:
    """Return k of each kind of grain, 1/min, without entrainment."""
    left = plan.collector - ore.soap
    common = ore.speed * (left / 300) ** 0.6 * (0.6 + 0.4 * plan.heat)
    acting = plan.acting
    return tuple(
        grain.rate * common / (1 + grain.sensitivity * acting) ** grain.order for grain in GRAINS
    )


@dataclass(frozen=True, kw_only=True)  # no slots: what was reckoned once is kept
class Circuit:
    """An ore in a circuit that has come to rest."""

    ore: Ore
    plan: Plan
    water: float = WATER

    @cached_property
    def passed(self) -> tuple[Passed, ...]:
        """What each bank does to each kind of grain."""
        plan = self.plan
        found = []
        for grain, rate in zip(GRAINS, rates(self.ore, plan), strict=True):
            carried = grain.entrained * self.water
            fast, slow = rate + carried, CLEANER_SPEED * rate + carried
            found.append(
                Passed(
                    bank(fast, plan.rougher, CELLS_ROUGHER),
                    bank(fast, plan.scavenger, CELLS_SCAVENGER),
                    bank(slow, plan.cleaner, CELLS_CLEANER),
                )
            )
        return tuple(found)

    @cached_property
    def rougher_feed(self) -> tuple[float, ...]:
        """Each kind of grain in the rougher's feed: fresh, and what comes back."""
        return tuple(
            mass / at.leaving for mass, at in zip(self.ore.masses, self.passed, strict=True)
        )

    @cached_property
    def concentrate(self) -> tuple[float, ...]:
        """Each kind of grain in the concentrate."""
        return tuple(
            fed * at.through for fed, at in zip(self.rougher_feed, self.passed, strict=True)
        )

    @property
    def pull(self) -> float:
        """Mass of concentrate, t for 100 t of feed."""
        return sum(self.concentrate)

    @property
    def grade(self) -> float:
        """REO in the concentrate, %."""
        return 100 * OXIDE * sum(self.concentrate[:VALUABLE]) / self.pull

    @property
    def recovery(self) -> float:
        """REO of the feed that is in the concentrate, %."""
        return 100 * sum(self.concentrate[:VALUABLE]) / self.ore.bastnasite

    @property
    def tails(self) -> float:
        """REO in the final tailings, %."""
        lost = self.ore.bastnasite - sum(self.concentrate[:VALUABLE])
        return 100 * OXIDE * lost / (sum(self.ore.masses) - self.pull)

    @property
    def load(self) -> float:
        """Circulating load: what comes back to the rougher, % of the fresh feed."""
        return 100 * (sum(self.rougher_feed) / sum(self.ore.masses) - 1)

    @property
    def one_way(self) -> float:
        """REO recovery if nothing came back: rougher times cleaner, %."""
        reached = zip(self.ore.masses[:VALUABLE], self.passed[:VALUABLE], strict=True)
        return 100 * sum(mass * at.through for mass, at in reached) / self.ore.bastnasite
