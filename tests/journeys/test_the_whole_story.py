"""The whole story with nothing mocked: a learner is certified, an employer believes it."""

import re
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Site, Windows
from tests.journeys.offline import Desk
from tests.journeys.people import Employer, Learner, Operator

pytestmark = pytest.mark.browser

ROLE = "solvent-extraction-chemist"
TITLE = "Solvent Extraction Chemist"
MODULE = f"{ROLE}/extraction-chemistry"
LESSON = f"{MODULE}/cation-exchange"
QUIZ = f"{MODULE}/extraction-chemistry"
LAB, GATE, EXAM = "exams/sx-cascade", "exams/ethics-and-safety", f"exams/{ROLE}"
NAME, EMAIL = "Maya Okonkwo", "maya@example.org"
FIRST_PASSWORD, PASSWORD = "soon to be forgotten", "four words that stay"


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the story plays."""

    site: Site
    windows: Windows
    folder: Path

    @property
    def desk(self) -> Desk:
        return Desk(self.site.url, self.folder)

    def learner(self, *, clock_off: timedelta = timedelta(0)) -> Learner:
        page = self.windows.open()
        if clock_off:
            page.context.clock.set_system_time(datetime.now(UTC) + clock_off)
        return Learner(page, self.site.oracle)


def test_a_learner_is_certified_and_an_employer_believes_it(
    site: Site, windows: Windows, tmp_path: Path
) -> None:
    stage = Stage(site, windows, tmp_path)

    maya = an_account_is_opened(stage)
    she_studies(maya)
    she_practises_and_goes_on_after_a_restart(stage, maya)
    she_runs_the_lab(maya)
    she_passes_the_exam_on_two_devices(stage, maya)
    maya.passes(LAB)
    assert maya.heading == "Passed"
    she_passes_the_gate_on_two_days(stage, maya)
    number = she_sees_her_certificate(maya)
    pdf = maya.downloads("Download the PDF", tmp_path)
    an_employer_checks_online(Employer(windows.open()), number, pdf)
    an_employer_checks_offline(stage.desk, pdf)
    otto = Operator(windows.open())
    otto.signs_in("operator@demo.ytterby", site.password("operator@demo.ytterby"))
    real = a_real_certificate_follows(stage, otto, maya)
    it_is_valid_until_it_is_withdrawn(stage, otto, real)


def an_account_is_opened(stage: Stage) -> Learner:
    """She registers, forgets her password, and gets in by the link of a letter."""
    maya = stage.learner()
    maya.opens_an_account(NAME, EMAIL, FIRST_PASSWORD)
    maya.opens("/signin")
    maya.follows("Set a new password")
    maya.types({"E-mail": EMAIL})
    maya.presses("Send the link")
    link = re.search(r"http://\S+/reset/\S+", stage.site.letter(EMAIL))
    assert link is not None
    maya.opens(link.group())
    maya.types({"New password": PASSWORD})
    maya.presses("Set the password")
    maya.signs_in(EMAIL, PASSWORD)
    return maya


def she_studies(maya: Learner) -> None:
    """She enrols, reads a lesson and answers a question in it, wrong and then right."""
    maya.starts_role(ROLE)
    assert maya.heading == TITLE
    maya.opens(f"/courses/{LESSON}")
    expect(maya.page.locator("math").first).to_be_attached()
    check = maya.page.locator("form:has(.question-actions)").first
    check.locator("input[type=radio], input[type=text]").first.click()
    if check.locator("input[type=text]").count():
        check.locator("input[type=text]").first.fill("0")
    check.get_by_role("button", name="Check").click()
    expect(maya.page.locator("form:has(.question-actions) .feedback").first).to_be_visible()
    maya.presses("I have read this")
    assert maya.path.startswith(f"/courses/{MODULE}/")


def she_practises_and_goes_on_after_a_restart(stage: Stage, maya: Learner) -> None:
    """Ctrl-C and a restart of the site in mid-attempt: what she typed stands there."""
    token = maya.begins(QUIZ)
    maya.answers(token, 1)
    maya.is_told_saved()
    answered = maya.oracle.right(token, 1)
    stage.site.end()
    stage.site.start()
    maya.page.reload()
    for field, values in answered.items():
        wanted = maya.page.locator(f'[name="q1.{field}"]')
        assert sorted(wanted.evaluate_all(STANDING)) == sorted(values)
    maya.goes_through(token)
    maya.hands_in()
    assert maya.heading == "Practice done"


# What the fields of one name would send.
STANDING = """fields => fields.filter(f => !["radio", "checkbox"].includes(f.type) || f.checked)
    .map(f => f.value)"""


def she_runs_the_lab(maya: Learner) -> None:
    """The lab answers while she turns its settings."""
    maya.opens("/labs/sx-cascade")
    before = maya.page.locator("#lab-result table").last.inner_text()
    maya.page.locator('[name="S"]').fill("3.5")
    maya.page.locator('[name="W"]').fill("2.75")
    maya.page.locator('[name="n"]').fill("34")
    maya.page.locator('[name="m"]').fill("34")
    expect(maya.page.locator("#lab-result table").last).not_to_have_text(before)
    expect(maya.page).to_have_url(re.compile("S=3.5"))


def she_passes_the_exam_on_two_devices(stage: Stage, maya: Learner) -> None:
    """She begins on one device and ends on another whose clock is an hour ahead."""
    token = maya.begins(EXAM)
    half = maya.oracle.length(token) // 2
    maya.goes_through(token, last=half)
    phone = stage.learner(clock_off=timedelta(hours=1))
    phone.signs_in(EMAIL, PASSWORD)
    phone.opens(f"/learn/quizzes/{EXAM}")
    phone.reads("You have begun")
    phone.follows("Go on")
    phone.opens(f"/learn/attempts/{token}/{half + 1}")
    clock = phone.page.locator("[data-clock] .clock-left")
    if clock.count():
        before = stage.site.oracle.rows(
            "select started_at, deadline from attempt where token = ?", token
        )
        assert before
        time.sleep(1.5)
        assert int(clock.inner_text().split()[0]) > 5, "only the server's clock counts"
    phone.goes_through(token, first=half + 1)
    receipt = phone.hands_in()
    maya.opens(f"/learn/attempts/{token}/receipt")
    maya.reads(receipt)
    maya.follows("See the result")
    assert maya.heading == "Passed"


def she_passes_the_gate_on_two_days(stage: Stage, maya: Learner) -> None:
    """One day is not enough: the page says that the other day is missing."""
    maya.passes(GATE)
    assert maya.heading == "Passed"
    maya.opens(f"/learn/roles/{ROLE}")
    maya.reads("another day")
    stage.site.oracle.a_day_passes(GATE)
    maya.passes(GATE)
    assert maya.heading == "Passed"


def she_sees_her_certificate(maya: Learner) -> str:
    """The certificate came by itself; a site with no legal name says that it is a test."""
    maya.opens("/learn/proof")
    maya.follows(TITLE)
    maya.reads(NAME)
    maya.reads("This site issues tests")
    return maya.path.rsplit("/", 1)[1]


def an_employer_checks_online(emma: Employer, number: str, pdf: Path) -> None:
    """By number and by file: each says what it is, and that this issuer only tests."""
    emma.checks_number(number.lower())
    assert emma.heading == "A test certificate"
    emma.checks_file(pdf)
    assert emma.heading == "A test certificate"
    emma.reads(NAME)
    altered = bytearray(pdf.read_bytes())
    altered[len(altered) // 3] ^= 1
    pdf.with_name("altered.pdf").write_bytes(altered)
    emma.checks_file(pdf.with_name("altered.pdf"))
    assert emma.heading == "Not genuine"


def an_employer_checks_offline(desk: Desk, pdf: Path) -> None:
    """With the network off, from the files that were fetched before."""
    desk.fetches()
    assert desk.has_no_network()

    code, said = desk.verifies(pdf)

    assert code == 1, "a test certificate is not a valid one"
    assert (said["verdict"], said["state"]) == ("unsupported", "test_issuer")
    results = {check["check"]: check["result"] for check in said["checks"]}
    assert {results[name] for name in ("proof", "validity", "pdf")} == {"pass"}
    assert desk.verifies(pdf, trusting=False)[0] in (1, 2), "without a trusted issuer none is valid"
    assert desk.verifies(desk.folder / "nothing.pdf")[0] == 3


def a_real_certificate_follows(stage: Stage, otto: Operator, maya: Learner) -> str:
    """The operator says who issues; the next attempt handed in brings a real certificate."""
    otto.names_the_issuer("Ytterby Training Ltd", "learn.example.org")
    maya.begins(QUIZ)
    maya.follows("Review and submit")
    maya.presses("Submit all")
    maya.opens("/learn/proof")
    expect(maya.page.get_by_role("main").get_by_role("link", name=TITLE)).to_have_count(2)
    number = str(stage.site.oracle.rows("select number from award order by id desc")[0][0])
    maya.opens(f"/learn/proof/{number}")
    maya.downloads("Download the PDF", stage.folder)
    return number


def it_is_valid_until_it_is_withdrawn(stage: Stage, otto: Operator, number: str) -> None:
    """Online and offline, before and after."""
    emma, pdf = Employer(stage.windows.open()), stage.folder / f"{number}.pdf"
    emma.checks_number(number)
    assert emma.heading.startswith("Valid on ")
    stage.desk.fetches_until(pdf, "valid")
    assert stage.desk.verifies(pdf)[0] == 0

    otto.withdraws(number, "issued-in-error", "the wrong person sat")

    emma.checks_file(pdf)
    assert emma.heading == "Genuine, but withdrawn"
    emma.reads("issued in error")
    assert "the wrong person" not in emma.page.content()
    stage.desk.fetches_until(pdf, "revoked")
    assert stage.desk.verifies(pdf)[0] == 1
