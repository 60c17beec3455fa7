"""The author's desk: find a source, change it, see what is wrong, publish, and lose no text."""

from hashlib import sha256

import pytest

from tests.browser import Browser, Page
from tests.builders import a_learner, an_author, publish
from tests.conftest import TestKit
from tests.curriculum.trees import BANK, EXAM, a_tree

BANK_PATH = "courses/ore-testing/weighing/practice.bank.md"
EXAM_PATH = "exams/ore-tester.quiz.md"
BROKEN = BANK.replace("- [x] Read", "- [ ] Read")


@pytest.fixture
def author(kit: TestKit, browser: Browser) -> Browser:
    with kit.sessions.begin() as session:
        publish(session, a_tree())
        person = an_author(session)
    browser.sign_in(person)
    return browser


def another_author(kit: TestKit, author: Browser) -> Browser:
    with kit.sessions.begin() as session:
        person = an_author(session, name="Berta Author")
    other = author.another()
    other.sign_in(person)
    return other


def base(author: Browser, path: str = BANK_PATH) -> str:
    return author.get(f"/teach/sources/{path}").fields()["based_on"]


def saved(author: Browser, text: str, *, based_on: str = "", go: str = "save") -> Page:
    sent = {"text": text, "based_on": based_on or base(author), "go": go}
    return author.post(f"/teach/sources/{BANK_PATH}", sent)


def fragment(author: Browser, path: str, text: str, **more: str) -> str:
    """Return the preview, which is a part of a page and no page."""
    sent = {"text": text, "csrf_token": author.token(), **more}
    return author.client.post(f"/teach/preview/{path}", data=sent).get_data(as_text=True)


def editor_text(page: Page) -> str:
    return "".join(str(part) for part in page.root.one("textarea", id="text").children)


def published(author: Browser, text: str) -> Page:
    saved(author, text)
    address = f"/teach/publish/{BANK_PATH}"
    asked = author.get(address)
    return author.post(address, {"sha": asked.fields().get("sha", "")})


def test_the_desk_lists_quizzes_and_banks_and_nothing_else(author: Browser) -> None:
    page = author.get("/teach")

    paths = [e.text for e in page.root.all("span", class_="mono")]
    assert paths == sorted(path for path in a_tree() if path.endswith((".quiz.md", ".bank.md")))
    assert "Final assessment" in page.text


def test_the_list_is_filtered_by_name_or_path(author: Browser) -> None:
    found = author.get("/teach?q=final")
    none = author.get("/teach?q=nothing+of+the+kind")

    assert [e.text for e in found.root.all("span", class_="mono")] == [EXAM_PATH]
    assert "Nothing fits this filter" in none.text


def test_a_source_opens_with_its_text_and_as_the_learner_sees_it(author: Browser) -> None:
    page = author.get(f"/teach/sources/{EXAM_PATH}")

    assert editor_text(page) == EXAM
    assert "None. It can be published." in page.text
    assert page.root.one("input", name="p1.value")
    assert "Four draws" in page.text


def test_the_preview_begins_with_what_holds_for_all_questions(author: Browser) -> None:
    text = BANK.replace("## Order", "Zero is set at $T = 20$ °C.\n\n## Order")

    shown = fragment(author, BANK_PATH, text)

    assert "Zero is set at <math" in shown
    assert shown.index("Zero is set at") < shown.index('aria-label="order"')


def test_a_text_with_an_error_is_kept_and_its_line_is_shown(author: Browser) -> None:
    page = saved(author, BROKEN, go="check")

    links = [a.attrs["href"] for a in page.root.all("a") if a.attrs.get("data-line")]
    assert page.status == 200
    assert editor_text(page) == BROKEN
    assert links[0].startswith("#L")
    assert editor_text(author.get(f"/teach/sources/{BANK_PATH}")) == BANK


def test_a_draft_with_an_error_is_saved_and_survives_a_closed_tab(author: Browser) -> None:
    saved(author, BROKEN)

    page = author.get(f"/teach/sources/{BANK_PATH}")
    assert editor_text(page) == BROKEN
    assert "Draft" in page.text
    assert "Arthur Author" in page.text


def test_what_browsers_do_to_line_ends_makes_no_new_draft(author: Browser) -> None:
    saved(author, BANK.replace("\n", "\r\n"))

    page = author.get(f"/teach/sources/{BANK_PATH}")
    assert len(page.root.one("ol", class_="steps").all("li")) == 1


def test_publishing_is_refused_while_there_are_errors(kit: TestKit, author: Browser) -> None:
    saved(author, BROKEN)

    asked = author.get(f"/teach/publish/{BANK_PATH}")
    forced = author.post(f"/teach/publish/{BANK_PATH}", {"sha": base(author)})

    assert "It cannot be published while it has errors." in asked.text
    assert not asked.root.all("button", class_="button-primary")
    assert forced.status == 409
    kept = kit.catalog().quiz("ore-testing/weighing/practice").sha
    assert kept == sha256(BANK.encode()).hexdigest()


