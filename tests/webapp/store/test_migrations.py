"""The migrations lead to exactly the tables that the code describes, and back."""

from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine, inspect, text

from webapp.store.database import connect
from webapp.store.migrations import configured, current, head, upgrade
from webapp.store.schema import METADATA


@pytest.fixture
def empty_database(
    backend: str, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Engine]:
    if backend == "sqlite":
        engine = connect(f"sqlite:///{tmp_path / 'new.sqlite3'}")
        yield engine
        engine.dispose()
        return
    engine = request.getfixturevalue("postgres_engine")
    METADATA.drop_all(engine)
    yield engine
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE IF EXISTS alembic_version"))
    METADATA.drop_all(engine)
    METADATA.create_all(engine)


def test_up_gives_the_tables_of_the_code_and_down_takes_them_away(
    empty_database: Engine,
) -> None:
    assert upgrade(empty_database)
    with empty_database.connect() as connection:
        command.check(configured(connection))
        command.downgrade(configured(connection), "base")
        connection.commit()

    assert set(inspect(empty_database).get_table_names()) <= {"alembic_version"}


def test_what_it_says_goes_where_output_goes_now(empty_database: Engine) -> None:
    with empty_database.connect() as connection, redirect_stdout(StringIO()) as now:
        assert configured(connection).stdout is now


def test_an_up_to_date_database_needs_nothing(empty_database: Engine) -> None:
    upgrade(empty_database)

    assert not upgrade(empty_database)
    assert current(empty_database) == head()
