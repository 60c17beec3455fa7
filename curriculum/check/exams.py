"""Exams: separate from practice, broad enough, and still worth something once they are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial

from assessments.attempt import Entry, draw_form
from assessments.problems import Problem, SourceError
from assessments.questions.base import Question
from assessments.questions.choice import PAIRS
from assessments.quiz import Quiz
from curriculum.catalog import Catalog
from curriculum.check.stages import BANK, Found, Shorts, Stage, Tested, around
from curriculum.check.telling import error, warning
from curriculum.places import quiz_path
from curriculum.readiness import Requirement, requirement
from curriculum.roles import Role

FORM_POINTS = Decimal(36)
SURVIVES = Decimal("0.6")
SURVIVES_OF_WORDS = Decimal("0.4")  # roles whose work is texts: transfer, language, patents
RECALL = Decimal(1) / 3
DRAWS = 5  # forms looked at; the worst of them is told

Asked = Mapping[tuple[str, str], Question]  # by id of the quiz or bank, and own id
Drawn = tuple[tuple[Entry, Question], ...]


def stages(catalog: Catalog) -> Iterator[Stage]:
    """Return a stage for the exam of each role that has one."""
    for role in catalog.roles:
        if role.exam and catalog.has_quiz(role.exam):
            depends = tuple(_rests_on(catalog, role))
            yield Stage(role.path, depends, partial(_look, catalog, role), role.exam)


def check_apart(catalog: Catalog, asked: Mapping[str, Shorts]) -> Iterator[Problem]:
    """Tell exam questions that are practised; `asked` holds the questions of each file."""
    practised = {}
    for bank_id in catalog.quiz_ids("bank"):
        if not bank_id.startswith("exams/"):
            for question in asked.get(quiz_path(bank_id, "bank")) or ():
                practised[question.gist] = f"{bank_id}#{question.id}"
    for path in sorted({path for role in catalog.roles for path in _files(catalog, role.exam)}):
        for question in asked.get(path) or ():
            twin = practised.get(question.gist)
            if twin:
                said = f"“{question.id}” is practised as {twin}"
                fix = "ask something else in the exam"
                yield error(path, "K67", said, question.line, fix)


def _look(catalog: Catalog, role: Role, _: Tested) -> Found:
    return Found(tuple(_check(catalog, role)))


def _check(catalog: Catalog, role: Role) -> Iterator[Problem]:
    quiz = catalog.readable(role.exam)
    if quiz is None:
        return
    asked = exam_questions(catalog, role.exam, quiz)
    yield from _rules(quiz, asked.values())
    try:
        forms = _forms(catalog, role.exam, quiz, asked)
    except (SourceError, KeyError) as undrawn:
        said = f"no form can be drawn: {undrawn}"
        yield error(quiz.path, "K60", said)
        return
    yield from _form(role, quiz, forms)
    needed = requirement(catalog, role)
    if needed is not None:
        yield from _covers(catalog, needed, quiz, forms)


def _files(catalog: Catalog, quiz_id: str) -> Iterator[str]:
    """Yield the paths of a quiz and of the banks that it draws from."""
    path = quiz_path(quiz_id)
    if quiz_id and path in catalog.sources_text:
        yield path
        for name in dict.fromkeys(BANK.findall(catalog.sources_text[path])):  # a pool names one
            yield quiz_path(catalog.bank_id(quiz_id, name), "bank")


def _rests_on(catalog: Catalog, role: Role) -> Iterator[str]:
    """Yield all texts that decide what is said of a role's exam."""
    rule = role.rule
    quizzes = (role.exam, *((rule.gate, rule.lab) if rule is not None else ()))
    for path in (path for name in quizzes for path in _files(catalog, name)):
        yield catalog.sources_text.get(path, "")
        yield from around(catalog, path) if path in catalog.sources_text else ()
    for module in catalog.modules_by_id.values():
        if role in catalog.roles_of(module.id):
            yield catalog.sources_text[module.path]
            yield catalog.sources_text.get(quiz_path(module.quiz), "")
    for path, text in catalog.sources_text.items():
        if path in (role.path, f"courses/{role.course}/course.md") or path.startswith("compet"):
            yield text


