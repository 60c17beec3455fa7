"""A lesson: read by anyone, answered in place, never counted."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.browser import Browser, Page
from tests.builders import a_learner
from webapp.store.study import Step

LESSON = "/courses/extraction/first/slope"


def option(page: Page, words: str) -> str:
    label = next(label for label in page.root.all("label") if words in label.text)
    box = page.root.one("input", id=label.attrs["for"])
    return box.attrs["value"]


def answered(browser: Browser, words: str) -> Page:
    value = option(browser.get(LESSON), words)
    sent = {"check": "slope-of-three", "seed": "1", "slope-of-three.pick": value}
    return browser.post(LESSON, sent)


def test_a_stranger_reads_without_a_cookie(open_door: Browser) -> None:
    page = open_door.get(LESSON)

    assert page.heading == "The slope of three"
    assert "Set-Cookie" not in page.response.headers


def test_an_unchanged_lesson_is_not_sent_twice(open_door: Browser) -> None:
    etag = open_door.get(LESSON).response.headers["ETag"]

    again = open_door.client.get(LESSON, headers={"If-None-Match": etag})

    assert again.status_code == 304
    assert again.data == b""


def test_the_page_holds_no_key_before_the_answer(open_door: Browser) -> None:
    html = open_door.get(LESSON).html

    assert "KEPT-FROM-THE-PAGE" not in html
    assert "The slope is three, not one" not in html


def test_a_wrong_answer_is_met_with_its_own_words_and_the_reasoning(open_door: Browser) -> None:
    page = answered(open_door, "It doubles")

    assert "Not yet." in page.text
    assert "The slope is three, not one." in page.text
    assert "KEPT-FROM-THE-PAGE" in page.text


def test_a_right_answer_says_yes(open_door: Browser) -> None:
    assert "Yes." in answered(open_door, "It grows about ten times").text


def test_an_answer_with_its_feedback_is_not_kept_for_others(open_door: Browser) -> None:
    answered(open_door, "It doubles")

    assert "Not yet." not in open_door.get(LESSON).text


def test_an_untouched_question_is_asked_again(open_door: Browser) -> None:
    page = open_door.post(LESSON, {"check": "slope-of-three", "seed": "1"})

    assert "Nothing is answered yet." in page.text


def test_a_question_of_another_lesson_is_refused(open_door: Browser) -> None:
    assert open_door.post(LESSON, {"check": "something-else"}).status == 400


def test_facts_past_their_date_are_announced(open_door: Browser) -> None:
    assert "Facts to be looked at again" in open_door.get(LESSON).text


def test_a_term_is_a_link_that_works_without_scripts(open_door: Browser) -> None:
    page = open_door.get(LESSON)

    assert page.link("distribution ratio") == "/glossary/distribution-ratio"
    assert open_door.get("/glossary/distribution-ratio").status == 200


def test_a_lesson_of_an_outline_is_not_found(open_door: Browser) -> None:
    assert open_door.get("/courses/extraction/second/later").status == 404


def test_a_read_lesson_is_done_for_its_reader(session: Session, open_door: Browser) -> None:
    learner = a_learner(session)
    session.commit()
    open_door.sign_in(learner)

    open_door.post("/learn/lessons/extraction/first/slope/read")

    assert "Done" in open_door.get("/courses/extraction/first").text


def test_a_lesson_is_done_when_all_its_questions_were_tried(
    session: Session, open_door: Browser
) -> None:
    learner = a_learner(session)
    session.commit()
    open_door.sign_in(learner)

    answered(open_door, "It doubles")
    answered(open_door, "It grows about ten times")

    assert session.scalars(select(Step.kind)).all() == ["checked"]


def test_a_stranger_leaves_nothing_behind(session: Session, open_door: Browser) -> None:
    answered(open_door, "It doubles")

    assert session.scalar(select(func.count()).select_from(Step)) == 0
