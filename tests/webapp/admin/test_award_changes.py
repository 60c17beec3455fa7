"""What an operator does with certificates short of their end; what everybody then sees."""

from datetime import timedelta
from decimal import Decimal

import pytest

from tests.browser import Browser
from tests.builders import a_learner, an_operator
from tests.conftest import TestKit
from tests.earning import ROLE, Certified, award_of, review, show_all
from webapp.actions import study
from webapp.store.attempts import Evidence
from webapp.store.people import Person

NOTE = "Only for operators"


def seen(browser: Browser, number: str) -> str:
    return browser.another().get(f"/V/{number}").heading


def test_a_suspension_is_seen_by_everybody_and_undone(
    kit: TestKit, browser: Browser, operator: Person, certified: Certified
) -> None:
    address = f"/admin/awards/{certified.number}"
    asked = browser.get(f"{address}/suspend")
    browser.post(f"{address}/suspend", {"note": NOTE})
    during = seen(browser, certified.number)
    found = certified.number in browser.get("/admin/awards?state=Suspended").text
    browser.get(f"{address}/restore")
    browser.post(f"{address}/restore", {"note": NOTE})

    assert "Genuine, but suspended" in asked.text
    assert during == "Genuine, but suspended"
    assert found
    assert seen(browser, certified.number).startswith("Valid on")
    record = browser.get(address).text
    assert record.count(NOTE) == 2
    assert certified.number not in browser.get("/admin/awards?state=Suspended").text
    trail = browser.get(f"/admin/trail?thing=award:{certified.number}").text
    assert "award.suspend" in trail
    assert "award.restore" in trail


@pytest.mark.parametrize("step", ["suspend", "restore"])
def test_a_review_needs_a_note(
    browser: Browser, operator: Person, certified: Certified, step: str
) -> None:
    assert browser.post(f"/admin/awards/{certified.number}/{step}", {"note": ""}).status == 422


def test_what_is_not_suspended_is_not_restored(
    browser: Browser, operator: Person, certified: Certified
) -> None:
    address = f"/admin/awards/{certified.number}/restore"

    assert "not possible now" in browser.get(address).text
    assert browser.post(address, {"note": NOTE}).status == 409


def test_a_renewal_waits_for_its_time_and_a_new_form(
    kit: TestKit, browser: Browser, operator: Person, certified: Certified
) -> None:
    address = f"/admin/awards/{certified.number}/renew"
    early = browser.get(address).text
    assert browser.post(address).status == 409
    kit.clock.forward(timedelta(days=1096 - 60))
    browser.sign_in(operator)
    in_time = browser.get(address).text
    refused = browser.post(address).status
    with kit.sessions.begin() as session:
        for source, kind in (("exams/ore-tester", "exam"), ("exams/gate", "gate")):
            row = Evidence(
                person_id=certified.person_id,
                competency="ore-weigh",
                level=2,
                kind=kind,
                seen="answered",
                points=Decimal(36),
                maximum=Decimal(36),
                at=kit.now(),
                source=source,
                detail={"passed": True, "supervised": False},
            )
            session.add(row)
    ready = browser.get(address).text
    done = browser.post(address)

    made = done.response.headers["Location"].rpartition("/")[2]
    assert "It is not open." in early
    assert "It is open." in in_time
    assert "No other form" in in_time
    assert refused == 409
    assert "Make the next certificate" in ready
    assert made != certified.number
    old, new = award_of(kit, certified.number), award_of(kit, made)
    assert new.valid_until is not None
    assert old.valid_until is not None
    assert new.valid_until > old.valid_until
    assert seen(browser, certified.number).startswith("Valid on")
    assert made not in browser.another().get(f"/V/{certified.number}").html
    assert "It was renewed" in browser.get(address).text
    assert browser.post(address).status == 409


def test_a_correction_marks_what_rests_on_it_and_leaves_it_valid(
    kit: TestKit, browser: Browser, operator: Person, certified: Certified
) -> None:
    fields = {
        "part": "ore-testing/weighing",
        "what": "The limit for dust was halved.",
        "link": "/courses/ore-testing/weighing",
        "note": NOTE,
    }
    browser.get("/admin/awards/refresher")
    preview = browser.post("/admin/awards/refresher", fields)
    wrong = browser.post("/admin/awards/refresher/marked", {**fields, "count": "7"})
    done = browser.post("/admin/awards/refresher/marked", {**fields, "count": "1"})

    assert "1 certificate in force rests on" in preview.text
    assert wrong.status == 422
    assert done.status == 303
    shown = browser.another().get(f"/V/{certified.number}")
    assert shown.heading.startswith("Valid on")
    assert NOTE not in shown.html
    assert "The limit for dust was halved." in shown.text
    assert "A refresher is due since" in shown.text
    answer = browser.another().get(f"/api/v1/certificates/{certified.number}").json
    assert answer["verdict"] == "valid"
    assert answer["labels"] == ["refresher_due"]
    assert answer["refresher"]["what"] == "The limit for dust was halved."
    assert "award.correct" in browser.get("/admin/trail").text


