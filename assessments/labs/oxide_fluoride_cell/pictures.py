"""The pictures of cell and charge: oxide window, voltage, gap, lost current, a shift, masses."""

from dataclasses import replace

from assessments.labs.base import Plot, Series, SeriesKind, Table, Target
from assessments.labs.oxide_fluoride_cell.cases import RANGES, SHARE, Case
from assessments.labs.oxide_fluoride_cell.cell import BEST, SHIFT, Running
from assessments.labs.oxide_fluoride_cell.charge import Charge

_OXIDES = tuple(step / 10 for step in range(10, 46, 5))
_CURRENTS = tuple(step / 10 for step in range(20, 81))
_GAPS = tuple(step / 4 for step in range(12, 49))
_HOURS = tuple(step / 4 for step in range(33))
_MOST_VOLTS, _MOST_ENERGY = 16.0, 12.0  # what is more leaves the picture
_MOST_LOSS = 15.0  # % of the current; longer bars are cut
_LEAST, _MOST, _ = RANGES["oxide"]

# The lines of the voltage, each with how many parts lie below it.
_STACK: tuple[tuple[str, SeriesKind, int], ...] = (
    ("electrodes", "dashed", 2),
    ("+ salt", "dashed", 3),
    ("+ leads", "line", 4),
)

Points = tuple[tuple[float, float], ...]


def _swept(now: Running, name: str, value: float) -> Running:
    """Return the cell with one setting moved and all else as it is."""
    return replace(now, plan=replace(now.plan, **{name: value}))


def window_plot(now: Running, case: Case) -> Plot:
    """Return the map of current density over dissolved oxide: anode effect, sludge, own point."""
    swept = [_swept(now, "oxide", oxide) for oxide in _OXIDES]
    allowed = tuple((one.plan.oxide, one.limiting * SHARE / 100) for one in swept)
    word = "in" if now.starved < now.plan.oxide <= now.saturation else "outside"
    if word == "in" and 100 * now.share > SHARE:
        word = "in, but near the edge of,"
    return Plot(
        title=f"You work {word} the oxide window: {100 * now.share:.0f} % of the limiting current",
        description=(
            f"Current density at the anode against dissolved oxide. The anode effect begins on a "
            f"line that rises by {case.cell.wetting:g} A/cm² for each wt%; the dashed line is "
            f"{SHARE} % of it. At {now.plan.celsius:g} °C the salt dissolves "
            f"{now.saturation:.2f} wt%; to the right of that is sludge. Your point is "
            f"{now.anodic:.2f} A/cm² at {now.plan.oxide:g} wt%. The window lies below the dashed "
            "line and to the left of saturation."
        ),
        x_label="Oxide in the salt, wt%",
        y_label="Anode current density, A/cm²",
        series=(
            Series(
                label="anode effect", kind="line",
                points=tuple((one.plan.oxide, one.limiting) for one in swept),
            ),
            Series(label=f"{SHARE} % of it", kind="dashed", points=allowed),
            Series(label="", kind="points", points=((now.plan.oxide, now.anodic),)),
        ),
        targets=(Target(label="saturation", value=now.saturation, axis="x"),),
        table=Table(
            head=("Oxide, wt%", "Anode effect at, A/cm²", f"{SHARE} % of it", "Sludge, wt%"),
            rows=tuple(
                (f"{one.plan.oxide:g}", f"{one.limiting:.3f}", f"{one.limiting * SHARE / 100:.3f}",
                 f"{one.sludge:.2f}")
                for one in swept
            ),
        ),
        x_range=(_LEAST, _MOST),
        y_range=(0.0, 2.4),
    )  # fmt: skip


