"""Drafts and publishing: no text is lost, nobody overwrites what they have not seen."""

from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

import pytest
from sqlalchemy import select

from tests.builders import an_author, publish
from tests.conftest import TestKit
from tests.curriculum.trees import BANK, a_tree
from webapp.actions import authoring
from webapp.actions.authoring import Text
from webapp.actions.errors import Missing, Refused, Stale
from webapp.queries import desk, published
from webapp.store.sources import SourceRevision

PATH = "courses/ore-testing/weighing/practice.bank.md"
FIRST = sha256(BANK.encode()).hexdigest()


@pytest.fixture
def author(kit: TestKit) -> int:
    with kit.sessions.begin() as session:
        publish(session, a_tree())
        return an_author(session).id


def save(kit: TestKit, author: int, text: str, based_on: str = FIRST, path: str = PATH) -> str:
    sent = Text(author_id=author, path=path, text=text, based_on=based_on)
    with kit.sessions.begin() as session:
        return authoring.save(session, sent, now=kit.now())


def show(kit: TestKit, author: int, digest: str) -> None:
    with kit.sessions() as session:
        text = published.text(session, digest) or ""
    problems = desk.look(kit.catalog(), text, PATH)[1]
    with kit.sessions.begin() as session:
        authoring.publish(session, author, PATH, digest, problems, now=kit.now())


def texts(kit: TestKit) -> list[str]:
    with kit.sessions() as session:
        rows = select(SourceRevision.text).where(SourceRevision.path == PATH)
        return list(session.scalars(rows.order_by(SourceRevision.id)))


def test_a_draft_is_a_revision_and_changes_nothing_for_learners(kit: TestKit, author: int) -> None:
    save(kit, author, BANK.replace("last?", "at last?"))

    assert len(texts(kit)) == 2
    assert kit.catalog().bank("ore-testing/weighing/practice").sha == FIRST


def test_the_same_text_again_is_no_revision(kit: TestKit, author: int) -> None:
    for text in (
        BANK,
        BANK.replace("\n", "\r\n"),
        BANK.rstrip("\n"),
        BANK.replace("What", "Wh\0at"),
    ):
        assert save(kit, author, text) == FIRST

    assert texts(kit) == [BANK]


def test_a_save_on_an_old_text_is_stale_and_names_both(kit: TestKit, author: int) -> None:
    theirs, mine = BANK.replace("last?", "at last?"), BANK.replace("last?", "in the end?")
    save(kit, author, theirs)

    with pytest.raises(Stale) as stale:
        save(kit, author, mine)

    assert (stale.value.theirs, stale.value.yours) == (theirs, mine)


def test_of_two_authors_at_once_one_is_told(kit: TestKit, author: int) -> None:
    def attempt(word: str) -> bool:
        try:
            save(kit, author, BANK.replace("last?", f"{word}?"))
        except Stale:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        outcome = list(pool.map(attempt, ("first", "second")))

    assert sorted(outcome) == [False, True]
    assert len(texts(kit)) == 2


def test_publishing_shows_the_draft_and_an_earlier_text_can_come_back(
    kit: TestKit, author: int
) -> None:
    newer = save(kit, author, BANK.replace("last?", "at last?"))
    show(kit, author, newer)
    after = kit.catalog().bank("ore-testing/weighing/practice").sha
    show(kit, author, save(kit, author, BANK, based_on=newer))

    assert after == newer
    assert kit.catalog().bank("ore-testing/weighing/practice").sha == FIRST


def test_a_text_with_an_error_is_kept_and_not_published(kit: TestKit, author: int) -> None:
    broken = save(kit, author, BANK.replace("- [x] Read", "- [ ] Read"))

    with pytest.raises(Refused):
        show(kit, author, broken)

    assert kit.catalog().bank("ore-testing/weighing/practice").sha == FIRST


def test_only_the_newest_draft_is_published(kit: TestKit, author: int) -> None:
    save(kit, author, BANK.replace("last?", "at last?"))

    with pytest.raises(Stale):
        show(kit, author, FIRST)


@pytest.mark.parametrize("path", ["roles/ore-tester.md", "exams/nothing.quiz.md", ""])
def test_what_is_no_quiz_is_missing(kit: TestKit, author: int, path: str) -> None:
    with pytest.raises(Missing):
        save(kit, author, "text", path=path)
