"""The phases found in another way: the mixture of most binding energy, over every set of three.

A linear programme has its best value in a corner, and a corner of three balances has at most three
phases. So every three of R, Fe, 2:14:1, 2:17 and R1.1Fe4B4 are tried. The energies are made up;
any that make the three compounds stable beside each other give the same phases.
"""

from collections.abc import Mapping
from itertools import combinations

# R, TM and B in a formula, and the made-up energy of binding
PHASES = {
    "r": ((1.0, 0.0, 0.0), 0.0),
    "f": ((0.0, 1.0, 0.0), 0.0),
    "n": ((2.0, 14.0, 1.0), 100.0),
    "m": ((2.0, 17.0, 0.0), 5.0),
    "q": ((1.1, 4.0, 4.0), 300.0),
}
Three = tuple[float, float, float]


def phases(rare: float, metal: float, boron: float) -> Mapping[str, float]:
    """Return mol of each phase."""
    best: tuple[float, dict[str, float]] | None = None
    for names in combinations(PHASES, 3):
        amounts = _solved([PHASES[name][0] for name in names], (rare, metal, boron))
        if amounts is None or min(amounts) < -1e-12:
            continue
        energy = sum(PHASES[name][1] * amount for name, amount in zip(names, amounts, strict=True))
        if best is None or energy > best[0]:
            best = energy, dict(zip(names, amounts, strict=True))
    assert best is not None
    return {name: best[1].get(name, 0.0) for name in PHASES}


def _solved(columns: list[Three], wanted: Three) -> list[float] | None:
    """Return the three amounts by Cramer's rule, nothing where the phases lie on one line."""
    whole = _determinant(columns)
    if abs(whole) < 1e-9:
        return None
    return [
        _determinant([wanted if at == k else column for at, column in enumerate(columns)]) / whole
        for k in range(3)
    ]


def _determinant(columns: list[Three]) -> float:
    (a, d, g), (b, e, h), (c, f, i) = columns
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
