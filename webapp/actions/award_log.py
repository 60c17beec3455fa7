"""The public log of awards: one leaf for each thing that happens to one, never changed again."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from curriculum.awards import log, log_tree
from curriculum.awards.keys import Keyring
from webapp.queries import award_log
from webapp.store.awards import LogCheckpoint, LogLeaf, LogNode
from webapp.store.jobs import enqueue


class Contradicted(Exception):
    """The log is not what was published of it before: people must look at it first."""


LOCK = 5_946_413  # any number, the same for all writers of the log


def append(
    session: Session,
    op: log.Operation,
    number: str,
    digest: str,
    *,
    random_bytes: Callable[[int], bytes],
    now: datetime,
) -> int:
    """Append a leaf, which holds salted hashes and no names; return its position."""
    if session.get_bind().dialect.name == "postgresql":
        # Two writers must not take one position; SQLite has a single writer anyway.
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    position, salt = award_log.size(session), random_bytes(16)
    leaf = log.leaf(op, number, digest, salt, at=now)
    session.add(
        LogLeaf(
            position=position, leaf=leaf, op=op, number=number, digest=digest, salt=salt, at=now
        )
    )
    held = award_log.hashes(session, log_tree.left_of(position))
    for node in log_tree.completed(leaf, position, held):
        session.add(LogNode(level=node.level, place=node.place, hash=node.hash))
    # The checkpoint is signed after the commit. The wish for it is part of the commit: a crash
    # between the two leaves it in the outbox.
    enqueue(session, "publish_checkpoint", f"size-{position + 1}", {}, now=now)
    session.flush()
    return position


def origin(keyring: Keyring) -> str:
    """Return the log's name, as it stands in its checkpoints."""
    return f"{keyring.issuer.host}/log"


def publish(session: Session, keyring: Keyring, *, now: datetime) -> bool:
    """Sign the log as it is, and keep that for everybody; False where nothing is new.

    Raises Contradicted, or log_tree.Gap, where it is not what was published before.
    """
    state = award_log.state(session, origin(keyring))
    last, key_id = award_log.newest_checkpoint(session), keyring.active_id
    if last is not None and not follows(session, last, state):
        raise Contradicted(f"The log no longer leads from the checkpoint of {last.size} to now.")
    if last is not None and (last.size, last.key_id) == (state.size, key_id):
        return False
    key = keyring.trusted().key(key_id)
    if key is None:
        raise LookupError("the active key is not among the trusted ones")
    note = log.checkpoint(state, key.public, keyring.sign)
    row = LogCheckpoint(size=state.size, root=state.root, key_id=key_id, note=note, at=now)
    session.add(row)
    session.flush()
    return True


def follows(session: Session, last: award_log.Published, state: log.Checkpoint) -> bool:
    """Say whether the log only grew since a checkpoint was published."""
    if not 0 < last.size <= state.size:
        return last.size == 0
    proof = award_log.consistency(session, last.size, state.size)
    return log.consistent(log.Checkpoint("", last.size, last.root), state, proof)
