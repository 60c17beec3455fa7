"""What a circuit must reach, what each goal is worth, and the physics on either side of it."""

from decimal import Decimal

from assessments.labs.base import Goal

GOALS = (
    Goal(
        output="grade_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(3),
        missed=(
            "Carbonate and barite float with the fatty acid as bastnäsite does, unless they are "
            "depressed. In this model the depressant works in hot pulp: cold, a quarter of it "
            "acts. So look at the heat first, then at the depressant. More collector or a longer "
            "time in the cleaner floats the gangue along and lowers the grade further."
        ),
        spare=(
            "The concentrate is cleaner than asked. Recovery is what is paid for that: less "
            "depressant or a little more time in the cleaner gives grade away for it."
        ),
    ),
    Goal(
        output="recovery_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(3),
        missed=(
            "Too much bastnäsite leaves with the tailings. Free grains float fast; what is lost "
            "is locked or slime, and both are slow. They need time in rougher and scavenger and "
            "collector that is not taken by the calcium of the water. A cleaner that is too "
            "short sends them round and round until the scavenger loses them. Heat helps "
            "bastnäsite as well."
        ),
        spare=(
            "More is recovered than asked. A high recovery alone proves nothing: a cold float "
            "can reach it and carry most of the gangue along."
        ),
    ),
    Goal(
        output="load_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(2),
        missed=(
            "Too much comes back to the rougher, and its cells would have to be larger for the "
            "same residence. What goes round is mostly gangue that floats in rougher or "
            "scavenger and is refused by the cleaner. Depress it there, with heat and "
            "depressant; shorten rougher or scavenger; a longer cleaner refuses less."
        ),
        spare="The cells carry what comes back, with room for a bad hour.",
    ),
    Goal(
        output="cost_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(2),
        missed=(
            "Reagents, heat and cells cost more than allowed. In a hot pulp each gram of "
            "depressant does more, and beyond some 75 °C a further degree does hardly anything "
            "but cost. Compare what a little of each setting does to grade and to recovery, and "
            "spend where most is had for it."
        ),
        spare="The plan keeps within the budget. It need not be the cheapest one.",
    ),
    Goal(
        output="broken",
        bound="at most",
        value=Decimal(0),
        points=Decimal(2),
        missed=(
            "The plan asks for what the plant cannot or may not do; the notes name it. Steam "
            "that is not there heats nothing, and lignosulfonate that returns with the water of "
            "the tailings pond is a load for pond and river."
        ),
        spare="Steam and returned water stay within their limits.",
    ),
)
