"""The door opened on a small published tree."""

import pytest
from sqlalchemy.orm import Session

from tests.browser import Browser
from tests.builders import publish
from tests.webapp.browse.tree import TREE


@pytest.fixture
def open_door(session: Session, browser: Browser) -> Browser:
    publish(session, TREE)
    session.commit()
    return browser
