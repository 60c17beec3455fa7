"""The signed status lists that verifiers fetch."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from webapp.store.awards import SignedStatusList


def newest(session: Session, number: int, purpose: str) -> bytes | None:
    """Return the list that was signed last, None before the first signing."""
    return session.scalar(
        select(SignedStatusList.signed)
        .where(SignedStatusList.number == number, SignedStatusList.purpose == purpose)
        .order_by(SignedStatusList.id.desc())
        .limit(1)
    )
