"""Pictures that authors published beside their lessons; of one that is asked about, no names."""

from pathlib import PurePosixPath

from flask import Response, abort, request
from flask.typing import ResponseReturnValue

from curriculum.drawings import without_names
from webapp.browse.door import door
from webapp.queries import catalogue
from webapp.shell.access import anyone
from webapp.shell.request import catalog, session

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
    asked = path in catalog().asked_drawings
    data = without_names(found.data) if asked else found.data
    if data is None:
        abort(404)
    sent = Response(data, mimetype=None, content_type=kind)
    sent.set_etag(f"{found.sha256}-plain" if asked else found.sha256)
    sent.headers["Cache-Control"] = "public, max-age=300"
    sent.headers["Content-Security-Policy"] = POLICY
    sent.headers["X-Content-Type-Options"] = "nosniff"
    return sent.make_conditional(request)
