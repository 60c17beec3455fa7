"""An operator sets how papers look and with what they are sealed; mistakes are named."""

import json
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from curriculum.awards import documents
from tests.browser import Browser, Page
from tests.builders import a_learner, an_operator
from tests.conftest import TestKit
from tests.curriculum.awards.test_own_seal import PASSWORD, Authority
from tests.earning import a_certificate, a_real_issuer
from tests.webapp.paper.test_looks import SVG
from webapp.paper import kept
from webapp.store.trail import Trail

CONTENT = Path(__file__).parents[3] / "content"
LOOK = {
    "accent": "#741853",
    "soft": "#fae8f2",
    "signatory": "Dr Ingrid Hallberg",
    "office": "Board",
    "why": "our own look",
}


@pytest.fixture
def operator(kit: TestKit, browser: Browser) -> Browser:
    a_real_issuer(kit)
    with kit.sessions.begin() as session:
        person = an_operator(session)
    browser.sign_in(person)
    return browser


def sent(browser: Browser, logo: bytes = SVG, **other: str) -> Page:
    return browser.post("/admin/paper", {**LOOK, **other, "logo": (BytesIO(logo), "logo.svg")})


def printed(kit: TestKit, number: str) -> bytes:
    return kept.pdf(kit.sessions, kit.keyring(), [CONTENT], number, now=kit.now())


def test_a_look_holds_for_awards_made_from_then_on(kit: TestKit, operator: Browser) -> None:
    before = a_certificate(kit).number
    kit.clock.forward(timedelta(days=1))
    assert sent(operator).status == 303
    kit.clock.forward(timedelta(days=1))

    earlier = PdfReader(BytesIO(printed(kit, before))).pages[0].extract_text()

    assert "Hallberg" not in earlier
    page = operator.get("/admin/paper")
    assert page.root.one("input", id="signatory").attrs["value"] == "Dr Ingrid Hallberg"
    assert "your own" in page.text


def test_a_later_award_bears_it(kit: TestKit, operator: Browser) -> None:
    sent(operator)
    kit.clock.forward(timedelta(days=1))

    text = PdfReader(BytesIO(printed(kit, a_certificate(kit).number))).pages[0].extract_text()
    assert "For the issuer: Dr Ingrid Hallberg, Board" in " ".join(text.split())


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"accent": "#eeeeee"}, "too light"),
        ({"accent": "blue"}, "Write a colour like"),
        ({"signatory": "Dr 한"}, "We cannot print: 한"),
        ({"why": ""}, "Say why"),
    ],
)
def test_a_look_that_cannot_be_read_is_refused_with_what_was_typed(
    operator: Browser, other: dict[str, str], said: str
) -> None:
    refused = sent(operator, **other)

    assert refused.status == 422
    assert said in refused.text
    assert refused.root.one("input", id="office").attrs["value"] == "Board"


def test_a_logo_that_leads_elsewhere_is_refused(operator: Browser) -> None:
    logo = SVG.replace(b"</svg>", b'<image href="http://x/"/></svg>')

    assert "<image>" in sent(operator, logo).text


def test_a_look_without_a_new_logo_keeps_the_one_before_until_it_is_taken_away(
    operator: Browser,
) -> None:
    sent(operator)
    sent(operator, b"")
    assert "your own" in operator.get("/admin/paper").text

    sent(operator, b"", no_logo="y")
    assert "the mark of this site" in operator.get("/admin/paper").text


def test_papers_are_sealed_with_the_operators_certificate_and_verify(
    kit: TestKit, operator: Browser
) -> None:
    first = printed(kit, a_certificate(kit).number)
    file = {"file": (BytesIO(Authority().file("Ytterby Institute")), "own.p12")}

    done = operator.post(
        "/admin/paper/seal", {"password": PASSWORD, "why": "known to Acrobat", **file}
    )

    assert done.status == 303
    assert "CN=Trust centre" in operator.get("/admin/paper").text
    roots = kit.keyring().trusted().paper_roots
    assert documents.read_document(first, roots).paper == documents.PaperSeal(
        root=documents.read_document(first, roots).paper.root  # type: ignore[union-attr]
    )
    with kit.sessions() as session:
        line = session.query(Trail).filter_by(action="paper.seal").one()
        assert PASSWORD not in json.dumps([line.why, line.detail])


def test_a_wrong_passphrase_is_told_at_its_field(kit: TestKit, operator: Browser) -> None:
    file = {"file": (BytesIO(Authority().file()), "own.p12")}

    refused = operator.post("/admin/paper/seal", {"password": "wrong", "why": "x", **file})

    assert refused.status == 422
    assert "The passphrase does not open the file." in refused.text
    assert not kit.keyring().seals_with_own


def test_each_mistake_leads_to_the_field_of_its_own_form(operator: Browser) -> None:
    for address in ("/admin/paper", "/admin/paper/seal"):
        refused = operator.post(address, {"accent": "blue", "why": ""})

        summary = refused.root.one("div", id="error-summary")
        links = [link.attrs["href"].removeprefix("#") for link in summary.all("a")]
        form = refused.root.one("form", action=address)
        wrong = [e.attrs["id"] for e in form.all("input") if e.attrs.get("aria-invalid")]
        assert sorted(links) == sorted(wrong)
        assert len(links) > 1


def test_what_is_wrong_with_the_file_of_the_seal_leads_to_that_file(operator: Browser) -> None:
    file = {"file": (BytesIO(b"no such file"), "own.p12")}

    refused = operator.post("/admin/paper/seal", {"password": PASSWORD, "why": "x", **file})

    assert refused.link("The file is not PKCS#12 (.p12, .pfx), or is damaged.") == "#file"


def test_only_operators_get_there(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        learner = a_learner(session)
    browser.sign_in(learner)

    assert browser.get("/admin/paper").status == 403
    assert browser.client.get("/admin/paper/sample.pdf").status_code == 403
