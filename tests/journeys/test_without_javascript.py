"""The learner's story once more with scripts switched off: forms and links do it all."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Site, Windows
from tests.journeys.people import Learner

pytestmark = pytest.mark.browser

ROLE = "solvent-extraction-chemist"
MODULE = f"{ROLE}/extraction-chemistry"
LEARNER = "learner@demo.ytterby"


def test_a_learner_needs_no_script(site: Site, windows: Windows) -> None:
    lena = Learner(windows.open(java_script_enabled=False), site.oracle)
    lena.signs_in(LEARNER, site.password(LEARNER))

    lena.starts_role(ROLE)
    she_reads_a_lesson(lena)
    she_runs_the_lab(lena)
    she_sits_a_quiz(lena)
    lena.passes("exams/ethics-and-safety")

    assert lena.heading == "Passed"


def she_reads_a_lesson(lena: Learner) -> None:
    lena.opens(f"/courses/{MODULE}/cation-exchange")
    check = lena.page.locator("form:has(.question-actions)").first
    field = check.locator("input[type=radio], input[type=text]").first
    if field.get_attribute("type") == "radio":
        field.check()
    else:
        field.fill("0")
    with lena.page.expect_navigation():
        check.get_by_role("button", name="Check").click()
    expect(lena.page.locator(".feedback").first).to_be_visible()
    lena.presses("I have read this")
    assert lena.path.startswith(f"/courses/{MODULE}/")


def she_runs_the_lab(lena: Learner) -> None:
    lena.opens("/labs/sx-cascade")
    before = lena.page.locator("#lab-result table").last.inner_text()
    for name, text in {"S": "3.5", "W": "2.75", "n": "34", "m": "34"}.items():
        lena.page.locator(f'[name="{name}"]').fill(text)
    lena.presses("Run")
    expect(lena.page.locator("#lab-result table").last).not_to_have_text(before)


def she_sits_a_quiz(lena: Learner) -> None:
    """She saves page by page, flags a question, comes back to it, hands in, sees the result."""
    token = lena.begins(f"{MODULE}/extraction-chemistry")
    lena.page.get_by_label("Flag to come back to").check()
    lena.goes_on()
    for number in range(2, lena.oracle.length(token) + 1):
        lena.answers(token, number)
        lena.goes_on()
    assert lena.heading == "Before you submit"
    lena.reads("1 not answered: 1")
    lena.reads("not answered, flagged")
    lena.follows("Go back")
    expect(lena.page.get_by_label("Flag to come back to")).to_be_checked()
    lena.answers(token, 1)
    lena.goes_on()
    lena.opens(f"/learn/attempts/{token}/1")
    expect(lena.page.locator(".saved")).to_contain_text(re.compile("Saved"))
    lena.opens(f"/learn/attempts/{token}/review")
    lena.hands_in()
    assert lena.heading == "Practice done"
