"""An author changes a quiz in Markdown; a second author's text is not lost; learners see it."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Site, Windows
from tests.journeys.people import Author, Learner, Operator

pytestmark = pytest.mark.browser

QUIZ = "solvent-extraction-chemist/extraction-chemistry/extraction-chemistry"
SOURCE = f"courses/{QUIZ}.quiz.md"
OLD, NEW = "title: Extraction chemistry\n", "title: Extraction chemistry, mended by Arthur\n"
MISTAKE = "pass: seventy\n"
CHECKED_WITHIN_MS = 20_000  # what the desk itself allows for a bank of a hundred questions


def an_author(site: Site, windows: Windows, email: str = "author@demo.ytterby") -> Author:
    author = Author(windows.open())
    author.signs_in(email, site.password(email))
    return author


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_a_mistake_is_told_with_its_line_mended_and_published(site: Site, windows: Windows) -> None:
    arthur = an_author(site, windows)
    arthur.opens_source(SOURCE)
    text = arthur.text
    broken = text.replace(OLD, NEW).replace("pass: 70 %\n", MISTAKE)

    arthur.writes(broken)
    arthur.is_told(line_of(broken, MISTAKE), "is not a share")
    arthur.presses("Save draft")
    assert arthur.text == broken, "a draft may have mistakes"
    arthur.presses("Save and publish")
    arthur.reads("It cannot be published while it has errors.")
    arthur.follows("Back to the text")
    arthur.writes(text.replace(OLD, NEW))
    expect(arthur.page.locator("[data-seen]")).to_contain_text("None. It can be published.")
    arthur.publishes("a clearer title")

    lena = Learner(windows.open(), site.oracle)
    lena.signs_in("learner@demo.ytterby", site.password("learner@demo.ytterby"))
    lena.opens(f"/learn/quizzes/{QUIZ}")
    assert lena.heading == "Extraction chemistry, mended by Arthur"


def test_the_preview_shows_what_the_learner_will_see(site: Site, windows: Windows) -> None:
    arthur = an_author(site, windows)
    bank = SOURCE.replace("extraction-chemistry.quiz", "practice.bank")
    arthur.opens_source(bank)
    seen = arthur.page.locator("[data-seen]")
    expect(seen.locator("article.question").first).to_be_visible()
    text = arthur.text
    title = re.search(r"^## (.+)$", text, re.MULTILINE)
    assert title is not None

    arthur.writes(text.replace(title.group(), "## A heading in the preview", 1))

    heading = seen.get_by_role("heading", name="A heading in the preview")
    expect(heading).to_be_visible(timeout=CHECKED_WITHIN_MS)
    expect(seen.locator("math").first).to_be_attached()


def test_a_stale_edit_shows_both_texts_and_loses_neither(site: Site, windows: Windows) -> None:
    otto = Operator(windows.open())
    otto.signs_in("operator@demo.ytterby", site.password("operator@demo.ytterby"))
    otto.makes_author("Emma Employer", "writes with Arthur")
    windows.forgives = re.compile("409")
    arthur, emma = an_author(site, windows), an_author(site, windows, "employer@demo.ytterby")
    for author in (arthur, emma):
        author.opens_source(SOURCE)
    text = emma.text
    arthur.writes(f"{text}\nArthur was here.\n")
    arthur.presses("Save draft")

    emma.writes(f"{text}\nEmma was here.\n")
    emma.presses("Save draft")

    emma.reads("Somebody saved this source after you opened it")
    assert "Emma was here." in emma.text
    expect(emma.page.locator("pre.source-text")).to_contain_text("Arthur was here.")
    emma.writes(f"{text}\nArthur was here.\nEmma was here.\n")
    emma.presses("Save draft")
    assert emma.text.endswith("Arthur was here.\nEmma was here.\n")
