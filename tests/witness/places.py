"""What the witnesses are handed: lists that are fresh today, for they look at their own clock."""

import json
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from curriculum.awards import credential, status
from curriculum.awards.keys import Keyring
from tests.awarding import INDEX, an_issuer

HERE = Path(__file__).parent


def fresh_lists(
    keyring: Keyring | None = None, *, revoked: bool = False, suspended: bool = False
) -> dict[str, bytes]:
    """Return both signed status lists by address, signed now."""
    keyring = keyring or an_issuer()
    found = {}
    for purpose, marked in (("revocation", revoked), ("suspension", suspended)):
        address = credential.list_address(keyring.issuer.host, 1, purpose)
        bits = [INDEX] if marked else []
        found[address] = status.build(keyring, address, purpose, bits, now=datetime.now(UTC))
    return found


def told(script: str, asked: object) -> Any:
    """Run one of the scripts of this folder on a document; return what it answers."""
    done = subprocess.run(
        ["node", script],
        cwd=HERE,
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, f"npm ci in {HERE.name}? {done.stderr}"
    return json.loads(done.stdout)
