"""No address vanishes: certificates print them, browsers keep them, courses link them."""

from pathlib import Path

import pytest
from flask import Flask

from tests.conftest import TestKit
from webapp.site import create_app

KNOWN = Path(__file__).parent / "addresses.txt"


@pytest.fixture
def app(kit: TestKit) -> Flask:
    return create_app(kit)


def promised(app: Flask) -> list[str]:
    """Return each method and address of the site, one a line."""
    return sorted(
        f"{method} {rule.rule}"
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    )


def test_every_address_that_was_promised_is_still_there(app: Flask) -> None:
    gone = set(KNOWN.read_text().splitlines()) - set(promised(app))

    assert not gone, "an address is kept, or redirects to where its thing is now"


def test_new_addresses_are_written_down(app: Flask) -> None:
    new = set(promised(app)) - set(KNOWN.read_text().splitlines())

    assert not new, f"add to {KNOWN.name}: they are promises from now on"
