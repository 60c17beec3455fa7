"""What can be set on the cell and in the charge, and what is read from them."""

from decimal import Decimal

from assessments.labs.base import Control, Output
from assessments.labs.oxide_fluoride_cell.charge import ROUTES

NONE = Decimal(0)
OXIDES = (
    "As it stands in the open bag",
    "Dried, then left to cool in the open",
    "Dried, and kept closed until it is fed",
)

CONTROLS = (
    Control(
        id="current", label="Current", unit="kA", group="Cell",
        minimum=Decimal(2), maximum=Decimal(8), step=Decimal("0.01"), default=Decimal(6),
    ),
    Control(
        id="celsius", label="Temperature of the salt", unit="°C", group="Cell",
        minimum=Decimal(1020), maximum=Decimal(1100), step=Decimal(1), default=Decimal(1070),
    ),
    Control(
        id="gap", label="Gap between the electrodes", unit="cm", group="Cell",
        minimum=Decimal(3), maximum=Decimal(12), step=Decimal("0.1"), default=Decimal(5),
    ),
    Control(
        id="oxide", label="Oxide in the salt", unit="wt%", group="Oxide",
        minimum=Decimal(1), maximum=Decimal("4.5"), step=Decimal("0.01"), default=Decimal("2.5"),
        help="Nd2O3 that the feeder keeps in the salt; what does not dissolve is sludge.",
    ),
    Control(
        id="feed", label="Oxide feed", unit="kg/h", group="Oxide",
        minimum=Decimal(1), maximum=Decimal(16), step=Decimal("0.01"), default=Decimal(10),
        help="Nd2O3, in the mean of the shift.",
    ),
    Control(
        id="state", label="State of the oxide", unit="", group="Oxide",
        minimum=NONE, maximum=Decimal(len(OXIDES) - 1), step=Decimal(1), default=NONE,
        choices=OXIDES, help="How it comes to the feeder.",
    ),
    Control(
        id="calcium", label="Calcium to weigh in", unit="kg", group="Charge with calcium",
        minimum=NONE, maximum=Decimal(300), step=Decimal("0.01"), default=NONE,
        help="With the excess that is given.",
    ),
    Control(
        id="metal", label="Metal parted from the slag", unit="kg", group="Charge with calcium",
        minimum=NONE, maximum=Decimal(400), step=Decimal("0.01"), default=NONE,
        help="At the yield that is given.",
    ),
    Control(
        id="slag", label="Slag, calcium fluoride", unit="kg", group="Charge with calcium",
        minimum=NONE, maximum=Decimal(400), step=Decimal("0.01"), default=NONE,
        help="Of a full reaction.",
    ),
    Control(
        id="route", label="Route for the second metal", unit="", group="Charge with calcium",
        minimum=NONE, maximum=Decimal(len(ROUTES) - 1), step=Decimal(1), default=NONE,
        choices=ROUTES, help="The second metal is given, too.",
    ),
)  # fmt: skip

OUTPUTS = (
    Output(id="production_spare", label="Metal, above the demand", unit="kg/h",
           help="below zero: too little"),
    Output(id="share", label="Anode current, of the limiting one", unit="%",
           help="the anode effect begins at 100"),
    Output(id="efficiency_spare", label="Current efficiency, above the demand", unit="%",
           help="below zero: too little"),
    Output(id="oxide_spare", label="Oxide, below saturation", unit="%",
           help="of the salt's mass; below zero: sludge"),
    Output(id="energy_spare", label="Energy, below the most", unit="kWh/kg",
           help="direct current; below zero: too much"),
    Output(id="feed_off", label="Feed, off the use", unit="%", help="above or below it"),
    Output(id="broken", label="Broken rules of the cell house", unit="",
           help="lining, rectifier, dry oxide"),
    Output(id="calcium_out", label="Calcium outside ±0.5 %", unit="",
           help="0 is inside, 1 is outside"),
    Output(id="metal_out", label="Metal outside ±0.5 %", unit="",
           help="0 is inside, 1 is outside"),
    Output(id="slag_out", label="Slag outside ±0.5 %", unit="", help="0 is inside, 1 is outside"),
    Output(id="route_wrong", label="Wrong route for the second metal", unit="",
           help="0 is right, 1 is wrong"),
    Output(id="production", label="Metal", unit="kg/h"),
    Output(id="efficiency", label="Current efficiency", unit="%"),
    Output(id="voltage", label="Cell voltage", unit="V"),
    Output(id="salt_volts", label="Voltage across the salt", unit="V"),
    Output(id="effect_volts", label="Voltage of the anode effect", unit="V",
           help="0 where there is none"),
    Output(id="energy", label="Energy", unit="kWh/kg", help="direct current, for each kg of metal"),
    Output(id="useful", label="Energy spent at the reversible voltage", unit="%",
           help="1.4 V and no loss of current, of all that is spent"),
    Output(id="use", label="Oxide used", unit="kg/h", help="Nd2O3"),
    Output(id="hours", label="Time inside the window", unit="h",
           help="of a shift of 8 h, until sludge or the anode effect"),
    Output(id="anodic", label="Current density at the anode", unit="A/cm²"),
    Output(id="limiting", label="Limiting current density there", unit="A/cm²"),
    Output(id="cathodic", label="Current density at the cathode", unit="A/cm²"),
    Output(id="saturation", label="Oxide at saturation", unit="wt%"),
    Output(id="carbon_co", label="Anode burnt, if all gas is CO", unit="kg/h", help="carbon"),
    Output(id="carbon_co2", label="Anode burnt, if all gas is CO2", unit="kg/h", help="carbon"),
)  # fmt: skip
