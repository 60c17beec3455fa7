"""Shapes of what programs send and get, as JSON Schema."""

from typing import Any

_TEXT = {"type": "string"}
_COUNT = {"type": "integer", "minimum": 0}
_VERDICTS = ["valid", "invalid", "not_in_force", "indeterminate", "unsupported"]
_RESULTS = ["pass", "fail", "skipped", "unknown"]
_NAMES = ["", "same", "other-form", "different", "unknown"]


def _record(*needed: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(needed), "properties": properties}


def _list(of: Any, **more: Any) -> dict[str, Any]:
    return {"type": "array", "items": of, **more}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


_CERTIFICATE_TEXTS = (
    "id",
    "url",
    "name",
    "role",
    "role_title",
    "assurance",
    "assurance_words",
    "not_seen",
    "bank",
    "sitting",
    "identity",
    "cut",
    "edition",
    "awarded",
    "valid_from",
    "issuer",
    "issuer_name",
)
_ROW_TEXTS = (
    "ref",
    "state",
    "sentence",
    "name_expected",
    "name_on_certificate",
    "role",
    "issuer",
    "assurance",
    "sitting",
    "identity",
    "bank",
    "awarded",
    "valid_until",
    "number",
)
_CERTIFICATE = _record(
    *_CERTIFICATE_TEXTS,
    "does_not_confer",
    "competencies",
    "test",
    **dict.fromkeys(_CERTIFICATE_TEXTS, _TEXT),
    does_not_confer=_list(_TEXT),
    test={"type": "boolean"},
    tries=_COUNT,
    valid_until={"type": ["string", "null"]},
    competencies=_list(_record("id", "title", "level", "how", level={"type": ["integer", "null"]})),
)
_VERDICT_PARTS: dict[str, Any] = {
    "api": {"const": "1"},
    "verdict": {"enum": _VERDICTS},
    "state": _TEXT,
    "sentence": _TEXT,
    "checked_at": _TEXT,
    "mode": {"enum": ["online", "offline"]},
    "certificate": {"anyOf": [_ref("Certificate"), {"type": "null"}]},
    "checks": _list(_ref("Check")),
}
_SUMMARY = ("rows", *_VERDICTS, "name_differs", "name_other_form")
_ASKED = {"id": _TEXT, "expected_name": _TEXT, "ref": _TEXT}
_CREDENTIAL = {"credential": {"type": ["object", "string"]}}

SCHEMAS: dict[str, Any] = {
    "Anything": {"type": "object"},
    "Problem": _record("status", "detail", status={"type": "integer"}, title=_TEXT, detail=_TEXT),
    "Question": _record(**_ASKED, **_CREDENTIAL),
    "BatchQuestion": _record(
        "items", items=_list(_record(**_ASKED, **_CREDENTIAL), minItems=1, maxItems=200)
    ),
    "ListQuestion": _record(
        "items", items=_list(_record("id", **_ASKED), minItems=1, maxItems=1000)
    ),
    "Check": _record(
        "check",
        "result",
        "message",
        check=_TEXT,
        result={"enum": _RESULTS},
        code=_TEXT,
        message=_TEXT,
        detail=_TEXT,
    ),
    "Certificate": _CERTIFICATE,
    "Verdict": _record(*_VERDICT_PARTS, **_VERDICT_PARTS),
    "Item": _record(
        *("ref", "name", *_VERDICT_PARTS),
        ref=_TEXT,
        name=_record(
            *("result", "expected", "on_certificate"),
            result={"enum": _NAMES},
            expected=_TEXT,
            on_certificate=_TEXT,
        ),
        **_VERDICT_PARTS,
    ),
    "Batch": _record(
        *("api", "checked_at", "items", "summary"),
        api={"const": "1"},
        checked_at=_TEXT,
        items=_list(_ref("Item")),
        summary=_record(*_SUMMARY, **dict.fromkeys(_SUMMARY, _COUNT)),
    ),
    "Row": _record(
        *(*_ROW_TEXTS, "verdict", "name_result", "does_not_confer"),
        **dict.fromkeys(_ROW_TEXTS, _TEXT),
        verdict={"enum": _VERDICTS},
        name_result={"enum": _NAMES},
        does_not_confer=_list(_TEXT),
    ),
    "ListMade": _record("list", "total", "until", list=_TEXT, total=_COUNT, until=_TEXT),
    "ListPage": _record(
        *("list", "total", "done", "finished", "until", "page", "pages", "items"),
        list=_TEXT,
        total=_COUNT,
        done=_COUNT,
        finished={"type": "boolean"},
        until=_TEXT,
        page=_COUNT,
        pages=_COUNT,
        items=_list(_ref("Row"), maxItems=200),
    ),
    "Did": _record("id", "verificationMethod", "assertionMethod", id=_TEXT),
    "Bundle": _record("bundle", "did", "name", "host", "keys", "valid_until", "signature"),
    "StatusList": _record("id", "credentialSubject", "proof", "validUntil"),
    "LogProof": _record(
        *("leaf", "position", "size", "path", "root"),
        leaf=_TEXT,
        position=_COUNT,
        size=_COUNT,
        path=_list(_TEXT),
        root=_TEXT,
    ),
    "LogState": _record(
        *("origin", "size", "root", "note"), origin=_TEXT, size=_COUNT, root=_TEXT, note=_TEXT
    ),
    "LogGrowth": _record(
        *("from", "to", "path", "from_root", "to_root"),
        to=_COUNT,
        path=_list(_TEXT),
        from_root=_TEXT,
        to_root=_TEXT,
        **{"from": _COUNT},
    ),
}
