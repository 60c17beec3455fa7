"""A learner's runs of the labs outside attempts: kept as they come, forgotten on a word."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, delete
from sqlalchemy.orm import Session

from assessments.labs import LABS, typed
from webapp.actions.errors import Missing, Refused
from webapp.queries import practice_runs
from webapp.store.study import PracticeRun


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """Settings that somebody ran a lab with."""

    person_id: int
    lab: str
    settings: Mapping[str, Decimal]
    case_number: int = 0


def keep(session: Session, tried: Tried, *, now: datetime) -> None:
    """Keep a run; the same settings again are no new one, and beyond `MOST` the oldest goes.

    Raises Missing for a lab that is not there, Refused for settings outside their ranges.
    """
    lab = LABS.get(tried.lab)
    if lab is None:
        raise Missing(f"there is no lab {tried.lab}")
    problem = lab.out_of_range(tried.settings)
    if problem:
        raise Refused(problem)
    newest = session.scalar(practice_runs.of(tried.person_id, tried.lab).limit(1))
    settings = {name: format(value.normalize(), "f") for name, value in tried.settings.items()}
    same = newest is not None and newest.case_number == tried.case_number
    if newest is not None and same and newest.settings == settings:
        return
    outputs = lab.run(tried.settings, typed.case_seed(tried.case_number)).outputs
    goals = lab.task.goals if lab.task else ()
    row = PracticeRun(
        person_id=tried.person_id,
        lab=tried.lab,
        run=newest.run + 1 if newest is not None else 1,
        case_number=tried.case_number,
        settings=settings,
        met=sum(goal.met(outputs) for goal in goals),
        goals=len(goals),
        at=now,
    )
    session.add(row)
    _delete(session, tried.person_id, tried.lab, PracticeRun.run <= row.run - practice_runs.MOST)
    session.flush()


def forget(session: Session, person_id: int, lab_id: str) -> None:
    """Delete all runs of a lab that a learner has kept."""
    _delete(session, person_id, lab_id, PracticeRun.run > 0)


def _delete(session: Session, person_id: int, lab_id: str, which: ColumnElement[bool]) -> None:
    mine = PracticeRun.person_id == person_id, PracticeRun.lab == lab_id
    session.execute(delete(PracticeRun).where(*mine, which))
