"""Files from strangers, taken apart in a process of their own with little time and memory."""

import json
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from curriculum.awards.documents import LARGEST, Document, PaperSeal, read_document

SECONDS = 10
MEMORY = 768 * 1024 * 1024

_CHILD = "from curriculum.awards.upload import answer; answer()"


def read_upload(data: bytes, paper_roots: Sequence[bytes] = ()) -> Document:
    """Return what the file holds; one that breaks or stalls its reader is `unreadable`."""
    digest = sha256(data).hexdigest()
    if len(data) > LARGEST:
        return Document(kind="unreadable", sha256=digest, problem="too_large")
    asked = {
        "data": b64encode(data).decode(),
        "roots": [b64encode(root).decode() for root in paper_roots],
    }
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, and nothing of the file in argv
            [sys.executable, "-B", "-c", _CHILD],
            input=json.dumps(asked).encode(),
            capture_output=True,
            timeout=SECONDS,
            check=True,
        )
        return _document(json.loads(done.stdout))
    except (subprocess.SubprocessError, ValueError, KeyError) as wrong:
        return Document(
            kind="unreadable", sha256=digest, problem="unreadable", detail=type(wrong).__name__
        )


def answer() -> None:
    """Be the child: limit this process, read one file from standard input, write what it holds."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    asked = json.loads(sys.stdin.buffer.read())
    found = read_document(
        b64decode(asked["data"]), tuple(b64decode(root) for root in asked["roots"])
    )
    given = asdict(found)
    given["credential"] = b64encode(found.credential).decode()
    sys.stdout.write(json.dumps(given))


def _document(given: dict[str, Any]) -> Document:
    paper = given.pop("paper")
    credential = b64decode(given.pop("credential"))
    seal = PaperSeal(**paper) if paper else None
    return Document(**given, credential=credential, paper=seal)
