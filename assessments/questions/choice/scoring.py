"""Named rules for several right options, each with the words the learner is told beforehand.

`good` and `bad` count right and wrong options ticked, `right` those that are right, `all_` all.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from assessments.marks import FULL, NONE

Rule = Callable[[int, int, int, int], Decimal]


def all_or_nothing(good: int, bad: int, right: int, all_: int) -> Decimal:
    """Everything for exactly the right options, else nothing."""
    return FULL if good == right and not bad else NONE


def per_option(good: int, bad: int, right: int, all_: int) -> Decimal:
    """The share of options decided rightly, ticked or not."""
    return Decimal(good + (all_ - right - bad)) / all_


def right_minus_wrong(good: int, bad: int, right: int, all_: int) -> Decimal:
    """The share of right ones, less as much for each wrong one, never below nothing."""
    return max(NONE, Decimal(good - bad) / right)


def no_wrong(good: int, bad: int, right: int, all_: int) -> Decimal:
    """The share of right ones, nothing as soon as one wrong one is ticked."""
    return NONE if bad else Decimal(good) / right


RULES: Mapping[str, tuple[Rule, str]] = {
    "all-or-nothing": (all_or_nothing, "Only exactly the right ones earn the points."),
    "per-option": (per_option, "Each option decided rightly, ticked or not, earns its share."),
    "right-minus-wrong": (right_minus_wrong, "A wrong one takes away what a right one earns."),
    "no-wrong": (no_wrong, "Each right one earns its share; one wrong one costs all points."),
}


def weighted(weights: Mapping[str, Decimal], picked: Iterable[str]) -> Decimal:
    """Return the sum of the author's weights, kept between nothing and everything."""
    return min(FULL, max(NONE, sum((weights.get(key, NONE) for key in picked), NONE)))
