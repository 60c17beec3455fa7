"""The append-only log of awards: a Merkle tree as RFC 6962 has it, and signed checkpoints."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Literal

from curriculum.awards import canonical, instants

Operation = Literal["issue", "issue-by-hand", "revoke", "suspend", "restore", "supersede", "reseal"]

_ED25519_NOTE = b"\x01"


class BadCheckpoint(Exception):
    """The text is no checkpoint, or not signed by the key it should be."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The log as it was published once: its name, its size and its root."""

    origin: str
    size: int
    root: bytes


def leaf(
    operation: Operation, number: str, credential_sha256: str, salt: bytes, *, at: datetime
) -> bytes:
    """Return what the log keeps of one event: a salted hash, and so no name and no number."""
    event = {
        "v": 1,
        "op": operation,
        "id": number,
        "credential_sha256": credential_sha256,
        "at": instants.written(at),
        "salt": salt.hex(),
    }
    return sha256(canonical.canonical_json(event)).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """Return the root of the tree over all leaves; of none, the hash of nothing."""
    if not leaves:
        return sha256(b"").digest()
    level = [leaf_hash(one) for one in leaves]
    while len(level) > 1:
        pairs = zip(level[::2], level[1::2], strict=False)
        level = [node(a, b) for a, b in pairs] + level[len(level) // 2 * 2 :]
    return level[0]


def inclusion(leaves: Sequence[bytes], position: int) -> tuple[bytes, ...]:
    """Return the hashes that lead from one leaf to the root."""
    if not 0 <= position < len(leaves):
        raise IndexError(position)
    if len(leaves) == 1:
        return ()
    middle = half(len(leaves))
    if position < middle:
        return (*inclusion(leaves[:middle], position), root(leaves[middle:]))
    return (*inclusion(leaves[middle:], position - middle), root(leaves[:middle]))


def includes(
    leaf_data: bytes, position: int, size: int, path: Sequence[bytes], expected: bytes
) -> bool:
    """Say whether the path leads from the leaf at that position to the expected root."""
    if not 0 <= position < size:
        return False
    here, last, found = position, size - 1, leaf_hash(leaf_data)
    for step in path:
        if last == 0:
            return False
        if here & 1 or here == last:
            found = node(step, found)
            while not here & 1 and here:
                here, last = here >> 1, last >> 1
        else:
            found = node(found, step)
        here, last = here >> 1, last >> 1
    return last == 0 and found == expected


def consistency(leaves: Sequence[bytes], earlier: int) -> tuple[bytes, ...]:
    """Return the proof that the first `earlier` leaves are still what they were."""
    if not 0 < earlier <= len(leaves):
        raise IndexError(earlier)
    return _subproof(leaves, earlier, True)


def consistent(earlier: Checkpoint, later: Checkpoint, path: Sequence[bytes]) -> bool:
    """Say whether the later checkpoint only adds to the earlier one."""
    if earlier.size == later.size:
        return not path and earlier.root == later.root
    if not 0 < earlier.size < later.size or not path:
        return False
    steps = list(path)
    here, last = earlier.size - 1, later.size - 1
    while here & 1:
        here, last = here >> 1, last >> 1
    first = earlier.root if here == 0 else steps.pop(0)
    old = new = first
    for step in steps:
        if last == 0:
            return False
        if here & 1 or here == last:
            old, new = node(step, old), node(step, new)
            while not here & 1 and here:
                here, last = here >> 1, last >> 1
        else:
            new = node(new, step)
        here, last = here >> 1, last >> 1
    return last == 0 and old == earlier.root and new == later.root


def checkpoint(state: Checkpoint, public: bytes, sign: Callable[[bytes], bytes]) -> str:
    """Return the checkpoint as a signed note in the C2SP form."""
    text = f"{state.origin}\n{state.size}\n{b64encode(state.root).decode()}\n"
    signature = _key_hash(state.origin, public) + sign(text.encode())
    return f"{text}\n— {state.origin} {b64encode(signature).decode()}\n"


def read_checkpoint(note: str, origin: str, public: bytes) -> Checkpoint:
    """Return a checkpoint that `public` signed; other signatures in it are passed over.

    Raises BadCheckpoint.
    """
    text, gap, signatures = note.partition("\n\n")
    lines = text.split("\n")
    if not gap or len(lines) < 3 or lines[0] != origin:
        raise BadCheckpoint("This is no checkpoint of that log.")
    if not any(
        _signed(line, text + "\n", origin, public) for line in signatures.splitlines() if line
    ):
        raise BadCheckpoint("The checkpoint is not signed by the log's key.")
    try:
        return Checkpoint(origin, int(lines[1]), b64decode(lines[2], validate=True))
    except ValueError as wrong:
        raise BadCheckpoint(f"The checkpoint cannot be read: {wrong}") from wrong


def _signed(line: str, text: str, origin: str, public: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if not line.startswith(f"— {origin} "):
        return False
    try:
        data = b64decode(line.rpartition(" ")[2], validate=True)
        if data[:4] != _key_hash(origin, public):
            return False
        Ed25519PublicKey.from_public_bytes(public).verify(data[4:], text.encode())
    except (ValueError, InvalidSignature):
        return False
    return True


def _key_hash(origin: str, public: bytes) -> bytes:
    return sha256(origin.encode() + b"\n" + _ED25519_NOTE + public).digest()[:4]


def _subproof(leaves: Sequence[bytes], earlier: int, whole: bool) -> tuple[bytes, ...]:
    if earlier == len(leaves):
        return () if whole else (root(leaves),)
    middle = half(len(leaves))
    if earlier <= middle:
        return (*_subproof(leaves[:middle], earlier, whole), root(leaves[middle:]))
    return (*_subproof(leaves[middle:], earlier - middle, False), root(leaves[:middle]))


def half(size: int) -> int:
    """Return the largest power of two below `size`."""
    return 1 << (size - 1).bit_length() - 1


def leaf_hash(data: bytes) -> bytes:
    """Return the hash of a leaf in the tree."""
    return sha256(b"\0" + data).digest()


def node(left: bytes, right: bytes) -> bytes:
    """Return the hash over two subtrees."""
    return sha256(b"\1" + left + right).digest()
