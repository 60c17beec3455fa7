"""The neutralisations that a seed draws, and a tuning of each by the SIMC rule."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from math import ceil, floor, inf
from random import Random

from assessments.labs.ph_loop.curve import Liquor
from assessments.labs.ph_loop.loop import Controller, Plant, Response, Trial, respond
from assessments.labs.ph_loop.margins import margins, nyquist, open_loop, ripple

MS, MS_HIGH, OVERSHOOT = 1.7, 2.2, 10.0  # demanded of every loop
BAND = 0.2  # pH on either side of the set-point
CHANGE, LOAD = 0.05, 1.25  # pH and % of the small test

STANDARD_SEEDS = ("", "practice")
_DRAWS = 200  # about one draw in three will do; two hundred failures in a row are not to be seen

_NEARLY = 1.004  # what a peak between two of few frequencies may have in addition
_END = 1e-6  # % of the valve
_FILTERS = 60  # halves of a second, the longest that can be set


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A plant, its liquor and what is demanded.

    `rise` is the gain of the leanest liquor over that of the test; the measured pH carries a
    `ripple` of so many pH with a `period` s. A `surge` of acid, in per cent of the valve, lasts
    `lasts` s. Limits: `dither` % of the valve, `ceiling` pH, `iae` pH s, `travel` %.
    """

    plant: Plant
    liquor: Liquor
    setpoint: float
    rise: float
    ripple: float
    period: float
    dither: float
    surge: float
    lasts: float
    iae: float = inf
    travel: float = inf
    ceiling: float = inf

    @property
    def small(self) -> Trial:
        """The small test: the set-point is moved, and ten time constants later the load."""
        tau = self.plant.tau
        return Trial(change=CHANGE, load=LOAD, begin=10 * tau, until=20 * tau)

    @property
    def acid(self) -> Trial:
        """The surge of acid, and twelve time constants after it."""
        return Trial(load=-self.surge, end=self.lasts, until=self.lasts + 12 * self.plant.tau)

    def electrode(self, near: float = 7.0) -> Callable[[float], float]:
        """Return what reads the pH of the tank at a distance y from the set-point.

        Each reading is sought from the one before, the first from `near`.
        """
        start, tangent = self.liquor.base(self.setpoint), self.liquor.slope(self.setpoint)
        ph = self.liquor.ph

        def read(away: float) -> float:
            nonlocal near
            near = ph(start + away / tangent, near)
            return near

        return read

    def sensor(self, by: Controller) -> Callable[[float], float] | None:
        """Return what the controller is given for each y; none stands for y itself."""
        if by.curve:
            return None
        read, setpoint = self.electrode(self.setpoint), self.setpoint
        return lambda away: read(away) - setpoint

    def highest_gain(self, by: Controller) -> float:
        """Return the highest gain in the band over that of the test, the leanest liquor there."""
        if by.curve:
            return self.rise
        ends = (self.liquor.slope(self.setpoint + side) for side in (-BAND, 0, BAND))
        return self.rise * max(ends) / self.liquor.slope(self.setpoint)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surge:
    """What the surge did at every step: y, pH, valve in per cent; and minutes outside the band."""

    step: float
    away: tuple[float, ...]
    ph: tuple[float, ...]
    valve: tuple[float, ...]
    out: float

    @property
    def pinned(self) -> float:
        """The minutes for which the valve stood at an end."""
        return self.step / 60 * sum(not _END < valve < 100 - _END for valve in self.valve)


def surged(case: Case, by: Controller) -> Surge:
    """Run the surge of acid."""
    run = respond(case.plant, by, case.acid, case.sensor(by))
    read = case.electrode(case.setpoint)
    ph = [read(away) for away in run.away]
    return Surge(
        step=run.step, away=run.away, ph=tuple(ph),
        valve=tuple(case.plant.rest + move for move in run.valve),
        out=_outside(ph, case.setpoint, run.step) / 60,
    )  # fmt: skip


def _outside(ph: list[float], setpoint: float, step: float) -> float:
    """Return the seconds outside the band, what lies between two steps taken as straight."""
    far = [abs(one - setpoint) - BAND for one in ph]
    seconds = 0.0
    for before, after in pairwise(far):
        if before > 0 and after > 0:
            seconds += step
        elif before > 0 or after > 0:
            seconds += step * max(before, after) / abs(after - before)
    return seconds


STANDARD = Case(
    plant=Plant(gain=0.04, tau=120, dead=30, rest=50), liquor=Liquor(pka=3.4, buffer=1.0),
    setpoint=4.0, rise=1.5, ripple=0.01, period=10, dither=0.6, surge=70, lasts=720,
    iae=6.75, travel=8.75, ceiling=4.6,
)  # fmt: skip


@lru_cache(maxsize=512)
def case_of(seed: str) -> Case:
    """Return the case of a seed, which the tuning below has met; the same seed, the same case."""
    if seed in STANDARD_SEEDS:
        return STANDARD
    chance = Random(f"ph-loop {seed}")  # noqa: S311 - draws a plant, keeps no secret
    for _ in range(_DRAWS):
        drawn = _drawn(chance)
        tuned = tune(drawn)
        limited = _limited(drawn, tuned) if tuned else None
        if limited:
            return limited
    return STANDARD


