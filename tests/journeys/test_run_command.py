"""The one command: it starts the site, prints the address, ends on Ctrl-C, and loses nothing."""

from urllib.request import urlopen

import pytest

from tests.journeys.conftest import Site

pytestmark = pytest.mark.browser


def test_a_second_start_keeps_the_accounts_and_is_quick(site: Site) -> None:
    first = site.printed
    site.end()

    site.start()

    assert "learner@demo.ytterby" in first
    assert site.printed.count("learner@demo.ytterby") == 1, "no new passwords"
    assert f"Ytterby is at {site.url}" in site.printed
    with urlopen(f"{site.url}/roles/solvent-extraction-chemist", timeout=60) as page:  # noqa: S310
        assert page.status == 200
