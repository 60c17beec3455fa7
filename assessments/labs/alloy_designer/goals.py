"""What a magnet must reach, what each goal is worth, and the science on either side of it."""

from decimal import Decimal

from assessments.labs.base import Goal

NONE = Decimal(0)

GOALS = (
    Goal(
        output="hcj_spare",
        bound="at least",
        value=NONE,
        points=Decimal(5),
        missed=(
            "The magnet is too weak when hot. HcJ falls by 0.45 to 0.75 % of its value at 20 °C "
            "for each kelvin. First come enough rare-earth-rich phase to part "
            "the grains, no soft phase, little oxygen and fine grains. Only then Dy or Tb raise "
            "the anisotropy field, and each per cent of them costs remanence."
        ),
        spare=(
            "The coercivity is there at the temperature of use. If there is much room, dysprosium "
            "is spent for nothing."
        ),
    ),
    Goal(
        output="range_spare",
        bound="at least",
        value=NONE,
        points=Decimal(2),
        missed=(
            "The class of this magnet is not made for this temperature. The coefficient β is the "
            "slope of a straight line, and the line is data inside the range of the class only. "
            "What it says beyond is no result. More HcJ at 20 °C is a higher class."
        ),
        spare="The straight line is used where the class has data.",
    ),
    Goal(
        output="br_spare",
        bound="at least",
        value=NONE,
        points=Decimal(2),
        missed=(
            "The remanence is too low. It is the polarisation of the hard phase times its share, "
            "density and alignment. Moments of Dy and Tb point against those of iron, and cerium "
            "weakens the phase as well. More rare earth, boron or oxide than needed takes the "
            "place of hard phase, and so does 2:17."
        ),
        spare=(
            "The remanence is enough. What is above the limit could be given away for cheaper "
            "metal, and for nothing else."
        ),
    ),
    Goal(
        output="soft",
        bound="at most",
        value=NONE,
        points=Decimal(3),
        missed=(
            "A soft phase is left. If boron runs short, the iron that is over makes 2:17. If rare "
            "earth runs short, because too little was melted or oxygen took it, iron stays as "
            "α-iron or makes 2:17 without a rare-earth-rich phase. Reversal starts there, at a "
            "field that no anisotropy of the hard phase can raise."
        ),
        spare="All iron is in compounds that do no harm to the coercivity.",
    ),
    Goal(
        output="heavy_spare",
        bound="at least",
        value=NONE,
        points=Decimal(5),
        missed=(
            "Too much dysprosium and terbium. They mend everything and are the last thing to use. "
            "Ask what else is lost: coarse grains, oxygen above what the powder needs, grains that "
            "touch without a phase between them, soft phases. Terbium gives about 1.7 times the "
            "coercivity of dysprosium for its mass."
        ),
        spare="The coercivity comes from the structure first and from heavy rare earth last.",
    ),
    Goal(
        output="cost_spare",
        bound="at least",
        value=NONE,
        points=Decimal(2),
        missed=(
            "The rare earths cost more than allowed. Rare earth beyond a thin phase round all "
            "grains is paid for nothing. Terbium pays where remanence is short, dysprosium where "
            "it is not; look at both prices. A magnet for low heat may need neither and can bear "
            "some cerium."
        ),
        spare="The metals are within the limit. They need not be the cheapest ones.",
    ),
    Goal(
        output="broken",
        bound="at most",
        value=NONE,
        points=Decimal(1),
        missed=(
            "A rule is broken; the notes name it. The mill has a finest powder, and fine powder "
            "takes up oxygen in proportion to its surface. A plan that counts on less oxygen "
            "starves the magnet later. Cerium is for magnets that stay fairly cool."
        ),
        spare="The plant can make this magnet.",
    ),
)