def voltage_plot(now: Running) -> Plot:
    """Return the voltage by its parts, one on the other, against the current."""
    swept = [_swept(now, "current", current) for current in _CURRENTS]
    lines = [
        Series(
            label=label,
            kind=kind,
            points=tuple((one.plan.current, _stacked(one, parts)) for one in swept),
        )
        for label, kind, parts in _STACK
    ]
    effect = tuple(
        (one.plan.current, one.voltage)
        for one in swept
        if one.share >= 1 and one.voltage <= _MOST_VOLTS
    )
    own = ((now.plan.current, now.voltage),) if now.voltage <= _MOST_VOLTS else ()
    lines += [
        Series(label="+ anode effect", kind="line", points=effect),
        Series(label="", kind="points", points=own),
    ]
    volts = now.volts
    told = ", ".join(f"{value:.2f} V {name}" for name, value in volts.items() if value)
    return Plot(
        title=f"{now.voltage:.2f} V, of which {volts['salt']:.2f} V lie across the salt",
        description=(
            f"Parts of the cell voltage on top of each other against the current, with your gap, "
            f"oxide and temperature. At your {now.plan.current:g} kA: {told}. The anode effect "
            f"begins at {10 * now.cell.anode * now.limiting:.2f} kA. More than "
            f"{_MOST_VOLTS:g} V are not drawn."
        ),
        x_label="Current, kA",
        y_label="Voltage, V",
        series=tuple(one for one in lines if one.points),
        table=Table(
            head=("kA", *(name.capitalize() for name in volts), "Cell, V"),
            rows=tuple(
                (f"{one.plan.current:g}", *(f"{value:.2f}" for value in one.volts.values()),
                 f"{one.voltage:.2f}")
                for one in swept[::5]
            ),
        ),
        x_range=(_CURRENTS[0], _CURRENTS[-1]),
        y_range=(0.0, _MOST_VOLTS),
    )  # fmt: skip


def _stacked(one: Running, parts: int) -> float:
    return min(sum(list(one.volts.values())[:parts]), _MOST_VOLTS)


def gap_plot(now: Running, case: Case) -> Plot:
    """Return the energy for each kilogram against the gap, all else as it is set."""
    swept = [_swept(now, "gap", gap) for gap in _GAPS]
    least = min(swept, key=lambda one: one.energy)
    drawn = tuple((one.plan.gap, one.energy) for one in swept if one.energy <= _MOST_ENERGY)
    own = ((now.plan.gap, now.energy),) if now.energy <= _MOST_ENERGY else ()
    lines = (
        Series(label="energy", kind="line", points=drawn),
        Series(label="", kind="points", points=own),
    )
    return Plot(
        title=(
            f"Least energy at a gap of {least.plan.gap:g} cm, with {100 * least.efficiency:.1f} % "
            f"current efficiency; {case.efficiency:g} % is wanted"
        ),
        description=(
            f"Energy for each kilogram against the gap at your current, oxide and temperature. A "
            f"narrow gap loses metal to the anode gas, a wide one costs voltage. From "
            f"{_GAPS[0]:g} to {_GAPS[-1]:g} cm the current efficiency goes from "
            f"{100 * swept[0].efficiency:.1f} to {100 * swept[-1].efficiency:.1f} %. Your "
            f"{now.plan.gap:g} cm give {now.energy:.2f} kWh/kg; {case.energy:.2f} is the most. "
            f"More than {_MOST_ENERGY:g} kWh/kg is not drawn."
        ),
        x_label="Gap, cm",
        y_label="Energy, kWh/kg",
        series=tuple(one for one in lines if one.points),
        targets=(Target(label=f"most {case.energy:.2f}", value=case.energy),),
        table=Table(
            head=("Gap, cm", "Cell, V", "Current efficiency, %", "Energy, kWh/kg", "Metal, kg/h"),
            rows=tuple(
                (f"{one.plan.gap:g}", f"{one.voltage:.2f}", f"{100 * one.efficiency:.1f}",
                 f"{one.energy:.2f}", f"{one.production:.2f}")
                for one in swept[::4]
            ),
        ),
        x_range=(_GAPS[0], _GAPS[-1]),
        y_range=(0.0, _MOST_ENERGY),
    )  # fmt: skip


