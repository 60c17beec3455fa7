"""One choice for each line, and what is read from all of them together."""

from decimal import Decimal

from assessments.labs.base import Control, Output
from assessments.labs.sop_deviation.lines import KINDS, LINES

CONTROLS = tuple(
    Control(
        id=f"line_{line}",
        label=f"Line {line}",
        unit="",
        group="What the translation did",
        minimum=Decimal(0),
        maximum=Decimal(len(KINDS) - 1),
        step=Decimal(1),
        default=Decimal(0),
        choices=KINDS,
    )
    for line in range(1, LINES + 1)
)

OUTPUTS = (
    Output(
        id="critical_missed", label="Safety-critical lines missed", unit="",
        help="Lines whose English can hurt somebody, passed as right.",
    ),
    Output(id="f1", label="F1 of your marks", unit="", help="1 is best, 0 is worst."),
    Output(
        id="kinds", label="Kinds that are right", unit="%",
        help="Of the deviations that you found.",
    ),
    Output(id="missed", label="Deviations missed", unit=""),
    Output(id="alarms", label="False alarms", unit="", help="Marked lines that agree."),
    Output(id="marked", label="Lines marked", unit=""),
    Output(id="planted", label="Lines that deviate", unit=""),
    Output(id="found", label="Deviations found", unit="", help="Of whatever kind."),
    Output(
        id="precision", label="Precision", unit="",
        help="Share of the marked lines that deviate.",
    ),
    Output(id="recall", label="Recall", unit="", help="Share of the deviations that are marked."),
    Output(id="critical", label="Safety-critical lines", unit=""),
)  # fmt: skip
