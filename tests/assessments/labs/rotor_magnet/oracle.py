"""The rotor reckoned again in other ways: sums, bisection, and the field in two dimensions."""

from math import cos, pi, sin, sqrt

VACUUM = 1.25663706127e-6  # T m/A, CODATA 2022; the model takes 4 pi 1e-7
STEPS = 4000


def loop_field(br: float, mu_r: float, magnet: float, gap: float, ampere_turns: float) -> float:
    """Return the field against the magnet, A/m, by halving until Ampère's law closes (metres)."""
    low, high = -br / VACUUM, 4 * br / VACUUM
    for _ in range(200):
        against = (low + high) / 2
        b = br - mu_r * VACUUM * against
        if against * magnet - b / VACUUM * gap > ampere_turns:
            high = against
        else:
            low = against
    return (low + high) / 2


def summed_current(loading: float, winding: float, radius: float, pairs: int) -> float:
    """Return what half a pole of a sinusoidal sheet adds up to, A (A/m rms, m)."""
    quarter = pi / (2 * pairs)
    each = quarter / STEPS
    sheet = (sqrt(2) * loading * winding * cos(pairs * (n + 0.5) * each) for n in range(STEPS))
    return sum(sheet) * radius * each


def summed_torque(b: float, arc: float, loading: float, winding: float, bore: tuple[float, float],
                  pairs: int) -> float:  # fmt: skip
    """Return the force of a rectangular field wave on a sinusoidal sheet times its arm, N m."""
    radius, length = bore
    each = 2 * pi / STEPS
    total = 0.0
    for n in range(STEPS):
        angle = pairs * (n + 0.5) * each % (2 * pi)
        nearest = min(abs(angle - pole) for pole in (0, pi, 2 * pi))  # a pole's middle
        wave = b if nearest < arc * pi / 2 else 0.0
        wave = -wave if pi / 2 < angle < 3 * pi / 2 else wave
        total += wave * sqrt(2) * loading * winding * cos(angle)
    return total * each * radius * radius * length


def ring_mass(outer: float, thickness: float, length: float, arc: float, density: float) -> float:
    """Return the mass of a ring with gaps between its magnets, kg (metres)."""
    return pi * (outer**2 - (outer - thickness) ** 2) * length * arc * density


def smooth_bore(br: float, arc: float, mu_r: float, radii: tuple[float, float, float],
                pairs: int) -> float:  # fmt: skip
    """Return the fundamental of the field at the bore, T, solved in two dimensions.

    Radially magnetised arcs on smooth iron in a smooth bore; `radii` of bore, magnet and iron. The
    scalar potential is a x^p + b x^-p + C x in the magnet and c x^p + d x^-p in the air, x the
    radius over that of the magnet's surface; it is zero on iron, and with the radial flux density
    continuous at the surface.
    """
    bore, surface, iron = radii
    s, r, p = bore / surface, iron / surface, pairs
    m = 4 / pi * br / VACUUM * sin(arc * pi / 2)
    c = m / (mu_r * (1 - p * p))
    rows = [
        [r**p, r**-p, 0, 0, -c * r],
        [0, 0, s**p, s**-p, 0],
        [1, 1, -1, -1, -c],
        [-mu_r * p, mu_r * p, p, -p, mu_r * c - m],
    ]
    _, _, up, down = solved([[float(cell) for cell in row] for row in rows])
    return -VACUUM * p * (up * s ** (p - 1) - down * s ** (-p - 1))


def solved(rows: list[list[float]]) -> list[float]:
    """Return the unknowns of linear equations, their right sides in the last column."""
    size = len(rows)
    for at in range(size):
        best = max(range(at, size), key=lambda row: abs(rows[row][at]))
        rows[at], rows[best] = rows[best], rows[at]
        for other in range(size):
            if other != at:
                share = rows[other][at] / rows[at][at]
                rows[other] = [x - share * y for x, y in zip(rows[other], rows[at], strict=True)]
    return [rows[at][size] / rows[at][at] for at in range(size)]
