"""A file is checked as it is: one we issued, a credential alone, or something made up."""

import json
from io import BytesIO
from pathlib import Path

import pytest

from curriculum.awards import badge, credential
from tests.awarding import a_claim
from tests.browser import Browser, Page
from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, a_real_issuer, award_of
from webapp.actions import holder
from webapp.paper import kept

CONTENT = Path(__file__).parents[3] / "content"
MARKS = ("Mallory Forged", "Chief Wizard of Ores")


@pytest.fixture
def real(kit: TestKit) -> Certified:
    a_real_issuer(kit)
    return a_certificate(kit)


def uploaded(browser: Browser, data: bytes, name: str = "certificate.json") -> Page:
    return browser.post("/verify", {"file": (BytesIO(data), name)})


def forged(data: bytes) -> bytes:
    """Return a credential with another name and role, under the old signature."""
    changed = data.decode().replace("Maya Okafor", MARKS[0]).replace("Tester of ores", MARKS[1])
    assert MARKS[0] in changed
    return changed.encode()


def test_the_credential_alone_is_valid(kit: TestKit, browser: Browser, real: Certified) -> None:
    page = uploaded(browser, award_of(kit, real.number).credential)

    assert page.heading.startswith("Valid on")
    assert "Maya Okafor" in page.text


def test_a_changed_credential_is_not_genuine_and_none_of_it_is_repeated(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    page = uploaded(browser, forged(award_of(kit, real.number).credential))

    assert page.heading == "Not genuine"
    for text in (*MARKS, "Maya Okafor", "Tester of ores", real.number):
        assert text not in page.html


def test_a_credential_of_somebody_else_is_not_ours(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    found = json.loads(award_of(kit, real.number).credential)
    found["issuer"]["id"] = "did:web:elsewhere.example"
    found["proof"]["verificationMethod"] = "did:web:elsewhere.example#vc-2026a"

    page = uploaded(browser, json.dumps(found).encode())

    assert page.heading == "Not ours"
    assert "Maya Okafor" not in page.html


def test_what_our_key_signed_but_we_never_recorded_is_not_genuine(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    keyring = kit.keyring()
    claim = a_claim(keyring, printed_name=MARKS[0])
    unsigned = credential.build(claim, credential.StatusEntry(1, 5))
    page = uploaded(browser, credential.sign(unsigned, keyring, created=kit.now()))

    assert page.heading == "Not genuine"
    assert "does not stand in the issuer's log" in page.text.replace("’", "'")
    assert MARKS[0] not in page.html


def test_the_paper_is_the_one_we_issued_and_an_altered_one_is_not(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    pdf = kept.pdf(kit.sessions, kit.keyring(), [CONTENT], real.number, now=kit.now())
    middle = len(pdf) // 3
    bad = pdf[:middle] + bytes([pdf[middle] ^ 1]) + pdf[middle + 1 :]

    good, altered = uploaded(browser, pdf, "a.pdf"), uploaded(browser, bad, "a.pdf")

    assert good.heading.startswith("Valid on")
    assert "The PDF is the one that was issued." in good.text
    assert altered.heading != good.heading
    assert "What the certificate says" not in altered.text
    assert "Maya Okafor" not in altered.html


def test_a_file_of_a_closed_page_is_checked_in_full(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    with kit.sessions.begin() as session:
        holder.show(session, real.person_id, real.number, public=False, now=kit.now())

    page = uploaded(browser, award_of(kit, real.number).credential)

    assert page.heading.startswith("Valid on")


@pytest.mark.parametrize(
    "data", [b"not a certificate", b"%PDF-1.7 broken", b'{"hello": 1}', b"{" * 5000]
)
def test_what_is_no_certificate_is_called_that(browser: Browser, data: bytes) -> None:
    page = uploaded(browser, data)

    assert page.status == 200
    assert page.heading == "Not a certificate that we can read"


def test_an_empty_upload_is_asked_for_again(browser: Browser) -> None:
    page = uploaded(browser, b"", "")

    assert page.status == 422
    assert "Choose the PDF, the badge or the JSON file of a certificate." in page.text


@pytest.mark.parametrize(
    ("typed", "heading", "told"),
    [
        ("maya OKAFOR", "Valid on 10 March 2026", "The name is the one on the certificate."),
        ("Okafor, Maya", "Could not be checked completely", "look at both names"),
        ("Mallory", "Genuine, but the name differs", "The name on the certificate is another one."),
    ],
)
def test_a_name_typed_beside_the_file_is_compared_and_both_are_shown(
    kit: TestKit, browser: Browser, real: Certified, typed: str, heading: str, told: str
) -> None:
    credential = award_of(kit, real.number).credential
    sent = {"file": (BytesIO(credential), "a.json"), "expected": typed}

    page = browser.post("/verify", sent)

    assert page.heading == heading
    assert told in page.text
    assert "Maya Okafor" in page.text
    assert page.root.one("input", name="expected").attrs["value"] == typed


def test_a_badge_is_read_as_the_credential_in_it(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>'
    baked = badge.bake_svg(drawing, award_of(kit, real.number).credential)

    assert uploaded(browser, baked.encode(), "badge.svg").heading.startswith("Valid on")


def test_the_page_gives_three_commands_that_check_without_us(browser: Browser) -> None:
    (commands,) = (e.text for e in browser.get("/verify").root.all("pre"))

    assert "pip install ytterby" in commands
    assert "http://localhost/.well-known/issuer.json" in commands
    assert "http://localhost/status/1/suspension" in commands
    assert "ytterby verify certificate.pdf --trust issuer.json" in commands


def test_an_uploaded_file_leaves_nothing_in_the_database(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    page = uploaded(browser, award_of(kit, real.number).credential)

    assert all(query.startswith("SELECT") for query in page.queries)
    assert page.response.headers["Cache-Control"] == "no-store"
