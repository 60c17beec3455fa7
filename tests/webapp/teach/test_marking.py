"""The marking pages: a queue, one answer beside its rubric, and what the learner then reads."""

from collections.abc import Mapping

import pytest
from sqlalchemy import select

from tests.browser import Browser, Page
from tests.builders import a_person
from tests.conftest import TestKit
from tests.marking import TEXT, WITH_ESSAY, an_assessor, an_essay, handed_in, says, task_of
from tests.sitting import EXAM, GATE, a_seat, begin, passes, put, right
from webapp.store.awards import Award
from webapp.store.marking import RubricMark
from webapp.store.people import Grant, Person

OPEN = WITH_ESSAY.replace("use: secure\n", "use: secure\nfeedback: after-submit\n")
QUEUE = "/teach/marking"
COMPLETE = {"level.c1": "2", "level.c2": "2"}


def as_person(browser: Browser, kit: TestKit, person_id: int) -> Browser:
    """Return a device on which this person is signed in."""
    other = browser.another()
    with kit.sessions() as session:
        person = session.get_one(Person, person_id)
        session.expunge(person)
    other.sign_in(person)
    return other


@pytest.fixture
def waiting(kit: TestKit) -> tuple[int, str]:
    """Return a learner and the attempt whose essay waits; its feedback opens when it is over."""
    person = a_seat(kit, exams_ore_tester_quiz_md=OPEN)
    return person, an_essay(kit, person)


@pytest.fixture
def assessor(kit: TestKit, browser: Browser) -> Browser:
    return as_person(browser, kit, an_assessor(kit))


def marked(browser: Browser, token: str, **more: str) -> Page:
    return browser.post(f"{QUEUE}/{token}", {"based_on": "0", **COMPLETE, **more})


def test_an_empty_queue_says_when_something_comes(assessor: Browser) -> None:
    page = assessor.get(QUEUE)

    assert page.heading == "Marking"
    assert "Nothing waits for a mark" in page.text
    assert "when a learner hands in" in page.text


def test_the_queue_names_quiz_age_and_number_and_no_learner(
    assessor: Browser, kit: TestKit, waiting: tuple[int, str]
) -> None:
    page = assessor.get(QUEUE)

    assert "1 answer waits for a mark." in page.text
    assert "Final assessment, question 2" in page.text
    assert "0 minutes" in page.text
    assert "Lena" not in page.html
    assert page.link("Mark the oldest") == f"{QUEUE}/{task_of(kit, waiting[1])}"


def test_an_answer_stands_beside_its_rubric_as_text_and_without_a_name(
    assessor: Browser, kit: TestKit, waiting: tuple[int, str]
) -> None:
    page = assessor.get(f"{QUEUE}/{task_of(kit, waiting[1])}")

    assert page.heading == "Final assessment, question 2"
    assert "What makes a reading too high" in page.text
    assert "&lt;b&gt;wet&lt;/b&gt;" in page.html
    assert "The pan was not zeroed" in page.text
    assert "Lena" not in page.html
    assert waiting[1] not in page.html
    radios = page.root.all("input", type="radio")
    assert [(r.attrs["name"], r.attrs["value"]) for r in radios] == [
        ("level.c1", "0"),
        ("level.c1", "1"),
        ("level.c1", "2"),
        ("level.c2", "0"),
        ("level.c2", "2"),
    ]
    assert not [radio for radio in radios if "checked" in radio.attrs]
    names = {e.attrs["id"]: e.text for e in page.root.walk() if "id" in e.attrs}
    spoken = [names[one] for one in radios[1].attrs["aria-labelledby"].split()]
    assert spoken[:2] == ["Cause", "2 Partial"]
    assert spoken[2].endswith("named")


def test_save_and_next_goes_through_the_queue_and_back_to_it(
    assessor: Browser, kit: TestKit, waiting: tuple[int, str]
) -> None:
    second = an_essay(kit, a_second_learner(kit))
    first, other = task_of(kit, waiting[1]), task_of(kit, second)

    onward = marked(assessor, first)
    last = marked(assessor, other)

    assert onward.location.endswith(f"{QUEUE}/{other}")
    assert last.location.endswith(QUEUE)
    page = assessor.get(QUEUE)
    assert "Nothing waits for a mark" in page.text
    assert "Marked by you" in page.text


def a_second_learner(kit: TestKit) -> int:
    with kit.sessions.begin() as session:
        return a_person(session, "learner", name="Second Learner").id


