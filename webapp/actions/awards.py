"""Making an award: when the rule is met, once, in the transaction of what met it."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from typing import cast

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from curriculum import readiness
from curriculum.awards import credential, numbers, status
from curriculum.awards.claim import NOT_SEEN, Claim, ClaimedCompetency, Conditions, Direction
from curriculum.awards.keys import Keyring
from curriculum.catalog import Catalog
from curriculum.evidence import Evidence
from curriculum.readiness import Requirement
from curriculum.roles import Role
from webapp.actions.award_log import append
from webapp.queries.evidence import held, roles_of
from webapp.store.awards import Achievement, Award, AwardEvent
from webapp.store.jobs import enqueue
from webapp.store.people import Person
from webapp.store.trail import record

STATUS_LIST = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuing:
    """What makes an award from outside the rules: the keys, and chance."""

    keyring: Keyring
    random_bytes: Callable[[int], bytes]

    def below(self, limit: int) -> int:
        """Return a random number below `limit`, a power of two."""
        return int.from_bytes(self.random_bytes(8), "big") % limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Earned:
    """A role whose rule is met, with what met it."""

    role: Role
    needed: Requirement
    version: int
    evidence: tuple[Evidence, ...]


def review(
    session: Session, catalog: Catalog, issuing: Issuing, person_id: int, *, now: datetime
) -> tuple[str, ...]:
    """Make every award that this person has earned and does not hold; return their numbers."""
    evidence = held(session, person_id)
    made = []
    for role in (catalog.role(name) for name in roles_of(session, person_id)):
        needed = readiness.requirement(catalog, role)
        if needed is None or readiness.missing(needed, evidence, now=now):
            continue
        achievement = frozen(session, needed, now=now)
        if _holds(session, issuing, person_id, achievement, now):
            continue
        person = session.get_one(Person, person_id)
        earned = Earned(role=role, needed=needed, version=achievement.number, evidence=evidence)
        claim = _claim(catalog, issuing, person, earned, now)
        made.append(_issue(session, issuing, person_id, claim, now).number)
    return tuple(made)


def frozen(session: Session, needed: Requirement, *, now: datetime) -> Achievement:
    """Return the achievement version with these criteria; made when it is first needed."""
    known = Achievement.role == needed.role, Achievement.version == needed.version
    found = session.scalar(select(Achievement).where(*known))
    if found is not None:
        return found
    newest = select(func.max(Achievement.number)).where(Achievement.role == needed.role)
    number = (session.scalar(newest) or 0) + 1
    made = Achievement(
        role=needed.role, number=number, version=needed.version, criteria=asdict(needed), at=now
    )
    session.add(made)
    session.flush()
    return made


def _holds(
    session: Session, issuing: Issuing, person_id: int, achievement: Achievement, now: datetime
) -> bool:
    """Say whether an award of this version is held that has not lapsed.

    One that was withdrawn is held too: it is for people to decide whether another is made. One
    that was made for testing is not, once testing has ended.
    """
    version = Award.role == achievement.role, Award.achievement_version == achievement.number
    rows = session.scalars(select(Award).where(Award.person_id == person_id, *version))
    return any(
        (row.valid_until is None or row.valid_until > now)
        and (issuing.keyring.issuer.test or not _is_test(row))
        for row in rows
    )


def _is_test(award: Award) -> bool:
    return credential.claim_of(json.loads(award.credential)).test


def _claim(
    catalog: Catalog, issuing: Issuing, person: Person, earned: Earned, now: datetime
) -> Claim:
    role, needed, evidence = earned.role, earned.needed, earned.evidence
    issuer = issuing.keyring.issuer
    exam = max((e for e in evidence if e.source == needed.exam and e.passed), key=lambda e: e.at)
    return Claim(
        number=numbers.new(issuing.random_bytes(13)),
        host=issuer.host,
        issuer_name=issuer.name,
        issuer_did=issuer.did,
        test=issuer.test,
        printed_name=person.printed_name or person.name,
        name_lang=person.name_lang,
        name_dir=cast(Direction, person.name_dir or "ltr"),
        role_id=role.id,
        role_title=role.title,
        role_number=role.number,
        role_code=role.code,
        tier=role.tier,
        achievement_version=earned.version,
        assurance="knowledge",
        competencies=_competencies(catalog, needed, evidence, now),
        awarded=now,
        valid_from=now,
        valid_until=readiness.valid_until(role, now),
        conditions=Conditions(tries=_tries(evidence, needed.exam), edition=f"v{earned.version}"),
        does_not_confer=role.does_not_confer,
        not_seen=NOT_SEEN["knowledge"],
        basis=_basis(catalog, needed, exam.at),
        criteria_url=f"https://{issuer.host}/achievements/{role.id}/v{earned.version}",
    )


def _competencies(
    catalog: Catalog, needed: Requirement, evidence: tuple[Evidence, ...], now: datetime
) -> tuple[ClaimedCompetency, ...]:
    return tuple(
        ClaimedCompetency(
            id=one.competency,
            title=catalog.competency(one.competency).title,
            level=one.level,
            how=one.how,
        )
        for one in readiness.shown(needed, evidence, now=now)
    )


def _tries(evidence: tuple[Evidence, ...], exam: str) -> int:
    """Return how many sittings of the exam there were: each left evidence at one instant."""
    return len({entry.at for entry in evidence if entry.source == exam})


def _basis(catalog: Catalog, needed: Requirement, exam_at: datetime) -> str:
    """Say in a sentence what the award rests on."""
    modules = len(needed.modules)
    counted = "1 published module" if modules == 1 else f"{modules} published modules"
    text = f"Online exam of {exam_at:%-d %B %Y} over {counted}, a quiz on safety and conduct"
    if needed.lab:
        text += f", and the lab run “{catalog.quiz(needed.lab).title}”"
    if needed.outlined:
        more = "module of the course was" if needed.outlined == 1 else "modules of the course were"
        text += f". {needed.outlined} further {more} not published yet"
    return text + "."


def _issue(
    session: Session, issuing: Issuing, person_id: int, claim: Claim, now: datetime
) -> Award:
    taken = set(session.scalars(select(Award.status_index).where(Award.status_list == STATUS_LIST)))
    index = status.new_index(taken, issuing.below)
    unsigned = credential.build(claim, credential.StatusEntry(STATUS_LIST, index))
    signed = credential.sign(unsigned, issuing.keyring, created=now)
    digest = sha256(signed).hexdigest()
    award = Award(
        number=claim.number,
        person_id=person_id,
        role=claim.role_id,
        achievement_version=claim.achievement_version,
        printed_name=claim.printed_name,
        credential=signed,
        credential_sha256=digest,
        key_id=issuing.keyring.active_id,
        status_list=STATUS_LIST,
        status_index=index,
        valid_from=claim.valid_from,
        valid_until=claim.valid_until,
        visibility="public",
        awarded_at=now,
        log_index=append(
            session, "issue", claim.number, digest, random_bytes=issuing.random_bytes, now=now
        ),
    )
    session.add(award)
    session.flush()
    session.add(AwardEvent(award_id=award.id, kind="issue", actor_id=None, at=now))
    record(session, person_id, "award.issue", f"award:{claim.number}", now=now, role=claim.role_id)
    enqueue(session, "print_certificate", claim.number, {"number": claim.number}, now=now)
    session.flush()
    return award
