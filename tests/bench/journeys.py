"""Whole learner journeys, some at once, in a process of their own: how long, and what went wrong.

A journey: sign in, the lesson, the quiz's page, start, ten answers saved one by one, hand in, the
result. Forms are sent as our script sends them, and every redirect counts as a request.
"""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from http.client import HTTPException
from pathlib import Path
from statistics import median

from tests.bench.visitor import Unexpected, Visitor, filled, sign_in

ROOT = Path(__file__).parents[2]
ANSWERS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What each learner does, on which site; the learners share a password."""

    port: int
    lesson: str
    quiz: str
    password: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What came of some journeys that were made at once."""

    journeys: int
    errors: tuple[str, ...]
    requests: int  # of the longest journey
    seconds: float
    middle: float
    slowest: float


def walk(errand: Errand, email: str) -> tuple[float, int]:
    """Make one journey; return its seconds and its requests. Raises Unexpected."""
    visitor = Visitor(errand.port)
    began = time.perf_counter()
    sign_in(visitor, email, errand.password, onward=errand.lesson)
    visitor.get(f"/learn/quizzes/{errand.quiz}")
    page = visitor.onward(f"/learn/quizzes/{errand.quiz}", {"multiplier": "1", "honour": "y"})
    attempt = page.path.rpartition("/")[0]
    for number in range(1, ANSWERS + 1):
        here = f"{attempt}/{number}"
        if page.path != here:  # what was given could not be read: it is kept, and shown again
            page = visitor.get(here)
        go = "review" if number == ANSWERS else str(number + 1)
        page = visitor.onward(here, {**filled(page.text), "go": go})
    visitor.onward(f"{attempt}/submit", {})
    visitor.close()
    return time.perf_counter() - began, visitor.requests


def at_once(errand: Errand, emails: Sequence[str], many: int) -> Told:
    """Make a journey for each learner, `many` at the same time."""
    times: list[float] = []
    requests: list[int] = []
    errors: list[str] = []

    def one(email: str) -> None:
        try:
            took, asked = walk(errand, email)
        except (Unexpected, OSError, HTTPException) as failed:
            errors.append(f"{type(failed).__name__}: {failed}")
        else:
            times.append(took)
            requests.append(asked)

    began = time.perf_counter()
    with ThreadPoolExecutor(many) as pool:
        list(pool.map(one, emails))
    return Told(
        journeys=len(times),
        errors=tuple(errors),
        requests=max(requests, default=0),
        seconds=time.perf_counter() - began,
        middle=median(times) if times else 0.0,
        slowest=max(times, default=0.0),
    )


def apart(errand: Errand, emails: Sequence[str], many: int) -> Told:
    """Do it from another process and return what it tells."""
    asked = json.dumps([asdict(errand), list(emails), many])
    command = [sys.executable, "-m", "tests.bench.journeys"]
    done = subprocess.run(command, cwd=ROOT, input=asked, text=True, capture_output=True)
    if done.returncode:
        raise Unexpected(done.stderr.strip().splitlines()[-1])
    told = json.loads(done.stdout)
    return Told(**{**told, "errors": tuple(told["errors"])})


if __name__ == "__main__":
    sent, those, together = json.load(sys.stdin)
    json.dump(asdict(at_once(Errand(**sent), those, together)), sys.stdout)
