"""Pictures that authors published beside their lessons."""

from pathlib import PurePosixPath

from flask import Response, abort, request
from flask.typing import ResponseReturnValue

from webapp.browse.door import door
from webapp.queries import catalogue
from webapp.shell.access import anyone
from webapp.shell.request import session

TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".csv": "text/csv; charset=utf-8",
}
# A drawing opened by itself must not run or fetch anything; its own colours may stay.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@door.get("/files/<path:path>")
@anyone
def content_file(path: str) -> ResponseReturnValue:
    kind = TYPES.get(PurePosixPath(path).suffix)
    found = catalogue.picture(session(), path) if kind else None
    if found is None:
        abort(404)
    sent = Response(found.data, mimetype=None, content_type=kind)
    sent.set_etag(found.sha256)
    sent.headers["Cache-Control"] = "public, max-age=300"
    sent.headers["Content-Security-Policy"] = POLICY
    sent.headers["X-Content-Type-Options"] = "nosniff"
    return sent.make_conditional(request)
