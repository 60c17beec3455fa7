"""Every page bends: 320 px, large text, forced colours, no motion, no script, paper."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.journeys.accessibility.conftest import Opens
from tests.journeys.accessibility.pages import LESSON, PAGES, Shown
from tests.journeys.accessibility.world import World

pytestmark = pytest.mark.browser

# What reaches beyond the right edge and may not: tables, code and formulas scroll in their boxes.
WIDE = """() => {
  const edge = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= edge) return [];
  const inside = (e) => {
    for (let up = e.parentElement; up; up = up.parentElement) {
      const cut = getComputedStyle(up).overflowX;
      if (["auto", "scroll", "hidden", "clip"].includes(cut)) return true;
    }
    return false;
  };
  return [...document.body.querySelectorAll("*")]
    .filter((e) => e.getBoundingClientRect().right > edge + 1 && !inside(e))
    .map((e) => e.outerHTML.slice(0, 120));
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter((e) => {
  const style = getComputedStyle(e);
  const lasts = (text) => text.split(",").some((part) => parseFloat(part) > 0);
  return lasts(style.transitionDuration) || (style.animationName !== "none");
}).map((e) => e.outerHTML.slice(0, 100))"""
ids = pytest.mark.parametrize("shown", PAGES, ids=lambda shown: shown.name.replace(" ", "-"))
ARRIVING = tuple(shown for shown in PAGES if shown.then.__name__ == "_nothing")


@ids
def test_nothing_scrolls_sideways_at_320_px_or_with_text_twice_as_large(
    shown: Shown, tab: Opens, world: World
) -> None:
    page = tab(shown.who, viewport={"width": 320, "height": 700}, reduced_motion="reduce")
    page.goto(shown.address(world))
    shown.then(page, world)
    narrow = page.evaluate(WIDE)

    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    large = page.evaluate(WIDE)

    assert (narrow, large, page.evaluate(MOVING)) == ([], [], [])


@pytest.mark.parametrize("shown", ARRIVING, ids=lambda shown: shown.name.replace(" ", "-"))
def test_without_script_the_page_says_the_same(shown: Shown, tab: Opens, world: World) -> None:
    plain = tab(shown.who, java_script_enabled=False)
    answer = plain.goto(shown.address(world))

    assert answer is not None
    assert answer.status == shown.status
    assert plain.locator("h1").count() == 1
    assert plain.locator("h1").is_visible()
    assert plain.locator("main [data-moved]").count() == 0


def painted(page: Page, selector: str) -> list[str]:
    """Return the words of each element that is seen, to tell states by without a colour."""
    found = page.locator(selector)
    return [found.nth(n).inner_text().strip() for n in range(found.count())]


STATES: tuple[tuple[str, str, str], ...] = (
    ("{open}/1", "learner", ".feedback-title"),
    ("{open}/review", "learner", ".steps .step-note"),
    ("{done}/result", "learner", ".told-points"),
    ("/V/{holder_number}", "", ".checks .word"),
    ("/V/{withdrawn_number}", "", ".verdict h1"),
    ("/learn/proof", "holder", "td .tag, td .state"),
    ("/teach", "author", "td .tag, td .state"),
)


@pytest.mark.parametrize(("path", "who", "selector"), STATES)
def test_states_are_told_by_words_in_forced_colours(
    path: str, who: str, selector: str, tab: Opens, world: World
) -> None:
    page = tab(who, forced_colors="active", reduced_motion="reduce")
    page.goto(path.format(**{k.replace("-", "_"): v for k, v in world.places.items()}))

    words = painted(page, selector)

    assert words
    assert all(words)


def test_what_is_chosen_is_seen_in_forced_colours(tab: Opens, world: World) -> None:
    page = tab("learner", forced_colors="active", reduced_motion="reduce")
    page.goto(f"{world.places['open']}/1")

    outlines = page.evaluate(
        "() => [...document.querySelectorAll('.choice-option')]"
        ".map((e) => [e.querySelector('input').checked, getComputedStyle(e).outlineStyle])"
    )

    assert [style for checked, style in outlines if checked] == ["solid"]
    assert {style for checked, style in outlines if not checked} == {"none"}


PRINTED: tuple[tuple[str, str, str], ...] = (
    (LESSON, "", "article h1"),
    ("/V/{holder_number}", "", ".verdict"),
    ("{done}/receipt", "learner", ".receipt-mark"),
    ("{done}/result", "learner", ".verdict"),
)
CHROME = ".bar, .tabbar, .foot, .spectrum, .skip-link"


@pytest.mark.parametrize(("path", "who", "kept"), PRINTED)
def test_paper_holds_the_content_and_none_of_the_frame(
    path: str, who: str, kept: str, tab: Opens, world: World
) -> None:
    page = tab(who, viewport={"width": 794, "height": 1123}, color_scheme="dark")
    page.goto(path.format(**{k.replace("-", "_"): v for k, v in world.places.items()}))
    page.emulate_media(media="print")

    frame: list[Any] = [one for one in page.locator(CHROME).all() if one.is_visible()]

    assert page.locator(kept).first.is_visible()
    assert frame == []
    assert page.evaluate(WIDE) == []
    white = page.evaluate("getComputedStyle(document.body).colorScheme")
    assert white == "light"
