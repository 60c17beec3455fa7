"""The first-run page: until it is filled in awards are tests, from then on they are real."""

import pytest
from sqlalchemy import select

from tests.browser import Browser, Page
from tests.builders import a_learner
from tests.conftest import TestKit
from tests.earning import ROLE, a_certificate, review, show_all
from webapp.actions import study
from webapp.jobs import awards as jobs
from webapp.jobs.every import WORKS
from webapp.jobs.outbox import run_one
from webapp.store.awards import Issuer
from webapp.store.people import Person

FILLED = {
    "legal_name": "Ytterby Institute AB",
    "country": "SE",
    "contact": "awards@example.org",
    "host": "learn.example.org",
    "why": "We open in spring",
}


def named(browser: Browser, **other: str) -> Page:
    return browser.post("/admin/site/issuer", {**FILLED, "typed": FILLED["host"], **other})


def test_the_page_says_that_this_site_issues_tests(browser: Browser, operator: Person) -> None:
    page = browser.get("/admin/site")

    assert "This site issues tests" in page.text
    assert "did:web:localhost" in page.text


def test_what_will_change_is_shown_before_anything_does(
    kit: TestKit, browser: Browser, operator: Person
) -> None:
    a_certificate(kit)

    page = browser.post("/admin/site", FILLED)

    assert page.heading == "What will change"
    assert "did:web:learn.example.org" in page.text
    assert "1 certificate that was made as a test stays a test for ever." in page.text
    assert "New keys are made" in page.text
    assert "The site believes that it is elsewhere" in page.text
    assert kit.keyring().issuer.test


def test_the_next_award_is_valid_and_the_one_before_stays_a_test(
    kit: TestKit, browser: Browser, operator: Person
) -> None:
    before = a_certificate(kit)
    assert named(browser).location == "/admin/site"
    with kit.sessions.begin() as session:
        second = a_learner(session, name="Nils New").id
    catalog = kit.catalog()
    with kit.sessions.begin() as session:
        study.enrol(session, catalog, second, ROLE, now=kit.now())
    show_all(kit, second)
    (number,) = review(kit, second)

    stranger = browser.another()
    new, old = stranger.get(f"/V/{number}"), stranger.get(f"/V/{before.number}")

    assert new.heading == "Valid on 10 March 2026"
    assert "Issued by Ytterby Institute AB (learn.example.org) to Nils New." in new.text
    assert old.heading == "A test certificate"


def test_who_held_a_test_gets_a_real_certificate_at_the_next_review(
    kit: TestKit, browser: Browser, operator: Person
) -> None:
    before = a_certificate(kit)
    again = review(kit, before.person_id)
    named(browser)

    (number,) = review(kit, before.person_id)

    assert again == ()
    assert number != before.number
    assert review(kit, before.person_id) == ()


def test_the_issuer_is_written_down_and_the_lists_are_signed_anew(
    kit: TestKit, browser: Browser, operator: Person
) -> None:
    jobs.sign_status_lists(kit, {})
    before = browser.get("/status/1").response.get_data()
    named(browser)
    while run_one(kit, WORKS):
        pass

    with kit.sessions() as session:
        row = session.scalars(select(Issuer)).one()
    assert (row.legal_name, row.host, row.by_id) == (FILLED["legal_name"], FILLED["host"], 1)
    assert "We open in spring" in browser.get("/admin/trail").text
    after = browser.get("/status/1").response.get_data()
    assert after != before
    assert b"learn.example.org" in after
    shown = browser.get("/admin/site")
    assert "Change the issuer" in shown.text
    assert kit.keyring().fingerprint in shown.text


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "localhost:8000",
        "127.0.0.1",
        "127.0.0.1:8000",
        "[::1]",
        "192.0.2.1",
        "printer.local",
        "intranet",
        "https://learn.example.org",
        "learn.example.org/path",
        "learn_example.org",
        "",
    ],
)
def test_a_host_that_verifiers_cannot_reach_is_refused(
    kit: TestKit, browser: Browser, operator: Person, host: str
) -> None:
    asked = browser.post("/admin/site", {**FILLED, "host": host})
    forced = named(browser, host=host, typed=host)

    assert (asked.status, forced.status) == (422, 422)
    assert asked.heading == "Who issues certificates"
    assert asked.root.one("input", name="legal_name").attrs["value"] == FILLED["legal_name"]
    assert kit.keyring().issuer.test


@pytest.mark.parametrize(
    "wrong", [{"typed": "learn.example.com"}, {"why": ""}, {"country": "XX"}, {"legal_name": ""}]
)
def test_nothing_is_set_without_the_host_typed_and_every_field(
    kit: TestKit, browser: Browser, operator: Person, wrong: dict[str, str]
) -> None:
    page = named(browser, **wrong)

    assert page.status == 422
    assert kit.keyring().issuer.test


def test_another_name_at_the_same_host_keeps_the_keys(
    kit: TestKit, browser: Browser, operator: Person
) -> None:
    named(browser)
    key = kit.keyring().active_id

    page = browser.post("/admin/site", {**FILLED, "legal_name": "Ytterby Academy AB"})
    named(browser, legal_name="Ytterby Academy AB")

    assert "The keys stay as they are." in page.text
    assert kit.keyring().active_id == key
    assert kit.keyring().issuer.name == "Ytterby Academy AB"


def test_the_same_issuer_again_is_refused(browser: Browser, operator: Person) -> None:
    named(browser)

    assert named(browser).status == 409


def test_only_operators_set_the_issuer(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        person = a_learner(session)
    browser.sign_in(person)

    assert named(browser).status == 403
    assert kit.keyring().issuer.test
