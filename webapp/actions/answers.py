"""What a learner does with one question: save as they work, and check it at once."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessments.marks import Mark
from assessments.questions.base import MARKING_VERSION, BadResponse, Response
from curriculum.catalog import Catalog
from webapp.actions.errors import Missing, Refused, Stale
from webapp.queries import attempt_pages
from webapp.queries import sitting as reading
from webapp.queries.sitting import Given, Sitting
from webapp.store.attempts import Answer, Draft

Fields = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Save:
    """What stood in a question's fields. `based_on` is the save that the page had seen last."""

    person_id: int
    token: str
    number: int
    raw: Fields
    based_on: int
    flagged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """An acknowledged save: from here on it cannot be lost."""

    sequence: int
    at: datetime
    late: bool = False
    problem: str = ""  # why the answer cannot be read yet; it is kept all the same
    note: str = ""  # what was understood of it, such as its number of words


def my_sitting(session: Session, catalog: Catalog, person_id: int, token: str) -> Sitting:
    """Return this person's attempt; Missing if it is not theirs."""
    found = reading.mine(session, catalog, person_id, token)
    if found is None:
        raise Missing("you have no such attempt")
    return found


def save(session: Session, catalog: Catalog, sent: Save, *, now: datetime) -> Saved:
    """Keep what stands in a question's fields; the same save twice is one save.

    Raises Stale, with both texts, when another tab or device saved in between; Refused when the
    attempt is over. A save that comes after the end and its grace is kept as late and not marked.
    """
    sitting = my_sitting(session, catalog, sent.person_id, sent.token)
    if sent.number not in sitting.numbers:
        raise Missing(f"this attempt has no question {sent.number}")
    if sitting.is_over or sitting.is_overdue(now):
        return _keep_late(session, sitting, sent, now)
    held = sitting.fields(sent.number)
    raw = {name: list(values) for name, values in sent.raw.items()}
    same = held.raw == raw and held.flagged == sent.flagged
    if same and held.at is not None:
        return _acknowledged(sitting, sent, held.sequence, held.at)
    if sent.based_on != held.sequence:
        raise Stale(
            "This question was changed in another window or on another device.",
            theirs=json.dumps(held.raw, ensure_ascii=False),
            yours=json.dumps(raw, ensure_ascii=False),
        )
    _write_draft(session, sitting, sent, raw, now)
    return _acknowledged(sitting, sent, held.sequence + 1, now)


def _write_draft(
    session: Session, sitting: Sitting, sent: Save, raw: dict[str, list[str]], now: datetime
) -> None:
    row = session.scalar(
        select(Draft).where(Draft.attempt_id == sitting.attempt_id, Draft.number == sent.number)
    )
    if row is None:
        row = Draft(attempt_id=sitting.attempt_id, number=sent.number, sequence=0)
        session.add(row)
    row.based_on, row.sequence = sent.based_on, sent.based_on + 1
    row.raw, row.flagged, row.at = raw, sent.flagged, now
    session.flush()


def _keep_late(session: Session, sitting: Sitting, sent: Save, now: datetime) -> Saved:
    """Store a replay that came after the end: nothing is lost, nothing is gained."""
    held = sitting.fields(sent.number)
    raw = {name: list(values) for name, values in sent.raw.items()}
    earlier = sitting.given.get(sent.number, ())
    if held.raw == raw or any(answer.raw == raw for answer in earlier):
        return Saved(sequence=held.sequence, at=held.at or now, late=held.raw != raw)
    answer = answer_row(sitting, sent.number, (raw, *marked(sitting, sent.number, raw)), now)
    answer.late = True
    session.add(answer)
    session.flush()
    return Saved(sequence=held.sequence, at=now, late=True)


def _acknowledged(sitting: Sitting, sent: Save, sequence: int, at: datetime) -> Saved:
    """Say that a save is kept, and what was understood of it or why nothing was."""
    try:
        note = attempt_pages.noted(sitting, sent.number, sent.raw)
    except BadResponse as problem:
        return Saved(sequence=sequence, at=at, problem=str(problem))
    return Saved(sequence=sequence, at=at, note=note)


def marked(sitting: Sitting, number: int, raw: Fields) -> tuple[Response, Mark]:
    """Read and mark; what cannot be read counts as not answered, its raw text is kept."""
    question, draw = sitting.question(number), sitting.draw(number)
    try:
        response = question.read(raw, draw)
    except BadResponse:
        response = {}
    return response, question.grade(response, draw)


def answer_row(
    sitting: Sitting, number: int, what: tuple[Fields, Response, Mark], now: datetime
) -> Answer:
    """Return the row of a marked answer, with the next number that is free."""
    raw, response, mark = what
    return Answer(
        attempt_id=sitting.attempt_id,
        number=number,
        try_number=sitting.next_try(number),
        raw={name: list(values) for name, values in raw.items()},
        response=dict(response),
        fraction=mark.fraction,
        slips=list(mark.slips),
        marking_version=MARKING_VERSION,
        at=now,
    )


def check(session: Session, catalog: Catalog, sent: Save, *, now: datetime) -> Given:
    """Mark one question at once, in a quiz that gives feedback at once.

    Raises BadResponse where the answer cannot be read (it costs no try), Refused where the quiz
    gives no feedback during the attempt. The same answer again is the same try.
    """
    sitting = my_sitting(session, catalog, sent.person_id, sent.token)
    if sent.number not in sitting.numbers:
        raise Missing(f"this attempt has no question {sent.number}")
    if sitting.quiz.feedback.when != "immediate" or sitting.is_over:
        raise Refused("This quiz gives its feedback after you hand it in.")
    if sitting.question(sent.number).rubric:
        raise Refused("A person marks this answer after you hand in.")
    save(session, catalog, sent, now=now)
    question, draw = sitting.question(sent.number), sitting.draw(sent.number)
    response = question.read(sent.raw, draw)
    last = sitting.last(sent.number)
    if last is not None and last.response == response:
        return last
    mark = question.grade(response, draw)
    row = answer_row(sitting, sent.number, (sent.raw, response, mark), now)
    session.add(row)
    session.flush()
    return reading.of_row(row)
