"""A store as it is built: who stands where, for how long, and what dose it costs them in a year.

Doses in mSv a year: the rate of a moment, held for the hours of a year. One sievert is counted for
each gray of air kerma. Lengths m, the wall in cm, air flow m3/h.
"""

from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from assessments.labs.norm_store.air import radon_dose, thoron_dose
from assessments.labs.norm_store.model import (
    SPECIFIC,
    Inventory,
    Moment,
    history,
    narrow,
    transmission,
)

HEIGHT = 3.0  # m, of room and walls
PATH = 0.5  # m, from the inspection path to the inside of the wall
LICENCE_LINE = 0.05  # wt% Th and U, 10 CFR 40.13(a)
CLASSES = (
    "Exempt as unrefined ore, 10 CFR 40.13(b)",
    "Exempt as a rare-earth product up to 0.25 %, 10 CFR 40.13(c)",
    "Exempt as a mixture below 0.05 %, 10 CFR 40.13(a)",
    "Source material under a licence",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What is to be stored, and what site and people allow.

    `cake` kg of thorium cake with `th` wt% thorium and `th230` Bq/g of Th-230; `residue` kg of
    radium residue with `ra228` and `ra226` Bq/g and `residue_th` wt% thorium; `years` of storage;
    hours a year at the `desk` and on the `walk`; `site` m from the middle to the farthest desk;
    `fan` m3/h; most `concrete` m3; shares of thoron and radon that leave the drums, in per cent.
    """

    cake: int
    th: int
    th230: int
    residue: int
    ra228: int
    ra226: int
    residue_th: float
    years: int
    desk: int
    walk: int
    site: float
    fan: int
    thoron: float
    radon: float
    concrete: float = 0.0

    @property
    def inventory(self) -> Inventory:
        """What stands in the store at time 0; the thorium of the residue counts as well."""
        thorium = self.cake * self.th / 100 + self.residue * self.residue_th / 100  # kg
        return Inventory(
            thorium=thorium * SPECIFIC,
            thorium230=self.cake * self.th230 / 1000,
            radium228=self.residue * self.ra228 / 1000,
            radium226=self.residue * self.ra226 / 1000,
        )

    @property
    def residue_class(self) -> int:
        """The place in CLASSES where the residue belongs; a residue is no ore and no product."""
        return 2 if self.residue_th < LICENCE_LINE else 3

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Every half year of the storage."""
        return history(self.inventory, self.years)


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """A year's inspections, mSv: gamma, products of thoron, products of radon."""

    gamma: float
    thoron: float
    radon: float

    @property
    def parts(self) -> tuple[float, float, float]:
        """The three by themselves."""
        return self.gamma, self.thoron, self.radon

    @property
    def total(self) -> float:
        """All three together."""
        return sum(self.parts)


@dataclass(frozen=True, kw_only=True)  # no slots: the worst moments are kept once found
class Store:
    """A square room with the drums in its middle, a wall round it, and a desk outside."""

    case: Case
    half_width: float
    wall: float  # cm
    beyond: float  # from the outside of the wall to the desk
    flow: float

    @property
    def distance(self) -> float:
        """From the middle of the drums to the desk."""
        return self.half_width + self.wall / 100 + self.beyond

    @property
    def volume(self) -> float:
        """Air in the room, m3."""
        return (2 * self.half_width) ** 2 * HEIGHT

    @property
    def concrete(self) -> float:
        """Concrete in the four walls, m3."""
        outer = self.half_width + self.wall / 100
        return ((2 * outer) ** 2 - (2 * self.half_width) ** 2) * HEIGHT

    def desk(self, moment: Moment) -> float:
        """A year at the desk, broad beam."""
        return self._outside(moment.rate) * transmission(self.wall)

    def desk_narrow(self, moment: Moment) -> float:
        """The same without build-up: what must not be used."""
        return self._outside(moment.rate) * narrow(self.wall)

    def walk(self, moment: Moment) -> Walk:
        """A year's inspections on the path along the wall, inside."""
        hours, room = self.case.walk / 1000, (self.volume, self.flow)
        thoron, radon = self.case.thoron * 1e4, self.case.radon * 1e4  # per cent of MBq in Bq
        return Walk(
            gamma=moment.rate / (self.half_width - PATH) ** 2 * hours,
            thoron=thoron_dose(moment.th228 * thoron, *room) * hours,
            radon=radon_dose(moment.ra226 * radon, *room) * hours,
        )

    @cached_property
    def worst_desk(self) -> Moment:
        """The moment with the highest gamma rate: of desk, wall and distance alike."""
        return max(self.case.moments, key=attrgetter("rate"))

    @cached_property
    def worst_walk(self) -> tuple[Moment, Walk]:
        """The moment that costs the inspector most, which need not be that of the desk."""
        one = Moment(years=0, ra228=0, th228=1, ra226=1, rate=1)
        gamma, thoron, radon = self.walk(one).parts  # doses are in proportion to the activities
        moment = max(
            self.case.moments,
            key=lambda at: gamma * at.rate + thoron * at.th228 + radon * at.ra226,
        )
        return moment, self.walk(moment)

    def _outside(self, rate: float) -> float:
        return rate / self.distance**2 * self.case.desk / 1000
