"""What a learner does with one question: save as they work, and check it at once."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from assessments.marking import may_check
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
    """What stood in a question's fields. `based_on` is the save that the page had seen last.

    `confidence` is how sure the learner says to be, where the quiz asks it: low, medium or high.
    """

    person_id: int
    token: str
    number: int
    raw: Fields
    based_on: int
    flagged: bool = False
    confidence: str = ""


class NothingToCheck(BadResponse):
    """The fields are empty, which is no try where tries are counted."""

    def __init__(self) -> None:
        super().__init__("Nothing is answered yet.")


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
    return sitting_of(session.connection(), catalog, person_id, token)


def sitting_of(asked: Connection, catalog: Catalog, person_id: int, token: str) -> Sitting:
    """Return the same by a connection alone, for a page that writes nothing. Raises Missing."""
    found = reading.mine(asked, catalog, person_id, token)
    if found is None:
        raise Missing("you have no such attempt")
    return found


def save(session: Session, catalog: Catalog, sent: Save, *, now: datetime) -> Saved:
    """Keep what stands in a question's fields; the same save twice is one save.

    Raises Stale, with both texts, when another tab or device saved in between; Refused when the
    attempt is over. A save that comes after the end and its grace is kept as late and not marked.
    """
    sitting = asked_of(session, catalog, sent)
    if sitting.is_over or sitting.is_overdue(now):
        return _keep_late(session, sitting, sent, now)
    return keep(session, sitting, sent, now)


def asked_of(session: Session, catalog: Catalog, sent: Save) -> Sitting:
    """Return the attempt whose question was sent. Raises Missing."""
    sitting = my_sitting(session, catalog, sent.person_id, sent.token)
    if sent.number not in sitting.numbers:
        raise Missing(f"this attempt has no question {sent.number}")
    return sitting


def keep(session: Session, sitting: Sitting, sent: Save, now: datetime) -> Saved:
    """Keep what stands in the fields of an open attempt. Raises Stale."""
    held = sitting.fields(sent.number)
    raw = {name: list(values) for name, values in sent.raw.items()}
    sent = sent if sitting.quiz.confidence else replace(sent, confidence="")
    same = (held.raw, held.flagged, held.confidence) == (raw, sent.flagged, sent.confidence)
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
    row.raw, row.flagged, row.confidence, row.at = raw, sent.flagged, sent.confidence, now
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
    sitting: Sitting,
    number: int,
    what: tuple[Fields, Response, Mark],
    now: datetime,
    confidence: str = "",
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
        confidence=confidence,
        at=now,
    )


def check(session: Session, catalog: Catalog, sent: Save, *, now: datetime) -> Given:
    """Mark one question at once, in a quiz that tells marks while it is sat.

    Raises BadResponse where there is no answer or none that can be read (it costs no try), Refused
    where the quiz tells nothing before the end or no try is left. The same answer to the same
    values again is the same try. After a try that leaves another one, with new values, the fields
    are empty again.
    """
    sitting = asked_of(session, catalog, sent)
    number, question = sent.number, sitting.question(sent.number)
    if (again := _sent_twice(sitting, sent)) is not None:
        return again
    _refuse_check(sitting, number, now)
    saved = keep(session, sitting, sent, now)
    draw = sitting.draw(number)
    response = question.read(sent.raw, draw)
    if not response and sitting.quiz.retries is not None:
        raise NothingToCheck
    last = sitting.newest(number)
    if last is not None and last.response == response and draw == sitting.draw_counted(number):
        return last
    sure = sent.confidence if sitting.quiz.confidence else ""
    what = (sent.raw, response, question.grade(response, draw))
    row = answer_row(sitting, number, what, now, confidence=sure)
    session.add(row)
    session.flush()
    given = reading.of_row(row)
    _clear(session, sitting, replace(sent, based_on=saved.sequence), given, now)
    return given


def _sent_twice(sitting: Sitting, sent: Save) -> Given | None:
    """Return the answer that a second press on the same page would give again."""
    last = sitting.last(sent.number)
    raw = {name: list(values) for name, values in sent.raw.items()}
    behind = sent.based_on < sitting.fields(sent.number).sequence
    return last if last is not None and behind and last.raw == raw and not sitting.is_over else None


def _refuse_check(sitting: Sitting, number: int, now: datetime) -> None:
    question, standing = sitting.question(number), sitting.standing(number)
    if sitting.is_over or sitting.is_overdue(now):
        raise Refused("The time for this attempt is over.")
    if question.rubric:
        raise Refused("A person marks this answer after you hand in.")
    if not sitting.quiz.feedback.while_sat:
        raise Refused("This quiz gives its feedback after you hand it in.")
    if not may_check(sitting.quiz, question, standing):
        raise Refused("This question is done: a further try could add nothing.")


def _clear(session: Session, sitting: Sitting, sent: Save, given: Given, now: datetime) -> None:
    """Empty the fields for the next values, where there are any and another try is left."""
    number = sent.number
    after = replace(
        sitting, given={**sitting.given, number: (*sitting.given.get(number, ()), given)}
    )
    if after.draw(number) != sitting.draw(number):
        _write_draft(session, sitting, replace(sent, confidence=""), {}, now)
