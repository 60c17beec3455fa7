"""The hydrogen furnace before the mill: purging it of air, and what hydrogen a degassing leaves.

Temperatures in deg C, pressures in mbar absolute, oxygen in vol%, hydrogen in ppm by mass.

    after n cycles: O2 = 20.9 (low / high)^n         ideal gas, mixed, filled with pure inert gas
    rich = (w - w214) / (1 - w214)                   neodymium beside Nd2Fe14B, a lever rule
    H = 1e6 M_H ((1 - rich) 2.9 f / M_214 + rich (2 + 0.7 f)(1 - g) / M_Nd)
    f = 1 / (1 + exp((T - 230) / 7))                 still in Nd2Fe14B
    g = 1 - 1 / (1 + exp((T - 600) / 8))             NdH2 that has given up its hydrogen

That Nd2Fe14B lets go of it between 220 and 250 deg C and NdH2 from about 580 on is of Meisner and
Panchanathan (doi 10.1063/1.355317), seen in its abstract. The two curves between are invented, and
they leave time and pressure out.
"""

from dataclasses import dataclass
from math import ceil, exp, log

HYDROGEN, IRON, BORON, NEODYMIUM = 1.008, 55.845, 10.81, 144.242  # g/mol
MATRIX = 2 * NEODYMIUM + 14 * IRON + BORON  # Nd2Fe14B
AIR = 20.9  # vol% of oxygen
FULL, DEUTERO = 2.9, 0.7  # H in Nd2Fe14B when full; H above NdH2


def stays(celsius: float) -> float:
    """Return the share of its hydrogen that Nd2Fe14B still holds after degassing."""
    return 1 / (1 + exp((celsius - 230) / 7))


def reformed(celsius: float) -> float:
    """Return the share of NdH2 that has decomposed, so that Nd-rich metal has re-formed."""
    return 1 - 1 / (1 + exp((celsius - 600) / 8))


def rich(neodymium: float) -> float:
    """Return the share of neodymium beside Nd2Fe14B in an alloy with so many wt% of it."""
    inside = 2 * NEODYMIUM / MATRIX
    return (neodymium / 100 - inside) / (1 - inside)


def hydrogen(neodymium: float, celsius: float) -> tuple[float, float]:
    """Return the hydrogen in Nd2Fe14B and in the hydride of neodymium, ppm of the alloy."""
    extra, held = rich(neodymium), stays(celsius)
    matrix = 1e6 * HYDROGEN * (1 - extra) * FULL * held / MATRIX
    hydride = 1e6 * HYDROGEN * extra * (2 + DEUTERO * held) * (1 - reformed(celsius)) / NEODYMIUM
    return matrix, hydride


@dataclass(frozen=True, slots=True, kw_only=True)
class Purge:
    """A purge by vacuum: pumped to `low` and filled to `high` mbar absolute, in turn.

    `most` vol% of oxygen before hydrogen is let in; `cycle` and `slot` minutes.
    """

    low: int
    high: int
    most: float
    cycle: int
    slot: int

    def left(self, cycles: int) -> float:
        """Return the oxygen after so many cycles, vol%."""
        return float(AIR * (self.low / self.high) ** cycles)

    @property
    def exact(self) -> float:
        """Cycles that would just do, as a number with a fraction."""
        return log(self.most / AIR) / log(self.low / self.high)

    @property
    def needed(self) -> int:
        """Whole cycles that are needed."""
        return ceil(self.exact)
