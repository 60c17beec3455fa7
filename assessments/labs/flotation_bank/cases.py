"""The ores and plants that a seed draws, and a cheap way to run the circuit that meets each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil, floor
from random import Random

from assessments.labs.flotation_bank.model import Circuit, Ore, Plan

STANDARD_SEEDS = ("", "practice")
_DRAWS = 200  # about one draw in two will do
_GRADES, _RECOVERIES, _MOST_LOAD = range(50, 67), range(76, 90), 180  # worth a lesson
_ROOM = 0.2  # of grade and recovery in %, and ten times of load: kept by the solver for rounding
_WEIGHT = 30  # of a shortfall against cost; heavier, and the descent creeps along the demands
_STEPS = 220  # of the descent; more change the cost in its third digit

# Each setting of a plan: least, most, step, as on the panel.
RANGES = {
    "celsius": (20, 85, 1),
    "collector": (100, 600, 2),
    "depressant": (0, 5000, 2),
    "rougher": (4, 20, 0.1),
    "scavenger": (4, 20, 0.1),
    "cleaner": (3, 16, 0.1),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An ore, what the plant can do, and what is demanded of it.

    `hottest` deg C that the steam reaches; `depressant` g/t that the returned water may carry;
    least `grade` % REO and `recovery` %; most circulating `load` % and `cost` index.
    """

    ore: Ore
    hottest: int
    depressant: int
    grade: int
    recovery: int
    load: int
    cost: float = 0.0


STANDARD = Case(
    ore=Ore(masses=(7.2, 1.9, 1.4, 21.0, 50.5, 18.0), speed=1.0, soap=0),
    hottest=85, depressant=5000, grade=60, recovery=83, load=150, cost=6.0,
)  # fmt: skip
_STANDARD_START = Plan(
    celsius=75, collector=350, depressant=4000, rougher=10, scavenger=12, cleaner=6
)


@lru_cache(maxsize=512)
def case_of(seed: str) -> Case:
    """Return the case of a seed, which the solver below has met; the same seed, the same case."""
    return _drawn_case(seed)[0]


@lru_cache(maxsize=512)
def solution(seed: str) -> Plan:
    """Return a plan that meets the case of a seed for little cost."""
    return _drawn_case(seed)[1]


@lru_cache(maxsize=512)
def _drawn_case(seed: str) -> tuple[Case, Plan]:
    if seed not in STANDARD_SEEDS:
        chance = Random(f"flotation-bank {seed}")  # noqa: S311 - draws an ore, keeps no secret
        for _ in range(_DRAWS):
            drawn, start = _drawn(chance)
            best = cheapest(drawn, start) if _is_worth_a_lesson(drawn) else start
            if best is not start:
                return replace(drawn, cost=ceil(best.cost * 20.6) / 20), best
    return STANDARD, cheapest(STANDARD, _STANDARD_START)


def meets(case: Case, plan: Plan, room: float = 0.0) -> bool:
    """Whether a plan meets all but the cost of a case, with some room in grade and recovery."""
    return plan.celsius <= case.hottest and _short(case, plan, room) == 0


def _short(case: Case, plan: Plan, room: float) -> float:
    """Return how far a plan is from what is demanded; 0 when it is there."""
    reached = Circuit(ore=case.ore, plan=plan)
    misses = (
        case.grade + room - reached.grade,
        case.recovery + room - reached.recovery,
        (reached.load - case.load) / 10 + room,
        (plan.depressant - case.depressant) / 100,
    )
    return sum(max(miss, 0.0) ** 2 for miss in misses)


