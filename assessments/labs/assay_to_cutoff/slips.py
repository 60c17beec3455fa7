"""The usual slips: a wrong figure that is exactly what a known mistake gives is told so."""

from collections.abc import Iterator

from assessments.labs.assay_to_cutoff.assay import (
    ELEMENT,
    HEAVY,
    OXIDE,
    SETS,
    TRIVALENT,
    as_oxides,
    eu_anomaly,
    heavy_share,
    la_yb,
    normalised,
    treo,
)
from assessments.labs.assay_to_cutoff.cases import Case

_SAME = 0.0025  # of a figure: what rounding while reckoning may do

Slip = tuple[float, str]


def in_treo(case: Case) -> Iterator[Slip]:
    """Yield each usual wrong TREO, ppm, with what went wrong."""
    yield treo(case.assay, ELEMENT), "Your TREO is the sum of the elements, not of their oxides."
    yield (
        treo(case.assay, TRIVALENT),
        "Your TREO takes every oxide as trivalent. Cerium, praseodymium and terbium are reported "
        "as CeO2, Pr6O11 and Tb4O7.",
    )
    yield (
        treo(case.assay, {name: 1 / factor for name, factor in OXIDE.items()}),
        "Your TREO is divided by the oxide factors; it is to be multiplied.",
    )
    yield (
        treo(case.assay) - case.assay["Y"] * OXIDE["Y"],
        "Your TREO has no yttrium in it.",
    )


def in_heavy(case: Case) -> Iterator[Slip]:
    """Yield each usual wrong share of heavy oxides, %, with what went wrong."""
    asked = HEAVY[case.heavy]
    for other in HEAVY:
        if other != asked:
            yield (
                heavy_share(case.assay, other),
                "Your share of heavy oxides is that of another definition: mind gadolinium.",
            )
    yield (
        heavy_share(case.assay, asked, ELEMENT),
        "Your share of heavy rare earth is reckoned with elements, not with oxides.",
    )
    yield (
        heavy_share(case.assay, tuple(name for name in asked if name != "Y")),
        "Your share of heavy oxides leaves out yttrium.",
    )


def in_anomaly(case: Case) -> Iterator[Slip]:
    """Yield each usual wrong Eu/Eu*, with what went wrong."""
    pattern = normalised(case.assay, SETS[case.chondrite])
    yield (
        2 * pattern["Eu"] / (pattern["Sm"] + pattern["Gd"]),
        "Your Eu/Eu* takes the arithmetic mean of Sm and Gd; on a logarithmic pattern it is the "
        "geometric one.",
    )
    yield eu_anomaly(case.assay), "Your Eu/Eu* is reckoned without the chondrite."
    yield 1 / case.anomaly, "Your Eu/Eu* is upside down: europium stands above."
    yield pattern["Eu"] / pattern["Sm"], "Your Eu/Eu* looks at samarium alone."


def in_slope(case: Case) -> Iterator[Slip]:
    """Yield each usual wrong (La/Yb)N, with what went wrong."""
    yield case.assay["La"] / case.assay["Yb"], "Your (La/Yb)N is reckoned without the chondrite."
    yield (
        la_yb(normalised(as_oxides(case.assay), SETS[case.chondrite])),
        "Your (La/Yb)N divides oxides by a chondrite of elements.",
    )
    for place, chondrite in enumerate(SETS):
        if place != case.chondrite:
            yield (
                la_yb(normalised(case.assay, chondrite)),
                "Your (La/Yb)N is that of another set than the one that the report names.",
            )
    yield 1 / case.slope, "Your (La/Yb)N is upside down."


def in_cutoff(case: Case) -> Iterator[Slip]:
    """Yield each usual wrong cut-off, % TREO, with what went wrong."""
    terms = case.terms
    yield (
        (terms.processing + terms.mining) / terms.earned,
        "Your cut-off carries the mining cost. The block is moved either way; what is decided at "
        "the rim of the pit is whether it is processed.",
    )
    yield terms.cutoff * terms.recovery, "Your cut-off leaves out the recovery."
    yield terms.cutoff * terms.payable, "Your cut-off leaves out the payable share."
    yield terms.mining / terms.earned, "Your cut-off carries the mining cost only."


def told(figure: float, right: float, slips: Iterator[Slip]) -> Iterator[str]:
    """Yield what went wrong where a figure is that of a usual slip and not the right one."""
    if figure == 0 or abs(figure / right - 1) < _SAME:
        return
    for wrong, said in slips:
        if abs(figure / wrong - 1) < _SAME:
            yield said
