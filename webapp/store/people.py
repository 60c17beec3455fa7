"""Who has an account, what each may do, and which browsers are signed in."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from webapp.store.base import Base, Instant, handle, instant, serial, slug, words


class Person(Base):
    """Someone with an account. `email_key` is the address folded for comparison."""

    __tablename__ = "person"
    may_change = frozenset(
        {
            "email",
            "email_key",
            "name",
            "printed_name",
            "name_lang",
            "name_dir",
            "password_hash",
            "language",
            "theme",
            "disabled_at",
        }
    )

    id: Mapped[serial]
    email: Mapped[slug]
    email_key: Mapped[slug] = mapped_column(unique=True)
    name: Mapped[slug]
    printed_name: Mapped[slug] = mapped_column(default="")  # empty: certificates print `name`
    name_lang: Mapped[str] = mapped_column(String(35), default="en")
    name_dir: Mapped[str] = mapped_column(String(3), default="ltr")
    password_hash: Mapped[slug]
    language: Mapped[str] = mapped_column(String(35), default="en")
    theme: Mapped[str] = mapped_column(String(10), default="system")
    created_at: Mapped[instant]
    disabled_at: Mapped[datetime | None] = mapped_column(Instant())

    @property
    def has_left(self) -> bool:
        """Whether the person deleted the account: what is left of it tells nobody who it was."""
        return self.email_key == left_key(self.id)


def left_key(person_id: int) -> str:
    """Return what stands in the place of the address of somebody who left."""
    return f"left:{person_id}"


class Grant(Base):
    """One thing that a person may do: a kind, where it holds, who gave it, and until when."""

    __tablename__ = "grant"
    __table_args__ = (Index(None, "person_id", "kind"),)
    may_change = frozenset({"ended_at"})

    id: Mapped[serial]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str] = mapped_column(String(20))  # learner author assessor employer operator
    scope: Mapped[slug] = mapped_column(default="")  # empty: everywhere
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    at: Mapped[instant]
    until: Mapped[datetime | None] = mapped_column(Instant())
    ended_at: Mapped[datetime | None] = mapped_column(Instant())


class Signin(Base):
    """One browser signed in; ended by signing out, by a new password, or by an operator."""

    __tablename__ = "signin"
    may_change = frozenset({"seen_at", "ended_at"})
    may_be_erased = frozenset({"agent"})

    id: Mapped[serial]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    token_hash: Mapped[handle] = mapped_column(unique=True)
    created_at: Mapped[instant]
    seen_at: Mapped[instant]
    ended_at: Mapped[datetime | None] = mapped_column(Instant())
    agent: Mapped[words] = mapped_column(default="")


class SigninFailure(Base):
    """A wrong password, counted per account and per network address; forgotten when old."""

    __tablename__ = "signin_failure"
    __table_args__ = (Index(None, "key", "at"),)
    may_be_deleted = True

    id: Mapped[serial]
    key: Mapped[handle]  # a hash: neither addresses nor e-mails are kept here
    at: Mapped[instant]


class Reset(Base):
    """A link by mail with which a person sets a new password, once and for a short time."""

    __tablename__ = "reset"
    may_change = frozenset({"used_at"})

    id: Mapped[serial]
    token_hash: Mapped[handle] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[instant]
    until: Mapped[instant]
    used_at: Mapped[datetime | None] = mapped_column(Instant())
