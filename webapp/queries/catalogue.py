"""What the public pages show of the catalogue: roles by tier, outlines, what a search finds."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Engine, bindparam, select
from sqlalchemy.orm import Session

from curriculum.catalog import Catalog
from curriculum.courses import Module, Outlined
from curriculum.roles import Role
from webapp.store import byhand
from webapp.store.sources import Asset
from webapp.store.study import Step


@dataclass(frozen=True, slots=True)
class RoleLine:
    """One role in a list; `written` when at least one module of its own course can be taken."""

    id: str
    number: int
    code: str
    tier: str
    title: str
    summary: str
    hours: int
    written: bool

    @property
    def href(self) -> str:
        """The role's page."""
        return f"/roles/{self.id}"


@dataclass(frozen=True, slots=True)
class TierLines:
    """The roles of one tier in their order."""

    tier: str
    roles: tuple[RoleLine, ...]


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of a module; no address while it is being written."""

    title: str
    href: str
    state: str
    note: str = ""
    kind: str = "lesson"
    current: bool = False


@dataclass(frozen=True, slots=True)
class ModuleLine:
    """A module in an outline: hours, whether it can be taken, and its steps."""

    module: Module
    href: str
    steps: tuple[StepLine, ...]
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that a search found; `kind` is role, lesson, term, lab or checklist."""

    kind: str
    title: str
    href: str
    text: str
    zh: str = ""


def by_tier(catalog: Catalog, wanted: str = "") -> tuple[TierLines, ...]:
    """Return the roles that hold every word of `wanted`, under their tiers."""
    words = wanted.casefold().split()
    roles = [role for role in catalog.roles if _holds(_role_text(catalog, role), words)]
    lines = [role_line(catalog, role) for role in roles]
    return tuple(
        TierLines(tier, tuple(line for line in lines if line.tier == tier))
        for tier in catalog.tiers
        if any(line.tier == tier for line in lines)
    )


def role_line(catalog: Catalog, role: Role) -> RoleLine:
    """Return a role as lists show it, with the hours of its course and its foundations."""
    modules = role_modules(catalog, role)
    own = [module for module in modules if module.course == role.course]
    return RoleLine(
        id=role.id,
        number=role.number,
        code=role.code,
        tier=role.tier,
        title=role.title,
        summary=role.summary,
        hours=sum(module.hours for module in modules),
        written=any(module.open for module in own),
    )


def role_modules(catalog: Catalog, role: Role) -> tuple[Module, ...]:
    """Return the foundations that a role requires, then the modules of its own course."""
    shared = [catalog.modules_by_id[i] for i in role.foundations if i in catalog.modules_by_id]
    own = catalog.modules(role.course) if role.course in catalog.courses_by_id else ()
    return (*shared, *own)


def outline(
    catalog: Catalog, modules: Collection[Module], done: Collection[str] = (), course: str = ""
) -> tuple[ModuleLine, ...]:
    """Return modules with their steps; those of another course than `course` count as shared."""
    return tuple(
        ModuleLine(
            module=module,
            href=f"/courses/{module.id}",
            steps=steps(catalog, module, done),
            shared=bool(course) and module.course != course,
        )
        for module in modules
    )


def steps(
    catalog: Catalog, module: Module, done: Collection[str] = (), current: str = ""
) -> tuple[StepLine, ...]:
    """Return the steps of a module in order: lessons, practice, quiz."""
    lines = [_lesson_step(catalog, module, one, done, current) for one in module.lessons]
    if module.open:
        lines += _quiz_steps(catalog, module)
    return tuple(lines)


def _lesson_step(
    catalog: Catalog, module: Module, outlined: Outlined, done: Collection[str], current: str
) -> StepLine:
    lesson = catalog.lessons_by_id.get(outlined.id) if module.open else None
    if lesson is None:
        return StepLine(outlined.title, "", "Being written")
    state = "Done" if lesson.id in done else "Not started"
    minutes = f"{lesson.minutes} min"
    here = lesson.id == current
    return StepLine(lesson.title, f"/courses/{lesson.id}", state, minutes, current=here)


def _quiz_steps(catalog: Catalog, module: Module) -> list[StepLine]:
    found = []
    if module.practice and catalog.has_quiz(module.practice):
        href = f"/learn/quizzes/{module.practice}"
        found.append(StepLine("Practice, not counted", href, "Not started", kind="quiz"))
    if module.quiz and catalog.has_quiz(module.quiz):
        title = catalog.quiz_title(module.quiz)
        href = f"/learn/quizzes/{module.quiz}"
        found.append(StepLine(f"Quiz: {title}", href, "Not started", kind="quiz"))
    return found


def search(catalog: Catalog, wanted: str, limit: int = 40) -> tuple[Found, ...]:
    """Return roles, lessons and terms that hold every word; titles before texts."""
    words = wanted.casefold().split()
    if not words:
        return ()
    found = [
        one for one in _everything(catalog) if _holds(f"{one.title} {one.text} {one.zh}", words)
    ]
    in_title = [one for one in found if _holds(f"{one.title} {one.zh}", words)]
    rest = [one for one in found if one not in in_title]
    return tuple((in_title + rest)[:limit])


def _everything(catalog: Catalog) -> list[Found]:
    found = [Found("role", r.title, f"/roles/{r.id}", r.summary) for r in catalog.roles]
    for module in catalog.modules_by_id.values():
        for lesson in catalog.lessons(module.id):
            text = "; ".join(lesson.outcomes)
            found.append(Found("lesson", lesson.title, f"/courses/{lesson.id}", text))
    for term in catalog.glossary.values():
        href = f"/glossary/{term.id}"
        found.append(Found("term", term.term, href, term.definition, f"{term.zh} {term.pinyin}"))
    for role in catalog.roles:
        if role.lab and role.lab.open:
            text = f"{role.title} {role.lab.id}"
            found.append(Found("lab", role.lab.title, f"/labs/{role.lab.id}", text))
    for one in catalog.observations_by_id.values():
        if one.role in catalog.roles_by_id:
            href = f"/roles/{one.role}/observations/{one.slug}"
            found.append(Found("checklist", one.title, href, one.task))
    return found


def _role_text(catalog: Catalog, role: Role) -> str:
    competencies = [
        catalog.competencies_by_id[t.competency]
        for t in role.competencies
        if t.competency in catalog.competencies_by_id
    ]
    parts = [role.title, role.code, role.tier, role.summary, *(b.text for b in role.seed)]
    parts += [f"{one.title} {one.statement}" for one in competencies]
    parts += [m.title for m in role_modules(catalog, role) if m.course == role.course]
    return " ".join(parts)


def _holds(text: str, words: Collection[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)


DONE = byhand.Question(select(Step.lesson).where(Step.person_id == bindparam("person_id")))


def lessons_done(engine: Engine, person_id: int) -> frozenset[str]:
    """Return the lessons that a person has read or whose questions they have answered."""
    return frozenset(row.lesson for row in DONE.rows(engine, person_id=person_id))


@dataclass(frozen=True, slots=True)
class Picture:
    """A file that authors published, with the hash of its bytes."""

    data: bytes
    sha256: str


def picture(session: Session, path: str) -> Picture | None:
    """Return the newest version of a published file, None if there is none."""
    row = session.scalars(
        select(Asset).where(Asset.path == path).order_by(Asset.id.desc()).limit(1)
    ).first()
    return Picture(row.bytes, row.sha256) if row else None
