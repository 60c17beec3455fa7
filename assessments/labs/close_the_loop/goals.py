"""What a water plant must reach, what each goal is worth, and the science on either side of it."""

from decimal import Decimal

from assessments.labs.base import Goal

NONE = Decimal(0)

GOALS = (
    Goal(
        output="nitrogen_spare",
        bound="at least",
        value=NONE,
        points=Decimal(3),
        missed=(
            "Too much ammonia nitrogen is left. Air takes NH3 only, and the pH decides how much "
            "of the nitrogen is NH3: near pH 9 about a third, near 11 nearly all. Heat raises its "
            "pressure, air and stages carry it off. With a stripping factor below 1 no number of "
            "stages is enough. What is saponified with NaOH need not be stripped at all."
        ),
        spare=(
            "The concentration is within the permit. If there is much room, heat and air are "
            "spent for nothing, unless the load asks for it."
        ),
    ),
    Goal(
        output="load_spare",
        bound="at least",
        value=NONE,
        points=Decimal(2),
        missed=(
            "The load is concentration times water, for each tonne of oxide. A permit can limit "
            "both, and the stricter one binds. Less water to the outfall or less nitrogen in it "
            "helps. Dilution changes the concentration and leaves the load as it is."
        ),
        spare="The load is within the permit. No dilution could have brought it there.",
    ),
    Goal(
        output="fluoride_spare",
        bound="at least",
        value=NONE,
        points=Decimal(2),
        missed=(
            "Too much fluoride stays dissolved or as fines. It falls with the square root of the "
            "free calcium: four times the calcium leaves half the fluoride. Real water stays above "
            "what the solubility product says, by the factor that is given."
        ),
        spare=(
            "The fluoride is within the permit. More calcium than that brings lime sludge and "
            "scale."
        ),
    ),
    Goal(
        output="chloride_spare",
        bound="at least",
        value=NONE,
        points=Decimal(2),
        missed=(
            "The loop fills with salt. Salt that goes round does not leave, so it gathers as "
            "1/(1 − r): with r at 0.9 it is ten times that of a single pass. Only the blowdown "
            "takes it out, to the evaporator or to the outfall."
        ),
        spare=(
            "The extraction bears this chloride. The nearer to its limit, the less water is left "
            "to evaporate or to take in."
        ),
    ),
    Goal(
        output="salt_spare",
        bound="at least",
        value=NONE,
        points=Decimal(2),
        missed=(
            "Too much chloride goes to the outfall. Each kmol of base leaves a kmol of chloride, "
            "and what is not evaporated goes there. Recycling does not lower this load: it only "
            "makes the water stronger. The salt must leave as salt."
        ),
        spare=(
            "The rest of the salt leaves by the evaporator. Whether it is a product hangs on its "
            "purity and on a buyer."
        ),
    ),
    Goal(
        output="fresh_spare",
        bound="at least",
        value=NONE,
        points=Decimal(2),
        missed=(
            "Too much water is taken in. Fresh water replaces what goes to the outfall, what is "
            "lost, and what is used to dilute. More recycle saves some, as far as the chloride "
            "permits; beyond that the condensate of the evaporator does."
        ),
        spare="The intake is within its limit, and the salt has a way out all the same.",
    ),
    Goal(
        output="energy_spare",
        bound="at least",
        value=NONE,
        points=Decimal(3),
        missed=(
            "The load was moved into heat and power. Warm air leaves the stripper saturated, and "
            "the water it carries costs far more heat than warming the water does. A higher pH, "
            "more stages or more NaOH at saponification strip the same nitrogen colder. Evaporate "
            "what the permits ask for and no more."
        ),
        spare="Heat and power are within the limit: the burden was not moved to the boiler.",
    ),
    Goal(
        output="cost_spare",
        bound="at least",
        value=NONE,
        points=Decimal(4),
        missed=(
            "The plan costs more than allowed. Avoid before you treat: NaOH at saponification, "
            "as far as it is released. Let the loop come near its chloride limit, so that little "
            "is evaporated. Then weigh heat against air, stages and pH for the nitrogen that is "
            "really allowed, and take the cheaper way for the off-gas that has a buyer."
        ),
        spare="The plan keeps its budget. It need not be the cheapest one.",
    ),
    Goal(
        output="broken",
        bound="at most",
        value=NONE,
        points=Decimal(2),
        missed=(
            "A rule is broken; the notes name it. Ammonia that is blown to the sky, water that is "
            "thinned to read well and salt without a buyer have not been removed. They have been "
            "moved."
        ),
        spare="Nothing was moved to another medium, and plant and buyers can bear the plan.",
    ),
)
