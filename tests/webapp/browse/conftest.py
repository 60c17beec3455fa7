"""The door opened on a small published tree, and looked at through a real window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

import pytest
from flask import Flask
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


@contextmanager
def serving(app: Flask) -> Iterator[str]:
    """Serve a site from a thread; give its address."""
    server = served(app)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def windows(chromium: Chromium, address: str) -> Iterator[Window]:
    """Give what opens windows on a site; an error in a console fails the test."""
    complaints: list[str] = []
    contexts = []

    def opened(width: int = 1280, theme: str = "light", **more: Any) -> Page:
        context = chromium.new_context(
            base_url=address,
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
    assert complaints == []


@pytest.fixture
def window(chromium: Chromium, open_door: Browser) -> Iterator[Window]:
    """Opens windows on the small tree."""
    with serving(open_door.app) as address, windows(chromium, address) as opened:
        yield opened
