"""Lab: choose the magnets of a hot rotor so that torque, margin and mass come out together."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from math import isclose

from assessments.labs.base import Given, Lab, Run, Task
from assessments.labs.rotor_magnet import words
from assessments.labs.rotor_magnet.cases import MARGIN, Case, case_of, solution
from assessments.labs.rotor_magnet.goals import GOALS
from assessments.labs.rotor_magnet.model import GRADES, MU0, Machine
from assessments.labs.rotor_magnet.panel import CONTROLS, OUTPUTS
from assessments.labs.rotor_magnet.pictures import curve_plot, margin_plot, thickness_plot

Settings = Mapping[str, Decimal]


def rotor(settings: Settings, case: Case) -> Machine:
    """Return the rotor that these settings build into the machine of a case."""
    return Machine(
        grade=GRADES[int(settings["grade"])],
        thickness=float(settings["lm"]),
        gap=float(settings["g"]),
        sleeve=float(settings["s"]),
        loading=float(settings["A"]),
        radius=case.radius,
        length=case.length,
    )


def run(settings: Settings, seed: str = "") -> Run:
    """Run the rotor in the machine that the seed draws."""
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    case = case_of(seed)
    machine = rotor(settings, case)
    celsius, overload = float(settings["T"]), float(settings["k"])
    broken = tuple(_broken_rules(settings, case))
    worst = machine.against(celsius, overload)
    values = {
        "torque_spare": machine.torque(case.hot) - case.torque,
        "margin_hot": machine.margin(case.hot, case.overload),
        "mass_spare": case.mass - machine.mass,
        "heavy_spare": case.heavy - machine.heavy,
        "broken": len(broken),
        "torque_hot": machine.torque(case.hot),
        "mass": machine.mass,
        "heavy": machine.heavy,
        "pc": machine.permeance,
        "shear_hot": machine.shear(case.hot),
        "bm": machine.field(celsius),
        "bw": machine.field(celsius) - machine.pushed(overload),
        "hw": worst,
        "hcj": machine.grade.hcj_at(celsius),
        "torque": machine.torque(celsius),
        "margin": machine.margin(celsius, overload),
    }
    return Run(
        outputs={name: Decimal(f"{value:.5f}") for name, value in values.items()},
        plots=(
            curve_plot(machine, celsius, overload),
            margin_plot(machine, case, celsius, overload),
            thickness_plot(machine, case),
        ),
        notes=(*broken, *_remarks(machine, celsius, overload)),
    )


def _broken_rules(settings: Settings, case: Case) -> Iterator[str]:
    """Say which rules of the machine these settings break."""
    place = int(settings["grade"])
    grade = GRADES[place]
    if place not in case.released:
        yield f"The grade {grade.name} is not released for this machine."
    if case.hot > grade.limit:
        yield (
            f"{grade.name} is used at {case.hot} °C, above its range of {grade.limit} °C: the "
            "model's straight lines are no data there."
        )
    if float(settings["g"]) < case.clearance:
        yield f"The running gap is below {case.clearance:g} mm: the rotor may rub."
    if float(settings["s"]) < case.sleeve:
        yield f"The sleeve is thinner than {case.sleeve:g} mm: it may burst at overspeed."
    if float(settings["A"]) > case.loading:
        yield f"The current loading is above {case.loading:g} kA/m: the winding gets too hot."


def _remarks(machine: Machine, celsius: float, overload: float) -> Iterator[str]:
    """Say what the numbers at the chosen point mean for the magnet."""
    margin = machine.margin(celsius, overload)
    if margin < 1:
        yield (
            "At the chosen point the magnet is past its knee. It would lose part of its "
            "polarisation for good, and the straight line that the model goes on with is wrong."
        )
    elif machine.field(celsius) < machine.pushed(overload):
        yield (
            "At the chosen point B in the magnet has turned negative, and the magnet is still "
            "before its knee: the knee of J decides, not the sign of B."
        )
    if celsius > machine.grade.limit:
        yield (
            f"The chosen temperature is above the range of {machine.grade.name}, "
            f"{machine.grade.limit} °C."
        )


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name the laws that the rotor breaks: Ampère's, the curve's, and what must be positive."""
    if LAB.out_of_range(settings):
        return ()
    case = case_of(seed)
    machine = rotor(settings, case)
    broken = []
    for celsius, overload in ((float(settings["T"]), float(settings["k"])), (case.hot, 0.0)):
        against = machine.against(celsius, overload) * 1000  # A/m
        b = machine.field(celsius) - machine.pushed(overload)
        round_the_loop = against * machine.thickness - b / MU0 * machine.effective_gap
        driven = machine.ampere_turns(overload) * 1000  # A/m times mm
        if not isclose(round_the_loop, driven, rel_tol=1e-9, abs_tol=1e-3):
            broken.append(f"Ampère's law does not close at {overload:g} × current")
        if not 0 < b + MU0 * against <= machine.grade.br_at(celsius):
            broken.append(f"J leaves its curve at {overload:g} × current")
    if min(machine.mass, machine.torque(case.hot), machine.against(case.hot, 0)) <= 0:
        broken.append("mass, torque or field is not positive")
    return tuple(broken)


def given(seed: str) -> tuple[Given, ...]:
    """Return what the machine of a seed demands, as the learner reads it."""
    case = case_of(seed)
    names = ", ".join(GRADES[place].name for place in case.released)
    return (
        Given(label="Bore radius and length", value=f"{case.radius} mm, {case.length} mm"),
        Given(label="Torque when hot", value=f"at least {case.torque} N·m"),
        Given(label="Hot magnet temperature", value=f"{case.hot} °C"),
        Given(label="Overload against the magnet", value=f"{case.overload:g} × rated current"),
        Given(label="Margin hot, at overload", value=f"at least {MARGIN:.2f}"),
        Given(label="Mass of the magnets", value=f"at most {case.mass:.2f} kg"),
        Given(label="Heavy rare earth", value=f"at most {case.heavy} g"),
        Given(label="Running gap", value=f"at least {case.clearance:g} mm"),
        Given(label="Sleeve", value=f"at least {case.sleeve:g} mm"),
        Given(label="Current loading", value=f"at most {case.loading:g} kA/m"),
        Given(label="Released grades", value=names),
    )


def reference(seed: str) -> dict[str, Decimal]:
    """Return the lightest rotor that meets the case, looked at where the case judges it."""
    case = case_of(seed)
    best = solution(case)
    values = {
        "grade": best.grade, "lm": best.thickness, "g": case.clearance, "s": case.sleeve,
        "A": best.loading, "T": case.hot, "k": case.overload,
    }  # fmt: skip
    return {name: Decimal(str(value)) for name, value in values.items()}


LAB = Lab(
    id="rotor-magnet",
    title="Choose a magnet for a hot rotor",
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
