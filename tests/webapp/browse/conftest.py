"""The door opened on a small published tree, and looked at through a real window."""

from collections.abc import Callable, Iterator
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page
from sqlalchemy.orm import Session

from tests.browser import Browser
from tests.builders import publish
from tests.loopback import served
from tests.webapp.browse.tree import TREE

Window = Callable[..., Page]


@pytest.fixture
def open_door(session: Session, browser: Browser) -> Browser:
    publish(session, TREE)
    session.commit()
    return browser


@pytest.fixture
def window(chromium: Chromium, open_door: Browser) -> Iterator[Window]:
    """Opens windows on the site; an error in a console fails the test."""
    server = served(open_door.app)
    thread = Thread(target=server.serve_forever)
    thread.start()
    complaints: list[str] = []
    contexts = []

    def opened(width: int = 1280, theme: str = "light", **more: Any) -> Page:
        context = chromium.new_context(
            base_url=f"http://127.0.0.1:{server.server_port}",
            viewport={"width": width, "height": 900},
            color_scheme="dark" if theme == "dark" else "light",
            **more,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
        return page

    yield opened
    for context in contexts:
        context.close()
    server.shutdown()
    thread.join()
    server.server_close()
    assert complaints == []
