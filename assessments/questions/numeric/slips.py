"""Mistakes that show in a wrong number: which one it was, and what to say about it."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from assessments.reading.numbers import Number
from assessments.reading.tolerance import EXACT

SCALES = tuple(Decimal(10) ** power for power in (3, -3, 6, -6, 9, -9, 2, -2))
SAID = {
    "precision": "The value is right, but it is written with too few digits for the rule.",
    "unit-scale": "The digits are right, but the value is off by a power of ten. Check the unit.",
    "unit-wrong": "The number is right, but the unit is not.",
    "unit-dimension": "That unit measures something else than what is asked for.",
    "unit-basis": "That unit is of something else: an oxide and its metal do not weigh the same.",
    "unit-exact": "The answer is asked for in one unit only. Write it in that unit.",
    "sign": "The size is right, but the sign is not.",
    "inverted": "This is one divided by the right value. Check which way round the ratio goes.",
}


def recognised(given: Number, accepts: Callable[[Number], bool]) -> str:
    """Return the name of the mistake that turns the right number into this one, or empty."""
    return next((name for name, undone in _undone(given) if accepts(undone)), "")


def _undone(given: Number) -> Iterator[tuple[str, Number]]:
    # A value that is right apart from its digits is the smallest mistake, so it comes first.
    value = given.value
    yield "precision", _full(value)
    if not value:
        return
    yield "sign", _full(EXACT.minus(value))
    for scale in SCALES:
        yield "unit-scale", _full(EXACT.multiply(value, scale))
    yield "inverted", _full(EXACT.divide(Decimal(1), value))


def _full(value: Decimal) -> Number:
    """Return a number with as many digits as any rule may ask for."""
    return Number(value, 99, 99)
