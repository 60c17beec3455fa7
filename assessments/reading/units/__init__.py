"""Units as learners type them: a small grammar over a fixed table, and exact conversion.

Nothing typed ever reaches a general unit library: those can be made to hang by `9**9**9`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache

from assessments.reading import BadResponse, numbers
from assessments.reading.units.grammar import Factor, factors
from assessments.reading.units.table import ATOMS, NO_DIMS, REFUSED, SHARES, Dims

POWER = 6  # the highest power of a unit, and of what several factors make together
EXACT = Context(prec=60)
POWERS = re.compile(r"(?<=[A-Za-zμΩ%])\^?(-?[0-9]+)")
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its size in base units, its dimensions, and of what it is a unit."""

    text: str
    factor: Fraction = Fraction(1)
    dims: Dims = NO_DIMS
    basis: tuple[str, ...] = ()
    offset: Fraction = Fraction(0)

    @property
    def is_scale(self) -> bool:
        """Whether this is a temperature with a zero of its own, so that shares make no sense."""
        return bool(self.offset)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, as written."""

    value: Decimal
    unit: Unit
    number: str


ONE = Unit("")


@lru_cache(maxsize=4096)
def parse(text: str) -> Unit:
    """Return the unit that `text` names; nothing means the pure number. Raises BadResponse."""
    found = factors(text)
    factor, powers, basis = Fraction(1), list(NO_DIMS), Counter[str]()
    above = list(NO_DIMS)  # what stands above the line
    for part in found:
        atom = ATOMS.get(part.name)
        if atom is None:
            raise BadResponse(_unknown(part))
        if atom.offset and len(found) == 1 and part.power == 1:
            return Unit(text.strip(), atom.factor, atom.dims, (), atom.offset)
        if atom.offset:
            raise BadResponse("°C stands alone. In a compound unit write K.")
        factor *= atom.factor**part.power
        powers = [n + part.power * power for n, power in zip(powers, atom.dims, strict=True)]
        if part.power > 0:
            above = [n + part.power * power for n, power in zip(above, atom.dims, strict=True)]
        if atom.basis:
            basis[atom.basis] += part.power
    if any(abs(power) > 4 * POWER for power in powers):
        raise BadResponse(f"“{text.strip()}” has too high a power.")
    if not any(powers) and tuple(above) in SHARES:
        basis[SHARES[tuple(above)]] = 1  # g/t is a share by mass, as wt% is
    return Unit(text.strip(), factor, tuple(powers), tuple(sorted(_of_what(basis))))


def _of_what(basis: Counter[str]) -> Iterator[str]:
    """Yield of what the unit is one: `kg REO/t ore` is not `kg ore/t REO`."""
    for word, power in basis.items():
        if power:
            yield word if power > 0 else f"per {word}"


def quantity(text: str) -> Quantity:
    """Return `2.4 mol/L` as number and unit. Raises BadResponse."""
    number, rest = numbers.split(text)
    value = numbers.read(number or text)
    return Quantity(value, parse(rest), number)


def same_dimension(one: Unit, other: Unit) -> bool:
    """Whether both measure the same kind of quantity."""
    return one.dims == other.dims


def fits(given: Unit, wanted: Unit) -> bool:
    """Whether an answer in `given` can answer a question in `wanted`."""
    return same_dimension(given, wanted) and same_basis(given, wanted)


def same_basis(given: Unit, wanted: Unit) -> bool:
    """Whether both are of the same thing: a mass of oxide is none of metal, wt% is not at%.

    An answer may leave out what the question has said. A kind of share that the question left
    open may be added, a substance may not: `wt%` answers `%`, `kg REO` does not answer `kg`.
    """
    if given.basis == wanted.basis:
        return True
    ways = set(SHARES.values())
    ours, theirs = set(given.basis), set(wanted.basis)
    of, way = ours - ways, ours & ways
    return (not of or of == theirs - ways) and (not way or not theirs & ways or way <= theirs)


def convert(value: Decimal, source: Unit, target: Unit) -> Decimal:
    """Return the value in another unit of the same dimension, exact where decimals can be."""
    if source.factor == target.factor and source.offset == target.offset:
        return value
    up, down = _ratio(source, target)
    scaled = EXACT.divide(EXACT.multiply(value, up), down)
    if source.offset == target.offset:
        return scaled
    return EXACT.add(scaled, _shift(source, target))


@lru_cache(maxsize=4096)
def _ratio(source: Unit, target: Unit) -> tuple[Decimal, Decimal]:
    ratio = source.factor / target.factor
    return Decimal(ratio.numerator), Decimal(ratio.denominator)


@lru_cache(maxsize=64)
def _shift(source: Unit, target: Unit) -> Decimal:
    shift = (source.offset - target.offset) / target.factor
    return EXACT.divide(Decimal(shift.numerator), Decimal(shift.denominator))


def _unknown(part: Factor) -> str:
    if part.name in REFUSED:
        return f"{REFUSED[part.name]} {numbers.FREE}"
    near = sorted(name for name in ATOMS if name.casefold() == part.name.casefold())
    hint = f" Did you mean {' or '.join(near)}?" if near else " Write it like g/L or m3/h."
    return f"“{part.name}” is not a unit known here.{hint} {numbers.FREE}"


def pretty(text: str) -> str:
    """Return a unit as it is printed: `m3` as m³, `mol*L^-1` as mol·L⁻¹."""
    return POWERS.sub(lambda found: found[1].translate(RAISED), text.replace("*", "·"))
