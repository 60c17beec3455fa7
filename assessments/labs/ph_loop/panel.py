"""What can be set on the controller, and what is read from the loop."""

from decimal import Decimal

from assessments.labs.base import Control, Output

SIGNALS = ("pH as it is read", "Base, read off the titration curve")
ENDS = ("goes on summing", "stops while the valve is at its end")

CONTROLS = (
    Control(
        id="kc", label="Controller gain Kc", unit="%/pH", group="Controller",
        minimum=Decimal(2), maximum=Decimal(250), step=Decimal("0.5"), default=Decimal(90),
        help="Per cent of the valve for each pH of error.",
    ),
    Control(
        id="ti", label="Integral time Ti", unit="s", group="Controller",
        minimum=Decimal(10), maximum=Decimal(600), step=Decimal(1), default=Decimal(100),
        help="In this time the integral repeats the move of the gain.",
    ),
    Control(
        id="td", label="Derivative time Td", unit="s", group="Controller",
        minimum=Decimal(0), maximum=Decimal(60), step=Decimal("0.5"), default=Decimal(0),
        help="Acts on the measurement. 0 makes a PI controller.",
    ),
    Control(
        id="tf", label="Filter time Tf", unit="s", group="Controller",
        minimum=Decimal(0), maximum=Decimal(30), step=Decimal("0.5"), default=Decimal(0),
        help="First order, on the measurement. At least a tenth of Td is always built in.",
    ),
    Control(
        id="signal", label="What the controller is given", unit="", group="Signal and valve",
        minimum=Decimal(0), maximum=Decimal(1), step=Decimal(1), default=Decimal(0),
        choices=SIGNALS,
        help="The base is counted in pH along the tangent at the set-point, so Kc keeps its unit.",
    ),
    Control(
        id="windup", label="The integral, at the end of the valve", unit="",
        group="Signal and valve",
        minimum=Decimal(0), maximum=Decimal(1), step=Decimal(1), default=Decimal(0), choices=ENDS,
        help="The valve goes from 0 to 100 %.",
    ),
)  # fmt: skip

OUTPUTS = (
    Output(id="iae_spare", label="IAE of the small test, below the most", unit="pH·s",
           help="below zero: too much"),
    Output(id="ms", label="Maximum sensitivity Ms", unit="",
           help="at the gain of the step test; 99 stands for unstable"),
    Output(id="ms_high", label="Ms at the highest gain", unit="",
           help="leanest liquor, steepest place in the band; 99 stands for unstable"),
    Output(id="overshoot", label="Overshoot of the set-point", unit="%",
           help="small test, of the move"),
    Output(id="travel_spare", label="Valve travel, below the most", unit="%",
           help="small test; below zero: too much"),
    Output(id="ripple_spare", label="Ripple on the valve, below the most", unit="%",
           help="below zero: too much"),
    Output(id="ceiling_spare", label="Highest pH after the surge, below the ceiling", unit="",
           help="in pH; below zero: through it"),
    Output(id="iae", label="IAE of the small test", unit="pH·s",
           help="integrated absolute error"),
    Output(id="travel", label="Valve travel in the small test", unit="%"),
    Output(id="gain_margin", label="Gain margin", unit="", help="a factor, at the test's gain"),
    Output(id="phase_margin", label="Phase margin", unit="°", help="at the test's gain"),
    Output(id="rise", label="Highest gain, of the test's", unit="",
           help="a factor, with this signal"),
    Output(id="ripple", label="Ripple on the valve", unit="%", help="to either side"),
    Output(id="out", label="Time outside the band after the surge", unit="min"),
    Output(id="lowest", label="Lowest pH in the surge", unit=""),
    Output(id="highest", label="Highest pH after the surge", unit=""),
    Output(id="pinned", label="Valve at an end in the surge", unit="min"),
)  # fmt: skip
