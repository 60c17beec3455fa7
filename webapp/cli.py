"""The command line: `ytterby <command>`. Each command imports what it needs, and no more."""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module

COMMANDS = {
    "run": "set the site up and start it with its worker; prints the address",
    "serve": "start the web server only",
    "work": "start the worker only",
    "migrate": "bring the database up to date",
    "publish": "bring the content folders into the site",
    "demo": "demo accounts: `demo reset` gives them new passwords",
    "keys": "the issuer's keys: list, new, rotate, retire, compromised, export",
    "log": "the public log of certificates: check, sign, checkpoints",
    "check": "tell everything that is wrong with a content folder",
    "fmt": "bring sources into their one written form",
    "cues": "say what a reader would score who knows only how tests are written",
    "stats": "count what a content folder holds",
    "verify": "check certificates without a network",
}
USAGE = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = list(sys.argv[1:] if argv is None else argv)
    if not given or given[0] in ("-h", "--help", "help"):
        sys.stdout.write(usage())
        return 0
    if given[0] not in COMMANDS:
        sys.stderr.write(f"There is no command {given[0]}.\n\n{usage()}")
        return USAGE
    gc.disable()  # nothing that is loaded here becomes rubbish: looking for some is a fifth of it
    module = import_module(f"webapp.commands.{given[0]}")
    gc.enable()
    try:
        code: int = module.run(given[1:])
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 141
    return code


def usage() -> str:
    """Return the list of commands."""
    rows = [f"  {name:<8} {words}" for name, words in COMMANDS.items()]
    return "\n".join(["usage: ytterby <command> [--help]", "", *rows, ""])
