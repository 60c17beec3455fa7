"""What a product must reach, what each goal is worth, and the physics on either side of it."""

from decimal import Decimal

from assessments.labs.base import Goal
from assessments.labs.column_to_5n.cases import FIVE_NINES

GOALS = (
    Goal(
        output="ree",
        bound="at most",
        value=Decimal(str(FIVE_NINES)),
        points=Decimal(4),
        missed=(
            "Too much samarium or praseodymium is in the cut. Praseodymium leaves last: close the "
            "cut sooner, or part the peaks with more plates. More plates come from a longer bed, "
            "from a flow nearer to the least plate height, and from less load. Samarium leaves "
            "first: open the cut later."
        ),
        spare=(
            "Five nines on the basis of rare earths. That says nothing about calcium and "
            "chloride. If much is to spare, the cut or the load could be wider."
        ),
    ),
    Goal(
        output="others_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(4),
        missed=(
            "The column has done its part, and the finishing has spoilt it. Chloride that is not "
            "washed out stays, and each wash leaves the same share of what it found. The acid "
            "brings its calcium along, kilogram by kilogram, and no wash takes that out of the "
            "oxalate. Look which of the two is the larger."
        ),
        spare=(
            "Chloride, lime and the rest stay within the customer's limit. A purer acid than this "
            "needs costs money, and so does a wash too many."
        ),
    ),
    Goal(
        output="productivity_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(3),
        missed=(
            "Too little comes out for each hour of the column. Load times flow makes the product, "
            "and both cost plates. A longer bed at the same load makes plates and no product: use "
            "them for more load, or for more flow if the pump has it."
        ),
        spare="The column earns what it was built for. The purity allows no more than a little.",
    ),
    Goal(
        output="recovered_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(1),
        missed=(
            "Too much neodymium is left outside the cut. From one deviation before the peak to "
            "one after it lie 68 %, from two to two 95 %. Widen the cut on the side where the "
            "next peak is farther away, which is the side of samarium."
        ),
        spare="Enough is recovered. What lies outside the cut goes back to the feed, impure.",
    ),
    Goal(
        output="cost_spare",
        bound="at least",
        value=Decimal(0),
        points=Decimal(1),
        missed=(
            "The finishing costs too much. The limit can be kept with several pairs of washes and "
            "acid. One more wash can permit a far cheaper acid, and sometimes a purer acid saves "
            "a wash. Reckon the pairs."
        ),
        spare="The pair of washes and acid is about the cheapest that keeps the limit.",
    ),
)
