"""One essay from the first word to the certificate, by forms and links alone: no script runs."""

from urllib.parse import urlsplit

from sqlalchemy import select

from tests.browser import Browser
from tests.builders import a_learner, a_person, publish
from tests.conftest import TestKit
from tests.curriculum.trees import a_tree
from tests.marking import WITH_ESSAY
from tests.sitting import EXAM, GATE, ROLE, passes, right
from webapp.actions.study import enrol
from webapp.store.people import Person

OPEN = WITH_ESSAY.replace("use: secure\n", "use: secure\nfeedback: after-submit\n")


def test_a_certificate_follows_from_what_an_assessor_said(kit: TestKit, browser: Browser) -> None:
    lena, anna = two_people(kit)
    learner, assessor = browser, browser.another()
    learner.sign_in(lena)
    assessor.sign_in(anna)
    passes(kit, lena.id, GATE)

    token = she_writes_and_hands_in(kit, learner)
    assert learner.get(f"/learn/attempts/{token}/result").heading == "Waiting for marking"
    assert "No certificate" in learner.get("/learn/proof").text
    he_marks_it(assessor)

    result = learner.get(f"/learn/attempts/{token}/result")
    assert result.heading == "Passed"
    assert "Cause: 2/4, Partial. named" in result.text
    assert "Say how much too high." in result.text
    assert "No certificate" not in learner.get("/learn/proof").text


def two_people(kit: TestKit) -> tuple[Person, Person]:
    with kit.sessions.begin() as session:
        publish(session, a_tree(exams_ore_tester_quiz_md=OPEN))
        people = a_learner(session), a_person(session, "assessor", name="Anna Assessor")
    with kit.sessions.begin() as session:
        person_id = session.scalars(select(Person.id).where(Person.name == people[0].name)).one()
        enrol(session, kit.catalog(), person_id, ROLE, now=kit.now())
    return people


def she_writes_and_hands_in(kit: TestKit, learner: Browser) -> str:
    start = learner.post(f"/learn/quizzes/{EXAM}", {"multiplier": "1"})
    first = urlsplit(start.location).path
    attempt, _, _ = first.rpartition("/")
    token = attempt.rpartition("/")[2]
    number = right(kit, token)["value"][0]
    learner.post(first, {"q1.value": number, "based_on": "0", "go": "2"})
    text = "A wet pan.\r\nI weigh it alone."
    saved = learner.post(f"{attempt}/2", {"q2.value": text, "based_on": "0", "go": "review"})
    assert learner.get(saved.location).heading == "Before you submit"
    assert "Words: 7." in learner.get(f"{attempt}/2").text
    learner.post(f"{attempt}/submit")
    return token


def he_marks_it(assessor: Browser) -> None:
    queue = assessor.get("/teach/marking")
    address = queue.link("Mark the oldest")
    page = assessor.get(address)
    assert "I weigh it alone." in page.text
    sent = {**page.fields(), "level.c1": "1", "level.c2": "2", "comment": "Say how much too high."}
    after = assessor.post(address, sent, follow=True)
    assert after.heading == "Marking"
    assert "Nothing waits for a mark" in after.text
