"""Stages of reading and checking, on all cores; what an unchanged one found is read from a file."""

from __future__ import annotations

import gc
import json
import os
import re
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from functools import cache, cached_property
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, requires, version
from itertools import chain
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path

import assessments
import curriculum
from assessments.problems import Problem
from curriculum.check.stages import Asked, Found, Stage, Tested

MANY = 4  # shelves of stages from which on other processes are worth their start
PROCESSES = 4
NAME = re.compile(r"[A-Za-z0-9._-]+")
SOURCES = {".py", ".json"}
_shared: tuple[Sequence[Stage], Tested] = ((), {})  # what processes find when they are forked


class Keeper:
    """Runs stages and keeps what they found in `file`; without one nothing is kept.

    A finding counts again only for the same texts and the same `code`: the key holds both. A
    self-test counts as long as the code that marks stays, which is less and changes seldom.
    """

    def __init__(self, file: Path | None, code: str, marking: str, processes: int = 1) -> None:
        self.file, self.code, self.marking, self.processes = file, code, marking, processes
        self.used: dict[str, object] = {}
        self.tested: Tested = {}

    def run(self, stages: Sequence[Stage]) -> list[Found]:
        """Return what each stage finds, in their order."""
        keys = [self._key(stage) for stage in stages]
        self.used.update((key, self.kept[key]) for key in keys if key in self.kept)
        found = [_read(self.kept.get(key)) for key in keys]
        due = [at for at, one in enumerate(found) if one is None]
        self.tested.update(self._known_tests if due else {})
        looked = _looked([stages[at] for at in due], self.tested, self.processes)
        for at, one in zip(due, looked, strict=True):
            found[at] = one
            self.used[keys[at]] = {**asdict(one), "marking": self.marking}
        return [one for one in found if one is not None]

    @cached_property
    def kept(self) -> Mapping[str, object]:
        """What earlier checks found, by key; empty where the file is missing or damaged."""
        with suppress(OSError, ValueError):
            read = json.loads(self.file.read_text("utf-8")) if self.file is not None else {}
            if isinstance(read, dict):
                return read
        return {}

    def close(self) -> None:
        """Write down what this check found or used; the rest is forgotten."""
        if self.file is None or self.used == self.kept:
            return
        with suppress(OSError):  # a check without a folder to keep things in is as good
            self.file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.file.parent, prefix="checked-")
            with os.fdopen(handle, "w", encoding="utf-8") as out:
                out.write(json.dumps(self.used, ensure_ascii=False))
            Path(name).replace(self.file)

    def _key(self, stage: Stage) -> str:
        return f"{stage.key}{self.code}"

    @cached_property
    def _known_tests(self) -> Tested:
        """The outcomes of self-tests, for files of which another question or rule has changed."""
        found: Tested = {}
        for value in self.kept.values():
            if isinstance(value, dict) and value.get("marking") == self.marking:
                with suppress(TypeError, AttributeError, KeyError):
                    found.update(_tests(value["tested"]))
        return found


def file_for(folder: Path, roots: Iterable[Path], mark: str = "") -> Path:
    """Return where findings about these content folders are kept.

    `mark` keeps checks of another kind apart, which would make this one forget.
    """
    named = "\n".join((mark, *(str(root.resolve()) for root in roots)))
    return folder / f"{blake2b(named.encode(), digest_size=8).hexdigest()}.json"


def changed_within(seconds: float) -> bool:
    """Whether a file of our two libraries is so young that older code may have been loaded."""
    homes = [Path(str(room.__file__)).parent for room in (assessments, curriculum)]
    newest = max(path.stat().st_mtime for path in _code_files(homes))
    return time.time() - newest < seconds


def code_version(*homes: Path) -> str:
    """Return a hash of the code of the checker, of what it rests on, and of this Python.

    `homes` are the folders of the code; without them those of our two libraries.
    """
    return _hash(homes or [Path(str(room.__file__)).parent for room in (assessments, curriculum)])


def marking_version() -> str:
    """Return a hash of the code that draws and marks: our library of questions without the labs.

    A question with a lab is tried at every turn.
    """
    home = Path(str(assessments.__file__)).parent
    return _hash([home], without=home / "labs")


