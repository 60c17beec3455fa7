"""The pictures of press, furnace and bench: density, grains, the window, sizes, the curve."""

from dataclasses import replace
from typing import Any

from assessments.labs.base import Plot, Series, Table, Target
from assessments.labs.press_and_sinter.cases import Case
from assessments.labs.press_and_sinter.curve import CIRCUITS, MU0
from assessments.labs.press_and_sinter.sinter import FULL, Sintered

_HOURS = tuple(step / 5 for step in range(41))  # to 8 h
_CELSIUS = tuple(range(1000, 1121, 2))
_GRAINS = (2.0, 12.0)  # um; what is coarser leaves the picture
_LOWEST = -0.35  # T; what J and B fall to beyond is not drawn


def _swept(block: Sintered, name: str, value: float) -> Sintered:
    """Return the block with one setting moved and all else as it is."""
    moved: dict[str, Any] = {name: value}
    return replace(block, plan=replace(block.plan, **moved))


def density_plot(block: Sintered, case: Case) -> Plot:
    """Return the density over the hold."""
    swept = [_swept(block, "hold", hours) for hours in _HOURS]
    least, plan = case.limits.density, block.plan
    return Plot(
        title=f"{block.density:.3f} g/cm³ after {plan.hold:g} h; at least {least:.2f} is asked",
        description=(
            f"Density against the hold at {plan.celsius:g} °C. It begins at the green density of "
            f"{FULL * block.green:.2f} g/cm³, rises steeply in the first hour and then ever more "
            f"slowly, to {swept[-1].density:.3f} after 8 h. Without pores it were {FULL:.2f}."
        ),
        x_label="Hold, h",
        y_label="Density, g/cm³",
        series=(
            Series(
                label="", kind="line",
                points=tuple((one.plan.hold, one.density) for one in swept if one.density >= 7),
            ),
            Series(label="", kind="points",
                   points=((plan.hold, block.density),) if block.density >= 7 else ()),
        ),
        targets=(Target(label=f"least {least:.2f}", value=least),),
        table=Table(
            head=("Hold, h", "Density, g/cm³", "Grain, µm", "Effective time, h"),
            rows=tuple(
                (f"{one.plan.hold:g}", f"{one.density:.3f}", f"{one.grain:.2f}",
                 f"{one.effective:.2f}")
                for one in swept[::5]
            ),
        ),
        x_range=(0.0, 8.0),
        y_range=(7.0, 7.6),
    )  # fmt: skip


def grain_plot(block: Sintered, case: Case) -> Plot:
    """Return the grain size over the hold."""
    swept = [_swept(block, "hold", hours) for hours in _HOURS]
    most, plan = case.limits.grain, block.plan
    own = ((plan.hold, block.grain),) if block.grain <= _GRAINS[1] else ()
    return Plot(
        title=f"Grains of {block.grain:.2f} µm after {plan.hold:g} h; at most {most:.1f} is asked",
        description=(
            f"Grain size against the hold at {plan.celsius:g} °C, from the powder's "
            f"{plan.size:g} µm to {swept[-1].grain:.2f} after 8 h. The fourth power grows by "
            f"{block.growth:.0f} µm⁴ each hour. More than {_GRAINS[1]:g} µm is not drawn."
        ),
        x_label="Hold, h",
        y_label="Grain size, µm",
        series=(
            Series(
                label="", kind="line",
                points=tuple(
                    (one.plan.hold, one.grain) for one in swept if one.grain <= _GRAINS[1]
                ),
            ),
            Series(label="", kind="points", points=own),
        ),
        targets=(Target(label=f"most {most:.1f}", value=most),),
        table=Table(
            head=("Hold, h", "Grain, µm"),
            rows=tuple((f"{one.plan.hold:g}", f"{one.grain:.2f}") for one in swept[::5]),
        ),
        x_range=(0.0, 8.0),
        y_range=_GRAINS,
    )  # fmt: skip