def test_a_criterion_left_out_is_asked_for_and_nothing_typed_is_lost(
    assessor: Browser, kit: TestKit, waiting: tuple[int, str]
) -> None:
    sent = {"based_on": "0", "level.c1": "1", "comment": "Almost <there>."}

    page = assessor.post(f"{QUEUE}/{task_of(kit, waiting[1])}", sent)

    assert page.status == 422
    wrong = page.root.one("div", id="error-summary")
    assert wrong.text.endswith("Choose a level for: Proof")
    target = wrong.all("a")[0].attrs["href"].removeprefix("#")
    assert page.root.one("input", id=target).attrs["name"] == "level.c2"
    chosen = [
        r.attrs["value"] for r in page.root.all("input", type="radio") if "checked" in r.attrs
    ]
    assert chosen == ["1"]
    assert page.root.one("textarea", name="comment").text == "Almost <there>."


def test_two_assessors_at_once_see_both_marks_and_lose_neither(
    assessor: Browser, kit: TestKit, waiting: tuple[int, str]
) -> None:
    task = task_of(kit, waiting[1])
    before = assessor.get(f"{QUEUE}/{task}").fields()
    says(kit, an_assessor(kit, name="Other"), task, {"c1": 0, "c2": 0}, comment="Theirs.")

    page = marked(assessor, task, based_on=before["based_on"], comment="Mine.")

    assert page.status == 409
    assert "Somebody else has marked this answer" in page.text
    assert "0 Missing: none" in page.text
    assert "Theirs." in page.text
    assert page.root.one("textarea", name="comment").text == "Mine."
    assert page.fields()["based_on"] == "1"
    again = marked(assessor, task, based_on="1", comment="Mine.")
    assert again.status == 303
    with kit.sessions() as session:
        rows = session.scalars(select(RubricMark).order_by(RubricMark.sequence)).all()
    assert [row.comment for row in rows] == ["Theirs.", "Mine."]


def test_another_mark_stays_hidden_until_ones_own_is_given(
    assessor: Browser, kit: TestKit, waiting: tuple[int, str]
) -> None:
    task = task_of(kit, waiting[1])
    says(kit, an_assessor(kit, name="Other"), task, {"c1": 0, "c2": 0}, comment="Theirs.")

    page = assessor.get(f"{QUEUE}/{task}")

    assert "This answer has a mark" in page.text
    assert "Theirs." not in page.html
    assert not [r for r in page.root.all("input", type="radio") if "checked" in r.attrs]


def test_ones_own_mark_is_opened_again_as_it_was_given(
    assessor: Browser, kit: TestKit, waiting: tuple[int, str]
) -> None:
    task = task_of(kit, waiting[1])
    marked(assessor, task, comment="First.")

    page = assessor.get(f"{QUEUE}/{task}")

    assert "You have marked this answer" in page.text
    assert page.root.one("textarea", name="comment").text == "First."
    assert page.fields()["based_on"] == "1"


def test_ones_own_answer_cannot_be_opened_or_marked(
    kit: TestKit, browser: Browser, waiting: tuple[int, str]
) -> None:
    person, token = waiting
    with kit.sessions.begin() as session:
        session.add(Grant(person_id=person, kind="assessor", at=kit.now()))
    task, own = task_of(kit, token), as_person(browser, kit, person)

    assert own.get(f"{QUEUE}/{task}").status == 404
    assert marked(own, task).status == 409
    assert "Nothing waits" in own.get(QUEUE).text


def test_an_answer_beyond_the_scope_is_not_found(
    kit: TestKit, browser: Browser, waiting: tuple[int, str]
) -> None:
    other = as_person(browser, kit, an_assessor(kit, "exams/another"))
    task = task_of(kit, waiting[1])

    assert other.get(f"{QUEUE}/{task}").status == 404
    assert marked(other, task).status == 404


@pytest.mark.parametrize(
    "sent",
    [
        {"based_on": "x", **COMPLETE},
        {"based_on": "0", "level.c1": "best", "level.c2": "2"},
        {"based_on": "0", "level.c1": "9" * 99, "level.c2": "2"},
        COMPLETE,
    ],
)
def test_what_no_page_sends_is_refused(
    assessor: Browser, kit: TestKit, waiting: tuple[int, str], sent: Mapping[str, str]
) -> None:
    assert assessor.post(f"{QUEUE}/{task_of(kit, waiting[1])}", sent).status == 400


def test_a_level_or_a_criterion_that_is_not_there_is_refused(
    assessor: Browser, kit: TestKit, waiting: tuple[int, str]
) -> None:
    task = task_of(kit, waiting[1])

    assert marked(assessor, task, **{"level.c1": "5"}).status == 422
    assert marked(assessor, task, **{"level.c9": "1"}).status == 409
    with kit.sessions() as session:
        assert session.scalars(select(RubricMark)).all() == []


