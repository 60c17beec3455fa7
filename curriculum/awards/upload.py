"""Files from strangers: papers and pictures are taken apart in a process of their own.

It is short of time and memory and has no secrets. What is neither is only ever parsed as strict
JSON of a small size, here as in every check.
"""

import atexit
import json
import os
import socket
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Sequence
from hashlib import sha256
from threading import Lock
from typing import Any

from curriculum.awards.confined import SECONDS
from curriculum.awards.documents import (
    LARGEST,
    Document,
    PaperSeal,
    is_pdf,
    is_picture,
    read_document,
)

PATIENCE = SECONDS + 5.0  # the fork has its own clock; this one is for a reader that hangs

_SERVE = (
    "import sys; sys.path[:] = {path!r}; from curriculum.awards.confined import serve; serve(0)"
)


class _Reader:
    """The process that reads, started at the first PDF and again when it has ended."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._control: socket.socket | None = None
        self._owner = 0

    def ask(self, question: bytes) -> bytes:
        """Return the answer, empty when the file broke its reader; raises OSError on a stall."""
        mine, its = socket.socketpair()
        with mine:
            mine.settimeout(PATIENCE)
            with its:
                self._hand_over(its)
            mine.sendall(question)
            mine.shutdown(socket.SHUT_WR)
            with mine.makefile("rb") as answer:
                return answer.read()

    def _hand_over(self, its: socket.socket) -> None:
        with self._lock:
            if self._control is None or self._owner != os.getpid():
                self._start()
            try:
                self._send(its)
            except OSError:  # it had nothing to do and went home
                self._start()
                self._send(its)

    def _send(self, its: socket.socket) -> None:
        if self._control is not None:
            socket.send_fds(self._control, [b"1"], [its.fileno()])

    def _start(self) -> None:
        if self._control is not None:
            self._control.close()
        self._control, far = socket.socketpair()
        atexit.register(self._control.close)
        self._owner = os.getpid()
        with far:
            process = subprocess.Popen(  # noqa: S603 - our own interpreter, nothing of a file in it
                [sys.executable, "-B", "-c", _SERVE.format(path=sys.path)],
                stdin=far.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={},  # no secret of the site's is within reach of a file
                start_new_session=True,
            )
        process.returncode = 0  # it ends by itself when this side of the socket is closed


_reader = _Reader()


def read_upload(data: bytes, paper_roots: Sequence[bytes] = ()) -> Document:
    """Return what the file holds; one that breaks or stalls its reader is `unreadable`."""
    if len(data) > LARGEST or not (is_pdf(data) or is_picture(data)):
        return read_document(data, paper_roots)
    asked = {
        "data": b64encode(data).decode(),
        "roots": [b64encode(root).decode() for root in paper_roots],
    }
    try:
        return _document(json.loads(_reader.ask(json.dumps(asked).encode())))
    except (OSError, ValueError, KeyError) as wrong:
        return Document(
            kind="unreadable",
            sha256=sha256(data).hexdigest(),
            problem="unreadable",
            detail=type(wrong).__name__,
        )


def _document(given: dict[str, Any]) -> Document:
    paper = given.pop("paper")
    printed, pointed = frozenset(given.pop("printed")), frozenset(given.pop("pointed"))
    credential = b64decode(given.pop("credential"))
    seal = PaperSeal(**paper) if paper else None
    return Document(**given, credential=credential, paper=seal, printed=printed, pointed=pointed)
