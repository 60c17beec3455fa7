"""What can be set on the water plant, and what is read from it."""

from decimal import Decimal

from assessments.labs.base import Control, Output
from assessments.labs.close_the_loop.cases import OFF_GASES

NONE = Decimal(0)

CONTROLS = (
    Control(
        id="recycle", label="Treated water that goes back", unit="%", group="Loop",
        minimum=NONE, maximum=Decimal(95), step=Decimal(1), default=Decimal(90),
        help="Of all treated water; the rest is the blowdown.",
    ),
    Control(
        id="evaporate", label="Blowdown that is evaporated", unit="%", group="Loop",
        minimum=NONE, maximum=Decimal(100), step=Decimal(1), default=Decimal(30),
        help="Its salt is taken out, its condensate goes back; the rest goes to the outfall.",
    ),
    Control(
        id="dilution", label="Clean water put to the outfall", unit="m³/t", group="Loop",
        minimum=NONE, maximum=Decimal(100), step=Decimal(1), default=Decimal(20),
        help="Mixed in behind the treatment.",
    ),
    Control(
        id="sodium", label="Base of saponification that is NaOH", unit="%", group="Ammonia",
        minimum=NONE, maximum=Decimal(100), step=Decimal(1), default=NONE,
        help="The rest is ammonia.",
    ),
    Control(
        id="ph", label="pH of the stripper", unit="", group="Ammonia",
        minimum=Decimal(8), maximum=Decimal(12), step=Decimal("0.1"), default=Decimal("9.5"),
        help="Set with NaOH, taken back to neutral with acid behind it.",
    ),
    Control(
        id="celsius", label="Temperature of the stripper", unit="°C", group="Ammonia",
        minimum=Decimal(5), maximum=Decimal(50), step=Decimal(1), default=Decimal(25),
        help="Of water and air in it.",
    ),
    Control(
        id="air", label="Air through the stripper", unit="m³/m³", group="Ammonia",
        minimum=Decimal(500), maximum=Decimal(5000), step=Decimal(5), default=Decimal(2500),
        help="For each m³ of water.",
    ),
    Control(
        id="stages", label="Stages of the stripper", unit="", group="Ammonia",
        minimum=Decimal(2), maximum=Decimal(8), step=Decimal(1), default=Decimal(6),
        help="Ideal ones.",
    ),
    Control(
        id="off_gas", label="Air from the stripper", unit="", group="Ammonia",
        minimum=NONE, maximum=Decimal(len(OFF_GASES) - 1), step=Decimal(1), default=NONE,
        choices=OFF_GASES, help="Where the ammonia goes.",
    ),
    Control(
        id="calcium", label="Free calcium", unit="mmol/L", group="Fluoride",
        minimum=Decimal("0.3"), maximum=Decimal(50), step=Decimal("0.1"), default=Decimal("0.3"),
        help="Left in the water after CaF2 has settled.",
    ),
)  # fmt: skip

OUTPUTS = (
    Output(id="nitrogen_spare", label="Ammonia nitrogen, below the permit", unit="mg/L",
           help="before any dilution; below zero: too much"),
    Output(id="load_spare", label="Nitrogen load to the outfall, below the permit", unit="g/t",
           help="for a tonne of REO; below zero: too much"),
    Output(id="fluoride_spare", label="Fluoride, below the permit", unit="mg/L",
           help="before any dilution; below zero: too much"),
    Output(id="chloride_spare", label="Chloride in the loop, below the most", unit="g/L",
           help="below zero: too much"),
    Output(id="salt_spare", label="Chloride to the outfall, below the permit", unit="kg/t",
           help="below zero: too much"),
    Output(id="fresh_spare", label="Fresh water, below the most", unit="m³/t",
           help="below zero: too much"),
    Output(id="energy_spare", label="Energy, below the most", unit="MWh/t",
           help="heat and power; below zero: too much"),
    Output(id="cost_spare", label="Cost index, below the most", unit="",
           help="below zero: too dear"),
    Output(id="broken", label="Broken rules", unit="", help="the notes name them"),
    Output(id="nitrogen", label="Ammonia nitrogen after the stripper", unit="mg/L"),
    Output(id="mixed", label="The same behind the dilution", unit="mg/L",
           help="to look at; the load is the same"),
    Output(id="load", label="Nitrogen load to the outfall", unit="g/t"),
    Output(id="before", label="Ammonia nitrogen before the stripper", unit="mg/L"),
    Output(id="free", label="Of it as NH3", unit="%", help="at pH and heat of the stripper"),
    Output(id="factor", label="Stripping factor S", unit=""),
    Output(id="left", label="Nitrogen that the stripper leaves", unit="%"),
    Output(id="caught", label="Nitrogen in the stripper's air", unit="kg/t"),
    Output(id="fluoride", label="Fluoride after precipitation", unit="mg/L"),
    Output(id="ideal", label="Fluoride by the solubility product alone", unit="mg/L",
           help="not to be used"),
    Output(id="chloride", label="Chloride in the loop", unit="g/L"),
    Output(id="salt_out", label="Chloride to the outfall", unit="kg/t"),
    Output(id="blowdown", label="Blowdown", unit="m³/t"),
    Output(id="outfall", label="Water to the outfall", unit="m³/t", help="without dilution"),
    Output(id="fresh", label="Fresh water", unit="m³/t"),
    Output(id="energy", label="Energy", unit="MWh/t"),
    Output(id="cost", label="Cost index", unit="", help="no currency"),
    Output(id="salt", label="Salt of the evaporator", unit="kg/t", help="counted as NaCl"),
    Output(id="sludge", label="CaF2 in the sludge", unit="kg/t", help="dry"),
    Output(id="lime", label="Lime", unit="kg/t"),
    Output(id="naoh", label="NaOH, all together", unit="kg/t",
           help="saponification and stripper"),
    Output(id="acid", label="Acid to neutralise", unit="kg/t", help="HCl behind the stripper"),
)  # fmt: skip
