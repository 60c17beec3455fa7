"""The store reckoned again in other ways: whole chains as a matrix, air in small steps."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, localcontext
from math import log

HOUR, DAY, YEAR = 3600.0, 86400.0, 365.2422 * 86400.0

# Half-lives in seconds (ICRP-107), and the share of decays that lead on to the next member.
THORIUM_CHAIN = (
    ("Th-232", 14.05e9 * YEAR, 1.0),
    ("Ra-228", 5.75 * YEAR, 1.0),
    ("Ac-228", 6.15 * HOUR, 1.0),
    ("Th-228", 1.9116 * YEAR, 1.0),
    ("Ra-224", 3.66 * DAY, 1.0),
    ("Rn-220", 55.6, 1.0),
    ("Po-216", 0.145, 1.0),
    ("Pb-212", 10.64 * HOUR, 1.0),
    ("Bi-212", 60.55 * 60, 0.3594),
    ("Tl-208", 3.053 * 60, 1.0),
)
IONIUM_CHAIN = (
    ("Th-230", 75.38e3 * YEAR, 1.0),
    ("Ra-226", 1600 * YEAR, 1.0),
    ("Rn-222", 3.8235 * DAY, 1.0),
    ("Po-218", 186.0, 0.9998),
    ("Pb-214", 1608.0, 1.0),
    ("Bi-214", 1194.0, 1.0),
)

Chain = Sequence[tuple[str, float, float]]
Matrix = list[list[Decimal]]


def decayed(chain: Chain, start: Mapping[str, float], years: float) -> dict[str, float]:
    """Return activities after some years: the matrix of the chain, scaled, summed and squared.

    dA_j/dt = l_j (b A_(j-1) - A_j), b the share that leads on. Sixty digits, since the half-lives
    go from a seventh of a second to the age of the universe.
    """
    with localcontext() as context:
        context.prec = 60
        constants = [Decimal(log(2) / half * YEAR) for _, half, _ in chain]
        moved = _exponential(constants, [Decimal(share) for _, _, share in chain], years)
        first = [Decimal(start.get(name, 0.0)) for name, _, _ in chain]
        return {
            name: float(sum(moved[row][column] * first[column] for column in range(row + 1)))
            for row, (name, _, _) in enumerate(chain)
        }


def _exponential(constants: list[Decimal], shares: list[Decimal], years: float) -> Matrix:
    size, halvings = len(constants), 0
    while max(constants) * Decimal(years) / 2**halvings > Decimal("0.5"):
        halvings += 1
    step = Decimal(years) / 2**halvings
    rates = [[Decimal(0)] * size for _ in range(size)]
    for row, constant in enumerate(constants):
        rates[row][row] = -constant * step
        if row:
            rates[row][row - 1] = constant * shares[row - 1] * step
    unit = [[Decimal(int(row == column)) for column in range(size)] for row in range(size)]
    total, term = unit, unit
    for order in range(1, 30):
        term = [[cell / order for cell in row] for row in _times(term, rates)]
        total = [
            [a + b for a, b in zip(left, right, strict=True)]
            for left, right in zip(total, term, strict=True)
        ]
    for _ in range(halvings):
        total = _times(total, total)
    return total


def _times(left: Matrix, right: Matrix) -> Matrix:
    """Return the product of two matrices with nothing above their diagonals."""
    size = len(left)
    return [
        [
            sum((left[row][k] * right[k][column] for k in range(column, row + 1)), Decimal(0))
            for column in range(size)
        ]
        for row in range(size)
    ]


def aired(
    released: float, halves: Sequence[float], volume: float, flow: float, hours: float
) -> list[float]:
    """Return Bq/m3 of a gas and its products, hours after the fan was switched on in clean air.

    Atoms are counted in small steps; `halves` are half-lives in hours, the gas first.
    """
    constants = [log(2) / half for half in halves]
    changes = flow / volume
    atoms = [0.0] * len(constants)
    step = 0.02 / (max(constants) + changes)
    for _ in range(int(hours / step)):
        born = [released * 3600] + [
            constant * count for constant, count in zip(constants, atoms, strict=True)
        ]
        atoms = [
            count + step * (born[at] - (constants[at] + changes) * count)
            for at, count in enumerate(atoms)
        ]
    return [
        constant / 3600 * count / volume for constant, count in zip(constants, atoms, strict=True)
    ]
