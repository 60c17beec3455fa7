"""The check cut into stages: what one finds follows from the texts it names and from the code.

So whoever runs them may keep what a stage found for as long as those texts stay, and may run
several at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from hashlib import blake2b
from weakref import WeakKeyDictionary

from assessments import quiz as quizzes
from assessments.problems import Problem
from assessments.questions.base import Question
from curriculum.catalog import Catalog
from curriculum.places import place, quiz_path

DRAWING = re.compile(r"(?<![\w./-])[\w./-]+\.svg")  # not anew from each letter of a word
BANK = re.compile(r"bank:([a-z0-9/-]+)")
_shelves: WeakKeyDictionary[Catalog, str] = WeakKeyDictionary()
Tested = dict[str, tuple[Problem, ...]]  # by a question's key; lines counted from its heading


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in short, for comparing it with all others."""

    id: str
    line: int
    gist: str  # names its words
    structure: str  # names what it asks, numbers taken out; empty if that is too little


Shorts = tuple[Asked, ...] | None  # None: of a file that cannot be read
Names = tuple[tuple[str, int], ...]  # each with the line on which it is named


@dataclass(frozen=True, slots=True)
class Found:
    """What a stage found; `asked` is None where its file cannot be read.

    `read` is what the file holds, in plain values, where the stage is to read it. `named` are the
    questions that a lesson takes from its bank.
    """

    problems: tuple[Problem, ...]
    asked: Shorts = None
    tested: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    read: object = None
    named: Names = ()


@dataclass(frozen=True, eq=False)
class Stage:
    """One part of the check. `look` is given the self-tests that are known, and adds to them.

    Stages of one `shelf` read the same files: whoever looks at them one after the other reads
    each file once.
    """

    path: str
    depends: tuple[str, ...]
    look: Callable[[Tested], Found]
    shelf: str = ""

    @cached_property
    def key(self) -> str:
        """Name all that the stage's findings follow from, the code left out."""
        return digest(self.path, *self.depends)


Runner = Callable[[Sequence[Stage]], Iterable[Found]]


def one_by_one(stages: Sequence[Stage]) -> Iterator[Found]:
    """Run all stages here and now, and remember nothing."""
    return (stage.look({}) for stage in stages)


def around(catalog: Catalog, path: str) -> tuple[str, ...]:
    """Return what every file's findings follow from, beside its own text.

    Where links lead, which competencies and banks there are, and the drawings that it names.
    """
    links, text = catalog.links(path), catalog.sources_text[path]
    drawn = (links.drawing(name) or "" for name in _drawings_named(text))
    if catalog not in _shelves:
        _shelves[catalog] = digest(
            catalog.links_revision,
            " ".join(catalog.competencies_by_id),
            " ".join(catalog.quiz_ids("bank")),
            " ".join(role.exam for role in catalog.roles),
        )
    return (_shelves[catalog], *drawn)


def _drawings_named(text: str) -> Iterator[str]:
    """Yield the drawings that a text names; most lines name none."""
    if ".svg" in text:
        for line in text.split("\n"):
            if ".svg" in line:
                yield from DRAWING.findall(line)


def banks_named(catalog: Catalog, path: str) -> tuple[str, ...]:
    """Return the texts of the banks that the file at `path` draws from."""
    where = place(path)
    names = dict.fromkeys(BANK.findall(catalog.sources_text.get(path, ""))) if where else {}
    paths = [quiz_path(catalog.bank_id(where.id, name), "bank") for name in names if where]
    return tuple(catalog.sources_text.get(one, "") for one in paths)


def digest(*texts: str) -> str:
    """Return a short name for texts; other texts have another."""
    return blake2b(b"".join(map(_digest, texts)), digest_size=16).hexdigest()


@lru_cache(maxsize=8192)  # the text of a bank is named by each lesson of its module
def _digest(text: str) -> bytes:
    return blake2b(text.encode(errors="surrogatepass"), digest_size=16).digest()


def self_tested(question: Question, around: str, tested: Tested) -> Iterator[Problem]:
    """Let a question mark itself, unless the outcome is known.

    `around` names what else its marking follows from: the head of its file, the links. What a lab
    does follows from more, so it is tried each time.
    """
    key = digest(question.id, question.revision, question.language, around)
    if key not in tested or _has_lab(question):
        tested[key] = tuple(
            replace(problem, path="", line=problem.line - question.line)
            for problem in quizzes.try_out(question)
        )
    for problem in tested[key]:
        yield replace(problem, path=question.path, line=problem.line + question.line)


def _has_lab(question: Question) -> bool:
    parts: tuple[Question, ...] = getattr(question, "children", ())
    return question.kind == "lab" or any(map(_has_lab, parts))
