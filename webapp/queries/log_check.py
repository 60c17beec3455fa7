"""The whole log read through: does it agree with itself, with its checkpoints, with the awards?"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from curriculum.awards import log
from curriculum.awards.trust import TrustedIssuer, TrustedKey
from webapp.queries import award_log
from webapp.queries.award_log import Published
from webapp.store.awards import Award, AwardEvent, AwardSeal, LogLeaf, LogNode

_LOGGED = ("suspend", "restore", "revoke", "supersede")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was read, and everything that is wrong with it."""

    leaves: int
    checkpoints: int
    awards: int
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A row of the log, as far as the check needs it."""

    position: int
    data: bytes
    op: str
    number: str
    digest: str


def check(session: Session, issuers: Sequence[TrustedIssuer]) -> Report:
    """Read the log, its tree, its checkpoints and the awards, and tell what does not agree."""
    leaves, problems = _leaves(session)
    published = award_log.checkpoints(session)
    keys = {key.id: key for issuer in issuers for key in issuer.keys}
    data = [leaf.data for leaf in leaves]
    problems += _tree(session, data)
    for one in published:
        problems += _checkpoint(one, data, keys)
    awards, wrong = _awards(session, leaves)
    problems += wrong
    return Report(
        leaves=len(leaves),
        checkpoints=len(published),
        awards=awards,
        problems=tuple(problems),
    )


def against(session: Session, note: str, keys: Sequence[TrustedKey]) -> list[str]:
    """Tell whether a checkpoint that somebody kept elsewhere contradicts the log."""
    name = note.partition("\n")[0]
    for key in keys:
        try:
            state = log.read_checkpoint(note, name, key.public)
        except log.BadCheckpoint:
            continue
        data = list(session.scalars(select(LogLeaf.leaf).order_by(LogLeaf.position)))
        if state.size > len(data) or log.root(data[: state.size]) != state.root:
            return [f"the copy of {state.size} entries contradicts the log"]
        return []
    return ["the copy is no checkpoint of this log: none of our keys signed it"]


def _leaves(session: Session) -> tuple[list[Leaf], list[str]]:
    found, problems = [], []
    rows = session.scalars(select(LogLeaf).order_by(LogLeaf.position))
    for expected, row in enumerate(rows):
        if row.position != expected:
            problems.append(f"position {expected} is missing")
            break
        found.append(Leaf(row.position, row.leaf, row.op, row.number, row.digest))
        if row.salt is None:
            continue  # written before the log kept what its leaves are made of
        operation: log.Operation = row.op  # type: ignore[assignment]
        if log.leaf(operation, row.number, row.digest, row.salt, at=row.at) != row.leaf:
            problems.append(f"leaf {row.position} is not what it was made of")
    return found, problems


def _tree(session: Session, data: list[bytes]) -> list[str]:
    kept = {
        (level, place): digest
        for level, place, digest in session.execute(
            select(LogNode.level, LogNode.place, LogNode.hash)
        )
    }
    problems, level, row = [], 0, [log.leaf_hash(one) for one in data]
    while row:
        for place, digest in enumerate(row):
            if kept.pop((level, place), None) != digest:
                problems.append(f"the tree is wrong at level {level}, place {place}")
        pairs = zip(row[::2], row[1::2], strict=False)
        level, row = level + 1, [log.node(a, b) for a, b in pairs]
    problems += [f"the tree has a part too many at level {at}, place {n}" for at, n in kept]
    return problems


def _checkpoint(one: Published, data: list[bytes], keys: dict[str, TrustedKey]) -> list[str]:
    name, key = f"the checkpoint of {one.size}", keys.get(one.key_id)
    if key is None:
        return [f"{name} is signed by a key that is not known: {one.key_id}"]
    try:
        state = log.read_checkpoint(one.note, one.note.partition("\n")[0], key.public)
    except log.BadCheckpoint as wrong:
        return [f"{name}: {wrong}"]
    if (state.size, state.root) != (one.size, one.root):
        return [f"{name} is not the one that was signed"]
    if state.size > len(data) or log.root(data[: state.size]) != state.root:
        return [f"{name} contradicts the log: something before it was changed or taken out"]
    return []


def _awards(session: Session, leaves: list[Leaf]) -> tuple[int, list[str]]:
    problems, logged = [], defaultdict[str, list[str]](list)
    for leaf in leaves:
        if leaf.op in _LOGGED:
            logged[leaf.number].append(leaf.op)
    told = defaultdict[int, list[str]](list)
    events = select(AwardEvent.award_id, AwardEvent.kind).where(AwardEvent.kind.in_(_LOGGED))
    for award_id, kind in session.execute(events.order_by(AwardEvent.id)):
        told[award_id].append(kind)
    seals = defaultdict[int, list[AwardSeal]](list)
    for seal in session.scalars(select(AwardSeal)):
        seals[seal.award_id].append(seal)
    awards = session.scalars(select(Award).order_by(Award.id)).all()
    for award in awards:
        erased = not award.printed_name and award.person_id is None  # the holder left
        signed: list[Award | AwardSeal] = [award, *seals[award.id]]
        for held in signed:
            problems += _credential(award.number, held, leaves, erased)
        if sorted(told[award.id]) != sorted(logged[award.number]) and _has_names(leaves):
            problems.append(f"{award.number}: its events and the log differ")
    return len(awards), problems


def _credential(
    number: str, held: Award | AwardSeal, leaves: list[Leaf], erased: bool
) -> list[str]:
    if not erased and sha256(held.credential).hexdigest() != held.credential_sha256:
        return [f"{number}: the credential is not the one that was signed"]
    position = held.log_index
    if position is None or not 0 <= position < len(leaves):
        return [f"{number}: it has no place in the log"]
    leaf = leaves[position]
    if leaf.number and (leaf.number, leaf.digest) != (number, held.credential_sha256):
        return [f"{number}: its place in the log belongs to something else"]
    return []


def _has_names(leaves: list[Leaf]) -> bool:
    """Say whether the log is of the time when it kept what its leaves are made of."""
    return all(leaf.number for leaf in leaves)
