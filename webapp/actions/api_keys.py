"""Keys for an employer's programs: made and shown once, kept as a hash, ended at any time."""

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from webapp.actions.errors import Missing, Refused
from webapp.queries.api_keys import PREFIX, digest
from webapp.store.check_lists import ApiKey
from webapp.store.trail import record

MOST = 10  # open keys of one person
LOOKUPS, UPLOADS, LISTS = 600, 120, 30  # a minute, unless the operator's row says otherwise


def make(session: Session, person_id: int, name: str, token: str, *, now: datetime) -> str:
    """Keep a new key and return it: this is the only time that anybody sees it. Raises Refused."""
    open_ones = select(func.count()).where(ApiKey.person_id == person_id, ApiKey.ended_at.is_(None))
    if (session.scalar(open_ones) or 0) >= MOST:
        raise Refused("You have ten keys. End one first.")
    key = PREFIX + token
    row = ApiKey(
        person_id=person_id,
        name=name,
        key_hash=digest(key),
        shown=key[: len(PREFIX) + 4],
        lookups=LOOKUPS,
        uploads=UPLOADS,
        lists=LISTS,
        at=now,
    )
    session.add(row)
    session.flush()
    record(session, person_id, "make api key", f"api_key:{row.id}", now=now, name=name)
    return key


def end(session: Session, person_id: int, key_id: int, *, now: datetime) -> None:
    """End a key at once. Raises Missing for one that is not this person's, or ended already."""
    row = session.get(ApiKey, key_id)
    if row is None or row.person_id != person_id or row.ended_at is not None:
        raise Missing
    row.ended_at = now
    record(session, person_id, "end api key", f"api_key:{key_id}", now=now, name=row.name)


def mark_used(session: Session, key_id: int, *, now: datetime) -> None:
    """Note the day on which a key was used."""
    session.execute(update(ApiKey).where(ApiKey.id == key_id).values(used_at=now))
