"""The loop reckoned again in other ways: small steps in time, measured waves, bisection."""

from collections.abc import Callable
from math import cos, hypot, log10, sin

from assessments.labs.ph_loop.curve import Liquor
from assessments.labs.ph_loop.loop import Controller, Plant

Signal = Callable[[float], float]


def stepped(
    plant: Plant,
    by: Controller,
    asked: Signal,
    load: Signal,
    until: float,
    step: float = 0.05,
    seen: Signal = lambda y: y,
    bounded: bool = True,
) -> tuple[list[float], list[float]]:
    """Return y and u at every small step, by Euler's steps of tank, filter and integral."""
    waits = round(plant.dead / step)
    y = z = integral = 0.0
    ys, us = [], []
    for k in range(round(until / step)):
        t = k * step
        m = seen(y)
        if not by.lag:
            z = m
        speed = (m - z) / by.lag if by.lag else 0.0
        e = asked(t) - z
        free = by.gain * (e + integral / by.reset - by.lead * speed)
        u = min(max(free, -plant.rest), 100 - plant.rest) if bounded else free
        ys.append(y)
        us.append(u)
        if not (by.holds and free != u and (free - u) * e > 0):
            integral += e * step
        y += step / plant.tau * (plant.gain * ((us[k - waits] if k >= waits else 0) + load(t)) - y)
        z += step * speed
    return ys, us


def sensitivity(plant: Plant, by: Controller, frequency: float) -> float:
    """Return |S| of a stable loop: a sine is asked for, and the sine of the error is measured."""
    step = plant.dead / 500
    turn = 2 * 3.141592653589793 / frequency
    until = 15 * plant.tau + 8 * turn

    def asked(t: float) -> float:
        return sin(frequency * t)

    ys, _ = stepped(plant, by, asked, lambda t: 0.0, until, step, bounded=False)
    first = len(ys) - round(4 * turn / step)
    in_step = across = 0.0
    for k in range(first, len(ys)):
        t = k * step
        error = asked(t) - ys[k]
        in_step += error * sin(frequency * t)
        across += error * cos(frequency * t)
    return 2 * hypot(in_step, across) / (len(ys) - first)


def ph_by_bisection(liquor: Liquor, base: float) -> float:
    """Return the pH, in mol/L from the balance of charges: Na + H = Cl + OH + A."""
    ka = 10**-liquor.pka
    low, high = -1.0, 15.0
    for _ in range(80):
        ph = (low + high) / 2
        h = 10**-ph
        negative = 1e-14 / h + liquor.buffer / 1000 * ka / (ka + h)
        low, high = (ph, high) if base / 1000 + h > negative else (low, ph)
    return ph


def pure(net_acid: float) -> float:
    """Return the pH of strong acid of so many mol/L, from the quadratic in H."""
    return -log10((net_acid + hypot(net_acid, 2e-7)) / 2)
