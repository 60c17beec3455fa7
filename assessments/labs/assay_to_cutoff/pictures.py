"""The pictures of a report: the pattern, the minerals, and tonnage, grade and value by cut-off."""

from collections.abc import Mapping

from assessments.labs.assay_to_cutoff.assay import (
    ATOMIC_NUMBER,
    LANTHANIDES,
    SET_NAMES,
    SETS,
    as_oxides,
    normalised,
)
from assessments.labs.assay_to_cutoff.cases import MISFIT, Case
from assessments.labs.assay_to_cutoff.deposit import Terms
from assessments.labs.assay_to_cutoff.minerals import ANALYTES, held, misfits
from assessments.labs.assay_to_cutoff.panel import BASES
from assessments.labs.base import Plot, Series, Table, Target

_FROM, _TO, _EACH = 0.5, 6.0, 0.125  # cut-offs that are drawn, % TREO
_CUTOFFS = tuple(_FROM + n * _EACH for n in range(round((_TO - _FROM) / _EACH) + 1))
_MOST_MISFIT = 15.0  # % of the assay; bars that are longer are cut


def pattern_plot(case: Case, place: int, basis: int) -> Plot:
    """Return the normalised pattern with the set and the basis that are looked at."""
    shown = case.assay if BASES[basis] == "ppm of element" else as_oxides(case.assay)
    pattern = normalised(shown, SETS[place])
    points = tuple((float(ATOMIC_NUMBER[name]), pattern[name]) for name in LANTHANIDES)
    return Plot(
        title=(
            f"The pattern falls from {pattern['La']:.0f} at La to {pattern['Lu']:.0f} at Lu "
            "times the chondrite"
        ),
        description=(
            f"The interval in {BASES[basis]} over the chondrite of {SET_NAMES[place]}, from La "
            f"(57) to Lu (71). Pm (61) is not there. Sm stands at {pattern['Sm']:.0f}, Eu at "
            f"{pattern['Eu']:.0f} and Gd at {pattern['Gd']:.0f}."
        ),
        x_label="Atomic number: 57 La, 60 Nd, 63 Eu, 66 Dy, 70 Yb",
        y_label="Sample / chondrite",
        series=(
            Series(label="interval", kind="line", points=points),
            Series(label="", kind="points", points=points),
        ),
        targets=(Target(label="Eu", value=63.0, axis="x"),),
        table=Table(
            head=("Element", BASES[basis], "Chondrite, ppm", "Ratio"),
            rows=tuple(
                (name, f"{shown[name]:.4g}", f"{SETS[place][name]:.4g}", f"{pattern[name]:.4g}")
                for name in LANTHANIDES
            ),
        ),
        log_y=True,
        x_range=(56.0, 72.0),
    )


def misfit_plot(case: Case, modes: Mapping[str, float]) -> Plot:
    """Return for each analyte how far the minerals are above or below the assay."""
    off = misfits(modes, case.composite)
    worst = max(range(len(off)), key=lambda at: abs(off[at]))
    way = "too much" if off[worst] > 0 else "too little"
    return Plot(
        title=f"The minerals hold {abs(off[worst]):.1f} % {way} {ANALYTES[worst]}",
        description=(
            "Analytes of the composite as the minerals add up to them, against the assay: "
            + ", ".join(f"{name} {by:+.1f} %" for name, by in zip(ANALYTES, off, strict=True))
            + f". Bars end at {_MOST_MISFIT:g} %."
        ),
        x_label="1 LREO, 2 Y2O3, 3 P2O5, 4 F, 5 ThO2, 6 CaO",
        y_label="Minerals over assay, %",
        series=(
            Series(label="", kind="bars",
                   points=tuple((at + 1.0, by) for at, by in enumerate(off))),
        ),
        targets=(
            Target(label=f"+{MISFIT:g}", value=MISFIT),
            Target(label=f"−{MISFIT:g}", value=-MISFIT),
        ),
        table=Table(
            head=("Analyte", "Minerals, wt%", "Assay, wt%", "Off, %"),
            rows=tuple(
                (name, f"{mine:.4f}", f"{seen:.3g}", f"{by:+.2f}")
                for name, mine, seen, by in zip(
                    ANALYTES, held(modes), case.composite, off, strict=True
                )
            ),
        ),
        x_range=(0.4, 6.6),
        y_range=(-_MOST_MISFIT, _MOST_MISFIT),
    )  # fmt: skip


