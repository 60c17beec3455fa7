"""An employer sees those who agreed, what they agreed to, as long as they agreed; nobody else."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.browser import Browser
from tests.builders import publish
from tests.conftest import TestKit
from tests.curriculum.trees import a_tree
from tests.earning import ROLE
from tests.teams import EVERYTHING, a_holder, agreed, deliver, invite, link_in, the_employer
from webapp.queries.teams import Scope
from webapp.store.people import Grant
from webapp.store.teams import TeamConsent, TeamInvitation, TeamLook

ADDRESSES = ("/team", "/team/team.csv", "/team/expiring", "/team/expiring.ics", "/team/access")


@pytest.fixture(autouse=True)
def the_tree(kit: TestKit) -> None:
    with kit.sessions.begin() as session:
        publish(session, a_tree())


def test_a_person_agrees_by_the_link_of_the_letter_and_appears_in_the_team(
    kit: TestKit, browser: Browser
) -> None:
    employer, maya = the_employer(kit), a_holder(kit)
    browser.sign_in(employer)
    sent = {"email": "maya@work.example", "organisation": "North  Plant", "role": ROLE}
    assert browser.post("/team/access", sent).location == "/team/access"
    assert "Maya" not in browser.get("/team").text
    deliver(kit)
    (letter,) = [one for one in kit.postbox.letters if one.to == "maya@work.example"]
    theirs = browser.another()
    theirs.sign_in(maya)

    page = theirs.get(link_in(letter.text))
    until = f"{kit.now() + timedelta(days=100):%Y-%m-%d}"
    done = theirs.post(link_in(letter.text), {"roles": ROLE, "until": until})

    assert "North Plant" in page.text
    assert "Emma Employer" in page.text
    assert not [box for box in page.root.all("input", type="checkbox") if "checked" in box.attrs]
    assert done.location == "/account/sharing"
    assert "North Plant" in theirs.get("/account/sharing").text
    shown = browser.get("/team")
    assert "Maya Okafor" in shown.text
    assert "Valid" in shown.text
    assert theirs.get(link_in(letter.text)).status == 404, "a link is answered once"


def test_nobody_who_did_not_agree_is_in_any_page(kit: TestKit, browser: Browser) -> None:
    employer, other = the_employer(kit), the_employer(kit, "Otto Other")
    silent, theirs = a_holder(kit, "Sven Silent"), a_holder(kit, "Tove Theirs")
    invite(kit, employer, silent.email)
    elsewhere = agreed(kit, other, theirs, EVERYTHING)
    browser.sign_in(employer)

    pages = [browser.get(address) for address in ADDRESSES]

    for page in pages:
        held = page.response.get_data(as_text=True)
        assert page.status == 200
        assert "Sven Silent" not in held
        assert "Tove Theirs" not in held
    assert browser.get(f"/team/people/{elsewhere.token}").status == 404


def test_a_consent_that_ended_or_lapsed_shows_nothing_more(kit: TestKit, browser: Browser) -> None:
    employer, maya = the_employer(kit), a_holder(kit)
    held = agreed(kit, employer, maya, EVERYTHING, days=10)
    browser.sign_in(employer)
    assert "Maya Okafor" in browser.get(f"/team/people/{held.token}").text

    kit.clock.forward(timedelta(days=11))
    browser.sign_in(employer)

    assert browser.get(f"/team/people/{held.token}").status == 404
    for address in ADDRESSES:
        assert "Maya" not in browser.get(address).response.get_data(as_text=True)


def test_the_person_ends_it_at_once(kit: TestKit, browser: Browser) -> None:
    held = agreed(kit, the_employer(kit), a_holder(kit), EVERYTHING)
    theirs = browser.another()
    theirs.sign_in(held.person)
    browser.sign_in(held.employer)

    done = theirs.post(f"/account/sharing/{held.token}/end")

    assert done.location == "/account/sharing"
    assert browser.get(f"/team/people/{held.token}").status == 404
    assert "Maya" not in browser.get("/team").text
    assert theirs.post(f"/account/sharing/{held.token}/end").status == 404


def test_who_looked_when_stands_in_the_persons_log(kit: TestKit, browser: Browser) -> None:
    held = agreed(kit, the_employer(kit), a_holder(kit))
    theirs = browser.another()
    theirs.sign_in(held.person)
    assert "Nobody looked yet." in theirs.get(f"/account/sharing/{held.token}").text
    browser.sign_in(held.employer)

    browser.get("/team")
    browser.get("/team")
    browser.get(f"/team/people/{held.token}")

    log = theirs.get(f"/account/sharing/{held.token}")
    assert "Emma Employer" in log.text
    assert "the team's overview" in log.text
    assert "your page" in log.text
    with kit.sessions() as session:
        assert [one.what for one in session.scalars(select(TeamLook).order_by(TeamLook.id))] == [
            "team",
            "person",
        ]


def test_each_kind_of_look_is_written_down(kit: TestKit, browser: Browser) -> None:
    held = agreed(kit, the_employer(kit), a_holder(kit))
    browser.sign_in(held.employer)

    for address in ("/team", "/team/team.csv", "/team/expiring", f"/team/people/{held.token}"):
        browser.get(address)

    with kit.sessions() as session:
        found = set(session.scalars(select(TeamLook.what)))
    assert found == {"team", "table", "calendar", "person"}


def test_points_and_what_is_missing_are_seen_by_consent_only(
    kit: TestKit, browser: Browser
) -> None:
    employer = the_employer(kit)
    open_one = agreed(kit, employer, a_holder(kit, "Olga Open"), EVERYTHING)
    closed = agreed(kit, employer, a_holder(kit, "Clara Closed"))
    browser.sign_in(employer)

    all_of_it = browser.get(f"/team/people/{open_one.token}")
    little = browser.get(f"/team/people/{closed.token}")

    assert "Points, as of today" in all_of_it.text
    assert "Nothing that the certificate asks for is missing." in all_of_it.text
    assert "Points" not in little.text
    assert "What is still missing is not shown" in little.text


def test_only_the_roles_of_the_consent_are_seen(kit: TestKit, browser: Browser) -> None:
    employer, maya = the_employer(kit), a_holder(kit)
    held = agreed(kit, employer, maya, Scope(roles=("courses/ore",)))
    browser.sign_in(employer)

    page = browser.get(f"/team/people/{held.token}?role={ROLE}")

    assert "/V/" not in page.html
    assert "No certificate" in browser.get("/team").text
    assert "/V/" not in browser.get("/team/team.csv").response.get_data(as_text=True)


def test_the_table_neutralises_what_a_spreadsheet_would_compute(
    kit: TestKit, browser: Browser
) -> None:
    held = agreed(kit, the_employer(kit), a_holder(kit, "=HYPERLINK(1)"))
    browser.sign_in(held.employer)

    page = browser.get("/team/team.csv")

    assert page.response.mimetype == "text/csv"
    assert "'=HYPERLINK(1)" in page.response.get_data(as_text=True)


def test_the_filters_leave_a_part_of_the_team(kit: TestKit, browser: Browser) -> None:
    employer = the_employer(kit)
    agreed(kit, employer, a_holder(kit, "Anna First"))
    agreed(kit, employer, a_holder(kit, "Berta Second"))
    browser.sign_in(employer)

    assert "Berta" not in browser.get("/team?q=anna").text
    assert "Anna First" in browser.get(f"/team?role={ROLE}").text
    assert browser.get("/team?show=30").root.all("table") == []
    assert "Nobody fits" in browser.get("/team?show=lacks").text
    assert browser.get("/team?show=99999&role=nothing&page=0&_scheme=x").status == 200


def test_the_calendar_lists_ends_by_month_and_as_a_file(kit: TestKit, browser: Browser) -> None:
    held = agreed(kit, the_employer(kit), a_holder(kit, "Semi;Colon, Ann"), days=1000)
    browser.sign_in(held.employer)

    page, file = browser.get("/team/expiring"), browser.get("/team/expiring.ics")

    assert [head.text for head in page.root.one("main").all("h2")] == ["March 2029"]
    text = file.response.get_data(as_text=True)
    assert "DTSTART;VALUE=DATE:20290310" in text
    assert "SUMMARY:Semi\\;Colon\\, Ann" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_another_scope_takes_the_place_of_the_first(kit: TestKit, browser: Browser) -> None:
    held = agreed(kit, the_employer(kit), a_holder(kit), EVERYTHING)
    theirs = browser.another()
    theirs.sign_in(held.person)
    until = f"{kit.now() + timedelta(days=5):%Y-%m-%d}"

    done = theirs.post(f"/account/sharing/{held.token}", {"roles": ROLE, "until": until})

    assert done.location == "/account/sharing"
    with kit.sessions() as session:
        first, second = session.scalars(select(TeamConsent).order_by(TeamConsent.id)).all()
    assert first.ended_at == kit.now()
    assert first.scope["scores"] is True, "what was agreed before stays as it was"
    assert second.scope["scores"] is False


@pytest.mark.parametrize(
    "sent",
    [
        {"roles": ROLE, "until": ""},
        {"roles": ROLE, "until": "soon"},
        {"roles": ROLE, "until": "2026-03-09"},
        {"roles": ROLE, "until": "2099-01-01"},
        {"until": "2026-12-01"},
        {"roles": "a-role-of-somebody-else", "until": "2026-12-01"},
    ],
)
def test_an_agreement_without_a_scope_or_an_end_is_none(
    kit: TestKit, browser: Browser, sent: dict[str, str]
) -> None:
    maya = a_holder(kit)
    token = invite(kit, the_employer(kit), maya.email)
    browser.sign_in(maya)

    page = browser.post(f"/account/sharing/asked/{token}", sent)

    assert page.status == 422
    assert page.root.all(id="error-summary")
    with kit.sessions() as session:
        assert session.scalars(select(TeamConsent)).all() == []


def test_a_no_is_not_told_to_the_employer(kit: TestKit, browser: Browser) -> None:
    employer, maya = the_employer(kit), a_holder(kit)
    token = invite(kit, employer, maya.email)
    browser.sign_in(employer)
    before = browser.get("/team/access").root.one("main").text
    theirs = browser.another()
    theirs.sign_in(maya)

    assert theirs.post(f"/account/sharing/asked/{token}/decline").status == 303

    assert browser.get("/team/access").root.one("main").text == before
    again = browser.post("/team/access", {"email": maya.email, "organisation": "North Plant"})
    assert again.status == 422
    assert theirs.get(f"/account/sharing/asked/{token}").status == 404


def test_asking_tells_nothing_about_who_has_an_account(kit: TestKit, browser: Browser) -> None:
    maya = a_holder(kit)
    browser.sign_in(the_employer(kit))

    answers = [
        browser.post("/team/access", {"email": email, "organisation": "North Plant"})
        for email in (maya.email, "nobody@example.org")
    ]
    deliver(kit)

    assert {(one.status, one.location) for one in answers} == {(303, "/team/access")}
    asked = [one for one in kit.postbox.letters if "North Plant" in one.text]
    assert len({one.text.split("asked/")[0] for one in asked}) == 1
    assert len(asked) == 2


@pytest.mark.parametrize("name", ["see http://evil.example", "www.evil.example", "a@b.c", ""])
def test_no_address_hides_in_the_name_of_an_organisation(
    kit: TestKit, browser: Browser, name: str
) -> None:
    browser.sign_in(the_employer(kit))

    page = browser.post("/team/access", {"email": "a@example.org", "organisation": name})

    assert page.status == 422
    with kit.sessions() as session:
        assert session.scalars(select(TeamInvitation)).all() == []


def test_an_invitation_that_was_taken_back_leads_nowhere(kit: TestKit, browser: Browser) -> None:
    employer, maya = the_employer(kit), a_holder(kit)
    token = invite(kit, employer, maya.email)
    browser.sign_in(employer)
    with kit.sessions() as session:
        (row,) = session.scalars(select(TeamInvitation)).all()

    stranger = browser.another()
    stranger.sign_in(the_employer(kit, "Otto Other"))
    assert stranger.post(f"/team/invitations/{row.id}/take-back").status == 404
    assert browser.post(f"/team/invitations/{row.id}/take-back").status == 303

    deliver(kit)
    assert [one for one in kit.postbox.letters if one.to == maya.email] == []
    theirs = browser.another()
    theirs.sign_in(maya)
    assert theirs.get(f"/account/sharing/asked/{token}").status == 404


def test_who_is_no_employer_any_more_sees_nobody_and_asks_nobody(
    kit: TestKit, browser: Browser
) -> None:
    employer, maya = the_employer(kit), a_holder(kit)
    held = agreed(kit, employer, maya)
    waiting = invite(kit, employer, "other@example.org")
    with kit.sessions.begin() as session:
        grant = session.scalar(select(Grant).where(Grant.person_id == employer.id))
        assert grant is not None
        grant.ended_at = kit.now()
    browser.sign_in(employer)

    assert browser.get(f"/team/people/{held.token}").status == 403
    theirs = browser.another()
    theirs.sign_in(maya)
    assert theirs.get(f"/account/sharing/asked/{waiting}").status == 404


def test_the_consent_of_somebody_else_is_missing(kit: TestKit, browser: Browser) -> None:
    held = agreed(kit, the_employer(kit), a_holder(kit))
    browser.sign_in(a_holder(kit, "Sven Stranger"))
    until = f"{kit.now() + timedelta(days=5):%Y-%m-%d}"

    assert browser.get(f"/account/sharing/{held.token}").status == 404
    assert browser.post(f"/account/sharing/{held.token}/end").status == 404
    changed = browser.post(f"/account/sharing/{held.token}", {"roles": ROLE, "until": until})
    assert changed.status == 404


def test_a_team_of_two_hundred_needs_no_more_questions_than_one_of_two(
    kit: TestKit, browser: Browser
) -> None:
    employer = the_employer(kit)
    for number in range(2):
        agreed(kit, employer, a_holder(kit, f"Person {number}"))
    browser.sign_in(employer)
    few = len(browser.get("/team/expiring").queries)
    for number in range(6):
        agreed(kit, employer, a_holder(kit, f"Other {number}"))

    assert len(browser.get("/team/expiring").queries) == few
