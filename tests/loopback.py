"""A web server in the tests' own process, for a browser that may go away amid a file."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from flask import Flask
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

ANSWER = "tests.answer"


class _Handler(WSGIRequestHandler):
    """Says nothing of requests, and closes what a browser that went away no longer reads.

    The library leaves that to the collector, and a file that it finds open is a warning here.
    """

    def log(self, *args: object) -> None:
        pass

    def connection_dropped(
        self, error: BaseException, environ: "WSGIEnvironment | None" = None
    ) -> None:
        close = getattr((environ or {}).get(ANSWER), "close", None)
        if close is not None:
            close()


def served(app: Flask) -> BaseWSGIServer:
    """Return a server of a site on a free port, not yet serving."""

    def noted(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[Any]:
        environ[ANSWER] = answer = app(environ, start_response)
        return answer

    return make_server("127.0.0.1", 0, noted, threaded=True, request_handler=_Handler)
