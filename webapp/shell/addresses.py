"""Public pages in another language: the same addresses under `/zh`, linked with one another.

The application never sees the prefix: it is taken off before and put on the links afterwards, so
that views, templates and lessons write the plain address only.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Flask, Response, current_app, g, has_request_context, redirect, request
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from webapp.shell.i18n import CATALOGUES, IN_ADDRESS, current_language
from webapp.shell.navigation import Link
from webapp.shell.request import kit, person

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

NAMES = {"en": "English", "zh": "中文"}
NOT_PAGES = ("/static/", "/api/", "/keys/", "/.well-known/")
# A link that says which language it leads to is left alone: it is the way out.
LINKS = re.compile(r'(?<! hreflang="en") (href|action|formaction)="(/(?!/)[^"]*)"')


@dataclass(frozen=True, slots=True)
class Addresses:
    """Takes the language off the address and notes it for `current_language`."""

    app: "WSGIApplication"

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Answer one request."""
        _, first, rest = [*environ["PATH_INFO"].split("/", 2), ""][:3]
        if first in CATALOGUES:
            environ[IN_ADDRESS] = first
            environ["PATH_INFO"] = f"/{rest}"
        return self.app(environ, start_response)


def install(app: Flask) -> None:
    """Serve the site under each language's prefix too. The access check comes before."""
    app.wsgi_app = Addresses(app.wsgi_app)  # type: ignore[method-assign]
    app.before_request(to_account)
    app.after_request(onward)
    app.jinja_env.filters["in_language"] = in_language


def of_address() -> str:
    """Return the language that the address names, empty for the plain address."""
    return str(request.environ.get(IN_ADDRESS, "")) if has_request_context() else ""


def to_account() -> ResponseReturnValue | None:
    """Send those who are signed in to the plain address of their own pages."""
    if of_address() and request.method == "GET" and request.endpoint and not _is_public():
        g.plain_address = True
        return redirect(request.full_path.rstrip("?"), 303)
    return None


def onward(response: Response) -> Response:
    """Let a redirect stay in the language of the address."""
    target = response.headers.get("Location", "")
    if of_address() and target and "plain_address" not in g:
        response.headers["Location"] = _prefixed(of_address(), target)
    return response


def in_language(page: str) -> Markup:
    """Return a page whose links stay in the language of its address."""
    language = of_address()
    if not language:
        return Markup(page)  # noqa: S704 - a whole page, escaped where it was filled
    return Markup(  # noqa: S704 - the same page with longer addresses
        LINKS.sub(lambda link: f' {link[1]}="{_prefixed(language, link[2])}"', page)
    )


def other_language() -> Link | None:
    """Return the way to this page in the other language, or to where an account chooses it."""
    other = "zh" if current_language() == "en" else "en"
    by_account = not of_address() and other == "en"
    if by_account or not _is_public():
        return Link(NAMES[other], "/account/appearance", lang=other) if _signed_in() else None
    path = request.full_path.rstrip("?")
    return Link(NAMES[other], path if other == "en" else f"/zh{path}", lang=other)


def alternates() -> tuple[tuple[str, str], ...]:
    """Return the languages of this page with their whole addresses; none for private pages."""
    if g.get("plain") or not _is_public():
        return ()
    site, path = kit().settings.url.rstrip("/"), request.path
    return (("en", site + path), ("zh-Hans", f"{site}/zh{path}"), ("x-default", site + path))


def _is_public() -> bool:
    view = current_app.view_functions.get(request.endpoint or "")
    return getattr(view, "access", "") == "anyone"


def _signed_in() -> bool:
    return not g.get("plain") and person() is not None


def _prefixed(language: str, target: str) -> str:
    outside = not target.startswith("/") or target.startswith((*NOT_PAGES, f"/{language}/"))
    return target if outside else f"/{language}{target}"
