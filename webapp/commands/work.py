"""`ytterby work`: do what waits in the outbox, until it is stopped."""

import argparse
from collections.abc import Sequence

from webapp.commands import memory, setup
from webapp.jobs.worker import Worker


def run(argv: Sequence[str]) -> int:
    """Work until SIGTERM or Ctrl-C; the job at hand is finished first."""
    parser = argparse.ArgumentParser(prog="ytterby work", description=__doc__)
    parser.add_argument("--parent", type=int, default=0, help="end when this process is gone")
    asked = parser.parse_args(argv)
    memory.give_back()
    Worker(setup.kit(), asked.parent).run()
    return 0
