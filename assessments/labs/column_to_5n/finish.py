"""What comes into the product after the column: calcium of the acid, chloride that stays.

The cut is precipitated with oxalic acid, the oxalate is washed and fired. ppm of the oxide:

    chloride = fed R^n,  R = 1 / (1 + w)     n washes of w cake volumes each, well mixed
    lime     = ACID grade carry LIME          Ca of a stoichiometric dose, in ppm of the acid

An oxide Nd2O3 (336.48 g/mol) takes three oxalic acid dihydrates (126.065 g/mol); one Ca (40.078)
makes one CaO (56.077). Standard atomic weights.
"""

from dataclasses import dataclass

ACID = 3 * 126.065 / 336.48  # kg of oxalic acid dihydrate for each kg of oxide
LIME = 56.077 / 40.078  # kg of CaO for each kg of Ca


@dataclass(frozen=True, slots=True, kw_only=True)
class Works:
    """The finishing of a plant.

    `chloride` ppm on the unwashed cake, `wash` cake volumes of water in one wash, `carry` of the
    acid's calcium that goes into the cake, `rest` ppm of all else; `wash_cost` of one wash and
    `acid_cost` of an acid with 1 ppm of calcium, of which less pure acid costs a fraction.
    """

    chloride: float
    wash: float
    carry: float
    rest: float
    wash_cost: float
    acid_cost: float

    @property
    def kept(self) -> float:
        """The share of the chloride that one wash leaves."""
        return 1 / (1 + self.wash)

    def chloride_after(self, washes: int) -> float:
        """Return the chloride in the oxide, ppm."""
        return self.chloride * self.kept**washes

    def lime(self, grade: float) -> float:
        """Return the lime in the oxide, ppm, from an acid with `grade` ppm of calcium."""
        return ACID * grade * self.carry * LIME

    def others(self, washes: int, grade: float) -> float:
        """Return all that is no rare earth, ppm."""
        return self.chloride_after(washes) + self.lime(grade) + self.rest

    def cost(self, washes: int, grade: float) -> float:
        """Return the cost index of the finishing."""
        return self.wash_cost * washes + self.acid_cost / grade
