"""The server is killed at random moments: what it has acknowledged is there afterwards."""

import json
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from tests.journeys.client import LOST, Client
from tests.journeys.conftest import ROOT, Site

ROLE = "solvent-extraction-chemist"
QUIZ = f"/learn/quizzes/{ROLE}/extraction-chemistry/extraction-chemistry"
PUBLISHED = (
    f"roles/{ROLE}.md",
    "courses/foundations/**/*",
    f"courses/{ROLE}/**/*",
    "competencies/*.md",
    "exams/ethics*.md",
    "sources/**/*",
)
LEARNER = "learner@demo.ytterby"
LONGEST_LIFE_S = 2.0
READY = "/signin"  # needs no key, which would be made first


class Server(Site):
    """The web server alone, with the courses of one role: it starts sooner than with all."""

    command = "serve"

    @property
    def content(self) -> Path:
        return self.var.parent / "content"

    @property
    def environment(self) -> dict[str, str]:
        return {**super().environment, "YTTERBY_CONTENT": str(self.content)}

    def takes_content(self) -> None:
        """Lay the courses beside what the server keeps."""
        whole = ROOT / "content"
        for path in (path for pattern in PUBLISHED for path in whole.glob(pattern)):
            if path.is_file():
                copied = self.content / path.relative_to(whole)
                copied.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, copied)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    started = Server(tmp_path / "var")
    started.takes_content()
    run(started, "migrate")
    run(started, "publish")
    accounts = run(started, "demo", "reset")
    started.start(READY)
    started.printed = accounts
    yield started
    started.end(signal.SIGKILL)


def run(server: Server, *command: str) -> str:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "ytterby"), *command],
        cwd=ROOT,
        env=server.environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return done.stdout


class Diary:
    """What the server has acknowledged to one learner, and nothing else."""

    def __init__(self) -> None:
        self.saved: dict[tuple[str, int], tuple[str, int]] = {}  # (token, number): text, sequence
        self.receipts: dict[str, dict[int, str]] = {}  # token: the texts that were handed in
        self.writing: tuple[str, int, str] | None = None  # sent, and not answered yet


class Writer:
    """Saves and hands in, one request after the other, until the server is gone."""

    def __init__(self, client: Client, diary: Diary, chance: Random) -> None:
        self.client, self.diary, self.chance = client, diary, chance

    def begins(self) -> tuple[str, list[int]]:
        self.client.get(QUIZ)
        begun = self.client.post(QUIZ, {"multiplier": "1"})
        assert begun.status == 303, begun.text
        return begun.location.split("/")[-2], list(range(1, 15))

    def works(self) -> None:
        """Save here and there, hand in now and then; end when the line breaks."""
        with suppress(*LOST):
            while True:
                token, numbers = self.begins()
                for _ in range(self.chance.randrange(1, 25)):
                    self.saves(token, self.chance.choice(numbers))
                self.hands_in(token)

    def saves(self, token: str, number: int) -> None:
        text = str(self.chance.randrange(10**9))
        _, based_on = self.diary.saved.get((token, number), ("", 0))
        fields = {f"q{number}.value": text, "based_on": based_on}
        self.diary.writing = token, number, text
        reply = self.client.post(
            f"/learn/attempts/{token}/{number}", fields, accept="application/json"
        )
        assert reply.status == 200, reply.text
        self.diary.saved[token, number] = text, json.loads(reply.text)["sequence"]
        self.diary.writing = None

    def hands_in(self, token: str) -> None:
        reply = self.client.post(f"/learn/attempts/{token}/submit", {})
        assert reply.status == 303, reply.text
        mine = {n: text for (one, n), (text, _) in self.diary.saved.items() if one == token}
        self.diary.receipts[token] = mine


def lives(server: Server, writer: Writer, seconds: float) -> None:
    """Let the learner work, and kill the server under their hands."""
    failures: list[BaseException] = []

    def work() -> None:
        try:
            writer.works()
        except BaseException as failed:  # told by the thread of the test
            failures.append(failed)

    working = threading.Thread(target=work)
    working.start()
    time.sleep(seconds)
    server.end(signal.SIGKILL)
    working.join(30)
    assert failures == []


def looks_whole(server: Server, diary: Diary) -> None:
    """Compare the database with the diary; then note what the last request had reached."""
    rows = server.oracle.rows(
        "select token, number, sequence, raw from draft join attempt on attempt.id = attempt_id"
    )
    kept = {(t, n): (s, json.loads(str(r)).get("value", [""])[0]) for t, n, s, r in rows}
    for (token, number), (text, sequence) in list(diary.saved.items()):
        found, value = kept[token, number]
        unanswered = diary.writing is not None and diary.writing[:2] == (token, number)
        if unanswered and found == sequence + 1:
            assert value == diary.writing[2]
            diary.saved[token, number] = value, found
        else:
            assert (value, found) == (text, sequence), f"{token} {number}"
    if diary.writing is not None and diary.writing[:2] not in diary.saved:
        token, number, text = diary.writing
        if (token, number) in kept:
            diary.saved[token, number] = text, 1
    diary.writing = None
    for token, texts in diary.receipts.items():
        assert answers(server, token) == texts, token


def answers(server: Server, token: str) -> dict[int, str]:
    """Return what the ledger holds as handed in, without the questions left empty."""
    rows = server.oracle.rows(
        "select number, answer.raw from answer join attempt on attempt.id = answer.attempt_id "
        "join submission on submission.attempt_id = attempt.id where token = ? "
        "order by answer.try_number",
        token,
    )
    given = {int(str(n)): json.loads(str(raw)).get("value", [""])[0] for n, raw in rows}
    return {number: text for number, text in given.items() if text}


def first_save_takes(writer: Writer) -> float:
    """Return the seconds from a start to the first save: on a slow machine lives are longer."""
    began = time.monotonic()
    token, numbers = writer.begins()
    writer.saves(token, numbers[0])
    return time.monotonic() - began


def outlives(server: Server, seed: str, *, kills: int, saves: int, receipts: int) -> None:
    """Kill a server so often, and on until so many answers were saved and so many attempts sent.

    On a slow machine a life may end before its first save, and would show nothing.
    """
    chance, diary, client = Random(seed), Diary(), Client(server.port)
    client.signs_in(LEARNER, server.password(LEARNER))
    longest = max(LONGEST_LIFE_S, 3 * first_save_takes(Writer(client, diary, chance)))
    killed = 0
    while killed < kills or len(diary.saved) < saves or len(diary.receipts) < receipts:
        killed += 1
        assert killed <= 5 * kills, "the learner was kept from working"
        writer = Writer(client, diary, chance)
        lives(server, writer, chance.uniform(0.05, longest))
        server.start(READY)  # SQLite may bring back what was written and not yet seen
        looks_whole(server, diary)


def test_ten_kills_lose_no_acknowledged_save_and_no_answer(server: Server) -> None:
    outlives(server, "ten", kills=10, saves=21, receipts=1)


@pytest.mark.long
def test_fifty_kills_lose_no_acknowledged_save_and_no_answer(server: Server) -> None:
    outlives(server, "fifty", kills=50, saves=51, receipts=6)
