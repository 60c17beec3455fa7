"""How several right options are marked: rules with the words for the learner, or weights.

`good` and `bad` count right and wrong options ticked, `right` those that are right, `all_` all.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from assessments.marks import FULL, NONE
from assessments.source import Block, read_share

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


def read_weights(block: Block, keys: tuple[str, ...]) -> dict[str, Decimal]:
    """Read what each option adds or takes away, as shares of the points."""
    fields = block.fields.fields("weights")
    if fields is None:
        return {}
    if block.fields.text("scoring"):
        block.fields.error("scoring", "C10", "`weights` and `scoring` exclude each other")
    fields.refuse_unknown(keys, "`weights`")
    weights: dict[str, Decimal] = {}
    for key in fields:
        share = read_share(fields.text(key))
        if share is None or not -1 <= share <= 1:
            fields.error(
                key, "C10", f"the weight of “{key}” is not a share", expected="50 %, -25 %"
            )
        else:
            weights[key] = share
    if not block.failed and sum(w for w in weights.values() if w > 0) != 1:
        block.fields.error("weights", "C10", "the weights above 0 must add up to 100 %")
    return weights
