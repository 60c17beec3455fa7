"""Proofs from kept subtrees are the proofs that all leaves give, and cost a few hashes."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as some

from curriculum.awards import log, log_tree
from curriculum.awards.log_tree import Place

LEAVES = [sha256(n.to_bytes(2, "big")).digest() for n in range(300)]


def grown(size: int) -> dict[Place, bytes]:
    held: dict[Place, bytes] = {}
    for position in range(size):
        asked = {place: held[place] for place in log_tree.left_of(position)}
        for node in log_tree.completed(LEAVES[position], position, asked):
            held[node.level, node.place] = node.hash
    return held


HELD = grown(len(LEAVES))


def only(places: tuple[Place, ...]) -> dict[Place, bytes]:
    return {place: HELD[place] for place in places}


@pytest.mark.parametrize("size", range(1, 70))
def test_roots_and_proofs_of_every_size_are_those_of_the_leaves(size: int) -> None:
    leaves = LEAVES[:size]

    assert log_tree.root(size, only(log_tree.root_places(size))) == log.root(leaves)
    for position in range(size):
        held = only(log_tree.inclusion_places(position, size))
        assert log_tree.inclusion(position, size, held) == log.inclusion(leaves, position)
    for earlier in range(1, size + 1):
        held = only(log_tree.consistency_places(earlier, size))
        assert log_tree.consistency(earlier, size, held) == log.consistency(leaves, earlier)


def test_the_root_of_nothing_is_the_hash_of_nothing() -> None:
    assert log_tree.root(0, {}) == sha256(b"").digest()


@given(size=some.integers(1, 300), data=some.data())
def test_any_two_states_are_consistent_and_any_leaf_is_included(
    size: int, data: some.DataObject
) -> None:
    earlier = data.draw(some.integers(1, size))
    position = data.draw(some.integers(0, size - 1))
    root = log_tree.root(size, HELD)
    path = log_tree.inclusion(position, size, HELD)
    before = log.Checkpoint("x", earlier, log_tree.root(earlier, HELD))
    proof = log_tree.consistency(earlier, size, HELD)

    assert log.includes(LEAVES[position], position, size, path, root)
    assert log.consistent(before, log.Checkpoint("x", size, root), proof)


def test_a_proof_in_a_log_of_a_million_reads_a_few_hashes() -> None:
    size = 1_000_003

    assert len(log_tree.inclusion_places(123_456, size)) < 60
    assert len(log_tree.consistency_places(700_001, size)) < 60
    assert len(log_tree.root_places(size)) < 21


def test_a_lost_hash_is_told_and_never_guessed() -> None:
    with pytest.raises(log_tree.Gap, match="level"):
        log_tree.root(7, {})


@pytest.mark.parametrize(("position", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_what_is_not_in_the_log_has_no_way_to_the_root(position: int, size: int) -> None:
    with pytest.raises(IndexError):
        log_tree.inclusion_places(position, size)


@pytest.mark.parametrize(("earlier", "size"), [(0, 3), (4, 3)])
def test_there_is_no_proof_from_nothing_or_from_the_future(earlier: int, size: int) -> None:
    with pytest.raises(IndexError):
        log_tree.consistency_places(earlier, size)
