"""Work on the public log: signing what was added, and reading it all through once a night."""

from collections.abc import Mapping
from typing import Any

from webapp.actions import award_log
from webapp.kit import Kit
from webapp.queries import log_check


class LogBroken(Exception):
    """The log does not agree with itself or with the awards; the message says where."""


def publish_checkpoint(kit: Kit, args: Mapping[str, Any]) -> None:
    """Sign the log as it is now; where nothing was added since, nothing is signed."""
    keyring = kit.keyring()
    keyring.unlock()  # slow: not while the transaction is open
    with kit.sessions.begin() as session:
        award_log.publish(session, keyring, now=kit.now())


def check_log(kit: Kit, args: Mapping[str, Any]) -> None:
    """Read the whole log through. What is wrong stays in the outbox until somebody looked."""
    with kit.sessions() as session:
        report = log_check.check(session, kit.keyring().known())
    if report.problems:
        raise LogBroken("; ".join(report.problems[:5]))
