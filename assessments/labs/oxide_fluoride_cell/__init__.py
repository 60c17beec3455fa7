"""Lab: run an oxide-fluoride cell inside its oxide window, and weigh a charge with calcium."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from decimal import Decimal
from math import isclose

from assessments.labs.base import Given, Lab, Run, Task
from assessments.labs.oxide_fluoride_cell import slips, words
from assessments.labs.oxide_fluoride_cell.cases import RANGES, SHARE, Case, case_of, solution
from assessments.labs.oxide_fluoride_cell.cell import (
    CARBON,
    FARADAY,
    NEODYMIUM,
    SHIFT,
    Plan,
    Running,
)
from assessments.labs.oxide_fluoride_cell.charge import CALCIUM, FLUORINE, METALS
from assessments.labs.oxide_fluoride_cell.goals import GOALS
from assessments.labs.oxide_fluoride_cell.panel import CONTROLS, OUTPUTS, OXIDES
from assessments.labs.oxide_fluoride_cell.pictures import (
    charge_plot,
    gap_plot,
    loss_plot,
    shift_plot,
    voltage_plot,
    window_plot,
)

Settings = Mapping[str, Decimal]

_DRY = len(OXIDES) - 1


def running(settings: Settings, case: Case) -> Running:
    """Return the cell of a case as these settings run it."""
    return Running(cell=case.cell, plan=Plan(**{name: float(settings[name]) for name in RANGES}))


def run(settings: Settings, seed: str = "") -> Run:
    """Run the cell and the charge that the seed draws."""
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    case = case_of(seed)
    now = running(settings, case)
    broken = tuple(_broken_rules(settings, now.plan, case))
    values = {
        **_judged(now, case),
        "broken": len(broken),
        **_weighed(settings, case),
        **_told(now),
    }
    return Run(
        outputs={one.id: Decimal(f"{values[one.id]:.5f}") for one in OUTPUTS},
        plots=(
            window_plot(now, case),
            voltage_plot(now),
            gap_plot(now, case),
            loss_plot(now, case),
            shift_plot(now),
            charge_plot(case.charge, *(float(settings[name]) for name in _WEIGHED)),
        ),
        notes=(*broken, *_remarks(now), *_slips(settings, case)),
    )


def _judged(now: Running, case: Case) -> dict[str, float]:
    return {
        "production_spare": now.production - case.production,
        "share": 100 * now.share,
        "efficiency_spare": 100 * now.efficiency - case.efficiency,
        "oxide_spare": now.saturation - now.plan.oxide,
        "energy_spare": case.energy - now.energy,
        "feed_off": 100 * abs(now.feed_off),
    }


def _told(now: Running) -> dict[str, float]:
    volts, (co, co2) = now.volts, now.carbon
    return {
        "production": now.production,
        "efficiency": 100 * now.efficiency,
        "voltage": now.voltage,
        "salt_volts": volts["salt"],
        "effect_volts": volts["anode effect"],
        "energy": now.energy,
        "useful": 100 * now.useful,
        "use": now.use,
        "hours": now.hours,
        "anodic": now.anodic,
        "limiting": now.limiting,
        "cathodic": now.cathodic,
        "saturation": now.saturation,
        "carbon_co": co,
        "carbon_co2": co2,
    }


_WEIGHED = ("calcium", "metal", "slag")


def _right_masses(case: Case) -> dict[str, float]:
    charge = case.charge
    return {"calcium": charge.calcium, "metal": charge.button, "slag": charge.slag}


def _weighed(settings: Settings, case: Case) -> dict[str, int]:
    masses = {
        f"{name}_out": int(abs(float(settings[name]) - right) > slips.RIGHT * right)
        for name, right in _right_masses(case).items()
    }
    return {**masses, "route_wrong": int(int(settings["route"]) != case.charge.route)}


def _broken_rules(settings: Settings, plan: Plan, case: Case) -> Iterator[str]:
    """Say which rules of the cell house these settings break."""
    if plan.celsius > case.hottest:
        yield f"The lining of this cell stands {case.hottest} °C and no more."
    if plan.current > case.rectifier:
        yield f"The rectifier of this cell gives {case.rectifier:g} kA and no more."
    if settings["state"] != _DRY:
        yield (
            "The oxide is not dry: Nd2O3 takes up water and carbon dioxide from the air, also "
            "while it cools. Nothing damp may meet molten salt."
        )


def _remarks(now: Running) -> Iterator[str]:
    """Say what the numbers of the cell do not."""
    if now.share >= 1:
        yield (
            f"Anode effect: {now.anodic:.2f} A/cm² is above the {now.limiting:.2f} that this "
            "oxide can feed. CF4 and C2F6 leave with the anode gas."
        )
    elif 100 * now.share > SHARE:
        yield (
            "No anode effect yet, and little room before it. In plants some perfluorocarbon can "
            "form before the voltage jumps."
        )
    if now.sludge > 0:
        yield f"{now.sludge:.2f} wt% of oxide lie undissolved as sludge."
    if 0 < now.hours < SHIFT:
        way = "sludge" if now.drift > 0 else "the anode effect"
        yield f"If nobody trims this feed, {way} begins after {now.hours:.1f} h of the shift."


def _slips(settings: Settings, case: Case) -> Iterator[str]:
    """Say which usual slip a wrong mass comes from."""
    known = (slips.in_calcium, slips.in_metal, slips.in_slag)
    for (name, right), slip in zip(_right_masses(case).items(), known, strict=True):
        yield from slips.told(float(settings[name]), right, slip(case.charge))


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name the laws that cell and charge break: charge, energy, oxygen and fluorine."""
    if LAB.out_of_range(settings):
        return ()
    case = case_of(seed)
    now, charge, broken = running(settings, case), case.charge, []
    amperes = now.production * 1000 / NEODYMIUM * 3 * FARADAY / 3600
    if not isclose(amperes, 1000 * now.plan.current * now.efficiency, rel_tol=1e-9):
        broken.append("the metal is not that of the charge that passed")
    if not 0 < now.efficiency < 1 or min(now.losses.values()) < 0:
        broken.append("the current efficiency leaves its bounds")
    if not isclose(now.energy * now.production, now.voltage * now.plan.current, rel_tol=1e-9):
        broken.append("the energy is not voltage times current")
    oxygen = (now.use - now.production) / 15.999  # kmol/h, taken out by carbon
    co, co2 = (burnt / CARBON for burnt in now.carbon)
    if not (isclose(co, oxygen, rel_tol=1e-3) and isclose(2 * co2, oxygen, rel_tol=1e-3)):
        broken.append("the oxygen of the oxide is not that of the anode gas")
    fluorine = charge.slag * 2 * FLUORINE / (CALCIUM + 2 * FLUORINE)
    if not isclose(fluorine, charge.fluoride - charge.full, rel_tol=1e-9):
        broken.append("the fluorine of the slag is not that of the fluoride")
    if not 0 <= now.hours <= SHIFT or now.voltage <= 0:
        broken.append("a time or a voltage leaves its bounds")
    return tuple(broken)


