"""Lab: from the assay of an interval over its minerals to the cut-off of a resource."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from math import isclose

from assessments.labs.assay_to_cutoff import slips, words
from assessments.labs.assay_to_cutoff.assay import (
    ELEMENTS,
    HEAVY,
    HEAVY_NAMES,
    SET_NAMES,
    heavy_share,
    treo,
)
from assessments.labs.assay_to_cutoff.cases import (
    ANOMALY,
    CUTOFF,
    HEAVY_SHARE,
    SLOPE,
    TREO,
    Case,
    case_of,
    solved_modes,
    told_assay,
    told_composite,
)
from assessments.labs.assay_to_cutoff.goals import GOALS
from assessments.labs.assay_to_cutoff.minerals import held, misfits
from assessments.labs.assay_to_cutoff.panel import CONTROLS, MODE_OF, OUTPUTS
from assessments.labs.assay_to_cutoff.pictures import (
    grade_plot,
    misfit_plot,
    pattern_plot,
    tonnage_plot,
    value_plot,
)
from assessments.labs.base import Given, Lab, Run, Task

Settings = Mapping[str, Decimal]


def modes_of(settings: Settings) -> dict[str, float]:
    """Return the minerals that these settings report, wt%."""
    return {mineral: float(settings[name]) for name, mineral in MODE_OF.items()}


def run(settings: Settings, seed: str = "") -> Run:
    """Judge the report on the deposit that the seed draws."""
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    case = case_of(seed)
    cutoff, factor = float(settings["cutoff"]), float(settings["f"])
    modes = modes_of(settings)
    return Run(
        outputs=_outputs(settings, case),
        plots=(
            pattern_plot(case, int(settings["set"]), int(settings["basis"])),
            misfit_plot(case, modes),
            tonnage_plot(case, cutoff, factor),
            grade_plot(case, cutoff, factor),
            value_plot(case, cutoff, factor, int(settings["price"])),
        ),
        notes=tuple(_remarks(settings, case)),
    )


def _outputs(settings: Settings, case: Case) -> dict[str, Decimal]:
    cutoff, factor = float(settings["cutoff"]), float(settings["f"])
    modes, terms = modes_of(settings), case.terms
    tonnes, grade = case.deposit.above(cutoff, factor)
    values = {
        "treo_out": _outside(settings["treo"], case.oxides, TREO * case.oxides),
        "heavy_out": _outside(
            settings["heavy"], case.heavy_oxides, HEAVY_SHARE * case.heavy_oxides
        ),
        "eu_out": _outside(settings["eu"], case.anomaly, ANOMALY),
        "slope_out": _outside(settings["slope"], case.slope, SLOPE * case.slope),
        "misfit": max(map(abs, misfits(modes, case.composite))),
        "cutoff_out": _outside(settings["cutoff"], terms.cutoff, CUTOFF),
        "value_share": 100 * case.value(cutoff) / case.best_value,
        "grade_off": _grade_off(case, factor),
        "tonnes": tonnes,
        "grade": grade,
        "metal": 10 * tonnes * grade,
        "value": terms.value(tonnes, grade),
        "modes": sum(modes.values()),
    }
    return {name: Decimal(f"{value:.5f}") for name, value in values.items()}


def _outside(figure: Decimal, right: float, allowed: float) -> int:
    return int(abs(float(figure) - right) > allowed)


def _grade_off(case: Case, factor: float) -> float:
    """Return how far a curve's grade is off that of blocks at the deposit's cut-off, %."""
    deposit, cutoff = case.deposit, case.terms.cutoff
    mine, blocks = deposit.above(cutoff, factor)[1], deposit.above(cutoff, deposit.factor)[1]
    return 100 * abs(mine / blocks - 1)


def _remarks(settings: Settings, case: Case) -> Iterator[str]:
    """Say which usual slip a wrong figure comes from."""
    for name, right, known in (
        ("treo", case.oxides, slips.in_treo(case)),
        ("heavy", case.heavy_oxides, slips.in_heavy(case)),
        ("eu", case.anomaly, slips.in_anomaly(case)),
        ("slope", case.slope, slips.in_slope(case)),
        ("cutoff", case.terms.cutoff, slips.in_cutoff(case)),
    ):
        yield from slips.told(float(settings[name]), right, known)
    if settings["f"] == 1:
        yield (
            "Your curve is that of samples. Blocks vary less: above a cut-off they hold less "
            "grade than samples promise."
        )


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name the laws that a report breaks: balances of oxide, of mineral and of metal."""
    if LAB.out_of_range(settings):
        return ()
    case = case_of(seed)
    cutoff, factor = float(settings["cutoff"]), float(settings["f"])
    tonnes, grade = case.deposit.above(cutoff, factor)
    light = tuple(name for name in ELEMENTS if name not in HEAVY[case.heavy])
    shares = case.heavy_oxides + heavy_share(case.assay, light)
    broken = []
    if not isclose(shares, 100) or treo(case.assay) <= sum(case.assay.values()):
        broken.append("the oxides are not the sum of their parts")
    if min(held(modes_of(settings))) < 0:
        broken.append("the minerals hold less than nothing")
    if not 0 < tonnes < case.deposit.tonnes or grade <= max(cutoff, case.deposit.mean):
        broken.append("tonnage or grade above the cut-off leaves its bounds")
    if tonnes * grade >= case.deposit.tonnes * case.deposit.mean:
        broken.append("more metal lies above the cut-off than is there")
    if case.value(cutoff) > case.best_value * (1 + 1e-12):
        broken.append("a cut-off is worth more than the best one")
    return tuple(broken)


