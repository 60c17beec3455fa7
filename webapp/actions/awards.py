"""Making an award: when the rule is met, once, in the transaction of what met it."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, cast

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from curriculum import readiness
from curriculum.awards import credential, events, numbers
from curriculum.awards.claim import NOT_SEEN, Claim, ClaimedCompetency, Conditions, Direction
from curriculum.awards.events import Event
from curriculum.catalog import Catalog
from curriculum.evidence import Evidence
from curriculum.readiness import Requirement
from curriculum.roles import Role
from webapp.actions import award_events, refreshers
from webapp.actions.award_events import NOBODY
from webapp.actions.issuing import Issuing as Issuing
from webapp.actions.issuing import Making, issue
from webapp.queries import certificates
from webapp.queries.evidence import held, roles_of
from webapp.store.awards import Achievement, Award
from webapp.store.people import Person


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
    if session.get_one(Person, person_id).has_left:
        return ()
    evidence = held(session, person_id)
    refreshers.take(session, issuing.random_bytes, person_id, evidence, now=now)
    made = []
    for role in (catalog.role(name) for name in roles_of(session, person_id)):
        needed = readiness.requirement(catalog, role)
        if needed is None or readiness.missing(needed, evidence, now=now):
            continue
        achievement = frozen(session, needed, now=now)
        earned = Earned(role=role, needed=needed, version=achievement.number, evidence=evidence)
        last = _last(session, issuing, person_id, role.id)
        renews = last is not None and _renews(session, last, earned, now)
        if _holds(session, issuing, person_id, achievement, now) and not renews:
            continue
        if last is not None and not (renews or _sat_since(last, earned, now)):
            continue
        person = session.get_one(Person, person_id)
        claim = claimed(catalog, issuing, person, earned, now)
        after = last.number if last is not None and renews else ""
        making = Making(person_id=person_id, claim=claim, after=after)
        made.append(issue(session, issuing, making, now=now).number)
        if last is not None and renews:
            _tell_renewed(session, issuing, last, claim.number, now)
    return tuple(made)


def _last(session: Session, issuing: Issuing, person_id: int, role: str) -> Award | None:
    """Return the award of this role that was made last; one for testing counts while testing."""
    mine = Award.person_id == person_id, Award.role == role, Award.kind == "competency"
    rows = session.scalars(select(Award).where(*mine).order_by(Award.id.desc()))
    return next((row for row in rows if issuing.keyring.issuer.test or not _is_test(row)), None)


def _sat_since(award: Award, earned: Earned, now: datetime) -> bool:
    """Say whether the exam was passed again after this award, so that another may say so.

    A later version asks about modules that an exam passed before them cannot have seen.
    """
    if award.valid_until is not None and award.valid_until <= now:
        return _passed_anew(award, earned)
    forms = (entry for entry in earned.evidence if entry.source == earned.needed.exam)
    return any(entry.passed and entry.at > award.valid_from for entry in forms)


def _passed_anew(award: Award, earned: Earned) -> bool:
    """Say whether another form of the exam was passed since the award's renewal opened."""
    if award.valid_until is None:
        return False
    opened = award.valid_until - events.EXPIRING
    forms = (entry for entry in earned.evidence if entry.source == earned.needed.exam)
    return any(entry.passed and entry.at >= opened for entry in forms)


def _renews(session: Session, award: Award, earned: Earned, now: datetime) -> bool:
    """Say whether a new award follows this one: in the months around its end, on a new form."""
    until = award.valid_until
    if until is None or not until - events.EXPIRING <= now < until + events.GRACE:
        return False
    happened = certificates.happened(session, award.id)
    renewed = any(event.kind == "renew" for event in happened)
    stands = events.standing(happened) == "good"
    return stands and not renewed and _passed_anew(award, earned)


def _tell_renewed(
    session: Session, issuing: Issuing, award: Award, number: str, now: datetime
) -> None:
    event = Event(kind="renew", at=now, other=number)
    award_events.write(session, award, event, NOBODY, issuing.random_bytes)


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


def kept(session: Session, role: str, number: int) -> Requirement | None:
    """Return the criteria of an achievement version, None where the rule reads them no longer."""
    version = Achievement.role == role, Achievement.number == number
    row = session.scalar(select(Achievement).where(*version))
    criteria: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in (row.criteria if row is not None else {}).items()
    }
    try:
        return Requirement(**criteria)
    except TypeError:  # frozen before the rule asked for something that it asks for now
        return None


def _holds(
    session: Session, issuing: Issuing, person_id: int, achievement: Achievement, now: datetime
) -> bool:
    """Say whether an award of this version is held that has not lapsed.

    One that was withdrawn is held too: it is for people to decide whether another is made. One
    that was made for testing is not, once testing has ended.
    """
    version = (
        Award.kind == "competency",
        Award.role == achievement.role,
        Award.achievement_version == achievement.number,
    )
    rows = session.scalars(select(Award).where(Award.person_id == person_id, *version))
    return any(
        (row.valid_until is None or row.valid_until > now)
        and (issuing.keyring.issuer.test or not _is_test(row))
        for row in rows
    )


def _is_test(award: Award) -> bool:
    return credential.claim_of(json.loads(award.credential)).test


def claimed(
    catalog: Catalog, issuing: Issuing, person: Person, earned: Earned, now: datetime
) -> Claim:
    """Return what an award says of a rule that was met."""
    needed, evidence = earned.needed, earned.evidence
    exam = max((e for e in evidence if e.source == needed.exam and e.passed), key=lambda e: e.at)
    return replace(
        plain_claim(issuing, person, earned.role, earned.version, now),
        competencies=_competencies(catalog, needed, evidence, now),
        conditions=Conditions(tries=_tries(evidence, needed.exam), edition=f"v{earned.version}"),
        basis=_basis(catalog, needed, exam.at),
    )


def plain_claim(issuing: Issuing, person: Person, role: Role, version: int, now: datetime) -> Claim:
    """Return what every award of a role says, before what was shown for it."""
    issuer = issuing.keyring.issuer
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
        achievement_version=version,
        assurance="knowledge",
        competencies=(),
        awarded=now,
        valid_from=now,
        valid_until=readiness.valid_until(role, now),
        does_not_confer=role.does_not_confer,
        not_seen=NOT_SEEN["knowledge"],
        criteria_url=f"https://{issuer.host}/achievements/{role.id}/v{version}",
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
