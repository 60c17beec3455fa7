"""A learner who earned a certificate, made by the rules and by no page: evidence in, award out."""

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from hashlib import sha256

from sqlalchemy import select

from curriculum.awards.keys import Issuer
from tests.builders import a_learner, publish
from tests.conftest import TestKit
from tests.curriculum.trees import a_tree
from webapp.actions import awards, status_lists, study
from webapp.actions.awards import Issuing
from webapp.kit import Kit
from webapp.store.attempts import Evidence
from webapp.store.awards import Award
from webapp.store.people import Person

ROLE = "ore-tester"
SHOWN = (("ore-weigh", "exam", "exams/ore-tester", 36), ("safe", "gate", "exams/gate", 1))
REAL = Issuer(
    name="Ytterby Institute", host="ytterby.example", country="SE", contact="a@b.se", test=False
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certified:
    """Whose certificate it is, and its number."""

    person_id: int
    number: str


def issuing(kit: Kit) -> Issuing:
    """Return keys and a chance that never repeats itself."""
    return Issuing(
        keyring=kit.keyring(),
        random_bytes=lambda size: sha256(kit.new_token().encode()).digest()[:size],
    )


def show_all(kit: Kit, person_id: int) -> None:
    """Write the evidence that the small tree's role asks for."""
    with kit.sessions.begin() as session:
        for competency, kind, source, points in SHOWN:
            row = Evidence(
                person_id=person_id,
                competency=competency,
                level=2,
                kind=kind,
                seen="answered",
                points=Decimal(points),
                maximum=Decimal(points),
                at=kit.now() - timedelta(hours=1),
                valid_until=None,
                source=source,
                detail={"passed": True, "supervised": False},
            )
            session.add(row)


def review(kit: Kit, person_id: int) -> tuple[str, ...]:
    """Make what was earned."""
    catalog, made_by = kit.catalog(), issuing(kit)
    with kit.sessions.begin() as session:
        return awards.review(session, catalog, made_by, person_id, now=kit.now())


def a_certificate(kit: TestKit, name: str = "Maya Okafor") -> Certified:
    """Publish the small tree, enrol a learner, and let the certificate be earned."""
    with kit.sessions.begin() as session:
        publish(session, a_tree())
        person_id = a_learner(session, name=name).id
    catalog = kit.catalog()
    with kit.sessions.begin() as session:
        study.enrol(session, catalog, person_id, ROLE, now=kit.now())
    show_all(kit, person_id)
    (number,) = review(kit, person_id)
    return Certified(person_id=person_id, number=number)


def a_real_issuer(kit: Kit, **other: str) -> None:
    """End testing, and sign the status lists as the worker does."""
    keyring = kit.keyring().named(replace(REAL, **other), now=kit.now())
    with kit.sessions.begin() as session:
        status_lists.sign(session, keyring, 1, now=kit.now())


def award_of(kit: Kit, number: str) -> Award:
    """Return the row of an award."""
    with kit.sessions() as session:
        return session.scalars(select(Award).where(Award.number == number)).one()


def person_of(kit: Kit, certified: Certified) -> Person:
    """Return the holder's row."""
    with kit.sessions() as session:
        return session.get_one(Person, certified.person_id)
