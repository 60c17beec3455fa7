"""Three numbers, never one: progress (work done), mastery (how well), freshness (how recent)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from curriculum import lessons as lesson_texts
from curriculum.catalog import Catalog
from curriculum.courses import Module
from curriculum.evidence import GRACE, Evidence
from curriculum.roles import Role

RUNGS = ("none", "attempted", "familiar", "proficient", "mastered")
FAMILIAR = Decimal("0.7")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: `kind` is read, checked, quiz, gate, lab or exam; `id` names its object."""

    kind: str
    id: str
    title: str
    minutes: int
    module: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What tells one step from another."""
        return self.kind, self.id


@dataclass(frozen=True, slots=True)
class Progress:
    """Steps done out of steps, and the first one that is not done."""

    done: int
    whole: int
    next: Step | None

    @property
    def minutes_left(self) -> int:
        """Minutes of the next step, 0 when all is done."""
        return self.next.minutes if self.next else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Practised:
    """Practice or a quiz as far as one competency goes; `mixed` when several stood in it."""

    competency: str
    share: Decimal
    mixed: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Freshness:
    """How recent the evidence is: none, fresh, due (ends soon), lapsed (over), and until when."""

    state: str
    until: datetime | None = None
    renewal_open: bool = False


def role_steps(catalog: Catalog, role: Role) -> tuple[Step, ...]:
    """Return the steps of a role that can be taken today, in order: foundations first."""
    modules = [
        catalog.modules_by_id[name] for name in role.foundations if name in catalog.modules_by_id
    ]
    if role.course in catalog.courses_by_id:
        modules.extend(catalog.modules(role.course))
    found = [step for module in modules for step in module_steps(catalog, module)]
    if role.rule is not None:
        hurdles = (
            ("lab", role.rule.lab, 30),
            ("gate", role.rule.gate, 15),
            ("exam", role.exam, 90),
        )
        for kind, quiz_id, minutes in hurdles:
            quiz = catalog.readable(quiz_id) if quiz_id else None
            if quiz is not None:
                found.append(Step(kind, quiz_id, quiz.title, minutes))
    return tuple(found)


def module_steps(catalog: Catalog, module: Module) -> tuple[Step, ...]:
    """Return the steps of a module: each lesson read and its questions tried, then the quiz."""
    found: list[Step] = []
    for lesson in catalog.lessons(module.id):
        found.append(Step("read", lesson.id, lesson.title, lesson.minutes, module.id))
        if any(s.question_ids for s in lesson_texts.cut(lesson, catalog.links(lesson.path))[0]):
            found.append(Step("checked", lesson.id, lesson.title, 5, module.id))
    quiz = catalog.readable(module.quiz) if module.open and module.quiz else None
    if quiz is not None:
        found.append(Step("quiz", module.quiz, quiz.title, 20, module.id))
    return tuple(found)


def progress(steps: Iterable[Step], done: Collection[tuple[str, str]]) -> Progress:
    """Count the steps that are done; `done` holds `(kind, id)` of each."""
    listed = tuple(steps)
    open_ones = [step for step in listed if step.key not in done]
    return Progress(len(listed) - len(open_ones), len(listed), next(iter(open_ones), None))


def mastery(work: Iterable[Practised]) -> Mapping[str, str]:
    """Return the rung each competency stands on after all work, in the order it was done.

    Work on one competency lifts to what its share earns, and lowers by one rung at most; it never
    lifts to mastered. Mixed work lifts or lowers by one rung, and is the only way to mastered.
    """
    rungs: dict[str, int] = {}
    for piece in sorted(work, key=lambda one: one.at):
        rungs[piece.competency] = _rung(rungs.get(piece.competency, 0), piece)
    return {competency: RUNGS[rung] for competency, rung in rungs.items()}


def _rung(now: int, piece: Practised) -> int:
    earned = 3 if piece.share >= 1 else 2 if piece.share >= FAMILIAR else 1
    if now == 0 or (not piece.mixed and earned > now):
        return earned
    if piece.mixed:
        return min(now + 1, 4) if piece.share >= 1 else max(now - 1, 1)
    return now if earned == now or (now == 4 and earned == 3) else max(now - 1, 1)


def freshness(evidence: Iterable[Evidence], *, now: datetime) -> Freshness:
    """Say how recent a competency's evidence is; the entry that lasts longest decides."""
    ends = [e.valid_until for e in evidence if e.passed and e.kind != "practice" and e.valid_until]
    if not ends:
        return Freshness("none")
    until = max(ends)
    if until <= now:
        return Freshness("lapsed", until, renewal_open=now < until + GRACE)
    return Freshness("due" if until - now <= GRACE else "fresh", until)
