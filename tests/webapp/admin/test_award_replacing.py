"""An operator replaces a certificate: a new name, corrected facts, both seen before it is made."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tests.browser import Browser
from tests.conftest import TestKit
from tests.earning import Certified, award_of, person_of
from webapp.paper import kept
from webapp.store.attempts import Evidence
from webapp.store.people import Person

CONTENT = Path(__file__).parents[3] / "content"
NOTE = "Only for operators"
CORRECTED = {
    "printed_name": "Maya Okafor",
    "name_lang": "en",
    "name_dir": "ltr",
    "facts": "corrected",
    "note": NOTE,
}


def seen(browser: Browser, number: str) -> str:
    return browser.another().get(f"/V/{number}").heading


def shown_less(kit: TestKit, certified: Certified) -> None:
    """Let the sitting before the award count for fewer points than the award rests on."""
    with kit.sessions.begin() as session:
        less = Evidence(
            person_id=certified.person_id,
            competency="ore-weigh",
            level=2,
            kind="exam",
            seen="answered",
            points=Decimal(20),
            maximum=Decimal(36),
            at=kit.now() - timedelta(hours=1),
            source="exams/ore-tester",
            detail={"passed": True, "supervised": False},
        )
        session.add(less)


def test_a_new_name_is_shown_before_it_is_made(
    kit: TestKit, browser: Browser, operator: Person, certified: Certified
) -> None:
    address = f"/admin/awards/{certified.number}"
    fields = {
        "printed_name": " 李明  Okafor ",
        "name_lang": "zh-Hans",
        "name_dir": "ltr",
        "note": NOTE,
    }
    browser.get(f"{address}/replace")
    preview = browser.post(f"{address}/replace", fields)
    wrong = browser.post(f"{address}/replaced", {**fields, "number": "K7M2Q"})
    before = seen(browser, certified.number)
    done = browser.post(f"{address}/replaced", {**fields, "number": certified.number.lower()})

    made = done.response.headers["Location"].rpartition("/")[2]
    assert "李明 Okafor" in preview.text
    assert wrong.status == 422
    assert before.startswith("Valid on")
    assert award_of(kit, made).printed_name == "李明 Okafor"
    assert seen(browser, certified.number) == "Genuine, but replaced"
    old = browser.another().get(f"/V/{certified.number}")
    assert "李明" not in old.html
    assert made not in old.html
    assert made in browser.get(address).text
    assert certified.number in browser.get(f"/admin/awards/{made}").text


def test_the_holder_decides_whether_the_old_page_names_the_new_one(
    kit: TestKit, browser: Browser, operator: Person, certified: Certified
) -> None:
    fields = {"printed_name": "Maya L", "name_lang": "", "name_dir": "ltr", "note": NOTE}
    address = f"/admin/awards/{certified.number}/replaced"
    done = browser.post(address, {**fields, "number": certified.number})
    made = done.response.headers["Location"].rpartition("/")[2]
    holder = browser.another()
    holder.sign_in(person_of(kit, certified))
    mine, public = f"/learn/proof/{certified.number}", f"/V/{certified.number}"

    told = []
    for named in ("yes", "no"):
        assert holder.post(f"{mine}/successor", {"named": named}).status == 303
        told.append((made in browser.another().get(public).html, made in holder.get(mine).html))
    by_operator = browser.post(f"{mine}/successor", {"named": "yes"})

    assert told == [(True, True), (False, True)]
    assert by_operator.status >= 400
    assert NOTE not in holder.get(mine).html


def test_a_correction_is_compared_fact_by_fact_before_it_is_made(
    kit: TestKit, browser: Browser, operator: Person, certified: Certified
) -> None:
    shown_less(kit, certified)
    address = f"/admin/awards/{certified.number}"
    preview = browser.post(f"{address}/replace", CORRECTED)
    hidden = {one.attrs["name"]: one.attrs["value"] for one in preview.root.all("input")}
    sent = {**CORRECTED, "seen": hidden["seen"], "number": certified.number}
    before = seen(browser, certified.number)
    unseen = browser.post(f"{address}/replaced", {**sent, "seen": ""}).status
    wrong = browser.post(f"{address}/replaced", {**sent, "number": "K7M2Q"})
    done = browser.post(f"{address}/replaced", sent)

    rows = [[cell.text for cell in row.children if not isinstance(cell, str)]
            for row in preview.root.one("tbody").all("tr")]  # fmt: skip
    assert ["Weighing", "L2 (questions)", "covered (questions)"] in rows
    assert [row[0] for row in rows] == ["Number", "Weighing"]
    assert before.startswith("Valid on")
    assert (unseen, wrong.status, done.status) == (409, 422, 303)
    assert hidden["seen"] in wrong.html
    made = done.response.headers["Location"].rpartition("/")[2]
    assert seen(browser, certified.number) == "Genuine, but replaced"
    public = browser.another().get(f"/V/{made}")
    assert public.heading.startswith("Valid on")
    assert made not in browser.another().get(f"/V/{certified.number}").html
    assert NOTE in browser.get(f"/admin/awards/{made}").text
    assert "award.supersede" in browser.get(f"/admin/trail?thing=award:{certified.number}").text


def test_the_paper_and_the_answer_for_programs_of_a_corrected_one_stay(
    kit: TestKit, browser: Browser, operator: Person, certified: Certified
) -> None:
    holder = browser.another()
    holder.sign_in(person_of(kit, certified))
    number = certified.number
    first = kept.pdf(kit.sessions, kit.keyring(), [CONTENT], number, now=kit.now())
    shown_less(kit, certified)
    address = f"/admin/awards/{number}"
    preview = browser.post(f"{address}/replace", CORRECTED)
    hidden = {one.attrs["name"]: one.attrs["value"] for one in preview.root.all("input")}
    browser.post(f"{address}/replaced", {**hidden, "number": number})

    answer = browser.another().get(f"/api/v1/certificates/{number}").json

    assert holder.client.get(f"/learn/proof/{number}.pdf").get_data() == first
    assert (answer["verdict"], answer["state"]) == ("not_in_force", "superseded")


def test_where_evidence_says_the_same_the_page_says_that_nothing_would_change(
    browser: Browser, operator: Person, certified: Certified
) -> None:
    address = f"/admin/awards/{certified.number}/replace"
    corrected = browser.post(address, CORRECTED)
    named = browser.post(address, {**CORRECTED, "facts": "same"})

    assert (corrected.status, named.status) == (422, 422)
    assert "The evidence says what this award says already" in corrected.text
    assert "That is the name already" in named.text
    assert "Withdraw this certificate" in corrected.text


@pytest.mark.parametrize("name", ["", "\U0001f600", "x" * 61])
def test_a_name_that_cannot_be_printed_is_refused_before_anything_happens(
    browser: Browser, operator: Person, certified: Certified, name: str
) -> None:
    fields = {"printed_name": name, "name_lang": "", "name_dir": "ltr", "note": NOTE}

    page = browser.post(f"/admin/awards/{certified.number}/replace", fields)

    assert page.status == 422
    assert seen(browser, certified.number).startswith("Valid on")
