"""Roles, courses and modules: every reference leads somewhere, nothing is out of reach."""

from __future__ import annotations

from collections.abc import Iterator

from assessments.labs import LABS
from assessments.problems import Problem
from curriculum.catalog import Catalog
from curriculum.check.telling import error, unknown, warning
from curriculum.courses import Course, Module
from curriculum.places import module_of, place
from curriculum.readiness import can_be_earned
from curriculum.roles import Role, Rule


def check(catalog: Catalog) -> Iterator[Problem]:
    """Check the outline of all that is taught."""
    numbers: dict[object, str] = {}
    for role in catalog.roles:
        yield from _role(catalog, role)
        for mark in (role.number, role.code):
            if mark in numbers:
                said = f"“{mark}” belongs to {numbers[mark]} already"
                yield error(role.path, "K09", said)
            numbers[mark] = role.id
    for course in catalog.courses:
        yield from _course(catalog, course)
    for module in catalog.modules_by_id.values():
        yield from _module(catalog, module)
    yield from _circles(catalog)
    yield from _out_of_reach(catalog)


def _role(catalog: Catalog, role: Role) -> Iterator[Problem]:
    if role.course not in catalog.courses_by_id:
        yield unknown(role.path, "course", role.course, catalog.courses_by_id)
    for name in role.foundations:
        if name not in catalog.modules_by_id:
            yield unknown(role.path, "foundation module", name, catalog.modules_by_id)
    taught = _taught(catalog, role)
    for target in role.competencies:
        if target.competency not in catalog.competencies_by_id:
            known = catalog.competencies_by_id
            yield unknown(role.path, "competency", target.competency, known)
        elif target.competency not in taught:
            said = f"no module of the course teaches “{target.competency}”"
            yield error(role.path, "K21", said)
    if role.lab is not None and role.lab.open and role.lab.id not in LABS:
        yield unknown(role.path, "lab", role.lab.id, LABS)
    yield from _seed(catalog, role)
    if role.rule is not None:
        yield from _rule(catalog, role, role.rule)


def _taught(catalog: Catalog, role: Role) -> set[str]:
    if role.course not in catalog.courses_by_id:
        return set()
    own = catalog.modules(role.course)
    return {name for module in own for name in module.competencies}


def _seed(catalog: Catalog, role: Role) -> Iterator[Problem]:
    if not role.seed:
        yield error(role.path, "K01", "the role lists no seed bullet", fix="add `seed:`")
    outlined = {o.id: m for m in catalog.modules_by_id.values() for o in m.lessons}
    course = catalog.courses_by_id.get(role.course)
    written = course is not None and course.status == "published"
    for bullet in role.seed:
        for name in bullet.covered_by:
            if name not in outlined and name not in catalog.modules_by_id:
                yield unknown(role.path, "module or lesson", name, outlined)
            elif written and name not in catalog.lessons_by_id and name in outlined:
                said = f"“{bullet.text}” rests on the lesson “{name}”, which is not written"
                yield error(role.path, "K22", said)
        if written and not any(name in catalog.lessons_by_id for name in bullet.covered_by):
            yield error(role.path, "K22", f"no lesson is named for “{bullet.text}”")


def _rule(catalog: Catalog, role: Role, rule: Rule) -> Iterator[Problem]:
    for what, name in (("exam", role.exam), ("gate", rule.gate), ("assessed lab", rule.lab)):
        if not name:
            continue
        if not catalog.has_quiz(name):
            yield unknown(role.path, what, name, catalog.quiz_ids())
    if not role.exam:
        yield error(role.path, "K01", "a rule needs an exam", fix="add `exam: exams/<role>`")
    if catalog.has_quiz(role.exam) and not can_be_earned(catalog, role):
        yield error(role.path, "K23", "nothing of this role's course is published to certify")
    if rule.gate_sittings < 1:
        yield error(role.path, "K03", "the gate needs at least one sitting")


def _course(catalog: Catalog, course: Course) -> Iterator[Problem]:
    for name in course.modules:
        if name not in catalog.modules_by_id:
            yield unknown(course.path, "module", name, catalog.modules_by_id)
        elif course.status == "published" and not catalog.modules_by_id[name].open:
            yield error(course.path, "K24", f"a published course rests on “{name}”: an outline")
    if len(set(course.modules)) < len(course.modules):
        yield error(course.path, "K09", "a module stands in the course twice")


def _module(catalog: Catalog, module: Module) -> Iterator[Problem]:
    for name in module.competencies:
        if name not in catalog.competencies_by_id:
            yield unknown(module.path, "competency", name, catalog.competencies_by_id)
    for name in module.prerequisites:
        if name not in catalog.modules_by_id:
            yield unknown(module.path, "module", name, catalog.modules_by_id)
    if not module.lessons:
        yield error(module.path, "K01", "the module has no lessons", fix="add `lessons:`")
    if module.open:
        yield from _published(catalog, module)


def _published(catalog: Catalog, module: Module) -> Iterator[Problem]:
    for outlined in module.lessons:
        if outlined.id not in catalog.lessons_by_id:
            said = f"a published module lacks the lesson “{outlined.id}”"
            yield error(module.path, "K25", said, fix="write it, or status: being-written")
    for what, name in (("practice bank", module.practice), ("module quiz", module.quiz)):
        if not name or not catalog.has_quiz(name):
            said = f"a published module lacks its {what} “{name}”"
            yield error(module.path, "K25", said, fix="write it, or status: being-written")
    if not 3 <= len(module.lessons) <= 6:
        yield warning(module.path, "K26", f"{len(module.lessons)} lessons; 3 to 6 are usual")


def _circles(catalog: Catalog) -> Iterator[Problem]:
    """Tell each module that needs itself by way of others."""
    needs = {m.id: m.prerequisites for m in catalog.modules_by_id.values()}
    for start in needs:
        seen: set[str] = set()
        ahead = list(needs[start])
        while ahead:
            name = ahead.pop()
            if name == start:
                said = "the prerequisites of this module lead back to it"
                yield error(catalog.modules_by_id[start].path, "K27", said)
                break
            if name not in seen:
                seen.add(name)
                ahead.extend(needs.get(name, ()))


def _out_of_reach(catalog: Catalog) -> Iterator[Problem]:
    """Tell files that no page leads to."""
    listed = {name for course in catalog.courses for name in course.modules}
    for module in catalog.modules_by_id.values():
        if module.id not in listed:
            yield error(module.path, "K28", "no course lists this module")
    outlined = {o.id for module in catalog.modules_by_id.values() for o in module.lessons}
    for lesson in catalog.lessons_by_id.values():
        if lesson.id not in outlined:
            yield error(lesson.path, "K28", "no module lists this lesson")
    for path in catalog.sources_text:
        where = place(path)
        if where is None or where.kind not in ("quiz", "bank") or not module_of(where.id):
            continue
        module_id = module_of(where.id)
        home = catalog.modules_by_id.get(module_id)
        if home is None or where.id not in (home.practice, home.quiz):
            yield error(path, "K28", f"the module “{module_id}” does not name this {where.kind}")
