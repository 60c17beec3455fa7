"""A statement of completion: asked for by who worked through a course, made once."""

from dataclasses import asdict
from datetime import datetime
from typing import cast

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from curriculum import completion
from curriculum.awards import events, numbers
from curriculum.awards.claim import NOT_SEEN, Claim, Conditions, Direction
from curriculum.catalog import Catalog
from curriculum.completion import Completion
from webapp.actions.errors import Missing, Refused
from webapp.actions.issuing import Issuing, Making, issue
from webapp.queries import certificates, learning
from webapp.queries.evidence import held
from webapp.store.awards import Achievement, Award
from webapp.store.people import Person

NO_CLAIM = ("Any statement on what the holder can do, or may do at work",)


def owed(
    session: Session, catalog: Catalog, person_id: int, course_id: str
) -> tuple[tuple[str, str], ...]:
    """Return what is still owed as (kind, id). Raises Missing for what cannot be completed."""
    needed = _needed(catalog, course_id)
    evidence = held(session, person_id)
    passed = {entry.source for entry in evidence if entry.passed}
    return completion.owed(needed, learning.done(session, person_id, evidence), passed)


def state(
    session: Session, catalog: Catalog, issuing: Issuing, person_id: int, course_id: str,
    *, now: datetime,
) -> str:  # fmt: skip
    """Make the statement and return its number; made before, that one's.

    Raises Missing, or Refused while something is owed.
    """
    needed = _needed(catalog, course_id)
    if owed(session, catalog, person_id, course_id):
        raise Refused("Something of this course is still to be done: the page lists it.")
    achievement = _frozen(session, needed, now)
    mine = (
        Award.person_id == person_id,
        Award.role == achievement.role,
        Award.achievement_version == achievement.number,
    )
    for award in session.scalars(select(Award).where(*mine).order_by(Award.id.desc())).all():
        ended = events.standing(certificates.happened(session, award.id)) == "revoked"
        if ended:
            raise Refused("This statement was withdrawn; ask the issuer.")
        was_test = award.key_id not in {key.id for key in issuing.keyring.keys}
        if not was_test:
            return award.number
    person = session.get_one(Person, person_id)
    claim = _claim(catalog, issuing, person, needed, achievement.number, now=now)
    return issue(session, issuing, Making(person_id=person_id, claim=claim), now=now).number


def _needed(catalog: Catalog, course_id: str) -> Completion:
    needed = completion.requirement(catalog, course_id)
    if needed is None:
        raise Missing(f"the course {course_id} cannot be completed")
    return needed


def _frozen(session: Session, needed: Completion, now: datetime) -> Achievement:
    role = f"courses/{needed.course}"
    known = Achievement.role == role, Achievement.version == needed.version
    found = session.scalar(select(Achievement).where(*known))
    if found is not None:
        return found
    newest = select(func.max(Achievement.number)).where(Achievement.role == role)
    number = (session.scalar(newest) or 0) + 1
    made = Achievement(
        role=role, number=number, version=needed.version, criteria=asdict(needed), at=now
    )
    session.add(made)
    session.flush()
    return made


def _claim(
    catalog: Catalog, issuing: Issuing, person: Person, needed: Completion, number: int,
    *, now: datetime,
) -> Claim:  # fmt: skip
    issuer, course = issuing.keyring.issuer, catalog.courses_by_id[needed.course]
    return Claim(
        number=numbers.new(issuing.random_bytes(13)),
        host=issuer.host,
        issuer_name=issuer.name,
        issuer_did=issuer.did,
        test=issuer.test,
        printed_name=person.printed_name or person.name,
        name_lang=person.name_lang,
        name_dir=cast(Direction, person.name_dir or "ltr"),
        role_id=course.id,
        role_title=course.title,
        role_number=0,
        role_code="–",
        tier="course",
        achievement_version=number,
        assurance="completion",
        competencies=(),
        awarded=now,
        valid_from=now,
        valid_until=None,
        conditions=Conditions(edition=f"v{number}"),
        does_not_confer=NO_CLAIM,
        not_seen=NOT_SEEN["completion"],
        basis=_basis(needed),
        criteria_url=f"https://{issuer.host}/achievements/courses/{course.id}/v{number}",
    )


def _basis(needed: Completion) -> str:
    lessons = len({name for _, name in needed.steps})
    text = f"Lessons worked through: {lessons}. Module quizzes passed: {len(needed.quizzes)}."
    if needed.outlined:
        text += f" Modules of the course not published yet: {needed.outlined}."
    return text
