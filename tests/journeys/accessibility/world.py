"""A small site in this process, with every state that a page can show, at a noon that stands."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path
from secrets import token_bytes
from urllib.parse import urlsplit

from sqlalchemy import Engine, select

from assessments.attempt import Form
from tests.browser import Browser
from tests.builders import (
    NOON,
    a_learner,
    a_person,
    an_author,
    an_employer,
    an_operator,
    publish,
)
from tests.conftest import Postbox, TestKit
from tests.curriculum.trees import CHECKLIST, EXAM, GATE, LESSON, ROLE, SAMPLING, a_tree
from tests.loopback import served
from tests.servers import prepared
from tests.trying import NEW, PRICED, SURE, practice
from webapp.actions import teams
from webapp.actions.proposals import Proposal, propose
from webapp.actions.revocation import Revocation, revoke
from webapp.actions.sharing import share
from webapp.actions.study import enrol
from webapp.actions.teams import Agreement, Invitation
from webapp.kit import Keys, Published
from webapp.queries.teams import Scope
from webapp.settings import Settings
from webapp.site import create_app
from webapp.store.attempts import Attempt
from webapp.store.awards import Award
from webapp.store.database import Sessions
from webapp.store.marking import MarkingTask
from webapp.store.people import Grant, Person

HERE = Path(__file__).parent
KINDS = (
    "choice-single",
    "choice-multiple",
    "choice-true-false",
    "numeric-chosen",
    "numeric-typed",
    "text",
    "matching-words",
    "matching-formulas",
    "ordering",
    "cloze",
    "case",
    "categorise-bins",
    "categorise-matrix",
    "hotspot",
    "essay",
    "lab",
)
LAB = KINDS.index("lab") + 1
PICTURES = {"courses/ore-testing/weighing/figures/settler.svg": HERE / "settler.svg"}
QUIZ = "/learn/quizzes/ore-testing/weighing/weighing"
TRYING = "/learn/quizzes/ore-testing/weighing/trying"
SOURCE = "courses/ore-testing/weighing/practice.bank.md"
LONG = "Wolfeschlegelsteinhausenbergerdorff-Okonkwo von Ytterby 王小明 مريم"


def tree() -> dict[str, str]:
    """Return the content: the test tree, a quiz of every kind, one to try again, a timed exam."""
    proof = "lab: {id: sx-cascade, title: Split two metals, status: published}\n"
    rule = "rule: {gate: exams/gate, gate_sittings: 1, points: 12}\n"
    assert rule in ROLE
    made = a_tree(
        roles_ore_tester_md=ROLE.replace(rule, rule + proof),
        courses_ore_testing_weighing_weighing_quiz_md=(HERE / "kinds.quiz.md").read_text(),
        exams_ore_tester_quiz_md=EXAM.replace("attempts: 2", "attempts: 2\nhonour: true")
        .replace("pass: 70 %", "pass: 70 %\ntime_limit: 60 min")
        .replace("cooldown: 7 d\n", ""),
        exams_gate_quiz_md=GATE,
        courses_ore_testing_weighing_scales_lesson_md=LESSON.format(title="Scales", slug="scales")
        + LISTS,
    )
    trying = practice(NEW, PRICED, SURE)
    return {
        **made,
        "courses/ore-testing/weighing/trying.quiz.md": trying,
        SAMPLING: CHECKLIST,
    }


LISTS = """
## Three rules of thumb

$$D = \\frac{[\\ce{Nd}]_{org}}{[\\ce{Nd}]_{aq}}$$

1. **pH.** One third of a unit of pH is a factor of ten in $D$, see the
   [tare](term:tare).
2. **Reagent.** Doubling the free dimer is a factor of eight.

