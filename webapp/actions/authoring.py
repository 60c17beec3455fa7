"""What an author does with a source: keep a draft, publish a revision. No text is ever lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy import text as sql
from sqlalchemy.orm import Session

from assessments.problems import Problem
from webapp.actions.errors import Missing, Refused, Stale
from webapp.actions.publishing import publish_revision
from webapp.queries import desk
from webapp.store.sources import SourceRevision
from webapp.store.trail import record


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A source as the author has it in front of them; `based_on` is the revision it came from."""

    author_id: int
    path: str
    text: str
    based_on: str
    note: str = ""


def save(session: Session, sent: Text, *, now: datetime) -> str:
    """Keep a text as the newest draft of its path; return its hash.

    A text with mistakes is kept too: only publishing asks for none. Raises Missing for a path
    that is no quiz or bank of ours, Stale with both texts when somebody saved in between.
    """
    _one_at_a_time(session, sent.path)
    newest = _newest(session, sent.path)
    if newest is None or not desk.is_quiz(sent.path):
        raise Missing(f"there is no quiz or bank {sent.path}")
    text = normal(sent.text)
    digest = sha256(text.encode()).hexdigest()
    if newest.sha256 == digest:
        return digest
    if newest.sha256 != sent.based_on:
        raise Stale(
            "Somebody saved this source after you opened it.", theirs=newest.text, yours=text
        )
    row = SourceRevision(
        path=sent.path,
        sha256=digest,
        text=text,
        author_id=sent.author_id,
        at=now,
        note=sent.note,
    )
    session.add(row)
    thing = f"source:{sent.path}"
    record(session, sent.author_id, "source.save", thing, now=now, sha=digest[:12])
    session.flush()
    return digest


def publish(
    session: Session,
    author_id: int,
    path: str,
    digest: str,
    problems: Sequence[Problem],
    *,
    now: datetime,
) -> None:
    """Make a revision the one that learners see; attempts under way keep theirs.

    `problems` are those of the text with this digest: reading it takes too long for a lock.
    Raises Refused while the text has an error, Stale when it is not the newest draft.
    """
    _one_at_a_time(session, path)
    newest = _newest(session, path)
    if newest is None or not desk.is_quiz(path):
        raise Missing(f"there is no quiz or bank {path}")
    if newest.sha256 != digest:
        raise Stale("There is a newer draft of this source: look at it first.")
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise Refused(f"{errors[0].line}:{errors[0].col} {errors[0].message} Mend it first.")
    publish_revision(session, newest.id, by=author_id, now=now)
    record(session, author_id, "source.publish", f"source:{path}", now=now, sha=digest[:12])
    session.flush()


def normal(text: str) -> str:
    """Return a text with the line ends that files have: browsers send others. NUL is no text."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return lines if lines.endswith("\n") else lines + "\n"


def _one_at_a_time(session: Session, path: str) -> None:
    """Let nobody else save this source meanwhile; SQLite has a single writer anyway."""
    if session.get_bind().dialect.name == "postgresql":
        lock = int.from_bytes(sha256(path.encode()).digest()[:8], "big", signed=True)
        session.execute(sql("SELECT pg_advisory_xact_lock(:lock)"), {"lock": lock})


def _newest(session: Session, path: str) -> SourceRevision | None:
    rows = select(SourceRevision).where(SourceRevision.path == path)
    return session.scalar(rows.order_by(SourceRevision.id.desc()).limit(1))
