"""Quizzes and banks: each read whole, its questions known to the catalogue, its pools drawable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

from assessments import lint
from assessments.drawing import form_problems
from assessments.problems import Problem
from assessments.questions.base import Question
from assessments.quiz import Pool, Quiz
from curriculum.behind import named_lesson
from curriculum.catalog import Catalog
from curriculum.check.stages import (
    Found,
    Shorts,
    Stage,
    Tested,
    around,
    banks_named,
    digest,
    self_tested,
)
from curriculum.check.telling import error, unknown, warning
from curriculum.check.twins import short
from curriculum.places import module_of, place, quiz_path

PRODUCTION = frozenset(
    {"numeric", "ordering", "matching", "categorise", "cloze", "case", "hotspot", "text", "lab"}
)


def stages(catalog: Catalog, today: date | None, self_test: bool) -> Iterator[Stage]:
    """Return a stage for each quiz and bank of the tree."""
    for path, text in catalog.sources_text.items():
        where = place(path)
        if where is not None and where.kind in ("quiz", "bank"):
            named = banks_named(catalog, path)
            depends = (text, *around(catalog, path), *named, f"{today} {self_test}")
            shelf = module_of(where.id) or where.id
            yield Stage(path, depends, partial(_look, catalog, path, today, self_test), shelf)


def _look(
    catalog: Catalog, path: str, today: date | None, self_test: bool, tested: Tested
) -> Found:
    found = [*catalog.quiz_problems(path)]
    quiz = catalog.readable_path(path)
    if quiz is None:
        return Found(tuple(found))
    found += _check(catalog, quiz, today)
    head = digest(_head(catalog.sources_text[path], quiz), *around(catalog, path))
    for question in quiz.questions if self_test else ():
        found += self_tested(question, head, tested)
    return Found(tuple(found), tuple(map(short, quiz.questions)), tested)


def _check(catalog: Catalog, quiz: Quiz, today: date | None) -> Iterator[Problem]:
    yield from _known(catalog, quiz, today)
    yield from lint.lint(quiz, catalog.sources_text[quiz.path])
    where = place(quiz.path)
    if where is not None and where.kind == "quiz":
        yield from _pools(catalog, where.id, quiz)
    else:
        yield from _bank(quiz)


def _head(text: str, quiz: Quiz) -> str:
    """Return what stands above the first question: it decides how all of them are marked."""
    first = min((question.line for question in quiz.questions), default=1)
    return "\n".join(text.split("\n")[: first - 1])


def _known(catalog: Catalog, quiz: Quiz, today: date | None) -> Iterator[Problem]:
    for name in (*quiz.competencies, *quiz.blueprint):
        if name not in catalog.competencies_by_id:
            yield unknown(quiz.path, "competency", name, catalog.competencies_by_id)
    if today is not None and quiz.review_by and quiz.review_by < today.isoformat():
        said = f"this {quiz.kind} was to be looked at again by {quiz.review_by}"
        yield warning(quiz.path, "K40", said, fix="read it, then move review_by")
    exam = quiz.path.startswith("exams/")
    for question in quiz.questions:
        for name in question.competencies:
            if name not in catalog.competencies_by_id:
                known = catalog.competencies_by_id
                yield unknown(quiz.path, "competency", name, known, question.line)
        if not question.competencies:
            said = f"question “{question.id}” serves no competency"
            yield error(quiz.path, "K50", said, question.line)
        if today is not None and question.review_by and question.review_by < today.isoformat():
            said = f"question “{question.id}” was to be looked at again by {question.review_by}"
            tell = error if exam else warning
            yield tell(quiz.path, "K40", said, question.line)
        yield from _source(catalog, quiz, question, exam)


def _source(catalog: Catalog, quiz: Quiz, question: Question, exam: bool) -> Iterator[Problem]:
    taught = named_lesson(quiz.id, question)
    if taught and taught not in catalog.lessons_by_id:
        yield unknown(quiz.path, "lesson", taught, catalog.lessons_by_id, question.line)
    cited = question.source.removeprefix("cite:").split(",")[0].split(" ")[0]
    if question.source.startswith("cite:") and cited not in catalog.sources:
        yield unknown(quiz.path, "source", cited, catalog.sources, question.line)
    if exam and not question.basis:
        said = f"question “{question.id}” does not say on what its key rests"
        yield warning(quiz.path, "K51", said, question.line, "add `basis:`")
    if question.basis == "source" and not question.source:
        said = f"question “{question.id}” rests on a source and names none"
        yield error(quiz.path, "K51", said, question.line, "add `source: cite:…`")
    if not _explains(question):
        said = f"question “{question.id}” explains nothing"
        yield warning(quiz.path, "K52", said, question.line, "add `### Explanation`")


def _explains(question: Question) -> bool:
    """Whether a learner is told why; a case leaves that to the questions in it."""
    children: tuple[Question, ...] = getattr(question, "children", ())
    return bool(question.explanation or question.solution) or (
        bool(children) and all(_explains(child) for child in children)
    )


def _pools(catalog: Catalog, quiz_id: str, quiz: Quiz) -> Iterator[Problem]:
    found = [*_filled(catalog, quiz_id, quiz)]
    yield from found
    named = {catalog.bank_id(quiz_id, pool.bank) for pool in quiz.pools if pool.bank}
    readable = all(catalog.readable(name, "bank") is not None for name in named)
    if readable and not found and all(role.exam != quiz_id for role in catalog.roles):
        yield from form_problems(quiz, catalog.banks(quiz_id))


def _filled(catalog: Catalog, quiz_id: str, quiz: Quiz) -> Iterator[Problem]:
    for pool in quiz.pools:
        if not pool.bank:
            continue
        bank_id = catalog.bank_id(quiz_id, pool.bank)
        if quiz_path(bank_id, "bank") not in catalog.sources_text:
            yield unknown(quiz.path, "bank", pool.bank, catalog.quiz_ids("bank"), pool.line)
            continue
        bank = catalog.readable_path(quiz_path(bank_id, "bank"))
        if bank is not None:
            yield from _enough(quiz, pool, bank)


def _enough(quiz: Quiz, pool: Pool, bank: Quiz) -> Iterator[Problem]:
    found = sum(pool.where.takes(question) for question in bank.questions)
    wanted = pool.pick or 1
    if found < wanted:
        said = f"this pool picks {wanted} of {found} questions of “{pool.bank}”"
        yield error(quiz.path, "K53", said, pool.line, "add questions or widen `where`")


def enough_practice(catalog: Catalog, asked: Mapping[str, Shorts]) -> Iterator[Problem]:
    """Tell published modules whose bank is thin beside what their lessons promise.

    `asked` holds the questions of each file; None stands for one that cannot be read.
    """
    for module in catalog.modules_by_id.values():
        path = quiz_path(module.practice, "bank") if module.open and module.practice else ""
        bank = asked.get(path)
        if bank is None:
            continue
        lessons = catalog.lessons(module.id)
        promised = sum(len(lesson.outcomes) for lesson in lessons)
        held = len(bank) + sum(len(asked.get(lesson.path) or ()) for lesson in lessons)
        if held < 2 * promised:
            said = f"{held} questions practise {promised} outcomes; two for each are wanted"
            yield warning(path, "K57", said)


def _bank(bank: Quiz) -> Iterator[Problem]:
    count = len(bank.questions)
    if not bank.path.startswith("exams/") and count:
        made = sum(question.kind in PRODUCTION for question in bank.questions)
        if made * 2 < count:
            said = f"{made} of {count} questions ask for more than a choice; half are wanted"
            yield warning(bank.path, "K54", said)
    yield from _cues(bank)


def _cues(bank: Quiz) -> Iterator[Problem]:
    """Tell cues that let a reader guess: the key is often the longest option, or often stands so.

    Half as much again as chance, over at least eight questions, is told.
    """
    longest, chance, places, asked = 0, 0.0, Counter[int](), 0
    for question in bank.questions:
        options = getattr(question, "options", ())
        keys = [at for at, option in enumerate(options) if getattr(option, "right", False)]
        if question.kind != "choice" or len(keys) != 1 or len(options) < 3:
            continue
        asked += 1
        lengths = [len(option.text) for option in options]
        longest += lengths[keys[0]] == max(lengths) and lengths.count(max(lengths)) == 1
        chance += 1 / len(options)
        places[keys[0]] += 1
    if asked < 8:
        return
    if longest > 1.5 * chance + 1:
        said = f"the key is the longest option in {longest} of {asked}; chance is {chance:.0f}"
        yield warning(bank.path, "K55", said, fix="write options of like length")
    spot, times = places.most_common(1)[0]
    if times > 1.5 * chance + 2:
        said = f"in the source the key stands in place {spot + 1} in {times} of {asked} questions"
        yield warning(bank.path, "K56", said, fix="matters where options are not shuffled")
