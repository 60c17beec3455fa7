"""Whom the site of a benchmark knows: learners with one password, and one certificate."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from secrets import token_bytes

from sqlalchemy import select

from curriculum import readiness
from webapp.actions import accounts, awards, study
from webapp.actions.accounts import NewPerson
from webapp.actions.passwords import Hasher
from webapp.kit import Kit, build
from webapp.settings import Settings
from webapp.store.attempts import Evidence
from webapp.store.people import Person

PASSWORD = "a password for learners of the benchmark"
ROLE = "solvent-extraction-chemist"


def kit_of(var: Path, content: Path = Path("content")) -> Kit:
    """Return the kit of an installation that has been set up already."""
    return build(Settings(var=var, content=(content,)))


def register(kit: Kit, many: int, prefix: str = "learner") -> list[str]:
    """Open accounts and return their addresses."""
    emails = [f"{prefix}{number}@bench.example" for number in range(many)]
    password_hash = Hasher().hashed(PASSWORD)
    with kit.sessions.begin() as session:
        for email in emails:
            new = NewPerson(name="Maya Okafor", email=email, password_hash=password_hash)
            accounts.register(session, new, now=kit.now())
    return emails


def certify(kit: Kit, emails: Sequence[str]) -> list[str]:
    """Let learners earn the certificate of the role; return its numbers."""
    return [number for email in emails for number in award(kit, earn(kit, email))]


def earn(kit: Kit, email: str) -> int:
    """Write all that the role's rule asks for into a learner's evidence; return the learner."""
    with kit.sessions.begin() as session:
        person = session.scalars(select(Person.id).where(Person.email == email)).one()
        study.enrol(session, kit.catalog(), person, ROLE, now=kit.now())
        session.add_all(_shown(kit, person))
    return person


def award(kit: Kit, person: int) -> list[str]:
    """Let the rules look at what a learner has shown; return the numbers of what was awarded."""
    issuing = awards.Issuing(keyring=kit.keyring(), random_bytes=token_bytes)
    with kit.sessions.begin() as session:
        return awards.review(session, kit.catalog(), issuing, person, now=kit.now())


def _shown(kit: Kit, person_id: int) -> list[Evidence]:
    """All that the role's rule asks for, as passed an hour ago; the gate on days before, too."""
    catalog = kit.catalog()
    needed = readiness.requirement(catalog, catalog.role(ROLE))
    if needed is None:
        raise LookupError(f"no certificate of {ROLE} can be earned with this content")
    sources = [("exam", needed.exam, 0), ("lab", needed.lab, 0)]
    sources += [("gate", needed.gate, day) for day in range(needed.gate_sittings)]
    return [
        Evidence(
            person_id=person_id,
            competency=competency,
            level=2,
            kind=kind,
            seen="simulated" if kind == "lab" else "answered",
            points=Decimal(12),
            maximum=Decimal(12),
            at=kit.now() - timedelta(hours=1, days=day),
            valid_until=None,
            source=source,
            detail={"passed": True, "supervised": False},
        )
        for kind, source, day in sources
        if source
        for competency in needed.competencies
    ]
