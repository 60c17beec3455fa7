"""Lab: float bastnäsite from calcite and barite, in a circuit whose middlings come back."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from decimal import Decimal
from math import isclose

from assessments.labs.base import Given, Lab, Run, Task
from assessments.labs.flotation_bank import words
from assessments.labs.flotation_bank.cases import Case, case_of, solution
from assessments.labs.flotation_bank.goals import GOALS
from assessments.labs.flotation_bank.model import GRAINS, VALUABLE, Circuit, Plan
from assessments.labs.flotation_bank.panel import CONTROLS, OUTPUTS
from assessments.labs.flotation_bank.pictures import cleaner_plot, heat_plot, trade_plot

Settings = Mapping[str, Decimal]

_COLD = 0.5  # of the depressant; less of it acting is a cold float
_FAR = 10.0  # % of grade below the demand; then a good recovery says nothing


def circuit(settings: Settings, case: Case) -> Circuit:
    """Return the circuit that these settings run on the ore of a case."""
    chosen = {control.id: float(settings[control.id]) for control in CONTROLS}
    return Circuit(ore=case.ore, plan=Plan(**chosen))


def run(settings: Settings, seed: str = "") -> Run:
    """Run the circuit on the ore that the seed draws."""
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    case = case_of(seed)
    made = circuit(settings, case)
    broken = tuple(_broken_rules(made.plan, case))
    values = {**_judged(made, case), "broken": len(broken), **_told(made)}
    return Run(
        outputs={one.id: Decimal(f"{values[one.id]:.5f}") for one in OUTPUTS},
        plots=(trade_plot(made, case), heat_plot(made, case), cleaner_plot(made, case)),
        notes=(*broken, *_remarks(made, case)),
    )


def _judged(made: Circuit, case: Case) -> dict[str, float]:
    return {
        "grade_spare": made.grade - case.grade,
        "recovery_spare": made.recovery - case.recovery,
        "load_spare": case.load - made.load,
        "cost_spare": case.cost - made.plan.cost,
    }


def _told(made: Circuit) -> dict[str, float]:
    barite, carbonate, silicate = (100 * mass / made.pull for mass in made.concentrate[VALUABLE:])
    return {
        "grade": made.grade,
        "recovery": made.recovery,
        "tails": made.tails,
        "load": made.load,
        "cost": made.plan.cost,
        "pull": made.pull,
        "barite": barite,
        "carbonate": carbonate,
        "silicate": silicate,
        "acting": 100 * made.plan.share,
        "one_way": made.one_way,
    }


def _broken_rules(plan: Plan, case: Case) -> Iterator[str]:
    """Say which rules of the plant this plan breaks."""
    if plan.celsius > case.hottest:
        yield f"The steam of this plant heats the pulp to {case.hottest} °C and no further."
    if plan.depressant > case.depressant:
        yield (
            f"More than {case.depressant} g/t of depressant: the water that returns from the "
            "tailings may not carry it."
        )


def _remarks(made: Circuit, case: Case) -> Iterator[str]:
    """Say what the numbers do not."""
    plan = made.plan
    if plan.depressant and plan.share < _COLD:
        yield (
            f"The float is cold: at {plan.celsius:g} °C only {100 * plan.share:.0f} % of the "
            "depressant acts, and the rest is paid for and lost."
        )
    if made.recovery >= case.recovery and made.grade < case.grade - _FAR:
        yield (
            "Recovery alone looks well here: the gangue is recovered with the bastnäsite, and "
            f"the concentrate is {100 * made.pull / sum(case.ore.masses):.0f} % of the feed."
        )


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name the balances that the circuit breaks: its knots, its two products, its shares."""
    if LAB.out_of_range(settings):
        return ()
    made = circuit(settings, case_of(seed))
    broken = [
        f"{grain.name} does not balance at the rougher"
        for grain, fresh, fed, at in zip(
            GRAINS, made.ore.masses, made.rougher_feed, made.passed, strict=True
        )
        if not isclose(
            fed,
            fresh + fed * (1 - at.rougher) * at.scavenger + fed * at.rougher * (1 - at.cleaner),
            rel_tol=1e-9,
        )
    ]
    fed, floated, lost = made.ore.grade, made.grade, made.tails
    two_products = 100 * floated * (fed - lost) / (fed * (floated - lost))
    if not isclose(two_products, made.recovery, rel_tol=1e-6):
        broken.append("recovery is not that of the two products")
    if not all(0 < share < 1 for at in made.passed for share in at):
        broken.append("a bank takes nothing, or more than all")
    if made.load < 0 or not 0 < made.pull < sum(made.ore.masses):
        broken.append("a stream is negative or more than what is fed")
    return tuple(broken)


def given(seed: str) -> tuple[Given, ...]:
    """Return the ore, the plant and its demands, as the learner reads them."""
    case = case_of(seed)
    ore = case.ore
    shares = zip(GRAINS, ore.masses, strict=True)
    return (
        Given(label="Feed", value=f"{ore.grade:.3f} % REO"),
        Given(
            label="Grains, wt%",
            value=", ".join(f"{grain.name} {mass:g}" for grain, mass in shares),
        ),
        Given(label="Speed of the ore", value=f"{ore.speed:g} × standard"),
        Given(label="Collector lost as calcium soap", value=f"{ore.soap:g} g/t"),
        Given(label="Steam heats the pulp", value=f"to at most {case.hottest} °C"),
        Given(label="Depressant", value=f"at most {case.depressant} g/t"),
        Given(label="Grade", value=f"at least {case.grade} % REO"),
        Given(label="Recovery", value=f"at least {case.recovery} %"),
        Given(label="Circulating load", value=f"at most {case.load} % of the fresh feed"),
        Given(label="Cost index", value=f"at most {case.cost:.2f}"),
    )


def reference(seed: str) -> dict[str, Decimal]:
    """Return a plan that meets every demand of the case for little cost."""
    return {name: Decimal(str(value)) for name, value in asdict(solution(seed)).items()}


LAB = Lab(
    id="flotation-bank",
    title="Float bastnäsite from calcite and barite",
    situation=words.SITUATION,
    equations=words.EQUATIONS,
    limits=words.LIMITS,
    controls=CONTROLS,
    outputs=OUTPUTS,
    run=run,
    check=check,
    task=Task(goals=GOALS, given=given, reference=reference, why=words.WHY),
)
