"""What every table shares: column types, names of constraints, and that facts are not rewritten."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Dialect,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Text,
)
from sqlalchemy.orm import DeclarativeBase, Session, mapped_column
from sqlalchemy.types import TypeDecorator


class NotAllowed(Exception):
    """A program tried to rewrite or remove a fact; a bug, never something that a person did."""


class Instant(TypeDecorator[datetime]):
    """A moment in UTC. Refuses a datetime that does not say its zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} does not say its zone")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Exact(TypeDecorator[Decimal]):
    """A decimal kept digit for digit, as text: no database rounds it."""

    impl = String(60)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


# SQLite counts rows by itself only in a column that is exactly INTEGER.
Number = BigInteger().with_variant(Integer, "sqlite")

serial = Annotated[int, mapped_column(Number, primary_key=True)]
whole = Annotated[int, mapped_column(Integer)]
slug = Annotated[str, mapped_column(String(200))]
handle = Annotated[str, mapped_column(String(64))]
sha = Annotated[str, mapped_column(String(64))]
words = Annotated[str, mapped_column(Text)]
instant = Annotated[datetime, mapped_column(Instant())]
exact = Annotated[Decimal, mapped_column(Exact())]
document = Annotated[dict[str, Any], mapped_column(JSON)]
content = Annotated[bytes, mapped_column(LargeBinary)]


class Base(DeclarativeBase):
    """A table. Its rows are facts: written once, except for the columns it names."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )

    may_change: ClassVar[frozenset[str]] = frozenset()
    may_be_deleted: ClassVar[bool] = False
    may_be_erased: ClassVar[frozenset[str]] = frozenset()  # what tells who somebody was


@contextmanager
def erasing(session: Session) -> Iterator[None]:
    """Allow `may_be_erased` to change: a person leaves and takes the name along."""
    session.info["erases"] = True
    try:
        yield
        session.flush()
    finally:
        session.info["erases"] = False