def test_the_result_says_what_waits_and_shows_no_key(
    kit: TestKit, browser: Browser, waiting: tuple[int, str]
) -> None:
    person, token = waiting

    page = as_person(browser, kit, person).get(f"/learn/attempts/{token}/result")

    assert page.heading == "Waiting for marking"
    assert "1 answer waits for marking; your score may rise." in page.text
    assert "36 of 44 points so far." in page.text
    assert "The pan was not zeroed" not in page.html
    assert "SECRET-WHY" not in page.html
    assert "&lt;b&gt;wet&lt;/b&gt;" in page.html


def test_the_learner_reads_rubric_comment_and_model_answer_after_the_mark(
    assessor: Browser, kit: TestKit, browser: Browser, waiting: tuple[int, str]
) -> None:
    person, token = waiting
    marked(assessor, task_of(kit, token), **{"level.c1": "1", "comment": "Say <how> much."})

    page = as_person(browser, kit, person).get(f"/learn/attempts/{token}/result")

    assert page.heading == "Passed"
    assert "42 of 44" in page.text
    assert "Cause: 2/4, Partial. named" in page.text
    assert "Proof: 4/4, Complete. a second weighing" in page.text
    assert "Say <how> much." in page.text
    assert "The pan was not zeroed" in page.text
    assert "Anna" not in page.html


def test_where_the_policy_keeps_the_questions_closed_the_rubric_stays_closed(
    assessor: Browser, kit: TestKit, browser: Browser
) -> None:
    closed = WITH_ESSAY.replace("use: secure\n", "use: secure\nfeedback: after-submit score-only\n")
    person = a_seat(kit, exams_ore_tester_quiz_md=closed)
    token = an_essay(kit, person)
    learner = as_person(browser, kit, person)
    before = learner.get(f"/learn/attempts/{token}/result")
    marked(assessor, task_of(kit, token), comment="Say how much.")

    after = learner.get(f"/learn/attempts/{token}/result")

    assert (before.heading, after.heading) == ("Waiting for marking", "Passed")
    for hidden in ("Say how much.", "second weighing", "zeroed"):
        assert hidden not in after.html


def test_a_certificate_waits_for_the_last_mark(
    assessor: Browser, kit: TestKit, browser: Browser
) -> None:
    person = a_seat(kit, exams_ore_tester_quiz_md=WITH_ESSAY)
    token = begin(kit, person, EXAM)
    put(kit, person, token, right(kit, token))
    put(kit, person, token, {"value": [TEXT]}, number=2)
    passes(kit, person, GATE)
    learner = as_person(browser, kit, person)
    learner.post(f"/learn/attempts/{token}/submit")

    def awards() -> list[int]:
        with kit.sessions() as session:
            return list(session.scalars(select(Award.person_id)))

    before = awards()
    sent = {"based_on": "0", **COMPLETE}
    assessor.post(f"{QUEUE}/{task_of(kit, token)}", sent, follow=True)

    assert (before, awards()) == ([], [person])


def test_a_learner_writes_and_saves_without_a_script(kit: TestKit, browser: Browser) -> None:
    person = a_seat(kit, exams_ore_tester_quiz_md=WITH_ESSAY)
    learner, token = as_person(browser, kit, person), begin(kit, person, EXAM)
    here = f"/learn/attempts/{token}/2"
    assert "Write 3 to 60 words." in learner.get(here).text

    learner.post(here, {"q2.value": "\r\nTwo\r\nwords", "based_on": "0", "go": "review"})

    page = learner.get(here)
    assert page.root.one("textarea", name="q2.value").text == "Two words"
    assert "<textarea" in page.html
    assert ">\n\r\nTwo\r\nwords</textarea>" in page.html
    assert page.root.one("p", class_="read-as").text.startswith("Words: 2.")
    assert not [b for b in page.root.all("button") if b.text == "Check"]
    assert "SECRET" not in page.html
    assert "zeroed" not in page.html


def test_an_author_without_the_grant_gets_in_nowhere(
    kit: TestKit, browser: Browser, waiting: tuple[int, str]
) -> None:
    with kit.sessions.begin() as session:
        author = a_person(session, "author", "learner", "operator").id
    other = as_person(browser, kit, author)

    assert other.get(QUEUE).status == 403
    assert other.get(f"{QUEUE}/{task_of(kit, waiting[1])}").status == 403


def test_marking_in_chinese(kit: TestKit, browser: Browser) -> None:
    _, token = handed_in(kit)
    with kit.sessions.begin() as session:
        person = a_person(session, "assessor", language="zh")
    browser.sign_in(person)

    for address in (QUEUE, f"{QUEUE}/{task_of(kit, token)}"):
        page = browser.get(address)
        assert page.root.one("html").attrs["lang"].startswith("zh")
        for english in ("Save and next", "Criterion", "waits for a mark", "Marking"):
            assert english not in page.text
