"""One small site for all of these tests, and a tab that tells of every mistake it meets."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.accessibility.world import World, site

Opens = Callable[..., Page]


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with site(tmp_path_factory.mktemp("world")) as made:
        yield made


@pytest.fixture
def tab(chromium: Browser, world: World) -> Iterator[Opens]:
    """Return how a tab is opened as somebody; what the console calls an error fails the test."""
    complaints: list[str] = []
    with ExitStack() as opened:

        def opens(who: str = "", **look: Any) -> Page:
            context = opened.enter_context(chromium.new_context(base_url=world.url, **look))
            context.add_cookies(world.cookie(who))  # type: ignore[arg-type]
            page = context.new_page()
            page.set_default_timeout(10_000)
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on(
                "console",
                lambda said: complaints.append(said.text) if said.type == "error" else None,
            )
            return page

        yield opens
    # A page that answers 4xx is one that a test asked for: the browser notes it as an error.
    assert not [text for text in complaints if "responded with a status of 4" not in text]
