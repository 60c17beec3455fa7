"""What can be set on the column and its finishing, and what is read from the product."""

from decimal import Decimal

from assessments.labs.base import Control, Output

CONTROLS = (
    Control(
        id="length", label="Length of the bed", unit="cm", group="Column",
        minimum=Decimal(50), maximum=Decimal(300), step=Decimal(1), default=Decimal(150),
    ),
    Control(
        id="flow", label="Flow", unit="cm/min", group="Column",
        minimum=Decimal("0.05"), maximum=Decimal(2), step=Decimal("0.002"), default=Decimal("0.5"),
        help="Liquor per cross-section of the bed. A pump at its limit gives less.",
    ),
    Control(
        id="load", label="Load", unit="%", group="Column",
        minimum=Decimal("0.5"), maximum=Decimal(20), step=Decimal("0.05"), default=Decimal(10),
        help="Share of what the bed could hold.",
    ),
    Control(
        id="start", label="Opening of the cut", unit="σ", group="Cut",
        minimum=Decimal(-4), maximum=Decimal("-0.5"), step=Decimal("0.02"),
        default=Decimal("-2"),
        help="From the peak of neodymium, in its standard deviations.",
    ),
    Control(
        id="end", label="Close of the cut", unit="σ", group="Cut",
        minimum=Decimal(0), maximum=Decimal(4), step=Decimal("0.02"), default=Decimal("2"),
        help="Likewise.",
    ),
    Control(
        id="washes", label="Washes of the cake", unit="", group="Finishing",
        minimum=Decimal(0), maximum=Decimal(8), step=Decimal(1), default=Decimal(3),
        help="Each with the water that is given.",
    ),
    Control(
        id="grade", label="Calcium in the oxalic acid", unit="ppm", group="Finishing",
        minimum=Decimal(1), maximum=Decimal(20), step=Decimal("0.5"), default=Decimal(10),
        help="The less, the dearer.",
    ),
)  # fmt: skip

OUTPUTS = (
    Output(id="ree", label="Samarium and praseodymium", unit="ppm",
           help="oxides, of all rare-earth oxides in the product"),
    Output(id="others_spare", label="Other impurities, below the most", unit="ppm",
           help="of the oxide; below zero: too much"),
    Output(id="productivity_spare", label="Productivity, above the demand", unit="cm/h",
           help="below zero: too little"),
    Output(id="recovered_spare", label="Recovery, above the demand", unit="%",
           help="of the neodymium fed; below zero: too little"),
    Output(id="cost_spare", label="Cost index of the finishing, below the most", unit="",
           help="below zero: too dear"),
    Output(id="sm", label="Samarium oxide", unit="ppm"),
    Output(id="pr", label="Praseodymium oxide", unit="ppm"),
    Output(id="others", label="Other impurities", unit="ppm", help="chloride, lime and the rest"),
    Output(id="chloride", label="Chloride", unit="ppm"),
    Output(id="lime", label="Lime, from the acid's calcium", unit="ppm", help="as CaO"),
    Output(id="nines_ree", label="Nines on the basis of rare earths", unit="",
           help="5 stands for 99.999 %"),
    Output(id="nines_all", label="Nines of absolute purity", unit="",
           help="rare earths and others together"),
    Output(id="recovered", label="Neodymium recovered", unit="%"),
    Output(id="productivity", label="Productivity", unit="cm/h",
           help="length of full bed that is recovered as product in an hour"),
    Output(id="cycle", label="From one feed to the next", unit="h"),
    Output(id="plates", label="Theoretical plates", unit=""),
    Output(id="plate", label="Plate height", unit="cm"),
    Output(id="given_flow", label="Flow that the pump gives", unit="cm/min"),
    Output(id="pressure", label="Pressure drop of the bed", unit="bar"),
    Output(id="resolution", label="Resolution of Nd and Pr, mean width", unit="",
           help="distance of the peaks over the mean of their widths"),
    Output(id="resolution_purnell", label="Resolution of Nd and Pr, Purnell", unit="",
           help="both peaks as wide as the later one"),
    Output(id="cost", label="Cost index of the finishing", unit="", help="no currency"),
)  # fmt: skip
