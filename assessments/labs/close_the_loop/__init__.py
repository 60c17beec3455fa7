"""Lab: close a water loop so that ammonia, fluoride and salt leave where they may."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from math import isclose

from assessments.labs.base import Given, Lab, Run, Task
from assessments.labs.close_the_loop import words
from assessments.labs.close_the_loop.cases import (
    CATCHING,
    OFF_GASES,
    Case,
    case_of,
    off_gas,
    solution,
)
from assessments.labs.close_the_loop.goals import GOALS
from assessments.labs.close_the_loop.model import CHLORINE, FLUORINE, LOST, SALT, Loop, Plan, left
from assessments.labs.close_the_loop.panel import CONTROLS, OUTPUTS
from assessments.labs.close_the_loop.pictures import (
    cost_plot,
    fate_plot,
    fluoride_plot,
    loop_plot,
    mg,
    strip_plot,
)

Settings = Mapping[str, Decimal]

_SHARES = ("recycle", "evaporate", "sodium")  # per cent on the panel
_OPEN, _SOLD, _USED = range(len(OFF_GASES))


def plan_of(settings: Settings) -> Plan:
    """Return the plan that these settings describe."""
    chosen = {name: float(settings[name]) for name in Plan.__dataclass_fields__}
    return Plan(
        **{name: chosen[name] / 100 for name in _SHARES},
        **{name: chosen[name] for name in ("ph", "celsius", "air", "calcium", "dilution")},
        stages=int(settings["stages"]),
    )


def loop(settings: Settings, case: Case) -> Loop:
    """Return the water plant of a case as these settings run it."""
    return Loop(plant=case.plant, plan=plan_of(settings))


def run(settings: Settings, seed: str = "") -> Run:
    """Run the water plant that the seed draws."""
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    case = case_of(seed)
    now, way = loop(settings, case), int(settings["off_gas"])
    costs = now.costs(CATCHING[way])
    broken = (*_moved(now, case, way), *_beyond(now.plan, case))
    values = {
        **_judged(now, case, sum(costs.values())),
        "broken": len(broken),
        **_told(now),
        **_used(now),
        "cost": sum(costs.values()),
    }
    return Run(
        outputs={one.id: Decimal(f"{values[one.id]:.5f}") for one in OUTPUTS},
        plots=(
            loop_plot(now, case),
            strip_plot(now, case),
            fluoride_plot(now, case),
            fate_plot(now),
            cost_plot(costs, case),
        ),
        notes=(*broken, *_remarks(now, case)),
    )


def _judged(now: Loop, case: Case, cost: float) -> dict[str, float]:
    return {
        "nitrogen_spare": case.nitrogen - 1000 * now.nitrogen,
        "load_spare": case.load - 1000 * now.nitrogen * now.outfall,
        "fluoride_spare": case.fluoride - 1000 * now.fluoride,
        "chloride_spare": case.chloride - now.chloride,
        "salt_spare": case.salt - now.chloride * now.outfall,
        "fresh_spare": case.fresh - now.fresh,
        "energy_spare": case.energy - now.energy,
        "cost_spare": case.cost - cost,
    }


def _told(now: Loop) -> dict[str, float]:
    return {
        "nitrogen": 1000 * now.nitrogen,
        "mixed": _mixed(now),
        "load": 1000 * now.nitrogen * now.outfall,
        "before": 1000 * now.before,
        "free": 100 * now.free,
        "factor": now.factor,
        "left": 100 * left(now.factor, now.plan.stages),
        "caught": now.caught,
        "fluoride": 1000 * now.fluoride,
        "ideal": 1000 * now.ideal,
        "chloride": now.chloride,
        "salt_out": now.chloride * now.outfall,
        "blowdown": now.blowdown,
        "outfall": now.outfall,
        "fresh": now.fresh,
    }


def _used(now: Loop) -> dict[str, float]:
    return {
        "energy": now.energy,
        "salt": now.salt,
        "sludge": now.precipitated * (40.078 + 2 * FLUORINE) / (2 * FLUORINE),
        "lime": now.lime,
        "naoh": 40.0 * (now.plant.base + now.hydroxide),
        "acid": 36.46 * now.hydroxide,
    }


def _mixed(now: Loop) -> float:
    """Return the nitrogen behind the dilution, mg/L; 0 where nothing goes to the outfall."""
    water = now.outfall + now.plan.dilution
    return 1000 * now.nitrogen * now.outfall / water if water else 0.0


def _moved(now: Loop, case: Case, way: int) -> Iterator[str]:
    """Say what is moved to another medium or to somebody else."""
    if way == _OPEN and now.caught > 0:
        yield (
            f"{now.caught:.0f} kg of nitrogen a tonne are blown to the open air. That moves "
            "ammonia from water to air and removes none of it."
        )
    if way == _SOLD and now.caught > case.buyer:
        yield (
            f"You catch {now.caught:.0f} kg of nitrogen as salt, and the buyer takes "
            f"{case.buyer} kg. Salt without a buyer is a waste."
        )
    if now.plan.dilution:
        yield (
            f"Dilution is no treatment: the outfall reads {mg(_mixed(now))} mg/L instead "
            f"of {mg(1000 * now.nitrogen)} mg/L and carries the same nitrogen. The permit "
            "counts before the mixing."
        )


def _beyond(plan: Plan, case: Case) -> Iterator[str]:
    """Say what the plant cannot do or bear."""
    if plan.sodium > case.sodium:
        yield f"The extraction is released for {100 * case.sodium:.0f} % NaOH and no more."
    if plan.calcium > case.calcium:
        yield (
            f"Water that goes back may hold {case.calcium:g} mmol/L of calcium; beyond that it "
            "leaves scale."
        )
    if plan.celsius < case.plant.arrives:
        yield f"Water and air come with {case.plant.arrives} °C, and there is no cooling."


def _remarks(now: Loop, case: Case) -> Iterator[str]:
    """Say what the numbers do not."""
    if now.factor < 1 and now.nitrogen_in:
        yield (
            f"The stripping factor is {now.factor:.2f}. Below 1 the air cannot carry off more "
            "than this share of the nitrogen, whatever the stages."
        )
    conform = 1000 * now.nitrogen <= case.nitrogen
    if conform and 1000 * now.nitrogen * now.outfall > case.load:
        yield "The concentration is within the permit and the load is not: the load binds here."
    if now.chloride > 2 * case.chloride:
        yield (
            f"The loop looks closed and is filling up: the salt that comes in gathers "
            f"{1 / (1 - now.plan.recycle):.3g} times before it leaves."
        )
    if 1000 * now.ideal <= case.fluoride < 1000 * now.fluoride:
        yield (
            "By the solubility product alone the fluoride would be within the permit. Fines and "
            "dissolved salt keep it above."
        )


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name the balances that the plant breaks: nitrogen, chloride, fluoride and water."""
    if LAB.out_of_range(settings):
        return ()
    case = case_of(seed)
    now, broken = loop(settings, case), []
    away = now.caught + now.nitrogen * now.blowdown
    if not isclose(away, now.nitrogen_in, rel_tol=1e-9, abs_tol=1e-9):
        broken.append("nitrogen that comes in is not nitrogen that leaves")
    salt = now.chloride * now.outfall + now.salt * CHLORINE / SALT
    if not isclose(salt, now.chloride_in, rel_tol=1e-9):
        broken.append("chloride that comes in is not chloride that leaves")
    if now.fluoride > now.soluble * (1 + 1e-9) or now.precipitated < -1e-9:
        broken.append("more fluoride stays than dissolves, or more settles than came in")
    if not 0 <= now.outfall <= now.blowdown or now.fresh < LOST:
        broken.append("water that is treated is not water that goes on")
    if not 0 < left(now.factor, now.plan.stages) < 1 or not 0 < now.free < 1:
        broken.append("a share leaves its bounds")
    if min(now.energy, *now.costs(0.0).values()) < 0:
        broken.append("an energy or a cost is negative")
    return tuple(broken)


