"""What a rotor must reach, what each goal is worth, and the physics on either side of it."""

from decimal import Decimal

from assessments.labs.base import Goal
from assessments.labs.rotor_magnet.cases import MARGIN

GOALS = (
    Goal(
        output="torque_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(3),
        missed=(
            "Torque is the fundamental of the gap field times the current loading, and one of "
            "them is short. Hot magnets have less remanence, and gap and sleeve take part of the "
            "field. Check the gap first, then the current, then the thickness."
        ),
        spare=(
            "Torque above the demand is current or magnet that nobody asked for. Current can go "
            "down, and with it the field against the magnet."
        ),
    ),
    Goal(
        output="margin_hot",
        bound="at least",
        value=Decimal(str(MARGIN)),
        points=Decimal(3),
        missed=(
            "Hot and at overload the magnet is too near its knee, or past it. Coercivity falls "
            "several times faster with temperature than remanence, and the overload field adds "
            "to the magnet's own. A thicker magnet, less current or a grade with more coercivity "
            "helps. A smaller gap helps a thick magnet only: it lets the overload field in, too."
        ),
        spare=(
            "The knee is as far away as demanded, or farther. If the torque allows, the same "
            "grade can be thinner, or one with less coercivity and less heavy rare earth may do."
        ),
    ),
    Goal(
        output="mass_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(2),
        missed=(
            "The magnets are heavier than allowed. Field grows with thickness as 1/(1 + μr "
            "g'/lm) and flattens, while mass grows in proportion: past a point more magnet buys "
            "little. A smaller gap, the whole allowed current or a grade with more coercivity "
            "makes it thinner."
        ),
        spare=(
            "The magnets are as light as was asked. Where margin is short, thickness is left to "
            "spend."
        ),
    ),
    Goal(
        output="heavy_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(2),
        missed=(
            "Too much heavy rare earth. It is the share of the grade times the mass: a leaner "
            "grade with a thicker magnet can hold less of it than a rich grade with a thin one, "
            "and the reverse. Count grams, not letters."
        ),
        spare=("Heavy rare earth is within its allowance: what is left could pay for coercivity."),
    ),
    Goal(
        output="broken",
        bound="at most",
        value=Decimal(0),
        points=Decimal(3),
        missed=(
            "A rule of the machine is broken; the notes name it. A smaller gap, "
            "a thinner sleeve or more current would make any rotor look good, and rub, burst or "
            "burn it. Above the range of its grade a magnet has no data: a margin reckoned "
            "there proves nothing."
        ),
        spare=("The rotor keeps every rule of the machine."),
    ),
)
