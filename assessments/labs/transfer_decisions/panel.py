"""One choice at each gate, and the four scores with what is left of months and budget."""

from decimal import Decimal

from assessments.labs.base import Control, Output
from assessments.labs.transfer_decisions.gates import GATES, LETTERS, OPTIONS

CONTROLS = tuple(
    Control(
        id=f"gate_{at}",
        label=f"Gate {at}: {name}",
        unit="",
        group="Your way through the gates",
        minimum=Decimal(0),
        maximum=Decimal(count - 1),
        step=Decimal(1),
        default=Decimal(0),
        choices=tuple(f"Option {letter}" for letter in LETTERS[:count]),
    )
    for at, (name, count) in enumerate(zip(GATES, OPTIONS, strict=True), 1)
)

OUTPUTS = (
    Output(id="compliance", label="Compliance", unit="", help="C, over all gates"),
    Output(id="technical", label="Technical", unit="", help="T, over all gates"),
    Output(id="schedule_spare", label="Months left", unit="", help="below zero: too late"),
    Output(id="cost_spare", label="Budget left", unit="",
           help="in points of cost; below zero: too dear"),
    Output(id="schedule", label="Schedule", unit="", help="S; −1 is one month used"),
    Output(id="cost", label="Cost", unit="", help="K; −1 is one point of the budget used"),
    Output(id="value", label="Weighted sum", unit="", help="0.5 C + 0.3 T + 0.1 S + 0.1 K"),
    Output(id="held", label="Gates whose option holds", unit="", help="of seven"),
)  # fmt: skip
