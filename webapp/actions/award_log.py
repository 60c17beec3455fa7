"""The public log of awards: one leaf for each thing that happens to one, never changed again."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from curriculum.awards import log
from webapp.store.awards import LogLeaf

LOCK = 5_946_413  # any number, the same for all writers of the log


def append(
    session: Session,
    op: log.Operation,
    number: str,
    digest: str,
    *,
    random_bytes: Callable[[int], bytes],
    now: datetime,
) -> int:
    """Append a leaf, which holds salted hashes and no names; return its position."""
    if session.get_bind().dialect.name == "postgresql":
        # Two writers must not take one position; SQLite has a single writer anyway.
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    newest = session.scalar(select(func.max(LogLeaf.position)))
    position = 0 if newest is None else newest + 1
    leaf = log.leaf(op, number, digest, random_bytes(16), at=now)
    session.add(LogLeaf(position=position, leaf=leaf, at=now))
    session.flush()
    return position
