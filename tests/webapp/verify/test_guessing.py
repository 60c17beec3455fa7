"""Numbers cannot be tried out: every way of asking for one counts, and no answer tells more."""

import pytest

from curriculum.awards import numbers
from tests.browser import Browser, Page
from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, a_real_issuer

TYPED = "K7M2Q-9XT4R-0WBNC-5HJ8D-P"
WAYS = (
    ("GET", f"/V/{TYPED}", {}),
    ("POST", f"/V/{TYPED}", {"data": {"name": "Ada"}}),
    ("GET", f"/api/v1/certificates/{TYPED}", {}),
    ("POST", "/api/v1/verify", {"json": {"id": TYPED}}),
    ("GET", f"/log/proof?id={TYPED}", {}),
    ("GET", f"/api/v1/log/inclusion?id={TYPED}", {}),
    ("GET", "/s/no-such-token", {}),
)


@pytest.fixture
def real(kit: TestKit) -> Certified:
    a_real_issuer(kit)
    return a_certificate(kit)


@pytest.mark.parametrize(("method", "address", "sent"), WAYS)
def test_the_thirty_first_try_of_a_minute_waits_whichever_way_is_taken(
    browser: Browser, method: str, address: str, sent: dict[str, object]
) -> None:
    tried = [browser.client.open(address, method=method, **sent) for _ in range(31)]

    assert {one.status_code for one in tried[:30]} & {429} == set()
    assert tried[30].status_code == 429
    assert 0 < int(tried[30].headers["Retry-After"]) <= 60


def test_all_ways_count_together(browser: Browser) -> None:
    for _ in range(6):
        for method, address, sent in WAYS[:5]:
            browser.client.open(address, method=method, **sent)

    assert browser.client.get("/log/proof?id=other").status_code == 429


def test_a_list_of_guesses_counts_as_a_list(browser: Browser) -> None:
    asked = {"items": [{"id": TYPED}]}

    tried = [browser.client.post("/api/v1/verify/batch", json=asked) for _ in range(5)]

    assert tried[-1].status_code == 429
    assert "Retry-After" in tried[-1].headers


def test_two_numbers_that_were_never_issued_are_answered_alike(
    browser: Browser, real: Certified
) -> None:
    def shape(page: Page) -> tuple[object, ...]:
        tags = [element.tag for element in page.root.walk()]
        return page.status, tags, len(page.queries)

    first, second = (browser.get(f"/V/{numbers.new(seed)}") for seed in (b"a" * 13, b"b" * 13))

    assert shape(first) == shape(second)


def test_a_neighbour_of_an_issued_number_is_unknown(browser: Browser, real: Certified) -> None:
    read = numbers.read(real.number)
    letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    found = set()
    for sign in letters:
        try:
            found.add(numbers.read(read[:-3] + sign + read[-2:]))
        except numbers.Mistyped:
            continue

    assert found == {real.number}, "one wrong sign never leads to another number"
