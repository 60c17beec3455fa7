"""Entries beside the case: what is right and what is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assessments.labs.claim_chart.cases import Case
from assessments.labs.claim_chart.chart import OPEN, Product
from assessments.labs.claim_chart.panel import LETTERS, QUERY
from assessments.labs.claim_chart.records import Query, Search
from assessments.labs.claim_chart.sources import OFF_LIMITS, UNSORTED, Source
from assessments.labs.claim_chart.terms import Document, read

TOLERANCE = {"R": 0.05, "B": 0.03}  # at%


@dataclass(frozen=True, kw_only=True)
class Entry:
    """The chart of one product: two values in at%, the element, and the verdict."""

    name: str
    product: Product
    values: Mapping[str, float]
    element: int
    verdict: int

    @property
    def wrong_values(self) -> tuple[str, ...]:
        """Return which of R and B are off by more than their tolerance."""
        return tuple(
            name
            for name, typed in self.values.items()
            if abs(typed - self.product.by_atom[name]) > TOLERANCE[name] + 1e-9
        )

    @property
    def is_charted(self) -> bool:
        """Whether something stands in each field."""
        return all(self.values.values()) and OPEN not in (self.element, self.verdict)


@dataclass(frozen=True, kw_only=True)
class Score:
    """All entries of a run in their case."""

    case: Case
    entries: tuple[Entry, ...]
    ends: tuple[date | None, ...]
    boxes: tuple[int, ...]
    search: Search

    @property
    def used(self) -> tuple[Source, ...]:
        """Return the off-limits sources that were put in a box of sources to use."""
        pairs = zip(self.case.sources, self.boxes, strict=True)
        return tuple(
            one for one, box in pairs if one.box == OFF_LIMITS and box not in (UNSORTED, OFF_LIMITS)
        )

    @property
    def off_limits(self) -> int:
        """How many of them."""
        return len(self.used)

    @property
    def cards_wrong(self) -> int:
        """How many sources are in a wrong box, or in none."""
        pairs = zip(self.case.sources, self.boxes, strict=True)
        return sum(one.box != box for one, box in pairs)

    @property
    def values_wrong(self) -> int:
        """How many values of R and B are wrong."""
        return sum(len(entry.wrong_values) for entry in self.entries)

    @property
    def elements_wrong(self) -> int:
        """How many products have a wrong element."""
        claims = self.case.claims
        return sum(entry.element != claims.charted(entry.product) for entry in self.entries)

    @property
    def verdicts_wrong(self) -> int:
        """How many products have a wrong verdict."""
        claims = self.case.claims
        return sum(entry.verdict != claims.verdict(entry.product) for entry in self.entries)

    @property
    def dated(self) -> Iterator[tuple[str, Document, date | None]]:
        """Yield letter, document and typed end."""
        return zip(LETTERS, self.case.documents, self.ends, strict=False)

    @property
    def dates_wrong(self) -> int:
        """How many ends of terms are wrong."""
        return sum(not one.is_ended_by(typed) for _, one, typed in self.dated)

    @property
    def is_charted(self) -> bool:
        """Whether every product has been charted."""
        return all(entry.is_charted for entry in self.entries)

    @property
    def outputs(self) -> Mapping[str, float]:
        """Return all results by id."""
        return {
            "off_limits": self.off_limits, "cards_wrong": self.cards_wrong,
            "values_wrong": self.values_wrong, "elements_wrong": self.elements_wrong,
            "verdicts_wrong": self.verdicts_wrong, "dates_wrong": self.dates_wrong,
            "recall": self.search.recall, "precision": self.search.precision,
            "hits": self.search.hits, "found": self.search.found,
        }  # fmt: skip


def score_of(settings: Mapping[str, Decimal], case: Case) -> Score:
    """Return what these settings enter in a case."""
    entries = tuple(
        Entry(
            name=f"P{at}", product=product,
            values={name: float(settings[f"{name.lower()}_{at}"]) for name in TOLERANCE},
            element=int(settings[f"element_{at}"]), verdict=int(settings[f"verdict_{at}"]),
        )
        for at, product in enumerate(case.products, 1)
    )  # fmt: skip
    letters = LETTERS.lower()
    return Score(
        case=case,
        entries=entries,
        ends=tuple(read(int(settings[f"end_{one}"])) for one in letters[: len(case.documents)]),
        boxes=tuple(int(settings[f"source_{one}"]) for one in letters[: len(case.sources)]),
        search=Search(
            field=case.field, query=Query(**{name: int(settings[name]) for name in QUERY})
        ),
    )
