"""What the readers made of files, in plain values: an unchanged file is not read again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import fields
from datetime import date
from functools import partial
from types import MappingProxyType

from curriculum.check.stages import Found, Runner, Stage, Tested
from curriculum.competencies import Competency
from curriculum.courses import Module, Outlined
from curriculum.glossary import Term
from curriculum.lessons import Lesson
from curriculum.observations import Blank, Observation, Spoken, Watched
from curriculum.places import Place, place
from curriculum.shelves import READERS, Reading
from curriculum.sources import Cited

SHELF = "fronts"  # one for all: to start processes for them takes longer than to read them
LONG = 100  # characters from which on a text that ends the file is not written down again
SHELVES: Mapping[str, type] = {"competencies": Competency, "glossary": Term, "sources": Cited}
HOLDS: Mapping[str, type] = {
    **SHELVES,
    "module": Module,
    "lesson": Lesson,
    "observation": Observation,
}
CLASSES = (Competency, Module, Outlined, Term, Lesson, Observation, Watched, Blank, Spoken, Cited)
FORMS = {cls.__name__: (cls, tuple(one.name for one in fields(cls))) for cls in CLASSES}


def read(sources: Mapping[str, str], run: Runner) -> dict[str, Reading]:
    """Return, by path, what the files hold of which that can be kept."""
    known: dict[str, Reading] = {}
    stages = list(_stages(sources))
    for stage, found in zip(stages, run(stages), strict=True):
        with suppress(TypeError, ValueError, KeyError):  # of another form: it is read as ever
            thing = back(found.read, sources[stage.path])
            if _fits(thing, place(stage.path)):
                known[stage.path] = thing, found.problems
    return known


def _stages(sources: Mapping[str, str]) -> Iterator[Stage]:
    for path, text in sources.items():
        where = place(path)
        if where is not None and where.kind in READERS:
            yield Stage(path, ("front", text), partial(_look, text, path, where), SHELF)


def _look(text: str, path: str, where: Place, _: Tested) -> Found:
    thing, problems = READERS[where.kind](text, path, where)
    return Found(problems, read=plain(thing, text))


def _fits(thing: object, where: Place | None) -> bool:
    """Whether this is what a file of that kind holds."""
    kind = where.kind if where is not None else ""
    held = thing if kind in SHELVES else (thing,)
    return isinstance(held, tuple) and all(isinstance(one, HOLDS[kind]) for one in held)


def plain(thing: object, text: str) -> object:
    """Return what was read from `text` in values that JSON knows."""
    if isinstance(thing, str) and len(thing) >= LONG and text.endswith(thing):
        return {"tail": len(text) - len(thing)}
    if thing is None or isinstance(thing, str | int):
        return thing
    if isinstance(thing, date):
        return {"day": thing.isoformat()}
    if isinstance(thing, tuple):
        return [plain(one, text) for one in thing]
    if isinstance(thing, Mapping):
        return {"map": [[key, plain(value, text)] for key, value in thing.items()]}
    name = type(thing).__name__
    return {name: [plain(getattr(thing, one), text) for one in FORMS[name][1]]}


def back(value: object, text: str) -> object:
    """Return what `plain` made plain. Raises an error for any other value."""
    if isinstance(value, list):
        return tuple([back(one, text) if type(one) in (list, dict) else one for one in value])
    if not isinstance(value, dict):
        return value
    [(name, held)] = value.items()
    if name == "tail":
        return text[held:]
    if name == "day":
        return date.fromisoformat(held)
    if name == "map":
        return MappingProxyType({key: back(one, text) for key, one in held})
    cls, names = FORMS[name]
    return cls(**dict(zip(names, back(held, text), strict=True)))  # type: ignore[call-overload]