def given(seed: str) -> tuple[Given, ...]:
    """Return the cell, its demands and the charge, as the learner reads them."""
    case = case_of(seed)
    cell, charge = case.cell, case.charge
    return (
        Given(label="Anode and cathode", value=f"{cell.anode:g} m², {cell.cathode:g} m²"),
        Given(label="Oxide at saturation", value=f"{cell.solubility:g} wt% at 1050 °C"),
        Given(
            label="Limiting current density at the anode",
            value=f"{cell.wetting:g} A/cm² for each wt% of oxide",
        ),
        Given(label="Conductivity of the salt", value=f"{cell.conductivity:g} S/cm at 1050 °C"),
        Given(label="Voltage in leads and contacts", value=f"{cell.leads:g} V"),
        Given(label="Salt in the cell", value=f"{cell.salt} kg"),
        Given(label="Metal", value=f"at least {case.production:g} kg/h"),
        Given(label="Current efficiency", value=f"at least {case.efficiency:g} %"),
        Given(label="Energy", value=f"at most {case.energy:.2f} kWh/kg"),
        Given(label="Lining", value=f"at most {case.hottest} °C"),
        Given(label="Rectifier", value=f"at most {case.rectifier:g} kA"),
        Given(label="Fluoride in the charge", value=f"{charge.fluoride} kg of {charge.metal}F3"),
        Given(
            label="Molar masses, g/mol",
            value=f"{charge.metal} {METALS[charge.metal]:.6g}, F {FLUORINE:.5g}, Ca {CALCIUM:g}",
        ),
        Given(label="Excess of calcium", value=f"{charge.excess} % of what the equation needs"),
        Given(label="Yield of metal", value=f"{charge.yield_} % of what the fluoride holds"),
        Given(label="Second metal asked for", value=charge.second),
    )


def reference(seed: str) -> dict[str, Decimal]:
    """Return the plan with the least energy, dry oxide, and the right charge."""
    case, best = case_of(seed), solution(seed)
    return {
        **{name: Decimal(f"{value:g}") for name, value in asdict(best).items()},
        "state": Decimal(_DRY),
        **{name: Decimal(f"{right:.2f}") for name, right in _right_masses(case).items()},
        "route": Decimal(case.charge.route),
    }


LAB = Lab(
    id="oxide-fluoride-cell",
    title="Run an oxide-fluoride cell",
    situation=words.SITUATION,
    equations=words.EQUATIONS,
    limits=words.LIMITS,
    controls=CONTROLS,
    outputs=OUTPUTS,
    run=run,
    check=check,
    task=Task(goals=GOALS, given=given, reference=reference, why=words.WHY),
)
