"""The story of learner, author and employer once more, with PostgreSQL beneath the same site."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import ClassVar

import psycopg
import pytest

from tests import servers
from tests.journeys.conftest import Site, Windows
from tests.journeys.oracle import Oracle
from tests.journeys.people import Author, Employer, Learner

pytestmark = [pytest.mark.browser, pytest.mark.postgres, pytest.mark.long]

ROLE, TITLE = "solvent-extraction-chemist", "Solvent Extraction Chemist"
QUIZ = f"{ROLE}/extraction-chemistry/extraction-chemistry"
LAB, GATE, EXAM = "exams/sx-cascade", "exams/ethics-and-safety", f"exams/{ROLE}"
NAME, EMAIL, PASSWORD = "Maya Okonkwo", "maya@example.org", "four words that stay"


@dataclass(frozen=True, slots=True)
class PostgresOracle(Oracle):
    """Looks into the server instead of a file."""

    address: str
    earlier: ClassVar[str] = r"\1 - interval '25 hours'"

    def write(self, statement: str, *values: object) -> None:
        """Change what the server keeps."""
        with psycopg.connect(self.address) as opened:
            opened.execute(statement.replace("?", "%s"), values)  # type: ignore[arg-type]

    def rows(self, question: str, *values: object) -> list[tuple[object, ...]]:
        """Answer one question in SQL; JSON comes as its text, as from the file."""
        with psycopg.connect(self.address) as opened:
            found = opened.execute(question.replace("?", "%s"), values)  # type: ignore[arg-type]
            return [tuple(map(_plain, row)) for row in found.fetchall()]


def _plain(value: object) -> object:
    return json.dumps(value) if isinstance(value, dict) else value


@dataclass
class PostgresSite(Site):
    """`ytterby run` on a server."""

    address: str = ""

    @property
    def environment(self) -> dict[str, str]:
        return {**super().environment, "YTTERBY_DATABASE": self.address}

    @property
    def oracle(self) -> Oracle:
        return PostgresOracle(self.var / "none", self.address)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with servers.postgres() as address:
        started = PostgresSite(tmp_path_factory.mktemp("site") / "var", address=address)
        started.start()
        yield started
        started.end()


def test_a_learner_an_author_and_an_employer_meet(site: Site, windows: Windows) -> None:
    the_author_publishes(site, Author(windows.open()))
    maya = Learner(windows.open(), site.oracle)
    number = she_is_certified(maya)
    emma = Employer(windows.open())
    the_employer_checks_and_asks(site, emma, number)
    she_agrees(site, maya)
    the_employer_sees_what_she_agreed_to(emma, maya, number)


def the_author_publishes(site: Site, arthur: Author) -> None:
    arthur.signs_in("author@demo.ytterby", site.password("author@demo.ytterby"))
    arthur.opens_source(f"courses/{QUIZ}.quiz.md")
    title = re.search(r"^title: (.+)$", arthur.text, re.MULTILINE)
    assert title is not None
    arthur.writes(arthur.text.replace(title.group(), f"{title.group()}, mended", 1))
    arthur.publishes("a clearer title")


def she_is_certified(maya: Learner) -> str:
    maya.opens_an_account(NAME, EMAIL, PASSWORD)
    maya.signs_in(EMAIL, PASSWORD)
    maya.starts_role(ROLE)
    maya.opens(f"/learn/quizzes/{QUIZ}")
    assert maya.heading.endswith(", mended")
    maya.passes(GATE)
    maya.oracle.a_day_passes(GATE)
    for quiz in (EXAM, GATE, LAB):
        maya.passes(quiz)
        assert maya.heading == "Passed"
    maya.opens("/learn/proof")
    maya.follows(TITLE)
    maya.reads(NAME)
    return maya.path.rsplit("/", 1)[1]


def the_employer_checks_and_asks(site: Site, emma: Employer, number: str) -> None:
    emma.checks_number(number)
    assert emma.heading == "A test certificate"
    emma.signs_in("employer@demo.ytterby", site.password("employer@demo.ytterby"))
    assert emma.path == "/team"
    emma.reads("Nobody is here yet")
    emma.opens("/team/access")
    emma.types({"E-mail of the person": EMAIL, "Your organisation": "North Plant"})
    emma.presses("Send the letter")
    emma.reads(EMAIL)


def she_agrees(site: Site, maya: Learner) -> None:
    link = re.search(r"http://\S+/account/sharing/asked/\S+", site.letter(EMAIL))
    assert link is not None
    maya.opens(link.group())
    maya.reads("North Plant")
    maya.page.get_by_label(TITLE).check()
    maya.types({"Until": f"{datetime.now(UTC) + timedelta(days=30):%Y-%m-%d}"})
    maya.presses("Agree")
    maya.reads("North Plant")


def the_employer_sees_what_she_agreed_to(emma: Employer, maya: Learner, number: str) -> None:
    emma.opens("/team")
    emma.reads(NAME)
    emma.follows(NAME)
    emma.reads(number)
    emma.opens("/team/expiring")
    emma.reads(TITLE)
    maya.opens("/account/sharing")
    maya.follows("North Plant")
    maya.reads("your page")
    maya.presses("End now")
    emma.opens("/team")
    emma.reads("Nobody is here yet")
