"""What a holder hands on: links to a certificate that end, with counts of how often they opened."""

from datetime import datetime, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from webapp.actions.errors import Missing, Refused
from webapp.actions.holder import mine
from webapp.queries.people import hashed
from webapp.store.sharing import ShareLink, ShareLook
from webapp.store.trail import record

MOST = 20  # open links to one certificate
LASTS = (7, 30, 90, 365)  # days


def share(
    session: Session, award: tuple[int, str], token: str, note: str, *, days: int, now: datetime
) -> None:
    """Make a link to one's own certificate; the token is kept as a hash only.

    `award` is (person id, number). Raises Missing, or Refused for too many or another length.
    """
    person_id, number = award
    held = mine(session, person_id, number)
    still_open = (
        ShareLink.award_id == held.id,
        ShareLink.ended_at.is_(None),
        ShareLink.until > now,
    )
    count = session.scalar(select(func.count()).select_from(ShareLink).where(*still_open)) or 0
    if count >= MOST:
        raise Refused("There are twenty open links to this certificate. End one first.")
    if days not in LASTS:
        raise Refused("A link lasts 7, 30, 90 or 365 days.")
    link = ShareLink(
        award_id=held.id,
        token_hash=hashed(token),
        note=note[:200],
        at=now,
        until=now + timedelta(days=days),
    )
    session.add(link)
    session.flush()
    record(session, person_id, "award.share", f"award:{number}", now=now, link=link.id, days=days)


def end(session: Session, person_id: int, number: str, link_id: int, *, now: datetime) -> None:
    """End a link at once. Raises Missing for one that is not to this certificate of one's own."""
    held = mine(session, person_id, number)
    link = session.get(ShareLink, link_id)
    if link is None or link.award_id != held.id:
        raise Missing
    if link.ended_at is None:
        link.ended_at = now
        record(session, person_id, "award.unshare", f"award:{number}", now=now, link=link_id)


def end_all(session: Session, award_id: int, *, now: datetime) -> None:
    """End every link to a certificate."""
    known = ShareLink.award_id == award_id, ShareLink.ended_at.is_(None)
    session.execute(update(ShareLink).where(*known).values(ended_at=now))


def looked(session: Session, link_id: int, *, now: datetime) -> None:
    """Count that a link was opened today; by whom is not kept."""
    day = now.date().isoformat()
    known = ShareLook.link_id == link_id, ShareLook.day == day
    row = session.scalar(select(ShareLook).where(*known))
    if row is None:
        session.add(ShareLook(link_id=link_id, day=day, count=1))
    else:
        row.count += 1
