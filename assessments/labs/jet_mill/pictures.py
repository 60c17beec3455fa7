"""The pictures of furnace and mill: size, output, oxygen, hydrogen, purge, lubricant."""

from dataclasses import replace
from math import exp, log, pi, sqrt
from typing import Any

from assessments.labs.base import Plot, Series, Table, Target
from assessments.labs.jet_mill.cases import RANGES, Case
from assessments.labs.jet_mill.furnace import hydrogen
from assessments.labs.jet_mill.mill import FINE, Milled

_SIZES = tuple(round(0.3 * 1.06**step, 4) for step in range(65))  # um, to 12.5
_WHEELS = tuple(range(3000, 6001, 50))
_CELSIUS = tuple(range(100, 701, 5))
_LUBRICANT = tuple(step / 100 for step in range(31))
_MOST_RATE, _MOST_OXYGEN = 400.0, 2000.0  # what is more leaves the picture
_MOST_SIZE = 12.0  # um
_LEAST_DRAWN = 250.0  # ppm of hydrogen in Nd2Fe14B, so that its label stands clear of the axis
_CYCLES = range(int(RANGES["cycles"][1]) + 1)


def _swept(now: Milled, name: str, value: float) -> Milled:
    """Return the powder with one setting moved and all else as it is."""
    moved: dict[str, Any] = {name: value}
    return replace(now, plan=replace(now.plan, **moved))


def _own(x: float, y: float, most: float) -> tuple[Series, ...]:
    """Return the learner's own point, or nothing where it leaves the picture."""
    return (Series(label="", kind="points", points=((x, y),)),) if y <= most else ()


def _density(now: Milled, size: float) -> float:
    """Return the volume in per cent for each e-fold of size."""
    z = log(size / now.median) / now.mill.spread
    return 100 * exp(-z * z / 2) / (now.mill.spread * sqrt(2 * pi))


def size_plot(now: Milled, case: Case) -> Plot:
    """Return how the volume of the powder is spread over size."""
    sizes = tuple(size for size in _SIZES if size <= _MOST_SIZE)
    return Plot(
        title=(
            f"D50 {now.median:.2f} µm, d32 {now.sauter:.2f} µm, {now.fines:.2f} % below "
            f"{FINE:g} µm"
        ),
        description=(
            f"Volume of the powder over size, lognormal with σ {now.mill.spread:g}. Half of the "
            f"volume is below {now.median:.2f} µm; the card asks for {case.least:.1f} to "
            f"{case.most:.1f} µm. {now.fines:.2f} % lie below {FINE:g} µm, at most "
            f"{case.fines:.2f} % may. {100 - 100 * now.below(8):.2f} % lie above 8 µm."
        ),
        x_label="Size, µm",
        y_label="Volume, % for each e-fold of size",
        series=(
            Series(
                label="", kind="line",
                points=tuple((size, _density(now, size)) for size in sizes),
            ),
        ),
        targets=(
            Target(label="", value=case.least, axis="x"),
            Target(label=f"{case.least:.1f} to {case.most:.1f}", value=case.most, axis="x"),
        ),
        table=Table(
            head=("Size, µm", "Below it, % by volume"),
            rows=tuple((f"{size:g}", f"{100 * now.below(size):.3f}")
                       for size in (1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12)),
        ),
        x_range=(0.0, _MOST_SIZE),
        y_range=(0.0, 110.0),
    )  # fmt: skip


def rate_plot(now: Milled, case: Case) -> Plot:
    """Return the output against the speed of the wheel."""
    swept = [_swept(now, "wheel", wheel) for wheel in _WHEELS]
    line = tuple((one.plan.wheel, one.rate) for one in swept if one.rate <= _MOST_RATE)
    slow, fast = swept[0], swept[-1]
    return Plot(
        title=f"{now.rate:.0f} kg/h at {now.plan.wheel:.0f} rpm; {case.rate} are asked",
        description=(
            f"Powder in an hour against the speed of the wheel, with your gas. From "
            f"{slow.plan.wheel:g} to {fast.plan.wheel:g} rpm D50 goes from {slow.median:.2f} to "
            f"{fast.median:.2f} µm and the output from {slow.rate:.0f} to {fast.rate:.0f} kg/h. "
            f"The wheel is rated for {case.wheel} rpm. More than {_MOST_RATE:g} kg/h is not drawn."
        ),
        x_label="Speed of the wheel, rpm",
        y_label="Powder, kg/h",
        series=(
            *((Series(label="", kind="line", points=line),) if line else ()),
            *_own(now.plan.wheel, now.rate, _MOST_RATE),
        ),
        targets=(Target(label=f"asked {case.rate}", value=case.rate),),
        table=Table(
            head=("rpm", "D50, µm", "Powder, kg/h", "Oxygen, ppm", "Fines, %"),
            rows=tuple(
                (f"{one.plan.wheel:g}", f"{one.median:.2f}", f"{one.rate:.0f}",
                 f"{one.oxygen:.0f}", f"{one.fines:.2f}")
                for one in swept[::4]
            ),
        ),
        x_range=(_WHEELS[0], _WHEELS[-1]),
        y_range=(0.0, _MOST_RATE),
    )  # fmt: skip


