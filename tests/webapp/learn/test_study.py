"""Where a learner stands: enrolling, the plan, evidence, and a certificate that comes by itself."""

from urllib.parse import urlsplit

import pytest
from sqlalchemy import select

from tests.browser import Browser
from tests.builders import a_learner, publish
from tests.conftest import TestKit
from tests.curriculum.trees import a_tree
from webapp.queries.sitting import whole
from webapp.store.attempts import Attempt
from webapp.store.awards import Award, AwardEvent

ROLE = "ore-tester"


@pytest.fixture
def learner(kit: TestKit, browser: Browser) -> Browser:
    with kit.sessions.begin() as session:
        publish(session, a_tree())
        person = a_learner(session, name="Maya Okafor")
    browser.sign_in(person)
    return browser


def passes(learner: Browser, kit: TestKit, quiz: str) -> None:
    """Sit a quiz of one question and answer it with the first sample, which earns everything."""
    address = urlsplit(learner.post(f"/learn/quizzes/{quiz}", {"honour": "y"}).location).path
    token = address.split("/")[3]
    with kit.sessions() as session:
        attempt = session.scalars(select(Attempt).where(Attempt.token == token)).one()
        sitting = whole(session.connection(), kit.catalog(), attempt)
    raw = sitting.question(1).samples(sitting.draw(1))[0].raw
    fields = {f"q1.{name}": list(texts) for name, texts in raw.items()}
    learner.post(address, {**fields, "based_on": "0"})
    learner.post(f"/learn/attempts/{token}/submit")


def test_the_first_visit_offers_the_roles_and_one_click_enrols(learner: Browser) -> None:
    assert learner.get("/learn").heading == "Choose your role"

    page = learner.post(f"/learn/roles/{ROLE}", follow=True)

    assert page.heading == "Tester of ores"
    assert "Not tried yet" in page.text


def test_reading_a_lesson_moves_the_next_step_on(learner: Browser) -> None:
    learner.post(f"/learn/roles/{ROLE}")
    lesson = "ore-testing/weighing/scales"

    after = learner.post(f"/learn/lessons/{lesson}/read")

    assert after.location == "/courses/ore-testing/weighing/tare"
    assert "Done" in learner.get(f"/learn/roles/{ROLE}").text


def test_leaving_a_role_keeps_what_was_shown(learner: Browser, kit: TestKit) -> None:
    learner.post(f"/learn/roles/{ROLE}")
    passes(learner, kit, "exams/gate")
    learner.post(f"/learn/roles/{ROLE}/leave")

    learner.post(f"/learn/roles/{ROLE}")

    assert "safety and conduct" not in learner.get("/learn").root.one("ol", class_="owed").text


def test_a_certificate_comes_once_when_the_last_hurdle_is_passed(
    learner: Browser, kit: TestKit
) -> None:
    learner.post(f"/learn/roles/{ROLE}")
    passes(learner, kit, "exams/ore-tester")
    with kit.sessions() as session:
        assert session.scalars(select(Award)).all() == []

    passes(learner, kit, "exams/gate")

    with kit.sessions() as session:
        award = session.scalars(select(Award)).one()
        assert [e.kind for e in session.scalars(select(AwardEvent))] == ["issue"]
    assert award.printed_name == "Maya Okafor"
    assert award.number in learner.get("/learn/proof").text
    shown = learner.get(f"/learn/proof/{award.number}")
    assert "Performance at work was not observed" in shown.text


def test_practice_is_listed_as_evidence_and_supports_no_level(
    learner: Browser, kit: TestKit
) -> None:
    learner.post(f"/learn/roles/{ROLE}")
    passes(learner, kit, "ore-testing/weighing/weighing")

    page = learner.get("/learn/competencies/ore-weigh")

    assert "none: practice" in page.text


def test_a_certificate_of_somebody_else_is_not_found(learner: Browser, kit: TestKit) -> None:
    learner.post(f"/learn/roles/{ROLE}")
    passes(learner, kit, "exams/ore-tester")
    passes(learner, kit, "exams/gate")
    with kit.sessions.begin() as session:
        number = session.scalars(select(Award.number)).one()
        stranger = a_learner(session, name="Sven Stranger")
    other = learner.another()
    other.sign_in(stranger)

    assert other.get(f"/learn/proof/{number}").status == 404
    assert other.get(f"/learn/proof/{number}.json").status == 404


def test_a_withdrawn_certificate_says_so_wherever_it_is_listed(
    learner: Browser, kit: TestKit
) -> None:
    learner.post(f"/learn/roles/{ROLE}")
    passes(learner, kit, "exams/ore-tester")
    passes(learner, kit, "exams/gate")
    with kit.sessions.begin() as session:
        award = session.scalars(select(Award)).one()
        session.add(
            AwardEvent(award_id=award.id, kind="revoke", reason_class="replaced", at=kit.now())
        )

    for page in (learner.get("/learn/proof"), learner.get("/learn")):
        assert "Withdrawn" in page.text
        assert "Valid" not in page.root.one("main").text.replace("Valid until", "")
    assert "Your certificate is here" not in learner.get("/learn").text