def tonnage_plot(case: Case, cutoff: float, factor: float) -> Plot:
    """Return the tonnage above each cut-off, of samples and on the curve of the report."""
    here, samples = case.deposit.above(cutoff, factor), case.deposit.above(cutoff, 1)
    more = "less" if samples[0] < here[0] else "more"
    return Plot(
        title=(
            f"Above {cutoff:.3f} % lie {here[0]:.1f} Mt on your curve, "
            f"{samples[0]:.1f} Mt on that of samples"
        ),
        description=(
            f"Tonnage above a cut-off from {_FROM:g} to {_TO:g} % TREO, with variance factor "
            f"{factor:g} and with 1. At your cut-off the curve of samples has "
            f"{abs(samples[0] - here[0]):.2f} Mt {more}."
        ),
        x_label="Cut-off, % TREO",
        y_label="Tonnage above it, Mt",
        series=_curves(case, factor, 0, (cutoff, here[0])),
        targets=(Target(label="yours", value=cutoff, axis="x"),),
        table=_table(case, factor, 0, "Mt"),
        x_range=(0.0, _TO),
        y_range=(0.0, case.deposit.tonnes),
    )


def grade_plot(case: Case, cutoff: float, factor: float) -> Plot:
    """Return the mean grade above each cut-off, of samples and on the curve of the report."""
    here, samples = case.deposit.above(cutoff, factor), case.deposit.above(cutoff, 1)
    return Plot(
        title=(
            f"That ore holds {here[1]:.2f} % on your curve, {samples[1]:.2f} % on that of samples"
        ),
        description=(
            f"Mean grade above a cut-off from {_FROM:g} to {_TO:g} % TREO, with variance factor "
            f"{factor:g} and with 1. At your cut-off the grade of samples "
            f"is {100 * (samples[1] / here[1] - 1):+.1f} % off yours."
        ),
        x_label="Cut-off, % TREO",
        y_label="Mean grade above it, % TREO",
        series=_curves(case, factor, 1, (cutoff, here[1])),
        targets=(Target(label="yours", value=cutoff, axis="x"),),
        table=_table(case, factor, 1, "% TREO"),
        x_range=(0.0, _TO),
    )


def _curves(case: Case, factor: float, at: int, here: tuple[float, float]) -> tuple[Series, ...]:
    mine = tuple((c, case.deposit.above(c, factor)[at]) for c in _CUTOFFS)
    samples = tuple((c, case.deposit.above(c, 1)[at]) for c in _CUTOFFS)
    drawn = [
        Series(label=f"f {factor:g}", kind="line", points=mine),
        Series(label="samples", kind="dashed", points=samples),
        Series(label="", kind="points", points=(here,)),
    ]
    return tuple(drawn if factor != 1 else drawn[::2])


def _table(case: Case, factor: float, at: int, unit: str) -> Table:
    return Table(
        head=("Cut-off, %", f"Your curve, {unit}", f"Samples, {unit}"),
        rows=tuple(
            (
                f"{c:g}",
                f"{case.deposit.above(c, factor)[at]:.3f}",
                f"{case.deposit.above(c, 1)[at]:.3f}",
            )
            for c in _CUTOFFS[::4]
        ),
    )


def value_plot(case: Case, cutoff: float, factor: float, percent: int) -> Plot:
    """Return what each cut-off leaves on the report's curve, at two prices."""
    given, looked = case.terms, _at_price(case.terms, percent)
    here = case.deposit.above(cutoff, factor)
    series = [
        Series(label="given", kind="line", points=_values(case, given, factor)),
        Series(label="", kind="points", points=((cutoff, given.value(*here)),)),
    ]
    if percent != 100:
        other = _values(case, looked, factor)
        series.insert(1, Series(label=f"{percent} %", kind="dashed", points=other))
    rows = zip(
        _CUTOFFS[::4],
        _values(case, given, factor)[::4],
        _values(case, looked, factor)[::4],
        strict=True,
    )
    return Plot(
        title=(
            f"Your cut-off leaves {given.value(*here):.0f} M$ at the given price, "
            f"{looked.value(*here):.0f} M$ at {percent} % of it"
        ),
        description=(
            f"Value before mining cost against the cut-off, {_FROM:g} to {_TO:g} % TREO, on your "
            "curve. It rises while blocks are left out that earn less than their processing, is "
            "flat where a block just pays, and falls where blocks are left out that would pay."
        ),
        x_label="Cut-off, % TREO",
        y_label="Value, M$",
        series=tuple(series),
        targets=(Target(label="yours", value=cutoff, axis="x"),),
        table=Table(
            head=("Cut-off, %", "Given price, M$", f"{percent} % of it, M$"),
            rows=tuple((f"{c:g}", f"{mine:.0f}", f"{other:.0f}")
                       for c, (_, mine), (_, other) in rows),
        ),
        x_range=(0.0, _TO),
    )  # fmt: skip


def _values(case: Case, terms: Terms, factor: float) -> tuple[tuple[float, float], ...]:
    return tuple((c, terms.value(*case.deposit.above(c, factor))) for c in _CUTOFFS)


def _at_price(terms: Terms, percent: int) -> Terms:
    return Terms(
        price=terms.price * percent / 100,
        payable=terms.payable,
        recovery=terms.recovery,
        processing=terms.processing,
        mining=terms.mining,
    )
