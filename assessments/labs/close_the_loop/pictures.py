"""The pictures of a water plant: salt in the loop, stripper, fluoride, where all goes, cost."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from assessments.labs.base import Plot, Series, Table, Target
from assessments.labs.close_the_loop.cases import Case
from assessments.labs.close_the_loop.model import Loop

_RECYCLES = tuple(range(96))  # %
_ACIDITIES = tuple(step / 10 for step in range(80, 121, 2))
_CALCIUM = tuple(step / 10 for step in range(3, 61))
_MOST_CHLORIDE, _MOST_FLUORIDE, _MOST_COST = 250.0, 20.0, 800.0  # what is more leaves the picture
_LEAST_NITROGEN = 0.1  # mg/L

_SMALL = ("Nitrogen, with the salt", "Fluoride, with the salt")  # told and not drawn

Points = tuple[tuple[float, float], ...]


def _swept(now: Loop, name: str, value: float) -> Loop:
    """Return the plant with one setting moved and all else as it is."""
    moved: dict[str, Any] = {name: value}
    return replace(now, plan=replace(now.plan, **moved))


def mg(value: float) -> str:
    """Return mg/L as it is read: three figures, and no power of ten."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _drawn(*lines: Series) -> tuple[Series, ...]:
    return tuple(line for line in lines if line.points)


def loop_plot(now: Loop, case: Case) -> Plot:
    """Return the chloride of the loop against the share of water that goes back."""
    swept = [_swept(now, "recycle", share / 100) for share in _RECYCLES]
    points = tuple(
        (100 * one.plan.recycle, one.chloride) for one in swept if one.chloride <= _MOST_CHLORIDE
    )
    here = 100 * now.plan.recycle
    own = ((here, now.chloride),) if now.chloride <= _MOST_CHLORIDE else ()
    return Plot(
        title=(
            f"With {here:.0f} % going back, chloride stands at {now.chloride:.0f} g/L; "
            f"{case.chloride} is the most"
        ),
        description=(
            f"Chloride in the loop against the treated water that goes back. Without recycle it "
            f"would be {swept[0].chloride:.1f} g/L; it grows as 1/(1 − r), to "
            f"{swept[50].chloride:.1f} at 50 % and {swept[90].chloride:.0f} at 90 %. Values above "
            f"{_MOST_CHLORIDE:g} g/L are not drawn."
        ),
        x_label="Treated water that goes back, %",
        y_label="Chloride, g/L",
        series=_drawn(
            Series(label="chloride", kind="line", points=points),
            Series(label="", kind="points", points=own),
        ),
        targets=(Target(label=f"most {case.chloride}", value=float(case.chloride)),),
        table=Table(
            head=("Back, %", "Chloride, g/L", "Blowdown, m³/t", "To the outfall, kg/t"),
            rows=tuple(
                (f"{100 * one.plan.recycle:.0f}", f"{one.chloride:.1f}", f"{one.blowdown:.2f}",
                 f"{one.chloride * one.outfall:.0f}")
                for one in swept[::10]
            ),
        ),
        x_range=(0.0, 100.0),
        y_range=(0.0, _MOST_CHLORIDE),
    )  # fmt: skip


def strip_plot(now: Loop, case: Case) -> Plot:
    """Return the nitrogen that is left against pH, at the chosen heat and without any."""
    swept = [_swept(now, "ph", ph) for ph in _ACIDITIES]
    cold = [_swept(one, "celsius", case.plant.arrives) for one in swept]
    binds = min(case.nitrogen, case.load / now.outfall if now.outfall else case.nitrogen)
    which = "load" if binds < case.nitrogen else "concentration"
    return Plot(
        title=(
            f"{mg(1000 * now.nitrogen)} mg/L of nitrogen are left; the {which} limit binds, "
            f"at {mg(binds)} mg/L"
        ),
        description=(
            f"Ammonia nitrogen after the stripper against pH, with {now.plan.air:g} m³ of air for "
            f"each m³ of water and {now.plan.stages} stages, on a logarithmic axis. At your "
            f"{now.plan.celsius:g} °C it goes from {mg(1000 * swept[0].nitrogen)} mg/L at pH 8 to "
            f"{mg(1000 * swept[-1].nitrogen)} at pH 12. At {case.plant.arrives} °C, as the water "
            f"comes, pH 12 leaves {mg(1000 * cold[-1].nitrogen)} mg/L. The permit of "
            f"{case.nitrogen} mg/L and {case.load} g/t allows {mg(binds)} mg/L in your "
            f"{now.outfall:.1f} m³/t."
        ),
        x_label="pH of the stripper",
        y_label="Nitrogen left, mg/L",
        series=_drawn(
            Series(label=f"{now.plan.celsius:g} °C", kind="line", points=_left(swept)),
            Series(label="not heated", kind="dashed", points=_left(cold)),
            Series(label=f"most {mg(binds)}", kind="dashed", points=((8.0, binds), (12.0, binds))),
            Series(label="", kind="points", points=_left([now])),
        ),
        table=Table(
            head=("pH", "As NH3, %", "S", "Left, mg/L", "Left unheated, mg/L"),
            rows=tuple(
                (f"{one.plan.ph:g}", f"{100 * one.free:.2f}", f"{one.factor:.3f}",
                 f"{1000 * one.nitrogen:.4g}", f"{1000 * other.nitrogen:.4g}")
                for one, other in zip(swept[::2], cold[::2], strict=True)
            ),
        ),
        log_y=True,
        x_range=(8.0, 12.0),
    )  # fmt: skip


def _left(loops: list[Loop]) -> Points:
    points = ((one.plan.ph, 1000 * one.nitrogen) for one in loops)
    return tuple((ph, left) for ph, left in points if left >= _LEAST_NITROGEN)


