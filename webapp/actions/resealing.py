"""After a key was stolen: what our log shows we signed before is signed anew with another key.

The number and the content stay as they were. What the log does not show is left alone: forged.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from curriculum.awards import credential
from webapp.actions import status_lists
from webapp.actions.award_log import append
from webapp.actions.issuing import Issuing
from webapp.queries import award_log, certificates
from webapp.store.awards import Award, AwardSeal
from webapp.store.jobs import enqueue
from webapp.store.trail import record


@dataclass(frozen=True, slots=True, kw_only=True)
class Resealed:
    """How many were signed anew, and the numbers of those that were signed after the theft."""

    done: int
    after: tuple[str, ...]


def reseal(
    session: Session,
    issuing: Issuing,
    key_id: str,
    stolen_at: datetime,
    *,
    most: int,
    now: datetime,
) -> Resealed:
    """Sign up to `most` certificates anew; call it until none is left.

    A certificate is one of ours when its credential, byte for byte, stands in the log from before
    the theft. The others need people: each is looked at, and issued again or left.
    """
    done, after = 0, []
    for award, signed in _signed_with(session, key_id):
        logged = award_log.logged_at(session, award.number, _digest(signed.credential))
        if logged is None or logged >= stolen_at:
            after.append(award.number)
        elif done < most:
            _anew(session, issuing, award, signed, now)
            done += 1
    session.flush()
    return Resealed(done=done, after=tuple(after))


def sign_again(session: Session, key_id: str, *, now: datetime) -> None:
    """Ask for new status lists and a new checkpoint: a stolen key signed the last ones."""
    for number in status_lists.numbers(session):
        args = {"list": number}
        enqueue(session, "sign_status_list", f"{number}/{key_id}", args, now=now)
    enqueue(session, "publish_checkpoint", f"key-{key_id}", {}, now=now)


def _signed_with(session: Session, key_id: str) -> Iterator[tuple[Award, Award | AwardSeal]]:
    sealed = select(AwardSeal.award_id).where(AwardSeal.key_id == key_id)
    ours = select(Award).where(or_(Award.key_id == key_id, Award.id.in_(sealed)))
    ours = ours.where(Award.printed_name != "")  # what a holder erased cannot be signed again
    for award in session.scalars(ours.order_by(Award.id)).all():
        signed = certificates.signed_last(session, award)
        if signed.key_id == key_id:
            yield award, signed


def _anew(
    session: Session, issuing: Issuing, award: Award, signed: Award | AwardSeal, now: datetime
) -> None:
    document = json.loads(signed.credential)
    document.pop("proof")
    renewed = credential.sign(document, issuing.keyring, created=now)
    digest, chance = _digest(renewed), issuing.random_bytes
    position = append(session, "reseal", award.number, digest, random_bytes=chance, now=now)
    row = AwardSeal(
        award_id=award.id,
        credential=renewed,
        credential_sha256=digest,
        key_id=issuing.keyring.active_id,
        log_index=position,
        at=now,
    )
    session.add(row)
    session.flush()
    record(session, None, "award.reseal", f"award:{award.number}", now=now, key=row.key_id)
    job = f"{award.number}/s{row.id}"
    enqueue(session, "print_certificate", job, {"number": award.number}, now=now)


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