def loss_plot(now: Running, case: Case) -> Plot:
    """Return what each cause takes of the current, in per cent."""
    losses = now.losses
    worst = max(losses, key=lambda name: losses[name])
    return Plot(
        title=(
            f"{100 * now.efficiency:.1f} % of the current makes metal; the largest loss that you "
            f"can change: {worst}"
        ),
        description=(
            f"Current that makes no metal, by its cause, beside {100 - 100 * BEST:.0f} % that are "
            "always lost: "
            + ", ".join(f"{name} {100 * loss:.1f} %" for name, loss in losses.items())
            + f". {case.efficiency:g} % of the current must make metal. Bars end at "
            f"{_MOST_LOSS:g} %."
        ),
        x_label="1 warm, 2 cold, 3 gap, 4 slow, 5 dense, 6 sludge",
        y_label="Lost, % of the current",
        series=(
            Series(
                label="", kind="bars",
                points=tuple(
                    (at + 1.0, min(100 * loss, _MOST_LOSS))
                    for at, loss in enumerate(losses.values())
                ),
            ),
        ),
        table=Table(
            head=("Cause", "Lost, % of the current"),
            rows=tuple((name, f"{100 * loss:.2f}") for name, loss in losses.items()),
        ),
        x_range=(0.4, 6.6),
        y_range=(0.0, _MOST_LOSS + 1),
    )  # fmt: skip


def shift_plot(now: Running) -> Plot:
    """Return where an untrimmed feed takes the dissolved oxide in a shift."""
    ends = now.hours or SHIFT
    line = tuple(
        (hour, now.plan.oxide + now.drift * hour)
        for hour in (*(h for h in _HOURS if h < ends), ends)
    )
    shown = tuple((hour, min(max(oxide, 0.0), 6.0)) for hour, oxide in line)
    way = "rises" if now.drift > 0 else "falls"
    return Plot(
        title=(
            f"Fed {now.plan.feed:g} kg/h and using {now.use:.2f}, the oxide {way} by "
            f"{abs(now.drift):.2f} wt% an hour"
        ),
        description=(
            f"Oxide in the salt over a shift of {SHIFT:g} h with {now.cell.salt} kg of salt, if "
            f"nobody trims the feed. It starts at {now.plan.oxide:g} wt%. Sludge begins above "
            f"{now.saturation:.2f} wt%, the anode effect below {now.starved:.2f} wt%. "
            + (
                f"{now.hours:.1f} h are inside; the line ends where the window does."
                if now.hours
                else "It does not start inside the window."
            )
        ),
        x_label="Hours into the shift",
        y_label="Oxide in the salt, wt%",
        series=(
            Series(label="", kind="line", points=shown),
            _level("sludge", now.saturation),
            _level("anode effect", now.starved),
        ),
        table=Table(
            head=("h", "Oxide, wt%"),
            rows=tuple((f"{hour:.2f}", f"{oxide:.3f}") for hour, oxide in line[::4]),
        ),
        x_range=(0.0, SHIFT),
        y_range=(0.0, 6.5),
    )


def _level(label: str, oxide: float) -> Series:
    """Return one end of the oxide window over the shift; series' labels keep apart."""
    height = min(oxide, 6.0)
    return Series(label=label, kind="dashed", points=((0.0, height), (SHIFT, height)))


def charge_plot(charge: Charge, calcium: float, metal: float, slag: float) -> Plot:
    """Return the masses of the learner's charge and what is left between in and out."""
    rest = charge.fluoride + calcium - metal - slag
    masses = {
        "fluoride": float(charge.fluoride), "calcium": calcium, "metal": metal, "slag": slag,
        "rest": rest,
    }  # fmt: skip
    return Plot(
        title=f"Your charge takes {charge.fluoride + calcium:.1f} kg and gives {metal + slag:.1f}",
        description=(
            f"Masses of the charge as you give them: {charge.fluoride} kg of {charge.metal}F3 and "
            f"{calcium:.2f} kg of calcium in, {metal:.2f} kg of metal and {slag:.2f} kg of slag "
            f"out. The rest of {rest:.2f} kg must be calcium in excess and metal that was not "
            "parted."
        ),
        x_label="1 fluoride, 2 calcium, 3 metal, 4 slag, 5 rest",
        y_label="kg",
        series=(
            Series(
                label="", kind="bars",
                points=tuple((at + 1.0, mass) for at, mass in enumerate(masses.values())),
            ),
        ),
        table=Table(
            head=("What", "kg"),
            rows=tuple((name, f"{mass:.2f}") for name, mass in masses.items()),
        ),
        x_range=(0.4, 5.6),
    )  # fmt: skip
