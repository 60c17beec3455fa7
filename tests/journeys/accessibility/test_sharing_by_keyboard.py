"""A person agrees to what an employer asks with the keyboard alone and without script."""

import pytest
from playwright.sync_api import Page

from tests.journeys.accessibility.conftest import Opens
from tests.journeys.accessibility.world import World
from webapp.actions import teams
from webapp.actions.teams import Invitation

pytestmark = pytest.mark.browser

TABS = 60


def reaches(page: Page, selector: str) -> None:
    """Press Tab until this element has the focus."""
    for _ in range(TABS):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"{selector} is not reached by Tab")


def test_a_scope_is_chosen_and_agreed_to_by_keys(tab: Opens, world: World) -> None:
    token = world.kit.new_token()
    sent = Invitation(
        employer_id=world.people["employer"], organisation="South Plant", email="k@example.org"
    )
    with world.kit.sessions.begin() as session:
        teams.invite(session, sent, token, now=world.kit.now())
    page = tab("holder", java_script_enabled=False)
    page.goto(f"/account/sharing/asked/{token}")

    reaches(page, "[name=roles]")
    page.keyboard.press("Space")
    reaches(page, "[name=progress]")
    page.keyboard.press("Space")
    reaches(page, "form:has([name=roles]) button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/account/sharing")

    row = page.get_by_role("row").filter(has_text="South Plant")
    assert "what is missing" in row.inner_text()
    assert "points" not in row.inner_text()

    page.get_by_role("button", name="End now for South Plant").press("Enter")
    page.wait_for_load_state()

    assert page.get_by_role("button", name="End now for South Plant").count() == 0
