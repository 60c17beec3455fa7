"""The usual slips in reading a curve and sizing a die: a wrong value that a known mistake gives."""

from collections.abc import Iterator, Mapping

from assessments.labs.press_and_sinter.curve import CLOSED, KEEP, KNEE, MU0, Bench, Curve
from assessments.labs.press_and_sinter.search import Limits
from assessments.labs.press_and_sinter.sinter import Sintered

RIGHT = 0.01  # of a value: what counts as right
_SAME = 0.006  # of a value: what noise and rounding may do
_ROUNDED = 0.0015  # of a size: what rounding while reckoning may do

Slip = tuple[float, str]


def right(curve: Curve) -> dict[str, float]:
    """Return the four values of a curve: Br in T, the others in kA/m."""
    return {"br": curve.br, "hcb": curve.hcb, "hcj": curve.hcj, "hk": curve.hk}


def is_off(value: float, wanted: float) -> bool:
    """Whether a reading is farther from a value than counts as right."""
    return abs(value - wanted) > RIGHT * wanted


def _known(curve: Curve, bench: Bench) -> Iterator[tuple[str, Slip]]:
    """Yield each usual wrong reading by the setting it is typed into."""
    if bench.right_area != KEEP:
        yield "br", (curve.br / bench.area, "Your Br is that of the area over the coat.")
    yield "hcb", (curve.hcj, "Your HcB is HcJ: the field where J is zero, not where B is.")
    yield "hcb", (curve.br / MU0, "Your HcB is Br/μ0: J has fallen by then, since μrec is above 1.")
    yield "hcj", (curve.hcb, "Your HcJ is HcB: the field where B is zero, not where J is.")
    yield "hcj", (curve.hk, "Your HcJ is Hk: the field at the knee.")
    yield "hk", (curve.field_at(curve.br / 2), "Your Hk is taken at 0.5 Br, not at 0.9 Br.")
    yield "hk", (curve.hcj, "Your Hk is HcJ.")
    if bench.circuit != CLOSED:
        own = bench.factor * curve.br / MU0
        yield "hk", (curve.hk - KNEE * own, "Your Hk is an applied field: the own field is not in.")


def told(typed: Mapping[str, float], curve: Curve, bench: Bench) -> Iterator[str]:
    """Say which usual slip each wrong reading is, at most one for each."""
    wanted, said = right(curve), set()
    for name, (wrong, why) in _known(curve, bench):
        value = typed[name]
        near = abs(value - wrong) <= _SAME * wrong
        if name not in said and value > 0 and is_off(value, wanted[name]) and near:
            said.add(name)
            yield why


def in_die(block: Sintered, limits: Limits) -> Iterator[str]:
    """Say which usual slip a die or a fill is."""
    plan, (long, wide, high) = block.plan, limits.blank
    alike = (block.relative / block.green) ** (1 / 3)
    right_long, right_wide = long / (1 - block.along), wide / (1 - block.across)
    if _is(plan.along, long * alike) and _is(plan.across, wide * alike):
        yield "Your die counts on the same shrinkage in all directions; along the field it is more."
    elif _is(plan.along, long * (1 + block.along)) and _is(plan.across, wide * (1 + block.across)):
        yield "A shrinkage was added to the part. It is a share of the die: divide by one minus it."
    elif _is(plan.along, long / (1 - block.across)) and _is(plan.across, wide / (1 - block.along)):
        yield "The two directions are swapped: the larger shrinkage is along the field."
    elif limits.stock and (
        _is(plan.along, right_long * limits.along / long)
        and _is(plan.across, right_wide * limits.across / wide)
    ):
        yield "The die gives the ground part. The stock on both faces is missing."
    if _is(plan.fill, high / (1 - block.across)):
        yield "The fill is the green height; loose powder needs more room."


def _is(size: float, wrong: float) -> bool:
    return abs(size - wrong) <= _ROUNDED * wrong
