"""What plate and loop must keep, by how much they do, and the cycle with most room for its dose."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil, floor, log

from assessments.labs.boundary_diffusion.diffusion import (
    ELEMENTS,
    MOST_GAIN,
    SCALE,
    TERBIUM,
    Cycle,
    Magnet,
    Treated,
    coarsened,
)
from assessments.labs.boundary_diffusion.loop import Returned

# Each setting of furnace and loop: least, most, step, as on the panel.
RANGES = {
    "pickup": (0.1, 1.2, 0.005),
    "celsius": (780, 950, 5),
    "hours": (2, 24, 0.5),
    "tumble": (0.5, 12, 0.5),
    "sieve": (40, 300, 5),
    "swarf": (0, 90, 5),
    "hydride": (0, 8, 0.01),
}
_STEP = RANGES["pickup"][2]
_COOLER = 60  # deg C below the released temperature, as far as the search goes
AIM = 0.05  # wt% of metallic rare earth on either side


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What is asked of the plate and of its furnace.

    Least `weakest` kA/m and `remanence` T, most `gap` kA/m; most `cost` in wt% of dysprosium, with
    terbium counted `price` times; furnace released to `hottest` deg C and free for `slot` h.
    """

    weakest: int
    gap: int
    remanence: float
    cost: float
    price: float
    hottest: int
    slot: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What is asked of the loop: least `finished` kg, most `oxygen`, `nickel` ppm, `aim` wt%."""

    finished: float
    oxygen: int
    nickel: int
    aim: float


def cost(card: Card, cycle: Cycle) -> float:
    """Return what the metal costs, as wt% of dysprosium."""
    return cycle.pickup * (card.price if cycle.element == TERBIUM else 1.0)


def plate_spares(card: Card, plate: Treated) -> dict[str, float]:
    """Return how far a plate keeps each limit of its card; below zero it does not."""
    return {
        "weakest_spare": plate.weakest - card.weakest,
        "gap_spare": card.gap - plate.gap,
        "remanence_spare": 1000 * (plate.remanence - card.remanence),
        "cost_spare": round(card.cost - cost(card, plate.cycle), 9),
        "time_spare": card.slot - plate.cycle.hours,
    }


def loop_spares(demand: Demand, loop: Returned) -> dict[str, float]:
    """Return how far a loop keeps each limit; below zero it does not."""
    return {
        "finished_spare": loop.finished - demand.finished,
        "oxygen_spare": demand.oxygen - loop.oxygen,
        "nickel_spare": demand.nickel - loop.nickel,
        "metal_spare": AIM - abs(loop.metal - demand.aim),
    }


def found(magnet: Magnet, card: Card) -> tuple[Cycle, int] | None:
    """Return the cycle in the middle of the widest span of doses, and how many steps that is.

    More time only helps in this model, so the slot is used whole, and both faces are coated. At
    each temperature the content of the weakest place is in proportion to the dose, so the least
    dose follows; remanence, gap and cost end the span above it. Of equals the least cost decides.
    """
    spans = [span for element in range(len(ELEMENTS)) for span in _spans(magnet, card, element)]
    if not spans:
        return None
    width, _, cycle = max(spans, key=lambda one: (one[0], one[1]))
    middle = _on_grid(cycle.pickup + _STEP * ((width - 1) // 2))
    return replace(cycle, pickup=middle), width


def _spans(magnet: Magnet, card: Card, element: int) -> Iterator[tuple[int, float, Cycle]]:
    """Yield the width of each span of doses in steps, its cost below zero, and its least dose."""
    for celsius in range(card.hottest - _COOLER, card.hottest + 1, 5):
        least = least_dose(magnet, card, element, celsius)
        if least is None:
            continue
        start, width = Cycle(element=element, pickup=least, celsius=celsius, hours=card.slot), 0
        while start.pickup + _STEP * width <= RANGES["pickup"][1] + 1e-9:
            cycle = replace(start, pickup=_on_grid(least + _STEP * width))
            if min(plate_spares(card, Treated(magnet=magnet, cycle=cycle)).values()) < 0:
                break
            width += 1
        if width:
            yield width, -cost(card, start), start


def least_dose(magnet: Magnet, card: Card, element: int, celsius: float) -> float | None:
    """Return the least pick-up with which the weakest place is hard enough, in the whole slot."""
    share = (card.weakest - magnet.coercivity) / (MOST_GAIN[element] * coarsened(celsius))
    if share >= 1:
        return None
    cycle = Cycle(element=element, pickup=1.0, celsius=celsius, hours=card.slot)
    each = Treated(magnet=magnet, cycle=cycle).content(magnet.thickness / 2)
    wanted = -SCALE[element] * log(1 - share) / each
    dose = _on_grid(_STEP * ceil(wanted / _STEP - 1e-9))
    return max(dose, RANGES["pickup"][0]) if dose <= RANGES["pickup"][1] else None


def topped_up(demand: Demand, loop: Returned) -> Returned:
    """Return the loop with the hydride that its metal needs, on the steps of the panel."""
    step = RANGES["hydride"][2]
    needed = min(max(loop.needed(demand.aim), RANGES["hydride"][0]), RANGES["hydride"][1])
    return replace(loop, route=replace(loop.route, hydride=round(step * floor(needed / step), 2)))


def _on_grid(dose: float) -> float:
    return round(dose, 3)
