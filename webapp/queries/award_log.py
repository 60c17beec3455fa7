"""The public log of awards as verifiers and auditors read it: sizes, roots, proofs, checkpoints."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from curriculum.awards import log, log_tree
from curriculum.awards.log import Checkpoint
from curriculum.awards.log_tree import Place
from curriculum.awards.standing import Anchor, LogFacts
from webapp.store import byhand
from webapp.store.awards import LogCheckpoint, LogLeaf, LogNode

# Every verdict asks these, so they are put together once.
LEAF = byhand.Question(
    select(*LogLeaf.__table__.c).where(LogLeaf.position == bindparam("position"))
)
NEWEST_LEAF = byhand.Question(select(func.max(LogLeaf.position).label("position")))
NEWEST_CHECKPOINT = byhand.Question(
    select(*LogCheckpoint.__table__.c).order_by(LogCheckpoint.id.desc()).limit(1)
)
# One form for any number of places, answered by the index: some hashes more than were asked for.
NEAR = select(LogNode.level, LogNode.place, LogNode.hash).where(
    LogNode.level.in_(bindparam("levels", expanding=True)),
    LogNode.place.in_(bindparam("places", expanding=True)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A checkpoint as it was signed and published once."""

    size: int
    root: bytes
    key_id: str
    note: str
    at: datetime


def size(session: Session) -> int:
    """Return how many leaves the log has."""
    (newest,) = NEWEST_LEAF.of(session)
    return 0 if newest.position is None else int(newest.position) + 1


def root(session: Session, at_size: int) -> bytes:
    """Return the root over the first leaves; raises log_tree.Gap."""
    return log_tree.root(at_size, hashes(session, log_tree.root_places(at_size)))


def consistency(session: Session, earlier: int, later: int) -> tuple[bytes, ...]:
    """Return the proof from an earlier size to a later one; raises IndexError, log_tree.Gap."""
    held = hashes(session, log_tree.consistency_places(earlier, later))
    return log_tree.consistency(earlier, later, held)


def inclusion(session: Session, position: int, at_size: int) -> tuple[bytes, ...]:
    """Return the way from a leaf to the root at a size; raises IndexError, log_tree.Gap."""
    held = hashes(session, log_tree.inclusion_places(position, at_size))
    return log_tree.inclusion(position, at_size, held)


def hashes(session: Session, places: Iterable[Place]) -> dict[Place, bytes]:
    """Return the kept hashes of these subtrees, with one question to the database."""
    wanted = set(places)
    if not wanted:
        return {}
    near = {"levels": {level for level, _ in wanted}, "places": {place for _, place in wanted}}
    rows = session.connection().execute(NEAR, {name: list(one) for name, one in near.items()})
    return {(level, place): digest for level, place, digest in rows}


def facts(session: Session, position: int | None, number: str, digest: str) -> LogFacts | None:
    """Return how the log holds a credential with this number and SHA-256; None for no place.

    The leaf is made again from what it should say: of a changed row it is another one.
    """
    if position is None:
        return None
    rows = LEAF.of(session, position=position)
    if not rows:
        return None
    (row,) = rows
    now = size(session)
    published = newest_checkpoint(session)
    before = published.size if published and 0 < published.size <= now else 0
    places = {*log_tree.root_places(now), *log_tree.inclusion_places(position, now)}
    if before:
        places |= set(log_tree.consistency_places(before, now))
    held = hashes(session, sorted(places))
    try:
        return LogFacts(
            leaf=_made_again(row, number, digest),
            position=position,
            size=now,
            path=log_tree.inclusion(position, now, held),
            root=log_tree.root(now, held),
            anchor=Anchor(
                size=published.size,
                root=published.root,
                path=log_tree.consistency(before, now, held) if before else (),
            )
            if published and published.size
            else None,
        )
    except log_tree.Gap:
        return LogFacts(leaf=row.leaf, position=position, size=now, path=(), root=b"")


def _made_again(row: LogLeaf, number: str, digest: str) -> bytes:
    if row.salt is None:  # written before the log kept what its leaves are made of
        return row.leaf
    operation: log.Operation = row.op  # type: ignore[assignment]
    return log.leaf(operation, number, digest, row.salt, at=row.at)


def logged_at(session: Session, number: str, digest: str) -> datetime | None:
    """Return when the log first took in this credential, None when it never did."""
    known = LogLeaf.number == number, LogLeaf.digest == digest
    kinds = LogLeaf.op.in_(("issue", "issue-by-hand", "reseal"))
    return session.scalar(select(func.min(LogLeaf.at)).where(*known, kinds))


def newest_checkpoint(session: Session) -> Published | None:
    """Return the checkpoint that is served, None before the first."""
    rows = NEWEST_CHECKPOINT.of(session)
    return _published(rows[0]) if rows else None


def checkpoints(session: Session) -> tuple[Published, ...]:
    """Return every checkpoint that was published, the oldest first."""
    rows = session.scalars(select(LogCheckpoint).order_by(LogCheckpoint.id))
    return tuple(_published(row) for row in rows)


def state(session: Session, origin: str) -> Checkpoint:
    """Return the log as it is now, not signed yet."""
    now = size(session)
    return Checkpoint(origin, now, root(session, now))


def _published(row: LogCheckpoint) -> Published:
    return Published(size=row.size, root=row.root, key_id=row.key_id, note=row.note, at=row.at)
