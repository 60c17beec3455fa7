"""Exams: separate from practice, broad enough, and still worth something once they are known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from assessments.problems import Problem
from assessments.questions.base import Question
from assessments.questions.choice import PAIRS
from assessments.quiz import Quiz
from curriculum.catalog import Catalog
from curriculum.check.telling import error, warning
from curriculum.readiness import requirement
from curriculum.roles import Role

FORM_POINTS = Decimal(36)
SURVIVES = Decimal("0.6")
SURVIVES_OF_WORDS = Decimal("0.4")  # roles whose work is texts: transfer, language, patents
RECALL = Decimal(1) / 3


def check(catalog: Catalog) -> Iterator[Problem]:
    """Check the exam of each role that has one, and that no exam question is practised."""
    practised = _practised(catalog)
    for role in catalog.roles:
        if role.exam and catalog.has_quiz(role.exam):
            quiz = catalog.readable(role.exam)
            if quiz is not None:
                asked = exam_questions(catalog, role.exam, quiz)
                yield from _form(role, quiz, asked)
                yield from _covers(catalog, role, quiz)
                yield from _apart(asked, practised)


def exam_questions(catalog: Catalog, quiz_id: str, quiz: Quiz) -> tuple[Question, ...]:
    """Return every question that a form of this quiz can hold."""
    found = {(question.path, question.id): question for question in quiz.questions}
    for pool in quiz.pools:
        bank = catalog.readable(catalog.bank_id(quiz_id, pool.bank), "bank") if pool.bank else None
        for question in bank.questions if bank is not None else ():
            if pool.where.takes(question):
                found[question.path, question.id] = question
    return tuple(found.values())


def varies(question: Question) -> bool:
    """Whether knowing one form does not answer the next: numbers, seeds or texts change."""
    children: Sequence[Question] = getattr(question, "children", ())
    return (
        question.kind == "lab"
        or question.parameters is not None
        or any(varies(child) for child in children)
    )


def _form(role: Role, quiz: Quiz, asked: tuple[Question, ...]) -> Iterator[Problem]:
    points = sum((question.points for question in asked), Decimal(0))
    if not points:
        yield error(quiz.path, "K60", "the exam asks nothing")
        return
    if not quiz.secure:
        yield error(quiz.path, "K61", "an exam is secure", fix="use: secure")
    form = sum(quiz.blueprint.values(), Decimal(0)) or points
    if form < FORM_POINTS:
        yield warning(quiz.path, "K62", f"a form has {form} points; {FORM_POINTS} are wanted")
    recall = sum((q.points for q in asked if q.bloom == "remember"), Decimal(0)) / points
    if recall > RECALL:
        said = f"{recall:.0%} of the points are recall; a third is the most"
        yield error(quiz.path, "K63", said)
    stays = sum((q.points for q in asked if varies(q)), Decimal(0)) / points
    least = SURVIVES_OF_WORDS if role.tier == "cross-cutting" else SURVIVES
    if stays < least:
        said = f"{stays:.0%} of the points survive publication of the bank; {least:.0%} are wanted"
        yield error(quiz.path, "K64", said, fix="more parameters, seeded labs and cases")
    for question in asked:
        options = {str(o.text).strip().casefold() for o in getattr(question, "options", ())}
        if options in PAIRS:
            said = f"“{question.id}” is true or false: not in an exam"
            yield error(question.path, "K65", said, question.line)


def _covers(catalog: Catalog, role: Role, quiz: Quiz) -> Iterator[Problem]:
    """Each competency the certificate names is asked for in the exam, the gate or the lab."""
    needed = requirement(catalog, role)
    if needed is None:
        return
    served = set(quiz.blueprint)
    for name in (needed.exam, needed.gate, needed.lab):
        form = catalog.readable(name) if name and catalog.has_quiz(name) else None
        for question in exam_questions(catalog, name, form) if form is not None else ():
            served.update(question.competencies)
    for competency in needed.competencies:
        if competency not in served:
            said = f"nothing in the exam, the gate or the lab shows “{competency}”"
            yield error(quiz.path, "K66", said)


def _practised(catalog: Catalog) -> dict[str, str]:
    found: dict[str, str] = {}
    for bank_id in catalog.quiz_ids("bank"):
        bank = None if bank_id.startswith("exams/") else catalog.readable(bank_id, "bank")
        for question in bank.questions if bank is not None else ():
            found[_gist(question.prompt)] = f"{bank_id}#{question.id}"
    return found


def _apart(asked: tuple[Question, ...], practised: dict[str, str]) -> Iterator[Problem]:
    for question in asked:
        twin = practised.get(_gist(question.prompt))
        if twin:
            said = f"“{question.id}” is practised as {twin}"
            yield error(question.path, "K67", said, question.line, "ask something else in the exam")


def _gist(prompt: str) -> str:
    return re.sub(r"\W+", " ", prompt).strip().casefold()
