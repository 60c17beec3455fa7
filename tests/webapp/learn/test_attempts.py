"""A learner sits an attempt: every save is kept, nothing is given away, the end is the end."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from sqlalchemy import select

from tests.browser import Browser, Page
from tests.builders import a_learner, publish
from tests.conftest import TestKit
from tests.curriculum.trees import BANK, QUIZ, a_tree
from webapp.actions.study import enrol
from webapp.store.attempts import Answer, Attempt, Draft, Evidence, Submission

EXAM = "/learn/quizzes/exams/ore-tester"
WEIGHING = "/learn/quizzes/ore-testing/weighing/weighing"
ROLE = "ore-tester"


@pytest.fixture
def learner(kit: TestKit, browser: Browser) -> Browser:
    with kit.sessions.begin() as session:
        publish(session, a_tree())
        person = a_learner(session)
    with kit.sessions.begin() as session:
        enrol(session, kit.catalog(), person.id, ROLE, now=kit.now())
    browser.sign_in(person)
    return browser


def begun(learner: Browser, quiz: str = EXAM) -> str:
    """Start an attempt; return the address of its first question."""
    return urlsplit(learner.post(quiz).location).path


def answered(learner: Browser, address: str, value: str, based_on: int = 0, **more: str) -> Page:
    sent = {"q1.value": value, "based_on": str(based_on), "go": "review", **more}
    return learner.post(address, sent)


def test_the_start_page_says_the_rules_and_begins_nothing(learner: Browser, kit: TestKit) -> None:
    page = learner.get(EXAM)

    assert page.heading == "Final assessment"
    assert "70 %" in page.text
    assert "2 (0 used)" in page.text
    with kit.sessions() as session:
        assert session.scalars(select(Attempt)).all() == []


def test_what_holds_for_all_questions_is_said_before_and_beside_them(
    learner: Browser, kit: TestKit
) -> None:
    quiz = f"{QUIZ}\nOne question, on paper.\n"
    bank = BANK.replace("## Order", "Zero is set at 20 °C.\n\n## Order")
    with kit.sessions.begin() as session:
        home = "courses_ore_testing_weighing"
        publish(
            session, a_tree(**{f"{home}_weighing_quiz_md": quiz, f"{home}_practice_bank_md": bank})
        )

    assert "One question, on paper." in learner.get(WEIGHING).text
    beside = learner.get(begun(learner, WEIGHING)).root.one("details", class_="card").text

    assert "One question, on paper." in beside
    assert "Zero is set at 20 °C." in beside


def test_where_nothing_is_said_first_no_place_is_kept_for_it(learner: Browser) -> None:
    assert "What holds for all questions" not in learner.get(begun(learner)).text


def test_a_double_click_on_start_makes_one_attempt(learner: Browser) -> None:
    assert begun(learner) == begun(learner)


def test_a_save_without_script_is_kept_and_shown_again(learner: Browser) -> None:
    address = begun(learner)

    answered(learner, address, "17.5")

    shown = learner.get(address).root.one("input", name="q1.value")
    assert shown.attrs["value"] == "17.5"


def test_the_same_save_twice_is_one_save(learner: Browser, kit: TestKit) -> None:
    address = begun(learner)

    for _ in range(2):
        answered(learner, address, "17.5")

    with kit.sessions() as session:
        assert [d.sequence for d in session.scalars(select(Draft))] == [1]


def test_a_save_by_script_is_answered_with_its_number_and_time(
    learner: Browser, kit: TestKit
) -> None:
    address = begun(learner)

    saved = learner.post(
        address,
        {"q1.value": "17.5", "based_on": "0"},
        headers={"Accept": "application/json"},
    )

    assert saved.json["sequence"] == 1
    assert saved.json["at"] == kit.now().isoformat()


def test_a_save_on_top_of_another_devices_save_loses_neither_text(learner: Browser) -> None:
    address = begun(learner)
    answered(learner, address, "17.5")

    refused = answered(learner, address, "18", based_on=0)

    assert refused.status == 409
    assert "17.5" in refused.text
    assert "18" in refused.text
    assert learner.get(address).root.one("input", name="q1.value").attrs["value"] == "17.5"


def test_what_cannot_be_read_is_kept_and_said_at_the_question(learner: Browser) -> None:
    address = begun(learner)

    back = answered(learner, address, "about 12")

    assert urlsplit(back.location).path == address
    page = learner.get(address)
    assert page.root.one("input", name="q1.value").attrs["value"] == "about 12"
    assert page.root.one("p", class_="read-as").text


def right_answer(kit: TestKit) -> str:
    """Return what the open attempt's first question asks for."""
    with kit.sessions() as session:
        attempt = session.scalars(select(Attempt)).one()
        from assessments.attempt import Form

        values = Form.from_json(attempt.form).entry(1).values
    return str(values["net"])


