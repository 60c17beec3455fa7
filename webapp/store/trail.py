"""Who did what to which thing, when and why: what an auditor reads."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, Session, mapped_column

from webapp.store.base import Base, document, instant, serial, slug, words


class Trail(Base):
    """One line of the trail. `thing` names what was acted on, as `kind:name`."""

    __tablename__ = "trail"
    may_be_erased = frozenset({"detail"})

    id: Mapped[serial]
    at: Mapped[instant] = mapped_column(index=True)
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    action: Mapped[slug]
    thing: Mapped[slug] = mapped_column(index=True)
    why: Mapped[words] = mapped_column(default="")
    detail: Mapped[document] = mapped_column(default=dict)


def record(
    session: Session,
    actor_id: int | None,
    action: str,
    thing: str,
    *,
    now: datetime,
    why: str = "",
    **detail: object,
) -> None:
    """Write a line of the trail in the transaction of what it tells."""
    line = Trail(at=now, actor_id=actor_id, action=action, thing=thing, why=why, detail=detail)
    session.add(line)
