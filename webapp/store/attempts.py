"""Sittings: what was asked, what was answered as the learner worked, and what it proved."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from webapp.store.base import (
    Base,
    Exact,
    Instant,
    content,
    document,
    exact,
    handle,
    instant,
    serial,
    sha,
    slug,
    whole,
    words,
)

how_sure = Annotated[str, mapped_column(String(10))]  # low | medium | high; empty: not said


class Attempt(Base):
    """One sitting of a quiz, bank or lab. `form` is what chance decided, frozen at the start."""

    __tablename__ = "attempt"
    __table_args__ = (Index(None, "person_id", "quiz"),)

    id: Mapped[serial]
    token: Mapped[handle] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    quiz: Mapped[slug]
    use: Mapped[str] = mapped_column(String(20))  # practice | secure | lab
    revisions: Mapped[document]  # path -> sha256 of every source that the form uses
    seed: Mapped[handle]
    form: Mapped[words]  # as `Form.to_json` writes it
    started_at: Mapped[instant]
    multiplier: Mapped[exact] = mapped_column(default=Decimal(1))
    deadline: Mapped[datetime | None] = mapped_column(Instant())
    try_number: Mapped[whole] = mapped_column(default=1)


class Submission(Base):
    """The end of a sitting. The receipt is a hash over everything that was handed in."""

    __tablename__ = "submission"

    id: Mapped[serial]
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"), unique=True)
    at: Mapped[instant]
    reason: Mapped[str] = mapped_column(String(20))  # learner | time
    receipt: Mapped[sha]


class Draft(Base):
    """What stands in a question's fields right now: replaced as the learner types."""

    __tablename__ = "draft"
    __table_args__ = (UniqueConstraint("attempt_id", "number"),)
    may_change = frozenset({"sequence", "based_on", "raw", "flagged", "confidence", "at"})

    id: Mapped[serial]
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"))
    number: Mapped[whole]
    sequence: Mapped[whole]
    based_on: Mapped[whole] = mapped_column(default=0)
    raw: Mapped[document]
    flagged: Mapped[bool] = mapped_column(default=False)
    confidence: Mapped[how_sure] = mapped_column(default="")
    at: Mapped[instant]


class Answer(Base):
    """One submission to one question. Never updated, never deleted: a new try is a new row."""

    __tablename__ = "answer"
    __table_args__ = (UniqueConstraint("attempt_id", "number", "try_number"),)

    id: Mapped[serial]
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"))
    number: Mapped[whole]
    try_number: Mapped[whole] = mapped_column(default=1)
    raw: Mapped[document]
    response: Mapped[document]
    fraction: Mapped[exact]
    slips: Mapped[list[Any]] = mapped_column(JSON, default=list)
    marking_version: Mapped[str] = mapped_column(String(20))
    late: Mapped[bool] = mapped_column(default=False)
    confidence: Mapped[how_sure] = mapped_column(default="")
    at: Mapped[instant]


class AnswerFile(Base):
    """A PDF that a learner hands in with an answer, which names it by its hash.

    It is kept as it came, and nothing here ever opens it.
    """

    __tablename__ = "answer_file"
    __table_args__ = (UniqueConstraint("attempt_id", "number", "sha256"),)
    may_be_erased = frozenset({"content"})

    id: Mapped[serial]
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"))
    number: Mapped[whole]
    sha256: Mapped[sha]
    content: Mapped[content]
    at: Mapped[instant]


class HintOpening(Base):
    """A hint that a learner asked for. It helped with every answer after `after_try`."""

    __tablename__ = "hint_opening"
    __table_args__ = (UniqueConstraint("attempt_id", "number", "part", "ordinal"),)

    id: Mapped[serial]
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"))
    number: Mapped[whole]
    part: Mapped[slug]  # of a case; empty for the hints of the question itself
    ordinal: Mapped[whole]  # counts from 1 within the part
    after_try: Mapped[whole]  # number of the newest answer by then, 0 before the first
    at: Mapped[instant]


class LabRun(Base):
    """One run of a lab in an attempt: every setting that was tried, in order."""

    __tablename__ = "lab_run"
    __table_args__ = (UniqueConstraint("attempt_id", "number", "run"),)

    id: Mapped[serial]
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"))
    number: Mapped[whole]
    run: Mapped[whole]  # counts from 1 within the question
    settings: Mapped[document]
    at: Mapped[instant]


class Evidence(Base):
    """Something that was shown: for one competency, at one level, by one way of seeing it."""

    __tablename__ = "evidence"
    __table_args__ = (Index(None, "person_id", "competency"),)

    id: Mapped[serial]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    competency: Mapped[slug]
    level: Mapped[int | None]  # None: covered, too little was seen to name a level
    kind: Mapped[str] = mapped_column(String(20))  # exam | lab | observed | practice
    seen: Mapped[str] = mapped_column(String(20))  # answered | simulated | observed
    attempt_id: Mapped[int | None] = mapped_column(ForeignKey("attempt.id"), index=True)
    points: Mapped[Decimal | None] = mapped_column(Exact())
    maximum: Mapped[Decimal | None] = mapped_column(Exact())
    at: Mapped[instant]
    valid_until: Mapped[datetime | None] = mapped_column(Instant())
    source: Mapped[words] = mapped_column(default="")
    revision: Mapped[sha] = mapped_column(default="")
    detail: Mapped[document] = mapped_column(default=dict)
