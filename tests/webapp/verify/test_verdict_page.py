"""What a verifier is told about a number: the verdict first, and nothing that is not known."""

from datetime import timedelta

import pytest

from curriculum.awards import numbers
from tests.browser import Browser, Page
from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, a_real_issuer, issuing, person_of
from webapp.actions import holder, revocation
from webapp.actions.revocation import Revocation

ROLE_TITLE = "Tester of ores"
NAME = "Maya Okafor"


@pytest.fixture
def real(kit: TestKit, browser: Browser) -> Certified:
    a_real_issuer(kit)
    return a_certificate(kit)


@pytest.fixture
def tested(kit: TestKit, browser: Browser) -> Certified:
    return a_certificate(kit)


def withdraw(kit: TestKit, certified: Certified) -> None:
    sent = Revocation(
        number=certified.number,
        reason_class="withdrawn-after-review",
        note="A colleague sat the exam",
        actor_id=certified.person_id,
    )
    with kit.sessions.begin() as session:
        revocation.revoke(session, issuing(kit).random_bytes, sent, now=kit.now())


def close_page(kit: TestKit, certified: Certified) -> None:
    with kit.sessions.begin() as session:
        holder.show(session, certified.person_id, certified.number, public=False, now=kit.now())


def unknown_number() -> str:
    return numbers.new(b"never issued!")


def title(page: Page) -> str:
    return page.root.one("head").one("title").text


def test_a_test_certificate_says_so_in_the_title(browser: Browser, tested: Certified) -> None:
    page = browser.get(f"/V/{tested.number}")

    assert title(page).startswith("A test certificate")
    assert "A test, worth nothing: Ytterby (localhost)" in page.text
    assert "Valid on" not in page.text


def test_a_certificate_of_a_real_issuer_is_valid_on_the_day(
    browser: Browser, real: Certified
) -> None:
    page = browser.get(f"/V/{real.number}")

    assert title(page).startswith("Valid on 10 March 2026")
    assert "Issued by Ytterby Institute (ytterby.example) to Maya Okafor." in page.text
    assert "Performance at work was not observed." in page.text
    assert "7 checks" in page.text


def test_a_test_certificate_stays_one_when_testing_ends(
    kit: TestKit, browser: Browser, tested: Certified
) -> None:
    a_real_issuer(kit)

    assert browser.get(f"/V/{tested.number}").heading == "A test certificate"


@pytest.mark.parametrize("change", [str.lower, lambda n: n.replace("-", " "), lambda n: f" {n} "])
def test_a_number_is_read_as_people_type_it(
    browser: Browser, real: Certified, change: object
) -> None:
    assert callable(change)
    sent = browser.post("/verify", {"number": change(real.number)}, follow=True)

    assert sent.heading.startswith("Valid on")


def test_an_unknown_number_and_a_mistyped_one_are_told_apart(browser: Browser) -> None:
    unknown, mistyped = browser.get(f"/V/{unknown_number()}"), browser.get("/V/K7M2Q")

    assert unknown.heading == "No certificate of ours"
    assert mistyped.heading == "A mistyped number"
    assert unknown.status == mistyped.status == 200


def test_a_number_with_a_slash_is_a_mistyped_one(browser: Browser) -> None:
    assert browser.get("/verify?number=K7M2Q/9", follow=True).heading == "A mistyped number"


def test_the_page_leads_to_the_commands_for_a_check_without_us(
    browser: Browser, real: Certified
) -> None:
    assert 'href="/verify#without-us"' in browser.get(f"/V/{real.number}").html

    section = browser.get("/verify").html.partition('id="without-us"')[2]
    assert "ytterby verify certificate.pdf" in section


