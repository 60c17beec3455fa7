"""The powders, parts and curves that a seed draws; the standard case is that of the course."""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil, floor
from random import Random

from assessments.labs.press_and_sinter.curve import CIRCUITS, CLOSED, Bench, Curve, Points, swept
from assessments.labs.press_and_sinter.events import EVENTS
from assessments.labs.press_and_sinter.search import Limits, found
from assessments.labs.press_and_sinter.sinter import Plan, Powder, Sintered

STANDARD_SEEDS = ("", "practice")
_DRAWS = 400  # about every second draw will do
_SQUARE = 0.05  # a die nearer to a square does not tell its two directions apart
# Length over diameter of a cylinder with uniform J: magnetometric and fluxmetric factor.
FACTORS = (
    (0.474, 0.422),  # 0.5
    (0.393, 0.327),  # 0.7
    (0.312, 0.232),  # 1.0
    (0.230, 0.142),  # 1.5
    (0.182, 0.094),  # 2.0
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A powder and the limits of its block, and a sample whose curve is to be read.

    `event` of the shift; `points` are the readings of the sample's sweep.
    """

    powder: Powder
    limits: Limits
    event: int
    curve: Curve
    bench: Bench
    points: Points


_CURVE = Curve(level=1.30, end=1600.0, sharp=20.0)
_BENCH = Bench(
    circuit=CLOSED, magnetometric=0.312, fluxmetric=0.232, diameter=10.0, outside=10.0, typed=10.0
)
STANDARD = Case(
    powder=Powder(
        hardness=0.00288, start=0.511, loose=0.28, closing=1.81, coarsening=240, ratio=2.0,
        aligned=0.96, lost=0.02,
    ),
    limits=Limits(
        along=20.0, across=20.0, height=20.0, stock=0.0, tolerance=0.10, density=7.50, grain=6.0,
        remanence=1.38, oxygen=800, force=100, hottest=1080, slot=8.0,
    ),
    event=0, curve=_CURVE, bench=_BENCH,
    points=swept(_CURVE, _BENCH, Random("press-and-sinter standard")),  # noqa: S311 - no secret
)  # fmt: skip


def case_of(seed: str) -> Case:
    """Return the case of a seed, which the search has met; the same seed, the same case."""
    return _drawn_case(seed)[0]


def solution(seed: str) -> Plan:
    """Return the plan that the search finds for the case of a seed."""
    return _drawn_case(seed)[1]


@lru_cache(maxsize=512)
def _drawn_case(seed: str) -> tuple[Case, Plan]:
    if seed not in STANDARD_SEEDS:
        chance = Random(f"press-and-sinter {seed}")  # noqa: S311 - draws a part, keeps no secret
        for _ in range(_DRAWS):
            powder = _powder(chance)
            limits = _limits(powder, chance)
            best = found(powder, limits) if limits else None
            if limits and best:
                curve, bench = _sample(chance)
                case = Case(
                    powder=powder, limits=limits, event=chance.randrange(len(EVENTS)),
                    curve=curve, bench=bench, points=swept(curve, bench, chance),
                )  # fmt: skip
                return case, best
    best = found(STANDARD.powder, STANDARD.limits)
    if best is None:
        raise ValueError("the standard block has no plan")
    return STANDARD, best


def _powder(chance: Random) -> Powder:
    return Powder(
        hardness=chance.randrange(250, 331, 2) / 1e5,
        start=chance.randrange(480, 546, 5) / 1000,
        loose=chance.randrange(250, 306, 5) / 1000,
        closing=chance.randrange(150, 221) / 100,
        coarsening=chance.randrange(200, 281, 5),
        ratio=chance.randrange(17, 23) / 10,
        aligned=chance.randrange(940, 976, 5) / 1000,
        lost=chance.randrange(20, 41) / 1000,
    )


def _limits(powder: Powder, chance: Random) -> Limits | None:
    """Return limits around a plan that leave it little room, or nothing where it is no block."""
    slot = chance.randrange(35, 81) / 10
    plan = Plan(
        size=chance.randrange(28, 43) / 10, pressure=chance.randrange(80, 181, 5),
        along=1, across=1, fill=1, celsius=chance.randrange(1030, 1076),
        hold=round(slot - chance.randrange(0, 8) / 10, 1),
    )  # fmt: skip
    block = Sintered(powder=powder, plan=plan)
    if not (7.44 <= block.density <= 7.56 and block.grain <= 7.5):
        return None
    limits = Limits(
        along=chance.randrange(80, 301, 5) / 10, across=chance.randrange(100, 401, 5) / 10,
        height=chance.randrange(80, 301, 5) / 10, stock=chance.choice((0.0, 0.1, 0.15, 0.2, 0.3)),
        tolerance=chance.choice((0.05, 0.06, 0.08, 0.10)),
        density=floor(100 * block.density - 0.2) / 100, grain=ceil(10 * block.grain + 0.4) / 10,
        remanence=floor(100 * block.remanence - 0.3) / 100,
        oxygen=10 * ceil(block.oxygen / 10 + 0.2), force=0,
        hottest=int(plan.celsius) + chance.randrange(3, 16), slot=slot,
    )  # fmt: skip
    sized = replace(block, plan=limits.sized(powder, plan))
    if abs(sized.plan.along / sized.plan.across - 1) < _SQUARE:
        return None
    return replace(limits, force=5 * ceil(sized.force * chance.uniform(1.02, 1.12) / 5))


def _sample(chance: Random) -> tuple[Curve, Bench]:
    """Return a sample whose coercivity suits its circuit, and whose area may be taken wrongly."""
    circuit = chance.randrange(len(CIRCUITS))
    low, high = (1300, 1561) if circuit == CLOSED else (1650, 1851)
    curve = Curve(
        level=chance.randrange(1240, 1381, 5) / 1000, end=float(chance.randrange(low, high, 10)),
        sharp=chance.randrange(16, 25),
    )  # fmt: skip
    magnetometric, fluxmetric = chance.choice(FACTORS)
    diameter = float(chance.choice((4, 5, 6)))
    coat = chance.choice((0.0, 0.025, 0.03))
    outside = round(diameter + 2 * coat, 3)
    bench = Bench(
        circuit=circuit, magnetometric=magnetometric, fluxmetric=fluxmetric, diameter=diameter,
        outside=outside, typed=chance.choice((outside, outside, diameter)),
    )  # fmt: skip
    return curve, bench
