"""Many certificates judged, each for itself: what one row comes to never touches another."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlalchemy.orm import Session

from curriculum.awards import rows
from curriculum.awards.asked import Asked
from curriculum.awards.documents import Document
from curriculum.awards.rows import Row
from curriculum.awards.trust import TrustedIssuer
from webapp.queries import verdicts

Issuers = tuple[TrustedIssuer, ...]


def numbers(
    session: Session, issuers: Issuers, asked: Iterable[Asked], *, now: datetime
) -> Iterator[Row]:
    """Yield a row for each number, in the order in which they were asked."""
    for at, one in enumerate(asked, 1):
        yield number(session, issuers, one, ref=one.ref or one.number or str(at), now=now)


def number(session: Session, issuers: Issuers, asked: Asked, *, ref: str, now: datetime) -> Row:
    """Return the row of one number."""
    found = verdicts.of_number(session, issuers, asked.number, now=now)
    return rows.of_verdict(ref, found.verdict, asked.name)


def document(
    session: Session,
    issuers: Issuers,
    document: Document,
    *,
    ref: str,
    expected: str,
    now: datetime,
) -> Row:
    """Return the row of one file, taken apart already."""
    found = verdicts.of_document(session, issuers, document, now=now)
    return rows.of_verdict(ref, found.verdict, expected)
