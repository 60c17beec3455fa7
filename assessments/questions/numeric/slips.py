"""Mistakes that show in a wrong number: which one it was, and what to say about it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
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
    yield "precision", replace(given, significant=99, decimals=99)
    full = replace(given, significant=99, decimals=99)
    if not given.value:
        return
    yield "sign", replace(full, value=EXACT.minus(given.value))
    for scale in SCALES:
        yield "unit-scale", replace(full, value=EXACT.multiply(given.value, scale))
    yield "inverted", replace(full, value=EXACT.divide(Decimal(1), given.value))
