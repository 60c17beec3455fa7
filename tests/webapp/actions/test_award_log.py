"""The log counts without gaps, whoever writes at the same time; what was signed is kept."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import pytest
from sqlalchemy import select, text

from curriculum.awards import log
from curriculum.awards.keys import Keyring
from tests.conftest import TestKit
from webapp.actions import award_log
from webapp.actions.award_log import append
from webapp.jobs.award_log import publish_checkpoint
from webapp.jobs.every import WORKS
from webapp.jobs.outbox import run_one
from webapp.queries import award_log as reading
from webapp.queries import certificates
from webapp.store.awards import LogCheckpoint, LogLeaf, LogNode
from webapp.store.jobs import Job

DIGEST = "0" * 64


def write(kit: TestKit, name: str) -> int:
    with kit.sessions.begin() as session:
        return append(session, "issue", name, DIGEST, random_bytes=chance(name), now=kit.now())


def chance(name: str) -> Callable[[int], bytes]:
    return lambda size: sha256(name.encode()).digest()[:size]


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
    with kit.sessions() as session:
        assert reading.root(session, 12) == log.root(certificates.leaves(session))


def test_the_kept_tree_gives_the_root_and_the_ways_of_all_leaves(kit: TestKit) -> None:
    for n in range(7):
        write(kit, str(n))

    with kit.sessions() as session:
        held = certificates.leaves(session)
        root = reading.root(session, 7)
        ways = [reading.inclusion(session, place, 7) for place in range(7)]
        grown = reading.consistency(session, 3, 7)
    assert root == log.root(held)
    assert grown == log.consistency(held, 3)
    assert all(log.includes(held[n], n, 7, way, root) for n, way in enumerate(ways))


def test_a_rolled_back_write_leaves_no_trace_of_itself(kit: TestKit) -> None:
    write(kit, "first")
    with kit.sessions.writing() as session:
        append(session, "issue", "x", DIGEST, random_bytes=chance("x"), now=kit.now())
        session.rollback()

    with kit.sessions() as session:
        assert reading.size(session) == 1
        assert len(session.scalars(select(LogNode)).all()) == 1
        assert [job.key for job in session.scalars(select(Job))] == ["size-1"]


def test_what_was_signed_is_kept_and_nothing_is_signed_twice(kit: TestKit) -> None:
    write(kit, "first")
    with kit.sessions.begin() as session:
        made = [award_log.publish(session, kit.keyring(), now=kit.now()) for _ in range(2)]

    with kit.sessions() as session:
        kept = reading.newest_checkpoint(session)
    key = kit.keyring().keys[0]
    assert made == [True, False]
    assert kept is not None
    state = log.read_checkpoint(kept.note, "localhost/log", key.public)
    assert (state.size, state.root) == (kept.size, kept.root) == (1, state.root)


def test_a_crash_between_commit_and_checkpoint_is_made_good_by_the_next_worker(
    kit: TestKit,
) -> None:
    def stopped() -> Keyring:
        raise RuntimeError("the machine stopped here")

    write(kit, "first")
    run_one(replace(kit, keyring=stopped), WORKS)
    with kit.sessions() as session:
        before = reading.newest_checkpoint(session)
    kit.clock.forward(timedelta(minutes=5))

    while run_one(kit, WORKS):
        pass

    with kit.sessions() as session:
        after = reading.newest_checkpoint(session)
    assert before is None
    assert after is not None
    assert after.size == 1


def test_a_later_checkpoint_covers_one_that_was_never_signed(kit: TestKit) -> None:
    for n in range(3):
        write(kit, str(n))

    publish_checkpoint(kit, {})

    with kit.sessions() as session:
        assert [one.size for one in reading.checkpoints(session)] == [3]


def test_a_log_that_lost_a_leaf_is_never_signed_again(kit: TestKit) -> None:
    for n in range(3):
        write(kit, str(n))
    publish_checkpoint(kit, {})
    with kit.sessions.begin() as session:
        session.execute(text("DELETE FROM log_leaf WHERE position = 2"))

    with pytest.raises(award_log.Contradicted):
        publish_checkpoint(kit, {})


def test_a_changed_past_is_never_signed(kit: TestKit) -> None:
    for n in range(4):
        write(kit, str(n))
    publish_checkpoint(kit, {})
    with kit.sessions.begin() as session:
        forged = {"hash": sha256(b"another past").digest()}
        session.execute(text("UPDATE log_node SET hash = :hash WHERE level = 2"), forged)
    write(kit, "fifth")

    with pytest.raises(award_log.Contradicted):
        publish_checkpoint(kit, {})
    with kit.sessions() as session:
        assert len(session.scalars(select(LogCheckpoint)).all()) == 1
