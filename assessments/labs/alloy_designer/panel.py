"""What can be set on an alloy, and what is read from it."""

from decimal import Decimal

from assessments.labs.base import Control, Output

NONE = Decimal(0)
FIVE_HUNDREDTHS = Decimal("0.05")
TENTH = Decimal("0.1")

CONTROLS = (
    Control(
        id="re", label="Rare earth, all together", unit="%", group="Alloy, by mass",
        minimum=Decimal(27), maximum=Decimal(34), step=TENTH, default=Decimal("28.8"),
        help="Of the alloy, by mass. What is not Dy, Tb or Ce is Nd with Pr; iron is the rest.",
    ),
    Control(
        id="dy", label="Of it dysprosium", unit="%", group="Alloy, by mass",
        minimum=NONE, maximum=Decimal(8), step=FIVE_HUNDREDTHS, default=Decimal(4),
        help="Of the whole alloy, by mass; it replaces Nd with Pr.",
    ),
    Control(
        id="tb", label="Of it terbium", unit="%", group="Alloy, by mass",
        minimum=NONE, maximum=Decimal(3), step=FIVE_HUNDREDTHS, default=NONE,
        help="Of the whole alloy, by mass; it replaces Nd with Pr.",
    ),
    Control(
        id="ce", label="Of it cerium", unit="%", group="Alloy, by mass",
        minimum=NONE, maximum=Decimal(12), step=TENTH, default=NONE,
        help="Of the whole alloy, by mass; it replaces Nd with Pr.",
    ),
    Control(
        id="b", label="Boron", unit="%", group="Alloy, by mass",
        minimum=Decimal("0.88"), maximum=Decimal("1.10"), step=Decimal("0.01"),
        default=Decimal("0.94"), help="Of the alloy, by mass.",
    ),
    Control(
        id="oxygen", label="Oxygen in the sintered magnet", unit="ppm", group="Powder",
        minimum=Decimal(200), maximum=Decimal(6000), step=Decimal(10), default=Decimal(700),
        help="By mass. Finer powder takes up more; no plan may count on less.",
    ),
    Control(
        id="grain", label="Grain size", unit="µm", group="Powder",
        minimum=Decimal("2.5"), maximum=Decimal(10), step=TENTH, default=Decimal("4.5"),
        help="Mean of the sintered magnet.",
    ),
    Control(
        id="look", label="Temperature", unit="°C", group="Look at",
        minimum=Decimal(20), maximum=Decimal(220), step=Decimal(5), default=Decimal(20),
        help="Moves two results only. The goals are judged at the case's own temperature.",
    ),
)  # fmt: skip

OUTPUTS = (
    Output(id="br_spare", label="Remanence at 20 °C, above the least", unit="T",
           help="below zero: too little"),
    Output(id="hcj_spare", label="Coercivity HcJ when hot, above the least", unit="kA/m",
           help="at the temperature of the case; below zero: too little"),
    Output(id="range_spare", label="Range of the class, above the temperature of use", unit="°C",
           help="the class that HcJ at 20 °C reaches; below zero: no data there"),
    Output(id="soft", label="Soft phases, 2:17 and α-iron", unit="%", help="by volume"),
    Output(id="heavy_spare", label="Dy and Tb, below the most", unit="%",
           help="by mass; below zero: too much"),
    Output(id="cost_spare", label="Cost index, below the most", unit="",
           help="below zero: too dear"),
    Output(id="broken", label="Broken rules", unit="", help="the notes name them"),
    Output(id="br", label="Remanence at 20 °C", unit="T"),
    Output(id="hcj", label="Coercivity HcJ at 20 °C", unit="kA/m"),
    Output(id="hcj_hot", label="Coercivity HcJ when hot", unit="kA/m",
           help="at the temperature of the case"),
    Output(id="br_look", label="Remanence at the temperature looked at", unit="T"),
    Output(id="hcj_look", label="Coercivity HcJ at the temperature looked at", unit="kA/m"),
    Output(id="beta", label="Temperature coefficient of HcJ", unit="%/K", help="from 20 °C"),
    Output(id="energy", label="Energy product at 20 °C", unit="kJ/m³",
           help="if the curve is straight"),
    Output(id="js", label="Polarisation of the hard phase", unit="T"),
    Output(id="ha", label="Anisotropy field of the hard phase", unit="T", help="as μ0Ha"),
    Output(id="reached", label="HcJ as a share of the anisotropy field", unit="%"),
    Output(id="main", label="Hard phase 2:14:1", unit="%", help="by volume"),
    Output(id="rich", label="Rare-earth-rich phase", unit="%", help="by volume"),
    Output(id="oxide", label="Oxide", unit="%", help="by volume"),
    Output(id="boride", label="Boride R1.1Fe4B4", unit="%", help="by volume"),
    Output(id="tied", label="Rare earth that oxygen ties up", unit="%", help="by mass"),
    Output(id="light", label="Nd and Pr", unit="%", help="by mass"),
    Output(id="iron", label="Iron", unit="%", help="by mass; the rest of the alloy"),
    Output(id="heavy", label="Dy and Tb", unit="%", help="by mass"),
    Output(id="cost", label="Cost index", unit="",
           help="rare earths in 100 kg of alloy, as kg of Nd with Pr"),
)  # fmt: skip
