"""Certificates as facts: what was awarded, what happened to it, its paper, its public log."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from webapp.store.base import (
    Base,
    Instant,
    content,
    document,
    instant,
    serial,
    sha,
    slug,
    whole,
    words,
)


class Achievement(Base):
    """What an award of a role rested on at one time, frozen: certificates point at its number."""

    __tablename__ = "achievement"
    __table_args__ = (UniqueConstraint("role", "number"), UniqueConstraint("role", "version"))

    id: Mapped[serial]
    role: Mapped[slug]
    number: Mapped[whole]  # v1, v2, ... of this role
    version: Mapped[slug]  # the curriculum's fingerprint of all that it rests on
    criteria: Mapped[document]
    at: Mapped[instant]


class Award(Base):
    """A certificate was earned. The signed credential is kept byte for byte as it was signed."""

    __tablename__ = "award"
    __table_args__ = (UniqueConstraint("status_list", "status_index"),)
    # The holder may open or close the page, or leave; the log places the award later.
    may_change = frozenset({"person_id", "visibility", "log_index"})

    id: Mapped[serial]
    number: Mapped[str] = mapped_column(String(40), unique=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    role: Mapped[slug]
    achievement_version: Mapped[whole]
    printed_name: Mapped[slug]
    credential: Mapped[content]
    credential_sha256: Mapped[sha] = mapped_column(index=True)
    key_id: Mapped[slug]
    status_list: Mapped[whole]
    status_index: Mapped[whole]
    valid_from: Mapped[instant]
    valid_until: Mapped[datetime | None] = mapped_column(Instant())
    visibility: Mapped[str] = mapped_column(String(20), default="public")  # public | private
    awarded_at: Mapped[instant]
    log_index: Mapped[int | None]


class AwardEvent(Base):
    """Something happened to an award: issue, revoke, suspend, restore or supersede."""

    __tablename__ = "award_event"

    id: Mapped[serial]
    award_id: Mapped[int] = mapped_column(ForeignKey("award.id"), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    reason_class: Mapped[slug] = mapped_column(default="")
    private_note: Mapped[words] = mapped_column(default="")
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    at: Mapped[instant]


class AwardFile(Base):
    """The printed certificate in one language, kept so that every download has the same bytes."""

    __tablename__ = "award_file"
    __table_args__ = (UniqueConstraint("award_id", "language"),)

    id: Mapped[serial]
    award_id: Mapped[int] = mapped_column(ForeignKey("award.id"))
    language: Mapped[str] = mapped_column(String(35))
    pdf: Mapped[content]
    sha256: Mapped[sha] = mapped_column(index=True)
    at: Mapped[instant]


class LogLeaf(Base):
    """One leaf of the public log of awards; `position` counts from 0 without gaps."""

    __tablename__ = "log_leaf"

    id: Mapped[serial]
    position: Mapped[int] = mapped_column(unique=True)
    leaf: Mapped[content]
    at: Mapped[instant]


class Issuer(Base):
    """Who issues: the newest row holds. Without one, awards are made as tests."""

    __tablename__ = "issuer"

    id: Mapped[serial]
    legal_name: Mapped[slug]
    country: Mapped[str] = mapped_column(String(2))
    contact: Mapped[slug]
    host: Mapped[slug]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    at: Mapped[instant]


class SignedStatusList(Base):
    """A status list as it was signed: the newest of a number and purpose is served."""

    __tablename__ = "signed_status_list"

    id: Mapped[serial]
    number: Mapped[whole]
    purpose: Mapped[str] = mapped_column(String(20))  # revocation | suspension
    signed: Mapped[content]
    at: Mapped[instant]
