"""The two servers that are compared: the site as its command starts it, and the yardstick."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from urllib.error import HTTPError
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
STARTS_WITHIN_S = 120
ENDS_WITHIN_S = 20
RAISED = re.compile(r"[\w.]+(Error|Exception|Refused|NotAllowed)\b.*")
WORKERS, THREADS = "2", "4"


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@dataclass
class Running:
    """A server in a process group of its own."""

    command: list[str]
    port: int
    environment: dict[str, str]
    log: Path
    process: subprocess.Popen[bytes] | None = None
    out: IO[bytes] | None = None

    @property
    def pid(self) -> int:
        if self.process is None:
            raise LookupError("this server is not running")
        return self.process.pid

    def start(self, path: str = "/") -> float:
        """Start it and return the seconds until it answers."""
        self.out = self.log.open("ab")
        began = time.perf_counter()
        self.process = subprocess.Popen(
            self.command,
            cwd=ROOT,
            env=self.environment,
            stdout=self.out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        while not self._answers(path):
            if self.process.poll() is not None or time.perf_counter() - began > STARTS_WITHIN_S:
                raise TimeoutError(f"a server did not start: {self.log.read_text()[-2000:]}")
            time.sleep(0.02)
        return time.perf_counter() - began

    def _answers(self, path: str) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5):
                return True
        except HTTPError:
            raise
        except OSError:
            return False

    def complaint(self) -> str:
        """Return the last exception in the server's log, empty when there is none."""
        lines = [line.strip() for line in self.log.read_text().splitlines()]
        return next((line for line in reversed(lines) if RAISED.match(line)), "")

    def end(self) -> None:
        """End it as Ctrl-C does; by force when that does not help."""
        if self.process is None:
            return
        os.killpg(self.process.pid, signal.SIGINT)
        try:
            self.process.wait(ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        if self.out is not None:
            self.out.close()
        self.process = self.out = None


@dataclass
class Stage:
    """A folder with a copy of the content, the site on it, and the yardstick beside it."""

    folder: Path
    site: Running = field(init=False)
    hello: Running = field(init=False)

    def __post_init__(self) -> None:
        content, self.var = self.folder / "content", self.folder / "var"
        shutil.copytree(ROOT / "content", content)
        inherited = {n: t for n, t in os.environ.items() if not n.startswith("YTTERBY_")}
        settings = {
            "YTTERBY_VAR": str(self.var),
            "YTTERBY_CONTENT": str(content),
            "YTTERBY_WORKERS": WORKERS,
            "YTTERBY_THREADS": THREADS,
            "YTTERBY_LOOKUPS": "0",  # one address asks for all; the limit is not what is measured
        }
        port = free_port()
        ytterby = str(Path(sys.executable).parent / "ytterby")
        self.site = Running(
            [ytterby, "run", "--port", str(port)],
            port,
            {**inherited, **settings},
            self.folder / "site.log",
        )
        port = free_port()
        self.hello = Running(
            [sys.executable, "-m", "tests.bench.hello", str(port), WORKERS, THREADS],
            port,
            inherited,
            self.folder / "hello.log",
        )

    def end(self) -> None:
        """End both servers."""
        self.site.end()
        self.hello.end()
