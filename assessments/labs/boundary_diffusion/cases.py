"""The plates, furnaces and scrap streams that a seed draws; each is solved before it is shown."""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil, floor
from random import Random

from assessments.labs.boundary_diffusion.diffusion import (
    COARSE,
    DYSPROSIUM,
    ELEMENTS,
    TERBIUM,
    Cycle,
    Magnet,
    Treated,
)
from assessments.labs.boundary_diffusion.events import EVENTS
from assessments.labs.boundary_diffusion.loop import Returned, Route, Scrap
from assessments.labs.boundary_diffusion.search import (
    Card,
    Demand,
    found,
    least_dose,
    topped_up,
)

STANDARD_SEEDS = ("", "practice")
_DRAWS = 400  # about one draw in five will do
_TERBIUM = 0.75  # of the draws; fewer of them find that dysprosium cannot do it
WIDE = 4  # steps of the dose that keep the card, at the least


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A plate with its card, and a stream of scrap with what is asked of it; `event` of the shift.

    Plate and stream are two tasks of one role and have nothing else in common.
    """

    magnet: Magnet
    card: Card
    scrap: Scrap
    demand: Demand
    event: int


STANDARD = Case(
    magnet=Magnet(thickness=4.0, coercivity=1100, remanence=1.42),
    card=Card(weakest=1500, gap=200, remanence=1.40, cost=0.36, price=3.5, hottest=950, slot=12.0),
    scrap=Scrap(
        collected=0.60, taken=0.90, best=0.96, half=0.4, hole=26.4, coat=1.30, oxygen=2000,
        hourly=16, mill=1200, stale=3000, rare=30.5, taint=0.0, finish=0.72,
    ),
    demand=Demand(finished=34.0, oxygen=3500, nickel=450, aim=29.8),
    event=0,
)  # fmt: skip
_ROUTE = Route(tumble=6, sieve=150, swarf=0, hydride=0)


def case_of(seed: str) -> Case:
    """Return the case of a seed, which has been solved; the same seed, the same case."""
    return _drawn_case(seed)[0]


def solution(seed: str) -> tuple[Cycle, Route]:
    """Return the cycle that the search finds and the route that the limits were drawn around."""
    _, cycle, route = _drawn_case(seed)
    return cycle, route


@lru_cache(maxsize=512)
def _drawn_case(seed: str) -> tuple[Case, Cycle, Route]:
    if seed in STANDARD_SEEDS:
        best = found(STANDARD.magnet, STANDARD.card)
        if best is None:
            raise ValueError("the standard plate has no cycle")
        loop = topped_up(STANDARD.demand, Returned(scrap=STANDARD.scrap, route=_ROUTE))
        return STANDARD, best[0], loop.route
    chance = Random(f"boundary-diffusion {seed}")  # noqa: S311 - draws a plate, keeps no secret
    magnet, card, cycle = _first_plate(chance)
    scrap, demand, route = _first_stream(chance)
    case = Case(
        magnet=magnet, card=card, scrap=scrap, demand=demand, event=chance.randrange(len(EVENTS))
    )
    return case, cycle, route


def _first_plate(chance: Random) -> tuple[Magnet, Card, Cycle]:
    for _ in range(_DRAWS):
        drawn = _plate(chance)
        best = found(*drawn) if drawn else None
        if drawn and best and best[1] >= WIDE:
            return *drawn, best[0]
    raise ValueError("no plate of these draws has a cycle")


def _first_stream(chance: Random) -> tuple[Scrap, Demand, Route]:
    for _ in range(_DRAWS):
        scrap, demand, route = _stream(chance)
        if demand.oxygen <= 3600 and demand.nickel <= 600 and route.hydride >= 0.3:
            return scrap, demand, route
    raise ValueError("no stream of these draws has a route")


def _plate(chance: Random) -> tuple[Magnet, Card] | None:
    """Return a plate with a card around a cycle that only one of the two elements can keep."""
    element = TERBIUM if chance.random() < _TERBIUM else DYSPROSIUM
    magnet = Magnet(
        thickness=chance.randrange(20, 66, 1) / 10, coercivity=chance.randrange(1000, 1201, 10),
        remanence=chance.randrange(138, 145) / 100,
    )  # fmt: skip
    hottest, slot = chance.randrange(850, 951, 5), chance.randrange(12, 49) / 2
    most = 60 if element == TERBIUM else 90
    cycle = Cycle(
        element=element, pickup=chance.randrange(15, most) / 100,
        celsius=min(hottest, COARSE), hours=slot,
    )  # fmt: skip
    plate = Treated(magnet=magnet, cycle=cycle)
    inside = plate.content(magnet.thickness / 2) / cycle.pickup
    if not 0.35 <= inside <= 0.97 or plate.lasts > 0.9 * slot:
        return None  # depth would ask for nothing, or for another process; or the film would last
    card = Card(
        weakest=5 * floor(plate.weakest / 5), gap=0, remanence=0, cost=0,
        price=chance.randrange(20, 46) / 10, hottest=hottest, slot=slot,
    )  # fmt: skip
    return _carded(magnet, card, element, chance)


def _carded(magnet: Magnet, card: Card, element: int, chance: Random) -> tuple[Magnet, Card] | None:
    """Return the card with limits that leave the cheapest dose little room."""
    celsius = min(card.hottest, COARSE)
    doses = [least_dose(magnet, card, one, celsius) for one in range(len(ELEMENTS))]
    least, other = doses[element], doses[1 - element]
    if least is None:
        return None
    price = card.price if element == TERBIUM else 1.0
    most = ceil(100 * price * max(1.06 * least, least + 0.021)) / 100
    others = 1.0 if element == TERBIUM else card.price
    if other is not None and others * other < 1.02 * most:
        return None
    cycle = Cycle(element=element, pickup=most / price, celsius=celsius, hours=card.slot)
    plate = Treated(magnet=magnet, cycle=cycle)
    return magnet, Card(
        weakest=card.weakest, gap=10 * ceil(plate.gap * chance.uniform(1.03, 1.20) / 10 + 0.2),
        remanence=floor(1000 * plate.remanence) / 1000, cost=most, price=card.price,
        hottest=card.hottest, slot=card.slot,
    )  # fmt: skip


def _stream(chance: Random) -> tuple[Scrap, Demand, Route]:
    """Return a stream with limits that leave its route little room."""
    scrap = Scrap(
        collected=chance.randrange(40, 86) / 100, taken=chance.randrange(80, 96) / 100,
        best=chance.randrange(90, 99) / 100, half=chance.randrange(3, 11) / 10,
        hole=chance.randrange(20, 41), coat=chance.randrange(50, 181, 5) / 100,
        oxygen=chance.randrange(1200, 2401, 20), hourly=chance.randrange(20, 61),
        mill=chance.randrange(700, 1301, 20), stale=chance.randrange(1500, 4001, 50),
        rare=chance.randrange(300, 316) / 10, taint=chance.randrange(0, 31, 5) / 100,
        finish=chance.randrange(62, 81) / 100,
    )  # fmt: skip
    aim = chance.randrange(292, 300) / 10
    route = Route(
        tumble=chance.randrange(4, 19) / 2, sieve=chance.randrange(90, 221, 10),
        swarf=chance.randrange(0, 61, 5), hydride=0,
    )  # fmt: skip
    demand = Demand(finished=0, oxygen=0, nickel=0, aim=aim)
    loop = topped_up(demand, Returned(scrap=scrap, route=route))
    demand = replace(
        demand, finished=floor(10 * loop.finished * 0.99) / 10,
        oxygen=10 * ceil(loop.oxygen * 1.01 / 10), nickel=10 * ceil(loop.nickel * 1.04 / 10),
    )  # fmt: skip
    return scrap, demand, loop.route
