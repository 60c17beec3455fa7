"""What an operator does with people, and what the trail says of it."""

import pytest

from tests.browser import Browser
from tests.builders import a_learner, an_operator
from tests.conftest import TestKit
from webapp.queries import marking, people
from webapp.store.people import Person


@pytest.fixture
def learner(kit: TestKit) -> Person:
    with kit.sessions.begin() as session:
        return a_learner(session, name="Lena Learner", email="lena@example.org")


@pytest.fixture
def operator(kit: TestKit, browser: Browser) -> Person:
    with kit.sessions.begin() as session:
        person = an_operator(session, email="otto@example.org")
    browser.sign_in(person)
    return person


def test_a_grant_opens_doors_and_stands_in_the_trail_with_its_reason(
    kit: TestKit, browser: Browser, operator: Person, learner: Person
) -> None:
    browser.post(f"/admin/people/{learner.id}/grants", {"kind": "author", "why": "writes SX"})

    with kit.sessions() as session:
        assert people.kinds(session, learner.id, now=kit.now()) == {"learner", "author"}
    assert "writes SX" in browser.get("/admin/trail").text
    assert "Otto Operator" in browser.get(f"/admin/people/{learner.id}").text


def test_a_grant_without_a_reason_is_refused(
    browser: Browser, operator: Person, learner: Person
) -> None:
    page = browser.post(f"/admin/people/{learner.id}/grants", {"kind": "author", "why": ""})

    assert page.status == 422


def test_an_assessor_may_be_given_one_place_to_mark(
    browser: Browser, operator: Person, learner: Person, kit: TestKit
) -> None:
    sent = {"kind": "assessor", "scope": "exams/ore-tester", "why": "knows ores"}

    refused = browser.post(f"/admin/people/{learner.id}/grants", {**sent, "scope": "../All"})
    browser.post(f"/admin/people/{learner.id}/grants", sent)

    assert refused.status == 422
    assert "assessor (exams/ore-tester)" in browser.get(f"/admin/people/{learner.id}").text
    with kit.sessions() as session:
        assert marking.may_mark(session, learner.id, "exams/ore-tester", kit.now())
        assert not marking.may_mark(session, learner.id, "exams/another", kit.now())


def test_a_grant_given_twice_is_refused(
    browser: Browser, operator: Person, learner: Person
) -> None:
    page = browser.post(f"/admin/people/{learner.id}/grants", {"kind": "learner", "why": "again"})

    assert page.status == 409


def test_a_grant_that_ends_closes_the_door(
    kit: TestKit, browser: Browser, operator: Person, learner: Person
) -> None:
    page = browser.get(f"/admin/people/{learner.id}")
    end = next(a.attrs["href"] for a in page.root.all("a") if a.attrs["href"].endswith("/end"))

    assert browser.get(end).heading == "End a grant"
    browser.post(end, {"why": "left the company"})

    with kit.sessions() as session:
        assert people.kinds(session, learner.id, now=kit.now()) == frozenset()


def test_the_last_operator_stays_one(browser: Browser, operator: Person) -> None:
    page = browser.get(f"/admin/people/{operator.id}")
    end = next(a.attrs["href"] for a in page.root.all("a") if a.attrs["href"].endswith("/end"))

    refused = browser.post(end, {"why": "tired"})

    assert refused.status == 409
    assert "last operator" in refused.text


def test_a_disabled_person_is_signed_out_and_stays_out_until_enabled(
    browser: Browser, operator: Person, learner: Person
) -> None:
    lenas = browser.another()
    lenas.sign_in(learner)

    browser.get(f"/admin/people/{learner.id}/disable")
    sent = {"email": "lena@example.org", "why": "asked for it"}
    browser.post(f"/admin/people/{learner.id}/disable", sent)
    shut_out = lenas.get("/account").status
    browser.post(f"/admin/people/{learner.id}/enable", {"why": "asked again"})
    lenas.sign_in(learner)

    assert shut_out == 303
    assert lenas.get("/account").status == 200


def test_disabling_needs_the_address_typed(
    browser: Browser, operator: Person, learner: Person
) -> None:
    sent = {"email": "someone@example.org", "why": "by mistake"}

    page = browser.post(f"/admin/people/{learner.id}/disable", sent)

    assert page.status == 422


def test_people_are_found_by_name_and_address(
    browser: Browser, operator: Person, learner: Person
) -> None:
    by_name = browser.get("/admin/people?q=lena").text
    by_address = browser.get("/admin/people?q=OTTO@example").text

    assert "Lena Learner" in by_name
    assert "Otto Operator" in by_address
    assert "Lena Learner" not in by_address


def test_the_health_page_says_how_the_site_is(browser: Browser, operator: Person) -> None:
    page = browser.get("/admin/")

    assert "0 jobs wait." in page.text
    assert "issued as tests by localhost" in page.text


def test_a_refused_visit_to_the_operators_door_stands_in_the_trail(
    browser: Browser, operator: Person, learner: Person
) -> None:
    lenas = browser.another()
    lenas.sign_in(learner)

    assert lenas.get("/admin/people").status == 403

    assert "address:/admin/people" in browser.get("/admin/trail").text


def test_who_grants_is_warned_that_showing_can_be_an_export(
    browser: Browser, operator: Person, learner: Person
) -> None:
    for path in (f"/admin/people/{learner.id}", "/admin/"):
        assert "Showing technology can be an export" in browser.get(path).text

    page = browser.get("/admin/showing")

    assert "can itself be an export" in page.text
    assert "15 CFR 734.13(a)(2)" in page.text
    assert "not legal advice" in page.text


def test_the_warning_is_for_operators(browser: Browser, learner: Person) -> None:
    browser.sign_in(learner)

    assert browser.get("/admin/showing").status == 403
