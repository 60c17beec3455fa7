"""What can be set on furnace and loop, and what is read from them."""

from decimal import Decimal

from assessments.labs.base import Control, Output
from assessments.labs.boundary_diffusion.diffusion import ELEMENTS, FACES
from assessments.labs.boundary_diffusion.events import ANSWERS

NONE = Decimal(0)

CONTROLS = (
    Control(
        id="element", label="Element", unit="", group="Plate",
        minimum=NONE, maximum=Decimal(len(ELEMENTS) - 1), step=Decimal(1), default=NONE,
        choices=ELEMENTS,
    ),
    Control(
        id="faces", label="Coated", unit="", group="Plate",
        minimum=NONE, maximum=Decimal(len(FACES) - 1), step=Decimal(1), default=Decimal(1),
        choices=FACES,
    ),
    Control(
        id="pickup", label="Pick-up of the plate", unit="wt%", group="Plate",
        minimum=Decimal("0.1"), maximum=Decimal("1.2"), step=Decimal("0.005"),
        default=Decimal("0.3"), help="By weighing, over the whole plate.",
    ),
    Control(
        id="celsius", label="Temperature", unit="°C", group="Furnace",
        minimum=Decimal(780), maximum=Decimal(950), step=Decimal(5), default=Decimal(840),
        help="Of the diffusion step.",
    ),
    Control(
        id="hours", label="Time", unit="h", group="Furnace",
        minimum=Decimal(2), maximum=Decimal(24), step=Decimal("0.5"), default=Decimal(24),
        help="At that temperature.",
    ),
    Control(
        id="tumble", label="Tumbling of the hydrogen vessel", unit="h", group="Loop",
        minimum=Decimal("0.5"), maximum=Decimal(12), step=Decimal("0.5"), default=Decimal(12),
        help="After the magnets have fallen apart.",
    ),
    Control(
        id="sieve", label="Mesh of the sieve", unit="µm", group="Loop",
        minimum=Decimal(40), maximum=Decimal(300), step=Decimal(5), default=Decimal(250),
        help="Powder passes; most flakes of coat do not.",
    ),
    Control(
        id="swarf", label="Swarf that returns to the powder", unit="%", group="Loop",
        minimum=NONE, maximum=Decimal(90), step=Decimal(5), default=NONE,
        help="Of all swarf of the finishing shop.",
    ),
    Control(
        id="hydride", label="Neodymium hydride", unit="kg", group="Loop",
        minimum=NONE, maximum=Decimal(8), step=Decimal("0.01"), default=Decimal(1),
        help="On each 100 kg of powder, returned swarf included.",
    ),
    Control(
        id="answer", label="Answer to the event that is given", unit="", group="Event",
        minimum=NONE, maximum=Decimal(len(ANSWERS) - 1), step=Decimal(1), default=NONE,
        choices=ANSWERS, help="The first step; the site's own plan comes first.",
    ),
)  # fmt: skip

OUTPUTS = (
    Output(id="weakest_spare", label="Coercivity of the weakest place, above the least",
           unit="kA/m", help="below zero: too soft"),
    Output(id="gap_spare", label="Face above the weakest place, below the most", unit="kA/m",
           help="below zero: too steep"),
    Output(id="remanence_spare", label="Remanence, above the least", unit="mT",
           help="below zero: too weak"),
    Output(id="cost_spare", label="Cost of the metal, below the most", unit="%",
           help="by mass, as dysprosium; below zero: too dear"),
    Output(id="time_spare", label="Time, left in the furnace slot", unit="h",
           help="below zero: too long"),
    Output(id="broken", label="Broken rules of the furnace", unit="", help="the notes name them"),
    Output(id="unsafe", label="Unsafe choices", unit="", help="the notes name them"),
    Output(id="finished_spare", label="Finished magnets, above the least", unit="kg",
           help="below zero: too few"),
    Output(id="oxygen_spare", label="Oxygen of the magnets, below the most", unit="ppm",
           help="below zero: too much"),
    Output(id="nickel_spare", label="Nickel of the magnets, below the most", unit="ppm",
           help="below zero: too much"),
    Output(id="metal_spare", label="Metallic rare earth, inside its tolerance", unit="%",
           help="by mass; below zero: off the aim"),
    Output(id="weakest", label="Coercivity of the weakest place", unit="kA/m"),
    Output(id="surface", label="Coercivity of the coated face", unit="kA/m"),
    Output(id="remanence", label="Remanence", unit="T"),
    Output(id="middle", label="Content in the middle", unit="wt%"),
    Output(id="mean", label="Mean content of the profile", unit="wt%",
           help="added up; it must be the pick-up"),
    Output(id="root", label="√(Dt)", unit="mm"),
    Output(id="on_face", label="Metal through each coated face", unit="mg/cm²"),
    Output(id="lasts", label="Film would last", unit="h",
           help="if its face held 0.90 wt%; this model lets it enter at once"),
    Output(id="extracted", label="Powder out of the vessel", unit="%"),
    Output(id="kept", label="Powder through the sieve", unit="%"),
    Output(id="finished", label="Finished magnets", unit="kg",
           help="for 100 kg in discarded products"),
    Output(id="oxygen", label="Oxygen of the magnets", unit="ppm"),
    Output(id="metal", label="Metallic rare earth of the magnets", unit="wt%"),
    Output(id="nickel", label="Nickel of the magnets", unit="ppm"),
)  # fmt: skip
