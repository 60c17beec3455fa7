"""Replacing an award by one with another name or with corrected facts: a new one, the old ends."""

import dataclasses
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy.orm import Session

from curriculum.awards.claim import Claim, Direction
from curriculum.catalog import Catalog
from webapp.actions import award_events, correcting
from webapp.actions.award_events import Behind
from webapp.actions.by_hand import by_hand
from webapp.actions.errors import Refused, Stale
from webapp.actions.issuing import Issuing, Making, renumbered, supersede
from webapp.queries import certificates

# What follows from the issuer and not from the holder: another issuer alone replaces nothing.
OF_THE_ISSUER = ("number", "host", "issuer_name", "issuer_did", "test", "criteria_url")


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """The name as it should be printed, whether the rest is corrected, and why, for operators.

    Nothing but the name can be typed: `corrected` asks the rule and the evidence for the rest.
    `seen` is the digest of the correction that the page showed: nothing else is signed then.
    """

    number: str
    printed_name: str
    name_lang: str
    name_dir: Direction
    note: str
    actor_id: int
    corrected: bool = False
    seen: str = ""


def replace(
    session: Session, catalog: Catalog, issuing: Issuing, sent: Replacement, *, now: datetime
) -> str:
    """Make the award anew; return its number.

    Neither names the other in public until the holder agrees. What is due of the old one, a
    refresher, is due of the new one. Raises Refused as `successor` does; Stale where it would say
    something that the page did not show.
    """
    award = award_events.locked(session, sent.number)
    old, anew = successor(session, catalog, issuing, sent)
    if sent.corrected and sent.seen != digest(anew):
        raise Stale("What the new certificate says has changed since you looked: look again.")
    making = Making(
        person_id=award.person_id,
        claim=anew,
        operation="issue-by-hand" if by_hand(old) else "issue",
        behind=Behind(actor_id=sent.actor_id, note=sent.note),
    )
    return supersede(session, issuing, award, making, now=now).number


def successor(
    session: Session, catalog: Catalog, issuing: Issuing, sent: Replacement
) -> tuple[Claim, Claim]:
    """Return what the award says and what the new one would say; nothing is made.

    Raises Refused where nothing would change, where the award has ended or was renewed, where it
    was a test or its name is erased, and where its facts cannot be corrected.
    """
    award = award_events.locked(session, sent.number)
    held = award_events.allowing(session, award, "supersede")
    if any(event.kind == "renew" for event in held):
        raise Refused("This award was renewed: replace the one that it was renewed by.")
    if not award.printed_name:
        raise Refused("The holder left and had the name erased: it cannot be made anew.")
    old = certificates.claim_of(session, award)
    if old.test and not issuing.keyring.issuer.test:
        raise Refused("This award was a test; a real one is earned, not made from it.")
    facts = correcting.corrected(session, catalog, issuing, award, old) if sent.corrected else old
    anew = _named(issuing, facts, sent)
    same = {name: getattr(old, name) for name in OF_THE_ISSUER}
    if dataclasses.replace(anew, **same) == old:
        if sent.corrected:
            raise Refused("The evidence says what this award says already: nothing would change.")
        raise Refused("That is the name already: nothing would change.")
    return old, anew


def digest(claim: Claim) -> str:
    """Return what tells whether two claims say the same, whatever their numbers."""
    return sha256(repr(dataclasses.replace(claim, number="")).encode()).hexdigest()


def _named(issuing: Issuing, facts: Claim, sent: Replacement) -> Claim:
    return dataclasses.replace(
        renumbered(issuing, facts),
        printed_name=sent.printed_name,
        name_lang=sent.name_lang,
        name_dir=sent.name_dir,
    )
