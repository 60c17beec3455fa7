"""Heavy rare earth that diffuses into a plate along grain boundaries, and what it makes of it.

Thickness and depth in mm, contents in wt%, temperatures in deg C, times in h, coercivity in kA/m,
remanence in T, D in mm2/s.

    D = D0 exp(-Q / (R T))                     two coefficients of Dy, 800 and 900 deg C
    c(x) = sum over images of M / sqrt(pi D t) exp(-(x - x_i)^2 / (4 D t))
    both faces: M = c_mean L / 2, images at n L;  one face: M = c_mean L, images at 2 n L
    HcJ(x) = HcJ0 + Hmax (1 - exp(-c / c0)) g,  g = exp(-((T - 920) / 60)^2) above 920, else 1
    Br = Br0 - 0.022 c_mean - 0.0075 c_mean (1 + over / 30),  over = T - 920 where that is positive
    pick-up of a face = c_mean L rho / 100 / faces, in mg/cm2
    film lasts pi M^2 / (4 cs^2 D) where the face holds cs

The images are the thin-film solution between two walls (the lesson "Finite and infinite source").
D comes from 9.8e-12 and 2.4e-11 m2/s of one abstract (daneshyari.com/en/article/5490670) and is
used for both elements. Hmax, c0, the fall above 920 deg C and what Br loses are invented.
"""

from dataclasses import dataclass
from functools import cached_property
from math import ceil, exp, pi, sqrt

ELEMENTS = ("dysprosium", "terbium")
DYSPROSIUM, TERBIUM = range(len(ELEMENTS))
FACES = ("one face", "both faces")
ONE_FACE, BOTH_FACES = range(len(FACES))

FACTOR, ENERGY, GAS = 3.586e-7, 93756.0, 8.3145  # m2/s, J/mol, J/(mol K)
MOST_GAIN = (800.0, 1150.0)  # kA/m, where the boundaries are full
SCALE = (0.45, 0.40)  # wt%
COARSE, WIDTH = 920, 60.0  # deg C from which grains coarsen, and how fast
DENSITY = 7.55  # g/cm3
LEVEL = 0.90  # wt%, what a face holds while its film lasts
CELLS = 40  # of a profile


def coefficient(celsius: float) -> float:
    """Return D at a temperature, mm2/s."""
    return 1e6 * FACTOR * exp(-ENERGY / (GAS * (celsius + 273.15)))


def coarsened(celsius: float) -> float:
    """Return the share of the gain that grain growth leaves, from 0 to 1."""
    return exp(-((max(celsius - COARSE, 0.0) / WIDTH) ** 2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Magnet:
    """A plate before treatment: `thickness` mm, `coercivity` kA/m, `remanence` T."""

    thickness: float
    coercivity: float
    remanence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """How it is treated: `element`, `pickup` wt% of the plate, `celsius`, `hours`, `faces`."""

    element: int
    pickup: float
    celsius: float
    hours: float
    faces: int = BOTH_FACES


@dataclass(frozen=True, kw_only=True)  # no slots: what was reckoned once is kept
class Treated:
    """A plate after its cycle."""

    magnet: Magnet
    cycle: Cycle

    @cached_property
    def spread(self) -> float:
        """D t, mm2."""
        return coefficient(self.cycle.celsius) * 3600 * self.cycle.hours

    @property
    def dose(self) -> float:
        """What enters through each coated face, wt% mm."""
        return self.cycle.pickup * self.magnet.thickness / (1 + self.cycle.faces)

    def content(self, depth: float) -> float:
        """Return the content at a depth, wt%."""
        apart = self.magnet.thickness * (2 - self.cycle.faces)  # of the images
        reach = ceil(12 * sqrt(self.spread) / apart) + 1
        images = (
            exp(-((depth - at * apart) ** 2) / (4 * self.spread)) for at in range(-reach, reach + 1)
        )
        return self.dose / sqrt(pi * self.spread) * sum(images)

    @cached_property
    def profile(self) -> tuple[tuple[float, float], ...]:
        """Depth and content from face to face."""
        step = self.magnet.thickness / CELLS
        return tuple((step * at, self.content(step * at)) for at in range(CELLS + 1))

    @property
    def mean(self) -> float:
        """Mean content by adding up the profile, wt%; it must be the pick-up."""
        inner = sum(content for _, content in self.profile[1:-1])
        return (inner + (self.profile[0][1] + self.profile[-1][1]) / 2) / CELLS

    def coercivity(self, content: float) -> float:
        """Return the coercivity where there is so much, kA/m."""
        most, scale = MOST_GAIN[self.cycle.element], SCALE[self.cycle.element]
        gain = most * (1 - exp(-content / scale))
        return self.magnet.coercivity + gain * coarsened(self.cycle.celsius)

    @property
    def surface(self) -> float:
        """Coercivity at the coated face, kA/m."""
        return self.coercivity(self.content(0.0))

    @property
    def middle(self) -> float:
        """Content half way through, wt%."""
        return self.content(self.magnet.thickness / 2)

    @cached_property
    def weakest(self) -> float:
        """Least coercivity at any depth, kA/m: the middle, or the bare face behind one coat."""
        return self.coercivity(self.content(self.magnet.thickness / (1 + self.cycle.faces)))

    @property
    def gap(self) -> float:
        """Coercivity of the coated face above the weakest place, kA/m."""
        return self.surface - self.weakest

    @property
    def remanence(self) -> float:
        """Remanence of the plate, T."""
        over = max(self.cycle.celsius - COARSE, 0.0)
        lost = 0.022 + 0.0075 * (1 + over / 30)
        return self.magnet.remanence - lost * self.cycle.pickup

    @property
    def on_face(self) -> float:
        """Metal that enters through a square centimetre of each coated face, mg."""
        return self.dose * DENSITY

    @property
    def lasts(self) -> float:
        """Hours until the film is used up, if its face held the level of the lesson."""
        level = 4 * LEVEL**2 * coefficient(self.cycle.celsius)
        return pi * self.dose**2 / level / 3600
