"""A course and its modules: what is taught, in which order, and how much of it is written."""

from dataclasses import dataclass

from assessments.problems import Problem
from assessments.source import Fields
from curriculum.fronts import kebab, level, open_page, required, some, whole

STATES = ("published", "being-written")


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """An ordered set of modules; ids of modules are full: `<course>/<module>`."""

    id: str
    title: str
    status: str
    summary: str
    modules: tuple[str, ...]
    body: str = ""
    body_line: int = 1
    path: str = ""


@dataclass(frozen=True, slots=True)
class Outlined:
    """A lesson in a module's outline; it can be opened once its file is there."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """A part of a course after which a learner can do something new at work."""

    id: str
    course: str
    slug: str
    title: str
    status: str
    level: int
    hours: int
    competencies: tuple[str, ...]
    outcomes: tuple[str, ...]
    lessons: tuple[Outlined, ...]
    prerequisites: tuple[str, ...] = ()
    hazards: tuple[str, ...] = ()
    practice: str = ""
    quiz: str = ""
    body: str = ""
    body_line: int = 1
    path: str = ""

    @property
    def open(self) -> bool:
        """Whether a learner can take it: a module being written is an outline that says so."""
        return self.status == "published"


def read_course(text: str, path: str, course_id: str) -> tuple[Course, tuple[Problem, ...]]:
    """Read `course.md`."""
    page = open_page(text, path, ("title", "status", "summary", "modules"), "a course")
    front = page.front
    course = Course(
        id=course_id,
        title=required(front, "title"),
        status=front.choice("status", STATES, "being-written"),
        summary=required(front, "summary"),
        modules=tuple(f"{course_id}/{slug}" for slug in some(front, "modules")),
        body=page.body,
        body_line=page.body_line,
        path=path,
    )
    return course, page.problems


def read_module(text: str, path: str, module_id: str) -> tuple[Module, tuple[Problem, ...]]:
    """Read `module.md`; `practice` and `quiz` come back as full ids."""
    allowed = (
        "title", "status", "level", "hours", "competencies", "prerequisites", "hazards",
        "outcomes", "lessons", "practice", "quiz",
    )  # fmt: skip
    page = open_page(text, path, allowed, "a module")
    front = page.front
    course_id, _, slug = module_id.partition("/")
    module = Module(
        id=module_id,
        course=course_id,
        slug=slug,
        title=required(front, "title"),
        status=front.choice("status", STATES, "being-written"),
        level=level(front),
        hours=whole(front, "hours"),
        competencies=some(front, "competencies"),
        outcomes=some(front, "outcomes"),
        lessons=tuple(_outlined(entry, module_id) for entry in front.each("lessons")),
        prerequisites=front.list("prerequisites"),
        hazards=front.list("hazards"),
        practice=_inside(module_id, front.text("practice")),
        quiz=_inside(module_id, front.text("quiz")),
        body=page.body,
        body_line=page.body_line,
        path=path,
    )
    return module, page.problems


def _inside(module_id: str, name: str) -> str:
    return f"{module_id}/{name}" if name else ""


def _outlined(fields: Fields, module_id: str) -> Outlined:
    fields.refuse_unknown(("id", "title"), "a lesson in an outline")
    return Outlined(f"{module_id}/{kebab(fields)}", required(fields, "title"))
