"""What people mark: the answers that wait for them, and what they have said of each."""

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from webapp.store.base import Base, document, handle, instant, serial, whole, words


class MarkingTask(Base):
    """An answer that only a person can mark, from the moment at which it was handed in.

    It has a token of its own: that of the attempt would tell a learner's paper from the others.
    """

    __tablename__ = "marking_task"
    __table_args__ = (UniqueConstraint("attempt_id", "number"), Index(None, "at"))

    id: Mapped[serial]
    token: Mapped[handle] = mapped_column(unique=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"))
    number: Mapped[whole]
    at: Mapped[instant]


class RubricMark(Base):
    """What a person said of an answer. A later one replaces it by being later; both are kept."""

    __tablename__ = "rubric_mark"
    __table_args__ = (UniqueConstraint("task_id", "sequence"),)

    id: Mapped[serial]
    task_id: Mapped[int] = mapped_column(ForeignKey("marking_task.id"))
    sequence: Mapped[whole]  # counts from 1 within the task
    levels: Mapped[document]  # key of a criterion -> number of its level
    comment: Mapped[words] = mapped_column(default="")
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[instant]
