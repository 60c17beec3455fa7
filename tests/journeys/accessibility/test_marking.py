"""An assessor marks with the keyboard alone, with scripts and without."""

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select

from tests.browser import Browser
from tests.journeys.accessibility.conftest import Opens
from tests.journeys.accessibility.test_keyboard import tab_to
from tests.journeys.accessibility.world import KINDS, QUIZ, World
from webapp.store.attempts import Attempt
from webapp.store.marking import MarkingTask

pytestmark = pytest.mark.browser


def handed_in(world: World, who: str) -> str:
    """Return the address at which a new essay waits for its mark."""
    writer: Browser = world.newcomer(who)
    attempt = writer.post(QUIZ).location.rpartition("/")[0]
    number = KINDS.index("essay") + 1
    text = {f"q{number}.value": "A wet pan.", "based_on": "0", "go": "review"}
    writer.post(f"{attempt}/{number}", text)
    writer.post(f"{attempt}/submit")
    with world.kit.sessions() as session:
        asked = select(MarkingTask.token).join(Attempt).where(Attempt.token == attempt[-43:])
        return f"/teach/marking/{session.scalars(asked).one()}"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_keyboard_alone_marks(tab: Opens, world: World, scripts: bool) -> None:
    address = handed_in(world, f"writer-{scripts}")
    page = tab("assessor", java_script_enabled=scripts)
    page.goto(address)
    if scripts:
        choose_by_name(page)
    else:
        choose_blindly(page)

    page.wait_for_url(lambda url: not url.endswith(address))

    page.goto(address)
    expect(page.get_by_role("radio", name="Cause 2 Partial named", exact=False)).to_be_checked()
    expect(page.get_by_role("radio", name="Proof 4 Complete", exact=False)).to_be_checked()
    expect(page.get_by_label("Comment for the learner")).to_have_value("ok")


def choose_by_name(page: Page) -> None:
    tab_to(page, "Cause 2 Partial")
    page.keyboard.press("Space")
    tab_to(page, "Proof 4 Complete")
    page.keyboard.press("Space")
    tab_to(page, "Comment")
    page.keyboard.type("ok")
    tab_to(page, "Save and next")
    page.keyboard.press("Enter")


def choose_blindly(page: Page) -> None:
    """Press the same keys where no script can tell what has the focus."""
    page.get_by_role("radio").first.focus()
    for key in ("Space", "ArrowDown", "Tab", "Space", "ArrowDown", "Tab", "o", "k"):
        page.keyboard.press(key)
    for key in ("Tab", "Tab", "Enter"):
        page.keyboard.press(key)
