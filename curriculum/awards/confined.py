"""A process that takes strangers' files apart: warm, without secrets, one short-lived fork a file.

It is started with nothing but a socket. Each byte that arrives there brings a socket of its own,
on which one question is read and one answer is written.
"""

import json
import os
import resource
import signal
import socket
from base64 import b64decode, b64encode
from dataclasses import asdict

from curriculum.awards.documents import read_document

SECONDS = 10
MEMORY = 768 * 1024 * 1024
IDLE = 300  # seconds without a file until the process ends and gives its memory back


def serve(handle: int) -> None:
    """Answer until the other side is gone or has nothing to ask for a while."""
    from curriculum.awards import pdf

    pdf.preload()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the system buries the forks
    with socket.socket(fileno=handle) as control:
        control.settimeout(IDLE)
        while asked := _next(control):
            if os.fork() == 0:
                control.close()
                _answer(asked)
            asked.close()


def _next(control: socket.socket) -> socket.socket | None:
    try:
        _, handles, _, _ = socket.recv_fds(control, 1, 1)
    except OSError:
        return None
    return socket.socket(fileno=handles[0]) if handles else None


def _answer(asked: socket.socket) -> None:
    """Be the fork: limit this process, read one file, write what it holds, and end."""
    code = 1
    try:
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        with asked.makefile("rb") as question:
            given = json.loads(question.read())
        asked.sendall(json.dumps(_read(given)).encode())
        code = 0
    finally:
        os._exit(code)  # whatever happened, nothing of the parent's clean-up runs here


def _read(given: dict[str, object]) -> dict[str, object]:
    roots = given["roots"]
    found = read_document(
        b64decode(str(given["data"])),
        tuple(b64decode(root) for root in roots) if isinstance(roots, list) else (),
    )
    return {
        **asdict(found),
        "credential": b64encode(found.credential).decode(),
        "printed": sorted(found.printed),
        "pointed": sorted(found.pointed),
    }
