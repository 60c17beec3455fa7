"""The points behind a certificate, for those whom its holder lets see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from webapp.queries.certificates import Certificate
from webapp.queries.evidence import held
from webapp.store.awards import Achievement


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What was reached for one competency in one sitting."""

    source: str
    competency: str
    points: Decimal
    maximum: Decimal
    at: datetime


def behind(session: Session, certificate: Certificate) -> Sequence[Score]:
    """Return the points of the sittings that a certificate rests on, each the last one passed.

    Empty where nobody holds it any more.
    """
    if certificate.person_id is None:
        return ()
    claim = certificate.claim
    version = (
        Achievement.role == certificate.role,
        Achievement.number == claim.achievement_version,
    )
    criteria = session.scalar(select(Achievement.criteria).where(*version)) or {}
    wanted = {criteria.get(name) for name in ("exam", "gate", "lab")} - {None, ""}
    wanted |= set(criteria.get("quizzes") or ())
    counted = [
        entry
        for entry in held(session, certificate.person_id)
        if entry.source in wanted and entry.passed and entry.at <= claim.awarded
    ]
    last = {entry.source: entry.at for entry in counted}  # the oldest come first
    return [
        Score(
            source=entry.source,
            competency=entry.competency,
            points=entry.points,
            maximum=entry.maximum,
            at=entry.at,
        )
        for entry in counted
        if entry.at == last[entry.source] and entry.maximum
    ]
