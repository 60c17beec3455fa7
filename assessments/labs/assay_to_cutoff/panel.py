"""What can be set in the report, and what is read from it."""

from decimal import Decimal

from assessments.labs.assay_to_cutoff.assay import SET_NAMES
from assessments.labs.base import Control, Output

NONE = Decimal(0)
BASES = ("ppm of oxide", "ppm of element")


def _mode(id: str, label: str, most: int, help: str) -> Control:
    return Control(
        id=id, label=label, unit="wt%", group="Minerals of the composite",
        minimum=NONE, maximum=Decimal(most), step=Decimal("0.001"), default=NONE, help=help,
    )  # fmt: skip


CONTROLS = (
    Control(
        id="treo", label="TREO", unit="ppm", group="Report on the interval",
        minimum=NONE, maximum=Decimal(100_000), step=Decimal(1), default=NONE,
        help="All rare earths and yttrium as oxides, with CeO2, Pr6O11 and Tb4O7.",
    ),
    Control(
        id="heavy", label="Heavy oxides", unit="% of TREO", group="Report on the interval",
        minimum=NONE, maximum=Decimal(100), step=Decimal("0.001"), default=NONE,
        help="By the definition that is given.",
    ),
    Control(
        id="eu", label="Eu/Eu*", unit="", group="Report on the interval",
        minimum=NONE, maximum=Decimal(3), step=Decimal("0.001"), default=NONE,
        help="Against the set that the report names.",
    ),
    Control(
        id="slope", label="(La/Yb)N", unit="", group="Report on the interval",
        minimum=NONE, maximum=Decimal(2000), step=Decimal("0.1"), default=NONE,
        help="Against the same set.",
    ),
    _mode("bastnasite", "Bastnäsite", 12, "Fluorocarbonate: light rare earth and fluorine."),
    _mode("monazite", "Monazite", 4, "Phosphate: light rare earth and thorium."),
    _mode("xenotime", "Xenotime", 2, "Phosphate: yttrium and heavy rare earth."),
    _mode("apatite", "Apatite", 15, "Phosphate: calcium, some fluorine."),
    _mode("fluorite", "Fluorite", 15, "Calcium and fluorine."),
    Control(
        id="cutoff", label="Cut-off", unit="% TREO", group="Resource",
        minimum=Decimal("0.5"), maximum=Decimal(6), step=Decimal("0.001"), default=Decimal(1),
        help="Blocks above it are processed.",
    ),
    Control(
        id="f", label="Variance factor f", unit="", group="Resource",
        minimum=Decimal("0.3"), maximum=Decimal(1), step=Decimal("0.01"), default=Decimal(1),
        help="Variance of blocks over variance of samples; 1 is the curve of samples.",
    ),
    Control(
        id="set", label="Chondrite of the picture", unit="", group="Look at",
        minimum=NONE, maximum=Decimal(2), step=Decimal(1), default=NONE, choices=SET_NAMES,
        help="Moves the picture only; goals are judged with the set that is given.",
    ),
    Control(
        id="basis", label="Divided by it", unit="", group="Look at",
        minimum=NONE, maximum=Decimal(1), step=Decimal(1), default=NONE, choices=BASES,
        help="Moves the picture only; one of the two is wrong.",
    ),
    Control(
        id="price", label="Price to look at", unit="% of the given", group="Look at",
        minimum=Decimal(50), maximum=Decimal(200), step=Decimal(5), default=Decimal(100),
        help="Moves the value curve only; goals are judged at the given price.",
    ),
)  # fmt: skip

OUTPUTS = (
    Output(id="treo_out", label="TREO outside ±0.5 %", unit="", help="0 is inside, 1 is outside"),
    Output(id="heavy_out", label="Share of heavy oxides outside ±1 % of it", unit="",
           help="0 is inside, 1 is outside"),
    Output(id="eu_out", label="Eu/Eu* outside ±0.01", unit="", help="0 is inside, 1 is outside"),
    Output(id="slope_out", label="(La/Yb)N outside ±1 %", unit="",
           help="0 is inside, 1 is outside"),
    Output(id="misfit", label="Worst misfit of the minerals", unit="%",
           help="over the six analytes, in % of the assay"),
    Output(id="cutoff_out", label="Cut-off outside ±0.05 % TREO", unit="",
           help="0 is inside, 1 is outside"),
    Output(id="value_share", label="Value on blocks, of the best", unit="%",
           help="at your cut-off, at the given price"),
    Output(id="grade_off", label="Grade of your curve, off that of blocks", unit="%",
           help="at the deposit's own marginal cut-off"),
    Output(id="tonnes", label="Tonnage above the cut-off", unit="Mt", help="on your curve"),
    Output(id="grade", label="Mean grade above it", unit="% TREO", help="on your curve"),
    Output(id="metal", label="Oxide above it", unit="kt REO", help="on your curve"),
    Output(id="value", label="Value above it", unit="M$",
           help="on your curve, at the given price, before mining cost"),
    Output(id="modes", label="Sum of the minerals", unit="wt%",
           help="the rest is gangue without these analytes"),
)  # fmt: skip

MODE_OF = {
    "bastnasite": "bastnäsite",
    "monazite": "monazite",
    "xenotime": "xenotime",
    "apatite": "apatite",
    "fluorite": "fluorite",
}
