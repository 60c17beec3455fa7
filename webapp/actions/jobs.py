"""What an operator does with the outbox."""

from datetime import datetime

from sqlalchemy.orm import Session

from webapp.actions.errors import Missing
from webapp.store.jobs import Job
from webapp.store.trail import record


def retry(session: Session, job_id: int, *, by: int | None, now: datetime) -> None:
    """Let a job that was given up be tried again. Raises Missing for any other."""
    job = session.get(Job, job_id)
    if job is None or job.failed_at is None:
        raise Missing
    job.failed_at, job.tries, job.run_at = None, 0, now
    record(session, by, "retry job", f"job:{job_id}", now=now, name=job.name)
