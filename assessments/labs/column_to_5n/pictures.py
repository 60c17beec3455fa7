"""The pictures of a purification: peaks with their cut, what end, load and flow do, and washing."""

from collections.abc import Sequence
from dataclasses import replace
from math import exp

from assessments.labs.base import Plot, Series, SeriesKind, Table, Target
from assessments.labs.column_to_5n.cases import FIVE_NINES, WASHES, Case, Plan
from assessments.labs.column_to_5n.column import ELEMENTS, NEODYMIUM, Column

_LEAST = 1e-6  # of the peak of Nd; what is lower leaves the picture
_NOTHING = 0.01  # ppm
_OVER = 2.0  # times the height of a peak, where its label stands
_POINTS = 160
_ENDS = tuple(step / 10 for step in range(41))
_LOADS = (0.5, *map(float, range(1, 21)))
_FLOWS = tuple(0.05 * 40 ** (step / 40) for step in range(41))
_MOST_PPM, _LEAST_PPM = 1e4, 0.1
_MOST_PLATE = 6.0  # cm

Points = tuple[tuple[float, float], ...]


def _line(label: str, kind: SeriesKind, points: Points) -> tuple[Series, ...]:
    """Return the points as a series, none where there are none."""
    return (Series(label=label, kind=kind, points=points),) if points else ()


def _ree(column: Column) -> float:
    return sum(column.impurities.values())


def peaks_plot(column: Column) -> Plot:
    """Return the three peaks with the cut, against the height of neodymium's, logarithmic."""
    begin, end = column.cut
    last = 60 * column.cycle
    times = [last * k / _POINTS for k in range(_POINTS + 1)]
    ppm = column.impurities
    return Plot(
        title=(
            f"The cut takes {100 * column.collected(NEODYMIUM):.1f} % of the neodymium, with "
            f"{_said(ppm['Sm'])} ppm of samarium and {_said(ppm['Pr'])} of praseodymium"
        ),
        description=(
            "What leaves the column, against the height of the peak of neodymium, on a "
            "logarithmic scale. Peaks of samarium, neodymium and praseodymium stand at "
            f"{', '.join(f'{column.time(name) / 60:.2f}' for name in ELEMENTS)} hours. The cut "
            f"goes from {begin / 60:.2f} to {end / 60:.2f} hours, with {column.plates:.0f} plates."
        ),
        x_label="Hours",
        y_label="Of the peak of Nd",
        series=_peaks(column, times),
        targets=(
            Target(label="open", value=begin / 60, axis="x"),
            Target(label="close", value=end / 60, axis="x"),
        ),
        table=Table(
            head=("Hours", "Sm, of the peak of Nd", "Nd", "Pr"),
            rows=tuple(
                (f"{at / 60:.2f}", *(f"{_height(column, name, at):.3g}" for name in ELEMENTS))
                for at in times[::8]
            ),
        ),
        log_y=True,
        x_range=(0.0, last / 60),
        y_range=(_LEAST, 10.0),
    )


def _peaks(column: Column, times: Sequence[float]) -> tuple[Series, ...]:
    """Return the peaks, where the cut meets that of neodymium, and a label over each."""
    met = ((at / 60, _height(column, NEODYMIUM, at)) for at in column.cut)
    return (
        *(
            Series(
                label="",
                kind="line" if name == NEODYMIUM else "dashed",
                points=tuple(
                    (at / 60, height)
                    for at in times
                    if (height := _height(column, name, at)) > _LEAST
                ),
            )
            for name in ELEMENTS
        ),
        Series(label="", kind="points", points=tuple(one for one in met if one[1] > _LEAST)),
        *(
            Series(  # one point draws no line: its label stands over the peak
                label=name,
                kind="line",
                points=((column.time(name) / 60, _OVER * _height(column, name)),),
            )
            for name in ELEMENTS
        ),
    )


def _said(ppm: float) -> str:
    """Return ppm in three digits; what nobody could measure is not told as a figure."""
    return f"{ppm:.3g}" if ppm >= _NOTHING else f"less than {_NOTHING:g}"


