"""How the tables came to be what they are, and how a database is brought up to date."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, select, table, text

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER = Path(__file__).parent


def head() -> str:
    """Return the newest step: files are numbered, and two with one number would meet at review."""
    return max(path.stem.partition("_")[0] for path in (FOLDER / "versions").glob("[0-9]*.py"))


def current(engine: Engine) -> str:
    """Return the step that a database stands at, empty for a new one."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return ""
        found = connection.scalar(select(text("version_num")).select_from(table("alembic_version")))
        return str(found or "")


def upgrade(engine: Engine) -> bool:
    """Bring a database up to date and return whether there was something to do."""
    if current(engine) == head():
        return False
    from alembic import command  # a start that finds nothing to do need not load it

    with engine.connect() as connection:
        command.upgrade(configured(connection), "head")
        connection.commit()
    return True


def configured(connection: Connection) -> "Config":
    """Return Alembic's configuration for an open connection; there is no .ini file."""
    from alembic.config import Config

    # Its own default is where output went when it was loaded, which may be closed by now.
    config = Config(stdout=sys.stdout)
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
