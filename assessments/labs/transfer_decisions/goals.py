"""What a way through the gates must reach, what each goal is worth, and what stands behind it."""

from decimal import Decimal

from assessments.labs.base import Goal
from assessments.labs.transfer_decisions.cases import LEAST_COMPLIANCE, LEAST_TECHNICAL

_EACH = Decimal(5)
NONE = Decimal(0)

GOALS = (
    Goal(
        output="compliance",
        bound="at least",
        value=Decimal(LEAST_COMPLIANCE),
        points=_EACH,
        missed=(
            "Compliance is too low. One basis that does not hold in this case takes more than all "
            "others can give. Ask at each gate: whose is it, which law binds on that day, and "
            "whose permit is it, for what and until when?"
        ),
        spare=(
            "Compliance is enough. Each basis holds in this case, and a reader of the file can "
            "see why."
        ),
    ),
    Goal(
        output="technical",
        bound="at least",
        value=Decimal(LEAST_TECHNICAL),
        points=_EACH,
        missed=(
            "The technical score is too low. Figures of a donor hold for its furnace, gas and "
            "lots. Ask what differs at the site, what is critical, and what the proof must show."
        ),
        spare=(
            "The technical score is enough. What differs between donor and site is known, and the "
            "proof fits the order."
        ),
    ),
    Goal(
        output="schedule_spare",
        bound="at least",
        value=NONE,
        points=_EACH,
        missed=(
            "The way takes too many months. Not each gate needs its longest option. Look where a "
            "shorter one holds in this case, and keep the long one where none does."
        ),
        spare=(
            "The way fits into the months that there are. In life, a late permit would still "
            "stop it, so its date belongs in the plan."
        ),
    ),
    Goal(
        output="cost_spare",
        bound="at least",
        value=NONE,
        points=_EACH,
        missed=(
            "The way costs more than the budget. The dearest option is not the soundest one "
            "everywhere. Spend where nothing else holds, and nowhere only to look careful."
        ),
        spare=(
            "The way keeps the budget. What was saved was saved at gates where a cheaper basis "
            "holds, too."
        ),
    ),
)
