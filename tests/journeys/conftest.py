"""What journeys need: the real site as its command starts it, and a real Chromium."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.journeys.oracle import Oracle

ROOT = Path(__file__).parents[2]
STARTS_WITHIN_S = 60
LETTER_WITHIN_S = 30
PATIENCE_MS = 30_000
SEEN_LAST = 400  # characters
LETTER = re.MULTILINE | re.DOTALL


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@dataclass
class Site:
    """`ytterby run` in a folder of its own; it can be ended, killed and started again."""

    command: ClassVar[str] = "run"

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

    def start(self, ready: str = "/verify") -> None:
        """Start it, and wait until the page `ready` answers."""
        log = self.var / "log.txt"
        self.var.mkdir(parents=True, exist_ok=True)
        with log.open("ab") as out:
            self.process = subprocess.Popen(
                [
                    str(Path(sys.executable).parent / "ytterby"),
                    self.command,
                    "--port",
                    str(self.port),
                ],
                cwd=ROOT,
                env=self.environment,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        until = time.monotonic() + STARTS_WITHIN_S
        while time.monotonic() < until:
            try:
                with urlopen(f"{self.url}{ready}", timeout=2):  # noqa: S310 - our own loopback
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

    @property
    def oracle(self) -> Oracle:
        return Oracle(self.var / "ytterby.sqlite3")

    @property
    def log(self) -> str:
        return (self.var / "log.txt").read_text()

    def letter(self, email: str) -> str:
        """Wait for the worker to print a letter to this address; return the last one."""
        until = time.monotonic() + LETTER_WITHIN_S
        while time.monotonic() < until:
            if found := re.findall(rf"^To: {re.escape(email)}$(.*?)^-{{72}}$", self.log, LETTER):
                return str(found[-1])
            time.sleep(0.1)
        raise TimeoutError(f"no letter to {email}: {self.log}")

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


@dataclass
class Windows:
    """Opens browser windows on a site; each has its own cookies, as if on another device."""

    browser: Browser
    url: str
    complaints: list[str] = field(default_factory=list)
    forgives: re.Pattern[str] | None = None  # what a journey that breaks things may hear
    opened: list[BrowserContext] = field(default_factory=list)

    def open(self, **options: Any) -> Page:
        context = self.browser.new_context(base_url=self.url, **options)
        context.set_default_timeout(PATIENCE_MS)
        self.opened.append(context)
        return self.tab(context)

    def tab(self, context: BrowserContext) -> Page:
        """Open another tab beside those that the context has."""
        page = context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.on("console", lambda said: self._heard(page, said.type, said.text))
        return page

    def _heard(self, page: Page, kind: str, text: str) -> None:
        if kind == "error" and not (self.forgives and self.forgives.search(text)):
            self.complaints.append(f"{page.url}: {text}")

    def close(self) -> None:
        for context in self.opened:
            for page in context.pages:  # shown by pytest when a test has failed
                sys.stdout.write(f"\n{page.url}\n{page.inner_text('body')[:SEEN_LAST]}\n")
            context.close()


@pytest.fixture
def windows(chromium: Browser, site: Site) -> Iterator[Windows]:
    """Windows whose consoles stay silent: an error in one of them fails the test."""
    opened = Windows(chromium, site.url)
    yield opened
    opened.close()
    assert opened.complaints == []
