"""The few questions that nearly every request asks, put straight to the database's driver.

SQLAlchemy writes the SQL and knows how to read each column, once; putting the same question by way
of a session took up to ten times as long as the answer.
"""

from collections import namedtuple
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect, Engine, Select
from sqlalchemy.orm import Session

Parameters = tuple[str | int, ...] | dict[str, str | int]


@dataclass(frozen=True, slots=True)
class _Written:
    """A question as one database takes it."""

    text: str
    order: tuple[str, ...] | None  # of its parameters by position; None: by name
    fixed: dict[str, str | int]  # what the question itself brings, such as a limit
    row: Callable[..., Any]
    readers: tuple[tuple[int, Callable[[Any], Any]], ...]  # of the columns that need one

    def given(self, asked: dict[str, str | int]) -> Parameters:
        values = {**self.fixed, **asked} if self.fixed else asked
        return values if self.order is None else tuple(values[name] for name in self.order)

    def read(self, kept: Sequence[Any]) -> Any:
        values = list(kept)
        for place, reader in self.readers:
            values[place] = reader(values[place])
        return self.row(*values)


class Question:
    """A SELECT with words and whole numbers as parameters; each column has its own name."""

    def __init__(self, statement: Select[*tuple[Any, ...]]) -> None:
        self._statement = statement
        self._written: dict[str, _Written] = {}  # by dialect

    def rows(self, of: Connection | Engine, **asked: str | int) -> list[Any]:
        """Return the rows as last committed; of a connection, as its transaction sees them."""
        if isinstance(of, Connection):
            return self.within(of, **asked)
        connection = of.raw_connection()
        try:
            return self._rows(connection, of.dialect, asked)
        finally:
            connection.close()

    def of(self, session: Session, **asked: str | int) -> list[Any]:
        """Return the rows as this session sees them, with what it has not written yet."""
        session.flush()
        return self.within(session.connection(), **asked)

    def within(self, connection: Connection, **asked: str | int) -> list[Any]:
        """Return the rows as this connection's transaction sees them."""
        return self._rows(connection.connection, connection.dialect, asked)

    def _rows(self, driver: Any, dialect: Dialect, asked: dict[str, str | int]) -> list[Any]:
        written = self._written.get(dialect.name) or self._write(dialect)
        cursor = driver.cursor()
        cursor.execute(written.text, written.given(asked))
        found = cursor.fetchall()
        cursor.close()
        return [written.read(row) for row in found]

    def _write(self, dialect: Dialect) -> _Written:
        compiled = self._statement.compile(dialect=dialect)
        columns = self._statement.selected_columns
        readers = [column.type.dialect_impl(dialect) for column in columns]
        found = [reader.result_processor(dialect, None) for reader in readers]
        written = _Written(
            text=str(compiled),
            order=tuple(compiled.positiontup or ()) if compiled.positional else None,
            fixed={name: value for name, value in compiled.params.items() if value is not None},
            row=namedtuple("Row", [str(column.key) for column in columns]),
            readers=tuple((place, one) for place, one in enumerate(found) if one is not None),
        )
        self._written[dialect.name] = written
        return written
