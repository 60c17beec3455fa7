"""Signing the status lists: each day, and when an award was withdrawn."""

from datetime import datetime

from sqlalchemy.orm import Session

from curriculum.awards import credential, status
from curriculum.awards.keys import Keyring
from webapp.queries import certificates
from webapp.store.awards import SignedStatusList

PURPOSES = ("revocation", "suspension")


def sign(session: Session, keyring: Keyring, number: int, *, now: datetime) -> None:
    """Sign both lists of a number as they stand now."""
    for purpose in PURPOSES:
        address = credential.list_address(keyring.issuer.host, number, purpose)
        marked = certificates.withdrawn_indices(session, number, purpose)
        signed = status.build(keyring, address, purpose, marked, now=now)
        session.add(SignedStatusList(number=number, purpose=purpose, signed=signed, at=now))
    session.flush()
