"""`ytterby migrate`: bring the database up to date."""

import argparse
import sys
from collections.abc import Sequence

from webapp.commands import setup


def run(argv: Sequence[str]) -> int:
    """Migrate and say whether there was something to do."""
    argparse.ArgumentParser(prog="ytterby migrate", description=__doc__).parse_args(argv)
    done = setup.migrate(setup.kit())
    sys.stdout.write("The database is up to date now.\n" if done else "Nothing to do.\n")
    return 0
