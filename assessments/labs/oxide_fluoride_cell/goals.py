"""What cell and charge must reach, what each goal is worth, and the science on either side."""

from decimal import Decimal

from assessments.labs.base import Goal
from assessments.labs.oxide_fluoride_cell.cases import FEED, SHARE

_CELL = (
    Goal(
        output="production_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(3),
        missed=(
            "Metal is current times current efficiency, 1.794 kg for each kAh that is not lost. "
            "More current gives more metal only while the anode can feed on dissolved oxide. So "
            "look at the oxide window first: more dissolved oxide lets more current pass. Then "
            "look at what is lost."
        ),
        spare=(
            "The cell gives what is asked. Current above that costs voltage, and so energy for "
            "each kilogram."
        ),
    ),
    Goal(
        output="share",
        bound="at most",
        value=Decimal(SHARE),
        points=Decimal(3),
        missed=(
            "Too near the anode effect, or past it. The anode needs oxide at its surface; the "
            "limiting current grows with the dissolved oxide and with the anode's area. Beyond "
            "it fluoride is discharged, the voltage jumps, and CF4 and C2F6 leave with the gas. "
            "Less current or more dissolved oxide helps. More voltage does not."
        ),
        spare=(
            "The anode has oxide to spare. A feeder that stops for a while does not bring the "
            "anode effect at once."
        ),
    ),
    Goal(
        output="efficiency_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(2),
        missed=(
            "Too much current makes no metal. In a narrow gap the metal meets the anode gas and "
            "is oxidised again. Salt above 1050 °C dissolves more metal; below 1035 °C the metal "
            "is near freezing and gathers badly. A slow cathode gives the metal time to dissolve, "
            "a dense one loses droplets, and sludge takes its share. The picture of the losses "
            "says which is largest."
        ),
        spare=(
            "More of the current makes metal than is asked. If the gap is wide for it, the "
            "voltage pays."
        ),
    ),
    Goal(
        output="oxide_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(2),
        missed=(
            "More oxide than the salt dissolves. The rest sinks as sludge: it feeds no anode, it "
            "takes current efficiency, and it lies on the metal pool. Warmer salt dissolves a "
            "little more, less oxide is the usual remedy."
        ),
        spare=(
            "All oxide is dissolved. The nearer to saturation, the more current the anode "
            "stands, and the smaller an error of the feed may be."
        ),
    ),
    Goal(
        output="energy_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(3),
        missed=(
            "Energy for each kilogram is voltage over 1.794 times current efficiency. Most of "
            "the voltage that you can move lies across the salt, and it grows with gap and "
            "current. A gap that is too narrow loses in efficiency what it saves in voltage. The "
            "anode effect adds volts that make nothing."
        ),
        spare=(
            "Energy is within the limit. Even so, about a fifth of it or less is spent at the "
            "reversible voltage; the rest keeps the salt hot or leaves as heat."
        ),
    ),
    Goal(
        output="feed_off",
        bound="at most",
        value=Decimal(FEED),
        points=Decimal(3),
        missed=(
            "Feed and use do not match. The use is 1.1664 kg of oxide for each kilogram of metal "
            "that is really made, so it follows current and current efficiency. Fed too much, "
            "the salt goes to sludge; fed too little, it goes to the anode effect. A few hundred "
            "kilograms of salt forgive neither for long."
        ),
        spare=(
            "Feed and use match in the mean. The time inside the window says how long even this "
            "small error may go on."
        ),
    ),
    Goal(
        output="broken",
        bound="at most",
        value=Decimal(0),
        points=Decimal(2),
        missed=(
            "A rule of the cell house is broken; the notes name it. Oxide that took up moisture "
            "brings water into molten fluoride: salt spits, and hydrogen fluoride is set free."
        ),
        spare="Lining and rectifier keep their limits, and nothing damp meets the salt.",
    ),
)

_CHARGE = (
    Goal(
        output="calcium_out",
        bound="at most",
        value=Decimal(0),
        points=Decimal(3),
        missed=(
            "Three atoms of calcium take the fluorine of two molecules of fluoride, so 1.5 mol "
            "for each mole of metal. The excess is counted on that amount, and on nothing else."
        ),
        spare=(
            "The calcium is right. What is in excess dissolves in the metal and must be "
            "evaporated in a vacuum later."
        ),
    ),
    Goal(
        output="metal_out",
        bound="at most",
        value=Decimal(0),
        points=Decimal(2),
        missed=(
            "The metal is that of the fluoride: its share by molar masses, times the yield. "
            "Calcium in excess makes no more of it."
        ),
        spare="The metal is right. What the yield leaves out stays in slag and crucible.",
    ),
    Goal(
        output="slag_out",
        bound="at most",
        value=Decimal(0),
        points=Decimal(2),
        missed=(
            "A full reaction makes 1.5 mol of CaF2 for each mole of fluoride, and the fluorine "
            "of the charge sets it. Calcium in excess makes no slag, and the yield of parted "
            "metal is not asked here."
        ),
        spare=(
            "The slag is right. It is lighter than the metal and does not mix with it, so it "
            "floats and can be parted, if both were molten."
        ),
    ),
    Goal(
        output="route_wrong",
        bound="at most",
        value=Decimal(0),
        points=Decimal(2),
        missed=(
            "Samarium, europium, thulium and ytterbium are volatile, and calcium takes the "
            "fluorides of some only to the difluoride. They are made with lanthanum from their "
            "oxides and distilled off. The other rare earths stay in the crucible and are made "
            "with calcium from the fluoride."
        ),
        spare="The route fits the vapour pressure of the second metal.",
    ),
)

GOALS = (*_CELL, *_CHARGE)
