"""Asking for a hint: what stands in the fields is kept, and a second press opens no second one."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from assessments.marking import WHOLE, NoHint, with_next
from curriculum.catalog import Catalog
from webapp.actions.answers import Save, asked_of, keep
from webapp.actions.errors import Refused
from webapp.queries.sitting import Sitting
from webapp.store.attempts import HintOpening


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A wish for a hint, as the page says it: which one, and of which part of the question.

    `part` is the part's id in the page, empty for the question itself. `ordinal` counts from 1;
    0 asks for the next one, whichever it is.
    """

    part: str = ""
    ordinal: int = 0


def open_hint(session: Session, catalog: Catalog, sent: Save, ask: Ask, *, now: datetime) -> None:
    """Open a hint for good; one that is open already stays as it is.

    Raises Refused where there is no such hint, where the question is done, or after the end.
    """
    sitting = asked_of(session, catalog, sent)
    if sitting.is_over or sitting.is_overdue(now):
        raise Refused("The time for this attempt is over.")
    keep(session, sitting, sent, now)
    part = _part(sitting, sent.number, ask.part)
    opened = sitting.hints(sent.number)
    if 0 < ask.ordinal <= opened.get(part, 0):
        return
    try:
        after = with_next(sitting.quiz, sitting.question(sent.number), opened, part)
    except NoHint:
        raise _none() from None
    if ask.ordinal not in (0, after[part]) or sitting.standing(sent.number).settled:
        raise _none()
    row = HintOpening(
        attempt_id=sitting.attempt_id,
        number=sent.number,
        part=part,
        ordinal=after[part],
        after_try=sitting.next_try(sent.number) - 1,
        at=now,
    )
    session.add(row)
    session.flush()


def _part(sitting: Sitting, number: int, alias: str) -> str:
    """Return the id of the part that stands in the page by another name."""
    if not alias:
        return WHOLE
    draw = sitting.draw(number)
    parts = [part for part, _, _ in sitting.question(number).parts(draw)]
    found = draw.key(alias, parts)
    if found is None:
        raise _none()
    return found


def _none() -> Refused:
    return Refused("There is no further hint here.")
