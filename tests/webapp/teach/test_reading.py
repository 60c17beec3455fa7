"""What an author typed is read in a process of its own: same problems, in bounded time."""

import os
import signal
from collections.abc import Iterator

import pytest

from tests.builders import publish
from tests.conftest import TestKit
from tests.curriculum.trees import BANK, a_tree
from webapp.actions.errors import Refused
from webapp.queries import desk
from webapp.teach.reading import Reader

PATH = "courses/ore-testing/weighing/practice.bank.md"
WRONG = BANK.replace("- [x] Read", "- [ ] Read")


@pytest.fixture
def reader(kit: TestKit) -> Iterator[Reader]:
    with kit.sessions.begin() as session:
        publish(session, a_tree())
    made = Reader(kit.settings)
    yield made
    made.end()


def test_what_is_told_is_what_reading_here_tells(kit: TestKit, reader: Reader) -> None:
    for text in (BANK, WRONG):
        assert reader.problems(text, PATH) == desk.look(kit.catalog(), text, PATH)[1]
    assert reader.problems(WRONG, PATH), "the wrong text is told"


def test_a_text_that_takes_too_long_is_refused_and_the_next_one_is_read(reader: Reader) -> None:
    reader.seconds = 0.0
    with pytest.raises(Refused, match="takes too long"):
        reader.problems(BANK, PATH)

    reader.seconds = 60
    assert reader.problems(WRONG, PATH)


def test_a_reading_process_that_dies_is_replaced(reader: Reader) -> None:
    reader.problems(BANK, PATH)
    (first,) = reader.processes
    os.kill(first, signal.SIGKILL)
    with pytest.raises(Refused):
        reader.problems(BANK, PATH)

    assert reader.problems(WRONG, PATH)
