"""A learner sees what a statement of completion still asks for, and makes it."""

from decimal import Decimal

import pytest

from curriculum import completion
from tests.browser import Browser
from tests.builders import a_learner, publish
from tests.conftest import TestKit
from tests.curriculum.trees import a_tree
from tests.earning import a_real_issuer
from webapp.actions import study
from webapp.store.attempts import Evidence
from webapp.store.people import Person

ADDRESS = "/learn/completion/ore-testing"


@pytest.fixture
def learner(kit: TestKit, browser: Browser) -> Person:
    a_real_issuer(kit)
    with kit.sessions.begin() as session:
        publish(session, a_tree())
        person = a_learner(session, name="Maya Okafor")
    browser.sign_in(person)
    return person


def works_through(kit: TestKit, person: Person) -> None:
    catalog = kit.catalog()
    needed = completion.requirement(catalog, "ore-testing")
    assert needed is not None
    with kit.sessions.begin() as session:
        for kind, lesson in needed.steps:
            study.did(session, catalog, person.id, lesson, kind, now=kit.now())
        row = Evidence(
            person_id=person.id,
            competency="ore-weigh",
            level=1,
            kind="practice",
            seen="answered",
            points=Decimal(1),
            maximum=Decimal(1),
            at=kit.now(),
            source=needed.quizzes[0],
            detail={"passed": True, "supervised": False},
        )
        session.add(row)


def test_what_is_owed_is_listed_and_nothing_is_made(browser: Browser, learner: Person) -> None:
    page = browser.get(ADDRESS)

    assert "Still to be done" in page.text
    assert "Scales" in page.text
    assert "Make the statement" not in page.text
    assert browser.post(ADDRESS).status == 409


def test_a_finished_course_makes_a_statement_that_everybody_can_check(
    kit: TestKit, browser: Browser, learner: Person
) -> None:
    works_through(kit, learner)
    assert "Make the statement" in browser.get(ADDRESS).text
    made = browser.post(ADDRESS)
    number = made.response.headers["Location"].rpartition("/")[2]

    mine = browser.get(f"/learn/proof/{number}")
    listed = browser.get("/learn/proof")
    public = browser.another().get(f"/V/{number}")
    criteria = browser.another().get("/achievements/courses/ore-testing/v1")
    assert "Ore testing" in mine.text
    assert "Statement of completion" in listed.text
    assert public.heading.startswith("Valid on")
    assert "Competence was not assessed." in public.text
    assert "No level is claimed" in public.text
    assert "Weighing" in criteria.text
    assert browser.get("/achievements/courses/ore-testing/v9").status == 404


def test_a_course_that_cannot_be_completed_is_not_here(browser: Browser, learner: Person) -> None:
    assert browser.get("/learn/completion/nowhere").status == 404
