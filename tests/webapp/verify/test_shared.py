"""Links of a holder: they open a closed page, count without knowing who, and end."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from tests.browser import Browser, Page
from tests.builders import a_learner
from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, a_real_issuer, person_of
from webapp.actions import holder
from webapp.paper import kept
from webapp.store.sharing import ShareLink

CONTENT = Path(__file__).parents[3] / "content"


@pytest.fixture
def mine(kit: TestKit, browser: Browser) -> Certified:
    """A certificate whose holder is signed in and keeps the page closed."""
    a_real_issuer(kit)
    made = a_certificate(kit)
    with kit.sessions.begin() as session:
        holder.show(session, made.person_id, made.number, public=False, now=kit.now())
    browser.sign_in(person_of(kit, made))
    return made


def a_link(browser: Browser, mine: Certified, days: str = "30") -> str:
    sent = {"note": "Mine Ltd", "days": days}
    made = browser.post(f"/learn/proof/{mine.number}/links", sent)
    return made.root.all("code")[0].text.removeprefix("http://localhost")


def opened(browser: Browser, link: str) -> Page:
    return browser.another().get(link)


def test_a_link_opens_a_closed_page_and_the_number_does_not(
    browser: Browser, mine: Certified
) -> None:
    link = a_link(browser, mine)

    shown = opened(browser, link)
    assert shown.heading.startswith("Valid on")
    assert "Maya Okafor" in shown.text
    assert shown.response.headers["Referrer-Policy"] == "no-referrer"
    assert "Maya Okafor" not in opened(browser, f"/V/{mine.number}").text


def test_the_address_is_shown_once_and_kept_as_a_hash(
    kit: TestKit, browser: Browser, mine: Certified
) -> None:
    token = a_link(browser, mine).rpartition("/")[2]

    assert token not in browser.get(f"/learn/proof/{mine.number}").html
    with kit.sessions() as session:
        assert token not in session.query(ShareLink).one().token_hash


def test_the_holder_sees_how_often_it_was_opened(browser: Browser, mine: Certified) -> None:
    link = a_link(browser, mine)
    for address in (link, link, f"{link}.json"):
        opened(browser, address)

    page = browser.get(f"/learn/proof/{mine.number}")
    assert "3 times" in page.text
    assert "Mine Ltd" in page.text


def test_a_name_can_be_compared_by_a_link(browser: Browser, mine: Certified) -> None:
    link = a_link(browser, mine)

    told = browser.another().post(link, {"name": "Ann Other"})
    assert told.heading == "Genuine, but the name differs"


def test_a_wallet_gets_the_credential_and_a_reader_the_paper(
    kit: TestKit, browser: Browser, mine: Certified
) -> None:
    link = a_link(browser, mine)
    printed = kept.pdf(kit.sessions, kit.keyring(), [CONTENT], mine.number, now=kit.now())

    fetched = browser.another().client.get(f"{link}.json", headers={"Accept": "application/vc"})
    paper = browser.another().client.get(f"{link}.pdf").data
    assert fetched.mimetype == "application/vc"
    assert "OpenBadgeCredential" in json.loads(fetched.data)["type"]
    assert fetched.headers["Access-Control-Allow-Origin"] == "*"
    assert paper == printed


def test_a_link_ends_when_its_time_or_its_holder_says_so(
    kit: TestKit, browser: Browser, mine: Certified
) -> None:
    short, long = a_link(browser, mine, "7"), a_link(browser, mine, "90")
    kit.clock.forward(timedelta(days=7))
    assert opened(browser, short).status == 404
    assert opened(browser, long).status == 200
    page = browser.get(f"/learn/proof/{mine.number}")
    (end,) = [f for f in page.root.all("form") if f.attrs["action"].endswith("/end")]

    browser.post(end.attrs["action"])

    for address in (long, f"{long}.json", f"{long}.pdf", "/s/none"):
        told = opened(browser, address)
        assert (told.status, "mistyped" in told.text) == (404, True)


def test_somebody_else_makes_and_ends_no_link(
    kit: TestKit, browser: Browser, mine: Certified
) -> None:
    a_link(browser, mine)
    other = browser.another()
    with kit.sessions.begin() as session:
        stranger = a_learner(session, name="Sven Stranger")
    other.sign_in(stranger)

    assert other.post(f"/learn/proof/{mine.number}/links", {"days": "7"}).status == 404
    assert other.post(f"/learn/proof/{mine.number}/links/1/end").status == 404


def test_points_are_shown_with_consent_only(browser: Browser, mine: Certified) -> None:
    link = a_link(browser, mine)
    before = opened(browser, link)
    browser.post(f"/learn/proof/{mine.number}/scores", {"shown": "yes"})
    during = opened(browser, link)
    browser.post(f"/learn/proof/{mine.number}/scores", {"shown": "no"})

    assert "36 / 36" not in before.text
    assert "36 / 36" in during.text
    assert "36 / 36" not in opened(browser, link).text


def test_badges_and_json_are_the_holders_alone(browser: Browser, mine: Certified) -> None:
    for kind in ("png", "svg", "json"):
        address = f"/learn/proof/{mine.number}.{kind}"
        assert browser.client.get(address).status_code == 200
        assert browser.another().client.get(address).status_code == 303
