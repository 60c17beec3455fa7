"""Links to one certificate: what the holder sees of them, and what they open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from webapp.queries.people import hashed
from webapp.store.awards import Award
from webapp.store.sharing import ShareLink, ShareLook


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A link as its holder sees it. `looks` counts how often it was opened, in all."""

    id: int
    note: str
    at: datetime
    until: datetime
    ended_at: datetime | None
    looks: int
    last_day: str

    def is_open(self, now: datetime) -> bool:
        """Whether it still opens the certificate."""
        return self.ended_at is None and now < self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What an open link leads to."""

    link_id: int
    number: str
    until: datetime


def of_award(session: Session, award_id: int) -> Sequence[Shared]:
    """Return all links to a certificate, the newest first."""
    looks = (
        select(
            ShareLook.link_id,
            func.sum(ShareLook.count).label("looks"),
            func.max(ShareLook.day).label("last"),
        )
        .group_by(ShareLook.link_id)
        .subquery()
    )
    rows = session.execute(
        select(ShareLink, looks.c.looks, looks.c.last)
        .outerjoin(looks, looks.c.link_id == ShareLink.id)
        .where(ShareLink.award_id == award_id)
        .order_by(ShareLink.id.desc())
    )
    return [
        Shared(
            id=link.id,
            note=link.note,
            at=link.at,
            until=link.until,
            ended_at=link.ended_at,
            looks=int(count or 0),
            last_day=last or "",
        )
        for link, count, last in rows
    ]


def opened(session: Session, token: str, *, now: datetime) -> Opened | None:
    """Return what a link opens; None for one that has ended and for one that never was."""
    found = session.execute(
        select(ShareLink.id, Award.number, ShareLink.until)
        .join(Award, Award.id == ShareLink.award_id)
        .where(
            ShareLink.token_hash == hashed(token),
            ShareLink.ended_at.is_(None),
            ShareLink.until > now,
        )
    ).first()
    return Opened(link_id=found[0], number=found[1], until=found[2]) if found else None