def given(seed: str) -> tuple[Given, ...]:
    """Return plant and permit, as the learner reads them; all of it for a tonne of REO."""
    case = case_of(seed)
    plant = case.plant
    buyer = f"takes up to {case.buyer} kg/t as nitrogen" if case.buyer else "nobody"
    return (
        Given(label="Water to be treated", value=f"{plant.water:g} m³/t"),
        Given(label="Base of saponification", value=f"{plant.base:g} kmol/t"),
        Given(label="Fluoride", value=f"{plant.fluoride:g} kg/t"),
        Given(label="Fluoride above the ideal", value=f"{plant.fines:g} times"),
        Given(label="Water and air come with", value=f"{plant.arrives} °C"),
        Given(label="Permit: ammonia nitrogen", value=f"at most {case.nitrogen} mg/L"),
        Given(label="Permit: nitrogen load", value=f"at most {case.load} g/t"),
        Given(label="Permit: fluoride", value=f"at most {case.fluoride} mg/L"),
        Given(label="Permit: chloride load", value=f"at most {case.salt} kg/t"),
        Given(label="Chloride in the loop", value=f"at most {case.chloride} g/L"),
        Given(label="Calcium in water that goes back", value=f"at most {case.calcium:g} mmol/L"),
        Given(label="Fresh water", value=f"at most {case.fresh:g} m³/t"),
        Given(label="NaOH at saponification", value=f"at most {100 * case.sodium:.0f} %"),
        Given(label="Buyer of ammonium salt", value=buyer),
        Given(label="Energy", value=f"at most {case.energy:g} MWh/t"),
        Given(label="Cost index", value=f"at most {case.cost}"),
    )


def reference(seed: str) -> dict[str, Decimal]:
    """Return a plan that meets permit and plant for little cost."""
    case, best = case_of(seed), solution(seed)
    values = {name: getattr(best, name) for name in Plan.__dataclass_fields__}
    return {
        **{
            name: Decimal(round(100 * value)) if name in _SHARES else Decimal(f"{value:g}")
            for name, value in values.items()
        },
        "off_gas": Decimal(off_gas(case, best)),
    }


LAB = Lab(
    id="close-the-loop",
    title="Close the loop, lose the salt",
    situation=words.SITUATION,
    equations=words.EQUATIONS,
    limits=words.LIMITS,
    controls=CONTROLS,
    outputs=OUTPUTS,
    run=run,
    check=check,
    task=Task(goals=GOALS, given=given, reference=reference, why=words.WHY),
)
