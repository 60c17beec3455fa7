"""A form answered with the page it leads to: one request for those who ask for it, instead of two.

A form is answered with a redirect, so that no reload sends it twice. A script that shows the page
itself has no need of that: it says `Prefer: return=representation` (RFC 7240, section 4.2), and the
redirect is followed here. `Content-Location` then says which page it is.
"""

import io
from collections.abc import Iterable, Iterator
from http.cookies import SimpleCookie
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from flask import Flask

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

WISH = "return=representation"
Headers = list[tuple[str, str]]
Sent = tuple[str, Headers, bytes]


def install(app: Flask) -> None:
    """Put the following of redirects before the application."""
    app.wsgi_app = Onward(app.wsgi_app)  # type: ignore[method-assign]


class Onward:
    """Follows the redirect after a form for those who prefer the page."""

    def __init__(self, app: "WSGIApplication") -> None:
        self._app = app

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Answer one request."""
        wishes = [one.strip() for one in environ.get("HTTP_PREFER", "").split(",")]
        if environ["REQUEST_METHOD"] != "POST" or WISH not in wishes:
            return self._app(environ, start_response)
        asked = dict(environ)  # the application may change what it is given
        status, headers, body = self._whole(environ)
        place = _own_place(headers) if status.startswith("303") else ""
        if place:
            cookies = [pair for pair in headers if pair[0].lower() == "set-cookie"]
            status, headers, body = self._whole(_to(place, asked, cookies))
            headers += [*cookies, ("Content-Location", place), ("Preference-Applied", WISH)]
        start_response(status, headers)
        return (body,)

    def _whole(self, environ: "WSGIEnvironment") -> Sent:
        told: list[tuple[str, Headers]] = []

        def listen(status: str, headers: Headers, *more: object) -> object:
            told.append((status, list(headers)))
            return lambda data: None

        answer = self._app(environ, listen)  # type: ignore[arg-type]
        try:
            body = b"".join(answer)
        finally:
            if close := getattr(answer, "close", None):
                close()
        status, headers = told[-1]
        return status, headers, body


def _own_place(headers: Headers) -> str:
    """Return where a redirect leads on this site, empty when it leads elsewhere."""
    found = next((text for name, text in headers if name.lower() == "location"), "")
    return found if found.startswith("/") and not found.startswith("//") else ""


def _to(place: str, environ: "WSGIEnvironment", cookies: Headers) -> "WSGIEnvironment":
    """Return the request that a browser would make next."""
    parts = urlsplit(place)
    return {
        **{name: text for name, text in environ.items() if name not in _OF_A_FORM},
        "REQUEST_METHOD": "GET",
        "PATH_INFO": unquote(parts.path, "latin-1"),
        "QUERY_STRING": parts.query,
        "HTTP_COOKIE": "; ".join(_kept(environ.get("HTTP_COOKIE", ""), cookies)),
        "wsgi.input": io.BytesIO(),
    }


_OF_A_FORM = frozenset({"CONTENT_LENGTH", "CONTENT_TYPE", "HTTP_PREFER", "werkzeug.request"})


def _kept(known: str, cookies: Headers) -> Iterator[str]:
    """Yield the cookies as they stand after those that the answer set."""
    jar = SimpleCookie(known)
    for _, text in cookies:
        jar.load(text)
    for name, morsel in jar.items():
        yield f"{name}={morsel.coded_value}"
