"""What a person does with an account: open one, sign in and out, set another password."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from webapp.actions.errors import Missing, Refused
from webapp.queries.people import email_key, hashed
from webapp.store.jobs import enqueue
from webapp.store.people import Grant, Person, Reset, Signin, SigninFailure
from webapp.store.trail import record

WINDOW = timedelta(minutes=15)
PER_ACCOUNT, PER_ADDRESS = 8, 40
RESET_LASTS = timedelta(hours=1)
AGENT_LENGTH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """What registering sends; the password is hashed before the transaction begins."""

    name: str
    email: str
    password_hash: str
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a person may say about themselves."""

    name: str
    printed_name: str
    name_lang: str
    name_dir: str


def register(session: Session, new: NewPerson, *, now: datetime) -> int | None:
    """Open an account for a learner and return its id; None when the address has one.

    The holder of a known address is told by mail, so that nobody learns who has an account.
    """
    key = email_key(new.email)
    known = session.scalar(select(Person.id).where(Person.email_key == key))
    if known is not None:
        args = {"person_id": known}
        enqueue(session, "mail_known", f"{known}/{now:%Y-%m-%dT%H}", args, now=now)
        return None
    person = Person(
        email=new.email.strip(),
        email_key=key,
        name=new.name.strip(),
        password_hash=new.password_hash,
        language=new.language,
        created_at=now,
    )
    session.add(person)
    session.flush()
    session.add(Grant(person_id=person.id, kind="learner", by_id=person.id, at=now))
    record(session, person.id, "register", f"person:{person.id}", now=now)
    return person.id


def open_signin(session: Session, person_id: int, token: str, agent: str, *, now: datetime) -> None:
    """Sign a browser in under a token that only its cookie holds."""
    session.add(
        Signin(
            person_id=person_id,
            token_hash=hashed(token),
            created_at=now,
            seen_at=now,
            agent=agent[:AGENT_LENGTH],
        )
    )
    session.flush()


def end_signin(session: Session, person_id: int, signin_id: int, *, now: datetime) -> None:
    """End one of a person's own sign-ins. Raises Missing for another's."""
    signin = session.get(Signin, signin_id)
    if signin is None or signin.person_id != person_id:
        raise Missing
    if signin.ended_at is None:
        signin.ended_at = now
        record(session, person_id, "end sign-in", f"signin:{signin_id}", now=now)


def end_signins(session: Session, person_id: int, *, now: datetime, but: int = 0) -> None:
    """End all of a person's sign-ins, save the one of id `but`."""
    still_open = select(Signin).where(
        Signin.person_id == person_id, Signin.ended_at.is_(None), Signin.id != but
    )
    for signin in session.scalars(still_open):
        signin.ended_at = now


def set_password(
    session: Session, person_id: int, password_hash: str, *, now: datetime, but: int = 0
) -> None:
    """Set a new password and end every sign-in but one."""
    person = session.get_one(Person, person_id)
    person.password_hash = password_hash
    end_signins(session, person_id, now=now, but=but)
    record(session, person_id, "set password", f"person:{person_id}", now=now)


def rehash(session: Session, person_id: int, password_hash: str) -> None:
    """Keep the same password under today's costs."""
    session.get_one(Person, person_id).password_hash = password_hash


def ask_reset(session: Session, email: str, token: str, *, now: datetime) -> None:
    """Send a link for a new password, if there is such an account; else do as much for nothing."""
    person = session.scalar(
        select(Person).where(Person.email_key == email_key(email), Person.disabled_at.is_(None))
    )
    if person is None:
        return
    session.add(
        Reset(token_hash=hashed(token), person_id=person.id, at=now, until=now + RESET_LASTS)
    )
    args = {"person_id": person.id, "token": token}
    enqueue(session, "mail_reset", hashed(token), args, now=now)
    record(session, person.id, "ask reset", f"person:{person.id}", now=now)


def reset_holder(session: Session, token: str, *, now: datetime) -> int:
    """Return whose reset link this is. Raises Missing when it is unknown, used or too old."""
    reset = _reset(session, token)
    if reset is None or reset.used_at is not None or reset.until < now:
        raise Missing
    return reset.person_id


def use_reset(session: Session, token: str, password_hash: str, *, now: datetime) -> int:
    """Set the new password of a reset link, once, and return whose it is. Raises Missing."""
    person_id = reset_holder(session, token, now=now)
    reset = _reset(session, token)
    if reset is not None:
        reset.used_at = now
    set_password(session, person_id, password_hash, now=now)
    return person_id


def save_profile(session: Session, person_id: int, profile: Profile, *, now: datetime) -> None:
    """Change how a person is called, on the site and on paper."""
    person = session.get_one(Person, person_id)
    before = [person.name, person.printed_name]
    person.name, person.printed_name = profile.name, profile.printed_name
    person.name_lang, person.name_dir = profile.name_lang, profile.name_dir
    thing = f"person:{person_id}"
    record(session, person_id, "save profile", thing, now=now, before=before)


def save_appearance(session: Session, person_id: int, *, language: str, theme: str) -> None:
    """Set the language and the theme of a person's pages."""
    person = session.get_one(Person, person_id)
    person.language, person.theme = language, theme


def check_limits(session: Session, email: str, address: str, *, now: datetime) -> None:
    """Raise Refused when an account or a network address has failed too often of late."""
    for key, most in (
        (_key("account", email_key(email)), PER_ACCOUNT),
        (_key("from", address), PER_ADDRESS),
    ):
        failed = session.scalar(
            select(func.count())
            .select_from(SigninFailure)
            .where(SigninFailure.key == key, SigninFailure.at > now - WINDOW)
        )
        if (failed or 0) >= most:
            raise Refused("Too many tries. Wait a quarter of an hour, or set a new password.")


def count_failure(session: Session, email: str, address: str, *, now: datetime) -> None:
    """Count a wrong password; unknown addresses are counted alike."""
    session.execute(delete(SigninFailure).where(SigninFailure.at < now - WINDOW))
    session.add(SigninFailure(key=_key("account", email_key(email)), at=now))
    session.add(SigninFailure(key=_key("from", address), at=now))


def forget_failures(session: Session, email: str) -> None:
    """Forget the wrong passwords of an account: the right one was given."""
    key = _key("account", email_key(email))
    session.execute(delete(SigninFailure).where(SigninFailure.key == key))


def _reset(session: Session, token: str) -> Reset | None:
    return session.scalar(select(Reset).where(Reset.token_hash == hashed(token)))


def _key(kind: str, what: str) -> str:
    return sha256(f"{kind}:{what}".encode()).hexdigest()
