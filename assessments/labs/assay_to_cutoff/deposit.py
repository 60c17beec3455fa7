"""A deposit as one lognormal: what lies above a cut-off, and what it is worth to process it.

Equations and where they come from (change of support with a lognormal that stays one; textbooks of
geostatistics, for example Journel and Huijbregts, "Mining Geostatistics"):

    s^2  = ln(1 + f CV^2)               f = variance of blocks over variance of samples
    mu   = ln m - s^2 / 2               the mean m is the same on every support
    T(c) = T0 sf((ln c - mu) / s)       tonnage above the cut-off, Mt; sf is the normal upper tail
    Q(c) = T0 m sf((ln c - mu - s^2) / s)    oxide above it, in Mt times %
    g(c) = Q / T                        mean grade above it, % TREO
    k    = 10 P a R                     $ that one tonne earns for each % TREO: price P $/kg,
                                        payable share a, recovery R
    c*   = C / k                        marginal cut-off: the block that just pays its processing C
    V(c) = T (k g - C)                  M$ before mining cost, which is the same at every cut-off
"""

from dataclasses import dataclass
from math import erfc, log, sqrt


@dataclass(frozen=True, slots=True, kw_only=True)
class Deposit:
    """Mt, mean grade in % TREO and its coefficient of variation among samples.

    `inside` is the share of the samples' variance that lies inside a block.
    """

    tonnes: float
    mean: float
    cv: float
    inside: float

    @property
    def factor(self) -> float:
        """Return f, the variance of blocks over that of samples."""
        return 1 - self.inside

    def spread(self, factor: float) -> float:
        """Return s, the standard deviation of ln grade on the support that f stands for."""
        return sqrt(log(1 + factor * self.cv**2))

    def above(self, cutoff: float, factor: float) -> tuple[float, float]:
        """Return tonnage (Mt) and mean grade (% TREO) above a cut-off in % TREO."""
        s = self.spread(factor)
        z = (log(cutoff / self.mean) + s**2 / 2) / s
        share, metal = _upper(z), _upper(z - s)
        return self.tonnes * share, self.mean * metal / share


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What processing earns and costs: $/kg of oxide, shares, $/t; `mining` $/t of rock moved."""

    price: float
    payable: float
    recovery: float
    processing: float
    mining: float

    @property
    def earned(self) -> float:
        """Return k, the $ that a tonne earns for each % TREO."""
        return 10 * self.price * self.payable * self.recovery

    @property
    def cutoff(self) -> float:
        """Return the marginal cut-off, % TREO."""
        return self.processing / self.earned

    def value(self, tonnes: float, grade: float) -> float:
        """Return what processing this ore leaves, M$ before mining cost."""
        return tonnes * (self.earned * grade - self.processing)


def _upper(z: float) -> float:
    """Return the share of a standard normal above z."""
    return erfc(z / sqrt(2)) / 2