def oxygen_plot(now: Milled, case: Case) -> Plot:
    """Return flake and skin oxygen against the speed of the wheel."""
    swept = [_swept(now, "wheel", wheel) for wheel in _WHEELS]
    line = tuple((one.plan.wheel, one.oxygen) for one in swept if one.oxygen <= _MOST_OXYGEN)
    flake = float(now.mill.flake)
    return Plot(
        title=(
            f"{now.oxygen:.0f} ppm of oxygen, {now.picked_up:.0f} of them in a skin of "
            f"{now.skin:.2f} nm; {case.oxygen} is the most"
        ),
        description=(
            f"Oxygen of the powder against the speed of the wheel. The flake brings "
            f"{now.mill.flake} ppm. The rest is surface times skin: your {now.surface:.3f} m²/g "
            f"with {now.skin:.2f} nm hold {now.picked_up:.0f} ppm. From {_WHEELS[0]} to "
            f"{_WHEELS[-1]} rpm it goes from {swept[0].oxygen:.0f} to {swept[-1].oxygen:.0f} ppm. "
            f"{now.bound:.2f} wt% of the powder is rare earth bound in oxide."
        ),
        x_label="Speed of the wheel, rpm",
        y_label="Oxygen, ppm",
        series=(
            *((Series(label="", kind="line", points=line),) if line else ()),
            Series(
                label="flake", kind="dashed",
                points=((_WHEELS[0], flake), (_WHEELS[-1], flake)),
            ),
            *_own(now.plan.wheel, now.oxygen, _MOST_OXYGEN),
        ),
        targets=(Target(label=f"most {case.oxygen}", value=case.oxygen),),
        table=Table(
            head=("rpm", "Surface, m²/g", "Skin, ppm", "Oxygen, ppm"),
            rows=tuple(
                (f"{one.plan.wheel:g}", f"{one.surface:.3f}", f"{one.picked_up:.0f}",
                 f"{one.oxygen:.0f}")
                for one in swept[::4]
            ),
        ),
        x_range=(_WHEELS[0], _WHEELS[-1]),
        y_range=(0.0, _MOST_OXYGEN),
    )  # fmt: skip


def hydrogen_plot(now: Milled, case: Case) -> Plot:
    """Return the hydrogen that a degassing leaves, by the phase that holds it."""
    swept = [(celsius, *hydrogen(case.neodymium, celsius)) for celsius in _CELSIUS]
    matrix, hydride = hydrogen(case.neodymium, now.plan.degas)
    return Plot(
        title=(
            f"{matrix + hydride:.0f} ppm of hydrogen left after {now.plan.degas:g} °C; "
            f"{case.hydrogen} is the most"
        ),
        description=(
            f"Hydrogen left in the flake against the degassing temperature. Nd2Fe14B lets go of "
            f"it between 220 and 250 °C; neodymium hydride keeps its share up to about 580 °C. "
            f"Your temperature leaves {matrix:.0f} ppm in Nd2Fe14B and {hydride:.0f} ppm in the "
            f"hydride. At 400 °C {sum(hydrogen(case.neodymium, 400)):.0f} ppm would be left. "
            f"Less than {_LEAST_DRAWN:g} ppm in Nd2Fe14B is not drawn."
        ),
        x_label="Degassing temperature, °C",
        y_label="Hydrogen, ppm",
        series=(
            Series(
                label="all", kind="line",
                points=tuple((celsius, one + two) for celsius, one, two in swept),
            ),
            Series(
                label="in Nd2Fe14B", kind="dashed",
                points=tuple((celsius, one) for celsius, one, _ in swept if one >= _LEAST_DRAWN),
            ),
            *_own(now.plan.degas, matrix + hydride, 5000.0),
        ),
        targets=(Target(label=f"most {case.hydrogen}", value=case.hydrogen),),
        table=Table(
            head=("°C", "In Nd2Fe14B, ppm", "In the hydride, ppm", "All, ppm"),
            rows=tuple(
                (f"{celsius}", f"{one:.0f}", f"{two:.0f}", f"{one + two:.0f}")
                for celsius, one, two in swept[::6]
            ),
        ),
        x_range=(_CELSIUS[0], _CELSIUS[-1]),
        y_range=(0.0, 5000.0),
    )  # fmt: skip


