"""An ion-exchange column that parts neodymium from samarium and praseodymium, by linear elution.

Lengths cm, flow u cm/min (of liquid per cross-section of the bed), times min, load in per cent of
what the bed can hold. Equations and where they come from:

    alpha = 10^(difference of log K)          stability of the complexes with the ligand; the more
                                              stable complex stays less in the resin, leaves first
    k(Sm) = k(Nd) / alpha(Nd,Sm),  k(Pr) = k(Nd) alpha(Pr,Nd)
    t0 = 0.4 L / u,  tR = t0 (1 + k)          0.4 is the liquid in the bed
    H = (a + b/u + c u)(1 + (load / 5)^1.5)   van Deemter (1956); the factor of the load is invented
    N = L / H,  s = tR / sqrt(N)              a peak is a Gaussian
    a share between two times is the difference of two normal distributions
    pressure = DROP u L                       Darcy; the pump gives no more than it can

The cut goes from `start` to `end`, counted in standard deviations s of neodymium from its peak.
"""

from dataclasses import dataclass
from math import erfc, pow, sqrt

LIQUID = 0.4  # of the volume of the bed
DROP = 0.01  # bar for each cm2/min
FULL_LOAD = 5.0  # %, where the load doubles the height of a plate
LOAD_POWER = 1.5
SAMARIUM, NEODYMIUM, PRASEODYMIUM = ELEMENTS = ("Sm", "Nd", "Pr")  # in the order that they leave
_ROOT = sqrt(2.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """`sm` and `pr` in ppm of the oxides, the rest is Nd; `log_k` of the three, Sm first."""

    sm: float
    pr: float
    log_k: tuple[float, float, float]
    k: float  # retention factor of Nd

    @property
    def shares(self) -> dict[str, float]:
        """The three, of all oxides fed."""
        sm, pr = self.sm * 1e-6, self.pr * 1e-6
        return {SAMARIUM: sm, NEODYMIUM: 1 - sm - pr, PRASEODYMIUM: pr}

    def alpha(self, later: str, sooner: str) -> float:
        """Return by how much the one is held longer than the other."""
        known = dict(zip(ELEMENTS, self.log_k, strict=True))
        return pow(10.0, known[sooner] - known[later])

    def retention(self, element: str) -> float:
        """Return k of an element."""
        return self.k * self.alpha(element, NEODYMIUM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bed:
    """Coefficients of the plate height, and the pressure in bar that the pump gives."""

    a: float
    b: float
    c: float
    pressure: float

    def plate(self, flow: float, load: float) -> float:
        """Return the height of a plate, cm."""
        return (self.a + self.b / flow + self.c * flow) * (1 + pow(load / FULL_LOAD, LOAD_POWER))

    def fastest(self, length: float) -> float:
        """Return the flow at which the pump is at its limit."""
        return self.pressure / (DROP * length)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A bed of `length` with a flow that is `asked`, a `load`, and a cut from `start` to `end`."""

    feed: Feed
    bed: Bed
    length: float
    asked: float
    load: float
    start: float
    end: float

    @property
    def flow(self) -> float:
        """The flow that the pump gives."""
        return min(self.asked, self.bed.fastest(self.length))

    @property
    def pressure(self) -> float:
        """The pressure drop, bar."""
        return DROP * self.flow * self.length

    @property
    def plates(self) -> float:
        """The number of theoretical plates."""
        return self.length / self.bed.plate(self.flow, self.load)

    def time(self, element: str) -> float:
        """Return when a peak leaves, min."""
        return LIQUID * self.length / self.flow * (1 + self.feed.retention(element))

    def width(self, element: str) -> float:
        """Return the standard deviation of a peak, min."""
        return self.time(element) / sqrt(self.plates)

    @property
    def cut(self) -> tuple[float, float]:
        """When the collection begins and ends, min."""
        at, width = self.time(NEODYMIUM), self.width(NEODYMIUM)
        return at + self.start * width, at + self.end * width

    def collected(self, element: str) -> float:
        """Return the share of an element that falls into the cut."""
        at, width = self.time(element), self.width(element)
        low, high = ((edge - at) / width for edge in self.cut)
        return between(low, high)

    @property
    def impurities(self) -> dict[str, float]:
        """Samarium and praseodymium in the product, ppm of its rare-earth oxides."""
        got = {name: share * self.collected(name) for name, share in self.feed.shares.items()}
        total = sum(got.values())
        return {name: 1e6 * got[name] / total for name in (SAMARIUM, PRASEODYMIUM)}

    @property
    def cycle(self) -> float:
        """From one feed to the next, h: until praseodymium is out by three of its deviations."""
        return (self.time(PRASEODYMIUM) + 3 * self.width(PRASEODYMIUM)) / 60

    @property
    def productivity(self) -> float:
        """How much full bed an hour is recovered as product, cm/h."""
        return self.load / 100 * self.length * self.collected(NEODYMIUM) / self.cycle

    @property
    def resolution(self) -> float:
        """Distance of Nd and Pr over the mean of their widths at the base (four deviations)."""
        apart = self.time(PRASEODYMIUM) - self.time(NEODYMIUM)
        return apart / (2 * (self.width(PRASEODYMIUM) + self.width(NEODYMIUM)))

    @property
    def resolution_purnell(self) -> float:
        """Purnell's form, which gives both peaks the width of the later one."""
        alpha, k = self.feed.alpha(PRASEODYMIUM, NEODYMIUM), self.feed.retention(PRASEODYMIUM)
        return sqrt(self.plates) / 4 * (alpha - 1) / alpha * k / (1 + k)


def between(low: float, high: float) -> float:
    """Return what of a normal distribution lies between two values; small tails stay exact."""
    if low > 0:
        return (erfc(low / _ROOT) - erfc(high / _ROOT)) / 2
    if high < 0:
        return (erfc(-high / _ROOT) - erfc(-low / _ROOT)) / 2
    return 1 - (erfc(-low / _ROOT) + erfc(high / _ROOT)) / 2
