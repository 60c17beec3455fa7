"""What a learner has set out to do and how far the reading has come."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from webapp.store.base import Base, Instant, instant, serial, sha, slug, whole


class Enrolment(Base):
    """A person works towards a role."""

    __tablename__ = "enrolment"
    __table_args__ = (Index(None, "person_id", "role"),)
    may_change = frozenset({"ended_at"})

    id: Mapped[serial]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    role: Mapped[slug]
    at: Mapped[instant]
    ended_at: Mapped[datetime | None] = mapped_column(Instant())


class Step(Base):
    """A lesson was read, or its questions were answered; the revision says which text."""

    __tablename__ = "step"
    __table_args__ = (UniqueConstraint("person_id", "lesson", "kind"),)

    id: Mapped[serial]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    lesson: Mapped[slug]
    kind: Mapped[str] = mapped_column(String(20))  # read | checked
    revision: Mapped[sha]
    at: Mapped[instant]


class Place(Base):
    """Where a person stopped reading a lesson, so that the next visit goes on there."""

    __tablename__ = "place"
    __table_args__ = (UniqueConstraint("person_id", "lesson"),)
    may_change = frozenset({"heading", "at"})

    id: Mapped[serial]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    lesson: Mapped[slug]
    heading: Mapped[slug] = mapped_column(default="")
    at: Mapped[instant]


class PracticeRun(Base):
    """A run of a lab outside attempts, kept for its learner alone: it is no evidence."""

    __tablename__ = "practice_run"
    __table_args__ = (UniqueConstraint("person_id", "lab", "run"),)
    may_be_deleted = True

    id: Mapped[serial]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    lab: Mapped[slug]
    run: Mapped[whole]  # counted from 1 in each lab
    case_number: Mapped[whole]  # 0 is the standard case
    settings: Mapped[dict[str, str]] = mapped_column(JSON)
    met: Mapped[whole]  # goals that it reached, as the lab told then
    goals: Mapped[whole]
    at: Mapped[instant]
