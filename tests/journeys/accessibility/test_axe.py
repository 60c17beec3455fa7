"""axe finds nothing on any page, wide and narrow, light and dark; and no page is left out."""

from collections.abc import Sequence
from typing import Any, cast

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Page, Response

from tests.journeys.accessibility.conftest import Opens
from tests.journeys.accessibility.pages import NOT_PAGES, PAGES, Shown
from tests.journeys.accessibility.world import World

pytestmark = pytest.mark.browser

WIDTHS = (1280, 390)
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
EVERYTHING = {
    "runOnly": {"type": "tag", "values": list(TAGS)},
    "rules": {"target-size": {"enabled": True}},  # of WCAG 2.2; axe leaves it off by default
    "resultTypes": ["violations"],
}
COLOURS = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}
LOOKS: Sequence[tuple[str, dict[str, Any]]] = (("light", EVERYTHING), ("dark", COLOURS))


def found(page: Page, rules: dict[str, Any]) -> list[str]:
    """Return what axe finds, a line for each element; its script is in the page already."""
    told = page.evaluate("rules => axe.run(document, rules)", rules)["violations"]
    return [
        f"{rule['id']}: {node['html'][:160]} ({node['failureSummary'].splitlines()[-1].strip()})"
        for rule in cast(list[dict[str, Any]], told)
        for node in rule["nodes"]
    ]


def looked_at(page: Page) -> list[str]:
    """Return what axe finds in each width and theme. Only colours depend on the theme."""
    problems: list[str] = []
    page.evaluate(Axe().axe_script)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        # As tall as the page: the tab bar then covers nothing that scrolling would uncover.
        tall = int(page.evaluate("document.documentElement.scrollHeight"))
        page.set_viewport_size({"width": width, "height": tall + 100})
        for theme, rules in LOOKS:
            page.emulate_media(color_scheme=cast(Any, theme))
            problems += [f"{width} {theme} {one}" for one in found(page, rules)]
    return problems


def answers_with_a_page(got: Response) -> bool:
    return got.request.is_navigation_request() and not 300 <= got.status < 400


@pytest.mark.parametrize("shown", PAGES, ids=lambda shown: shown.name.replace(" ", "-"))
def test_axe_finds_nothing(shown: Shown, tab: Opens, world: World) -> None:
    page = tab(shown.who, viewport={"width": WIDTHS[0], "height": 900}, reduced_motion="reduce")
    answers: list[int] = []
    page.on(
        "response", lambda got: answers.append(got.status) if answers_with_a_page(got) else None
    )
    page.goto(shown.address(world))

    shown.then(page, world)

    assert answers[-1] == shown.status
    assert looked_at(page) == []


def test_every_address_that_answers_with_a_page_is_looked_at(world: World) -> None:
    app = cast(Flask, world.app)
    gets = {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}

    seen = {shown.endpoint for shown in PAGES}

    assert gets - seen - NOT_PAGES == set(), "add these addresses to pages.py"