def fluoride_plot(now: Loop, case: Case) -> Plot:
    """Return the fluoride that stays against free calcium, real and ideal."""
    swept = [_swept(now, "calcium", calcium) for calcium in _CALCIUM]
    inside = now.plan.calcium <= _CALCIUM[-1] and 1000 * now.fluoride <= _MOST_FLUORIDE
    own = ((now.plan.calcium, 1000 * now.fluoride),) if inside else ()
    real = tuple((one.plan.calcium, 1000 * one.fluoride) for one in swept)
    ideal = tuple((one.plan.calcium, 1000 * one.ideal) for one in swept)
    return Plot(
        title=(
            f"{1000 * now.fluoride:.2f} mg/L of fluoride stay beside {now.plan.calcium:g} mmol/L "
            f"of calcium; {case.fluoride} is the most"
        ),
        description=(
            f"Fluoride after precipitation against free calcium. It falls with the square root: "
            f"from {real[0][1]:.1f} mg/L at {_CALCIUM[0]:g} mmol/L to {real[-1][1]:.1f} at "
            f"{_CALCIUM[-1]:g}. The dashed line is the solubility product alone, "
            f"{case.plant.fines:g} times lower. More than {case.calcium:g} mmol/L may not go back. "
            f"Fluoride above {_MOST_FLUORIDE:g} mg/L is not drawn."
        ),
        x_label="Free calcium, mmol/L",
        y_label="Fluoride, mg/L",
        series=_drawn(
            Series(
                label="real", kind="line",
                points=tuple(point for point in real if point[1] <= _MOST_FLUORIDE),
            ),
            Series(
                label="ideal", kind="dashed",
                points=tuple(point for point in ideal if point[1] <= _MOST_FLUORIDE),
            ),
            Series(label="", kind="points", points=own),
        ),
        targets=(
            Target(label=f"most {case.fluoride}", value=float(case.fluoride)),
            Target(label="scale", value=case.calcium, axis="x"),
        ),
        table=Table(
            head=("Calcium, mmol/L", "Fluoride, mg/L", "Ideal, mg/L", "Lime, kg/t"),
            rows=tuple(
                (f"{one.plan.calcium:g}", f"{1000 * one.fluoride:.2f}", f"{1000 * one.ideal:.2f}",
                 f"{one.lime:.1f}")
                for one in swept[::7]
            ),
        ),
        x_range=(0.0, 6.0),
        y_range=(0.0, _MOST_FLUORIDE),
    )  # fmt: skip


def fate_plot(now: Loop) -> Plot:
    """Return where nitrogen, chloride and fluoride leave, as shares; the table has the masses."""
    shares = _fates(now)
    drawn = [share for name, share, _ in shares if name not in _SMALL]
    told = ", ".join(f"{name} {share:.1f} %" for name, share, _ in shares)
    return Plot(
        title=(
            f"{now.caught:.0f} kg of nitrogen go to the air of the stripper, "
            f"{now.chloride * now.outfall:.0f} kg of chloride to the outfall"
        ),
        description=(
            f"Where they leave, in per cent of what a tonne of REO brings: {told}. For each of "
            "the three the parts add up to all of it."
        ),
        x_label="N 1 air 2 out, Cl 3 salt 4 out, F 5 sludge 6 out",
        y_label="% of what comes in",
        series=(
            Series(
                label="", kind="bars",
                points=tuple((at + 1.0, share) for at, share in enumerate(drawn)),
            ),
        ),
        table=Table(
            head=("What leaves where", "%", "kg/t"),
            rows=tuple((name, f"{share:.3f}", f"{mass:.4g}") for name, share, mass in shares),
        ),
        x_range=(0.4, 6.6),
        y_range=(0.0, 100.0),
    )  # fmt: skip


def _fates(now: Loop) -> list[tuple[str, float, float]]:
    """Return each way out with its share in % and its mass in kg."""
    ways = (
        ("Nitrogen, air of the stripper", now.caught, now.nitrogen_in),
        ("Nitrogen, with the salt", now.nitrogen * now.evaporated, now.nitrogen_in),
        ("Nitrogen, outfall", now.nitrogen * now.outfall, now.nitrogen_in),
        ("Chloride, salt", now.chloride * now.evaporated, now.chloride_in),
        ("Chloride, outfall", now.chloride * now.outfall, now.chloride_in),
        ("Fluoride, sludge", now.precipitated, now.plant.fluoride),
        ("Fluoride, with the salt", now.fluoride * now.evaporated, now.plant.fluoride),
        ("Fluoride, outfall", now.fluoride * now.outfall, now.plant.fluoride),
    )
    return [(name, 100 * mass / whole if whole else 0.0, mass) for name, mass, whole in ways]


def cost_plot(costs: Mapping[str, float], case: Case) -> Plot:
    """Return the cost index by its parts."""
    whole, largest = sum(costs.values()), max(costs, key=lambda name: costs[name])
    told = ", ".join(f"{name} {value:.0f}" for name, value in costs.items())
    return Plot(
        title=f"Cost index {whole:.0f}, most of it for: {largest}; {case.cost} is the most",
        description=f"The cost index by its parts: {told}. Bars end at {_MOST_COST:g}.",
        x_label="1 strip, 2 catch, 3 evaporate, 4 water, 5 lime",
        y_label="Cost index",
        series=(
            Series(
                label="", kind="bars",
                points=tuple(
                    (at + 1.0, min(value, _MOST_COST)) for at, value in enumerate(costs.values())
                ),
            ),
        ),
        table=Table(
            head=("Part", "Cost index"),
            rows=(
                *((name, f"{value:.1f}") for name, value in costs.items()),
                ("all", f"{whole:.1f}"),
            ),
        ),
        x_range=(0.4, 5.6),
    )  # fmt: skip
