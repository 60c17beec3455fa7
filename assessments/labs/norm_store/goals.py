"""What a store must reach, what each goal is worth, and the physics on either side of it."""

from decimal import Decimal

from assessments.labs.base import Goal
from assessments.labs.norm_store.cases import DESK_LIMIT, WALK_LIMIT

GOALS = (
    Goal(
        output="dose_desk",
        bound="at most",
        value=Decimal(str(DESK_LIMIT)),
        points=Decimal(3),
        missed=(
            "In some year the desk gets more than its constraint. Dose falls with the square of "
            "the distance and almost exponentially with the wall. Almost: photons that were "
            "scattered in the concrete still arrive, so a broad beam needs more wall than "
            "exp(−μx) says. Move the desk as far as the site allows, then thicken the wall."
        ),
        spare=(
            "The desk keeps its constraint in every year. If much is to spare, the wall is "
            "thicker than it must be, and the concrete shows it."
        ),
    ),
    Goal(
        output="dose_walk",
        bound="at most",
        value=Decimal(str(WALK_LIMIT)),
        points=Decimal(3),
        missed=(
            "The inspector gets too much, from gamma and from the air together. The wall does not "
            "help inside. A wider room takes the path away from the drums. The air flow does "
            "little against thoron itself, which decays within minutes; it carries off lead-212, "
            "whose 10.6 hours leave it time to gather. What counts there is m³ an hour, hardly "
            "the size of the room."
        ),
        spare=(
            "Gamma and air together stay within the constraint. A wider room would lower the "
            "gamma further and lengthen every wall."
        ),
    ),
    Goal(
        output="design_share",
        bound="at least",
        value=Decimal(99),
        points=Decimal(2),
        missed=(
            "Your year is not the worst one, or the store is empty by then. Thorium that was "
            "parted from radium loses thorium-228 first and regains it as radium-228 grows in "
            "over decades. A radium residue does the reverse: it rises for about three years and "
            "then fades. Which of the two decides depends on their activities and on how long "
            "they are kept."
        ),
        spare="A wall that does in this year does in every year of the storage.",
    ),
    Goal(
        output="concrete_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(2),
        missed=(
            "More concrete than was allowed. Distance outside the wall costs none, a wider room "
            "lengthens all four walls. Use the site first, keep the room as narrow as the "
            "inspector's dose permits, and only then choose the thickness."
        ),
        spare="The walls are within what the foundation and the budget carry.",
    ),
    Goal(
        output="broken",
        bound="at most",
        value=Decimal(0),
        points=Decimal(2),
        missed=(
            "A rule is broken; the notes name it. A desk beyond the fence and a fan that is not "
            "there protect nobody, and a residue that is booked as exempt when it is not leaves "
            "the control that keeps it safe."
        ),
        spare=(
            "Site, fan and papers are in order. A residue below the line for source material "
            "still holds radium: the rules for that stay in force."
        ),
    ),
)