def given(seed: str) -> tuple[Given, ...]:
    """Return the figures of the deposit of a seed, as the learner reads them."""
    case = case_of(seed)
    deposit, terms = case.deposit, case.terms
    return (
        Given(label="Interval, ppm of element", value=told_assay(case.assay)),
        Given(label="Chondrite set of the report", value=SET_NAMES[case.chondrite]),
        Given(label="Heavy rare earths", value=HEAVY_NAMES[case.heavy]),
        Given(label="Composite, wt%", value=told_composite(case.composite)),
        Given(label="Tonnage and mean grade", value=f"{deposit.tonnes:g} Mt, {deposit.mean:g} %"),
        Given(label="Coefficient of variation of samples", value=f"{deposit.cv:.2f}"),
        Given(
            label="Variance inside a block",
            value=f"{100 * deposit.inside:.0f} % of the samples' variance",
        ),
        Given(label="Price of the oxides", value=f"{terms.price:g} $/kg"),
        Given(label="Payable share of it", value=f"{100 * terms.payable:.0f} %"),
        Given(label="Recovery", value=f"{100 * terms.recovery:.0f} %"),
        Given(label="Processing cost", value=f"{terms.processing:g} $/t of ore"),
        Given(label="Mining cost", value=f"{terms.mining:g} $/t of rock"),
    )


def reference(seed: str) -> dict[str, Decimal]:
    """Return the report that meets every goal: figures reckoned, modes fitted, blocks and costs."""
    case = case_of(seed)
    modes = solved_modes(case.composite)
    return {
        "treo": Decimal(f"{case.oxides:.0f}"),
        "heavy": Decimal(f"{case.heavy_oxides:.3f}"),
        "eu": Decimal(f"{case.anomaly:.3f}"),
        "slope": Decimal(f"{case.slope:.1f}"),
        **{name: Decimal(f"{modes[mineral]:.3f}") for name, mineral in MODE_OF.items()},
        "cutoff": Decimal(f"{case.terms.cutoff:.3f}"),
        "f": Decimal(f"{case.deposit.factor:.2f}"),
        "set": Decimal(case.chondrite),
        "basis": Decimal(1),
        "price": Decimal(100),
    }


LAB = Lab(
    id="assay-to-cutoff",
    title="From assay to cut-off",
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
