"""`ytterby run`: set everything up, then start the site and its worker, ended together."""

import argparse
import sys
from collections.abc import Sequence
from multiprocessing import get_context
from multiprocessing.context import ForkProcess
from os import getpid

from webapp.commands import demo, memory, publish, serve, setup
from webapp.jobs.worker import Worker
from webapp.kit import Kit, build
from webapp.settings import LOOPBACK, Settings

STOP_WITHIN_S = 10


def run(argv: Sequence[str]) -> int:
    """Run until Ctrl-C or SIGTERM."""
    parser = argparse.ArgumentParser(prog="ytterby run", description=__doc__)
    serve.add_address(parser)
    asked = parser.parse_args(argv)
    settings = setup.settings()
    if settings.url == Settings().url:
        serve.export_address(asked.host, asked.port)
        settings = setup.settings()
    memory.give_back()
    setup.make_secrets(settings)
    preparing = start_preparing(settings, asked.host)
    kit = serve.build_ahead(settings)
    wait_for(preparing)
    serve.read_ahead(kit)
    worker = start_worker(kit)
    sys.stdout.write(f"Ytterby is at {settings.url} (Ctrl-C ends it)\n")
    sys.stdout.flush()
    try:
        serve.serve(settings, asked.host, asked.port)
    finally:
        stop(worker)
    return 0


def start_preparing(settings: Settings, host: str) -> ForkProcess:
    """Prepare in a process of its own: what it needs for that is not held while the site runs.

    Meanwhile the site is built.
    """
    preparing = get_context("fork").Process(target=prepare, args=(settings, host))
    preparing.start()
    return preparing


def wait_for(preparing: ForkProcess) -> None:
    """Wait until all is prepared; a failure ends the program, its reason has been printed."""
    preparing.join()
    if preparing.exitcode:
        raise SystemExit(preparing.exitcode)


def prepare(settings: Settings, host: str) -> None:
    """Make tables, content, keys and demo accounts: what exists already stays."""
    kit = build(settings)
    if setup.migrate(kit):
        sys.stdout.write("Database: brought up to date.\n")
    sys.stdout.write(publish.told(setup.publish(kit)))
    kit.keyring()
    if host in LOOPBACK and settings.is_loopback and not demo.exist(kit):
        sys.stdout.write(demo.told(demo.reset(kit)))
    kit.sessions.engine.dispose()  # no open connection goes into the processes to be started


def start_worker(kit: Kit) -> ForkProcess:
    """Start the worker as a child that shares what is loaded already."""
    worker = get_context("fork").Process(target=_work, args=(kit, getpid()), daemon=True)
    worker.start()
    return worker


def stop(worker: ForkProcess) -> None:
    """End the worker after its job, and by force if that takes too long."""
    worker.terminate()
    worker.join(STOP_WITHIN_S)
    if worker.is_alive():
        worker.kill()


def _work(kit: Kit, parent: int) -> None:
    Worker(kit, parent).run()
