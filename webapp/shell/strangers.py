"""Pages that are the same for every stranger: kept as they were sent, until something is published.

A view says with `shared` that its page is such a one. From then on a request without our cookie is
answered here, before the application is asked; the only question to the database is whether
something was published since, so that every process shows a publication with its next answer.
"""

import gzip
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from flask import Flask, Response, request

from curriculum.catalog import Catalog
from webapp.kit import Kit

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

POLICY = "public, max-age=0, must-revalidate"
QUERIES = ("", "lang=en", "lang=zh")  # other addresses are answered, and not kept
MOST_PAGES = 512
OF_A_BODY = ("content-type", "content-length", "content-encoding")
Headers = list[tuple[str, str]]


class Sent(NamedTuple):
    """An answer as it went out."""

    etag: str
    headers: Headers
    body: bytes


@dataclass(frozen=True, slots=True)
class Shelf:
    """The pages of one catalogue on one day: some of them say what is overdue."""

    catalog: Catalog
    day: date
    pages: dict[tuple[str, str, str], Sent] = field(default_factory=dict)


def shared(page: str) -> Response:
    """Return a page that is the same for every stranger, with its ETag, packed where that helps."""
    plain = page.encode()
    zipped = "gzip" in request.accept_encodings.values()
    answer = Response(gzip.compress(plain, mtime=0) if zipped else plain, mimetype="text/html")
    if zipped:
        answer.headers["Content-Encoding"] = "gzip"
    answer.set_etag(sha256(plain).hexdigest()[:32])
    answer.headers["Cache-Control"] = POLICY
    answer.headers["Vary"] = "Cookie, Accept-Encoding"
    answer.make_conditional(request)
    return answer


def install(app: Flask, kit: Kit) -> None:
    """Put the kept pages before the application."""
    cookie = app.config["SESSION_COOKIE_NAME"]
    app.wsgi_app = Strangers(app.wsgi_app, kit, cookie)  # type: ignore[method-assign]


class Strangers:
    """Answers what it has kept and hands on the rest."""

    def __init__(self, app: "WSGIApplication", kit: Kit, cookie: str) -> None:
        self._app = app
        self._kit = kit
        self._cookie = f"{cookie}="
        self._shelf: Shelf | None = None  # the content may still be on its way into the database

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Answer one request."""
        query = environ.get("QUERY_STRING", "")
        if (
            environ["REQUEST_METHOD"] != "GET"
            or query not in QUERIES
            or self._cookie in environ.get("HTTP_COOKIE", "")
        ):
            return self._app(environ, start_response)
        pages = self._pages()
        key = (environ["PATH_INFO"], query, environ.get("HTTP_ACCEPT_ENCODING", ""))
        if key not in pages:
            return self._ask(environ, start_response, pages, key)
        sent = pages[key]
        if _has(environ.get("HTTP_IF_NONE_MATCH", ""), sent.etag):
            headers = [pair for pair in sent.headers if pair[0].lower() not in OF_A_BODY]
            start_response("304 NOT MODIFIED", headers)
            return ()
        start_response("200 OK", list(sent.headers))
        return (sent.body,)

    def _pages(self) -> dict[tuple[str, str, str], Sent]:
        catalog, day = self._kit.catalog(), self._kit.now().date()
        shelf = self._shelf
        if shelf is None or shelf.catalog is not catalog or shelf.day != day:
            shelf = self._shelf = Shelf(catalog, day)
        return shelf.pages

    def _ask(
        self,
        environ: "WSGIEnvironment",
        start_response: "StartResponse",
        pages: dict[tuple[str, str, str], Sent],
        key: tuple[str, str, str],
    ) -> Iterable[bytes]:
        """Hand the request on, and keep the answer if it is a page that a view shares."""
        told: list[tuple[str, Headers]] = []

        def listen(status: str, headers: Headers, *more: object) -> object:
            told.append((status, headers))
            return start_response(status, headers, *more)  # type: ignore[arg-type]

        answer = self._app(environ, listen)  # type: ignore[arg-type]
        status, headers = told[-1]
        named = {name.lower(): text for name, text in headers}
        if (
            not status.startswith("200")
            or named.get("cache-control") != POLICY
            or "set-cookie" in named
        ):
            return answer
        body = b"".join(answer)
        if close := getattr(answer, "close", None):
            close()
        if len(pages) < MOST_PAGES:
            pages[key] = Sent(named.get("etag", ""), list(headers), body)
        return (body,)


def _has(known: str, etag: str) -> bool:
    """Whether the browser has this version: the value of If-None-Match names it."""
    return bool(known) and any(
        one.strip().removeprefix("W/") in ("*", etag) for one in known.split(",")
    )