def test_handing_in_marks_gives_a_receipt_and_writes_evidence(
    learner: Browser, kit: TestKit
) -> None:
    address = begun(learner)
    answered(learner, address, right_answer(kit))
    submit = address.rsplit("/", 1)[0] + "/submit"

    result = learner.post(submit, follow=True)

    assert "Handed in" in result.text
    with kit.sessions() as session:
        ended = session.scalars(select(Submission)).one()
        assert ended.receipt in result.text
        assert [a.fraction for a in session.scalars(select(Answer))] == [1]
        shown = {e.competency: e for e in session.scalars(select(Evidence))}
    assert set(shown) == {"ore-weigh", "units"}
    assert shown["ore-weigh"].detail["passed"] is True


def test_handing_in_twice_changes_nothing(learner: Browser, kit: TestKit) -> None:
    address = begun(learner)
    submit = address.rsplit("/", 1)[0] + "/submit"

    for _ in range(2):
        assert learner.post(submit).status == 303

    with kit.sessions() as session:
        assert len(session.scalars(select(Submission)).all()) == 1
        assert len(session.scalars(select(Answer)).all()) == 1


def test_after_the_end_a_save_is_kept_as_late_and_earns_nothing(
    learner: Browser, kit: TestKit
) -> None:
    address = begun(learner)
    right = right_answer(kit)
    learner.post(address.rsplit("/", 1)[0] + "/submit")

    late = learner.post(
        address, {"q1.value": right, "based_on": "0"}, headers={"Accept": "application/json"}
    )

    assert late.json["late"] is True
    result = learner.get(address.rsplit("/", 1)[0] + "/result")
    assert result.heading == "Not passed yet"


def test_a_second_try_waits_for_the_pause(learner: Browser, kit: TestKit) -> None:
    address = begun(learner)
    learner.post(address.rsplit("/", 1)[0] + "/submit")

    early = learner.post(EXAM)
    kit.clock.forward(timedelta(days=7))
    later = learner.post(EXAM)

    assert early.status == 409
    assert later.status == 303


def test_another_persons_attempt_is_not_found(learner: Browser, kit: TestKit) -> None:
    address = begun(learner)
    with kit.sessions.begin() as session:
        stranger = a_learner(session, name="Sven Stranger")
    other = learner.another()
    other.sign_in(stranger)

    for page in (other.get(address), answered(other, address, "1")):
        assert page.status == 404


def test_a_changed_quiz_leaves_the_attempt_as_it_was(learner: Browser, kit: TestKit) -> None:
    address = begun(learner)
    before = learner.get(address).root.one("section", id="question").text
    with kit.sessions.begin() as session:
        tree = a_tree()
        changed = tree["exams/ore-tester.quiz.md"].replace("How heavy is", "What weighs")
        publish(session, {**tree, "exams/ore-tester.quiz.md": changed})

    assert learner.get(address).root.one("section", id="question").text == before


def test_the_page_has_no_key_before_the_end(learner: Browser, kit: TestKit) -> None:
    address = begun(learner)

    page = learner.get(address)

    assert f">{right_answer(kit)} " not in page.html
    assert "The ore weighs" not in page.html
