"""The PDF that was handed in with an answer: for its learner, and for whoever marks it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from webapp.queries.sitting import Sitting
from webapp.store.attempts import AnswerFile

FIELD = "file"  # of an essay: it names the file by its SHA-256


def handed_in(session: Session, sitting: Sitting, number: int, sha256: str) -> bytes | None:
    """Return a file of this very answer, None where its learner has handed in no such one."""
    return session.scalar(
        select(AnswerFile.content).where(
            AnswerFile.attempt_id == sitting.attempt_id,
            AnswerFile.number == number,
            AnswerFile.sha256 == sha256,
        )
    )


def named(sitting: Sitting, number: int) -> str:
    """Return the SHA-256 of the file that stands in the answer now, empty for none."""
    return next(iter(sitting.fields(number).raw.get(FIELD, ())), "")
