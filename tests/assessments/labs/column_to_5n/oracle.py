"""The purification reckoned again in other ways: Simpson's areas, cells in a row, diluted cakes."""

from math import exp, pi, sqrt

from assessments.labs.column_to_5n.column import ELEMENTS, Column


def cut_masses(column: Column) -> dict[str, float]:
    """Return what the cut takes of each element, in shares of the feed: Simpson under each peak."""
    begin, end = column.cut
    return {
        name: column.feed.shares[name] * area(begin, end, column.time(name), column.width(name))
        for name in ELEMENTS
    }


def area(low: float, high: float, at: float, width: float, parts: int = 4000) -> float:
    """Return the area under a Gaussian between two values."""

    def height(x: float) -> float:
        return exp(-(((x - at) / width) ** 2) / 2) / (width * sqrt(2 * pi))

    step = (high - low) / parts
    inner = sum((4 if k % 2 else 2) * height(low + k * step) for k in range(1, parts))
    return step / 3 * (height(low) + inner + height(high))


def cells_in_a_row(cells: int, mean: float, step: float) -> tuple[float, float]:
    """Return mean and standard deviation of the time at which a pulse leaves equal mixed cells."""
    rate = cells / mean
    held = [1.0] + [0.0] * (cells - 1)
    left = first = second = 0.0
    for k in range(round(4 * mean / step)):
        out = rate * held[-1] * step
        t = (k + 0.5) * step
        left, first, second = left + out, first + out * t, second + out * t * t
        moved = [rate * one * step for one in held]
        held = [
            one - gone + came for one, gone, came in zip(held, moved, [0.0, *moved], strict=False)
        ]
    at = first / left
    return at, sqrt(second / left - at * at)


def washed(chloride: float, water: float, washes: int) -> float:
    """Return the chloride in a cake of one volume that is mixed with water and drained again."""
    for _ in range(washes):
        volume = 1 + water
        drained = chloride * (volume - 1) / volume
        chloride -= drained
    return chloride


def lime(grade: float, carry: float) -> float:
    """Return ppm of CaO: one mole of oxide, three of the dihydrate, one CaO for each Ca."""
    oxide, acid = 336.482, 3 * 126.064  # g
    calcium = acid * grade * 1e-6 * carry / 40.078  # mol
    return 1e6 * calcium * 56.0774 / oxide
