"""Lists of certificates that somebody asked about, kept for a while, and keys for programs."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from webapp.store.base import Base, Instant, handle, instant, serial, slug, whole


class CheckList(Base):
    """A list that is checked after the answer. `token` is its secret address; it ends `until`."""

    __tablename__ = "check_list"
    may_change = frozenset({"total", "done_at"})
    may_be_deleted = True

    id: Mapped[serial]
    token: Mapped[handle] = mapped_column(unique=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    title: Mapped[slug]
    total: Mapped[whole]
    at: Mapped[instant]
    until: Mapped[instant] = mapped_column(index=True)
    done_at: Mapped[datetime | None] = mapped_column(Instant())


class CheckRow(Base):
    """One row of a list: a number or a file. The file goes as soon as it is checked."""

    __tablename__ = "check_row"
    __table_args__ = (UniqueConstraint("list_id", "position"), Index(None, "list_id", "done_at"))
    may_change = frozenset({"content", "result", "done_at"})
    may_be_deleted = True

    id: Mapped[serial]
    list_id: Mapped[int] = mapped_column(ForeignKey("check_list.id"))
    position: Mapped[whole]
    ref: Mapped[slug]
    number: Mapped[slug] = mapped_column(default="")  # empty: the row is about a file
    expected: Mapped[slug] = mapped_column(default="")
    problem: Mapped[str] = mapped_column(String(20), default="")  # why there is no file
    size: Mapped[whole] = mapped_column(default=0)  # bytes of the file
    content: Mapped[bytes | None] = mapped_column(LargeBinary)
    result: Mapped[dict[str, object] | None] = mapped_column(JSON)
    done_at: Mapped[datetime | None] = mapped_column(Instant())


class ApiKey(Base):
    """A key with which an employer's program asks, within limits of its own; kept as a hash."""

    __tablename__ = "api_key"
    may_change = frozenset({"used_at", "ended_at"})

    id: Mapped[serial]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    name: Mapped[slug]
    key_hash: Mapped[handle] = mapped_column(unique=True)
    shown: Mapped[str] = mapped_column(String(12))  # its first characters, to tell keys apart
    lookups: Mapped[whole]  # numbers a minute
    uploads: Mapped[whole]  # files a minute
    lists: Mapped[whole]  # lists a minute
    at: Mapped[instant]
    used_at: Mapped[datetime | None] = mapped_column(Instant())
    ended_at: Mapped[datetime | None] = mapped_column(Instant())
