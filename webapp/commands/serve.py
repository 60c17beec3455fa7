"""`ytterby serve`: the web server, without the worker."""

import argparse
import os
from collections.abc import Sequence
from importlib import import_module
from threading import Thread

from flask import Flask

from webapp.commands import memory, options
from webapp.kit import KEY_FILE, Kit, build
from webapp.settings import Settings
from webapp.shell.ending import end_with
from webapp.site import create_app

KILL_AFTER_S = 2  # an open line of a browser that asks nothing must not keep Ctrl-C waiting
SHARED = (  # loaded when first needed elsewhere; here once, for all processes
    "cryptography.hazmat.primitives.asymmetric.ed25519",
    "cryptography.hazmat.primitives.ciphers.aead",
    "cryptography.x509",
)

_ahead: list[tuple[Kit, Flask]] = []  # built before the web processes are forked
_unlocking: list[Thread] = []


def build_ahead(settings: Settings) -> Kit:
    """Build the site before its processes are forked: they share its memory, and start at once.

    The database is not asked for anything yet: it may still be prepared.
    """
    kit = build(settings)
    if (settings.keys / KEY_FILE).exists():  # else they are being made
        unlock_beside(kit)
    _ahead.append((kit, create_app(kit)))
    for name in SHARED:
        import_module(name)
    return kit


def read_ahead(kit: Kit) -> None:
    """Read what is published and unlock the keys before the processes of the site are forked.

    They share it all.
    """
    unlock_beside(kit)
    kit.catalog()
    while _unlocking:
        _unlocking.pop().join()
    kit.sessions.engine.dispose()  # no open connection goes into the processes to be started
    memory.share_what_is_loaded()


def unlock_beside(kit: Kit) -> None:
    """Unlock the keys beside what this process does: it takes half a second of processor."""
    if not _unlocking:
        _unlocking.append(Thread(target=lambda: kit.keyring().unlock(), daemon=True))
        _unlocking[-1].start()


def application() -> Flask:
    """Return the site in a web process; the server calls this.

    The keys are unlocked meanwhile: too long for any request. A quiz is read when first opened.
    """
    end_with(os.getppid())
    if not _ahead:  # a system that starts its processes afresh
        build_ahead(options.settings()).catalog()
    kit, site = _ahead[-1]
    unlock_beside(kit)
    return site


def run(argv: Sequence[str]) -> int:
    """Serve until it is stopped."""
    parser = argparse.ArgumentParser(prog="ytterby serve", description=__doc__)
    options.add_address(parser)
    asked = parser.parse_args(argv)
    settings = options.settings()
    memory.give_back()
    read_ahead(build_ahead(settings))
    serve(settings, asked.host, asked.port)
    return 0


def serve(settings: Settings, host: str, port: int) -> None:
    """Start granian with the processes and threads of the settings; returns when it ends."""
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    Server(
        "webapp.commands.serve:application",
        factory=True,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=settings.workers,
        blocking_threads=settings.threads,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=KILL_AFTER_S,
    ).serve()
