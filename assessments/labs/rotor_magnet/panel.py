"""What can be set on the rotor, and what is read from it."""

from decimal import Decimal

from assessments.labs.base import Control, Output
from assessments.labs.rotor_magnet.model import GRADES

CONTROLS = (
    Control(
        id="grade", label="Grade", unit="", group="Magnet",
        minimum=Decimal(0), maximum=Decimal(len(GRADES) - 1), step=Decimal(1), default=Decimal(1),
        choices=tuple(grade.name for grade in GRADES),
        help="Only grades released for the machine, inside their range, count.",
    ),
    Control(
        id="lm", label="Magnet thickness lm", unit="mm", group="Magnet",
        minimum=Decimal(2), maximum=Decimal(12), step=Decimal("0.25"), default=Decimal(5),
        help="Along the direction of magnetisation.",
    ),
    Control(
        id="g", label="Running gap g", unit="mm", group="Gap",
        minimum=Decimal("0.6"), maximum=Decimal(2), step=Decimal("0.1"), default=Decimal(1),
        help="Air between sleeve and bore.",
    ),
    Control(
        id="s", label="Sleeve s", unit="mm", group="Gap",
        minimum=Decimal(0), maximum=Decimal(3), step=Decimal("0.25"), default=Decimal(0),
        help="Holds the magnets; not magnetic, so it is gap to the flux.",
    ),
    Control(
        id="A", label="Current loading A", unit="kA/m", group="Stator",
        minimum=Decimal(20), maximum=Decimal(50), step=Decimal("0.5"), default=Decimal(45),
        help="Rated rms current for each metre of bore.",
    ),
    Control(
        id="T", label="Temperature to look at", unit="°C", group="Look at",
        minimum=Decimal(20), maximum=Decimal(180), step=Decimal(5), default=Decimal(20),
        help="Moves the pictures only; the goals are judged hot.",
    ),
    Control(
        id="k", label="Overload to look at", unit="× rated", group="Look at",
        minimum=Decimal(1), maximum=Decimal(3), step=Decimal("0.25"), default=Decimal(1),
        help="Moves the pictures only; the goals are judged at the overload of the machine.",
    ),
)  # fmt: skip

OUTPUTS = (
    Output(id="torque_spare", label="Torque hot, above the demand", unit="N·m",
           help="below zero: short of the demand"),
    Output(id="margin_hot", label="Margin hot, at overload", unit="",
           help="field at the knee over field against the magnet"),
    Output(id="mass_spare", label="Magnet mass, below the allowance", unit="kg",
           help="below zero: too heavy"),
    Output(id="heavy_spare", label="Heavy rare earth, below the allowance", unit="g",
           help="below zero: too much"),
    Output(id="broken", label="Broken rules of the machine", unit="",
           help="gap, sleeve, current loading, released grade, range of the grade"),
    Output(id="torque_hot", label="Torque hot", unit="N·m"),
    Output(id="mass", label="Magnet mass", unit="kg"),
    Output(id="heavy", label="Heavy rare earth", unit="g", help="Dy-equivalent"),
    Output(id="pc", label="Permeance coefficient", unit=""),
    Output(id="shear_hot", label="Shear stress hot", unit="kPa"),
    Output(id="bm", label="B in the magnet, no current", unit="T", help="at the chosen point"),
    Output(id="bw", label="B in the magnet, at overload", unit="T", help="at the chosen point"),
    Output(id="hw", label="Field against the magnet", unit="kA/m", help="at the chosen point"),
    Output(id="hcj", label="Coercivity HcJ", unit="kA/m", help="at the chosen temperature"),
    Output(id="torque", label="Torque at the chosen temperature", unit="N·m"),
    Output(id="margin", label="Margin at the chosen point", unit=""),
)  # fmt: skip
