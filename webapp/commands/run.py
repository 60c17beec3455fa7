"""`ytterby run`: set everything up, then start the site and its worker, ended together.

Two processes work at once: one prepares and ends, so that what it needs for that is not held while
the site runs; this one builds the site.
"""

import argparse
import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.context import ForkProcess
from os import getpid
from typing import TYPE_CHECKING

from webapp.commands import memory, options
from webapp.settings import Settings

if TYPE_CHECKING:
    from webapp.kit import Kit

STOP_WITHIN_S = 10


def run(argv: Sequence[str]) -> int:
    """Run until Ctrl-C or SIGTERM."""
    parser = argparse.ArgumentParser(prog="ytterby run", description=__doc__)
    options.add_address(parser)
    asked = parser.parse_args(argv)
    settings = options.settings()
    if settings.url == Settings().url:
        options.export_address(asked.host, asked.port)
        settings = options.settings()
    memory.give_back()
    kit = start(settings, asked.host)
    worker = start_worker(kit)
    sys.stdout.write(f"Ytterby is at {settings.url} (Ctrl-C ends it)\n")
    sys.stdout.flush()
    try:
        from webapp.commands import serve

        serve.serve(settings, asked.host, asked.port)
    finally:
        stop(worker)
    return 0


def start(settings: Settings, host: str) -> "Kit":
    """Prepare the installation and build the site; return what the site was built of."""
    gc.disable()  # nothing that is loaded here becomes rubbish
    try:
        import_module("webapp.kit")  # both processes need it: loaded by one, half the work
        preparing = get_context("fork").Process(target=_prepare, args=(settings, host))
        preparing.start()
        from webapp.commands import serve

        kit = serve.build_ahead(settings)
        wait_for(preparing)
        serve.read_ahead(kit)
    finally:
        gc.enable()
    return kit


def wait_for(preparing: ForkProcess) -> None:
    """Wait until all is prepared; a failure ends the program, its reason has been printed."""
    preparing.join()
    if preparing.exitcode:
        raise SystemExit(preparing.exitcode)


def start_worker(kit: "Kit") -> ForkProcess:
    """Start the worker as a child that shares what is loaded already.

    It is no daemon: those may have no children, and a long queue gets a second process.
    """
    worker = get_context("fork").Process(target=_work, args=(kit, getpid()))
    worker.start()
    return worker


def stop(worker: ForkProcess) -> None:
    """End the worker after its job, and by force if that takes too long."""
    worker.terminate()
    worker.join(STOP_WITHIN_S)
    if worker.is_alive():
        worker.kill()


def _prepare(settings: Settings, host: str) -> None:
    gc.enable()
    from webapp.commands import preparation

    preparation.prepare(settings, host)


def _work(kit: "Kit", parent: int) -> None:
    from webapp.jobs.worker import Worker

    Worker(kit, parent).run()
