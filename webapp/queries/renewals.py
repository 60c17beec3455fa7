"""How the rule of validity stands for one certificate: its window, a new form, what is owed."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from curriculum import readiness
from curriculum.awards.events import EXPIRING, GRACE
from curriculum.catalog import Catalog
from curriculum.readiness import Missing
from webapp.queries.awards_admin import Recorded
from webapp.queries.evidence import held


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """When it can be renewed, whether another form was passed since, and what else is owed."""

    opens: datetime
    closes: datetime
    open: bool
    passed_anew: bool
    missing: tuple[Missing, ...]
    renewed_by: str

    @property
    def met(self) -> bool:
        """Whether the next certificate can be made now."""
        return self.open and self.passed_anew and not self.missing and not self.renewed_by


def of_award(
    session: Session, catalog: Catalog, award: Recorded, *, now: datetime
) -> Renewal | None:
    """Return how renewal stands; None where nothing can be renewed: no end, no holder, no rule."""
    until = award.claim.valid_until
    if until is None or award.person_id is None or award.claim.role_id not in catalog.roles_by_id:
        return None
    needed = readiness.requirement(catalog, catalog.role(award.claim.role_id))
    if needed is None or award.kind != "competency":
        return None
    evidence = held(session, award.person_id)
    opens, closes = until - EXPIRING, until + GRACE
    anew = any(e.source == needed.exam and e.passed and e.at >= opens for e in evidence)
    return Renewal(
        opens=opens,
        closes=closes,
        open=opens <= now < closes and award.condition.word in ("valid", "expired"),
        passed_anew=anew,
        missing=readiness.missing(needed, evidence, now=now),
        renewed_by=next((e.other for e in award.public if e.kind == "renew"), ""),
    )
