"""A block from the die to the furnace: how dense, how coarse and how large it comes out.

Pressure P in MPa, temperature in deg C (T in K), times in h, grains in um, sizes in mm, densities
as shares of the density without pores unless g/cm3 is said, remanence in T, oxygen in ppm by mass.

    ln(1 / (1 - Dg)) = K P + A, at most 0.62              Heckel; K, A of the powder
    h = h_fill D_fill / Dg                                mass of the powder in the die
    d^4 = d0^4 + c t,  c = c0 exp(-450e3/R (1/T - 1/1333))  grain growth, um^4/h
    dD/dt = k (3.5 / d)^1.5 (1 - D)^1.5,  k = k0 exp(-320e3/(R T))      densification, 1/h
    (1 - r s)(1 - s)^2 = Dg / D                           mass; r = shrinkage along over across
    Br = 1.60 v D f,  f = f0 - q P / 100                  f alignment, v share of the hard phase
    O = 300 + 1600 / d0                                   least oxygen of a powder, ppm
    HcJ = (0.52 g Ha - 1.65 Js) / mu0,  g = 1 - 0.20 ln(d / 5)          plain alloy, aged

At one temperature both rates integrate in closed form: dt = d(d^4) / c gives the effective time

    te = int (3.5 / d)^1.5 dt = 8 * 3.5^1.5 (d^2.5 - d0^2.5) / (5 c)
    1 / sqrt(1 - D) = 1 / sqrt(1 - Dg) + k te / 2

Mass balances are exact. Heckel's form and the Arrhenius form are those of textbooks; that a block
shrinks about twice as much along its field is of Hugonnet and others. Every constant is invented
for the exercise. The line of HcJ is that of the lab on alloy design.
"""

from dataclasses import dataclass
from functools import cached_property
from math import exp, log

from assessments.labs.press_and_sinter.curve import MU0

GAS = 8.3145  # J/(mol K)
ZERO = 273.15  # K at 0 deg C
FULL = 7.60  # g/cm3 without pores
CAP = 0.62  # green density that no pressure passes
DENSIFYING, GROWING = 320e3, 450e3  # J/mol
FIXED = 1333.0  # K, where growth is c0
NORMAL = 3.5  # um, grain size for which k0 stands
JS, SHARE = 1.60, 0.95  # T of the hard phase, and its share of the solid
PLAIN = (0.52, 7.3, 1.65, 1.61)  # alpha, Ha T, Neff, Js T of the lab on alloy design


@dataclass(frozen=True, slots=True, kw_only=True)
class Powder:
    """A powder in its press and furnace.

    `hardness` 1/MPa is K and `start` A of Heckel; `loose` share that fills the die; `closing` k0 in
    1e13/h; `coarsening` c0 um^4/h; `ratio` of shrinkage along over across; `aligned` share before
    pressing and `lost` of it for each 100 MPa.
    """

    hardness: float
    start: float
    loose: float
    closing: float
    coarsening: float
    ratio: float
    aligned: float
    lost: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Powder `size` um, `pressure` MPa, die `along` and `across` mm, `fill` mm, furnace."""

    size: float
    pressure: float
    along: float
    across: float
    fill: float
    celsius: float
    hold: float


def shrinkage(ratio: float, part: float) -> float:
    """Return the shrinkage across whose block keeps its mass; `part` is green over sintered."""
    s = 0.0
    for _ in range(8):  # Newton; the cubic falls and bends one way, so it comes from one side
        left = (1 - ratio * s) * (1 - s) ** 2 - part
        s += left / (ratio * (1 - s) ** 2 + 2 * (1 - ratio * s) * (1 - s))
    return s


@dataclass(frozen=True, kw_only=True)  # no slots: what was reckoned once is kept
class Sintered:
    """A block of a powder that was pressed and sintered by a plan."""

    powder: Powder
    plan: Plan

    @cached_property
    def green(self) -> float:
        """Relative density after pressing."""
        return min(1 - exp(-(self.powder.hardness * self.plan.pressure + self.powder.start)), CAP)

    @cached_property
    def growth(self) -> float:
        """Gain of the fourth power of the grain size, um^4/h."""
        kelvin = self.plan.celsius + ZERO
        return self.powder.coarsening * exp(-GROWING / GAS * (1 / kelvin - 1 / FIXED))

    @cached_property
    def rate(self) -> float:
        """Rate constant of densification, 1/h."""
        kelvin = self.plan.celsius + ZERO
        return self.powder.closing * 1e13 * exp(-DENSIFYING / (GAS * kelvin))

    @cached_property
    def grain(self) -> float:
        """Grain size after the hold, um."""
        return float((self.plan.size**4 + self.growth * self.plan.hold) ** 0.25)

    @cached_property
    def effective(self) -> float:
        """Hours of the hold that count for pores, at a grain of 3.5 um."""
        gained = self.grain**2.5 - self.plan.size**2.5
        return float(8 * NORMAL**1.5 * gained / (5 * self.growth))

    @cached_property
    def relative(self) -> float:
        """Relative density after the hold."""
        return float(1 - ((1 - self.green) ** -0.5 + self.rate * self.effective / 2) ** -2)

    @property
    def density(self) -> float:
        """Density after the hold, g/cm3."""
        return FULL * self.relative

    @cached_property
    def across(self) -> float:
        """Shrinkage across the field, a share."""
        return shrinkage(self.powder.ratio, self.green / self.relative)

    @property
    def along(self) -> float:
        """Shrinkage along the field, a share."""
        return self.powder.ratio * self.across

    @property
    def height(self) -> float:
        """Height of the green block, mm; the punch moves across the field."""
        return self.plan.fill * self.powder.loose / self.green

    @property
    def sizes(self) -> tuple[float, float, float]:
        """Sintered size along, across and in height, mm."""
        left = 1 - self.across
        return self.plan.along * (1 - self.along), self.plan.across * left, self.height * left

    @property
    def force(self) -> float:
        """Force on the punch, kN."""
        return self.plan.pressure * self.plan.along * self.plan.across / 1000

    @property
    def aligned(self) -> float:
        """Degree of alignment after pressing."""
        return self.powder.aligned - self.powder.lost * self.plan.pressure / 100

    @property
    def remanence(self) -> float:
        """Remanence of the block, T."""
        return JS * SHARE * self.relative * self.aligned

    @property
    def oxygen(self) -> float:
        """Least oxygen that powder of this size brings, ppm."""
        return 300 + 1600 / self.plan.size

    @property
    def coercivity(self) -> float:
        """HcJ of a plain alloy with these grains, aged, kA/m."""
        alpha, ha, neff, js = PLAIN
        return (alpha * (1 - 0.20 * log(self.grain / 5)) * ha - neff * js) / MU0
