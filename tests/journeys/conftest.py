"""What journeys need: the real site as its command starts it, and a real Chromium."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
STARTS_WITHIN_S = 60


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@dataclass
class Site:
    """`ytterby run` in a folder of its own; it can be ended, killed and started again."""

    var: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None
    printed: str = ""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        own = {name: text for name, text in os.environ.items() if not name.startswith("YTTERBY_")}
        content = str(ROOT / "content")
        return {**own, "YTTERBY_VAR": str(self.var), "YTTERBY_CONTENT": content}

    def start(self) -> None:
        log = self.var / "log.txt"
        self.var.mkdir(parents=True, exist_ok=True)
        with log.open("ab") as out:
            self.process = subprocess.Popen(
                [str(Path(sys.executable).parent / "ytterby"), "run", "--port", str(self.port)],
                cwd=ROOT,
                env=self.environment,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        until = time.monotonic() + STARTS_WITHIN_S
        while time.monotonic() < until:
            try:
                with urlopen(f"{self.url}/verify", timeout=2):  # noqa: S310 - our own loopback
                    break
            except OSError:
                time.sleep(0.1)
        else:
            raise TimeoutError(f"the site did not start: {log.read_text()}")
        self.printed = log.read_text()

    def end(self, number: int = signal.SIGINT) -> None:
        """End it as Ctrl-C does, or with SIGKILL for the whole group: nothing is flushed then."""
        if self.process is None:
            return
        os.killpg(self.process.pid, number)
        self.process.wait(30)
        self.process = None

    def password(self, email: str) -> str:
        found = re.search(rf"{re.escape(email)}\s+(\S+)", self.printed)
        assert found is not None, f"no password printed for {email}"
        return found.group(1)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    started = Site(tmp_path_factory.mktemp("site") / "var")
    started.start()
    yield started
    started.end()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = next(path for name in CHROMIUM if (path := shutil.which(name)))
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=list(QUIET))
        yield browser
        browser.close()
