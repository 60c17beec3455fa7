"""The stores that a seed draws, and the store with the least concrete that meets each."""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil, floor
from random import Random

from assessments.labs.norm_store.model import Moment, transmission
from assessments.labs.norm_store.store import Case, Store

DESK_LIMIT, WALK_LIMIT = 0.3, 1.0  # mSv in any year of the storage

STANDARD_SEEDS = ("", "practice")
_DRAWS = 200  # about one draw in eight will do

# Grids of the settings: half-width in tenths of a metre, wall in cm.
NARROWEST, WIDEST, THICKEST, FARTHEST = 15, 60, 60, 80
_THROUGH = tuple(transmission(wall) for wall in range(THICKEST + 1))
_LEAST_WALL = 8  # cm; a case that needs no wall teaches nothing, nor one that needs no fan

STANDARD = Case(
    cake=200, th=30, th230=150, residue=100, ra228=8, ra226=2, residue_th=0.12, years=30, desk=300,
    walk=40, site=4.0, fan=600, thoron=0.4, radon=5.0, concrete=20.0,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """A store that meets a case: half-width m, wall cm, wall to desk m, concrete m3."""

    half_width: float
    wall: int
    beyond: float
    concrete: float


@lru_cache(maxsize=512)
def case_of(seed: str) -> Case:
    """Return the case of a seed, which the solver below has met; the same seed, the same case."""
    if seed in STANDARD_SEEDS:
        return STANDARD
    chance = Random(f"norm-store {seed}")  # noqa: S311 - draws a store, keeps no secret
    for _ in range(_DRAWS):
        drawn = _drawn(chance)
        best = least_concrete(drawn)
        if best and _takes_all(drawn, best):
            return replace(drawn, concrete=ceil(best.concrete * 10.4) / 10)
    return STANDARD


@lru_cache(maxsize=512)
def solution(case: Case) -> Design:
    """Return the store of a case that was drawn here; each has one."""
    best = least_concrete(case)
    if best is None:
        raise ValueError("no store meets this case")
    return best


def _takes_all(case: Case, best: Design) -> bool:
    """Whether wall, room and fan are all needed: none at its end, and half the fan too little."""
    half = replace(case, fan=case.fan // 2)
    return (
        best.wall >= _LEAST_WALL
        and best.half_width > NARROWEST / 10
        and not _walk_is_met(half, best.half_width)
    )


def least_concrete(case: Case) -> Design | None:
    """Return the store with the least concrete, the whole fan and the desk as far as it may be."""
    worst = max(case.moments, key=lambda moment: moment.rate)
    found = [
        design
        for tenths in range(NARROWEST, WIDEST + 1)
        if _walk_is_met(case, tenths / 10) and (design := _thinnest(case, tenths, worst))
    ]
    return min(found, key=lambda design: design.concrete, default=None)


def _walk_is_met(case: Case, half_width: float) -> bool:
    room = Store(case=case, half_width=half_width, wall=0, beyond=0, flow=case.fan)
    return room.worst_walk[1].total <= WALK_LIMIT


def _thinnest(case: Case, tenths: int, worst: Moment) -> Design | None:
    """Return the thinnest wall round a room with which the farthest desk will do."""
    site, bare = round(case.site * 100), worst.rate * case.desk / 1000
    for wall in range(THICKEST + 1):
        left = min(floor((site - 10 * tenths - wall) / 10), FARTHEST)
        if left < 0:
            return None
        distance = tenths / 10 + wall / 100 + left / 10
        if bare / distance**2 * _THROUGH[wall] <= DESK_LIMIT:
            store = Store(
                case=case, half_width=tenths / 10, wall=wall, beyond=left / 10, flow=case.fan
            )
            return Design(
                half_width=store.half_width, wall=wall, beyond=store.beyond, concrete=store.concrete
            )
    return None


def _drawn(chance: Random) -> Case:
    kind = chance.choice(("cake", "residue", "both"))
    cake = chance.randrange(20, 61, 10) if kind == "residue" else chance.randrange(100, 501, 20)
    radium = {
        "cake": chance.randrange(5, 21),
        "residue": chance.randrange(200, 1201, 20),
        "both": chance.randrange(40, 301, 10),
    }[kind]
    return Case(
        cake=cake,
        th=chance.randrange(10, 41),
        th230=chance.randrange(20, 201, 10),
        residue=chance.randrange(60, 301, 20),
        ra228=radium,
        ra226=max(1, round(radium * chance.uniform(0.05, 0.3))),
        residue_th=chance.choice((0.02, 0.03, 0.04, 0.08, 0.12, 0.2)),
        years=chance.choice((4, 6, 8, 12, 15, 20, 25, 30, 40, 50)),
        desk=chance.randrange(200, 1801, 100),
        walk=chance.randrange(12, 61, 2),
        site=chance.randrange(40, 91) / 10,
        fan=chance.randrange(200, 1501, 50),
        thoron=chance.randrange(2, 26) / 10,
        radon=float(chance.randrange(2, 13)),
    )
