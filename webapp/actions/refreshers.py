"""A part on safety was corrected: awards that rest on it get a label, and lose it by a new form.

The award stays valid. What changed and since when is told to everybody.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from curriculum.awards import events
from curriculum.awards.events import Event
from curriculum.evidence import Evidence
from webapp.actions import award_events
from webapp.actions.award_events import NOBODY, Behind, Chance
from webapp.actions.errors import Refused
from webapp.queries import certificates
from webapp.store.awards import Achievement, Award
from webapp.store.trail import record


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was corrected: a module or quiz by its id, a public sentence, and where to read it."""

    part: str
    what: str
    link: str
    note: str
    actor_id: int


def affected(session: Session, part: str, *, now: datetime) -> tuple[Award, ...]:
    """Return the awards that rest on this module or quiz and are still relied on."""
    versions = {
        (row.role, row.number) for row in session.scalars(select(Achievement)) if _has(row, part)
    }
    rows = session.scalars(select(Award).order_by(Award.id))
    return tuple(
        row
        for row in rows
        if (row.role, row.achievement_version) in versions and _relied_on(session, row, now)
    )


def correct(session: Session, random_bytes: Chance, sent: Correction, *, now: datetime) -> int:
    """Mark every award that rests on what was corrected; return how many. Raises Refused."""
    awards = affected(session, sent.part, now=now)
    if not awards:
        raise Refused("No award in force rests on this part: there is nothing to mark.")
    event = Event(kind="refresher", at=now, what=sent.what, link=sent.link)
    behind, marked = Behind(actor_id=sent.actor_id, note=sent.note), 0
    for award in awards:
        due = events.due_refresher(certificates.happened(session, award.id))
        if due is not None and (due.what, due.link) == (sent.what, sent.link):
            continue  # sent twice
        award_events.write(session, award, event, behind, random_bytes)
        marked += 1
    thing, why = f"part:{sent.part}"[:200], sent.note
    record(session, sent.actor_id, "award.correct", thing, now=now, why=why, marked=marked)
    session.flush()
    return marked


def take(
    session: Session,
    random_bytes: Chance,
    person_id: int,
    evidence: Iterable[Evidence],
    *,
    now: datetime,
) -> None:
    """Take the label from a person's awards whose exam or gate was passed again since."""
    passed = [entry for entry in evidence if entry.passed and entry.kind in ("exam", "gate")]
    mine = select(Award).where(Award.person_id == person_id).order_by(Award.id)
    for award in session.scalars(mine).all():
        due = events.due_refresher(certificates.happened(session, award.id))
        if due is None:
            continue
        sources = _sources(session, award)
        if any(entry.source in sources and entry.at > due.at for entry in passed):
            event = Event(kind="refreshed", at=now)
            award_events.write(session, award, event, NOBODY, random_bytes)


def _has(achievement: Achievement, part: str) -> bool:
    kept = achievement.criteria
    return part in (*kept.get("modules", ()), kept.get("exam"), kept.get("gate"), kept.get("lab"))


def _relied_on(session: Session, award: Award, now: datetime) -> bool:
    happened = certificates.happened(session, award.id)
    state = events.state(happened, award.valid_from, award.valid_until, now)
    return state.word in ("valid", "suspended", "not_yet_valid") or "renewal_open" in state.labels


def _sources(session: Session, award: Award) -> frozenset[str]:
    known = Achievement.role == award.role, Achievement.number == award.achievement_version
    row = session.scalar(select(Achievement).where(*known))
    kept = row.criteria if row else {}
    return frozenset(name for name in (kept.get("exam"), kept.get("gate")) if name)
