"""Many certificates in one question, and lists that an employer's program has kept for it."""

import json
from collections.abc import Sequence
from typing import Any

from flask import Response, jsonify, make_response, request, url_for
from flask.typing import ResponseReturnValue

from curriculum.awards import asked, documents, instants, rows
from curriculum.awards.answer import API, as_json
from curriculum.awards.asked import Asked, BadList
from curriculum.awards.rows import Row
from webapp.actions import check_lists
from webapp.actions.check_lists import KEPT, MOST_ROWS, Item, Sent
from webapp.actions.errors import Missing
from webapp.api import asking
from webapp.api.door import door
from webapp.queries import check_lists as queries
from webapp.queries import verdicts
from webapp.queries.verdicts import Found
from webapp.shell.access import anyone
from webapp.shell.headers import private
from webapp.shell.request import apart, kit, now, outlast, session

MOST = 200  # rows of one question, and of one page of a kept list
CSV = "text/csv"


@door.post("/api/v1/verify/batch")
@anyone
@apart
def verify_batch() -> ResponseReturnValue:
    """Judge up to 200 ids or credentials, in the order of the question; nothing is kept."""
    asking.count_for("list")
    try:
        items = _items(MOST)
    except BadList as wrong:
        return _refused(str(wrong))
    judged = [_judged(item, at) for at, item in enumerate(items, 1)]
    found = [row for row, _ in judged]
    if request.accept_mimetypes.best_match(["application/json", CSV]) == CSV:
        return private(Response(rows.as_csv(found), mimetype=CSV))
    answers = [answer for _, answer in judged]
    at = instants.written(now())
    answer = jsonify(api=API, checked_at=at, items=answers, summary=rows.summary(found))
    return private(answer)


@door.post("/api/v1/lists")
@anyone
@apart
def keep_list() -> ResponseReturnValue:
    """Take in up to 1,000 ids; they are checked after the answer and kept for 30 days."""
    key = asking.required()
    asking.count_for("list")
    try:
        wanted = _items(MOST_ROWS)
    except BadList as wrong:
        return _refused(str(wrong))
    items = [_kept(item, at) for at, item in enumerate(wanted, 1)]
    at, token = now(), kit().new_token()
    sent = Sent(token=token, title=items[0].ref, person_id=key.person_id)
    outlast(lambda writing: check_lists.take_in(writing, sent, items, now=at))
    answer = jsonify(list=token, total=len(items), until=instants.written(at + KEPT))
    answer.headers["Location"] = url_for(".kept_list", token=token)
    return private(make_response(answer, 202))


@door.get("/api/v1/lists/<token>")
@anyone
def kept_list(token: str) -> ResponseReturnValue:
    """Return how far a list is, and a page of what was found."""
    key = asking.required()
    asking.count_for("number")
    held = queries.by_token(session(), token, key.person_id, now=now())
    if held is None:
        raise Missing("there is no such list")
    page = max(1, request.args.get("page", 1, type=int))
    found = queries.found(session(), held.id, after=(page - 1) * MOST, most=MOST)
    answer = jsonify(
        list=token,
        total=held.total,
        done=held.done,
        finished=held.is_done,
        until=instants.written(held.until),
        page=page,
        pages=-(-held.total // MOST),
        items=[row.as_dict() for row in found],
    )
    return private(answer)


@door.delete("/api/v1/lists/<token>")
@anyone
def forget_list(token: str) -> ResponseReturnValue:
    """Delete a list now."""
    key = asking.required()
    check_lists.forget(session(), token, key.person_id)
    return "", 204


def _items(most: int) -> Sequence[Any]:
    """Return the items that were sent: of JSON as they are, of CSV as objects."""
    if request.mimetype == CSV:
        text = asked.decoded(request.get_data(cache=False))
        return [
            {"id": one.number, "expected_name": one.name, "ref": one.ref}
            for one in asked.read(text, most)
        ]
    sent = request.get_json(silent=True)
    items = sent.get("items") if isinstance(sent, dict) else None
    if not isinstance(items, list) or not items:
        raise BadList('Send {"items": [{"id": "…"}, …]}, or a list as text/csv.')
    if len(items) > most:
        raise BadList(f"The list has {len(items)} rows; {most} can be checked at once. Split it.")
    return items


def _judged(item: Any, at: int) -> tuple[Row, dict[str, Any]]:
    (one,) = asked.of_json([item])
    ref = one.ref or one.number or str(at)
    verdict = _found(item, one).verdict
    row = rows.of_verdict(ref, verdict, one.name)
    name = {
        "result": row.name_result,
        "expected": one.name,
        "on_certificate": row.name_on_certificate,
    }
    return row, {"ref": ref, "name": name, **as_json(verdict, checked_at=now(), mode="online")}


def _found(item: Any, one: Asked) -> Found:
    issuers = kit().keyring().known()
    if isinstance(item, dict) and "credential" in item:
        sent = item["credential"]
        data = (sent if isinstance(sent, str) else json.dumps(sent)).encode()
        document = documents.read_credential(data)
        return verdicts.of_document(session(), issuers, document, now=now())
    return verdicts.of_number(session(), issuers, one.number, now=now())


def _kept(item: Any, at: int) -> Item:
    (one,) = asked.of_json([item])
    return Item(ref=one.ref or one.number or str(at), number=one.number or "-", expected=one.name)


def _refused(detail: str) -> ResponseReturnValue:
    return jsonify(status=400, detail=detail), 400
