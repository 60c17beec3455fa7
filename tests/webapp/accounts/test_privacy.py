"""Leaving: the name goes, and what was decided about each certificate holds."""

import json
from pathlib import Path

import pytest
from sqlalchemy import select

from curriculum.awards import documents
from tests.browser import Browser, Page
from tests.builders import PASSWORD, a_learner, an_operator
from tests.conftest import TestKit
from tests.earning import (
    REAL,
    Certified,
    a_certificate,
    a_real_issuer,
    award_of,
    issuing,
    person_of,
    review,
)
from webapp.actions import accounts, resealing
from webapp.actions.accounts import Profile
from webapp.jobs.awards import print_certificate
from webapp.paper import kept
from webapp.queries import log_check, verdicts
from webapp.store.attempts import Attempt
from webapp.store.awards import Award, AwardFile
from webapp.store.people import Person
from webapp.store.sharing import ShareLink
from webapp.store.trail import Trail

CONTENT = Path(__file__).parents[3] / "content"
LEAVE = "/account/privacy/leave"
SURE = {"password": PASSWORD, "understood": "y"}


@pytest.fixture
def mine(kit: TestKit, browser: Browser) -> Certified:
    """A printed certificate whose holder is signed in."""
    a_real_issuer(kit)
    made = a_certificate(kit)
    kept.pdf(kit.sessions, kit.keyring(), [CONTENT], made.number, now=kit.now())
    browser.sign_in(person_of(kit, made))
    return made


def leave(browser: Browser, **more: str) -> Page:
    # Followed, so that its questions are not counted: leaving asks once for each thing to end.
    return browser.post(LEAVE, {**SURE, **more}, follow=True)


def uploaded(kit: TestKit, file: bytes) -> str:
    document = documents.read_document(file, kit.keyring().trusted().paper_roots)
    with kit.sessions() as session:
        found = verdicts.of_document(session, kit.keyring().known(), document, now=kit.now())
    return found.verdict.state if found.verdict.word != "valid" else "valid"


def test_the_export_holds_the_certificate_as_it_was_signed_and_no_secret(
    kit: TestKit, browser: Browser, mine: Certified
) -> None:
    told = browser.client.get("/account/privacy/export.json")
    found = json.loads(told.data)

    assert "attachment" in told.headers["Content-Disposition"]
    assert found["account"]["name"] == "Maya Okafor"
    (certificate,) = found["certificates"]
    assert certificate["credential"] == json.loads(award_of(kit, mine.number).credential)
    assert {entry["competency"] for entry in found["evidence"]} == {"ore-weigh", "safe"}
    for secret in ("password_hash", "token_hash", "argon2", "seed"):
        assert secret not in told.text


def test_the_export_is_of_nobody_else(kit: TestKit, browser: Browser, mine: Certified) -> None:
    with kit.sessions.begin() as session:
        stranger = a_learner(session, name="Sven Stranger")
    other = browser.another()
    other.sign_in(stranger)

    found = json.loads(other.client.get("/account/privacy/export.json").data)
    assert found["certificates"] == []
    assert found["evidence"] == []
    assert "Maya" not in json.dumps(found)


def test_who_keeps_a_certificate_leaves_a_record_without_a_name_and_the_file_verifies(
    kit: TestKit, browser: Browser, mine: Certified
) -> None:
    file = kept.pdf(kit.sessions, kit.keyring(), [CONTENT], mine.number, now=kit.now())
    credential = award_of(kit, mine.number).credential

    assert leave(browser).heading == "The account is deleted"

    assert uploaded(kit, file) == "valid"
    assert uploaded(kit, credential) == "valid"
    public = browser.another().get(f"/V/{mine.number}")
    assert public.heading == "The holder keeps this page closed"
    assert "Maya" not in public.text


def test_who_withdraws_one_leaves_it_withdrawn_at_the_holders_request(
    kit: TestKit, browser: Browser, mine: Certified
) -> None:
    file = kept.pdf(kit.sessions, kit.keyring(), [CONTENT], mine.number, now=kit.now())

    leave(browser, withdraw=mine.number)

    assert uploaded(kit, file) == "revoked"
    public = browser.another().get(f"/V/{mine.number}")
    assert public.heading == "Withdrawn at the holder's request"
    assert "Maya" not in public.text
    told = browser.another().client.get(f"/V/{mine.number}", headers={"Accept": "application/json"})
    assert (told.json["verdict"], told.json["state"]) == ("not_in_force", "revoked")
    assert told.json["certificate"] is None


