"""Lab: tune a pH loop so that speed, margin and the quiet of its valve come out together."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from math import isclose

from assessments.labs.base import Given, Lab, Run, Task
from assessments.labs.ph_loop import words
from assessments.labs.ph_loop.cases import BAND, CHANGE, LOAD, case_of, solution
from assessments.labs.ph_loop.goals import GOALS
from assessments.labs.ph_loop.judge import Judged, judge
from assessments.labs.ph_loop.loop import Controller, imbalance
from assessments.labs.ph_loop.panel import CONTROLS, OUTPUTS
from assessments.labs.ph_loop.pictures import (
    curve_plot,
    sensitivity_plot,
    small_plot,
    surge_plot,
    surge_valve_plot,
    valve_plot,
)

Settings = Mapping[str, Decimal]
_LOST = 2e-3  # of the base that was fed; trapezia are not exact
_EDGE = 20.0  # of Ms; nearer to instability the frequencies lie too far apart to be compared
_STEP = 2  # per cent of the valve, in the step test that is told


def controller(settings: Settings) -> Controller:
    """Return the controller that these settings make."""
    return Controller(
        gain=float(settings["kc"]),
        reset=float(settings["ti"]),
        lead=float(settings["td"]),
        filter=float(settings["tf"]),
        curve=bool(settings["signal"]),
        holds=bool(settings["windup"]),
    )


def run(settings: Settings, seed: str = "") -> Run:
    """Run both tests of the case that the seed draws."""
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    loop = judge(case_of(seed), controller(settings))
    case, values = loop.case, {**loop.spare, **loop.told}
    return Run(
        outputs={one.id: Decimal(f"{values[one.id]:.5f}") for one in OUTPUTS},
        plots=(
            small_plot(loop.small, loop.lean, loop.rise),
            valve_plot(loop.small, loop.lean, case.plant.rest),
            sensitivity_plot(loop.curve, case.plant.dead, loop.own, loop.high, loop.rise),
            surge_plot(case, loop.surge),
            surge_valve_plot(case, loop.surge),
            curve_plot(case),
        ),
        notes=tuple(_remarks(loop)),
    )


def _remarks(loop: Judged) -> Iterator[str]:
    """Say what the numbers do not."""
    if not loop.own.stable:
        yield (
            "The loop is unstable: it swings by itself, and only the ends of the valve bound it."
        )
    elif not loop.high.stable:
        yield f"At {loop.rise:.2f} times the test's gain the loop is unstable."
    if loop.by.lag > loop.by.filter:
        yield (
            f"A derivative time of {loop.by.lead:g} s brings a filter of {loop.by.lag:g} s with "
            "it: nothing real differentiates without one."
        )
    if not loop.by.holds and loop.surge.pinned > 1:
        yield (
            f"The valve stood at an end for {loop.surge.pinned:.1f} min, and the integral went "
            "on summing."
        )


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name the laws that the loop breaks: balance of base, ends of the valve, margins, charges."""
    if LAB.out_of_range(settings):
        return ()
    loop = judge(case_of(seed), controller(settings))
    case, plant, broken = loop.case, loop.case.plant, []
    lean = replace(plant, gain=plant.gain * loop.rise)
    for made, done in ((plant, loop.small), (lean, loop.lean)):
        if imbalance(made, case.small, done) > _LOST:
            broken.append("base is made or lost")
        if not -plant.rest <= min(done.valve) <= max(done.valve) <= 100 - plant.rest:
            broken.append("the valve goes beyond its ends")
    for one in (loop.own, loop.high):
        if one.ms < _EDGE and one.ms * (1 - 1 / one.gain) < 1 - _LOST:
            broken.append("Ms is below what the gain margin demands")
    tangent, start = case.liquor.slope(case.setpoint), case.liquor.base(case.setpoint)
    pairs = list(zip(loop.surge.away, loop.surge.ph, strict=True))[::50]
    if not all(isclose(case.liquor.base(ph), start + y / tangent, abs_tol=1e-6) for y, ph in pairs):
        broken.append("charges do not balance")
    return tuple(broken)


def given(seed: str) -> tuple[Given, ...]:
    """Return what is known of the tank of a seed, as the learner reads it."""
    case, plant = case_of(seed), case_of(seed).plant
    return (
        Given(
            label="Step test at the set-point",
            value=(
                f"valve +{_STEP} %: pH still for {plant.dead:g} s, 63 % of its way after "
                f"{plant.dead + plant.tau:g} s, +{plant.gain * _STEP:g} in the end"
            ),
        ),
        Given(label="Highest gain", value=f"{case.rise:g} × that of the step test (lean liquor)"),
        Given(
            label="Liquor",
            value=f"{case.liquor.buffer:g} mmol/L of a weak acid, pKa {case.liquor.pka:.1f}",
        ),
        Given(label="Set-point and band", value=f"pH {case.setpoint:.1f} ± {BAND:g}"),
        Given(label="Ceiling", value=f"pH {case.ceiling:.2f} at most"),
        Given(label="Valve at rest", value=f"{plant.rest:g} % open"),
        Given(
            label="Surge",
            value=f"acid for {case.surge:g} % of the valve, {case.lasts / 60:g} min long",
        ),
        Given(
            label="Small test",
            value=f"set-point +{CHANGE:g} pH, then a disturbance of {LOAD:g} % of the valve",
        ),
        Given(label="IAE of the small test", value=f"at most {case.iae:g} pH·s"),
        Given(label="Valve travel in the small test", value=f"at most {case.travel:g} %"),
        Given(label="Ripple of the pH", value=f"{case.ripple:g} to either side, every "
              f"{case.period:g} s"),
        Given(label="Ripple on the valve", value=f"at most {case.dither:g} % to either side"),
    )  # fmt: skip


def reference(seed: str) -> dict[str, Decimal]:
    """Return the tuning by the SIMC rule that meets the case."""
    tuned = solution(case_of(seed))
    values = {
        "kc": tuned.gain, "ti": tuned.reset, "td": tuned.lead, "tf": tuned.filter,
        "signal": int(tuned.curve), "windup": int(tuned.holds),
    }  # fmt: skip
    return {name: Decimal(str(value)) for name, value in values.items()}


LAB = Lab(
    id="ph-loop",
    title="Hold a neutralisation at its set-point",
    situation=words.SITUATION,
    equations=words.EQUATIONS,
    limits=words.LIMITS,
    controls=CONTROLS,
    outputs=OUTPUTS,
    run=run,
    check=check,
    task=Task(
        goals=GOALS,
        given=given,
        reference=reference,
        why=words.WHY,
    ),
)
