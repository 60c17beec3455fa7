"""Lists of certificates as their askers see them: how far they are, and what was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from curriculum.awards import rows
from curriculum.awards.rows import Row
from webapp.store.check_lists import CheckList, CheckRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One list: how many of its rows are checked, and until when it is kept."""

    id: int
    token: str
    title: str
    person_id: int | None
    total: int
    done: int
    at: datetime
    until: datetime
    done_at: datetime | None

    @property
    def is_done(self) -> bool:
        """Whether every row was checked."""
        return self.done_at is not None


def by_token(
    session: Session, token: str, person_id: int | None, *, now: datetime
) -> Progress | None:
    """Return the list at a secret address; an employer's own only to that employer."""
    known = CheckList.token == token, CheckList.until > now
    held = session.scalar(select(CheckList).where(*known))
    if held is None or held.person_id not in (None, person_id):
        return None
    return _progress(session, held)


def kept_by(session: Session, person_id: int, *, now: datetime) -> Sequence[Progress]:
    """Return the lists that an employer keeps, the newest first."""
    known = CheckList.person_id == person_id, CheckList.until > now
    held = session.scalars(select(CheckList).where(*known).order_by(CheckList.id.desc()))
    return [_progress(session, one) for one in held]


def found(
    session: Session, list_id: int, *, after: int = 0, most: int | None = None
) -> Sequence[Row]:
    """Return the rows that were checked, in the order of the list, from behind `after` on."""
    asked = (
        select(CheckRow.result)
        .where(
            CheckRow.list_id == list_id,
            CheckRow.position > after,
            CheckRow.done_at.is_not(None),
        )
        .order_by(CheckRow.position)
    )
    kept = session.scalars(
        asked if most is None else asked.where(CheckRow.position <= after + most)
    )
    return [rows.from_dict(one) for one in kept if one is not None]


def _progress(session: Session, held: CheckList) -> Progress:
    done = select(func.count()).where(CheckRow.list_id == held.id, CheckRow.done_at.is_not(None))
    return Progress(
        id=held.id,
        token=held.token,
        title=held.title,
        person_id=held.person_id,
        total=held.total,
        done=session.scalar(done) or 0,
        at=held.at,
        until=held.until,
        done_at=held.done_at,
    )