def _code_files(homes: Iterable[Path]) -> Iterator[Path]:
    return (path for home in homes for path in home.rglob("*") if path.suffix in SOURCES)


def _hash(homes: Iterable[Path], without: Path | None = None) -> str:
    known = blake2b(sys.version.encode(), digest_size=16)
    for home in homes:
        for path in sorted(_code_files([home])):
            if without is None or without not in path.parents:
                known.update(f"{path.relative_to(home)}\n".encode() + path.read_bytes())
    known.update(Path(__file__).read_bytes())
    known.update("\n".join(_rests_on()).encode())
    return known.hexdigest()


def cores() -> int:
    """Return how many processes are worth starting here."""
    return min(PROCESSES, os.cpu_count() or 1)


@cache
def _rests_on() -> list[str]:
    """Return what the checker imports, with versions: what we require without extras."""
    with suppress(PackageNotFoundError):
        rows = (row for row in requires("ytterby") or () if "extra ==" not in row)
        names = sorted(found[0] for found in map(NAME.match, rows) if found is not None)
        return [f"{name} {version(name)}" for name in names]
    return []


def _looked(stages: Sequence[Stage], tested: Tested, processes: int) -> list[Found]:
    """Run stages, in several processes where there are many of them."""
    global _shared  # a forked process inherits it, so that nothing need be pickled
    shelves = _shelves(stages)
    if len(shelves) < MANY or processes < 2 or "fork" not in get_all_start_methods():
        return [_look(stage, tested) for stage in stages]
    _shared = (stages, tested)
    with get_context("fork").Pool(processes, initializer=gc.disable) as pool:
        looked = dict(chain.from_iterable(pool.imap_unordered(_look_at, shelves)))
    return [looked[at] for at in range(len(stages))]


def _shelves(stages: Sequence[Stage]) -> list[list[int]]:
    """Sort stages, by their places, so that no process reads what another one does.

    The most come first: the last ones then end at about the same time.
    """
    found = defaultdict[str, list[int]](list)
    for at, stage in enumerate(stages):
        found[stage.shelf or stage.path].append(at)

    def size(shelf: list[int]) -> int:
        return sum(len(text) for at in shelf for text in stages[at].depends)

    return sorted(found.values(), key=size, reverse=True)


def _look_at(shelf: Sequence[int]) -> list[tuple[int, Found]]:
    stages, tested = _shared
    looked = [(at, _look(stages[at], tested)) for at in shelf]
    gc.collect(0)  # once for each shelf: looking for rubbish meanwhile took a fifth of the time
    return looked


def _look(stage: Stage, tested: Tested) -> Found:
    """Run one stage; of the self-tests it is given back only those it asked for."""
    mine = _Asked(tested)
    found = stage.look(mine)
    return replace(found, tested=dict(mine.asked))


class _Asked(dict[str, tuple[Problem, ...]]):
    """Known self-tests that note which of them are asked for."""

    def __init__(self, known: Tested) -> None:
        super().__init__(known)
        self.asked: Tested = {}

    def __getitem__(self, key: str) -> tuple[Problem, ...]:
        self.asked[key] = super().__getitem__(key)
        return self.asked[key]


def _read(value: object) -> Found | None:
    """Return what was written, None where it is not of that form."""
    with suppress(TypeError, KeyError, AttributeError, ValueError):
        if not isinstance(value, dict):
            return None
        asked = value["asked"]
        return Found(
            _problems(value["problems"]),
            None if asked is None else tuple(Asked(**one) for one in asked),
            _tests(value["tested"]),
            value["read"],
            tuple((str(name), int(line)) for name, line in value["named"]),
        )
    return None


def _tests(rows: Mapping[str, Iterable[Mapping[str, object]]]) -> Tested:
    return {str(key): _problems(told) for key, told in rows.items()}


def _problems(rows: Iterable[Mapping[str, object]]) -> tuple[Problem, ...]:
    return tuple(Problem(**row) for row in rows)  # type: ignore[arg-type]