@pytest.mark.parametrize(
    "other", [{"part": "nothing/rests-here"}, {"link": "https://x"}, {"link": "//x"}, {"what": ""}]
)
def test_a_correction_of_nothing_or_with_a_foreign_link_is_refused(
    browser: Browser, operator: Person, certified: Certified, other: dict[str, str]
) -> None:
    fields = {"part": "ore-testing/weighing", "what": "New.", "link": "/x", "note": NOTE, **other}

    assert browser.post("/admin/awards/refresher", fields).status == 422


def test_an_award_by_hand_needs_a_second_operator_who_is_not_the_holder(
    kit: TestKit, browser: Browser, operator: Person, certified: Certified
) -> None:
    with kit.sessions.begin() as session:
        holder, second = a_learner(session, name="Nils Holder"), an_operator(session)
        study.enrol(session, kit.catalog(), holder.id, ROLE, now=kit.now())
    fields = {"email": holder.email, "role": ROLE, "rests_on": "A sitting on paper.", "note": NOTE}
    unknown = browser.post("/admin/awards/proposals", {**fields, "email": "no@body"})
    made = browser.post("/admin/awards/proposals", fields)
    address = made.response.headers["Location"]
    own = browser.get(address)
    refused = browser.post(address, {"decision": "confirm", "note": NOTE})
    other = browser.another()
    other.sign_in(second)
    other.get("/admin/awards/proposals")
    shown = other.get(address)
    undecided = other.post(address, {"decision": "", "note": NOTE})
    confirmed = other.post(address, {"decision": "confirm", "note": "I saw the papers"})
    again = other.post(address, {"decision": "confirm", "note": NOTE})

    assert unknown.status == 422
    assert "A second person decides" in own.text
    assert refused.status == 409
    assert "A sitting on paper." in shown.text
    assert (undecided.status, confirmed.status, again.status) == (422, 303, 409)
    number = other.get(address).root.one("a", class_="mono").text
    public = browser.another().get(f"/V/{number}")
    assert public.heading.startswith("Valid on")
    assert "Issued by decision of two people" in public.text
    assert NOTE not in public.html


def test_a_decision_made_again_says_what_it_ends_and_ends_it(
    kit: TestKit, browser: Browser, operator: Person, certified: Certified
) -> None:
    with kit.sessions.begin() as session:
        holder, second = a_learner(session, name="Nils Holder"), an_operator(session)
    other = browser.another()
    other.sign_in(second)

    def decide(rests_on: str) -> str:
        fields = {"email": holder.email, "role": ROLE, "rests_on": rests_on, "note": NOTE}
        made = browser.post("/admin/awards/proposals", fields)
        address = made.response.headers["Location"]
        page = other.get(address)
        ends = page.root.one("input", name="replaces").attrs.get("value", "")
        assert (ends in page.text) if ends else ("takes the place" not in page.text)
        other.post(address, {"decision": "confirm", "note": NOTE, "replaces": ends})
        return str(other.get(address).root.one("a", class_="mono").text)

    browser.get("/admin/awards/proposals")
    old = decide("A sitting on paper.")
    record = browser.get(f"/admin/awards/{old}")
    form = browser.get(f"/admin/awards/proposals?number={old}")
    new = decide("Two sittings on paper.")

    assert "Propose another in its place" in record.text
    assert holder.email in form.html
    assert browser.another().get(f"/V/{old}").heading.startswith("Genuine, but replaced")
    assert browser.another().get(f"/V/{new}").heading.startswith("Valid on")
    assert "Propose another" not in browser.get(f"/admin/awards/{old}").text
    assert "Propose another" not in browser.get(f"/admin/awards/{certified.number}").text


def test_a_proposal_that_cannot_be_made_any_more_can_be_declined(
    kit: TestKit, browser: Browser, operator: Person, certified: Certified
) -> None:
    with kit.sessions.begin() as session:
        holder, second = a_learner(session), an_operator(session)
        study.enrol(session, kit.catalog(), holder.id, ROLE, now=kit.now())
    fields = {"email": holder.email, "role": ROLE, "rests_on": "Papers.", "note": NOTE}
    browser.get("/admin/awards/proposals")
    address = browser.post("/admin/awards/proposals", fields).response.headers["Location"]
    show_all(kit, holder.id)
    review(kit, holder.id)
    browser.sign_in(second)
    page = browser.get(address)

    assert "holds an award of this role already" in page.text
    assert browser.post(address, {"decision": "confirm", "note": NOTE}).status == 409
    browser.post(address, {"decision": "decline", "note": NOTE})
    assert "declined" in browser.get(address).text


def test_nobody_but_operators_gets_here(
    kit: TestKit, browser: Browser, certified: Certified
) -> None:
    with kit.sessions.begin() as session:
        learner = a_learner(session)
    browser.sign_in(learner)

    for page in (
        "refresher",
        "proposals",
        f"{certified.number}/replace",
        f"{certified.number}/renew",
    ):
        assert browser.get(f"/admin/awards/{page}").status in (403, 404)
