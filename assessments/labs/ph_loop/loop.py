"""A tank with dead time, a controller, and what they do together after a change.

Times s, valve per cent of its travel, pH. The plant is first order with dead time:

    tau dy/dt = K (u(t - theta) + d) - y

y is the distance of the tank from its set-point in net base, counted in pH along the tangent of the
titration curve there; u is the valve from its rest, d a load in per cent of the valve. The
controller is a PID with its derivative on the measurement, which is filtered:

    u = Kc (e + 1/Ti integral of e dt - Td dz/dt),   Tf dz/dt = m - z,   e = r - z

m is what the controller is given: y itself, read off the titration curve, or the pH as it is. Td
without a filter of at least Td/10 is not built. The valve ends at 0 and 100 %.

Plant and filter are exact for an input that is straight between two instants, the integral is a
trapezium: the scheme is of second order. A 120th of tau is a step; halving it moves IAE and valve
travel by less than 0.01 %.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp

STEPS = 120  # in a time constant, about: the dead time is a whole number of steps
LEAST_FILTER = 0.1  # of the derivative time


@dataclass(frozen=True, slots=True, kw_only=True)
class Plant:
    """`gain` K pH/%, `tau` s, `dead` time s, valve at `rest` %."""

    gain: float
    tau: float
    dead: float
    rest: float = 50.0

    @property
    def waits(self) -> int:
        """The steps in the dead time."""
        return max(1, round(STEPS * self.dead / self.tau))

    @property
    def step(self) -> float:
        """The length of a step, s."""
        return self.dead / self.waits


@dataclass(frozen=True, slots=True, kw_only=True)
class Controller:
    """`gain` Kc %/pH, `reset` Ti s, `lead` Td s, `filter` Tf s; `holds` its integral at the ends.

    `curve`: whether it is given the base off the titration curve rather than the pH.
    """

    gain: float
    reset: float
    lead: float = 0.0
    filter: float = 0.0
    holds: bool = True
    curve: bool = True

    @property
    def lag(self) -> float:
        """The filter as it is built, s."""
        return max(self.filter, LEAST_FILTER * self.lead)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A set-point moved by `change` pH at time 0; a `load` % from `begin` to `end`; until `until`.

    All times in s.
    """

    change: float = 0.0
    load: float = 0.0
    begin: float = 0.0
    end: float = float("inf")
    until: float

    def load_at(self, time: float) -> float:
        """Return the load during the step that begins at a time."""
        return self.load if self.begin <= time < self.end else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What followed, at every step from time 0: `away` is y in pH, `valve` is u in per cent."""

    step: float
    change: float
    away: tuple[float, ...]
    valve: tuple[float, ...]

    @property
    def iae(self) -> float:
        """The integral of the absolute error, pH s."""
        return _sum([abs(self.change - y) for y in self.away], self.step)

    @property
    def travel(self) -> float:
        """The way of the valve there and back, per cent."""
        moves = sum(abs(after - before) for before, after in pairwise(self.valve))
        return abs(self.valve[0]) + moves

    def peak(self, until: float) -> float:
        """Return the highest y before a time."""
        return max(self.away[: round(until / self.step)])


def _lagging(lag: float, step: float) -> Callable[[float, float, float], float]:
    """Return what takes a first-order lag a step on, its input straight between two values.

    It is called with the output before and both values. Without a lag the output is the input.
    """
    if not lag:
        return lambda _, __, after: after
    stays = exp(-step / lag)

    def later(value: float, before: float, after: float) -> float:
        slope = (after - before) / step
        return after - lag * slope + (value - before + lag * slope) * stays

    return later


def _held(grown: float, down: float, up: float) -> float:
    """Return what an integral grows by that stops where it brings the valve to an end."""
    return min(grown, max(up, 0.0)) if grown > 0 else max(grown, min(down, 0.0))


def respond(
    plant: Plant, by: Controller, test: Trial, sensor: Callable[[float], float] | None = None
) -> Response:
    """Run a test. `sensor` turns y into what the controller is given; without one it is y."""
    step, waits, lag = plant.step, plant.waits, by.lag
    low, high = -plant.rest, 100 - plant.rest
    y = m = z = integral = 0.0
    error = test.change
    valve = [min(max(by.gain * error, low), high)]
    away = [y]
    tank, filtered = _lagging(plant.tau, step), _lagging(lag, step)
    for k in range(round(test.until / step)):
        load = test.load_at(k * step)
        before = plant.gain * ((valve[k - waits] if k >= waits else 0.0) + load)
        after = plant.gain * ((valve[k + 1 - waits] if k >= waits else 0.0) + load)
        y = tank(y, before, after)
        last_m, m = m, sensor(y) if sensor else y
        z = filtered(z, last_m, m)
        speed = (m - z) / lag if lag else 0.0
        last_error, error = error, test.change - z
        grown = by.gain / by.reset * (last_error + error) / 2 * step
        at_once = by.gain * (error - by.lead * speed)
        if by.holds:
            grown = _held(grown, low - at_once - integral, high - at_once - integral)
        integral += grown
        valve.append(min(max(at_once + integral, low), high))
        away.append(y)
    return Response(step=step, change=test.change, away=tuple(away), valve=tuple(valve))


def imbalance(plant: Plant, test: Trial, run: Response) -> float:
    """Return what is made or lost of the base, of all that was fed: tau y + sum of y is K times u.

    The sums are trapezia, so it is small and not nothing.
    """
    sent = run.valve[: len(run.away) - plant.waits]
    loaded = run.step * sum(test.load_at(k * run.step) for k in range(len(run.away) - 1))
    fed = plant.gain * (_sum(sent, run.step) + loaded)
    kept = plant.tau * run.away[-1] + _sum(run.away, run.step)
    passed = plant.gain * _sum([abs(move) for move in sent], run.step)
    return abs(fed - kept) / (passed + plant.gain * abs(loaded))


def _sum(values: Sequence[float], step: float) -> float:
    return step * (sum(values) - (values[0] + values[-1]) / 2)
