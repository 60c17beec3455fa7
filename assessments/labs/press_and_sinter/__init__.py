"""Lab: press and sinter a block to size, and read the curve of a sample."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from decimal import Decimal
from math import isclose, log

from assessments.labs.base import Given, Lab, Run, Task
from assessments.labs.press_and_sinter import slips, words
from assessments.labs.press_and_sinter.cases import Case, case_of, solution
from assessments.labs.press_and_sinter.curve import CIRCUITS, MU0, Points
from assessments.labs.press_and_sinter.events import EVENTS, told
from assessments.labs.press_and_sinter.goals import GOALS
from assessments.labs.press_and_sinter.panel import CONTROLS, OUTPUTS
from assessments.labs.press_and_sinter.pictures import (
    curve_plot,
    density_plot,
    grain_plot,
    size_plot,
    window_plot,
)
from assessments.labs.press_and_sinter.search import RANGES, spares
from assessments.labs.press_and_sinter.sinter import CAP, FULL, Plan, Sintered

Settings = Mapping[str, Decimal]

_STEP = 5  # MPa, what is little in a pressure
_READ = ("br", "hcb", "hcj", "hk")
_SIZES = ("along_spare", "across_spare", "height_spare")


def sintered(settings: Settings, case: Case) -> Sintered:
    """Return the block of a case as these settings make it."""
    return Sintered(
        powder=case.powder, plan=Plan(**{name: float(settings[name]) for name in RANGES})
    )


def readings(settings: Settings, case: Case) -> Points:
    """Return the sample's sweep with the corrections that are chosen."""
    chosen = int(settings["field"]), int(settings["area"])
    return tuple(case.bench.corrected(point, *chosen) for point in case.points)


def run(settings: Settings, seed: str = "") -> Run:
    """Press, sinter and measure in the case that the seed draws."""
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    case = case_of(seed)
    block, points = sintered(settings, case), readings(settings, case)
    room = spares(case.limits, block)
    unsafe = tuple(told(case.event, int(settings["answer"])))
    broken = tuple(_broken_limits(block, case))
    values = {
        "unsafe": len(unsafe),
        **room,
        "broken": len(broken),
        **_read(settings, case),
        **_told(block),
        "product": max(h * (j - MU0 * h) for h, j in points),
    }
    return Run(
        outputs={one.id: Decimal(f"{values[one.id]:.5f}") for one in OUTPUTS},
        plots=(
            density_plot(block, case),
            grain_plot(block, case),
            window_plot(block, case),
            size_plot(block, case),
            curve_plot(case, points),
        ),
        notes=(*unsafe, *broken, *_remarks(block, case, room), *_slips(settings, case)),
    )


def _read(settings: Settings, case: Case) -> dict[str, float]:
    """Return which corrections and readings are off, and the squareness of the readings."""
    wanted, typed = slips.right(case.curve), {name: float(settings[name]) for name in _READ}
    bench = case.bench
    wrong = (int(settings["field"]) != bench.circuit) + (int(settings["area"]) != bench.right_area)
    return {
        "corrections": wrong,
        **{f"{name}_out": int(slips.is_off(typed[name], wanted[name])) for name in _READ},
        "square": typed["hk"] / typed["hcj"] if typed["hcj"] else 0.0,
    }


def _told(block: Sintered) -> dict[str, float]:
    long, wide, high = block.sizes
    return {
        "green": 100 * block.green,
        "density": block.density,
        "grain": block.grain,
        "effective": block.effective,
        "shrunk_along": 100 * block.along,
        "shrunk_across": 100 * block.across,
        "long": long,
        "wide": wide,
        "high": high,
        "force": block.force,
        "aligned": 100 * block.aligned,
        "remanence": block.remanence,
        "oxygen": block.oxygen,
        "coercivity": block.coercivity,
    }


def _broken_limits(block: Sintered, case: Case) -> Iterator[str]:
    """Say which limits of the plant these settings pass."""
    limits, plan = case.limits, block.plan
    if block.force > limits.force:
        yield f"The press gives {limits.force} kN and no more; this takes {block.force:.0f}."
    if plan.celsius > limits.hottest:
        yield (
            f"The furnace is released up to {limits.hottest} °C for this powder: above that, "
            "single giant grains may form."
        )
    if plan.hold > limits.slot:
        yield f"The furnace is free for a hold of {limits.slot:g} h and no longer."


def _remarks(block: Sintered, case: Case, room: Mapping[str, float]) -> Iterator[str]:
    """Say what the numbers of the block do not."""
    enough = (log(1 / (1 - CAP)) - case.powder.start) / case.powder.hardness
    if block.plan.pressure > enough + _STEP:
        yield (
            f"The green density stands at {100 * CAP:.0f} % from {enough:.0f} MPa on. More "
            "pressure takes force and costs alignment."
        )
    if room["density_spare"] < 0 and room["grain_spare"] < 0:
        yield "Too porous and too coarse at once: no temperature mends both. Press or powder can."
    elif room["grain_spare"] < 0:
        yield "Dense and coarse: a cooler furnace with a longer hold keeps the density."
    if min(room[name] for name in _SIZES) < 0:
        yield from slips.in_die(block, case.limits)


