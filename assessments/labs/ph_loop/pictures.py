"""The pictures of a loop: both tests with the valve, the sensitivity, and the titration curve."""

from collections.abc import Sequence

from assessments.labs.base import Plot, Series, Table, Target
from assessments.labs.ph_loop.cases import BAND, MS, MS_HIGH, Case, Surge
from assessments.labs.ph_loop.loop import Response
from assessments.labs.ph_loop.margins import Curve, Margins

_SEEN = 240  # points of a line
_ROWS = 24
_MOST_S = 4.0  # of |S|; what is higher leaves the picture
_FASTEST = 4.0  # of frequency times dead time

Points = tuple[tuple[float, float], ...]


def _thin(values: Sequence[float], step: float, most: int = _SEEN) -> Points:
    """Return values over minutes, every so many of them and the last."""
    every = max(1, len(values) // most)
    points = [(k * step / 60, values[k]) for k in range(0, len(values), every)]
    return (*points, (_end(values, step), values[-1]))


def _end(values: Sequence[float], step: float) -> float:
    """Return the minute of the last value."""
    return (len(values) - 1) * step / 60


def _rows(*lines: Sequence[float], step: float, places: int) -> tuple[tuple[str, ...], ...]:
    thin = [_thin(line, step, _ROWS) for line in lines]
    return tuple(
        (f"{at[0][0]:.1f}", *(f"{value:.{places}f}" for _, value in at))
        for at in zip(*thin, strict=True)
    )


def small_plot(run: Response, lean: Response, rise: float) -> Plot:
    """Return the pH in the small test, at the test's gain and at the highest."""
    half = len(run.away) // 2
    return Plot(
        title=(
            f"The small test leaves {run.iae:.2f} pH·s of error, "
            f"{lean.iae:.2f} at {rise:.2f} times the gain"
        ),
        description=(
            f"pH away from the old set-point. It is asked to rise by {run.change:g}; half-way a "
            f"disturbance comes that raises it further. At the test's gain it reaches "
            f"{max(run.away[:half]):.3f} before that and {max(run.away[half:]):.3f} after it, and "
            f"ends at {run.away[-1]:.3f}. At {rise:.2f} times the gain it reaches "
            f"{max(lean.away[:half]):.3f} and {max(lean.away[half:]):.3f}, and ends at "
            f"{lean.away[-1]:.3f}."
        ),
        x_label="Minutes",
        y_label="pH from the old set-point",
        series=(
            Series(label="test", kind="line", points=_thin(run.away, run.step)),
            Series(label="highest", kind="dashed", points=_thin(lean.away, lean.step)),
            Series(
                label="asked",
                kind="dashed",
                points=((0.0, run.change), (_end(run.away, run.step), run.change)),
            ),
        ),
        table=Table(
            head=("min", "pH at the test's gain", "pH at the highest gain"),
            rows=_rows(run.away, lean.away, step=run.step, places=4),
        ),
        x_range=(0.0, _end(run.away, run.step)),
    )


def valve_plot(run: Response, lean: Response, rest: float) -> Plot:
    """Return the valve in the small test, at the test's gain and at the highest."""
    valve, other = ([rest + move for move in one.valve] for one in (run, lean))
    return Plot(
        title=f"The valve travels {run.travel:.1f} %, at the highest gain {lean.travel:.1f} %",
        description=(
            f"Position of the valve in the small test, from {rest:g} %. At the test's gain it "
            f"lies between {min(valve):.1f} and {max(valve):.1f} %, at the highest gain between "
            f"{min(other):.1f} and {max(other):.1f} %."
        ),
        x_label="Minutes",
        y_label="Valve, %",
        series=(
            Series(label="test", kind="line", points=_thin(valve, run.step)),
            Series(label="highest", kind="dashed", points=_thin(other, lean.step)),
        ),
        table=Table(
            head=("min", "Valve at the test's gain, %", "Valve at the highest gain, %"),
            rows=_rows(valve, other, step=run.step, places=2),
        ),
        x_range=(0.0, _end(valve, run.step)),
    )


def sensitivity_plot(curve: Curve, dead: float, own: Margins, high: Margins, rise: float) -> Plot:
    """Return |S| against the frequency, at the test's gain and at the highest; stable ones only."""
    lines = [
        (label, kind, _sensitivity(curve, dead, factor))
        for label, kind, factor, of in (
            ("test", "line", 1.0, own), ("highest", "dashed", rise, high),
        )
        if of.stable
    ]  # fmt: skip
    said = [f"{one.ms:.2f}" if one.stable else "unstable" for one in (own, high)]
    peaks = [60 * one.at for one in (own, high)]
    ticks = [k * _FASTEST / dead / 16 for k in range(1, 17)]
    return Plot(
        title=f"Ms is {said[0]} at the test's gain and {said[1]} at the highest",
        description=(
            "How much the loop makes a disturbance of each frequency larger or smaller. Slow ones "
            f"are taken away, fast ones pass. At the test's gain the peak is {said[0]} near "
            f"{peaks[0]:.2f} radians a minute, at the highest gain {said[1]} near "
            f"{peaks[1]:.2f}. A loop that is unstable has no line. The limits are {MS:g} and "
            f"{MS_HIGH:g}."
        ),
        x_label="Frequency, rad/min",
        y_label="|S|",
        series=tuple(
            Series(label=label, kind="line" if kind == "line" else "dashed",
                   points=tuple(point for point in line if point[1] <= _MOST_S))
            for label, kind, line in lines
        ),
        targets=(Target(label=f"{MS:g}", value=MS), Target(label=f"{MS_HIGH:g}", value=MS_HIGH)),
        table=Table(
            head=("rad/min", "|S| at the test's gain", "|S| at the highest gain"),
            rows=tuple(_row(curve, tick, own, high, rise) for tick in ticks),
        ),
        x_range=(0.0, 60 * _FASTEST / dead),
        y_range=(0.0, _MOST_S),
    )  # fmt: skip


def _sensitivity(curve: Curve, dead: float, rise: float) -> Points:
    return tuple((60 * w, 1 / abs(1 + rise * loop)) for w, loop in curve if w * dead <= _FASTEST)


def _row(curve: Curve, at: float, own: Margins, high: Margins, rise: float) -> tuple[str, ...]:
    w, loop = min(curve, key=lambda one: abs(one[0] - at))
    cells = (
        f"{1 / abs(1 + factor * loop):.3f}" if one.stable else "unstable"
        for factor, one in ((1.0, own), (rise, high))
    )
    return (f"{60 * w:.3f}", *cells)


def surge_plot(case: Case, surge: Surge) -> Plot:
    """Return the pH in the surge of acid, with its band and ceiling."""
    low, high = case.setpoint - BAND, case.setpoint + BAND
    end = _end(surge.ph, surge.step)
    return Plot(
        title=(
            f"After the surge the pH reaches {max(surge.ph):.2f}; it is {surge.out:.1f} min "
            "outside its band"
        ),
        description=(
            f"pH while acid for {case.surge:g} % of the valve arrives for {case.lasts / 60:g} "
            f"minutes, and afterwards. It falls to {min(surge.ph):.2f} and then reaches "
            f"{max(surge.ph):.2f}. The band goes from {low:.1f} to {high:.1f}, the ceiling is "
            f"{case.ceiling:.2f}."
        ),
        x_label="Minutes",
        y_label="pH",
        series=(
            Series(label="pH", kind="line", points=_thin(surge.ph, surge.step)),
            Series(label="band", kind="dashed", points=((0.0, high), (end, high))),
            Series(label="band", kind="dashed", points=((0.0, low), (end, low))),
        ),
        targets=(
            Target(label="ceiling", value=case.ceiling),
            Target(label="acid stops", value=case.lasts / 60, axis="x"),
        ),
        table=Table(
            head=("min", "pH", "Valve, %"),
            rows=_rows(surge.ph, surge.valve, step=surge.step, places=2),
        ),
        x_range=(0.0, end),
    )


def surge_valve_plot(case: Case, surge: Surge) -> Plot:
    """Return the valve in the surge of acid."""
    return Plot(
        title=f"In the surge the valve stands at an end for {surge.pinned:.1f} min",
        description=(
            f"Position of the valve while acid for {case.surge:g} % of it arrives for "
            f"{case.lasts / 60:g} minutes, and afterwards. It rests at {case.plant.rest:g} % and "
            f"ends at {surge.valve[-1]:.1f} %. An integral that went on summing keeps it open "
            "when the acid has stopped."
        ),
        x_label="Minutes",
        y_label="Valve, %",
        series=(Series(label="valve", kind="line", points=_thin(surge.valve, surge.step)),),
        targets=(Target(label="acid stops", value=case.lasts / 60, axis="x"),),
        table=Table(
            head=("min", "Valve, %", "pH"),
            rows=_rows(surge.valve, surge.ph, step=surge.step, places=2),
        ),
        x_range=(0.0, _end(surge.valve, surge.step)),
        y_range=(0.0, 100.0),
    )


def curve_plot(case: Case) -> Plot:
    """Return the titration curve: the pH where the tank comes to rest at each valve position."""
    rest, gain, at = case.plant.rest, case.plant.gain, case.setpoint
    positions = [one / 2 for one in range(201)]
    ph = case.electrode(at)
    curve = tuple((one, ph(gain * (one - rest))) for one in positions)
    tangent = tuple((one, at + gain * (one - rest)) for one in positions)
    low, high = (min(ph for _, ph in curve), max(ph for _, ph in curve))
    steepest = max(case.liquor.slope(at + side) for side in (-BAND, BAND))
    return Plot(
        title=(
            f"Inside the band the curve is up to {steepest / case.liquor.slope(at):.2f} times as "
            "steep as at the set-point"
        ),
        description=(
            f"pH of the tank at rest against the valve. From shut to open it goes from "
            f"{low:.2f} to {high:.2f}. The set-point of {at:.1f} is reached at {rest:g} %. The "
            f"dashed line is the tangent there, of {gain:g} pH for each per cent."
        ),
        x_label="Valve, %",
        y_label="pH at rest",
        series=(
            Series(label="pH", kind="line", points=curve),
            Series(label="tangent", kind="dashed",
                   points=tuple(point for point in tangent if low <= point[1] <= high)),
            Series(label="", kind="points", points=((rest, at),)),
        ),
        targets=(Target(label="set-point", value=at),),
        table=Table(
            head=("Valve, %", "pH at rest", "Slope, of that at the set-point"),
            rows=tuple(
                (f"{one:g}", f"{ph:.3f}",
                 f"{case.liquor.slope(ph) / case.liquor.slope(at):.2f}")
                for one, ph in curve[::20]
            ),
        ),
        x_range=(0.0, 100.0),
    )  # fmt: skip
