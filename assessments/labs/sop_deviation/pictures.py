"""The pictures: what became of each line, and how a reader fares down the page."""

from collections.abc import Sequence
from itertools import accumulate

from assessments.labs.base import Plot, Series, Table, Target
from assessments.labs.sop_deviation.lines import AGREES, KINDS, LINES
from assessments.labs.sop_deviation.marks import FALSE, LEFT, MISSED, OUTCOMES, Score

_BECAME = ("missed", "false alarm", "left", "other kind", "found")
_SHORT = ("agrees", "number", "unit", "sense", "must, may", "order", "disposition")
_PAGE = (0.0, LINES + 1.0)


def marks_plot(score: Score) -> Plot:
    """Return the reader's own marks, which tell nothing of the key."""
    marks = tuple(enumerate(score.marks, 1))
    said = [f"line {line} {KINDS[mark].lower()}" for line, mark in marks if mark != AGREES]
    return Plot(
        title=f"You have marked {score.marked} of {LINES} lines",
        description=(
            "What you say of each line, from 0 for agrees to 6 for disposition. "
            + (f"Marked are {', '.join(said)}." if said else "No line is marked.")
        ),
        x_label="Line",
        y_label="Your mark, 0 agrees to 6 disposition",
        series=(_points(marks),),
        targets=_levels(_SHORT),
        table=Table(
            head=("Line", "Your mark"),
            rows=tuple((f"{line}", KINDS[mark]) for line, mark in marks),
        ),
        x_range=_PAGE,
        y_range=(-0.5, len(_SHORT) - 0.5),
    )


def outcome_plot(score: Score) -> Plot:
    """Return what became of each line: found, of another kind, left, false alarm or missed."""
    outcomes = tuple(enumerate(score.outcomes, 1))
    return Plot(
        title=(
            f"{score.found} of {score.planted} deviations found, {score.missed} missed, "
            f"{score.alarms} false alarms"
        ),
        description=(
            "What became of each line, from 0 for a missed deviation to 4 for one found with its "
            f"kind. Missed: {_listed(outcomes, MISSED)}. False alarms: "
            f"{_listed(outcomes, FALSE)}."
        ),
        x_label="Line",
        y_label="Outcome, 0 missed to 4 found",
        series=(_points(outcomes),),
        targets=_levels(_BECAME),
        table=Table(
            head=("Line", "Your mark", "The translation", "Outcome"),
            rows=tuple(
                (f"{at}", KINDS[mark], KINDS[line.kind], OUTCOMES[outcome])
                for (at, outcome), mark, line in zip(outcomes, score.marks, score.text, strict=True)
            ),
        ),
        x_range=_PAGE,
        y_range=(-0.5, len(OUTCOMES) - 0.5),
    )


def page_plot(score: Score) -> Plot:
    """Return deviations passed, found and marked in vain, counted from the first line down."""
    deviate = _counted([line.kind != AGREES for line in score.text])
    found = _counted([outcome > LEFT for outcome in score.outcomes])
    false = _counted([outcome == FALSE for outcome in score.outcomes])
    return Plot(
        title=(f"Precision {score.precision:.2f}, recall {score.recall:.2f}, F1 {score.f1:.2f}"),
        description=(
            f"Counted from the first line down. At the end {deviate[-1]} lines deviate, "
            f"{found[-1]} of them are found, and {false[-1]} lines are marked that agree."
        ),
        x_label="Lines read",
        y_label="Lines counted",
        series=(
            Series(label="deviate", kind="dashed", points=_stairs(deviate)),
            Series(label="found", kind="steps", points=_stairs(found)),
            Series(label="alarms", kind="steps", points=_stairs(false)),
        ),
        table=Table(
            head=("Lines read", "Deviate", "Found", "False alarms"),
            rows=tuple(
                (f"{at}", f"{one}", f"{two}", f"{three}")
                for at, (one, two, three) in enumerate(zip(deviate, found, false, strict=True))
            ),
        ),
        x_range=(0.0, float(LINES)),
        y_range=(0.0, float(LINES)),
    )


def _points(values: Sequence[tuple[int, int]]) -> Series:
    return Series(
        label="", kind="points", points=tuple((float(at), float(value)) for at, value in values)
    )


def _levels(names: Sequence[str]) -> tuple[Target, ...]:
    return tuple(Target(label=name, value=float(at)) for at, name in enumerate(names))


def _listed(outcomes: Sequence[tuple[int, int]], wanted: int) -> str:
    return ", ".join(f"line {at}" for at, outcome in outcomes if outcome == wanted) or "none"


def _counted(counts: Sequence[bool]) -> tuple[int, ...]:
    """Return the running count, from none before the first line."""
    return tuple(accumulate((int(one) for one in counts), initial=0))


def _stairs(counts: Sequence[int]) -> tuple[tuple[float, float], ...]:
    return tuple((float(at), float(count)) for at, count in enumerate(counts))
