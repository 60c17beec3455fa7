"""What a sintered magnet of an alloy reaches: remanence, coercivity, and coercivity when hot.

Polarisations and fields T where marked so, coercivities kA/m, grain size D um, temperature deg C.

    Js, Ha  = means over the atoms of rare earth           linear mixing of R2Fe14B compounds
    Br      = Js v rho c               v share of 2:14:1, rho relative density, c alignment
    HcJ     = (alpha w g s Ha - Neff Js) / mu0             Kronmueller's form, never below 0
    w       = 0.55 + 0.45 min(v_rich / 0.035, 1)           grains that the R-rich phase parts
    g       = 1 - 0.20 ln(D / 5) = 1 - 0.10 ln(D^2 / 25)   falls with the logarithm of D^2
    s       = exp(-12 v_soft - 15 v_iron)                  soft phases start the reversal
    HcJ(T)  = HcJ (1 + beta (T - 20))                      straight line, never below 0

That coercivity falls linearly with the logarithm of the squared grain size was measured on sintered
Fe-Nd-B ("Magnetization reversal in nucleation controlled magnets. II", Journal of Applied Physics).
alpha, Neff, w and s are fitted to no plant: they are set so that 1 wt% of Dy is worth about 130
kA/m. beta follows HcJ through typical catalogue values.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import exp, log, pi

from assessments.labs.alloy_designer.phases import Alloy, Balance

MU0 = 4e-7 * pi  # T m/A
ROOM = 20.0  # deg C
JS = {"Nd": 1.61, "Pr": 1.56, "Dy": 0.71, "Tb": 0.70, "Ce": 1.17}  # T, of R2Fe14B
HA = {"Nd": 7.3, "Pr": 8.7, "Dy": 15.0, "Tb": 22.0, "Ce": 2.6}  # T, of R2Fe14B
ALPHA, NEFF = 0.52, 1.65
NEEDED = 0.035  # share of R-rich phase that wets all grains
DENSE = 0.99  # of the full density
RECOIL = 1.05
# HcJ at 20 deg C, kA/m, and its coefficient beta, %/K
BETAS = (
    (955.0, -0.75), (1114.0, -0.675), (1353.0, -0.605), (1592.0, -0.55), (1990.0, -0.51),
    (2387.0, -0.48), (2785.0, -0.45),
)  # fmt: skip
# Class letter, least HcJ at 20 deg C in kA/m, hottest use in deg C: usual trade limits
CLASSES = (
    ("N", 955, 80), ("M", 1114, 100), ("H", 1353, 120), ("SH", 1592, 150), ("UH", 1990, 180),
    ("EH", 2388, 200),
)  # fmt: skip


def beta(hcj: float) -> float:
    """Return the temperature coefficient of a coercivity, 1/K; level beyond the table's ends."""
    if hcj <= BETAS[0][0]:
        return BETAS[0][1] / 100
    for (low, first), (high, second) in pairwise(BETAS):
        if hcj <= high:
            return (first + (second - first) * (hcj - low) / (high - low)) / 100
    return BETAS[-1][1] / 100


def hot(hcj: float, celsius: float) -> float:
    """Return the coercivity at a temperature, kA/m; it ends at 0."""
    return max(0.0, hcj * (1 + beta(hcj) * (celsius - ROOM)))


def letter(hcj: float) -> tuple[str, int]:
    """Return the class of a coercivity and its hottest use, deg C; below all classes, room."""
    reached = [(name, limit) for name, least, limit in CLASSES if hcj >= least]
    return reached[-1] if reached else ("", int(ROOM))


@dataclass(frozen=True)
class Magnet:
    """An alloy as a sintered magnet of one grain size, um, and alignment."""

    alloy: Alloy
    grain: float
    aligned: float = 0.95

    @cached_property
    def balance(self) -> Balance:
        """Return the phases."""
        return Balance(self.alloy)

    @cached_property
    def js(self) -> float:
        """Return the polarisation of the hard phase, T."""
        return self.balance.mean(JS)

    @cached_property
    def ha(self) -> float:
        """Return the anisotropy field of the hard phase, T."""
        return self.balance.mean(HA)

    @property
    def br(self) -> float:
        """Return the remanence at 20 deg C, T."""
        return self.js * self.balance.volumes["main"] * DENSE * self.aligned

    @property
    def wetting(self) -> float:
        """Return w, the part of R-rich phase between the grains."""
        return 0.55 + 0.45 * min(self.balance.volumes["rich"] / NEEDED, 1.0)

    @property
    def size(self) -> float:
        """Return g, the part of the grain size."""
        return 1 - 0.20 * log(self.grain / 5)

    @property
    def clean(self) -> float:
        """Return s, the part of soft phases."""
        shares = self.balance.volumes
        return exp(-12 * shares["soft"] - 15 * shares["iron"])

    @cached_property
    def hcj(self) -> float:
        """Return the coercivity at 20 deg C, kA/m."""
        anisotropy = ALPHA * self.wetting * self.size * self.clean * self.ha
        return max(0.0, (anisotropy - NEFF * self.js) / MU0 / 1000)

    def hcj_at(self, celsius: float) -> float:
        """Return the coercivity at a temperature, kA/m."""
        return hot(self.hcj, celsius)

    @property
    def energy(self) -> float:
        """Return the energy product of a straight curve at 20 deg C, kJ/m3."""
        return self.br**2 / (4 * MU0 * RECOIL) / 1000
