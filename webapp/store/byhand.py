"""The few questions that nearly every request asks, put straight to the database's driver.

SQLAlchemy writes the SQL once; putting it by way of a session took ten times as long as the answer.
They see what was committed last, whatever transaction the request is in.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Engine, Select


class Question:
    """A SELECT with at most one parameter, of a type that needs no conversion."""

    def __init__(self, statement: Select[*tuple[Any, ...]]) -> None:
        self._statement = statement
        self._written: dict[str, tuple[str, str]] = {}  # by dialect: SQL, name of the parameter

    def rows(self, engine: Engine, *asked: str | int) -> Sequence[tuple[Any, ...]]:
        """Return the rows as the driver gives them; `instant` reads its moments."""
        text, name = self._written.get(engine.dialect.name) or self._write(engine)
        connection = engine.raw_connection()
        try:
            cursor = connection.cursor()
            if not asked:
                cursor.execute(text)
            else:
                cursor.execute(text, {name: asked[0]} if name else asked)
            found = cursor.fetchall()
            cursor.close()
        finally:
            connection.close()
        return found

    def _write(self, engine: Engine) -> tuple[str, str]:
        compiled = self._statement.compile(dialect=engine.dialect)
        (name,) = compiled.params or ("",)
        written = (str(compiled), "" if compiled.positional else name)
        self._written[engine.dialect.name] = written
        return written


def instant(told: str | datetime) -> datetime:
    """Return a moment that came from the driver: SQLite keeps text, PostgreSQL keeps moments."""
    found = datetime.fromisoformat(told) if isinstance(told, str) else told
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
