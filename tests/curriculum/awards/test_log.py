"""The log is RFC 6962's tree: nothing in it can be changed, taken out or put before."""

from hashlib import sha256

import pytest

from curriculum.awards import log
from tests.awarding import NOON, an_issuer

# The test leaves and roots of Certificate Transparency's own implementation.
LEAVES = [
    bytes.fromhex(leaf)
    for leaf in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
MANY = [sha256(bytes([n])).digest() for n in range(33)]


def test_the_roots_are_the_published_ones() -> None:
    assert log.root([]) == sha256(b"").digest()
    for size, root in enumerate(ROOTS, start=1):
        assert log.root(LEAVES[:size]).hex() == root


def test_every_leaf_of_every_size_is_proven_and_no_other() -> None:
    for size in range(1, len(MANY) + 1):
        leaves = MANY[:size]
        root = log.root(leaves)
        for position, leaf in enumerate(leaves):
            path = log.inclusion(leaves, position)
            assert log.includes(leaf, position, size, path, root)
            assert not log.includes(b"other", position, size, path, root)
            assert not log.includes(leaf, position, size, (*path, root), root)
            assert not log.includes(leaf, size, size, path, root)
            assert size == 1 or not log.includes(leaf, position, size, path[:-1], root)


def test_every_earlier_state_is_proven_to_be_contained() -> None:
    for size in range(1, len(MANY) + 1):
        later = _state(size)
        for earlier in range(1, size + 1):
            path = log.consistency(MANY[:size], earlier)
            assert log.consistent(_state(earlier), later, path)
            forged = log.Checkpoint("x", earlier, sha256(b"forged").digest())
            assert not log.consistent(forged, later, path)
    assert not log.consistent(_state(5), _state(3), (b"x",))
    assert not log.consistent(_state(3), _state(5), ())


@pytest.mark.parametrize("position", [-1, 3])
def test_what_is_not_in_the_log_has_no_proof(position: int) -> None:
    with pytest.raises(IndexError):
        log.inclusion(MANY[:3], position)
    with pytest.raises(IndexError):
        log.consistency(MANY[:3], position + 1 if position > 0 else 0)


def test_a_leaf_hides_number_and_name_behind_its_salt() -> None:
    one = log.leaf("issue", "K7M2Q", "00", b"salt", at=NOON)

    assert len(one) == 32
    assert one != log.leaf("issue", "K7M2Q", "00", b"other", at=NOON)
    assert one != log.leaf("revoke", "K7M2Q", "00", b"salt", at=NOON)


def test_a_checkpoint_is_read_back_also_among_other_signatures() -> None:
    keyring = an_issuer()
    public = keyring.keys[0].public
    note = log.checkpoint(_state(5), public, keyring.sign)
    witnessed = note + "— witness.example AAAAAAAA\n"

    assert log.read_checkpoint(witnessed, "x", public) == _state(5)
    assert note.startswith("x\n5\n")


def test_a_changed_checkpoint_is_refused() -> None:
    keyring = an_issuer()
    public = keyring.keys[0].public
    note = log.checkpoint(_state(5), public, keyring.sign)

    for wrong in (
        note.replace("\n5\n", "\n6\n"),
        note.replace("x\n", "y\n", 1),
        note.partition("\n\n")[0],
        note.replace("— x ", "— y "),
        "",
    ):
        with pytest.raises(log.BadCheckpoint):
            log.read_checkpoint(wrong, "x", public)


def _state(size: int) -> log.Checkpoint:
    return log.Checkpoint("x", size, log.root(MANY[:size]))