def test_publishing_shows_the_new_text_to_learners(kit: TestKit, author: Browser) -> None:
    published(author, BANK.replace("What is done last?", "Which step ends the weighing?"))

    with kit.sessions.begin() as session:
        learner = a_learner(session)
    seat = author.another()
    seat.sign_in(learner)
    lesson = seat.get("/courses/ore-testing/weighing/scales")
    page = author.get(f"/teach/sources/{BANK_PATH}")
    assert "Which step ends the weighing?" in lesson.text
    assert "Draft" not in page.root.one("div", class_="editor-head").text


def test_a_draft_is_not_shown_to_learners(author: Browser) -> None:
    saved(author, BANK.replace("What is done last?", "Which step ends the weighing?"))

    page = author.another().get("/courses/ore-testing/weighing/scales")
    assert "What is done last?" in page.text
    assert "Which step ends" not in page.html


def test_a_draft_changed_after_the_question_cannot_be_published_unseen(
    kit: TestKit, author: Browser
) -> None:
    saved(author, BANK.replace("last?", "at last?"))
    asked = author.get(f"/teach/publish/{BANK_PATH}").fields()["sha"]
    saved(another_author(kit, author), BANK.replace("last?", "in the end?"))

    assert author.post(f"/teach/publish/{BANK_PATH}", {"sha": asked}).status == 409


def test_a_stale_edit_shows_both_texts_and_loses_neither(kit: TestKit, author: Browser) -> None:
    opened = base(author)
    theirs, mine = BANK.replace("last?", "at last?"), BANK.replace("last?", "in the end?")
    saved(another_author(kit, author), theirs)

    refused = saved(author, mine, based_on=opened)
    again = saved(author, mine, based_on=refused.fields()["based_on"])

    assert refused.status == 409
    assert editor_text(refused) == mine
    shown = refused.root.one("pre", class_="source-text")
    assert "at last?" in shown.text
    assert again.status == 303
    page = author.get(f"/teach/sources/{BANK_PATH}")
    assert editor_text(page) == mine
    assert "Berta Author" in page.root.one("ol", class_="steps").text


def test_saving_and_publishing_leads_to_the_question_first(author: Browser) -> None:
    page = saved(author, BANK.replace("last?", "at last?"), go="publish")

    assert page.location.startswith(f"/teach/publish/{BANK_PATH}")


def test_the_preview_carries_problems_and_questions_of_the_text_as_typed(author: Browser) -> None:
    html = fragment(author, BANK_PATH, BANK.replace("Load", "Carry"))

    assert not html.startswith("<!doctype")
    assert "Carry" in html
    assert "None. It can be published." in html


def test_another_draw_shows_other_numbers(author: Browser) -> None:
    shown = {fragment(author, EXAM_PATH, EXAM, draw=str(n)) for n in range(4)}

    assert len(shown) == 4


@pytest.mark.parametrize(
    "text", ["", "---\n", "no front matter", "---\nkind: bank\n---\n```yaml question\n", "\x00"]
)
def test_any_text_can_be_looked_at(author: Browser, text: str) -> None:
    page = saved(author, text, go="check")

    assert page.status == 200
    assert "mend the errors above first" in page.text


def test_a_path_that_is_no_quiz_is_not_here(author: Browser) -> None:
    for path in ("roles/ore-tester.md", "exams/nothing.quiz.md"):
        assert author.get(f"/teach/sources/{path}").status == 404
        sent = {"text": "x", "based_on": "", "go": "save"}
        assert author.post(f"/teach/sources/{path}", sent).status == 404


def test_only_authors_come_in(kit: TestKit, author: Browser) -> None:
    with kit.sessions.begin() as session:
        learner = a_learner(session)
    seat = author.another()
    anonymous = seat.get("/teach")
    seat.sign_in(learner)

    assert "/signin" in anonymous.location
    assert seat.get("/teach").status == 403
    assert saved(seat, BANK, based_on="x").status == 403
    assert seat.post(f"/teach/preview/{BANK_PATH}", {"text": BANK}).status == 403


def test_a_post_without_the_token_is_refused(author: Browser) -> None:
    sent = {"text": BANK, "based_on": base(author), "go": "save", "csrf_token": "forged"}

    assert author.post(f"/teach/sources/{BANK_PATH}", sent).status == 400


def test_a_problem_leads_to_the_page_of_its_code(author: Browser) -> None:
    author.post(f"/teach/sources/{BANK_PATH}", {"text": BROKEN, "based_on": base(author)})
    editor = author.get(f"/teach/sources/{BANK_PATH}")

    assert "/teach/help/C06" in editor.html
    assert "No option is ticked" in author.get("/teach/help/C06").text


def test_an_unknown_code_has_no_page(author: Browser) -> None:
    assert author.get("/teach/help/C99").status == 404
