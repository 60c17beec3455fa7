"""The pictures: the balance of scores over the gates, and what is used of months and budget."""

from collections.abc import Sequence
from itertools import accumulate

from assessments.labs.base import Plot, Series, Table, Target
from assessments.labs.transfer_decisions.cases import (
    LEAST_COMPLIANCE,
    LEAST_TECHNICAL,
    Case,
)
from assessments.labs.transfer_decisions.gates import GATES, LETTERS, Points

_GATES = (0.0, float(len(GATES)))
_NAMES = ", ".join(f"{at} {name.lower()}" for at, name in enumerate(GATES, 1))


def pictures(case: Case, path: Sequence[int]) -> tuple[Plot, ...]:
    """Return the balance of scores along a way, and its schedule."""
    each = [gate.options[at].scores for gate, at in zip(case.gates, path, strict=True)]
    return _balance(each, path), _used(each, case)


def _balance(each: Sequence[Points], path: Sequence[int]) -> Plot:
    """Return compliance and technical score after each gate, with what is asked of both."""
    good, able = (_summed([one[n] for one in each]) for n in (0, 1))
    low = min(0, *good, *able)
    return Plot(
        title=(
            f"Compliance {_sign(good[-1])}, technical {_sign(able[-1])}; {LEAST_COMPLIANCE} and "
            f"{LEAST_TECHNICAL} are asked"
        ),
        description=(
            f"Sums after each gate: {_NAMES}. Compliance goes {_listed(good)}. The technical "
            f"score goes {_listed(able)}."
        ),
        x_label="Gates passed",
        y_label="Score, sum",
        series=(_line("compliance", good), _line("technical", able, dashed=True)),
        targets=(
            Target(label=f"C {LEAST_COMPLIANCE}", value=LEAST_COMPLIANCE),
            Target(label=f"T {LEAST_TECHNICAL}", value=LEAST_TECHNICAL),
        ),
        table=Table(
            head=("Gate", "Option", "Compliance", "Technical", "Schedule", "Cost"),
            rows=tuple(
                (f"{name}", LETTERS[at], *(_sign(score) for score in scores))
                for name, at, scores in zip(GATES, path, each, strict=True)
            ),
        ),
        x_range=_GATES,
        y_range=(low - 5.0, 65.0),
    )


def _used(each: Sequence[Points], case: Case) -> Plot:
    """Return the schedule: months and budget that are used after each gate."""
    months, cost = (_summed([-one[n] for one in each]) for n in (2, 3))
    least, most = (pick(0, *months, *cost) for pick in (min, max))
    return Plot(
        title=(
            f"{_sign(months[-1])} of {case.months} months and {_sign(cost[-1])} of {case.budget} "
            "points of the budget are used"
        ),
        description=(
            f"The schedule after each gate. Months used: {_listed(months)}. Budget used: "
            f"{_listed(cost)}. A line that falls wins months or money back."
        ),
        x_label="Gates passed",
        y_label="Used, months and points",
        series=(_line("months", months), _line("budget", cost, dashed=True)),
        targets=(
            Target(label=f"{case.months} months", value=case.months),
            Target(label=f"budget {case.budget}", value=case.budget),
        ),
        table=Table(
            head=("After gate", "Months used", "Budget used"),
            rows=tuple(
                (name, _sign(one), _sign(two))
                for name, one, two in zip(("start", *GATES), months, cost, strict=True)
            ),
        ),
        x_range=_GATES,
        y_range=(least - 1.0, max(most, case.months, case.budget) + 2.0),
    )


def _line(label: str, values: Sequence[int], dashed: bool = False) -> Series:
    points = tuple((float(at), float(value)) for at, value in enumerate(values))
    return Series(label=label, kind="dashed" if dashed else "line", points=points)


def _summed(values: Sequence[int]) -> tuple[int, ...]:
    """Return the running sum, from none before the first gate."""
    return tuple(accumulate(values, initial=0))


def _sign(number: int) -> str:
    return f"{number}".replace("-", "−")


def _listed(values: Sequence[int]) -> str:
    return ", ".join(_sign(value) for value in values)
