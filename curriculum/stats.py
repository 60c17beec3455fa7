"""How much there is to learn, counted as a learner meets it: what cannot be opened, is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assessments.questions.base import Question
from curriculum import lessons as texts
from curriculum.catalog import Catalog
from curriculum.check.exams import exam_questions
from curriculum.courses import Module
from curriculum.lessons import Lesson
from curriculum.roles import Role

Counted = dict[str, object]


@dataclass(frozen=True)
class Taught:
    """What a learner can open of some modules, and of an exam."""

    modules: tuple[Module, ...]
    lessons: tuple[Lesson, ...]
    practice: tuple[Question, ...]
    exam: tuple[Question, ...]


def stats(catalog: Catalog, problems: int = 0) -> Counted:
    """Count each role's own course, the foundations, and all of it together.

    A foundation module serves many roles and is counted once: in `foundations` and `totals`.
    `practice` holds the questions of practice banks, module quizzes and lessons.
    """
    per_role = [_role(catalog, role) for role in catalog.roles]
    shared = _shared(catalog)
    return {
        "roles": [_row(catalog, role, taught) for role, taught in per_role],
        "foundations": _counts(catalog, shared),
        "totals": _totals(catalog, [taught for _, taught in per_role] + [shared]),
        "problems": problems,
    }


def _role(catalog: Catalog, role: Role) -> tuple[Role, Taught]:
    own = catalog.modules(role.course) if role.course in catalog.courses_by_id else ()
    return role, _taught(catalog, own, tuple(_exam(catalog, role)))


def _shared(catalog: Catalog) -> Taught:
    courses = {role.course for role in catalog.roles}
    others = [course.id for course in catalog.courses if course.id not in courses]
    return _taught(catalog, tuple(m for name in others for m in catalog.modules(name)), ())


def _taught(catalog: Catalog, modules: Iterable[Module], exam: tuple[Question, ...]) -> Taught:
    opened = tuple(module for module in modules if module.open)
    lessons = tuple(lesson for module in opened for lesson in catalog.lessons(module.id))
    practice = [q for module in opened for q in _practice(catalog, module)]
    return Taught(opened, lessons, tuple(practice), exam)


def _practice(catalog: Catalog, module: Module) -> Iterator[Question]:
    for name in filter(None, dict.fromkeys((module.practice, module.quiz))):
        for kind in ("bank", "quiz"):
            quiz = catalog.readable(name, kind)
            yield from quiz.questions if quiz is not None else ()
    for lesson in catalog.lessons(module.id):
        yield from texts.questions(lesson, catalog.links(lesson.path))


def _exam(catalog: Catalog, role: Role) -> Iterator[Question]:
    lab = role.rule.lab if role.rule is not None else ""
    for name in filter(None, (role.exam, lab)):
        quiz = catalog.readable(name)
        if quiz is not None:
            yield from exam_questions(catalog, name, quiz).values()


def _row(catalog: Catalog, role: Role, taught: Taught) -> Counted:
    covered = sum(all(_opens(catalog, n) for n in b.covered_by) for b in role.seed)
    chinese = sum((lesson.id, "zh") in catalog.translations for lesson in taught.lessons)
    return {
        "id": role.id,
        "tier": role.tier,
        **_counts(catalog, taught),
        "competencies": len(role.competencies),
        "labs": int(role.lab is not None and role.lab.open),
        "observations": len(catalog.observations(role.id)),
        "seed": {"bullets": len(role.seed), "covered": covered},
        "zh": {"lessons": chinese},
    }


def _counts(catalog: Catalog, taught: Taught) -> Counted:
    asked = (*taught.practice, *taught.exam)
    return {
        "competencies": len({name for m in taught.modules for name in m.competencies}),
        "modules": len(taught.modules),
        "lessons": len(taught.lessons),
        "words": sum(texts.lesson_words(x, catalog.links(x.path)) for x in taught.lessons),
        "practice": len(taught.practice),
        "exam": len(taught.exam),
        "parameterised": sum(question.varies() for question in asked),
        "labs": 0,
        "figures": sum(_figures(catalog, lesson) for lesson in taught.lessons),
        "observations": 0,
        "sources": len(_works(catalog, taught.lessons, asked)),
        "zh": {"lessons": sum((x.id, "zh") in catalog.translations for x in taught.lessons)},
    }


def _totals(catalog: Catalog, parts: list[Taught]) -> Counted:
    """Count everything once, however many roles share it."""
    whole = Taught(
        tuple(dict.fromkeys(m for part in parts for m in part.modules)),
        tuple(dict.fromkeys(x for part in parts for x in part.lessons)),
        tuple({(q.path, q.id): q for part in parts for q in part.practice}.values()),
        tuple({(q.path, q.id): q for part in parts for q in part.exam}.values()),
    )
    bullets = [bullet for role in catalog.roles for bullet in role.seed]
    covered = sum(all(_opens(catalog, name) for name in b.covered_by) for b in bullets)
    return {
        **_counts(catalog, whole),
        "roles": len(catalog.roles),
        "competencies": len(catalog.competencies),
        "labs": len({role.lab.id for role in catalog.roles if role.lab and role.lab.open}),
        "observations": sum(len(catalog.observations(role.id)) for role in catalog.roles),
        "seed": {"bullets": len(bullets), "covered": covered},
    }


def _figures(catalog: Catalog, lesson: Lesson) -> int:
    parts = catalog.lesson_body(lesson).parts
    return sum(str(part).count("<figure") for part in parts if texts.is_text(part))


def _works(
    catalog: Catalog, lessons: Iterable[Lesson], questions: Iterable[Question]
) -> frozenset[str]:
    named = {name for lesson in lessons for name in lesson.sources}
    cited = (question.source for question in questions)
    named.update(text.removeprefix("cite:").split()[0] for text in cited if "cite:" in text)
    return frozenset(named & set(catalog.sources))


def _opens(catalog: Catalog, name: str) -> bool:
    """Whether a module or lesson can be opened by a learner today."""
    if name in catalog.modules_by_id:
        return catalog.modules_by_id[name].open
    lesson = catalog.lessons_by_id.get(name)
    return lesson is not None and catalog.modules_by_id[lesson.module].open
