"""Three granted documents that a seed draws, one for each rule of a term."""

from datetime import date, timedelta
from random import Random

from assessments.labs.claim_chart.terms import (
    DESIGN,
    INVENTION,
    LONGER_SINCE,
    US,
    UTILITY,
    Document,
)

_LATEST_DAY = 28  # so that no term starts on 29 February or on a day that its last month lacks


def documents_of(chance: Random) -> tuple[Document, ...]:
    """Draw a US patent, a Chinese invention or utility model, and a Chinese design."""
    return _american(chance), _chinese(chance), _design(chance)


def _american(chance: Random) -> Document:
    filed, wait = _day(chance, 2006, 2019), chance.randint(1250, 2200)
    return Document(
        kind=US, priority=_before(chance, filed), filed=filed,
        granted=filed + timedelta(days=wait),
        added=chance.randint(60, wait - 1000),
    )  # fmt: skip


def _chinese(chance: Random) -> Document:
    kind = chance.choice((INVENTION, UTILITY))
    filed = _day(chance, 2006, 2019) if kind == INVENTION else _day(chance, 2017, 2024)
    wait = chance.randint(700, 1500) if kind == INVENTION else chance.randint(150, 330)
    return Document(
        kind=kind,
        priority=_before(chance, filed),
        filed=filed,
        granted=filed + timedelta(days=wait),
    )


def _design(chance: Random) -> Document:
    """Draw a design filed within a year of the change; one filed before it is granted after it."""
    if chance.random() < 0.5:
        filed = LONGER_SINCE - timedelta(days=chance.randint(2, 150))
        granted = LONGER_SINCE + timedelta(days=chance.randint(5, 120))
    else:
        filed = LONGER_SINCE + timedelta(days=chance.randint(1, 700))
        granted = filed + timedelta(days=chance.randint(100, 260))
    return Document(kind=DESIGN, priority=None, filed=filed, granted=granted)


def _day(chance: Random, first: int, last: int) -> date:
    return date(chance.randint(first, last), chance.randint(1, 12), chance.randint(1, _LATEST_DAY))


def _before(chance: Random, filed: date) -> date:
    """Return a first filing abroad within the twelve months of priority."""
    day = filed - timedelta(days=chance.randint(200, 360))
    return day.replace(day=min(day.day, _LATEST_DAY))
