"""An employer's keys: shown once, listed by their beginning, ended with one button."""

from tests.browser import Browser
from tests.builders import an_employer
from tests.conftest import TestKit


def signed_in(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        person = an_employer(session)
    browser.sign_in(person)


def test_a_key_is_shown_once_and_then_by_its_beginning(kit: TestKit, browser: Browser) -> None:
    signed_in(kit, browser)
    form = browser.get("/verify/keys").fields()

    made = browser.post("/verify/keys", {**form, "name": "Personnel system"})
    key = made.root.one("code").text
    later = browser.get("/verify/keys")

    assert key.startswith("ytt_")
    assert len(key) > 40
    assert key not in later.html
    assert key[:8] in later.text
    assert "Personnel system" in later.text
    assert made.response.headers["Cache-Control"] == "no-store"


def test_an_ended_key_says_so(kit: TestKit, browser: Browser) -> None:
    signed_in(kit, browser)
    form = browser.get("/verify/keys").fields()
    browser.post("/verify/keys", {**form, "name": "Old"})
    page = browser.get("/verify/keys")
    end = next(f for f in page.root.all("form") if f.attrs["action"].endswith("/end"))

    forged = browser.client.post(end.attrs["action"]).status_code
    ended = browser.post(end.attrs["action"], form, follow=True)

    assert forged == 400
    assert "ended" in ended.text
    assert not [f for f in ended.root.all("form") if f.attrs["action"].endswith("/end")]


def test_a_key_needs_words_for_what_it_is_for(kit: TestKit, browser: Browser) -> None:
    signed_in(kit, browser)
    form = browser.get("/verify/keys").fields()

    assert browser.post("/verify/keys", {**form, "name": " "}).status == 422
