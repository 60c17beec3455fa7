"""Processes and loops the long way: stepped through time, searched along the frequency axis.

Gain, time constant and dead time are K, tau, th; c and ti are gain and reset time of a PI
controller. The closed formulas of the lessons are not used here.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from cmath import exp as cexp
from cmath import phase
from collections import deque
from collections.abc import Callable
from functools import cache
from math import degrees

from tests.content.stage_oracle import solved

Loop = Callable[[float], complex]


def lag(way: float, tau: float, seconds: float) -> float:
    """Way that a first-order process has covered after some time, in small steps."""
    steps = 4000
    dt, done = seconds / steps, 0.0
    for _ in range(steps):
        ahead = done + dt / 2 / tau * (way - done)
        done += dt / tau * (way - ahead)
    return done


@cache
def covered(share: float) -> float:
    """Time constants that a first-order response needs for a share of its way."""
    return solved(lambda x: lag(1.0, 1.0, x) - share, 1e-3, 8.0)


def fitted(early: float, late: float) -> tuple[float, float]:
    """Time constant and dead time for which both points lie on the response, by search."""
    apart = covered(0.63212) - covered(0.28347)
    tau = solved(lambda x: apart * x - (late - early), 1e-3, 1e5)
    return tau, late - covered(0.63212) * tau


def plant(K: float, tau: float, th: float, c: float, ti: float, filtered: float = 0.0) -> Loop:
    """Controller times process, for one frequency."""

    def at(omega: float) -> complex:
        s = 1j * omega
        return K * cexp(-th * s) / (tau * s + 1) * c * (1 + 1 / (ti * s)) / (filtered * s + 1)

    return at


def turned(loop: Loop, omega: float) -> float:
    """Phase of a loop in degrees, from −270 to 90, where 90 is far below it."""
    angle = degrees(phase(loop(omega)))
    return angle - 360 if angle > 90 else angle


def first(of: Callable[[float], float], step: float = 1.03) -> float:
    """Frequency at which something falls through zero for the first time."""
    omega = 1e-4
    while of(omega * step) > 0:
        omega *= step
    return solved(of, omega, omega * step)


def gain_margin(loop: Loop) -> float:
    return 1 / abs(loop(first(lambda w: turned(loop, w) + 180)))


def phase_margin(loop: Loop) -> float:
    return 180 + turned(loop, first(lambda w: abs(loop(w)) - 1))


@cache
def peak(K: float, tau: float, th: float, c: float, ti: float) -> float:
    """Largest sensitivity along the frequency axis."""
    loop = plant(K, tau, th, c, ti)
    return max(1 / abs(1 + loop(10 ** (-3 + n / 2000))) for n in range(4000))


def simc(K: float, tau: float, th: float, tc: float) -> float:
    """Gain for which the cancelled loop closes with the wanted time constant, by search."""
    return solved(lambda c: c * K / tau * (tc + th) - 1, 0.0, 1e4)


@cache
def closed(c: float, ti: float) -> tuple[float, float, float]:
    """IAE, travel of the valve and overshoot in % of the loop in the lesson, in small steps."""
    dt, value, integral, old = 0.05, 0.0, 0.0, 0.0
    line, error, travel, top = deque([0.0] * 600), 0.0, 0.0, 0.0
    for count in range(48_000):
        miss = 0.2 - value
        integral += c / ti * miss * dt
        output = c * miss + integral
        error, travel, old = error + abs(miss) * dt, travel + abs(output - old), output
        line.append(output)
        late = line.popleft() + (0.1 if count >= 24_000 else 0.0)
        value += dt / 120 * (2 * late - value)
        top = max(top, value) if count < 24_000 else top
    return error, travel, 100 * (top / 0.2 - 1)


def settled(c: float, ti: float, d: float) -> float:
    """Integral of the error after a load of d: the loop with an easy plant, stepped to its end."""
    dt, value, integral, area = ti / 200, 0.0, 0.0, 0.0
    for _ in range(6_000):
        miss = -value
        area += miss * dt
        integral += c / ti * miss * dt
        value += dt / ti * (0.5 / c * (c * miss + integral + d) - value)
    return -area


def wound(c: float, ti: float, error: float, seconds: float) -> float:
    """Integral part that a standing error gathers, second by second."""
    return sum(c * error / ti for _ in range(round(seconds)))


def free_of_limit(c: float, ti: float, above: float, error: float) -> float:
    """Seconds until the output leaves its limit, in small steps."""
    now, store = 0.0, above
    while store - c * error > 0:
        store -= c * error / ti * 0.05
        now += 0.05
    return now


def at_rest(c: float, ti: float, tt: float, error: float) -> float:
    """How far beyond its limit a back-calculated output comes to rest, stepped to its end."""
    beyond = 0.0
    for _ in range(8_000):
        beyond += (c * error / ti - beyond / tt) * tt / 400
    return beyond