def window_plot(block: Sintered, case: Case) -> Plot:
    """Return density against grain size as the temperature goes up, with the hold as it is."""
    swept = [_swept(block, "celsius", celsius) for celsius in _CELSIUS]
    limits, plan = case.limits, block.plan
    line = tuple(
        (one.grain, one.density) for one in swept if one.density >= 7.2 and one.grain <= _GRAINS[1]
    )
    inside = block.density >= 7.2 and block.grain <= _GRAINS[1]
    return Plot(
        title=f"What heat buys in {plan.hold:g} h: density and grains from 1000 to 1120 °C",
        description=(
            f"Density against grain size, for temperatures from 1000 to 1120 °C with your hold, "
            f"powder and pressure. At 1000 °C {swept[0].density:.3f} g/cm³ and "
            f"{swept[0].grain:.2f} µm, at 1120 °C {swept[-1].density:.3f} and "
            f"{swept[-1].grain:.2f}. The upper left field, above {limits.density:.2f} g/cm³ and "
            f"below {limits.grain:.1f} µm, is asked. A longer hold moves the line up and left."
        ),
        x_label="Grain size, µm",
        y_label="Density, g/cm³",
        series=(
            Series(label="", kind="line", points=line),
            Series(label="", kind="points",
                   points=((block.grain, block.density),) if inside else ()),
        ),
        targets=(
            Target(label=f"least {limits.density:.2f}", value=limits.density),
            Target(label=f"most {limits.grain:.1f}", value=limits.grain, axis="x"),
        ),
        table=Table(
            head=("°C", "Density, g/cm³", "Grain, µm"),
            rows=tuple(
                (f"{one.plan.celsius:g}", f"{one.density:.3f}", f"{one.grain:.2f}")
                for one in swept[::5]
            ),
        ),
        x_range=_GRAINS,
        y_range=(7.2, 7.6),
    )  # fmt: skip


def size_plot(block: Sintered, case: Case) -> Plot:
    """Return die, green height and sintered sizes, beside what is asked."""
    names = ("along the field", "across the field", "height")
    pressed = (block.plan.along, block.plan.across, block.height)
    rows = tuple(zip(names, pressed, block.sizes, case.limits.blank, strict=True))
    return Plot(
        title=(
            f"Shrinkage {100 * block.along:.1f} % along the field and {100 * block.across:.1f} % "
            "across"
        ),
        description=(
            "Three sizes, each as pressed and as sintered, in mm. "
            + " ".join(
                f"{name[0].upper()}{name[1:]}: {green:.2f} pressed, {got:.2f} sintered, "
                f"{want:.2f} asked." for name, green, got, want in rows
            )
        ),
        x_label="1 along, 2 across, 3 height as pressed; 4 to 6 sintered; dots: asked",
        y_label="mm",
        series=(
            Series(
                label="", kind="bars",
                points=tuple(
                    (at + 1.0, size) for at, size in enumerate((*pressed, *block.sizes))
                ),
            ),
            Series(
                label="", kind="points",
                points=tuple((at + 4.0, size) for at, size in enumerate(case.limits.blank)),
            ),
        ),
        table=Table(
            head=("Size", "Pressed, mm", "Sintered, mm", "Asked, mm"),
            rows=tuple(
                (name, f"{green:.2f}", f"{got:.2f}", f"{want:.2f}")
                for name, green, got, want in rows
            ),
        ),
        x_range=(0.4, 6.6),
    )  # fmt: skip


def curve_plot(case: Case, points: tuple[tuple[float, float], ...]) -> Plot:
    """Return J and B of the sample's readings, with the corrections that were chosen."""
    drawn = tuple((h, j - MU0 * h) for h, j in points)
    (first, top), (last, end) = points[0], points[-1]
    return Plot(
        title=f"The sample on the bench: {len(points)} readings of J, and B from them",
        description=(
            f"J and B = J − μ0H against the opposing field, with your corrections. The sample was "
            f"{CIRCUITS[case.bench.circuit]}. The first reading is {top:.3f} T at {first:.0f} "
            f"kA/m. J stays high, bends at the knee, and is {end:.3f} T at {last:.0f} kA/m. B "
            f"falls in a straight line before that. What is below {_LOWEST:g} T is not drawn; the "
            "table has every reading."
        ),
        x_label="Opposing field H, kA/m",
        y_label="J and B, T",
        series=(
            Series(label="J", kind="points", points=tuple(p for p in points if p[1] >= _LOWEST)),
            Series(label="B", kind="line", points=tuple(p for p in drawn if p[1] >= _LOWEST)),
        ),
        targets=(Target(label="", value=0.0),),
        table=Table(
            head=("H, kA/m", "J, T", "B, T"),
            rows=tuple(
                (f"{h:.1f}".replace("-", "−"), f"{j:.4f}".replace("-", "−"),
                 f"{b:.4f}".replace("-", "−"))
                for (h, j), (_, b) in zip(points, drawn, strict=True)
            ),
        ),
        y_range=(-0.5, 1.5),
    )  # fmt: skip
