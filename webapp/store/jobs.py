"""The outbox: work that follows from a fact and is done after the fact is safe."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, Session, mapped_column

from webapp.store.base import Base, Instant, document, handle, instant, serial, slug, whole, words


class Job(Base):
    """One piece of work. `key` makes it one: the same name and key are never enqueued twice."""

    __tablename__ = "job"
    __table_args__ = (UniqueConstraint("name", "key"), Index(None, "done_at", "run_at"))
    may_change = frozenset(
        {"args", "run_at", "lease_until", "lease", "tries", "done_at", "failed_at", "error"}
    )
    may_be_deleted = True

    id: Mapped[serial]
    name: Mapped[slug]
    key: Mapped[slug]
    args: Mapped[document]
    run_at: Mapped[instant]
    lease_until: Mapped[datetime | None] = mapped_column(Instant())
    lease: Mapped[handle] = mapped_column(default="")  # which worker holds it
    tries: Mapped[whole] = mapped_column(default=0)
    done_at: Mapped[datetime | None] = mapped_column(Instant())
    failed_at: Mapped[datetime | None] = mapped_column(Instant())  # given up; a person must look
    error: Mapped[words] = mapped_column(default="")


def enqueue(
    session: Session,
    name: str,
    key: str,
    args: Mapping[str, object],
    *,
    now: datetime,
    after: datetime | None = None,
) -> None:
    """Ask for `name` to be done once for `key`, from `after` (else at once) on.

    The row is part of the caller's transaction: when that is rolled back, nothing was asked.
    """
    row = {"name": name, "key": key, "args": dict(args), "run_at": after or now}
    # Only the dialect that is used is loaded: the other one costs a start a tenth of a second.
    if session.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql

        session.execute(postgresql.insert(Job).on_conflict_do_nothing(), row)
    else:
        from sqlalchemy.dialects import sqlite

        session.execute(sqlite.insert(Job).on_conflict_do_nothing(), row)
