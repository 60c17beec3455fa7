"""The pictures of a rotor: curve and load lines, margin over temperature, what thickness buys."""

from dataclasses import replace

from assessments.labs.base import Plot, Series, Table, Target
from assessments.labs.rotor_magnet.cases import MARGIN, THICK, THIN, Case
from assessments.labs.rotor_magnet.model import CARTER, KNEE, MU0, MU_R, ROOM, Grade, Machine

_MOST_MARGIN = 5.0  # above this nobody asks
_WARMTHS = range(ROOM, 181, 5)

Points = tuple[tuple[float, float], ...]


def curve_plot(machine: Machine, celsius: float, overload: float) -> Plot:
    """Return J and B against H in the second quadrant with both load lines."""
    worst, idle = machine.against(celsius, overload), machine.against(celsius, 0)
    b_idle = machine.field(celsius)
    b_worst = b_idle - machine.pushed(overload)
    br, hcj = machine.grade.br_at(celsius), machine.grade.hcj_at(celsius)
    lowest = min(b_worst - 0.1, -0.2)
    shift = machine.ampere_turns(overload) / machine.thickness  # kA/m, where its load line starts
    word = "before" if worst < KNEE * hcj else "past"
    series = [
        Series(label="", kind="points", points=((-idle, b_idle), (-worst, b_worst))),
        Series(label=f"J {celsius:g} °C", kind="line",
               points=_polarisation(machine.grade, celsius)),
        Series(label=f"B {celsius:g} °C", kind="line",
               points=((-(br - lowest) / (MU0 * MU_R) / 1000, lowest), (0.0, br))),
        Series(label="no current", kind="dashed", points=((0.0, 0.0), (-idle, b_idle))),
        Series(label=f"{overload:g} × current", kind="dashed",
               points=((-shift, 0.0), (-worst, b_worst))),
    ]  # fmt: skip
    if celsius != ROOM:
        cold = _polarisation(machine.grade, ROOM)
        series.insert(3, Series(label=f"J {ROOM} °C", kind="dashed", points=cold))
    return Plot(
        title=f"At {celsius:g} °C and {overload:g} × current the magnet works {word} its knee",
        description=(
            f"{machine.grade.name}: without current the magnet works at {b_idle:.3f} T and "
            f"−{idle:.0f} kA/m. At {overload:g} times the rated current it is pushed to "
            f"{b_worst:.3f} T and −{worst:.0f} kA/m. The knee of the J curve lies at "
            f"−{KNEE * hcj:.0f} kA/m, and J is zero at −{hcj:.0f} kA/m."
        ),
        x_label="H, kA/m",
        y_label="B and J, T",
        series=tuple(series),
        table=_points_table(machine, celsius, overload),
    )


def _polarisation(grade: Grade, celsius: float) -> Points:
    """Return the J curve: straight to the knee, then straight down to zero at HcJ."""
    br, hcj = grade.br_at(celsius), grade.hcj_at(celsius)
    knee = KNEE * hcj
    return (-hcj, 0.0), (-knee, br - MU0 * (MU_R - 1) * knee * 1000), (0.0, br)


def _points_table(machine: Machine, celsius: float, overload: float) -> Table:
    br, hcj = machine.grade.br_at(celsius), machine.grade.hcj_at(celsius)
    rows = []
    for name, against in (
        ("Remanence", 0.0),
        ("No current", machine.against(celsius, 0)),
        ("Rated current against the magnet", machine.against(celsius, 1)),
        (f"{overload:g} × current against the magnet", machine.against(celsius, overload)),
        ("Knee", KNEE * hcj),
    ):
        b = br - MU0 * MU_R * against * 1000
        rows.append((name, f"{-against:.1f}", f"{b:.4f}", f"{b + MU0 * against * 1000:.4f}"))
    return Table(head=("Point", "H, kA/m", "B, T", "J, T"), rows=tuple(rows))


