"""Lab: choose alloy, oxygen and grain size of a sintered magnet that stays hard when hot."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from math import isclose

from assessments.labs.alloy_designer import words
from assessments.labs.alloy_designer.cases import (
    CERIUM_LIMIT,
    CERIUM_PRICE,
    Case,
    Plan,
    case_of,
    cost,
    sintered,
    solution,
)
from assessments.labs.alloy_designer.goals import GOALS
from assessments.labs.alloy_designer.magnet import MU0, Magnet, beta, letter
from assessments.labs.alloy_designer.panel import CONTROLS, OUTPUTS
from assessments.labs.alloy_designer.pictures import (
    boron_plot,
    hot_plot,
    map_plot,
    phase_plot,
    rare_plot,
)
from assessments.labs.base import Given, Lab, Run, Task

Settings = Mapping[str, Decimal]

BR_SLOPE = -0.0012  # of the remanence, 1/K, typical
_THIN, _MUCH = 3.0, 0.5  # vol% of rare-earth-rich phase and of boride that are worth a word


def plan_of(settings: Settings) -> Plan:
    """Return the plan that these settings describe."""
    return Plan(**{name: float(settings[name]) for name in Plan.__dataclass_fields__})


def run(settings: Settings, seed: str = "") -> Run:
    """Make the magnet that the seed asks for as these settings have it."""
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    case, plan = case_of(seed), plan_of(settings)
    made = sintered(case, plan)
    broken = tuple(_broken(case, plan))
    values = {
        **_judged(case, plan, made),
        "broken": len(broken),
        **_reached(case, made, float(settings["look"])),
        **_shares(made),
        "light": made.alloy.light,
        "iron": made.alloy.iron,
        "heavy": plan.dy + plan.tb,
        "cost": cost(case, plan),
    }
    return Run(
        outputs={one.id: Decimal(f"{values[one.id]:.5f}") for one in OUTPUTS},
        plots=(
            phase_plot(made),
            hot_plot(made, case),
            map_plot(made, case),
            rare_plot(made),
            boron_plot(made),
        ),
        notes=(*broken, *_remarks(case, made)),
    )


def _judged(case: Case, plan: Plan, made: Magnet) -> dict[str, float]:
    shares = made.balance.volumes
    return {
        "br_spare": made.br - case.br,
        "hcj_spare": made.hcj_at(case.celsius) - case.hcj,
        "range_spare": letter(made.hcj)[1] - case.celsius,
        "soft": 100 * (shares["soft"] + shares["iron"]),
        "heavy_spare": case.heavy - plan.dy - plan.tb,
        "cost_spare": case.cost - cost(case, plan),
    }


def _reached(case: Case, made: Magnet, look: float) -> dict[str, float]:
    return {
        "br": made.br,
        "hcj": made.hcj,
        "hcj_hot": made.hcj_at(case.celsius),
        "br_look": made.br * (1 + BR_SLOPE * (look - 20)),
        "hcj_look": made.hcj_at(look),
        "beta": 100 * beta(made.hcj),
        "energy": made.energy,
        "js": made.js,
        "ha": made.ha,
        "reached": 100 * 1000 * MU0 * made.hcj / made.ha,
    }


def _shares(made: Magnet) -> dict[str, float]:
    shares = {name: 100 * share for name, share in made.balance.volumes.items()}
    return {
        **{name: shares[name] for name in ("main", "rich", "oxide", "boride")},
        "tied": made.balance.tied,
    }


def _broken(case: Case, plan: Plan) -> Iterator[str]:
    """Say what the plant cannot do."""
    if plan.grain < case.grain:
        yield f"The finest grain of this plant is {case.grain:g} µm."
    least = case.oxygen(plan.grain)
    if plan.oxygen < least - 1e-9:
        yield (
            f"Powder for {plan.grain:g} µm takes up at least {least:.0f} ppm of oxygen here; you "
            f"count on {plan.oxygen:.0f}."
        )
    if plan.ce and case.celsius > CERIUM_LIMIT:
        yield f"Cerium is for use up to {CERIUM_LIMIT} °C in this exercise, not {case.celsius} °C."


def _remarks(case: Case, made: Magnet) -> Iterator[str]:
    """Say what the numbers do not."""
    shares = {name: 100 * share for name, share in made.balance.volumes.items()}
    short = made.balance.short
    if shares["soft"] + shares["iron"] > 0:
        yield (
            f"The element that runs short is {short}: {shares['soft']:.2f} vol% of 2:17 and "
            f"{shares['iron']:.2f} vol% of α-iron are left."
        )
    if shares["rich"] < _THIN:
        yield (
            f"{shares['rich']:.1f} vol% of rare-earth-rich phase does not part all grains. Oxygen "
            f"alone ties up {made.balance.tied:.2f} wt% of rare earth."
        )
    if shares["boride"] > _MUCH:
        yield f"{shares['boride']:.1f} vol% of R1.1Fe4B4 stand where hard phase could."
    name, limit = letter(made.hcj)
    if limit < case.celsius:
        which = f"class {name}, up to {limit} °C" if name else "below any class"
        yield (
            f"HcJ of {made.hcj:.0f} kA/m at 20 °C: {which}. The straight line to {case.celsius} °C "
            "is no data."
        )


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name the balances and bounds that the magnet breaks."""
    if LAB.out_of_range(settings):
        return ()
    case, broken = case_of(seed), []
    made = sintered(case, plan_of(settings))
    whole, amount = made.balance, made.balance.moles
    if min(amount.values()) < -1e-12:
        broken.append("a phase is less than nothing")
    rare = 2 * amount["n"] + 1.1 * amount["q"] + 2 * amount["m"] + amount["r"]
    iron = 14 * amount["n"] + 4 * amount["q"] + 17 * amount["m"] + amount["f"]
    boron = amount["n"] + 4 * amount["q"]
    if not isclose(rare + 2 * whole.oxide, whole.rare, rel_tol=1e-9):
        broken.append("rare earth that goes in is not rare earth in the phases")
    if not isclose(iron, whole.metal, rel_tol=1e-9) or not isclose(
        boron, whole.boron, rel_tol=1e-9
    ):
        broken.append("iron or boron that goes in is not in the phases")
    if not isclose(sum(whole.grams.values()), 100, rel_tol=1e-9):
        broken.append("the phases of 100 g do not weigh 100 g")
    if amount["r"] > 0 and amount["f"] > 0:
        broken.append("alpha-iron stands beside rare-earth-rich phase")
    if not 0 < made.br < made.js or not 0 <= made.hcj < made.ha / MU0 / 1000:
        broken.append("a magnet is better than its hard phase")
    if made.hcj_at(case.celsius) > made.hcj:
        broken.append("heat makes the magnet harder")
    return tuple(broken)


