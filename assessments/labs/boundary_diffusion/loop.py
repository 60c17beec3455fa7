"""A short loop: from discarded magnets to finished ones, with its mass, oxygen, metal and nickel.

Masses in kg for 100 kg of magnets in discarded products, oxygen and nickel in ppm by mass, rare
earth in wt%, tumbling in h, mesh and holes in um, hydride in kg for each 100 kg of powder.

    e = E h / (h + h0)                                   powder that leaves the hydrogen vessel
    k = a^2 / (a^2 + a0^2)                               kept through the sieve
    P = 100 collected taken e k
    O_P = scrap + g h + mill,  m_P = T - 6.01 O_P / 1e4  metallic rare earth of the powder
    Ni_P = 1e4 n (a / 1000)^2 (1 + h / 18) / k           flakes of coat that pass the sieve
    q = r (1 - y)                                        share of the blocks that returns as swarf
    B = P (1 + X) / (1 - q (1 + X)),  X = x / 100        blocks, the loop at rest
    z_B = ((1 - s) z_P + s a_z + X z_h) / (1 + X - s),  s = q (1 + X)   oxygen, metal, nickel
    finished = y B

Here z is a content of the powder, a_z what swarf takes up, z_h that of the hydride, NdH2.7. The
balances are exact; the blend is counted as weighed, with the hydride's hydrogen, as in the lesson
"Hydrogen processing and re-sintering". How e, k, nickel and oxygen go with tumbling and mesh is
invented. That 90 +- 5 % of the powder was extracted from disk drives is of an abstract
(acemap.info/paper/407044331).
"""

from dataclasses import dataclass
from functools import cached_property

NEODYMIUM, OXYGEN, HYDROGEN = 144.242, 15.999, 1.008  # g/mol
BOUND = 2 * NEODYMIUM / (3 * OXYGEN)  # kg of rare earth for each kg of oxygen
HYDRIDE = 100 * NEODYMIUM / (NEODYMIUM + 2.7 * HYDROGEN)  # wt% of Nd in NdH2.7
FRESH = 100.0  # kg of magnets in what is discarded


@dataclass(frozen=True, slots=True, kw_only=True)
class Scrap:
    """A stream and the plant that takes it.

    Shares from 0 to 1: `collected`, `taken` out, `best` extraction, `finish` of the blocks. `half`
    h of tumbling for half of the best; `hole` um of mesh that keeps half. `coat` wt% of nickel;
    `oxygen` ppm of the scrap, `hourly` ppm for each hour of tumbling, `mill` ppm on the rest of
    the way, `stale` ppm that swarf takes up. `rare` wt% of rare earth in the powder; `taint` wt%
    of oxygen in the hydride.
    """

    collected: float
    taken: float
    best: float
    half: float
    hole: float
    coat: float
    oxygen: int
    hourly: int
    mill: int
    stale: int
    rare: float
    taint: float
    finish: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """How it is run: `tumble` h, `sieve` um, `swarf` % returned, `hydride` kg on 100 kg."""

    tumble: float
    sieve: float
    swarf: float
    hydride: float


@dataclass(frozen=True, kw_only=True)  # no slots: what was reckoned once is kept
class Returned:
    """What a loop at rest gives."""

    scrap: Scrap
    route: Route

    @property
    def extracted(self) -> float:
        """Share of the magnets that leaves the vessel as powder."""
        return self.scrap.best * self.route.tumble / (self.route.tumble + self.scrap.half)

    @property
    def kept(self) -> float:
        """Share of that powder which passes the sieve."""
        return self.route.sieve**2 / (self.route.sieve**2 + self.scrap.hole**2)

    @cached_property
    def powder(self) -> float:
        """Powder of the scrap, kg."""
        gate = FRESH * self.scrap.collected * self.scrap.taken
        return gate * self.extracted * self.kept

    @property
    def powder_oxygen(self) -> float:
        """Oxygen of that powder with all that the way adds, ppm."""
        return self.scrap.oxygen + self.scrap.hourly * self.route.tumble + self.scrap.mill

    @property
    def powder_metal(self) -> float:
        """Metallic rare earth of that powder, wt%."""
        return self.scrap.rare - BOUND * self.powder_oxygen / 1e4

    @property
    def powder_nickel(self) -> float:
        """Nickel of that powder, ppm."""
        passed = (self.route.sieve / 1000) ** 2 * (1 + self.route.tumble / 18)
        return 1e4 * self.scrap.coat * passed / self.kept

    @property
    def back(self) -> float:
        """Share of the blocks that returns as swarf."""
        return self.route.swarf / 100 * (1 - self.scrap.finish)

    @property
    def added(self) -> float:
        """Hydride for each kg of powder, kg."""
        return self.route.hydride / 100

    @cached_property
    def blocks(self) -> float:
        """Sintered blocks, kg."""
        grown = 1 + self.added
        return self.powder * grown / (1 - self.back * grown)

    @property
    def finished(self) -> float:
        """Finished magnets, kg."""
        return self.scrap.finish * self.blocks

    def _at_rest(self, powder: float, swarf: float, hydride: float) -> float:
        """Return a content of the blocks from that of the powder, of the hydride and the gain."""
        share = self.back * (1 + self.added)
        brought = (1 - share) * powder + share * swarf + self.added * hydride
        return brought / (1 + self.added - share)

    @cached_property
    def oxygen(self) -> float:
        """Oxygen of the magnets, ppm."""
        return self._at_rest(self.powder_oxygen, self.scrap.stale, 1e4 * self.scrap.taint)

    @cached_property
    def metal(self) -> float:
        """Metallic rare earth of the magnets, wt%."""
        lost = -BOUND * self.scrap.stale / 1e4
        return self._at_rest(self.powder_metal, lost, self.metal_added)

    @property
    def metal_added(self) -> float:
        """Metallic rare earth of the hydride, wt%."""
        return HYDRIDE - BOUND * self.scrap.taint

    @property
    def nickel(self) -> float:
        """Nickel of the magnets, ppm."""
        return self._at_rest(self.powder_nickel, 0.0, 0.0)

    def needed(self, aim: float) -> float:
        """Return the hydride that gives so much metallic rare earth, kg on 100 kg of powder."""
        back, powder, stale = self.back, self.powder_metal, -BOUND * self.scrap.stale / 1e4
        lacks = aim * (1 - back) - (1 - back) * powder - back * stale
        gives = self.metal_added - back * powder + back * stale - aim * (1 - back)
        return 100 * lacks / gives