def _slips(settings: Settings, case: Case) -> Iterator[str]:
    typed = {name: float(settings[name]) for name in _READ}
    yield from slips.told(typed, case.curve, case.bench)


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name the laws that block and curve break: mass, time, bounds, the order of four values."""
    if LAB.out_of_range(settings):
        return ()
    case, broken = case_of(seed), []
    block, curve = sintered(settings, case), case.curve
    long, wide, high = block.sizes
    loose = block.plan.along * block.plan.across * block.plan.fill * case.powder.loose
    if not isclose(long * wide * high * block.relative, loose, rel_tol=1e-9):
        broken.append("the mass of the block is not that of its fill")
    if not block.green < block.relative < 1 or not 7 > FULL * block.green > 2:
        broken.append("a density leaves its bounds")
    if not block.plan.size <= block.grain < 50:
        broken.append("a grain size leaves its bounds")
    if not 0 < block.effective <= block.plan.hold * (3.5 / block.plan.size) ** 1.5:
        broken.append("the effective time is longer than the hold allows")
    if not 0 < block.across < block.along < 0.5 or not 0 < block.remanence < 1.6:
        broken.append("a shrinkage or a remanence leaves its bounds")
    if not 0 < curve.hcb < min(curve.hk, curve.br / MU0) or not curve.hk < curve.hcj:
        broken.append("the values of the curve are out of order")
    return tuple(broken)


def given(seed: str) -> tuple[Given, ...]:
    """Return powder, drawing, card, plant and bench, as the learner reads them."""
    case = case_of(seed)
    return (*_given_block(case), *_given_sample(case))


def _given_block(case: Case) -> tuple[Given, ...]:
    powder, limits = case.powder, case.limits
    part = f"{limits.along:g} × {limits.across:g} × {limits.height:g} mm"
    return (
        Given(label="Part as ground: along, across, height", value=part),
        Given(label="Stock on each face", value=f"{limits.stock:g} mm"),
        Given(label="Tolerance of the sintered block", value=f"±{limits.tolerance:g} mm"),
        Given(label="Card: density", value=f"at least {limits.density:.2f} g/cm³"),
        Given(label="Card: grain size", value=f"at most {limits.grain:.1f} µm"),
        Given(label="Card: remanence", value=f"at least {limits.remanence:.2f} T"),
        Given(label="Card: oxygen of the powder", value=f"at most {limits.oxygen} ppm"),
        Given(label="Press", value=f"at most {limits.force} kN"),
        Given(
            label="Furnace", value=f"at most {limits.hottest} °C, hold at most {limits.slot:g} h"
        ),
        Given(label="Heckel: K, A", value=f"{powder.hardness:g} per MPa, {powder.start:g}"),
        Given(label="Loose powder in the die", value=f"{100 * powder.loose:g} % dense"),
        Given(label="Densification, k0", value=f"{powder.closing:g} × 10¹³ per hour"),
        Given(label="Grain growth, c0", value=f"{powder.coarsening:g} µm⁴/h"),
        Given(label="Shrinkage along over across", value=f"{powder.ratio:g}"),
        Given(
            label="Alignment before pressing, lost for each 100 MPa",
            value=f"{powder.aligned:g}, {powder.lost:g}",
        ),
        Given(label="Event of the shift", value=EVENTS[case.event][0]),
    )


def _given_sample(case: Case) -> tuple[Given, ...]:
    bench = case.bench
    coat = (bench.outside - bench.diameter) / 2
    return (
        Given(label="Sample on the bench", value=CIRCUITS[bench.circuit]),
        Given(
            label="Its N, magnetometric and fluxmetric",
            value=f"{bench.magnetometric:.3f}, {bench.fluxmetric:.3f}",
        ),
        Given(
            label="Its diameter",
            value=f"{bench.diameter:.2f} mm of magnet, "
            + (f"{bench.outside:.2f} mm over its epoxy coat" if coat > 0 else "no coat"),
        ),
        Given(label="Diameter behind the area in the software", value=f"{bench.typed:.2f} mm"),
    )


def reference(seed: str) -> dict[str, Decimal]:
    """Return a plan that keeps card and drawing, the right answer and the right readings."""
    case, best = case_of(seed), solution(seed)
    wanted = slips.right(case.curve)
    return {
        **{name: Decimal(f"{value:g}") for name, value in asdict(best).items()},
        "answer": Decimal(EVENTS[case.event][1]),
        "field": Decimal(case.bench.circuit),
        "area": Decimal(case.bench.right_area),
        "br": Decimal(f"{wanted['br']:.3f}"),
        **{name: Decimal(f"{wanted[name]:.0f}") for name in _READ[1:]},
    }


LAB = Lab(
    id="press-and-sinter",
    title="Press and sinter to size",
    situation=words.SITUATION,
    equations=words.EQUATIONS,
    limits=words.LIMITS,
    controls=CONTROLS,
    outputs=OUTPUTS,
    run=run,
    check=check,
    task=Task(goals=GOALS, given=given, reference=reference, why=words.WHY),
)
