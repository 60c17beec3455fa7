"""When a course counts as completed: its lessons worked through, its quizzes passed; no more.

A statement of completion is not a certificate: nothing in it says what somebody can do.
"""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256

from curriculum import progress
from curriculum.catalog import Catalog

Done = Collection[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """What a statement of one version of a course rests on: published modules only.

    `steps` are (kind, id) of what is read and tried in lessons; `quizzes` must be passed.
    """

    course: str
    version: str
    modules: tuple[str, ...]
    outlined: int
    steps: tuple[tuple[str, str], ...]
    quizzes: tuple[str, ...]


def requirement(catalog: Catalog, course_id: str) -> Completion | None:
    """Return what must be done today, None while no module of the course is published."""
    if course_id not in catalog.courses_by_id:
        return None
    own = catalog.modules(course_id)
    opened = [module for module in own if module.open]
    steps = [step for module in opened for step in progress.module_steps(catalog, module)]
    lessons = tuple(step.key for step in steps if step.kind in ("read", "checked"))
    quizzes = tuple(step.id for step in steps if step.kind == "quiz")
    if not lessons or not quizzes:
        return None
    modules = tuple(module.id for module in opened)
    text = "\n".join((*modules, "", *(f"{kind} {name}" for kind, name in lessons), "", *quizzes))
    return Completion(
        course=course_id,
        version=f"{len(modules)}-{sha256(text.encode()).hexdigest()[:10]}",
        modules=modules,
        outlined=len(own) - len(opened),
        steps=lessons,
        quizzes=quizzes,
    )


def owed(needed: Completion, done: Done, passed: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Return the lessons and quizzes still owed as (kind, id), in the order of the course."""
    lessons = [step for step in needed.steps if step not in done]
    return (*lessons, *(("quiz", name) for name in needed.quizzes if name not in passed))