@lru_cache(maxsize=512)
def solution(case: Case) -> Controller:
    """Return the tuning of a case that was drawn here; each has one."""
    tuned = tune(case)
    if tuned is None:
        raise ValueError("no tuning meets this case")
    return tuned


def tune(case: Case) -> Controller | None:
    """Return the fastest tuning by the SIMC rule that keeps margins, overshoot and the valve.

    Kc = tau / (K (tc + theta)), Ti = min(tau, 4 (tc + theta)) (Skogestad 2003); by the half rule
    half of the filter counts as dead time and half as lag. tc, the time constant that is asked of
    the closed loop, is bisected until the margins are kept, and then raised until the overshoot is.
    """
    slow, fast = 3 * case.plant.dead, 0.2 * case.plant.dead
    for _ in range(8):
        middle = (slow + fast) / 2
        tried = _simc(case, middle)
        if tried and _looks_safe(case, tried):
            slow = middle
        else:
            fast = middle
    while slow <= 3 * case.plant.dead:
        tuned = _simc(case, slow)
        if tuned and _keeps_margins(case, tuned) and small_overshoot(case, tuned) <= OVERSHOOT:
            return tuned
        slow *= 1.08
    return None


def _simc(case: Case, wanted: float) -> Controller | None:
    """Return the rule's tuning with the least filter that keeps the ripple off the valve."""
    plant = case.plant
    for halves in range(_FILTERS + 1):
        tau, late = plant.tau + halves / 4, wanted + plant.dead + halves / 4
        tuned = Controller(
            gain=floor(2 * tau / (plant.gain * late)) / 2,
            reset=ceil(min(tau, 4 * late)),
            filter=halves / 2,
        )
        if ripple(tuned, case.ripple, case.period) <= case.dither:
            return tuned
    return None


def _looks_safe(case: Case, by: Controller) -> bool:
    """Whether few frequencies, where the peak of |S| is to be expected, lie below both limits."""
    seen = [open_loop(case.plant, by, k / 16 / case.plant.dead) for k in range(4, 56)]
    return all(
        abs(1 + loop) * MS > _NEARLY and abs(1 + case.rise * loop) * MS_HIGH > _NEARLY
        for loop in seen
    )


def _keeps_margins(case: Case, by: Controller) -> bool:
    curve = nyquist(case.plant, by)
    return margins(curve).ms <= MS and margins(curve, case.rise).ms <= MS_HIGH


def small_overshoot(case: Case, by: Controller) -> float:
    """Return how far the small test passes its set-point before the load, per cent of the move."""
    test = replace(case.small, until=case.small.begin)
    return overshoot(respond(case.plant, by, test), test)


def overshoot(run: Response, test: Trial) -> float:
    """Return how far the set-point was passed before the load came, per cent of its move."""
    return 100 * max(run.peak(test.begin) / test.change - 1, 0)


def _drawn(chance: Random) -> Case:
    tau = chance.randrange(60, 241, 10)
    dead = max(10, 5 * round(tau * chance.uniform(0.1, 0.35) / 5))
    gain, rest = chance.randrange(20, 61) / 1000, chance.randrange(35, 66)
    setpoint = chance.randrange(36, 43) / 10
    return Case(
        plant=Plant(gain=gain, tau=tau, dead=dead, rest=rest),
        liquor=Liquor(
            pka=setpoint - chance.randrange(4, 10) / 10,
            buffer=chance.choice((0.5, 0.8, 1.0, 1.5, 2.0, 3.0)),
        ),
        setpoint=setpoint,
        rise=chance.randrange(12, 19) / 10,
        ripple=chance.choice((0.005, 0.01, 0.015, 0.02)),
        period=chance.randrange(6, 16),
        dither=chance.choice((0.3, 0.4, 0.5, 0.6, 0.8)),
        surge=round(100 - rest + chance.uniform(0.4, 1.2) / gain),
        lasts=60 * round(tau * chance.uniform(4, 8) / 60),
    )


def _limited(drawn: Case, by: Controller) -> Case | None:
    """Return the case with limits a little wider than this tuning; none if they ask for too little.

    Without the integral that holds, the pH must go through the ceiling.
    """
    over = _highest(drawn, by) - drawn.setpoint
    ceiling = ceil(20 * (drawn.setpoint + 1.2 * over) + 1) / 20
    if not 0.24 < ceiling - drawn.setpoint < 1:
        return None
    if _highest(drawn, replace(by, holds=False)) < ceiling:
        return None
    small = respond(drawn.plant, by, drawn.small)
    return replace(
        drawn,
        iae=ceil(107 * small.iae) / 100,
        travel=ceil(11 * small.travel) / 10,
        ceiling=ceiling,
    )


def _highest(case: Case, by: Controller) -> float:
    """Return the highest pH after the surge, of a controller that reads through the curve."""
    return case.electrode()(max(respond(case.plant, by, case.acid).away))
