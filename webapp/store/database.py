"""Opens the database: how SQLite is set up, and that readers do not write."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Update, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction, sessionmaker
from sqlalchemy.orm import attributes as instance

from webapp.store import schema as schema  # tables name one another: all must be known
from webapp.store.base import Base, NotAllowed

BUSY_MS = 20_000  # one writer at a time: a burst of a class waits its turn, it is not refused


def connect(url: str, threads: int = 4) -> Engine:
    """Return an engine for SQLite (`sqlite:///path`) or PostgreSQL (`postgresql://…`).

    Each of the `threads` may hold a connection and, where the catalogue is read anew, need another.
    """
    parsed, pool = make_url(url), {"pool_size": threads + 1, "max_overflow": threads}
    if parsed.get_backend_name() == "sqlite":
        if parsed.database in (None, "", ":memory:"):
            pool = {}  # such a database is its one connection
        engine = create_engine(parsed, connect_args={"check_same_thread": False}, **pool)
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return create_engine(parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True, **pool)


def _set_up_sqlite(connection: DBAPIConnection, record: object) -> None:
    # The driver's own BEGIN comes too late and too weak: `_begin_sqlite` says it instead.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout={BUSY_MS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later fails at once when another wrote in
    # between; no waiting helps. So who means to write says so at the start.
    writes = connection.get_execution_options().get("writes", False)
    # Straight to the driver: this is said once for each request, and takes a quarter of the time.
    cursor = connection.connection.cursor()
    cursor.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
    cursor.close()


class Sessions:
    """Opens sessions: reading ones that refuse to flush, and writing ones."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._reading = sessionmaker(engine, info={"writes": False}, expire_on_commit=False)
        writer = engine.execution_options(writes=True)
        self._writing = sessionmaker(writer, info={"writes": True}, expire_on_commit=False)
        for maker in (self._reading, self._writing):
            event.listen(maker, "before_flush", _guard_flush)
            event.listen(maker, "do_orm_execute", _guard_statement)

    def __call__(self, connection: Connection | None = None) -> Session:
        """Return a session for reading; use it as a context manager or close it.

        With a `connection` it reads in the transaction that is open there.
        """
        return self._reading() if connection is None else self._reading(bind=connection)

    def writing(self) -> Session:
        """Return a session for writing that its opener commits and closes."""
        return self._writing()

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """Write in a transaction of its own: committed at the end, rolled back on an exception."""
        with self._writing.begin() as session:
            yield session


def _guard_flush(session: Session, context: UOWTransaction, instances: Any) -> None:
    if not session.info["writes"] and (session.new or session.dirty or session.deleted):
        raise NotAllowed("this session only reads: use a writing one")
    for row in session.deleted:
        if not row.may_be_deleted:
            raise NotAllowed(f"{type(row).__name__} is a fact and is not deleted")
    for row in session.dirty:
        state = instance.instance_state(row)
        changed = {a.key for a in state.attrs if a.history.has_changes()}
        allowed = row.may_change | (row.may_be_erased if session.info.get("erases") else set())
        if not changed <= allowed:
            names = ", ".join(sorted(changed - allowed))
            raise NotAllowed(f"{type(row).__name__} is a fact: {names} cannot change")


def _guard_statement(state: ORMExecuteState) -> None:
    if not (state.is_update or state.is_delete or state.is_insert):
        return
    if not state.session.info["writes"]:
        raise NotAllowed("this session only reads: use a writing one")
    mapper = state.bind_mapper
    table: type[Base] | None = mapper.class_ if mapper else None
    if table is None or state.is_insert:
        return
    if state.is_delete and not table.may_be_deleted:
        raise NotAllowed(f"{table.__name__} is a fact and is not deleted")
    if isinstance(state.statement, Update):
        # No public name tells which columns a statement sets; a test holds this one to it.
        changed = {str(getattr(column, "key", column)) for column in state.statement._values or {}}
        changed |= {str(name) for name in (state.parameters or {})}
        if not changed <= table.may_change:
            names = ", ".join(sorted(changed - table.may_change))
            raise NotAllowed(f"{table.__name__} is a fact: {names} cannot change")
