"""Strangers may ask thirty numbers and ten files a minute; the next minute begins anew."""

from datetime import timedelta
from io import BytesIO

from tests.browser import Browser
from tests.conftest import TestKit


def test_the_thirty_first_number_of_a_minute_waits_for_the_next(
    kit: TestKit, browser: Browser
) -> None:
    kit.clock.forward(timedelta(seconds=20))
    for _ in range(30):
        assert browser.get("/V/nothing").status == 200

    refused = browser.get("/V/nothing")
    kit.clock.forward(timedelta(seconds=40))

    assert refused.status == 429
    assert refused.response.headers["Retry-After"] == "40"
    assert refused.heading == "Too many tries"
    assert browser.get("/V/nothing").status == 200


def test_one_address_does_not_use_up_the_tries_of_another(browser: Browser) -> None:
    for _ in range(31):
        browser.get("/V/nothing", environ_overrides={"REMOTE_ADDR": "203.0.113.7"})

    other = browser.get("/V/nothing", environ_overrides={"REMOTE_ADDR": "203.0.113.8"})

    assert other.status == 200


def test_all_addresses_of_one_ipv6_household_count_together(browser: Browser) -> None:
    answers = [
        browser.get("/V/nothing", environ_overrides={"REMOTE_ADDR": f"2001:db8::{n:x}"}).status
        for n in range(1, 32)
    ]

    assert answers == [200] * 30 + [429]


def test_the_eleventh_file_of_a_minute_waits(browser: Browser) -> None:
    statuses = [
        browser.post("/api/v1/verify", {"file": (BytesIO(b""), "a.pdf")}).status for _ in range(11)
    ]

    assert statuses == [200] * 10 + [429]


def test_a_program_is_told_to_wait_in_json(browser: Browser) -> None:
    asking = {"Accept": "application/json"}
    for _ in range(30):
        browser.get("/api/v1/certificates/nothing", headers=asking)

    refused = browser.get("/api/v1/certificates/nothing", headers=asking)

    assert refused.json["status"] == 429
    assert refused.response.headers["Retry-After"] == "60"
