"""One request, one transaction: the session, the kit and the person of the request at hand."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar, cast

from flask import Flask, Response, current_app, g, request
from flask_login import LoginManager, current_user
from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from curriculum.catalog import Catalog
from webapp.kit import Kit
from webapp.queries import people

View = TypeVar("View", bound=Callable[..., object])
WRITING = frozenset({"POST", "PUT", "PATCH", "DELETE"})
_UNKNOWN = object()  # nobody has looked yet whether somebody is signed in


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who is signed in, with what may be done; a copy, not a row."""

    id: int
    name: str
    email: str
    language: str
    theme: str
    kinds: frozenset[str]
    signin_id: int
    token: str = ""

    is_authenticated = True
    is_active = True
    is_anonymous = False

    def get_id(self) -> str:
        """Return what the cookie carries: the token of this sign-in, never the person's id."""
        return self.token


def apart(view: View) -> View:
    """Mark a view that opens its own short transactions, because it also does something slow.

    Its `session()` only reads, and nothing is committed for it.
    """
    view.apart = True  # type: ignore[attr-defined]
    return view


def install(app: Flask, the_kit: Kit) -> None:
    """Give each request its session, and commit once at the end of those that write."""
    app.extensions["ytterby"] = the_kit
    login = LoginManager(app)
    login.session_protection = None  # sign-ins are rows that can be ended; addresses change
    login.user_loader(load_visitor)
    app.before_request(begin)
    app.after_request(commit)
    app.teardown_request(close)


def kit() -> Kit:
    """Return the kit of this site."""
    return cast(Kit, current_app.extensions["ytterby"])


def now() -> datetime:
    """Return the moment at which this request arrived: the same for all it does."""
    at = g.get("now")
    if at is None:
        at = g.now = kit().now()
    return cast(datetime, at)


def begin() -> None:
    """Open the transaction of a writing request before anything is read, the person included."""
    if _writes():
        catalog()  # before the lock is taken: after a publication it has to be read anew
        session().connection()


def session() -> Session:
    """Return the session of this request: a writing one for POST and its kin."""
    if "session" not in g:
        sessions = kit().sessions
        g.session = sessions.writing() if _writes() else sessions(g.get("connection"))
    return cast(Session, g.session)


def connection() -> Connection:
    """Return the connection of this request, in a transaction.

    A page that only reads gets one without a session: opening that takes twice as long.
    """
    if "session" in g or _writes():
        return session().connection()
    if "connection" not in g:
        g.connection = kit().sessions.engine.connect()
        g.connection.begin()
    return cast(Connection, g.connection)


def _asked() -> Connection | Engine:
    """Return whom to ask who is there: a page has one connection for all, from the first question.

    A request that writes has its own transactions, and the person is read before any of them.
    """
    return kit().sessions.engine if request.method in WRITING else connection()


def _writes() -> bool:
    view = current_app.view_functions.get(request.endpoint or "")
    return request.method in WRITING and view is not None and not getattr(view, "apart", False)


def catalog() -> Catalog:
    """Return the catalogue as it was when this request first asked."""
    found = g.get("catalog")
    if found is None:
        found = g.catalog = kit().catalog(g.get("published"))
    return cast(Catalog, found)


def person() -> Visitor | None:
    """Return who is signed in, None for nobody."""
    visitor = g.get("visitor", _UNKNOWN)
    if visitor is _UNKNOWN:
        found = current_user._get_current_object()
        visitor = g.visitor = found if found.is_authenticated else None
    return cast("Visitor | None", visitor)


def learner_id() -> int:
    """Return the id of the person signed in; for views whose mark lets nobody else in."""
    visitor = person()
    if visitor is None:
        raise LookupError("nobody is signed in: the view's access mark is wrong")
    return visitor.id


def load_visitor(token: str) -> Visitor | None:
    """Return the person of a sign-in that is still open; Flask-Login asks this."""
    found = people.by_token(_asked(), token, now=now())
    if found is None:
        return None
    g.published = found.published
    if found.due:
        outlast(lambda writing: people.mark_seen(writing, found.signin_id, now=now()))
    return Visitor(
        id=found.id,
        name=found.name,
        email=found.email,
        language=found.language,
        theme=found.theme,
        kinds=found.kinds,
        signin_id=found.signin_id,
        token=token,
    )


def outlast(write: Callable[[Session], object]) -> None:
    """Write after this request's transaction has ended, whatever its end, in one of its own."""
    g.setdefault("outlasting", []).append(write)


def commit(response: Response) -> Response:
    """Commit what the request wrote if it succeeded; then write what outlasts its refusal."""
    opened: Session | None = g.get("session")
    if opened is not None and opened.info["writes"]:
        if response.status_code < 400:
            opened.commit()
        else:
            opened.rollback()
    writes = g.pop("outlasting", [])
    if writes:
        close(None)  # who holds a connection must not wait for another
        with kit().sessions.begin() as writing:
            for write in writes:
                write(writing)
    return response


def close(error: BaseException | None) -> None:
    """Give the connection back; what was not committed is gone."""
    for name in ("session", "connection"):
        opened: Session | Connection | None = g.pop(name, None)
        if opened is not None:
            opened.close()
