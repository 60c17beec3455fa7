"""The log's tree kept as hashes of whole subtrees: a proof reads a few of them and no leaf.

A place in the tree is (level, place): the `place`-th subtree of 2^level leaves from the left.
Whole subtrees never change, so each is written once and every root and proof is made of them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from curriculum.awards import log

Place = tuple[int, int]
Hashes = Mapping[Place, bytes]


class Gap(Exception):
    """A hash that a proof needs is not there: the tree was damaged."""


@dataclass(frozen=True, slots=True)
class Node:
    """One whole subtree and its hash."""

    level: int
    place: int
    hash: bytes


def completed(leaf: bytes, position: int, held: Hashes) -> tuple[Node, ...]:
    """Return the subtrees that a new leaf makes whole, itself first.

    `held` must have those of `left_of(position)`; raises Gap.
    """
    made = [Node(0, position, log.leaf_hash(leaf))]
    while made[-1].place & 1:
        last = made[-1]
        left = _get(held, (last.level, last.place - 1))
        made.append(Node(last.level + 1, last.place >> 1, log.node(left, last.hash)))
    return tuple(made)


def left_of(position: int) -> tuple[Place, ...]:
    """Return the subtrees that a leaf at this position is joined with."""
    found = []
    level, place = 0, position
    while place & 1:
        found.append((level, place - 1))
        level, place = level + 1, place >> 1
    return tuple(found)


def root_places(size: int) -> tuple[Place, ...]:
    """Return the subtrees that the root of the first `size` leaves is made of."""
    return tuple(_whole(0, size))


def root(size: int, held: Hashes) -> bytes:
    """Return the root over the first `size` leaves; raises Gap."""
    return _range(0, size, held) if size else log.root([])


def inclusion_places(position: int, size: int) -> tuple[Place, ...]:
    """Return the subtrees that the way from a leaf to the root is made of."""
    return tuple(place for part in _beside(position, size) for place in _whole(*part))


def inclusion(position: int, size: int, held: Hashes) -> tuple[bytes, ...]:
    """Return the hashes that lead from one leaf to the root, as `log.inclusion` does."""
    return tuple(_range(*part, held) for part in _beside(position, size))


def consistency_places(earlier: int, size: int) -> tuple[Place, ...]:
    """Return the subtrees that the proof from an earlier size to this one is made of."""
    return tuple(place for part in _kept(earlier, size) for place in _whole(*part))


def consistency(earlier: int, size: int, held: Hashes) -> tuple[bytes, ...]:
    """Return the proof that the first `earlier` leaves are still what they were."""
    return tuple(_range(*part, held) for part in _kept(earlier, size))


def _beside(position: int, size: int) -> tuple[tuple[int, int], ...]:
    """Return the ranges of leaves beside the way from a leaf to the root, the nearest first."""
    if not 0 <= position < size:
        raise IndexError(position)
    start, end, found = 0, size, []
    while end - start > 1:
        middle = start + log.half(end - start)
        if position < middle:
            found.append((middle, end))
            end = middle
        else:
            found.append((start, middle))
            start = middle
    return tuple(reversed(found))


def _kept(earlier: int, size: int) -> tuple[tuple[int, int], ...]:
    """Return the ranges of a consistency proof; the first one is left out where it is known."""
    if not 0 < earlier <= size:
        raise IndexError(earlier)
    start, end, found, known = 0, size, [], True
    while earlier != end:
        middle = start + log.half(end - start)
        if earlier <= middle:
            found.append((middle, end))
            end = middle
        else:
            found.append((start, middle))
            start, known = middle, False
    if not known:
        found.append((start, end))
    return tuple(reversed(found))


def _whole(start: int, end: int) -> Iterator[Place]:
    """Cut a range of leaves into whole subtrees, from the left."""
    while start < end:
        level = (end - start).bit_length() - 1
        if start:
            level = min(level, (start & -start).bit_length() - 1)
        yield level, start >> level
        start += 1 << level


def _range(start: int, end: int, held: Hashes) -> bytes:
    parts = [_get(held, place) for place in _whole(start, end)]
    found = parts.pop()
    while parts:
        found = log.node(parts.pop(), found)
    return found


def _get(held: Hashes, place: Place) -> bytes:
    found = held.get(place)
    if found is None:
        raise Gap(f"The log's tree has no hash at level {place[0]}, place {place[1]}.")
    return found
