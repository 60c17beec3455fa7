"""Certificates for programs: verify one, the issuer's keys, the status lists, the log."""

import json
from collections.abc import Mapping
from typing import Any

from flask import Response, jsonify, request
from flask.typing import ResponseReturnValue

from curriculum.awards import bundle
from curriculum.awards.answer import as_json
from curriculum.awards.issuer import did_document
from curriculum.awards.upload import read_upload
from webapp.actions.errors import Missing
from webapp.api import batches, openapi, proofs
from webapp.api.asking import count_for
from webapp.api.door import door
from webapp.queries import status_lists, verdicts
from webapp.shell.access import anyone
from webapp.shell.headers import for_all, private
from webapp.shell.request import apart, kit, now, session

__all__ = ["batches", "door", "openapi", "proofs"]
FRESH_S = 300  # how long others may keep keys and status lists


@door.get("/api/v1/certificates/<number>")
@anyone
def certificate(number: str) -> ResponseReturnValue:
    count_for("number")
    found = verdicts.of_number(session(), kit().keyring().known(), number, now=now())
    return _verdict(found)


@door.post("/api/v1/verify")
@anyone
@apart
def verify() -> ResponseReturnValue:
    """Judge a file, a credential or a number; 200 whatever the verdict, 400 for no question."""
    asked = request.get_json(silent=True) if request.is_json else None
    fields = asked if isinstance(asked, dict) else request.form
    name = str(fields.get("expected_name", ""))[:200]
    issuers = kit().keyring().known()
    if "file" in request.files or "credential" in fields:
        count_for("upload")
        roots = [root for issuer in issuers for root in issuer.paper_roots]
        document = read_upload(_document(fields), roots)
        found = verdicts.of_document(session(), issuers, document, now=now(), expected_name=name)
    elif "id" in fields:
        count_for("number")
        number = str(fields["id"])
        found = verdicts.of_number(session(), issuers, number, now=now(), expected_name=name)
    else:
        return jsonify(status=400, detail="Send a file, a credential or an id."), 400
    return _verdict(found)


def _verdict(found: verdicts.Found) -> Response:
    return private(jsonify(as_json(found.verdict, checked_at=now(), mode="online")))


def _document(fields: Mapping[str, Any]) -> bytes:
    if "file" in request.files:
        return bytes(request.files["file"].read())
    credential = fields["credential"]
    return (credential if isinstance(credential, str) else json.dumps(credential)).encode()


@door.get("/.well-known/did.json")
@anyone
def did() -> ResponseReturnValue:
    return _json(json.dumps(did_document(kit().keyring().trusted())), "application/did+json")


@door.get("/.well-known/issuer.json")
@anyone
def issuer_bundle() -> ResponseReturnValue:
    return _json(json.dumps(bundle.build(kit().keyring(), now=now()), indent=1))


@door.get("/status/<int:number>", defaults={"purpose": "revocation"})
@door.get("/status/<int:number>/<any(suspension):purpose>")
@anyone
def status_list(number: int, purpose: str) -> ResponseReturnValue:
    signed = status_lists.newest(session(), number, purpose)
    if signed is None:
        raise Missing(f"there is no status list {number}")
    return _json(signed)


def _json(text: str | bytes, kind: str = "application/json") -> Response:
    return for_all(Response(text, mimetype=kind), FRESH_S)
