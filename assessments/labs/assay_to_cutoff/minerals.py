"""Minerals that add up to an assay: what a list of modes holds, and the modes that fit best.

Equations:

    b_i    = sum_j a_ij m_j / 100       wt% of analyte i; m_j wt% of mineral j, a_ij wt% in it
    misfit = max_i |b_i / assay_i - 1|  in % of the assay
    best m = the least sum of squares of b_i / assay_i - 1 with no m_j below zero
             (non-negative least squares; Lawson and Hanson, "Solving Least Squares Problems")

Compositions are near those of the formulas (Ce,La)CO3F, (Ce,La,Nd,Th)PO4, YPO4 with heavy rare
earths, Ca5(PO4)3F and CaF2, and are taken for this exercise.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

Modes = Mapping[str, float]  # wt% of the composite, by mineral

ANALYTES = ("LREO", "Y2O3", "P2O5", "F", "ThO2", "CaO")

# wt% of each analyte in a mineral, in the order of ANALYTES.
MINERALS = {
    "bastnäsite": (76.0, 0.1, 0.0, 8.6, 0.1, 0.0),
    "monazite": (61.5, 1.5, 29.5, 0.0, 6.0, 0.6),
    "xenotime": (0.5, 45.0, 36.0, 0.0, 0.3, 0.0),
    "apatite": (0.6, 0.05, 41.8, 3.7, 0.0, 54.5),
    "fluorite": (0.0, 0.02, 0.0, 48.5, 0.0, 71.6),
}


def held(modes: Modes) -> tuple[float, ...]:
    """Return the wt% of each analyte that these modes hold."""
    return tuple(
        sum(modes[name] * share[at] for name, share in MINERALS.items()) / 100
        for at in range(len(ANALYTES))
    )


def misfits(modes: Modes, assay: Sequence[float]) -> tuple[float, ...]:
    """Return for each analyte how far the modes are above the assay, % of the assay."""
    return tuple(100 * (b / wanted - 1) for b, wanted in zip(held(modes), assay, strict=True))


def best_modes(assay: Sequence[float]) -> dict[str, float]:
    """Return the non-negative modes that fit an assay best.

    Every choice of minerals is solved without a bound; with five minerals that is 31 small
    systems, and the best of those without a negative mode is the answer.
    """
    scaled = [
        [share / 100 / wanted for share in row] for row, wanted in zip(_rows(), assay, strict=True)
    ]
    best, least = (0.0,) * len(MINERALS), float(len(ANALYTES))
    for count in range(1, len(MINERALS) + 1):
        for chosen in combinations(range(len(MINERALS)), count):
            found = _least_squares([[row[j] for j in chosen] for row in scaled])
            if min(found) < 0:
                continue
            modes = [0.0] * len(MINERALS)
            for j, mode in zip(chosen, found, strict=True):
                modes[j] = mode
            left = sum((sum(map(_times, row, modes)) - 1) ** 2 for row in scaled)
            if left < least:
                best, least = tuple(modes), left
    return dict(zip(MINERALS, best, strict=True))


def _rows() -> list[tuple[float, ...]]:
    """Return for each analyte its wt% in every mineral."""
    return list(zip(*MINERALS.values(), strict=True))


def _times(a: float, b: float) -> float:
    return a * b


def _least_squares(rows: list[list[float]]) -> list[float]:
    """Solve the normal equations of `rows` m = 1 by elimination with pivots."""
    columns = list(zip(*rows, strict=True))
    size = len(columns)
    system = [[sum(map(_times, a, b)) for b in columns] + [sum(a)] for a in columns]
    for at in range(size):
        pivot = max(range(at, size), key=lambda row: abs(system[row][at]))
        system[at], system[pivot] = system[pivot], system[at]
        for below in range(at + 1, size):
            share = system[below][at] / system[at][at]
            for column in range(at, size + 1):
                system[below][column] -= share * system[at][column]
    found = [0.0] * size
    for at in reversed(range(size)):
        known = sum(system[at][k] * found[k] for k in range(at + 1, size))
        found[at] = (system[at][size] - known) / system[at][at]
    return found