def test_a_closed_page_tells_neither_name_nor_role(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    close_page(kit, real)

    page, unknown = browser.get(f"/V/{real.number}"), browser.get(f"/V/{unknown_number()}")

    assert "ask for the file and check it here" in page.text
    for secret in (NAME, "Okafor", ROLE_TITLE, "ore-tester", "Weighing"):
        assert secret not in page.html
    assert page.status == unknown.status
    assert [e.tag for e in page.root.walk()] == [e.tag for e in unknown.root.walk()]


def test_a_closed_page_does_not_answer_to_a_name(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    close_page(kit, real)

    right = browser.post(f"/V/{real.number}", {"name": NAME})
    wrong = browser.post(f"/V/{real.number}", {"name": "Somebody Else"})

    assert right.html == wrong.html.replace("Somebody Else", NAME)
    assert right.heading == "The holder keeps this page closed"


def test_its_holder_sees_a_closed_page(kit: TestKit, browser: Browser, real: Certified) -> None:
    close_page(kit, real)
    browser.sign_in(person_of(kit, real))

    assert NAME in browser.get(f"/V/{real.number}").text


def test_a_withdrawn_certificate_says_when_and_why_in_public_words(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    kit.clock.forward(timedelta(days=3))
    withdraw(kit, real)

    page = browser.get(f"/V/{real.number}")

    assert page.heading == "Genuine, but withdrawn"
    assert "On 13 March 2026. Reason class: withdrawn by the issuer after review" in page.text
    assert "colleague" not in page.html
    assert "1 failed" in page.text


def test_a_certificate_past_its_time_is_genuine_and_expired(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    kit.clock.forward(timedelta(days=4 * 366))

    assert browser.get(f"/V/{real.number}").heading == "Genuine, but expired"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("maya  OKAFOR", "The name is the one on the certificate."),
        ("Okafor Maya", "The same words in another order or spelling: look at both names."),
        ("Maya Okafer", "The name on the certificate is another one."),
    ],
)
def test_a_name_is_the_same_or_differs(
    browser: Browser, real: Certified, typed: str, told: str
) -> None:
    page = browser.post(f"/V/{real.number}", {"name": typed})

    assert told in page.text
    assert page.root.one("input", name="name").attrs["value"] == typed


def test_no_name_typed_is_asked_for_again(browser: Browser, real: Certified) -> None:
    page = browser.post(f"/V/{real.number}", {"name": " "})

    assert page.status == 422
    assert "Type a name." in page.text


def test_a_program_gets_json_at_the_same_address(browser: Browser, real: Certified) -> None:
    answer = browser.get(f"/V/{real.number}", headers={"Accept": "application/json"})

    assert answer.json["verdict"] == "valid"
    assert answer.json["certificate"]["name"] == NAME


def test_a_verdict_is_kept_out_of_caches_searches_and_referrers(
    browser: Browser, real: Certified
) -> None:
    for number in (real.number, unknown_number(), "mistyped"):
        headers = browser.get(f"/V/{number}").response.headers
        assert headers["X-Robots-Tag"] == "noindex"
        assert headers["Cache-Control"] == "no-store"
        assert headers["Referrer-Policy"] == "no-referrer"


def test_a_verifier_needs_no_cookie_and_gets_none(browser: Browser, real: Certified) -> None:
    form = browser.app.test_client(use_cookies=False)

    answers = [
        form.get("/verify"),
        form.post("/verify", data={"number": real.number}),
        form.get(f"/V/{real.number}"),
        form.post(f"/V/{real.number}", data={"name": NAME}),
    ]

    assert [one.status_code for one in answers] == [200, 303, 200, 200]
    assert [one.headers.get("Set-Cookie") for one in answers] == [None] * 4


def test_an_empty_number_is_asked_for_again(browser: Browser) -> None:
    page = browser.post("/verify", {"number": ""})

    assert page.status == 422
    assert "Type the number under the QR code." in page.text


def test_the_criteria_of_a_version_stay_where_the_certificate_points(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    page = browser.get(browser.get(f"/V/{real.number}").link("Criteria"))

    assert page.heading == "Tester of ores: criteria v1"
    assert "Final assessment" in page.text
    assert "Anything else" in page.text
    assert browser.get("/achievements/ore-tester/v2").status == 404