def exam_questions(catalog: Catalog, quiz_id: str, quiz: Quiz) -> Asked:
    """Return every question that a form of this quiz can hold."""
    found = {(quiz.id, question.id): question for question in quiz.questions}
    for pool in quiz.pools:
        bank = catalog.readable(catalog.bank_id(quiz_id, pool.bank), "bank") if pool.bank else None
        for question in bank.questions if bank is not None else ():
            if bank is not None and pool.where.takes(question):
                found[bank.id, question.id] = question
    return found


def _forms(catalog: Catalog, quiz_id: str, quiz: Quiz, asked: Asked) -> tuple[Drawn, ...]:
    banks = catalog.banks(quiz_id)
    forms = (draw_form(quiz, banks, f"checker {number}") for number in range(DRAWS))
    return tuple(
        tuple((entry, asked[entry.bank, entry.question_id]) for entry in form.entries)
        for form in forms
    )


def _rules(quiz: Quiz, asked: Iterable[Question]) -> Iterator[Problem]:
    if not quiz.secure:
        yield error(quiz.path, "K61", "an exam is secure", fix="use: secure")
    for question in asked:
        options = {str(o.text).strip().casefold() for o in getattr(question, "options", ())}
        if options in PAIRS:
            said = f"“{question.id}” is true or false: not in an exam"
            yield error(question.path, "K65", said, question.line)


def _form(role: Role, quiz: Quiz, forms: tuple[Drawn, ...]) -> Iterator[Problem]:
    points = min(_points(form, lambda _: True) for form in forms)
    if points < FORM_POINTS:
        yield warning(quiz.path, "K62", f"a form has {points} points; {FORM_POINTS} are wanted")
    recall = max(_share(form, lambda question: question.bloom == "remember") for form in forms)
    if recall > RECALL:
        said = f"{recall:.0%} of a form's points are recall; a third is the most"
        yield error(quiz.path, "K63", said)
    stays = min(_share(form, lambda question: question.varies()) for form in forms)
    least = SURVIVES_OF_WORDS if role.tier == "cross-cutting" else SURVIVES
    if stays < least:
        said = f"{stays:.0%} of the points survive publication of the bank; {least:.0%} are wanted"
        yield error(quiz.path, "K64", said, fix="more parameters, seeded labs and cases")


def _points(form: Drawn, meant: Callable[[Question], bool]) -> Decimal:
    return sum((entry.points for entry, question in form if meant(question)), Decimal(0))


def _share(form: Drawn, meant: Callable[[Question], bool]) -> Decimal:
    whole = _points(form, lambda _: True)
    return _points(form, meant) / whole if whole else Decimal(0)


def _covers(
    catalog: Catalog, needed: Requirement, quiz: Quiz, forms: tuple[Drawn, ...]
) -> Iterator[Problem]:
    """Tell competencies of the certificate that nothing shows, or that too few points show."""
    hurdles = set[str]()
    for name in filter(None, (needed.gate, needed.lab)):
        form = catalog.readable(name)
        for question in exam_questions(catalog, name, form).values() if form is not None else ():
            hurdles.update(question.competencies)
    hurdles.update(_shown_by_modules(catalog, needed))
    for competency in needed.competencies:
        points = min(_weight(form, competency) for form in forms)
        if competency in hurdles:
            continue
        if not points:
            said = f"nothing in the exam, the gate, the lab or a module shows “{competency}”"
            yield error(quiz.path, "K66", said)
        elif points < needed.points:
            said = (
                f"a form has {points:.1f} points on “{competency}”: no level will stand beside it"
            )
            yield warning(quiz.path, "K68", said, fix=f"raise it to {needed.points} in `blueprint`")


def _shown_by_modules(catalog: Catalog, needed: Requirement) -> Iterator[str]:
    """Yield what the secure quizzes of the required foundations show, once for every role."""
    for module_id in needed.modules:
        module = catalog.modules_by_id[module_id]
        form = catalog.readable(module.quiz) if module.quiz else None
        if form is not None and form.secure:
            yield from set(module.competencies) & set(needed.shared) & set(form.competencies)


def _weight(form: Drawn, competency: str) -> Decimal:
    shares = (entry.points * entry.weights.get(competency, Decimal(0)) for entry, _ in form)
    return sum(shares, Decimal(0))
