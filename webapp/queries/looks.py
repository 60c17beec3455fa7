"""The issuer's own look on paper, as it was set and when."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from webapp.store.awards import PaperLook


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One look as it was set; what is empty is the design's own."""

    logo: bytes | None = None
    accent: str = ""
    soft: str = ""
    signatory: str = ""
    office: str = ""


def at(session: Session, when: datetime) -> Kept:
    """Return the look that held at a time: papers of an award always have the same one."""
    rows = select(PaperLook).where(PaperLook.at <= when).order_by(PaperLook.id.desc())
    row = session.scalar(rows.limit(1))
    if row is None:
        return Kept()
    return Kept(
        logo=row.logo,
        accent=row.accent,
        soft=row.soft,
        signatory=row.signatory,
        office=row.office,
    )