> [!WARNING]
> The pan may be hot.
"""


@dataclass
class Clockwork:
    """The clock of the site: it stands, and a test may move it."""

    time: object = NOON

    def __call__(self) -> object:
        return self.time


@dataclass
class World:
    """The site, its address, who is known there, and the addresses of what they made."""

    kit: TestKit
    url: str
    app: object
    cookies: dict[str, str] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)

    def visitor(self, person: Person) -> Browser:
        browser = Browser(self.kit, self.app)  # type: ignore[arg-type]
        browser.sign_in(person)
        return browser

    def cookie(self, who: str) -> list[dict[str, str]]:
        """Return what a Chromium context carries to be this person; nothing for anonymous."""
        if not who:
            return []
        return [{"name": "ytterby", "value": self.cookies[who], "url": self.url}]

    def knows(self, who: str, person: Person) -> Browser:
        """Sign a person in once, for Chromium and for the client that is returned."""
        browser = self.visitor(person)
        cookie = browser.client.get_cookie("ytterby")
        assert cookie is not None
        self.cookies[who], self.people[who] = cookie.decoded_value, person.id
        return browser

    def newcomer(self, who: str, role: str = "ore-tester") -> Browser:
        """Return a learner nobody has seen before, enrolled, as `who`."""
        with self.kit.sessions.begin() as session:
            person = a_learner(session)
            enrol(session, self.kit.catalog(), person.id, role, now=self.kit.now())
        return self.knows(who, person)


@contextmanager
def site(folder: Path) -> Iterator[World]:
    """Serve the world from a thread until the block ends."""
    engine = prepared(f"sqlite:///{folder}/world.sqlite3")
    kit = _kit(folder, engine)
    app = create_app(kit)
    server = served(app)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        world = World(kit=kit, url=f"http://127.0.0.1:{server.server_port}", app=app)
        _people_it(world)
        yield world
    finally:
        server.shutdown()
        thread.join(10)
        server.server_close()
        engine.dispose()


def _kit(folder: Path, engine: Engine) -> TestKit:
    settings = Settings(
        var=folder / "var", content=(), database=f"sqlite:///{folder}/world.sqlite3",
        url="http://localhost", lists=0,
    )  # fmt: skip
    sessions, clock, postbox, numbers = Sessions(engine), Clockwork(), Postbox(), count(1)
    return TestKit(
        settings=settings,
        sessions=sessions,
        now=clock,  # type: ignore[arg-type]
        new_token=lambda: sha256(f"token {next(numbers)}".encode()).hexdigest()[:43],
        catalog=Published(sessions),
        keyring=Keys(settings, clock, cost=16),  # type: ignore[arg-type]
        mailer=postbox,
        clock=clock,  # type: ignore[arg-type]
        postbox=postbox,
    )


def _people_it(world: World) -> None:
    with world.kit.sessions.begin() as session:
        publish(session, tree(), PICTURES)
    # First of all, so that what others do never changes what is drawn for the golden files.
    world.places["golden"] = _begun(world.newcomer("golden"), QUIZ)
    world.places |= _tried(world.newcomer("trier"))
    with world.kit.sessions.begin() as session:
        made = {
            "fresh": a_learner(session, name="Nora Newcomer"),
            "learner": a_learner(session, name="Maya Okafor"),
            "holder": a_learner(session, name=LONG),
            "private": a_learner(session, name="Pia Private"),
            "withdrawn": a_learner(session, name="Willem Withdrawn"),
            "author": an_author(session),
            "employer": an_employer(session),
            "operator": an_operator(session),
            "assessor": a_person(session, "assessor", name="Anna Assessor"),
            "idle": a_person(session, name="Ida Idle"),
        }
        elsewhere = Grant(person_id=made["idle"].id, kind="assessor", scope="exams/none", at=NOON)
        session.add(elsewhere)
        for who in ("learner", "holder", "private", "withdrawn"):
            enrol(session, world.kit.catalog(), made[who].id, "ore-tester", now=NOON)
    doors = {who: world.knows(who, person) for who, person in made.items()}
    _sit(world, doors["learner"])
    _write(world, world.newcomer("writer"))
    for who in ("holder", "private", "withdrawn"):
        _earn(world, who, doors[who])
    closed, gone = (world.places[f"{who}-number"] for who in ("private", "withdrawn"))
    doors["private"].post(f"/learn/proof/{closed}/page", {"public": "no"})
    ended = Revocation(
        number=gone, reason_class="issued-in-error", note="", actor_id=world.people["operator"]
    )
    with world.kit.sessions.begin() as session:
        revoke(session, token_bytes, ended, now=NOON)
    _share(world)
    _ask_by_hand(world)


def _sit(world: World, learner: Browser) -> None:
    """Leave one attempt open with answers checked, one handed in, and the exam under way."""
    done = _begun(learner, QUIZ)
    _tick(learner, f"{done}/1", "TBP")
    _tick(learner, f"{done}/2", "Raffinate")
    learner.post(f"{done}/4", {"q4.value": "60", "q4.unit": "", "based_on": "0", "go": "check"})
    learner.post(f"{done}/submit")
    opened = _begun(learner, QUIZ)
    _tick(learner, f"{opened}/1", "TBP")
    _tick(learner, f"{opened}/2", "Raffinate", flag="1")
    _tick(learner, f"{opened}/3", "True")
    learner.post(f"{opened}/4", {"q4.value": "about 12", "based_on": "0"})
    lab = {f"q{LAB}.{name}": text for name, text in (("n", 30), ("m", 30), ("S", 3.5), ("W", 2.75))}
    learner.post(f"{opened}/{LAB}", {**lab, "based_on": "0", "go": "run"})
    timed = _begun(learner, "/learn/quizzes/exams/ore-tester")
    world.places |= {"done": done, "open": opened, "timed": timed}


def _tried(learner: Browser) -> dict[str, str]:
    """Leave two attempts with a hint and failed tries in them, one of them handed in."""
    places = {}
    for name in ("tried", "trying"):
        at = places[name] = _begun(learner, TRYING)
        _tick(learner, f"{at}/1", "Zero", sure="high", go="hint.1")
        _tick(learner, f"{at}/1", "Zero", sure="high", based_on="1")
        learner.post(f"{at}/2", {"q2.value": "900", "based_on": "0", "go": "check"})
        if name == "tried":
            learner.post(f"{at}/submit")
    return places


def _write(world: World, writer: Browser) -> None:
    """Hand in an essay, which then waits for a person's mark."""
    attempt, number = _begun(writer, QUIZ), KINDS.index("essay") + 1
    text = "The pan was not zeroed.\r\n\r\nI weigh the <empty> pan again: 称量空盘。"
    writer.post(f"{attempt}/{number}", {f"q{number}.value": text, "based_on": "0", "go": "review"})
    writer.post(f"{attempt}/submit")
    with world.kit.sessions() as session:
        paper = session.scalars(select(MarkingTask.token)).one()
    world.places |= {"essay": attempt, "paper": paper}


