"""What is shown when a page cannot be: one page for each kind of answer, in plain words."""

import secrets

from flask import Flask, Request, current_app, g, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from assessments.problems import SourceError
from webapp.actions.errors import Missing, Refused, Stale
from webapp.shell.i18n import N_, gettext
from webapp.shell.i18n.libraries import said

NOT_HERE = N_("There is no such page, or it is not one that you may open.")
FOR_PROGRAMS = ("/api/", "/log/", "/status/", "/.well-known/")  # nobody browses there
WORDS = {
    400: (N_("That did not arrive whole"), N_("Go back, load the page again and send it again.")),
    404: (N_("Not here"), NOT_HERE),
    405: (N_("Not here"), NOT_HERE),
    409: (N_("That is not possible now"), ""),
    413: (N_("That file is too large"), N_("Send a smaller one.")),
    422: (N_("That cannot be read"), N_("Go back and correct what you sent.")),
    429: (N_("Too many tries"), N_("Wait a few minutes, then try again.")),
    503: (
        N_("This cannot be asked just now"),
        N_(
            "Its text has an error, and nothing of yours is lost. Tell whoever runs this site, and"
            " come back later."
        ),
    ),
    500: (N_("Something broke on our side"), N_("What you had saved before is safe.")),
}


def install(app: Flask) -> None:
    """Map what actions and the web layer raise to answers."""
    app.register_error_handler(Missing, lambda _: answer(404))
    app.register_error_handler(Refused, lambda refused: answer(409, said(str(refused))))
    app.register_error_handler(Stale, stale)
    app.register_error_handler(SourceError, unreadable)
    app.register_error_handler(HTTPException, refused_by_web)
    app.register_error_handler(500, broken)


def refused_by_web(error: HTTPException) -> ResponseReturnValue:
    """Answer 403 and 404 alike in words; redirects and ready answers pass."""
    if error.response is not None or error.code is None or error.code < 400:
        return error
    if error.code == 403:
        return answer(403, gettext(NOT_HERE), like=404)
    return answer(error.code)


def stale(error: Stale) -> ResponseReturnValue:
    """Show both texts: neither is lost."""
    return answer(409, said(str(error)), theirs=error.theirs, yours=error.yours)


def unreadable(error: SourceError) -> ResponseReturnValue:
    """Say that a published text cannot be used; what is wrong with it stands in the log."""
    current_app.logger.error("a published text cannot be used: %s", error)
    return answer(503)


def broken(error: Exception) -> ResponseReturnValue:
    """Answer with a reference under which the operator finds the error in the log."""
    reference = secrets.token_hex(4)
    current_app.logger.error("reference %s", reference)
    g.plain = True  # the person could not be read perhaps: ask nothing of the database
    return answer(500, reference=reference)


def answer(status: int, message: str = "", *, like: int = 0, **more: str) -> ResponseReturnValue:
    """Return the page of an error, or its JSON where that was asked for."""
    title, advice = WORDS.get(like or status, WORDS[400 if status < 500 else 500])
    told = message or gettext(advice)
    if wants_json(request):
        return jsonify(status=status, title=gettext(title), detail=told, **more), status
    page = render_template(
        "webapp/shell/error.html", heading=gettext(title), message=told, status=status, **more
    )
    return page, status


def wants_json(asking: Request) -> bool:
    """Return whether a program asks, and not a person with a browser."""
    if asking.path.startswith(FOR_PROGRAMS):
        return True
    best = asking.accept_mimetypes.best_match(["text/html", "application/json"])
    return best == "application/json" and not asking.accept_mimetypes["text/html"]
