"""What chance gives to picks that were made without knowing: exact distributions of the score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import fsum, lcm

Rows = tuple[frozenset[int], ...]  # the columns that stay open in each row
Spread = tuple[tuple[Fraction, Fraction], ...]  # score and its probability, by score
Dense = Mapping[int, float]
FORGOTTEN = 1e-40  # probabilities below this are left out: a double could not add them anyway


@lru_cache(maxsize=4096)
def spread(rows: Rows, room: tuple[int, ...]) -> Spread:
    """Return the distribution of the score when the keys are dealt out at random.

    Column number n is the key of at most `room[n]` rows. Every way of dealing is alike, so that a
    row with one of k open columns right earns 1/k.
    """
    whole = frozenset(range(len(room)))
    even = sum((Fraction(1, len(room)) for row in rows if row == whole), Fraction(0))
    telling = [row for row in rows if row != whole]
    columns = sorted(frozenset().union(*telling))
    start = (*(room[at] for at in columns), sum(room) - sum(room[at] for at in columns))
    states: dict[tuple[tuple[int, ...], Fraction], Fraction] = {(start, even): Fraction(1)}
    for row in telling:
        gains = (*(Fraction(at in row, len(row)) for at in columns), Fraction(0))
        after: dict[tuple[tuple[int, ...], Fraction], Fraction] = {}
        for (left, score), chance in states.items():
            total = sum(left)
            for at, gain in enumerate(gains):
                if left[at]:
                    state = ((*left[:at], left[at] - 1, *left[at + 1 :]), score + gain)
                    after[state] = after.get(state, Fraction(0)) + chance * left[at] / total
        states = after
    found: dict[Fraction, Fraction] = {}
    for (_, score), chance in states.items():
        found[score] = found.get(score, Fraction(0)) + chance
    return tuple(sorted(found.items()))


@lru_cache(maxsize=4096)
def mean(one: Spread) -> Fraction:
    """Return the score that chance gives on average."""
    return sum((score * chance for score, chance in one), Fraction(0))


@dataclass(frozen=True, slots=True)
class Total:
    """The distribution of a sum of independent scores, counted in parts of one `unit`-th."""

    unit: int
    chances: Dense

    def at_least(self, score: Fraction) -> float:
        """Return the probability of this score or a higher one."""
        least = score * self.unit
        return min(1.0, fsum(chance for at, chance in self.chances.items() if at >= least))

    def within(self, share: float) -> tuple[Fraction, Fraction]:
        """Return the scores between which chance stays in this share of cases, evenly cut."""
        cut, below = (1 - share) / 2, 0.0
        low = high = max(self.chances)
        for at in sorted(self.chances):
            below += self.chances[at]
            low = min(low, at) if below > cut else low
            if below >= 1 - cut:
                high = at
                break
        return Fraction(low, self.unit), Fraction(high, self.unit)


def total(spreads: Iterable[Spread]) -> Total:
    """Add independent scores up.

    For one right option of n each it is the binomial distribution, for options of unequal number
    the Poisson-binomial one.
    """
    counted = Counter(spreads)
    unit = lcm(*(score.denominator for one in counted for score, _ in one))
    whole: Dense = {0: 1.0}
    for one, times in counted.items():
        dense = {int(score * unit): float(chance) for score, chance in one}
        whole = _added(whole, _repeated(dense, times))
    return Total(unit, whole)


def _repeated(one: Dense, times: int) -> Dense:
    found: Dense = {0: 1.0}
    while times:
        found = _added(found, one) if times % 2 else found
        times //= 2
        one = _added(one, one) if times else one
    return found


def _added(one: Dense, other: Dense) -> Dense:
    found: dict[int, float] = {}
    for first, chance in one.items():
        for second, also in other.items():
            at = first + second
            found[at] = found.get(at, 0.0) + chance * also
    return {at: chance for at, chance in found.items() if chance > FORGOTTEN}
