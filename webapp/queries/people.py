"""Who someone is: by sign-in, by address, and as the operator's list shows them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import ColumnElement, Connection, Engine, and_, bindparam, or_, select
from sqlalchemy.orm import Session

from webapp.queries import published
from webapp.store import byhand
from webapp.store.people import Grant, Person, Signin

SIGNIN_LASTS = timedelta(days=30)
SEEN_EVERY = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """The person behind an open sign-in; `due` when its last visit should be noted again."""

    id: int
    name: str
    email: str
    language: str
    theme: str
    kinds: frozenset[str]
    signin_id: int
    due: bool
    published: int  # what was published last, as `published.newest` says


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What signing in compares with."""

    person_id: int
    password_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A grant that holds now, for the operator's page."""

    id: int
    kind: str
    scope: str
    at: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A person in the operator's list."""

    id: int
    name: str
    email: str
    created_at: datetime
    disabled_at: datetime | None
    holdings: tuple[Holding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSignin:
    """A browser that is signed in, for the person's own list."""

    id: int
    agent: str
    created_at: datetime
    seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A person's own settings."""

    id: int
    name: str
    email: str
    printed_name: str
    name_lang: str
    name_dir: str
    language: str
    theme: str
    created_at: datetime


# Asked on each request of somebody signed in: a row for each grant. What was published last comes
# along: another question would cost as much as all of this one.
BY_TOKEN = byhand.Question(
    select(
        *(Person.id, Person.name, Person.email, Person.language, Person.theme),
        *(Signin.id.label("signin_id"), Signin.created_at, Signin.seen_at, Grant.kind, Grant.until),
        published.NUMBER.scalar_subquery().label("published"),
    )
    .join(Signin, Signin.person_id == Person.id)
    .outerjoin(Grant, and_(Grant.person_id == Person.id, Grant.ended_at.is_(None)))
    .where(
        Signin.token_hash == bindparam("token"),
        Signin.ended_at.is_(None),
        Person.disabled_at.is_(None),
    )
)


def hashed(token: str) -> str:
    """Return what is stored of a token: enough to know it again, nothing to sign in with."""
    return sha256(token.encode()).hexdigest()


def email_key(email: str) -> str:
    """Return the form of an address in which two ways of writing it are one."""
    return email.strip().casefold()


def by_token(asked: Connection | Engine, token: str, *, now: datetime) -> SignedIn | None:
    """Return the person whose sign-in this is; None when it ended, lapsed or is disabled."""
    rows = BY_TOKEN.rows(asked, token=hashed(token))
    if not rows or now - rows[0].created_at >= SIGNIN_LASTS:
        return None
    first = rows[0]
    return SignedIn(
        id=first.id,
        name=first.name,
        email=first.email,
        language=first.language,
        theme=first.theme,
        kinds=frozenset(
            row.kind for row in rows if row.kind and (row.until is None or row.until > now)
        ),
        signin_id=first.signin_id,
        due=now - first.seen_at > SEEN_EVERY,
        published=first.published or 0,
    )


def kinds(session: Session, person_id: int, *, now: datetime) -> frozenset[str]:
    """Return the kinds of the grants that a person holds now, anywhere."""
    held = select(Grant.kind).where(Grant.person_id == person_id, *_holds(now))
    return frozenset(session.scalars(held))


def mark_seen(session: Session, signin_id: int, *, now: datetime) -> None:
    """Note that a sign-in was used."""
    signin = session.get(Signin, signin_id)
    if signin is not None:
        signin.seen_at = now


def credentials(session: Session, email: str) -> Credentials | None:
    """Return what to compare a password with; None for unknown and disabled addresses."""
    row = session.execute(
        select(Person.id, Person.password_hash).where(
            Person.email_key == email_key(email), Person.disabled_at.is_(None)
        )
    ).first()
    return Credentials(person_id=row.id, password_hash=row.password_hash) if row else None


def account(session: Session, person_id: int) -> Account | None:
    """Return a person's own settings."""
    found = session.get(Person, person_id)
    if found is None:
        return None
    return Account(
        id=found.id,
        name=found.name,
        email=found.email,
        printed_name=found.printed_name,
        name_lang=found.name_lang,
        name_dir=found.name_dir,
        language=found.language,
        theme=found.theme,
        created_at=found.created_at,
    )


def open_signins(session: Session, person_id: int, *, now: datetime) -> tuple[OpenSignin, ...]:
    """Return the browsers in which a person is signed in, the latest first."""
    found = session.scalars(
        select(Signin)
        .where(
            Signin.person_id == person_id,
            Signin.ended_at.is_(None),
            Signin.created_at > now - SIGNIN_LASTS,
        )
        .order_by(Signin.seen_at.desc())
    )
    return tuple(
        OpenSignin(id=one.id, agent=one.agent, created_at=one.created_at, seen_at=one.seen_at)
        for one in found
    )


def known(
    session: Session, *, now: datetime, search: str = "", page: int = 1, size: int = 50
) -> tuple[tuple[Known, ...], bool]:
    """Return one page of people by name or address, and whether there are more."""
    wanted = select(Person).order_by(Person.id.desc())
    if search:
        like = f"%{search.strip().casefold()}%"
        wanted = wanted.where(or_(Person.email_key.like(like), Person.name.ilike(like)))
    rows = session.scalars(wanted.offset((page - 1) * size).limit(size + 1)).all()
    held = _holdings(session, [row.id for row in rows], now=now)
    shown = tuple(_known(row, held.get(row.id, ())) for row in rows[:size])
    return shown, len(rows) > size


def one(session: Session, person_id: int, *, now: datetime) -> Known | None:
    """Return one person as the operator sees them."""
    row = session.get(Person, person_id)
    if row is None:
        return None
    return _known(row, _holdings(session, [row.id], now=now).get(row.id, ()))


def _known(row: Person, holdings: tuple[Holding, ...]) -> Known:
    return Known(
        id=row.id,
        name=row.name,
        email=row.email,
        created_at=row.created_at,
        disabled_at=row.disabled_at,
        holdings=holdings,
    )


def _holdings(
    session: Session, person_ids: list[int], *, now: datetime
) -> dict[int, tuple[Holding, ...]]:
    found: dict[int, tuple[Holding, ...]] = {}
    held = select(Grant).where(Grant.person_id.in_(person_ids), *_holds(now)).order_by(Grant.id)
    for grant in session.scalars(held):
        holding = Holding(
            id=grant.id, kind=grant.kind, scope=grant.scope, at=grant.at, until=grant.until
        )
        found[grant.person_id] = (*found.get(grant.person_id, ()), holding)
    return found


def _holds(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return Grant.ended_at.is_(None), or_(Grant.until.is_(None), Grant.until > now)