def purge_plot(case: Case, cycles: int) -> Plot:
    """Return the oxygen in the furnace after each cycle of the purge."""
    left = [case.purge.left(cycle) for cycle in _CYCLES]
    drawn = tuple((float(n), one) for n, one in enumerate(left) if one >= 1e-3)
    own = ((float(cycles), left[cycles]),) if left[cycles] >= 1e-3 else ()
    return Plot(
        title=(
            f"{left[cycles]:.2g} % of oxygen after {cycles} cycles; {case.purge.most:g} % is the "
            "most"
        ),
        description=(
            f"Oxygen in the furnace against purge cycles, on a logarithmic axis. Each cycle "
            f"leaves {case.purge.low} in {case.purge.high} of it, so the points lie on a straight "
            f"line. {case.purge.exact:.2f} cycles would just do. {case.purge.slot} min hold "
            f"{case.purge.slot // case.purge.cycle}. Less than 0.001 % is not drawn."
        ),
        x_label="Cycles",
        y_label="Oxygen, vol%",
        series=(
            Series(label="oxygen", kind="line", points=drawn),
            *((Series(label="", kind="points", points=own),) if own else ()),
        ),
        targets=(Target(label=f"most {case.purge.most:g}", value=case.purge.most),),
        table=Table(
            head=("Cycles", "Oxygen, vol%", "Time, min"),
            rows=tuple((f"{n}", f"{one:.2g}", f"{n * case.purge.cycle}")
                       for n, one in enumerate(left)),
        ),
        log_y=True,
        x_range=(0.0, float(_CYCLES[-1])),
        y_range=(1e-3, 30.0),
    )  # fmt: skip


def lubricant_plot(now: Milled, case: Case) -> Plot:
    """Return the Hausner ratio against the lubricant, and where carbon reaches its most."""
    swept = [_swept(now, "lubricant", dose) for dose in _LUBRICANT]
    each = (swept[-1].carbon - swept[0].carbon) / _LUBRICANT[-1]  # ppm for each wt%
    ends = (case.carbon - swept[0].carbon) / each
    return Plot(
        title=(
            f"Hausner ratio {now.hausner:.2f} and {now.carbon:.0f} ppm of carbon with "
            f"{now.plan.lubricant:g} wt% of lubricant"
        ),
        description=(
            f"Hausner ratio against lubricant. Without it the ratio is {swept[0].hausner:.2f}; "
            f"{case.hausner:.2f} is the most. Carbon rises by {each / 100:.0f} ppm for each "
            f"0.01 wt% and reaches {case.carbon} ppm at {ends:.3f} wt%."
        ),
        x_label="Lubricant, wt%",
        y_label="Hausner ratio",
        series=(
            Series(
                label="ratio", kind="line",
                points=tuple((one.plan.lubricant, one.hausner) for one in swept),
            ),
            Series(label="", kind="points", points=((now.plan.lubricant, now.hausner),)),
        ),
        targets=(
            Target(label=f"most {case.hausner:.2f}", value=case.hausner),
            *((Target(label="most carbon", value=ends, axis="x"),) if ends < 0.3 else ()),
        ),
        table=Table(
            head=("Lubricant, wt%", "Hausner ratio", "Tap density, g/cm³", "Carbon, ppm"),
            rows=tuple(
                (f"{one.plan.lubricant:g}", f"{one.hausner:.3f}", f"{one.tap:.2f}",
                 f"{one.carbon:.0f}")
                for one in swept[::3]
            ),
        ),
        x_range=(0.0, _LUBRICANT[-1]),
        y_range=(1.2, 1.9),
    )  # fmt: skip
