"""The pictures of a circuit: grade against recovery, what heat does, and what the cleaner does."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from assessments.labs.base import Plot, Series, SeriesKind, Table, Target
from assessments.labs.flotation_bank.cases import RANGES, Case
from assessments.labs.flotation_bank.model import Circuit

_COLLECTORS = tuple(range(100, 601, 25))
_WARMTHS = (*map(float, range(20, 81, 3)), 82.5, 85.0)
_CLEANERS = tuple(step / 2 for step in range(6, 33))
_LEAST_RECOVERY = 60.0  # %; the ends of long lines leave the picture
_MOST_LOAD = 200.0  # %; a circuit that chokes climbs out of the picture

Points = tuple[tuple[float, float], ...]


def _swept(circuit: Circuit, name: str, values: Sequence[float]) -> tuple[Circuit, ...]:
    """Return the circuit with one setting moved and all else as it is."""
    changes: list[dict[str, Any]] = [{name: value} for value in values]
    return tuple(replace(circuit, plan=replace(circuit.plan, **change)) for change in changes)


def _rows(
    values: Sequence[float], circuits: Sequence[Circuit], every: int
) -> tuple[tuple[str, ...], ...]:
    pairs = list(zip(values, circuits, strict=True))
    return tuple(
        (f"{value:g}", f"{one.grade:.2f}", f"{one.recovery:.2f}", f"{one.load:.1f}",
         f"{one.plan.cost:.2f}")
        for value, one in pairs[::every]
    )  # fmt: skip


def trade_plot(circuit: Circuit, case: Case) -> Plot:
    """Return grade against recovery while the collector, and then the depressant, is turned."""
    most = int(RANGES["depressant"][1])
    doses = range(0, most + 1, 250)
    collected = _swept(circuit, "collector", _COLLECTORS)
    depressed = _swept(circuit, "depressant", doses)
    lines = _traded(collected), _traded(depressed)
    return Plot(
        title=(
            f"You recover {circuit.recovery:.1f} % at {circuit.grade:.1f} % REO; "
            f"{case.recovery} at {case.grade} is wanted"
        ),
        description=(
            f"Grade against recovery of REO at {circuit.plan.celsius:g} °C. With the collector "
            f"turned from 100 to 600 g/t the circuit goes from {lines[0][0][1]:.1f} % REO at "
            f"{lines[0][0][0]:.1f} % to {lines[0][-1][1]:.1f} at {lines[0][-1][0]:.1f}. With the "
            f"depressant turned from 0 to {most} g/t it goes from {lines[1][0][1]:.1f} % REO at "
            f"{lines[1][0][0]:.1f} % to {lines[1][-1][1]:.1f} at {lines[1][-1][0]:.1f}. The goal "
            "lies above and to the right of where the two thin lines cross. Recoveries below "
            f"{_LEAST_RECOVERY:g} % are not drawn."
        ),
        x_label="Recovery of REO, %",
        y_label="Grade, % REO",
        series=(
            *_inside("collector", "line", lines[0]),
            *_inside("depressant", "dashed", lines[1]),
            *_inside("", "points", _traded([circuit])),
        ),
        targets=(
            Target(label=f"{case.grade} %", value=float(case.grade)),
            Target(label=f"{case.recovery} %", value=float(case.recovery), axis="x"),
        ),
        table=Table(
            head=("Turned", "g/t", "Grade, % REO", "Recovery, %", "Load, %", "Cost"),
            rows=(
                *(("collector", *row) for row in _rows(_COLLECTORS, collected, 4)),
                *(("depressant", *row) for row in _rows(doses, depressed, 4)),
            ),
        ),
        x_range=(_LEAST_RECOVERY, 100.0),
        y_range=(0.0, 80.0),
    )


def _traded(circuits: Sequence[Circuit]) -> Points:
    return tuple((one.recovery, one.grade) for one in circuits)


def _inside(label: str, kind: SeriesKind, points: Points) -> tuple[Series, ...]:
    """Return the points that fit the picture as a series, none where none does."""
    seen = tuple(point for point in points if point[0] >= _LEAST_RECOVERY)
    return (Series(label=label, kind=kind, points=seen),) if seen else ()


def heat_plot(circuit: Circuit, case: Case) -> Plot:
    """Return grade and recovery against the temperature of the pulp, all else as it is set."""
    swept = _swept(circuit, "celsius", _WARMTHS)
    here, cold, hot = circuit.plan.celsius, swept[0], swept[-1]
    return Plot(
        title=(
            f"From {_WARMTHS[0]:g} to {_WARMTHS[-1]:g} °C the grade goes from {cold.grade:.0f} to "
            f"{hot.grade:.0f} % REO, recovery from {cold.recovery:.0f} to {hot.recovery:.0f} %"
        ),
        description=(
            f"Grade and recovery against the temperature with your reagents and residences. At "
            f"your {here:g} °C the grade is {circuit.grade:.1f} % REO and the recovery "
            f"{circuit.recovery:.1f} %; {100 * circuit.plan.share:.0f} % of "
            f"the depressant acts there. The steam of this plant reaches {case.hottest} °C."
        ),
        x_label="Pulp temperature, °C",
        y_label="%",
        series=(
            _line("recovery", "dashed", _WARMTHS, [one.recovery for one in swept]),
            _line("grade", "line", _WARMTHS, [one.grade for one in swept]),
            Series(
                label="", kind="points",
                points=((here, circuit.recovery), (here, circuit.grade)),
            ),
        ),
        targets=(Target(label="steam", value=float(case.hottest), axis="x"),),
        table=Table(
            head=("°C", "Grade, % REO", "Recovery, %", "Load, %", "Cost"),
            rows=_rows(_WARMTHS, swept, 2),
        ),
        x_range=(20.0, 85.0),
        y_range=(0.0, 100.0),
    )  # fmt: skip


def cleaner_plot(circuit: Circuit, case: Case) -> Plot:
    """Return grade, recovery and circulating load against the residence in the cleaner."""
    swept = _swept(circuit, "cleaner", _CLEANERS)
    first, last, here = swept[0], swept[-1], circuit.plan.cleaner
    loads = [(at, one.load) for at, one in zip(_CLEANERS, swept, strict=True)]
    inside = tuple((at, load) for at, load in loads if load <= _MOST_LOAD)
    own = circuit.grade, circuit.recovery, circuit.load
    lines = (
        _line("recovery", "dashed", _CLEANERS, [one.recovery for one in swept]),
        _line("grade", "line", _CLEANERS, [one.grade for one in swept]),
        Series(label="load", kind="line", points=inside),
        Series(
            label="",
            kind="points",
            points=tuple((here, value) for value in own if value <= _MOST_LOAD),
        ),
    )
    return Plot(
        title=(
            f"With {_CLEANERS[0]:g} min in the cleaner {first.load:.0f} % comes back, with "
            f"{_CLEANERS[-1]:g} min {last.load:.0f} %"
        ),
        description=(
            f"Circulating load, grade and recovery against the residence in the cleaner. From "
            f"{_CLEANERS[0]:g} to {_CLEANERS[-1]:g} min the grade goes from {first.grade:.1f} to "
            f"{last.grade:.1f} % REO and the recovery from {first.recovery:.1f} to "
            f"{last.recovery:.1f} %. Your {here:g} min leave a load of {circuit.load:.0f} %; "
            f"{case.load} % is the most that the cells carry. Loads above {_MOST_LOAD:g} % are "
            "not drawn."
        ),
        x_label="Residence in the cleaner, min",
        y_label="%",
        series=tuple(one for one in lines if one.points),
        targets=(Target(label=f"most {case.load}", value=float(case.load)),),
        table=Table(
            head=("min", "Grade, % REO", "Recovery, %", "Load, %", "Cost"),
            rows=_rows(_CLEANERS, swept, 2),
        ),
        x_range=(_CLEANERS[0], _CLEANERS[-1]),
        y_range=(0.0, _MOST_LOAD),
    )  # fmt: skip


def _line(label: str, kind: SeriesKind, across: Sequence[float], up: Sequence[float]) -> Series:
    return Series(label=label, kind=kind, points=tuple(zip(across, up, strict=True)))
