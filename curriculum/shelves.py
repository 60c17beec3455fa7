"""What the files of a tree hold, sorted onto shelves; an unchanged file is not read again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

from assessments.problems import Problem
from curriculum.competencies import Competency, read_competencies
from curriculum.courses import Course, Module, read_course, read_module
from curriculum.data import Constant, read_constants
from curriculum.glossary import Term, read_glossary
from curriculum.lessons import Lesson, read_lesson
from curriculum.observations import Observation, read_observation
from curriculum.places import Place, place
from curriculum.redirects import read_redirects
from curriculum.roles import Role, read_role
from curriculum.sources import Cited, read_bibliography


class Entry(Protocol):
    """A thing that stands under its own id, together with others in one file."""

    @property
    def id(self) -> str: ...

    @property
    def path(self) -> str: ...

    @property
    def line(self) -> int: ...


Reading = tuple[Any, tuple[Problem, ...]]  # what a file holds, and what is wrong with it
NOTHING: Mapping[str, Reading] = MappingProxyType({})
T = TypeVar("T")
E = TypeVar("E", bound=Entry)


@dataclass
class Shelves:
    """One shelf for each kind of thing; `problems` gathers what was wrong with their files.

    `known` holds, by path, what files hold that need not be read.
    """

    known: Mapping[str, Reading] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    competencies: dict[str, Competency] = field(default_factory=dict)
    courses: dict[str, Course] = field(default_factory=dict)
    modules: dict[str, Module] = field(default_factory=dict)
    lessons: dict[str, Lesson] = field(default_factory=dict)
    translations: dict[tuple[str, str], Lesson] = field(default_factory=dict)
    glossary: dict[str, Term] = field(default_factory=dict)
    works: dict[str, Cited] = field(default_factory=dict)
    constants: dict[str, Constant] = field(default_factory=dict)
    observations: dict[str, Observation] = field(default_factory=dict)
    redirects: Mapping[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add(self, text: str, path: str, where: Place) -> None:
        """Read one file and put what it holds where it belongs."""
        if where.kind == "lesson":
            lesson = self.read(text, path, where)
            if where.language == "en":
                self.lessons[where.id] = lesson
            else:
                self.translations[where.id, where.language] = lesson
        elif where.language == "en":
            self._add_other(text, path, where)

    def _add_other(self, text: str, path: str, where: Place) -> None:
        match where.kind:
            case "role":
                self.roles[where.id] = self.told(_read_role(text, path, where.id))
            case "course":
                self.courses[where.id] = self.told(_read_course(text, path, where.id))
            case "module":
                self.modules[where.id] = self.read(text, path, where)
            case "competencies":
                self.once(self.competencies, self.read(text, path, where))
            case "glossary":
                self.once(self.glossary, self.read(text, path, where))
            case "sources":
                self.once(self.works, self.read(text, path, where))
            case "data":
                self.once(self.constants, self.told(_read_constants(text, path)))
            case "observation":
                self.observations[where.id] = self.read(text, path, where)
            case "redirects":
                self.redirects = self.told(read_redirects(text, path))

    def read(self, text: str, path: str, where: Place) -> Any:
        """Return what a file of a kind that has a reader holds."""
        return self.told(self.known.get(path) or READERS[where.kind](text, path, where))

    def told(self, read: tuple[T, tuple[Problem, ...]]) -> T:
        """Keep what a reader found wrong, and return what it read."""
        found, problems = read
        self.problems.extend(problems)
        return found

    def once(self, shelf: dict[str, E], found: Collection[E]) -> None:
        """Put entries on a shelf; the first of an id stays, the second is a problem."""
        for thing in found:
            if thing.id in shelf:
                said = f"“{thing.id}” stands in {shelf[thing.id].path} already"
                self.problems.append(
                    Problem(thing.path, thing.line, 1, "error", "K09", said, fix="keep one")
                )
            else:
                shelf[thing.id] = thing


def fill(sources: Mapping[str, str], known: Mapping[str, Reading] = NOTHING) -> Shelves:
    """Read all files of a tree that are not known; those nothing reads are passed over."""
    shelves = Shelves(known)
    for path in sorted(sources):
        where = place(path)
        if where is not None:
            shelves.add(sources[path], path, where)
    return shelves


_keep = lru_cache(maxsize=4096)
_read_role = _keep(read_role)
_read_course = _keep(read_course)
_read_module = _keep(read_module)
_read_lesson = _keep(read_lesson)
_read_competencies = _keep(read_competencies)
_read_glossary = _keep(read_glossary)
_read_bibliography = _keep(read_bibliography)
_read_constants = _keep(read_constants)
_read_observation = _keep(read_observation)
# The many and long ones. What of them is known need not be read: see `check.fronts`.
READERS: Mapping[str, Callable[[str, str, Place], Reading]] = MappingProxyType(
    {
        "lesson": lambda text, path, where: _read_lesson(text, path, where.id, where.language),
        "module": lambda text, path, where: _read_module(text, path, where.id),
        "competencies": lambda text, path, _: _read_competencies(text, path),
        "glossary": lambda text, path, _: _read_glossary(text, path),
        "sources": lambda text, path, _: _read_bibliography(text, path),
        "observation": lambda text, path, where: _read_observation(text, path, where.id),
    }
)
