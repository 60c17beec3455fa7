"""A quiz whose own text or whose bank cannot be used says so, and takes no try from anybody."""

import logging

import pytest
from sqlalchemy import select

from tests.browser import Browser
from tests.builders import a_learner, publish
from tests.conftest import TestKit
from tests.curriculum.trees import a_tree
from webapp.actions.study import enrol
from webapp.store.attempts import Attempt

WEIGHING = "/learn/quizzes/ore-testing/weighing/weighing"
HOME = "courses/ore-testing/weighing"
QUIZ, BANK = f"{HOME}/weighing.quiz.md", f"{HOME}/practice.bank.md"


@pytest.fixture(params=["the quiz is broken", "the bank is broken", "the bank is gone"])
def learner(request: pytest.FixtureRequest, kit: TestKit, browser: Browser) -> Browser:
    tree = a_tree()
    if request.param == "the bank is gone":
        del tree[BANK]
    else:
        path = QUIZ if "quiz" in request.param else BANK
        tree[path] = tree[path].replace("---\n", "---\nstrange: field\n", 1)
    with kit.sessions.begin() as session:
        publish(session, tree)
        person = a_learner(session)
    with kit.sessions.begin() as session:
        enrol(session, kit.catalog(), person.id, "ore-tester", now=kit.now())
    browser.sign_in(person)
    return browser


def test_a_learner_is_told_and_no_try_is_used(
    learner: Browser, kit: TestKit, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        seen, sent = learner.get(WEIGHING), learner.post(WEIGHING)

    assert (seen.status, sent.status) == (503, 503)
    assert seen.heading == "This cannot be asked just now"
    assert "nothing of yours is lost" in seen.text
    with kit.sessions() as session:
        assert session.scalars(select(Attempt)).all() == []


def test_who_runs_the_site_finds_what_is_wrong_in_the_log(
    learner: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        learner.get(WEIGHING)

    assert HOME in caplog.text
    assert "error" in caplog.text


@pytest.mark.parametrize("address", [f"/{HOME}", "/roles/ore-tester", "/courses/ore-testing"])
def test_the_pages_around_it_stay_open(learner: Browser, address: str) -> None:
    assert learner.get(address).status == 200
