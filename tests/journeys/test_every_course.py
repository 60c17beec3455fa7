"""Each course that is whole, from the page of its role to a certificate and to a failed exam."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from curriculum import tree
from curriculum.catalog import load
from tests.journeys.conftest import Site, Windows
from tests.journeys.people import Learner

pytestmark = [pytest.mark.browser, pytest.mark.long]

GATE = "exams/ethics-and-safety"
PASSWORD = "four words that stay"
CATALOG = load(tree.read([Path(__file__).parents[2] / "content"]))
ROLES = [role for role in CATALOG.roles if role.exam]
by_role = pytest.mark.parametrize("role", ROLES, ids=lambda role: role.id)


def somebody(site: Site, windows: Windows, name: str, role: str) -> Learner:
    learner = Learner(windows.open(), site.oracle)
    email = f"{name.lower().replace(' ', '.')}.{role}@example.org"
    learner.opens_an_account(name, email, PASSWORD)
    learner.signs_in(email, PASSWORD)
    learner.starts_role(role)
    return learner


@by_role
def test_the_way_leads_from_the_role_by_its_lessons_to_a_certificate(
    role, site: Site, windows: Windows
) -> None:
    maya = somebody(site, windows, "Maya Okonkwo", role.id)
    maya.opens(f"/roles/{role.id}")
    maya.page.get_by_role("main").locator(f'a[href^="/courses/{role.course}"]').first.click()
    for module in CATALOG.modules(role.course):
        maya.opens(f"/courses/{module.id}")
        expect(maya.page.get_by_role("heading", level=1)).to_have_text(module.title)
    maya.opens(f"/courses/{CATALOG.lessons(module.id)[-1].id}")
    maya.presses("I have read this")

    for quiz in (role.rule.lab, role.exam, GATE):
        maya.passes(quiz)
        assert maya.heading == "Passed", quiz
    site.oracle.a_day_passes(GATE)
    maya.passes(GATE)

    maya.opens("/learn/proof")
    maya.follows(role.title)
    maya.reads("Maya Okonkwo")
    maya.reads(role.title)


@by_role
def test_who_fails_the_exam_is_told_what_to_read_and_when_to_come_back(
    role, site: Site, windows: Windows
) -> None:
    ben = somebody(site, windows, "Ben Halloran", role.id)
    token = ben.begins(role.exam)
    for number in range(1, site.oracle.length(token) + 1):
        ben.answers(token, number, site.oracle.wrong(token, number))
        ben.goes_on()
    ben.hands_in()

    assert ben.heading == "Not passed yet"
    ben.reads("Read again")
    lessons = ben.page.get_by_role("main").locator(f'a[href^="/courses/{role.course}/"]')
    assert lessons.count() > 0
    ben.opens(f"/learn/quizzes/{role.exam}")
    ben.reads("Next try from")
    expect(ben.page.get_by_role("button", name="Start", exact=True)).to_have_count(0)
    ben.opens("/learn/proof")
    assert role.title not in ben.page.get_by_role("main").inner_text()
