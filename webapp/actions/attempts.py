"""How an attempt begins and ends: start it, hand it in, or run out of time."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from assessments import attempt as sittings
from assessments.attempt import Form
from assessments.questions.base import Response
from assessments.quiz import Quiz
from curriculum.catalog import Catalog
from webapp.actions import marking
from webapp.actions.answers import answer_row, marked, my_sitting
from webapp.actions.errors import Missing, Refused
from webapp.queries import attempt_start
from webapp.queries import sitting as reading
from webapp.queries.sitting import GRACE, Sitting
from webapp.store.attempts import Attempt, Submission
from webapp.store.trail import record


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """A wish to begin: whose, which quiz, how much more time, and the honour statement."""

    person_id: int
    quiz_id: str
    multiplier: Decimal = Decimal(1)
    honour: bool = False


def start(
    session: Session,
    catalog: Catalog,
    sent: Start,
    *,
    now: datetime,
    new_token: Callable[[], str],
) -> str:
    """Begin an attempt, or go on with the one that is open; return its token.

    Raises Missing for an unknown quiz, Refused when no try is left or it is too early for one.
    """
    try:
        quiz = catalog.quiz(sent.quiz_id)
    except KeyError:
        raise Missing(f"there is no quiz {sent.quiz_id}") from None
    if going_on := _open(session, catalog, sent):
        return going_on
    ended = _ended(session, sent)
    try:
        sittings.admit(quiz, ended, now)
    except sittings.Refused as refused:
        raise Refused(attempt_start.refusal(refused)) from None
    if quiz.honour and not sent.honour:
        raise Refused("Tick the honour statement first: it is kept with the attempt.")
    token, seed = new_token(), new_token()
    form = sittings.draw_form(quiz, catalog.banks(sent.quiz_id), seed, _seen(session, sent))
    session.add(_begun(quiz, form, sent, now, (token, seed, len(ended) + 1)))
    session.flush()
    record(
        session,
        sent.person_id,
        "attempt.start",
        f"quiz:{sent.quiz_id}",
        now=now,
        token=token,
        honour=sent.honour,
        multiplier=str(sent.multiplier),
    )
    return token


def _begun(
    quiz: Quiz, form: Form, sent: Start, now: datetime, chance: tuple[str, str, int]
) -> Attempt:
    token, seed, try_number = chance
    revisions = {entry.bank: entry.sha for entry in form.entries}
    return Attempt(
        token=token,
        person_id=sent.person_id,
        quiz=sent.quiz_id,
        use="secure" if quiz.secure else "practice",
        revisions={**revisions, sent.quiz_id: quiz.sha},
        seed=seed,
        form=form.to_json(),
        started_at=now,
        multiplier=sent.multiplier,
        deadline=sittings.deadline(quiz, now, sent.multiplier),
        try_number=try_number,
    )


def _seen(session: Session, sent: Start) -> list[str]:
    """Return the questions of this person's earlier attempts, once for each time."""
    mine = select(Attempt.form).where(Attempt.person_id == sent.person_id).order_by(Attempt.id)
    return [e.name for form in session.scalars(mine) for e in Form.from_json(form).entries]


def _of(sent: Start) -> ColumnElement[bool]:
    return and_(Attempt.person_id == sent.person_id, Attempt.quiz == sent.quiz_id)


def _open(session: Session, catalog: Catalog, sent: Start) -> str:
    """Return the token of an attempt that has not ended, so that a double click makes one."""
    ended = select(Submission.attempt_id)
    return session.scalar(select(Attempt.token).where(_of(sent), Attempt.id.not_in(ended))) or ""


def _ended(session: Session, sent: Start) -> list[datetime]:
    rows = select(Submission.at).join(Attempt, Attempt.id == Submission.attempt_id)
    return list(session.scalars(rows.where(_of(sent)).order_by(Submission.at)))


def submit(
    session: Session, catalog: Catalog, person_id: int, token: str, *, now: datetime
) -> Sitting:
    """Hand the attempt in and mark every question; a second time changes nothing."""
    sitting = my_sitting(session, catalog, person_id, token)
    if sitting.is_over:
        return sitting
    return close(session, sitting, "time" if sitting.is_overdue(now) else "learner", now)


def close(session: Session, sitting: Sitting, reason: str, now: datetime) -> Sitting:
    """End an attempt: what stands in the fields becomes the answers, and a receipt is made."""
    handed_in, given, waiting = [], dict(sitting.given), []
    for number in sitting.numbers:
        held = sitting.fields(number)
        raw = held.raw
        handed_in.append([number, {name: list(values) for name, values in sorted(raw.items())}])
        response, mark = marked(sitting, number, raw)
        if mark.waiting:
            waiting.append(number)
        if _adds(sitting, number, response):
            what = (raw, response, mark)
            row = answer_row(sitting, number, what, now, confidence=held.confidence)
            session.add(row)
            given[number] = (*given.get(number, ()), reading.of_row(row))
    at = min(now, sitting.deadline + GRACE) if sitting.deadline else now
    text = json.dumps([sitting.token, at.isoformat(), handed_in], ensure_ascii=False)
    receipt = hashlib.sha256(text.encode()).hexdigest()
    ended = Submission(attempt_id=sitting.attempt_id, at=at, reason=reason, receipt=receipt)
    session.add(ended)
    marking.hand_over(session, sitting, waiting, at)
    session.flush()
    thing = f"quiz:{sitting.quiz_id}"
    record(
        session, sitting.person_id, "attempt.end", thing, now=now, why=reason, token=sitting.token
    )
    over = replace(sitting, ended_at=at, ended_by=reason, ended_now=True)
    return replace(over, receipt=receipt, given=given)


def _adds(sitting: Sitting, number: int, response: Response) -> bool:
    """Say whether what stands in the fields at the end is one more answer than was checked."""
    last = sitting.newest(number)
    if last is None:
        return True
    if sitting.quiz.retries is None:
        return last.response != response
    if not response or sitting.standing(number).settled:
        return False
    return last.response != response or sitting.draw(number) != sitting.draw_counted(number)


def close_overdue(session: Session, catalog: Catalog, *, now: datetime) -> list[Sitting]:
    """End every attempt whose time ran out without being handed in; return them."""
    ended = select(Submission.attempt_id)
    rows = session.scalars(
        select(Attempt).where(Attempt.deadline < now - GRACE, Attempt.id.not_in(ended))
    )
    sittings_over = [reading.whole(session.connection(), catalog, row) for row in rows]
    return [close(session, sitting, "time", now) for sitting in sittings_over]
