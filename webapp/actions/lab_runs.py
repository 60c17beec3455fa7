"""Running a lab in an attempt: every run is recorded, the last settings are the answer."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assessments.questions.lab import LabTask
from curriculum.catalog import Catalog
from webapp.actions.answers import Save, my_sitting, save
from webapp.actions.errors import Refused
from webapp.queries.lab_runs import of_this_plant
from webapp.store.attempts import LabRun


def run(session: Session, catalog: Catalog, sent: Save, *, now: datetime) -> None:
    """Keep the settings as the answer and record the run; the same settings again are no new run.

    Raises BadResponse where a setting cannot be read, Refused for another kind of question or
    after the end.
    """
    save(session, catalog, sent, now=now)
    sitting = my_sitting(session, catalog, sent.person_id, sent.token)
    question = sitting.question(sent.number)
    if not isinstance(question, LabTask) or sitting.is_over:
        raise Refused("This question has no lab that can be run now.")
    settings = question.read(sent.raw, sitting.draw(sent.number)).get("settings", {})
    mine = LabRun.attempt_id == sitting.attempt_id, LabRun.number == sent.number
    newest = session.scalar(of_this_plant(sitting, sent.number).limit(1))
    if not settings or (newest is not None and newest.settings == settings):
        return
    done = session.scalar(select(func.count()).select_from(LabRun).where(*mine)) or 0
    row = LabRun(
        attempt_id=sitting.attempt_id, number=sent.number, run=done + 1, settings=settings, at=now
    )
    session.add(row)
    session.flush()