def _height(column: Column, name: str, at: float | None = None) -> float:
    """Return how much of an element leaves at a time, against the peak of neodymium.

    Without a time it is that of the element's own peak.
    """
    width, shares = column.width(name), column.feed.shares
    away = 0.0 if at is None else (at - column.time(name)) / width
    top = shares[NEODYMIUM] / column.width(NEODYMIUM)
    return shares[name] * exp(-(away**2) / 2) / width / top


def end_plot(case: Case, plan: Plan) -> Plot:
    """Return the impurity against the recovery while the close of the cut is moved."""
    columns = [replace(plan, end=end).column(case) for end in _ENDS]
    traded = tuple((100 * one.collected(NEODYMIUM), _ree(one)) for one in columns)
    here = plan.column(case)
    own = (100 * here.collected(NEODYMIUM), _ree(here))
    return Plot(
        title=(
            f"You recover {own[0]:.1f} % at {own[1]:.3g} ppm; "
            f"{case.recovered:g} % at {FIVE_NINES:g} ppm is wanted"
        ),
        description=(
            f"Samarium and praseodymium in the product against the recovery of neodymium, while "
            f"the close of the cut goes from {_ENDS[0]:g} to {_ENDS[-1]:g} deviations after the "
            f"peak: from {traded[0][1]:.3g} ppm at {traded[0][0]:.1f} % to {traded[-1][1]:.3g} at "
            f"{traded[-1][0]:.1f} %. Your close at {plan.end:g} gives {own[1]:.3g} ppm at "
            f"{own[0]:.1f} %."
        ),
        x_label="Neodymium recovered, %",
        y_label="Sm and Pr, ppm",
        series=(
            *_line("close moved", "line", _inside(traded)),
            *_line("", "points", _inside((own,))),
        ),
        targets=(
            Target(label=f"{FIVE_NINES:g} ppm", value=FIVE_NINES),
            Target(label=f"{case.recovered:g} %", value=case.recovered, axis="x"),
        ),
        table=Table(
            head=("Close, σ", "Recovered, %", "Sm and Pr, ppm"),
            rows=tuple(
                (f"{end:g}", f"{got:.2f}", f"{ppm:.3g}")
                for end, (got, ppm) in list(zip(_ENDS, traded, strict=True))[::2]
            ),
        ),
        log_y=True,
        x_range=(40.0, 100.0),
        y_range=(_LEAST_PPM, _MOST_PPM),
    )


def _inside(points: Points) -> Points:
    return tuple(point for point in points if _LEAST_PPM <= point[1] <= _MOST_PPM)


def load_plot(case: Case, plan: Plan) -> Plot:
    """Return impurity against load, with the bed as long as it is and half as long."""
    full = [replace(plan, load=load).column(case) for load in _LOADS]
    half = [replace(one, length=max(one.length / 2, 1.0)) for one in full]
    lines = [
        tuple((load, _ree(one)) for load, one in zip(_LOADS, some, strict=True))
        for some in (full, half)
    ]
    here = plan.column(case)
    return Plot(
        title=(
            f"A load of {plan.load:g} % makes {here.productivity:.2f} cm/h; "
            f"{case.productivity:.2f} is wanted"
        ),
        description=(
            f"Samarium and praseodymium in the product against the load, everything else as you "
            f"set it: from {lines[0][0][1]:.3g} ppm at {_LOADS[0]:g} % to {lines[0][-1][1]:.3g} "
            f"at {_LOADS[-1]:g} %. The dashed line is a bed of half the length. Your load of "
            f"{plan.load:g} % gives {_ree(here):.3g} ppm."
        ),
        x_label="Load, % of the bed",
        y_label="Sm and Pr, ppm",
        series=(
            *_line("your bed", "line", _inside(lines[0])),
            *_line("half of it", "dashed", _inside(lines[1])),
            *_line("", "points", _inside(((plan.load, _ree(here)),))),
        ),
        targets=(Target(label=f"{FIVE_NINES:g} ppm", value=FIVE_NINES),),
        table=Table(
            head=("Load, %", "Plates", "Sm and Pr, ppm", "Half the bed, ppm", "cm/h"),
            rows=tuple(
                (f"{load:g}", f"{one.plates:.1f}", f"{_ree(one):.3g}", f"{_ree(other):.3g}",
                 f"{one.productivity:.3f}")
                for load, one, other in zip(_LOADS, full, half, strict=True)
            ),
        ),
        log_y=True,
        x_range=(0.0, 20.0),
        y_range=(_LEAST_PPM, _MOST_PPM),
    )  # fmt: skip


