"""The load client, in a process of its own: some connections that always wait for an answer.

It does as little as it can for each answer, because it shares the machine with the server.
"""

import json
import re
import selectors
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
BODILESS = (204, 304)
LONGEST_WAIT_S = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What came back in `seconds`; `wrong` are answers with another status than the one wanted."""

    answers: int
    wrong: int
    seconds: float

    @property
    def per_second(self) -> float:
        return self.answers / self.seconds


def get(path: str, **headers: str) -> str:
    """Return a GET request as it stands on the wire."""
    lines = [f"GET {path} HTTP/1.1", "Host: 127.0.0.1", "Accept-Encoding: gzip"]
    lines += [f"{name.replace('_', '-')}: {text}" for name, text in headers.items()]
    return "\r\n".join([*lines, "", ""])


class Line:
    """One connection: sends its request, takes the whole answer, sends it again."""

    def __init__(self, port: int, request: bytes) -> None:
        self.request = request
        self.socket = socket.create_connection(("127.0.0.1", port), LONGEST_WAIT_S)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.held = b""

    def send(self) -> None:
        self.socket.sendall(self.request)

    def take(self) -> int:
        """Read what is there; return the status when the answer is whole, else 0."""
        part = self.socket.recv(262144)
        if not part:
            raise ConnectionError("the server closed a connection in mid-answer")
        self.held = self.held + part if self.held else part
        head = self.held.find(b"\r\n\r\n")
        if head < 0:
            return 0
        status = int(self.held[9:12])
        if status not in BODILESS:
            length = LENGTH.search(self.held, 0, head)
            if length is None:
                raise ConnectionError("an answer without Content-Length")
            if len(self.held) < head + 4 + int(length.group(1)):
                return 0
        self.held = b""
        return status


def drive(port: int, requests: Sequence[str], lines: int, seconds: float, status: int) -> Counted:
    """Keep `lines` connections busy for some seconds; each repeats one of the requests."""
    ready = selectors.DefaultSelector()
    opened = [Line(port, requests[n % len(requests)].encode()) for n in range(lines)]
    for line in opened:
        ready.register(line.socket, selectors.EVENT_READ, line)
        line.send()
    began = time.perf_counter()
    until = began + seconds
    answers = wrong = 0
    while time.perf_counter() < until:
        for key, _ in ready.select(LONGEST_WAIT_S):
            found = key.data.take()
            if found:
                answers += 1
                wrong += found != status
                key.data.send()
    took = time.perf_counter() - began
    for line in opened:
        line.socket.close()
    return Counted(answers=answers, wrong=wrong, seconds=took)


def apart(
    port: int, requests: Sequence[str], *, lines: int, seconds: float, status: int
) -> Counted:
    """Drive from another process and return what it counted."""
    asked = json.dumps([port, list(requests), lines, seconds, status])
    command = [sys.executable, "-m", "tests.bench.load"]
    done = subprocess.run(command, cwd=ROOT, input=asked, text=True, capture_output=True)
    if done.returncode:
        raise ConnectionError(done.stderr.strip().splitlines()[-1])
    return Counted(**json.loads(done.stdout))


if __name__ == "__main__":
    json.dump(asdict(drive(*json.load(sys.stdin))), sys.stdout)
