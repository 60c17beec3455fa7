"""What a report must reach, what each goal is worth, and the science on either side of it."""

from decimal import Decimal

from assessments.labs.assay_to_cutoff.cases import MISFIT
from assessments.labs.base import Goal

GRADE = Decimal(1)  # % of the right grade
VALUE = Decimal(99)  # % of the best value

_ASSAY = (
    Goal(
        output="treo_out",
        bound="at most",
        value=Decimal(0),
        points=Decimal(3),
        missed=(
            "TREO is mass of oxide, the assay is mass of element. Each element has a factor of its "
            "own, and cerium, praseodymium and terbium are reported as CeO2, Pr6O11 and Tb4O7. "
            "Yttrium belongs to the sum."
        ),
        spare=(
            "The oxides are right. The same ore reads about a sixth less as elements: a table "
            "without its basis is no figure."
        ),
    ),
    Goal(
        output="heavy_out",
        bound="at most",
        value=Decimal(0),
        points=Decimal(3),
        missed=(
            "The share of heavy oxides hangs on the definition: whether gadolinium counts as heavy "
            "can change it by half. Take the definition that is given, in oxides above and below, "
            "and do not leave out yttrium: it is most of the heavy rare earth of many ores."
        ),
        spare=(
            "The share is that of the given definition. Beside another author's figure it means "
            "something only if that definition is printed, too."
        ),
    ),
    Goal(
        output="eu_out",
        bound="at most",
        value=Decimal(0),
        points=Decimal(3),
        missed=(
            "Eu/Eu* compares europium with what its neighbours lead one to expect, and on the "
            "logarithmic pattern that is the geometric mean of Sm and Gd, each over the chondrite. "
            "Without the chondrite the sawtooth of even and odd elements stays in the figure."
        ),
        spare=(
            "The anomaly is right. Below 1 europium was taken away as Eu(II), most often into "
            "plagioclase: the melt lost it somewhere before."
        ),
    ),
    Goal(
        output="slope_out",
        bound="at most",
        value=Decimal(0),
        points=Decimal(3),
        missed=(
            "(La/Yb)N is an element over an element, each divided by the chondrite of the set that "
            "the report names. Oxides over a chondrite of elements make it three per cent too "
            "steep, and another set can do as much."
        ),
        spare=(
            "The slope is right for the named set. With the set beside it, it can be compared with "
            "other deposits."
        ),
    ),
)

_MODES = (
    Goal(
        output="misfit",
        bound="at most",
        value=Decimal(str(MISFIT)),
        points=Decimal(6),
        missed=(
            "The minerals do not add up to the assay. Start where one mineral holds nearly all of "
            "an analyte: here thorium sits in monazite, and yttrium in xenotime. Then phosphorus "
            "left over is apatite, calcium left over is fluorite, light rare earth left over is "
            "bastnäsite. Fluorine is the check, because three of the five hold it."
        ),
        spare=(
            "Within what the laboratory's scatter allows. A smaller misfit would be no better "
            "mineralogy: six analytes with errors cannot tell it."
        ),
    ),
)

_RESOURCE = (
    Goal(
        output="cutoff_out",
        bound="at most",
        value=Decimal(0),
        points=Decimal(5),
        missed=(
            "The marginal cut-off is the grade at which a block just pays its processing. Earnings "
            "for each per cent are ten kilograms of oxide, times price, payable share and "
            "recovery. The block is moved either way, so mining cost stays out."
        ),
        spare=(
            "At this grade a block pays its processing and nothing more. Any other price, "
            "recovery or cost is another cut-off and another resource."
        ),
    ),
    Goal(
        output="value_share",
        bound="at least",
        value=VALUE,
        points=Decimal(3),
        missed=(
            "A lower cut-off processes blocks that earn less than they cost; a higher one throws "
            "away blocks that would have paid. Most metal is not most value, and the best grade is "
            "not either."
        ),
        spare=(
            "Near its top the value curve is flat: a small error of the cut-off costs little, and "
            "much tonnage hangs on it all the same."
        ),
    ),
    Goal(
        output="grade_off",
        bound="at most",
        value=GRADE,
        points=Decimal(4),
        missed=(
            "Blocks are mined, not samples. A block averages what lies inside it, so blocks vary "
            "less, and the grade above a cut-off comes out lower than samples promise. The part "
            "of the variance that lies inside a block is what the factor f takes away."
        ),
        spare=(
            "The curve is that of blocks. What the mill will see can be promised from it, as far "
            "as the lognormal is right."
        ),
    ),
)

GOALS = (*_ASSAY, *_MODES, *_RESOURCE)
