"""Handing in a PDF with an answer: it is looked at by its size and first bytes, never opened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assessments.questions.essay import Essay
from curriculum.awards.documents import is_pdf
from curriculum.catalog import Catalog
from webapp.actions import answers
from webapp.actions.answers import Save
from webapp.actions.errors import Refused
from webapp.queries.answer_files import FIELD, handed_in
from webapp.queries.sitting import Sitting
from webapp.store.attempts import AnswerFile

MEGABYTE = 1024 * 1024
LARGEST = 5 * MEGABYTE
MOST = 10  # files of one answer: each is kept, also where another takes its place


class BadFile(Exception):
    """A file that is not taken; the message says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """Whose answer a file belongs to; no `data` takes the file out of the answer."""

    person_id: int
    token: str
    number: int
    data: bytes = b""


def attach(session: Session, catalog: Catalog, sent: Handing, *, now: datetime) -> None:
    """Keep a file and name it in the answer; what is typed stays.

    Raises BadFile, Missing, and Refused where this answer takes no file or the time is over.
    """
    sitting = asked_of(session, catalog, sent, now=now)
    if len(sent.data) > LARGEST:
        raise BadFile(f"The file is larger than {LARGEST // MEGABYTE} MB. Make it smaller.")
    if not is_pdf(sent.data):
        raise BadFile("This is not a PDF file. Save or print your text as PDF, and send that.")
    name = sha256(sent.data).hexdigest()
    if handed_in(session, sitting, sent.number, name) is None:
        _keep(session, sitting, sent, name, now)
    _name(session, sitting, sent, [name], now)


def detach(session: Session, catalog: Catalog, sent: Handing, *, now: datetime) -> None:
    """Take the file out of the answer; it stays on record as having been there."""
    sitting = asked_of(session, catalog, sent, now=now)
    _name(session, sitting, sent, [], now)


def asked_of(session: Session, catalog: Catalog, sent: Handing, *, now: datetime) -> Sitting:
    """Return the open attempt whose answer takes a file. Raises Missing and Refused."""
    save = Save(person_id=sent.person_id, token=sent.token, number=sent.number, raw={}, based_on=0)
    sitting = answers.asked_of(session, catalog, save)
    question = sitting.question(sent.number)
    if not isinstance(question, Essay) or not question.pdf:
        raise Refused("This question takes no file.")
    if sitting.is_over or sitting.is_overdue(now):
        raise Refused("The time for this attempt is over.")
    return sitting


def _keep(session: Session, sitting: Sitting, sent: Handing, name: str, now: datetime) -> None:
    mine = AnswerFile.attempt_id == sitting.attempt_id, AnswerFile.number == sent.number
    count = session.scalar(select(func.count()).select_from(AnswerFile).where(*mine)) or 0
    if count >= MOST:
        raise BadFile(f"An answer takes at most {MOST} files, one after the other.")
    row = AnswerFile(
        attempt_id=sitting.attempt_id, number=sent.number, sha256=name, content=sent.data, at=now
    )
    session.add(row)
    session.flush()


def _name(
    session: Session, sitting: Sitting, sent: Handing, named: Sequence[str], now: datetime
) -> None:
    held = sitting.fields(sent.number)
    rest = {name: texts for name, texts in held.raw.items() if name != FIELD}
    save = Save(
        person_id=sent.person_id,
        token=sent.token,
        number=sent.number,
        raw={**rest, FIELD: named} if named else rest,
        based_on=held.sequence,
        flagged=held.flagged,
        confidence=held.confidence,
    )
    answers.keep(session, sitting, save, now)
