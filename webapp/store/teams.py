"""Who agreed that an employer sees what, until when; who looked; which reminders went out."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from webapp.store.base import Base, Instant, document, handle, instant, serial, slug, whole


class TeamInvitation(Base):
    """An employer asks somebody by mail. Only the letter holds the token; nothing is seen yet.

    `answer` is empty, agreed, declined or taken-back. The employer is never told “declined”.
    """

    __tablename__ = "team_invitation"
    __table_args__ = (Index(None, "employer_id", "email_key"),)
    may_change = frozenset({"answered_at", "answer"})
    may_be_deleted = True  # the address of somebody who did not agree is forgotten

    id: Mapped[serial]
    token_hash: Mapped[handle] = mapped_column(unique=True)
    employer_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    organisation: Mapped[slug]
    email: Mapped[slug]
    email_key: Mapped[slug]
    role: Mapped[slug] = mapped_column(default="")  # what the employer asks about; empty: any
    at: Mapped[instant]
    until: Mapped[instant] = mapped_column(index=True)
    answered_at: Mapped[datetime | None] = mapped_column(Instant())
    answer: Mapped[str] = mapped_column(String(20), default="")


class TeamConsent(Base):
    """A person lets an employer see some of their certificates until a day, or until they end it.

    `scope` holds the roles and what is shown of them. Another scope is another row.
    """

    __tablename__ = "team_consent"
    __table_args__ = (Index(None, "employer_id", "ended_at"), Index(None, "person_id", "ended_at"))
    may_change = frozenset({"ended_at"})

    id: Mapped[serial]
    token: Mapped[handle] = mapped_column(unique=True)
    employer_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    organisation: Mapped[slug]
    scope: Mapped[document]
    at: Mapped[instant]
    until: Mapped[instant]
    ended_at: Mapped[datetime | None] = mapped_column(Instant())


class TeamLook(Base):
    """Somebody looked at what a consent shows; the person concerned reads this."""

    __tablename__ = "team_look"
    __table_args__ = (Index(None, "consent_id", "at"),)

    id: Mapped[serial]
    consent_id: Mapped[int] = mapped_column(ForeignKey("team_consent.id"))
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    what: Mapped[str] = mapped_column(String(20))  # team, person, calendar, table, letter
    at: Mapped[instant]


class Reminder(Base):
    """A letter about an award that ends soon was asked for: once for each step and reader.

    `reader` is the holder, or one consent: `holder`, `consent:12`.
    """

    __tablename__ = "reminder"
    __table_args__ = (UniqueConstraint("award_id", "days", "reader"),)

    id: Mapped[serial]
    award_id: Mapped[int] = mapped_column(ForeignKey("award.id"))
    days: Mapped[whole]
    reader: Mapped[slug]
    at: Mapped[instant]
