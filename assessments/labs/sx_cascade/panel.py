"""What can be set on the cascade, and what is read from it."""

from decimal import Decimal

from assessments.labs.base import Control, Output

CONTROLS = (
    Control(
        id="n", label="Extraction stages n", unit="", group="Cascade",
        minimum=Decimal(10), maximum=Decimal(60), step=Decimal(1), default=Decimal(30),
        help="Stages from the raffinate end up to and with the feed stage: they keep Nd out "
             "of the raffinate.",
    ),
    Control(
        id="m", label="Scrub stages m", unit="", group="Cascade",
        minimum=Decimal(10), maximum=Decimal(60), step=Decimal(1), default=Decimal(30),
        help="Stages after the feed: they wash Pr out of the loaded organic.",
    ),
    Control(
        id="S", label="Organic flow S", unit="mol/mol", group="Flows",
        minimum=Decimal("2.8"), maximum=Decimal(6), step=Decimal("0.01"), default=Decimal(3),
        help="Rare earth the organic carries per mole fed. Reagents are paid by S.",
    ),
    Control(
        id="W", label="Scrub W", unit="mol/mol", group="Flows",
        minimum=Decimal("1.8"), maximum=Decimal("5.9"), step=Decimal("0.001"),
        default=Decimal("2.25"),
        help="Rare earth the scrub returns per mole fed. S − W is the Nd product: it decides "
             "the split, and must lie between 0 and 1.",
    ),
    Control(
        id="beta", label="Separation factor β (Nd/Pr) to look at", unit="", group="Look at",
        minimum=Decimal("1.3"), maximum=Decimal(2), step=Decimal("0.01"),
        default=Decimal("1.5"),
        help="Moves the pictures and the results at the chosen point; the goals are judged on "
             "the two days of the case.",
    ),
    Control(
        id="feed_error", label="Feed flow error to look at", unit="%", group="Look at",
        minimum=Decimal(-5), maximum=Decimal(5), step=Decimal("0.1"), default=Decimal(0),
        help="How much more feed arrives than the flows were set for. The goals are judged "
             "without it.",
    ),
)  # fmt: skip

OUTPUTS = (
    Output(id="nd_normal", label="Nd purity, normal day", unit="%",
           help="mol of Nd per mol of rare earth in the strip product"),
    Output(id="pr_normal", label="Pr purity, normal day", unit="%",
           help="mol of Pr per mol of rare earth in the raffinate"),
    Output(id="nd_poor", label="Nd purity, poor day", unit="%"),
    Output(id="pr_poor", label="Pr purity, poor day", unit="%"),
    Output(id="stages_spare", label="Stages, below the allowance", unit="",
           help="below zero: too many"),
    Output(id="solvent_spare", label="Organic flow, below the allowance", unit="mol/mol",
           help="below zero: too much"),
    Output(id="nd_purity", label="Nd purity at the chosen point", unit="%"),
    Output(id="pr_purity", label="Pr purity at the chosen point", unit="%"),
    Output(id="nd_recovery", label="Nd recovery at the chosen point", unit="%"),
    Output(id="pr_recovery", label="Pr recovery at the chosen point", unit="%"),
    Output(id="stages", label="Stages n + m", unit=""),
    Output(id="solvent", label="Organic flow S", unit="mol/mol"),
    Output(id="naoh", label="NaOH", unit="kg/kg", help="per kg of oxide fed"),
    Output(id="hcl", label="HCl (as 100 %)", unit="kg/kg", help="per kg of oxide fed"),
)  # fmt: skip
