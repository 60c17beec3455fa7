"""Lab: mill decrepitated flake to size, with its oxygen, its hydrogen and its people safe."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from math import isclose

from assessments.labs.base import Given, Lab, Run, Task
from assessments.labs.jet_mill import words
from assessments.labs.jet_mill.alarms import (
    ALARMS,
    CLOSED,
    OPEN_PRESS,
    PASSIVATED,
    PRESSES,
    contact,
    told,
)
from assessments.labs.jet_mill.cases import Case, case_of, solution, spares
from assessments.labs.jet_mill.furnace import AIR, hydrogen, rich
from assessments.labs.jet_mill.goals import GOALS
from assessments.labs.jet_mill.mill import DENSITY, Milled, Plan
from assessments.labs.jet_mill.panel import CONTROLS, OUTPUTS
from assessments.labs.jet_mill.pictures import (
    hydrogen_plot,
    lubricant_plot,
    oxygen_plot,
    purge_plot,
    rate_plot,
    size_plot,
)

Settings = Mapping[str, Decimal]

_SET = ("wheel", "gas", "oxygen", "hold", "lubricant", "degas")


def milled(settings: Settings, case: Case) -> Milled:
    """Return the powder of a case as these settings make it."""
    chosen = {name: float(settings[name]) for name in _SET}
    passivated = int(settings["first_air"] == PASSIVATED)
    return Milled(mill=case.mill, plan=Plan(**chosen, passivated=passivated))


def run(settings: Settings, seed: str = "") -> Run:
    """Run furnace and mill of the case that the seed draws."""
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    case, cycles = case_of(seed), int(settings["cycles"])
    now = milled(settings, case)
    unsafe = tuple(_unsafe(settings, now.plan, case))
    broken = tuple(_broken_rules(now.plan, case))
    values = {
        "unsafe": len(unsafe),
        **_purged(case, cycles),
        **spares(case, now),
        "broken": len(broken),
        **_told(now, case),
    }
    return Run(
        outputs={one.id: Decimal(f"{values[one.id]:.5f}") for one in OUTPUTS},
        plots=(
            size_plot(now, case),
            rate_plot(now, case),
            oxygen_plot(now, case),
            hydrogen_plot(now, case),
            purge_plot(case, cycles),
            lubricant_plot(now, case),
        ),
        notes=(*unsafe, *broken, *_remarks(now, case)),
    )


def _purged(case: Case, cycles: int) -> dict[str, float]:
    left = case.purge.left(cycles)
    return {
        "purged": left,
        "purge_spare": case.purge.most - left,
        "slot_spare": case.purge.slot - case.purge.cycle * cycles,
    }


def _told(now: Milled, case: Case) -> dict[str, float]:
    matrix, hydride = hydrogen(case.neodymium, now.plan.degas)
    return {
        "median": now.median,
        "cut": now.cut,
        "sauter": now.sauter,
        "span": now.span,
        "surface": now.surface,
        "skin": now.skin,
        "oxygen_all": now.oxygen,
        "bound": now.bound,
        "rate": now.rate,
        "fines": now.fines,
        "hausner": now.hausner,
        "tap": now.tap,
        "carbon": now.carbon,
        "in_matrix": matrix,
        "in_hydride": hydride,
    }


def _unsafe(settings: Settings, plan: Plan, case: Case) -> Iterator[str]:
    """Say which choices put people at risk."""
    yield from contact(case.press, int(settings["first_air"]))
    yield from told(case.alarm, int(settings["answer"]))
    cycles, purge = int(settings["cycles"]), case.purge
    if cycles < purge.needed:
        yield (
            f"Hydrogen was let into {purge.left(cycles):.3g} % of oxygen; {purge.most:g} % is the "
            f"most. By the ratio of pressures {purge.exact:.2f} cycles are needed, so whole "
            f"cycles are {purge.needed}."
        )
    low, high = case.window
    if plan.oxygen > high:
        yield (
            f"{plan.oxygen:g} ppm of oxygen in the mill are above the {high} ppm that the dust "
            "hazard analysis of this site has released."
        )
    if plan.oxygen < low:
        yield (
            f"{plan.oxygen:g} ppm of oxygen in the mill are below the {low} ppm that this site has "
            "released. Almost no oxygen is not safer: the surface stays bare for the first air."
        )
    if plan.wheel > case.wheel:
        yield f"The wheel is rated for {case.wheel} rpm. Above that it may burst."


def _broken_rules(plan: Plan, case: Case) -> Iterator[str]:
    """Say which rules of the plant these settings break."""
    if plan.hold < case.results:
        yield f"The laboratory needs {case.results:g} h for its result; the press began before."
    if plan.gas > case.gas:
        yield f"The gas supply gives {case.gas:g} m/s at the wheel and no more."


def _remarks(now: Milled, case: Case) -> Iterator[str]:
    """Say what the numbers do not."""
    matrix, hydride = hydrogen(case.neodymium, now.plan.degas)
    if matrix > hydride:
        yield (
            "Most of the hydrogen still sits in Nd2Fe14B. Such powder oxidises faster and takes "
            "up more water, and its anisotropy is low."
        )
    if case.oxygen < now.oxygen and now.median < case.least:
        yield (
            f"Finest is not best: {now.surface:.3f} m²/g of surface hold {now.picked_up:.0f} ppm "
            f"of oxygen, and the mill gives {now.rate:.0f} kg/h."
        )
    if case.press != OPEN_PRESS and now.plan.passivated:
        yield (
            "The press is closed, so this powder need not meet air before it. Passivation is safe "
            f"here and adds {case.mill.passive:g} nm to the skin."
        )


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name the laws that furnace and mill break: drag, surface, hydrogen, oxygen, bounds."""
    if LAB.out_of_range(settings):
        return ()
    case, broken = case_of(seed), []
    now = milled(settings, case)
    if not isclose(now.surface * DENSITY * now.sauter, 6000, rel_tol=1e-9):
        broken.append("the surface is not that of the mean size")
    if not 0 < now.sauter < now.median < 30:
        broken.append("a size leaves its bounds")
    if not case.mill.flake < now.oxygen < 1e4 or not 0 <= now.fines < 100:
        broken.append("oxygen or fines leave their bounds")
    full, left = sum(hydrogen(case.neodymium, 20)), sum(hydrogen(case.neodymium, now.plan.degas))
    if not 0 <= left <= full or not 0 < rich(case.neodymium) < 1:
        broken.append("more hydrogen is left than went in")
    if not 0 <= case.purge.left(int(settings["cycles"])) <= AIR:
        broken.append("a purge adds oxygen")
    if now.rate <= 0 or not 1 < now.hausner < 2 or now.tap * 1000 > DENSITY:
        broken.append("an output or a density leaves its bounds")
    return tuple(broken)


