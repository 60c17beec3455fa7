"""The mills and cards that a seed draws, and the plan that a search finds for each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil, floor, log, sqrt
from random import Random

from assessments.labs.jet_mill.alarms import ALARMS, OPEN_PRESS
from assessments.labs.jet_mill.furnace import Purge, hydrogen
from assessments.labs.jet_mill.mill import SLIPPERY, Mill, Milled, Plan

STANDARD_SEEDS = ("", "practice")
_DRAWS = 400  # about one draw in three will do
WIDE = 10  # steps of the wheel that keep the card, at the least
DEGAS = 400  # deg C, well between what the two phases ask for

# Each setting: least, most, step, as on the panel.
RANGES = {
    "wheel": (3000, 6000, 10),
    "gas": (2, 8, 0.1),
    "oxygen": (5, 1000, 5),
    "hold": (0.2, 24, 0.1),
    "lubricant": (0, 0.3, 0.01),
    "degas": (100, 700, 5),
    "cycles": (0, 9, 1),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A mill, its furnace, the card of the powder and the rules of the site.

    Card: D50 from `least` to `most` um; at most `oxygen`, `carbon` and `hydrogen` ppm and `fines`
    %; at least `rate` kg/h; at most `hausner`. Site: released `window` of oxygen in the mill gas,
    ppm; `results` h until the powder is tested; most `gas` m/s and `wheel` rpm.
    """

    mill: Mill
    purge: Purge
    neodymium: float
    least: float
    most: float
    oxygen: int
    carbon: int
    hydrogen: int
    fines: float
    rate: int
    hausner: float
    window: tuple[int, int]
    results: float
    gas: float
    wheel: int
    press: int
    alarm: int


STANDARD = Case(
    mill=Mill(radius=0.10, factor=1.25, spread=0.45, rate=60, flake=300, carbon=300, passive=0.5,
              kept=0.2, loose=0.27),
    purge=Purge(low=100, high=1000, most=0.1, cycle=12, slot=40),
    neodymium=30.5, least=3.0, most=3.6, oxygen=850, carbon=450, hydrogen=900, fines=0.4, rate=90,
    hausner=1.46, window=(20, 100), results=2.0, gas=6.0, wheel=6000, press=0, alarm=0,
)  # fmt: skip


def case_of(seed: str) -> Case:
    """Return the case of a seed, which the search below has met; the same seed, the same case."""
    return _drawn_case(seed)[0]


def solution(seed: str) -> Plan:
    """Return the plan that the search finds for the case of a seed."""
    return _drawn_case(seed)[1]


@lru_cache(maxsize=512)
def _drawn_case(seed: str) -> tuple[Case, Plan]:
    if seed not in STANDARD_SEEDS:
        chance = Random(f"jet-mill {seed}")  # noqa: S311 - draws a mill, keeps no secret
        for _ in range(_DRAWS):
            drawn = _drawn(chance)
            best = found(drawn) if drawn else None
            if drawn and best and len(list(_wheels(drawn, best))) >= WIDE:
                return drawn, best
    best = found(STANDARD)
    if best is None:
        raise ValueError("the standard mill has no plan")
    return STANDARD, best


def spares(case: Case, now: Milled) -> dict[str, float]:
    """Return how far the powder keeps each limit of its card; below zero it does not."""
    left = sum(hydrogen(case.neodymium, now.plan.degas))
    return {
        "least_spare": now.median - case.least,
        "most_spare": case.most - now.median,
        "oxygen_spare": case.oxygen - now.oxygen,
        "rate_spare": now.rate - case.rate,
        "fines_spare": case.fines - now.fines,
        "hydrogen_spare": case.hydrogen - left,
        "carbon_spare": case.carbon - now.carbon,
        "hausner_spare": case.hausner - now.hausner,
    }


def degas_for(case: Case) -> float:
    """Return a temperature that leaves the hydrogen of the card: between the steps, or enough."""
    celsius = DEGAS
    while sum(hydrogen(case.neodymium, celsius)) > case.hydrogen and celsius < RANGES["degas"][1]:
        celsius += 5
    return celsius


def found(case: Case) -> Plan | None:
    """Return the plan whose tightest limit has most room.

    Less oxygen in the gas, less waiting and a dry furnace only help, so each is taken as far as
    the site allows. More gas gives more powder of the same size, and needs a faster wheel; so the
    most gas is tried first, and then less where the wheel is too slow for it.
    """
    start = Plan(
        wheel=case.wheel, gas=case.gas, oxygen=case.window[0], hold=case.results, lubricant=0.0,
        degas=degas_for(case), passivated=int(case.press == OPEN_PRESS),
    )  # fmt: skip
    best: tuple[float, Plan] | None = None
    for tenths in range(round(10 * case.gas), 10 * int(RANGES["gas"][0]) - 1, -1):
        plans = list(_wheels(case, replace(start, gas=tenths / 10)))
        most = max(plans, key=lambda one: one[0]) if plans else None
        if most and best and most[0] <= best[0]:
            break  # where the wheel is fast enough, less gas only costs output
        best = most or best
    return best[1] if best else None


