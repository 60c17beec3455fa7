"""Keys of employers' programs: whose it is and how much it may ask."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from webapp.store.check_lists import ApiKey
from webapp.store.people import Grant, Person

PREFIX = "ytt_"  # so that a key found in somebody's text is known for what it is
SEEN_EVERY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key as its owner sees it, and the limits of a minute that it has for itself."""

    id: int
    person_id: int
    name: str
    shown: str
    lookups: int
    uploads: int
    lists: int
    at: datetime
    used_at: datetime | None
    ended_at: datetime | None

    def is_due(self, now: datetime) -> bool:
        """Whether the day of its use is to be noted anew."""
        return self.used_at is None or now - self.used_at >= SEEN_EVERY


def digest(key: str) -> str:
    """Return what the database keeps of a key."""
    return sha256(key.encode()).hexdigest()


def by_key(session: Session, key: str, *, now: datetime) -> Key | None:
    """Return the open key of an employer who is one still; None for any other text."""
    row = session.scalar(
        select(ApiKey)
        .join(Person, Person.id == ApiKey.person_id)
        .join(Grant, Grant.person_id == Person.id)
        .where(
            ApiKey.key_hash == digest(key),
            ApiKey.ended_at.is_(None),
            Person.disabled_at.is_(None),
            Grant.kind == "employer",
            Grant.ended_at.is_(None),
            or_(Grant.until.is_(None), Grant.until > now),
        )
        .limit(1)
    )
    return _key(row) if row else None


def of_person(session: Session, person_id: int) -> Sequence[Key]:
    """Return all keys of a person, the newest first."""
    rows = select(ApiKey).where(ApiKey.person_id == person_id).order_by(ApiKey.id.desc())
    return [_key(row) for row in session.scalars(rows)]


def _key(row: ApiKey) -> Key:
    return Key(
        id=row.id,
        person_id=row.person_id,
        name=row.name,
        shown=row.shown,
        lookups=row.lookups,
        uploads=row.uploads,
        lists=row.lists,
        at=row.at,
        used_at=row.used_at,
        ended_at=row.ended_at,
    )
