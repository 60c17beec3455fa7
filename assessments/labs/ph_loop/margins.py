"""How far a loop is from the edge of stability: sensitivity, gain margin and phase margin.

    L(jw) = K Kc (1 + 1/(jw Ti) + jw Td) exp(-jw theta) / ((1 + jw Tf) (1 + jw tau))
    S = 1 / (1 + L),   Ms = max |S|

Frequencies rad/s. 1/Ms is the least distance of L from -1, so a gain margin of Ms/(Ms - 1) at least
is certain, and a phase margin of 2 arcsin(1/(2 Ms)) (Astrom and Hagglund). Whether the closed loop
is stable is counted by Nyquist: the open loop has no pole on the right, so 1 + L must not go round
the origin.
"""

from cmath import exp, phase
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import degrees, inf, pi, sqrt

from assessments.labs.ph_loop.loop import Controller, Plant

UNSTABLE = 99.0  # shown for Ms where there is none
_FINE, _COARSE = 0.04, 0.05  # steps of w theta, below and above _ROUND
_FIRST, _ROUND, _LAST = 0.05, 20.0, 200.0
_QUIET = 0.15  # |L| below which nothing is looked for beyond _ROUND


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """`ms` at the frequency `at`, `gain` margin as a factor, `phase` margin in degrees.

    An unstable loop has no margins: 0 stands for them, and UNSTABLE for its Ms.
    """

    ms: float
    at: float
    gain: float
    phase: float
    stable: bool


Curve = Sequence[tuple[float, complex]]


def open_loop(plant: Plant, by: Controller, frequency: float) -> complex:
    """Return L at a frequency."""
    return plant.gain * controller(by, frequency) * tank(plant, frequency)


def controller(by: Controller, frequency: float) -> complex:
    """Return the controller with its filter, per cent of the valve for each pH."""
    s = 1j * frequency
    return by.gain * (1 + 1 / (by.reset * s) + by.lead * s) / (1 + by.lag * s)


def tank(plant: Plant, frequency: float) -> complex:
    """Return the tank with its dead time, for a gain of one."""
    s = 1j * frequency
    return exp(-plant.dead * s) / (1 + plant.tau * s)


def nyquist(plant: Plant, by: Controller) -> Curve:
    """Return L from where it is large to where it is small, close enough together to be counted."""
    return [(w, open_loop(plant, by, w)) for w in _frequencies(plant, by)]


def _frequencies(plant: Plant, by: Controller) -> Iterator[float]:
    dead = plant.dead
    low = 0.02 * plant.gain * by.gain / by.reset
    while low < _FIRST / dead:
        yield low
        low *= 1.1
    for k in range(round((_ROUND - _FIRST) / _FINE)):
        yield (_FIRST + k * _FINE) / dead
    for k in range(round((_LAST - _ROUND) / _COARSE)):
        w = (_ROUND + k * _COARSE) / dead
        yield w
        if abs(open_loop(plant, by, w)) < _QUIET:
            return


def margins(curve: Curve, rise: float = 1.0) -> Margins:
    """Return the margins of a loop whose gain is `rise` times that of its curve."""
    loops = [rise * loop for _, loop in curve]
    turns, gain = _crossings(loops)
    stable = turns == 0 and abs(loops[-1]) < 1
    at, ms = _peak(curve, loops)
    return Margins(
        ms=min(ms, UNSTABLE) if stable else UNSTABLE,
        at=at,
        gain=gain if stable else 0.0,
        phase=_phase(loops) if stable else 0.0,
        stable=stable,
    )


def _crossings(loops: Sequence[complex]) -> tuple[int, float]:
    """Return how often L goes round -1, and by which factor it may grow until it meets it.

    Where it has met it, only crossings that are still to come are counted in the factor.
    """
    turns, gain = 0, inf
    for before, after in pairwise(loops):
        if (before.imag < 0) == (after.imag < 0):
            continue
        share = before.imag / (before.imag - after.imag)
        real = before.real + share * (after.real - before.real)
        if -1 < real < 0:
            gain = min(gain, -1 / real)
        elif real <= -1:
            turns += 1 if after.imag < 0 else -1
    return turns, gain


def _peak(curve: Curve, loops: Sequence[complex]) -> tuple[float, float]:
    """Return the frequency and the height of the peak of |S|.

    Near it |1 + L|^2 is a parabola through three neighbours.
    """
    far = [abs(1 + loop) ** 2 for loop in loops]
    k = min(range(len(far)), key=far.__getitem__)
    at, least = curve[k][0], far[k]
    if 0 < k < len(far) - 1:
        bend = far[k - 1] - 2 * least + far[k + 1]
        slope = (far[k + 1] - far[k - 1]) / 2
        if bend > 0:
            at -= slope / bend * (curve[k + 1][0] - at)
            least -= slope**2 / (2 * bend)
    return at, 1 / sqrt(max(least, UNSTABLE**-2))


def _phase(loops: Sequence[complex]) -> float:
    """Return the least phase margin, degrees; 180 where |L| is never 1."""
    least = 180.0
    for before, after in pairwise(loops):
        big, small = abs(before), abs(after)
        if (big >= 1) != (small >= 1):
            share = (big - 1) / (big - small)
            least = min(least, abs(degrees(phase(-(before + share * (after - before))))))
    return least


def ripple(by: Controller, height: float, period: float) -> float:
    """Return how far a ripple of the pH swings the valve to either side, per cent."""
    return height * abs(controller(by, 2 * pi / period))
