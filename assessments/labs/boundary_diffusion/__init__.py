"""Lab: diffuse heavy rare earth to depth, and bring scrap magnets back with little oxygen."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from decimal import Decimal
from math import isclose

from assessments.labs.base import Given, Lab, Run, Task
from assessments.labs.boundary_diffusion import words
from assessments.labs.boundary_diffusion.cases import Case, case_of, solution
from assessments.labs.boundary_diffusion.diffusion import (
    COARSE,
    ONE_FACE,
    Cycle,
    Treated,
    coarsened,
)
from assessments.labs.boundary_diffusion.events import EVENTS, told
from assessments.labs.boundary_diffusion.goals import GOALS
from assessments.labs.boundary_diffusion.loop import FRESH, HYDRIDE, Returned, Route
from assessments.labs.boundary_diffusion.panel import CONTROLS, OUTPUTS
from assessments.labs.boundary_diffusion.pictures import (
    coercivity_plot,
    content_plot,
    mass_plot,
    oxygen_plot,
    oxygens,
    time_plot,
)
from assessments.labs.boundary_diffusion.search import AIM, loop_spares, plate_spares

Settings = Mapping[str, Decimal]

_ROUTE = ("tumble", "sieve", "swarf", "hydride")
_NEAR = 0.03  # kg of hydride, within which a slip is recognised


def treated(settings: Settings, case: Case) -> Treated:
    """Return the plate of a case as these settings make it."""
    cycle = Cycle(
        element=int(settings["element"]), faces=int(settings["faces"]),
        pickup=float(settings["pickup"]), celsius=float(settings["celsius"]),
        hours=float(settings["hours"]),
    )  # fmt: skip
    return Treated(magnet=case.magnet, cycle=cycle)


def returned(settings: Settings, case: Case) -> Returned:
    """Return the loop of a case as these settings run it."""
    route = Route(**{name: float(settings[name]) for name in _ROUTE})
    return Returned(scrap=case.scrap, route=route)


def run(settings: Settings, seed: str = "") -> Run:
    """Treat the plate and run the loop of the case that the seed draws."""
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    case = case_of(seed)
    plate, loop = treated(settings, case), returned(settings, case)
    broken = tuple(_broken_rules(plate, case))
    unsafe = tuple(told(case.event, int(settings["answer"])))
    values = {
        **plate_spares(case.card, plate),
        "broken": len(broken),
        "unsafe": len(unsafe),
        **loop_spares(case.demand, loop),
        **_told(plate, loop),
    }
    return Run(
        outputs={one.id: Decimal(f"{values[one.id]:.5f}") for one in OUTPUTS},
        plots=(
            content_plot(plate),
            coercivity_plot(plate, case),
            time_plot(plate, case),
            mass_plot(loop, case),
            oxygen_plot(loop, case),
        ),
        notes=(*unsafe, *broken, *_of_plate(plate, case), *_of_loop(loop, case)),
    )


def _told(plate: Treated, loop: Returned) -> dict[str, float]:
    return {
        "weakest": plate.weakest,
        "surface": plate.surface,
        "remanence": plate.remanence,
        "middle": plate.middle,
        "mean": plate.mean,
        "root": plate.spread**0.5,
        "on_face": plate.on_face,
        "lasts": plate.lasts,
        "extracted": 100 * loop.extracted,
        "kept": 100 * loop.kept,
        "finished": loop.finished,
        "oxygen": loop.oxygen,
        "metal": loop.metal,
        "nickel": loop.nickel,
    }


def _broken_rules(plate: Treated, case: Case) -> Iterator[str]:
    """Say which rules of the furnace these settings break."""
    if plate.cycle.celsius > case.card.hottest:
        yield f"The furnace is released up to {case.card.hottest} °C for this alloy."


def _of_plate(plate: Treated, case: Case) -> Iterator[str]:
    """Say what the numbers of the plate do not."""
    asked, cycle = case.card.weakest, plate.cycle
    even = plate.coercivity(cycle.pickup)
    if cycle.faces == ONE_FACE:
        yield (
            "One coat: the weakest place is the bare face. The same metal on both faces leaves as "
            "much in the middle, and no place has less."
        )
    if plate.weakest < asked <= even:
        yield (
            f"The mean content would give {even:.0f} kA/m, and the weakest place has "
            f"{plate.weakest:.0f}. A mean over the plate hides where it reverses."
        )
    if even < asked:
        small = "" if cycle.celsius > COARSE else ": the source is too small"
        yield (
            f"Even if spread evenly, this dose gives {even:.0f} kA/m. More time cannot help{small}."
        )
    if cycle.celsius > COARSE:
        yield (
            f"Above {COARSE} °C grains coarsen: {100 * coarsened(cycle.celsius):.0f} % of the gain "
            "is left."
        )
    if plate.lasts > cycle.hours:
        yield (
            f"A face that holds 0.90 wt% would need {plate.lasts:.0f} h to pass this film. The "
            "model lets it enter at once and is too hopeful here."
        )


def _of_loop(loop: Returned, case: Case) -> Iterator[str]:
    """Say what the numbers of the loop do not."""
    aim, hydride, lacks = case.demand.aim, loop.route.hydride, case.demand.aim - loop.powder_metal
    if abs(loop.metal - aim) > AIM:
        if lacks > 0 and not loop.back and abs(hydride - 100 * lacks / HYDRIDE) < _NEAR:
            yield "What lacks was divided by w alone. Hydride must hold the aim for itself, too."
        elif loop.metal > aim:
            yield f"{loop.metal:.2f} wt% is more metallic rare earth than the aim of {aim:g}."
        else:
            yield (
                f"Bound rare earth comes off first: the sieved powder holds "
                f"{loop.powder_metal:.2f} wt% of metal, {loop.scrap.rare:g} by analysis."
            )
    if loop.oxygen > case.demand.oxygen and loop.back:
        without = replace(loop, route=replace(loop.route, swarf=0.0)).oxygen
        yield (
            f"Without swarf the magnets would hold {without:.0f} ppm of oxygen instead of "
            f"{loop.oxygen:.0f}."
        )


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name the laws that plate and loop break: mass of the metal, of the loop, its oxygen."""
    if LAB.out_of_range(settings):
        return ()
    case, broken = case_of(seed), []
    plate, loop = treated(settings, case), returned(settings, case)
    if not isclose(plate.mean, plate.cycle.pickup, rel_tol=1e-6):
        broken.append("the profile does not hold the pick-up")
    if not 0 < plate.profile[-1][1] <= plate.profile[0][1] * (1 + 1e-9):
        broken.append("a content leaves its bounds")
    if not case.magnet.coercivity <= plate.weakest <= plate.surface * (1 + 1e-9):
        broken.append("a coercivity leaves its bounds")
    swarf = loop.back * loop.blocks
    if not isclose((loop.powder + swarf) * (1 + loop.added), loop.blocks, rel_tol=1e-9):
        broken.append("the blocks are not what went into them")
    if not 0 < loop.powder < FRESH or not 0 < loop.finished < loop.blocks:
        broken.append("a mass leaves its bounds")
    if not isclose(oxygens(loop)[-1][1], loop.oxygen, rel_tol=1e-9):
        broken.append("the oxygen is not that of the steps")
    return tuple(broken)


