"""The worker's loop: plans periodic work, does what is due, sleeps when nothing is."""

import os
import signal
from collections.abc import Callable
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import ForkProcess
from threading import Event

from webapp.jobs.every import PERIODIC, WORKS
from webapp.jobs.outbox import plan, run_one, waiting
from webapp.kit import Kit

PAUSE_S = 0.5
PLAN_EVERY = 60  # pauses
LONG = 40  # jobs that wait: so many are worth a second process, such as the papers of a class
LOOK_EVERY = 10  # jobs done


class Worker:
    """Works until it is told to stop, or until the process that started it is gone."""

    def __init__(self, kit: Kit, parent: int = 0) -> None:
        self._kit = kit
        self._parent = parent
        self._stop = Event()
        self._second: ForkProcess | None = None

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
        pauses = done = 0
        while self._goes_on():
            if pauses % PLAN_EVERY == 0:
                plan(self._kit, PERIODIC)
            if run_one(self._kit, WORKS):
                done += 1
                if done % LOOK_EVERY == 0:
                    self._share()
                continue
            pauses += 1
            pause()

    def _share(self) -> None:
        """Have a long queue worked off by two where there are cores for it.

        The second process ends with the queue, and gives back what it took to print.
        """
        if self._second is not None and self._second.is_alive():
            return
        if (os.cpu_count() or 1) < 2 or "fork" not in get_all_start_methods():
            return
        if waiting(self._kit) >= LONG:
            self._second = get_context("fork").Process(
                target=self._help, args=(os.getpid(),), daemon=True
            )
            self._second.start()

    def _help(self, parent: int) -> None:
        """Be the second process."""
        self._parent, self._second = parent, None
        self._kit.sessions.engine.dispose(close=False)  # those connections are the other's
        while self._goes_on() and run_one(self._kit, WORKS):
            pass

    def _goes_on(self) -> bool:
        orphaned = bool(self._parent) and os.getppid() != self._parent
        return not self._stop.is_set() and not orphaned
