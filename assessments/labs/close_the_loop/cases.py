"""The plants and permits that a seed draws, and the cheapest plan that a search of each finds."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil, floor
from random import Random

from assessments.labs.close_the_loop.model import (
    CHLORINE,
    FLUORINE,
    KSP,
    LOST,
    NITROGEN,
    Loop,
    Plan,
    Plant,
    free,
    henry,
    left,
    stripping_cost,
)

STANDARD_SEEDS = ("", "practice")
_DRAWS = 200  # nearly each draw will do
_ROOM, _ENERGY = 1.03, 1.10  # allowed of the cheapest plan's cost and energy
_SPARE = 0.985  # of the nitrogen that is allowed; the steps of the panel take the rest

# Each setting of a plan: least, most, step, as on the panel.
RANGES = {
    "recycle": (0, 0.95, 0.01),
    "evaporate": (0, 1, 0.01),
    "sodium": (0, 1, 0.01),
    "ph": (8, 12, 0.1),
    "celsius": (5, 50, 1),
    "air": (500, 5000, 5),
    "stages": (2, 8, 1),
    "calcium": (0.3, 50, 0.1),
    "dilution": (0, 100, 1),
}
OFF_GASES = (
    "To the open air",
    "Washed with acid, the salt sold",
    "Washed with water, the ammonia used again",
)
CATCHING = (0.0, 0.06, 0.12)  # cost index for each kg of nitrogen


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A plant, its permit, and what plant and neighbours allow.

    Permit at the outfall: `nitrogen` and `fluoride` mg/L, `load` g of nitrogen and `salt` kg of
    chloride a tonne. Most `chloride` g/L that the extraction bears, `fresh` m3, free `calcium`
    mmol/L in water that goes back, `sodium` share that the extraction is released for; `buyer`
    takes at most so many kg of nitrogen as salt; most `energy` MWh and `cost` index.
    """

    plant: Plant
    nitrogen: int
    load: int
    fluoride: int
    salt: int
    chloride: int
    fresh: float
    calcium: float
    sodium: float
    buyer: int
    energy: float = 0.0
    cost: int = 0


STANDARD = Case(
    plant=Plant(water=60, base=53.6, fluoride=25, arrives=10, fines=1.3),
    nitrogen=15, load=100, fluoride=8, salt=700, chloride=100, fresh=12.0, calcium=2.0,
    sodium=0.2, buyer=0, energy=6.5, cost=700,
)  # fmt: skip


@lru_cache(maxsize=512)
def case_of(seed: str) -> Case:
    """Return the case of a seed, which the solver below has met; the same seed, the same case."""
    return _drawn_case(seed)[0]


@lru_cache(maxsize=512)
def solution(seed: str) -> Plan:
    """Return the cheapest plan that the search finds for the case of a seed."""
    return _drawn_case(seed)[1]


def off_gas(case: Case, plan: Plan) -> int:
    """Return the place in OFF_GASES of the cheapest way that the case allows."""
    return 1 if Loop(plant=case.plant, plan=plan).caught <= case.buyer else 2


def cost(case: Case, plan: Plan, way: int) -> float:
    """Return the whole cost index of a plan with a way for the off-gas."""
    return sum(Loop(plant=case.plant, plan=plan).costs(CATCHING[way]).values())


@lru_cache(maxsize=512)
def _drawn_case(seed: str) -> tuple[Case, Plan]:
    if seed not in STANDARD_SEEDS:
        chance = Random(f"close-the-loop {seed}")  # noqa: S311 - draws a plant, keeps no secret
        for _ in range(_DRAWS):
            drawn = _drawn(chance)
            best = cheapest(drawn)
            if best:
                return _limited(drawn, best), best
    best = cheapest(STANDARD)
    if best is None:
        raise ValueError("the standard plant has no plan")
    return STANDARD, best


def _limited(drawn: Case, best: Plan) -> Case:
    """Return the case with an energy and a cost that leave the best plan little room."""
    least = cost(drawn, best, off_gas(drawn, best))
    energy = Loop(plant=drawn.plant, plan=best).energy
    return replace(drawn, energy=ceil(10 * energy * _ENERGY) / 10, cost=ceil(least * _ROOM))


def meets(case: Case, plan: Plan) -> bool:
    """Whether a plan meets the permit and the plant's own limits, all but energy and cost."""
    now = Loop(plant=case.plant, plan=plan)
    return (
        1000 * now.nitrogen <= case.nitrogen
        and 1000 * now.nitrogen * now.outfall <= case.load
        and 1000 * now.fluoride <= case.fluoride
        and now.chloride <= case.chloride
        and now.chloride * now.outfall <= case.salt
        and now.fresh <= case.fresh
        and plan.calcium <= case.calcium
        and plan.sodium <= case.sodium
        and plan.celsius >= case.plant.arrives
        and not plan.dilution
    )


