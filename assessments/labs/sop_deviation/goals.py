"""What a cross-check must reach, what each goal is worth, and what stands behind it."""

from decimal import Decimal

from assessments.labs.base import Goal
from assessments.labs.sop_deviation.marks import LEAST_F1, LEAST_KINDS

NONE = Decimal(0)

GOALS = (
    Goal(
        output="critical_missed",
        bound="at most",
        value=NONE,
        points=Decimal(6),
        missed=(
            "A line that can hurt somebody was passed as right. Read such lines first and twice. "
            "Ask what is forbidden, what comes before what, and which way a pressure or a vacuum "
            "moves. Then read each number at a door, a valve or a hot charge."
        ),
        spare=(
            "No line that can hurt somebody was passed as right. Such a finding goes to the owner "
            "of the instruction at once, and the draft is not released."
        ),
    ),
    Goal(
        output="f1",
        bound="at least",
        value=Decimal(str(LEAST_F1)),
        points=Decimal(6),
        missed=(
            "F1 falls with each line missed and with each line marked that agrees. To mark all "
            "lines finds everything and tells nobody where to look: precision is then only the "
            "share of lines that deviate."
        ),
        spare=(
            "Nearly every mark is a deviation and nearly every deviation is marked. Both together "
            "make a list that an engineer can work from."
        ),
    ),
    Goal(
        output="kinds",
        bound="at least",
        value=Decimal(str(LEAST_KINDS)),
        points=Decimal(3),
        missed=(
            "The kind says who must act: a number goes back to the drawing, a lost “must” to "
            "safety, a disposition to quality. Ask what changed in the line: digits, unit, the "
            "sense of a word, how binding it is, the order, or what becomes of the product."
        ),
        spare=(
            "Most kinds are right, so each finding reaches the one who can mend it. A kind that "
            "comes up often is a lesson for the next translation."
        ),
    ),
    Goal(
        output="missed",
        bound="at most",
        value=NONE,
        points=Decimal(3),
        missed=(
            "A deviation is still in the draft. Go through each line six times, once for each "
            "kind, with the Chinese in front of you. English that reads well proves nothing."
        ),
        spare=(
            "Nothing was missed. A second reader would still read it: one person alone does not "
            "see all own slips."
        ),
    ),
    Goal(
        output="alarms",
        bound="at most",
        value=NONE,
        points=Decimal(2),
        missed=(
            "A line that agrees was marked. Convert before you mark: an equal value in another "
            "unit is no deviation, and 以上 is “or more”. False alarms teach people to read "
            "findings less."
        ),
        spare=(
            "No line was marked without need. Whoever reads the list can trust each entry of it."
        ),
    ),
)