def room(case: Case, now: Milled) -> float:
    """Return the room at the tightest limit of size, oxygen, output and fines, as a share of it."""
    left = spares(case, now)
    if min(left.values()) < 0:
        return -1.0
    return min(
        left["oxygen_spare"] / (case.oxygen - case.mill.flake),
        left["rate_spare"] / case.rate,
        left["fines_spare"] / case.fines,
        left["most_spare"] / (case.most - case.least),
    )


def _wheels(case: Case, plan: Plan) -> Iterator[tuple[float, Plan]]:
    """Yield each speed of the wheel with which the card is kept, and the room it leaves."""
    at = Milled(mill=case.mill, plan=replace(plan, wheel=1)).median  # D50 is inverse to the speed
    low, high, step = RANGES["wheel"]
    first = max(ceil(at / case.most / step) * step, low)
    last = min(floor(at / case.least / step) * step, case.wheel, high)
    for wheel in range(int(first), int(last) + 1, int(step)):
        tried = _lubricated(case, replace(plan, wheel=wheel))
        reached = room(case, Milled(mill=case.mill, plan=tried))
        if reached >= 0:
            yield reached, tried


def _lubricated(case: Case, plan: Plan) -> Plan:
    """Return the plan with the least lubricant that makes the powder flow."""
    dry = Milled(mill=case.mill, plan=replace(plan, lubricant=0)).hausner
    if case.hausner <= SLIPPERY:
        return plan
    needed = max(0.0, 0.05 * log((dry - SLIPPERY) / (case.hausner - SLIPPERY)))
    return replace(plan, lubricant=min(ceil(100 * needed) / 100, RANGES["lubricant"][1]))


def _purge(chance: Random) -> Purge:
    """Return a purge whose slot holds the cycles that are needed and not one more."""
    purge = Purge(
        low=chance.randrange(20, 401, 5), high=chance.randrange(950, 1301, 10),
        most=chance.choice((0.1, 0.2, 0.3, 0.5, 1.0)), cycle=chance.randrange(8, 21), slot=0,
    )  # fmt: skip
    slot = purge.cycle * purge.needed + chance.randrange(0, purge.cycle)
    return replace(purge, slot=slot)


def _drawn(chance: Random) -> Case | None:
    """Return a mill with a card around a plan that it can run, or nothing where it cannot."""
    mill = Mill(
        radius=chance.randrange(80, 121, 2) / 1000, factor=chance.randrange(110, 141) / 100,
        spread=chance.randrange(38, 51) / 100, rate=chance.randrange(40, 81),
        flake=chance.randrange(200, 401, 10), carbon=chance.randrange(200, 401, 10),
        passive=chance.randrange(3, 8) / 10, kept=chance.randrange(10, 31) / 100,
        loose=chance.randrange(25, 31) / 100,
    )  # fmt: skip
    case = replace(
        STANDARD, mill=mill, purge=_purge(chance), neodymium=chance.randrange(295, 326) / 10,
        results=chance.randrange(5, 81) / 10, press=chance.randrange(2),
        alarm=chance.randrange(len(ALARMS)), gas=chance.randrange(35, 76) / 10,
    )  # fmt: skip
    low = chance.randrange(10, 81, 5)
    case = replace(case, window=(low, low + chance.randrange(30, 101, 5)))
    plateau = sum(hydrogen(case.neodymium, DEGAS))
    card = plateau * chance.choice((1.15, 1.3, 0.3, 0.5))
    case = replace(case, hydrogen=10 * round(card / 10))
    median, gas = chance.randrange(280, 421) / 100, case.gas * chance.choice((1, 1, 0.9, 0.8))
    plan = _near(case, median, round(gas, 1), chance.randrange(3, 16) / 100)
    if not (plan and abs(case.purge.exact - round(case.purge.exact)) > 0.03):
        return None
    return _carded(case, Milled(mill=mill, plan=plan), chance)


def _near(case: Case, median: float, gas: float, lubricant: float) -> Plan | None:
    """Return the plan that gives a size with this gas, or nothing where no wheel does."""
    plan = Plan(
        wheel=1, gas=gas, oxygen=case.window[0], hold=case.results, lubricant=lubricant,
        degas=degas_for(case), passivated=int(case.press == OPEN_PRESS),
    )  # fmt: skip
    wheel = 10 * round(Milled(mill=case.mill, plan=plan).median / median / 10)
    return replace(plan, wheel=wheel) if 3300 <= wheel <= 5700 else None


def _carded(case: Case, now: Milled, chance: Random) -> Case:
    """Return the case with a card that leaves this powder little room."""
    narrow = now.plan.gas < case.gas
    fast = chance.uniform(1.005, 0.99 * sqrt(case.gas / now.plan.gas)) if narrow else 1.1
    middle = round(now.median + chance.uniform(-0.03, 0.06), 1)
    return replace(
        case,
        wheel=min(10 * ceil(now.plan.wheel * max(fast, 1.005) / 10), 6000),
        least=round(middle - 0.1, 1),
        most=round(middle + 0.1, 1),
        oxygen=case.mill.flake + ceil(now.picked_up * chance.uniform(1.02, 1.05)),
        rate=floor(now.rate * chance.uniform(0.90, 0.95)),
        fines=ceil(100 * now.fines * chance.uniform(1.15, 1.45)) / 100,
        hausner=ceil(100 * now.hausner + 0.5) / 100,
        carbon=10 * ceil((now.carbon + 5) / 10),
    )
