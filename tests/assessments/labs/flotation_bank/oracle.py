"""The circuit reckoned again in another way: every cell by itself, all 22 balances solved at once.

Numbers and rate law are typed again from the brief of the lab and not taken from its model.
"""

from math import exp

# k0 1/min, sensitivity t/kg, order, degree of entrainment
GRAINS = (
    (1.0, 0.10, 1.0, 0.1),
    (0.20, 0.16, 1.0, 0.1),
    (0.035, 0.20, 1.0, 0.4),
    (0.60, 1.0, 2.2, 0.08),
    (0.45, 0.8, 2.2, 0.1),
    (0.04, 0.6, 1.5, 0.1),
)
WATER_IN_FROTH = 0.005  # of a cell's water in a minute
ROUGHER, SCAVENGER, CLEANER = range(8), range(8, 16), range(16, 22)

Matrix = list[list[float]]


def speed(grain: int, celsius: float, collector: float, depressant: float) -> float:
    """Return the true flotation rate of a kind of grain, 1/min; collector free of soap."""
    k0, sensitivity, order, _ = GRAINS[grain]
    hot = 1 / (1 + exp((60 - celsius) / 7))
    active = depressant / 1000 * (1 - 0.75 * (1 - hot))
    wetted = (collector / 300) ** 0.6 * (1 - 0.4 * (1 - hot))
    return float(k0 * wetted / (1 + sensitivity * active) ** order)


def at_rest(rate: float, carried: float, minutes: tuple[float, float, float]) -> list[float]:
    """Return what each cell holds, t min for 1 t of fresh feed a unit of time.

    Out of a cell go `rate + carried` with the froth, and its content over its residence with the
    pulp. The froth of rougher cells is the feed of the cleaner; the froth of scavenger cells and
    the last cleaner's pulp go to the first rougher cell.
    """
    floats = [rate + carried] * 16 + [0.6 * rate + carried] * 6
    stays = [minutes[0] / 8] * 8 + [minutes[1] / 8] * 8 + [minutes[2] / 6] * 6
    cells = len(stays)
    balance: Matrix = [[0.0] * (cells + 1) for _ in range(cells)]
    balance[0][cells] = 1.0
    for cell in range(cells):
        balance[cell][cell] += floats[cell] + 1 / stays[cell]
        if cell not in (0, CLEANER[0]):
            balance[cell][cell - 1] -= 1 / stays[cell - 1]
    for cell in SCAVENGER:
        balance[0][cell] -= floats[cell]
    balance[0][CLEANER[-1]] -= 1 / stays[CLEANER[-1]]
    for cell in ROUGHER:
        balance[CLEANER[0]][cell] -= floats[cell]
    return _solved(balance)


def circuit(
    masses: tuple[float, ...],
    celsius: float,
    collector: float,
    depressant: float,
    minutes: tuple[float, float, float],
    *,
    water: float = WATER_IN_FROTH,
    ore: float = 1.0,
) -> tuple[float, float, float]:
    """Return grade % REO, recovery % and circulating load %."""
    floated, returned = [], 0.0
    for grain, mass in enumerate(masses):
        rate = ore * speed(grain, celsius, collector, depressant)
        carried = GRAINS[grain][3] * water
        held = at_rest(rate, carried, minutes)
        floated.append(mass * sum((0.6 * rate + carried) * held[cell] for cell in CLEANER))
        back = sum((rate + carried) * held[cell] for cell in SCAVENGER)
        returned += mass * (back + held[CLEANER[-1]] * 6 / minutes[2])
    rare = sum(floated[:3])
    return (
        75 * rare / sum(floated),
        100 * rare / sum(masses[:3]),
        100 * returned / sum(masses),
    )


def _solved(balance: Matrix) -> list[float]:
    """Solve by elimination; each row outweighs its own column, so no pivot is sought."""
    size = len(balance)
    for at in range(size):
        lead = balance[at][at]
        balance[at] = [value / lead for value in balance[at]]
        for row in range(size):
            if row != at and balance[row][at]:
                share = balance[row][at]
                balance[row] = [
                    value - share * above
                    for value, above in zip(balance[row], balance[at], strict=True)
                ]
    return [row[size] for row in balance]
