"""Lab: chart a claim, date three terms, map a field, and use no source that is off limits."""

from collections.abc import Mapping
from dataclasses import asdict
from decimal import Decimal
from html import escape
from math import isclose

from assessments.html import Html
from assessments.labs.base import Given, Lab, Run, Task
from assessments.labs.claim_chart import words
from assessments.labs.claim_chart.cases import Case, case_of
from assessments.labs.claim_chart.chart import SECOND_ONLY, Claims, Product
from assessments.labs.claim_chart.goals import GOALS
from assessments.labs.claim_chart.log import log_of
from assessments.labs.claim_chart.notes import fatal, named, of_query
from assessments.labs.claim_chart.panel import CONTROLS, LETTERS, OUTPUTS
from assessments.labs.claim_chart.pictures import (
    chart_plot,
    kinds_plot,
    own_plot,
    quality_plot,
    terms_plot,
)
from assessments.labs.claim_chart.records import SOUGHT, TOTAL, Field
from assessments.labs.claim_chart.score import score_of
from assessments.labs.claim_chart.terms import written

Settings = Mapping[str, Decimal]


def run(settings: Settings, seed: str = "") -> Run:
    """Compare the entries with the case that the seed draws, and run the query on its records.

    A sitting shows this only when it is over; another sitting has another case. Where an off-limits
    source is used there is no other result than that.
    """
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    score = score_of(settings, case_of(seed))
    if lost := fatal(score):
        return Run(outputs={"off_limits": Decimal(score.off_limits)}, notes=(lost,))
    values = score.outputs
    return Run(
        outputs={one.id: Decimal(f"{values[one.id]:.5f}") for one in OUTPUTS},
        plots=(
            chart_plot(score) if score.is_charted else own_plot(score),
            kinds_plot(score.search),
            quality_plot(score.search),
            terms_plot(score),
        ),
        notes=(*named(score), *of_query(score.search)),
    )


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name the laws that a case breaks: atoms that make 100 %, verdicts, counts, shares."""
    if LAB.out_of_range(settings):
        return ()
    case, broken = case_of(seed), []
    score = score_of(settings, case)
    for product in case.products:
        whole = sum(part for name, part in product.by_atom.items() if name != "R")
        if not isclose(whole, 100, rel_tol=1e-9):
            broken.append("the atoms do not make 100 %")
        if len(case.claims.not_met(product)) > 1 or case.claims.verdict(product) == SECOND_ONLY:
            broken.append("a product is not one of this lab")
    records, search = case.field.records, score.search
    if len(records) != TOTAL or sum(one.is_sought for one in records) != SOUGHT:
        broken.append("the records are not those of this lab")
    if sum(search.of_kind(kind) for kind in case.field.kinds) != search.hits:
        broken.append("the records of all kinds are not those returned")
    if not (0 <= search.recall <= 1 and 0 <= search.precision <= 1):
        broken.append("a share leaves its bounds")
    return tuple(broken)


def given(seed: str) -> tuple[Given, ...]:
    """Return sources, claims, products, documents and field, as the learner reads them."""
    case = case_of(seed)
    return (
        *(
            Given(label=f"Source {letter}", value=one.text)
            for letter, one in zip(LETTERS, case.sources, strict=True)
        ),
        *_given_claims(case.claims),
        *(
            Given(label=f"Product P{at}, wt%", value=_told(product))
            for at, product in enumerate(case.products, 1)
        ),
        *(
            Given(label=f"Document {letter}", value=one.told)
            for letter, one in zip(LETTERS, case.documents, strict=False)
        ),
        *_given_field(case.field),
    )


def _given_claims(claims: Claims) -> tuple[Given, ...]:
    *parts, powder = claims.first
    told = ", ".join(f"{one.name} {one.told}" for one in parts)
    return (
        Given(
            label="Claim 1",
            value=(
                f"A sintered R-T-B magnet comprising, in at%, {told}, where R is Nd, Pr and Dy "
                f"together, made from powder of D50 {powder.told} µm."
            ),
        ),
        Given(
            label="Claim 2",
            value=f"The magnet of claim 1, further comprising Ga {claims.second.told} at%.",
        ),
    )


def _told(product: Product) -> str:
    parts = ", ".join(f"{name} {part:.2f}" for name, part in product.weights)
    return f"{parts}, balance Fe; powder D50 {product.median:.1f} µm"


def _given_field(field: Field) -> tuple[Given, ...]:
    topic = field.topic
    synonyms = topic.synonyms
    firms = ", ".join(f"{now} (formerly {former})" for now, former in field.listed)
    return (
        Given(label="Sought", value=f"Records on {topic.name}"),
        Given(
            label="Words",
            value=Html(
                f"English “{escape(topic.english)}”, Chinese {_chinese(topic.chinese)}; synonyms "
                f"“{escape(synonyms[0])}”, {_chinese(synonyms[1])}"
            ),
        ),
        Given(label="Applicants on the list", value=firms),
        *(Given(label=label, value=told) for label, told in log_of(field)),
    )


def _chinese(word: str) -> str:
    return f'<span lang="zh-Hans">{escape(word)}</span>'


def reference(seed: str) -> dict[str, Decimal]:
    """Return entries that are all right, and a query that reaches both goals."""
    case = case_of(seed)
    return {
        **{
            f"source_{letter.lower()}": Decimal(one.box)
            for letter, one in zip(LETTERS, case.sources, strict=True)
        },
        **_charted(case),
        **{
            f"end_{letter.lower()}": Decimal(written(one.ends))
            for letter, one in zip(LETTERS, case.documents, strict=False)
        },
        **{name: Decimal(choice) for name, choice in asdict(case.best).items()},
    }


def _charted(case: Case) -> dict[str, Decimal]:
    chart: dict[str, Decimal] = {}
    for at, product in enumerate(case.products, 1):
        chart |= {
            f"r_{at}": Decimal(f"{product.by_atom['R']:.2f}"),
            f"b_{at}": Decimal(f"{product.by_atom['B']:.2f}"),
            f"element_{at}": Decimal(case.claims.charted(product)),
            f"verdict_{at}": Decimal(case.claims.verdict(product)),
        }
    return chart


LAB = Lab(
    id="claim-chart",
    title="Chart a claim and map a field",
    situation=words.SITUATION,
    equations=words.EQUATIONS,
    limits=words.LIMITS,
    controls=CONTROLS,
    outputs=OUTPUTS,
    run=run,
    check=check,
    task=Task(goals=GOALS, given=given, reference=reference, why=words.WHY),
    tells_afterwards=True,
)
