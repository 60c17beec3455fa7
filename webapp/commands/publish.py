"""`ytterby publish`: bring the content folders into the site, what changed only."""

import argparse
import sys
from collections.abc import Sequence

from webapp.actions.publishing import Imported
from webapp.commands import setup


def run(argv: Sequence[str]) -> int:
    """Publish and say what changed."""
    argparse.ArgumentParser(prog="ytterby publish", description=__doc__).parse_args(argv)
    kit = setup.kit()
    setup.migrate(kit)
    sys.stdout.write(told(setup.publish(kit)))
    return 0


def told(done: Imported) -> str:
    """Return in words what an import did."""
    if done.nothing:
        return "Content: nothing changed.\n"
    rows = [
        f"Content: {len(done.published)} texts and {len(done.assets)} pictures published,"
        f" {len(done.withdrawn)} withdrawn.\n"
    ]
    rows += [
        f"  {path} was edited on the site since: its text there stays. Publish one at the desk.\n"
        for path in done.kept
    ]
    return "".join(rows)
