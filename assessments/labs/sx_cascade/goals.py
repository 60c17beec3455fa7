"""What a cascade must reach, what each goal is worth, and the physics on either side of it."""

from decimal import Decimal

from assessments.labs.base import Goal
from assessments.labs.sx_cascade.cases import ND, ND_POOR, PR, PR_POOR

GOALS = (
    Goal(
        output="nd_normal",
        bound="at least",
        value=Decimal(str(ND)),
        points=Decimal(3),
        missed=(
            "Praseodymium leaves with the organic. Either more is taken off as product than "
            "neodymium is fed, so S − W is too large, or the scrub has too few stages or too "
            "little flow to wash it out. Compare S − W with the share of Nd first: no stage "
            "mends a wrong split."
        ),
        spare=(
            "The neodymium is purer than was asked on a normal day. A scrub stage or two may be "
            "given back, if the poor day can spare them."
        ),
    ),
    Goal(
        output="pr_normal",
        bound="at least",
        value=Decimal(str(PR)),
        points=Decimal(3),
        missed=(
            "Neodymium stays in the raffinate. Either less is taken off as product than is fed, "
            "so S − W is too small, or the extraction section has too few stages or too little "
            "organic. The raffinate is the smaller product here, so the same stray mole weighs "
            "more in it."
        ),
        spare=(
            "The praseodymium is purer than was asked on a normal day. Look whether the poor day "
            "needs these extraction stages."
        ),
    ),
    Goal(
        output="nd_poor",
        bound="at least",
        value=Decimal(str(ND_POOR)),
        points=Decimal(3),
        missed=(
            "On a poor day each scrub stage parts the two less, and the least scrub flow, "
            "1/(β − 1), has risen. A design that just holds on a normal day fails here. More "
            "scrub stages help while S is well above its least for the poor day; below that, "
            "only flow does."
        ),
        spare="Even on a poor day the neodymium keeps its purity, with room for a worse one.",
    ),
    Goal(
        output="pr_poor",
        bound="at least",
        value=Decimal(str(PR_POOR)),
        points=Decimal(3),
        missed=(
            "On a poor day the extraction section lets neodymium through to the raffinate. The "
            "least organic flow has risen with 1/(β − 1). Add extraction stages, or raise S and "
            "W together: raised alone, either one moves the split."
        ),
        spare="Even on a poor day the praseodymium keeps its purity, with room for a worse one.",
    ),
    Goal(
        output="stages_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(2),
        missed=(
            "More stages than the building holds. Near the least flow the number of stages runs "
            "away: a little more organic and scrub, together, takes many of them off. Give each "
            "section only what its own product needs."
        ),
        spare=(
            "Fewer stages than allowed: they are cheaper to build, and hold less metal. If a "
            "purity is short, this is where it can be bought."
        ),
    ),
    Goal(
        output="solvent_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(2),
        missed=(
            "More organic than allowed, and every mole of it is paid with three of alkali and "
            "three of acid, every hour. Stages are paid once. Lower S and W together and add "
            "stages, as long as S stays above its least for the poor day."
        ),
        spare="Less organic than allowed: each tenth saves alkali and acid as long as it runs.",
    ),
)
