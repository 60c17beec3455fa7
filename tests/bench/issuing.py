"""What a thousand awards cost from the rule to the sealed paper, and a team of two hundred."""

import resource
import sys
import time
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import func, select

from tests.bench import people
from tests.bench.table import Row
from webapp.actions import accounts, teams
from webapp.actions.teams import Agreement, Invitation
from webapp.commands import memory, setup
from webapp.jobs.worker import Worker
from webapp.kit import Kit
from webapp.queries.teams import Scope
from webapp.site import create_app
from webapp.store.jobs import Job
from webapp.store.people import Grant, Person

AWARDS = 1000
TEAM = 200


def rows(content: Path, awards: int = AWARDS) -> list[Row]:
    """Issue in an installation of its own, so that no other worker helps."""
    with TemporaryDirectory(prefix="ytterby-issuing-") as folder:
        kit = people.kit_of(Path(folder), content)
        setup.make_secrets(kit.settings)
        setup.migrate(kit)
        setup.publish(kit)
        emails = people.register(kit, awards, "awarded")
        people.certify(kit, emails[:1])  # what is made once: catalogue, keys, fonts
        _work(kit)
        memory.share_what_is_loaded()  # as before the site's worker is forked
        issued = _issued(kit, emails[1:])
        return [*issued, _team(kit, emails[: min(TEAM, awards)])]


def _issued(kit: Kit, emails: list[str]) -> list[Row]:
    """The clock decides, as for whoever waits: two processes print where there are cores."""
    learners = [people.earn(kit, email) for email in emails]
    began, used, at = time.perf_counter(), _used(), _now_mb()
    many = sum(len(people.award(kit, learner)) for learner in learners)
    signed = _used() - used
    _work(kit)
    took, grown = time.perf_counter() - began, _now_mb() - at
    spent = _used() - used
    name = f"{many} awards to sealed papers"
    note = (
        f"{1000 * signed / many:.0f} ms of processor each to sign and log, "
        f"{1000 * (spent - signed) / many:.0f} ms to print"
    )
    bar = 180 * many / AWARDS
    return [
        Row(name=name, figure=took, bar=bar, unit="s", note=note),
        Row(name=f"memory over {many} awards", figure=grown, bar=32, unit="MB more"),
    ]


def _work(kit: Kit) -> None:
    """Do all that waits as the site's worker does, to the end of what the second process holds."""
    worker = Worker(kit)

    def pause() -> None:
        if not _left(kit):
            worker.stop()
        time.sleep(0.05)

    worker.loop(pause)


def _left(kit: Kit) -> int:
    with kit.sessions() as session:
        due = Job.done_at.is_(None), Job.run_at <= kit.now()
        return session.scalar(select(func.count(Job.id)).where(*due)) or 0


def _used() -> float:
    """Processor seconds of this process and of those that it started and that have ended."""
    own, children = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def _team(kit: Kit, emails: list[str]) -> Row:
    """The team's overview for an employer to whom all of these agreed."""
    with kit.sessions.begin() as session:
        boss = session.scalars(select(Person).order_by(Person.id)).first()
        if boss is None:
            raise LookupError("nobody has an account")
        session.add(Grant(person_id=boss.id, kind="employer", at=kit.now()))
        boss_id = boss.id
    until = kit.now() + timedelta(days=300)
    sent = Agreement(scope=Scope(roles=(people.ROLE,)), until=until)
    for email in emails:
        asked, token, at = kit.new_token(), kit.new_token(), kit.now()
        with kit.sessions.begin() as session:
            wanted = Invitation(employer_id=boss_id, organisation="Bench", email=email)
            teams.invite(session, wanted, asked, now=at)
            person = session.scalars(select(Person.id).where(Person.email == email)).one()
            roles = sent.scope.roles
            teams.agree(session, person, asked, sent, offered=roles, token=token, now=at)
    return Row(
        name=f"team of {len(emails)}",
        figure=_overview(kit, boss_id),
        bar=500,
        unit="ms of processor",
    )


def _overview(kit: Kit, boss_id: int) -> float:
    app, token = create_app(kit), kit.new_token()
    with kit.sessions.begin() as session:
        accounts.open_signin(session, boss_id, token, "bench", now=kit.now())
    client = app.test_client()
    with client.session_transaction() as cookie:
        cookie["_user_id"] = token
    costs = []
    for _ in range(5):
        began = time.process_time()
        answer = client.get("/team")
        costs.append(1000 * (time.process_time() - began))
        if answer.status_code != 200:
            raise LookupError(f"the team was answered with {answer.status_code}")
    return min(costs)


def _now_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / (1 << 20)


if __name__ == "__main__":
    for row in rows(Path("content"), *map(int, sys.argv[1:2])):
        print(f"{row.name}: {row.figure:.1f} {row.unit} (bar {row.bar}); {row.note}")