def test_nothing_in_the_database_tells_the_name_any_more(
    kit: TestKit, browser: Browser, mine: Certified
) -> None:
    with kit.sessions.begin() as session:
        for name in ("Maya O.", "Maya Okafor"):
            profile = Profile(name=name, printed_name="", name_lang="en", name_dir="ltr")
            accounts.save_profile(session, mine.person_id, profile, now=kit.now())
    browser.post(f"/learn/proof/{mine.number}/links", {"days": "30"})
    email = person_of(kit, mine).email

    leave(browser)

    with kit.sessions() as session:
        award = session.scalars(select(Award)).one()
        assert award.person_id is None
        assert session.scalars(select(AwardFile.pdf)).one() == b""
        assert session.scalars(select(ShareLink.ended_at)).one() == kit.now()
        told = [str(vars(row)) for table in (Person, Award, Trail) for row in session.query(table)]
    assert not [text for text in told if "Maya" in text or email in text]


def test_who_left_is_signed_out_and_cannot_sign_in(
    kit: TestKit, browser: Browser, mine: Certified
) -> None:
    email = person_of(kit, mine).email

    leave(browser)

    assert browser.get("/account").status == 303
    assert browser.post("/signin", {"email": email, "password": PASSWORD}).status == 422
    with kit.sessions.begin() as session:  # the address is free again
        a_learner(session, name="Maya Okafor", email=email)


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({**SURE, "password": "another one"}, "That is not your password."),
        ({"password": PASSWORD}, "Tick this to go on."),
    ],
)
def test_leaving_asks_for_the_password_and_a_tick(
    kit: TestKit, browser: Browser, mine: Certified, sent: dict[str, str], said: str
) -> None:
    refused = browser.post(LEAVE, sent)

    assert refused.status == 422
    assert said in refused.text
    assert award_of(kit, mine.number).printed_name == "Maya Okafor"


def test_an_operator_and_who_sits_an_assessment_do_not_leave_yet(
    kit: TestKit, browser: Browser, mine: Certified
) -> None:
    with kit.sessions.begin() as session:
        operator = an_operator(session)
        session.add(an_open_attempt(kit, mine.person_id))
    other = browser.another()
    other.sign_in(operator)

    assert "You are an operator" in other.post(LEAVE, SURE).text
    assert "An assessment of yours is open" in browser.post(LEAVE, SURE).text


def an_open_attempt(kit: TestKit, person_id: int) -> Attempt:
    return Attempt(
        token="open",
        person_id=person_id,
        quiz="exams/ore-tester",
        use="secure",
        revisions={},
        seed="s",
        form="{}",
        started_at=kit.now(),
    )


def test_what_runs_by_itself_takes_no_offence_at_who_left(
    kit: TestKit, browser: Browser, mine: Certified
) -> None:
    leave(browser)

    assert review(kit, mine.person_id) == ()
    print_certificate(kit, {"number": mine.number})
    with kit.sessions() as session:
        assert not log_check.check(session, kit.keyring().known()).problems
    before = kit.keyring()
    after = before.compromised(before.active_id, since=kit.now()).added(now=kit.now())
    with kit.sessions.begin() as session:
        again = resealing.reseal(
            session, issuing(kit), before.active_id, kit.now(), most=9, now=kit.now()
        )
    assert (again.done, again.after) == (0, ())
    assert after.issuer == REAL


def test_an_operator_still_finds_what_was_issued(
    kit: TestKit, browser: Browser, mine: Certified
) -> None:
    leave(browser, withdraw=mine.number)
    with kit.sessions.begin() as session:
        operator = an_operator(session)
    other = browser.another()
    other.sign_in(operator)

    assert mine.number in other.get("/admin/awards").text
    assert "withdrawn by the holder" in other.get(f"/admin/awards/{mine.number}").text
