"""What becomes of a list of certificates: taken in, checked row by row, forgotten in time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from curriculum.awards.rows import Row
from webapp.actions.errors import Missing
from webapp.store.check_lists import CheckList, CheckRow
from webapp.store.jobs import enqueue

MOST_ROWS = 1000  # of an employer's list
MOST_ANONYMOUS = 200
KEPT = timedelta(days=30)  # an employer's list
PASSING = timedelta(hours=1)  # a list of somebody without an account: long enough to take it
MOST_WAITING = 1024 * 1024 * 1024  # bytes of all files that wait to be checked

AT_ONCE, MEGABYTES = 250, 16 << 20  # rows written with one statement, unless their files are large

JOB = "check_list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One row as it was sent: a number, or a file, or why the file could not be taken out."""

    ref: str
    number: str = ""
    expected: str = ""
    content: bytes | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A list as it was sent. `person_id` is the employer who keeps it, None for anybody."""

    token: str
    title: str
    person_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A row that waits to be checked."""

    id: int
    item: Item


def take_in(session: Session, sent: Sent, items: Iterable[Item], *, now: datetime) -> int:
    """Keep a list until it is checked and read; return how many rows it has.

    The items are taken one by one: all files together would not fit in memory.
    """
    kept = PASSING if sent.person_id is None else KEPT
    held = CheckList(
        token=sent.token,
        person_id=sent.person_id,
        title=sent.title[:200],
        total=0,
        at=now,
        until=now + kept,
    )
    session.add(held)
    session.flush()
    rows: list[dict[str, object]] = []
    size = 0
    for total, item in enumerate(items, 1):
        rows.append(_row(held.id, total, item))
        held.total, size = total, size + len(item.content or b"")
        if len(rows) >= AT_ONCE or size >= MEGABYTES:
            session.execute(insert(CheckRow), rows)
            rows, size = [], 0
    if rows:
        session.execute(insert(CheckRow), rows)
    enqueue(session, JOB, f"{held.id}-0", {"list": held.id}, now=now)
    return held.total


def _row(list_id: int, position: int, item: Item) -> dict[str, object]:
    return {
        "list_id": list_id,
        "position": position,
        "ref": item.ref[:200],
        "number": item.number[:200],
        "expected": item.expected[:200],
        "problem": item.problem,
        "size": len(item.content or b""),
        "content": item.content,
    }


def waiting(session: Session, list_id: int, most: int) -> Sequence[Waiting]:
    """Return the next rows of a list that are not checked yet."""
    rows = session.scalars(
        select(CheckRow)
        .where(CheckRow.list_id == list_id, CheckRow.done_at.is_(None))
        .order_by(CheckRow.position)
        .limit(most)
    )
    return [Waiting(id=row.id, item=_item(row)) for row in rows]


def _item(row: CheckRow) -> Item:
    return Item(
        ref=row.ref,
        number=row.number,
        expected=row.expected,
        content=row.content,
        problem=row.problem,
    )


def note(session: Session, row_id: int, row: Row, *, now: datetime) -> None:
    """Write what a row came to, and forget its file. A row that is gone stays gone."""
    session.execute(
        update(CheckRow)
        .where(CheckRow.id == row_id)
        .values(result=row.as_dict(), content=None, done_at=now)
    )


def finish(session: Session, list_id: int, *, now: datetime) -> None:
    """Note that every row was checked."""
    known = CheckList.id == list_id, CheckList.done_at.is_(None)
    session.execute(update(CheckList).where(*known).values(done_at=now))


def forget(session: Session, token: str, person_id: int | None) -> None:
    """Delete a list and its rows. Raises Missing where it is not this person's."""
    held = session.scalar(select(CheckList).where(CheckList.token == token))
    if held is None or held.person_id not in (None, person_id):
        raise Missing
    _delete(session, [held.id])


def forget_old(session: Session, *, now: datetime) -> int:
    """Delete the lists whose time is over; return how many."""
    old = list(session.scalars(select(CheckList.id).where(CheckList.until <= now)))
    _delete(session, old)
    return len(old)


def _delete(session: Session, ids: Sequence[int]) -> None:
    if ids:
        session.execute(delete(CheckRow).where(CheckRow.list_id.in_(ids)))
        session.execute(delete(CheckList).where(CheckList.id.in_(ids)))


def has_room(session: Session) -> bool:
    """Say whether more files may wait: strangers' lists must not fill the disk."""
    unread = CheckRow.done_at.is_(None), CheckRow.content.is_not(None)
    held = session.scalar(select(func.sum(CheckRow.size)).where(*unread))
    return (held or 0) < MOST_WAITING
