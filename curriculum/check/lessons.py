"""Lessons: links that lead somewhere, pictures that exist, dates that hold, the handbook's bar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

from assessments import lint, prose
from assessments.problems import Problem
from curriculum import lessons as texts
from curriculum.catalog import Catalog
from curriculum.check.stages import Found, Names, Shorts, Stage, Tested, around, digest, self_tested
from curriculum.check.telling import error, unknown, warning
from curriculum.check.twins import short
from curriculum.lessons import Lesson
from curriculum.places import quiz_path

WORDS = (500, 1400)
KEY_POINTS = (4, 6)
CHECKS = 2


def stages(catalog: Catalog, today: date | None, self_test: bool) -> Iterator[Stage]:
    """Return a stage for each lesson, translations too."""
    for lesson in (*catalog.lessons_by_id.values(), *catalog.translations.values()):
        depends = (
            lesson.text,
            *around(catalog, lesson.path),
            f"{lesson.id in catalog.lessons_by_id} {today} {self_test}",
        )
        look = partial(_look, catalog, lesson, today, self_test)
        yield Stage(lesson.path, depends, look, lesson.module)


def _look(
    catalog: Catalog, lesson: Lesson, today: date | None, self_test: bool, tested: Tested
) -> Found:
    own = texts.questions(lesson, catalog.links(lesson.path))
    found = [*_check(catalog, lesson, today)]
    head = digest(*around(catalog, lesson.path))
    for question in own if self_test and lesson.language == "en" else ():
        found += self_tested(question, head, tested)
    return Found(tuple(found), tuple(map(short, own)), tested, named=_named(catalog, lesson))


def check_named(
    catalog: Catalog, named: Mapping[str, Names], asked: Mapping[str, Shorts]
) -> Iterator[Problem]:
    """Tell questions that a lesson takes from its practice bank and that are not there.

    `named` holds, by path, what lessons take; `asked` the questions of each file. So an edit in a
    bank leaves its lessons as they are.
    """
    for lesson in (*catalog.lessons_by_id.values(), *catalog.translations.values()):
        home = catalog.modules_by_id.get(lesson.module)
        if home is None or not catalog.has_quiz(home.practice):
            continue
        paths = (quiz_path(home.practice, kind) for kind in ("quiz", "bank"))
        held = next((one for one in map(asked.get, paths) if one is not None), ())
        known = tuple(question.id for question in held)
        for name, line in named.get(lesson.path, ()):
            if name not in known:
                yield unknown(lesson.path, "question", name, known, line)


def _named(catalog: Catalog, lesson: Lesson) -> Names:
    segments = texts.cut(lesson, catalog.links(lesson.path))[0]
    slots = (segment for segment in segments if segment.kind == "check")
    return tuple((name, segment.line) for segment in slots for name in segment.question_ids)


def _check(catalog: Catalog, lesson: Lesson, today: date | None) -> Iterator[Problem]:
    yield from _references(catalog, lesson)
    yield from _text(catalog, lesson)
    yield from _bar(catalog, lesson)
    if lesson.language == "en":
        pieces = texts.cut(lesson, catalog.links(lesson.path))[0]
        read = [(piece.text, piece.line) for piece in pieces if piece.kind == "prose"]
        yield from lint.texts.check_grade(read, lesson.path)
    if today is not None and lesson.overdue(today):
        said = f"its facts were to be looked at again by {lesson.review_by}"
        yield warning(lesson.path, "K40", said, fix="check them, then move review_by")


def _references(catalog: Catalog, lesson: Lesson) -> Iterator[Problem]:
    for name in lesson.competencies:
        if name not in catalog.competencies_by_id:
            yield unknown(lesson.path, "competency", name, catalog.competencies_by_id)
    for name in lesson.terms:
        if name not in catalog.glossary:
            yield unknown(lesson.path, "term", name, catalog.glossary)
    for name in lesson.sources:
        if name not in catalog.sources:
            yield unknown(lesson.path, "source", name, catalog.sources)
    if lesson.language != "en" and lesson.id not in catalog.lessons_by_id:
        yield error(lesson.path, "K28", "there is no English lesson of this name")


def _text(catalog: Catalog, lesson: Lesson) -> Iterator[Problem]:
    links = catalog.links(lesson.path)
    segments, own, problems = texts.cut(lesson, links)
    yield from problems
    for segment in segments:
        if segment.kind == "prose":
            yield from prose.check(segment.text, lesson.path, segment.line, links=links)
            yield from lint.texts.check(segment.text, lesson.path, segment.line, lesson.language)
    told = lint.Source(lesson.path, tuple(lesson.text.split("\n")))
    for question in own:
        yield from lint.lint_question(question, told)
        for name in question.competencies:
            if name not in catalog.competencies_by_id:
                shelf = catalog.competencies_by_id
                yield unknown(lesson.path, "competency", name, shelf, question.line)


def _bar(catalog: Catalog, lesson: Lesson) -> Iterator[Problem]:
    """Hold a lesson beside the handbook: what misses it is a warning."""
    links = catalog.links(lesson.path)
    body = texts.body(lesson, links)
    count = texts.lesson_words(lesson, links)
    if not WORDS[0] <= count <= WORDS[1]:
        said = f"{count} words; a lesson has {WORDS[0]} to {WORDS[1]}"
        yield warning(lesson.path, "K41", said)
    points = len(lesson.key_points)
    if not KEY_POINTS[0] <= points <= KEY_POINTS[1]:
        said = f"{points} key points; a lesson ends with {KEY_POINTS[0]} to {KEY_POINTS[1]}"
        yield warning(lesson.path, "K42", said, fix="add a section `## Key points` with a list")
    if len(body.question_ids) < CHECKS:
        said = f"{len(body.question_ids)} questions inside the text; at least {CHECKS} are wanted"
        yield warning(lesson.path, "K43", said)
    html = "".join(str(part) for part in body.parts if texts.is_text(part))
    if "<figure" not in html and "<table" not in html:
        yield warning(lesson.path, "K44", "neither a figure nor a table carries meaning here")
    if not 2 <= len(lesson.outcomes) <= 4:
        yield warning(lesson.path, "K45", f"{len(lesson.outcomes)} outcomes; 2 to 4 are wanted")
    if not lesson.sources:
        yield warning(lesson.path, "K46", "the lesson names no source")
    if lesson.as_of is not None and lesson.review_by is None:
        yield warning(lesson.path, "K47", "as_of without review_by: when are its facts looked at?")
