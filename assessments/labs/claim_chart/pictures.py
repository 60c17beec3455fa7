"""The pictures: values against their claimed ranges, what a query returns, and terms in time."""

from collections.abc import Iterator
from datetime import date

from assessments.labs.base import Plot, Series, Table, Target
from assessments.labs.claim_chart.chart import MICROMETRES
from assessments.labs.claim_chart.panel import NO_DAY
from assessments.labs.claim_chart.records import (
    KEPT,
    LEAST_PRECISION,
    LEAST_RECALL,
    SOUGHT,
    TOTAL,
    Search,
)
from assessments.labs.claim_chart.score import Score
from assessments.labs.claim_chart.terms import written

_PLACES = (-150.0, 250.0)  # % of a range, as far as the picture goes
_ENDS = (Target(label="low end", value=0.0), Target(label="high end", value=100.0))
_YEARS = (2004.0, 2062.0)


def own_plot(score: Score) -> Plot:
    """Return the values that were typed, against their ranges; it tells nothing of the key."""
    ranges = {one.name: one for one in score.case.claims.first}
    rows = [
        (entry.name, ranges[name], typed)
        for entry in score.entries
        for name, typed in entry.values.items()
    ]
    inside = sum(one.holds(typed) for _, one, typed in rows)
    return Plot(
        title=f"{inside} of your {len(rows)} values lie in their claimed range",
        description=(
            "Where each value that you typed lies in the range of claim 1: 0 % is its low end, "
            "100 % its high end. A value far outside is drawn at the edge. "
            + ", ".join(f"{one.name} of {name} {typed:g}" for name, one, typed in rows)
            + "."
        ),
        x_label="R and B of P1, P2, P3 in turn",
        y_label="Place in the claimed range, %",
        series=(_dots([one.place(typed) for _, one, typed in rows]),),
        targets=_ENDS,
        table=Table(
            head=("Product", "Element", "Your at%", "Claimed", "Inside"),
            rows=tuple(
                (name, one.name, f"{typed:g}", one.told, "yes" if one.holds(typed) else "no")
                for name, one, typed in rows
            ),
        ),
        x_range=(0.0, len(rows) + 1.0),
        y_range=_PLACES,
    )


def chart_plot(score: Score) -> Plot:
    """Return every element of both claims in every product; only for a practice that is charted."""
    rows = [
        (entry.name, one, entry.product.value(one.name), entry.product.by_weight)
        for entry in score.entries
        for one in score.case.claims.ranges
    ]
    out = [f"{one.name} of {name}" for name, one, value, _ in rows if not one.holds(value)]
    return Plot(
        title=f"{len(rows) - len(out)} of {len(rows)} elements lie in their claimed range",
        description=(
            "Each element of both claims in each product, by its place in the range. Outside: "
            f"{', '.join(out) or 'none'}. A value far outside is drawn at the edge."
        ),
        x_label="R, B, Dy, Cu, Zr, D50, Ga of P1, then P2, P3",
        y_label="Place in the claimed range, %",
        series=(_dots([one.place(value) for _, one, value, _ in rows]),),
        targets=_ENDS,
        table=Table(
            head=("Product", "Element", "wt%", "at% or µm", "Claimed", "Inside"),
            rows=tuple(
                (
                    name, one.name,
                    "" if one.name == MICROMETRES else f"{weights[one.name]:.2f}",
                    f"{value:.3f}", one.told, "yes" if one.holds(value) else "no",
                )
                for name, one, value, weights in rows
            ),
        ),
        x_range=(0.0, len(rows) + 1.0),
        y_range=_PLACES,
    )  # fmt: skip


def _dots(places: list[float]) -> Series:
    low, high = _PLACES
    points = tuple((at + 1.0, min(max(place, low), high)) for at, place in enumerate(places))
    return Series(label="", kind="points", points=points)


