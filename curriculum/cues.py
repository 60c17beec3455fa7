"""Cues of a whole tree: of each file with questions, of each role, and of all together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assessments.cues import Decision, Outcome, decisions_of, judge
from assessments.questions.base import Question
from curriculum.catalog import Catalog
from curriculum.check.twins import asked_paths
from curriculum.lessons import questions
from curriculum.places import place

Asked = Mapping[str, tuple[Decision, ...]]  # by path


@dataclass(frozen=True, slots=True)
class Pool:
    """Decisions that are judged together: those of a bank (a quiz, a lesson), a role, or all."""

    kind: str  # bank | role | all
    name: str
    outcomes: tuple[Outcome, ...]

    @property
    def above(self) -> tuple[Outcome, ...]:
        """The rules that score above chance here."""
        return tuple(one for one in self.outcomes if one.above)

    @property
    def severity(self) -> str:
        """What a score above chance means: a warning for a single bank, else an error."""
        return ("warning" if self.kind == "bank" else "error") if self.above else ""


def cues(catalog: Catalog) -> tuple[Pool, ...]:
    """Judge each bank, each role that asks anything, and all questions together.

    Translations are left out: they ask the same once more. A file that cannot be read has no
    decisions; `ytterby check` tells why.
    """
    asked = dict(_asked(catalog))
    return (
        *(Pool("bank", path, judge(found)) for path, found in asked.items() if found),
        *_roles(catalog, asked),
        Pool("all", "all questions", judge([one for found in asked.values() for one in found])),
    )


def _roles(catalog: Catalog, asked: Asked) -> Iterator[Pool]:
    for role in catalog.roles:
        found = [one for path in asked_paths(catalog, role) for one in asked.get(path, ())]
        if found:
            yield Pool("role", role.id, judge(found))


def _asked(catalog: Catalog) -> Iterator[tuple[str, tuple[Decision, ...]]]:
    for path in sorted(catalog.sources_text):
        found = _questions(catalog, path)
        yield path, tuple(one for question in found for one in decisions_of(question))


def _questions(catalog: Catalog, path: str) -> tuple[Question, ...]:
    """Return the questions that stand in a file of the tree."""
    where = place(path)
    if where is None or where.language != "en":
        return ()
    if where.kind == "lesson" and where.id in catalog.lessons_by_id:
        return questions(catalog.lessons_by_id[where.id], catalog.links(path))
    quiz = catalog.readable_path(path) if where.kind in ("quiz", "bank") else None
    return quiz.questions if quiz is not None else ()