def cheapest(case: Case, start: Plan) -> Plan:
    """Return the cheapest plan that a descent from a plan which meets the case comes upon.

    It need not be the cheapest there is.
    """
    lows, highs = zip(*((low, high) for low, high, _ in RANGES.values()), strict=True)
    highs = (min(highs[0], case.hottest), highs[1], min(highs[2], case.depressant), *highs[3:])

    def inside(place: Sequence[float]) -> dict[str, float]:
        return {
            name: low + (high - low) * min(max(share, 0.0), 1.0)
            for share, name, low, high in zip(place, RANGES, lows, highs, strict=True)
        }

    def burden(place: Sequence[float]) -> float:
        outside = sum(max(-share, share - 1, 0.0) for share in place)
        plan = Plan(**inside(place))
        return plan.cost + _WEIGHT * _short(case, plan, _ROOM) + 10 * outside

    begun = [
        (getattr(start, name) - low) / (high - low)
        for name, low, high in zip(RANGES, lows, highs, strict=True)
    ]
    found = on_the_grid(inside(descend(burden, begun)))
    return found if meets(case, found) and found.cost < start.cost else start


def on_the_grid(values: dict[str, float]) -> Plan:
    """Return the plan on the steps of the panel."""
    return Plan(
        **{
            name: round(low + step * round((values[name] - low) / step), 1)
            for name, (low, _, step) in RANGES.items()
        }
    )


def descend(burden: Callable[[Sequence[float]], float], start: list[float]) -> list[float]:
    """Return a low place near a start, by the simplex of Nelder and Mead."""

    def towards(share: float) -> tuple[float, list[float]]:
        """Look from the middle of the better places along the line to the worst."""
        inner = [place for _, place in simplex[:-1]]
        middle = [sum(axis) / len(inner) for axis in zip(*inner, strict=True)]
        place = [m + share * (w - m) for m, w in zip(middle, simplex[-1][1], strict=True)]
        return burden(place), place

    places = [start] + [
        [value + 0.1 * (at == axis) * (1 if value < 0.5 else -1) for at, value in enumerate(start)]
        for axis in range(len(start))
    ]
    simplex = sorted((burden(place), place) for place in places)
    for _ in range(_STEPS):
        moved = towards(-1)
        if moved < simplex[0]:
            moved = min(moved, towards(-2))
        elif moved >= simplex[-2]:
            moved = min(moved, towards(0.5))
        if moved < simplex[-1]:
            simplex[-1] = moved
        else:
            best = simplex[0][1]
            nearer = ([(b + v) / 2 for b, v in zip(best, p, strict=True)] for _, p in simplex[1:])
            simplex[1:] = [(burden(place), place) for place in nearer]
        simplex.sort()
    return simplex[0][1]


def _drawn(chance: Random) -> tuple[Case, Plan]:
    """Return an ore in a plant, and a plan whose results, rounded down, are the demands."""
    bastnasite = chance.randrange(80, 141) / 10
    free, slime = chance.uniform(0.62, 0.76), chance.uniform(0.08, 0.16)
    parts = [round(bastnasite * share, 1) for share in (free, 1 - free - slime, slime)]
    barite, silicate = chance.randrange(5, 31), chance.randrange(10, 26)
    carbonate = round(100 - sum(parts) - barite - silicate, 1)
    ore = Ore(
        masses=(*parts, float(barite), carbonate, float(silicate)),
        speed=chance.randrange(85, 121, 5) / 100,
        soap=chance.randrange(0, 81, 10),
    )
    hottest, most = chance.randrange(70, 86), chance.randrange(3000, 5001, 200)
    plan = on_the_grid(
        {
            "celsius": hottest - chance.randrange(5),
            "collector": ore.soap + chance.uniform(280, 420),
            "depressant": most * chance.uniform(0.75, 1),
            "rougher": chance.uniform(8, 15),
            "scavenger": chance.uniform(8, 17),
            "cleaner": chance.uniform(3.5, 8),
        }
    )
    reached = Circuit(ore=ore, plan=plan)
    return Case(
        ore=ore, hottest=hottest, depressant=most, grade=floor(reached.grade - _ROOM),
        recovery=floor(reached.recovery - _ROOM), load=10 * ceil(reached.load * 0.12),
    ), plan  # fmt: skip


def _is_worth_a_lesson(case: Case) -> bool:
    return case.grade in _GRADES and case.recovery in _RECOVERIES and case.load <= _MOST_LOAD
