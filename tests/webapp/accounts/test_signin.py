"""Signing in, up and out, as a person meets it."""

from datetime import timedelta

from tests.browser import Browser
from tests.builders import PASSWORD, a_learner
from tests.conftest import TestKit
from webapp.actions import accounts


def signed_in(browser: Browser) -> bool:
    return browser.get("/account").status == 200


def test_the_right_password_opens_the_account(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        a_learner(session, email="lena@example.org")

    page = browser.post("/signin", {"email": " Lena@Example.org ", "password": PASSWORD})

    assert page.status == 303
    assert page.location == "/learn"
    assert signed_in(browser)


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(
    kit: TestKit, browser: Browser
) -> None:
    with kit.sessions.begin() as session:
        a_learner(session, email="lena@example.org")

    wrong = browser.post("/signin", {"email": "lena@example.org", "password": "something else"})
    unknown = browser.post("/signin", {"email": "lara@example.org", "password": "something else"})

    assert wrong.status == unknown.status == 422
    assert wrong.html.replace("lena", "lara") == unknown.html


def test_after_eight_wrong_passwords_even_the_right_one_waits(
    kit: TestKit, browser: Browser
) -> None:
    with kit.sessions.begin() as session:
        a_learner(session, email="lena@example.org")
    for _ in range(8):
        browser.post("/signin", {"email": "lena@example.org", "password": "wrong wrong wrong"})

    refused = browser.post("/signin", {"email": "lena@example.org", "password": PASSWORD})
    kit.clock.forward(timedelta(minutes=16))
    later = browser.post("/signin", {"email": "lena@example.org", "password": PASSWORD})

    assert refused.status == 429
    assert later.status == 303


def test_one_network_address_cannot_try_many_accounts(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        a_learner(session, email="lena@example.org")
        for number in range(40):
            tried = f"x{number}@example.org"
            accounts.count_failure(session, tried, "127.0.0.1", now=kit.now())

    refused = browser.post("/signin", {"email": "lena@example.org", "password": PASSWORD})

    assert refused.status == 429


def test_signing_in_leads_back_to_the_page_that_asked_for_it(
    kit: TestKit, browser: Browser
) -> None:
    with kit.sessions.begin() as session:
        a_learner(session, email="lena@example.org")

    asked = browser.get("/account/profile")
    form = browser.get(asked.location)
    sent = {**form.fields(), "email": "lena@example.org", "password": PASSWORD}

    assert browser.post("/signin", sent).location == "/account/profile"


def test_nobody_is_led_off_the_site_after_signing_in(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        a_learner(session, email="lena@example.org")

    for bad in ("https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example"):
        sent = {"email": "lena@example.org", "password": PASSWORD, "next": bad}
        assert browser.another().post("/signin", sent).location == "/learn"


def test_a_form_without_its_token_changes_nothing(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        person = a_learner(session)
    browser.sign_in(person)

    page = browser.post(
        "/account/appearance", {"csrf_token": "", "language": "zh", "theme": "dark"}
    )

    assert page.status == 422
    assert browser.get("/account").root.one("html").attrs["lang"] == "en"


def test_signing_out_ends_the_sign_in_on_the_server_too(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        person = a_learner(session)
    browser.sign_in(person)
    with browser.client.session_transaction() as cookie:
        stolen = dict(cookie)

    browser.post("/signout")
    thief = browser.another()
    with thief.client.session_transaction() as cookie:
        cookie.update(stolen)

    assert not signed_in(browser)
    assert not signed_in(thief)


def test_one_browser_can_be_signed_out_from_another(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        person = a_learner(session)
    phone = browser.another()
    browser.sign_in(person)
    phone.sign_in(person)

    page = browser.get("/account/security")
    others = [row for row in page.root.all("tr") if row.all("form") and "(this" not in row.text]
    browser.post(others[0].one("form").attrs["action"])

    assert signed_in(browser)
    assert not signed_in(phone)


def test_a_stranger_cannot_end_a_sign_in(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        lena, eve = a_learner(session), a_learner(session)
    browser.sign_in(lena)
    eves = browser.another()
    eves.sign_in(eve)

    page = eves.post("/account/security/1/end")

    assert page.status == 404
    assert signed_in(browser)


def test_who_signs_up_can_sign_in_and_learn(browser: Browser) -> None:
    sent = {"name": "Nora New", "email": "nora@example.org", "password": PASSWORD}

    done = browser.post("/signup", sent)
    browser.post("/signin", {"email": "nora@example.org", "password": PASSWORD})

    assert browser.get(done.location).status == 200
    assert "Nora New" in browser.get("/account").text


def test_signing_up_with_a_known_address_says_the_same_and_sends_a_letter(
    kit: TestKit, browser: Browser
) -> None:
    with kit.sessions.begin() as session:
        a_learner(session, email="lena@example.org")

    new = browser.post("/signup", {"name": "A", "email": "a@example.org", "password": PASSWORD})
    old = browser.post("/signup", {"name": "A", "email": "lena@example.org", "password": PASSWORD})

    assert (new.status, new.location) == (old.status, old.location)
    assert not browser.post(
        "/signin", {"email": "lena@example.org", "password": "another password"}
    ).location


def test_a_short_password_is_refused_with_what_to_do(browser: Browser) -> None:
    page = browser.post("/signup", {"name": "A", "email": "a@example.org", "password": "short"})

    assert page.status == 422
    assert "10 characters or more" in page.root.one("div", id="error-summary").text


def test_who_opens_an_account_goes_on_where_they_were_headed(browser: Browser) -> None:
    role = "/roles/ore-tester"
    sent = {"name": "Nora New", "email": "nora.new@example.org", "password": PASSWORD}

    asked = browser.get(f"/signup?next={role}").fields()["next"]
    done = browser.post("/signup", {**sent, "next": asked}, follow=True)

    addresses = [link.attrs["href"] for link in done.root.one("main").all("a")]
    assert addresses == [f"/signin?next={role}"]
    elsewhere = browser.post("/signup", {**sent, "next": "https://example.com/"}, follow=True)
    assert "example.com" not in elsewhere.html