def cheapest(case: Case) -> Plan | None:
    """Return the cheapest plan on the steps of the panel, or nothing.

    Avoided ammonia costs nothing here, so NaOH is used as far as it is released. Water goes back
    as far as the chloride permits, because the rest is evaporated or taken in anew. Evaporated is
    what salt and fresh water ask for. The stripper is then tried at every pH, heat and stage.
    """
    wanted = KSP / (case.fluoride / 1000 / FLUORINE / case.plant.fines) ** 2 * 1000
    calcium = max(ceil(10 * wanted) / 10, RANGES["calcium"][0])
    found = [
        (cost(case, plan, off_gas(case, plan)), plan.ph, plan.celsius, plan.stages, plan)
        for ph in range(100, 121)
        if (shares := _shares(case, ph / 10)) is not None
        for plan in _strippers(case, ph / 10, shares, calcium)
        if meets(case, plan)
    ]
    return min(found, key=lambda one: one[:4])[-1] if found else None


def _shares(case: Case, ph: float) -> tuple[float, float] | None:
    """Return the share that goes back and the share of the rest that is evaporated."""
    plant = case.plant
    chloride = CHLORINE * (plant.base + plant.water * 10 ** (ph - 14))
    recycle = floor(100 * (1 - chloride / case.chloride / plant.water)) / 100
    blowdown = plant.water * (1 - recycle)
    evaporate = max(1 - case.salt / chloride, 1 - (case.fresh - LOST) / blowdown, 0.0)
    return (recycle, ceil(100 * evaporate) / 100) if recycle > 0 and evaporate <= 1 else None


def _strippers(
    case: Case, ph: float, shares: tuple[float, float], calcium: float
) -> Iterator[Plan]:
    """Yield at one pH, for each number of stages, the cheapest heat and its least air."""
    plant, (recycle, evaporate) = case.plant, shares
    outfall = plant.water * (1 - recycle) * (1 - evaporate)
    allowed = min(case.nitrogen, case.load / outfall if outfall else case.nitrogen)
    kept = _SPARE * allowed / 1000
    fresh = NITROGEN * plant.base * (1 - case.sodium) / plant.water
    share = kept / (fresh + recycle * kept)
    low, high, step = RANGES["air"]
    for stages in range(int(RANGES["stages"][0]), int(RANGES["stages"][1]) + 1):
        factor = _factor(share, stages)
        tried = []
        for celsius in range(plant.arrives, int(RANGES["celsius"][1]) + 1):
            air = max(step * ceil(factor / henry(celsius) / free(ph, celsius) / step), low)
            if air <= high:
                tried.append((stripping_cost(plant, ph, celsius, air, stages), celsius, air))
        if tried:
            _, celsius, air = min(tried)
            yield Plan(
                recycle=recycle, evaporate=evaporate, sodium=case.sodium, ph=ph, celsius=celsius,
                air=air, stages=stages, calcium=calcium,
            )  # fmt: skip


def _factor(share: float, stages: int) -> float:
    """Return the stripping factor with which so many stages leave a share, by halving."""
    low, high = 0.0, 1000.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if left(middle, stages) > share else (low, middle)
    return high


def _drawn(chance: Random) -> Case:
    """Return a plant with a permit, not all of which can be met."""
    water, base = chance.randrange(40, 81), chance.randrange(350, 651) / 10
    chloride = CHLORINE * base
    limit = chance.randrange(60, 121, 5)
    blowdown = chloride / limit
    salt = 10 * round(chloride * chance.uniform(0.15, 0.6) / 10)
    return Case(
        plant=Plant(
            water=water, base=base, fluoride=chance.randrange(8, 41),
            arrives=chance.randrange(5, 23), fines=chance.randrange(12, 23) / 10,
        ),
        nitrogen=chance.choice((5, 8, 10, 15)),
        load=chance.randrange(30, 151, 5),
        fluoride=chance.randrange(5, 11),
        salt=salt,
        chloride=limit,
        fresh=round(LOST + blowdown * chance.uniform(0.25, 0.7), 1),
        calcium=chance.randrange(20, 61) / 10,
        sodium=chance.randrange(0, 51, 5) / 100,
        buyer=chance.choice((0, 0, 300, 400, 500, 600)),
    )  # fmt: skip
