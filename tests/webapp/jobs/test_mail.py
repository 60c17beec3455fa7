"""Letters go out after the fact they follow from, and lead back to the site."""

import re
from datetime import timedelta

from tests.browser import Browser
from tests.builders import PASSWORD, a_learner
from tests.conftest import TestKit
from webapp.jobs.every import WORKS
from webapp.jobs.outbox import run_one


def deliver(kit: TestKit) -> None:
    while run_one(kit, WORKS):
        pass


def test_a_forgotten_password_is_set_anew_by_the_link_in_a_letter(
    kit: TestKit, browser: Browser
) -> None:
    with kit.sessions.begin() as session:
        person = a_learner(session, email="lena@example.org")
    elsewhere = browser.another()
    elsewhere.sign_in(person)

    browser.post("/forgot", {"email": "lena@example.org"})
    deliver(kit)
    link = re.search(r"http://localhost(/reset/\S+)", kit.postbox.letters[0].text)
    assert link is not None
    browser.get(link[1])
    done = browser.post(link[1], {"password": "another long password"})

    assert done.location == "/signin"
    sent = {"email": "lena@example.org", "password": "another long password"}
    assert browser.post("/signin", sent).status == 303
    assert elsewhere.get("/account").status == 303
    assert browser.get(link[1]).status == 404


def test_a_link_holds_for_an_hour_only(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        a_learner(session, email="lena@example.org")
    browser.post("/forgot", {"email": "lena@example.org"})
    deliver(kit)
    link = kit.postbox.letters[0].text.split("http://localhost")[1].split()[0]

    kit.clock.forward(timedelta(minutes=61))

    assert browser.get(link).status == 404
    assert browser.post(link, {"password": "another long password"}).status == 404


def test_an_unknown_address_gets_the_same_page_and_no_letter(
    kit: TestKit, browser: Browser
) -> None:
    with kit.sessions.begin() as session:
        a_learner(session, email="lena@example.org")

    known = browser.post("/forgot", {"email": "lena@example.org"})
    unknown = browser.post("/forgot", {"email": "nobody@example.org"})
    deliver(kit)

    assert (known.status, known.location) == (unknown.status, unknown.location)
    assert [letter.to for letter in kit.postbox.letters] == ["lena@example.org"]


def test_who_signs_up_twice_is_told_by_letter(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        a_learner(session, email="lena@example.org")

    browser.post("/signup", {"name": "X", "email": "Lena@example.org", "password": PASSWORD})
    deliver(kit)

    assert "already" in kit.postbox.letters[0].subject