def kinds_plot(search: Search) -> Plot:
    """Return what the query brings of each kind of record."""
    rows = [(kind, count, search.of_kind(kind)) for kind, count in search.field.kinds.items()]
    told = ", ".join(f"{kind} {hits} of {count}" for kind, count, hits in rows)
    return Plot(
        title=f"The query returns {search.hits} of {TOTAL} records, {search.found} of them sought",
        description=f"Records returned by kind: {told}. All but the first are near misses.",
        x_label="Kind, 1 sought to 6 same applicant",
        y_label="Records",
        series=(
            Series(
                label="in the set", kind="points",
                points=tuple((at + 1.0, float(row[1])) for at, row in enumerate(rows)),
            ),
            Series(
                label="", kind="bars",
                points=tuple((at + 1.0, float(row[2])) for at, row in enumerate(rows)),
            ),
        ),
        table=Table(
            head=("Kind", "In the set", "Returned"),
            rows=tuple((kind, f"{count}", f"{hits}") for kind, count, hits in rows),
        ),
        x_range=(0.4, len(rows) + 0.6),
        y_range=(0.0, 40.0),
    )  # fmt: skip


def quality_plot(search: Search) -> Plot:
    """Return recall and precision of the query beside the two lines to reach."""
    lost, noise = SOUGHT - search.found, search.hits - search.found
    return Plot(
        title=f"Recall {search.recall:.2f}, precision {search.precision:.3f}",
        description=(
            f"{lost} sought records are lost and {noise} near misses are returned. The goal is the "
            f"corner at the upper right: recall from {LEAST_RECALL:.2f}, precision from "
            f"{LEAST_PRECISION:.2f}."
        ),
        x_label="Recall",
        y_label="Precision",
        series=(
            Series(
                label="your query", kind="points", points=((search.recall, search.precision),)
            ),
        ),
        targets=(
            Target(label="recall", value=LEAST_RECALL, axis="x"),
            Target(label="precision", value=LEAST_PRECISION),
        ),
        table=Table(
            head=("Quantity", "Value"),
            rows=(
                ("Sought records returned", f"{search.found}"),
                ("Sought records lost", f"{lost}"), ("Near misses returned", f"{noise}"),
                ("Recall", f"{search.recall:.3f}"), ("Precision", f"{search.precision:.3f}"),
                *_samples(search),
            ),
        ),
        x_range=(0.0, 1.05),
        y_range=(0.0, 1.05),
    )  # fmt: skip


def _samples(search: Search) -> Iterator[tuple[str, str]]:
    """Yield a few records that went wrong, as an analyst would read them."""
    lost = [
        (at, one)
        for at, (one, hit) in enumerate(zip(search.field.records, search.returned, strict=True), 1)
        if one.is_sought != hit
    ]
    for at, one in [row for row in lost if row[1].kind == KEPT][:4] + [
        row for row in lost if row[1].kind != KEPT
    ][:4]:
        what = "Lost" if one.is_sought else f"Noise, {one.kind}"
        yield f"{what}: record {at}", f"{', '.join(one.groups)}; {one.applicant}"


def terms_plot(score: Score) -> Plot:
    """Return each document from its filing to the end that was typed."""
    rows = list(score.dated)
    lines = [
        (float(at), (_year(one.filed), _year(typed)))
        for at, (_, one, typed) in enumerate(rows, 1)
        if typed is not None and written(typed) != NO_DAY
    ]
    told = ", ".join(f"{letter} from {one.filed} to {_told(typed)}" for letter, one, typed in rows)
    return Plot(
        title=f"{len(lines)} of {len(rows)} terms have an end",
        description=f"Terms from filing to the end that you typed: {told}.",
        x_label="Year",
        y_label="Document, 1 A to 3 C",
        series=(
            Series(
                label="", kind="points",
                points=tuple((_year(one.filed), at) for at, (_, one, _) in enumerate(rows, 1)),
            ),
            *(
                Series(label=rows[int(at) - 1][0], kind="line", points=((start, at), (end, at)))
                for at, (start, end) in lines
            ),
        ),
        table=Table(
            head=("Document", "Kind", "Filed", "Granted", "Your end"),
            rows=tuple(
                (letter, one.kind, f"{one.filed}", f"{one.granted}", _told(typed))
                for letter, one, typed in rows
            ),
        ),
        x_range=_YEARS,
        y_range=(0.5, 3.5),
    )  # fmt: skip


def _told(typed: date | None) -> str:
    if typed is None:
        return "no day of the calendar"
    return "not typed" if written(typed) == NO_DAY else f"{typed}"


def _year(day: date) -> float:
    return round(day.year + (day.timetuple().tm_yday - 1) / 366, 3)
