"""Every page that somebody can reach: a silent console, and no sideways scrolling."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import Site, Windows
from tests.journeys.people import Learner, Visitor

pytestmark = pytest.mark.browser

ROLE = "solvent-extraction-chemist"
MODULE = f"{ROLE}/extraction-chemistry"
WIDTHS = (1280, 390)
ANYBODY = (
    "/",
    f"/roles/{ROLE}",
    f"/roles/{ROLE}/observations/phase-disengagement-test",
    f"/courses/{ROLE}",
    "/courses/foundations",
    f"/courses/{MODULE}",
    f"/courses/{MODULE}/cation-exchange",
    "/courses/foundations/units-stoichiometry-and-mass-balance/bases-and-oxide-factors",
    "/glossary",
    "/glossary/saponification",
    "/search?q=saponification",
    "/search?q=nothing-of-the-kind",
    "/labs",
    "/labs/sx-cascade",
    "/verify",
    "/verify/list",
    "/V/K7M2Q-9XT4R-K7M2Q-9XT4R",
    "/about/certificates",
    "/about/method",
    "/about/privacy",
    "/about/accessibility",
    "/signin",
    "/signup",
    "/forgot",
)
LEARNERS = (
    "/learn",
    f"/learn/roles/{ROLE}",
    "/learn/competencies/sx-chemistry",
    f"/learn/quizzes/{MODULE}/extraction-chemistry",
    f"/learn/quizzes/exams/{ROLE}",
    "/learn/quizzes/exams/ethics-and-safety",
    "/learn/quizzes/exams/sx-cascade",
    "/learn/proof",
    "/account",
    "/account/profile",
    "/account/appearance",
    "/account/password",
    "/account/security",
    "/account/sharing",
)
AUTHORS = (
    "/teach",
    f"/teach/sources/courses/{MODULE}/extraction-chemistry.quiz.md",
    "/teach/help/T02",
    f"/teach/sources/courses/{MODULE}/practice.bank.md",
    "/teach/sources/exams/sx-cascade.quiz.md",
    f"/teach/publish/courses/{MODULE}/extraction-chemistry.quiz.md",
)
EMPLOYERS = (
    "/verify",
    "/verify/list",
    "/verify/lists",
    "/verify/keys",
    "/team",
    "/team/expiring",
    "/team/access",
    "/account",
)
OPERATORS = (
    "/admin/",
    "/admin/people",
    "/admin/people/1",
    "/admin/people/1/disable",
    "/admin/trail",
    "/admin/showing",
    "/admin/awards",
    "/admin/site",
)
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(params=WIDTHS)
def page(windows: Windows, request: pytest.FixtureRequest) -> Iterator[Page]:
    return windows.open(viewport={"width": request.param, "height": 800})


def looks_at(page: Page, paths: tuple[str, ...]) -> None:
    """Open the pages one after the other; none may be wider than the window."""
    wide = {}
    for path in paths:
        Visitor(page).opens(path)
        if (beyond := page.evaluate(SIDEWAYS)) > 0:
            wide[path] = beyond
    assert wide == {}, "pages that scroll sideways, and by how many pixels"


def signed_in(site: Site, page: Page, who: str) -> Learner:
    person = Learner(page, site.oracle)
    person.signs_in(f"{who}@demo.ytterby", site.password(f"{who}@demo.ytterby"))
    return person


def test_pages_for_anybody(site: Site, page: Page) -> None:
    looks_at(page, ANYBODY)


def test_pages_for_learners(site: Site, page: Page) -> None:
    lena = signed_in(site, page, "learner")
    lena.starts_role(ROLE)
    looks_at(page, LEARNERS)


def test_pages_of_an_attempt(site: Site, page: Page) -> None:
    lena = signed_in(site, page, "learner")
    token = lena.begins(f"{MODULE}/extraction-chemistry")
    start = f"/learn/attempts/{token}"
    numbers = range(1, lena.oracle.length(token) + 1)
    looks_at(page, (*(f"{start}/{number}" for number in numbers), f"{start}/review"))
    lena.presses("Submit all")
    looks_at(page, (f"{start}/receipt", f"{start}/result"))


def test_pages_for_authors(site: Site, page: Page) -> None:
    signed_in(site, page, "author")
    looks_at(page, AUTHORS)


def test_pages_for_employers(site: Site, page: Page) -> None:
    signed_in(site, page, "employer")
    looks_at(page, EMPLOYERS)


def test_pages_for_operators(site: Site, page: Page) -> None:
    signed_in(site, page, "operator")
    looks_at(page, OPERATORS)
