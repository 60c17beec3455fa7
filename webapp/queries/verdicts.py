"""Verdicts of the site: what the issuer's own records say to a number or a file."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from curriculum.awards import documents, numbers, verdict
from curriculum.awards.documents import Document
from curriculum.awards.standing import LogFacts
from curriculum.awards.trust import TrustedIssuer
from curriculum.awards.verdict import Knowledge, Verdict
from webapp.queries import certificates
from webapp.queries.certificates import Certificate

NOT_RECORDED = LogFacts(leaf=b"", position=0, size=0, path=(), root=b"")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A verdict, and the certificate behind it where it may be shown."""

    verdict: Verdict
    certificate: Certificate | None = None


def of_number(
    session: Session,
    issuers: tuple[TrustedIssuer, ...],
    text: str,
    *,
    now: datetime,
    viewer_id: int | None = None,
    expected_name: str = "",
) -> Found:
    """Judge the certificate with this number; a closed page is closed to all but its holder."""
    try:
        number = numbers.read(text)
    except numbers.Mistyped:
        return Found(verdict=verdict.not_a_certificate("mistyped"))
    held = certificates.by_number(session, number)
    if held is None:
        return Found(verdict=verdict.not_a_certificate("unknown"))
    if held.visibility != "public" and (viewer_id is None or viewer_id != held.person_id):
        return Found(verdict=verdict.closed())
    document = documents.of_credential(held.credential)
    known = _knowledge(issuers, held, now, expected_name)
    return Found(verdict=verdict.verify(document, known), certificate=held)


def of_document(
    session: Session,
    issuers: tuple[TrustedIssuer, ...],
    document: Document,
    *,
    now: datetime,
    expected_name: str = "",
) -> Found:
    """Judge an uploaded file; its number leads to our records where it is one of ours."""
    first = verdict.verify(document, Knowledge(issuers=issuers, now=now))
    held = certificates.by_number(session, first.claim.number) if first.claim else None
    known = _knowledge(issuers, held, now, expected_name)
    if first.believed and held is None:
        # Signed with our key and not in our records: somebody else made it.
        known = replace(known, log=NOT_RECORDED, standing="good")
    return Found(verdict=verdict.verify(document, known), certificate=held)


def _knowledge(
    issuers: tuple[TrustedIssuer, ...],
    held: Certificate | None,
    now: datetime,
    expected_name: str,
) -> Knowledge:
    return Knowledge(
        issuers=issuers,
        now=now,
        standing=held.standing if held else None,
        log=held.log if held else None,
        issued_files=held.issued_files if held else frozenset(),
        expected_name=expected_name,
    )
