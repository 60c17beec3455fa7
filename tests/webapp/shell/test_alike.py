"""A lesson rendered once for two people gives each of them their own name and token."""

from tests.browser import Browser
from tests.builders import a_learner, publish
from tests.conftest import TestKit
from tests.curriculum.trees import a_tree

LESSON = "/courses/ore-testing/weighing/scales"


def test_neither_reader_gets_the_others_name_or_token(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        publish(session, a_tree())
        maya, wei = a_learner(session, name="Maya Okafor"), a_learner(session, name="Jonas <Berg>")
    other = browser.another()
    browser.sign_in(maya)
    other.sign_in(wei)

    pages = [browser.get(LESSON), other.get(LESSON), browser.get(LESSON)]

    for page, own, foreign in zip(
        pages,
        ("Maya Okafor", "Jonas <Berg>", "Maya Okafor"),
        ("Jonas", "Maya", "Jonas"),
        strict=True,
    ):
        assert own in page.text
        assert foreign not in page.html
    tokens = [page.fields()["csrf_token"] for page in pages]
    assert tokens == [browser.token(), other.token(), browser.token()]
    assert tokens[0] != tokens[1]


def test_what_one_has_read_is_not_shown_to_another(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        publish(session, a_tree())
        maya, wei = a_learner(session, name="Maya Okafor"), a_learner(session, name="Wei Lin")
    other = browser.another()
    browser.sign_in(maya)
    other.sign_in(wei)
    before = other.get(LESSON).text

    browser.get(LESSON)
    browser.post("/learn/lessons/ore-testing/weighing/scales/read")
    mine = browser.get(LESSON).text

    assert other.get(LESSON).text == before
    assert mine.replace("Maya Okafor", "") != before.replace("Wei Lin", "")
