"""What holders hand on: links to one certificate that end, and how often each was opened."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from webapp.store.base import Base, Instant, handle, instant, serial, slug, whole


class ShareLink(Base):
    """An address that shows one certificate, also where its page is closed, until it ends."""

    __tablename__ = "share_link"
    may_change = frozenset({"ended_at"})

    id: Mapped[serial]
    award_id: Mapped[int] = mapped_column(ForeignKey("award.id"), index=True)
    token_hash: Mapped[handle] = mapped_column(unique=True)  # the address itself is not kept
    note: Mapped[slug]  # for whom it is: the holder's own words
    at: Mapped[instant]
    until: Mapped[instant]
    ended_at: Mapped[datetime | None] = mapped_column(Instant())


class ShareLook(Base):
    """How often a link was opened on one day. Who opened it is not kept."""

    __tablename__ = "share_look"
    __table_args__ = (UniqueConstraint("link_id", "day"),)
    may_change = frozenset({"count"})

    id: Mapped[serial]
    link_id: Mapped[int] = mapped_column(ForeignKey("share_link.id"))
    day: Mapped[str] = mapped_column(String(10))  # in UTC
    count: Mapped[whole]
