"""A learner's own pages: where they stand in a role, what comes next, what is still owed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from curriculum import progress as numbers
from curriculum import readiness
from curriculum.catalog import Catalog
from curriculum.evidence import Evidence
from curriculum.progress import Freshness, Practised, Progress
from curriculum.readiness import Missing, Requirement
from curriculum.roles import Role
from webapp.queries import certificates
from webapp.queries.evidence import held, roles_of
from webapp.store.attempts import Attempt, Submission
from webapp.store.awards import Award
from webapp.store.study import Enrolment, Place
from webapp.store.study import Step as StepDone


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetencyRow:
    """One competency of the role: what was shown, what was only practised, what is asked."""

    id: str
    title: str
    shown: int
    covered: bool
    practised: int
    target: int
    freshness: Freshness
    last: Evidence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An award in the learner's list."""

    number: str
    role: str
    title: str
    valid_from: datetime
    valid_until: datetime | None
    kind: str
    standing: str  # good | revoked | superseded | suspended

    def word(self, now: datetime) -> str:
        """Return the fixed word for its state."""
        ended = {"revoked": "Withdrawn", "superseded": "Replaced", "suspended": "Suspended"}
        if now < self.valid_from:
            return ended.get(self.standing, "Not yet valid")
        lapsed = self.valid_until is not None and self.valid_until <= now
        return ended.get(self.standing, "Expired" if lapsed else "Valid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Everything that the dashboard and the page of a role show."""

    role: Role
    since: datetime | None
    steps: Sequence[tuple[numbers.Step, bool]]
    progress: Progress
    minutes_done: int
    minutes: int
    rows: Sequence[CompetencyRow]
    needed: Requirement | None
    missing: Sequence[Missing]
    stopped_at: str
    awards: Sequence[Held]

    @property
    def at_target(self) -> int:
        return sum(row.shown >= row.target for row in self.rows)

    @property
    def due(self) -> int:
        return sum(row.freshness.state in ("due", "lapsed") for row in self.rows)


def standing(
    session: Session, catalog: Catalog, person_id: int, role: Role, *, now: datetime
) -> Standing:
    """Return where a person stands in a role."""
    evidence = held(session, person_id)
    finished = done(session, person_id, evidence)
    steps = numbers.role_steps(catalog, role)
    progress = numbers.progress(steps, finished)
    needed = readiness.requirement(catalog, role)
    return Standing(
        role=role,
        since=session.scalar(_since(person_id, role.id)),
        steps=[(step, step.key in finished) for step in steps],
        progress=progress,
        minutes_done=sum(step.minutes for step in steps if step.key in finished),
        minutes=sum(step.minutes for step in steps),
        rows=_rows(catalog, role, needed, evidence, now),
        needed=needed,
        missing=readiness.missing(needed, evidence, now=now) if needed else (),
        stopped_at=_place(session, person_id, progress),
        awards=tuple(
            award for award in awards_of(session, catalog, person_id) if award.kind == "competency"
        ),
    )


def _since(person_id: int, role_id: str) -> Select[datetime]:
    mine = Enrolment.person_id == person_id, Enrolment.role == role_id
    return select(Enrolment.at).where(*mine, Enrolment.ended_at.is_(None))


def done(
    session: Session, person_id: int, evidence: Iterable[Evidence]
) -> frozenset[tuple[str, str]]:
    """Return what is done as `(kind, id)`: lessons, quizzes handed in, hurdles passed."""
    lessons = session.execute(
        select(StepDone.kind, StepDone.lesson).where(StepDone.person_id == person_id)
    )
    ended = (
        select(Attempt.quiz)
        .join(Submission, Submission.attempt_id == Attempt.id)
        .where(Attempt.person_id == person_id, Attempt.use == "practice")
    )
    quizzes = {("quiz", quiz) for quiz in session.scalars(ended)}
    passed = {(e.kind, e.source) for e in evidence if e.passed and e.kind != "practice"}
    return frozenset({(kind, lesson) for kind, lesson in lessons} | quizzes | passed)


def _rows(
    catalog: Catalog,
    role: Role,
    needed: Requirement | None,
    evidence: tuple[Evidence, ...],
    now: datetime,
) -> tuple[CompetencyRow, ...]:
    shown = {s.competency: s for s in readiness.shown(needed, evidence, now=now)} if needed else {}
    rungs = numbers.mastery(practised(evidence))
    rows = []
    for target in role.competencies:
        own = [e for e in evidence if e.competency == target.competency]
        found = shown.get(target.competency)
        counted = [e for e in own if e.kind != "practice"]
        row = CompetencyRow(
            id=target.competency,
            title=catalog.competency(target.competency).title,
            shown=(found.level or 0) if found else 0,
            covered=found is not None and found.level is None,
            practised=min(numbers.RUNGS.index(rungs.get(target.competency, "none")), 3),
            target=target.level,
            freshness=numbers.freshness(counted, now=now),
            last=counted[-1] if counted else (own[-1] if own else None),
        )
        rows.append(row)
    return tuple(rows)


def practised(evidence: Iterable[Evidence]) -> list[Practised]:
    """Return practice as the mastery ladder reads it; several competencies at once are mixed."""
    entries = list(evidence)
    together: dict[tuple[str, datetime], int] = {}
    for entry in entries:
        together[entry.source, entry.at] = together.get((entry.source, entry.at), 0) + 1
    return [
        Practised(
            competency=entry.competency,
            share=entry.points / entry.maximum if entry.maximum else Decimal(0),
            mixed=together[entry.source, entry.at] > 1,
            at=entry.at,
        )
        for entry in entries
    ]


def _place(session: Session, person_id: int, progress: Progress) -> str:
    if progress.next is None:
        return ""
    mine = Place.person_id == person_id, Place.lesson == progress.next.id
    return session.scalar(select(Place.heading).where(*mine)) or ""


def awards_of(session: Session, catalog: Catalog, person_id: int) -> tuple[Held, ...]:
    """Return a person's awards, the newest first."""
    rows = session.scalars(
        select(Award).where(Award.person_id == person_id).order_by(Award.awarded_at.desc())
    ).all()
    standings = certificates.standings(session, [row.number for row in rows])
    return tuple(
        Held(
            number=row.number,
            role=row.role,
            kind=row.kind,
            title=title_of(catalog, row.role),
            valid_from=row.valid_from,
            valid_until=row.valid_until,
            standing=standings[row.number],
        )
        for row in rows
    )


def title_of(catalog: Catalog, name: str) -> str:
    """Return the title of what an award is for: a role, or a course as `courses/<id>`."""
    course = name.removeprefix("courses/")
    if course != name:
        held = catalog.courses_by_id.get(course)
        return held.title if held else course
    return catalog.role(name).title if name in catalog.roles_by_id else name


def my_roles(session: Session, catalog: Catalog, person_id: int) -> tuple[Role, ...]:
    """Return the roles that a person works towards, in the order of enrolment."""
    names = roles_of(session, person_id)
    return tuple(catalog.role(name) for name in names if name in catalog.roles_by_id)


def weeks(minutes: int, hours_a_week: int = 3) -> int:
    """Return how many weeks the rest takes at this pace, at least one."""
    return max(1, -(-timedelta(minutes=minutes) // timedelta(hours=hours_a_week)))
