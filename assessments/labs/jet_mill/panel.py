"""What can be set on furnace, mill and powder, and what is read from them."""

from decimal import Decimal

from assessments.labs.base import Control, Output
from assessments.labs.jet_mill.alarms import ANSWERS, FIRST_AIR

NONE = Decimal(0)

CONTROLS = (
    Control(
        id="cycles", label="Purge cycles before hydrogen", unit="", group="Hydrogen furnace",
        minimum=NONE, maximum=Decimal(9), step=Decimal(1), default=Decimal(2),
        help="Pump down and fill with inert gas, whole cycles.",
    ),
    Control(
        id="degas", label="Degassing temperature", unit="°C", group="Hydrogen furnace",
        minimum=Decimal(100), maximum=Decimal(700), step=Decimal(5), default=Decimal(150),
        help="In vacuum, after the flake has fallen apart in hydrogen.",
    ),
    Control(
        id="wheel", label="Speed of the classifier wheel", unit="rpm", group="Mill",
        minimum=Decimal(3000), maximum=Decimal(6000), step=Decimal(10), default=Decimal(6000),
    ),
    Control(
        id="gas", label="Radial gas speed at the wheel", unit="m/s", group="Mill",
        minimum=Decimal(2), maximum=Decimal(8), step=Decimal("0.1"), default=Decimal(5),
        help="Nitrogen, inward through the wheel.",
    ),
    Control(
        id="oxygen", label="Oxygen in the mill gas", unit="ppm", group="Mill",
        minimum=Decimal(5), maximum=Decimal(1000), step=Decimal(5), default=Decimal(5),
        help="By volume, as the analyser reads it.",
    ),
    Control(
        id="lubricant", label="Lubricant", unit="wt%", group="Powder",
        minimum=NONE, maximum=Decimal("0.3"), step=Decimal("0.01"), default=NONE,
        help="Zinc stearate, mixed in after the mill.",
    ),
    Control(
        id="hold", label="Waiting time before the press", unit="h", group="Powder",
        minimum=Decimal("0.2"), maximum=Decimal(24), step=Decimal("0.1"), default=Decimal(8),
        help="Under the gas of the mill.",
    ),
    Control(
        id="first_air", label="First contact with air", unit="", group="Powder",
        minimum=NONE, maximum=Decimal(len(FIRST_AIR) - 1), step=Decimal(1), default=NONE,
        choices=FIRST_AIR, help="How the powder comes to the press.",
    ),
    Control(
        id="answer", label="Answer to the alarm that is given", unit="", group="Alarm",
        minimum=NONE, maximum=Decimal(len(ANSWERS) - 1), step=Decimal(1), default=NONE,
        choices=ANSWERS, help="The first step; the site's own plan comes first.",
    ),
)  # fmt: skip

OUTPUTS = (
    Output(id="unsafe", label="Unsafe choices", unit="", help="the notes name them"),
    Output(id="purge_spare", label="Oxygen before hydrogen, below the most", unit="%",
           help="by volume; below zero: too much"),
    Output(id="slot_spare", label="Time for the purge, left in its slot", unit="min",
           help="below zero: too long"),
    Output(id="hydrogen_spare", label="Hydrogen after degassing, below the card", unit="ppm",
           help="below zero: too much"),
    Output(id="least_spare", label="D50, above the least", unit="µm", help="below zero: too fine"),
    Output(id="most_spare", label="D50, below the most", unit="µm",
           help="below zero: too coarse"),
    Output(id="fines_spare", label="Fines below 1 µm, below the most", unit="%",
           help="by volume; below zero: too many"),
    Output(id="rate_spare", label="Powder, above the demand", unit="kg/h",
           help="below zero: too little"),
    Output(id="oxygen_spare", label="Oxygen in the powder, below the most", unit="ppm",
           help="by mass; below zero: too much"),
    Output(id="hausner_spare", label="Hausner ratio, below the most", unit="",
           help="below zero: flows too badly"),
    Output(id="carbon_spare", label="Carbon after sintering, below the most", unit="ppm",
           help="below zero: too much"),
    Output(id="broken", label="Broken rules of the plant", unit="", help="the notes name them"),
    Output(id="median", label="Median size D50", unit="µm", help="half of the volume is finer"),
    Output(id="cut", label="Cut of the wheel", unit="µm"),
    Output(id="sauter", label="d32", unit="µm", help="mean over the surface"),
    Output(id="span", label="Span, (D90 − D10) / D50", unit=""),
    Output(id="surface", label="Surface", unit="m²/g", help="of smooth spheres"),
    Output(id="skin", label="Oxide skin at the press", unit="nm", help="counted as Nd2O3"),
    Output(id="oxygen_all", label="Oxygen in the powder", unit="ppm", help="by mass"),
    Output(id="bound", label="Rare earth bound in that oxide", unit="wt%",
           help="of the powder, counted as Nd2O3"),
    Output(id="rate", label="Powder", unit="kg/h"),
    Output(id="fines", label="Fines below 1 µm", unit="%", help="by volume"),
    Output(id="hausner", label="Hausner ratio", unit="", help="tap density over loose density"),
    Output(id="tap", label="Tap density", unit="g/cm³"),
    Output(id="carbon", label="Carbon after sintering", unit="ppm"),
    Output(id="in_matrix", label="Hydrogen left in Nd2Fe14B", unit="ppm"),
    Output(id="in_hydride", label="Hydrogen left in neodymium hydride", unit="ppm"),
    Output(id="purged", label="Oxygen before hydrogen", unit="%", help="by volume"),
)  # fmt: skip
