"""Lab: shield and ventilate a store of thorium cake and radium residue, for its worst year."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from math import isclose

from assessments.labs.base import Given, Lab, Run, Task
from assessments.labs.norm_store import words
from assessments.labs.norm_store.air import THORON, thoron
from assessments.labs.norm_store.cases import DESK_LIMIT, WALK_LIMIT, case_of, solution
from assessments.labs.norm_store.goals import GOALS
from assessments.labs.norm_store.model import RA228, TH228, Inventory, Moment
from assessments.labs.norm_store.panel import CONTROLS, OUTPUTS
from assessments.labs.norm_store.pictures import air_plot, chain_plot, dose_plot, wall_plot
from assessments.labs.norm_store.store import Case, Store

Settings = Mapping[str, Decimal]


def store(settings: Settings, case: Case) -> Store:
    """Return the store that these settings build for a case."""
    return Store(
        case=case,
        half_width=float(settings["room"]),
        wall=float(settings["wall"]),
        beyond=float(settings["desk"]),
        flow=float(settings["flow"]),
    )


def run(settings: Settings, seed: str = "") -> Run:
    """Run the store with what the seed puts into it."""
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    case = case_of(seed)
    built, year = store(settings, case), float(settings["year"])
    broken = tuple(_broken_rules(settings, built))
    values = {**_judged(built, year), "broken": len(broken), **_told(built, year)}
    return Run(
        outputs={one.id: Decimal(f"{values[one.id]:.5f}") for one in OUTPUTS},
        plots=(
            chain_plot(built),
            dose_plot(built, year),
            wall_plot(built),
            air_plot(built),
        ),
        notes=(*broken, *_remarks(built, year)),
    )


def _at(case: Case, year: float) -> Moment | None:
    """Return the moment of a year, nothing once the store is empty."""
    return next((moment for moment in case.moments if moment.years == year), None)


def _judged(built: Store, year: float) -> dict[str, float]:
    worst, chosen = built.worst_desk, _at(built.case, year)
    return {
        "dose_desk": built.desk(worst),
        "dose_walk": built.worst_walk[1].total,
        "design_share": 100 * chosen.rate / worst.rate if chosen else 0.0,
        "concrete_spare": built.case.concrete - built.concrete,
    }


def _told(built: Store, year: float) -> dict[str, float]:
    case, chosen = built.case, _at(built.case, year)
    moment, walk = built.worst_walk
    air = thoron(moment.th228 * case.thoron * 1e4, built.volume, built.flow)
    return {
        "dose_year": built.desk(chosen) if chosen else 0.0,
        "dose_narrow": built.desk_narrow(built.worst_desk),
        "rate": chosen.rate if chosen else 0.0,
        "walk_year": moment.years,
        "walk_gamma": walk.gamma,
        "walk_thoron": walk.thoron,
        "walk_radon": walk.radon,
        "thoron": air.gas,
        "eec": air.eec,
        "changes": built.flow / built.volume,
        "distance": built.distance,
        "concrete": built.concrete,
    }


def _broken_rules(settings: Settings, built: Store) -> Iterator[str]:
    """Say which rules of the site these settings break."""
    case = built.case
    if settings["room"] + settings["wall"] / 100 + settings["desk"] > Decimal(str(case.site)):
        yield f"The desk stands beyond the site, which ends {case.site:g} m from the drums."
    if settings["flow"] > case.fan:
        yield f"The fan moves no more than {case.fan} m³/h."
    booked = int(settings["class"])
    if booked != case.residue_class:
        yield f"The residue is booked wrongly. {_why_not(booked, case)}"


def _why_not(booked: int, case: Case) -> str:
    return (
        "Unrefined ore is what it was before the plant; a residue has been processed.",
        "The line at 0.25 % is for finished rare-earth products, and a residue is none.",
        f"It holds {case.residue_th:g} % of thorium, which is not below 0.05 %.",
        f"It holds {case.residue_th:g} % of thorium: as a mixture below 0.05 % it needs no licence "
        "for source material, though the rules for radium go on.",
    )[booked]


def _remarks(built: Store, year: float) -> Iterator[str]:
    """Say what the numbers do not."""
    worst = built.worst_desk
    if built.desk_narrow(worst) <= DESK_LIMIT < built.desk(worst):
        yield "This wall would do for a narrow beam only: scattered photons are left out there."
    chosen = _at(built.case, year)
    if chosen is None:
        yield f"The store is emptied after {built.case.years} years, before your year."
    elif built.desk(chosen) <= DESK_LIMIT < built.desk(worst):
        yield "In your year the desk is within its constraint, and in another year it is not."
    if not built.flow:
        yield "Without an air flow the products of thoron and radon gather until they decay."
    elif built.worst_walk[1].total > WALK_LIMIT and built.flow < built.case.fan:
        yield "The fan has more to give."


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name the laws that the store breaks: decay, balance of atoms in the air, and its walls."""
    if LAB.out_of_range(settings):
        return ()
    case = case_of(seed)
    built, source = store(settings, case), case.inventory
    broken = [
        f"{name} does not follow its decay law at {moment.years:g} years"
        for moment in case.moments[1:-1:7]
        for name in _off_the_law(source, moment.years)
    ]
    released = source.thorium * case.thoron * 1e4  # Bq
    gas = thoron(released, built.volume, built.flow).gas
    lost = gas * (built.volume * THORON + built.flow)
    if not isclose(lost, released * THORON, rel_tol=1e-9):
        broken.append("thoron that is born is not thoron that decays or leaves")
    worst = built.worst_desk
    if not 0 <= built.desk_narrow(worst) <= built.desk(worst):
        broken.append("a broad beam is weaker than a narrow one")
    if min(*(value for value in _told(built, 0).values()), *built.worst_walk[1].parts) < 0:
        broken.append("a dose, a flow or a volume is negative")
    return tuple(broken)


