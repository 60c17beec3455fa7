"""`ytterby run` as a person uses it: start, use, Ctrl-C, start again with nothing lost."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("ytterby")
UP_WITHIN_S = 60


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "redirects.md").write_text("---\n---\n", "utf-8")
    return folder


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found: int = free.getsockname()[1]
        return found


class Site:
    """A running site."""

    def __init__(self, process: subprocess.Popen[str], port: int, log: Path) -> None:
        self.process = process
        self.port = port
        self.log = log

    @property
    def told(self) -> str:
        return self.log.read_text("utf-8")

    def status(self, path: str) -> int:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        finally:
            connection.close()

    def wait(self) -> None:
        for _ in range(UP_WITHIN_S * 10):
            try:
                self.status("/signin")
                return
            except OSError:
                assert self.process.poll() is None, self.told
                time.sleep(0.1)
        raise TimeoutError(self.told)

    def end(self, number: int) -> int:
        os.killpg(self.process.pid, number)  # as a terminal does
        return self.process.wait(20)


@contextmanager
def running(folder: Path, content: Path, port: int) -> Iterator[Site]:
    log = folder / f"log-{time.monotonic_ns()}"
    settings = {"YTTERBY_VAR": str(folder / "var"), "YTTERBY_CONTENT": str(content)}
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            [COMMAND, "run", "--port", str(port)],
            cwd=folder,
            env={**os.environ, **settings},
            stdout=out,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
    site = Site(process, port, log)
    try:
        site.wait()
        yield site
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def children(group: int) -> list[str]:
    """Return the processes of a group that are still there and not mere zombies."""
    listed = subprocess.run(["ps", "-eo", "pgid=,stat=,args="], capture_output=True, text=True)
    rows = (line.split(maxsplit=2) for line in listed.stdout.splitlines())
    return [row[2] for row in rows if int(row[0]) == group and not row[1].startswith("Z")]


def test_first_start_prints_accounts_and_address_and_ctrl_c_ends_everything(
    tmp_path: Path, content: Path, port: int
) -> None:
    with running(tmp_path, content, port) as site:
        passwords = re.findall(r"(\w+)@demo\.ytterby\s+(\S{12})", site.told)
        assert [who for who, _ in passwords] == ["learner", "author", "employer", "operator"]
        assert f"http://127.0.0.1:{port}" in site.told
        assert (tmp_path / "var/keys/passphrase").stat().st_mode & 0o777 == 0o600

        assert site.end(signal.SIGINT) == 0
        assert children(site.process.pid) == []

    with running(tmp_path, content, port) as again:
        assert "demo.ytterby" not in again.told
        assert "nothing changed" in again.told
        assert again.end(signal.SIGTERM) == 0


def test_a_killed_site_leaves_no_process_behind_and_starts_again(
    tmp_path: Path, content: Path, port: int
) -> None:
    with running(tmp_path, content, port) as site:
        site.process.kill()
        site.process.wait()
        for _ in range(100):
            if not children(site.process.pid):
                break
            time.sleep(0.1)
        assert children(site.process.pid) == []

    with running(tmp_path, content, port) as again:
        assert again.status("/signin") == 200
        assert again.end(signal.SIGINT) == 0


def test_a_setting_that_is_not_one_is_told_and_nothing_starts(tmp_path: Path) -> None:
    done = subprocess.run(
        [COMMAND, "run"],
        cwd=tmp_path,
        env={**os.environ, "YTTERBY_PORT": "80"},
        capture_output=True,
        text=True,
    )

    assert done.returncode == 2
    assert "YTTERBY_PORT is not a setting" in done.stderr
    assert list(tmp_path.iterdir()) == []
