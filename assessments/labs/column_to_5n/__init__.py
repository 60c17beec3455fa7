"""Lab: bring neodymium from three nines to five on a column, and not lose them in the finishing."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from math import isclose, log10

from assessments.labs.base import Given, Lab, Run, Task
from assessments.labs.column_to_5n import words
from assessments.labs.column_to_5n.cases import FIVE_NINES, Case, Plan, case_of, solution
from assessments.labs.column_to_5n.column import ELEMENTS, NEODYMIUM, Column, between
from assessments.labs.column_to_5n.goals import GOALS
from assessments.labs.column_to_5n.panel import CONTROLS, OUTPUTS
from assessments.labs.column_to_5n.pictures import (
    end_plot,
    flow_plot,
    load_plot,
    peaks_plot,
    washing_plot,
)

Settings = Mapping[str, Decimal]


def plan_of(settings: Settings) -> Plan:
    """Return the plan that these settings make."""
    return Plan(
        length=int(settings["length"]),
        flow=float(settings["flow"]),
        load=float(settings["load"]),
        start=float(settings["start"]),
        end=float(settings["end"]),
        washes=int(settings["washes"]),
        grade=float(settings["grade"]),
    )


def run(settings: Settings, seed: str = "") -> Run:
    """Run column and finishing with the feed that the seed draws."""
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    case, plan = case_of(seed), plan_of(settings)
    column = plan.column(case)
    values = {**judged(case, plan), **_told(case, plan)}
    return Run(
        outputs={one.id: Decimal(f"{values[one.id]:.5f}") for one in OUTPUTS},
        plots=(
            peaks_plot(column),
            end_plot(case, plan),
            load_plot(case, plan),
            flow_plot(case, plan),
            washing_plot(case, plan),
        ),
        notes=tuple(_remarks(case, plan)),
    )


def judged(case: Case, plan: Plan) -> dict[str, float]:
    """Return what the goals ask for."""
    column = plan.column(case)
    return {
        "ree": sum(column.impurities.values()),
        "others_spare": case.others - case.works.others(plan.washes, plan.grade),
        "productivity_spare": column.productivity - case.productivity,
        "recovered_spare": 100 * column.collected(NEODYMIUM) - case.recovered,
        "cost_spare": case.cost - case.works.cost(plan.washes, plan.grade),
    }


def _told(case: Case, plan: Plan) -> dict[str, float]:
    column, works = plan.column(case), case.works
    others = works.others(plan.washes, plan.grade)
    ppm = column.impurities
    return {
        "sm": ppm["Sm"],
        "pr": ppm["Pr"],
        "others": others,
        "chloride": works.chloride_after(plan.washes),
        "lime": works.lime(plan.grade),
        "nines_ree": _nines(sum(ppm.values())),
        "nines_all": _nines(sum(ppm.values()) + others),
        "recovered": 100 * column.collected(NEODYMIUM),
        "productivity": column.productivity,
        "cycle": column.cycle,
        "plates": column.plates,
        "plate": column.length / column.plates,
        "given_flow": column.flow,
        "pressure": column.pressure,
        "resolution": column.resolution,
        "resolution_purnell": column.resolution_purnell,
        "cost": works.cost(plan.washes, plan.grade),
    }


def _nines(ppm: float) -> float:
    """Return the nines that so much impurity leaves; twelve where there is none to speak of."""
    return -log10(max(ppm * 1e-6, 1e-12))


def _remarks(case: Case, plan: Plan) -> Iterator[str]:
    """Say what the numbers do not."""
    column = plan.column(case)
    if column.flow < column.asked:
        yield (
            f"The pump is at its {case.bed.pressure:g} bar: the flow is {column.flow:.3g} cm/min "
            f"and not {plan.flow:g}."
        )
    others = case.works.others(plan.washes, plan.grade)
    if sum(column.impurities.values()) <= FIVE_NINES and others > case.others:
        yield (
            "Five nines on the basis of rare earths, and yet no product: "
            f"{others:.4g} ppm of other impurities are in it."
        )
    if column.resolution < _BARE:
        yield "The peaks of neodymium and praseodymium run into one another."


_BARE = 0.5  # of the resolution; there the peaks can hardly be told apart


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name the laws that the run breaks: balances of elements, order of the peaks, washing."""
    if LAB.out_of_range(settings):
        return ()
    case, plan = case_of(seed), plan_of(settings)
    column, works = plan.column(case), case.works
    broken = list(_off_the_column(column, case))
    drained = works.chloride
    for _ in range(plan.washes):
        drained -= drained * works.wash / (1 + works.wash)
    if not isclose(drained, works.chloride_after(plan.washes), rel_tol=1e-9):
        broken.append("washes take away what was not there, or leave what they took")
    if min(_told(case, plan).values()) < 0:
        broken.append("something that cannot be negative is")
    return tuple(broken)


def _off_the_column(column: Column, case: Case) -> Iterator[str]:
    begin, end = column.cut
    for name in ELEMENTS:
        at, width = column.time(name), column.width(name)
        parts = (
            between(-40.0, (begin - at) / width),
            column.collected(name),
            between((end - at) / width, 40.0),
        )
        if not isclose(sum(parts), 1, rel_tol=1e-9):
            yield f"{name} before, in and after the cut is not what was fed"
    if not column.time("Sm") < column.time(NEODYMIUM) < column.time("Pr"):
        yield "the more stable complex does not leave first"
    if column.pressure > case.bed.pressure * (1 + 1e-9):
        yield "the pump gives more than it can"


def given(seed: str) -> tuple[Given, ...]:
    """Return what is fed and demanded in the case of a seed, as the learner reads it."""
    case = case_of(seed)
    feed, bed, works = case.feed, case.bed, case.works
    sm, nd, pr = feed.log_k
    return (
        Given(label="Feed", value=f"{feed.sm:g} ppm samarium, {feed.pr:g} ppm praseodymium"),
        Given(label="log K of the complexes", value=f"Sm {sm:.2f}, Nd {nd:.2f}, Pr {pr:.2f}"),
        Given(label="Retention factor k of Nd", value=f"{feed.k:g}"),
        Given(label="Plate height", value=f"a {bed.a:g} cm, b {bed.b:g} cm²/min, c {bed.c:g} min"),
        Given(label="Pump", value=f"gives at most {bed.pressure:g} bar"),
        Given(label="Rare-earth impurities", value=f"at most {FIVE_NINES:g} ppm"),
        Given(label="Other impurities", value=f"at most {case.others:g} ppm"),
        Given(label="Recovery of neodymium", value=f"at least {case.recovered:g} %"),
        Given(label="Productivity", value=f"at least {case.productivity:.2f} cm/h"),
        Given(label="Chloride on the cake", value=f"{works.chloride:g} ppm of the oxide"),
        Given(label="Water of one wash", value=f"{works.wash:g} cake volumes"),
        Given(
            label="Calcium of the acid",
            value=f"{100 * works.carry:g} % is carried into the oxide",
        ),
        Given(label="All other impurities", value=f"{works.rest:g} ppm"),
        Given(
            label="Cost index",
            value=f"{works.wash_cost:g} for a wash, and {works.acid_cost:g} / ppm Ca of the acid",
        ),
        Given(label="Cost of the finishing", value=f"at most {case.cost:.2f}"),
    )


def reference(seed: str) -> dict[str, Decimal]:
    """Return a productive plan that meets the case."""
    plan = solution(case_of(seed))
    return {one.id: Decimal(str(getattr(plan, one.id))) for one in CONTROLS}


LAB = Lab(
    id="column-to-5n",
    title="From 3N to 5N neodymium",
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
