"""Diffusion in a plate computed the long way, for questions on boundary diffusion.

Plates are sums of cosines, not of images; what a film takes up is the area below a profile; an
error comes from moving one datum at a time; shells are peeled in thin layers.
"""

from collections.abc import Callable
from math import cos, erfc, exp, log, pi, sqrt

from tests.content.stage_oracle import solved

GAS, ZERO = 8.314, 273.15
DENSITY = 7.55


def area(of: Callable[[float], float], end: float, steps: int = 4000) -> float:
    """Area below a curve from 0 to `end`, by Simpson."""
    h = end / steps
    odd = sum(of((2 * k + 1) * h) for k in range(steps // 2))
    even = sum(of(2 * k * h) for k in range(1, steps // 2))
    return h / 3 * (of(0) + of(end) + 4 * odd + 2 * even)


def plate(place: float, thick: float, spread: float, faces: int = 2) -> float:
    """Content over mean at a place (mm); `spread` is Dt in mm2. One face lies at 0."""
    wave = (2 if faces == 2 else 1) * pi / thick
    return 1 + 2 * sum(
        exp(-wave * wave * k * k * spread) * cos(wave * k * place) for k in range(1, 60)
    )


def taken(level: float, spread: float) -> float:
    """wt% mm that entered below a constant level: area of its profile."""
    return area(lambda x: level * erfc(x / 2 / sqrt(spread)), 14 * sqrt(spread))


def lasting(amount: float, level: float, um2: float) -> float:
    """Hours until a film of so many wt% mm is used up."""
    return solved(lambda h: taken(level, um2 * 1e-6 * h * 3600) - amount, 1e-3, 500)


def bell(height: float, spread: float) -> float:
    """wt% mm below one half of a Gaussian."""
    return area(lambda x: height * exp(-x * x / 4 / spread), 14 * sqrt(spread))


def faster(kj: float, cold: float, hot: float) -> float:
    """Times the coefficient at the hotter of two temperatures in °C."""
    return exp(kj * 1000 / GAS / (cold + ZERO)) / exp(kj * 1000 / GAS / (hot + ZERO))


def energy(points: list[tuple[float, float]]) -> float:
    """kJ/mol of the line with the least squares of ln D, by narrowing."""

    def misfit(kj: float) -> float:
        rest = [log(d) + kj * 1000 / GAS / (t + ZERO) for t, d in points]
        middle = sum(rest) / len(rest)
        return sum((r - middle) ** 2 for r in rest)

    low, high = 1.0, 400.0
    for _ in range(200):
        a, b = low + (high - low) * 0.382, low + (high - low) * 0.618
        low, high = (low, b) if misfit(a) < misfit(b) else (a, high)
    return (low + high) / 2


def energy_error(points: list[tuple[float, float]], share: float) -> float:
    """Standard error of that energy when each coefficient scatters by a share."""
    base, total = energy(points), 0.0
    for k, (t, d) in enumerate(points):
        moved = [*points[:k], (t, d * exp(1e-2)), *points[k + 1 :]]
        total += ((energy(moved) - base) / 1e-2 * share) ** 2
    return sqrt(total)


def hours_for(ratio: float, thick: float, um2: float) -> float:
    """Hours until 1 - 2 e^-q is a ratio."""
    return solved(
        lambda h: 1 - 2 * exp(-((2 * pi / thick) ** 2) * um2 * 1e-6 * h * 3600) - ratio, 0.01, 900
    )


def peel(grain: float, shell: float) -> float:
    """Share of a cube that lies within a distance of its surface, by thin layers."""
    return area(lambda z: 6 * (grain - 2 * z) ** 2, shell) / grain**3


def fisher(product: float, lattice: float, seconds: float) -> float:
    """Depth in m over which a boundary falls by e: what runs in equals what leaks out."""
    leak = 2 * lattice / sqrt(pi * lattice * seconds)
    return solved(lambda y: leak * y * y - product, 1e-9, 1)


def strip(y: float, band: float, root: float) -> float:
    """Part of a full coating at y from the outer wall, a band's width being given."""
    return area(
        lambda z: (exp(-((y - z) ** 2) / 4 / root**2) + exp(-((y + z) ** 2) / 4 / root**2))
        / sqrt(4 * pi) / root, band,
    )  # fmt: skip
