"""What a loop must reach, what each goal is worth, and the physics on either side of it."""

from decimal import Decimal

from assessments.labs.base import Goal
from assessments.labs.ph_loop.cases import MS, MS_HIGH, OVERSHOOT

GOALS = (
    Goal(
        output="iae_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(4),
        missed=(
            "The error lasts too long. After a disturbance that stays, it sums to the disturbance "
            "at the valve times Ti/Kc, or more. More gain or a shorter Ti brings it down, until "
            "the loop rings and its swings add error again. A timid loop fails here, and so does "
            "one that rings."
        ),
        spare=(
            "The error is short enough. More speed would be paid for with margin and with valve "
            "travel."
        ),
    ),
    Goal(
        output="ms",
        bound="at most",
        value=Decimal(str(MS)),
        points=Decimal(2),
        missed=(
            "The sensitivity peaks too high: near that frequency the loop makes disturbances "
            "larger, and its curve comes too near to −1. Dead time turns the phase, and nothing "
            "in the controller gives it back. Ask for a slower loop: less gain, a longer Ti, or a "
            "lighter filter."
        ),
        spare=(
            "The margin at the test's gain is as demanded. A peak far below the limit says that "
            "the loop could be faster."
        ),
    ),
    Goal(
        output="ms_high",
        bound="at most",
        value=Decimal(str(MS_HIGH)),
        points=Decimal(2),
        missed=(
            "With the highest gain that it meets, the loop is too near its edge, or past it. A "
            "leaner liquor raises the gain. On the pH as it is read, the slope of the titration "
            "curve inside the band comes on top. Read through the curve, it does not. What is "
            "left must be covered by a lower controller gain."
        ),
        spare=(
            "The loop stands the leanest liquor. It was tuned for the highest gain and not for "
            "the day of the step test."
        ),
    ),
    Goal(
        output="overshoot",
        bound="at most",
        value=Decimal(str(OVERSHOOT)),
        points=Decimal(1),
        missed=(
            "After the move of the set-point the pH goes too far. Either the integral is too fast "
            "for the tank, or a filter that is slow against the dead time lets the controller see "
            "the pH late. A Ti near the time constant cancels its lag."
        ),
        spare="The set-point is passed by little or not at all.",
    ),
    Goal(
        output="travel_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(1),
        missed=(
            "The valve goes too far there and back. Each ringing swing and each kick of the gain "
            "at the set-point wears packing and seat. Less gain or a longer Ti calms it."
        ),
        spare="The valve makes about the moves that the two changes need.",
    ),
    Goal(
        output="ripple_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(1),
        missed=(
            "The ripple of imperfect mixing reaches the valve, which trembles all day. At that "
            "period the integral counts for little, the gain for all, and a derivative multiplies "
            "it. A filter takes it off, and costs phase: half of it counts as dead time."
        ),
        spare=(
            "The valve is quiet. A filter that is longer than this needs is dead time that you "
            "have given to the loop yourself."
        ),
    ),
    Goal(
        output="ceiling_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(1),
        missed=(
            "On the way back the pH goes through its ceiling. The valve was still open when the "
            "acid had stopped, and above the set-point little base moves the pH far. An integral "
            "that went on summing must first be undone. Let it stop at the end of the valve, and "
            "read the pH through the curve: then the way back is seen early."
        ),
        spare="The valve closes in time, and the pH stays under its ceiling after the surge.",
    ),
)
