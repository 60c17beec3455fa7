"""Signing the status lists: each day, and when an award was withdrawn."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from curriculum.awards import credential, status
from curriculum.awards.keys import Keyring
from webapp.queries import certificates
from webapp.store.awards import Award, SignedStatusList

PURPOSES = ("revocation", "suspension")


def sign(session: Session, keyring: Keyring, number: int, *, now: datetime) -> None:
    """Sign both lists of a number as they stand now."""
    for purpose in PURPOSES:
        address = credential.list_address(keyring.issuer.host, number, purpose)
        marked = certificates.withdrawn_indices(session, number, purpose)
        signed = status.build(keyring, address, purpose, marked, now=now)
        session.add(SignedStatusList(number=number, purpose=purpose, signed=signed, at=now))
    session.flush()


def numbers(session: Session) -> list[int]:
    """Return the numbers of all lists that awards point at; the first one is always there."""
    used = session.scalars(select(Award.status_list).distinct())
    return sorted({1, *used})
