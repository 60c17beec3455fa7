"""What Alembic runs for each command: our tables, over the connection that it was given."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from webapp.store.base import Exact, Instant
from webapp.store.schema import METADATA


def render(kind: str, what: Any, autogen: AutogenContext) -> str | Literal[False]:
    """Write our column types as the plain ones beneath: a migration imports nothing of the site."""
    if kind == "type" and isinstance(what, Instant):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(what, Exact):
        return "sa.String(length=60)"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_item=render,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
