"""How near is near enough: the rules by which a number counts as right, and their words."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from itertools import repeat
from typing import Literal

from assessments.prose.figures import show_number
from assessments.reading import BadResponse, units
from assessments.reading.numbers import Number
from assessments.reading.units import ONE, Unit

EXACT = Context(prec=80)
SETTLED = Context(prec=30)
FIGURES = re.compile(r"([1-9][0-9]?)\s*(sf|dp)|(0)\s*(dp)")
PLAIN = re.compile(r"[0-9]{1,20}(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?")
WAYS = (ROUND_HALF_UP, ROUND_HALF_EVEN)
NAMES = {"sf": "significant figures", "dp": "decimal places"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to be near enough; `amount` is in the answer's unit, a share or a count of digits."""

    how: Literal["within", "share", "sf", "dp", "exact"]
    amount: Decimal = Decimal(0)

    def accepts(self, given: Number, right: Decimal) -> bool:
        """Whether the given number counts as right; one exactly on the boundary does."""
        return self.accepting(right)(given)

    def accepting(self, right: Decimal) -> Callable[[Number], bool]:
        """Return what `accepts` for one right value, to be asked of several numbers."""
        if self.is_range:
            low, high = self.ends(right)
            return lambda given: low <= given.value <= high
        amount = int(self.amount)
        agreeing = self.agreeing(right)
        if self.how == "sf":
            return lambda given: given.significant >= amount and agreeing(given.value)
        return lambda given: given.decimals >= amount and agreeing(given.value)

    def agreeing(self, right: Decimal) -> Callable[[Decimal], bool]:
        """Return what says whether a value alone is right, however few digits were written."""
        if self.is_range:
            low, high = self.ends(right)
            return lambda value: low <= value <= high
        # Half way between two, both roundings are taught somewhere.
        ours = {self.rounded(right, way) for way in WAYS}
        size = right.adjusted()

        def agrees(value: Decimal) -> bool:
            # Of another size or sign nothing rounds to the same: most wrong answers stop here.
            if right and self.how == "sf":
                if abs(value.adjusted() - size) > 1 or value.is_signed() != right.is_signed():
                    return False
            elif EXACT.abs(EXACT.subtract(value, right)) > 1:
                return False
            return any(self.rounded(value, way) in ours for way in WAYS)

        return agrees

    @property
    def is_range(self) -> bool:
        """Whether what counts lies between two ends; otherwise digits are compared."""
        return self.how not in ("sf", "dp")

    def ends(self, right: Decimal) -> tuple[Decimal, Decimal]:
        """Return the least and the greatest number that counts, where that is a range."""
        margin = self.margin(right)
        return EXACT.subtract(right, margin), EXACT.add(right, margin)

    def each_ends(self, rights: Sequence[Decimal]) -> tuple[list[Decimal], list[Decimal]]:
        """Return all least and all greatest numbers that count, for a column of right values."""
        margins = [self.margin(Decimal(0))] * len(rights)
        if self.how == "share":
            margins = [*map(EXACT.multiply, repeat(self.amount), map(EXACT.abs, rights))]
        return [*map(EXACT.subtract, rights, margins)], [*map(EXACT.add, rights, margins)]

    def margin(self, right: Decimal) -> Decimal:
        """Return the greatest distance from `right` that still counts."""
        if self.how == "share":
            return EXACT.multiply(self.amount, EXACT.abs(right))
        return self.amount if self.how == "within" else Decimal(0)

    def rounded(self, value: Decimal, way: str = ROUND_HALF_UP) -> Decimal:
        """Return the value with as many digits as the rule asks for."""
        if self.how == "dp":
            return value.quantize(Decimal(1).scaleb(-int(self.amount)), way, EXACT)
        if self.how != "sf":
            return value
        count = int(self.amount)
        first = value.adjusted() if value else 0
        rounded = value.quantize(Decimal(1).scaleb(first - count + 1), way, EXACT)
        if value and rounded.adjusted() > first:  # 9.96 becomes 10.0, not 10.00
            rounded = rounded.quantize(Decimal(1).scaleb(first - count + 2), way, EXACT)
        return rounded

    def words(self, unit: str = "") -> str:
        """Return the rule as a learner reads it, without a hint of the answer."""
        if self.how == "exact":
            return "the exact value"
        if self.how in NAMES:
            return f"written to {self.amount} {NAMES[self.how]}"
        if self.how == "share":
            return f"within {show_number((self.amount * 100).normalize())} % of the right value"
        return f"within ±{show_number(self.amount)}{' ' + unit if unit else ''}"


def settled(value: Decimal) -> Decimal:
    """Return a computed value without its last digits, which hold what rounding left over.

    Otherwise 1 / 3 * 3 would not be 1, and an answer on the boundary would miss it.
    """
    return SETTLED.plus(value)


def read(text: str, unit: Unit = ONE) -> Rule:
    """Read `2 %`, `0.05 mol/L`, `3 sf`, `2 dp` or `exact`. Raises ValueError with the reason."""
    text = text.strip()
    if text == "exact":
        return Rule("exact")
    found = FIGURES.fullmatch(text)
    if found:
        return Rule("dp" if "dp" in text else "sf", Decimal(found[1] or found[3]))
    number = re.match(PLAIN, text)
    if number is None:
        raise ValueError(f"“{text}” is no tolerance")
    amount, rest = Decimal(number[0]), text[number.end() :].strip()
    # For an answer in % a bare `2 %` would be two things; the share is meant, points are not.
    if rest == "%":
        return Rule("share", amount / 100)
    if not rest:
        return Rule("within", amount)
    try:
        own = units.parse(rest)
    except BadResponse as error:
        raise ValueError(str(error)) from error
    if own.dims != unit.dims:
        other = f"“{unit.text}”" if unit.text else "an answer without a unit"
        raise ValueError(f"the tolerance's unit “{rest}” does not fit {other}")
    if own.is_scale != unit.is_scale:
        # A difference of 1 K is one of 1 °C.
        return Rule("within", amount)
    size = own.factor / unit.factor
    return Rule("within", EXACT.divide(amount * size.numerator, Decimal(size.denominator)))
