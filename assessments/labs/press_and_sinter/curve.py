"""A demagnetisation curve as an instrument reads it, and what a right reading of it gives.

Opposing fields count as positive, in kA/m; polarisation J and flux density B in T.

    J(H) = Jr tanh(s (1 - H / H0)) - (mu_rec - 1) mu0 H      form invented for the exercise
    B = J - mu0 H
    H = H_app + N J / mu0                                    free sample; between iron poles H_app
    J = psi / (n A), so a J that was taken with A_typed is J_read = J A / A_typed

Br is J at H = 0, HcB the field where B is 0, HcJ where J is 0, Hk where J is 0.9 Br.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from math import pi, tanh
from random import Random

MU0 = 4e-4 * pi  # T for each kA/m
RECOIL = 1.05
KNEE = 0.9  # of Br, the level of Hk
NOISE = 0.001  # T, standard deviation of a reading
_FINE = 80  # steps of the field over HcJ near the knee
_COARSE = 100  # kA/m, before that
_BEYOND = 1.04  # of HcJ, where the sweep ends

CLOSED, WHOLE, MIDDLE = range(3)
CIRCUITS = (
    "clamped between iron poles",
    "free, in a coil that senses the whole sample",
    "free, in a short coil tight around its middle",
)
FIELDS = (
    "None: between iron poles there is no own field",
    "Add N J/μ0 with the magnetometric N",
    "Add N J/μ0 with the fluxmetric N",
    "Take off N J/μ0 with the magnetometric N",
)
KEEP, LARGER, SMALLER = range(3)
AREAS = (
    "None: the area in the software is that of the magnet",
    "Times the area in the software, over that of the magnet",
    "Times the area of the magnet, over that in the software",
)


@dataclass(frozen=True, kw_only=True)  # no slots: what was reckoned once is kept
class Curve:
    """A sample without noise: `level` Jr T, `end` H0 kA/m, `sharp` s."""

    level: float
    end: float
    sharp: float

    def polarisation(self, field: float) -> float:
        """Return J at an opposing field."""
        bend = self.level * tanh(self.sharp * (1 - field / self.end))
        return bend - (RECOIL - 1) * MU0 * field

    def field_at(self, level: float) -> float:
        """Return the opposing field at which J has fallen to a level."""
        return _falls(lambda field: self.polarisation(field) - level, self.end)

    @property
    def br(self) -> float:
        """Remanence, T."""
        return self.polarisation(0)

    @cached_property
    def hcb(self) -> float:
        """Coercivity of B, kA/m."""
        return _falls(lambda field: self.polarisation(field) - MU0 * field, self.end)

    @cached_property
    def hcj(self) -> float:
        """Coercivity of J, kA/m."""
        return self.field_at(0)

    @cached_property
    def hk(self) -> float:
        """Field at 0.9 Br, kA/m."""
        return self.field_at(KNEE * self.br)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """How a cylinder is measured: its circuit, both factors, mm of magnet, coat and typed value."""

    circuit: int
    magnetometric: float
    fluxmetric: float
    diameter: float
    outside: float
    typed: float

    @property
    def factor(self) -> float:
        """Demagnetisation factor that acts on the reading."""
        return (0.0, self.magnetometric, self.fluxmetric)[self.circuit]

    @property
    def area(self) -> float:
        """Area in the software over that of the magnet."""
        return (self.typed / self.diameter) ** 2

    @property
    def right_area(self) -> int:
        """The correction of J that is right."""
        return LARGER if self.typed > self.diameter else KEEP

    def read(self, field: float, level: float) -> tuple[float, float]:
        """Return the applied field and the J that the software prints."""
        return field - self.factor * level / MU0, level / self.area

    def corrected(self, point: tuple[float, float], fields: int, areas: int) -> tuple[float, float]:
        """Return field and J with the corrections that a reader chooses."""
        applied, printed = point
        level = printed * (1.0, self.area, 1 / self.area)[areas]
        factor = (0.0, self.magnetometric, self.fluxmetric, -self.magnetometric)[fields]
        return applied + factor * level / MU0, level


Points = tuple[tuple[float, float], ...]


def swept(curve: Curve, bench: Bench, chance: Random) -> Points:
    """Return the readings of one sweep: applied field to 0.1 kA/m, J to 0.1 mT, with noise."""
    step = max(5 * round(curve.end / _FINE / 5), 5)
    bend = _COARSE * int(0.6 * curve.end / _COARSE)
    last = int((_BEYOND * curve.end - bend) / step)
    fields = [*range(0, bend, _COARSE), *range(bend, bend + step * last + 1, step)]
    read = (bench.read(field, curve.polarisation(field)) for field in fields)
    return tuple((round(h, 1), round(j + chance.gauss(0, NOISE), 4)) for h, j in read)


def _falls(of: Callable[[float], float], high: float) -> float:
    """Return where a falling function passes zero between 0 and `high`, by bisection."""
    low = 0.0
    for _ in range(44):
        middle = (low + high) / 2
        low, high = (middle, high) if of(middle) > 0 else (low, middle)
    return (low + high) / 2
