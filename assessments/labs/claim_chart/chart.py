"""Claims in atomic percent, products in weight percent, and which element of a claim is met."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

# g/mol: standard atomic weights, IUPAC 2021 (boron: conventional value).
WEIGHTS = {
    "Nd": 144.242, "Pr": 140.90766, "Dy": 162.5, "B": 10.81, "Cu": 63.546, "Zr": 91.224,
    "Ga": 69.723, "Al": 26.981538, "Co": 58.933194, "Fe": 55.845,
}  # fmt: skip
RARE_EARTHS = ("Nd", "Pr", "Dy")
IN_CLAIM_1 = ("R", "B", "Dy", "Cu", "Zr", "D50")
IN_CLAIM_2 = "Ga"
ELEMENTS = (*IN_CLAIM_1, IN_CLAIM_2)
MICROMETRES = "D50"

# What is charted for the elements of claim 1, and for both claims.
MISSED = ("Not charted", "All are met", *(f"{name} is not met" for name in IN_CLAIM_1))
OPEN, ALL_MET = 0, 1
VERDICTS = ("Not charted", "Neither claim", "Claim 1 only", "Claim 2 only", "Claims 1 and 2")
NEITHER, FIRST_ONLY, SECOND_ONLY, BOTH = 1, 2, 3, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """One element of a claim: from `low` to `high`, both included; at%, or um for D50."""

    name: str
    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Whether a value lies within, ends included."""
        return self.low <= value <= self.high

    def place(self, value: float) -> float:
        """Return where a value lies: 0 at the low end, 100 at the high end."""
        return 100 * (value - self.low) / (self.high - self.low)

    @property
    def told(self) -> str:
        """Both ends as they are read."""
        return f"{self.low:g}–{self.high:g}"


@dataclass(frozen=True, kw_only=True)
class Product:
    """A magnet by its analysis: wt% of all but iron, the balance; D50 of its powder, um."""

    weights: tuple[tuple[str, float], ...]
    median: float

    @cached_property
    def by_weight(self) -> Mapping[str, float]:
        """Return wt% of each element, and of R."""
        listed = dict(self.weights)
        listed["Fe"] = 100 - sum(listed.values())
        return _with_rare_earth(listed)

    @cached_property
    def by_atom(self) -> Mapping[str, float]:
        """Return at% of each element, and of R: moles over all moles."""
        moles = {name: self.by_weight[name] / weight for name, weight in WEIGHTS.items()}
        whole = sum(moles.values())
        return _with_rare_earth({name: 100 * part / whole for name, part in moles.items()})

    def value(self, name: str) -> float:
        """Return what an element of the claim is to be compared with."""
        return self.median if name == MICROMETRES else self.by_atom[name]


def _with_rare_earth(parts: Mapping[str, float]) -> dict[str, float]:
    return {**parts, "R": sum(parts[name] for name in RARE_EARTHS)}


def weights_of(atoms: Mapping[str, float]) -> dict[str, float]:
    """Return wt% of each element from at%; what is left to 100 at% is iron."""
    whole = {**atoms, "Fe": 100 - sum(atoms.values())}
    grams = {name: part * WEIGHTS[name] for name, part in whole.items()}
    return {name: 100 * part / sum(grams.values()) for name, part in grams.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """Claim 1 by its elements in order, and what claim 2 adds to it."""

    first: tuple[Range, ...]
    second: Range

    @property
    def ranges(self) -> tuple[Range, ...]:
        """All elements of both claims."""
        return (*self.first, self.second)

    def not_met(self, product: Product) -> tuple[str, ...]:
        """Return the elements of claim 1 that a product does not meet literally."""
        return tuple(one.name for one in self.first if not one.holds(product.value(one.name)))

    def charted(self, product: Product) -> int:
        """Return the right entry of `MISSED`; a case has no product that misses two elements."""
        missed = self.not_met(product)
        return MISSED.index(f"{missed[0]} is not met") if missed else ALL_MET

    def verdict(self, product: Product) -> int:
        """Return which claims are met literally. A dependent claim has all of claim 1 in it."""
        if self.not_met(product):
            return NEITHER
        return BOTH if self.second.holds(product.value(self.second.name)) else FIRST_ONLY
