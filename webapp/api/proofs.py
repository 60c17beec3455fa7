"""The public log for programs: what was signed of it, and proofs that it was only added to."""

from typing import Any

from flask import Response, jsonify, request
from flask.typing import ResponseReturnValue

from curriculum.awards import log, log_tree, numbers
from webapp.actions.award_log import origin
from webapp.actions.errors import Missing
from webapp.api.asking import count_for
from webapp.api.door import door
from webapp.queries import award_log, certificates
from webapp.shell.access import anyone
from webapp.shell.headers import for_all
from webapp.shell.request import kit, session

FRESH_S = 60  # how long others may keep what grows
KEPT_S = 86_400  # a proof between two sizes never changes


@door.get("/log/checkpoint")
@anyone
def checkpoint() -> ResponseReturnValue:
    """Serve the note that was signed last, in the C2SP form."""
    return for_all(Response(_note(), mimetype="text/plain"), FRESH_S)


@door.get("/log/checkpoints")
@anyone
def checkpoints() -> ResponseReturnValue:
    """Serve every note that was ever signed, the oldest first, for copies kept elsewhere."""
    notes = [one.note for one in award_log.checkpoints(session())]
    return for_all(Response("\n".join(notes), mimetype="text/plain"), FRESH_S)


@door.get("/log/proof")
@anyone
def proof() -> ResponseReturnValue:
    """Serve the way from a certificate's leaf to the root that was signed last."""
    return for_all(jsonify(_inclusion(request.args.get("id", ""))), FRESH_S)


@door.get("/api/v1/log/checkpoint")
@anyone
def log_checkpoint() -> ResponseReturnValue:
    """Serve the signed state of the log in its parts, with the note itself."""
    note = _note()
    name, size, root = note.split("\n")[:3]
    return for_all(jsonify(origin=name, size=int(size), root=root, note=note), FRESH_S)


@door.get("/api/v1/log/inclusion")
@anyone
def inclusion() -> ResponseReturnValue:
    """Serve the way from a certificate's leaf to a root, of the size that was asked for."""
    size = request.args.get("size", None, int)
    return for_all(jsonify(_inclusion(request.args.get("id", ""), size)), FRESH_S)


@door.get("/api/v1/log/consistency")
@anyone
def consistency() -> ResponseReturnValue:
    """Serve the proof that the log of one size begins with the log of an earlier one."""
    now = award_log.size(session())
    earlier = request.args.get("from", 0, int)
    later = request.args.get("to", now, int)
    if not 0 < earlier <= later <= now:
        detail = f"Send from and to with 0 < from <= to; the log has {now} entries."
        return jsonify(status=400, detail=detail), 400
    path = award_log.consistency(session(), earlier, later)
    roots = [award_log.root(session(), size).hex() for size in (earlier, later)]
    answer = {"from": earlier, "to": later, "path": [step.hex() for step in path]}
    return for_all(jsonify(**answer, from_root=roots[0], to_root=roots[1]), KEPT_S)


def _note() -> str:
    """Return the last note. Before the worker's first turn, the log is signed as it is."""
    kept = award_log.newest_checkpoint(session())
    if kept is not None:
        return kept.note
    keyring = kit().keyring()
    key = keyring.trusted().key(keyring.active_id)
    if key is None:
        raise LookupError("the active key is not among the trusted ones")
    return log.checkpoint(award_log.state(session(), origin(keyring)), key.public, keyring.sign)


def _inclusion(text: str, size: int | None = None) -> dict[str, Any]:
    """Return the proof for a number; whoever asks too often waits, so that nobody guesses them."""
    count_for("number")
    try:
        found = certificates.by_number(session(), numbers.read(text))
    except numbers.Mistyped:
        raise Missing("no such certificate") from None
    if found is None or found.log is None:
        raise Missing("no such certificate")
    held, now = found.log, found.log.size
    signed = award_log.newest_checkpoint(session())
    # The root that was signed is of more use than the present one, where it reaches that far.
    reaches = signed is not None and signed.size > held.position
    at = size or (signed.size if signed is not None and reaches else now)
    if not held.position < at <= now:
        raise Missing("the log of that size does not hold it")
    try:
        path = award_log.inclusion(session(), held.position, at)
        root = award_log.root(session(), at)
    except log_tree.Gap as damaged:
        raise LookupError(str(damaged)) from damaged
    return {
        "leaf": held.leaf.hex(),
        "position": held.position,
        "size": at,
        "path": [step.hex() for step in path],
        "root": root.hex(),
    }
