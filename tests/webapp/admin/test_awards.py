"""What an operator does with certificates: find one, read its record, withdraw it for good."""

from datetime import timedelta

import pytest

from tests.browser import Browser
from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, a_real_issuer
from webapp.jobs import awards as jobs
from webapp.store.people import Person

NOTE = "A colleague sat the exam"


@pytest.fixture
def certified(kit: TestKit) -> Certified:
    a_real_issuer(kit)
    return a_certificate(kit, name="李明 Okafor")


def sent(certified: Certified, **other: str) -> dict[str, str]:
    fields = {"reason_class": "withdrawn-after-review", "note": NOTE, "number": certified.number}
    return {**fields, **other}


@pytest.mark.parametrize("text", ["", "okafor", "李明", "ore-tester", "tester of", "valid"])
def test_a_certificate_is_found_by_name_and_role(
    browser: Browser, operator: Person, certified: Certified, text: str
) -> None:
    page = browser.get("/admin/awards", query_string={"q": text})

    assert (certified.number in page.text) is (text != "valid")


def test_a_certificate_is_found_by_its_number_as_people_type_it(
    browser: Browser, operator: Person, certified: Certified
) -> None:
    for typed in (certified.number.lower(), certified.number.replace("-", ""), "???"):
        page = browser.get("/admin/awards", query_string={"q": typed})
        assert (certified.number in page.text) is (typed != "???")


def test_states_are_told_apart(
    kit: TestKit, browser: Browser, operator: Person, certified: Certified
) -> None:
    before = {
        state: certified.number in browser.get(f"/admin/awards?state={state}").text
        for state in ("Valid", "Expired", "Withdrawn", "Replaced")
    }
    browser.post(f"/admin/awards/{certified.number}/withdraw", sent(certified))
    after = {
        state: certified.number in browser.get(f"/admin/awards?state={state}").text
        for state in ("Valid", "Expired", "Withdrawn", "Replaced")
    }

    assert [state for state, shown in before.items() if shown] == ["Valid"]
    assert [state for state, shown in after.items() if shown] == ["Withdrawn"]


def test_a_certificate_is_not_called_valid_before_its_first_day(
    kit: TestKit, browser: Browser, operator: Person, certified: Certified
) -> None:
    kit.clock.forward(-timedelta(hours=1))

    listed = {
        state: certified.number in browser.get("/admin/awards", query_string={"state": state}).text
        for state in ("Valid", "Not yet valid", "Expired", "")
    }
    page = browser.get(f"/admin/awards/{certified.number}")

    assert [state for state, shown in listed.items() if shown] == ["Not yet valid", ""]
    assert [tag.text for tag in page.root.all("span", class_="tag")] == ["Not yet valid"]


def test_withdrawing_reaches_verifiers_the_trail_and_the_signed_list(
    kit: TestKit, browser: Browser, operator: Person, certified: Certified
) -> None:
    asked = browser.get(f"/admin/awards/{certified.number}/withdraw")
    browser.post(f"/admin/awards/{certified.number}/withdraw", sent(certified))
    jobs.sign_status_lists(kit, {})

    assert "cannot be undone" in asked.text
    record = browser.get(f"/admin/awards/{certified.number}")
    assert NOTE in record.text
    assert "Otto Operator" in record.text
    assert "Withdraw this certificate" not in record.text
    trail = browser.get(f"/admin/trail?thing=award:{certified.number}").text
    assert "award.revoke" in trail
    assert "withdrawn-after-review" in trail
    stranger = browser.another()
    shown = stranger.get(f"/V/{certified.number}")
    assert shown.heading == "Genuine, but withdrawn"
    assert NOTE not in shown.html


def test_withdrawing_needs_the_number_typed_a_reason_and_a_note(
    browser: Browser, operator: Person, certified: Certified
) -> None:
    address = f"/admin/awards/{certified.number}/withdraw"
    for wrong in ({"number": "K7M2Q"}, {"number": ""}, {"note": " "}, {"reason_class": "fraud"}):
        page = browser.post(address, sent(certified, **wrong))
        assert page.status == 422

    assert browser.another().get(f"/V/{certified.number}").heading.startswith("Valid on")


def test_a_certificate_is_withdrawn_once(
    browser: Browser, operator: Person, certified: Certified
) -> None:
    address = f"/admin/awards/{certified.number}/withdraw"

    answers = [browser.post(address, sent(certified)).status for _ in range(2)]

    assert answers == [303, 409]


def test_an_unknown_number_is_not_here(browser: Browser, operator: Person) -> None:
    assert browser.get("/admin/awards/K7M2Q").status == 404
    assert browser.get("/admin/awards/K7M2Q/withdraw").status == 404
