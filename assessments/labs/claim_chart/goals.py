"""What chart, table, query and desk must reach, what each goal is worth, and what stands behind."""

from decimal import Decimal

from assessments.labs.base import Goal
from assessments.labs.claim_chart.records import LEAST_PRECISION, LEAST_RECALL

NONE = Decimal(0)

GOALS = (
    Goal(
        output="off_limits", bound="at most", value=NONE, points=Decimal(2),
        missed=(
            "A source that is off limits was put to use. What rests on such a source is lost, "
            "however right it is. Leave it closed, write down when and how it came, pass it to "
            "nobody, and call counsel."
        ),
        spare=(
            "No off-limits source was used, so the whole work could be laid open in court."
        ),
    ),
    Goal(
        output="cards_wrong", bound="at most", value=NONE, points=Decimal(5),
        missed=(
            "A source lies in a wrong box, or in none. Ask who may read it. All may: published. "
            "Who has bought the right may: licensed. An agreed circle may: secret. You may not: "
            "off limits."
        ),
        spare="Each source is in its box, and a colleague can see what may be quoted, and where.",
    ),
    Goal(
        output="values_wrong", bound="at most", value=NONE, points=Decimal(9),
        missed=(
            "A value of R or B is wrong. Divide each wt% by its atomic weight, iron too, and each "
            "quotient by their sum. R is Nd, Pr and Dy together. Weight percent of boron is about "
            "a sixth of its atomic percent."
        ),
        spare=(
            "All six values are in the unit of the claim. Keep the sheet that gave them, with its "
            "atomic weights: it is evidence."
        ),
    ),
    Goal(
        output="elements_wrong", bound="at most", value=NONE, points=Decimal(8),
        missed=(
            "A product has a wrong entry for the elements of claim 1. Compare each of the six with "
            "its range, in at% or µm, ends included. A range from 0 is met where the element is "
            "absent; a range from above 0 is not."
        ),
        spare="Each element was compared on its own, and each entry can be shown with its number.",
    ),
    Goal(
        output="verdicts_wrong", bound="at most", value=NONE, points=Decimal(7),
        missed=(
            "A verdict is wrong. Where one element is not met, the whole claim is not met "
            "literally. A dependent claim has all of claim 1 in it, so it is never met alone."
        ),
        spare=(
            "All elements, or the claim is not met literally: the verdicts follow. Whether a "
            "product infringes is for counsel, who looks at equivalents, too."
        ),
    ),
    Goal(
        output="dates_wrong", bound="at most", value=NONE, points=Decimal(7),
        missed=(
            "An end of a term is wrong. Count from filing, not from foreign priority and not from "
            "grant. Add the days of a US adjustment. A utility model has 10 years. A Chinese "
            "design has 10 or 15, by its filing date."
        ),
        spare=(
            "The three terms end where the printed rules say. Unpaid fees would end them sooner."
        ),
    ),
    Goal(
        output="recall", bound="at least", value=Decimal(str(LEAST_RECALL)), points=Decimal(5),
        missed=(
            "The query loses what is sought. A language, a synonym, a former name, a wider group "
            "or the abstract is missing. A document that is not found cannot be charted."
        ),
        spare="At least 23 of the 25 are found. Log the query, so that another can repeat it.",
    ),
    Goal(
        output="precision", bound="at least", value=Decimal(str(LEAST_PRECISION)),
        points=Decimal(5),
        missed=(
            "The query returns too much. To return all 120 finds everything with a precision of "
            "0.208, and nobody reads it. Join parts by “and”, or narrow one of them."
        ),
        spare="Most of what is returned is sought, so a reader gets through it.",
    ),
)  # fmt: skip
