"""Reads what an author typed in a process of its own, with a time limit.

A quiz with hundreds of questions that vary is marked thousands of times when it is checked. Here
that takes a process of its own, started when the first author asks; learners do not wait for it.
"""

import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Lock
from typing import cast

from flask import Flask, current_app

from assessments import quiz as quizzes
from assessments.problems import Problem
from assessments.quiz import Quiz
from curriculum.catalog import Catalog
from webapp.actions.errors import Refused
from webapp.kit import Kit, build
from webapp.queries import desk
from webapp.settings import Settings
from webapp.shell.ending import end_with

PLACE = "ytterby_reader"
SECONDS = 20

_kits: dict[str, Kit] = {}  # of the reading process: one


@dataclass(slots=True)
class Reader:
    """The process and its restart after a text that took too long."""

    settings: Settings
    seconds: float = SECONDS
    _pool: ProcessPoolExecutor | None = None
    _lock: Lock = field(default_factory=Lock)

    def problems(self, text: str, path: str) -> tuple[Problem, ...]:
        """Tell all that is wrong with a text. Raises Refused when that takes too long."""
        try:
            with self._lock:
                self._pool = self._pool or self._started()
                asked = self._pool.submit(_look, text, path)
            return asked.result(self.seconds)
        except (TimeoutError, BrokenProcessPool):
            self.end()
        raise Refused(
            "Checking this text takes too long. Go back, save it, and split it into two files."
        )

    def _started(self) -> ProcessPoolExecutor:
        spawn = multiprocessing.get_context("spawn")  # a fork would copy threads that hold locks
        given = (self.settings, os.getpid())
        return ProcessPoolExecutor(1, mp_context=spawn, initializer=_begin, initargs=given)

    @property
    def processes(self) -> tuple[int, ...]:
        """The process that reads, by its number; none before the first text."""
        # No public name before Python 3.14 tells it; a test holds this one to it.
        return tuple(getattr(self._pool, "_processes", None) or ())

    def end(self) -> None:
        """End the process at once; the next text starts another."""
        with self._lock:
            numbers, pool, self._pool = self.processes, self._pool, None
        if pool is not None:
            for number in numbers:
                with suppress(ProcessLookupError):
                    os.kill(number, signal.SIGKILL)
            pool.shutdown(wait=False, cancel_futures=True)


def install(app: Flask, kit: Kit) -> None:
    """Give the desk its reader."""
    app.extensions[PLACE] = Reader(kit.settings)


def problems(text: str, path: str) -> tuple[Problem, ...]:
    """Tell all that is wrong with a quiz or bank, read apart."""
    return cast(Reader, current_app.extensions[PLACE]).problems(text, path)


def readable(catalog: Catalog, text: str, path: str) -> Quiz | None:
    """Return a text as a quiz or bank, None where it cannot be read; its limits bound the time."""
    return quizzes.check(text, path, catalog.links(path))[0]


def _begin(settings: Settings, parent: int) -> None:
    """Be the reading process: open the catalogue, and end when nobody can ask any more."""
    _kits["site"] = build(settings)
    end_with(parent)


def _look(text: str, path: str) -> tuple[Problem, ...]:
    return desk.look(_kits["site"].catalog(), text, path)[1]
