"""What every answer tells a browser, and what a request may not exceed."""

from dataclasses import replace

import pytest

from tests.browser import Browser
from tests.conftest import TestKit
from webapp.shell.forms import safe_next
from webapp.shell.headers import ALWAYS
from webapp.site import create_app


@pytest.mark.parametrize("address", ["/", "/signin", "/nothing/here", "/account"])
def test_every_answer_carries_the_headers(browser: Browser, address: str) -> None:
    sent = browser.get(address).response.headers

    assert {name: sent[name] for name in ALWAYS} == ALWAYS
    assert "unsafe" not in sent["Content-Security-Policy"]
    assert "Strict-Transport-Security" not in sent


def test_over_tls_browsers_are_told_to_stay_there_and_cookies_are_secure(kit: TestKit) -> None:
    secure = replace(kit, settings=replace(kit.settings, url="https://learn.example.org"))

    sent = Browser(secure, create_app(secure)).get("/signin").response.headers

    assert sent["Strict-Transport-Security"].startswith("max-age=63072000")
    assert "Secure; HttpOnly" in sent["Set-Cookie"]
    assert "SameSite=Lax" in sent["Set-Cookie"]


def test_a_request_that_is_too_large_is_refused(kit: TestKit) -> None:
    small = replace(kit, settings=replace(kit.settings, upload_mb=1))
    browser = Browser(small, create_app(small))

    page = browser.post("/signin", {"email": "x" * 2_000_000, "password": "y"})

    assert page.status == 413


@pytest.mark.parametrize(
    "target",
    ["", None, "https://evil.example", "//evil.example", "/\\evil.example", "/a\\b", "/\n/evil"],
)
def test_only_addresses_of_this_site_are_returned_to(target: str | None) -> None:
    assert safe_next(target, "/home") == "/home"


def test_a_path_with_its_question_is_returned_to() -> None:
    assert safe_next("/learn?page=2", "/home") == "/learn?page=2"
