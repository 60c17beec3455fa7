"""Whatever was changed behind the site's back, the check of the log finds it."""

import pytest
from sqlalchemy import text

from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, issuing
from webapp.actions import revocation
from webapp.actions.revocation import Review
from webapp.jobs.award_log import LogBroken, check_log, publish_checkpoint
from webapp.queries import log_check


@pytest.fixture
def certified(kit: TestKit) -> Certified:
    found = a_certificate(kit)
    review = Review(number=found.number, note="", actor_id=found.person_id)
    with kit.sessions.begin() as session:
        revocation.suspend(session, issuing(kit).random_bytes, review, now=kit.now())
        revocation.restore(session, issuing(kit).random_bytes, review, now=kit.now())
    publish_checkpoint(kit, {})
    return found


def problems(kit: TestKit) -> tuple[str, ...]:
    with kit.sessions() as session:
        return log_check.check(session, kit.keyring().known()).problems


def test_a_log_that_nobody_touched_is_whole(kit: TestKit, certified: Certified) -> None:
    with kit.sessions() as session:
        report = log_check.check(session, kit.keyring().known())

    assert (report.leaves, report.checkpoints, report.awards) == (3, 1, 1)
    assert report.problems == ()
    check_log(kit, {})


def test_a_log_of_nothing_is_whole(kit: TestKit) -> None:
    assert problems(kit) == ()


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("UPDATE log_leaf SET leaf = :x WHERE position = 0", "not what it was made of"),
        ("UPDATE log_leaf SET number = 'other' WHERE position = 0", "not what it was made of"),
        ("UPDATE log_node SET hash = :x WHERE level = 1", "the tree is wrong at level 1"),
        ("DELETE FROM log_node WHERE level = 0 AND place = 2", "the tree is wrong at level 0"),
        ("UPDATE log_node SET place = 9 WHERE level = 1", "a part too many"),
        ("DELETE FROM log_leaf WHERE position = 1", "position 1 is missing"),
        ("DELETE FROM log_leaf WHERE position = 2", "contradicts the log"),
        ("UPDATE log_checkpoint SET root = :x", "not the one that was signed"),
        ("UPDATE log_checkpoint SET note = 'a note'", "no checkpoint"),
        ("UPDATE log_checkpoint SET key_id = 'did:web:x#1'", "a key that is not known"),
        ("UPDATE award SET credential = :x", "not the one that was signed"),
        ("UPDATE award SET log_index = NULL", "no place in the log"),
        ("UPDATE award SET log_index = 99", "no place in the log"),
        ("UPDATE award SET log_index = 1, number = 'N'", "belongs to something else"),
        ("DELETE FROM award_event WHERE kind = 'suspend'", "its events and the log differ"),
    ],
)
def test_every_change_is_found(kit: TestKit, certified: Certified, change: str, found: str) -> None:
    with kit.sessions.begin() as session:
        session.execute(text(change), {"x": b"\0" * 32} if ":x" in change else {})

    told = problems(kit)

    assert any(found in one for one in told), told
    with pytest.raises(LogBroken):
        check_log(kit, {})
