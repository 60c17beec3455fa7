"""The feeds and plants that a seed draws, and the most productive plan that was found for each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil, floor, inf, log, sqrt
from random import Random
from statistics import NormalDist

from assessments.labs.column_to_5n.column import (
    DROP,
    FULL_LOAD,
    LOAD_POWER,
    NEODYMIUM,
    Bed,
    Column,
    Feed,
    between,
)
from assessments.labs.column_to_5n.finish import Works

FIVE_NINES = 10.0  # ppm of other rare-earth oxides, of all rare-earth oxides

STANDARD_SEEDS = ("", "practice")
_DRAWS = 200

# Ranges and steps of the settings: cm; cm/min; per cent; standard deviations; count; ppm.
LENGTHS, FLOWS, LOADS = (50, 300, 1), (0.05, 2.0, 0.002), (0.5, 20.0, 0.05)
STARTS, ENDS, EDGE = (-4.0, -0.5), (0.0, 4.0), 0.02
WASHES, GRADES = (0, 8), (1.0, 20.0, 0.5)

_MOST_PLATES = 2000.0
_SOME = 40.0  # ppm of chloride that a drawn limit leaves room for, at the most
_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A feed, a bed, a finishing, and what is demanded.

    At least `recovered` of the Nd and `productivity` cm/h; at most `others` ppm and `cost`.
    """

    feed: Feed
    bed: Bed
    works: Works
    recovered: float
    others: float
    productivity: float = 0.0
    cost: float = inf


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Settings on their grids: column, cut, washes and grade of the acid."""

    length: int
    flow: float
    load: float
    start: float
    end: float
    washes: int
    grade: float

    def column(self, case: Case) -> Column:
        """Return the column that the plan runs."""
        return Column(
            feed=case.feed, bed=case.bed, length=self.length, asked=self.flow, load=self.load,
            start=self.start, end=self.end,
        )  # fmt: skip


STANDARD = Case(
    feed=Feed(sm=300, pr=700, log_k=(17.14, 16.61, 16.40), k=2.0),
    bed=Bed(a=0.5, b=0.04, c=0.7, pressure=3.3),
    works=Works(
        chloride=20000, wash=2.0, carry=0.4, rest=3.0, wash_cost=0.5, acid_cost=4.0
    ),
    recovered=90.0, others=50.0, productivity=1.10, cost=3.9,
)  # fmt: skip


@lru_cache(maxsize=512)
def case_of(seed: str) -> Case:
    """Return the case of a seed, which the solver below has met; the same seed, the same case."""
    if seed in STANDARD_SEEDS:
        return STANDARD
    chance = Random(f"column-to-5n {seed}")  # noqa: S311 - draws a feed, keeps no secret
    for _ in range(_DRAWS):
        drawn = _drawn(chance)
        plan = best_plan(drawn)
        if plan:
            return _limited(drawn, plan)
    return STANDARD


@lru_cache(maxsize=512)
def solution(case: Case) -> Plan:
    """Return the plan of a case that was drawn here; each has one."""
    plan = best_plan(case)
    if plan is None:
        raise ValueError("no plan meets this case")
    return plan


def meets(case: Case, plan: Plan) -> bool:
    """Whether the product has five nines on the basis of rare earths, and enough is recovered."""
    column = plan.column(case)
    return (
        sum(column.impurities.values()) <= FIVE_NINES
        and 100 * column.collected(NEODYMIUM) >= case.recovered
    )


def best_plan(case: Case) -> Plan | None:
    """Return the most productive column that was found, with the cheapest finishing."""
    finishing = cheapest_finish(case)
    found = _sketch(case)
    if finishing is None or found is None:
        return None
    washes, grade = finishing
    return _polished(case, replace(found, washes=washes, grade=grade))


def cheapest_finish(case: Case) -> tuple[int, float] | None:
    """Return washes and grade of the acid that keep the limit at the least cost."""
    low, high, step = GRADES
    grades = [low + step * k for k in range(round((high - low) / step) + 1)]
    kept = [
        (case.works.cost(washes, grade), washes, grade)
        for washes in range(WASHES[1] + 1)
        for grade in grades
        if case.works.others(washes, grade) <= case.others
    ]
    return min(kept)[1:] if kept else None


def _sketch(case: Case) -> Plan | None:
    """Return the best of a coarse search.

    Each cut needs so many plates for its purity. At each flow the bed is as long as pump and hall
    permit, and then the load follows from the plates.
    """
    best, most = None, 0.0
    for start, end, plates in _cuts(case):
        share = between(start, end)
        for step in range(40):
            flow = 0.1 * 20 ** (step / 39)
            length = min(float(LENGTHS[1]), case.bed.pressure / (DROP * flow))
            room = length / (case.bed.plate(flow, 0.0) * plates) - 1
            if room <= 0 or length < LENGTHS[0]:
                continue
            load = min(FULL_LOAD * room ** (1 / LOAD_POWER), LOADS[1])
            if load * flow * share > most and load >= LOADS[0]:
                most = load * flow * share
                best = Plan(
                    length=floor(length), flow=_down(flow, FLOWS), load=_down(load, LOADS),
                    start=start, end=end, washes=0, grade=1.0,
                )  # fmt: skip
    return best


def _down(value: float, grid: tuple[float, float, float]) -> float:
    low, high, step = grid
    return round(low + step * floor((min(value, high) - low) / step + 1e-9), 6)


def _cuts(case: Case) -> Iterator[tuple[float, float, float]]:
    """Yield cuts that recover enough, each with the plates that its purity needs."""
    for half in range(3, 9):
        start = -half / 2
        wanted = case.recovered / 100 + _NORMAL.cdf(start)
        if wanted >= 1:
            continue
        least = ceil(_NORMAL.inv_cdf(wanted) / EDGE) * EDGE
        for more in range(12):
            end = round(least + 0.1 * more, 2)
            plates = _plates(case.feed, start, end) if end <= ENDS[1] else _MOST_PLATES
            if plates < _MOST_PLATES:
                yield start, end, plates


def _plates(feed: Feed, start: float, end: float) -> float:
    """Return the fewest plates with which a cut has five nines."""
    low, high = 1.0, _MOST_PLATES
    for _ in range(18):
        middle = sqrt(low * high)
        low, high = (low, middle) if _impure(feed, middle, start, end) <= 1 else (middle, high)
    return high


def _impure(feed: Feed, plates: float, start: float, end: float) -> float:
    """Return the impurity of a cut over what five nines allow, from ratios of times alone."""
    got = {}
    for name, share in feed.shares.items():
        ratio = (1 + feed.k) / (1 + feed.retention(name))
        away = sqrt(plates) * (ratio - 1)
        got[name] = share * between(away + start * ratio, away + end * ratio)
    total = sum(got.values())
    return 1e6 * (total - got[NEODYMIUM]) / total / FIVE_NINES


def _polished(case: Case, plan: Plan) -> Plan | None:
    """Return the plan after single steps of its settings, each taken where it makes more."""
    best, most = (plan, plan.column(case).productivity) if meets(case, plan) else (None, 0.0)
    for _ in range(60):
        found = None
        for other in _neighbours(best or plan):
            if (made := other.column(case).productivity) > most and meets(case, other):
                found, most = other, made
        if found is None:
            return best
        best = found
    return best


def _neighbours(plan: Plan) -> Iterator[Plan]:
    """Yield plans some steps away in one or two settings, all of them on their grids."""
    for load in (-4, -1, 0, 1, 4):
        for end in (-3, -1, 0, 1, 3):
            for start in (-5, 0, 5):
                yield _moved(plan, load=load, end=end, start=start)
        for flow in (-25, -5, 5, 25):
            yield _moved(plan, load=load, flow=flow)
        for length in (-10, -2, 2, 10):
            yield _moved(plan, load=load, length=length)


def _moved(
    plan: Plan, *, load: int = 0, end: int = 0, start: int = 0, flow: int = 0, length: int = 0
) -> Plan:
    return replace(
        plan,
        length=min(max(plan.length + length, LENGTHS[0]), LENGTHS[1]),
        flow=_step(plan.flow, flow, FLOWS),
        load=_step(plan.load, load, LOADS),
        start=_step(plan.start, start, (*STARTS, EDGE)),
        end=_step(plan.end, end, (*ENDS, EDGE)),
    )


def _step(value: float, steps: int, grid: tuple[float, float, float]) -> float:
    low, high, step = grid
    return round(min(max(value + steps * step, low), high), 6)


def _drawn(chance: Random) -> Case:
    neodymium = 16.61
    works = Works(
        chloride=float(chance.randrange(8, 41) * 1000),
        wash=chance.choice((1.5, 2.0, 2.5, 3.0)),
        carry=chance.choice((0.2, 0.3, 0.4, 0.5, 0.6)),
        rest=float(chance.randrange(2, 9)),
        wash_cost=chance.choice((0.3, 0.4, 0.5, 0.6, 0.8, 1.0)),
        acid_cost=chance.choice((2.0, 3.0, 4.0, 6.0, 8.0)),
    )
    washes = ceil(log(works.chloride / _SOME) / log(1 + works.wash))
    grade = chance.randrange(4, 25) / 2
    return Case(
        feed=Feed(
            sm=float(chance.randrange(100, 901, 50)),
            pr=float(chance.randrange(200, 1501, 50)),
            log_k=(
                round(neodymium + chance.randrange(30, 54) / 100, 2),
                neodymium,
                round(neodymium - chance.randrange(17, 22) / 100, 2),
            ),
            k=chance.randrange(10, 36) / 10,
        ),
        bed=Bed(
            a=chance.choice((0.2, 0.3, 0.4, 0.5)),
            b=chance.choice((0.03, 0.04, 0.05)),
            c=chance.choice((0.4, 0.5, 0.6, 0.7)),
            pressure=chance.randrange(15, 51) / 10,
        ),
        works=works,
        recovered=float(chance.randrange(86, 95)),
        others=float(ceil(works.others(washes, grade))),
    )


def _limited(drawn: Case, plan: Plan) -> Case:
    """Return the case with limits that leave this plan a little room and no more."""
    made = plan.column(drawn).productivity
    spent = drawn.works.cost(plan.washes, plan.grade)
    return replace(drawn, productivity=floor(95 * made) / 100, cost=ceil(102 * spent + 1) / 100)
