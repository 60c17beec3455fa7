"""The worker's loop: plans periodic work, does what is due, sleeps when nothing is."""

import os
import signal
from collections.abc import Callable
from threading import Event

from webapp.jobs.every import PERIODIC, WORKS
from webapp.jobs.outbox import plan, run_one
from webapp.kit import Kit

PAUSE_S = 0.5
PLAN_EVERY = 60  # pauses


class Worker:
    """Works until it is told to stop, or until the process that started it is gone."""

    def __init__(self, kit: Kit, parent: int = 0) -> None:
        self._kit = kit
        self._parent = parent
        self._stop = Event()

    def stop(self, *_: object) -> None:
        """End after the job at hand; fit to be a signal handler."""
        self._stop.set()

    def run(self) -> None:
        """Work in this process, ended by SIGTERM or SIGINT."""
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, self.stop)
        self.loop(lambda: self._stop.wait(PAUSE_S))

    def loop(self, pause: Callable[[], object]) -> None:
        """Do what is due, and `pause` whenever nothing is."""
        pauses = 0
        while not self._stop.is_set() and not self._orphaned():
            if pauses % PLAN_EVERY == 0:
                plan(self._kit, PERIODIC)
            if run_one(self._kit, WORKS):
                continue
            pauses += 1
            pause()

    def _orphaned(self) -> bool:
        return bool(self._parent) and os.getppid() != self._parent