def _off_the_law(source: Inventory, years: float) -> Iterator[str]:
    """Compare slopes with what is born less what decays, in MBq a year."""
    step = 1e-3
    slope = (source.ra228(years + step) - source.ra228(years - step)) / (2 * step)
    if abs(slope - RA228 * (source.thorium - source.ra228(years))) > 1e-4 * RA228 * _size(source):
        yield "radium-228"
    slope = (source.th228(years + step) - source.th228(years - step)) / (2 * step)
    born = source.ra228(years) - source.th228(years)
    if abs(slope - TH228 * born) > 1e-4 * TH228 * _size(source):
        yield "thorium-228"


def _size(source: Inventory) -> float:
    return source.thorium + source.radium228


def given(seed: str) -> tuple[Given, ...]:
    """Return what is stored and what the site allows, as the learner reads it."""
    case = case_of(seed)
    return (
        Given(label="Thorium cake", value=f"{case.cake} kg with {case.th} % thorium"),
        Given(label="Thorium-230 in the cake", value=f"{case.th230} Bq/g"),
        Given(label="Radium residue", value=f"{case.residue} kg"),
        Given(
            label="Radium in the residue",
            value=f"{case.ra228} Bq/g radium-228, {case.ra226} Bq/g radium-226",
        ),
        Given(
            label="Source material in the residue",
            value=f"{case.residue_th:g} % thorium, no uranium",
        ),
        Given(label="Storage", value=f"{case.years} years"),
        Given(label="Hours at the desk", value=f"{case.desk} a year"),
        Given(label="Hours of inspection", value=f"{case.walk} a year"),
        Given(label="Site", value=f"ends {case.site:g} m from the drums"),
        Given(label="Fan", value=f"at most {case.fan} m³/h"),
        Given(label="Concrete", value=f"at most {case.concrete:g} m³"),
        Given(label="Thoron that leaves the drums", value=f"{case.thoron:g} %"),
        Given(label="Radon-222 that leaves the drums", value=f"{case.radon:g} %"),
    )


def reference(seed: str) -> dict[str, Decimal]:
    """Return the store with the least concrete, designed for its worst year."""
    case = case_of(seed)
    best = solution(case)
    worst = max(case.moments, key=lambda moment: moment.rate)
    values = {
        "room": best.half_width, "wall": best.wall, "desk": best.beyond, "flow": case.fan,
        "year": worst.years, "class": case.residue_class,
    }  # fmt: skip
    return {name: Decimal(str(value)) for name, value in values.items()}


LAB = Lab(
    id="norm-store",
    title="Shield and ventilate a thorium store",
    situation=words.SITUATION,
    equations=words.EQUATIONS,
    limits=words.LIMITS,
    controls=CONTROLS,
    outputs=OUTPUTS,
    run=run,
    check=check,
    task=Task(goals=GOALS, given=given, reference=reference, why=words.WHY),
)
