"""What a block must keep, by how much it does, and the plan that leaves its furnace most room."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil, floor

from assessments.labs.press_and_sinter.sinter import (
    FULL,
    JS,
    NORMAL,
    SHARE,
    Plan,
    Powder,
    Sintered,
    shrinkage,
)

# Each setting of press and furnace: least, most, step, as on the panel.
RANGES = {
    "size": (2.5, 5.0, 0.1),
    "pressure": (50, 200, 1),
    "along": (5, 60, 0.01),
    "across": (5, 60, 0.01),
    "fill": (10, 150, 0.05),
    "celsius": (1000, 1120, 1),
    "hold": (1, 8, 0.1),
}
_PRESSURES = range(50, 201, 5)
_COOLEST = 1015  # deg C; below it no hold of the panel is long enough
_ROOM = 0.4  # h that a plan may vary at the least


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What is asked of a block, and what its plant can do.

    Part: `along`, `across`, `height` mm as ground, `stock` mm on each face, `tolerance` mm of the
    sintered block. Card: least `density` g/cm3 and `remanence` T, most `grain` um, `oxygen` ppm.
    Plant: most `force` kN, `hottest` deg C, `slot` h.
    """

    along: float
    across: float
    height: float
    stock: float
    tolerance: float
    density: float
    grain: float
    remanence: float
    oxygen: int
    force: int
    hottest: int
    slot: float

    @property
    def blank(self) -> tuple[float, float, float]:
        """Size of the sintered block before grinding, mm."""
        more = 2 * self.stock
        return self.along + more, self.across + more, self.height + more

    def sized(self, powder: Powder, plan: Plan) -> Plan:
        """Return the plan with the die and the fill that give the blank, on the panel's steps."""
        block = Sintered(powder=powder, plan=plan)
        along, across, height = self.blank
        fill = height / (1 - block.across) * block.green / powder.loose
        return replace(
            plan,
            along=round(along / (1 - block.along), 2),
            across=round(across / (1 - block.across), 2),
            fill=round(round(fill / 0.05) * 0.05, 2),
        )


def spares(limits: Limits, block: Sintered) -> dict[str, float]:
    """Return how far a block keeps each limit of card and drawing; below zero it does not."""
    sizes = zip(("along", "across", "height"), block.sizes, limits.blank, strict=True)
    return {
        "density_spare": block.density - limits.density,
        "grain_spare": limits.grain - block.grain,
        **{f"{name}_spare": limits.tolerance - abs(got - want) for name, got, want in sizes},
        "remanence_spare": block.remanence - limits.remanence,
        "oxygen_spare": limits.oxygen - block.oxygen,
    }


def is_kept(limits: Limits, block: Sintered) -> bool:
    """Whether a block keeps card, drawing and plant."""
    plan = block.plan
    plant = block.force <= limits.force and plan.celsius <= limits.hottest
    return plant and plan.hold <= limits.slot and min(spares(limits, block).values()) >= 0


def found(powder: Powder, limits: Limits) -> Plan | None:
    """Return the plan whose hold may vary most, in the middle of its holds; nothing where none is.

    Finer powder only helps in press and furnace, so it is as fine as its oxygen allows. A longer
    hold helps density and hurts grains, so the holds that do are one span at each temperature.
    Of equals it is the one with less pressure, and then the cooler one.
    """
    size = ceil(10 * 1600 / (limits.oxygen - 300) - 1e-9) / 10
    start = Plan(size=size, pressure=0, along=1, across=1, fill=1, celsius=0, hold=0)
    best = max(
        (
            (round(longest - shortest, 1), -pressure, -celsius, shortest, longest)
            for pressure in _PRESSURES
            for celsius, shortest, longest in _holds(
                powder, limits, replace(start, pressure=pressure)
            )
        ),
        default=None,
    )
    if best is None or best[0] < _ROOM:
        return None
    _, pressure, celsius, shortest, longest = best
    start = replace(start, pressure=-pressure, celsius=-celsius)
    hold = round((shortest + longest) / 2, 1)
    plan = limits.sized(powder, replace(start, hold=hold))
    return plan if is_kept(limits, Sintered(powder=powder, plan=plan)) else None


def _holds(powder: Powder, limits: Limits, plan: Plan) -> Iterator[tuple[int, float, float]]:
    """Yield temperatures with their shortest and longest hold, where there is a span of them."""
    green = Sintered(powder=powder, plan=plan).green
    aligned = powder.aligned - powder.lost * plan.pressure / 100
    needed = max(limits.density / FULL, limits.remanence / (JS * SHARE * aligned))
    if needed >= 1 or _force(powder, limits, green, plan.pressure) > limits.force:
        return
    counted = (1 - needed) ** -0.5 - (1 - green) ** -0.5  # half of k te
    for celsius in range(_COOLEST, limits.hottest + 1):
        at = Sintered(powder=powder, plan=replace(plan, celsius=celsius, hold=1))
        power = plan.size**2.5 + 5 * at.growth * 2 * counted / at.rate / (8 * NORMAL**1.5)
        shortest = ceil(10 * (power**1.6 - plan.size**4) / at.growth) / 10
        longest = floor(10 * (limits.grain**4 - plan.size**4) / at.growth) / 10
        longest = min(longest, limits.slot, RANGES["hold"][1])
        shortest = max(shortest, RANGES["hold"][0])
        if shortest <= longest:
            yield celsius, shortest, longest


def _force(powder: Powder, limits: Limits, green: float, pressure: float) -> float:
    """Return the force on a die for the densest block, kN; no block needs a larger die."""
    across = shrinkage(powder.ratio, green)
    along, wide, _ = limits.blank
    return pressure * along / (1 - powder.ratio * across) * wide / (1 - across) / 1000
