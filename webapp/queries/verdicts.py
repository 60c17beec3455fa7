"""Verdicts of the site: what the issuer's own records say to a number or a file."""

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from sqlalchemy.orm import Session

from curriculum.awards import canonical, documents, numbers, verdict
from curriculum.awards.documents import Document
from curriculum.awards.standing import LogFacts
from curriculum.awards.trust import TrustedIssuer
from curriculum.awards.verdict import Knowledge, Verdict
from webapp.queries import award_log, certificates
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
    by_link: bool = False,
) -> Found:
    """Judge the certificate with this number; a closed page is closed to all but its holder.

    `by_link`: the holder gave a link, which opens a closed page too.
    """
    try:
        number = numbers.read(text)
    except numbers.Mistyped:
        return Found(verdict=verdict.not_a_certificate("mistyped"))
    held = certificates.by_number(session, number)
    if held is None:
        return Found(verdict=verdict.not_a_certificate("unknown"))
    if held.erased:
        withdrawn = held.standing == "revoked"
        return Found(verdict=verdict.withdrawn_by_holder() if withdrawn else verdict.closed())
    mine = viewer_id is not None and viewer_id == held.person_id
    if held.visibility != "public" and not (mine or by_link):
        return Found(verdict=verdict.closed())
    document = documents.of_credential(held.credential)
    known = _knowledge(issuers, held, now, expected_name)
    known = replace(known, logged_at=_logged_at(session, issuers, held, document))
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
    number = _number_in(document)
    held = certificates.by_number(session, number) if number else None
    known = _knowledge(issuers, held, now, expected_name)
    known = replace(known, logged_at=_logged_at(session, issuers, held, document))
    found = verdict.verify(document, known)
    if found.believed and held is None:
        # Signed with our key and not in our records: somebody else made it.
        known = replace(known, log=NOT_RECORDED, standing="good")
        found = verdict.verify(document, known)
    return Found(verdict=found, certificate=held if found.claim else None)


def _number_in(document: Document) -> str:
    """Return the number that a credential says it has, unproven; empty where it says none."""
    try:
        address = str(canonical.read_object(document.credential).get("id"))
        return numbers.read(address.rpartition("/V/")[2])
    except (canonical.NotJson, numbers.Mistyped):
        return ""


def _logged_at(
    session: Session,
    issuers: tuple[TrustedIssuer, ...],
    held: Certificate | None,
    document: Document,
) -> datetime | None:
    """Return when our log took in the credential of this document, byte for byte.

    It matters only once a key was stolen; until then nobody asks.
    """
    stolen = any(key.status == "compromised" for issuer in issuers for key in issuer.keys)
    if held is None or not stolen:
        return None
    return award_log.logged_at(session, held.number, sha256(document.credential).hexdigest())


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
        events=tuple(held.events) if held else (),
        log=held.log if held else None,
        issued_files=held.issued_files if held else frozenset(),
        expected_name=expected_name,
    )
