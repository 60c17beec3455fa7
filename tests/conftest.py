"""The three fixtures: `kit` (a fixed clock, a database of its own), `session`, `browser`.

Tests of the store, of actions, queries and jobs run twice: on SQLite and on PostgreSQL.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser as Chromium
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from assessments.problems import Problem
from tests import remarking, servers
from tests.browser import Browser
from tests.builders import NOON
from tests.chromium import launched
from webapp.kit import Keys, Kit, Published
from webapp.mailer import Letter
from webapp.queries import desk
from webapp.settings import Settings
from webapp.site import create_app
from webapp.store.database import Sessions, connect
from webapp.teach import reading

IN_A_BROWSER = "mark.browser"
LONG = ("long", "witness")
ON_BOTH = ("webapp/store", "webapp/actions", "webapp/queries", "webapp/jobs")

# Tests measure no time, and a busy machine is no fault of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave a file unread that holds no test for a browser where only such are asked for.

    To read all of them takes each process more than a minute.
    """
    asked = str(config.option.markexpr)
    if asked.split(" and ")[0] != "browser" or " or " in asked or collection_path.suffix != ".py":
        return None
    return IN_A_BROWSER not in collection_path.read_text("utf-8") or None


@pytest.hookimpl(trylast=True)  # after what is left out is gone
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let each of several processes begin with its share of the long tests.

    One that came last would leave the other cores idle. Within both parts the order is random.
    """
    processes = getattr(config, "workerinput", {}).get("workercount", 1)
    long = [item for item in items if any(map(item.get_closest_marker, LONG))]
    rest = [item for item in items if not any(map(item.get_closest_marker, LONG))]
    dealt: list[pytest.Item] = []
    for number in range(processes if processes > 1 else 0):  # xdist cuts the list like this
        size = (len(items) - len(dealt)) // (processes - number)
        own = long[number::processes]
        dealt += own
        dealt += [rest.pop(0) for _ in range(min(len(rest), size - len(own)))]
    items[:] = [*dealt, *rest] if dealt else items


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "backend" not in metafunc.fixturenames:
        return
    folder = metafunc.definition.path.parent.as_posix()
    both = any(f"tests/{part}" in folder for part in ON_BOTH)
    second = [pytest.param("postgres", marks=pytest.mark.postgres)] if both else []
    metafunc.parametrize("backend", ["sqlite", *second])


class Clock:
    """Stands at a named noon until a test moves it."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        return self.time

    def forward(self, by: timedelta) -> None:
        self.time += by


class Postbox:
    """Keeps letters instead of sending them."""

    def __init__(self) -> None:
        self.letters: list[Letter] = []

    def send(self, letter: Letter) -> None:
        self.letters.append(letter)


@dataclass(frozen=True, slots=True, kw_only=True)
class TestKit(Kit):
    """A kit whose outside world a test can look at and move."""

    __test__ = False

    clock: Clock
    postbox: Postbox


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "empty.sqlite3"
    servers.prepared(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture(scope="session")
def postgres_engine() -> Iterator[Engine]:
    with servers.postgres() as address:
        engine = servers.prepared(address)
        yield engine
        engine.dispose()


@pytest.fixture
def database(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    if backend == "postgres":
        engine: Engine = request.getfixturevalue("postgres_engine")
        servers.empty(engine)
        yield engine
        return
    path = tmp_path / "test.sqlite3"
    shutil.copyfile(request.getfixturevalue("sqlite_template"), path)
    engine = connect(f"sqlite:///{path}")
    yield engine
    engine.dispose()


def kit_of(database: Engine, folder: Path) -> TestKit:
    """Return a kit of a database; what else it keeps is in the folder."""
    address = database.url.render_as_string(hide_password=False)
    settings = Settings(var=folder / "var", content=(), database=address, url="http://localhost")
    sessions, clock, postbox, numbers = Sessions(database), Clock(), Postbox(), count(1)
    return TestKit(
        settings=settings,
        sessions=sessions,
        now=clock,
        new_token=lambda: sha256(f"token {next(numbers)}".encode()).hexdigest()[:43],
        catalog=Published(sessions),
        keyring=Keys(settings, clock, cost=16),
        mailer=postbox,
        clock=clock,
        postbox=postbox,
    )


@pytest.fixture
def kit(database: Engine, tmp_path: Path) -> Iterator[TestKit]:
    """Return a kit; each attempt that the test left must come out the same when marked again."""
    made = kit_of(database, tmp_path)
    yield made
    remarking.check_all(made)


@pytest.fixture
def session(kit: TestKit) -> Iterator[Session]:
    """A writing session. A test that also opens pages commits first: `session.commit()`."""
    with kit.sessions.writing() as opened:
        yield opened


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    with launched() as opened:
        yield opened


class Beside:
    """Reads what an author typed in the test's own process: starting another takes a second."""

    def __init__(self, kit: TestKit) -> None:
        self._kit = kit

    def problems(self, text: str, path: str) -> tuple[Problem, ...]:
        return desk.look(self._kit.catalog(), text, path)[1]


@pytest.fixture
def browser(kit: TestKit) -> Browser:
    app = create_app(kit)
    app.extensions[reading.PLACE] = Beside(kit)
    return Browser(kit, app)
