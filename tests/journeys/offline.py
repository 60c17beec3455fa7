"""An employer's own machine: what was downloaded, our command, and no network at all."""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.journeys.conftest import ROOT

WITHIN_S = 90
# As the page for verifiers says it.
KNOWN = ("--trust", "issuer.json", "--status", "withdrawn.json", "--status", "suspended.json")
NO_NETWORK = """
import socket
def refuse(*_, **__):
    raise RuntimeError("this machine has no network")
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
"""


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with the issuer's key file and status list, and Python without sockets."""

    url: str
    folder: Path

    def fetches(self) -> None:
        """Download what a check needs, while there is a network."""
        self._fetch("/.well-known/issuer.json", "issuer.json")
        self._fetch("/status/1", "withdrawn.json")
        self._fetch("/status/1/suspension", "suspended.json")

    def fetches_until(self, certificate: Path, state: str) -> None:
        """Download again until the check comes to this: the worker signs within a minute."""
        until = time.monotonic() + WITHIN_S
        found = ""
        while time.monotonic() < until and found != state:
            self.fetches()
            found = self.verifies(certificate)[1]["state"]
        assert found == state

    def _fetch(self, path: str, name: str) -> None:
        until = time.monotonic() + WITHIN_S
        while time.monotonic() < until:
            try:
                with urlopen(f"{self.url}{path}", timeout=5) as answer:  # noqa: S310 - loopback
                    (self.folder / name).write_bytes(answer.read())
                return
            except HTTPError:  # not signed yet
                time.sleep(0.5)
        raise TimeoutError(path)

    def verifies(self, certificate: Path, *, trusting: bool = True) -> tuple[int, dict[str, Any]]:
        """Return the exit code of our command and what it said."""
        command = Path(sys.executable).parent / "ytterby"
        known = KNOWN if trusting else ()
        run = self._runs(str(command), "verify", "--json", *known, str(certificate))
        return run.returncode, json.loads(run.stdout)[0] if run.stdout else {}

    def has_no_network(self) -> bool:
        """Say whether a connection is impossible indeed."""
        tried = self._runs("-c", "import socket; socket.create_connection(('127.0.0.1', 9))")
        return tried.returncode != 0 and "this machine has no network" in tried.stderr

    def _runs(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        (self.folder / "sitecustomize.py").write_text(NO_NETWORK)
        path = os.pathsep.join((str(self.folder), str(ROOT)))
        return subprocess.run(
            [sys.executable, *arguments],
            env={**os.environ, "PYTHONPATH": path},
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