def given(seed: str) -> tuple[Given, ...]:
    """Return furnace, mill, card and site, as the learner reads them."""
    case = case_of(seed)
    return (*_given_plant(case), *_given_card(case))


def _given_plant(case: Case) -> tuple[Given, ...]:
    mill, purge = case.mill, case.purge
    return (
        Given(
            label="Purge of the furnace",
            value=f"pumped to {purge.low} mbar, filled to {purge.high} mbar, both absolute",
        ),
        Given(label="Oxygen before hydrogen", value=f"at most {purge.most:g} %"),
        Given(
            label="Time for the purge",
            value=f"at most {purge.slot} min; one cycle takes {purge.cycle} min",
        ),
        Given(label="Neodymium in the alloy", value=f"{case.neodymium:g} wt%"),
        Given(label="Radius of the wheel", value=f"{mill.radius:g} m"),
        Given(label="Wheel is rated for", value=f"at most {case.wheel} rpm"),
        Given(label="Gas supply at the wheel", value=f"at most {case.gas:g} m/s"),
        Given(label="D50 over the cut", value=f"{mill.factor:g}"),
        Given(label="Width of the powder, σ", value=f"{mill.spread:g}"),
        Given(label="Output at 3 µm and 5 m/s", value=f"{mill.rate} kg/h"),
        Given(label="Oxygen of the flake", value=f"{mill.flake} ppm"),
        Given(label="Skin that passivation adds", value=f"{mill.passive:g} nm"),
        Given(
            label="Oxygen in the mill gas, released by the site",
            value=f"{case.window[0]} to {case.window[1]} ppm",
        ),
        Given(label="Press", value=PRESSES[case.press]),
        Given(label="Result of the laboratory", value=f"after {case.results:g} h"),
        Given(label="Alarm", value=ALARMS[case.alarm][0]),
    )


def _given_card(case: Case) -> tuple[Given, ...]:
    mill = case.mill
    return (
        Given(label="Card: D50", value=f"{case.least:.1f} to {case.most:.1f} µm"),
        Given(label="Card: oxygen in the powder", value=f"at most {case.oxygen} ppm"),
        Given(label="Card: fines below 1 µm", value=f"at most {case.fines:.2f} %"),
        Given(label="Card: hydrogen after degassing", value=f"at most {case.hydrogen} ppm"),
        Given(label="Card: Hausner ratio", value=f"at most {case.hausner:.2f}"),
        Given(label="Card: carbon after sintering", value=f"at most {case.carbon} ppm"),
        Given(
            label="Carbon of the flake, and of the lubricant that stays",
            value=f"{mill.carbon} ppm, {100 * mill.kept:.0f} %",
        ),
        Given(label="Loose density", value=f"{100 * mill.loose:.0f} % of the alloy's"),
        Given(label="Demand", value=f"at least {case.rate} kg/h"),
    )


def reference(seed: str) -> dict[str, Decimal]:
    """Return a plan that keeps card and site, with room on either side."""
    case, best = case_of(seed), solution(seed)
    return {
        **{name: Decimal(f"{getattr(best, name):g}") for name in _SET},
        "cycles": Decimal(case.purge.needed),
        "first_air": Decimal(PASSIVATED if best.passivated else CLOSED),
        "answer": Decimal(ALARMS[case.alarm][1]),
    }


LAB = Lab(
    id="jet-mill",
    title="Mill to size without losing oxygen",
    situation=words.SITUATION,
    equations=words.EQUATIONS,
    limits=words.LIMITS,
    controls=CONTROLS,
    outputs=OUTPUTS,
    run=run,
    check=check,
    task=Task(goals=GOALS, given=given, reference=reference, why=words.WHY),
)
