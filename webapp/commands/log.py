"""`ytterby log`: the public log of certificates, read through and signed."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from webapp.actions import award_log as actions
from webapp.commands import setup
from webapp.kit import Kit
from webapp.queries import award_log, log_check


def run(argv: Sequence[str]) -> int:
    """Check the log, sign it, or write every checkpoint; 0 when all is well, 1 when not."""
    parser = argparse.ArgumentParser(
        prog="ytterby log",
        description="check: read the whole log through; with --checkpoint also against a copy "
        "that was kept elsewhere. sign: sign the log as it is. checkpoints: write every one that "
        "was signed, for a copy elsewhere.",
    )
    parser.add_argument("what", choices=["check", "sign", "checkpoints"])
    parser.add_argument("--checkpoint", metavar="FILE", default="", help="a copy kept elsewhere")
    asked = parser.parse_args(argv)
    kit = setup.kit()
    if asked.what == "sign":
        return _sign(kit)
    if asked.what == "checkpoints":
        with kit.sessions() as session:
            notes = [one.note for one in award_log.checkpoints(session)]
        sys.stdout.write("\n".join(notes))
        return 0
    return _check(kit, asked.checkpoint)


def _sign(kit: Kit) -> int:
    keyring = kit.keyring()
    keyring.unlock()
    with kit.sessions.begin() as session:
        made = actions.publish(session, keyring, now=kit.now())
    sys.stdout.write("Signed.\n" if made else "Nothing was added since the last checkpoint.\n")
    return 0


def _check(kit: Kit, copy: str) -> int:
    issuers = kit.keyring().known()
    with kit.sessions() as session:
        report = log_check.check(session, issuers)
        problems = list(report.problems)
        if copy:
            note = Path(copy).read_text("utf-8")
            keys = [key for issuer in issuers for key in issuer.keys]
            problems += log_check.against(session, note, keys)
    sys.stdout.write(
        f"{report.leaves} entries, {report.checkpoints} checkpoints, {report.awards} awards.\n"
    )
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    sys.stdout.write("The log agrees with itself.\n" if not problems else "")
    return 1 if problems else 0
