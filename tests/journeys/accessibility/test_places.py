"""Places in a picture are chosen by a click, with no script; things are dragged with one."""

import pytest
from playwright.sync_api import expect

from tests.journeys.accessibility.conftest import Opens
from tests.journeys.accessibility.world import KINDS, World

pytestmark = pytest.mark.browser

HOTSPOT = KINDS.index("hotspot") + 1
BINS = KINDS.index("categorise-bins") + 1


@pytest.mark.parametrize("width", [390, 1280])
def test_a_click_on_a_letter_in_the_picture_chooses_that_letter(
    width: int, tab: Opens, world: World
) -> None:
    page = tab("learner", java_script_enabled=False, viewport={"width": width, "height": 900})
    page.goto(f"{world.places['open']}/{HOTSPOT}")
    discs, letters = page.locator(".hotspot-badge"), page.locator(".hotspot-letter")

    assert discs.count() == 4
    for n in range(4):
        at = discs.nth(n).bounding_box()
        assert at is not None
        page.mouse.click(at["x"] + at["width"] / 2, at["y"] + at["height"] / 2)

        chosen = page.locator(".hotspot-options .choice-option:has(:checked)")
        expect(chosen).to_have_count(1)
        expect(chosen).to_contain_text(f"Place {letters.nth(n).text_content()}")


def test_a_click_beside_every_place_chooses_nothing(tab: Opens, world: World) -> None:
    page = tab("learner", java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page.goto(f"{world.places['open']}/{HOTSPOT}")
    at = page.locator(".hotspot-regions").bounding_box()
    assert at is not None

    page.mouse.click(at["x"] + at["width"] * 0.9, at["y"] + at["height"] * 0.8)

    expect(page.locator(".hotspot-options :checked")).to_have_count(0)


def test_a_thing_dragged_into_a_box_is_written_into_its_list(tab: Opens, world: World) -> None:
    page = tab("learner", viewport={"width": 1280, "height": 1200})
    page.goto(f"{world.places['open']}/{BINS}")

    page.locator(".sort-card", has_text="Dy").drag_to(page.locator(".sort-box", has_text="Heavy"))

    expect(page.get_by_label("Dy").locator(":checked")).to_have_text("Heavy")
    expect(page.locator(".sort-box", has_text="Heavy").locator("li")).to_have_text(["Dy"])
