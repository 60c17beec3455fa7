"""One process does what waits; a long queue is worked off by two, and each job is done once."""

import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import TestKit
from webapp.jobs import worker
from webapp.jobs.outbox import run_one, waiting
from webapp.jobs.worker import LONG, LOOK_EVERY, Worker
from webapp.store.jobs import enqueue


def ask(kit: TestKit, many: int) -> None:
    with kit.sessions.begin() as session:
        for number in range(many):
            enqueue(session, "note", str(number), {"number": number}, now=kit.now())


@pytest.fixture
def diary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which each job leaves its number and who did it.

    Where it holds a page `wait`, one job waits until a second process has done one.
    """
    folder, first = tmp_path / "diary", os.getpid()
    folder.mkdir()
    monkeypatch.setattr(worker, "PERIODIC", ())

    def note(kit: object, args: Mapping[str, Any]) -> None:
        with (folder / f"{args['number']}").open("a") as page:
            page.write(f"{os.getpid()} ")
        if args["number"] == LOOK_EVERY and os.getpid() == first and (folder / "wait").exists():
            _wait_for_another(folder, str(first))

    monkeypatch.setattr(worker, "WORKS", {"note": note})
    return folder


def _wait_for_another(diary: Path, first: str) -> None:
    for _ in range(600):
        if any(pids != [first] for pids in done(diary)):
            return
        time.sleep(0.05)
    raise TimeoutError("no second process did anything")


def worked(kit: TestKit) -> Worker:
    """Work until nothing is due and the second process has ended."""
    one = Worker(kit)

    def pause() -> None:
        if one._second is not None:
            one._second.join(30)
        if not waiting(kit):
            one.stop()

    one.loop(pause)
    return one


def done(diary: Path) -> list[list[str]]:
    pages = [page.read_text().split() for page in diary.iterdir() if page.name != "wait"]
    return [pids for pids in pages if pids]  # one may be about to be written


def test_a_long_queue_is_worked_off_by_two_and_each_job_once(
    kit: TestKit, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    (diary / "wait").touch()
    many = LONG + 2 * LOOK_EVERY
    ask(kit, many)

    one = worked(kit)

    by = done(diary)
    assert one._second is not None
    assert one._second.exitcode == 0
    assert len(by) == many
    assert {len(pids) for pids in by} == {1}
    assert {pids[0] for pids in by} == {str(os.getpid()), str(one._second.pid)}


@pytest.mark.parametrize(("many", "cores"), [(LONG + LOOK_EVERY - 1, 2), (3 * LONG, 1)])
def test_a_short_queue_and_a_machine_of_one_core_need_no_second(
    kit: TestKit, diary: Path, monkeypatch: pytest.MonkeyPatch, many: int, cores: int
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    ask(kit, many)

    one = worked(kit)

    assert one._second is None
    assert done(diary) == [[str(os.getpid())]] * many


def test_what_is_done_or_in_somebodys_hands_does_not_wait(kit: TestKit) -> None:
    ask(kit, 3)
    found: list[int] = []

    run_one(kit, {"note": lambda kit_of_job, args: found.append(waiting(kit))})

    assert found == [2]
    assert waiting(kit) == 2
