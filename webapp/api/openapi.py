"""The description of the API that programs read: what each route takes, and what it answers."""

from typing import Any

from flask import jsonify
from flask.typing import ResponseReturnValue

from webapp.api import shapes
from webapp.api.door import door
from webapp.shell.access import anyone
from webapp.shell.headers import for_all
from webapp.shell.request import kit

A_DAY_S = 86400
JSON = "application/json"


@door.get("/api/v1/openapi.json")
@anyone
def openapi() -> ResponseReturnValue:
    return for_all(jsonify(document(kit().settings.url)), A_DAY_S)


def document(origin: str) -> dict[str, Any]:
    """Return the whole description, for a site at this address."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Certificates of this institute",
            "version": "1",
            "description": "Verify certificates one by one or many at once. A verification that "
            "was completed is a 200 whatever its verdict: no error is ever a forgery.",
        },
        "servers": [{"url": origin}],
        "paths": _PATHS,
        "components": {"schemas": shapes.SCHEMAS, "securitySchemes": _KEYS},
    }


def _operation(name: str, summary: str, **more: Any) -> dict[str, Any]:
    return {"operationId": name, "summary": summary, **more}


def _answer(words: str, schema: str = "", kind: str = JSON) -> dict[str, Any]:
    shape = {"$ref": f"#/components/schemas/{schema}"} if schema else {"type": "string"}
    return {"description": words, "content": {kind: {"schema": shape}}}


def _body(schema: str, *kinds: str) -> dict[str, Any]:
    shape = {"$ref": f"#/components/schemas/{schema}"}
    others = {kind: {"schema": {"type": "string"}} for kind in kinds}
    return {"required": True, "content": {JSON: {"schema": shape}, **others}}


def _parameter(name: str, words: str, place: str = "path", kind: str = "string") -> dict[str, Any]:
    needed = {"required": True} if place == "path" else {}
    return {"name": name, "in": place, "description": words, "schema": {"type": kind}, **needed}


_KEYS = {"key": {"type": "http", "scheme": "bearer", "description": "A key of /verify/keys."}}
_MAY: list[dict[str, list[str]]] = [{}, {"key": []}]
_MUST: list[dict[str, list[str]]] = [{"key": []}]
_PROBLEM = _answer("The question cannot be read.", "Problem")
_NO_KEY = _answer("The key is missing, unknown or ended.", "Problem")
_MISSING = _answer("There is no such thing, or it is not yours.", "Problem")
_WAIT = {
    **_answer("Too many questions: wait as many seconds as Retry-After says.", "Problem"),
    "headers": {"Retry-After": {"schema": {"type": "integer"}}},
}
_LARGE = _answer("What was sent is too large.", "Problem")
_PROVEN = {"200": _answer("The proof.", "LogProof"), "404": _MISSING, "429": _WAIT}
_VERDICT = _answer("The verdict.", "Verdict")
_LIST = _parameter("token", "The list, as its making was answered.")
_UPLOAD = {
    "schema": {
        "type": "object",
        "properties": {
            "file": {"type": "string", "format": "binary"},
            "credential": {"type": "string"},
            "id": {"type": "string"},
            "expected_name": {"type": "string"},
        },
    }
}

_VERIFYING: dict[str, Any] = {
    "/api/v1/certificates/{number}": {
        "get": _operation(
            "certificate",
            "Judge a certificate by its number",
            parameters=[_parameter("number", "The number on the certificate.")],
            security=_MAY,
            responses={"200": _VERDICT, "401": _NO_KEY, "429": _WAIT},
        )
    },
    "/api/v1/verify": {
        "post": _operation(
            "verify",
            "Judge a file, a credential or a number",
            requestBody={
                "required": True,
                "content": {
                    JSON: {"schema": {"$ref": "#/components/schemas/Question"}},
                    "multipart/form-data": _UPLOAD,
                },
            },
            security=_MAY,
            responses={
                "200": _VERDICT,
                "400": _PROBLEM,
                "401": _NO_KEY,
                "413": _LARGE,
                "429": _WAIT,
            },
        )
    },
    "/api/v1/verify/batch": {
        "post": _operation(
            "verify_batch",
            "Judge up to 200 numbers or credentials; answers are in the order of the question",
            requestBody=_body("BatchQuestion", "text/csv"),
            security=_MAY,
            responses={
                "200": {
                    "description": "A verdict for each; one bad row fails no other.",
                    "content": {
                        JSON: {"schema": {"$ref": "#/components/schemas/Batch"}},
                        "text/csv": {"schema": {"type": "string"}},
                    },
                },
                "400": _PROBLEM,
                "401": _NO_KEY,
                "413": _LARGE,
                "429": _WAIT,
            },
        )
    },
}
_LISTS: dict[str, Any] = {
    "/api/v1/lists": {
        "post": _operation(
            "keep_list",
            "Have up to 1,000 numbers checked after the answer, and kept for 30 days",
            requestBody=_body("ListQuestion", "text/csv"),
            security=_MUST,
            responses={
                "202": _answer("The list was taken in.", "ListMade"),
                "400": _PROBLEM,
                "401": _NO_KEY,
                "413": _LARGE,
                "429": _WAIT,
            },
        )
    },
    "/api/v1/lists/{token}": {
        "get": _operation(
            "kept_list",
            "See how far a list is, and what was found, 200 rows a page",
            parameters=[_LIST, _parameter("page", "From 1 on.", "query", "integer")],
            security=_MUST,
            responses={
                "200": _answer("A page of the list.", "ListPage"),
                "401": _NO_KEY,
                "404": _MISSING,
                "429": _WAIT,
            },
        ),
        "delete": _operation(
            "forget_list",
            "Delete a list now",
            parameters=[_LIST],
            security=_MUST,
            responses={
                "204": {"description": "It is gone."},
                "401": _NO_KEY,
                "404": _MISSING,
            },
        ),
    },
}
_ISSUER: dict[str, Any] = {
    "/api/v1/openapi.json": {
        "get": _operation(
            "openapi", "This description", responses={"200": _answer("It.", "Anything")}
        )
    },
    "/.well-known/did.json": {
        "get": _operation(
            "did",
            "The issuer's keys as a DID document",
            responses={"200": _answer("The document.", "Did", "application/did+json")},
        )
    },
    "/.well-known/issuer.json": {
        "get": _operation(
            "issuer_bundle",
            "All that an offline verifier needs to know about the issuer, signed",
            responses={"200": _answer("The bundle, good for 90 days.", "Bundle")},
        )
    },
    "/status/{number}": {
        "get": _operation(
            "withdrawn",
            "The signed status list of what was withdrawn or replaced",
            parameters=[_parameter("number", "The number of the list.", kind="integer")],
            responses={"200": _answer("The list.", "StatusList"), "404": _MISSING},
        )
    },
    "/status/{number}/{purpose}": {
        "get": _operation(
            "status_list",
            "The signed status list of what is suspended",
            parameters=[
                _parameter("number", "The number of the list.", kind="integer"),
                _parameter("purpose", "suspension"),
            ],
            responses={"200": _answer("The list.", "StatusList"), "404": _MISSING},
        )
    },
    "/log/checkpoint": {
        "get": _operation(
            "checkpoint",
            "The signed state of the log, a C2SP checkpoint",
            responses={"200": _answer("The checkpoint.", kind="text/plain")},
        )
    },
    "/log/proof": {
        "get": _operation(
            "proof",
            "The proof that a certificate stands in the log",
            parameters=[_parameter("id", "The number of the certificate.", "query")],
            responses=_PROVEN,
        )
    },
}
_NUMBER = _parameter("id", "The number of the certificate.", "query")
_LOG: dict[str, Any] = {
    "/log/checkpoints": {
        "get": _operation(
            "checkpoints",
            "Every checkpoint that was ever signed, the oldest first",
            responses={"200": _answer("The checkpoints.", kind="text/plain")},
        )
    },
    "/api/v1/log/checkpoint": {
        "get": _operation(
            "log_checkpoint",
            "The signed state of the log, in its parts",
            responses={"200": _answer("The state.", "LogState")},
        )
    },
    "/api/v1/log/inclusion": {
        "get": _operation(
            "inclusion",
            "The proof that a certificate stands in the log of a size",
            parameters=[
                _NUMBER,
                _parameter(
                    "size", "The size; that of the checkpoint if left out.", "query", "integer"
                ),
            ],
            responses=_PROVEN,
        )
    },
    "/api/v1/log/consistency": {
        "get": _operation(
            "consistency",
            "The proof that the log was only added to between two sizes",
            parameters=[
                _parameter("from", "The earlier size.", "query", "integer"),
                _parameter(
                    "to", "The later size; the present one if left out.", "query", "integer"
                ),
            ],
            responses={"200": _answer("The proof.", "LogGrowth"), "400": _PROBLEM},
        )
    },
}
_PATHS: dict[str, Any] = {**_VERIFYING, **_LISTS, **_ISSUER, **_LOG}
