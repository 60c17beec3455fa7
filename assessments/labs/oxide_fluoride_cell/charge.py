"""A charge for the reduction of a rare-earth fluoride with calcium, and who cannot be made so.

    2 REF3 + 3 Ca = 2 RE + 3 CaF2

Masses in kg. Molar masses in g/mol are the standard atomic weights (IUPAC). Fluoride and calcium
are taken as pure, and the slag as what a full reaction makes.
"""

from dataclasses import dataclass

CALCIUM, FLUORINE = 40.078, 18.998403  # g/mol
CALCIUM_FLUORIDE = CALCIUM + 2 * FLUORINE
METALS = {
    "Gd": 157.25, "Tb": 158.925354, "Dy": 162.50, "Ho": 164.930329, "Er": 167.259,
    "Lu": 174.9668, "Y": 88.905838,
}  # fmt: skip

# Made with lanthanum from the oxide and distilled off; calcium on the fluoride is not their way.
VOLATILE = ("samarium", "europium", "thulium", "ytterbium")
LASTING = ("gadolinium", "terbium", "lutetium", "yttrium")  # far less volatile
ROUTES = (
    "Calcium on its fluoride, in a tantalum crucible",
    "Lanthanum on its oxide, the metal distilled off",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """A batch: kg of `fluoride` of a `metal`, `excess` of calcium and `yield_` of metal in %.

    `second` is another metal that is asked for; only its route is wanted.
    """

    metal: str
    fluoride: int
    excess: int
    yield_: int
    second: str

    @property
    def moles(self) -> float:
        """The metal in the fluoride, kmol."""
        return self.fluoride / (METALS[self.metal] + 3 * FLUORINE)

    @property
    def needed(self) -> float:
        """Calcium of the equation, without excess."""
        return 1.5 * self.moles * CALCIUM

    @property
    def calcium(self) -> float:
        """Calcium to be weighed in."""
        return self.needed * (1 + self.excess / 100)

    @property
    def full(self) -> float:
        """Metal that the fluoride holds."""
        return self.moles * METALS[self.metal]

    @property
    def button(self) -> float:
        """Metal that is parted from the slag."""
        return self.full * self.yield_ / 100

    @property
    def slag(self) -> float:
        """Calcium fluoride of a full reaction."""
        return 1.5 * self.moles * CALCIUM_FLUORIDE

    @property
    def route(self) -> int:
        """The place in ROUTES of the second metal."""
        return int(self.second in VOLATILE)
