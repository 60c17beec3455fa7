"""The magnets that a seed asks for, and the cheapest alloy that a search of each finds."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil
from random import Random
from typing import Any

from assessments.labs.alloy_designer.magnet import CLASSES, Magnet, hot
from assessments.labs.alloy_designer.phases import MOLAR, Alloy

STANDARD_SEEDS = ("", "practice")
CERIUM_LIMIT = 120  # deg C, of this exercise
_DRAWS = 200
_HEAVY, _ROOM = 0.15, 1.012  # wt% and share allowed above the best alloy

# Each setting of an alloy: least, most, step, as on the panel.
RANGES = {
    "re": (27.0, 34.0, 0.1),
    "dy": (0.0, 8.0, 0.05),
    "tb": (0.0, 3.0, 0.05),
    "ce": (0.0, 12.0, 0.1),
    "b": (0.88, 1.10, 0.01),
    "oxygen": (200.0, 6000.0, 10.0),  # ppm
    "grain": (2.5, 10.0, 0.1),
}
CERIUM_PRICE = 0.1  # against Nd+Pr, invented
PPM = 1e-4  # wt% in a part per million
_POORER, _RICHER = 284, 320  # tenths of wt% of rare earth that are searched
# Hottest use, deg C, and coercivity there that is asked for, kA/m
_HOT = {80: (440, 620), 100: (440, 600), 120: (440, 600), 150: (400, 580), 180: (340, 480)}
_OFTEN = (1, 2, 3, 4, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A magnet that is asked for and the plant that makes it.

    Asked: `br` T at 20 deg C, `hcj` kA/m at `celsius`. Plant: finest `grain` um, `handled` ppm of
    oxygen from handling, `pr` share in Nd+Pr, `co` wt%, `aligned` share. `dy_price` and `tb_price`
    are those of a kg against a kg of Nd+Pr. Allowed: `heavy` wt% of Dy and Tb, `cost` index.
    """

    celsius: int
    hcj: int
    br: float
    grain: float
    handled: int
    pr: float
    co: float
    aligned: float
    dy_price: float
    tb_price: float
    heavy: float = 0.0
    cost: float = 0.0

    def oxygen(self, grain: float) -> float:
        """Return the least oxygen of a magnet with this grain size, ppm."""
        return self.handled + 1600 / grain


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What the learner sets: wt%, oxygen ppm, grain um."""

    re: float
    dy: float
    tb: float
    ce: float
    b: float
    oxygen: float
    grain: float


STANDARD = Case(
    celsius=150, hcj=480, br=1.36, grain=3.0, handled=300, pr=0.22, co=1.0, aligned=0.95,
    dy_price=4.0, tb_price=14.0, heavy=2.5, cost=37.5,
)  # fmt: skip


@lru_cache(maxsize=512)
def case_of(seed: str) -> Case:
    """Return the case of a seed, which the solver below has met; the same seed, the same case."""
    return _drawn_case(seed)[0]


@lru_cache(maxsize=512)
def solution(seed: str) -> Plan:
    """Return the cheapest alloy that the search finds for the case of a seed."""
    return _drawn_case(seed)[1]


def sintered(case: Case, plan: Plan) -> Magnet:
    """Return the magnet that a plant makes of a plan."""
    return Magnet(
        Alloy(
            re=plan.re, dy=plan.dy, tb=plan.tb, ce=plan.ce, b=plan.b,
            oxygen=plan.oxygen * PPM, pr=case.pr, co=case.co,
        ),
        plan.grain,
        case.aligned,
    )  # fmt: skip


def cost(case: Case, plan: Plan) -> float:
    """Return the price of the rare earths in 100 kg of alloy, in kg of Nd+Pr."""
    light = plan.re - plan.dy - plan.tb - plan.ce
    return light + case.dy_price * plan.dy + case.tb_price * plan.tb + CERIUM_PRICE * plan.ce


def need(case: Case) -> float:
    """Return the coercivity at 20 deg C that heat and class ask for, kA/m."""
    least = next(low for _, low, limit in CLASSES if limit >= case.celsius)
    low, high = 0.0, 6000.0
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if hot(middle, case.celsius) < case.hcj else (low, middle)
    return max(float(least), high)


def boron(case: Case, re: float, oxygen: float) -> float:
    """Return the least boron on the panel, wt%, that leaves no iron for 2:17."""
    share = MOLAR["B"] / 14
    metal = (100 - re - case.co - oxygen * PPM) / MOLAR["Fe"] + case.co / MOLAR["Co"]
    return ceil(100 * share * metal / (1 + share / MOLAR["Fe"]) - 1e-9) / 100


@lru_cache(maxsize=512)
def _drawn_case(seed: str) -> tuple[Case, Plan]:
    if seed not in STANDARD_SEEDS:
        chance = Random(f"alloy-designer {seed}")  # noqa: S311 - draws a magnet, keeps no secret
        for _ in range(_DRAWS):
            drawn = _drawn(chance)
            best = cheapest(drawn)
            if best:
                return _limited(drawn, best, chance)
    best = cheapest(STANDARD)
    if best is None:
        raise ValueError("the standard magnet has no alloy")
    return STANDARD, best


def _limited(drawn: Case, best: Plan, chance: Random) -> tuple[Case, Plan]:
    """Return the case with a remanence near the best alloy's, and little room for metal."""
    asked = round(sintered(drawn, best).br + chance.uniform(-0.025, 0.02), 3)
    tight = replace(drawn, br=asked)
    plan = cheapest(tight)
    if plan is None:
        tight, plan = replace(drawn, br=int(1000 * sintered(drawn, best).br - 2) / 1000), best
    heavy = plan.dy + plan.tb
    return (
        replace(
            tight,
            heavy=round(heavy + _HEAVY, 2),
            cost=ceil(10 * cost(tight, plan) * _ROOM) / 10,
        ),
        plan,
    )


