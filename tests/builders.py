"""Data for tests, by plain functions with full defaults: a test names only what matters."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from itertools import count
from pathlib import Path
from types import MappingProxyType

from sqlalchemy.orm import Session

from webapp.actions.passwords import Hasher
from webapp.actions.publishing import import_tree
from webapp.store.people import Grant, Person

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
PASSWORD = "a good long password"
_numbers = count(1)


@lru_cache
def password_hash(password: str = PASSWORD) -> str:
    return Hasher().hashed(password)


def a_person(
    session: Session, *kinds: str, name: str = "Ada Tester", email: str = "", language: str = "en"
) -> Person:
    email = email or f"person{next(_numbers)}@example.org"
    person = Person(
        email=email,
        email_key=email.casefold(),
        name=name,
        password_hash=password_hash(),
        language=language,
        created_at=NOON,
    )
    session.add(person)
    session.flush()
    for kind in kinds:
        session.add(Grant(person_id=person.id, kind=kind, at=NOON))
    session.flush()
    return person


def a_learner(session: Session, name: str = "Lena Learner", email: str = "") -> Person:
    return a_person(session, "learner", name=name, email=email)


def an_author(session: Session, name: str = "Arthur Author", email: str = "") -> Person:
    return a_person(session, "learner", "author", name=name, email=email)


def an_employer(session: Session, name: str = "Emma Employer", email: str = "") -> Person:
    return a_person(session, "employer", name=name, email=email)


def an_operator(session: Session, name: str = "Otto Operator", email: str = "") -> Person:
    return a_person(session, "operator", name=name, email=email)


def publish(
    session: Session,
    sources: Mapping[str, str],
    pictures: Mapping[str, Path] = MappingProxyType({}),
) -> None:
    """Publish these texts and pictures, as if they were the whole content tree."""
    import_tree(session, sources, pictures, now=NOON)