def given(seed: str) -> tuple[Given, ...]:
    """Return what is asked for and what the plant has, as the learner reads it."""
    case = case_of(seed)
    return (
        Given(label="Temperature of use", value=f"{case.celsius} °C"),
        Given(label="Coercivity HcJ there", value=f"at least {case.hcj} kA/m"),
        Given(label="Remanence at 20 °C", value=f"at least {case.br:.3f} T"),
        Given(label="Finest grain", value=f"{case.grain:g} µm"),
        Given(label="Oxygen from handling", value=f"{case.handled} ppm"),
        Given(label="Nd with Pr", value=f"{100 * case.pr:.0f} % of it Pr"),
        Given(label="Cobalt", value=f"{case.co:g} wt%"),
        Given(label="Degree of alignment", value=f"{case.aligned:g}"),
        Given(label="Price of Dy", value=f"{case.dy_price:g} times Nd with Pr"),
        Given(label="Price of Tb", value=f"{case.tb_price:g} times Nd with Pr"),
        Given(label="Price of Ce", value=f"{CERIUM_PRICE:g} times Nd with Pr"),
        Given(label="Cerium", value=f"for use up to {CERIUM_LIMIT} °C"),
        Given(label="Dy and Tb", value=f"at most {case.heavy:.2f} wt%"),
        Given(label="Cost index", value=f"at most {case.cost:g}"),
    )


def reference(seed: str) -> dict[str, Decimal]:
    """Return an alloy that gives what is asked for with little dysprosium and cost."""
    best = solution(seed)
    values = {name: getattr(best, name) for name in Plan.__dataclass_fields__}
    return {
        **{name: Decimal(f"{value:g}") for name, value in values.items()},
        "look": Decimal(20),
    }


LAB = Lab(
    id="alloy-designer",
    title="Design an alloy with least dysprosium",
    situation=words.SITUATION,
    equations=words.EQUATIONS,
    limits=words.LIMITS,
    controls=CONTROLS,
    outputs=OUTPUTS,
    run=run,
    check=check,
    task=Task(goals=GOALS, given=given, reference=reference, why=words.WHY),
)
