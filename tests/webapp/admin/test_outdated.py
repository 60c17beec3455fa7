"""An operator is told of certificates whose marks were replaced since."""

import pytest

from tests.browser import Browser
from tests.conftest import TestKit
from tests.webapp.actions.test_correcting import Awarded, awarded, marked_again
from webapp.store.people import Person

PAGE = "/admin/awards/outdated"


@pytest.fixture
def one(kit: TestKit) -> Awarded:
    """Before the operator signs in: a month passes."""
    return awarded(kit)


def test_nothing_is_listed_while_every_mark_stands(
    one: Awarded, browser: Browser, operator: Person
) -> None:
    page = browser.get(PAGE)
    assert "Every certificate says what its evidence says" in page.text
    assert one.number not in page.text
    assert "a mark of its holder" not in browser.get("/admin/").text


def test_a_lowered_mark_leads_from_the_first_page_to_the_certificate(
    kit: TestKit, one: Awarded, browser: Browser, operator: Person
) -> None:
    marked_again(kit, one)

    assert "a mark of its holder was replaced" in browser.get("/admin/").text
    page = browser.get(PAGE)
    assert "L2 (questions) → covered (questions)" in page.text
    assert f'href="/admin/awards/{one.number}"' in page.response.text
    for before in ("/admin/", "/admin/awards"):
        assert f'href="{PAGE}"' in browser.get(before).response.text
