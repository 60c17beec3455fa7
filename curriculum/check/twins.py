"""Questions of one role that ask the same with other numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from assessments.lint.words import plain
from assessments.problems import Problem
from assessments.questions.base import Question
from curriculum.catalog import Catalog
from curriculum.check.stages import Asked, Shorts, digest
from curriculum.check.telling import warning
from curriculum.places import module_of, place
from curriculum.roles import Role

NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
SLOT = re.compile(r"\{\{[^{}]*\}\}|\$[^$\n]*\$")
ENOUGH = 6  # words of a stem from which on two that agree are no chance
KEYS = ("options", "steps", "pairs", "rows", "blanks", "regions")


def check(catalog: Catalog, asked: Mapping[str, Shorts]) -> Iterator[Problem]:
    """Tell each question that another one of the same role equals but for its numbers.

    `asked` holds the questions of each file in short.
    """
    told: set[tuple[str, int]] = set()
    for role in catalog.roles:
        seen: dict[str, tuple[Asked, str]] = {}
        for path in asked_paths(catalog, role):
            for question in asked.get(path) or ():
                if not question.structure:
                    continue
                first, where = seen.setdefault(question.structure, (question, path))
                if first is question or (path, question.line) in told:
                    continue
                told.add((path, question.line))
                said = f"“{question.id}” is “{first.id}” of {where} with other numbers"
                fix = "ask it another way round, or drop one"
                yield warning(path, "K69", said, question.line, fix)


def short(question: Question) -> Asked:
    """Return a question in short; long texts by names, which are as good to compare."""
    gist = re.sub(r"\W+", " ", question.prompt).strip().casefold()
    asks = structure(question)
    return Asked(question.id, question.line, digest(gist), digest(asks) if asks else "")


def structure(question: Question) -> str:
    """Return what a question asks when its numbers are taken out; empty if that is too little."""
    children: tuple[Question, ...] = getattr(question, "children", ())
    asked = " ".join(part.prompt for part in (question, *children))
    if len(plain(asked).split()) < ENOUGH:
        return ""
    key = " ".join(str(getattr(question, name, "")) for name in KEYS)
    return " ".join(map(_masked, (question.kind, asked, key)))


def asked_paths(catalog: Catalog, role: Role) -> Iterator[str]:
    """Yield the English files that a learner of the role is asked from."""
    known = role.course in catalog.courses_by_id
    own = catalog.modules(role.course) if known else ()
    modules = {module.id for module in own} | set(role.foundations)
    exams = {role.exam, *((role.rule.gate, role.rule.lab) if role.rule is not None else ())}
    for path in sorted(catalog.sources_text):
        where = place(path)
        if where is None or where.language != "en":
            continue
        if where.kind in ("lesson", "quiz", "bank"):
            home = module_of(where.id)
            if home in modules or where.id in exams:
                yield path


def _masked(text: str) -> str:
    words = re.sub(r"[^\w\s#]+", " ", NUMBER.sub("#", SLOT.sub("#", text)).casefold())
    return " ".join(words.split())