def flow_plot(case: Case, plan: Plan) -> Plot:
    """Return the height of a plate against the flow, with your load and nearly none."""
    here = plan.column(case)
    loaded = tuple((flow, case.bed.plate(flow, plan.load)) for flow in _FLOWS)
    bare = tuple((flow, case.bed.plate(flow, 0.0)) for flow in _FLOWS)
    least = min(bare, key=lambda point: point[1])
    fastest = case.bed.fastest(plan.length)
    own = (here.flow, case.bed.plate(here.flow, plan.load))
    return Plot(
        title=(
            f"At {here.flow:.3g} cm/min a plate is {own[1]:.2f} cm high, and the bed has "
            f"{here.plates:.0f}"
        ),
        description=(
            f"Plate height against the flow. Nearly without load it is least, "
            f"{least[1]:.2f} cm, near {least[0]:.2f} cm/min; a load of {plan.load:g} % makes it "
            f"{own[1] / case.bed.plate(here.flow, 0.0):.2f} times as high. With this length the "
            f"pump gives {fastest:.2f} cm/min at the most. Heights above {_MOST_PLATE:g} cm are "
            "not drawn."
        ),
        x_label="Flow, cm/min",
        y_label="Plate height, cm",
        series=(
            *_line("your load", "line", _low(loaded)),
            *_line("little load", "dashed", _low(bare)),
            *_line("", "points", _low((own,))),
        ),
        targets=(Target(label="pump", value=fastest, axis="x"),) if fastest <= _FLOWS[-1] else (),
        table=Table(
            head=("cm/min", "Your load, cm", "Little load, cm"),
            rows=tuple(
                (f"{flow:.3g}", f"{high:.3f}", f"{low:.3f}")
                for (flow, high), (_, low) in zip(loaded[::2], bare[::2], strict=True)
            ),
        ),
        x_range=(0.0, _FLOWS[-1]),
        y_range=(0.0, _MOST_PLATE),
    )


def _low(points: Points) -> Points:
    return tuple(point for point in points if point[1] <= _MOST_PLATE)


def washing_plot(case: Case, plan: Plan) -> Plot:
    """Return what is no rare earth against the washes, with your acid."""
    works, counts = case.works, range(WASHES[1] + 1)
    total = tuple((float(n), works.others(n, plan.grade)) for n in counts)
    chloride = tuple((float(n), works.chloride_after(n)) for n in counts)
    lime = works.lime(plan.grade)
    own = works.others(plan.washes, plan.grade)
    return Plot(
        title=(
            f"{plan.washes} washes leave {own:.4g} ppm of other impurities, "
            f"{case.others:g} are allowed"
        ),
        description=(
            f"Impurities that are no rare earths against the number of washes, with an acid of "
            f"{plan.grade:g} ppm calcium. Each wash leaves {100 * works.kept:.0f} % of the "
            f"chloride: from {chloride[0][1]:.4g} ppm without a wash to {chloride[-1][1]:.3g} "
            f"after {counts[-1]}. Lime of {lime:.1f} ppm and {works.rest:g} ppm of the rest stay."
        ),
        x_label="Washes",
        y_label="Others, ppm",
        series=(
            Series(label="all", kind="line", points=total),
            Series(label="chloride", kind="dashed", points=chloride),
            Series(label="", kind="points", points=((float(plan.washes), own),)),
        ),
        targets=(Target(label="most", value=case.others),),
        table=Table(
            head=("Washes", "Chloride, ppm", "Lime, ppm", "All, ppm", "Cost index"),
            rows=tuple(
                (f"{n}", f"{works.chloride_after(n):.4g}", f"{lime:.2f}",
                 f"{works.others(n, plan.grade):.4g}", f"{works.cost(n, plan.grade):.2f}")
                for n in counts
            ),
        ),
        log_y=True,
        x_range=(0.0, float(counts[-1])),
        y_range=(1.0, 1e5),
    )  # fmt: skip
