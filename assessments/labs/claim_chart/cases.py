"""The case that a seed draws: claims, three products, three documents, a field, four sources."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from random import Random

from assessments.labs.claim_chart.chart import Claims, Product, Range
from assessments.labs.claim_chart.fields import field_of
from assessments.labs.claim_chart.magnets import claims_of, products_of
from assessments.labs.claim_chart.papers import documents_of
from assessments.labs.claim_chart.records import Field, Query
from assessments.labs.claim_chart.sources import (
    LICENSED,
    OFF_LIMITS,
    PUBLISHED,
    SECRET,
    Source,
    of_box,
)
from assessments.labs.claim_chart.terms import DESIGN, INVENTION, US, Document

STANDARD_SEEDS = ("", "practice")
_STANDARD_FIELD = "claim-chart standard 32"
PRODUCTS, DOCUMENTS, CARDS = 3, 3, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What lies on the desk. `best` is a query that reaches both goals."""

    claims: Claims
    products: tuple[Product, ...]
    documents: tuple[Document, ...]
    field: Field
    best: Query
    sources: tuple[Source, ...]


@lru_cache(maxsize=512)
def case_of(seed: str) -> Case:
    """Return the case of a seed; the same seed, the same case."""
    if seed in STANDARD_SEEDS:
        return _standard()
    chance = Random(f"claim-chart {seed}")  # noqa: S311 - draws a case, keeps no secret
    claims = claims_of(chance)
    field, best = field_of(chance)
    return Case(
        claims=claims, products=products_of(chance, claims), documents=documents_of(chance),
        field=field, best=best, sources=_sources_of(chance),
    )  # fmt: skip


def _sources_of(chance: Random) -> tuple[Source, ...]:
    """Draw four sources: one or two off limits, one held in secrecy, the rest free or licensed."""
    bad = chance.choice((1, 2))
    drawn = [
        *chance.sample(of_box(OFF_LIMITS), bad), chance.choice(of_box(SECRET)),
        *chance.sample((*of_box(PUBLISHED), *of_box(LICENSED)), CARDS - 1 - bad),
    ]  # fmt: skip
    chance.shuffle(drawn)
    return tuple(drawn)


def _standard() -> Case:
    """Return the case of the brief."""
    ranges = (
        Range(name="R", low=12, high=15), Range(name="B", low=5, high=7),
        Range(name="Dy", low=0.1, high=1.5), Range(name="Cu", low=0.05, high=0.5),
        Range(name="Zr", low=0, high=0.3), Range(name="D50", low=2, high=4),
    )  # fmt: skip
    field, best = field_of(Random(_STANDARD_FIELD))  # noqa: S311 - keeps no secret
    return Case(
        claims=Claims(first=ranges, second=Range(name="Ga", low=0.3, high=0.8)),
        products=(
            _product((23.0, 6.5, 1.5, 0.96, 0.15, 0.10, 0.20, 0.2), median=3.2),
            _product((24.0, 6.8, 0.0, 0.93, 0.20, 0.15, 0.50, 0.1), median=3.0),
            _product((23.0, 6.5, 1.5, 1.10, 0.15, 0.10, 0.60, 0.2), median=3.6),
        ),
        documents=(
            Document(
                kind=US, priority=date(2007, 3, 14), filed=date(2008, 3, 12),
                granted=date(2012, 5, 8), added=412,
            ),
            Document(
                kind=INVENTION, priority=date(2008, 3, 17), filed=date(2009, 3, 11),
                granted=date(2012, 7, 4),
            ),
            Document(
                kind=DESIGN, priority=None, filed=date(2021, 5, 20), granted=date(2021, 11, 12)
            ),
        ),
        field=field,
        best=best,
        sources=(
            of_box(PUBLISHED)[0], of_box(OFF_LIMITS)[1], of_box(LICENSED)[0], of_box(SECRET)[2],
        ),
    )  # fmt: skip


def _product(parts: tuple[float, ...], *, median: float) -> Product:
    """Return a product of these wt% of Nd, Pr, Dy, B, Cu, Zr, Ga and Al, with 1 wt% cobalt."""
    named = zip(("Nd", "Pr", "Dy", "B", "Cu", "Zr", "Ga", "Al"), parts, strict=True)
    return Product(weights=(*named, ("Co", 1.0)), median=median)