def _tick(learner: Browser, address: str, text: str, **more: str) -> None:
    """Answer a choice with the option that reads so: their order, and so their names, are drawn."""
    number = address.rsplit("/", 1)[1]
    labels = learner.get(address).root.all(class_="choice-text")
    box = next(one.attrs.get("for") or one.attrs["id"] for one in labels if one.text == text)
    pick = box.removeprefix(f"q{number}.pick-").removesuffix("-text")
    learner.post(address, {f"q{number}.pick": pick, "based_on": "0", "go": "check", **more})


def _share(world: World) -> None:
    """Let three agree that an employer sees something, and one invitation wait."""
    kit = world.kit
    with kit.sessions.begin() as session:
        boss = an_employer(session, name="Bao Boss")
    world.knows("boss", boss)
    scope = Scope(roles=("ore-tester",), scores=True, progress=True, reminders=True, notices=True)
    until = NOON + timedelta(days=365)
    for number, who in enumerate(("holder", "withdrawn", "learner", "invited")):
        asked, token = kit.new_token(), kit.new_token()
        sent = Invitation(
            employer_id=boss.id, organisation="North Plant 北厂", email=f"{number}@example.org"
        )
        with kit.sessions.begin() as session:
            teams.invite(session, sent, asked, now=NOON)
        world.places[f"{who}-asked"], world.places[f"{who}-consent"] = asked, token
        if who != "invited":
            sent_back, person = Agreement(scope=scope, until=until), world.people[who]
            roles, at = scope.roles, NOON
            with kit.sessions.begin() as session:
                teams.agree(session, person, asked, sent_back, offered=roles, token=token, now=at)
    boss_door = world.visitor(boss)
    boss_door.get(f"/team/people/{world.places['holder-consent']}")


def _ask_by_hand(world: World) -> None:
    """Leave a link that a holder made, and an award by hand that waits for a second person."""
    kit, number = world.kit, world.places["holder-number"]
    token = world.places["holder-link"] = kit.new_token()
    asked = Proposal(
        person_id=world.people["learner"],
        role="ore-tester",
        rests_on="An examination at the works, 12 October 2026",
        note="The papers are in the safe.",
        by_id=world.people["boss"],
    )
    with kit.sessions.begin() as session:
        share(session, (world.people["holder"], number), token, "for North", days=30, now=NOON)
        proposal_id = propose(session, kit.catalog(), asked, now=NOON)
    world.places["proposal"] = str(proposal_id)


def _begun(learner: Browser, quiz: str) -> str:
    at = urlsplit(learner.post(quiz, {"multiplier": "1.5", "honour": "y"}).location).path
    return at.rsplit("/", 1)[0]


def _earn(world: World, who: str, holder: Browser) -> None:
    """Sit the exam and the gate without a mistake: the rule is met, a certificate is made."""
    exam, gate = (_begun(holder, f"/learn/quizzes/exams/{n}") for n in ("ore-tester", "gate"))
    with world.kit.sessions() as session:
        token = exam.rsplit("/", 1)[1]
        form = session.scalars(select(Attempt.form).where(Attempt.token == token)).one()
    net = str(Form.from_json(form).entry(1).values["net"])
    holder.post(f"{exam}/1", {"q1.value": net, "based_on": "0", "go": "review"})
    _tick(holder, f"{gate}/1", "Water", go="review")
    for attempt in (exam, gate):
        holder.post(f"{attempt}/submit")
    with world.kit.sessions() as session:
        mine = select(Award.number).where(Award.person_id == world.people[who])
        world.places |= {f"{who}-number": session.scalars(mine).one(), f"{who}-exam": exam}
