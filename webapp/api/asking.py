"""Who asks: anybody by their address, or an employer's program by its key, within its limits."""

from typing import NoReturn

from flask import abort, g, jsonify, make_response, request

from webapp.actions import api_keys
from webapp.queries import api_keys as queries
from webapp.queries.api_keys import Key
from webapp.shell.limits import Kind, count
from webapp.shell.request import now, outlast, session

_SCHEME = "bearer"


def asker() -> Key | None:
    """Return the key that was sent, None for none; ends the request with 401 for a wrong one."""
    if "api_key" not in g:
        g.api_key = _sent_key()
    found: Key | None = g.api_key
    return found


def required() -> Key:
    """Return the key that was sent; ends the request with 401 where there is none."""
    found = asker()
    if found is None:
        refuse("Send your key in the header: Authorization: Bearer ytt_…")
    return found


def count_for(kind: Kind) -> None:
    """Count the question at hand for its asker; too many end it with 429 and the time to wait."""
    key = asker()
    if key is None:
        count(kind)
        return
    most = {"number": key.lookups, "upload": key.uploads, "list": key.lists}[kind]
    count(kind, f"key {key.id}", most)


def refuse(detail: str) -> NoReturn:
    """End the request at hand: the key is missing, unknown or ended."""
    refusal = make_response(jsonify(status=401, title="No such key", detail=detail), 401)
    refusal.headers["WWW-Authenticate"] = "Bearer"
    refusal.headers["Cache-Control"] = "no-store"
    abort(refusal)


def _sent_key() -> Key | None:
    header = request.headers.get("Authorization", "")
    if not header:
        return None
    scheme, _, text = header.partition(" ")
    at = now()
    found = queries.by_key(session(), text.strip(), now=at)
    if scheme.lower() != _SCHEME or found is None:
        refuse("This key is unknown, or it was ended. Make a new one at /verify/keys.")
    if found.is_due(at):
        outlast(lambda writing: api_keys.mark_used(writing, found.id, now=at))
    return found
