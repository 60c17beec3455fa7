"""Pages a second, as a share of what the yardstick does in the same minute, and their weight.

The ratio is taken twice: of answers a second, and of answers a second of the server's processor
time. The smaller one counts: on a small machine the load client takes a share of the processor that
flatters the slower server, and what else runs there blurs the clock.
"""

import gzip
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from urllib.request import Request, urlopen

from tests.bench import load, processes
from tests.bench.load import get
from tests.bench.servers import Running, Stage
from tests.bench.table import Row, alternated, middle_ratio
from tests.bench.visitor import Visitor, sign_in

LINES = 8
LESSON = "/courses/foundations/units-stoichiometry-and-mass-balance/component-balances"
QUIZ = "foundations/units-stoichiometry-and-mass-balance/units-and-balances"
ASSET = re.compile(r'(?:href|src)="(/static/[^"#]+)"')
IMPORT = re.compile(r'^import\s[^"]*"\./([\w.-]+)"', re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long and how often to measure."""

    rounds: int = 3
    seconds: float = 2.0
    lines: int = LINES


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """Answers a second, by the clock and by the server's processor."""

    by_clock: float
    by_processor: float


def rate(server: Running, requests: Sequence[str], status: int, pace: Pace) -> Rate:
    """Load a server for a while. Raises ConnectionError when an answer is not as it should be."""
    before = processes.processor_seconds(server.pid)
    told = load.apart(server.port, requests, lines=pace.lines, seconds=pace.seconds, status=status)
    used = processes.processor_seconds(server.pid) - before
    if told.wrong or not told.answers:
        raise ConnectionError(f"{told.wrong} of {told.answers} answers had another status")
    return Rate(by_clock=told.per_second, by_processor=told.answers / max(used, 0.01))


def share(stage: Stage, requests: Sequence[str], status: int, pace: Pace) -> tuple[float, str]:
    """Return the smaller ratio to the yardstick, and both as a note."""
    rate(stage.site, requests, status, Pace(rounds=1, seconds=0.5, lines=pace.lines))  # warm
    pairs = alternated(
        pace.rounds,
        partial(rate, stage.hello, [get("/")], 200, pace),
        partial(rate, stage.site, requests, status, pace),
    )
    clock = middle_ratio([(one.by_clock, hello.by_clock) for one, hello in pairs])
    used = middle_ratio([(one.by_processor, hello.by_processor) for one, hello in pairs])
    best = max(pairs, key=lambda pair: pair[0].by_clock)[0].by_clock
    return min(clock, used), f"clock {clock:.2f}, processor {used:.2f}; up to {best:.0f}/s"


def lesson(stage: Stage, pace: Pace) -> list[Row]:
    """The lesson for a stranger: with its text, and when the browser has it already."""
    with urlopen(_request(stage, LESSON)) as reply:  # noqa: S310 - our own loopback
        etag = reply.headers["ETag"]
    rows = []
    for name, request, status in (
        ("lesson, signed out, whole", get(LESSON), 200),
        ("lesson, signed out, not modified", get(LESSON, If_None_Match=etag), 304),
    ):
        figure, note = share(stage, [request], status, pace)
        rows.append(Row(name=name, figure=figure, bar=0.5, unit="x", most=False, note=note))
    return rows


def signed_in(stage: Stage, pace: Pace, emails: Sequence[str], password: str) -> list[Row]:
    """The lesson for learners, and a question of their attempts."""
    lessons, questions = [], []
    for email in emails:
        visitor = Visitor(stage.site.port)
        sign_in(visitor, email, password, onward=LESSON)
        visitor.get(f"/learn/quizzes/{QUIZ}")
        page = visitor.post(f"/learn/quizzes/{QUIZ}", {"multiplier": "1", "honour": "y"})
        lessons.append(get(LESSON, Cookie=visitor.cookie))
        questions.append(get(page.path, Cookie=visitor.cookie))
        visitor.close()
    rows = []
    for name, requests, bar in (
        ("lesson, signed in", lessons, 0.15),
        ("question of an attempt", questions, 0.08),
    ):
        figure, note = share(stage, requests, 200, pace)
        rows.append(Row(name=name, figure=figure, bar=bar, unit="x", most=False, note=note))
    return rows


def verdict(stage: Stage, pace: Pace, number: str) -> list[Row]:
    """What checking a certificate by its number costs the server."""
    requests = [get(f"/V/{number}")]
    rate(stage.site, requests, 200, Pace(seconds=4 * pace.seconds, lines=2))  # imports, keys
    costs = [1000 / rate(stage.site, requests, 200, pace).by_processor for _ in range(3)]
    return [Row(name="verification page", figure=min(costs), bar=10, unit="ms of processor")]


def weight(stage: Stage) -> list[Row]:
    """A lesson with its style sheet and scripts, packed, without fonts."""
    page = _fetched(stage, LESSON)
    sizes = {LESSON: len(gzip.compress(page.encode()))}
    wanted = [path for path in ASSET.findall(page) if path.endswith((".css", ".js"))]
    for path in wanted:
        if path not in sizes:
            text = _fetched(stage, path)
            sizes[path] = len(gzip.compress(text.encode()))
            folder = path.rpartition("/")[0]
            wanted.extend(f"{folder}/{name}" for name in IMPORT.findall(text))
    names = ", ".join(
        f"{path.rpartition('/')[2]} {size / 1000:.1f}" for path, size in sizes.items()
    )
    total = sum(sizes.values()) / 1000
    return [Row(name="weight of a lesson", figure=total, bar=60, unit="kB", note=names)]


def _request(stage: Stage, path: str) -> Request:
    return Request(f"http://127.0.0.1:{stage.site.port}{path}")


def _fetched(stage: Stage, path: str) -> str:
    with urlopen(_request(stage, path)) as reply:  # noqa: S310 - our own loopback
        text: str = reply.read().decode()
    return text
