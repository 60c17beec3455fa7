"""Issuing one award: signed, given a place in the status list and the log, printed later."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from curriculum.awards import credential, log, numbers, status
from curriculum.awards.claim import Claim
from curriculum.awards.events import Event, due_refresher
from curriculum.awards.keys import Keyring
from webapp.actions import award_events
from webapp.actions.award_events import NOBODY, Behind
from webapp.actions.award_log import append
from webapp.queries import certificates
from webapp.store.awards import Award
from webapp.store.jobs import enqueue
from webapp.store.trail import record

FIRST_LIST = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuing:
    """What makes an award from outside the rules: the keys, and chance."""

    keyring: Keyring
    random_bytes: Callable[[int], bytes]

    def below(self, limit: int) -> int:
        """Return a random number below `limit`, a power of two."""
        return int.from_bytes(self.random_bytes(8), "big") % limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """An award about to be made: whose, what it says, and what or who made it.

    `after` is the number of the award that it follows or takes the place of; nobody else sees it.
    """

    person_id: int | None
    claim: Claim
    after: str = ""
    operation: log.Operation = "issue"
    behind: Behind = NOBODY


def renumbered(issuing: Issuing, claim: Claim) -> Claim:
    """Return what an award says under another number, by the issuer of today."""
    issuer = issuing.keyring.issuer
    return dataclasses.replace(
        claim,
        number=numbers.new(issuing.random_bytes(13)),
        host=issuer.host,
        issuer_name=issuer.name,
        issuer_did=issuer.did,
        test=issuer.test,
        criteria_url=claim.criteria_url.replace(claim.host, issuer.host, 1),
    )


def supersede(
    session: Session, issuing: Issuing, award: Award, making: Making, *, now: datetime
) -> Award:
    """Make an award in the place of another, which ends as replaced.

    What is due of the old one, a refresher, is due of the new one.
    """
    award = award_events.locked(session, award.number)  # it may be withdrawn at this moment
    due = due_refresher(certificates.happened(session, award.id))
    event = Event(kind="supersede", at=now, reason_class="replaced", other=making.claim.number)
    award_events.happen(session, award, event, making.behind, issuing.random_bytes)
    made = issue(session, issuing, dataclasses.replace(making, after=award.number), now=now)
    if due is not None:
        award_events.add(session, made, dataclasses.replace(due, at=now), making.behind)
    return made


def issue(session: Session, issuing: Issuing, making: Making, *, now: datetime) -> Award:
    """Make the award, in the transaction of what brought it."""
    claim, chance = making.claim, issuing.random_bytes
    entry = place(session, issuing)
    unsigned = credential.build(claim, entry)
    signed = credential.sign(unsigned, issuing.keyring, created=now)
    digest = sha256(signed).hexdigest()
    award = Award(
        kind=claim.kind,
        number=claim.number,
        person_id=making.person_id,
        role=subject(claim),
        achievement_version=claim.achievement_version,
        printed_name=claim.printed_name,
        credential=signed,
        credential_sha256=digest,
        key_id=issuing.keyring.active_id,
        status_list=entry.list_number,
        status_index=entry.index,
        valid_from=claim.valid_from,
        valid_until=claim.valid_until,
        visibility=_visibility(session, making.after),
        awarded_at=now,
        log_index=append(
            session, making.operation, claim.number, digest, random_bytes=chance, now=now
        ),
    )
    session.add(award)
    session.flush()
    award_events.add(session, award, Event(kind="issue", at=now, other=making.after), making.behind)
    who = making.person_id if making.behind.actor_id is None else making.behind.actor_id
    record(session, who, "award.issue", f"award:{claim.number}", now=now, role=claim.role_id)
    enqueue(session, "print_certificate", claim.number, {"number": claim.number}, now=now)
    if entry.list_number > FIRST_LIST:  # a list that is new has to be there before a verifier asks
        args = {"list": entry.list_number}
        enqueue(session, "sign_status_list", f"{entry.list_number}/first", args, now=now)
    session.flush()
    return award


def _visibility(session: Session, after: str) -> str:
    """Return whether the new page is open: one whose holder closed it does not open by this."""
    earlier = select(Award.visibility).where(Award.number == after)
    return (session.scalar(earlier) if after else None) or "public"


def subject(claim: Claim) -> str:
    """Return what the award is for, by a name that no role and no course share."""
    return f"courses/{claim.role_id}" if claim.kind == "completion" else claim.role_id


def place(session: Session, issuing: Issuing) -> credential.StatusEntry:
    """Return a random free place in the newest status list; a list that is full begins the next."""
    number = session.scalar(select(func.max(Award.status_list))) or FIRST_LIST
    here = Award.status_list == number
    held = session.scalar(select(func.count()).where(here)) or 0

    def taken(index: int) -> bool:  # not all at once: a list holds a hundred thousand
        found = select(Award.id).where(here, Award.status_index == index)
        return session.scalar(found) is not None

    try:
        return credential.StatusEntry(number, status.new_index(held, taken, issuing.below))
    except status.ListFull:
        return credential.StatusEntry(number + 1, issuing.below(status.BITS))
