"""Replacing an award whose name was wrong or has changed: a new one is made, the old one ends."""

import dataclasses
import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from curriculum.awards import credential, numbers
from curriculum.awards.claim import Claim, Direction
from curriculum.awards.events import Event
from webapp.actions import award_events
from webapp.actions.award_events import Behind
from webapp.actions.errors import Refused
from webapp.actions.issuing import Issuing, Making, issue
from webapp.queries import certificates
from webapp.store.awards import Award


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """The name as it should be printed, and why, for operators."""

    number: str
    printed_name: str
    name_lang: str
    name_dir: Direction
    note: str
    actor_id: int


def replace(session: Session, issuing: Issuing, sent: Replacement, *, now: datetime) -> str:
    """Make the award anew with another name; return its number.

    Neither names the other in public until the holder agrees. Raises Refused where nothing would
    change, or where the award has ended or was a test.
    """
    award = award_events.locked(session, sent.number)
    if not award.printed_name:
        raise Refused("The holder left and had the name erased: it cannot be made anew.")
    claim = _claim(session, award)
    if (claim.printed_name, claim.name_lang, claim.name_dir) == (
        sent.printed_name,
        sent.name_lang,
        sent.name_dir,
    ):
        raise Refused("That is the name already: nothing would change.")
    issuer = issuing.keyring.issuer
    if claim.test and not issuer.test:
        raise Refused("This award was a test; a real one is earned, not made from it.")
    behind = Behind(actor_id=sent.actor_id, note=sent.note)
    number = numbers.new(issuing.random_bytes(13))
    event = Event(kind="supersede", at=now, reason_class="replaced", other=number)
    award_events.happen(session, award, event, behind, issuing.random_bytes)
    anew = dataclasses.replace(
        claim,
        number=number,
        host=issuer.host,
        issuer_name=issuer.name,
        issuer_did=issuer.did,
        test=issuer.test,
        printed_name=sent.printed_name,
        name_lang=sent.name_lang,
        name_dir=sent.name_dir,
        criteria_url=claim.criteria_url.replace(claim.host, issuer.host, 1),
    )
    making = Making(person_id=award.person_id, claim=anew, after=award.number, behind=behind)
    issue(session, issuing, making, now=now)
    return number


def _claim(session: Session, award: Award) -> Claim:
    signed = certificates.signed_last(session, award)
    return credential.claim_of(json.loads(signed.credential))