def margin_plot(machine: Machine, case: Case, celsius: float, overload: float) -> Plot:
    """Return the margin of the knee against temperature, at the case's overload and at rated.

    Lines are drawn from hot to cold, so that their labels stand where they are far apart.
    """
    limit = machine.grade.limit
    hot = machine.margin(case.hot, case.overload)
    known = _margins(machine, case.overload, [t for t in reversed(_WARMTHS) if t <= limit])
    guessed = _margins(machine, case.overload, [t for t in _WARMTHS if t >= limit])
    lines = (
        Series(label="1 × current", kind="dashed",
               points=_margins(machine, 1, [*reversed(_WARMTHS)])),
        Series(label=f"{case.overload:g} × current", kind="line", points=known),
        Series(label="no data", kind="dashed", points=guessed if len(guessed) > 1 else ()),
        Series(label="", kind="points",
               points=_margins(machine, overload, [celsius])),
    )  # fmt: skip
    rows = tuple(
        (f"{t}", f"{machine.margin(t, 1):.3f}", f"{machine.margin(t, case.overload):.3f}",
         "yes" if t <= limit else "no")
        for t in _WARMTHS[::2]
    )  # fmt: skip
    return Plot(
        title=f"The margin falls to {hot:.2f} at {case.hot} °C; {MARGIN:.2f} is demanded",
        description=(
            f"Field at the knee over the field against the magnet, from {ROOM} to 180 °C, for "
            f"{machine.grade.name}. At {case.overload:g} times the current it is "
            f"{machine.margin(ROOM, case.overload):.2f} at {ROOM} °C and {hot:.2f} at "
            f"{case.hot} °C. The straight lines of this grade are no data above {limit} °C. "
            f"Your point is {machine.margin(celsius, overload):.2f} at {celsius:g} °C. "
            f"Margins above {_MOST_MARGIN:g} are not drawn."
        ),
        x_label="Magnet temperature, °C",
        y_label="Margin, knee over field",
        series=tuple(one for one in lines if one.points),
        targets=(
            Target(label=f"{MARGIN:.2f}", value=MARGIN),
            Target(label="hot", value=float(case.hot), axis="x"),
        ),
        table=Table(
            head=("°C", "Margin, rated", f"Margin, {case.overload:g} ×", "Inside its range"),
            rows=rows,
        ),
        x_range=(float(ROOM), 180.0),
        y_range=(0.0, _MOST_MARGIN),
    )  # fmt: skip


def _margins(machine: Machine, overload: float, warmths: list[float]) -> Points:
    points = ((float(t), machine.margin(t, overload)) for t in warmths)
    return tuple((t, margin) for t, margin in points if margin <= _MOST_MARGIN)


def thickness_plot(machine: Machine, case: Case) -> Plot:
    """Return the hot torque against the thickness of the magnet, all else as it is set."""
    rotors = [replace(machine, thickness=quarters / 4) for quarters in range(THIN, THICK + 1)]
    torques = tuple((rotor.thickness, rotor.torque(case.hot)) for rotor in rotors)
    here = machine.thickness, machine.torque(case.hot)
    rows = tuple(
        (f"{rotor.thickness:g}", f"{rotor.torque(case.hot):.2f}", f"{rotor.mass:.3f}",
         f"{rotor.margin(case.hot, case.overload):.3f}")
        for rotor in rotors[::4]
    )  # fmt: skip
    first, last = rotors[0], rotors[-1]
    return Plot(
        title=(
            f"From {first.thickness:g} to {last.thickness:g} mm mass grows "
            f"{last.mass / first.mass:.1f} times, torque {torques[-1][1] / torques[0][1]:.1f} times"
        ),
        description=(
            f"Torque at {case.hot} °C against the thickness of the magnet, with your grade, gap of "
            f"{CARTER * (machine.gap + machine.sleeve):.2f} mm after Carter's factor, and current. "
            f"It rises from {torques[0][1]:.1f} to {torques[-1][1]:.1f} N·m and flattens; "
            f"{case.torque} N·m are demanded and yours gives {here[1]:.1f} N·m."
        ),
        x_label="Magnet thickness, mm",
        y_label="Torque hot, N·m",
        series=(
            Series(label=machine.grade.name, kind="line", points=torques),
            Series(label="yours", kind="points", points=(here,)),
        ),
        targets=(Target(label="demand", value=float(case.torque)),),
        table=Table(head=("mm", "Torque, N·m", "Magnets, kg", "Margin hot"), rows=rows),
    )
