"""Trials computed the long way: effects by least squares, uncertainties by nudging a model.

Formulas of lessons are not used here. Contrasts are summed value by value, plans are counted up.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import count, product
from math import exp, pi, prod, sqrt
from statistics import fmean, variance

from tests.content.stage_oracle import solved

Cells = Sequence[Sequence[float]]  # lots of each cell; the first factor changes fastest


def signs(cells: int) -> list[tuple[int, ...]]:
    """Levels of each cell as -1 and +1, the first factor changing fastest."""
    return [row[::-1] for row in product((-1, 1), repeat=cells.bit_length() - 1)]


def fitted(cells: Cells, *factors: int) -> float:
    """Effect of a product of factors: twice its coefficient in a fit of all products."""
    levels = signs(len(cells))
    terms = list(product((0, 1), repeat=len(levels[0])))
    rows, lots = [], []
    for level, found in zip(levels, cells, strict=True):
        for lot in found:
            rows.append([prod(s for s, in_it in zip(level, term, strict=True) if in_it)
                         for term in terms])  # fmt: skip
            lots.append(lot)
    wanted = tuple(int(n in factors) for n in range(len(levels[0])))
    squares = [[sum(r[i] * r[j] for r in rows) for j in range(len(terms))]
               for i in range(len(terms))]  # fmt: skip
    sides = [sum(r[i] * y for r, y in zip(rows, lots, strict=True)) for i in range(len(terms))]
    return 2 * eliminated(squares, sides)[terms.index(wanted)]


def eliminated(matrix: Cells, sides: Sequence[float]) -> list[float]:
    """Solution of linear equations, in fractions."""
    rows = [[Fraction(x) for x in (*row, side)] for row, side in zip(matrix, sides, strict=True)]
    for n in range(len(rows)):
        best = next(k for k in range(n, len(rows)) if rows[k][n])
        rows[n], rows[best] = rows[best], rows[n]
        rows[n] = [x / rows[n][n] for x in rows[n]]
        for k in range(len(rows)):
            if k != n:
                rows[k] = [x - rows[k][n] * y for x, y in zip(rows[k], rows[n], strict=True)]
    return [float(row[-1]) for row in rows]


def pooled(groups: Cells) -> float:
    """Standard deviation within groups, from sums of squares about their means."""
    squares = sum(variance(group) * (len(group) - 1) for group in groups)
    return sqrt(squares / sum(len(group) - 1 for group in groups))


def spread(weights: Sequence[float], each: float) -> float:
    """Standard deviation of a weighted sum of independent values that scatter alike."""
    return sqrt(sum((weight * each) ** 2 for weight in weights))


def effect_u(lots: int, each: float) -> float:
    """Uncertainty of an effect: half of the lots count plus, half minus."""
    return spread([2 / lots * (-1) ** n for n in range(lots)], each)


def twins(*differences: float) -> Cells:
    """Pairs of lots about nothing that differ by so much."""
    return [(0, d) for d in differences]


def nested(lots: int, magnets: int, between: float, within: float) -> float:
    """Uncertainty of the difference of two treatments, each with its own lots."""
    side = spread([1 / lots] * lots, between) ** 2
    side += spread([1 / lots / magnets] * (lots * magnets), within) ** 2
    return sqrt(2 * side)


def inside(magnets: int, within: float) -> float:
    """Uncertainty of the difference of two treatments with so many magnets each, in all lots."""
    return spread([1 / magnets] * magnets + [-1 / magnets] * magnets, within)


def between(means: float, within: float, magnets: float) -> float:
    """Scatter of lots, if means of some magnets scatter by so much."""
    return solved(lambda s: s * s + within**2 / magnets - means**2, 0, means)


def nudged(model: Callable[..., float], at: Sequence[float], by: Sequence[float]) -> float:
    """Uncertainty of a model: each input moved by its own both ways, results squared and summed."""
    total = 0.0
    for n, step in enumerate(by):
        high, low = list(at), list(at)
        high[n], low[n] = at[n] + step * 1e-4, at[n] - step * 1e-4
        total += ((model(*high) - model(*low)) / 2e-4) ** 2
    return sqrt(total)


def flat(half: float) -> float:
    """Standard deviation of a rectangle, from its second moment in many strips."""
    strips = 20_000
    return sqrt(fmean(((n + 0.5) / strips * half) ** 2 for n in range(strips)))


def freedom(parts: Sequence[tuple[float, float]], firm: float = 0) -> float:
    """Effective degrees of freedom: variances of variances add."""
    whole = sum(u * u for u, _ in parts) + firm**2
    doubt = sum(2 * (u * u) ** 2 / n for u, n in parts)  # a variance is known to 2 v^2 / n
    return 2 * whole**2 / doubt


def seen_to(limit: float, surface: float, length: float) -> float:
    """Depth at which a falling profile meets a limit."""
    return solved(lambda x: limit - surface * exp(-x / length), 0, 100)


def fewest(enough: Callable[[int], bool], start: int = 1, step: int = 1) -> int:
    """First number that is enough, counted up."""
    return next(n for n in count(start, step) if enough(n))


def unlucky(tests: int, percent: float) -> float:
    """Chance in % that at least one test errs, test by test."""
    clean, hit = 1.0, 0.0
    for _ in range(int(tests)):
        hit += clean * percent / 100
        clean -= clean * percent / 100
    return 100 * hit


def best_of(lots: int) -> float:
    """Mean of the best of some normal values, in standard deviations, by strips."""
    width, total, below = 1e-3, 0.0, 0.0
    for n in range(-8000, 8000):
        z = (n + 0.5) * width
        after = below + exp(-z * z / 2) / sqrt(2 * pi) * width
        total += z * (after**lots - below**lots)
        below = after
    return float(total)
