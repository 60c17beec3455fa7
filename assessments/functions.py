"""The functions that an author's arithmetic may call, each on exact decimals."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from itertools import pairwise

from assessments.reading.atomic_weights import molar_mass

# Own exponent bounds turn what would be endless or infinite into an exception.
EXACT = Context(prec=34, Emax=299, Emin=-600)
Argument = Decimal | str | Sequence[Decimal]


@dataclass(frozen=True, slots=True)
class Function:
    """A function with how many arguments it takes and of which shape."""

    call: Callable[..., Decimal]
    least: int = 1
    most: int = 1
    takes: str = "numbers"  # numbers | formula | points


def _by_float(of: Callable[[float], float]) -> Callable[[Decimal], Decimal]:
    def call(value: Decimal) -> Decimal:
        # Angles are in radians; 15 digits are what a float honestly knows.
        return Decimal(format(of(float(value)), ".15g"))

    return call


def _exp(value: Decimal) -> Decimal:
    if abs(value) > 1300:
        raise ValueError("the argument of exp is too large")
    return EXACT.exp(value)


def _rounded(value: Decimal, places: Decimal = Decimal(0)) -> Decimal:
    if places != places.to_integral_value() or abs(places) > 30:
        raise ValueError("round goes to -30 .. 30 whole places")
    return value.quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP, EXACT)


def _interp(at: Decimal, xs: Sequence[Decimal], ys: Sequence[Decimal]) -> Decimal:
    """Return y at x on the broken line through the points; x outside them is refused."""
    if len(xs) != len(ys) or len(xs) < 2:
        raise ValueError("interp takes two lists of equal length, at least 2")
    if any(b <= a for a, b in pairwise(xs)):
        raise ValueError("the first list of interp must rise")
    if not xs[0] <= at <= xs[-1]:
        raise ValueError(f"{at} is outside the points of interp")
    n = next(n for n in range(1, len(xs)) if at <= xs[n])
    share = EXACT.divide(EXACT.subtract(at, xs[n - 1]), EXACT.subtract(xs[n], xs[n - 1]))
    rise = EXACT.subtract(ys[n], ys[n - 1])
    return EXACT.add(ys[n - 1], EXACT.multiply(share, rise))


# 34 digits take 50 µs, and one draw asks for the same many times. What is kept is written alike for
# 2 and 2.0; a root is not: the root of 4.00 is 2.0.
_exp_kept, _ln_kept, _log10_kept = (
    lru_cache(maxsize=1024)(of) for of in (_exp, EXACT.ln, EXACT.log10)
)

FUNCTIONS = {
    "sqrt": Function(EXACT.sqrt),
    "exp": Function(_exp_kept),
    "ln": Function(_ln_kept),
    "log10": Function(_log10_kept),
    "sin": Function(_by_float(math.sin)),
    "cos": Function(_by_float(math.cos)),
    "tan": Function(_by_float(math.tan)),
    "asin": Function(_by_float(math.asin)),
    "acos": Function(_by_float(math.acos)),
    "atan": Function(_by_float(math.atan)),
    "abs": Function(EXACT.abs),
    "min": Function(min, 2, 20),
    "max": Function(max, 2, 20),
    "floor": Function(lambda x: x.to_integral_value(ROUND_FLOOR)),
    "ceil": Function(lambda x: x.to_integral_value(ROUND_CEILING)),
    "round": Function(_rounded, 1, 2),
    "interp": Function(_interp, 3, 3, "points"),
    "molar_mass": Function(molar_mass, 1, 1, "formula"),
}
CONSTANTS = {"pi": Decimal("3.141592653589793238462643383279503")}