def given(seed: str) -> tuple[Given, ...]:
    """Return plate, furnace, scrap and event, as the learner reads them."""
    case = case_of(seed)
    return (*_given_plate(case), *_given_scrap(case))


def _given_plate(case: Case) -> tuple[Given, ...]:
    magnet, card = case.magnet, case.card
    return (
        Given(label="Plate: thickness", value=f"{magnet.thickness:g} mm"),
        Given(
            label="Plate, untreated: HcJ, Br",
            value=f"{magnet.coercivity:g} kA/m, {magnet.remanence:.2f} T",
        ),
        Given(label="Card: HcJ of the weakest place", value=f"at least {card.weakest} kA/m"),
        Given(label="Card: face above the weakest place", value=f"at most {card.gap} kA/m"),
        Given(label="Card: Br", value=f"at least {card.remanence:.3f} T"),
        Given(label="Budget of metal, as dysprosium", value=f"at most {card.cost:.2f} wt%"),
        Given(label="Price of terbium over dysprosium", value=f"{card.price:g}, by mass"),
        Given(label="Furnace", value=f"at most {card.hottest} °C, free for {card.slot:g} h"),
    )


def _given_scrap(case: Case) -> tuple[Given, ...]:
    scrap, demand = case.scrap, case.demand
    return (
        Given(
            label="Loop: collected, taken out",
            value=f"{100 * scrap.collected:.0f} %, {100 * scrap.taken:.0f} %",
        ),
        Given(label="Vessel: E, h0", value=f"{100 * scrap.best:.0f} %, {scrap.half:g} h"),
        Given(label="Sieve: a0", value=f"{scrap.hole:g} µm"),
        Given(label="Nickel coat, n", value=f"{scrap.coat:g} wt%"),
        Given(
            label="Oxygen: scrap, each hour of tumbling, all the rest",
            value=f"{scrap.oxygen}, {scrap.hourly}, {scrap.mill} ppm",
        ),
        Given(label="Oxygen that swarf takes up", value=f"{scrap.stale} ppm"),
        Given(label="Rare earth of the sieved powder, T", value=f"{scrap.rare:g} wt%"),
        Given(label="Oxygen of the hydride", value=f"{scrap.taint:g} wt%"),
        Given(label="Blocks that become finished, y", value=f"{100 * scrap.finish:.0f} %"),
        Given(label="Finished magnets", value=f"at least {demand.finished:g} kg on 100 kg"),
        Given(
            label="Oxygen, nickel of the magnets",
            value=f"at most {demand.oxygen} ppm, {demand.nickel} ppm",
        ),
        Given(label="Metallic rare earth of the magnets", value=f"{demand.aim:g} ± {AIM:g} wt%"),
        Given(label="Event of the shift", value=EVENTS[case.event][0]),
    )


def reference(seed: str) -> dict[str, Decimal]:
    """Return a cycle and a route that keep card and limits, and the right answer."""
    cycle, route = solution(seed)
    return {
        **{name: Decimal(f"{value:g}") for name, value in asdict(cycle).items()},
        **{name: Decimal(f"{value:g}") for name, value in asdict(route).items()},
        "answer": Decimal(EVENTS[case_of(seed).event][1]),
    }


LAB = Lab(
    id="boundary-diffusion",
    title="Diffuse heavy rare earth to depth",
    situation=words.SITUATION,
    equations=words.EQUATIONS,
    limits=words.LIMITS,
    controls=CONTROLS,
    outputs=OUTPUTS,
    run=run,
    check=check,
    task=Task(goals=GOALS, given=given, reference=reference, why=words.WHY),
)
