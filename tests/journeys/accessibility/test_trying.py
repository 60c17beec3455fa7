"""Hints, tries and how sure one is: by keyboard alone, with scripts and without, read aloud."""

import os
import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.accessibility.conftest import Opens
from tests.journeys.accessibility.test_keyboard import GOLDEN, tab_to
from tests.journeys.accessibility.world import TRYING, World

pytestmark = pytest.mark.browser

BOTH = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])


def begun(world: World, who: str) -> str:
    """Return the address of a new attempt by a new learner."""
    location = world.newcomer(who).post(TRYING).location
    return re.sub(r"^https?://[^/]+|/\d+$", "", location)


def opened(page: Page) -> list[str]:
    """Return the hints that the page shows."""
    return [text.strip() for text in page.locator("#hints .rendered").all_inner_texts()]


@BOTH
def test_a_hint_is_asked_for_by_keyboard_and_keeps_what_was_typed(
    tab: Opens, world: World, scripts: bool
) -> None:
    at = begun(world, f"hinted-{scripts}")
    page = tab(f"hinted-{scripts}", java_script_enabled=scripts)
    page.goto(f"{at}/2")
    page.get_by_label("Your answer").fill("12 or so")

    page.locator("summary", has_text="1 hint left").press("Enter")
    button = page.get_by_role("button", name="Show a hint (costs 10 % if you solve it)")
    button.press("Enter")
    page.wait_for_url(re.compile(r"#hint\.1$"))

    expect(page.locator("#hints")).to_contain_text("HINT-NET")
    expect(page.get_by_label("Your answer")).to_have_value("12 or so")
    expect(button).to_have_count(0)
    page.goto(f"{at}/2")
    assert len(opened(page)) == 1
    expect(page.get_by_label("Your answer")).to_have_value("12 or so")


@BOTH
def test_the_enter_key_in_a_field_opens_no_hint(tab: Opens, world: World, scripts: bool) -> None:
    at = begun(world, f"entered-{scripts}")
    page = tab(f"entered-{scripts}", java_script_enabled=scripts)
    page.goto(f"{at}/2")

    page.get_by_label("Your answer").fill("900")
    page.get_by_label("Your answer").press("Enter")
    page.wait_for_url(f"**{at}/1")

    page.goto(f"{at}/2")
    assert opened(page) == []
    expect(page.get_by_label("Your answer")).to_have_value("900")


@BOTH
def test_a_failed_try_brings_new_values_and_the_next_try_counts_its_share(
    tab: Opens, world: World, scripts: bool
) -> None:
    at = begun(world, f"failed-{scripts}")
    page = tab(f"failed-{scripts}", java_script_enabled=scripts)
    page.goto(f"{at}/2")
    before = page.locator(".prompt").first.inner_text()

    page.get_by_label("Your answer").fill("900")
    page.get_by_label("Very sure").check()
    page.get_by_role("button", name="Check").click()
    expect(page.locator("#feedback")).to_contain_text("Not yet: 0 of 2")

    expect(page.get_by_label("Your answer")).to_have_value("")
    expect(page.get_by_label("Very sure")).not_to_be_checked()
    after = page.locator(".prompt").first.inner_text()
    assert after != before
    gross, pan = (int(text) for text in re.findall(r"(\d+) g", after)[:2])
    page.get_by_label("Your answer").fill(str(gross - pan))
    page.get_by_role("button", name="Check").click()
    expect(page.locator("#feedback")).to_contain_text("Right: 1 of 2")
    expect(page.get_by_role("button", name="Check")).to_have_count(0)
    expect(page.get_by_label("Your answer")).to_have_value(str(gross - pan))


def test_how_sure_one_is_is_saved_while_one_works(tab: Opens, world: World) -> None:
    at = begun(world, "sure")
    page = tab("sure")
    page.goto(f"{at}/1")

    tab_to(page, "Not sure")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(page.locator(".saved")).to_contain_text("Saved")

    page.goto(f"{at}/1")
    expect(page.get_by_label("Fairly sure")).to_be_checked()


@pytest.mark.parametrize(("number", "name"), [(1, "tried"), (3, "hints-of-parts")])
def test_a_screen_reader_meets_what_the_golden_file_says(
    tab: Opens, world: World, number: int, name: str
) -> None:
    page = tab("trier")
    page.goto(f"{world.places['trying']}/{number}")

    tree = page.locator("main").aria_snapshot() + "\n"
    tree = tree.replace(world.places["trying"], "/learn/attempts/TOKEN")

    golden = GOLDEN / f"{name}.yaml"
    if os.environ.get("YTTERBY_GOLDEN") == "write":
        golden.write_text(tree, "utf-8")
    assert tree == golden.read_text("utf-8")