def meets(case: Case, plan: Plan) -> bool:
    """Whether an alloy gives what is asked for in this plant, heavy rare earth and cost apart."""
    made = sintered(case, plan)
    return _strong(case, made) and _clean(made) and allowed(case, plan)


def allowed(case: Case, plan: Plan) -> bool:
    """Whether the plant can make the plan."""
    return (
        plan.grain >= case.grain
        and plan.oxygen >= case.oxygen(plan.grain) - 1e-9
        and (plan.ce == 0 or case.celsius <= CERIUM_LIMIT)
    )


def _strong(case: Case, made: Magnet) -> bool:
    return made.br >= case.br and made.hcj >= need(case)


def _clean(made: Magnet) -> bool:
    shares = made.balance.volumes
    return shares["soft"] + shares["iron"] <= 0


def cheapest(case: Case) -> Plan | None:
    """Return the cheapest alloy on the steps of the panel, or nothing.

    The grain is the finest of the plant and the oxygen the least that comes with it. Boron is the
    least without 2:17. For each content of rare earth, dysprosium or terbium is then just enough;
    where none is needed, cerium replaces what it may.
    """
    asked = need(case)
    found = [
        (cost(case, plan), plan.re, plan)
        for tenths in range(_POORER, _RICHER + 1)
        for plan in _tried(case, asked, tenths / 10)
    ]
    return min(found, key=lambda one: one[:2])[-1] if found else None


def _tried(case: Case, asked: float, re: float) -> Iterator[Plan]:
    """Yield the candidates with one content of rare earth: cerium, Dy alone, Tb alone, both."""
    oxygen = 10.0 * ceil(case.oxygen(case.grain) / 10 - 1e-9)
    bare = Plan(
        re=re, dy=0.0, tb=0.0, ce=0.0, b=boron(case, re, oxygen), oxygen=oxygen, grain=case.grain
    )
    made = sintered(case, bare)
    if not _clean(made) or made.br < case.br - 1e-9:
        return
    if made.hcj >= asked:
        yield _with_cerium(case, asked, bare) if case.celsius <= CERIUM_LIMIT else bare
        return
    alone = [_least(case, asked, bare, name) for name in ("dy", "tb")]
    good = [plan for plan in alone if plan and _fits(case, plan)]
    yield from good
    if alone[1] in good and alone[0] not in good:
        mixed = _mixed(case, asked, bare, alone[1])
        if mixed:
            yield mixed


def _fits(case: Case, plan: Plan) -> bool:
    made = sintered(case, plan)
    return made.br >= case.br and _clean(made)


def _least(case: Case, asked: float, plan: Plan, name: str) -> Plan | None:
    """Return the plan with just as much of a heavy rare earth as the coercivity needs."""
    _, most, step = RANGES[name]
    low, high = 0, round(most / step)

    def enough(steps: int) -> bool:
        return sintered(case, _with(plan, name, steps * step)).hcj >= asked

    if not enough(high):
        return None
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle + 1, high)
    return _with(plan, name, high * step)


def _mixed(case: Case, asked: float, bare: Plan, rich: Plan | None) -> Plan | None:
    """Return the plan with the least terbium whose remanence is still enough."""
    step = RANGES["tb"][2]
    low, high = 0, round((rich.tb if rich else 0) / step)
    best = rich
    while low < high:
        middle = (low + high) // 2
        tried = _least(case, asked, _with(bare, "tb", middle * step), "dy")
        if tried and _fits(case, tried):
            best, high = tried, middle
        else:
            low = middle + 1
    return best


def _with_cerium(case: Case, asked: float, bare: Plan) -> Plan:
    """Return the plan with as much cerium as remanence and coercivity bear."""
    _, most, step = RANGES["ce"]
    low, high = 0, round(most / step)
    while low < high:
        middle = (low + high + 1) // 2
        tried = _with(bare, "ce", middle * step)
        made = sintered(case, tried)
        good = made.br >= case.br and made.hcj >= asked and _clean(made)
        low, high = (middle, high) if good else (low, middle - 1)
    return _with(bare, "ce", low * step)


def _with(plan: Plan, name: str, value: float) -> Plan:
    moved: dict[str, Any] = {name: round(value, 2)}
    return replace(plan, **moved)


def _drawn(chance: Random) -> Case:
    """Return a magnet with a plant, not all of which can be met."""
    celsius = chance.choices(tuple(_HOT), _OFTEN)[0]
    dy = chance.randrange(6, 13) / 2
    return Case(
        celsius=celsius,
        hcj=chance.randrange(*_HOT[celsius], 10),
        br=1.05,
        grain=chance.randrange(28, 51) / 10,
        handled=chance.randrange(200, 1001, 50),
        pr=chance.randrange(18, 29) / 100,
        co=chance.randrange(5, 26) / 10,
        aligned=chance.randrange(93, 97) / 100,
        dy_price=dy,
        tb_price=round(2 * dy * chance.uniform(1.5, 4)) / 2,
    )
