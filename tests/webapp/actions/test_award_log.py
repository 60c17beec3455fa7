"""The log counts without gaps, whoever writes at the same time."""

from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

from sqlalchemy import select

from curriculum.awards import log
from tests.conftest import TestKit
from webapp.actions.award_log import append
from webapp.queries import certificates
from webapp.store.awards import LogLeaf

DIGEST = "0" * 64


def write(kit: TestKit, name: str) -> int:
    def chance(size: int) -> bytes:
        return sha256(name.encode()).digest()[:size]

    with kit.sessions.begin() as session:
        return append(session, "issue", name, DIGEST, random_bytes=chance, now=kit.now())


def test_positions_begin_at_nought_and_have_no_gaps(kit: TestKit) -> None:
    assert [write(kit, str(n)) for n in range(3)] == [0, 1, 2]


def test_a_leaf_is_salted_and_names_nobody(kit: TestKit) -> None:
    write(kit, "Maya")

    with kit.sessions() as session:
        leaf = session.scalars(select(LogLeaf)).one().leaf
    assert len(leaf) == 32
    assert b"Maya" not in leaf


def test_writers_at_the_same_time_take_places_of_their_own(kit: TestKit) -> None:
    with ThreadPoolExecutor(4) as pool:
        places = list(pool.map(lambda n: write(kit, str(n)), range(12)))

    assert sorted(places) == list(range(12))


def test_every_leaf_is_led_to_the_root(kit: TestKit) -> None:
    for n in range(7):
        write(kit, str(n))

    with kit.sessions() as session:
        held = certificates.leaves(session)
    root = log.root(held)
    assert all(
        log.includes(leaf, place, 7, log.inclusion(held, place), root)
        for place, leaf in enumerate(held)
    )
