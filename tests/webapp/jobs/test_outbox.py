"""The contract of the outbox, the same on every database."""

import os
import signal
import time
from collections.abc import Mapping
from datetime import timedelta
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from tests.builders import NOON
from tests.conftest import TestKit
from webapp.actions import jobs as actions
from webapp.actions.errors import Missing
from webapp.jobs.outbox import LEASE, MOST_TRIES, Periodic, plan, run_one
from webapp.store.jobs import Job, enqueue


class Diary:
    """A job that notes what it was asked, and fails as often as it is told to."""

    def __init__(self, failures: int = 0) -> None:
        self.seen: list[Mapping[str, Any]] = []
        self.failures = failures

    def __call__(self, kit: object, args: Mapping[str, Any]) -> None:
        if self.failures:
            self.failures -= 1
            raise ConnectionError("the post office is closed")
        self.seen.append(dict(args))


def ask(kit: TestKit, key: str = "one", **args: object) -> None:
    with kit.sessions.begin() as session:
        enqueue(session, "note", key, args, now=kit.now())


def the_job(kit: TestKit) -> Job:
    with kit.sessions() as session:
        return session.scalars(select(Job)).one()


def test_a_job_is_done_once_with_its_arguments(kit: TestKit) -> None:
    diary = Diary()
    ask(kit, text="hello")

    assert run_one(kit, {"note": diary})
    assert not run_one(kit, {"note": diary})
    assert diary.seen == [{"text": "hello"}]


def test_arguments_are_forgotten_when_the_work_is_done(kit: TestKit) -> None:
    ask(kit, token="secret")

    run_one(kit, {"note": Diary()})

    assert the_job(kit).args == {}


def test_what_a_rolled_back_transaction_asked_for_is_never_done(kit: TestKit) -> None:
    session = kit.sessions.writing()
    enqueue(session, "note", "one", {}, now=kit.now())
    session.rollback()
    session.close()

    assert not run_one(kit, {"note": Diary()})


def test_the_same_work_asked_for_twice_is_done_once(kit: TestKit) -> None:
    diary = Diary()
    ask(kit)
    ask(kit)

    while run_one(kit, {"note": diary}):
        pass

    assert len(diary.seen) == 1


def test_work_waits_for_its_time(kit: TestKit) -> None:
    diary = Diary()
    with kit.sessions.begin() as session:
        later = NOON + timedelta(hours=1)
        enqueue(session, "note", "one", {}, now=kit.now(), after=later)

    assert not run_one(kit, {"note": diary})
    kit.clock.forward(timedelta(hours=1))
    assert run_one(kit, {"note": diary})


def test_a_job_that_fails_is_tried_again_after_a_while(kit: TestKit) -> None:
    diary = Diary(failures=1)
    ask(kit)

    run_one(kit, {"note": diary})
    assert not run_one(kit, {"note": diary})
    kit.clock.forward(timedelta(minutes=1))
    run_one(kit, {"note": diary})

    assert len(diary.seen) == 1
    assert the_job(kit).tries == 2


def test_a_poison_job_is_given_up_with_its_error_and_others_go_on(kit: TestKit) -> None:
    poison, diary = Diary(failures=100), Diary()
    ask(kit)
    with kit.sessions.begin() as session:
        enqueue(session, "other", "one", {}, now=kit.now())

    for _ in range(MOST_TRIES + 2):
        while run_one(kit, {"note": poison, "other": diary}):
            pass
        kit.clock.forward(timedelta(hours=1))

    with kit.sessions() as session:
        given_up = session.scalars(select(Job).where(Job.failed_at.is_not(None))).one()
    assert given_up.tries == MOST_TRIES
    assert "the post office is closed" in given_up.error
    assert len(diary.seen) == 1


def test_a_job_nobody_knows_is_given_up_at_once(kit: TestKit) -> None:
    ask(kit)

    run_one(kit, {})

    assert "no job note" in the_job(kit).error


def test_an_operator_can_have_a_job_tried_again(kit: TestKit) -> None:
    diary = Diary()
    ask(kit)
    run_one(kit, {})
    job = the_job(kit)

    with kit.sessions.begin() as session:
        actions.retry(session, job.id, by=None, now=kit.now())
    run_one(kit, {"note": diary})

    assert len(diary.seen) == 1
    with pytest.raises(Missing), kit.sessions.begin() as session:
        actions.retry(session, job.id, by=None, now=kit.now())


def test_periodic_work_is_enqueued_once_in_each_period(kit: TestKit) -> None:
    hourly = (Periodic("note", timedelta(hours=1)),)

    plan(kit, hourly)
    plan(kit, hourly)
    kit.clock.forward(timedelta(hours=1))
    plan(kit, hourly)

    with kit.sessions() as session:
        assert session.scalar(select(func.count()).select_from(Job)) == 2


def test_done_work_is_forgotten_after_a_week(kit: TestKit) -> None:
    ask(kit)
    run_one(kit, {"note": Diary()})
    kit.clock.forward(timedelta(days=8))

    plan(kit, ())

    with kit.sessions() as session:
        assert session.scalar(select(func.count()).select_from(Job)) == 0


def test_work_of_a_killed_worker_is_done_by_the_next(kit: TestKit, tmp_path: Path) -> None:
    begun = tmp_path / "begun"

    def hang(kit: object, args: Mapping[str, Any]) -> None:
        begun.touch()
        time.sleep(60)

    ask(kit)
    kit.sessions.engine.dispose()
    child = get_context("fork").Process(target=run_one, args=(kit, {"note": hang}))
    child.start()
    _wait_for(begun)
    os.kill(child.pid or 0, signal.SIGKILL)
    child.join()

    diary = Diary()
    assert not run_one(kit, {"note": diary})
    kit.clock.forward(LEASE + timedelta(seconds=1))
    assert run_one(kit, {"note": diary})
    assert len(diary.seen) == 1


def test_a_worker_that_lost_its_lease_cannot_note_the_end(kit: TestKit) -> None:
    diary = Diary()

    def slow(kit_of_job: object, args: Mapping[str, Any]) -> None:
        kit.clock.forward(LEASE + timedelta(seconds=1))
        run_one(kit, {"note": diary})
        raise ConnectionError("late")

    ask(kit)
    run_one(kit, {"note": slow})

    job = the_job(kit)
    assert job.done_at is not None
    assert job.error == ""


def _wait_for(path: Path) -> None:
    for _ in range(500):
        if path.exists():
            return
        time.sleep(0.01)
    raise TimeoutError(path)
