"""What can be set on press, furnace and bench, and what is read from them."""

from decimal import Decimal

from assessments.labs.base import Control, Output
from assessments.labs.press_and_sinter.curve import AREAS, FIELDS
from assessments.labs.press_and_sinter.events import ANSWERS

NONE, ONE = Decimal(0), Decimal(1)

CONTROLS = (
    Control(
        id="size", label="Median size of the powder", unit="µm", group="Powder and press",
        minimum=Decimal("2.5"), maximum=Decimal(5), step=Decimal("0.1"), default=Decimal("3.5"),
        help="Lots of each size are in store.",
    ),
    Control(
        id="pressure", label="Pressure", unit="MPa", group="Powder and press",
        minimum=Decimal(50), maximum=Decimal(200), step=ONE, default=Decimal(100),
        help="Across the field, from both ends.",
    ),
    Control(
        id="along", label="Die along the field", unit="mm", group="Powder and press",
        minimum=Decimal(5), maximum=Decimal(60), step=Decimal("0.01"), default=Decimal("24.33"),
    ),
    Control(
        id="across", label="Die across the field", unit="mm", group="Powder and press",
        minimum=Decimal(5), maximum=Decimal(60), step=Decimal("0.01"), default=Decimal("24.33"),
    ),
    Control(
        id="fill", label="Fill height", unit="mm", group="Powder and press",
        minimum=Decimal(10), maximum=Decimal(150), step=Decimal("0.05"), default=Decimal(45),
        help="Of loose powder in the die, before the punch moves.",
    ),
    Control(
        id="celsius", label="Sintering temperature", unit="°C", group="Furnace",
        minimum=Decimal(1000), maximum=Decimal(1120), step=ONE, default=Decimal(1080),
    ),
    Control(
        id="hold", label="Hold", unit="h", group="Furnace",
        minimum=ONE, maximum=Decimal(8), step=Decimal("0.1"), default=Decimal(4),
    ),
    Control(
        id="answer", label="Answer to the event that is given", unit="", group="Event",
        minimum=NONE, maximum=Decimal(len(ANSWERS) - 1), step=ONE, default=NONE,
        choices=ANSWERS, help="The first step; the site's own plan comes first.",
    ),
    Control(
        id="field", label="Correction of the field", unit="", group="Curve of the sample",
        minimum=NONE, maximum=Decimal(len(FIELDS) - 1), step=ONE, default=NONE,
        choices=FIELDS, help="Opposing fields count as positive.",
    ),
    Control(
        id="area", label="Correction of J", unit="", group="Curve of the sample",
        minimum=NONE, maximum=Decimal(len(AREAS) - 1), step=ONE, default=NONE,
        choices=AREAS,
    ),
    Control(
        id="br", label="Your Br", unit="T", group="Curve of the sample",
        minimum=NONE, maximum=Decimal(2), step=Decimal("0.001"), default=NONE,
        help="Read from the picture or its table.",
    ),
    Control(
        id="hcb", label="Your HcB", unit="kA/m", group="Curve of the sample",
        minimum=NONE, maximum=Decimal(3000), step=ONE, default=NONE,
    ),
    Control(
        id="hcj", label="Your HcJ", unit="kA/m", group="Curve of the sample",
        minimum=NONE, maximum=Decimal(3000), step=ONE, default=NONE,
    ),
    Control(
        id="hk", label="Your Hk", unit="kA/m", group="Curve of the sample",
        minimum=NONE, maximum=Decimal(3000), step=ONE, default=NONE, help="Where J is 0.9 Br.",
    ),
)  # fmt: skip

_OUT = "0 is inside, 1 is outside"
OUTPUTS = (
    Output(id="unsafe", label="Unsafe answers", unit="", help="the notes say why"),
    Output(id="density_spare", label="Density, above the least", unit="g/cm³",
           help="below zero: too porous"),
    Output(id="grain_spare", label="Grain size, below the most", unit="µm",
           help="below zero: too coarse"),
    Output(id="along_spare", label="Size along the field, inside its tolerance", unit="mm",
           help="room to the nearer limit; below zero: outside"),
    Output(id="across_spare", label="Size across the field, inside its tolerance", unit="mm",
           help="room to the nearer limit; below zero: outside"),
    Output(id="height_spare", label="Height, inside its tolerance", unit="mm",
           help="room to the nearer limit; below zero: outside"),
    Output(id="remanence_spare", label="Remanence, above the least", unit="T",
           help="below zero: too little"),
    Output(id="oxygen_spare", label="Oxygen of the powder, below the most", unit="ppm",
           help="by mass; below zero: too much"),
    Output(id="broken", label="Limits of the plant that are passed", unit="",
           help="the notes name them"),
    Output(id="corrections", label="Wrong corrections of the curve", unit="", help="of two"),
    Output(id="br_out", label="Br outside ±1 %", unit="", help=_OUT),
    Output(id="hcb_out", label="HcB outside ±1 %", unit="", help=_OUT),
    Output(id="hcj_out", label="HcJ outside ±1 %", unit="", help=_OUT),
    Output(id="hk_out", label="Hk outside ±1 %", unit="", help=_OUT),
    Output(id="green", label="Green density", unit="%", help="of the density without pores"),
    Output(id="density", label="Sintered density", unit="g/cm³"),
    Output(id="grain", label="Grain size", unit="µm"),
    Output(id="effective", label="Effective time", unit="h",
           help="of the hold, counted at grains of 3.5 µm"),
    Output(id="shrunk_along", label="Shrinkage along the field", unit="%"),
    Output(id="shrunk_across", label="Shrinkage across the field", unit="%"),
    Output(id="long", label="Sintered size along the field", unit="mm"),
    Output(id="wide", label="Sintered size across the field", unit="mm"),
    Output(id="high", label="Sintered height", unit="mm"),
    Output(id="force", label="Force on the punch", unit="kN"),
    Output(id="aligned", label="Degree of alignment", unit="%"),
    Output(id="remanence", label="Remanence of the block", unit="T"),
    Output(id="oxygen", label="Oxygen of the powder", unit="ppm", help="by mass, at the least"),
    Output(id="coercivity", label="HcJ of a plain alloy with these grains", unit="kA/m",
           help="after ageing; not that of the sample on the bench"),
    Output(id="square", label="Squareness of your readings, Hk/HcJ", unit="",
           help="0 while one of them is missing"),
    Output(id="product", label="Largest B times H among the readings", unit="kJ/m³",
           help="with your corrections"),
)  # fmt: skip
