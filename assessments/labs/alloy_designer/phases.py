"""Which phases an alloy of rare earth, iron, cobalt, boron and oxygen makes, and how much of each.

Amounts are mol for 100 g of alloy, masses g, densities g/cm3. R is any rare earth, TM is iron with
cobalt. All phases share one mixture of rare earths and one of Fe and Co. Oxygen goes first:

    R2O3        takes 2/3 R for each O                       stoichiometry
    x           = R - 2/3 O                                  rare earth that is left

What is left lies in one of four triangles of the section R-TM-B, which meet without overlap:

    T1 2:14:1 + R1.1Fe4B4 + R-rich   n = (TM - B)/13, q = (B - n)/4,    r = x - 2n - 1.1q
    T2 2:14:1 + 2:17 + R-rich        n = B,           m = (TM - 14B)/17, r = x - 2n - 2m
    T3 2:14:1 + 2:17 + alpha-Fe      n = B,           m = (x - 2B)/2,    f = TM - 14n - 17m
    T4 2:14:1 + R1.1Fe4B4 + alpha-Fe q = (2B - x)/6.9, n = B - 4q,       f = TM - 14n - 4q

Each is the balance of the three elements over three phases. T1 and T4 share the edge 2:14:1 +
R1.1Fe4B4, T1 and T2 the edge 2:14:1 + R-rich, and so on. Both ternary compounds are those found in
annealed alloys ("Phase Equilibria of the Nd-Fe-B Ternary System", Journal of Phase Equilibria and
Diffusion 37, 2016, 308). Nd5Fe17, Nd5Fe2B6, carbon, Cu, Al and Ga are left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

# Molar masses, g/mol: IUPAC 2021, abridged
MOLAR = {
    "Nd": 144.242, "Pr": 140.90766, "Dy": 162.5, "Tb": 158.925354, "Ce": 140.116,
    "Fe": 55.845, "Co": 58.933, "B": 10.81, "O": 15.999,
}  # fmt: skip
RARE = ("Nd", "Pr", "Dy", "Tb", "Ce")
# Typical densities, g/cm3; that of 2:14:1 follows from its cell
DENSITY = {
    "main": 7.60, "rich": 7.2, "oxide": 7.0, "boride": 7.0, "soft": 7.7, "iron": 7.87,
}  # fmt: skip
_NONE = {"n": 0.0, "q": 0.0, "m": 0.0, "f": 0.0, "r": 0.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Alloy:
    """What is melted, wt%; iron is the rest. `re` is all rare earth, `pr` the share of Pr in Nd+Pr.

    `dy`, `tb` and `ce` stand inside `re`, and the rest of it is Nd with Pr.
    """

    re: float
    dy: float = 0.0
    tb: float = 0.0
    ce: float = 0.0
    b: float = 0.96
    oxygen: float = 0.08
    pr: float = 0.22
    co: float = 1.0

    @property
    def light(self) -> float:
        """Return Nd and Pr together, wt%; below 0 is no alloy."""
        return self.re - self.dy - self.tb - self.ce

    @property
    def iron(self) -> float:
        """Return the iron, wt%."""
        return 100 - self.re - self.b - self.co - self.oxygen

    @property
    def masses(self) -> Mapping[str, float]:
        """Return the rare earths, wt%."""
        return {
            "Nd": self.light * (1 - self.pr), "Pr": self.light * self.pr,
            "Dy": self.dy, "Tb": self.tb, "Ce": self.ce,
        }  # fmt: skip


@dataclass(frozen=True)
class Balance:
    """The phases of an alloy."""

    alloy: Alloy

    @cached_property
    def atoms(self) -> Mapping[str, float]:
        """Return mol of each rare earth in 100 g."""
        return {name: mass / MOLAR[name] for name, mass in self.alloy.masses.items()}

    @cached_property
    def rare(self) -> float:
        """Return mol of rare earth in 100 g."""
        return sum(self.atoms.values())

    @cached_property
    def metal(self) -> float:
        """Return mol of Fe and Co in 100 g."""
        return self.alloy.iron / MOLAR["Fe"] + self.alloy.co / MOLAR["Co"]

    @property
    def boron(self) -> float:
        """Return mol of B in 100 g."""
        return self.alloy.b / MOLAR["B"]

    @property
    def oxide(self) -> float:
        """Return mol of R2O3 in 100 g."""
        return self.alloy.oxygen / MOLAR["O"] / 3

    @property
    def free(self) -> float:
        """Return mol of rare earth that oxygen leaves."""
        return self.rare - 2 * self.oxide

    @property
    def tied(self) -> float:
        """Return the rare earth that oxygen ties up, wt%."""
        return 2 * self.oxide * self.alloy.re / self.rare

    @cached_property
    def moles(self) -> Mapping[str, float]:
        """Return n 2:14:1, q R1.1Fe4B4, m 2:17, f alpha-Fe and r R-rich, mol in 100 g."""
        x, tm, b = self.free, self.metal, self.boron
        if b > tm / 14:
            n = (tm - b) / 13
            q = (b - n) / 4
            if (r := x - 2 * n - 1.1 * q) >= 0:
                return {**_NONE, "n": n, "q": q, "r": r}
        if 2 * b > x:
            q = (2 * b - x) / 6.9
            n = b - 4 * q
            return {**_NONE, "n": n, "q": q, "f": tm - 14 * n - 4 * q}
        m = (tm - 14 * b) / 17
        if (r := x - 2 * b - 2 * m) >= 0:
            return {**_NONE, "n": b, "m": m, "r": r}
        m = (x - 2 * b) / 2
        return {**_NONE, "n": b, "m": m, "f": tm - 14 * b - 17 * m}

    @cached_property
    def grams(self) -> Mapping[str, float]:
        """Return the mass of each phase in 100 g."""
        each = self.alloy.re / self.rare  # g/mol of the mixture of rare earths
        tm = (self.alloy.iron + self.alloy.co) / self.metal
        amount, boron = self.moles, MOLAR["B"]
        return {
            "main": amount["n"] * (2 * each + 14 * tm + boron),
            "rich": amount["r"] * each,
            "oxide": self.oxide * (2 * each + 3 * MOLAR["O"]),
            "boride": amount["q"] * (1.1 * each + 4 * tm + 4 * boron),
            "soft": amount["m"] * (2 * each + 17 * tm),
            "iron": amount["f"] * tm,
        }

    @cached_property
    def volumes(self) -> Mapping[str, float]:
        """Return the share of each phase in the volume; together they are 1."""
        cubic = {name: mass / DENSITY[name] for name, mass in self.grams.items()}
        whole = sum(cubic.values())
        return {name: volume / whole for name, volume in cubic.items()}

    @property
    def limits(self) -> Mapping[str, float]:
        """Return how much 2:14:1 each element would allow alone, mol in 100 g."""
        return {
            "boron": self.boron, "iron with cobalt": self.metal / 14,
            "rare earth": self.free / 2,
        }  # fmt: skip

    @property
    def short(self) -> str:
        """Return the name of the element that limits 2:14:1."""
        limits = self.limits
        return min(limits, key=lambda name: limits[name])

    def mean(self, values: Mapping[str, float]) -> float:
        """Return the mean of a property over the atoms of rare earth."""
        return sum(values[name] * mol for name, mol in self.atoms.items()) / self.rare
