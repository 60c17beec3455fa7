"""The cells and charges that a seed draws, and the plan with the least energy that meets each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil, floor
from random import Random

from assessments.labs.oxide_fluoride_cell.cell import PER_KAH, WARM, Cell, Plan, Running
from assessments.labs.oxide_fluoride_cell.charge import LASTING, METALS, VOLATILE, Charge

SHARE = 85  # % of the limiting current, the most that is allowed
FEED = 5  # % of the use, the most that the feed may be off

STANDARD_SEEDS = ("", "practice")
_DRAWS = 200  # about two draws in three will do

# Each setting of the cell: least, most, step, as on the panel.
RANGES = {
    "current": (2, 8, 0.01),
    "celsius": (1020, 1100, 1),
    "oxide": (1, 4.5, 0.01),
    "gap": (3, 12, 0.1),
    "feed": (1, 16, 0.01),
}
_LOOK_ON = 8  # deg C
_ENERGY = 1.02  # allowed of the least energy


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A cell, what its house can do, what is demanded of it, and the charge beside it.

    `hottest` deg C that the lining stands; `rectifier` kA at most; least `production` kg/h and
    current `efficiency` %; most `energy` kWh/kg.
    """

    cell: Cell
    hottest: int
    rectifier: float
    production: float
    efficiency: float
    charge: Charge
    energy: float = 0.0


STANDARD = Case(
    cell=Cell(
        anode=0.50, cathode=0.075, solubility=3.5, wetting=0.36, conductivity=4.8, leads=2.0,
        salt=250,
    ),
    hottest=1100, rectifier=8.0, production=7.0, efficiency=78.0, energy=5.5,
    charge=Charge(metal="Dy", fluoride=100, excess=15, yield_=95, second="samarium"),
)  # fmt: skip


@lru_cache(maxsize=512)
def case_of(seed: str) -> Case:
    """Return the case of a seed, which the solver below has met; the same seed, the same case."""
    return _drawn_case(seed)[0]


@lru_cache(maxsize=512)
def solution(seed: str) -> Plan:
    """Return the plan with the least energy that meets the case of a seed."""
    return _drawn_case(seed)[1]


@lru_cache(maxsize=512)
def _drawn_case(seed: str) -> tuple[Case, Plan]:
    if seed not in STANDARD_SEEDS:
        chance = Random(f"oxide-fluoride-cell {seed}")  # noqa: S311 - draws a cell, keeps no secret
        for _ in range(_DRAWS):
            drawn = _drawn(chance)
            best = least_energy(drawn)
            if best:
                least = Running(cell=drawn.cell, plan=best).energy
                return replace(drawn, energy=ceil(100 * least * _ENERGY) / 100), best
    best = least_energy(STANDARD)
    if best is None:
        raise ValueError("the standard cell cannot be run")
    return STANDARD, best


def least_energy(case: Case) -> Plan | None:
    """Return the plan with the least energy that gives the production, or nothing.

    Up to 1050 deg C warmth costs no current and the salt conducts better. Beyond it, warmth
    costs current and lets the salt hold more oxide, so that a narrower gap will do: the energy
    falls and then rises. It does so in steps, those of the panel, so the search looks on a while.
    """
    best: tuple[float, float, Plan] | None = None
    for celsius in range(min(WARM, case.hottest), case.hottest + 1):
        widest = _widest(case, celsius)
        if Running(cell=case.cell, plan=widest).production < case.production:
            continue
        plans = [
            (Running(cell=case.cell, plan=plan).energy, plan.gap, plan)
            for plan in _plans(case, widest)
        ]
        if plans:
            least = min(plans, key=lambda one: one[:2])
            best = least if best is None else min(best, least, key=lambda one: one[:2])
            if celsius > best[2].celsius + _LOOK_ON:
                break
    return best[2] if best else None


def _widest(case: Case, celsius: int) -> Plan:
    """Return what gives most metal at a temperature: all oxide dissolved, current and gap most."""
    plan = Plan(current=case.rectifier, celsius=celsius, oxide=1, gap=RANGES["gap"][1], feed=1)
    dissolved = Running(cell=case.cell, plan=plan).saturation
    oxide = min(floor(100 * dissolved - 1e-6) / 100, RANGES["oxide"][1])
    most = SHARE / 100 * case.cell.wetting * oxide * 10 * case.cell.anode
    return replace(plan, oxide=oxide, current=min(case.rectifier, most))


def _plans(case: Case, widest: Plan) -> Iterator[Plan]:
    """Yield the least current for the production, from the widest gap to the narrowest that does.

    What a gap does not reach, no narrower gap reaches: it makes less metal of the same current.
    """
    low, high, step = RANGES["gap"]
    tried = _settled(case, widest, 6)
    for tenths in range(round((high - low) / step), -1, -1):
        tried = _settled(case, replace(tried, gap=round(low + tenths * step, 1)), 2)
        plan = _on_the_grid(case, tried)
        if not _is_within(case, plan):
            return
        yield plan


def _settled(case: Case, plan: Plan, rounds: int) -> Plan:
    """Return the plan with the current that gives the production, nearer with each round."""
    for _ in range(rounds):
        made = Running(cell=case.cell, plan=plan).production
        plan = replace(plan, current=plan.current * case.production / made)
    return plan


def _on_the_grid(case: Case, plan: Plan) -> Plan:
    """Return the plan with a current on the panel's steps and a feed that is the use."""
    current = ceil(100 * plan.current + 0.02) / 100  # it has settled to less than that
    plan = replace(plan, current=min(max(current, RANGES["current"][0]), RANGES["current"][1]))
    return replace(plan, feed=round(Running(cell=case.cell, plan=plan).use, 2))


def _is_within(case: Case, plan: Plan) -> bool:
    reached = Running(cell=case.cell, plan=plan)
    return (
        plan.current <= case.rectifier
        and reached.production >= case.production
        and 100 * reached.efficiency >= case.efficiency
        and 100 * reached.share <= SHARE
    )


def _drawn(chance: Random) -> Case:
    """Return a cell with a production that its oxide window holds, tightly or with some room."""
    cell = Cell(
        anode=chance.randrange(36, 67) / 100,
        cathode=chance.randrange(50, 101) / 1000,
        solubility=chance.randrange(30, 41) / 10,
        wetting=chance.randrange(32, 41) / 100,
        conductivity=chance.randrange(42, 55) / 10,
        leads=chance.randrange(15, 26) / 10,
        salt=chance.randrange(150, 351, 10),
    )
    most = SHARE / 100 * cell.wetting * cell.solubility * 10 * cell.anode  # kA at 1050 deg C
    efficiency = chance.randrange(160, 174) / 2  # %
    production = most * PER_KAH * efficiency / 100 * chance.uniform(0.92, 1.2)
    return Case(
        cell=cell,
        hottest=chance.randrange(1038, 1091),
        rectifier=float(chance.randrange(50, 81, 5)) / 10,
        production=round(production, 1),
        efficiency=efficiency,
        charge=Charge(
            metal=chance.choice(tuple(METALS)),
            fluoride=chance.randrange(60, 301, 5),
            excess=chance.randrange(10, 21),
            yield_=chance.randrange(88, 98),
            second=chance.choice((*VOLATILE, *LASTING)),
        ),
    )
